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
from gender_plan.reading.misfit import Misfit, not_text
from gender_plan.text import closest

Read = Callable[[Any], Any]

_FIGURE = re.compile(r"-?\d{1,30}(\.\d{1,30})?", re.ASCII)
_DECIMAL_COMMA = re.compile(r"(-?\d{1,30}),(\d{1,30})\s*%?", re.ASCII)
_WITH_UNIT = re.compile(r"(-?\d{1,30}(?:[.,]\d{1,30})?)\s*%", re.ASCII)
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_VIETNAMESE_DAY = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})", re.ASCII)
_MONTHS = 12


def text(value: Any) -> str:  # noqa: ANN401  whatever stands in the file
    """Text as written; it may not be empty."""
    if type(value) is str and (value > "!" or not value.isspace()) and value:
        return value
    raise not_text("" if type(value) is str else value)


def figure(value: Any) -> Decimal:  # noqa: ANN401
    """A decimal figure, every digit kept."""
    if type(value) is str and _FIGURE.fullmatch(value):
        return Decimal(value)
    if isinstance(value, Decimal) and value.is_finite():
        return value
    if type(value) is int:
        return Decimal(value)
    raise _no_figure(text(value))


def _no_figure(written: str) -> Misfit:
    comma = _DECIMAL_COMMA.fullmatch(written)
    if comma:
        return Misfit(shape_faults.NOT_A_FIGURE, f"{comma[1]}.{comma[2]}", text=written)
    percent = _WITH_UNIT.fullmatch(written)
    hint = percent[1].replace(",", ".") if percent else None
    return Misfit(shape_faults.NOT_A_FIGURE, hint, text=written)


def count(value: Any) -> int:  # noqa: ANN401
    """A whole number, none below zero."""
    if type(value) is int and value >= 0:
        return value
    written = text(value if type(value) is not int else str(value))
    if re.fullmatch(r"\d{1,9}", written, re.ASCII):
        return int(written)
    raise Misfit(shape_faults.NOT_A_COUNT, text=written)


def yes_no(value: Any) -> bool:  # noqa: ANN401
    """``true`` or ``false`` and nothing else."""
    if isinstance(value, bool):
        return value
    written = text(value)
    if written in {"true", "false"}:
        return written == "true"
    hint = {"yes": "true", "on": "true", "có": "true", "no": "false", "off": "false", "không": "false"}
    raise Misfit(shape_faults.NOT_YES_NO, hint.get(written.lower()), text=written)


def day(value: Any) -> dt.date:  # noqa: ANN401
    """One day, written 2020-06-30."""
    if type(value) is dt.date:
        return value
    written = text(value)
    found = _iso(written)
    if found is None:
        raise Misfit(shape_faults.NOT_A_DATE, _day_meant(written), text=written)
    return found


def first_day(value: Any) -> dt.date:  # noqa: ANN401
    """A day, or the first day of a year, half-year, quarter or month."""
    return _in_period(value, 0)


def last_day(value: Any) -> dt.date:  # noqa: ANN401
    """A day, or the last day of a year, half-year, quarter or month."""
    return _in_period(value, 1)


def _in_period(value: Any, end: int) -> dt.date:  # noqa: ANN401
    if type(value) is str:
        try:
            return period_days(value)[end]
        except ValueError:
            pass
    return day(value)


def _iso(written: str) -> dt.date | None:
    if not _ISO_DAY.fullmatch(written):
        return None
    try:
        return dt.date.fromisoformat(written)
    except ValueError:
        return None


def _day_meant(written: str) -> str | None:
    """The ISO form of 30/6/2020; 06/30/2020 is read month first, because no other reading is a day."""
    found = _VIETNAMESE_DAY.fullmatch(written)
    if not found:
        return None
    first, second, year = (int(number) for number in found.groups())
    if second > _MONTHS:
        first, second = second, first
    try:
        return dt.date(year, second, first).isoformat()
    except ValueError:
        return None


def is_month_first(written: str) -> bool:
    """Whether 06/30/2020 can only be read month first, as Americans write."""
    found = _VIETNAMESE_DAY.fullmatch(written)
    return found is not None and int(found[2]) > _MONTHS


def word_of(enumeration: type[Enum]) -> Read:
    """A reader of one word out of a fixed list."""
    words: dict[str, Enum] = {str(member.value): member for member in enumeration}
    listed = ", ".join(words)

    def read(value: Any) -> Enum:  # noqa: ANN401
        if isinstance(value, enumeration):
            return value
        written = text(value)
        if written in words:
            return words[written]
        raise Misfit(shape_faults.NOT_ONE_OF, closest(written, words), text=written, words=listed)

    return read


def id_like(pattern: str, vi: str, en: str) -> Read:
    """A reader of ids of one form."""
    form = re.compile(pattern, re.ASCII)

    def read(value: Any) -> str:  # noqa: ANN401
        written = text(value)
        if form.fullmatch(written):
            return written
        raise Misfit(shape_faults.NOT_AN_ID, text=written, vi=vi, en=en)

    return read


def only_true(kind: ProblemKind, key: str) -> Read:
    """A reader of a key that is there or is not."""

    def read(value: Any) -> bool:  # noqa: ANN401
        if yes_no(value):
            return True
        raise Misfit(kind, "true", key=key)

    return read
