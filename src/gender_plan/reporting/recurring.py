"""The days of an event, once or again and again over the years of a plan."""

import calendar
import datetime as dt
from collections.abc import Iterator

from attrs import frozen

from gender_plan.model import Event, Period
from gender_plan.targets import Every

_MONTHS = {Every.YEAR: 12, Every.HALF_YEAR: 6, Every.QUARTER: 3, Every.MONTH: 1}


@frozen
class Span:
    """The first and the last day of one occurrence."""

    starts: dt.date
    ends: dt.date


def occurrences(event: Event, period: Period) -> Iterator[Span]:
    """The days of an event in every year that the plan covers, from its first day on.

    An event that begins only after those years keeps its first occurrence. Where a month is too
    short, a day moves to the end of that month.
    """
    first = Span(event.starts, event.ends or event.starts)
    if event.every is None or event.starts.year > period.ends.year:
        yield first
        return
    yield from _repeated(first, _MONTHS[event.every], period)


def _repeated(first: Span, months: int, period: Period) -> Iterator[Span]:
    start = period.starts or first.starts
    ahead = min(start.year, period.ends.year) * 12 - _month(first.starts)
    gone = max(0, -(-ahead // months)) * months
    while _month(first.starts) + gone < (period.ends.year + 1) * 12:
        yield Span(_later(first.starts, gone), _later(first.ends, gone))
        gone += months


def _month(day: dt.date) -> int:
    return day.year * 12 + day.month - 1


def _later(day: dt.date, months: int) -> dt.date:
    year, month = divmod(_month(day) + months, 12)
    if year > dt.MAXYEAR:
        return dt.date.max
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
