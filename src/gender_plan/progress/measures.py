"""A measure: an indicator, or one of its parts, that has targets and values of its own."""

import datetime as dt
from decimal import Decimal

from attrs import frozen

from gender_plan.model import Baseline, Indicator, Part, Plan, Unit
from gender_plan.targets import Change, ChangeBy, Condition, Direction, ShareOfUnits, Target

MeasureKey = tuple[str, str | None]


@frozen(kw_only=True)
class Measure:
    """An indicator, or a part of it; a part takes unit and direction from it where it has none."""

    indicator: Indicator
    part: Part | None = None

    @property
    def key(self) -> MeasureKey:
        """What its values are filed under: the ids of the indicator and of the part."""
        return self.indicator.id, self.part.id if self.part else None

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
        """The baseline stated for it; a part has its own or none."""
        return (self.part or self.indicator).baseline

    @property
    def targets(self) -> tuple[Target, ...]:
        """Its targets."""
        return (self.part or self.indicator).targets

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
    """The measures of an indicator: itself, or its parts, or both where it has targets besides."""
    parts = tuple(Measure(indicator=indicator, part=part) for part in indicator.parts)
    whole = (Measure(indicator=indicator),) if indicator.targets or not parts else ()
    return whole + parts


def measures_in(plan: Plan) -> dict[MeasureKey, Measure]:
    """All measures of a plan by their keys; of two indicators with one id the first counts."""
    found: dict[MeasureKey, Measure] = {}
    for _, indicator in plan.all_indicators:
        for measure in measures_of(indicator):
            found.setdefault(measure.key, measure)
    return found
