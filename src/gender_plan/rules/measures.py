"""The measures of a plan and the figures in them, for rules about figures."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from gender_plan.model import Goal, Indicator, Measured, Plan, Unit
from gender_plan.rules.rule import Path
from gender_plan.targets import ChangeBy

Measure = tuple[Indicator, Measured]


def measures(plan: Plan) -> Iterator[Measure]:
    """Every indicator and every part of one, each with its indicator."""
    for _, indicator in plan.all_indicators:
        yield indicator, indicator
        for part in indicator.parts:
            yield indicator, part


def measures_by_goal(plan: Plan) -> Iterator[list[Measure]]:
    """The measures of each goal, and last those of indicators that hang on the plan itself."""
    for _, indicators in by_goal(plan):
        yield [(i, measured) for i in indicators for measured in (i, *i.parts)]


def unit_of(measure: Measure) -> Unit | None:
    """A part takes the unit of its indicator unless it has its own."""
    indicator, measured = measure
    return measured.unit or indicator.unit


def figures(measured: Measured) -> Iterator[tuple[object, Path, Decimal]]:
    """Every figure of the measure's own scale: baseline and targets, but no change and no rank."""
    if measured.baseline and isinstance(measured.baseline.value, Decimal):
        yield measured.baseline, ("value",), measured.baseline.value
    for target in measured.targets:
        value = None if isinstance(target, ChangeBy) else getattr(target, target.key)
        if isinstance(value, Decimal):
            yield target, (target.key,), value
        elif isinstance(value, tuple):
            pairs = ((index, item) for index, item in enumerate(value) if isinstance(item, Decimal))
            yield from ((target, (target.key, index), item) for index, item in pairs)


def by_goal(plan: Plan) -> Iterator[tuple[Goal | None, tuple[Indicator, ...]]]:
    """The indicators goal by goal, and last those that hang on the plan itself."""
    for goal in plan.goals:
        yield goal, goal.indicators
    if plan.indicators:
        yield None, plan.indicators


def place_of(items: Sequence[object], goal: Goal | None, plan: Plan) -> tuple[object, *tuple[str, ...]]:
    """Where to speak of indicators: of one at its own place, of several at their goal or the plan."""
    if len(items) == 1:
        return (items[0],)
    return (goal,) if goal is not None else (plan, "indicators")


def label(indicator: Indicator, measured: Measured) -> str:
    """``3.2`` for an indicator, ``3.2.a`` for its part."""
    return indicator.id if measured is indicator else f"{indicator.id}.{measured.id}"
