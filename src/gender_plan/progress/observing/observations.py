"""Dated observations of each measure, made of reported values; whatever is not used says why."""

import datetime as dt
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import attrgetter

from attrs import evolve, frozen

from gender_plan.model import Plan, ReportedValue, Sex
from gender_plan.periods import is_period
from gender_plan.progress.measures import Measure, MeasureKey, measures_in
from gender_plan.progress.observing.choosing import Chosen, UnusedValue, choose
from gender_plan.progress.observing.combination import Combination
from gender_plan.progress.observing.combining import Combiner, Sighting, Sightings, combiner
from gender_plan.progress.observing.consistency import mismatch
from gender_plan.progress.observing.over_time import ADDED_UP
from gender_plan.progress.observing.row_reader import RowReader
from gender_plan.progress.observing.rows import NOT_COLLECTED, Counts, Row, spelled
from gender_plan.progress.observing.shares import Share, with_denominators
from gender_plan.progress.terms import Terms
from gender_plan.targets import Observed, Past
from gender_plan.text import Text


@frozen(kw_only=True)
class Observation:
    """What is known of a measure for one day.

    ``of``: the day it is for; ``day``: that, or when it was reported if that came first. ``rows``: the
    values it rests on, none where nothing was ever collected, each with the denominator that another
    indicator gave it; ``combined``: how several of them make one figure. ``set_aside``: values for the
    same thing that gave way to them. ``mismatch``: why the figures of women, men and the whole do not
    fit. ``counts``: numerator and denominator of the whole, where both are known. ``remarks``: what is
    to be told of its denominators. ``reason``: why a figure is absent although something was reported.
    """

    of: dt.date
    day: dt.date
    seen: Observed
    rows: tuple[ReportedValue, ...]
    set_aside: tuple[ReportedValue, ...] = ()
    disagreeing: tuple[ReportedValue, ...] = ()
    combined: tuple[Combination, ...] = ()
    mismatch: Text | None = None
    counts: Counts | None = None
    remarks: tuple[Text, ...] = ()
    reason: Text | None = None

    @property
    def period(self) -> str | None:
        """The code of the period it is for, where it was reported for one, and for one only."""
        several = any(one.over_time and one.coverage.periods > 1 for one in self.combined)
        if several or not self.rows or self.rows[0].date:
            return None
        return self.rows[0].period

    @property
    def for_calendar_period(self) -> bool:
        """Whether it was reported for a year, half-year, quarter or month, and not for a day."""
        return bool(self.rows) and self.rows[0].date is None and is_period(self.rows[0].period)

    @property
    def collected(self) -> bool:
        """Whether anything was collected: without a row it only says that nothing ever was."""
        return bool(self.rows)

    @property
    def sources(self) -> tuple[str, ...]:
        """Where its figures were published, as far as that is stated."""
        return tuple(dict.fromkeys(row.source for row in self.rows if row.source))

    @property
    def published_on(self) -> dt.date | None:
        """The day on which its figures were published, where that is known and one day for all."""
        days = {row.reported_on for row in self.rows}
        return days.pop() if len(days) == 1 else None

    @property
    def runs_on(self) -> bool:
        """Whether one of its figures is a total that runs on without an end of its own."""
        return any(one.at_least_in_time and one.until is None for one in self.combined)

    def has_gaps(self, day: dt.date) -> bool:
        """Whether areas or periods are missing that should be in the figures of a day."""
        return any(one.coverage.has_gaps or one.is_part(day) for one in self.combined)

    def is_part(self, day: dt.date) -> bool:
        """Whether one of its figures is only a part of the total of a day."""
        return any(one.is_part(day) for one in self.combined)


Series = dict[MeasureKey, tuple[Observation, ...]]


def observe(
    plan: Plan, values: Iterable[ReportedValue], terms: Terms
) -> tuple[Series, tuple[UnusedValue, ...]]:
    """The observations of each measure by day, and the values that are not used, with the reason."""
    reader, measures = RowReader(plan=plan, terms=terms), measures_in(plan)
    rows: dict[MeasureKey, list[Row]] = defaultdict(list)
    unused: list[UnusedValue] = []
    twice: set[ReportedValue] = set()
    shares = with_denominators(values, reader)
    for value, why in ((share.value, share.why) for share in shares):
        read = why or reader.read(value)
        if isinstance(read, Text):
            unused.append(UnusedValue(value=value, reason=read))
            continue
        for row in read:
            rows[row.measure].append(row)
        if len(read) > 1:
            twice.add(value)
    series: Series = {}
    for key, those in rows.items():
        series[key], idle = _series(measures[key], those, plan, terms)
        unused += idle
    series = _remarked(series | _lacking(shares, measures, series), shares)
    if twice:
        used = {value for made in series.values() for o in made for value in o.rows}
        unused = [one for one in unused if one.value not in twice & used]
    return series, tuple(sorted(unused, key=lambda u: (spelled(u.value), u.reason.vi)))


