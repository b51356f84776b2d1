"""``above``: a floor that itself does not count: «trên», «hơn»."""

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.target import Direction, Observed, Target
from gender_plan.text import Text


@frozen(kw_only=True)
class Above(Target):
    """A floor that itself does not count: «trên», «hơn»."""

    key: ClassVar[str] = "above"
    words: ClassVar[Text] = Text("trên", en="above")

    above: Decimal

    @property
    def figure(self) -> Decimal:
        """The figure."""
        return self.above

    def met_by(self, seen: Observed, direction: Direction | None) -> bool:
        """Whether the value is above the figure."""
        del direction
        return seen.value is not None and seen.value > self.above

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """The more, the better."""
        del direction
        return seen.value
