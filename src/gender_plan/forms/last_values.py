"""What was last known of a measure, in words, so that whoever fills in a form can compare."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from fractions import Fraction

from gender_plan.model import ReportedValue, ValueState
from gender_plan.periods import day_said, period_days, period_said
from gender_plan.progress.measures import Measure
from gender_plan.progress.telling.wording import unit_said
from gender_plan.targets.figures import decimal_of, legible, with_unit
from gender_plan.text import figure, folded

_Key = tuple[str, str | None, str, str]


class LastValues:
    """The values that are known, by what they are values of."""

    def __init__(self, values: Iterable[ReportedValue]) -> None:
        self._known: defaultdict[_Key, list[tuple[dt.date, dt.date, ReportedValue]]] = defaultdict(list)
        for value in values:
            day = _day(value)
            if day and value.sex is None and value.state is not ValueState.NOT_COLLECTED:
                key = (value.indicator, value.part, _name(value.population), _name(value.area))
                self._known[key].append((day, value.reported_on or dt.date.min, value))

    def said(self, measure: Measure, area: str | None, until: dt.date) -> str:
        """The latest value that was observed by a day: «29 % (năm 2019)»; empty where there is none."""
        scope = measure.scope
        names = tuple(filter(None, (scope.vi, scope.en))) if scope else ("",)
        part = measure.part.id if measure.part else None
        keys = [(measure.indicator.id, part, folded(name), _name(area)) for name in names]
        known = [each for key in keys for each in self._known.get(key, ()) if each[0] <= until]
        if not known:
            return ""
        _, _, latest = max(known, key=lambda each: each[:2])
        return f"{_figure_said(latest, measure)} ({_when_said(latest)})"


def _figure_said(value: ReportedValue, measure: Measure) -> str:
    unit = unit_said(measure.unit)
    if value.value is not None:
        return with_unit(legible(value.value), unit=unit)
    numerator, denominator = value.numerator, value.denominator
    if numerator is None or denominator is None:
        return figure(legible(numerator)) if numerator is not None else ""
    ratio = f"{figure(legible(numerator))}/{figure(legible(denominator))}"
    if not (denominator and measure.unit and measure.unit.is_share):
        return ratio
    share = decimal_of(100 * Fraction(numerator) / Fraction(denominator))
    return f"{with_unit(legible(share), unit=unit)}, {ratio}"


def _when_said(value: ReportedValue) -> str:
    if value.date:
        return day_said(value.date)
    return period_said(value.period or "")


def _day(value: ReportedValue) -> dt.date | None:
    """The day a value is for; None where its period is no code."""
    if value.date:
        return value.date
    try:
        return period_days(value.period or "")[1]
    except ValueError:
        return None


def _name(name: str | None) -> str:
    return folded(name) if name else ""
