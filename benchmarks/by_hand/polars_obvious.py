"""Polars as it is first written: joins and groups by the text keys of the table."""

import datetime as dt

import polars as pl
from agreed import Answer, Question

_KEY = ("indicator", "period", "day")
_FIGURES = ("numerator", "denominator", "reporting")


def answer(question: Question) -> Answer:
    """The agreed result."""
    areas = pl.scan_csv(question.areas, infer_schema=False)
    cells = _cells(_seen(question), _places(areas)).collect().lazy()
    expected = _places(areas).group_by("province").agg(expected=pl.len())
    provinces = (
        cells.filter(pl.col("level") == "province", pl.col("period") == pl.col("period").max())
        .join(expected, left_on="area", right_on="province")
        .with_columns(value=_value())
        .select("area", "indicator", "value", "reporting", "expected")
    )
    totals = cells.group_by("level", "period").agg(pl.len(), pl.col(_FIGURES).sum())
    return Answer.of(
        states=_states(cells, areas, _targets(question), question.as_of).collect().rows(),
        provinces=provinces.collect().rows(),
        totals=totals.collect().rows(),
    )


def _places(areas: pl.LazyFrame) -> pl.LazyFrame:
    communes = areas.filter(pl.col("level") == "commune").select(commune="code", district="parent")
    parents = areas.select("code", "parent")
    return (
        communes.join(parents, left_on="district", right_on="code")
        .rename({"parent": "province"})
        .join(parents, left_on="province", right_on="code")
        .rename({"parent": "national"})
    )


def _targets(question: Question) -> pl.LazyFrame:
    kinds = {"indicator": pl.String, "by": pl.Date, "low": pl.Float64, "high": pl.Float64}
    targets = pl.scan_csv(question.targets, schema=kinds).sort("by")
    due = pl.col("by") <= question.as_of
    judged = pl.when(due.any()).then(pl.col("by").filter(due).last()).otherwise(pl.col("by").first())
    return targets.filter(pl.col("by") == judged.over("indicator")).rename({"by": "due"})


def _seen(question: Question) -> pl.LazyFrame:
    first_half = pl.col("period").str.ends_with("H1")
    return (
        pl.scan_parquet(question.table)
        .filter(pl.col("sex").is_null(), pl.col("reported_on") <= question.as_of)
        .with_columns(
            day=pl.date(
                pl.col("period").str.head(4).cast(pl.Int32),
                pl.when(first_half).then(6).otherwise(12),
                pl.when(first_half).then(30).otherwise(31),
            ),
            rank=pl.col("state").replace_strict({"final": 2, "provisional": 0}, default=1),
        )
        .filter(pl.col("day") <= question.as_of)
        .sort("reported_on", "rank")
        .unique(["indicator", "area", "period"], keep="last")
        .select("area", *_KEY, "numerator", "denominator", reporting=pl.lit(1, pl.Int64))
    )


def _cells(communes: pl.LazyFrame, places: pl.LazyFrame) -> pl.LazyFrame:
    levels = [communes.with_columns(level=pl.lit("commune"))]
    below = communes.join(places, left_on="area", right_on="commune")
    for level, above in (
        ("district", ("province", "national")),
        ("province", ("national",)),
        ("national", ()),
    ):
        below = below.group_by(level, *above, *_KEY).agg(pl.col(_FIGURES).sum())
        levels.append(below.rename({level: "area"}).with_columns(level=pl.lit(level)))
    return pl.concat([frame.select("level", "area", *_KEY, *_FIGURES) for frame in levels])


def _value() -> pl.Expr:
    share = 100 * pl.col("numerator") / pl.col("denominator")
    return pl.when(pl.col("denominator") > 0).then(share)


def _states(
    cells: pl.LazyFrame, areas: pl.LazyFrame, targets: pl.LazyFrame, as_of: dt.date
) -> pl.LazyFrame:
    before = pl.col("day") <= pl.col("due")
    known = (
        cells.join(targets, on="indicator")
        .with_columns(
            says=pl.when(pl.col("denominator") == 0)
            .then(0)
            .when(_value().is_between("low", "high"))
            .then(1)
            .otherwise(-1)
        )
        .sort("day")
        .group_by("level", "area", "indicator")
        .agg(
            latest=pl.col("says").last(),
            best=pl.col("says").max(),
            before=pl.col("says").filter(before).last(),
            before_day=pl.col("day").filter(before).last(),
        )
    )
    everywhere = areas.select("level", area="code").join(targets.select("indicator", "due"), how="cross")
    near = pl.col("before_day") > pl.col("due").dt.offset_by("-6mo")
    decisive = pl.when((pl.col("before") == 1) | near).then("before")
    due, latest = pl.col("due") <= as_of, pl.col("latest")
    state = (
        pl.when(latest.is_null())
        .then(pl.lit("not_measurable"))
        .when(due & (decisive == -1))
        .then(pl.lit("not_met"))
        .when(due & (decisive.fill_null(0) == 0))
        .then(pl.lit("not_measurable"))
        .when((latest == 1) | (due & (latest == 0)))
        .then(pl.lit("met"))
        .when(latest == 0)
        .then(pl.lit("not_measurable"))
        .when(due | (pl.col("best") == 1))
        .then(pl.lit("lost_again"))
        .otherwise(pl.lit("not_yet_due"))
    )
    return (
        everywhere.join(known, on=["level", "area", "indicator"], how="left")
        .group_by("indicator", "level", state=state)
        .len()
    )
