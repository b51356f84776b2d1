"""``at_most``: a ceiling that itself counts: «không quá», «không vượt quá»."""

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.target import Direction, Observed, Target
from gender_plan.text import Text


@frozen(kw_only=True)
class AtMost(Target):
    """A ceiling that itself counts: «không quá», «không vượt quá»."""

    key: ClassVar[str] = "at_most"
    words: ClassVar[Text] = Text("không quá", en="at most")

    at_most: Decimal

    @property
    def figure(self) -> Decimal:
        """The figure."""
        return self.at_most

    def met_by(self, seen: Observed, direction: Direction | None) -> bool:
        """Whether the value is at most the figure."""
        del direction
        return seen.value is not None and seen.value <= self.at_most

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """The less, the better."""
        del direction
        return None if seen.value is None else seen.value.copy_negate()
