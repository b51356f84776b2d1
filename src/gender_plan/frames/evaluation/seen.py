"""What occurs among the rows of each measure, read in one pass: days, areas, the ends of its figures."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from gender_plan.frames.evaluation.days import DAYS
from gender_plan.frames.evaluation.packing import Packing

Frame = nw.LazyFrame[Any]
Extent = tuple[float | None, float | None]


@frozen(kw_only=True)
class Seen:
    """Of each measure the days of its values, its first and last area, its least and greatest figure.

    ``days``: pairs of a measure and a day, in their order.
    """

    days: Sequence[tuple[int, int]]
    first_area: Mapping[int, int]
    last_area: Mapping[int, int]
    extents: Mapping[int, Extent]


def seen_in(rows: Frame, packing: Packing) -> Seen:
    """What occurs among rows in use."""
    dated = rows.select("area", "figure", pair=packing.dated(nw.col("measure"), nw.col("of")))
    area, figure = nw.col("area"), nw.col("figure")
    grouped = dated.group_by("pair").agg(
        first=area.min(), last=area.max(), least=figure.min(), greatest=figure.max()
    )
    days = []
    first_area: dict[int, int] = {}
    last_area: dict[int, int] = {}
    extents: dict[int, Extent] = {}
    for pair, first, last, *ends in sorted(grouped.collect().rows(), key=lambda row: row[0]):
        measure, day = divmod(pair, DAYS)
        days.append((measure, day))
        first_area[measure] = min(first, first_area.get(measure, first))
        last_area[measure] = max(last, last_area.get(measure, last))
        known = [end for end in (*ends, *extents.get(measure, ())) if end is not None]
        extents[measure] = (min(known, default=None), max(known, default=None))
    return Seen(days=days, first_area=first_area, last_area=last_area, extents=extents)


def last_areas(pairs: Frame) -> Mapping[int, int]:
    """Of each measure the last area."""
    return dict(pairs.group_by("measure").agg(nw.col("area").max()).collect().rows())


def areas_of(pairs: Frame) -> Mapping[int, int]:
    """Of each measure how many areas there are, without the one that all others are part of."""
    counted = pairs.unique().with_columns(areas=nw.lit(1, nw.Int64)).filter(nw.col("area") > 0)
    grouped = counted.group_by("measure").agg(nw.col("areas").sum().cast(nw.Int64))
    return dict(grouped.collect().rows())


def dated_pairs(frame: Frame, day: str, packing: Packing) -> Iterable[tuple[int, int]]:
    """Of each measure the days that occur in a column, in their order."""
    pair = packing.dated(nw.col("measure"), nw.col(day))
    pairs = frame.select(pair=pair).drop_nulls().unique().collect().rows()
    return [divmod(pair, DAYS) for (pair,) in sorted(pairs)]
