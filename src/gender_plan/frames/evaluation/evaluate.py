"""The way in: plans, a table, a day."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from gender_plan.frames.evaluation.admitting import admitted
from gender_plan.frames.evaluation.areas import InvalidAreasError, areas_in, areas_seen, with_homes
from gender_plan.frames.evaluation.codes import Codes
from gender_plan.frames.evaluation.distincts import VALUES, are_whole, distincts, prepared
from gender_plan.frames.evaluation.entering import entered
from gender_plan.frames.evaluation.evaluating import NOT_HERE, Evaluation, NotOnFramesError
from gender_plan.frames.evaluation.questions import Asked, asked_of
from gender_plan.frames.evaluation.results import FrameProgress
from gender_plan.frames.evaluation.yardsticks import questions_of
from gender_plan.methods import PaceLimits
from gender_plan.model import Plan, plan_given
from gender_plan.progress.terms import Terms
from gender_plan.text import LANGUAGES, Text


def evaluate(  # noqa: PLR0913  the terms of an evaluation, all by name
    plans: Plan | Iterable[Plan],
    table: Any,  # noqa: ANN401  a frame of any kind
    *,
    as_of: dt.date,
    as_known_on: dt.date | None = None,
    areas: Any = None,  # noqa: ANN401  a frame of any kind
    leave_out: Iterable[str] = (),
    limits: PaceLimits | None = None,
    stale_after: int = 366,
) -> FrameProgress:
    """The progress of plans by a table of any size, in every area, as ``ProgressEvaluator`` would say.

    ``table``: a pandas, Polars, PyArrow, DuckDB or Spark frame with the columns of reported values; the
    results are frames of the same kind, lazy where it is. ``areas``: a frame of the areas that have to
    report, with the columns code and parent, and name and level if it has them; the values of areas
    combine level by level by the rules of each indicator. Of several plans each holds in the area that
    it names and all below. ``leave_out``: the ids of indicators not to be evaluated. ``limits``: those
    of the pace by the planned path. ``stale_after``: after how many days the latest value is stale.

    Raises NotOnFramesError for indicators that need what whole columns cannot do, before anything is
    computed; NotAPlanError for a path; UnknownIdError for one to be left out that no plan has;
    InvalidTableError for a table that lacks a column or has it twice or mixed; InvalidAreasError;
    UnknownFrameError.
    """
    listed = _plans(plans)
    without = (leave_out,) if isinstance(leave_out, str) else tuple(leave_out)
    if not listed:
        raise NO_PLAN
    terms = Terms(as_of=as_of, as_known_on=as_known_on)
    asked = _asked(listed, as_of, without)
    given, unknown = admitted(table, VALUES)
    engine, frame = entered(given)
    typed = prepared(frame)
    known_areas = None if areas is None else with_homes(areas_in(areas), listed)
    if known_areas is None and len(listed) > 1:
        raise NO_AREAS
    held = engine.held(typed)
    found = distincts(engine, held, unknown, whole=are_whole(frame))
    codes = Codes(
        found=found,
        asked=asked,
        areas=known_areas or areas_seen(found.areas, listed),
        plans=listed,
        terms=terms,
    )
    evaluation = Evaluation(
        engine=engine,
        table=typed,
        held=held,
        codes=codes,
        measures=frozenset(one.number for one in asked),
        questions=questions_of(asked),
        limits=limits or PaceLimits(),
        stale_after=stale_after,
    )
    return FrameProgress(evaluation=evaluation, unknown_columns=unknown, left_out=without)


NO_AREAS = InvalidAreasError(
    Text(
        "nhiều kế hoạch thì cần bảng địa bàn (areas) để biết kế hoạch nào áp dụng ở đâu",
        en="several plans need an area table (areas), which tells where each of them holds",
    )
)
NO_PLAN = InvalidAreasError(
    Text("chưa có kế hoạch nào để đánh giá", en="there is no plan to be evaluated")
)


def _plans(given: Any) -> tuple[Plan, ...]:  # noqa: ANN401  whatever was given
    """The plans, or the one plan. Raises NotAPlanError."""
    several = isinstance(given, Iterable) and not isinstance(given, str | bytes)
    return tuple(map(plan_given, given)) if several else (plan_given(given),)


def _asked(plans: Sequence[Plan], as_of: dt.date, without: Sequence[str]) -> tuple[Asked, ...]:
    known = {indicator.id for plan in plans for _, indicator in plan.all_indicators}
    for id_ in without:
        if id_ not in known:
            # What nobody can want to leave out: the plan says so.
            plans[-1].indicator(id_)
    asked = asked_of(plans, as_of, without)
    refused = [(one, reason) for one in asked for reason in one.refusals]
    if refused:
        vi, en = (_listed(refused, language) for language in LANGUAGES)
        names = tuple(dict.fromkeys(one.indicator.id for one, _ in refused))
        raise NotOnFramesError(Text(NOT_HERE.vi.format(vi), en=NOT_HERE.said("en").format(en)), names)
    return asked


def _listed(refused: Sequence[tuple[Asked, Text]], language: Any) -> str:  # noqa: ANN401
    said = (f"{one.indicator.id} ({reason.said(language)})" for one, reason in refused)
    return "; ".join(dict.fromkeys(said))
