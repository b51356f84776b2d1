"""``planned_path``: the share of the way gone over the share that was planned for that day.

The start, the interim targets and the final one are joined by straight lines in days. Additive, so
the answer is the same whether women's or men's share is written down, and zero needs no stand-in.
"""

import calendar
import datetime as dt
import math
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from attrs import evolve, field, frozen

from gender_plan.methods.pace import Journey, Pace, PaceClass, PaceLimits, Point, unjudged
from gender_plan.text import Text

TITLE = Text("lộ trình kế hoạch", en="the planned path")
TOO_FEW = Text(
    "lộ trình cần ít nhất hai mốc có ngày và con số",
    en="a planned path needs at least two dated figures",
)
NO_WAY_TO_GO = Text(
    "điểm xuất phát đã bằng mục tiêu nên không có quãng đường để tính",
    en="the start already equals the target, so there is no way to go",
)
BEFORE_START = Text(
    "số liệu gần nhất có trước ngày bắt đầu lộ trình",
    en="the latest value is older than the start of the path",
)
NOTHING_PLANNED_YET = Text(
    "theo lộ trình, đến ngày có số liệu chưa phải có thay đổi nào",
    en="by the path, no change was planned yet on the day of the latest value",
)
BEYOND_BAND = Text(
    "số liệu đã vượt ra ngoài khoảng cần đạt ở phía bên kia, điều mà phương pháp không dự liệu",
    en="the value has left the target band on the other side, which the method does not provide for",
)

_DIGITS = Context(prec=28, rounding=ROUND_HALF_UP)


@frozen(kw_only=True)
class PlannedPath:
    """Additive pace against the planned path.

    With the start ``b``, the latest value ``x``, the final target ``T`` and the planned value ``p`` of
    the day of ``x``: the share of the way ``(x - b) / (T - b)`` over the planned share
    ``(p - b) / (T - b)``. Computed in exact fractions of days; only the figures kept in the result are
    rounded, to 28 digits. It is this library's own method and follows no publication.

    >>> start, aim = Point(day=dt.date(2015, 12, 31), value=Decimal("25.3")), Decimal(50)
    >>> path = (start, Point(day=dt.date(2030, 12, 31), value=aim))
    >>> latest = Point(day=dt.date(2023, 12, 31), value=Decimal("30.6"))
    >>> found = PlannedPath().pace(Journey(path=path, latest=latest))
    >>> round(found.ratio, 2), found.pace_class.value
    (Decimal('0.40'), 'far_behind')
    """

    name: str = "planned_path"
    title: Text = TITLE
    limits: PaceLimits = field(factory=PaceLimits)

    def pace(self, journey: Journey, limits: PaceLimits | None = None) -> Pace:
        """The pace, or the reason why there is none."""
        limits = limits or self.limits
        blank = unjudged(journey, self.name, limits)
        reason = _reason(journey)
        return evolve(blank, reason=reason) if reason else _measured(blank, journey, limits)


def planned(path: tuple[Point, ...], day: dt.date) -> Fraction:
    """The value planned for a day; before the path its first, after it its last value."""
    return Fraction(*planned_ratio(path, day))


def planned_ratio(path: tuple[Point, ...], day: dt.date) -> tuple[int, int]:
    """The same as a numerator and a denominator that may have a factor in common."""
    scale, values = whole_values(path)
    if day <= path[0].day:
        return values[0], scale
    for (before, low), (after, high) in pairwise(zip(path, values, strict=True)):
        if day <= after.day:
            days, gone = (after.day - before.day).days, (day - before.day).days
            return low * days + (high - low) * gone, scale * days
    return values[-1], scale


@lru_cache(maxsize=4096)
def whole_values(path: tuple[Point, ...]) -> tuple[int, tuple[int, ...]]:
    """What the values of a path are multiplied by to be whole numbers, and these."""
    ratios = [point.value.as_integer_ratio() for point in path]
    scale = math.lcm(*(under for _, under in ratios))
    return scale, tuple(over * (scale // under) for over, under in ratios)


def years(first: dt.date, last: dt.date) -> Fraction:
    """The years between two days: whole years by the calendar, then the share of the year begun.

    >>> years(dt.date(2020, 12, 31), dt.date(2025, 12, 31))
    Fraction(5, 1)
    """
    whole = last.year - first.year
    if _anniversary(first, whole) > last:
        whole -= 1
    begun = _anniversary(first, whole)
    february = begun.year + (begun.month > _FEBRUARY)
    return whole + Fraction((last - begun).days, 365 + calendar.isleap(february))


_FEBRUARY = 2


def _anniversary(day: dt.date, after: int) -> dt.date:
    year = day.year + after
    lost = (day.month, day.day) == (_FEBRUARY, 29) and not calendar.isleap(year)
    return day.replace(year=year, day=28 if lost else day.day)


def _reason(journey: Journey) -> Text | None:
    path, latest = journey.path, journey.latest
    if len(path) < 2:  # noqa: PLR2004  two ends make a way
        return journey.no_target or TOO_FEW
    if path[0].value == path[-1].value:
        return NO_WAY_TO_GO
    return BEFORE_START if latest.day < path[0].day else None


def _measured(blank: Pace, journey: Journey, limits: PaceLimits) -> Pace:
    start, aim, latest = journey.path[0], journey.path[-1], journey.latest
    b, x = Fraction(start.value), Fraction(latest.value)
    way = Fraction(aim.value) - b
    share, expected = (x - b) / way, (planned(journey.path, latest.day) - b) / way
    left = way * max(1 - share, Fraction(0))
    pace = evolve(
        blank,
        share=_decimal(share),
        planned_share=_decimal(expected),
        achieved_per_year=_per_year(x - b, start.day, latest.day),
        needed_per_year=_per_year(left, latest.day, aim.day),
    )
    if journey.beyond is not None and share > (journey.beyond - b) / way:
        return evolve(pace, reason=BEYOND_BAND)
    if expected <= 0:
        return evolve(pace, reason=NOTHING_PLANNED_YET)
    ratio = share / expected
    found = limits.class_of(ratio)
    if journey.start_planned and found is PaceClass.MOVING_AWAY:
        found = PaceClass.FAR_BEHIND  # short of a milestone, whichever way it moves
    return evolve(pace, ratio=_decimal(ratio), pace_class=found)


def _per_year(change: Fraction, first: dt.date, last: dt.date) -> Decimal | None:
    return _decimal(change / years(first, last)) if last > first else None


def _decimal(value: Fraction) -> Decimal:
    return _DIGITS.divide(Decimal(value.numerator), Decimal(value.denominator))
