"""``below``: a ceiling that itself does not count: «dưới», «xuống dưới»."""

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.by_value import ByValue
from gender_plan.targets.span import Span
from gender_plan.targets.target import Direction, Observed
from gender_plan.text import Text


@frozen(kw_only=True)
class Below(ByValue):
    """A ceiling that itself does not count: «dưới», «xuống dưới»."""

    key: ClassVar[str] = "below"
    words: ClassVar[Text] = Text("dưới", en="below")

    below: Decimal

    @property
    def figure(self) -> Decimal:
        """The figure."""
        return self.below

    def span(self, seen: Observed, direction: Direction | None) -> Span:
        """The values that meet it."""
        del seen, direction
        return Span(high=self.below, high_open=True)

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """The less, the better."""
        del direction
        return None if seen.value is None else seen.value.copy_negate()
