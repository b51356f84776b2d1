"""The text of an official plan as its clauses: parts, numbered sections, lettered points and dashes.

Labels are kept as printed and never computed (II.2.d and II.2.đ are two clauses); only dashes, which
have no label, are counted. A paragraph without a mark belongs to the clause before it.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from itertools import pairwise

from attrs import evolve, frozen

from gender_plan.text import composed, folded

OPENING = "Mở đầu"
RECIPIENTS = "Nơi nhận"
_ROW = "| "  # what a row of a table begins with
_LONGEST = 20_000  # characters of one paragraph that are looked at


class Mark(IntEnum):
    """What a clause begins with; a lower mark stands above a higher one."""

    OPENING = 0
    TABLE = 1
    PART = 2
    NUMBER = 3
    LETTER = 4
    STAR = 5
    DASH = 6
    PLUS = 7


@frozen(kw_only=True)
class Paragraph:
    """One line of the text, its blanks made single, with its number in the file."""

    line: int
    text: str


@frozen(kw_only=True)
class Clause:
    """One clause: where it stands, and its paragraphs without its mark and without its subclauses."""

    path: tuple[str, ...]
    mark: Mark
    paragraphs: tuple[Paragraph, ...]
    is_leaf: bool = True

    @property
    def id(self) -> str:
        """How it is cited: ``III.2.1.a``."""
        return ".".join(self.path)

    @property
    def line(self) -> int:
        """The line on which it begins."""
        return self.paragraphs[0].line

    @property
    def head(self) -> str:
        """Its first paragraph."""
        return self.paragraphs[0].text

    @property
    def text(self) -> str:
        """All its words."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs).strip()

    def stands_under(self, path: Sequence[str]) -> bool:
        """Whether it is that clause or one of those below it."""
        return self.path[: len(path)] == tuple(path)


@frozen(kw_only=True)
class _Seen:
    mark: Mark
    pieces: tuple[str, ...]  # none where it is to be counted
    rest: str


_PART = re.compile(r"(?:Phần )?([IVX]{1,6})(?:[.)/:]| ?[-–])\s*(\S.*)")
_ARTICLE = re.compile(r"(Điều \d{1,3})[.:]\s*(\S.*)")
_ANNEX = re.compile(r"(PHỤ LỤC|Phụ lục)(?: (?:SỐ |số )?(\d{1,2}|[IVX]{1,4}))?[.:]?\s*(.{0,200})")
_NUMBER = re.compile(
    r"(\d{1,2})(?:\. ?(\d{1,2}))?(?:\. ?(\d{1,2}))?(?:\. ?(\d{1,2}))?(?:[.)/] ?(?=\D)| (?=[^\W\d_]))(.*)"
)
_LETTER = re.compile(r"([a-zđ])[.)/]\s*(\S.*)")
_COUNTED = {"*": Mark.STAR, "-": Mark.DASH, "–": Mark.DASH, "—": Mark.DASH, "•": Mark.DASH}
_COUNTED |= {"·": Mark.DASH, "": Mark.DASH, "+": Mark.PLUS}


def clauses_of(text: str) -> tuple[Clause, ...]:
    """Every clause of a text, in its order; what stands before the first mark is the opening."""
    return _leaves_told(_gathered(_paragraphs(text)))


