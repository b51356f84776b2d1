"""What every kind of target has in common: when it is due, whom it concerns, how it is judged."""

import datetime as dt
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from attrs import evolve, frozen

from gender_plan.provenance import Sourced
from gender_plan.targets.every import Every
from gender_plan.targets.figures import beside, legible, rounded, with_unit
from gender_plan.targets.observed import NO_START, NO_VALUE, Observed
from gender_plan.targets.span import Span
from gender_plan.text import Language, Text, figure

__all__ = [
    "NO_START",
    "NO_VALUE",
    "Direction",
    "Every",
    "InForce",
    "Observed",
    "Target",
    "beside",
    "legible",
    "more_is_better",
    "rounded",
    "with_unit",
]


class Direction(StrEnum):
    """Which way an indicator is wanted to move."""

    INCREASE = "increase"
    DECREASE = "decrease"
    KEEP = "keep"


@frozen(kw_only=True)
class InForce:
    """The days on which this version of a target holds, and the document that brought it."""

    starts: dt.date | None = None
    ends: dt.date | None = None
    amended_by: str | None = None

    def on(self, day: dt.date) -> bool:
        """Whether this version holds on a day, both ends included."""
        after_start = self.starts is None or self.starts <= day
        return after_start and (self.ends is None or day <= self.ends)


@frozen(kw_only=True)
class Target(Sourced):
    """The part that all kinds share; each kind adds the one key that names it in YAML.

    ``by``: the day on which it is due; ``every``: it is due again in each such period; ``since``:
    it holds from that day on. ``scope``: the sub-population or place it is for. ``strive``: worded
    «phấn đấu», which never changes the figure. ``exception``: who is excepted, in words.
    ``read_by_direction``: a kind that says nothing of better and worse without the direction.
    """

    key: ClassVar[str]
    words: ClassVar[Text]
    read_by_direction: ClassVar[bool] = False

    by: dt.date | None = None
    every: Every | None = None
    since: dt.date | None = None
    scope: Text | None = None
    strive: bool = False
    exception: Text | None = None
    as_printed: str | None = None
    in_force: InForce | None = None

    @property
    def figure(self) -> Decimal | None:
        """The one figure of the target, where it has one."""
        return None

    @property
    def recurs_each(self) -> Every | None:
        """The period in which it has to be met again and again: ``every``, or what its kind says."""
        return self.every

    def span(self, seen: Observed, direction: Direction | None) -> Span | Text | None:
        """The figures that meet it; None where that takes more than what is known before any value.

        ``seen``: what is known before: the baseline, and the day that a value would be for. A text where
        no figure could be judged: the reason. Large tables are judged by it, all values at once.
        """
        del seen, direction
        return None

    def obstacle(self, seen: Observed, direction: Direction | None) -> Text | None:
        """Why the target cannot be judged on what is known, or None."""
        del direction
        return seen.gap

    def met_by(self, seen: Observed, direction: Direction | None) -> bool:
        """Whether the wording is met to the letter; ask only where there is no obstacle."""
        raise NotImplementedError

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """A figure that is the higher, the nearer what is wanted; None where nothing can be said."""
        del seen, direction
        return None

    def aim(self, start: Decimal | None = None, start_day: dt.date | None = None) -> Decimal | None:
        """The figure at which a planned path from ``start`` arrives, where there is one."""
        del start, start_day
        return self.figure

    def said(self, language: Language = "vi", unit: str = "") -> str:
        """The target in a few words: «ít nhất 40 %»."""
        words = self.words.said(language)
        if self.figure is None:
            return words
        return f"{words} {figure(self.figure, language)} {unit}".rstrip()

    def seen_said(
        self,
        seen: Observed,
        direction: Direction | None = None,
        language: Language = "vi",
        unit: str = "",
    ) -> str:
        """What was seen, in the words of this kind, with two decimals, «26,22 %», below one with more.

        Where rounding would carry the value over the limit, a word says on which side it stands:
        29,998 against «dưới 30» is «gần 30», never «30».
        """
        if seen.value is None:
            return ""
        shown = legible(seen.value)
        said = with_unit(shown, language, unit)
        if shown == seen.value or self.obstacle(seen, direction) is not None:
            return said
        if self.met_by(seen, direction) == self.met_by(evolve(seen, value=shown), direction):
            return said
        return f"{beside(shown, seen.value, language)} {said}"


def more_is_better(value: Decimal | None, direction: Direction | None) -> Decimal | None:
    """The merit of a value by the wanted direction alone; None where no way is wanted."""
    if value is None or direction not in _WAYS:
        return None
    return value.copy_negate() if direction is Direction.DECREASE else value


_WAYS = (Direction.INCREASE, Direction.DECREASE)
