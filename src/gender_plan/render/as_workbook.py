"""The report as a workbook: a sheet for each table, figures as numbers, and one with the sentences."""

import io
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import partial
from typing import Any

import xlsxwriter

from gender_plan.render.content import (
    Cell,
    Column,
    ConsolidatedReport,
    Heading,
    Listing,
    Paragraph,
    Table,
)

# A name that begins with «=» or «http», and figures in words, stay words.
_AS_TEXT = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}
_MOST = 32_767
_CUT = " … (còn nữa, xem bản Word)"
_A4, _HEAD_ROW, _CHARACTERS = 9, 2, 150
_TEXT = {"num_format": "@", "quote_prefix": True, "text_wrap": True, "valign": "top"}
_FONT = {"font_name": "Times New Roman", "font_size": 11}
_BORDER = {"border": 1}
_NARROWEST, _HIGHEST, _LINE = 6, 409, 15
# Most letters are narrower than the figures that the width of a column counts, but words break early.
_LOOSE = 95
_SENTENCES = "Nội dung"
_SENTENCES_WIDTH = 72


def as_workbook(report: ConsolidatedReport) -> bytes:
    """The file: the annex first, then the other tables, then the sentences."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, _AS_TEXT) as book:
        book.set_properties({"title": report.head.title[:255]})
        for table in (report.annex, *report.tables[:-1]):
            _Sheet(book, table.short).table(table)
        _Sheet(book, _SENTENCES).sentences(report)
    return made.getvalue()


class _Sheet:
    """One sheet that prints on A4."""

    def __init__(self, book: Any, name: str) -> None:  # noqa: ANN401  XlsxWriter has no types
        self._book = book
        self._sheet = book.add_worksheet(name)
        self._sheet.set_paper(_A4)
        self._sheet.set_margins(left=0.6, right=0.6, top=0.8, bottom=0.8)
        self._sheet.fit_to_pages(1, 0)
        self._formats: dict[str, Any] = {}

    def table(self, table: Table) -> None:
        """The caption, the heads on every page, the rows."""
        self._sheet.set_landscape()
        self._sheet.repeat_rows(_HEAD_ROW)
        self._sheet.freeze_panes(_HEAD_ROW + 1, 0)
        self._write(0, 0, table.caption, self._format(bold=True, font_size=13))
        head = self._format(bold=True, align="center", valign="vcenter", bg_color="#E3E9EE", **_BORDER)
        for number, column in enumerate(table.columns):
            self._sheet.set_column(number, number, _wide(column))
            self._write(_HEAD_ROW, number, column.title, head)
        for row, cells in enumerate(table.rows, start=_HEAD_ROW + 1):
            self._sheet.set_row(
                row, _height((c.text, _wide(of)) for of, c in zip(table.columns, cells, strict=True))
            )
            for number, (column, cell) in enumerate(zip(table.columns, cells, strict=True)):
                self._cell(row, number, column, cell)

    def sentences(self, report: ConsolidatedReport) -> None:
        """Everything that is said outside of the tables, one line each."""
        self._sheet.set_column(0, 0, _SENTENCES_WIDTH)
        for row, (text, bold) in enumerate(_sentences(report)):
            self._sheet.set_row(row, _height([(text, _SENTENCES_WIDTH)]))
            self._write(row, 0, text, self._format(bold=bold, **_TEXT))

    def _cell(self, row: int, number: int, column: Column, cell: Cell) -> None:
        figure = _float(cell.number)
        if figure is None:
            align = "right" if column.is_figure else "left"
            self._write(row, number, cell.text, self._format(align=align, **_TEXT, **_BORDER))
            return
        shape = self._format(num_format=_shape(cell.text), valign="top", **_BORDER)
        _done(self._sheet.write_number(row, number, figure, shape))

    def _write(self, row: int, number: int, text: str, shape: Any) -> None:  # noqa: ANN401
        kept = text if len(text) <= _MOST else text[: _MOST - len(_CUT)] + _CUT
        if kept:
            _done(self._sheet.write_string(row, number, kept, shape))
        else:
            _done(self._sheet.write_blank(row, number, None, shape))

    def _format(self, **how: Any) -> Any:  # noqa: ANN401
        key = repr(sorted(how.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format({**_FONT, **how})
        return self._formats[key]


def _wide(column: Column) -> int:
    return max(_NARROWEST, column.width * _CHARACTERS // 100)


def _height(cells: Iterable[tuple[str, int]]) -> float:
    """High enough for the longest of the texts; not every program works it out by itself."""
    lines = max((sum(map(partial(_lines, wide), text.split("\n"))) for text, wide in cells), default=1)
    return min(_HIGHEST, lines * _LINE)


def _lines(wide: int, text: str) -> int:
    return max(1, -(-len(text) * _LOOSE // (wide * 100)))


def _sentences(report: ConsolidatedReport) -> Iterator[tuple[str, bool]]:
    yield f"{report.head.kind}: {report.head.title}", True
    yield from ((paragraph.text, False) for paragraph in report.opening)
    for section in report.sections:
        yield section.title, True
        for block in section.blocks:
            if isinstance(block, Paragraph | Heading):
                yield block.text, isinstance(block, Heading)
            elif isinstance(block, Listing):
                yield from ((f"{item.label} {item.text}".strip(), False) for item in block.items)
    yield report.closing, False


def _float(number: Decimal | None) -> float | None:
    """The figure as Excel holds it, or None where that would be another figure."""
    if number is None or not number.is_finite():
        return None
    near = float(number)
    return near if Decimal(repr(near)) == number else None


def _shape(text: str) -> str:
    """How a figure is shown: with as many decimals as it is printed with."""
    places = len(text.partition(",")[2])
    return f"#,##0.{'0' * places}" if places else "#,##0"


def _done(code: int) -> None:
    """XlsxWriter drops what it cannot write and gives a code; nothing may be dropped in silence."""
    if code:
        raise ValueError(f"the workbook refused a cell ({code})")
