"""``qualitative``: a target in words, which a person judges."""

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.target import NOT_YES_OR_NO, Direction, Observed, Target, is_yes_or_no
from gender_plan.text import Language, Text

NOT_ASSESSED = Text("chưa được người có trách nhiệm đánh giá", en="nobody has assessed it yet")
_SAID: dict[Decimal | None, Text] = {
    Decimal(1): Text("được đánh giá là đạt", en="assessed as met"),
    Decimal(0): Text("được đánh giá là chưa đạt", en="assessed as not met"),
}


@frozen(kw_only=True)
class Qualitative(Target):
    """Words without a figure; the reported value is 1 where a person judged it met, 0 where not."""

    key: ClassVar[str] = "qualitative"
    words: ClassVar[Text] = Text("định tính", en="in words")

    qualitative: Text

    def obstacle(self, seen: Observed, direction: Direction | None) -> Text | None:
        """Nobody has judged it, or the value says neither yes nor no."""
        del direction
        if seen.value is None:
            return NOT_ASSESSED
        return None if is_yes_or_no(seen.value) else NOT_YES_OR_NO

    def met_by(self, seen: Observed, direction: Direction | None) -> bool:
        """Whether it was judged met."""
        del direction
        return seen.value == Decimal(1)

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """Judged met is better than judged not met."""
        del direction
        return seen.value if is_yes_or_no(seen.value) else None

    def seen_said(
        self,
        seen: Observed,
        direction: Direction | None = None,
        language: Language = "vi",
        unit: str = "",
    ) -> str:
        """How it was judged; any other figure as it is."""
        if seen.value in _SAID:
            return _SAID[seen.value].said(language)
        return super().seen_said(seen, direction, language, unit)

    def said(self, language: Language = "vi", unit: str = "") -> str:
        """The words themselves."""
        del unit
        return self.qualitative.said(language)
