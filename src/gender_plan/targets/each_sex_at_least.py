"""``each_sex_at_least``: a floor for women and for men: «ít nhất 40% cho mỗi giới»."""

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.target import Direction, Observed, Target, rounded, with_unit
from gender_plan.text import Language, Text

NO_WOMEN = Text("chưa có số liệu của nữ", en="no value for women is known")
NO_MEN = Text("chưa có số liệu của nam", en="no value for men is known")
_WOMEN = Text("nữ", en="women")
_MEN = Text("nam", en="men")


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

    def obstacle(self, seen: Observed, direction: Direction | None) -> Text | None:
        """One sex below the floor decides; otherwise both must be known."""
        del direction
        known = [v for v in (seen.women, seen.men) if v is not None]
        if any(value < self.each_sex_at_least for value in known):
            return None
        if seen.women is None:
            return NO_WOMEN
        return NO_MEN if seen.men is None else None

    def met_by(self, seen: Observed, direction: Direction | None) -> bool:
        """Whether both sexes reach the floor."""
        del direction
        return all(v is not None and v >= self.each_sex_at_least for v in (seen.women, seen.men))

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
        sexes = ((_WOMEN, seen.women), (_MEN, seen.men))
        return ", ".join(
            f"{sex.said(language)} {with_unit(rounded(value), language, unit)}"
            for sex, value in sexes
            if value is not None
        )

    def aim(self, start: Decimal | None = None) -> Decimal | None:
        """None: a path of one value does not describe two."""
        del start
        return None
