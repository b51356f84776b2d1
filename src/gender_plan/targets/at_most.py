"""``at_most``: a ceiling that itself counts: «không quá», «không vượt quá»."""

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.by_value import ByValue
from gender_plan.targets.span import Span
from gender_plan.targets.target import Direction, Observed
from gender_plan.text import Text


@frozen(kw_only=True)
class AtMost(ByValue):
    """A ceiling that itself counts: «không quá», «không vượt quá»."""

    key: ClassVar[str] = "at_most"
    words: ClassVar[Text] = Text("không quá", en="at most")

    at_most: Decimal

    @property
    def figure(self) -> Decimal:
        """The figure."""
        return self.at_most

    def span(self, seen: Observed, direction: Direction | None) -> Span:
        """The values that meet it."""
        del seen, direction
        return Span(high=self.at_most)

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """The less, the better."""
        del direction
        return None if seen.value is None else seen.value.copy_negate()
