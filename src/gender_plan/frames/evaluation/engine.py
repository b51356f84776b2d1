"""What an engine does for an evaluation; what most of them do alike is done here."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any

import narwhals.stable.v2 as nw

from gender_plan.frames.evaluation.days import numbered

Columns = Mapping[str, Sequence[Any]]
Types = Mapping[str, Any]

AT_ONCE = 10_000_000
"""How many rows are evaluated at a time where they are held in memory."""


class Engine(ABC):
    """Where a table is computed; all frames are lazy inside."""

    @abstractmethod
    def small(self, columns: Columns, types: Types) -> nw.LazyFrame[Any]:
        """A small table made in Python, on the same engine."""

    def held(self, frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
        """A table that will be read several times, in memory if there it is small."""
        return frame

    @abstractmethod
    def kept(self, *frames: nw.LazyFrame[Any]) -> tuple[nw.LazyFrame[Any], ...]:
        """The frames computed once, so that what is made of them does not compute them again."""

    @abstractmethod
    def latest(
        self, frame: nw.LazyFrame[Any], keys: Sequence[str], order: str, rest: Sequence[str]
    ) -> nw.LazyFrame[Any]:
        """Of all rows with the same keys the one that comes last in an order."""

    def counted(
        self, frame: nw.LazyFrame[Any], groups: Sequence[Sequence[str]], least: str | None
    ) -> Sequence[Sequence[tuple[Any, ...]]]:
        """For each group of columns what they say, in how many rows, and the least of another column.

        One group after the other, so that memory never holds the columns of several.
        """
        frame = frame.with_columns(rows=nw.lit(1, nw.Int64))
        rows, ends = nw.col("rows").sum().cast(nw.Int64), [nw.col(least).min()] if least else []
        frames = (frame.group_by(*group).agg(rows, *ends) for group in groups)
        return [self.kept(one)[0].collect().rows() for one in frames]

    def looked_up(
        self, frame: nw.LazyFrame[Any], column: str, numbers: Mapping[str, int], name: str
    ) -> nw.LazyFrame[Any]:
        """With the number of each text in place of it, none for any other; what is missing is empty."""
        text = nw.col(column).fill_null("") if "" in numbers else nw.col(column)
        small = self.small(
            {"written": [*numbers], name: [*numbers.values()]}, {"written": nw.String, name: nw.Int64}
        )
        written = frame.with_columns(written=text).drop(column)
        return written.join(small, on="written", how="left").drop("written")

    def beside(
        self, frame: nw.LazyFrame[Any], number: str, columns: Columns, types: Types
    ) -> nw.LazyFrame[Any]:
        """With the row of a small table that each number, from 0, stands for."""
        rows = max(len(column) for column in columns.values())
        small = self.small({number: range(rows), **columns}, {number: nw.Int64, **types})
        return frame.join(small, on=number, how="left")

    def numbered(self, frame: nw.LazyFrame[Any], day: str, name: str) -> nw.LazyFrame[Any]:
        """With the numbers of a column of days."""
        return frame.with_columns(numbered(day).alias(name))

    def inside(self, rows: int) -> "Engine":
        """The engine that goes on with so many rows once they are numbers."""
        del rows
        return self

    def handed(self, frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
        """A frame without texts as another engine inside takes it."""
        return frame

    @property
    def at_once(self) -> int | None:
        """How many rows are evaluated at a time, so that memory holds them; None for all."""
        return None

    def given_back(self, frame: nw.LazyFrame[Any]) -> Any:  # noqa: ANN401  whatever the caller uses
        """A result as the kind of frame that the caller gave."""
        return frame.to_native()


def lazy_of(native: Any) -> nw.LazyFrame[Any]:  # noqa: ANN401  a frame of an engine
    """The frame of an engine as narwhals calls it."""
    frame: nw.LazyFrame[Any] = nw.from_native(native)
    return frame
