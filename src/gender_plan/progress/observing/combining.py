"""From the rows of one measure to its figure on each day, combined over time and over areas."""

import datetime as dt
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from decimal import Decimal

from attrs import frozen

from gender_plan.model import OverAreas, OverTime, Period, Sex
from gender_plan.progress.measures import Measure
from gender_plan.progress.observing.combination import Combination
from gender_plan.progress.observing.coverage import Bounds, Coverage
from gender_plan.progress.observing.over_areas import NEEDS_COUNTS, NOT_YES_OR_NO, Joint, Whole
from gender_plan.progress.observing.over_time import Account, Rule, Tally
from gender_plan.progress.observing.rows import NOT_APPLICABLE, Counts, Row, scale_of
from gender_plan.progress.observing.windows import Window, window_of
from gender_plan.targets import UnitValue
from gender_plan.text import Text

MIXED_PERIODS = Text(
    "các mục tiêu tính theo kỳ khác nhau và đơn vị tính không nói số liệu gộp theo kỳ nào",
    en="the targets are for different periods and the unit does not say over which values combine",
)
NO_SUM_OVER_TIME = Text(
    "không cộng được tỷ lệ phần trăm của nhiều kỳ; cần tử số và mẫu số của từng kỳ",
    en="percentages of several periods cannot be added; that takes the counts of each period",
)
WHOLE_KNOWN = Text(
    "đã có số liệu chung cho cùng thời điểm nên không gộp số liệu từng địa bàn",
    en="a value of the whole is known for the same time, so those of areas are not combined",
)
OUTSIDE = Text(
    "kỳ của số liệu không nằm trọn trong kỳ được gộp",
    en="its period does not lie within the one over which values combine",
)
OVERLAPS = Text(
    "kỳ của số liệu trùng với kỳ dài hơn đã được tính",
    en="its period is part of a longer one that is counted already",
)


@frozen(kw_only=True)
class Sighting:
    """The figure of the whole, of women or of men for one day; ``reason`` says why there is none.

    ``day``: the last of the days that count. ``counts``: numerator and denominator, where both are
    known. ``units``: the figures of the single areas, where there are any.
    """

    figure: Decimal | None
    rows: tuple[Row, ...]
    day: dt.date
    counts: Counts | None = None
    combination: Combination | None = None
    reason: Text | None = None
    units: tuple[UnitValue, ...] = ()


Sightings = Mapping[dt.date, Mapping[Sex | None, Sighting]]


@frozen(kw_only=True)
class Combiner:
    """Combines the rows of one measure by the two rules of its indicator."""

    measure: Measure
    rule: Rule
    refusal: Text | None
    expected: Mapping[str, str]
    stated: bool

    def sightings(self, rows: Sequence[Row]) -> Sightings:
        """What is known on each day; where the whole has its own value, areas are not combined."""
        found: dict[dt.date, dict[Sex | None, Sighting]] = defaultdict(dict)
        by_sex: dict[Sex | None, list[Row]] = defaultdict(list)
        for row in rows:
            by_sex[row.value.sex].append(row)
        for sex, those in by_sex.items():
            own = [row for row in those if not row.area]
            elsewhere = [row for row in those if row.area]
            known = self._elsewhere(elsewhere, _days(elsewhere) - _days(own), sex)
            known |= self._own(own, sex)
            for day, sighting in known.items():
                if sighting is not None:
                    found[day][sex] = sighting
        return found

    def _own(self, rows: Sequence[Row], sex: Sex | None) -> dict[dt.date, Sighting | None]:
        if self.refusal:
            return {day: _refused(rows, day, self.refusal) for day in _days(rows)}
        if self.rule.adds_up:
            account = Account(rule=self.rule, rows=rows)
            return {day: self._total(account, day, sex) for day in _days(rows)}
        return {
            row.of: Sighting(
                figure=row.figure,
                rows=(row,),
                day=row.day,
                counts=row.counts,
                reason=_nothing(row.figure),
            )
            for row in rows
            if row.collected
        }

    def _total(self, account: Account, day: dt.date, sex: Sex | None) -> Sighting | None:
        one = account.tally(day)
        if one is None:
            return None
        coverage = Coverage(periods=len(one.rows), missing_periods=one.missing)
        ratio = one.counts is not None and self.rule.scale != 1
        combination = Combination(
            sex=sex,
            over_time=self.rule.over_time,
            coverage=coverage,
            bounds=one.bounds,
            extent=self.rule.extent,
            ends=one.ends,
            until=one.until,
            at_least_in_time=self.rule.over_time in _AT_LEAST and not ratio,
        )
        return Sighting(
            figure=one.figure,
            rows=one.rows,
            day=one.day,
            counts=one.counts,
            combination=combination,
            reason=_nothing(one.figure),
        )

    def _elsewhere(
        self, rows: Sequence[Row], days: Iterable[dt.date], sex: Sex | None
    ) -> dict[dt.date, Sighting | None]:
        if self.refusal:
            return {day: _refused(rows, day, self.refusal) for day in days}
        by_area: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            by_area[row.area].append(row)
        accounts = {a: Account(rule=self.rule, rows=those) for a, those in sorted(by_area.items())}
        return {day: self._areas(accounts, day, sex) for day in days}

    def _areas(self, accounts: Mapping[str, Account], day: dt.date, sex: Sex | None) -> Sighting | None:
        found = {area: account.tally(day) for area, account in accounts.items()}
        tallies = {area: one for area, one in found.items() if one is not None}
        if not tallies:
            return None
        whole = Whole(
            missing=len(self.expected.keys() - tallies.keys()),
            extent=self.rule.extent,
            scale=self.rule.scale,
            condition=self.measure.condition,
        )
        joint = whole.joint(self.measure.indicator.over_areas, tallies)
        return self._joined(joint, {area: tallies[area] for area in joint.areas}, day, sex)

    def _joined(
        self, whole: Joint, used: Mapping[str, Tally], day: dt.date, sex: Sex | None
    ) -> Sighting:
        rows = tuple(row for one in used.values() for row in one.rows)
        over_areas = self.measure.indicator.over_areas
        added = over_areas in {OverAreas.SUM, OverAreas.MEAN}
        untils = {one.until for one in used.values()}
        combination = Combination(
            sex=sex,
            over_time=self.rule.over_time if self.rule.adds_up else None,
            over_areas=over_areas,
            coverage=self._coverage(used, day),
            bounds=whole.bounds,
            extent=self.rule.extent,
            ends=max(one.ends for one in used.values()),
            until=untils.pop() if len(untils) == 1 else None,
            at_least_in_time=added and self.rule.over_time in _AT_LEAST,
            at_least_in_areas=over_areas is OverAreas.SUM,
        )
        # Those of the very day come first: the observation takes its period from them.
        ordered = tuple(sorted(rows, key=lambda row: (row.of != day, row.area, row.starts)))
        return Sighting(
            figure=whole.figure,
            rows=ordered,
            day=max(one.day for one in used.values()),
            counts=whole.counts,
            combination=combination,
            reason=whole.reason,
            units=tuple(UnitValue(unit=self.expected[a], value=used[a].figure) for a in used),
        )

    def _coverage(self, used: Mapping[str, Tally], day: dt.date) -> Coverage:
        late = {area for area, one in used.items() if all(row.of < day for row in one.rows)}
        missing = [name for area, name in self.expected.items() if area not in used]
        periods = {(row.starts, row.ends) for one in used.values() for row in one.rows}
        codes = {code for one in used.values() for code in one.missing}
        return Coverage(
            reported=tuple(self.expected[area] for area in used if area not in late),
            carried=tuple(self.expected[area] for area in used if area in late),
            missing=tuple(missing),
            stated=self.stated,
            periods=len(periods) if self.rule.adds_up else 0,
            missing_periods=tuple(sorted(codes)),
        )

    def why_unused(self, row: Row, own: Container[tuple[dt.date, Sex | None]]) -> Text:
        """Why a row is in no sighting; ``own``: for which day and sex the whole has its own value."""
        first, _ = self.rule.window.around(row.of)
        if row.area and (row.of, row.value.sex) in own:
            return WHOLE_KNOWN
        if first is not None and row.starts < first:
            return OUTSIDE
        refused = _REFUSED.get(self.measure.indicator.over_areas) if row.area else None
        return refused or OVERLAPS


