"""Figures as people print them, and sums that the caller's decimal context has no say in."""

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from gender_plan.text import Language, Text, figure

_NEARLY = Text("gần", en="just under")
_SLIGHTLY_MORE = Text("hơn", en="just over")
_WIDE = Context(prec=2000, rounding=ROUND_HALF_UP)
_DIGITS, _MOST_PLACES = 3, 4
_FINE = Context(prec=100, rounding=ROUND_HALF_UP)


def rounded(value: Decimal, places: int = 2) -> Decimal:
    """The value with at most so many decimals, half up, without idle zeros; only for printing.

    >>> rounded(Decimal("26.225")), rounded(Decimal("45.10"))
    (Decimal('26.23'), Decimal('45.1'))
    """
    step = Decimal(1).scaleb(-places, _WIDE)
    exponent = value.as_tuple().exponent
    fine = isinstance(exponent, int) and exponent < -places
    short = value.quantize(step, context=_WIDE) if fine else value
    return short.normalize(_WIDE) if short else Decimal(0)


def legible(value: Decimal) -> Decimal:
    """A figure as it is printed: with two decimals, below one with up to four that keep three digits.

    >>> legible(Decimal("26.225")), legible(Decimal("0.355")), legible(Decimal("0.05826"))
    (Decimal('26.23'), Decimal('0.355'), Decimal('0.0583'))
    """
    small = value and value.adjusted() < 0
    return rounded(value, min(_DIGITS - 1 - value.adjusted(), _MOST_PLACES) if small else _DIGITS - 1)


def beside(shown: Decimal, exact: Decimal, language: Language = "vi") -> str:
    """The word for a figure that rounding would carry over a limit: «gần» or «hơn»."""
    return (_NEARLY if shown > exact else _SLIGHTLY_MORE).said(language)


def with_unit(value: Decimal, language: Language = "vi", unit: str = "") -> str:
    """A figure and its unit: «26,22 %»."""
    return f"{figure(value, language)} {unit}".rstrip()


def apart(one: Decimal, other: Decimal) -> Decimal:
    """How far two figures are apart, exactly."""
    return _WIDE.abs(_WIDE.subtract(one, other))


def scaled(value: Decimal, percent: Decimal) -> Decimal:
    """So many per cent of a figure, exactly.

    >>> scaled(Decimal(42), Decimal(-80))
    Decimal('-33.60')
    """
    return _WIDE.scaleb(_WIDE.multiply(value, percent), -2)


def total(one: Decimal, other: Decimal) -> Decimal:
    """The sum of two figures, exactly."""
    return _WIDE.add(one, other)


def decimal_of(value: Fraction) -> Decimal:
    """A fraction with a hundred digits, far more than is ever printed."""
    return _FINE.divide(Decimal(value.numerator), Decimal(value.denominator))


_PERCENT = "%"
_POINTS = Text("điểm phần trăm", en="percentage points")
_PLAIN_POINTS = Text("điểm", en="points")


def points_said(value: Decimal, language: Language = "vi", unit: str = "") -> str:
    """A difference of two figures: of shares in percentage points and never in per cent.

    >>> points_said(Decimal("1.5"), "en", "%"), points_said(Decimal(2), "vi", "lần")
    ('1.5 percentage points', '2 lần')
    """
    words = _POINTS.said(language) if unit == _PERCENT else unit or _PLAIN_POINTS.said(language)
    return with_unit(value, language, words)
