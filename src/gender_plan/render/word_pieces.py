"""The pieces that the Word template is made of: lines, headings, rules, tables."""

from collections.abc import Sequence

from docx.document import Document as Docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

FONT = "Times New Roman"
BODY, IN_TABLE = 14, "Trong bảng"
TABLE_SIZE = 11
CENTRE, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT
_JUSTIFY, _RIGHT = WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.RIGHT
_UPRIGHT = 2
_FIGURES = ("number", "received", "days_late", "value", "numerator", "denominator", "women", "men")
Columns = Sequence[tuple[str, str, int]]


def data_table(document: Docx, columns: Columns, records: str) -> None:
    """A table with heads on every page and a row for each record."""
    table = document.add_table(rows=4, cols=len(columns))
    table.style, table.alignment = "Table Grid", WD_TABLE_ALIGNMENT.CENTER
    _widths(table, [width for _, _, width in columns])
    for cell, (title, _, _) in zip(table.rows[0].cells, columns, strict=True):
        _written(cell, title, CENTRE, bold=True)
    _repeated(table)
    table.rows[1].cells[0].text = f"{{%tr for row in {records} %}}"
    for cell, (_, key, _) in zip(table.rows[2].cells, columns, strict=True):
        _written(cell, f"{{{{ row.{key} }}}}", _RIGHT if key in _FIGURES else LEFT)
    table.rows[3].cells[0].text = "{%tr endfor %}"


def _written(cell: _Cell, text: str, alignment: WD_ALIGN_PARAGRAPH, *, bold: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style, paragraph.alignment = IN_TABLE, alignment
    run(paragraph, text, TABLE_SIZE, bold=bold)


def _repeated(table: Table) -> None:
    """The heads stand on every page, and no row is torn apart."""
    head = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(head)  # noqa: SLF001
    kept_whole(table)


def kept_whole(table: Table) -> None:
    """No row of the table is torn apart by the end of a page."""
    for row in table.rows:
        # The order of these two is part of the format.
        row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))  # noqa: SLF001


def plain_table(document: Docx, widths: Sequence[int]) -> Table:
    """A table without lines, to put things side by side."""
    table: Table = document.add_table(rows=1, cols=len(widths))
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    _widths(table, widths)
    # Without room on the sides the name of the state stays on one line.
    margins = OxmlElement("w:tblCellMar")
    for side in ("w:left", "w:right"):
        element = OxmlElement(side)
        element.set(qn("w:w"), "0")
        element.set(qn("w:type"), "dxa")
        margins.append(element)
    look = table._tbl.tblPr.find(qn("w:tblLook"))  # noqa: SLF001
    look.addprevious(margins) if look is not None else table._tbl.tblPr.append(margins)  # noqa: SLF001
    return table


def _widths(table: Table, widths: Sequence[int]) -> None:
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def cell_line(  # noqa: PLR0913  how a line looks, all by name
    cell: _Cell,
    text: str,
    size: int = 13,
    *,
    bold: bool = False,
    italic: bool = False,
    alignment: WD_ALIGN_PARAGRAPH = CENTRE,
) -> Paragraph:
    """One more line in a cell."""
    paragraph: Paragraph = cell.add_paragraph()
    paragraph.alignment = alignment
    _tight(paragraph)
    run(paragraph, text, size, bold=bold, italic=italic)
    return paragraph


def centred(  # noqa: PLR0913
    document: Docx,
    text: str,
    *,
    size: int = BODY,
    bold: bool = False,
    italic: bool = False,
    before: int = 0,
) -> Paragraph:
    """A line in the middle of the page."""
    paragraph: Paragraph = document.add_paragraph()
    paragraph.alignment = CENTRE
    _tight(paragraph)
    paragraph.paragraph_format.space_before = Pt(before)
    run(paragraph, text, size, bold=bold, italic=italic)
    return paragraph


def sentence(document: Docx, text: str, *, italic: bool = False) -> Paragraph:
    """A paragraph of the body."""
    paragraph: Paragraph = document.add_paragraph()
    paragraph.alignment = _JUSTIFY
    shape = paragraph.paragraph_format
    shape.first_line_indent, shape.space_after, shape.line_spacing = Mm(10), Pt(6), 1.15
    run(paragraph, text, BODY, italic=italic)
    return paragraph


def heading(document: Docx, text: str, level: int) -> None:
    """A heading by its outline level, which Word's navigation and screen readers use."""
    paragraph = sentence(document, "")
    paragraph.alignment = _JUSTIFY
    run(paragraph, text, BODY, bold=True, italic=level > _UPRIGHT)
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.space_before = Pt(6)
    outline = OxmlElement("w:outlineLvl")
    outline.set(qn("w:val"), str(level - 1))
    paragraph._p.get_or_add_pPr().append(outline)  # noqa: SLF001


def caption(document: Docx, text: str) -> None:
    """The name above a table."""
    paragraph = centred(document, text, bold=True, before=6)
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.space_after = Pt(4)


def control(document: Docx, text: str) -> None:
    """A line that is gone once the template is filled."""
    run(document.add_paragraph(), text, BODY)


def rule(paragraph: Paragraph, indent: int) -> None:
    """A line across the paragraph, so many millimetres from either side."""
    shape = paragraph.paragraph_format
    shape.left_indent = shape.right_indent = Mm(indent)
    shape.space_before = Pt(2)
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    after = properties.find(qn("w:spacing"))
    if after is None:
        properties.append(borders)
    else:
        after.addprevious(borders)


def _tight(paragraph: Paragraph) -> None:
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = 1.0


def run(paragraph: Paragraph, text: str, size: int, *, bold: bool = False, italic: bool = False) -> Run:
    """Words of one size and type."""
    made = paragraph.add_run(text)
    made.font.size, made.font.name = Pt(size), FONT
    made.bold, made.italic = bold, italic
    return made


def drop_first(cell: _Cell) -> None:
    """A new cell has a paragraph of its own, which is gone once it has others."""
    paragraph = cell.paragraphs[0]._p  # noqa: SLF001
    paragraph.getparent().remove(paragraph)
