"""``reach``: a bare «đạt», read as at least or at most by the direction of the indicator."""

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.by_value import ByValue
from gender_plan.targets.span import Span
from gender_plan.targets.target import Direction, Observed
from gender_plan.text import Text

NO_DIRECTION = Text(
    "văn bản chỉ ghi «đạt» và không rõ chỉ tiêu cần tăng hay giảm",
    en="the document only says «reach» and it is not clear whether the indicator should rise or fall",
)
TO_BE_KEPT = Text(
    "chỉ tiêu cần duy trì mà văn bản chỉ ghi «đạt» nên không rõ đó là mức tối thiểu hay tối đa",
    en="the document only says «reach» of an indicator that is to be kept: a floor or a ceiling",
)


@frozen(kw_only=True)
class Reach(ByValue):
    """A bare «đạt 60%»: at least 60 where the indicator should rise, at most 60 where it should fall."""

    key: ClassVar[str] = "reach"
    words: ClassVar[Text] = Text("đạt", en="to reach")
    read_by_direction: ClassVar[bool] = True

    reach: Decimal

    @property
    def figure(self) -> Decimal:
        """The figure."""
        return self.reach

    def span(self, seen: Observed, direction: Direction | None) -> Span | Text:
        """At least for a wanted increase, at most for a decrease; the figure itself counts."""
        del seen
        if direction in _OPEN:
            return _OPEN[direction]
        return Span(high=self.reach) if direction is Direction.DECREASE else Span(low=self.reach)

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """More or less is better, by the direction."""
        if seen.value is None or direction in _OPEN:
            return None
        return seen.value.copy_negate() if direction is Direction.DECREASE else seen.value


_OPEN: dict[Direction | None, Text] = {None: NO_DIRECTION, Direction.KEEP: TO_BE_KEPT}
