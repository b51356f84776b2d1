"""What a method of judging the pace works on, dated points, and what it answers."""

import datetime as dt
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Protocol

from attrs import field, frozen
from attrs.validators import instance_of

from gender_plan.text import Language, Text


class PaceClass(StrEnum):
    """Whether it goes fast enough."""

    ON_TRACK = "on_track"
    BEHIND = "behind"
    FAR_BEHIND = "far_behind"
    MOVING_AWAY = "moving_away"
    NOT_ASSESSABLE = "not_assessable"

    def said(self, language: Language = "vi") -> str:
        """The class in words: «chậm so với lộ trình»."""
        return _SAID[self].said(language)


_SAID = {
    PaceClass.ON_TRACK: Text("đúng lộ trình", en="on track"),
    PaceClass.BEHIND: Text("chậm so với lộ trình", en="behind the planned path"),
    PaceClass.FAR_BEHIND: Text("rất chậm so với lộ trình", en="far behind the planned path"),
    PaceClass.MOVING_AWAY: Text("đang xa dần mục tiêu", en="moving away from the target"),
    PaceClass.NOT_ASSESSABLE: Text("chưa đánh giá được tiến độ", en="the pace cannot be assessed"),
}


@frozen(kw_only=True)
class PaceLimits:
    """The least ratio of each class, the lower limit included; below ``far_behind`` it moves away.

    Raises ValueError unless the three fall in this order.
    """

    on_track: Decimal = field(default=Decimal("0.95"), validator=instance_of(Decimal))
    behind: Decimal = field(default=Decimal("0.60"), validator=instance_of(Decimal))
    far_behind: Decimal = field(default=Decimal(0), validator=instance_of(Decimal))

    def __attrs_post_init__(self) -> None:
        if not self.on_track >= self.behind >= self.far_behind:
            raise ValueError("the limits must fall: on_track >= behind >= far_behind")

    def class_of(self, ratio: Fraction) -> PaceClass:
        """The class of a ratio; one that sits exactly on a limit belongs to the upper class."""
        steps = (
            (self.on_track, PaceClass.ON_TRACK),
            (self.behind, PaceClass.BEHIND),
            (self.far_behind, PaceClass.FAR_BEHIND),
        )
        reached = (found for limit, found in steps if ratio >= Fraction(limit))
        return next(reached, PaceClass.MOVING_AWAY)


@frozen(kw_only=True)
class Point:
    """A value on a day, reported or planned."""

    day: dt.date
    value: Decimal


@frozen(kw_only=True)
class Journey:
    """A planned way and how far it has been gone.

    ``path``: the start, the interim targets and the final one, by day, no two on one day.
    ``latest``: the latest value that was observed.
    """

    path: tuple[Point, ...]
    latest: Point


@frozen(kw_only=True)
class Pace:
    """Whether it goes fast enough, by which method and limits, on which points.

    ``share``: the share of the way that is gone; ``planned_share``: the share that was planned for
    the day of the latest value; ``ratio``: the first over the second. ``achieved_per_year``: the
    change in a year from the start to the latest value; ``needed_per_year``: the change in a year
    from the day of the latest value to the final target, zero where it is reached, None once its day
    has come. ``reason`` says why there is no class.
    """

    pace_class: PaceClass
    method: str | None
    limits: PaceLimits | None
    path: tuple[Point, ...] = ()
    latest: Point | None = None
    share: Decimal | None = None
    planned_share: Decimal | None = None
    ratio: Decimal | None = None
    achieved_per_year: Decimal | None = None
    needed_per_year: Decimal | None = None
    reason: Text | None = None


class Method(Protocol):
    """A named way of judging the pace; ``limits`` are its own, used where the caller gives none."""

    @property
    def name(self) -> str:
        """The name that every verdict carries."""
        ...

    @property
    def limits(self) -> PaceLimits:
        """The limits it uses unless told otherwise."""
        ...

    def pace(self, journey: Journey, limits: PaceLimits) -> Pace:
        """The pace of a journey."""
        ...
