"""``equal_to``: exactly this figure: «duy trì 100%», full coverage."""

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.figures import apart
from gender_plan.targets.target import Direction, Observed, Target
from gender_plan.text import Text


@frozen(kw_only=True)
class EqualTo(Target):
    """Exactly this figure: «duy trì 100%», full coverage; to be kept where it is due ``every`` year."""

    key: ClassVar[str] = "equal_to"
    words: ClassVar[Text] = Text("đúng", en="exactly")

    equal_to: Decimal

    @property
    def figure(self) -> Decimal:
        """The figure."""
        return self.equal_to

    def met_by(self, seen: Observed, direction: Direction | None) -> bool:
        """Whether the value is exactly the figure."""
        del direction
        return seen.value is not None and seen.value == self.equal_to

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """The nearer, the better."""
        del direction
        return None if seen.value is None else apart(seen.value, self.equal_to).copy_negate()
