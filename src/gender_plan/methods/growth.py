"""What the methods of yearly growth share: whole years, roots in decimals, straight-line scores.

A day counts as the calendar year it falls in, for the publications know whole years only: from
30 June 2015 to 31 December 2023 are eight years. Roots are drawn with 60 digits and ratios rounded to
40 before they are classed, so that what should sit on a limit does.
"""

from collections.abc import Sequence
from decimal import MAX_EMAX, MIN_EMIN, ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from itertools import pairwise

from attrs import evolve, frozen

from gender_plan.methods.pace import Figures, Journey, PaceLimits
from gender_plan.methods.planned_path import BEFORE_START, BEYOND_BAND, TOO_FEW
from gender_plan.text import Text

ONE_YEAR = Text(
    "phương pháp cần số liệu của ít nhất hai năm khác nhau",
    en="the method needs values of at least two different years",
)
NO_YEARS_TO_GO = Text(
    "mục tiêu đến hạn ngay trong năm xuất phát nên không tính được tốc độ cần có",
    en="the target is due in the year of the start, so no growth a year can be needed",
)
MIXED_SIGNS = Text(
    "phương pháp chỉ dùng được khi các con số cùng dương hoặc cùng âm",
    en="the method holds only where all figures are above zero or all are below it",
)
FROM_ZERO = Text(
    "điểm xuất phát bằng 0 nên không tính được tốc độ tăng, và phương pháp không quy định số thay thế",
    en="no growth can be computed from a start of 0, and the method names no stand-in",
)
NO_WAY = Text(
    "điểm xuất phát bằng mục tiêu mà số liệu gần nhất chưa đạt: phương pháp phải chia cho 0",
    en="the start equals the target and the latest value does not meet it: the method divides by zero",
)
NO_DIRECTION = Text(
    "không có mục tiêu bằng số và không rõ chỉ tiêu cần tăng hay giảm",
    en="there is no target with a figure, and it is not clear whether more or less is wanted",
)
GROWTH_OF_GROWTH = Text(
    "số liệu vốn là tốc độ tăng nên không tính tốc độ tăng của chúng",
    en="the values are rates of growth themselves, and their own growth is not computed",
)
NO_PARITY = Text(
    "tài liệu của phương pháp không nói cách tính đối với mục tiêu ngang bằng",
    en="the publication does not say how to treat a target of parity",
)
YES_OR_NO = Text(
    "mục tiêu chỉ có đạt hoặc chưa đạt nên không có tiến độ",
    en="a target of yes or no has no pace",
)

WIDE = Context(prec=60, rounding=ROUND_HALF_UP, Emax=MAX_EMAX, Emin=MIN_EMIN)
"""The arithmetic of every method: the caller's decimal context has no say."""

_CLASSED = Context(prec=40, rounding=ROUND_HALF_UP, Emax=MAX_EMAX, Emin=MIN_EMIN)
_KEPT = Context(prec=28, rounding=ROUND_HALF_UP, Emax=MAX_EMAX, Emin=MIN_EMIN)


@frozen(kw_only=True)
class Stretch:
    """The two ends that were seen and the one that is wanted, in whole years.

    ``way``: 1 where more is wanted, -1 where less is; ``assumed``: the journey does not tell it.
    ``years``: from the first value to the last; ``to_target``: from the first to the year of the target.
    """

    first: Decimal
    last: Decimal
    target: Decimal | None
    years: int
    to_target: int | None
    way: int
    assumed: bool = False

    @property
    def met(self) -> bool:
        """Whether the last value is at the target or past it."""
        return self.target is not None and self.way * self.last >= self.way * self.target


def stretch(journey: Journey, *, otherwise: int = 0) -> Stretch | Text:
    """The stretch of a journey, or why it has none.

    ``otherwise``: the way that a method takes where neither the journey nor its target tells one.
    """
    if not journey.path:
        return journey.no_target or TOO_FEW
    start, aim, latest = journey.path[0], journey.path[-1], journey.latest
    if latest.day < start.day:
        return BEFORE_START
    aimed, way = len(journey.path) > 1, _way(journey)
    found = Stretch(
        first=start.value,
        last=latest.value,
        target=aim.value if aimed else None,
        years=latest.day.year - start.day.year,
        to_target=aim.day.year - start.day.year if aimed else None,
        way=way or otherwise,
        assumed=way is None,
    )
    return _obstacle(found, journey) or found


