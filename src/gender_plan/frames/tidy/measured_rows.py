"""The rows of what is to be achieved: goals, indicators with their parts, targets."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from gender_plan.frames.tidy.rows import Row, listed, provenance, said
from gender_plan.frames.tidy.target_figures import target_figures, target_reading
from gender_plan.model import Baseline, Goal, Plan, Unit
from gender_plan.progress.measures import Measure
from gender_plan.progress.telling.wording import unit_said
from gender_plan.provenance import Unknown
from gender_plan.targets import InForce, Target
from gender_plan.text import Text

_ALWAYS = InForce()


def goals(plan: Plan) -> Iterator[Row]:
    """A row for each goal."""
    for goal in plan.goals:
        yield {
            "plan": plan.id,
            "goal": goal.id,
            "label": goal.label,
            **said("title", goal.title),
            "stage": goal.stage,
            "indicators": len(goal.indicators),
            **said("not_listed", goal.not_listed),
            **provenance(goal),
        }


def indicators(plan: Plan) -> Iterator[Row]:
    """A row for each indicator, then one for each of its parts."""
    for goal, measure in _measured(plan):
        of, indicator = measure.part or measure.indicator, measure.indicator
        follows = (f"{higher.plan}: {higher.indicator}" for higher in indicator.corresponds_to)
        yield {
            **_ids(plan, measure),
            "goal": goal.id if goal else None,
            "label": of.label,
            **said("text", of.text),
            **_unit(measure.unit),
            **said("population", measure.population),
            **said("condition", of.condition),
            "direction": measure.direction,
            **baseline_row(of.baseline),
            **_baseline_origin(of.baseline),
            "targets": len(of.targets),
            "breakdowns": listed(indicator.breakdowns),
            "over_time": indicator.over_time,
            "over_areas": indicator.over_areas,
            "share_of": indicator.share_of,
            "corresponds_to": listed(follows),
            **provenance(of),
        }


def targets(plan: Plan) -> Iterator[Row]:
    """A row for each target."""
    for _, measure in _measured(plan):
        for number, target in enumerate((measure.part or measure.indicator).targets, start=1):
            yield {
                **_ids(plan, measure),
                "target": number,
                **said("scope", target.scope),
                **target_figures(target),
                **target_reading(target),
                **in_words(target, measure.unit),
                **_when(target),
                "strive": target.strive,
                **said("exception", target.exception),
                "as_printed": target.as_printed,
                **provenance(target, clauses=measure.clauses_of(target)),
            }


def in_words(target: Target | None, unit: Unit | None) -> Row:
    """The target as people say it."""
    if target is None:
        return said("target", None)
    vi, en = (target.said(language, unit_said(unit, language)) for language in ("vi", "en"))
    return said("target", Text(vi, en=en))


def baseline_row(baseline: Baseline | None) -> Row:
    """The value it starts from and its day, or why they are unknown; never a zero for either."""
    value, day = (baseline.value, baseline.date) if baseline else (None, None)
    unknown = [one.unknown for one in (value, day) if isinstance(one, Unknown)]
    words = Text(
        "; ".join(one.vi for one in unknown), en="; ".join(filter(None, (one.en for one in unknown)))
    )
    return {
        "baseline": value if isinstance(value, Decimal) else None,
        "baseline_date": day if isinstance(day, dt.date) else None,
        "baseline_unknown_vi": words.vi or None,
        "baseline_unknown_en": words.en or None,
    }


def _measured(plan: Plan) -> Iterator[tuple[Goal | None, Measure]]:
    """Every indicator and every part, with the goal, whether it has targets or not."""
    for goal, indicator in plan.all_indicators:
        yield goal, Measure(indicator=indicator)
        for part in indicator.parts:
            yield goal, Measure(indicator=indicator, part=part)


def _ids(plan: Plan, measure: Measure) -> Row:
    part = measure.part.id if measure.part else None
    return {"plan": plan.id, "indicator": measure.indicator.id, "part": part}


def _unit(unit: Unit | None) -> Row:
    of, per, in_ = (unit.of, unit.per, unit.in_) if unit else (None, None, None)
    return {"unit_of": of, "unit_per": per, "unit_in": in_}


def _baseline_origin(baseline: Baseline | None) -> Row:
    outside = baseline.outside if baseline else None
    return {
        "baseline_source": listed(baseline.source) if baseline else None,
        "baseline_confidence": outside.confidence if outside else None,
    }


def _when(target: Target) -> Row:
    in_force = target.in_force or _ALWAYS
    return {
        "by": target.by,
        "every": target.every,
        "since": target.since,
        "in_force_starts": in_force.starts,
        "in_force_ends": in_force.ends,
        "amended_by": in_force.amended_by,
    }
