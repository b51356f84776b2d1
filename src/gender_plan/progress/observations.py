"""Dated observations of each measure, made of reported values; whatever is not used says why."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from attrs import frozen

from gender_plan.model import Plan, ReportedValue, Sex, ValueState
from gender_plan.progress.measures import MeasureKey
from gender_plan.progress.rows import NOT_APPLICABLE, Row, RowReader, spelled
from gender_plan.targets import Observed
from gender_plan.text import Text

SET_ASIDE = Text(
    "cùng chỉ tiêu, cùng ngày đã dùng số liệu khác",
    en="another value of the same measure and day was used",
)


@frozen(kw_only=True)
class UnusedValue:
    """A reported value that no verdict looks at, and why."""

    value: ReportedValue
    reason: Text


@frozen(kw_only=True)
class Observation:
    """What is known of a measure for one day.

    ``day``: when it was the case, or when it was reported if that came first. ``rows``: the values
    it rests on, one for the whole and one for each sex at most. ``set_aside``: values for the same
    day that gave way to them. ``reason``: why a figure is absent although something was reported.
    """

    day: dt.date
    seen: Observed
    rows: tuple[ReportedValue, ...]
    set_aside: tuple[ReportedValue, ...] = ()
    disagreeing: tuple[ReportedValue, ...] = ()
    reason: Text | None = None

    @property
    def period(self) -> str | None:
        """The code of the period it is for, where it was reported for a period."""
        row = self.rows[0]
        return None if row.date else row.period

    @property
    def sources(self) -> tuple[str, ...]:
        """Where its figures were published, as far as that is stated."""
        return tuple(dict.fromkeys(row.source for row in self.rows if row.source))


def observe(
    plan: Plan, values: Iterable[ReportedValue], as_of: dt.date
) -> tuple[dict[MeasureKey, tuple[Observation, ...]], tuple[UnusedValue, ...]]:
    """The observations of each measure by day, and the values that are not used, with the reason."""
    reader = RowReader(plan=plan, as_of=as_of)
    rows: dict[MeasureKey, dict[dt.date, list[Row]]] = defaultdict(lambda: defaultdict(list))
    unused: list[UnusedValue] = []
    for value in values:
        row = reader.read(value)
        if isinstance(row, Text):
            unused.append(UnusedValue(value=value, reason=row))
        else:
            rows[value.indicator, value.part][row.of].append(row)
    seen = {key: _by_day(days.values()) for key, days in rows.items()}
    given_way = (value for series in seen.values() for o in series for value in o.set_aside)
    unused += [UnusedValue(value=value, reason=SET_ASIDE) for value in given_way]
    return seen, tuple(sorted(unused, key=lambda u: (spelled(u.value), u.reason.vi)))


def _by_day(days: Iterable[list[Row]]) -> tuple[Observation, ...]:
    found = [(rows[0].of, _observation(rows)) for rows in days]
    return tuple(o for _, o in sorted(found, key=lambda pair: (pair[1].day, pair[0])))


def _observation(rows: list[Row]) -> Observation:
    best: dict[Sex | None, Row] = {}
    for row in sorted(rows, key=_rank):
        best[row.value.sex] = row
    used = [best[sex] for sex in _SEXES if sex in best]
    others = sorted((r for r in rows if not any(r is u for u in used)), key=_rank, reverse=True)
    figures = {sex: row.figure for sex, row in best.items()}
    return Observation(
        day=max(row.day for row in used),
        seen=Observed(value=figures.get(None), women=figures.get(Sex.FEMALE), men=figures.get(Sex.MALE)),
        rows=tuple(row.value for row in used),
        set_aside=tuple(row.value for row in others),
        disagreeing=tuple(r.value for r in others if r.figure != figures[r.value.sex]),
        reason=NOT_APPLICABLE if any(row.figure is None for row in used) else None,
    )


_SEXES = (None, Sex.FEMALE, Sex.MALE)
_STATES = (ValueState.PROVISIONAL, None, ValueState.FINAL)


def _rank(row: Row) -> tuple[object, ...]:
    """The last one wins: reported latest, final, for the longest period, then by source and text."""
    value = row.value
    reported = value.reported_on or dt.date.min
    return (reported, _STATES.index(value.state), row.span, value.source or "", spelled(value))
