"""Polars, and all that is held in memory of other kinds."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from gender_plan.frames.evaluation import engine
from gender_plan.frames.evaluation.days import A_YEAR, numbered
from gender_plan.frames.evaluation.engine import Columns, Engine, Types, lazy_of


def _as_it_is(frame: Any) -> Any:  # noqa: ANN401
    return frame


@frozen(kw_only=True)
class Polars(Engine):
    """Polars itself, and what is held in memory of others.

    ``back``: makes of a lazy frame one of the kind that the caller gave.
    """

    back: Callable[[Any], Any] = _as_it_is

    def small(self, columns: Columns, types: Types) -> nw.LazyFrame[Any]:
        """A small table made in Python."""
        import polars as pl  # noqa: PLC0415  imported when used

        return lazy_of(pl.LazyFrame(dict(columns), schema=_of_polars(types)))

    def held(self, frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
        """Each different text is held once, and each row has a number for it."""
        import polars as pl  # noqa: PLC0415  imported when used

        native = frame.to_native()
        if native.select(pl.len()).collect(engine="streaming").item() > engine.AT_ONCE:
            return frame
        texts = [name for name, type_ in native.collect_schema().items() if type_ == pl.String]
        coded = (pl.col(name).cast(pl.Categorical(pl.Categories.random())) for name in texts)
        return lazy_of(native.with_columns(coded).collect(engine="streaming").lazy())

    def kept(self, *frames: nw.LazyFrame[Any]) -> tuple[nw.LazyFrame[Any], ...]:
        """All computed in one go: what they share is computed once."""
        import polars as pl  # noqa: PLC0415

        done = pl.collect_all([frame.to_native() for frame in frames], engine="streaming")
        return tuple(lazy_of(frame.lazy()) for frame in done)

    def latest(
        self, frame: nw.LazyFrame[Any], keys: Sequence[str], order: str, rest: Sequence[str]
    ) -> nw.LazyFrame[Any]:
        """The last row of each key."""
        import polars as pl  # noqa: PLC0415

        best = [pl.col(name).max_by(order) for name in rest]
        return lazy_of(frame.to_native().group_by(keys).agg(pl.col(order).max(), *best))

    def looked_up(
        self, frame: nw.LazyFrame[Any], column: str, numbers: Mapping[str, int], name: str
    ) -> nw.LazyFrame[Any]:
        """By the place of each text in a list of all."""
        import polars as pl  # noqa: PLC0415  imported when used

        native = frame.to_native()
        type_, text = native.collect_schema()[column], pl.col(column)
        if isinstance(type_, pl.Categorical):
            listed = _by_category(type_, numbers)
            place = text.to_physical().clip(upper_bound=len(listed) - 1)
        else:
            listed = [*numbers.values(), None]
            place = text.cast(pl.Enum([*numbers]), strict=False).to_physical()
        found = pl.lit(pl.Series(listed, dtype=pl.Int64)).gather(place)
        if "" in numbers:
            found = pl.when(text.is_null()).then(numbers[""]).otherwise(found)
        found = native.with_columns(found.alias(name))
        return lazy_of(found if name == column else found.drop(column))

    def beside(
        self, frame: nw.LazyFrame[Any], number: str, columns: Columns, types: Types
    ) -> nw.LazyFrame[Any]:
        """Taken from the place in each column."""
        import polars as pl  # noqa: PLC0415  imported when used

        listed = pl.DataFrame(dict(columns), schema=_of_polars(types))
        return lazy_of(
            frame.to_native().with_columns(pl.lit(one).gather(pl.col(number)) for one in listed)
        )

    def numbered(self, frame: nw.LazyFrame[Any], day: str, name: str) -> nw.LazyFrame[Any]:
        """Looked up in a table of the 400 years after which the calendar repeats itself."""
        import polars as pl  # noqa: PLC0415  imported when used

        since = pl.col(day).to_physical().cast(pl.Int64)
        numbers = pl.lit(_numbers_of_400_years()).gather(since % _IN_400_YEARS)
        found = numbers + since // _IN_400_YEARS * 400 * A_YEAR
        return lazy_of(frame.to_native().with_columns(found.alias(name)))

    @property
    def at_once(self) -> int | None:
        """As many as memory should hold."""
        return engine.AT_ONCE

    def given_back(self, frame: nw.LazyFrame[Any]) -> Any:  # noqa: ANN401
        """A result as the kind of frame that the caller gave."""
        return self.back(frame.to_native())


def _by_category(type_: Any, numbers: Mapping[str, int]) -> Sequence[int | None]:  # noqa: ANN401
    """The number of the text of each category; the last, none, is that of all others."""
    import polars as pl  # noqa: PLC0415  imported when used

    places = pl.Series([*numbers], dtype=pl.String).cast(type_).to_physical().to_list()
    listed: list[int | None] = [None] * (max(places, default=-1) + 2)
    for place, number in zip(places, numbers.values(), strict=True):
        listed[place] = number
    return listed


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
