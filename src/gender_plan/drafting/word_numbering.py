"""The numbers and dashes that Word computes and does not write into the text."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import frozen
from docx.document import Document as Opened
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_PLACE = re.compile(r"%(\d)")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LARGEST_ROMAN = 39
_PRINTED = ("-", "–", "+", "*")
_DEEPEST = 10  # styles that rest on one another


@frozen(kw_only=True)
class _Level:
    kind: str
    shape: str
    start: int
    style: str | None


class Styles:
    """The styles of a document, each with those it rests on."""

    def __init__(self, document: Opened) -> None:
        self._known = {each.style_id: each.element for each in document.styles}
        plain = document.styles.default(WD_STYLE_TYPE.PARAGRAPH)
        self._plain = plain.style_id if plain is not None else None

    def name_of(self, paragraph: Any) -> str | None:  # noqa: ANN401  an element of the document's tree
        """The style of a paragraph; where it names none, the document's plain one."""
        own = paragraph.find(qn("w:pPr"))
        named = own.find(qn("w:pStyle")) if own is not None else None
        return named.get(qn("w:val")) if named is not None else self._plain

    def chain(self, style: str | None) -> Iterator[Any]:
        """A style and those it rests on, nearest first."""
        for _ in range(_DEEPEST):
            element = self._known.get(style) if style else None
            if element is None:
                return
            yield element
            base = element.find(qn("w:basedOn"))
            style = base.get(qn("w:val")) if base is not None else None


class Numbering:
    """The marks of a document's paragraphs, counted on from one to the next."""

    def __init__(self, document: Opened, styles: Styles) -> None:
        self._document = document
        self._styles = styles
        self._shape_of: dict[str, str] = {}
        self._levels: dict[tuple[str, int], _Level] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._begun: set[str] = set()
        self._read()

    def mark_of(self, paragraph: Any) -> str | None:  # noqa: ANN401  an element of the document's tree
        """The mark that stands before a paragraph when it is printed, or None."""
        found = self._list_of(paragraph)
        shape = self._shape_of.get(found[0]) if found else None
        level = self._levels.get((shape, found[1])) if found and shape else None
        if found is None or shape is None or level is None or level.kind == "none":
            return None
        list_, depth = found
        if level.kind == "bullet":
            return level.shape if level.shape in _PRINTED else "+" if depth else "-"
        self._count(list_, shape, depth, level)
        said = _PLACE.sub(lambda place: self._said(shape, int(place[1]) - 1), level.shape)
        return said.strip() or None

    def _count(self, list_: str, shape: str, depth: int, level: _Level) -> None:
        """Lists of one shape count on, unless the list says where it starts."""
        if list_ not in self._begun:
            self._begun.add(list_)
            for (each, at), start in self._starts.items():
                if each == list_:
                    self._counts[shape, at] = start - 1
        self._counts[shape, depth] = self._counts.get((shape, depth), level.start - 1) + 1
        for deeper in [key for key in self._counts if key[0] == shape and key[1] > depth]:
            del self._counts[deeper]

    def _said(self, shape: str, depth: int) -> str:
        level = self._levels.get((shape, depth))
        if level is None:
            return ""
        return _SAID.get(level.kind, str)(self._counts.get((shape, depth), level.start))

    def _list_of(self, paragraph: Any) -> tuple[str, int] | None:  # noqa: ANN401
        """The list and level of a paragraph, its own or those of its style."""
        own = paragraph.find(qn("w:pPr"))
        style = self._styles.name_of(paragraph)
        for each in (own, *(found.find(qn("w:pPr")) for found in self._styles.chain(style))):
            numbers = each.find(qn("w:numPr")) if each is not None else None
            list_ = numbers.find(qn("w:numId")) if numbers is not None else None
            if numbers is not None and list_ is not None:
                depth = numbers.find(qn("w:ilvl"))
                id_ = list_.get(qn("w:val"))
                return id_, int(depth.get(qn("w:val"))) if depth is not None else self._depth(id_, style)
        return None

    def _depth(self, list_: str, style: str | None) -> int:
        """The level that a list ties to a style; the first where it ties none."""
        shape = self._shape_of.get(list_)
        levels = ((key, level) for key, level in self._levels.items() if key[0] == shape)
        return next((key[1] for key, level in levels if style and level.style == style), 0)

    def _read(self) -> None:
        try:
            part = self._document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        for shape in part.findall(qn("w:abstractNum")):
            id_ = shape.get(qn("w:abstractNumId"))
            self._levels |= {
                (id_, int(level.get(qn("w:ilvl")))): _level(level)
                for level in shape.findall(qn("w:lvl"))
            }
        for list_ in part.findall(qn("w:num")):
            id_ = list_.get(qn("w:numId"))
            self._shape_of[id_] = list_.find(qn("w:abstractNumId")).get(qn("w:val"))
            for each in list_.findall(qn("w:lvlOverride")):
                start = each.find(qn("w:startOverride"))
                if start is not None:
                    self._starts[id_, int(each.get(qn("w:ilvl")))] = int(start.get(qn("w:val")))


def _level(element: Any) -> _Level:  # noqa: ANN401
    values: Mapping[str, str] = {
        name: found.get(qn("w:val"))
        for name in ("numFmt", "lvlText", "start", "pStyle")
        if (found := element.find(qn(f"w:{name}"))) is not None
    }
    return _Level(
        kind=values.get("numFmt", "decimal"),
        shape=values.get("lvlText") or "",
        start=int(values.get("start", "1")),
        style=values.get("pStyle"),
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


_SAID: Mapping[str, Callable[[int], str]] = {
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "decimalZero": lambda number: f"{number:02}",
}
