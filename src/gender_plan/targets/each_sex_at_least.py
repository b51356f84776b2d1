"""``each_sex_at_least``: a floor for women and for men: «ít nhất 40% cho mỗi giới»."""

import datetime as dt
from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.sexes import missing_sex, sexes_said
from gender_plan.targets.span import Decider, Span
from gender_plan.targets.target import Direction, Observed, Target
from gender_plan.text import Language, Text


@frozen(kw_only=True)
class EachSexAtLeast(Target):
    """A floor for each sex: 65 % women fails «at least 40 % each», because men have 35 %."""

    key: ClassVar[str] = "each_sex_at_least"
    words: ClassVar[Text] = Text("mỗi giới ít nhất", en="each sex at least")

    each_sex_at_least: Decimal

    @property
    def figure(self) -> Decimal:
        """The figure."""
        return self.each_sex_at_least

    def span(self, seen: Observed, direction: Direction | None) -> Span:
        """The floor, asked of each sex."""
        del seen, direction
        return Span(low=self.each_sex_at_least, decider=Decider.EACH_SEX)

    def obstacle(self, seen: Observed, direction: Direction | None) -> Text | None:
        """One sex below the floor decides; otherwise both must be known."""
        del direction
        known = [v for v in (seen.women, seen.men) if v is not None]
        if any(value < self.each_sex_at_least for value in known):
            return None
        return missing_sex(seen)

    def met_by(self, seen: Observed, direction: Direction | None) -> bool:
        """Whether both sexes reach the floor."""
        del direction
        return all(v is not None and self._reached(v) for v in (seen.women, seen.men))

    def merit(self, seen: Observed, direction: Direction | None) -> Decimal | None:
        """The share of the sex that has less."""
        del direction
        if seen.women is None or seen.men is None:
            return None
        return min(seen.women, seen.men)

    def seen_said(
        self,
        seen: Observed,
        direction: Direction | None = None,
        language: Language = "vi",
        unit: str = "",
    ) -> str:
        """«nữ 65 %, nam 35 %»: each sex on its own, neither derived from the other."""
        del direction
        return sexes_said(
            seen, language, unit, lambda exact, shown: self._reached(exact) is self._reached(shown)
        )

    def aim(self, start: Decimal | None = None, start_day: dt.date | None = None) -> Decimal | None:
        """None: a path of one value does not describe two."""
        del start, start_day
        return None

    def _reached(self, value: Decimal) -> bool:
        return value >= self.each_sex_at_least
