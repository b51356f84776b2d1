"""Polars tuned by hand: a packed integer for the key, another for what is reported, sums upward."""

import datetime as dt
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

import polars as pl
from agreed import HALF_A_YEAR, LEVELS, Answer, Question
from attrs import frozen

_AREAS = 2**16  # more than there are areas of a level
_FIGURE = 2**20  # more than any numerator or denominator
_FIRST_YEAR = 1950
_HALVES = tuple(f"{_FIRST_YEAR + n // 2}-H{n % 2 + 1}" for n in range(200))
_RANKS = ("provisional", "unstated", "final")
_SUMS = ("numerator", "denominator", "reporting")


@frozen(kw_only=True)
class _Codes:
    """What the numbers mean.

    ``targets``: of each indicator, by its number, the limits of the target to judge, whether it is due,
    and the bits of the periods up to its day and of those of its year. ``above``: of each level but the
    lowest, the number of the area in which each area of the level below lies. ``first``: the first
    period, whose bit is the lowest.
    """

    indicators: tuple[str, ...]
    targets: pl.DataFrame
    names: Mapping[str, tuple[str, ...]]
    above: Mapping[str, pl.Series]
    first: int
    last: int

    def of_target(self, column: str) -> pl.Expr:
        """What holds for the target of the indicator of each row."""
        return pl.lit(self.targets[column]).gather("indicator")


def answer(question: Question) -> Answer:
    """The agreed result."""
    codes = _codes(question)
    cells = _communes(question, codes)
    states, totals, provinces = [], [], pl.DataFrame()
    for level in LEVELS:
        if level != "commune":
            cells = _climbed(cells, codes.above[level])
        name = pl.lit(level).alias("level")
        states.append(_states(cells, codes, len(codes.names[level])).with_columns(name))
        totals.append(_totals(cells).with_columns(name))
        if level == "province":
            provinces = cells.filter(pl.col("period") == pl.col("period").max())
    found = pl.concat(states).select("indicator", "level", "state", "len").rows()
    return Answer.of(
        states=[(codes.indicators[indicator], *rest) for indicator, *rest in found],
        provinces=_provinces(provinces, codes),
        totals=[
            (level, _HALVES[codes.first + period], *rest)
            for level, period, *rest in pl.concat(totals).select("level", "period", "len", *_SUMS).rows()
        ],
    )


def _codes(question: Question) -> _Codes:
    last = max(half for half in range(len(_HALVES)) if _end(half) <= question.as_of)
    seen = pl.scan_parquet(question.table).select(pl.col("period").min()).collect()
    first = _HALVES.index(seen.item())
    areas = pl.read_csv(question.areas, infer_schema=False)
    names = {level: tuple(areas.filter(pl.col("level") == level)["code"]) for level in LEVELS}
    number = {code: place for codes in names.values() for place, code in enumerate(codes)}
    parents = dict(areas.filter(pl.col("parent").is_not_null()).select("code", "parent").iter_rows())
    above = {
        level: pl.Series([number[parents[code]] for code in names[below]], dtype=pl.Int64)
        for below, level in pairwise(LEVELS)
    }
    targets = _targets(question, first, last)
    return _Codes(
        indicators=tuple(targets["id"]),
        targets=targets,
        names=names,
        above=above,
        first=first,
        last=last,
    )


def _targets(question: Question, first: int, last: int) -> pl.DataFrame:
    kinds = {"indicator": pl.String, "by": pl.Date, "low": pl.Float64, "high": pl.Float64}
    targets = pl.read_csv(question.targets, schema=kinds).rename({"indicator": "id"})
    judged = []
    for (id_,), mine in targets.sort("by").group_by(["id"], maintain_order=True):
        passed = mine.filter(pl.col("by") <= question.as_of)
        row = passed.tail(1) if passed.height else mine.head(1)
        by = row["by"].item()
        ended = [n for n in range(first, last + 1) if _end(n) <= by]
        judged.append(
            {
                "id": id_,
                "low": row["low"].item(),
                "high": row["high"].item(),
                "due": by <= question.as_of,
                "before": sum(1 << n - first for n in ended),
                "near": sum(1 << n - first for n in ended if (by - _end(n)).days < HALF_A_YEAR),
            }
        )
    return pl.DataFrame(judged)


def _end(half: int) -> dt.date:
    year, second = divmod(half, 2)
    return dt.date(_FIRST_YEAR + year, *((12, 31) if second else (6, 30)))


def _communes(question: Question, codes: _Codes) -> pl.DataFrame:
    """Of several rows for one thing the greatest: reported last, then final."""
    place = {int(code): number for number, code in enumerate(codes.names["commune"])}
    by_code = pl.Series([place.get(code) for code in range(max(place) + 1)], dtype=pl.Int64)
    period = pl.col("period").cast(pl.Enum(_HALVES)).to_physical().cast(pl.Int64) - codes.first
    indicator = pl.col("indicator").cast(pl.Enum(codes.indicators)).to_physical().cast(pl.Int64)
    rank = pl.col("state").cast(pl.Enum(_RANKS)).to_physical().cast(pl.Int64).fill_null(1)
    order = pl.col("reported_on").to_physical().cast(pl.Int64) * len(_RANKS) + rank
    rows = (
        pl.scan_parquet(question.table)
        .filter(
            pl.col("sex").is_null(),
            pl.col("reported_on") <= question.as_of,
            pl.col("period") <= _HALVES[codes.last],
        )
        .select(
            key=_key(indicator, period, pl.lit(by_code).gather(pl.col("area").cast(pl.Int32))),
            row=(order * _FIGURE + pl.col("denominator")) * _FIGURE + pl.col("numerator"),
        )
        .collect(engine="streaming")
    )
    best = rows.lazy().group_by("key").agg(pl.col("row").max())
    return (
        best.with_columns(
            numerator=pl.col("row") & (_FIGURE - 1),
            denominator=pl.col("row") // _FIGURE & (_FIGURE - 1),
            reporting=pl.lit(1, pl.Int64),
            **_unpacked(),
        )
        .drop("key", "row")
        .collect(engine="streaming")
    )


