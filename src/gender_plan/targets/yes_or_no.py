"""What the targets share that a reported 1 or 0 answers."""

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.by_value import ByValue
from gender_plan.targets.span import Span
from gender_plan.targets.target import Direction, Observed
from gender_plan.text import Language, Text

YES, NO = Decimal(1), Decimal(0)
NOT_YES_OR_NO = Text(
    "số liệu phải là 1 (đạt) hoặc 0 (chưa đạt)", en="the value has to be 1 for yes or 0 for no"
)


def is_yes_or_no(value: Decimal | None) -> bool:
    """Whether a value answers a question of yes or no."""
    return value in (YES, NO)


@frozen(kw_only=True)
class YesOrNo(ByValue):
    """A question that a reported 1 or 0 answers.

    ``answers``: each in words; ``unanswered``: why it cannot be judged without one, where
    more is to be said than that there is no value.
    """

    answers: ClassVar[Mapping[Decimal | None, Text]]
    unanswered: ClassVar[Text | None] = None

    def obstacle(self, seen: Observed, direction: Direction | None) -> Text | None:
        """No value, or one that says neither yes nor no."""
        del direction
        if seen.value is None:
            return self.unanswered or seen.gap
        return None if is_yes_or_no(seen.value) else NOT_YES_OR_NO

    def span(self, seen: Observed, direction: Direction | None) -> Span:
        """Yes, where the value is an answer at all."""
        del seen, direction
        return Span(low=YES, high=YES, steps=(int(NO), int(YES)))

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """Yes is better than no."""
        del direction
        return seen.value if is_yes_or_no(seen.value) else None

    def seen_said(
        self,
        seen: Observed,
        direction: Direction | None = None,
        language: Language = "vi",
        unit: str = "",
    ) -> str:
        """The answer in words; any other figure as it is."""
        if seen.value in self.answers:
            return self.answers[seen.value].said(language)
        return super().seen_said(seen, direction, language, unit)
