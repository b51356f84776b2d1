"""Of several values for one and the same thing, the one that is used; why the others are not."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from gender_plan.model import ReportedValue, Sex, ValueState
from gender_plan.progress.observing.rows import Row, spelled
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


@frozen(kw_only=True)
class UnusedValue:
    """A reported value that no verdict looks at, and why."""

    value: ReportedValue
    reason: Text


@frozen(kw_only=True)
class Chosen:
    """The rows that are used, one for each thing, and those that gave way to each of them."""

    rows: tuple[Row, ...]
    given_way: Mapping[Row, Sequence[Row]]

    @property
    def unused(self) -> Iterable[UnusedValue]:
        """The values that gave way, with the reason."""
        for used, others in self.given_way.items():
            for other in others:
                yield UnusedValue(value=other.value, reason=_why(other, used))


def choose(rows: Iterable[Row], *, by_period: bool) -> Chosen:
    """One row for each area, sex and day; ``by_period``: also for each period that ends on that day.

    The one reported last wins, then the final one, then the one for the longest period.
    """
    things: dict[tuple[str, Sex | None, dt.date, dt.date | None], list[Row]] = defaultdict(list)
    for row in rows:
        period = row.starts if by_period else None
        things[row.area, row.value.sex, row.of, period].append(row)
    ranked = [
        sorted(those, key=_rank, reverse=True) if len(those) > 1 else those for those in things.values()
    ]
    return Chosen(
        rows=tuple(best for best, *_ in ranked),
        given_way={best: others for best, *others in ranked if others},
    )


_STATES = (ValueState.PROVISIONAL, None, ValueState.FINAL)


def _rank(row: Row) -> tuple[object, ...]:
    """The greatest wins: known latest, final, for the longest period, then by source and text."""
    value = row.value
    stated = value.reported_on is not None
    order = (row.known, stated, _STATES.index(value.state), row.span)
    return (*order, value.source or "", spelled(value))


def _why(row: Row, used: Row) -> Text:
    if row.known < used.known:
        return SUPERSEDED
    provisional = row.value.state is ValueState.PROVISIONAL is not used.value.state
    return GAVE_WAY if provisional else SET_ASIDE
