"""The figures that meet a target, where one figure decides: from which to which."""

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from attrs import evolve, frozen


class Decider(StrEnum):
    """Which figure a span is about.

    ``VALUE``: that of the whole; ``EACH_SEX``: that of women and that of men; ``GAP``: how far these two
    lie apart; ``UNITS``: the share of the units that meet the condition, in per cent.
    """

    VALUE = "value"
    EACH_SEX = "each_sex"
    GAP = "gap"
    UNITS = "units"


@frozen(kw_only=True)
class Span:
    """All figures from ``low`` to ``high``; without an end they go on for ever.

    ``steps``: only the whole figures from the first to the last of these say anything at all.

    >>> span = Span(low=Decimal(35), low_open=True)
    >>> span.holds(Decimal(35)), span.holds(Decimal("35.01"))
    (False, True)
    """

    low: Decimal | Fraction | None = None
    high: Decimal | Fraction | None = None
    low_open: bool = False
    high_open: bool = False
    decider: Decider = Decider.VALUE
    steps: tuple[int, int] | None = None

    def holds(self, value: Decimal | Fraction) -> bool:
        """Whether a figure lies in it, compared exactly."""
        exact = Fraction(value)
        above = self.low is None or exact > self.low or (exact == self.low and not self.low_open)
        below = self.high is None or exact < self.high or (exact == self.high and not self.high_open)
        return above and below

    def moved(self, by: Fraction, times: Fraction) -> "Span":
        """The figures ``by + times * x`` of all x in it; below 0 the ends change places."""
        low, high = (
            None if end is None else by + times * Fraction(end) for end in (self.low, self.high)
        )
        if times < 0:
            return evolve(self, low=high, high=low, low_open=self.high_open, high_open=self.low_open)
        return evolve(self, low=low, high=high)

    def can_judge(self, value: Decimal) -> bool:
        """Whether a figure says anything."""
        return self.steps is None or value in range(self.steps[0], self.steps[1] + 1)
