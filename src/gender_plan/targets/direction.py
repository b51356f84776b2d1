"""``direction``: a wish without a number: «tăng», «giảm», «duy trì»."""

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.by_value import ByValue
from gender_plan.targets.figures import apart
from gender_plan.targets.span import Span
from gender_plan.targets.target import NO_START, Direction, Observed, more_is_better
from gender_plan.text import Language, Text

_SAID = {
    Direction.INCREASE: Text("tăng", en="to rise"),
    Direction.DECREASE: Text("giảm", en="to fall"),
    Direction.KEEP: Text("giữ nguyên", en="to stay as it is"),
}


@frozen(kw_only=True)
class DirectionOnly(ByValue):
    """The indicator should rise, fall or stay; judged against the baseline."""

    key: ClassVar[str] = "direction"
    words: ClassVar[Text] = Text("theo chiều", en="in the direction")

    direction: Direction

    def span(self, seen: Observed, direction: Direction | None) -> Span | Text:
        """All beyond the baseline; no change is neither a rise nor a fall."""
        del direction
        if seen.start is None:
            return NO_START
        if self.direction is Direction.KEEP:
            return Span(low=seen.start, high=seen.start)
        rises = self.direction is Direction.INCREASE
        return Span(low=seen.start, low_open=True) if rises else Span(high=seen.start, high_open=True)

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
