"""Do the figures of women, men and the whole fit together? If not, it is said and never mended."""

from decimal import Decimal

from gender_plan.model import Unit
from gender_plan.targets import Observed
from gender_plan.text import Text

NOT_THE_SUM = Text(
    "số của nữ và số của nam cộng lại không bằng số chung",
    en="the figures of women and men do not add up to that of the whole",
)
NOT_BETWEEN = Text(
    "tỷ lệ chung không nằm giữa tỷ lệ của nữ và tỷ lệ của nam",
    en="the share of the whole does not lie between those of women and men",
)
_ROUNDING = Decimal("0.1")


def mismatch(seen: Observed, unit: Unit | None) -> Text | None:
    """Why the three figures cannot all be right, or None; nothing is said unless all are known.

    Plain counts add up. The share of the whole lies between those of women and men, but for rounding.
    Of any other unit, such as a ratio or a mean, nothing is known.
    """
    whole, women, men = seen.value, seen.women, seen.men
    if whole is None or women is None or men is None or unit is None or unit.per:
        return None
    if unit.is_share:
        low, high = sorted((women, men))
        return None if low - _ROUNDING <= whole <= high + _ROUNDING else NOT_BETWEEN
    is_count = all(figure == figure.to_integral_value() for figure in (whole, women, men))
    return NOT_THE_SUM if is_count and women + men != whole else None
