"""Which engine a table lives in, by the kind of frame that the caller gives."""

from collections.abc import Callable, Mapping
from typing import Any

import narwhals.stable.v2 as nw

from gender_plan.errors import GenderPlanError
from gender_plan.frames.evaluation.engine import Engine
from gender_plan.frames.evaluation.on_duckdb import DuckDB
from gender_plan.frames.evaluation.on_polars import Polars
from gender_plan.frames.evaluation.on_spark import Spark
from gender_plan.frames.tidy.backends import in_pandas
from gender_plan.text import Text

NO_FRAME = Text(
    "bảng số liệu phải là khung dữ liệu pandas, Polars, PyArrow, DuckDB hoặc Spark; đây là {}",
    en="the table has to be a pandas, Polars, PyArrow, DuckDB or Spark frame; this is {}",
)


class UnknownFrameError(GenderPlanError, TypeError):
    """What was given as a table is no frame of an engine that is known."""


_BACK: Mapping[str, Callable[[Any], Any]] = {
    "polars": lambda frame: frame.collect(engine="streaming"),
    "pandas": lambda frame: in_pandas(frame.collect(engine="streaming").to_arrow()),
    "pyarrow": lambda frame: frame.collect(engine="streaming").to_arrow(),
}
"""How each kind of frame that is held in memory is made of a lazy one of Polars."""


def entered(table: Any) -> tuple[Engine, nw.LazyFrame[Any]]:  # noqa: ANN401  whatever the caller uses
    """The engine of a table, and the table on it. Raises UnknownFrameError."""
    frame = opened(table, NO_FRAME)
    engine, native = frame.implementation, frame.to_native()
    if engine.is_duckdb():
        return DuckDB(relation=native), frame.lazy()
    if engine.is_pyspark():
        return Spark(session=native.sparkSession), frame.lazy()
    if isinstance(frame, nw.DataFrame) and engine.value in _BACK:
        return Polars(back=_BACK[engine.value]), nw.from_native(_without_blank_texts(frame.to_polars()))
    if engine.is_polars():
        return Polars(), frame.lazy()
    raise _refused(table, NO_FRAME)


def opened(table: Any, refusal: Text) -> nw.DataFrame[Any] | nw.LazyFrame[Any]:  # noqa: ANN401
    """A frame of any kind. Raises UnknownFrameError, which says what was given."""
    try:
        frame: nw.DataFrame[Any] | nw.LazyFrame[Any] = nw.from_native(table)
    except TypeError:
        raise _refused(table, refusal) from None
    return frame


def _refused(table: object, refusal: Text) -> UnknownFrameError:
    name = type(table).__name__
    return UnknownFrameError(Text(refusal.vi.format(name), en=refusal.said("en").format(name)))


def _without_blank_texts(frame: Any) -> Any:  # noqa: ANN401  a frame of Polars
    """Lazily; columns that hold nothing at all, which pandas takes for texts, are of no type."""
    import polars as pl  # noqa: PLC0415  imported when used

    texts = frame.select(pl.col(pl.String))
    blank = [one.name for one in texts if one.null_count() == len(one)]
    return frame.lazy().with_columns(pl.col(blank).cast(pl.Null))
