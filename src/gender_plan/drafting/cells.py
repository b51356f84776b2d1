"""The cells of an annex: which column is what, and the figure that a cell states."""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from attrs import evolve, frozen

from gender_plan import targets as kinds
from gender_plan.drafting.clauses import Clause
from gender_plan.drafting.numerals import NUMBER, decimal_of
from gender_plan.drafting.paragraphs import LINE_BREAK, ROW, Paragraph
from gender_plan.drafting.phrases import BASE_WORDS, CELL_SIGNS, COLUMNS, EMPTY_CELLS
from gender_plan.drafting.promises import targets_in
from gender_plan.drafting.wording import any_of
from gender_plan.model import Unit
from gender_plan.targets import Target

_YEAR = re.compile(r"20\d{2}(?!\d)")
_ORDINALS = re.compile(r"\(?(?:\d{1,2}|[A-C])\)?")
_SIGN_OF = dict(CELL_SIGNS)
_FIGURE = re.compile(
    rf"(?P<sign>{any_of(_SIGN_OF)})? ?(?P<low>{NUMBER}) ?%?(?: ?[-–] ?(?P<high>{NUMBER}) ?%?)?"
)
_PERCENT = re.compile(r"%|phần trăm|tỷ lệ %|tỷ lệ \(%\)", re.IGNORECASE)
_BOYS = re.compile(r"(?:bé trai|trẻ em trai|nam).{0,8}100", re.IGNORECASE)


@frozen(kw_only=True)
class Column:
    """One column: what it holds, its head as printed, and the year of its figures."""

    holds: str | None
    head: str
    year: int | None = None


@frozen(kw_only=True)
class Row:
    """One row: its line in the document and its cells."""

    line: int
    cells: tuple[str, ...]

    @property
    def is_band(self) -> bool:
        """Whether one text runs over all columns, as a heading in a table does."""
        return len({cell for cell in self.cells if cell}) == 1

    @property
    def words(self) -> str:
        """The row as one line."""
        return " | ".join(self.cells)


