"""A measure: an indicator, a part or a group of it, that has targets and values of its own."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from attrs import evolve, frozen

from gender_plan.model import Baseline, Indicator, Part, Plan, Unit
from gender_plan.targets import Change, ChangeBy, Condition, Direction, ShareOfUnits, Target
from gender_plan.text import Text, folded

MeasureKey = tuple[str, str | None, str]
"""The ids of the indicator and of the part, and the folded scope, empty for the whole."""


@frozen(kw_only=True)
class Measure:
    """An indicator or a part of it; of either, all of it or the one group or place of ``scope``.

    A part takes unit and direction from its indicator where it has none of its own.
    """

    indicator: Indicator
    part: Part | None = None
    scope: Text | None = None

    @property
    def key(self) -> MeasureKey:
        """What its values are filed under."""
        return self.indicator.id, self.part.id if self.part else None, _name(self.scope)

    @property
    def unit(self) -> Unit | None:
        """What its figures count."""
        return (self.part.unit if self.part else None) or self.indicator.unit

    @property
    def direction(self) -> Direction | None:
        """The stated direction."""
        return (self.part.direction if self.part else None) or self.indicator.direction

    @property
    def baseline(self) -> Baseline | None:
        """The baseline stated for it; a part has its own or none, and a group has none."""
        return None if self.scope else (self.part or self.indicator).baseline

    @property
    def targets(self) -> tuple[Target, ...]:
        """Its targets."""
        stated = (self.part or self.indicator).targets
        return tuple(target for target in stated if _name(target.scope) == _name(self.scope))

    def clauses_of(self, target: Target) -> tuple[str, ...]:
        """The clauses in which a target stands; those of its measure where it names none."""
        part = self.part.source if self.part else ()
        return target.source or part or self.indicator.source

    @property
    def start(self) -> Decimal | None:
        """The value of the baseline where it is known."""
        known = self.baseline.value if self.baseline else None
        return known if isinstance(known, Decimal) else None

    @property
    def start_day(self) -> dt.date | None:
        """The day of the baseline where it is known."""
        known = self.baseline.date if self.baseline else None
        return known if isinstance(known, dt.date) else None

    @property
    def population(self) -> Text | None:
        """Whom it is about, as the plan states it."""
        return (self.part.population if self.part else None) or self.indicator.population

    @property
    def combines_areas(self) -> bool:
        """Whether values of single areas have a use."""
        return self.indicator.over_areas is not None or self.counts_units

    @property
    def counts_units(self) -> bool:
        """Whether one of its targets asks about each single unit."""
        return any(isinstance(target, ShareOfUnits) for target in self.targets)

    @property
    def condition(self) -> Condition:
        """What a unit has to have so that it counts, if all its targets say the same; else yes or no."""
        found = {target.meeting for target in self.targets if isinstance(target, ShareOfUnits)}
        return (found.pop() if len(found) == 1 else None) or Condition()

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes that its targets ask for."""
        return tuple(target.change_by for target in self.targets if isinstance(target, ChangeBy))


def measures_of(indicator: Indicator) -> tuple[Measure, ...]:
    """The measures of an indicator: itself, or its parts, or both where it has targets besides.

    Where targets are for a group or place, that is a measure of its own.
    """
    itself = (Measure(indicator=indicator),) if indicator.targets or not indicator.parts else ()
    parts = (Measure(indicator=indicator, part=part) for part in indicator.parts)
    return tuple(chain.from_iterable(map(_by_scope, (*itself, *parts))))


def _by_scope(measure: Measure) -> Iterator[Measure]:
    stated = (measure.part or measure.indicator).targets
    scopes = {_name(target.scope): target.scope for target in reversed(stated) if target.scope}
    if measure.targets or not scopes:
        yield measure
    order = dict.fromkeys(_name(target.scope) for target in stated if target.scope)
    yield from (evolve(measure, scope=scopes[name]) for name in order)


def _name(scope: Text | None) -> str:
    return folded(scope.vi) if scope else ""


def measures_in(plan: Plan) -> dict[MeasureKey, Measure]:
    """All measures of a plan by their keys; of two indicators with one id the first counts.

    A group or place that has an English name is found by that too.
    """
    found: dict[MeasureKey, Measure] = {}
    for _, indicator in plan.all_indicators:
        for measure in measures_of(indicator):
            found.setdefault(measure.key, measure)
            if measure.scope and measure.scope.en:
                found.setdefault((*measure.key[:2], folded(measure.scope.en)), measure)
    return found
