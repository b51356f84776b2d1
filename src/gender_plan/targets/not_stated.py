"""``not_stated``: the document gives no figure; a value of its own, never a guess."""

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.target import Direction, Observed, Target, more_is_better
from gender_plan.text import Language, Text


@frozen(kw_only=True)
class NotStated(Target):
    """No figure is stated; ``not_stated`` says where the document points instead («Phụ lục 1»)."""

    key: ClassVar[str] = "not_stated"
    words: ClassVar[Text] = Text("chưa nêu", en="not stated")
    read_by_direction: ClassVar[bool] = True

    not_stated: Text

    def span(self, seen: Observed, direction: Direction | None) -> Text:
        """None: there is nothing to be met."""
        del seen, direction
        return self.not_stated

    def obstacle(self, seen: Observed, direction: Direction | None) -> Text | None:
        """Always: there is nothing to be met."""
        del seen, direction
        return self.not_stated

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """More or less is better, where the indicator's direction is known; there is no figure."""
        return more_is_better(seen.value, direction)

    def said(self, language: Language = "vi", unit: str = "") -> str:
        """«chưa nêu (Phụ lục 1)»."""
        del unit
        return f"{self.words.said(language)} ({self.not_stated.said(language)})"