def _series(
    measure: Measure, rows: Sequence[Row], plan: Plan, terms: Terms
) -> tuple[tuple[Observation, ...], list[UnusedValue]]:
    by_period = measure.indicator.over_time in ADDED_UP
    chosen = choose(rows, by_period=by_period)
    known = [*chosen.rows, *chosen.silent]
    combine = combiner(measure, known, plan.period, terms.expected)
    sightings = combine.sightings(known)
    made = [_observation(measure, of, seen, chosen) for of, seen in sightings.items()]
    made.sort(key=lambda o: (o.day, o.of))
    idle = [*_left_over(combine, chosen.rows, sightings), *chosen.unused]
    return _with_earlier(measure, made) or _never_collected(measure, chosen.silent), idle


def _left_over(combine: Combiner, rows: Iterable[Row], sightings: Sightings) -> Iterator[UnusedValue]:
    """The rows that are in no figure, with the reason."""
    own = {(row.of, row.value.sex) for row in rows if not row.area}
    used: set[Row] = set()
    for by_sex in sightings.values():
        used.update(*(one.rows for one in by_sex.values()))
    for row in rows:
        if row not in used:
            yield UnusedValue(value=row.value, reason=combine.why_unused(row, own))


def _never_collected(measure: Measure, silent: Sequence[Row]) -> tuple[Observation, ...]:
    """Of a measure of which nothing was ever collected, that is all that is known."""
    if not silent:
        return ()
    return _nothing(measure, max(silent, key=lambda row: row.of), NOT_COLLECTED)


def _nothing(measure: Measure, row: Row, why: Text) -> tuple[Observation, ...]:
    """Where there is no figure, the reason is all that is known."""
    seen = _seen(measure, row.of, {})
    return (Observation(of=row.of, day=row.day, seen=seen, rows=(), reason=why),)


def _lacking(shares: Iterable[Share], measures: Mapping[MeasureKey, Measure], series: Series) -> Series:
    """Of measures that have numerators and nothing else, what keeps the latest from being used."""
    found = [(one.lacking, one.why) for one in shares if one.lacking is not None and one.why]
    found.sort(key=lambda pair: (pair[0].of, spelled(pair[0].value)))
    open_ = ((row.measure, row, why) for row, why in found if not series.get(row.measure))
    return {key: _nothing(measures[key], row, why) for key, row, why in open_}


def _remarked(series: Series, shares: Iterable[Share]) -> Series:
    """The observations with what is to be told of the denominators of their values."""
    told = {share.value: share.remark for share in shares if share.remark}
    if not told:
        return series
    return {
        key: tuple(
            evolve(o, remarks=tuple(dict.fromkeys(told[row] for row in o.rows if row in told)))
            for o in made
        )
        for key, made in series.items()
    }


def _observation(
    measure: Measure, of: dt.date, sightings: Mapping[Sex | None, Sighting], chosen: Chosen
) -> Observation:
    those = [sightings[sex] for sex in _SEXES if sex in sightings]
    seen = _seen(measure, of, sightings)
    others = list(_others(those, chosen))
    return Observation(
        of=of,
        day=max(one.day for one in those),
        seen=seen,
        rows=tuple(map(_VALUE, chain.from_iterable(one.rows for one in those))),
        set_aside=tuple(other.value for other, _ in others),
        disagreeing=tuple(other.value for other, row in others if other.figure != row.figure),
        combined=tuple(one.combination for one in those if one.combination),
        mismatch=mismatch(seen, measure.unit),
        counts=sightings[None].counts if None in sightings else None,
        reason=next((one.reason for one in those if one.reason), None),
    )


def _others(sightings: Iterable[Sighting], chosen: Chosen) -> Iterator[tuple[Row, Row]]:
    """The rows that gave way, each with the one that is used; most often nothing ever did."""
    if chosen.given_way:
        rows = chain.from_iterable(one.rows for one in sightings)
        contested = filter(chosen.given_way.__contains__, rows)
        yield from ((other, row) for row in contested for other in chosen.given_way[row])


_VALUE: Callable[[Row], ReportedValue] = attrgetter("value")


def _seen(measure: Measure, of: dt.date, sightings: Mapping[Sex | None, Sighting]) -> Observed:
    figures = {sex: one.figure for sex, one in sightings.items()}
    whole = sightings.get(None)
    combination = whole.combination if whole else None
    coverage = combination.coverage if combination and combination.coverage.stated else None
    return Observed(
        value=figures.get(None),
        women=figures.get(Sex.FEMALE),
        men=figures.get(Sex.MALE),
        start=measure.start,
        start_day=measure.start_day,
        day=of,
        units=whole.units if whole else (),
        units_expected=coverage.expected if coverage else None,
    )


def _with_earlier(measure: Measure, made: Sequence[Observation]) -> tuple[Observation, ...]:
    """The values for earlier days go with each, where a target compares with them."""
    if not measure.changes:
        return tuple(made)
    dated = sorted((o.of, o.seen.value) for o in made if o.seen.value is not None)
    days = [of for of, _ in dated]
    pasts = tuple(Past(value=value, day=of) for of, value in dated)
    return tuple(evolve(o, seen=evolve(o.seen, earlier=pasts[: bisect_left(days, o.of)])) for o in made)


_SEXES = (None, Sex.FEMALE, Sex.MALE)
