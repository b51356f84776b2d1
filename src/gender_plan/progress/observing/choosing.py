"""Of several values for one and the same thing, the one that is used; why the others are not."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from gender_plan.model import ReportedValue, Sex, ValueState
from gender_plan.progress.observing.rows import NOT_COLLECTED, Row, has_whole_counts, spelled
from gender_plan.text import Text

SUPERSEDED = Text(
    "đã được thay bằng số liệu báo cáo sau cho cùng thời điểm",
    en="superseded by a value that was reported later for the same time",
)
GAVE_WAY = Text(
    "số liệu sơ bộ, đã có số liệu khác báo cáo cùng ngày",
    en="provisional, and another value was reported on the same day",
)
SET_ASIDE = Text(
    "cùng chỉ tiêu, cùng ngày đã dùng số liệu khác",
    en="another value of the same measure and day was used",
)
WITHDRAWN = Text(
    "đã rút lại: báo cáo sau ghi là không thu thập số liệu này",
    en="withdrawn: a later report says that this figure was not collected",
)


@frozen(kw_only=True)
class UnusedValue:
    """A reported value that no verdict looks at, and why."""

    value: ReportedValue
    reason: Text


@frozen(kw_only=True)
class Chosen:
    """The rows that are used, one for each thing, and those that gave way to each of them.

    ``silent``: the rows that say that nothing was collected; ``withdrawn``: those with a figure of which
    a later one says so.
    """

    rows: tuple[Row, ...]
    silent: tuple[Row, ...]
    withdrawn: tuple[Row, ...]
    given_way: Mapping[Row, Sequence[Row]]

    @property
    def unused(self) -> Iterable[UnusedValue]:
        """The values that are not used, with the reason."""
        yield from (UnusedValue(value=row.value, reason=NOT_COLLECTED) for row in self.silent)
        yield from (UnusedValue(value=row.value, reason=WITHDRAWN) for row in self.withdrawn)
        for used, others in self.given_way.items():
            for other in others:
                yield UnusedValue(value=other.value, reason=_why(other, used))


def choose(rows: Sequence[Row], *, by_period: bool) -> Chosen:
    """One row for each area, sex and day; ``by_period``: also for each period that ends on that day.

    The one reported last wins, then the final one, then the one for the longest period, then the one
    in whole counts of numerator and denominator.
    """
    silent = tuple(row for row in rows if not row.collected)
    withdrawn = _withdrawn(rows, silent)
    things: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in rows:
        if row.collected and row not in withdrawn:
            things[_thing(row) if by_period else _thing(row)[:-1]].append(row)
    ranked = [
        sorted(those, key=_rank, reverse=True) if len(those) > 1 else those for those in things.values()
    ]
    return Chosen(
        rows=tuple(best for best, *_ in ranked),
        silent=silent,
        withdrawn=tuple(withdrawn),
        given_way={best: others for best, *others in ranked if others},
    )


def _withdrawn(rows: Iterable[Row], silent: Iterable[Row]) -> Mapping[Row, None]:
    """The rows of which it was said later that the very figure was not collected."""
    denied: dict[tuple[object, ...], dt.date] = {}
    for row in silent:
        denied[_thing(row)] = max(row.known, denied.get(_thing(row), row.known))
    if not denied:
        return {}
    found = (row for row in rows if row.collected and row.known < denied.get(_thing(row), row.known))
    return dict.fromkeys(found)


def _thing(row: Row) -> tuple[str, Sex | None, dt.date, dt.date]:
    return row.area, row.value.sex, row.of, row.starts


_STATES = (ValueState.PROVISIONAL, None, ValueState.FINAL)


def _rank(row: Row) -> tuple[object, ...]:
    """The greatest wins: known latest, final, for the longest period, in whole counts; then by text."""
    value = row.value
    stated = value.reported_on is not None
    order = (row.known, stated, _STATES.index(value.state), row.span, has_whole_counts(value))
    return (*order, value.source or "", spelled(value))


def _why(row: Row, used: Row) -> Text:
    if row.known < used.known:
        return SUPERSEDED
    provisional = row.value.state is ValueState.PROVISIONAL is not used.value.state
    return GAVE_WAY if provisional else SET_ASIDE
