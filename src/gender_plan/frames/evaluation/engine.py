"""What an engine does for an evaluation, and what engines that only join do alike."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import narwhals.stable.v2 as nw

Columns = Mapping[str, Sequence[Any]]
Types = Mapping[str, Any]

AT_ONCE = 10_000_000
"""How many rows are evaluated at a time where they are held in memory."""


class Engine(Protocol):
    """Where a table is computed; all frames are lazy inside."""

    def small(self, columns: Columns, types: Types) -> nw.LazyFrame[Any]:
        """A small table made in Python, on the same engine."""
        ...

    def kept(self, *frames: nw.LazyFrame[Any]) -> tuple[nw.LazyFrame[Any], ...]:
        """The frames computed once, so that what is made of them does not compute them again."""
        ...

    def latest(
        self, frame: nw.LazyFrame[Any], keys: Sequence[str], order: str, rest: Sequence[str]
    ) -> nw.LazyFrame[Any]:
        """Of all rows with the same keys the one that comes last in an order."""
        ...

    def looked_up(
        self, frame: nw.LazyFrame[Any], column: str, numbers: Mapping[str, int], name: str
    ) -> nw.LazyFrame[Any]:
        """With the number of each text in place of it, none for any other; what is missing is empty."""
        ...

    def beside(
        self, frame: nw.LazyFrame[Any], number: str, columns: Columns, types: Types
    ) -> nw.LazyFrame[Any]:
        """With the row of a small table that each number, from 0, stands for."""
        ...

    def numbered(self, frame: nw.LazyFrame[Any], day: str, name: str) -> nw.LazyFrame[Any]:
        """With the numbers of a column of days."""
        ...

    def inside(self, rows: int) -> "Engine":
        """The engine that goes on with so many rows once they are numbers."""
        ...

    @property
    def at_once(self) -> int | None:
        """How many rows are evaluated at a time, so that memory holds them; None for all."""
        ...

    def handed(self, frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
        """A frame of numbers as the engine inside takes it."""
        ...

    def given_back(self, frame: nw.LazyFrame[Any]) -> Any:  # noqa: ANN401  whatever the caller uses
        """A result as the kind of frame that the caller gave."""
        ...


def lazy_of(native: Any) -> nw.LazyFrame[Any]:  # noqa: ANN401  a frame of an engine
    """The frame of an engine as narwhals calls it."""
    frame: nw.LazyFrame[Any] = nw.from_native(native)
    return frame


def joined(
    engine: Engine, frame: nw.LazyFrame[Any], column: str, numbers: Mapping[str, int], name: str
) -> nw.LazyFrame[Any]:
    """The number of each text from a small table."""
    text = nw.col(column).fill_null("") if "" in numbers else nw.col(column)
    small = engine.small(
        {"written": [*numbers], name: [*numbers.values()]}, {"written": nw.String, name: nw.Int64}
    )
    written = frame.with_columns(written=text).drop(column)
    return written.join(small, on="written", how="left").drop("written")


def joined_rows(
    engine: Engine, frame: nw.LazyFrame[Any], number: str, columns: Columns, types: Types
) -> nw.LazyFrame[Any]:
    """The row of a small table that each number stands for."""
    rows = max(len(column) for column in columns.values())
    small = engine.small({number: range(rows), **columns}, {number: nw.Int64, **types})
    return frame.join(small, on=number, how="left")
