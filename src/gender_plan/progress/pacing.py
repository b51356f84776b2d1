"""Fast enough? From a measure's baseline and targets to the journey that a method judges."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from gender_plan.methods import Journey, Method, Pace, PaceClass, PaceLimits, Point
from gender_plan.progress.due import Due
from gender_plan.progress.measures import Measure
from gender_plan.progress.observations import Observation
from gender_plan.targets import Direction, Observed
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
NO_START = Text(
    "không có giá trị gốc và chưa qua mốc nào để làm điểm xuất phát",
    en="there is no baseline, and no milestone has passed that could serve as the start",
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
    if isinstance(way, Journey):
        return method.pace(way, limits)
    return Pace(pace_class=PaceClass.NOT_ASSESSABLE, method=method.name, limits=limits, reason=way)


def journey(
    measure: Measure,
    dues: Sequence[Due],
    direction: Direction | None,
    observations: Sequence[Observation],
    as_of: dt.date,
) -> Journey | Text:
    """The journey from the baseline, else from the earliest milestone passed, to the last target.

    A text where there is none: the reason why.
    """
    figures = [(o.day, o.seen.value) for o in observations if o.seen.value is not None]
    if not figures:
        return NO_VALUE
    if measure.start is not None and _kept(dues, measure.start, direction):
        return KEEP
    path = _path(measure, dues, as_of)
    if isinstance(path, Text):
        return path
    if _kept(dues, path[0].value, direction):
        return KEEP
    day, value = figures[-1]
    return Journey(path=path, latest=Point(day=day, value=value))


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
    day = measure.baseline.date
    if not isinstance(day, dt.date):
        return NO_START_DAY
    return Point(day=day, value=measure.start), *(aim for aim in aims if aim.day > day)


def _aims(measure: Measure, dues: Sequence[Due]) -> tuple[Point, ...]:
    """The figures to arrive at by day; one that is said twice for a day counts once."""
    aims = ((due.day, due.target.aim(measure.start)) for due in dues if not due.recurring)
    points = (Point(day=day, value=aim) for day, aim in aims if aim is not None)
    return tuple(dict.fromkeys(points))


def _meets(due: Due, seen: Observed, direction: Direction | None) -> bool:
    target = due.target
    return target.obstacle(seen, direction) is None and target.met_by(seen, direction)
