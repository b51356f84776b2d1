"""The engines a table can live in: each takes the caller's frame, keeps results, gives them back."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

import narwhals.stable.v2 as nw
from attrs import field, frozen

from gender_plan.errors import GenderPlanError
from gender_plan.frames.evaluation.days import numbered
from gender_plan.frames.tidy.backends import in_pandas
from gender_plan.text import Text

Columns = Mapping[str, Sequence[Any]]
Types = Mapping[str, Any]

NO_FRAME = Text(
    "bảng số liệu phải là khung dữ liệu pandas, Polars, PyArrow, DuckDB hoặc Spark; đây là {}",
    en="the table has to be a pandas, Polars, PyArrow, DuckDB or Spark frame; this is {}",
)


class UnknownFrameError(GenderPlanError, TypeError):
    """What was given as a table is no frame of an engine that is known."""


def _lazy(native: Any) -> nw.LazyFrame[Any]:  # noqa: ANN401  a frame of an engine
    frame: nw.LazyFrame[Any] = nw.from_native(native)
    return frame


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


def _as_it_is(frame: Any) -> Any:  # noqa: ANN401
    return frame


@frozen(kw_only=True)
class Polars:
    """Polars itself, and what is held in memory of others.

    ``back``: makes of a lazy frame one of the kind that the caller gave.
    """

    back: Callable[[Any], Any] = _as_it_is

    def small(self, columns: Columns, types: Types) -> nw.LazyFrame[Any]:
        """A small table made in Python."""
        import polars as pl  # noqa: PLC0415  imported when used

        return _lazy(pl.LazyFrame(dict(columns), schema=_of_polars(types)))

    def kept(self, *frames: nw.LazyFrame[Any]) -> tuple[nw.LazyFrame[Any], ...]:
        """All computed in one go: what they share is computed once."""
        import polars as pl  # noqa: PLC0415

        done = pl.collect_all([frame.to_native() for frame in frames], engine="streaming")
        return tuple(_lazy(frame.lazy()) for frame in done)

    def latest(
        self, frame: nw.LazyFrame[Any], keys: Sequence[str], order: str, rest: Sequence[str]
    ) -> nw.LazyFrame[Any]:
        """The last row of each key."""
        import polars as pl  # noqa: PLC0415

        best = [pl.col(name).max_by(order) for name in rest]
        return _lazy(frame.to_native().group_by(keys).agg(pl.col(order).max(), *best))

    def looked_up(
        self, frame: nw.LazyFrame[Any], column: str, numbers: Mapping[str, int], name: str
    ) -> nw.LazyFrame[Any]:
        """By the place of each text in a list of all."""
        import polars as pl  # noqa: PLC0415  imported when used

        text = pl.col(column).fill_null("") if "" in numbers else pl.col(column)
        place = text.cast(pl.Enum([*numbers]), strict=False).to_physical()
        listed = pl.lit(pl.Series([*numbers.values(), None], dtype=pl.Int64))
        found = frame.to_native().with_columns(listed.gather(place).alias(name))
        return _lazy(found if name == column else found.drop(column))

    def beside(
        self, frame: nw.LazyFrame[Any], number: str, columns: Columns, types: Types
    ) -> nw.LazyFrame[Any]:
        """Taken from the place in each column."""
        import polars as pl  # noqa: PLC0415  imported when used

        listed = pl.DataFrame(dict(columns), schema=_of_polars(types))
        return _lazy(
            frame.to_native().with_columns(pl.lit(one).gather(pl.col(number)) for one in listed)
        )

    def numbered(self, frame: nw.LazyFrame[Any], day: str, name: str) -> nw.LazyFrame[Any]:
        """Looked up in a table of the 400 years after which the calendar repeats itself."""
        import polars as pl  # noqa: PLC0415  imported when used

        since = pl.col(day).to_physical().cast(pl.Int64)
        numbers = pl.lit(_numbers_of_400_years()).gather(since % _IN_400_YEARS)
        found = numbers + since // _IN_400_YEARS * 400 * 10_000
        return _lazy(frame.to_native().with_columns(found.alias(name)))

    def inside(self, rows: int) -> Engine:
        """Itself."""
        del rows
        return self

    @property
    def at_once(self) -> int | None:
        """As many as memory should hold."""
        return AT_ONCE

    def handed(self, frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
        """As it is."""
        return frame

    def given_back(self, frame: nw.LazyFrame[Any]) -> Any:  # noqa: ANN401
        """A result as the kind of frame that the caller gave."""
        return self.back(frame.to_native())


_IN_400_YEARS = 146_097


def _numbers_of_400_years() -> Any:  # noqa: ANN401  a series of Polars
    """The numbers of the days from 1970 on."""
    import polars as pl  # noqa: PLC0415  imported when used

    days = pl.select(day=pl.int_range(_IN_400_YEARS).cast(pl.Int32).cast(pl.Date))
    frame: nw.DataFrame[Any] = nw.from_native(days)
    return frame.select(numbered("day")).to_native().to_series()


def _of_polars(types: Types) -> Any:  # noqa: ANN401  a schema of Polars
    import polars as pl  # noqa: PLC0415

    return {name: getattr(pl, str(types[name]).rpartition(".")[2]) for name in types}


def _joined(
    engine: Engine, frame: nw.LazyFrame[Any], column: str, numbers: Mapping[str, int], name: str
) -> nw.LazyFrame[Any]:
    """The number of each text from a small table."""
    text = nw.col(column).fill_null("") if "" in numbers else nw.col(column)
    small = engine.small(
        {"written": [*numbers], name: [*numbers.values()]}, {"written": nw.String, name: nw.Int64}
    )
    written = frame.with_columns(written=text).drop(column)
    return written.join(small, on="written", how="left").drop("written")


def _joined_rows(
    engine: Engine, frame: nw.LazyFrame[Any], number: str, columns: Columns, types: Types
) -> nw.LazyFrame[Any]:
    """The row of a small table that each number stands for."""
    rows = max(len(column) for column in columns.values())
    small = engine.small({number: range(rows), **columns}, {number: nw.Int64, **types})
    return frame.join(small, on=number, how="left")


_BACK: Mapping[str, Callable[[Any], Any]] = {
    "polars": lambda frame: frame.collect(engine="streaming"),
    "pandas": lambda frame: in_pandas(frame.collect(engine="streaming").to_arrow()),
    "pyarrow": lambda frame: frame.collect(engine="streaming").to_arrow(),
}
"""How each kind of frame that is held in memory is made of a lazy one of Polars."""

BYTES_A_ROW = 200
"""What an evaluation holds in memory for each row of a table that DuckDB hands to Polars."""


@frozen(kw_only=True)
class DuckDB:
    """DuckDB, on the connection of the caller's relation; what is kept are temporary tables of it."""

    relation: Any
    taken: list[Any] = field(factory=list)

    def small(self, columns: Columns, types: Types) -> nw.LazyFrame[Any]:
        """A small table made in Python."""
        import pyarrow as pa  # noqa: PLC0415  imported when used

        small = pa.table({name: pa.array(columns[name], type=_arrow(types[name])) for name in types})
        self.taken.append(small)
        return _lazy(self.relation.query("gender_plan_given", "SELECT * FROM small"))

    def kept(self, *frames: nw.LazyFrame[Any]) -> tuple[nw.LazyFrame[Any], ...]:
        """Temporary tables, which may be larger than the memory."""
        return tuple(self._kept(frame.to_native()) for frame in frames)

    def _kept(self, relation: Any) -> nw.LazyFrame[Any]:  # noqa: ANN401
        name = f"gender_plan_{id(self)}_{len(self.taken)}"
        self.taken.append(name)
        relation.query(
            "gender_plan_given", f"CREATE OR REPLACE TEMP TABLE {name} AS FROM gender_plan_given"
        )
        # From the caller's own relation, so that the query which made the table is not read again.
        return _lazy(self.relation.query("gender_plan_given", f"FROM {name}"))

    def latest(
        self, frame: nw.LazyFrame[Any], keys: Sequence[str], order: str, rest: Sequence[str]
    ) -> nw.LazyFrame[Any]:
        """The last row of each key."""
        best = ", ".join(f"max_by({name}, {order}) AS {name}" for name in rest)
        names = ", ".join(keys)
        picked = ", ".join(piece for piece in (names, f"max({order}) AS {order}", best) if piece)
        query = f"SELECT {picked} FROM gender_plan_given GROUP BY {names}"  # noqa: S608  names of our own
        return _lazy(frame.to_native().query("gender_plan_given", query))

    def looked_up(
        self, frame: nw.LazyFrame[Any], column: str, numbers: Mapping[str, int], name: str
    ) -> nw.LazyFrame[Any]:
        """Joined."""
        return _joined(self, frame, column, numbers, name)

    def beside(
        self, frame: nw.LazyFrame[Any], number: str, columns: Columns, types: Types
    ) -> nw.LazyFrame[Any]:
        """Joined."""
        return _joined_rows(self, frame, number, columns, types)

    def numbered(self, frame: nw.LazyFrame[Any], day: str, name: str) -> nw.LazyFrame[Any]:
        """Computed day by day."""
        return frame.with_columns(numbered(day).alias(name))

    def inside(self, rows: int) -> Engine:
        """Polars, several times as fast with numbers, unless they would take half of DuckDB's memory."""
        if min(rows, AT_ONCE) * BYTES_A_ROW * 2 > self._memory():
            return self
        return Polars(back=self._related)

    @property
    def at_once(self) -> int | None:
        """All: its own tables may be larger than the memory."""
        return None

    def handed(self, frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
        """To Polars, batch by batch."""
        return _lazy(frame.to_native().pl(lazy=True))

    def _memory(self) -> int:
        query = "SELECT current_setting('memory_limit') AS most"
        ((most,),) = self.relation.query("gender_plan_given", query).fetchall()
        return _bytes(most)

    def _related(self, found: Any) -> Any:  # noqa: ANN401  a frame of Polars
        """A relation that computes of the frame what it is asked for."""
        self.taken.append(found)
        return self.relation.query("gender_plan_given", "SELECT * FROM found")

    def given_back(self, frame: nw.LazyFrame[Any]) -> Any:  # noqa: ANN401
        """The relation."""
        return frame.to_native()


_UNITS = ("bytes", "KiB", "MiB", "GiB", "TiB")


def _bytes(written: str) -> int:
    """How many bytes DuckDB means by «19.1 GiB»."""
    number, unit = written.split()
    return int(float(number) * 1024 ** _UNITS.index(unit))


def _arrow(type_: Any) -> Any:  # noqa: ANN401
    import pyarrow as pa  # noqa: PLC0415

    makers = {"Int64": pa.int64, "Float64": pa.float64, "String": pa.string, "Date": pa.date32}
    return makers[str(type_).rpartition(".")[2]]()


@frozen(kw_only=True)
class Spark:
    """Spark, on the session of the caller's frame; what is kept is held by the cluster."""

    session: Any

    def small(self, columns: Columns, types: Types) -> nw.LazyFrame[Any]:
        """A small table made in Python."""
        kinds = {"Int64": "bigint", "Float64": "double", "String": "string", "Date": "date"}
        schema = ", ".join(f"{name} {kinds[str(types[name]).rpartition('.')[2]]}" for name in types)
        rows = list(zip(*(columns[name] for name in types), strict=True))
        return _lazy(self.session.createDataFrame(rows, schema=schema))

    def kept(self, *frames: nw.LazyFrame[Any]) -> tuple[nw.LazyFrame[Any], ...]:
        """Held by the cluster, so that the plan of the query begins anew and stays short."""
        return tuple(_lazy(frame.to_native().localCheckpoint()) for frame in frames)

    def latest(
        self, frame: nw.LazyFrame[Any], keys: Sequence[str], order: str, rest: Sequence[str]
    ) -> nw.LazyFrame[Any]:
        """The last row of each key."""
        from pyspark.sql import functions as sql  # noqa: PLC0415  imported when used

        best = [sql.max_by(name, order).alias(name) for name in rest]
        grouped = frame.to_native().groupBy(*keys).agg(sql.max(order).alias(order), *best)
        return _lazy(grouped)

    def looked_up(
        self, frame: nw.LazyFrame[Any], column: str, numbers: Mapping[str, int], name: str
    ) -> nw.LazyFrame[Any]:
        """Joined."""
        return _joined(self, frame, column, numbers, name)

    def beside(
        self, frame: nw.LazyFrame[Any], number: str, columns: Columns, types: Types
    ) -> nw.LazyFrame[Any]:
        """Joined."""
        return _joined_rows(self, frame, number, columns, types)

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
