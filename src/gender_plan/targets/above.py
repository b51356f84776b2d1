"""``above``: a floor that itself does not count: «trên», «hơn»."""

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.by_value import ByValue
from gender_plan.targets.span import Span
from gender_plan.targets.target import Direction, Observed
from gender_plan.text import Text


@frozen(kw_only=True)
class Above(ByValue):
    """A floor that itself does not count: «trên», «hơn»."""

    key: ClassVar[str] = "above"
    words: ClassVar[Text] = Text("trên", en="above")

    above: Decimal

    @property
    def figure(self) -> Decimal:
        """The figure."""
        return self.above

    def span(self, seen: Observed, direction: Direction | None) -> Span:
        """The values that meet it."""
        del seen, direction
        return Span(low=self.above, low_open=True)

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """The more, the better."""
        del direction
        return seen.value
