"""Fast enough? From a measure's baseline and targets to the journey that a method judges."""

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from attrs import evolve

from gender_plan.methods import (
    Figures,
    Journey,
    Method,
    Pace,
    PaceClass,
    PaceLimits,
    PlannedPath,
    Point,
)
from gender_plan.progress.due import Due
from gender_plan.progress.measures import Measure
from gender_plan.progress.observing.observations import Observation
from gender_plan.targets import Decider, Direction, Done, Observed, Span
from gender_plan.targets.target import NO_VALUE
from gender_plan.text import Text

NO_METHOD = Text("không chọn phương pháp nào", en="no method was asked for")
NO_FIGURES = Text(
    "mục tiêu không có con số và thời hạn để vạch lộ trình",
    en="no target has a figure and a day from which a path could be drawn",
)
ONLY_RECURRING = Text(
    "mục tiêu phải đạt trong từng kỳ nên không có lộ trình",
    en="the target has to be met in each period, so there is no path",
)
BY_SEX_ONLY = Text(
    "số liệu chỉ có theo từng giới, không có một con số chung để tính tiến độ",
    en="the values are of women and of men only, and no one figure tells how far it has come",
)
NO_START = Text(
    "không có giá trị gốc và chưa qua mốc nào để làm điểm xuất phát",
    en="there is no baseline, and no milestone has passed that could serve as the start",
)
NO_KNOWN_START = Text(
    "không có giá trị gốc; phương pháp này không lấy một mốc kế hoạch làm điểm xuất phát",
    en="there is no baseline, and this method does not start from a milestone that was only planned",
)
NO_START_DAY = Text("không rõ ngày của giá trị gốc", en="the day of the baseline is not known")
TWO_AT_ONCE = Text(
    "có hai con số khác nhau cho cùng một ngày trên lộ trình",
    en="there are two figures for one day of the path",
)
KEEP = Text(
    "điểm xuất phát đã đạt mục tiêu: chỉ cần giữ vững nên không tính tiến độ",
    en="the start already meets the target: it is to be kept, and there is no pace",
)


def pace(way: Journey | Text, method: Method | None, limits: PaceLimits | None) -> Pace:
    """The pace by a method, or the reason why the plan gives it nothing to run on."""
    if method is None:
        return Pace(pace_class=PaceClass.NOT_ASSESSABLE, method=None, limits=None, reason=NO_METHOD)
    limits = limits or method.limits
    if isinstance(way, Journey) and way.start_planned and not isinstance(method, PlannedPath):
        way = NO_KNOWN_START
    if isinstance(way, Journey):
        return _with_changes(method.pace(way, limits), way)
    return Pace(pace_class=PaceClass.NOT_ASSESSABLE, method=method.name, limits=limits, reason=way)


def _with_changes(found: Pace, way: Journey) -> Pace:
    """With what was achieved and is needed in a year, which no method has to itself."""
    if found.achieved_per_year is not None or not way.path[1:]:
        return found
    plain = PlannedPath().pace(way)
    achieved, needed = plain.achieved_per_year, plain.needed_per_year
    return evolve(found, achieved_per_year=achieved, needed_per_year=needed)


def journey(
    measure: Measure,
    dues: Sequence[Due],
    direction: Direction | None,
    observations: Sequence[Observation],
    as_of: dt.date,
) -> Journey | Text:
    """The journey from the baseline, else from the earliest milestone passed, to the last target.

    Where there is no target with a figure, only the start of it, if the wanted direction is known, and
    for targets of yes or no not even that; methods that need a path find the reason in it. A text where
    there is no journey at all: the reason why.
    """
    points = [Point(day=o.day, value=o.seen.value) for o in observations if o.seen.value is not None]
    if not points:
        return BY_SEX_ONLY if any(o.seen.women or o.seen.men for o in observations) else NO_VALUE
    if measure.start is not None and _kept(dues, measure.start, direction):
        return KEEP
    path, rises = _path(measure, dues, as_of), _rises(measure, dues, direction)
    if path is NO_FIGURES:
        path = _without_figures(measure, dues, rises=rises)
    if isinstance(path, Text):
        return path
    if len(path) > 1 and _kept(dues, path[0].value, direction):
        return KEEP
    *earlier, latest = points
    return Journey(
        start_planned=len(path) > 1 and measure.start is None,
        path=path,
        latest=latest,
        earlier=tuple(earlier),
        rises=rises,
        figures=_figures(measure, path),
        beyond=_beyond(measure, dues, path, direction),
        limit=_WHOLE if direction is Direction.INCREASE and _is_share(measure) else None,
        no_target=None if len(path) > 1 else NO_FIGURES,
    )


