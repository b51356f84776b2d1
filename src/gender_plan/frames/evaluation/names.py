"""What the measures and the areas are called, beside their numbers."""

from collections.abc import Iterator
from typing import Any

import narwhals.stable.v2 as nw

from gender_plan.frames.evaluation.codes import Codes
from gender_plan.frames.evaluation.days import number_of
from gender_plan.frames.evaluation.engine import Engine
from gender_plan.frames.evaluation.yardsticks import columns

Frame = nw.LazyFrame[Any]

_MEASURE_TYPES = {
    "indicator_number": nw.Int64,
    "plan": nw.String,
    "goal": nw.String,
    "indicator": nw.String,
    "part": nw.String,
    "scope": nw.String,
    "in_force": nw.Int64,
    "due_number": nw.Int64,
}
_AREA_TYPES = {"area_code": nw.String, "area_name": nw.String, "level": nw.String}


def with_measures(frame: Frame, engine: Engine, codes: Codes) -> Frame:
    """With the plan, goal, indicator, part and scope of each measure, and when it is due."""
    table = columns(_MEASURE_TYPES, _measures(codes))
    return engine.beside(frame, "measure", table, _MEASURE_TYPES)


def with_areas(frame: Frame, engine: Engine, codes: Codes) -> Frame:
    """With the code, the name and the level of each area."""
    listed = codes.areas.listed
    table = columns(_AREA_TYPES, ((one.code, one.name, one.level) for one in listed))
    return engine.beside(frame, "area", table, _AREA_TYPES)


def _measures(codes: Codes) -> Iterator[tuple[Any, ...]]:
    indicators: dict[tuple[int, str], int] = {}
    for one in codes.asked:
        key = one.plan_number, one.indicator.id
        part, scope = one.measure.part, one.measure.scope
        yield (
            indicators.setdefault(key, len(indicators)),
            one.plan.id,
            one.goal.id if one.goal else None,
            one.indicator.id,
            part.id if part else None,
            scope.vi if scope else None,
            int(one.in_force),
            number_of(one.dues[0].day) if one.dues else None,
        )
