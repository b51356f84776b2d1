"""Over which stretch of time the values of a measure combine: a calendar period, else the whole plan."""

import datetime as dt
from collections.abc import Iterable, Sequence

from attrs import frozen

from gender_plan.model import Period
from gender_plan.periods import period_days
from gender_plan.progress.due import calendar_code, occurrences, recurs_each
from gender_plan.progress.measures import Measure
from gender_plan.progress.observing.rows import Row
from gender_plan.targets import Every


@frozen(kw_only=True)
class Window:
    """``every``: values combine within each such calendar period; else from ``starts`` on."""

    every: Every | None = None
    starts: dt.date | None = None

    def around(self, day: dt.date) -> tuple[dt.date | None, dt.date | None]:
        """The first and the last day of the stretch in which a day lies, as far as they are fixed."""
        if self.every is None:
            return self.starts, None
        return period_days(calendar_code(day, self.every))


def window_of(measure: Measure, period: Period) -> Window | None:
    """The period that the unit names, else the one in which all targets recur, else the plan.

    None where some targets recur and others do not, and the unit does not say which period is meant.
    """
    stated = measure.unit.in_ if measure.unit else None
    if stated in set(Every):
        return Window(every=Every(stated))
    recurring = {recurs_each(target) for target in measure.targets}
    if len(recurring) > 1:
        return None
    every = recurring.pop() if recurring else None
    return Window(every=every, starts=None if every else period.starts)


def silent_periods(silent: Iterable[Row], rows: Iterable[Row], found: Iterable[str]) -> tuple[str, ...]:
    """The codes of the calendar periods that were not collected and of which nothing else covers a day.

    ``rows``: those with a figure; ``found``: the periods that are known to be missing as it is.
    """
    taken = [(row.starts, row.ends) for row in rows] + [period_days(code) for code in found]
    codes: list[str] = []
    for row in sorted(silent, key=lambda row: (-row.span, row.starts)):
        every = next((every for every in Every if every.months == row.months), None)
        if every and all(row.ends < starts or ends < row.starts for starts, ends in taken):
            taken.append((row.starts, row.ends))
            codes.append(calendar_code(row.starts, every))
    return tuple(codes)


def gaps(rows: Sequence[Row], first: dt.date | None, last: dt.date) -> tuple[str, ...]:
    """The codes of the calendar periods up to a last day that no row covers.

    Counted in the shortest period that occurs; where something is no calendar period, nobody can
    know what is missing.
    """
    if not rows or any(row.months is None for row in rows):
        return ()
    in_order = sorted(rows, key=lambda row: row.starts)
    shortest = min(row.months or 0 for row in in_order)
    every = next(every for every in Every if every.months == shortest)
    found: list[str] = []
    at = first or in_order[0].starts
    for row in in_order:
        if at < row.starts:
            free = row.starts - dt.timedelta(days=1)
            found += [o.code for o in occurrences(every, at, free, free)]
        if row.ends >= last:
            return tuple(found)
        at = max(at, row.ends + dt.timedelta(days=1))
    return (*found, *(o.code for o in occurrences(every, at, last, last)))
