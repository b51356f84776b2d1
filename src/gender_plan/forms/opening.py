"""Opens a workbook that somebody sent only once it is known to be small, plain and ours to read."""

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from attrs import frozen

from gender_plan.errors import MissingExtraError
from gender_plan.forms import faults
from gender_plan.problems import Problem, ProblemKind
from gender_plan.reading import faults as file_faults

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK"
_ENCRYPTED = 0x1
_DECLARATION = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
_ROW = re.compile(rb"<(?:\w+:)?row[\s>/]")
_CELL = re.compile(rb"<(?:\w+:)?c[\s>/]")
_MERGED = re.compile(
    rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Za-z]{1,4})(\d{1,9}):([A-Za-z]{1,4})(\d{1,9})"'
)
_PLAIN_ENDINGS = (".xml", ".rels", ".vml")
_IS_SHEET = re.compile(r"xl/worksheets/[^/]*\.xml", re.IGNORECASE)


@frozen(kw_only=True)
class FormLimits:
    """How large a form may be; a real one has some tens of kilobytes."""

    size: int = 10 * 1024 * 1024
    entries: int = 500
    unpacked: int = 20 * 1024 * 1024
    rows: int = 20_000
    columns: int = 200
    cells: int = 200_000


DEFAULT_FORM_LIMITS = FormLimits()


class RefusedError(Exception):
    """The file is not opened; ``problem`` says why, still without the name of the file."""

    def __init__(self, kind: ProblemKind, **facts: object) -> None:
        super().__init__(kind.code)
        self.problem = Problem(kind=kind, facts=facts)


def opened(path: Path, limits: FormLimits = DEFAULT_FORM_LIMITS) -> Any:  # noqa: ANN401  openpyxl's
    """The workbook in a file. Raises RefusedError, and MissingExtraError without the extra ``excel``."""
    try:
        # openpyxl makes use of defusedxml where it is there.
        import_module("defusedxml")
        openpyxl = import_module("openpyxl")
    except ImportError as missing:
        raise MissingExtraError("excel") from missing
    content = _content(path, limits)
    _check(content, limits)
    try:
        with warnings.catch_warnings():
            # What openpyxl does not know (drawings, newer rules) is of no use here.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(content), keep_links=False)
    except Exception as fault:  # whatever a broken file makes openpyxl raise
        raise RefusedError(faults.NOT_A_WORKBOOK, said=type(fault).__name__) from fault
    _check_size(book, limits)
    return book


def _content(path: Path, limits: FormLimits) -> bytes:
    if not path.is_file():
        raise _unreadable(
            "không có tệp này, hoặc không phải tệp thường", "there is no such regular file"
        )
    try:
        size = path.stat().st_size
        if size > limits.size:
            raise RefusedError(faults.TOO_LARGE, size=size, limit=limits.size)
        with path.open("rb") as file:
            return file.read(limits.size + 1)
    except OSError as fault:
        raise _unreadable(
            "không có quyền đọc, hoặc chương trình khác đang giữ tệp; hãy đóng tệp rồi thử lại",
            "you may not read it, or another program holds it; close it and try again",
        ) from fault


def _unreadable(vi: str, en: str) -> RefusedError:
    return RefusedError(file_faults.UNREADABLE, vi=vi, en=en)


def _check(content: bytes, limits: FormLimits) -> None:
    """Raises RefusedError where opening the file could do harm."""
    if content.startswith(_OLD):
        raise RefusedError(faults.OLD_OR_LOCKED)
    if not content.startswith(_ZIP):
        raise RefusedError(faults.NOT_A_WORKBOOK, said="not a zip archive")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_archive(archive, limits)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError) as fault:
        raise RefusedError(faults.NOT_A_WORKBOOK, said=type(fault).__name__) from fault


def _check_archive(archive: zipfile.ZipFile, limits: FormLimits) -> None:
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > limits.entries:
        raise _packed(
            f"{len(parts)} phần, giới hạn {limits.entries}", f"{len(parts)} parts", limits.entries
        )
    if unpacked > limits.unpacked:
        raise _packed(
            f"{unpacked} byte sau khi giải nén, giới hạn {limits.unpacked}",
            f"{unpacked} bytes once unpacked",
            limits.unpacked,
        )
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise RefusedError(faults.OLD_OR_LOCKED)
    if "[Content_Types].xml" not in archive.namelist():
        raise RefusedError(faults.NOT_A_WORKBOOK, said="[Content_Types].xml")
    for part in parts:
        _check_part(part.filename, archive, limits)


def _packed(vi: str, en: str, limit: int) -> RefusedError:
    return RefusedError(faults.TOO_MUCH_INSIDE, vi=vi, en=f"{en}, the limit is {limit}")


def _check_part(name: str, archive: zipfile.ZipFile, limits: FormLimits) -> None:
    if not name.lower().endswith(_PLAIN_ENDINGS):
        return
    # UTF-16 has a NUL between letters; without them its declarations look like any other's.
    text = archive.read(name).replace(b"\x00", b"")
    if _DECLARATION.search(text):
        raise RefusedError(faults.DECLARATIONS, part=name)
    if _IS_SHEET.fullmatch(name):
        for vi, en, found, limit in _counts(text, limits):
            if found > limit:
                raise _oversized(vi, en, found, limit)


def _counts(text: bytes, limits: FormLimits) -> Iterator[tuple[str, str, int, int]]:
    yield "dòng", "rows", sum(1 for _ in _ROW.finditer(text)), limits.rows
    yield "ô", "cells", sum(1 for _ in _CELL.finditer(text)), limits.cells
    # Each cell of a merged block is made when the file is opened.
    yield "ô bị trộn", "merged cells", sum(map(_area, _MERGED.finditer(text))), limits.cells


def _area(found: re.Match[bytes]) -> int:
    left, top, right, bottom = found.groups()
    wide = abs(_number(right) - _number(left)) + 1
    return wide * (abs(int(bottom) - int(top)) + 1)


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _oversized(vi: str, en: str, found: int, limit: int) -> RefusedError:
    return RefusedError(
        faults.TOO_MANY_CELLS,
        vi=f"{found} {vi}, giới hạn {limit}",
        en=f"{found} {en}, the limit is {limit}",
    )


def _check_size(book: Any, limits: FormLimits) -> None:  # noqa: ANN401
    for sheet in book.worksheets:
        # A single cell at the far end makes the sheet as large as there is.
        if sheet.max_row > limits.rows:
            raise _oversized("dòng", "rows", sheet.max_row, limits.rows)
        if sheet.max_column > limits.columns:
            raise _oversized("cột", "columns", sheet.max_column, limits.columns)
