"""What a total rests on: which areas and periods are in it, and what the missing could make of it."""

from collections.abc import Iterable
from decimal import Decimal

from attrs import frozen


@frozen(kw_only=True)
class Bounds:
    """Between which figures something lies, both ends included; None where there is no bound."""

    low: Decimal | None = None
    high: Decimal | None = None

    def __contains__(self, figure: Decimal) -> bool:
        above = self.low is None or self.low <= figure
        return above and (self.high is None or figure <= self.high)

    def shared_by(self, number: int) -> "Bounds":
        """Both ends, divided by a number of units."""
        low, high = (None if end is None else end / number for end in (self.low, self.high))
        return Bounds(low=low, high=high)


def exactly(figure: Decimal) -> Bounds:
    """The bounds of what is known."""
    return Bounds(low=figure, high=figure)


def sum_of(several: Iterable[Bounds]) -> Bounds:
    """Between which figures a sum lies: without a bound where one of its terms has none."""
    lows, highs = zip(*((one.low, one.high) for one in several), strict=True)
    return Bounds(low=_sum(lows), high=_sum(highs))


def _sum(ends: Iterable[Decimal | None]) -> Decimal | None:
    known = list(ends)
    return None if None in known else sum((end for end in known if end is not None), Decimal(0))


@frozen(kw_only=True)
class Coverage:
    """Which areas and periods a combined figure rests on, and which are missing.

    ``reported``: the areas with a value for the very time; ``carried``: those of which the last value
    before it stands in; ``missing``: those without one that could be used. ``stated``: whether the
    caller said which areas have to report; else they are those seen so far. ``periods``: how many
    periods it rests on, where values combine over time; ``missing_periods``: those that nobody reported
    in the areas that did report, by code.
    """

    reported: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    stated: bool = False
    periods: int = 0
    missing_periods: tuple[str, ...] = ()

    @property
    def present(self) -> int:
        """How many areas it rests on."""
        return len(self.reported) + len(self.carried)

    @property
    def expected(self) -> int:
        """How many areas it should rest on."""
        return self.present + len(self.missing)

    @property
    def share(self) -> Decimal | None:
        """The share of the expected areas that it rests on, from 0 to 1; None where none is expected."""
        return Decimal(self.present) / self.expected if self.expected else None

    @property
    def has_gaps(self) -> bool:
        """Whether anything that was expected is missing."""
        return bool(self.missing or self.missing_periods)
