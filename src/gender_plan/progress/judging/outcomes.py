"""What a target may come to once everything missing from a combined figure is in."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from itertools import product

from attrs import evolve

from gender_plan.model import Sex
from gender_plan.progress.observing.coverage import Bounds
from gender_plan.progress.observing.observations import Observation
from gender_plan.targets import Direction, Observed, Span, Target

_BEYOND_ALL = Decimal("1e24")


def outcomes(
    target: Target, observation: Observation, direction: Direction | None, day: dt.date
) -> set[bool]:
    """Met, not met, or both: over all figures that the observation may still become by a day.

    The figures that meet a target lie together, so its own figures and the ends of the bounds tell.
    """
    seen = observation.seen
    bounds = {one.sex: one.bounds_by(day) for one in observation.combined}
    marks = [*_marks(target, seen, direction), *_figures(seen)]
    tried = product(
        _tries(bounds.get(None), seen.value, marks),
        _tries(bounds.get(Sex.FEMALE), seen.women, marks),
        _tries(bounds.get(Sex.MALE), seen.men, marks),
    )
    cases = (evolve(seen, value=whole, women=women, men=men) for whole, women, men in tried)
    return {target.met_by(c, direction) for c in cases if target.obstacle(c, direction) is None}


def _tries(
    bounds: Bounds | None, figure: Decimal | None, marks: Iterable[Decimal]
) -> set[Decimal | None]:
    if bounds is None or figure is None:
        return {figure}
    low = _BEYOND_ALL.copy_negate() if bounds.low is None else bounds.low
    high = _BEYOND_ALL if bounds.high is None else bounds.high
    inside = (mark for mark in marks if low <= mark <= high)
    return {low, high, figure if figure in bounds else low, *inside}


def _marks(target: Target, seen: Observed, direction: Direction | None) -> Iterable[Decimal]:
    """The figures at which a target begins or ceases to be met, as far as it says so beforehand."""
    span = target.span(seen, direction)
    if isinstance(span, Span):
        yield from (_decimal(end) for end in (span.low, span.high) if end is not None)
    else:
        aims = (target.figure, target.aim(seen.start, seen.start_day))
        yield from (aim for aim in aims if aim is not None)


def _decimal(end: Decimal | Fraction) -> Decimal:
    return end if isinstance(end, Decimal) else Decimal(end.numerator) / end.denominator


def _figures(seen: Observed) -> Iterable[Decimal]:
    return (figure for figure in (seen.value, seen.women, seen.men) if figure is not None)
