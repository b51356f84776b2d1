"""The workbook: figures are numbers, words are words, and nothing is a formula or a link."""

import io
import zipfile
from collections.abc import Callable
from decimal import Decimal

import attrs
import openpyxl  # type: ignore[import-untyped]
import pytest
from openpyxl.workbook import Workbook  # type: ignore[import-untyped]

from gender_plan import render
from gender_plan.render import ConsolidatedReport
from gender_plan.render.content import Cell, Column, Table

Maker = Callable[[str], ConsolidatedReport]
ODD = "=cmd|'/c calc'!A1 & <b> http://x.vn _x0041_ \x07 {{ 7*7 }} "


def read(report: ConsolidatedReport) -> Workbook:
    """The workbook, read back."""
    return openpyxl.load_workbook(io.BytesIO(render.workbook(report)))


def table_of(*cells: Cell) -> Table:
    """A table of one column."""
    column = Column(key="x", title="X", width=20, is_figure=True)
    return Table(
        name="annex", short="A", caption="A", columns=(column,), rows=tuple((c,) for c in cells)
    )


def test_a_sheet_for_each_table_and_one_for_the_sentences(report: ConsolidatedReport) -> None:
    """The annex comes first; every cell is as in the data."""
    book = read(report)
    assert book.sheetnames == ["Phụ lục chỉ tiêu", "Chế độ báo cáo", "Nội dung"]
    rows = list(book["Chế độ báo cáo"].iter_rows(min_row=3, values_only=True))
    assert rows[0] == tuple(column.title for column in report.tables[0].columns)
    assert rows[2][:4] == (2, "Sở Hai", "nộp trễ hạn", "03/7/2020")
    sentences = [cell for (cell,) in book["Nội dung"].iter_rows(values_only=True)]
    assert sentences[0] == "BÁO CÁO: Kết quả 6 tháng đầu năm 2020 thực hiện Kế hoạch mẫu"
    assert sentences[-1] == report.closing


def test_figures_are_numbers_and_show_their_decimals(report: ConsolidatedReport) -> None:
    """So that they can be added up; what nobody reported is no number."""
    sheet = read(report)["Phụ lục chỉ tiêu"]
    first, second = list(sheet.iter_rows(min_row=4))
    assert (first[5].value, first[5].number_format) == (35.5, "#,##0.0")
    assert (first[6].value, first[7].value) == (1420, 4000)
    assert first[8].value is None
    assert second[5].value == "chưa có"


def test_it_prints_on_a4_with_the_heads_on_every_page(report: ConsolidatedReport) -> None:
    """Across, one page wide."""
    sheet = read(report)["Phụ lục chỉ tiêu"]
    assert sheet.page_setup.paperSize == int(sheet.PAPERSIZE_A4)
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.freeze_panes == "A4"


def test_odd_words_are_words(maker: Maker) -> None:
    """No formula, no link, nothing computed; read back to the letter."""
    odd = maker(ODD)
    content = render.workbook(odd)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        xml = b"".join(parts.read(name) for name in parts.namelist())
    assert b"<f>" not in xml
    assert b"<hyperlink" not in xml
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Phụ lục chỉ tiêu"]
    for row, cells in zip(odd.annex.rows, sheet.iter_rows(min_row=4), strict=True):
        for cell, written in zip(row, cells, strict=True):
            assert written.data_type != "f"
            if cell.number is None:
                assert (written.value or "").replace("_x005F_", "_") == cell.text
                assert written.quotePrefix or not cell.text


@pytest.mark.parametrize(
    ("number", "held"),
    [
        (Decimal("0.1"), 0.1),
        (Decimal(-3), -3),
        (Decimal(12345678901234567890), "x"),
        (Decimal("0.12345678901234567890"), "x"),
        (Decimal("NaN"), "x"),
        (Decimal("1e999"), "x"),
    ],
)
def test_a_figure_that_excel_cannot_hold_stays_words(
    report: ConsolidatedReport, number: Decimal, held: float | str
) -> None:
    """Another figure in its place would be a wrong one."""
    book = read(attrs.evolve(report, annex=table_of(Cell("x", number))))
    assert book["A"]["A4"].value == held


def test_a_text_beyond_what_a_cell_holds_says_that_it_is_cut(report: ConsolidatedReport) -> None:
    """Nothing is dropped in silence."""
    book = read(attrs.evolve(report, annex=table_of(Cell("x" * 40_000))))
    value = book["A"]["A4"].value
    assert len(value) == 32_767
    assert value.endswith("(còn nữa, xem bản Word)")
