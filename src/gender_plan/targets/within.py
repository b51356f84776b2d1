"""``within``: a band, both ends included: «từ 103 đến 107»."""

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.target import Direction, Observed, Target
from gender_plan.text import Language, Text, figure


@frozen(kw_only=True)
class Within(Target):
    """A band from a low to a high figure; both belong to it."""

    key: ClassVar[str] = "within"
    words: ClassVar[Text] = Text("trong khoảng", en="within")

    within: tuple[Decimal, Decimal]

    def met_by(self, seen: Observed, direction: Direction | None) -> bool:
        """Whether the value lies in the band."""
        del direction
        low, high = self.within
        return seen.value is not None and low <= seen.value <= high

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """The nearer the band, the better; anywhere inside is equally good."""
        del direction
        if seen.value is None:
            return None
        low, high = self.within
        return -max(low - seen.value, seen.value - high, Decimal(0))

    def aim(self, start: Decimal | None = None) -> Decimal | None:
        """The edge of the band that is nearer to the start; None inside it."""
        if start is None or self.within[0] <= start <= self.within[1]:
            return None
        return self.within[0] if start < self.within[0] else self.within[1]

    def said(self, language: Language = "vi", unit: str = "") -> str:
        """«trong khoảng 103–107 bé trai/100 bé gái»."""
        low, high = (figure(end, language) for end in self.within)
        return f"{self.words.said(language)} {low}–{high} {unit}".rstrip()