def _paragraphs(text: str) -> Iterable[Paragraph]:
    lines = composed(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for line, words in enumerate(lines, start=1):
        single = " ".join("".join(c if c.isprintable() else " " for c in words).split())[:_LONGEST]
        if single:
            yield Paragraph(line=line, text=single)


def _gathered(paragraphs: Iterable[Paragraph]) -> list[Clause]:
    found: list[Clause] = []
    above: list[tuple[Mark, str]] = []
    counts: dict[tuple[str, ...], int] = {}
    for paragraph in paragraphs:
        seen = _seen(
            paragraph.text,
            started=bool(above),
            listing=_is_list_of_recipients(above),
            in_table=bool(found) and found[-1].mark is Mark.TABLE,
        )
        if seen is not None and seen.mark is Mark.TABLE:
            seen = evolve(seen, pieces=(f"Bảng {sum(c.mark is Mark.TABLE for c in found) + 1}",))
        if seen is None:
            if found:
                found[-1] = evolve(found[-1], paragraphs=(*found[-1].paragraphs, paragraph))
            else:
                found.append(Clause(path=(OPENING,), mark=Mark.OPENING, paragraphs=(paragraph,)))
            continue
        above = [(mark, piece) for mark, piece in above if mark < seen.mark]
        pieces = seen.pieces or (_counted(counts, tuple(piece for _, piece in above)),)
        above += [(seen.mark, piece) for piece in pieces]
        path = tuple(piece for _, piece in above)
        rest = (Paragraph(line=paragraph.line, text=seen.rest),)
        found.append(Clause(path=path, mark=seen.mark, paragraphs=rest))
    return found


def _counted(counts: dict[tuple[str, ...], int], path: tuple[str, ...]) -> str:
    counts[path] = counts.get(path, 0) + 1
    return str(counts[path])


def _is_list_of_recipients(above: Sequence[tuple[Mark, str]]) -> bool:
    return bool(above) and above[0][1] == RECIPIENTS


def _seen(text: str, *, started: bool, listing: bool, in_table: bool = False) -> _Seen | None:
    """The mark that a paragraph begins with; after «Nơi nhận» only an annex begins anew."""
    if folded(text[:40]).startswith("noi nhan") and len(text) < len("Nơi nhận: ") + 60:
        return _Seen(mark=Mark.PART, pieces=(RECIPIENTS,), rest=text)
    if text.startswith(_ROW):
        return None if in_table else _Seen(mark=Mark.TABLE, pieces=(), rest=text)
    if listing:
        return _annex(text)
    readers: Sequence[Callable[[str], _Seen | None]] = (_annex, _part, _number, _letter, _dash)
    seen = next((found for reader in readers if (found := reader(text)) is not None), None)
    # Before the first part only a part or a number can begin: «- Căn cứ …» belongs to the opening.
    return seen if seen and (started or seen.mark <= Mark.NUMBER) else None


def _part(text: str) -> _Seen | None:
    found = _PART.fullmatch(text) or _ARTICLE.fullmatch(text)
    return _Seen(mark=Mark.PART, pieces=(found[1],), rest=found[2]) if found else None


def _annex(text: str) -> _Seen | None:
    found = _ANNEX.fullmatch(text)
    # «Phụ lục 2 kèm theo …» in a sentence is no heading; a heading is in capitals or stands alone.
    if not found or not (found[1].isupper() or not found[3]):
        return None
    label = f"Phụ lục {found[2]}" if found[2] else "Phụ lục"
    return _Seen(mark=Mark.PART, pieces=(label,), rest=found[3] or text)


def _number(text: str) -> _Seen | None:
    found = _NUMBER.fullmatch(text)
    if not found or not found[5].strip():
        return None
    pieces = tuple(str(piece) for piece in found.groups()[:4] if piece)
    is_sentence = text[: found.start(5)].endswith(" ") and "." not in text[: found.start(5)]
    if is_sentence or (
        not found[5].strip()[:1].isupper() and len(pieces) > 1 and text[found.end(1)] != "."
    ):
        return None
    return _Seen(mark=Mark.NUMBER, pieces=pieces, rest=found[5].strip())


def _letter(text: str) -> _Seen | None:
    found = _LETTER.fullmatch(text)
    return _Seen(mark=Mark.LETTER, pieces=(found[1],), rest=found[2]) if found else None


def _dash(text: str) -> _Seen | None:
    mark, rest = _COUNTED.get(text[:1]), text[1:].strip()
    return _Seen(mark=mark, pieces=(), rest=rest) if mark and rest else None


def _leaves_told(clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """Each clause knowing whether others stand below it."""
    if not clauses:
        return ()
    told = [
        evolve(clause, is_leaf=not following.stands_under(clause.path) or following.path == clause.path)
        for clause, following in pairwise(clauses)
    ]
    return (*told, clauses[-1])