@frozen(kw_only=True)
class Grid:
    """A table: its columns and the rows below its head."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def cell(self, row: Row, holds: str) -> str:
        """The words in the first column of that kind; empty where there is none."""
        places = (n for n, column in enumerate(self.columns) if column.holds == holds)
        place = next(places, None)
        return row.cells[place] if place is not None and place < len(row.cells) else ""

    def has(self, holds: str) -> bool:
        """Whether it has a column of that kind."""
        return any(column.holds == holds for column in self.columns)


def grid_of(clause: Clause) -> Grid | None:
    """A table with a head that says what its columns hold; None where it does not."""
    rows = [_row(paragraph) for paragraph in clause.paragraphs if paragraph.text.startswith(ROW)]
    if len(rows) < 2:  # noqa: PLR2004  a head and a row
        return None
    depth = next((n for n in range(1, min(4, len(rows))) if not _is_head(rows[n], rows[0])), 1)
    columns = tuple(_column(_head(rows[:depth], n)) for n in range(len(rows[0].cells)))
    body = tuple(row for row in rows[depth:] if not _is_ordinal(row))
    return Grid(columns=columns, rows=body)


def _row(paragraph: Paragraph) -> Row:
    cells = paragraph.text.removeprefix(ROW.rstrip()).split("|")
    return Row(line=paragraph.line, cells=tuple(cell.strip() for cell in cells))


def _head(rows: Sequence[Row], place: int) -> str:
    cells = (row.cells[place].replace(LINE_BREAK, " ") for row in rows if place < len(row.cells))
    return " ".join(dict.fromkeys(cell for cell in cells if cell))


def _is_head(row: Row, first: Row) -> bool:
    """A second row of the head repeats cells that run down, or names only years."""
    same = [
        n for n, cell in enumerate(row.cells) if n < len(first.cells) and cell == first.cells[n] != ""
    ]
    years = [cell for cell in row.cells if _YEAR.search(cell) and "%" not in cell]
    begins = not row.cells[0] or 0 in same
    return begins and bool(years) and not row.is_band


def _is_ordinal(row: Row) -> bool:
    """«(1) | (2) | (3)» below the head."""
    return (
        len(row.cells) > 1
        and all(_ORDINALS.fullmatch(cell) for cell in row.cells if cell)
        and (row.cells[0] in {"1", "(1)", "A", "(A)"} and row.cells[1] in {"2", "(2)", "B", "(B)"})
    )


def _column(head: str) -> Column:
    plain = head.casefold().strip(" .:*()")
    year = _YEAR.findall(plain)
    if year and not plain.startswith(_NAMING):
        is_base = any(word in plain for word in BASE_WORDS) and "mục tiêu" not in plain
        return Column(holds="base" if is_base else "target", head=head, year=int(year[-1]))
    holds = next((name for name, heads in COLUMNS if _begins(plain, heads)), None)
    return Column(holds=holds, head=head)


_NAMING = tuple(
    head for name, heads in COLUMNS if name in {"lead", "coordinate", "unit"} for head in heads
)


def is_named(head: str) -> bool:
    """Whether the head of a column says what it holds."""
    return _column(head).holds is not None


def _begins(plain: str, heads: Sequence[str]) -> bool:
    return any(plain == head or plain.startswith((f"{head} ", f"{head},", f"{head}/")) for head in heads)


def text_of(cell: str) -> str:
    """The words of a cell on one line."""
    return " ".join(cell.replace(LINE_BREAK.strip(), " ").split())


def list_of(cell: str) -> str:
    """The words of a cell whose lines are a list."""
    lines = (line.strip(" -+•,;.") for line in cell.split(LINE_BREAK.strip()))
    return ", ".join(line for line in lines if line)


def is_empty(cell: str) -> bool:
    """Whether a cell states nothing."""
    return cell.strip() in EMPTY_CELLS


def unit_of(cell: str, *figures: str) -> Unit | None:
    """The unit of a row by its cell, or by the «%» beside its figures."""
    plain = text_of(cell)
    if _PERCENT.search(plain) or (not plain and any("%" in figure for figure in figures)):
        return Unit(of="percent")
    if _BOYS.search(plain):
        return Unit(of="boys", per="100 girls")
    if plain.casefold() in {"lần", "số lần"}:
        return Unit(of="times")
    return Unit(of=plain.casefold()) if plain and not is_empty(plain) else None


def figure_of(cell: str) -> Decimal | None:
    """The figure of a cell that states where things stand."""
    found = _FIGURE.fullmatch(text_of(cell))
    return decimal_of(found["low"]) if found and not (found["sign"] or found["high"]) else None


def target_of(cell: str, year: int | None, clause: str, ends: dt.date | None) -> Target | None:
    """The target that a cell states for a year; None where it cannot be read."""
    plain = text_of(cell)
    shared: dict[str, Any] = {
        "by": dt.date(year, 12, 31) if year else ends, "as_printed": plain, "source": (clause,)
    }  # fmt: skip
    found = _FIGURE.fullmatch(plain)
    if not found:
        return _in_words(plain, year, clause, ends)
    low = decimal_of(found["low"])
    if found["high"]:
        return kinds.Within(within=(low, decimal_of(found["high"])), **shared)
    kind = _SIGN_OF.get(found["sign"] or "", "reach")
    return _KINDS[kind](**shared, **{kind: low})


_KINDS: Mapping[str, Callable[..., Target]] = {
    "reach": kinds.Reach, "at_least": kinds.AtLeast, "at_most": kinds.AtMost, "above": kinds.Above,
    "below": kinds.Below, "about": kinds.About,
}  # fmt: skip


def _in_words(plain: str, year: int | None, clause: str, ends: dt.date | None) -> Target | None:
    """«Trên 35», «Tối thiểu 27%»: read as the wording of a target, where it is certain."""
    with_unit = plain if "%" in plain else re.sub(rf"({NUMBER})(?!.*\d)", r"\1%", plain)
    day = dt.date(year, 12, 31) if year else ends
    read = targets_in(with_unit, clause, day or dt.date.max)
    is_plain = len(read.targets) == 1 and read.reason is None and not read.baseline
    if not is_plain or isinstance(read.targets[0], kinds.ShareOfUnits | kinds.ChangeBy):
        return None
    return evolve(read.targets[0], by=day, derived=None, as_printed=plain)
