"""One written value to one typed value: text, figures, words; refusals say what to write."""

import re
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from typing import Any

from gender_plan.reading import shape_faults
from gender_plan.reading.misfit import Misfit, filled, is_huge, shown
from gender_plan.text import closest, folded

Read = Callable[[Any], Any]

_FIGURE = re.compile(r"-?\d{1,30}(\.\d{1,30})?", re.ASCII)
QUOTES = "“”\"'‘’"
_PERCENT = re.compile(r"\s*%$")
_DECIMAL_COMMA = re.compile(r"(-?\d{1,30}),(\d{1,30})", re.ASCII)
_GROUPED = re.compile(r"-?\d{1,3}((\.\d{3}){2,}(,\d+)?|\.\d{3},\d+|( \d{3})+(,\d+)?)", re.ASCII)
_COUNT = re.compile(r"\d{1,9}", re.ASCII)
_YES_NO = {"yes": "true", "on": "true", "có": "true", "no": "false", "off": "false", "không": "false"}
# What people write who know the word in Vietnamese only; folded, as a suggestion.
_VIETNAMESE_WORDS = (
    ("tang", "increase"),
    ("giam", "decrease"),
    ("giu nguyen", "keep"),
    ("duy tri", "keep"),
    ("chu tri", "lead"),
    ("phoi hop", "coordinate"),
    ("thuc hien", "carry_out"),
    ("tham gia", "take_part"),
    ("giao", "assigned"),
    ("de nghi", "requested"),
    ("trung uong", "national"),
    ("quoc gia", "national"),
    ("nganh", "sector"),
    ("tinh", "province"),
    ("thanh pho", "province"),
    ("huyen", "district"),
    ("xa", "commune"),
    ("truong", "school"),
    ("co quan", "agency"),
    ("hang nam", "year"),
    ("nam", "year"),
    ("quy", "quarter"),
    ("thang", "month"),
    ("so", "department"),
    ("bo", "ministry"),
    ("nhom", "group"),
)


def text(value: Any) -> str:  # noqa: ANN401  whatever stands in the file
    """Text as written; it may not be empty."""
    return filled(value, shape_faults.NOT_TEXT)


def figure(value: Any) -> Decimal:  # noqa: ANN401
    """A decimal figure, every digit kept."""
    if type(value) is str and _FIGURE.fullmatch(value):
        return Decimal(value)
    if (isinstance(value, Decimal) or type(value) is int) and not is_huge(value):
        return Decimal(value)
    written = filled(value, shape_faults.NOT_A_FIGURE)
    raise Misfit(shape_faults.NOT_A_FIGURE, _figure_meant(written), text=shown(written))


def _figure_meant(written: str) -> str | None:
    """The figure behind 35,5 or 50% or 1.000.000; 1,234 is a decimal in Vietnamese."""
    bare = _PERCENT.sub("", written.strip(QUOTES))
    if _GROUPED.fullmatch(bare):
        return bare.replace(".", "").replace(" ", "").replace(",", ".")
    comma = _DECIMAL_COMMA.fullmatch(bare)
    if comma:
        return f"{comma[1]}.{comma[2]}"
    return bare if bare != written and _FIGURE.fullmatch(bare) else None


def count(value: Any) -> int:  # noqa: ANN401
    """A whole number, none below zero."""
    if type(value) is int and 0 <= value < 10**9:
        return value
    written = filled(value, shape_faults.NOT_A_COUNT)
    if _COUNT.fullmatch(written):
        return int(written)
    raise Misfit(shape_faults.NOT_A_COUNT, text=shown(written))


def yes_no(value: Any) -> bool:  # noqa: ANN401
    """``true`` or ``false`` and nothing else."""
    if isinstance(value, bool):
        return value
    written = filled(value, shape_faults.NOT_YES_NO)
    if written in {"true", "false"}:
        return written == "true"
    raise Misfit(shape_faults.NOT_YES_NO, _YES_NO.get(written.lower()), text=shown(written))


def word_of(enumeration: type[Enum]) -> Read:
    """A reader of one word out of a fixed list."""
    words: dict[str, Enum] = {str(member.value): member for member in enumeration}
    listed = ", ".join(words)
    vietnamese = {vi: word for vi, word in _VIETNAMESE_WORDS if word in words}

    def read(value: Any) -> Enum:  # noqa: ANN401
        if isinstance(value, enumeration):
            return value
        written = filled(value, shape_faults.NOT_ONE_OF, words=listed)
        if written in words:
            return words[written]
        near = vietnamese.get(folded(written)) or closest(written, words)
        raise Misfit(shape_faults.NOT_ONE_OF, near, text=shown(written), words=listed)

    return read
