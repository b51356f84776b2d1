"""``below``: a ceiling that itself does not count: «dưới», «xuống dưới»."""

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.target import Direction, Observed, Target
from gender_plan.text import Text


@frozen(kw_only=True)
class Below(Target):
    """A ceiling that itself does not count: «dưới», «xuống dưới»."""

    key: ClassVar[str] = "below"
    words: ClassVar[Text] = Text("dưới", en="below")

    below: Decimal

    @property
    def figure(self) -> Decimal:
        """The figure."""
        return self.below

    def met_by(self, seen: Observed, direction: Direction | None) -> bool:
        """Whether the value is below the figure."""
        del direction
        return seen.value is not None and seen.value < self.below

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """The less, the better."""
        del direction
        return None if seen.value is None else seen.value.copy_negate()
