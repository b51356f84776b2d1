"""``parity``: women and men alike: «ngang bằng với nam», «không còn khoảng cách»."""

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.about import BELOW_ZERO
from gender_plan.targets.figures import apart, beside, legible, points_said
from gender_plan.targets.sexes import missing_sex, sexes_said
from gender_plan.targets.span import Decider, Span
from gender_plan.targets.target import Direction, Observed, Target
from gender_plan.text import Language, Text

_GAP = Text("chênh {}", en="{} apart")
_UP_TO = Text("chênh không quá {}", en="not more than {} apart")


@frozen(kw_only=True)
class Parity(Target):
    """Women have the value that men have; neither may be ahead by more than ``tolerance`` points.

    Without a tolerance the two have to be equal. It is read from both sides: women ahead of men are no
    more at parity than men ahead of women.
    """

    key: ClassVar[str] = "parity"
    words: ClassVar[Text] = Text("ngang bằng giữa nữ và nam", en="women and men alike")

    parity: bool
    tolerance: Decimal | None = None

    def span(self, seen: Observed, direction: Direction | None) -> Span | Text:
        """Up to the tolerance, asked of how far the two lie apart."""
        del seen, direction
        if self.tolerance is not None and self.tolerance < 0:
            return BELOW_ZERO
        return Span(high=self.tolerance or Decimal(0), decider=Decider.GAP)

    def obstacle(self, seen: Observed, direction: Direction | None) -> Text | None:
        """Both sexes must be known, and the tolerance be one that can be kept to."""
        del direction
        if self.tolerance is not None and self.tolerance < 0:
            return BELOW_ZERO
        return missing_sex(seen)

    def met_by(self, seen: Observed, direction: Direction | None) -> bool:
        """Whether the two are no farther apart than the tolerance."""
        del direction
        gap = _gap(seen)
        return gap is not None and self._bridged(gap)

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """The smaller the gap, the better."""
        del direction
        gap = _gap(seen)
        return None if gap is None else gap.copy_negate()

    def said(self, language: Language = "vi", unit: str = "") -> str:
        """«ngang bằng giữa nữ và nam (chênh không quá 1 điểm phần trăm)»."""
        words = self.words.said(language)
        if self.tolerance is None:
            return words
        return f"{words} ({_UP_TO.said(language).format(points_said(self.tolerance, language, unit))})"

    def seen_said(
        self,
        seen: Observed,
        direction: Direction | None = None,
        language: Language = "vi",
        unit: str = "",
    ) -> str:
        """«nữ 97 %, nam 98,5 % (chênh 1,5 điểm phần trăm)»."""
        del direction
        said, gap = sexes_said(seen, language, unit), _gap(seen)
        if gap is None:
            return said
        shown = legible(gap)
        points = points_said(shown, language, unit)
        if self._bridged(shown) is not self._bridged(gap):
            points = f"{beside(shown, gap, language)} {points}"
        return f"{said} ({_GAP.said(language).format(points)})"

    def _bridged(self, gap: Decimal) -> bool:
        return gap <= (self.tolerance or Decimal(0))


def _gap(seen: Observed) -> Decimal | None:
    if seen.women is None or seen.men is None:
        return None
    return apart(seen.women, seen.men)
