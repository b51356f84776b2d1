"""A Word file as lines: paragraphs, cells, boxes and notes in order, automatic numbers written out."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, BinaryIO

from docx import Document
from docx.document import Document as Opened
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.table import Table

from gender_plan.drafting.cells import is_named
from gender_plan.drafting.clauses import NOTES
from gender_plan.drafting.letters import in_font
from gender_plan.drafting.paragraphs import LINE_BREAK
from gender_plan.drafting.word_numbering import Numbering, Styles

_WIDE = 3  # columns; a narrower table lays out the head and the foot of a letter
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LEFT_OUT = {
    qn("w:del"),
    qn("w:moveFrom"),
    qn("w:txbxContent"),
    f"{_MC}Fallback",
    qn("w:pPr"),
    qn("w:rPr"),
}
_SIGNS = {
    qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-",
}  # fmt: skip
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


class WordFile:
    """A Word file that is open; ``converted``: whether old letters were turned into Unicode."""

    def __init__(self, file: BinaryIO) -> None:
        self._document: Opened = Document(file)
        self._styles = Styles(self._document)
        self._numbering = Numbering(self._document, self._styles)
        self.converted = False

    def lines(self) -> Iterator[str]:
        """Every paragraph as one line, every row of a data table as one; the footnotes at the end."""
        yield from self._of(self._document.element.body)
        notes = tuple(self._notes())
        if notes:
            yield f"{NOTES}:"
            yield from notes

    def _of(self, holder: Any) -> Iterator[str]:  # noqa: ANN401  an element of the document's tree
        for block in holder:
            if block.tag == qn("w:p"):
                yield from self._paragraph(block)
            elif block.tag == qn("w:tbl"):
                yield from self._table(block)
            elif block.tag in {qn("w:sdt"), qn("w:ins"), qn("w:customXml"), qn("w:smartTag")}:
                yield from self._of(
                    block.find(qn("w:sdtContent")) if block.tag == qn("w:sdt") else block
                )

    def _paragraph(self, paragraph: Any) -> Iterator[str]:  # noqa: ANN401
        mark = self._numbering.mark_of(paragraph)
        for number, line in enumerate(self._text(paragraph).split("\n")):
            yield f"{mark} {line}" if mark and number == 0 and line.strip() else line
        for box in paragraph.iter(qn("w:txbxContent")):
            # A box is there twice, once for the programs that do not know the first way.
            if not any(above.tag == f"{_MC}Fallback" for above in box.iterancestors()):
                yield from self._of(box)

    def _text(self, paragraph: Any) -> str:  # noqa: ANN401
        """The words of a paragraph, each stretch of one font converted by it."""
        pieces = groupby(_stretches(paragraph), key=lambda piece: piece[0])
        said = []
        for run, stretch in pieces:
            words, changed = in_font("".join(text for _, text in stretch), self._font(run, paragraph))
            self.converted |= changed
            said.append(words)
        return "".join(said)

    def _font(self, own: str | None, paragraph: Any) -> str | None:  # noqa: ANN401
        if own:
            return own
        chain = self._styles.chain(self._styles.name_of(paragraph))
        return next((font for each in chain if (font := _font_of(each.find(qn("w:rPr"))))), None)

    def _table(self, element: Any) -> Iterator[str]:  # noqa: ANN401
        """A table of data row by row, merged cells repeated; any other one cell by cell."""
        table = Table(element, self._document)
        grid = [[(cell._tc, self._cell(cell._tc)) for cell in row.cells] for row in table.rows]  # noqa: SLF001
        if len(table.columns) >= _WIDE or (grid and _are_heads([text for _, text in grid[0]])):
            yield from (f"| {' | '.join(text.replace('|', '/') for _, text in row)}" for row in grid)
            return
        seen: set[object] = set()
        for row in grid:
            for cell, _ in row:
                if cell not in seen:
                    seen.add(cell)
                    yield from self._of(cell)

    def _cell(self, cell: Any) -> str:  # noqa: ANN401
        lines = (line for each in cell.iter(qn("w:p")) for line in self._text(each).split("\n"))
        texts = (" ".join(line.split()) for line in lines)
        return LINE_BREAK.join(text for text in texts if text)

    def _notes(self) -> Iterator[str]:
        """The footnotes, which stand in a part of their own."""
        try:
            part = self._document.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES)
        except KeyError:
            return
        for note in parse_xml(part.blob).findall(qn("w:footnote")):
            if note.get(qn("w:type")) not in _SEPARATORS:
                words = " ".join(self._text(each) for each in note.iter(qn("w:p"))).split()
                if words:
                    yield f"- {' '.join(words)}"


def _are_heads(texts: Sequence[str]) -> bool:
    """Two columns whose heads say what they hold are data as well."""
    return len(texts) > 1 and all(is_named(text) for text in texts)


def _stretches(element: Any, font: str | None = None) -> Iterator[tuple[str | None, str]]:  # noqa: ANN401
    """The words below an element with the font of their run, without what was deleted."""
    for child in element:
        if child.tag in _LEFT_OUT:
            continue
        if child.tag == qn("w:t"):
            yield font, child.text or ""
        elif child.tag in _SIGNS:
            yield font, _SIGNS[child.tag]
        else:
            own = _font_of(child.find(qn("w:rPr"))) if child.tag == qn("w:r") else None
            yield from _stretches(child, own or font)


def _font_of(properties: Any) -> str | None:  # noqa: ANN401
    fonts = properties.find(qn("w:rFonts")) if properties is not None else None
    return fonts.get(qn("w:ascii")) or fonts.get(qn("w:hAnsi")) if fonts is not None else None
