"""Spark, on the session of the caller's frame."""

from collections.abc import Mapping, Sequence
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from gender_plan.frames.evaluation.days import numbered
from gender_plan.frames.evaluation.engine import Columns, Engine, Types, joined, joined_rows, lazy_of


@frozen(kw_only=True)
class Spark:
    """Spark, on the session of the caller's frame; what is kept is held by the cluster."""

    session: Any

    def small(self, columns: Columns, types: Types) -> nw.LazyFrame[Any]:
        """A small table made in Python."""
        kinds = {"Int64": "bigint", "Float64": "double", "String": "string", "Date": "date"}
        schema = ", ".join(f"{name} {kinds[str(types[name]).rpartition('.')[2]]}" for name in types)
        rows = list(zip(*(columns[name] for name in types), strict=True))
        return lazy_of(self.session.createDataFrame(rows, schema=schema))

    def kept(self, *frames: nw.LazyFrame[Any]) -> tuple[nw.LazyFrame[Any], ...]:
        """Held by the cluster, so that the plan of the query begins anew and stays short."""
        return tuple(lazy_of(frame.to_native().localCheckpoint()) for frame in frames)

    def latest(
        self, frame: nw.LazyFrame[Any], keys: Sequence[str], order: str, rest: Sequence[str]
    ) -> nw.LazyFrame[Any]:
        """The last row of each key."""
        from pyspark.sql import functions as sql  # noqa: PLC0415  imported when used

        best = [sql.max_by(name, order).alias(name) for name in rest]
        grouped = frame.to_native().groupBy(*keys).agg(sql.max(order).alias(order), *best)
        return lazy_of(grouped)

    def looked_up(
        self, frame: nw.LazyFrame[Any], column: str, numbers: Mapping[str, int], name: str
    ) -> nw.LazyFrame[Any]:
        """Joined."""
        return joined(self, frame, column, numbers, name)

    def beside(
        self, frame: nw.LazyFrame[Any], number: str, columns: Columns, types: Types
    ) -> nw.LazyFrame[Any]:
        """Joined."""
        return joined_rows(self, frame, number, columns, types)

    def numbered(self, frame: nw.LazyFrame[Any], day: str, name: str) -> nw.LazyFrame[Any]:
        """Computed day by day."""
        return frame.with_columns(numbered(day).alias(name))

    def inside(self, rows: int) -> Engine:
        """Itself."""
        del rows
        return self

    @property
    def at_once(self) -> int | None:
        """All: the cluster holds them."""
        return None

    def handed(self, frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
        """As it is."""
        return frame

    def given_back(self, frame: nw.LazyFrame[Any]) -> Any:  # noqa: ANN401
        """The frame of the cluster."""
        return frame.to_native()
