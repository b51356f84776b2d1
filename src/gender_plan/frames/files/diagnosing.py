"""What is wrong with CSV files that an engine could not read: in which file, on which line."""

import csv
from collections.abc import Iterator
from pathlib import Path

from gender_plan.frames.files.batches import header
from gender_plan.frames.files.found import TableFileError, TableFiles, fault
from gender_plan.text import Text

NOT_UTF_8_HERE = Text(
    "tệp “{}”, dòng {}: không phải chữ UTF-8; hãy lưu lại thành CSV UTF-8 (trong Excel: Lưu thành, CSV "
    "UTF-8)",
    en="the file “{}”, line {}: this is not text in UTF-8; save it as CSV UTF-8 (in Excel: Save As, CSV "
    "UTF-8)",
)
LONG_ROW = Text(
    "tệp “{}”, dòng {}: có {} ô mà dòng đầu chỉ có {} cột; số có dấu phẩy thập phân phải đặt trong "
    'ngoặc kép, như "35,5"',
    en="the file “{}”, line {}: {} cells under {} columns; a figure with a decimal comma stands in "
    'quotes, such as "35,5"',
)
BAD_QUOTES = Text(
    "tệp “{}”, dòng {}: dấu ngoặc kép không khớp; hãy đóng ngoặc, hoặc bỏ ngoặc",
    en="the file “{}”, line {}: the quotes do not match; close them, or leave them out",
)


def fault_in(files: TableFiles) -> TableFileError | None:
    """The first thing that is wrong; None where nothing is found. Reads until then, line by line."""
    return next((found for path in files.paths for found in _faults(path)), None)


def _faults(path: Path) -> Iterator[TableFileError]:
    yield from _undecodable(path)
    columns, separator = header(path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file, delimiter=separator, strict=True)
        begins = 1
        try:
            for row in rows:
                if any(cell.strip() for cell in row[len(columns) :]):
                    yield fault(LONG_ROW, path, begins, len(row), len(columns))
                begins = rows.line_num + 1
        except csv.Error:
            yield fault(BAD_QUOTES, path, begins)


def _undecodable(path: Path) -> Iterator[TableFileError]:
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            try:
                line.decode("utf-8")
            except UnicodeDecodeError:
                yield fault(NOT_UTF_8_HERE, path, number)