def growth(last: Decimal, first: Decimal, years: int) -> Decimal:
    """The yearly growth ``(last / first) ** (1 / years) - 1``, with 60 digits.

    ``first`` is not zero, both have one sign or ``last`` is zero, and ``years`` is at least one.

    >>> kept(growth(Decimal(121), Decimal(100), 2))
    Decimal('0.1')
    """
    base = WIDE.divide(last, first)
    return WIDE.subtract(power(base, WIDE.divide(Decimal(1), Decimal(years))), Decimal(1))


def extrapolated(seen: Stretch) -> Decimal:
    """The value in the year of the target if growth stays as it was, ``x * (x / b) ** (m / n)``."""
    ahead = Decimal((seen.to_target or seen.years) - seen.years)
    base = WIDE.divide(seen.last, seen.first)
    return WIDE.multiply(seen.last, power(base, WIDE.divide(ahead, Decimal(seen.years))))


def power(base: Decimal, exponent: Decimal) -> Decimal:
    """A power of a figure that is not below zero, with 60 digits; the zeroth power of zero is one."""
    return WIDE.power(base, exponent) if base else Decimal(0 if exponent else 1)


def less_than_one(part: Decimal, whole: Decimal, exponent: Decimal) -> Decimal:
    """``1 - (part / whole) ** exponent``, exactly 0 where part and whole are the same."""
    return classed(WIDE.subtract(Decimal(1), power(WIDE.divide(part, whole), exponent)))


def ratio_of(over: Decimal, under: Decimal) -> Decimal:
    """A ratio with the 40 digits by which it is classed."""
    return classed(WIDE.divide(over, under))


def share_of(last: Decimal, first: Decimal, target: Decimal) -> Decimal:
    """The share of the way from a first figure to a target, with the digits by which it is classed."""
    return ratio_of(WIDE.subtract(last, first), WIDE.subtract(target, first))


def classed(value: Decimal) -> Decimal:
    """A figure with the 40 digits by which it is classed."""
    return _CLASSED.plus(value)


def kept(value: Decimal) -> Decimal:
    """A figure with the 28 digits that a result keeps, without idle zeros."""
    short = _KEPT.plus(value)
    whole = short.to_integral_value()
    return whole if short == whole else short.normalize(_KEPT)


def scored(value: Decimal, knots: Sequence[tuple[Decimal, Decimal]]) -> Decimal:
    """The score of a value on straight lines through knots, level before the first and past the last.

    >>> knots = [(Decimal(0), Decimal(0)), (Decimal(2), Decimal(5))]
    >>> [str(scored(Decimal(x), knots)) for x in ("-1", "1", "3")]
    ['0', '2.5', '5']
    """
    if value <= knots[0][0]:
        return knots[0][1]
    for (left, low), (right, high) in pairwise(knots):
        if value <= right:
            part = WIDE.divide(WIDE.subtract(value, left), right - left)
            return kept(classed(WIDE.fma(part, high - low, low)))
    return knots[-1][1]


def with_growth(limits: PaceLimits | None, own: PaceLimits) -> PaceLimits:
    """The limits of a call; for growth, those of the method where the call names none."""
    return own if limits is None else evolve(limits, growth=limits.growth or own.growth)


def _way(journey: Journey) -> int | None:
    if journey.rises is not None:
        return 1 if journey.rises else -1
    first, last = journey.path[0].value, journey.path[-1].value
    return None if first == last else 1 if last > first else -1


def _obstacle(found: Stretch, journey: Journey) -> Text | None:
    if journey.figures is Figures.GROWTH_RATE:
        return GROWTH_OF_GROWTH
    if found.years < 1:
        return ONE_YEAR
    if not found.way and found.target != found.last:
        return NO_DIRECTION if found.target is None else NO_WAY
    beyond = journey.beyond
    past = beyond is not None and found.way * Fraction(found.last) > found.way * beyond
    return BEYOND_BAND if past else None
