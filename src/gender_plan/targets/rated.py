"""``rated``: a scale of written steps, of which one is to be reached."""

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.target import Direction, Observed, Target, rounded
from gender_plan.text import Language, Text, figure

_STEP = Text("bậc", en="step")


@frozen(kw_only=True)
class Rated(Target):
    """Written steps, the lowest first; ``step`` (from 1) is to be reached, else the last."""

    key: ClassVar[str] = "rated"
    words: ClassVar[Text] = Text("đạt bậc", en="to reach step")

    rated: tuple[Text, ...]
    step: int | None = None

    @property
    def figure(self) -> Decimal:
        """The number of the step to be reached."""
        return Decimal(self.step if self.step is not None else len(self.rated))

    def met_by(self, seen: Observed, direction: Direction | None) -> bool:
        """Whether the step is reached or passed."""
        del direction
        return seen.value is not None and seen.value >= self.figure

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """A higher step is better."""
        del direction
        return seen.value

    def seen_said(
        self,
        seen: Observed,
        direction: Direction | None = None,
        language: Language = "vi",
        unit: str = "",
    ) -> str:
        """«bậc 2/4 (đạt yêu cầu)»: the step with its words."""
        del direction, unit
        if seen.value is None:
            return ""
        words = self._words_of(seen.value, language)
        step = _STEP.said(language)
        return f"{step} {figure(rounded(seen.value), language)}/{len(self.rated)}{words}"

    def said(self, language: Language = "vi", unit: str = "") -> str:
        """«đạt bậc 3/4 (đạt yêu cầu)»."""
        del unit
        step, words = figure(self.figure, language), self._words_of(self.figure, language)
        return f"{self.words.said(language)} {step}/{len(self.rated)}{words}"

    def _words_of(self, step: Decimal, language: Language) -> str:
        if step not in range(1, len(self.rated) + 1):
            return ""
        return f" ({self.rated[int(step) - 1].said(language)})"

    def aim(self, start: Decimal | None = None) -> Decimal | None:
        """None: steps are ranks, and no straight line joins them."""
        del start
        return None
