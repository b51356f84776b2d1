"""``done``: something is there or has happened: «hoàn thành», «có đội ngũ cộng tác viên»."""

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.target import NOT_YES_OR_NO, Direction, Observed, Target, is_yes_or_no
from gender_plan.text import Language, Text

_SAID: dict[Decimal | None, Text] = {
    Decimal(1): Text("đã hoàn thành", en="done"),
    Decimal(0): Text("chưa hoàn thành", en="not done"),
}


@frozen(kw_only=True)
class Done(Target):
    """It is done; the reported value is 1 for yes and 0 for no."""

    key: ClassVar[str] = "done"
    words: ClassVar[Text] = Text("hoàn thành", en="to be done")

    done: bool

    def obstacle(self, seen: Observed, direction: Direction | None) -> Text | None:
        """No value, or one that says neither yes nor no."""
        del direction
        return seen.gap or (None if is_yes_or_no(seen.value) else NOT_YES_OR_NO)

    def met_by(self, seen: Observed, direction: Direction | None) -> bool:
        """Whether the value says yes."""
        del direction
        return seen.value == Decimal(1)

    def seen_said(
        self,
        seen: Observed,
        direction: Direction | None = None,
        language: Language = "vi",
        unit: str = "",
    ) -> str:
        """«đã hoàn thành» or «chưa hoàn thành»; any other figure as it is."""
        if seen.value in _SAID:
            return _SAID[seen.value].said(language)
        return super().seen_said(seen, direction, language, unit)

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """Yes is better than no."""
        del direction
        return seen.value if is_yes_or_no(seen.value) else None
