"""When each target is due, which version of it holds, and which one is to be judged on a day."""

import datetime as dt
from collections.abc import Iterable

from attrs import evolve, frozen

from gender_plan.model import Period
from gender_plan.periods import period_days
from gender_plan.targets import Every, Target

_LETTERS = {6: "H", 3: "Q"}
_MONTHS_THAT_DECIDE = 6


@frozen(kw_only=True)
class Occurrence:
    """One of the periods in which a recurring target is due; ``code`` is that of the calendar."""

    code: str
    starts: dt.date
    ends: dt.date


@frozen(kw_only=True)
class Due:
    """A target and the day on which it is due.

    ``assumed``: the target names no day, and the end of the plan is taken. ``occurrences``: of a
    recurring target, those already due. ``holds_from``: of a recurring target not yet due, the first day
    of its first period. ``open_start``: nobody knows from when on it recurs.
    """

    target: Target
    day: dt.date
    assumed: bool = False
    occurrences: tuple[Occurrence, ...] = ()
    holds_from: dt.date | None = None
    open_start: bool = False

    @property
    def recurring(self) -> bool:
        """Whether it is due again and again."""
        return recurs(self.target)


@frozen(kw_only=True)
class Considered:
    """The targets of a measure on a day.

    ``dues``: those that can be judged, by day. ``amended``: versions that are not in force, or that
    recurred until another one took their place.
    """

    dues: tuple[Due, ...] = ()
    amended: tuple[Target, ...] = ()

    def to_judge(self, as_of: dt.date) -> tuple[Due, ...]:
        """The latest already due, else the next one; more than one where they share the day."""
        passed = [due.day for due in self.dues if due.day <= as_of]
        day = max(passed) if passed else min((due.day for due in self.dues), default=None)
        return tuple(due for due in self.dues if due.day == day)


def decides_from(due: dt.date) -> dt.date:
    """The first of the six months that end with the month of a due day.

    A failure before them does not tell of the day itself: another half-year was still to come.

    >>> decides_from(dt.date(2020, 12, 31))
    datetime.date(2020, 7, 1)
    """
    year, month = divmod(due.year * 12 + due.month - _MONTHS_THAT_DECIDE, 12)
    return dt.date(year, month + 1, 1) if year else dt.date.min


def recurs(target: Target) -> bool:
    """Whether a target is due again and again: ``every`` period, or each year ``since`` a day."""
    return recurs_each(target) is not None


def recurs_each(target: Target) -> Every | None:
    """The period in which a target is due again; a year where it only says ``since`` when it holds."""
    return target.recurs_each or (None if target.since is None else Every.YEAR)


def consider(
    targets: Iterable[Target], period: Period, as_of: dt.date, first_seen: dt.date | None = None
) -> Considered:
    """The targets that count on a day.

    A version counts where it is in force on its due day, or on ``as_of`` if that comes first.
    ``first_seen``, the day of the first observation, stands in where nobody knows the start.
    """
    dues: list[Due] = []
    amended: list[Target] = []
    for target in targets:
        due = due_of(target, period, as_of, first_seen)
        if target.in_force and not target.in_force.on(min(as_of, due.day)):
            amended.append(target)
        else:
            dues.append(due)
            if due.recurring and not _in_force(target, as_of):
                amended.append(target)
    dues.sort(key=lambda due: due.day)
    return Considered(dues=tuple(dues), amended=tuple(amended))


def turning_days(targets: Iterable[Target], period: Period) -> tuple[dt.date, ...] | None:
    """The days from which on other targets may be those to judge; None where that may be every day.

    Between two of them the same targets count, and are judged alike; one that recurs changes with time.
    """
    found: set[dt.date] = set()
    for target in targets:
        if recurs(target):
            return None
        found.add(due_of(target, period, period.ends).day)
        version = target.in_force
        if version and version.starts:
            found.add(version.starts)
        if version and version.ends and version.ends < dt.date.max:
            found.add(version.ends + dt.timedelta(days=1))
    return tuple(sorted(found))


def due_of(target: Target, period: Period, as_of: dt.date, first_seen: dt.date | None = None) -> Due:
    """When a target is due: its own day, else the end of the plan; a recurring one again and again.

    A recurring target is due at the end of each period from its ``since``, or the start of the plan,
    to its ``by``, or the end of the plan; the last period ends with that day at the latest.
    """
    if recurs(target):
        return _recurring(target, period, as_of, first_seen)
    if target.by is not None:
        return Due(target=target, day=target.by)
    return Due(target=target, day=period.ends, assumed=True)


def calendar_code(day: dt.date, every: Every) -> str:
    """The code of the calendar period in which a day lies."""
    months = every.months
    number = (day.month - 1) // months + 1
    if months in _LETTERS:
        return f"{day.year:04}-{_LETTERS[months]}{number}"
    return f"{day.year:04}" if every is Every.YEAR else f"{day.year:04}-{number:02}"


def occurrences(every: Every, first: dt.date, last: dt.date, until: dt.date) -> tuple[Occurrence, ...]:
    """The periods from a first to a last day: all that end by ``until``, and the one after."""
    found: list[Occurrence] = []
    day = first
    while day <= last:
        code = calendar_code(day, every)
        starts, ends = period_days(code)
        found.append(Occurrence(code=code, starts=max(starts, first), ends=min(ends, last)))
        if ends >= last or ends > until:
            break
        day = ends + dt.timedelta(days=1)
    return tuple(found)


def _recurring(target: Target, period: Period, as_of: dt.date, first_seen: dt.date | None) -> Due:
    every, last = recurs_each(target) or Every.YEAR, target.by or period.ends
    stated = target.since or period.starts
    first = stated or _start_of(every, first_seen or as_of)
    found = [o for o in occurrences(every, first, last, as_of) if _in_force(target, o.ends)]
    passed = tuple(o for o in found if o.ends <= as_of)
    due = Due(target=target, day=last, occurrences=passed, open_start=stated is None)
    if passed:
        return evolve(due, day=passed[-1].ends)
    return evolve(due, day=found[0].ends, holds_from=found[0].starts) if found else due


def _in_force(target: Target, day: dt.date) -> bool:
    return target.in_force is None or target.in_force.on(day)


def _start_of(every: Every, day: dt.date) -> dt.date:
    return period_days(calendar_code(day, every))[0]
