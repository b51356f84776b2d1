"""``about``: «khoảng 60%», to be judged only with a stated tolerance."""

from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.by_value import ByValue
from gender_plan.targets.figures import apart
from gender_plan.targets.span import Span
from gender_plan.targets.target import Direction, Observed
from gender_plan.text import Language, Text, figure

NO_TOLERANCE = Text(
    "văn bản ghi «khoảng» mà không nêu sai số cho phép (tolerance)",
    en="the document says «about» and no tolerance is stated",
)
BELOW_ZERO = Text(
    "sai số cho phép (tolerance) ghi số âm", en="the tolerance that is stated is below zero"
)


@frozen(kw_only=True)
class About(ByValue):
    """About this figure; without a ``tolerance`` (in the unit of the figure) it cannot be judged."""

    key: ClassVar[str] = "about"
    words: ClassVar[Text] = Text("khoảng", en="about")

    about: Decimal
    tolerance: Decimal | None = None

    @property
    def figure(self) -> Decimal:
        """The figure."""
        return self.about

    def span(self, seen: Observed, direction: Direction | None) -> Span | Text:
        """The values no farther from the figure than the tolerance, where it can be kept to."""
        del seen, direction
        if self.tolerance is None:
            return NO_TOLERANCE
        if self.tolerance < 0:
            return BELOW_ZERO
        figure, tolerance = Fraction(self.about), Fraction(self.tolerance)
        return Span(low=figure - tolerance, high=figure + tolerance)

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """The nearer, the better."""
        del direction
        return None if seen.value is None else apart(seen.value, self.about).copy_negate()

    def said(self, language: Language = "vi", unit: str = "") -> str:
        """«khoảng 60 % (± 2)»."""
        tolerance = "" if self.tolerance is None else f" (± {figure(self.tolerance, language)})"
        return super().said(language, unit) + tolerance
