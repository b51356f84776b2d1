"""The text of an official plan as its clauses: parts, numbered sections, lettered points and dashes.

Labels are kept as printed and never computed (II.2.d and II.2.đ are two clauses); only dashes, which
have no label, are counted. A paragraph without a mark belongs to the clause before it.
"""

import re
from collections.abc import Callable, Sequence
from enum import IntEnum
from functools import cached_property

from attrs import evolve, frozen

from gender_plan.drafting.paragraphs import ROW, Paragraph, paragraphs_of
from gender_plan.drafting.phrases import SIGNATURES, TITLE_KINDS
from gender_plan.drafting.wording import any_of
from gender_plan.text import folded

__all__ = ["OPENINGS", "Clause", "Mark", "Paragraph", "clauses_of"]

OPENING = "Mở đầu"
PLAN_OPENING = "Mở đầu kế hoạch"
"""The head of a plan that a decision stands before."""
OPENINGS = (OPENING, PLAN_OPENING)
RECIPIENTS = "Nơi nhận"
SIGNATURE = "Ký tên"
NOTES = "Chú thích"
ENDS = (RECIPIENTS, SIGNATURE)
"""Behind these only an annex, a table or the plan itself begins anew."""


class Mark(IntEnum):
    """What a clause begins with; a lower mark stands above a higher one."""

    OPENING = 0
    BOOK = 1
    PART = 2
    NUMBER = 3
    LETTER = 4
    STAR = 5
    DASH = 6
    PLUS = 7
    TABLE = 8


@frozen(kw_only=True)
class Clause:
    """One clause: where it stands, and its paragraphs without its mark and without its subclauses."""

    path: tuple[str, ...]
    mark: Mark
    paragraphs: tuple[Paragraph, ...]
    is_leaf: bool = True

    @cached_property
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

    @cached_property
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


_TITLE = re.compile(rf"(?:{any_of(kind.upper() for kind in TITLE_KINDS)})(?![^\W\d_])")
_SIGNED = re.compile(rf"(?:{any_of(SIGNATURES)})(?!\w)")
_BOOK = re.compile(
    r"((?:Phần|PHẦN|Chương|CHƯƠNG) (?:thứ |THỨ )?(?:[IVX]{1,4}|\d{1,2}|[^\W\d_]{2,5}))[.:]?\s+(\S.*)"
    r"|([A-EĐGH])[.)]\s+([^\W\d_a-zđ].*)"
)
_PART = re.compile(r"([IVX]{1,6})(?:[.)/:]| ?[-–])\s*(\S.*)")
_ARTICLE = re.compile(r"(Điều \d{1,3})[.:]\s*(\S.*)")
_ANNEX = re.compile(r"(PHỤ LỤC|Phụ lục)(?: (?:SỐ |số )?(\d{1,2}|[IVX]{1,4}))?[.:]?\s*(.{0,200})")
_NUMBER = re.compile(
    r"(\d{1,2})(?:\. ?(\d{1,2}))?(?:\. ?(\d{1,2}))?(?:\. ?(\d{1,2}))?(?:[.)/] ?(?=\D)| (?=[^\W\d_]))(.*)"
)
_LETTER = re.compile(r"([a-zđ])[.)/]\s*(\S.*)")
_COUNTED = {"*": Mark.STAR, "-": Mark.DASH, "–": Mark.DASH, "—": Mark.DASH, "•": Mark.DASH}
_COUNTED |= {"·": Mark.DASH, "\uf0b7": Mark.DASH, "\uf02d": Mark.DASH, "+": Mark.PLUS}
_LONGEST_HEADING = 68


def clauses_of(text: str) -> tuple[Clause, ...]:
    """Every clause of a text, in its order; what stands before the first mark is the opening."""
    gathered = _Gathering()
    for paragraph in paragraphs_of(text, _begins_anew):
        gathered.take(paragraph)
    return _leaves_told([clause.closed() for clause in gathered.clauses])


def _begins_anew(words: str) -> bool:
    return any(reader(words) for reader in _READERS) or bool(_SIGNED.match(words) or _TITLE.match(words))


class _Open:
    """A clause whose paragraphs are still coming."""

    def __init__(self, path: tuple[str, ...], mark: Mark, paragraph: Paragraph) -> None:
        self.path, self.mark, self.paragraphs = path, mark, [paragraph]

    def closed(self) -> Clause:
        """The clause with all its paragraphs."""
        return Clause(path=self.path, mark=self.mark, paragraphs=tuple(self.paragraphs))


