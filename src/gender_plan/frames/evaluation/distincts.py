"""Which different texts and days a table holds, and how often: read before anything is computed."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from gender_plan.errors import GenderPlanError
from gender_plan.frames.evaluation.admitting import Gate
from gender_plan.frames.evaluation.days import as_shown, number_of
from gender_plan.frames.evaluation.engine import Engine
from gender_plan.frames.evaluation.entering import NO_FRAME
from gender_plan.text import Text

TEXTS = ("indicator", "part", "area", "period", "population", "sex", "state", "source")
FIGURES = ("value", "numerator", "denominator")
DAYS = ("date", "reported_on")
_COUNTS = ("numerator", "denominator")
COLUMNS = (*TEXTS, *FIGURES, *DAYS)
SOURCES = 1000
"""Up to so many different sources decide between two values that are equal in everything else."""

NO_COLUMN = Text(
    "bảng số liệu thiếu cột {}; các cột cần có: indicator, period hoặc date, value hoặc numerator cùng "
    "denominator",
    en="the table lacks the column {}; it needs indicator, period or date, and value or numerator and "
    "denominator",
)
NOT_NUMBERS = Text(
    "cột '{}' phải là số; đây là {}", en="the column '{}' has to hold numbers; this one holds {}"
)
NOT_TEXT = Text(
    "cột '{}' phải là chữ vì 1.1 và 1.10 là hai chỉ tiêu khác nhau; đây là {}",
    en="the column '{}' has to hold text, because 1.1 and 1.10 are two indicators; this one holds {}",
)
NO_TEXT = Text(
    "cột '{}' phải là chữ; đây là {}", en="the column '{}' has to hold text; this one holds {}"
)
NOT_DAYS = Text(
    "cột '{}' phải là ngày; đây là {}", en="the column '{}' has to hold days; this one holds {}"
)
NO_DAY = Text(
    "cột '{}' có '{}', không phải là ngày viết như 2025-12-31",
    en="the column '{}' has '{}', which is no day such as 2025-12-31",
)


class InvalidTableError(GenderPlanError, ValueError):
    """The table lacks a column that is needed, or one holds something else than it should."""


@frozen(kw_only=True)
class Distincts:
    """The different texts of each group of columns, and the days, each with how many rows have it.

    ``reported``: of each period the first day on which a value was reported, if any was on a known day.
    ``broken``: whether any count is no whole number. ``unknown_columns``: those that mean nothing here
    and are not read.
    """

    keys: tuple[str, ...]
    measures: Mapping[tuple[str, ...], int]
    areas: Mapping[str, int]
    periods: Mapping[str, int]
    sexes: Mapping[str, int]
    states: Mapping[str, int]
    sources: Mapping[str, int]
    dates: Mapping[int, int]
    reported: Mapping[str, dt.date]
    rows: int
    broken: bool
    columns: tuple[str, ...]
    unknown_columns: tuple[str, ...]


VALUES = Gate(
    called=Text("bảng số liệu", en="the table"),
    no_frame=NO_FRAME,
    texts=TEXTS,
    figures=FIGURES,
    days=DAYS,
    fault=InvalidTableError,
)
"""What a table of reported values has to be."""


def prepared(frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """The columns that are known, each of its type. Raises InvalidTableError."""
    schema = frame.collect_schema()
    names = set(schema.names())
    missing = next((wanted for wanted in _NEEDED if not _any(wanted, names)), None)
    if missing is not None:
        raise InvalidTableError(_filled(NO_COLUMN, " / ".join("+".join(group) for group in missing)))
    for name in DAYS:
        if schema.get(name) == nw.String:
            _check_days(frame, name)
    return frame.select(_typed(name, schema[name]) for name in COLUMNS if name in names)


_NEEDED: Sequence[Sequence[tuple[str, ...]]] = (
    (("indicator",),),
    (("period",), ("date",)),
    (("value",), ("numerator", "denominator")),
)


def _any(wanted: Sequence[tuple[str, ...]], names: set[str]) -> bool:
    return any(names.issuperset(group) for group in wanted)


def _check_days(frame: nw.LazyFrame[Any], name: str) -> None:
    """Days that are written as text have to be written in one way. Raises InvalidTableError."""
    texts = frame.select(name).drop_nulls().unique().collect().rows()
    strange = sorted(text for (text,) in texts if text.strip() and not _is_day(text))
    if strange:
        raise InvalidTableError(_filled(NO_DAY, name, strange[0]))


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _typed(name: str, type_: Any) -> nw.Expr:  # noqa: ANN401  a type of narwhals
    column = nw.col(name)
    if name in TEXTS:
        if name == "indicator" and type_.is_float():
            raise InvalidTableError(_filled(NOT_TEXT, name, str(type_)))
        if type_.is_nested() or type_ == nw.Binary:
            raise InvalidTableError(_filled(NO_TEXT, name, str(type_)))
        return _as_text(column, type_)
    if name in FIGURES:
        if not type_.is_numeric() and type_ != nw.Unknown:
            raise InvalidTableError(_filled(NOT_NUMBERS, name, str(type_)))
        figure = column.cast(nw.Float64)
        return nw.when(figure.is_finite()).then(figure).alias(name) if type_.is_float() else figure
    if type_ == nw.String:
        written = nw.when(column.str.strip_chars() != "").then(column)
        return written.str.to_date("%Y-%m-%d").alias(name)
    if type_ not in (nw.Date, nw.Datetime, nw.Unknown):
        raise InvalidTableError(_filled(NOT_DAYS, name, str(type_)))
    return as_shown(column, type_).cast(nw.Date)


def _as_text(column: nw.Expr, type_: Any) -> nw.Expr:  # noqa: ANN401
    """Codes and years that stand beside a missing one are floats in pandas: they are written whole."""
    if not type_.is_float():
        return column.cast(nw.String)
    whole = column.is_finite() & (column == column.round(0))
    number = nw.when(whole).then(column).cast(nw.Int64).cast(nw.String)
    return nw.coalesce(number, nw.when(~whole).then(column).cast(nw.String))


def distincts(
    engine: Engine, frame: nw.LazyFrame[Any], unknown: tuple[str, ...], *, whole: bool
) -> Distincts:
    """The different texts and days of the table; ``whole``: whether all counts are known to be whole."""
    names = frame.collect_schema().names()
    keys = tuple(name for name in ("indicator", "part", "population") if name in names)
    wanted = {
        "measures": keys,
        **{f"{name}s": (name,) for name in ("area", "period", "state") if name in names},
        **({"sexes": ("sex",)} if "sex" in names else {}),
        **({"sources": ("source",)} if "source" in names else {}),
    }
    if "date" in names:
        wanted["dates"] = ("date",)
    least = "reported_on" if "reported_on" in names else None
    found = dict(zip(wanted, engine.counted(frame, [*wanted.values()], least), strict=True))
    broken = not whole and any(flag for (flag,) in _rows(*engine.kept(_broken(frame, names))))
    measures = _joined(
        (tuple(text or "" for text in row[: len(keys)]), row[len(keys)]) for row in found.pop("measures")
    )
    texts = {
        name: _joined((text or "", n) for text, n, *_ in found.get(name, ()))
        for name in ("areas", "periods", "sexes", "states", "sources")
    }
    return Distincts(
        keys=keys,
        measures=measures,
        reported={text or "": day for text, _, *days in found.get("periods", ()) for day in days if day},
        dates={number_of(day): n for day, n, *_ in found.get("dates", ()) if day is not None},
        rows=sum(measures.values()),
        broken=broken,
        columns=tuple(names),
        unknown_columns=unknown,
        **texts,
    )


def _joined(pairs: Iterable[tuple[Any, int]]) -> dict[Any, int]:
    """Numbers by name; what is missing and what is empty have one name."""
    found: dict[Any, int] = {}
    for name, number in pairs:
        found[name] = found.get(name, 0) + number
    return found


def are_whole(frame: nw.LazyFrame[Any]) -> bool:
    """Whether the counts of a table are whole numbers by the types of their columns."""
    schema = frame.collect_schema()
    counts = (schema[name] for name in _COUNTS if name in schema)
    return all(type_.is_integer() for type_ in counts)


def _broken(frame: nw.LazyFrame[Any], names: Iterable[str]) -> nw.LazyFrame[Any]:
    """Whether any numerator or denominator is no whole number, as 1 or 0; none where there is no row."""
    counts = [nw.col(name) for name in _COUNTS if name in names]
    odd = [nw.when(one != one.round(0)).then(nw.lit(1)).otherwise(nw.lit(0)) for one in counts]
    none = nw.lit(0, nw.Int64)
    return frame.select(broken=nw.max_horizontal(*odd) if odd else none).select(nw.col("broken").max())


def _rows(frame: nw.LazyFrame[Any]) -> list[tuple[Any, ...]]:
    return frame.collect().rows()


def _filled(text: Text, *pieces: str) -> Text:
    return Text(text.vi.format(*pieces), en=text.said("en").format(*pieces))
