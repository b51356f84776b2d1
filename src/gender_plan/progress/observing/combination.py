"""How a figure was put together from several values, and what is still missing from it."""

import datetime as dt

from attrs import frozen

from gender_plan.model import OverAreas, OverTime, Sex
from gender_plan.progress.observing.coverage import Bounds, Coverage


@frozen(kw_only=True)
class Combination:
    """How a figure was put together from several values, and what it rests on.

    ``over_time`` and ``over_areas``: the rules that were used. ``ends``: the last day its values cover.
    ``until``: the last day of its period, where that is fixed. ``at_least_in_time`` and
    ``at_least_in_areas``: whether what is missing can only be added to the figure, so that it is no
    figure of the whole yet. ``extent``: between which figures any single value can lie.
    """

    sex: Sex | None = None
    over_time: OverTime | None = None
    over_areas: OverAreas | None = None
    coverage: Coverage
    bounds: Bounds
    extent: Bounds
    ends: dt.date
    until: dt.date | None = None
    at_least_in_time: bool = False
    at_least_in_areas: bool = False

    def awaits(self, day: dt.date) -> bool:
        """Whether it is short of time that passes until its period, else a day, is over."""
        return self.over_time is not None and self.ends < (self.until or day)

    def is_part(self, day: dt.date) -> bool:
        """Whether it is only a part of the total of a day, because something is still to be added."""
        late = self.at_least_in_time and (bool(self.coverage.missing_periods) or self.awaits(day))
        return late or (self.at_least_in_areas and bool(self.coverage.missing))

    def bounds_by(self, day: dt.date) -> Bounds:
        """Between which figures that of a day lies, once everything missing is in."""
        if not self.awaits(day):
            return self.bounds
        if not self.at_least_in_time:
            return self.extent
        known = self.extent.low is not None and self.extent.low >= 0
        high = self.extent.high if self.over_time is OverTime.MAX and not self.over_areas else None
        return Bounds(low=self.bounds.low if known else None, high=high)
