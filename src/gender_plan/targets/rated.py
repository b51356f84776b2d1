"""``rated``: a scale of written steps, of which one is to be reached."""

import datetime as dt
from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.by_value import ByValue
from gender_plan.targets.span import Span
from gender_plan.targets.target import Direction, Observed
from gender_plan.text import Language, Text, figure

_STEP = Text("bậc", en="step")
NO_SUCH_STEP = Text("thang có {1} bậc, không có bậc {0}", en="the scale has {1} steps and no step {0}")


@frozen(kw_only=True)
class Rated(ByValue):
    """Written steps, the lowest first; ``step`` (from 1) is to be reached, else the last."""

    key: ClassVar[str] = "rated"
    words: ClassVar[Text] = Text("đạt bậc", en="to reach step")

    rated: tuple[Text, ...]
    step: int | None = None

    @property
    def figure(self) -> Decimal:
        """The number of the step to be reached."""
        return Decimal(self.step if self.step is not None else len(self.rated))

    def obstacle(self, seen: Observed, direction: Direction | None) -> Text | None:
        """No value, or a step that the scale does not have: asked for, or reported."""
        del direction
        if seen.value is None:
            return seen.gap
        strange = (step for step in (self.figure, seen.value) if not self._has(step))
        return next((_no_such(step, len(self.rated)) for step in strange), None)

    def span(self, seen: Observed, direction: Direction | None) -> Span | Text:
        """The step and those above it, where the scale has it."""
        del seen, direction
        if not self._has(self.figure):
            return _no_such(self.figure, len(self.rated))
        return Span(low=self.figure, steps=(1, len(self.rated)))

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """A higher step is better."""
        del direction
        return seen.value if seen.value is not None and self._has(seen.value) else None

    def seen_said(
        self,
        seen: Observed,
        direction: Direction | None = None,
        language: Language = "vi",
        unit: str = "",
    ) -> str:
        """«bậc 2/4 (đạt yêu cầu)»: the step with its words, never rounded to another one."""
        del direction, unit
        if seen.value is None:
            return ""
        return f"{_STEP.said(language)} {self._step_said(seen.value, language)}"

    def said(self, language: Language = "vi", unit: str = "") -> str:
        """«đạt bậc 3/4 (đạt yêu cầu)»."""
        del unit
        return f"{self.words.said(language)} {self._step_said(self.figure, language)}"

    def aim(self, start: Decimal | None = None, start_day: dt.date | None = None) -> Decimal | None:
        """None: steps are ranks, and no straight line joins them."""
        del start, start_day
        return None

    def _has(self, step: Decimal) -> bool:
        return step in range(1, len(self.rated) + 1)

    def _step_said(self, step: Decimal, language: Language) -> str:
        steps = len(self.rated)
        if not self._has(step):
            return f"{figure(step, language)}/{steps}"
        return f"{int(step)}/{steps} ({self.rated[int(step) - 1].said(language)})"


def _no_such(step: Decimal, steps: int) -> Text:
    vi, en = (
        NO_SUCH_STEP.said(language).format(figure(step, language), steps) for language in ("vi", "en")
    )
    return Text(vi, en=en)
