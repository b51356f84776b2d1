"""The measures of a plan and the figures in them, for rules about figures."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from attrs import fields

from gender_plan.model import Goal, Indicator, Measured, Plan, Unit
from gender_plan.rules.rule import Finding, Path, found
from gender_plan.targets import ChangeBy, Condition, Direction, ShareOfUnits, Target

Measure = tuple[Indicator, Measured]
Figure = tuple[object, Path, Decimal]


def measures(plan: Plan) -> Iterator[Measure]:
    """Every indicator and every part of one, each with its indicator."""
    for group in measures_by_goal(plan):
        yield from group


def measures_by_goal(plan: Plan) -> Iterator[list[Measure]]:
    """The measures of each goal, and last those of indicators that hang on the plan itself."""
    for _, indicators in by_goal(plan):
        yield [(i, measured) for i in indicators for measured in (i, *i.parts)]


def unit_of(measure: Measure) -> Unit | None:
    """A part takes the unit of its indicator unless it has its own."""
    indicator, measured = measure
    return measured.unit or indicator.unit


def direction_of(measure: Measure) -> Direction | None:
    """A part takes the direction of its indicator unless it has its own."""
    indicator, measured = measure
    return measured.direction or indicator.direction


def start_of(measured: Measured) -> Decimal | None:
    """The value of the baseline where it is known."""
    value = measured.baseline.value if measured.baseline else None
    return value if isinstance(value, Decimal) else None


def figures(measured: Measured) -> Iterator[Figure]:
    """Every figure of the measure's own scale: its baseline, its targets, what a unit has to have.

    No change, no rank, and no share of units: that is a percentage of the units, whatever they report.
    """
    start = start_of(measured)
    if start is not None:
        yield measured.baseline, ("value",), start
    for target in measured.targets:
        if isinstance(target, ShareOfUnits):
            yield from _limits(target)
        elif not isinstance(target, ChangeBy):
            yield from _own_figures(target)


def shares_of_units(measured: Measured) -> Iterator[Figure]:
    """Every share of units."""
    for target in measured.targets:
        if isinstance(target, ShareOfUnits):
            yield target, (target.key,), target.share_of_units


def percentages(measure: Measure) -> Iterator[Figure]:
    """Every percentage of a whole: the figures of a share, and the shares of units of any measure."""
    unit = unit_of(measure)
    if unit is not None and unit.is_share:
        yield from figures(measure[1])
    yield from shares_of_units(measure[1])


def _own_figures(target: Target) -> Iterator[Figure]:
    value = getattr(target, target.key)
    if isinstance(value, Decimal):
        yield target, (target.key,), value
    elif isinstance(value, tuple):
        pairs = ((index, item) for index, item in enumerate(value) if isinstance(item, Decimal))
        yield from ((target, (target.key, index), item) for index, item in pairs)


def _limits(target: ShareOfUnits) -> Iterator[Figure]:
    """A unit reports in the unit of the measure, so that is the scale of its limits."""
    for key in (field.name for field in fields(Condition)):
        value = getattr(target.meeting, key, None)
        if isinstance(value, Decimal):
            yield target, ("meeting", key), value


def told_by_goal(plan: Plan, at_fault: Callable[[Measure], Iterable[Target]]) -> Iterator[Finding]:
    """Goal by goal one finding for all targets at fault: it stands at the first and names them all."""
    for group in measures_by_goal(plan):
        faulty = [(measure, target) for measure in group for target in at_fault(measure)]
        if faulty:
            _, first = faulty[0]
            ids = ", ".join(dict.fromkeys(label(*measure) for measure, _ in faulty))
            yield found(first, first.key, ids=ids)


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
