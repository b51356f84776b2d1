"""Pandas as it is usually written: merge, then group."""

import datetime as dt

import numpy as np
import pandas as pd
from agreed import Answer, Question

_COLUMNS = ["indicator", "area", "period", "sex", "numerator", "denominator", "state", "reported_on"]
_KEY = ["indicator", "period", "day"]
_FIGURES = ["numerator", "denominator", "reporting"]


def answer(question: Question) -> Answer:
    """The agreed result."""
    areas = pd.read_csv(question.areas, dtype=str)
    places = _places(areas)
    cells = _cells(_seen(question), places)
    cells["value"] = 100 * cells["numerator"] / cells["denominator"].where(cells["denominator"] > 0)
    last = cells[(cells["level"] == "province") & (cells["period"] == cells["period"].max())]
    expected = places.groupby("province").size().rename("expected")
    provinces = last.merge(expected, left_on="area", right_index=True)
    totals = cells.groupby(["level", "period"])[_FIGURES].sum()
    totals.insert(0, "cells", cells.groupby(["level", "period"]).size())
    states = _states(cells, areas, _targets(question), question.as_of)
    return Answer.of(
        states=states.itertuples(index=False),
        provinces=provinces[["area", "indicator", "value", "reporting", "expected"]].itertuples(
            index=False
        ),
        totals=totals.reset_index().itertuples(index=False),
    )


def _places(areas: pd.DataFrame) -> pd.DataFrame:
    parents = areas[["code", "parent"]]
    communes = areas.loc[areas["level"] == "commune", ["code", "parent"]]
    places = communes.rename(columns={"code": "commune", "parent": "district"})
    for below, level in (("district", "province"), ("province", "national")):
        names = parents.rename(columns={"code": below, "parent": level})
        places = places.merge(names, on=below)
    return places


def _targets(question: Question) -> pd.DataFrame:
    targets = pd.read_csv(question.targets, dtype={"indicator": str}, parse_dates=["by"]).sort_values(
        "by"
    )
    passed = targets[targets["by"] <= pd.Timestamp(question.as_of)].groupby("indicator").last()
    return passed.combine_first(targets.groupby("indicator").first()).reset_index()


def _seen(question: Question) -> pd.DataFrame:
    as_of = pd.Timestamp(question.as_of)
    rows: pd.DataFrame = pd.read_parquet(
        question.table, engine="pyarrow", columns=_COLUMNS, to_pandas_kwargs={"date_as_object": False}
    )
    rows = rows[rows["sex"].isna() & (rows["reported_on"] <= as_of)]
    ends = {
        code: code.replace("-H1", "-06-30").replace("-H2", "-12-31") for code in rows["period"].unique()
    }
    rows = rows.assign(
        day=rows["period"].map({code: pd.Timestamp(day) for code, day in ends.items()}),
        rank=rows["state"].map({"final": 2, "provisional": 0}).fillna(1),
        reporting=1,
    )
    rows = rows[rows["day"] <= as_of].sort_values(["reported_on", "rank"])
    return rows.drop_duplicates(["indicator", "area", "period"], keep="last")


def _cells(communes: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    levels = [communes[["area", *_KEY, *_FIGURES]].assign(level="commune")]
    below = communes.merge(places, left_on="area", right_on="commune")
    for level, above in (
        ("district", ["province", "national"]),
        ("province", ["national"]),
        ("national", []),
    ):
        below = below.groupby([level, *above, *_KEY])[_FIGURES].sum().reset_index()
        levels.append(
            below.rename(columns={level: "area"})[["area", *_KEY, *_FIGURES]].assign(level=level)
        )
    return pd.concat(levels, ignore_index=True)


def _states(
    cells: pd.DataFrame, areas: pd.DataFrame, targets: pd.DataFrame, as_of: dt.date
) -> pd.DataFrame:
    key = ["level", "area", "indicator"]
    seen = cells.merge(targets, on="indicator").sort_values("day")
    seen["says"] = np.where(seen["value"].between(seen["low"], seen["high"]), 1, -1)
    seen.loc[seen["denominator"] == 0, "says"] = 0
    early = seen["day"] <= seen["by"]
    before = seen[early].groupby(key)[["says", "day"]].last()
    known = seen.groupby(key)["says"].agg(latest="last", best="max")
    known = known.join(before.rename(columns={"says": "before", "day": "before_day"})).reset_index()
    everywhere = areas[["level", "code"]].rename(columns={"code": "area"})
    found = everywhere.merge(targets[["indicator", "by"]], how="cross").merge(known, on=key, how="left")
    found["state"] = _state(found, as_of)
    return found.groupby(["indicator", "level", "state"]).size().reset_index()


def _state(found: pd.DataFrame, as_of: dt.date) -> "np.ndarray[tuple[int], np.dtype[np.str_]]":
    due = found["by"] <= pd.Timestamp(as_of)
    near = found["before_day"] > found["by"] - pd.DateOffset(months=6)
    counts = (found["before"] == 1) | near
    decisive = found["before"].where(counts).fillna(0)
    latest = found["latest"]
    unknown = latest.isna() | (due & (decisive == 0)) | (~due & (latest == 0))
    return np.select(
        [unknown, due & (decisive == -1), latest >= 0, due | (found["best"] == 1)],
        ["not_measurable", "not_met", "met", "lost_again"],
        "not_yet_due",
    )
