"""Spark, on the session of the caller's frame."""

from collections.abc import Sequence
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from gender_plan.frames.evaluation.engine import Columns, Engine, Types, lazy_of


@frozen(kw_only=True)
class Spark(Engine):
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
