"""What was planned for each measure and day, as a small table of figures that are rounded once."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from math import inf, nan
from typing import Any

import narwhals.stable.v2 as nw

from gender_plan.frames.evaluation.days import DAYS, day_of
from gender_plan.frames.evaluation.questions import Asked
from gender_plan.frames.evaluation.yardsticks import Table, columns
from gender_plan.methods import PaceLimits
from gender_plan.methods.pace import Journey
from gender_plan.methods.planned_path import planned_ratio, whole_values

PATH_TYPES = {
    "measure_day": nw.Int64,
    "planned": nw.Float64,
    "start": nw.Float64,
    "way": nw.Float64,
    "expected_share": nw.Float64,
    "on_track_from": nw.Float64,
    "behind_from": nw.Float64,
    "far_behind_from": nw.Float64,
    "beyond": nw.Float64,
}

PathRow = tuple[float, ...] | None
Paths = Callable[[int, int], PathRow]


def paths_of(asked: Sequence[Asked], limits: PaceLimits) -> Paths:
    """What was planned for a measure on a day, and where each class begins; each is computed once."""
    ratios = [each.as_integer_ratio() for each in (limits.on_track, limits.behind, limits.far_behind)]

    def row(measure: int, number: int) -> PathRow:
        way, day = asked[measure].journey, day_of(number)
        if way is None or day < way.path[0].day or way.path[0].value == way.path[-1].value:
            return None
        return (measure * DAYS + number, *_figures(way, day, ratios))

    return cache(row)


def path_table(pairs: Iterable[tuple[int, int]], paths: Paths) -> Table:
    """What was planned for each measure and day that has a planned way."""
    found = (paths(measure, day) for measure, day in pairs)
    return columns(PATH_TYPES, (row for row in found if row))


def _figures(way: Journey, day: dt.date, limits: Iterable[tuple[int, int]]) -> Sequence[Any]:
    """In whole numbers, the quotients of which are the floats nearest to them."""
    scale, values = whole_values(way.path)
    start, rise = values[0], values[-1] - values[0]
    over, under = planned_ratio(way.path, day)
    gone = over * scale - start * under
    known = (gone > 0) == (rise > 0) and gone != 0
    froms = [
        (start * below * under + part * gone) / (scale * below * under) if known else nan
        for part, below in limits
    ]
    away = inf if rise > 0 else -inf
    if way.start_planned and known:
        froms[-1] = -away
    beyond = away if way.beyond is None else float(way.beyond)
    expected = gone / (under * rise) if known else nan
    return (over / under, start / scale, rise / scale, expected, *froms, beyond)
