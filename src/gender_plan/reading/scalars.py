"""One written value to one typed value: text, figures, days, words; refusals say what to write."""

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from typing import Any

from gender_plan.periods import period_days
from gender_plan.problems import ProblemKind
from gender_plan.reading import shape_faults
from gender_plan.reading.misfit import Misfit, is_huge, no_text, shown
from gender_plan.text import closest, folded

Read = Callable[[Any], Any]

_FIGURE = re.compile(r"-?\d{1,30}(\.\d{1,30})?", re.ASCII)
_PERCENT = re.compile(r"\s*%$")
_DECIMAL_COMMA = re.compile(r"(-?\d{1,30}),(\d{1,30})", re.ASCII)
_GROUPED = re.compile(r"-?\d{1,3}((\.\d{3}){2,}(,\d+)?|\.\d{3},\d+|( \d{3})+(,\d+)?)", re.ASCII)
_COUNT = re.compile(r"\d{1,9}", re.ASCII)
_YEAR = re.compile(r"(?:năm\s*)?((?:19|20|21)\d\d)", re.ASCII)
_ISO_DAY = re.compile(r"(?:19|20|21)\d\d-\d\d-\d\d", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})", re.ASCII)
_VIETNAMESE_DAY = re.compile(
    r"(?:ngày\s*)?(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|,?\s*năm)\s*(\d{4})", re.ASCII
)
_VIETNAMESE_MONTH = re.compile(r"(?:tháng\s*)?(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})", re.ASCII)
_MONTHS = 12
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


def filled(value: Any, kind: ProblemKind, **facts: str) -> str:  # noqa: ANN401
    """Text that says something; ``kind`` is what is wrong with anything else."""
    if type(value) is str and value and not value.isspace():
        return value
    raise no_text(value, kind, **facts)


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
    bare = _PERCENT.sub("", written)
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


def year(value: Any) -> int:  # noqa: ANN401
    """A year of four digits."""
    written = str(value) if type(value) is int and not is_huge(value) else value
    found = _YEAR.fullmatch(filled(written, shape_faults.NOT_A_YEAR))
    if found and found[1] == written:
        return int(written)
    raise Misfit(shape_faults.NOT_A_YEAR, found[1] if found else None, text=shown(value))


def yes_no(value: Any) -> bool:  # noqa: ANN401
    """``true`` or ``false`` and nothing else."""
    if isinstance(value, bool):
        return value
    written = filled(value, shape_faults.NOT_YES_NO)
    if written in {"true", "false"}:
        return written == "true"
    raise Misfit(shape_faults.NOT_YES_NO, _YES_NO.get(written.lower()), text=shown(written))


def day(value: Any) -> dt.date:  # noqa: ANN401
    """One day, written 2020-06-30."""
    if type(value) is dt.date:
        return value
    written = filled(value, shape_faults.NOT_A_DATE)
    found = _iso(written)
    if found is None:
        raise Misfit(shape_faults.NOT_A_DATE, _day_meant(written), text=shown(written))
    return found


def first_day(value: Any) -> dt.date:  # noqa: ANN401
    """A day, or the first day of a year, half-year, quarter or month."""
    return _in_period(value, 0)


def last_day(value: Any) -> dt.date:  # noqa: ANN401
    """A day, or the last day of a year, half-year, quarter or month."""
    return _in_period(value, 1)


def _in_period(value: Any, end: int) -> dt.date:  # noqa: ANN401
    if type(value) is not str:
        return day(value)
    if _YEAR.match(value):
        try:
            return period_days(value)[end]
        except ValueError:
            pass
    month = _VIETNAMESE_MONTH.fullmatch(value)
    if month and 1 <= int(month[1]) <= _MONTHS:
        raise Misfit(shape_faults.NOT_A_DATE, f"{month[2]}-{int(month[1]):02}", text=value)
    return day(value)


def _iso(written: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(written) if _ISO_DAY.fullmatch(written) else None
    except ValueError:
        return None


def _day_meant(written: str) -> str | None:
    """The ISO form of 30/6/2020; 06/30/2020 is read month first, because no other reading is a day."""
    turned, straight = _VIETNAMESE_DAY.fullmatch(written), _YEAR_FIRST.fullmatch(written)
    found = turned or straight
    if not found:
        return None
    first, month, last = (int(number) for number in found.groups())
    a_day, a_year = (first, last) if turned else (last, first)
    if month > _MONTHS:
        a_day, month = month, a_day
    meant = _iso(f"{a_year:04}-{month:02}-{a_day:02}")
    return meant.isoformat() if meant else None


def is_month_first(written: str) -> bool:
    """Whether 06/30/2020 can only be read month first, as Americans write."""
    found = _VIETNAMESE_DAY.fullmatch(written)
    return found is not None and int(found[2]) > _MONTHS


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
