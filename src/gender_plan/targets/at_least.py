"""``at_least``: a floor that itself counts: «ít nhất», «tối thiểu», «từ … trở lên»."""

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.by_value import ByValue
from gender_plan.targets.span import Span
from gender_plan.targets.target import Direction, Observed
from gender_plan.text import Text


@frozen(kw_only=True)
class AtLeast(ByValue):
    """A floor that itself counts: «ít nhất», «tối thiểu», «từ … trở lên»."""

    key: ClassVar[str] = "at_least"
    words: ClassVar[Text] = Text("ít nhất", en="at least")

    at_least: Decimal

    @property
    def figure(self) -> Decimal:
        """The figure."""
        return self.at_least

    def span(self, seen: Observed, direction: Direction | None) -> Span:
        """The values that meet it."""
        del seen, direction
        return Span(low=self.at_least)

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """The more, the better."""
        del direction
        return seen.value