_AT_LEAST = {OverTime.SUM, OverTime.MAX}
_REFUSED: Mapping[OverAreas | None, Text] = {
    OverAreas.RATIO_OF_SUMS: NEEDS_COUNTS,
    OverAreas.SHARE_OF_UNITS: NOT_YES_OR_NO,
}


def combiner(
    measure: Measure, rows: Sequence[Row], period: Period, expected: Mapping[str, str] | None
) -> Combiner:
    """The combiner of a measure, by its rules, its targets and what its rows show.

    An area of which nothing was collected is one of those that should be in the whole.
    """
    window = window_of(measure, period)
    rule = Rule(
        over_time=measure.indicator.over_time,
        window=window or Window(),
        extent=_extent(measure, rows),
        scale=scale_of(measure.unit),
    )
    seen = {row.area: row.value.area or "" for row in sorted(rows, key=_spelling) if row.area}
    return Combiner(
        measure=measure,
        rule=rule,
        refusal=_refusal(rule, rows, window),
        expected=dict(sorted(seen.items())) if expected is None else expected,
        stated=expected is not None,
    )


def _refusal(rule: Rule, rows: Sequence[Row], window: Window | None) -> Text | None:
    """Why values of several periods cannot be combined by the rule, if they cannot."""
    if window is None and rule.adds_up:
        return MIXED_PERIODS
    is_sum_of_shares = rule.over_time is OverTime.SUM and rule.scale != 1
    lacks_counts = any(row.counts is None for row in rows if row.collected)
    return NO_SUM_OVER_TIME if is_sum_of_shares and lacks_counts else None


def _spelling(row: Row) -> str:
    return row.value.area or ""


def _extent(measure: Measure, rows: Iterable[Row]) -> Bounds:
    """A share lies in 0 to 100 and a count is at least 0, unless what was reported says otherwise."""
    figures = [row.figure for row in rows if row.figure is not None]
    figures += [] if measure.start is None else [measure.start]
    if measure.unit is None or any(figure < 0 for figure in figures):
        return Bounds()
    capped = measure.unit.is_share and all(figure <= 100 for figure in figures)  # noqa: PLR2004
    return Bounds(low=Decimal(0), high=Decimal(100) if capped else None)


def _refused(rows: Iterable[Row], day: dt.date, reason: Text) -> Sighting:
    those = tuple(row for row in rows if row.of == day and row.collected)
    return Sighting(figure=None, rows=those, day=max(row.day for row in those), reason=reason)


def _days(rows: Iterable[Row]) -> set[dt.date]:
    """The days for which there is something; that nothing was collected is no observation."""
    return {row.of for row in rows if row.collected}


def _nothing(figure: Decimal | None) -> Text | None:
    return NOT_APPLICABLE if figure is None else None
