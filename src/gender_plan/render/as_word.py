"""The report as a Word document: a template filled in, in a sandbox, with nothing lost on the way."""

import io
import os
import zipfile
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import StrictUndefined, TemplateError, Undefined
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from gender_plan.errors import GenderPlanError
from gender_plan.render.content import ConsolidatedReport
from gender_plan.render.word_picture import Picture
from gender_plan.text import Text

_NAME = "templates/report.docx"
_MOST_BYTES, _MOST_PARTS, _LONGEST_TITLE = 20 * 1024**2, 500, 255
_NO_TEMPLATE = Text("không đọc được tệp mẫu Word “{}”", en="the Word template “{}” cannot be read")
_NO_WORD_FILE = Text(
    "“{}” không phải là tệp Word (.docx) dùng được làm mẫu",
    en="“{}” is no Word file (.docx) that can be a template",
)
_NOT_FILLED = Text(
    "không điền được tệp mẫu Word “{}”: {}; hãy sửa chỗ này trong tệp mẫu",
    en="the Word template “{}” cannot be filled in: {}; correct this in the template",
)
_OUTSIDE = Text(
    "tệp mẫu Word “{}” đòi dùng thứ nằm ngoài báo cáo nên bị từ chối",
    en="the Word template “{}” asks for something outside of the report and is refused",
)


def as_word(
    report: ConsolidatedReport,
    template: str | os.PathLike[str] | None,
    pictures: Mapping[str, bytes],
) -> bytes:
    """The document; without a template of one's own, by the one that comes with the library."""
    name = Path(template).name if template is not None else _NAME
    content = _checked(_read(template), name)
    made = io.BytesIO()
    try:
        document = DocxTemplate(io.BytesIO(content))
        of_figures = {
            figure.name: Picture(document, pictures[figure.name], figure.caption)
            for figure in report.figures
            if figure.name in pictures
        }
        document.render({**_context(report), "pictures": of_figures}, _environment())
        document.docx.core_properties.title = report.head.title[:_LONGEST_TITLE]
        document.save(made)
    except Exception as fault:
        raise _refused(fault, name) from fault
    return made.getvalue()


def _context(report: ConsolidatedReport) -> dict[str, Any]:
    """What a template can name."""
    return {
        "head": report.head,
        "opening": report.opening,
        "sections": report.sections,
        "closing": report.closing,
        "recipients": report.recipients,
        "signatory": report.signatory,
        "annex": report.annex,
        "attached": report.attached,
        "tables": {table.name: table for table in report.tables},
    }


def _environment() -> ImmutableSandboxedEnvironment:
    # A name that means nothing is told, and not left blank in what is handed in.
    return ImmutableSandboxedEnvironment(autoescape=True, finalize=_written, undefined=StrictUndefined)


def _written(value: object) -> object:
    """Words as XML; braces as entities, for docxtpl gives some of them a meaning after all."""
    if isinstance(value, Undefined | Markup):
        return value
    braces = {ord("{"): "&#123;", ord("}"): "&#125;"}
    return Markup(str(escape(value)).translate(braces))  # noqa: S704  escaped just now


def _read(template: str | os.PathLike[str] | None) -> bytes:
    if template is None:
        return files("gender_plan.render").joinpath(_NAME).read_bytes()
    try:
        with Path(template).open("rb") as file:
            return file.read(_MOST_BYTES + 1)
    except (OSError, ValueError) as fault:
        raise GenderPlanError(_filled(_NO_TEMPLATE, Path(template))) from fault


def _checked(content: bytes, name: str) -> bytes:
    """The content, if unpacking it is safe: not too large, and no XML that defines anything."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            sizes = [part.file_size for part in parts.infolist()]
            small = len(sizes) <= _MOST_PARTS and sum(sizes) <= _MOST_BYTES >= len(content)
            if small and not any(b"<!DOCTYPE" in parts.read(part) for part in parts.namelist()):
                return content
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError):
        pass
    raise GenderPlanError(_filled(_NO_WORD_FILE, name))


def _refused(fault: Exception, name: str) -> GenderPlanError:
    """One sentence for whatever a template can get wrong."""
    if isinstance(fault, SecurityError):
        return GenderPlanError(_filled(_OUTSIDE, name))
    if isinstance(fault, _IN_TEMPLATE):
        said = (str(fault) or type(fault).__name__).splitlines()[0]
        return GenderPlanError(_filled(_NOT_FILLED, name, said))
    return GenderPlanError(_filled(_NO_WORD_FILE, name))


_IN_TEMPLATE = (TemplateError, ArithmeticError, TypeError, LookupError, MemoryError)


def _filled(text: Text, *pieces: object) -> Text:
    return Text(text.vi.format(*pieces), en=text.said("en").format(*pieces))
