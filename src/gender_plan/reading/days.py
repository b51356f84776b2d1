"""Written days: one day, or the first or last of a period; refusals say which was meant, or why none."""

import datetime as dt
import re
from typing import Any

from gender_plan.periods import period_days, period_said
from gender_plan.reading import shape_faults
from gender_plan.reading.misfit import Misfit, filled, is_huge, shown
from gender_plan.reading.scalars import QUOTES
from gender_plan.text import Text

_YEAR = re.compile(r"(?:năm\s*)?((?:19|20|21)\d\d)", re.ASCII)
_ISO_DAY = re.compile(r"(?:19|20|21)\d\d-\d\d-\d\d", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?", re.ASCII)
_VIETNAMESE_DAY = re.compile(
    r"(?:ngày\s*)?(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|,?\s*năm)\s*(\d{4})", re.ASCII
)
_VIETNAMESE_MONTH = re.compile(r"(?:tháng\s*)?(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})", re.ASCII)
_MONTHS = 12
_WRITE = Text(
    "viết năm-tháng-ngày như 2020-06-30",
    en="write year-month-day, such as 2020-06-30",
)


def year(value: Any) -> int:  # noqa: ANN401  whatever stands in the file
    """A year of four digits."""
    written = str(value) if type(value) is int and not is_huge(value) else value
    found = _YEAR.fullmatch(filled(written, shape_faults.NOT_A_YEAR))
    if found and found[1] == written:
        return int(written)
    raise Misfit(shape_faults.NOT_A_YEAR, found[1] if found else None, text=shown(value))


def day(value: Any) -> dt.date:  # noqa: ANN401
    """One day, written 2020-06-30."""
    if type(value) is dt.date:
        return value
    written = filled(value, shape_faults.NOT_A_DATE, vi=_WRITE.vi, en=_WRITE.said("en"))
    found = _iso(written)
    if found is None:
        why = why_none(written) or _WRITE
        facts = {"text": shown(written), "vi": why.vi, "en": why.said("en")}
        raise Misfit(shape_faults.NOT_A_DATE, _meant(written), **facts)
    return found


def first_day(value: Any) -> dt.date:  # noqa: ANN401
    """A day, or the first day of a year, half-year, quarter or month."""
    return _in_period(value, 0)


def last_day(value: Any) -> dt.date:  # noqa: ANN401
    """A day, or the last day of a year, half-year, quarter or month."""
    return _in_period(value, 1)


def _in_period(value: Any, end: int) -> dt.date:  # noqa: ANN401
    if type(value) is int and not is_huge(value):
        value = str(value)
    if type(value) is not str:
        return day(value)
    if _YEAR.match(value):
        try:
            return period_days(value)[end]
        except ValueError:
            pass
    month = _VIETNAMESE_MONTH.fullmatch(value)
    if month and 1 <= int(month[1]) <= _MONTHS:
        facts = {"text": value, "vi": _WRITE.vi, "en": _WRITE.said("en")}
        raise Misfit(shape_faults.NOT_A_DATE, f"{month[2]}-{int(month[1]):02}", **facts)
    return day(value)


def is_month_first(written: str) -> bool:
    """Whether 06/30/2020 can only be read month first, as Americans write."""
    found = _VIETNAMESE_DAY.fullmatch(written)
    return found is not None and int(found[2]) > _MONTHS


def why_none(written: str) -> Text | None:
    """Why what looks like a day is not in the calendar: «tháng 2/2027 chỉ có 28 ngày»."""
    a_year, month, a_day = _numbers(written) or (0, 0, 0)
    if not _YEAR.fullmatch(str(a_year)):
        return None
    if not 1 <= month <= _MONTHS:
        return Text(f"không có tháng {month}", en=f"there is no month {month}")
    if a_day == 0:
        return Text("không có ngày 0", en="there is no day 0")
    code = f"{a_year}-{month:02}"
    length = period_days(code)[1].day
    if a_day is None or a_day <= length:
        return None
    vi, en = period_said(code), period_said(code, "en")
    return Text(f"{vi} chỉ có {length} ngày", en=f"{en} has only {length} days")


def _iso(written: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(written) if _ISO_DAY.fullmatch(written) else None
    except ValueError:
        return None


def _numbers(written: str) -> tuple[int, int, int | None] | None:
    """Year, month and perhaps day of a text that looks like a day or a month."""
    turned = _VIETNAMESE_DAY.fullmatch(written) or _VIETNAMESE_MONTH.fullmatch(written)
    found = turned or _YEAR_FIRST.fullmatch(written)
    if found is None:
        return None
    a_year, month, *rest = found.groups()[::-1] if turned else found.groups()
    return int(a_year), int(month), int(rest[0]) if rest and rest[0] else None


def _meant(written: str) -> str | None:
    """The ISO form of 30/6/2020; 06/30/2020 is read month first, because no other reading is a day."""
    a_year, month, a_day = _numbers(written.strip(QUOTES)) or (0, 0, None)
    if a_day is None:
        return None
    if month > _MONTHS:
        a_day, month = month, a_day
    meant = _iso(f"{a_year:04}-{month:02}-{a_day:02}")
    return meant.isoformat() if meant else None
