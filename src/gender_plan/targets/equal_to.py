"""``equal_to``: exactly this figure: «duy trì 100%», full coverage."""

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.by_value import ByValue
from gender_plan.targets.figures import apart
from gender_plan.targets.span import Span
from gender_plan.targets.target import Direction, Observed
from gender_plan.text import Text


@frozen(kw_only=True)
class EqualTo(ByValue):
    """Exactly this figure: «duy trì 100%», full coverage; to be kept where it is due ``every`` year."""

    key: ClassVar[str] = "equal_to"
    words: ClassVar[Text] = Text("đúng", en="exactly")

    equal_to: Decimal

    @property
    def figure(self) -> Decimal:
        """The figure."""
        return self.equal_to

    def span(self, seen: Observed, direction: Direction | None) -> Span:
        """The values that meet it."""
        del seen, direction
        return Span(low=self.equal_to, high=self.equal_to)

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """The nearer, the better."""
        del direction
        return None if seen.value is None else apart(seen.value, self.equal_to).copy_negate()