def _key(indicator: pl.Expr, period: pl.Expr, area: pl.Expr) -> pl.Expr:
    return (indicator * 64 + period) * _AREAS + area


def _unpacked() -> dict[str, pl.Expr]:
    key = pl.col("key")
    return {
        "indicator": key // (64 * _AREAS),
        "period": key // _AREAS & 63,
        "area": key & (_AREAS - 1),
    }


def _climbed(cells: pl.DataFrame, above: pl.Series) -> pl.DataFrame:
    area = pl.lit(above).gather("area")
    return (
        cells.lazy()
        .group_by(_key(pl.col("indicator"), pl.col("period"), area).alias("key"))
        .agg(pl.col(_SUMS).sum())
        .with_columns(**_unpacked())
        .drop("key")
        .collect(engine="streaming")
    )


def _totals(cells: pl.DataFrame) -> pl.DataFrame:
    sums = cells.lazy().group_by("period").agg(pl.len(), pl.col(_SUMS).sum())
    return sums.collect(engine="streaming")


def _states(cells: pl.DataFrame, codes: _Codes, areas: int) -> pl.DataFrame:
    """A bit for each period: of two such numbers the greater one has the later period."""
    value = 100 * pl.col("numerator") / pl.col("denominator")
    some = pl.col("denominator") > 0
    ok = some & (value >= codes.of_target("low")) & (value <= codes.of_target("high"))
    bit = pl.lit(pl.Series([1 << n for n in range(62)])).gather("period")
    known = (
        cells.lazy()
        .select(
            key=pl.col("indicator") * _AREAS + pl.col("area"),
            met=bit * ok.cast(pl.Int64),
            failed=bit * (some & ~ok).cast(pl.Int64),
            seen=bit,
        )
        .group_by("key")
        .agg(pl.col("met", "failed", "seen").sum())
        .with_columns(indicator=pl.col("key") // _AREAS)
    )
    counted = known.group_by("indicator", state=_state(codes)).len().collect(engine="streaming")
    return _with_unseen(counted, len(codes.indicators), areas)


def _state(codes: _Codes) -> pl.Expr:
    met, failed, seen = pl.col("met"), pl.col("failed"), pl.col("seen")
    before, due = codes.of_target("before"), codes.of_target("due")
    decided_met = _is_last(met, before)
    in_time = decided_met | ((seen & codes.of_target("near")) != 0)
    decided_failed = in_time & _is_last(failed, before)
    latest_met, latest_failed = met > seen - met, failed > seen - failed
    return (
        pl.when(due & decided_failed)
        .then(pl.lit("not_met"))
        .when(due & ~decided_met)
        .then(pl.lit("not_measurable"))
        .when(latest_met | (due & ~latest_failed))
        .then(pl.lit("met"))
        .when(~latest_failed)
        .then(pl.lit("not_measurable"))
        .when(due | (met != 0))
        .then(pl.lit("lost_again"))
        .otherwise(pl.lit("not_yet_due"))
    )


def _is_last(these: pl.Expr, before: pl.Expr) -> pl.Expr:
    return (these & before) > ((pl.col("seen") - these) & before)


def _with_unseen(counted: pl.DataFrame, indicators: int, areas: int) -> pl.DataFrame:
    """Areas without a single figure are not measurable either."""
    everywhere = pl.DataFrame({"indicator": range(indicators)}, schema={"indicator": pl.Int64})
    seen = counted.group_by("indicator").agg(seen=pl.col("len").sum())
    unseen = everywhere.join(seen, on="indicator", how="left").select(
        "indicator",
        state=pl.lit("not_measurable"),
        len=(areas - pl.col("seen").fill_null(0)).cast(pl.UInt32),
    )
    together = pl.concat([counted.with_columns(pl.col("len").cast(pl.UInt32)), unseen])
    summed = together.group_by("indicator", "state").agg(pl.col("len").sum())
    return summed.filter(pl.col("len") > 0)


def _provinces(last: pl.DataFrame, codes: _Codes) -> Iterable[tuple[str, str, float | None, int, int]]:
    districts = codes.above["province"].gather(codes.above["district"])
    expected = dict(districts.value_counts().iter_rows())
    value = pl.when(pl.col("denominator") > 0).then(100 * pl.col("numerator") / pl.col("denominator"))
    rows: list[tuple[Any, ...]] = last.select("area", "indicator", value, "reporting").rows()
    for area, indicator, share, reporting in rows:
        names = codes.names["province"][area], codes.indicators[indicator]
        yield *names, share, reporting, expected[area]
