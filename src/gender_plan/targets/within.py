"""``within``: a range: a band, «từ 103 đến 107», or a floor or ceiling said loosely, «35–40%»."""

import datetime as dt
from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.bound import Bound
from gender_plan.targets.by_value import ByValue
from gender_plan.targets.figures import apart
from gender_plan.targets.span import Span
from gender_plan.targets.target import Direction, Observed
from gender_plan.text import Language, Text, figure

UPSIDE_DOWN = Text(
    "đầu thấp của khoảng lớn hơn đầu cao", en="the low end of the band is above its high end"
)
_READ_AS = Text("hiểu là {} {}", en="read as {} {}")


@frozen(kw_only=True)
class Within(ByValue):
    """A band from a low to a high figure, both ends included, unless ``bound`` reads it otherwise.

    «35–40%» may be a floor said loosely: ``bound: at_least`` says that somebody reads it so, and then
    45 meets it. Nobody guesses: without ``bound`` it is a band.
    """

    key: ClassVar[str] = "within"
    words: ClassVar[Text] = Text("trong khoảng", en="within")

    within: tuple[Decimal, Decimal]
    bound: Bound | None = None

    @property
    def _bound(self) -> Bound:
        return self.bound or Bound.WITHIN

    def span(self, seen: Observed, direction: Direction | None) -> Span | Text:
        """The band, or all on the right side of the end that counts; of one upside down, nothing."""
        del seen, direction
        return UPSIDE_DOWN if self.within[0] > self.within[1] else self._bound.span(self.within)

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """The nearer the band, the better, inside all alike; of a floor, the more."""
        del direction
        if seen.value is None:
            return None
        if self._bound is Bound.WITHIN:
            low, high = self.within
            return apart(seen.value, min(max(seen.value, low), high)).copy_negate()
        return seen.value if self._bound.is_floor else seen.value.copy_negate()

    def aim(self, start: Decimal | None = None, start_day: dt.date | None = None) -> Decimal | None:
        """The end that counts; of a band the edge that is nearer to the start, and none inside it."""
        del start_day
        if self._bound is not Bound.WITHIN:
            return self._bound.limit_of(self.within)
        if start is None or self.within[0] <= start <= self.within[1]:
            return None
        return self.within[0] if start < self.within[0] else self.within[1]

    def said(self, language: Language = "vi", unit: str = "") -> str:
        """«trong khoảng 103–107 bé trai/100 bé gái», «35–40 % (hiểu là ít nhất 35)»."""
        low, high = (figure(end, language) for end in self.within)
        ends = f"{low}–{high} {unit}".rstrip()
        if self._bound is Bound.WITHIN:
            return f"{self.words.said(language)} {ends}"
        limit = figure(self._bound.limit_of(self.within), language)
        return f"{ends} ({_READ_AS.said(language).format(self._bound.words.said(language), limit)})"
