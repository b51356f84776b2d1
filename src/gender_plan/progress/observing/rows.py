"""One reported value, read against the plan: its figure and its day, or why it cannot be used."""

import datetime as dt
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cached_property, lru_cache

from attrs import frozen

from gender_plan.model import Plan, ReportedValue, Unit, ValueState
from gender_plan.periods import period_days
from gender_plan.progress.due import calendar_code
from gender_plan.progress.measures import Measure, MeasureKey, measures_in
from gender_plan.progress.terms import Terms
from gender_plan.targets import Every
from gender_plan.text import Text, folded

EXACT = Context(prec=28, rounding=ROUND_HALF_UP)
"""The arithmetic of every figure: the caller's decimal context has no say."""

NOT_APPLICABLE = Text("không áp dụng: mẫu số bằng 0", en="not applicable: the denominator is 0")
NOT_COLLECTED = Text("không thu thập số liệu này", en="this figure was not collected")
NO_FIGURE = Text("dòng không có số liệu", en="the row holds no figure")
HALF_A_RATIO = Text("chỉ có tử số hoặc chỉ có mẫu số", en="only one half of the ratio is given")
NO_NUMBER = Text("số liệu không phải là con số", en="the figure is not a number")
OTHER_AREA = Text(
    "số liệu của địa bàn khác, và chỉ tiêu không nêu cách gộp các địa bàn",
    en="a value of another area, and the indicator does not say how areas combine",
)
NOT_EXPECTED = Text(
    "địa bàn không có trong danh sách phải báo cáo", en="the area is none of those that have to report"
)
NO_DAY = Text("dòng không có kỳ báo cáo, cũng không có ngày", en="the row names no period and no day")
LATER = Text("số liệu có sau ngày đánh giá", en="a value later than the day of the evaluation")
NOT_KNOWN_YET = Text(
    "số liệu chưa được báo cáo vào ngày tra cứu",
    en="the value had not been reported by the day of the look-up",
)
BEFORE_BASELINE = Text(
    "số liệu có trước ngày của giá trị gốc nên đã được giá trị gốc thay thế",
    en="the value is from before the baseline, which takes its place",
)
NEEDS_PART = Text(
    "chỉ tiêu gồm nhiều phần mà dòng không ghi phần nào",
    en="the indicator has several parts and the row names none",
)


Counts = tuple[Decimal, Decimal]
"""Numerator and denominator."""


@frozen(kw_only=True, eq=False)
class Row:
    """A value as it was understood; each row is one of its own, also where two of them say the same.

    ``of``: the day it is for; ``day``: the day that counts, which is when it was reported if that came
    first; ``known``: since when it has been known. It covers the days from ``starts`` to ``ends``.
    ``area``: the folded name of its area, empty for the plan's own.
    """

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
    counts = (value.numerator, value.denominator)
    is_share = unit is not None and unit.is_share
    return is_share and all(n is not None and n.is_finite() and n == n.to_integral() for n in counts)


def scale_of(unit: Unit | None) -> Decimal:
    """What a ratio is multiplied by: a share is in percent, any other ratio stays as it is."""
    return Decimal(100) if unit and unit.is_share else Decimal(1)


@frozen(kw_only=True)
class RowReader:
    """Reads one value at a time against the plan."""

    plan: Plan
    terms: Terms

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
    def _starts(self) -> Mapping[str, dt.date]:
        return {p.id: p.starts for p in reversed(self.plan.report_periods) if p.starts is not None}

    @cached_property
    def _unlisted(self) -> Mapping[str, Text]:
        return {goal.id: goal.not_listed for goal in self.plan.goals if goal.not_listed}

    @cached_property
    def _indicators(self) -> frozenset[str]:
        return frozenset(indicator.id for _, indicator in self.plan.all_indicators)

    def read(self, value: ReportedValue) -> Row | Text:
        """The row, or why it cannot be used; one that was not collected says that of its time."""
        measure = self._measures.get((value.indicator, value.part))
        if measure is None:
            return self._stranger(value.indicator, value.part)
        area = self._area(value, measure)
        if isinstance(area, Text):
            return area
        figure = figure_of(value, measure.unit)
        if isinstance(figure, Text) and figure not in (NOT_APPLICABLE, NOT_COLLECTED):
            return figure
        row = self._dated(value, None if isinstance(figure, Text) else figure, area)
        if isinstance(row, Text) or not _is_superseded(row, measure):
            return row
        return BEFORE_BASELINE if row.collected else NOT_COLLECTED

    def _area(self, value: ReportedValue, measure: Measure) -> str | Text:
        area = folded(value.area or "")
        if not area or area in self._areas:
            return ""
        if measure.indicator.over_areas is None and not measure.counts_units:
            return OTHER_AREA
        expected = self.terms.expected
        return area if expected is None or area in expected else NOT_EXPECTED

    def _dated(self, value: ReportedValue, figure: Decimal | None, area: str) -> Row | Text:
        day = self._day(value)
        if isinstance(day, Text):
            return day
        known = value.reported_on or day
        if self.terms.as_known_on is not None and known > self.terms.as_known_on:
            return NOT_KNOWN_YET
        counts = min(day, known)
        if counts > self.terms.as_of:
            return LATER
        starts, ends = self._covers(value, day)
        return Row(
            value=value,
            figure=figure,
            of=day,
            day=counts,
            known=known,
            starts=starts,
            ends=ends,
            area=area,
        )

    def _covers(self, value: ReportedValue, day: dt.date) -> tuple[dt.date, dt.date]:
        """The days that a value is about: those of its period as the calendar, else the plan, has it."""
        if value.date is not None or value.period is None:
            return day, day
        try:
            return _calendar(value.period)
        except ValueError:
            return self._starts.get(value.period, day), day

    def _day(self, value: ReportedValue) -> dt.date | Text:
        if value.date is not None:
            return value.date
        if value.period is None:
            return NO_DAY
        if value.period in self._ends:
            return self._ends[value.period]
        try:
            return _calendar(value.period)[1]
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


@lru_cache(maxsize=1024)
def _calendar(code: str) -> tuple[dt.date, dt.date]:
    """The days of a period, which a table of values names again and again."""
    return period_days(code)


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


def _is_superseded(row: Row, measure: Measure) -> bool:
    """Whether a row is from before the known baseline; a change may still be measured from its year."""
    if measure.start is None or measure.start_day is None or row.of >= measure.start_day:
        return False
    return all(change.base != row.of.year for change in measure.changes)


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
