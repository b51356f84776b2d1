"""The cells of a ledger: an entry as one row of text, and back without any loss."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs
from attrs import frozen

from gender_plan.ledger import faults
from gender_plan.ledger.entry import Entry, EntryKind
from gender_plan.model import Sex, ValueState
from gender_plan.problems import ProblemKind

COLUMNS = tuple(attribute.name for attribute in attrs.fields(Entry))
"""The columns of a ledger in their order: the fields of an entry."""

Cells = tuple[str, ...]

_REQUIRED = frozenset(a.name for a in attrs.fields(Entry) if a.default is attrs.NOTHING)
_FIGURE = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_WORDS: dict[str, type[Enum]] = {"kind": EntryKind, "sex": Sex, "state": ValueState}


@frozen
class Fault:
    """What is wrong with one cell, by the place of its column."""

    kind: ProblemKind
    place: int
    text: str

    @property
    def facts(self) -> dict[str, str]:
        """What the sentence about it needs."""
        column = COLUMNS[self.place]
        words = ", ".join(str(word.value) for word in _WORDS.get(column, ()))
        return {"column": column, "text": self.text, "words": words}


def cells_of(entry: Entry) -> Cells:
    """An entry as the texts of its row; nothing and the empty text are both an empty cell."""
    return tuple(_written(getattr(entry, column)) for column in COLUMNS)


def _written(value: Any) -> str:  # noqa: ANN401  any value of an entry
    if value is None:
        return ""
    if isinstance(value, Decimal):
        if not value.is_finite():
            message = f"a figure has to be finite; this is {value}"
            raise ValueError(message)
        return f"{value:f}"
    # A name that is no text, such as that of a file in another encoding, is shown by its codes.
    return str(value).encode("utf-8", "backslashreplace").decode("utf-8")


def entry_of(cells: Sequence[str]) -> Entry | tuple[Fault, ...]:
    """The entry of a row, or everything that is wrong with its cells."""
    found: dict[str, Any] = {}
    wrong: list[Fault] = []
    for place, (column, text) in enumerate(zip(COLUMNS, cells, strict=True)):
        if not text:
            wrong += _missing(column, place)
            continue
        try:
            found[column] = _READERS.get(column, str)(text)
        except ValueError:
            wrong.append(Fault(_FAULTS[column], place, text))
    return tuple(wrong) if wrong else Entry(**found)


def _missing(column: str, place: int) -> Iterator[Fault]:
    if column in _REQUIRED:
        yield Fault(faults.NO_CELL, place, "")


def _figure(text: str) -> Decimal:
    if not _FIGURE.fullmatch(text):
        raise ValueError(text)
    return Decimal(text)


def _day(text: str) -> dt.date:
    if not _DAY.fullmatch(text):
        raise ValueError(text)
    return dt.date.fromisoformat(text)


_FIGURES = ("value", "numerator", "denominator")
_READERS: dict[str, Callable[[str], Any]] = {
    **dict.fromkeys(_FIGURES, _figure),
    "received_on": _day,
    **_WORDS,
}
_FAULTS: dict[str, ProblemKind] = {
    **dict.fromkeys(_FIGURES, faults.NOT_A_FIGURE),
    "received_on": faults.NOT_A_DAY,
    **dict.fromkeys(_WORDS, faults.NOT_ONE_OF),
}
