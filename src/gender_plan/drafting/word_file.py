"""A Word file as lines: paragraphs and cells in order, automatic numbers and dashes written out."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO

from docx import Document
from docx.blkcntnr import BlockItemContainer
from docx.document import Document as Opened
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_PLACE = re.compile(r"%(\d)")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LARGEST_ROMAN = 39
_WIDE = 3  # columns; a narrower table lays out the head and the foot of a letter


def lines_of(file: BinaryIO) -> Iterator[str]:
    """Every paragraph as one line; a table cell by cell, each cell once."""
    document = Document(file)
    numbering = _Numbering(document)
    yield from _lines(document, numbering)


def _lines(holder: Opened | BlockItemContainer, numbering: "_Numbering") -> Iterator[str]:
    for block in holder.iter_inner_content():
        if isinstance(block, Paragraph):
            mark = numbering.mark_of(block)
            yield from (
                f"{mark} {line}" if mark and n == 0 else line
                for n, line in enumerate(block.text.split("\n"))
            )
        elif isinstance(block, Table):
            if len(block.columns) >= _WIDE:
                yield from _rows(block)
                continue
            seen: set[object] = set()
            for row in block.rows:
                for cell in row.cells:
                    if cell._tc not in seen:  # noqa: SLF001  merged cells come up once for each column
                        seen.add(cell._tc)  # noqa: SLF001
                        yield from _lines(cell, numbering)


def _rows(table: Table) -> Iterator[str]:
    """A table of data, row by row, so that nobody takes a cell for a clause."""
    for row in table.rows:
        cells = {cell._tc: cell.text for cell in row.cells}  # noqa: SLF001  merged cells once
        said = (" ".join(text.split()) for text in cells.values())
        yield f"| {' | '.join(said)}"


class _Numbering:
    """The marks that Word computes: by list and level, counted on from paragraph to paragraph."""

    def __init__(self, document: Opened) -> None:
        self._levels = dict(_levels(document))
        self._counts: dict[tuple[str, int], int] = {}

    def mark_of(self, paragraph: Paragraph) -> str | None:
        """The mark that stands before a paragraph when it is printed, or None."""
        found = _list_of(paragraph)
        level = self._levels.get(found) if found else None
        if found is None or level is None:
            return None
        kind, shape, start = level
        if kind == "bullet":
            return "+" if found[1] else "-"
        list_, depth = found
        self._counts[found] = self._counts.get(found, start - 1) + 1
        for deeper in [key for key in self._counts if key[0] == list_ and key[1] > depth]:
            del self._counts[deeper]
        return _PLACE.sub(lambda place: self._said(list_, int(place[1]) - 1), shape)

    def _said(self, list_: str, depth: int) -> str:
        kind, _, start = self._levels.get((list_, depth), ("decimal", "", 1))
        return _SAID.get(kind, str)(self._counts.get((list_, depth), start))


def _list_of(paragraph: Paragraph) -> tuple[str, int] | None:
    """The list and level of a paragraph, its own or those of its style."""
    properties = [paragraph._p.pPr]  # noqa: SLF001  python-docx has no other way to numbering
    style = paragraph.style
    if style is not None:
        properties.append(style.element.find(qn("w:pPr")))
    for each in properties:
        numbers = each.find(qn("w:numPr")) if each is not None else None
        if numbers is None:
            continue
        list_, level = numbers.find(qn("w:numId")), numbers.find(qn("w:ilvl"))
        if list_ is not None:
            return list_.get(qn("w:val")), int(level.get(qn("w:val"))) if level is not None else 0
    return None


def _levels(document: Opened) -> Iterator[tuple[tuple[str, int], tuple[str, str, int]]]:
    """For each list and level: the kind of number, its shape («%1.», «%1)»), where it starts."""
    try:
        part = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return
    shapes = {each.get(qn("w:abstractNumId")): each for each in part.findall(qn("w:abstractNum"))}
    for list_ in part.findall(qn("w:num")):
        shape = shapes.get(list_.find(qn("w:abstractNumId")).get(qn("w:val")))
        for level in shape.findall(qn("w:lvl")) if shape is not None else ():
            values: Mapping[str, str] = {
                name: found.get(qn("w:val"))
                for name in ("numFmt", "lvlText", "start")
                if (found := level.find(qn(f"w:{name}"))) is not None
            }
            key = (list_.get(qn("w:numId")), int(level.get(qn("w:ilvl"))))
            yield (
                key,
                (
                    values.get("numFmt", "decimal"),
                    values.get("lvlText", ""),
                    int(values.get("start", "1")),
                ),
            )


def _roman(number: int) -> str:
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    said = ""
    for value, letters in _ROMAN:
        while number >= value:
            said, number = said + letters, number - value
    return said


def _letter(number: int) -> str:
    return _LETTERS[(number - 1) % len(_LETTERS)]


_SAID: Mapping[str, Callable[[int], str]] = {"upperRoman": _roman, "lowerLetter": _letter}