_RISES: dict[Direction | None, bool] = {Direction.INCREASE: True, Direction.DECREASE: False}
_WHOLE = Decimal(100)


def _kept(dues: Sequence[Due], start: Decimal, direction: Direction | None) -> bool:
    """Whether the start already meets the last target that can be judged by it."""
    seen = Observed(value=start, start=start)
    once = [due for due in dues if not due.recurring]
    able = [due for due in once if due.target.aim(start) is not None or _meets(due, seen, direction)]
    return bool(able) and all(_meets(due, seen, direction) for due in able if due.day == able[-1].day)


def _path(measure: Measure, dues: Sequence[Due], as_of: dt.date) -> tuple[Point, ...] | Text:
    aims = _aims(measure, dues)
    if not aims:
        recurring = dues and all(due.recurring for due in dues)
        return ONLY_RECURRING if recurring else NO_FIGURES
    if any(before.day == after.day for before, after in pairwise(aims)):
        return TWO_AT_ONCE
    if measure.baseline is None or measure.start is None:
        return aims if len(aims) > 1 and aims[0].day <= as_of else NO_START
    day = _start_day(measure)
    if day is None:
        return NO_START_DAY
    return Point(day=day, value=measure.start), *(aim for aim in aims if aim.day > day)


def _without_figures(
    measure: Measure, dues: Sequence[Due], *, rises: bool | None
) -> tuple[Point, ...] | Text:
    """What is left of a path without a figure to arrive at: nothing of yes or no, else its start."""
    if _yes_or_no(dues):
        return ()
    day, start = _start_day(measure), measure.start
    if day is None or start is None or rises is None:
        return NO_FIGURES
    return (Point(day=day, value=start),)


def _yes_or_no(dues: Sequence[Due]) -> bool:
    return bool(dues) and all(isinstance(due.target, Done) for due in dues)


def _figures(measure: Measure, path: tuple[Point, ...]) -> Figures:
    if not path:
        return Figures.YES_NO
    return Figures.PERCENT if _is_share(measure) else Figures.PLAIN


def _is_share(measure: Measure) -> bool:
    return measure.unit is not None and measure.unit.is_share


def _start_day(measure: Measure) -> dt.date | None:
    day = measure.baseline.date if measure.baseline else None
    return day if isinstance(day, dt.date) else None


def _rises(measure: Measure, dues: Sequence[Due], direction: Direction | None) -> bool | None:
    """Whether more is wanted: by the direction, else by targets that all are floors or all ceilings."""
    if direction is not None:
        return _RISES.get(direction)
    spans = _spans(measure, (due for due in dues if not due.recurring), direction)
    floors = {one.low is not None for one in spans if (one.low is None) != (one.high is None)}
    return floors.pop() if len(floors) == 1 else None


def _beyond(
    measure: Measure, dues: Sequence[Due], path: tuple[Point, ...], direction: Direction | None
) -> Fraction | None:
    """The far edge of what the path arrives at, where that is a band and not all that lies behind it."""
    if len(path) < 2 or path[0].value == path[-1].value:  # noqa: PLR2004  a start and a figure to arrive at
        return None
    last = (due for due in dues if due.day == path[-1].day and not due.recurring)
    spans = _spans(measure, last, direction)
    if path[-1].value > path[0].value:
        return min((Fraction(one.high) for one in spans if one.high is not None), default=None)
    return max((Fraction(one.low) for one in spans if one.low is not None), default=None)


def _spans(measure: Measure, dues: Iterable[Due], direction: Direction | None) -> list[Span]:
    """The figures of the whole that meet each target, as far as that can be said."""
    known = Observed(start=measure.start, start_day=measure.start_day)
    found = (due.target.span(known, direction) for due in dues)
    return [one for one in found if isinstance(one, Span) and one.decider is Decider.VALUE]


def _aims(measure: Measure, dues: Sequence[Due]) -> tuple[Point, ...]:
    """The figures to arrive at by day; one that is said twice for a day counts once."""
    start, day = measure.start, _start_day(measure)
    aims = ((due.day, due.target.aim(start, day)) for due in dues if not due.recurring)
    points = (Point(day=day, value=aim) for day, aim in aims if aim is not None)
    return tuple(dict.fromkeys(points))


def _meets(due: Due, seen: Observed, direction: Direction | None) -> bool:
    target = due.target
    return target.obstacle(seen, direction) is None and target.met_by(seen, direction)
