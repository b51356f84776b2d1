"""What every kind of target has in common: when it is due, whom it concerns, how it is judged."""

import datetime as dt
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import StrEnum
from typing import ClassVar

from attrs import evolve, frozen

from gender_plan.provenance import Sourced
from gender_plan.text import Language, Text, figure


class Direction(StrEnum):
    """Which way an indicator is wanted to move."""

    INCREASE = "increase"
    DECREASE = "decrease"
    KEEP = "keep"


class Every(StrEnum):
    """How often a recurring target falls due."""

    YEAR = "year"
    HALF_YEAR = "half-year"
    QUARTER = "quarter"
    MONTH = "month"


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
class Observed:
    """What is known of a measure on one day.

    ``women`` and ``men``: the value of each sex where reported; ``start``: the baseline's value.
    """

    value: Decimal | None = None
    women: Decimal | None = None
    men: Decimal | None = None
    start: Decimal | None = None

    @property
    def gap(self) -> Text | None:
        """Why there is no value for the whole, or None where there is one; nothing is derived."""
        if self.value is not None:
            return None
        return NO_VALUE if self.women is None and self.men is None else ONLY_BY_SEX


NO_VALUE = Text("chưa có số liệu", en="no value is known")
ONLY_BY_SEX = Text(
    "chỉ có số liệu tách theo giới, chưa có số liệu chung",
    en="values are known by sex only, none for the whole",
)
NO_START = Text("không có giá trị gốc để so sánh", en="there is no baseline to compare with")
NOT_JUDGED = Text(
    "phiên bản này chưa đánh giá loại mục tiêu này",
    en="this version does not judge targets of this kind yet",
)


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

    def aim(self, start: Decimal | None = None) -> Decimal | None:
        """The figure at which a planned path from ``start`` arrives, where there is one."""
        del start
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
        """What was seen, in the words of this kind, with at most two decimals: «26,22 %».

        Where rounding would carry the value over the limit, a word says on which side it stands:
        29,998 against «dưới 30» is «gần 30», never «30».
        """
        if seen.value is None:
            return ""
        shown = rounded(seen.value)
        said = with_unit(shown, language, unit)
        if shown == seen.value or self.obstacle(seen, direction) is not None:
            return said
        if self.met_by(seen, direction) == self.met_by(evolve(seen, value=shown), direction):
            return said
        return f"{beside(shown, seen.value, language)} {said}"


_NEARLY = Text("gần", en="just under")
_SLIGHTLY_MORE = Text("hơn", en="just over")
_WIDE = Context(prec=2000, rounding=ROUND_HALF_UP)


def rounded(value: Decimal, places: int = 2) -> Decimal:
    """The value with at most so many decimals, half up, without idle zeros; only for printing.

    >>> rounded(Decimal("26.225")), rounded(Decimal("45.10"))
    (Decimal('26.23'), Decimal('45.1'))
    """
    step = Decimal(1).scaleb(-places, _WIDE)
    exponent = value.as_tuple().exponent
    fine = isinstance(exponent, int) and exponent < -places
    short = value.quantize(step, context=_WIDE) if fine else value
    return short.normalize(_WIDE) if short else Decimal(0)


def beside(shown: Decimal, exact: Decimal, language: Language = "vi") -> str:
    """The word for a figure that rounding would carry over a limit: «gần» or «hơn»."""
    return (_NEARLY if shown > exact else _SLIGHTLY_MORE).said(language)


def with_unit(value: Decimal, language: Language = "vi", unit: str = "") -> str:
    """A figure and its unit: «26,22 %»."""
    return f"{figure(value, language)} {unit}".rstrip()


def more_is_better(value: Decimal | None, direction: Direction | None) -> Decimal | None:
    """The merit of a value by the wanted direction alone; None where no way is wanted."""
    if value is None or direction not in _WAYS:
        return None
    return -value if direction is Direction.DECREASE else value


_WAYS = (Direction.INCREASE, Direction.DECREASE)
