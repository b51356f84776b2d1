"""Which end of a figure or a range counts, and how to say it: «ít nhất», «trên», «không quá», «dưới»."""

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from gender_plan.targets.span import Decider, Span
from gender_plan.text import Text

Range = tuple[Decimal, Decimal]


class Bound(StrEnum):
    """How a figure or a range is meant: as a floor, as a ceiling, each strict or not, or as a band."""

    AT_LEAST = "at_least"
    ABOVE = "above"
    AT_MOST = "at_most"
    BELOW = "below"
    WITHIN = "within"

    @property
    def words(self) -> Text:
        """The words that stand before the figure."""
        return _WORDS[self]

    @property
    def is_floor(self) -> bool:
        """Whether more is always at least as good."""
        return self in {Bound.AT_LEAST, Bound.ABOVE}

    @property
    def is_ceiling(self) -> bool:
        """Whether less is always at least as good."""
        return self in {Bound.AT_MOST, Bound.BELOW}

    def limit_of(self, ends: Range) -> Decimal:
        """The end that counts: the low one of a floor, the high one of a ceiling."""
        return ends[1] if self.is_ceiling else ends[0]

    def span(self, ends: Range, decider: Decider = Decider.VALUE) -> Span:
        """The figures that keep to the range."""
        low = None if self.is_ceiling else ends[0]
        high = None if self.is_floor else ends[1]
        return Span(
            low=low,
            high=high,
            low_open=self is Bound.ABOVE,
            high_open=self is Bound.BELOW,
            decider=decider,
        )

    def holds(self, value: Decimal | Fraction, ends: Range) -> bool:
        """Whether a value keeps to the range, compared exactly; of a band both ends count.

        >>> Bound.AT_LEAST.holds(Decimal(35), (Decimal(35), Decimal(40)))
        True
        >>> Bound.ABOVE.holds(Decimal(35), (Decimal(35), Decimal(40)))
        False
        """
        return self.span(ends).holds(value)


_WORDS = {
    Bound.AT_LEAST: Text("ít nhất", en="at least"),
    Bound.ABOVE: Text("trên", en="above"),
    Bound.AT_MOST: Text("không quá", en="at most"),
    Bound.BELOW: Text("dưới", en="below"),
    Bound.WITHIN: Text("trong khoảng", en="within"),
}