class _Gathering:
    """The clauses met so far, and the marks above the next one."""

    def __init__(self) -> None:
        self.clauses: list[_Open] = []
        self._above: list[tuple[Mark, str]] = []
        self._counts: dict[tuple[str, ...], int] = {}
        self._tables = 0

    def take(self, paragraph: Paragraph) -> None:
        """One more paragraph: the beginning of a clause, or more of one."""
        if paragraph.text.startswith(ROW):
            self._row(paragraph)
            return
        seen = _seen(paragraph.text, started=bool(self._above), ended=self._has_ended())
        if seen is None:
            self._more(paragraph)
        else:
            self._begin(seen, paragraph.line)

    def _has_ended(self) -> bool:
        return bool(self._above) and self._above[0][1] in ENDS

    def _begin(self, seen: _Seen, line: int) -> None:
        self._above = [(mark, piece) for mark, piece in self._above if mark < seen.mark]
        pieces = seen.pieces or (_counted(self._counts, self._path()),)
        path = (*self._path(), *pieces)
        own = () if seen.mark is Mark.OPENING else tuple((seen.mark, piece) for piece in pieces)
        self._above = [*self._above, *own]
        self.clauses.append(_Open(path, seen.mark, Paragraph(line=line, text=seen.rest)))

    def _row(self, paragraph: Paragraph) -> None:
        """A row joins the table that it stands in; a new table stands in the clause before it."""
        if self.clauses and self.clauses[-1].mark is Mark.TABLE:
            self.clauses[-1].paragraphs.append(paragraph)
            return
        self._tables += 1
        inside = () if self._has_ended() else self._path()
        self.clauses.append(_Open((*inside, f"Bảng {self._tables}"), Mark.TABLE, paragraph))

    def _more(self, paragraph: Paragraph) -> None:
        """A paragraph without a mark: of the clause before it, not of a table that stands in it."""
        if not self.clauses:
            self.clauses.append(_Open((OPENING,), Mark.OPENING, paragraph))
            return
        is_table = self.clauses[-1].mark is Mark.TABLE
        has_before = len(self.clauses) > 1 and not self._has_ended()
        self.clauses[-2 if is_table and has_before else -1].paragraphs.append(paragraph)

    def _path(self) -> tuple[str, ...]:
        return tuple(piece for _, piece in self._above)


def _counted(counts: dict[tuple[str, ...], int], path: tuple[str, ...]) -> str:
    counts[path] = counts.get(path, 0) + 1
    return str(counts[path])


def _seen(text: str, *, started: bool, ended: bool) -> _Seen | None:
    """The mark that a paragraph begins with; behind the end only few things begin anew."""
    if folded(text[:40]).startswith("noi nhan") and len(text) < _LONGEST_HEADING:
        return _Seen(mark=Mark.BOOK, pieces=(RECIPIENTS,), rest=text)
    if text.rstrip(":") == NOTES:
        return _Seen(mark=Mark.BOOK, pieces=(NOTES,), rest=text)
    if started and _SIGNED.match(text):
        return _Seen(mark=Mark.BOOK, pieces=(SIGNATURE,), rest=text)
    if started and _TITLE.match(text):
        return _Seen(mark=Mark.OPENING, pieces=(PLAN_OPENING,), rest=text)
    if ended:
        return _annex(text)
    seen = next((found for reader in _READERS if (found := reader(text)) is not None), None)
    # Before the first part only a part or a number can begin: «- Căn cứ …» belongs to the opening.
    return seen if seen and (started or seen.mark <= Mark.NUMBER) else None


def _book(text: str) -> _Seen | None:
    found = _BOOK.fullmatch(text)
    if not found:
        return None
    label, rest = (found[1], found[2]) if found[1] else (found[3], found[4])
    return _Seen(mark=Mark.BOOK, pieces=(" ".join(label.split()),), rest=rest)


def _part(text: str) -> _Seen | None:
    found = _PART.fullmatch(text) or _ARTICLE.fullmatch(text)
    return _Seen(mark=Mark.PART, pieces=(found[1],), rest=found[2]) if found else None


def _annex(text: str) -> _Seen | None:
    found = _ANNEX.fullmatch(text)
    # «Phụ lục 2 kèm theo …» in a sentence is no heading; a heading is in capitals or stands alone.
    if not found or not (found[1].isupper() or not found[3]):
        return None
    label = f"Phụ lục {found[2]}" if found[2] else "Phụ lục"
    return _Seen(mark=Mark.BOOK, pieces=(label,), rest=found[3] or text)


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


_READERS: tuple[Callable[[str], _Seen | None], ...] = (_annex, _book, _part, _number, _letter, _dash)


def _leaves_told(clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """Each clause knowing whether others stand below it; a table is no other clause."""
    told: list[Clause] = []
    following: Clause | None = None
    for clause in reversed(clauses):
        has_below = (
            following is not None
            and following.stands_under(clause.path)
            and following.path != clause.path
        )
        told.append(evolve(clause, is_leaf=not has_below))
        following = following if clause.mark is Mark.TABLE else clause
    return tuple(reversed(told))
