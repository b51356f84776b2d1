"""Women's and men's values side by side: neither is ever derived from the other."""

from collections.abc import Callable
from decimal import Decimal

from gender_plan.targets.figures import beside, legible, with_unit
from gender_plan.targets.observed import NO_VALUE, Observed
from gender_plan.text import Language, Text

NO_WOMEN = Text("chưa có số liệu của nữ", en="no value for women is known")
NO_MEN = Text("chưa có số liệu của nam", en="no value for men is known")
_WOMEN = Text("nữ", en="women")
_MEN = Text("nam", en="men")


def missing_sex(seen: Observed) -> Text | None:
    """Whose value is not known, or None where both are; where nothing at all is known, that."""
    if seen.women is seen.men is seen.value is None:
        return NO_VALUE
    if seen.women is None:
        return NO_WOMEN
    return NO_MEN if seen.men is None else None


def sexes_said(
    seen: Observed,
    language: Language,
    unit: str,
    same_side: Callable[[Decimal, Decimal], bool] = lambda _exact, _shown: True,
) -> str:
    """«nữ 65 %, nam 35 %»; with a word where rounding would carry one over its limit."""
    sexes = ((_WOMEN, seen.women), (_MEN, seen.men))
    return ", ".join(
        f"{sex.said(language)} {_said(value, language, unit, same_side)}"
        for sex, value in sexes
        if value is not None
    )


def _said(
    value: Decimal, language: Language, unit: str, same_side: Callable[[Decimal, Decimal], bool]
) -> str:
    shown = legible(value)
    said = with_unit(shown, language, unit)
    return said if same_side(value, shown) else f"{beside(shown, value, language)} {said}"
