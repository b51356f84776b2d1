"""Figures as people write them: 1,7 and 224.000, «hai», «một nửa», «2/3»."""

import re
from collections.abc import Mapping
from decimal import Decimal

from gender_plan.drafting.target_phrases import FRACTIONS, NUMBER_WORDS
from gender_plan.drafting.wording import any_of

DIGITS = r"\d{1,3}(?:\.\d{3}){1,3}(?:,\d{1,4})?|\d{1,6}(?:,\d{1,4})?"
NUMBER = rf"(?:{DIGITS})"
"""A figure in digits, as part of a regular expression."""
COUNT = rf"(?:{DIGITS}|(?:{any_of(NUMBER_WORDS)})(?!\w))"
"""A figure in digits or in words."""
FRACTION = rf"(?:{any_of(FRACTIONS)}|[1-9]/[1-9])(?![\d/])"
"""Part of a whole, in words or as «2/3»."""
_WHOLE = 100
_PLACES = 4
_VALUES: Mapping[str, Decimal] = {words: Decimal(value) for words, value in NUMBER_WORDS.items()}


def decimal_of(printed: str) -> Decimal:
    """The figure that is meant.

    >>> decimal_of("224.000"), decimal_of("1,7"), decimal_of("02"), decimal_of("hai")
    (Decimal('224000'), Decimal('1.7'), Decimal('2'), Decimal('2'))
    """
    word = _VALUES.get(printed.casefold())
    return Decimal(printed.replace(".", "").replace(",", ".")) if word is None else word


def percent_of(printed: str) -> Decimal | None:
    """The percentage that a fraction is; None where no decimal figure is exactly that much.

    >>> percent_of("một nửa"), percent_of("12/12"), percent_of("1/3")
    (Decimal('50'), Decimal('100'), None)
    """
    said = FRACTIONS.get(printed.casefold(), printed)
    part, _, whole = said.partition("/")
    if not 0 < int(part) <= int(whole):
        return None
    value = Decimal(_WHOLE * int(part)) / int(whole)
    is_exact = value * int(whole) == _WHOLE * int(part) and value == round(value, _PLACES)
    return Decimal(f"{value.normalize():f}") if is_exact else None


def factor_of(figure: Decimal) -> Decimal | None:
    """By how many per cent «giảm … lần» falls; None where that is no exact decimal figure.

    >>> factor_of(Decimal(2)), factor_of(Decimal(3))
    (Decimal('50'), None)
    """
    if figure <= 1:
        return None
    left = _WHOLE / figure
    is_exact = left * figure == _WHOLE and left == round(left, _PLACES)
    return Decimal(f"{(_WHOLE - left).normalize():f}") if is_exact else None


_SPOKEN = re.compile(r" ?\([^\W\d]{2,6}(?: [^\W\d]{2,6}){0,3}\)")
SPOKEN = rf"(?:{_SPOKEN.pattern})?"
"""What may repeat a figure in words: «02 (hai)»."""
