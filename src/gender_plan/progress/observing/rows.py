"""A reported value as a row: its figure or why it has none, its days and its counts."""

import datetime as dt
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cached_property

from attrs import frozen

from gender_plan.model import ReportedValue, Unit, ValueState
from gender_plan.periods import period_days
from gender_plan.progress.due import calendar_code
from gender_plan.progress.measures import MeasureKey
from gender_plan.targets import Every
from gender_plan.text import Text

EXACT = Context(prec=28, rounding=ROUND_HALF_UP)
"""The arithmetic of every figure: the caller's decimal context has no say."""

NOT_APPLICABLE = Text("không áp dụng: mẫu số bằng 0", en="not applicable: the denominator is 0")
NOT_COLLECTED = Text("không thu thập số liệu này", en="this figure was not collected")
NO_FIGURE = Text("dòng không có số liệu", en="the row holds no figure")
HALF_A_RATIO = Text("chỉ có tử số hoặc chỉ có mẫu số", en="only one half of the ratio is given")
NO_NUMBER = Text("số liệu không phải là con số", en="the figure is not a number")

Counts = tuple[Decimal, Decimal]
"""Numerator and denominator."""


@frozen(kw_only=True, eq=False)
class Row:
    """A value as it was understood; each row is one of its own, also where two of them say the same.

    ``of``: the day it is for; ``day``: the day that counts, which is when it was reported if that came
    first; ``known``: since when it has been known. It covers the days from ``starts`` to ``ends``.
    ``area``: the folded name of its area, empty for the plan's own. ``measure``: what it is filed under.
    """

    measure: MeasureKey
    value: ReportedValue
    figure: Decimal | None
    of: dt.date
    day: dt.date
    known: dt.date
    starts: dt.date
    ends: dt.date
    area: str = ""

    @property
    def collected(self) -> bool:
        """Whether it holds a figure at all, be it that nothing was to be counted."""
        return self.value.state is not ValueState.NOT_COLLECTED

    @property
    def span(self) -> int:
        """How many days its period is long beyond the first; a day is the shortest."""
        return (self.ends - self.starts).days

    @cached_property
    def months(self) -> int | None:
        """How many months its period is long, where that is one of the calendar."""
        fits = (
            e for e in Every if period_days(calendar_code(self.starts, e)) == (self.starts, self.ends)
        )
        return next((every.months for every in fits), None)

    @cached_property
    def counts(self) -> Counts | None:
        """Its numerator and denominator, where both were reported."""
        over, under = self.value.numerator, self.value.denominator
        if over is None or under is None or not (over.is_finite() and under.is_finite()):
            return None
        return over, under


def figure_of(value: ReportedValue, unit: Unit | None) -> Decimal | Text:
    """The figure of a row: its value, else its ratio (in percent for a share); or why there is none.

    Of a share the counts of whole things decide, because the figure beside them is rounded.
    """
    if value.state is ValueState.NOT_COLLECTED:
        return NOT_COLLECTED
    over, under = value.numerator, value.denominator
    if under == 0 and not (over is None and value.value is None):
        return NOT_APPLICABLE
    if value.value is not None and not _counts_decide(value, unit):
        return value.value if value.value.is_finite() else NO_NUMBER
    if over is None or under is None:
        return NO_FIGURE if over is under else HALF_A_RATIO
    if not (over.is_finite() and under.is_finite()):
        return NO_NUMBER
    return EXACT.divide(EXACT.multiply(over, scale_of(unit)), under)


def _counts_decide(value: ReportedValue, unit: Unit | None) -> bool:
    return unit is not None and unit.is_share and has_whole_counts(value)


def has_whole_counts(value: ReportedValue) -> bool:
    """Whether a row tells how many of how many there are, in whole things and not rounded."""
    counts = (value.numerator, value.denominator)
    return all(n is not None and n.is_finite() and n == n.to_integral() for n in counts)


def scale_of(unit: Unit | None) -> Decimal:
    """What a ratio is multiplied by: a share is in percent, any other ratio stays as it is."""
    return Decimal(100) if unit and unit.is_share else Decimal(1)


def spelled(value: ReportedValue) -> tuple[str, ...]:
    """A value as text, so that the order in which values come never matters."""
    fields = (
        value.indicator,
        value.part,
        value.area,
        value.period,
        value.date,
        value.population,
        value.sex,
        value.value,
        value.numerator,
        value.denominator,
        value.state,
        value.reported_on,
        value.source,
    )
    return tuple("" if field is None else str(field) for field in fields)
