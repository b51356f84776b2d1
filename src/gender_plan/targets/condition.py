"""What a single unit has to have, so that a share of units can count it."""

from decimal import Decimal

from attrs import frozen

from gender_plan.targets.yes_or_no import is_yes_or_no
from gender_plan.text import Language, Text, figure


@frozen(kw_only=True)
class Condition:
    """Figures that a unit's own value has to keep to, all that are given; ``text`` says it in words.

    Without a figure a unit reports 1 where it meets the words and 0 where it does not.
    """

    at_least: Decimal | None = None
    above: Decimal | None = None
    at_most: Decimal | None = None
    below: Decimal | None = None
    equal_to: Decimal | None = None
    text: Text | None = None

    @property
    def has_figure(self) -> bool:
        """Whether a unit's value is compared with a figure and not read as yes or no."""
        return any(limit is not None for _, limit in self._limits)

    def can_judge(self, value: Decimal) -> bool:
        """Whether a value says anything: without a figure only yes or no does."""
        return self.has_figure or is_yes_or_no(value)

    def met_by(self, value: Decimal) -> bool:
        """Whether a unit with this value counts."""
        if not self.has_figure:
            return value == Decimal(1)
        checks = (
            self.at_least is None or value >= self.at_least,
            self.above is None or value > self.above,
            self.at_most is None or value <= self.at_most,
            self.below is None or value < self.below,
            self.equal_to is None or value == self.equal_to,
        )
        return all(checks)

    def said(self, language: Language = "vi", unit: str = "") -> str:
        """«đạt ít nhất 2 buổi», «có lãnh đạo chủ chốt là nữ»."""
        limits = ", ".join(
            f"{words.said(language)} {figure(limit, language)}"
            for words, limit in self._limits
            if limit is not None
        )
        with_figures = f"{limits} {unit}".strip() if limits else ""
        words = self.text or (_REACHING if limits else None)
        pieces = (words.said(language) if words else "", with_figures)
        return " ".join(piece for piece in pieces if piece)

    @property
    def _limits(self) -> tuple[tuple[Text, Decimal | None], ...]:
        return (
            (Text("ít nhất", en="at least"), self.at_least),
            (Text("trên", en="above"), self.above),
            (Text("không quá", en="at most"), self.at_most),
            (Text("dưới", en="below"), self.below),
            (Text("đúng", en="exactly"), self.equal_to),
        )


_REACHING = Text("đạt", en="with")
