"""Forms as Excel workbooks: one file an agency, with only what it owes; the same bytes every time."""

import datetime as dt
import hashlib
import io
import os
import re
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import attrs

from gender_plan.errors import MissingExtraError, UnknownIdError
from gender_plan.forms.form import Form
from gender_plan.forms.layout import LISTS, PROPERTIES, STATES, YES_NO
from gender_plan.forms.making import Forms
from gender_plan.forms.sheets import Book, write_guide, write_measures, write_tasks
from gender_plan.forms.shown import shown
from gender_plan.model import Plan, ReportedValue
from gender_plan.replacing import write_whole
from gender_plan.text import Text, closest, did_you_mean, folded

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}
_TYPE = {"font_name": "Times New Roman", "font_size": 12}
_LONGEST_PROPERTY = 255
_LONGEST_NAME = 100
_FIXED = b' customHeight="1"'
_HOUR = dt.time(8, 0)
_EARLIEST = dt.date(1980, 1, 1)
_UNFIT = re.compile(r"[^A-Za-z0-9.-]+")


def write_forms(
    plan: Plan,
    period: str,
    folder: str | os.PathLike[str],
    *,
    values: Iterable[ReportedValue] = (),
    agencies: Iterable[str] | None = None,
) -> dict[str, Path]:
    """Writes a form for each report owed for a period; gives the files by agency.

    ``values``: what was reported before, shown beside the empty cells. ``agencies``: only these. A file
    of before is replaced, whole or not at all. Raises UnknownIdError, MissingExtraError and OSError.
    """
    forms = _chosen(Forms(plan, tuple(values)).of(period), agencies)
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    paths = {agency: target / name for agency, name in file_names(forms.values()).items()}
    for agency, path in paths.items():
        write_whole(path, workbook(forms[agency]))
    return paths


def _chosen(forms: Mapping[str, Form], agencies: Iterable[str] | None) -> dict[str, Form]:
    if agencies is None:
        return dict(forms)
    wanted = list(agencies)
    for agency in wanted:
        if agency not in forms:
            raise _owes_nothing(agency, forms)
    return {agency: forms[agency] for agency in wanted}


def _owes_nothing(agency: str, forms: Iterable[str]) -> UnknownIdError:
    meant = did_you_mean(closest(agency, forms))
    return UnknownIdError(
        Text(
            f"cơ quan '{agency}' không phải báo cáo kỳ này{meant.vi}",
            en=f"the agency '{agency}' owes no report for this period{meant.said('en')}",
        )
    )


def file_names(forms: Iterable[Form]) -> dict[str, str]:
    """A name for each file by agency: ASCII, no two alike, legal everywhere.

    ``2020-H1_so-noi-vu.xlsx``
    """
    names: dict[str, str] = {}
    for form in forms:
        period, agency = form.identity.period, form.identity.agency
        name = f"{_plain(period)}_{_plain(agency)}"
        is_taken = name.lower() in {taken.lower() for taken in names.values()}
        if is_taken or len(name) > _LONGEST_NAME:
            name = f"{name[:_LONGEST_NAME]}-{hashlib.sha256(agency.encode()).hexdigest()[:8]}"
        names[agency] = name
    return {agency: f"{name}.xlsx" for agency, name in names.items()}


def _plain(id_: str) -> str:
    return id_ if id_ and not _UNFIT.search(id_) else folded(id_).replace(" ", "-") or "x"


def workbook(form: Form) -> bytes:
    """The bytes of the workbook of a form. Raises MissingExtraError."""
    try:
        import xlsxwriter  # noqa: PLC0415  imported when used
    except ImportError as missing:
        raise MissingExtraError("excel") from missing
    content = io.BytesIO()
    # XlsxWriter writes into the options it is given.
    options = {**_OPTIONS, "default_format_properties": dict(_TYPE)}
    with xlsxwriter.Workbook(content, options) as raw:
        book = Book(raw)
        _describe(book, form)
        write_guide(book, form)
        if form.measures:
            write_measures(book, form)
        if form.tasks:
            write_tasks(book, form)
        _write_lists(book, form)
    return _growing(content.getvalue())


def _growing(content: bytes) -> bytes:
    """The workbook, whose rows grow with what is typed: XlsxWriter fixes each height it is given."""
    grown = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(grown, "w") as new:
        for part in old.infolist():
            text = old.read(part)
            if part.filename.startswith("xl/worksheets/"):
                text = text.replace(_FIXED, b"")
            new.writestr(part, text)
    return grown.getvalue()


def _describe(book: Book, form: Form) -> None:
    day = max(form.period.starts or form.period.ends, _EARLIEST)
    title = f"Biểu báo cáo {form.identity.period}: {form.agency}"
    properties = {
        "title": shown(title)[:_LONGEST_PROPERTY],
        "subject": shown(form.title)[:_LONGEST_PROPERTY],
        "author": shown("; ".join(form.collectors))[:_LONGEST_PROPERTY],
        "created": dt.datetime.combine(day, _HOUR),
    }
    book.checked(book.raw.set_properties(properties))
    for field, name in PROPERTIES.items():
        known: str = getattr(form.identity, field)
        # What is too long for a property stands on the hidden sheet alone.
        if 0 < len(known) <= _LONGEST_PROPERTY:
            book.checked(book.raw.set_custom_property(name, shown(known), "text"))


def _write_lists(book: Book, form: Form) -> None:
    """The hidden sheet: the identity once more, for programs that drop properties, and the words."""
    sheet: Any = book.sheet(LISTS)
    for row, (field, known) in enumerate(attrs.asdict(form.identity).items()):
        book.checked(sheet.write_string(row, 0, field))
        book.checked(sheet.write_string(row, 1, shown(known)))
    for column, words in enumerate((tuple(STATES), tuple(YES_NO)), start=3):
        for row, word in enumerate(words):
            book.checked(sheet.write_string(row, column, word))
    sheet.protect("")
    sheet.very_hidden()
