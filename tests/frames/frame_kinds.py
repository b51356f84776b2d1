"""The kinds of frames that a table can be: made of a Polars frame, and read back as plain rows."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

import duckdb
import narwhals.stable.v2 as nw
import polars as pl
import pytest

Row = dict[str, Any]


def _relation(frame: pl.DataFrame) -> Any:  # noqa: ANN401  a relation of DuckDB
    return duckdb.connect().from_arrow(frame.to_arrow())


MADE: Mapping[str, Callable[[pl.DataFrame], Any]] = {
    "polars": lambda frame: frame,
    "polars_lazy": lambda frame: frame.lazy(),
    "pandas": lambda frame: frame.to_pandas(),
    "pyarrow": lambda frame: frame.to_arrow(),
    "duckdb": _relation,
}
"""How each kind is made; one of DuckDB has a connection of its own."""
QUICK = ("polars", "polars_lazy", "pandas", "pyarrow")
"""The kinds of which an evaluation takes no seconds."""
EACH = (*QUICK, pytest.param("duckdb", marks=pytest.mark.slow))
"""All kinds, for a test of each."""


def rows_of(frame: Any) -> list[Row]:  # noqa: ANN401  a frame of any kind
    """The rows of a frame of any kind as plain values; whatever is missing is None, a day a day."""
    found = nw.from_native(frame)
    made = found.collect(backend="pyarrow") if isinstance(found, nw.LazyFrame) else found
    rows: list[Row] = made.to_arrow().to_pylist()
    return [{name: _plain(cell) for name, cell in row.items()} for row in rows]


def _plain(cell: Any) -> Any:  # noqa: ANN401  a cell of any type
    return cell.date() if isinstance(cell, dt.datetime) else cell
