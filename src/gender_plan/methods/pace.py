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

    ``limit_included``: False where a method counts a ratio exactly on ``on_track`` or ``behind`` to the
    lower class; ``far_behind`` itself is always far behind. ``growth``: for methods that also class
    yearly growth where there is no target, the same three as growth (0.015 is 1.5 % a year).

    Raises ValueError unless the three fall in this order.
    """

    on_track: Decimal = field(default=Decimal("0.95"), validator=instance_of(Decimal))
    behind: Decimal = field(default=Decimal("0.60"), validator=instance_of(Decimal))
    far_behind: Decimal = field(default=Decimal(0), validator=instance_of(Decimal))
    limit_included: bool = True
    growth: "PaceLimits | None" = None

    def __attrs_post_init__(self) -> None:
        if not self.on_track >= self.behind >= self.far_behind:
            raise ValueError("the limits must fall: on_track >= behind >= far_behind")

    def class_of(self, ratio: Fraction) -> PaceClass:
        """The class of a ratio; one that sits exactly on a limit belongs to the upper class.

        >>> PaceLimits().class_of(Fraction(95, 100)).value
        'on_track'
        """
        steps = (
            (self.on_track, PaceClass.ON_TRACK, self.limit_included),
            (self.behind, PaceClass.BEHIND, self.limit_included),
            (self.far_behind, PaceClass.FAR_BEHIND, True),
        )
        above = (
            found
            for limit, found, included in steps
            if ratio > Fraction(limit) or (included and ratio == Fraction(limit))
        )
        return next(above, PaceClass.MOVING_AWAY)


@frozen(kw_only=True)
class Point:
    """A value on a day, reported or planned."""

    day: dt.date
    value: Decimal


class Figures(StrEnum):
    """What the figures of a journey are, for methods that treat some of them in a way of their own.

    ``PARITY_SHARE``: a share of which 50 is wanted; ``PARITY_RATIO``: a ratio of which 1 is wanted;
    ``GROWTH_RATE``: values that are themselves rates of change; ``YES_NO``: 1 for yes, 0 for no.
    """

    PLAIN = "plain"
    PERCENT = "percent"
    PARITY_SHARE = "parity_share"
    PARITY_RATIO = "parity_ratio"
    GROWTH_RATE = "growth_rate"
    YES_NO = "yes_no"


@frozen(kw_only=True)
class Journey:
    """A planned way and how far it has been gone.

    ``path``: the start, the interim targets and the final one, by day, no two on one day; only the
    start where there is no target with a figure, and ``no_target`` may say why.
    ``latest``: the latest value that was observed; ``earlier``: those before it, by day.
    ``rises``: whether more is wanted; None where only the way from the start to the target tells.
    ``beyond``: the far edge where the target is a band. ``limit``: a natural limit, as 100 per cent.
    ``start_planned``: the path begins at a milestone that was only planned, because no start is known.
    """

    path: tuple[Point, ...]
    latest: Point
    start_planned: bool = False
    earlier: tuple[Point, ...] = ()
    rises: bool | None = None
    figures: Figures = Figures.PLAIN
    beyond: Fraction | None = None
    limit: Decimal | None = None
    no_target: Text | None = None


@frozen(kw_only=True)
class Pace:
    """Whether it goes fast enough, by which method and limits, on which points.

    ``share``: the share of the way that is gone; ``planned_share``: the share that was planned for
    the day of the latest value; ``ratio``: the figure that the method classes, in ``planned_path`` the
    first over the second. ``achieved_per_year``: the change in a year from the start to the latest
    value; ``needed_per_year``: the change in a year from the day of the latest value to the final
    target, zero where it is reached, None once its day has come. ``reason`` says why there is no class.

    Of methods that were published: ``own_class``, their word for it, beside which ``pace_class`` is only
    the nearest of ours; ``score``, on their scale; ``growth`` and ``needed_growth``, a year, as a ratio
    (0.02 is 2 % a year); ``projected``, the value they expect for the target year; ``factor``, by which
    a natural limit lowers their limits; ``notes``, what they put in place of a figure; ``told``, all
    this as one clause.
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
    own_class: Text | None = None
    score: Decimal | None = None
    growth: Decimal | None = None
    needed_growth: Decimal | None = None
    projected: Decimal | None = None
    factor: Decimal | None = None
    notes: tuple[Text, ...] = ()
    told: Text | None = None


def unjudged(journey: Journey, method: str, limits: PaceLimits | None) -> Pace:
    """The pace of a journey before a method has looked at it, with the terms on which it will."""
    return Pace(
        pace_class=PaceClass.NOT_ASSESSABLE,
        method=method,
        limits=limits,
        path=journey.path,
        latest=journey.latest,
    )


class Method(Protocol):
    """A named way of judging the pace; ``limits`` are its own, used where the caller gives none."""

    @property
    def name(self) -> str:
        """The name that every verdict carries."""
        ...

    @property
    def title(self) -> Text:
        """What people call it."""
        ...

    @property
    def limits(self) -> PaceLimits | None:
        """The limits it uses unless told otherwise; None where its publication gives none."""
        ...

    def pace(self, journey: Journey, limits: PaceLimits | None = None) -> Pace:
        """The pace of a journey, or the reason why there is none; it never raises for figures."""
        ...
