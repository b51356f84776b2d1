"""The progress of a plan as one tidy table: a row for each measure, with all that is known of it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, overload

from gender_plan.frames.tidy.backends import Backend, frame_of
from gender_plan.frames.tidy.measured_rows import baseline_row, in_words
from gender_plan.frames.tidy.progress_layout import PROGRESS_LAYOUT
from gender_plan.frames.tidy.rows import Row, listed, said
from gender_plan.frames.tidy.target_figures import target_figures
from gender_plan.progress import (
    Bounds,
    Combination,
    IndicatorProgress,
    MeasureProgress,
    Observation,
    PlanProgress,
)
from gender_plan.progress.measures import Measure
from gender_plan.progress.telling.wording import unit_said
from gender_plan.text import Text

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa


@overload
def table(
    progress: PlanProgress, backend: Literal["polars"] = "polars", *, exact: bool = False
) -> "pl.DataFrame": ...
@overload
def table(
    progress: PlanProgress, backend: Literal["pandas"], *, exact: bool = False
) -> "pd.DataFrame": ...
@overload
def table(progress: PlanProgress, backend: Literal["pyarrow"], *, exact: bool = False) -> "pa.Table": ...
def table(progress: PlanProgress, backend: Backend = "polars", *, exact: bool = False) -> Any:
    """The progress as a frame with the columns of ``PROGRESS_LAYOUT``: one row for each measure.

    A measure is an indicator, a part of it, or of either the group or place that has a target of its
    own; they stand in the order of the document. Figures are Float64; ``exact`` gives them as text with
    every digit. Raises like ``tables``.
    """
    return frame_of(PROGRESS_LAYOUT, list(_rows(progress)), backend, exact=exact)


def _rows(progress: PlanProgress) -> Iterator[Row]:
    for indicator in progress.indicators:
        for found in indicator.measures:
            yield {
                "plan": progress.plan.id,
                "as_of": progress.as_of,
                **_named(indicator, found.measure),
                **_seen(found.observed or found.latest),
                **_unit(found.measure),
                **_aim(found),
                **_verdict(found),
                **_pace(found),
                **_data(found),
                **_combined(found),
                **_told(found),
            }


def _named(indicator: IndicatorProgress, measure: Measure) -> Row:
    of = measure.part or measure.indicator
    return {
        "goal": indicator.goal.id if indicator.goal else None,
        "indicator": indicator.id,
        "part": measure.part.id if measure.part else None,
        **said("scope", measure.scope),
        **said("text", of.text),
        **baseline_row(measure.baseline),
    }


def _unit(measure: Measure) -> Row:
    return {
        "unit_vi": unit_said(measure.unit, "vi") or None,
        "unit_en": unit_said(measure.unit, "en") or None,
    }


def _seen(observation: Observation | None) -> Row:
    seen = observation.seen if observation else None
    return {
        "value": seen.value if seen else None,
        "women": seen.women if seen else None,
        "men": seen.men if seen else None,
        "day": observation.day if observation else None,
        "period": observation.period if observation else None,
    }


def _aim(found: MeasureProgress) -> Row:
    return {
        **in_words(found.target, found.measure.unit),
        **target_figures(found.target),
        "due": found.due,
        "due_assumed": found.due_assumed,
        "in_force": found.in_force,
        "direction": found.direction,
    }


def _verdict(found: MeasureProgress) -> Row:
    return {
        "target_state": found.target_state,
        "since_baseline": found.since_baseline,
        "since_previous": found.since_previous,
        "days_before_due": found.verdict.days_before_due,
    }


def _pace(found: MeasureProgress) -> Row:
    pace = found.pace
    return {
        "pace_class": pace.pace_class,
        "pace_method": pace.method,
        **said("pace_own_class", pace.own_class),
        "pace_ratio": pace.ratio,
        "share": pace.share,
        "planned_share": pace.planned_share,
        "achieved_per_year": pace.achieved_per_year,
        "needed_per_year": pace.needed_per_year,
    }


def _data(found: MeasureProgress) -> Row:
    return {
        "data_state": found.data_state,
        "data_state_stated": found.data.state_stated,
        "age_days": found.data.age_days,
    }


def _combined(found: MeasureProgress) -> Row:
    """Of the value of the whole: figures of each sex have bounds of their own and are in no column."""
    whole = next((one for one in found.combined if one.sex is None), None)
    bounds = _bounds(found, whole) if whole else Bounds()
    coverage = whole.coverage if whole else None
    by_areas = coverage if coverage and coverage.expected else None
    return {
        "areas_reported": len(by_areas.reported) if by_areas else None,
        "areas_carried": len(by_areas.carried) if by_areas else None,
        "areas_expected": by_areas.expected if by_areas else None,
        "areas_stated": by_areas.stated if by_areas else None,
        "areas_missing": listed(by_areas.missing) if by_areas else None,
        "periods_missing": listed(coverage.missing_periods) if coverage else None,
        "low": bounds.low,
        "high": bounds.high,
        "could_change": found.could_change,
    }


def _bounds(found: MeasureProgress, whole: Combination) -> Bounds:
    """What the value may still become by the day for which it is judged."""
    observation = found.observed or found.latest
    days = [day for day in (found.due, observation.of if observation else None) if day]
    return whole.bounds_by(max(days))


def _told(found: MeasureProgress) -> Row:
    return {
        "unverified": found.unverified,
        **said("reason", found.reason),
        **said("because", Text(found.because("vi"), en=found.because("en"))),
        "sources": listed(found.sources),
    }
