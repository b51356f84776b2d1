"""DuckDB, on the connection of the caller's relation."""

from collections.abc import Mapping, Sequence
from typing import Any

import narwhals.stable.v2 as nw
from attrs import field, frozen

from gender_plan.frames.evaluation import engine
from gender_plan.frames.evaluation.engine import Columns, Engine, Types, lazy_of
from gender_plan.frames.evaluation.on_polars import Polars

BYTES_A_ROW = 200
"""What an evaluation holds in memory for each row of a table that DuckDB hands to Polars."""


@frozen(kw_only=True)
class DuckDB(Engine):
    """DuckDB, on the connection of the caller's relation; what is kept are temporary tables of it."""

    relation: Any
    taken: list[Any] = field(factory=list)

    def small(self, columns: Columns, types: Types) -> nw.LazyFrame[Any]:
        """A small table made in Python."""
        import pyarrow as pa  # noqa: PLC0415  imported when used

        small = pa.table({name: pa.array(columns[name], type=_arrow(types[name])) for name in types})
        self.taken.append(small)
        return lazy_of(self.relation.query("gender_plan_given", "SELECT * FROM small"))

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
        return lazy_of(self.relation.query("gender_plan_given", f"FROM {name}"))

    def latest(
        self, frame: nw.LazyFrame[Any], keys: Sequence[str], order: str, rest: Sequence[str]
    ) -> nw.LazyFrame[Any]:
        """The last row of each key."""
        best = ", ".join(f"max_by({name}, {order}) AS {name}" for name in rest)
        names = ", ".join(keys)
        picked = ", ".join(piece for piece in (names, f"max({order}) AS {order}", best) if piece)
        query = f"SELECT {picked} FROM gender_plan_given GROUP BY {names}"  # noqa: S608  names of our own
        return lazy_of(frame.to_native().query("gender_plan_given", query))

    def counted(
        self, frame: nw.LazyFrame[Any], groups: Sequence[Sequence[str]], least: str | None
    ) -> Sequence[Sequence[tuple[Any, ...]]]:
        """All groups in one reading of the table."""
        names = list(dict.fromkeys(name for group in groups for name in group))
        sets = ", ".join(f"({', '.join(group)})" for group in groups)
        end = f"min({least})" if least else "NULL"
        query = (
            f"SELECT grouping({', '.join(names)}), {', '.join(names)}, count(*), {end} "  # noqa: S608
            f"FROM gender_plan_given GROUP BY GROUPING SETS ({sets})"
        )
        found: dict[int, list[tuple[Any, ...]]] = {}
        for which, *cells in frame.to_native().query("gender_plan_given", query).fetchall():
            found.setdefault(which, []).append(tuple(cells))
        return [_of_group(group, names, found) for group in groups]

    def looked_up(
        self, frame: nw.LazyFrame[Any], column: str, numbers: Mapping[str, int], name: str
    ) -> nw.LazyFrame[Any]:
        """The same in one query."""
        import pyarrow as pa  # noqa: PLC0415  imported when used

        small = pa.table({"written": pa.array(numbers, pa.string()), "number": [*numbers.values()]})
        self.taken.append(small)
        text = f"coalesce({column}, '')" if "" in numbers else column
        query = (
            f"SELECT gender_plan_given.* EXCLUDE ({column}), number AS {name} "  # noqa: S608
            f"FROM gender_plan_given LEFT JOIN small ON {text} = small.written"
        )
        return lazy_of(frame.to_native().query("gender_plan_given", query))

    def inside(self, rows: int) -> Engine:
        """Polars, several times as fast with numbers, unless they would take half of DuckDB's memory."""
        if min(rows, engine.AT_ONCE) * BYTES_A_ROW * 2 > self._memory():
            return self
        return Polars(back=self._related)

    def handed(self, frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
        """To Polars, batch by batch."""
        return lazy_of(frame.to_native().pl(lazy=True))

    def _memory(self) -> int:
        query = "SELECT current_setting('memory_limit') AS most"
        ((most,),) = self.relation.query("gender_plan_given", query).fetchall()
        return _bytes(most)

    def _related(self, found: Any) -> Any:  # noqa: ANN401  a frame of Polars
        """A relation that computes of the frame what it is asked for."""
        self.taken.append(found)
        return self.relation.query("gender_plan_given", "SELECT * FROM found")


def _of_group(
    group: Sequence[str], names: Sequence[str], found: Mapping[int, Sequence[tuple[Any, ...]]]
) -> Sequence[tuple[Any, ...]]:
    """The rows of one grouping set, which has a bit for every column that it leaves out."""
    left_out = sum(1 << place for place, name in enumerate(reversed(names)) if name not in group)
    taken = [*map(names.index, group), len(names), len(names) + 1]
    return [tuple(row[at] for at in taken) for row in found.get(left_out, ())]


_UNITS = ("bytes", "KiB", "MiB", "GiB", "TiB")


def _bytes(written: str) -> int:
    """How many bytes DuckDB means by «19.1 GiB»."""
    number, unit = written.split()
    return int(float(number) * 1024 ** _UNITS.index(unit))


def _arrow(type_: Any) -> Any:  # noqa: ANN401
    import pyarrow as pa  # noqa: PLC0415

    makers = {"Int64": pa.int64, "Float64": pa.float64, "String": pa.string, "Date": pa.date32}
    return makers[str(type_).rpartition(".")[2]]()
