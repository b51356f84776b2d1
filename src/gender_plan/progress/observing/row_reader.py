"""Reads reported values one by one against the plan: a row for each, or why it cannot be used."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property, lru_cache

from attrs import frozen

from gender_plan.model import Plan, ReportedValue
from gender_plan.periods import period_days
from gender_plan.progress.measures import Measure, MeasureKey, measures_in
from gender_plan.progress.observing.rows import NOT_APPLICABLE, NOT_COLLECTED, Row, figure_of
from gender_plan.progress.terms import Terms
from gender_plan.text import Text, folded

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
NEEDS_SCOPE = Text(
    "các mục tiêu chỉ dành cho từng nhóm hoặc địa bàn riêng mà dòng không ghi nhóm hoặc địa bàn nào",
    en="the targets are for particular groups or places only and the row names none of them",
)


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
    def _scoped(self) -> frozenset[tuple[str, str | None]]:
        return frozenset((indicator, part) for indicator, part, scope in self._measures if scope)

    @cached_property
    def _indicators(self) -> frozenset[str]:
        return frozenset(indicator.id for _, indicator in self.plan.all_indicators)

    def read(self, value: ReportedValue) -> tuple[Row, ...] | Text:
        """The rows it makes, or why it cannot be used; one not collected says that of its time.

        The value of a place that has a target of its own is also one of those that combine.
        """
        place = self._measures.get((value.indicator, value.part, folded(value.area or "")))
        if place is None or value.population or not place.scope:
            return _alone(self._filed(value, self._of_group(value), folded(value.area or "")))
        own = self._filed(value, place, "")
        whole = self._measures.get((value.indicator, value.part, ""))
        if isinstance(own, Text) or whole is None or not whole.combines_areas:
            return _alone(own)
        joined = self._filed(value, whole, folded(value.area or ""))
        return (own,) if isinstance(joined, Text) else (own, joined)

    def _of_group(self, value: ReportedValue) -> Measure | Text:
        """The measure of the population that a row names, else of the whole."""
        key, group = (value.indicator, value.part), folded(value.population or "")
        found = self._measures.get((*key, group))
        if found is not None:
            return found
        whole = self._measures.get((*key, ""))
        if not group or (whole is None and key not in self._scoped):
            return self._stranger(*key)
        meant = whole.population if whole else None
        if whole is not None and meant is not None and folded(meant.vi) == group:
            return whole
        return _no_such_population(value.indicator, value.population or "")

    def _filed(self, value: ReportedValue, measure: Measure | Text, name: str) -> Row | Text:
        if isinstance(measure, Text):
            return measure
        area = self._area(name, measure)
        if isinstance(area, Text):
            return area
        figure = figure_of(value, measure.unit)
        if isinstance(figure, Text) and figure not in (NOT_APPLICABLE, NOT_COLLECTED):
            return figure
        row = self._dated(value, None if isinstance(figure, Text) else figure, area, measure.key)
        if isinstance(row, Text) or not _is_superseded(row, measure):
            return row
        return BEFORE_BASELINE if row.collected else NOT_COLLECTED

    def _area(self, area: str, measure: Measure) -> str | Text:
        if not area or area in self._areas:
            return ""
        if not measure.combines_areas:
            return OTHER_AREA
        expected = self.terms.expected
        return area if expected is None or area in expected else NOT_EXPECTED

    def _dated(
        self, value: ReportedValue, figure: Decimal | None, area: str, measure: MeasureKey
    ) -> Row | Text:
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
            measure=measure,
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
        if (indicator, part) in self._scoped:
            return NEEDS_SCOPE
        if indicator in self._indicators:
            return NEEDS_PART if part is None else _no_such_part(indicator, part)
        goal = indicator.partition(".")[0]
        if goal in self._unlisted:
            return _not_listed(indicator, goal, self._unlisted[goal])
        return Text(
            f"kế hoạch không có chỉ tiêu '{indicator}'", en=f"the plan has no indicator '{indicator}'"
        )


def _alone(row: Row | Text) -> tuple[Row, ...] | Text:
    return row if isinstance(row, Text) else (row,)


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


def _no_such_population(indicator: str, population: str) -> Text:
    return Text(
        f"chỉ tiêu {indicator} không có mục tiêu riêng cho '{population}'",
        en=f"indicator {indicator} has no target for '{population}'",
    )


def _no_such_period(code: str) -> Text:
    return Text(f"không có kỳ báo cáo '{code}'", en=f"there is no period '{code}'")


def _is_superseded(row: Row, measure: Measure) -> bool:
    """Whether a row is from before the known baseline; a change may still be measured from its year."""
    if measure.start is None or measure.start_day is None or row.of >= measure.start_day:
        return False
    return all(change.base != row.of.year for change in measure.changes)
