"""One reported value, read against the plan: its figure and its day, or why it cannot be used."""

import datetime as dt
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cached_property

from attrs import frozen

from gender_plan.model import Plan, ReportedValue, Unit
from gender_plan.periods import period_days
from gender_plan.progress.measures import Measure, MeasureKey, measures_in
from gender_plan.text import Text, folded

EXACT = Context(prec=28, rounding=ROUND_HALF_UP)
"""The arithmetic of every figure: the caller's decimal context has no say."""

NOT_APPLICABLE = Text("không áp dụng: mẫu số bằng 0", en="not applicable: the denominator is 0")
NO_FIGURE = Text("dòng không có số liệu", en="the row holds no figure")
HALF_A_RATIO = Text("chỉ có tử số hoặc chỉ có mẫu số", en="only one half of the ratio is given")
NO_NUMBER = Text("số liệu không phải là con số", en="the figure is not a number")
OTHER_AREA = Text("số liệu của địa bàn khác", en="a value of another area")
NO_DAY = Text("dòng không có kỳ báo cáo, cũng không có ngày", en="the row names no period and no day")
LATER = Text("số liệu có sau ngày đánh giá", en="a value later than the day of the evaluation")
NEEDS_PART = Text(
    "chỉ tiêu gồm nhiều phần mà dòng không ghi phần nào",
    en="the indicator has several parts and the row names none",
)


@frozen(kw_only=True)
class Row:
    """A value as it was understood: its figure, the day it is for, the day that counts."""

    value: ReportedValue
    figure: Decimal | None
    of: dt.date
    day: dt.date
    span: int


def figure_of(value: ReportedValue, unit: Unit | None) -> Decimal | Text:
    """The figure of a row: its value, else its ratio (in percent for a share); or why there is none."""
    if value.value is not None:
        return value.value if value.value.is_finite() else NO_NUMBER
    over, under = value.numerator, value.denominator
    if over is None or under is None:
        return NO_FIGURE if over is under else HALF_A_RATIO
    if not (over.is_finite() and under.is_finite()):
        return NO_NUMBER
    if under == 0:
        return NOT_APPLICABLE
    scale = Decimal(100) if unit and unit.is_share else Decimal(1)
    return EXACT.divide(EXACT.multiply(over, scale), under)


@frozen(kw_only=True)
class RowReader:
    """Reads one value at a time against the plan."""

    plan: Plan
    as_of: dt.date

    @cached_property
    def _measures(self) -> Mapping[MeasureKey, Measure]:
        return measures_in(self.plan)

    @cached_property
    def _areas(self) -> frozenset[str]:
        area = self.plan.area
        names = (area.id, area.name.vi, area.name.en) if area else ()
        return frozenset(folded(name) for name in names if name)

    @cached_property
    def _ends(self) -> Mapping[str, dt.date]:
        return {period.id: period.ends for period in reversed(self.plan.report_periods)}

    @cached_property
    def _unlisted(self) -> Mapping[str, Text]:
        return {goal.id: goal.not_listed for goal in self.plan.goals if goal.not_listed}

    @cached_property
    def _indicators(self) -> frozenset[str]:
        return frozenset(indicator.id for _, indicator in self.plan.all_indicators)

    def read(self, value: ReportedValue) -> Row | Text:
        """The row, or why it cannot be used."""
        measure = self._measures.get((value.indicator, value.part))
        if measure is None:
            return self._stranger(value.indicator, value.part)
        if value.area and folded(value.area) not in self._areas:
            return OTHER_AREA
        figure = figure_of(value, measure.unit)
        if isinstance(figure, Text) and figure is not NOT_APPLICABLE:
            return figure
        return self._dated(value, None if isinstance(figure, Text) else figure)

    def _dated(self, value: ReportedValue, figure: Decimal | None) -> Row | Text:
        day = self._day(value)
        if isinstance(day, Text):
            return day
        counts = min(day, value.reported_on or day)
        if counts > self.as_of:
            return LATER
        return Row(value=value, figure=figure, of=day, day=counts, span=_span(value))

    def _day(self, value: ReportedValue) -> dt.date | Text:
        if value.date is not None:
            return value.date
        if value.period is None:
            return NO_DAY
        if value.period in self._ends:
            return self._ends[value.period]
        try:
            return period_days(value.period)[1]
        except ValueError:
            return _no_such_period(value.period)

    def _stranger(self, indicator: str, part: str | None) -> Text:
        """Why a row belongs to no measure; without a guess at the right one, which takes time."""
        if indicator in self._indicators:
            return NEEDS_PART if part is None else _no_such_part(indicator, part)
        goal = indicator.partition(".")[0]
        if goal in self._unlisted:
            return _not_listed(indicator, goal, self._unlisted[goal])
        return Text(
            f"kế hoạch không có chỉ tiêu '{indicator}'", en=f"the plan has no indicator '{indicator}'"
        )


def _not_listed(indicator: str, goal: str, where: Text) -> Text:
    return Text(
        f"kế hoạch không liệt kê chỉ tiêu '{indicator}': các chỉ tiêu của mục tiêu {goal} nằm ở {where}",
        en=f"the plan does not list indicator '{indicator}': the indicators of goal {goal} stand in "
        f"{where.said('en')}",
    )


def _no_such_part(indicator: str, part: str) -> Text:
    return Text(
        f"chỉ tiêu {indicator} không có phần '{part}'", en=f"indicator {indicator} has no part '{part}'"
    )


def _no_such_period(code: str) -> Text:
    return Text(f"không có kỳ báo cáo '{code}'", en=f"there is no period '{code}'")


def _span(value: ReportedValue) -> int:
    """How many days the period of a row is long; a day is the shortest."""
    if value.date is not None or value.period is None:
        return 0
    try:
        first, last = period_days(value.period)
    except ValueError:
        return 0
    return (last - first).days


def spelled(value: ReportedValue) -> tuple[str, ...]:
    """A value as text, so that the order in which values come never matters."""
    fields = (
        value.indicator,
        value.part,
        value.area,
        value.period,
        value.date,
        value.sex,
        value.value,
        value.numerator,
        value.denominator,
        value.state,
        value.reported_on,
        value.source,
    )
    return tuple("" if field is None else str(field) for field in fields)
