"""``direction``: a wish without a number: «tăng», «giảm», «duy trì»."""

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.figures import apart
from gender_plan.targets.target import NO_START, Direction, Observed, Target, more_is_better
from gender_plan.text import Language, Text

_SAID = {
    Direction.INCREASE: Text("tăng", en="to rise"),
    Direction.DECREASE: Text("giảm", en="to fall"),
    Direction.KEEP: Text("giữ nguyên", en="to stay as it is"),
}


@frozen(kw_only=True)
class DirectionOnly(Target):
    """The indicator should rise, fall or stay; judged against the baseline."""

    key: ClassVar[str] = "direction"
    words: ClassVar[Text] = Text("theo chiều", en="in the direction")

    direction: Direction

    def obstacle(self, seen: Observed, direction: Direction | None) -> Text | None:
        """No value, or nothing to compare it with."""
        del direction
        if seen.gap is not None:
            return seen.gap
        return NO_START if seen.start is None else None

    def met_by(self, seen: Observed, direction: Direction | None) -> bool:
        """Whether the value moved as wanted; no change is neither a rise nor a fall."""
        del direction
        if seen.value is None or seen.start is None:
            return False
        if self.direction is Direction.KEEP:
            return seen.value == seen.start
        return (
            seen.value > seen.start if self.direction is Direction.INCREASE else seen.value < seen.start
        )

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """More or less is better, as the target says; to be kept, the nearer to the baseline."""
        del direction
        if self.direction is not Direction.KEEP:
            return more_is_better(seen.value, self.direction)
        if seen.value is None or seen.start is None:
            return None
        return apart(seen.value, seen.start).copy_negate()

    def said(self, language: Language = "vi", unit: str = "") -> str:
        """«tăng», «giảm» or «giữ nguyên»."""
        del unit
        return _SAID[self.direction].said(language)
