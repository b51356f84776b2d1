"""Days, and the codes of periods (``2020``, ``2020-H1``, ``2020-Q3``, ``2020-07``): read and said."""

import calendar
import datetime as dt
import re

from gender_plan.text import Language, Text

_CODE = re.compile(r"(\d{4})(?:-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?", re.ASCII)
_MONTHS = {"H": 6, "Q": 3}
_MONTHS_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_PADDED_MONTHS = 2
_ORDINALS_EN = ("first", "second", "third", "fourth")
_ROMAN = ("I", "II", "III", "IV")
_HALVES = (Text("6 tháng đầu năm", en="first half"), Text("6 tháng cuối năm", en="second half"))


def period_days(code: str) -> tuple[dt.date, dt.date]:
    """The first and the last day of a year, half-year, quarter or month.

    Raises ValueError for any other text.

    >>> period_days("2020-H1")
    (datetime.date(2020, 1, 1), datetime.date(2020, 6, 30))
    """
    found = _CODE.fullmatch(code)
    if not found or found[1] == "0000":
        raise ValueError(code)
    year, part = int(found[1]), found[2]
    if part is None:
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    length = _MONTHS.get(part[0], 1)
    last = int(part[1:]) * length if part[0] in _MONTHS else int(part)
    first = last - length + 1
    return dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1])


def is_period(code: str | None) -> bool:
    """Whether a text is the code of a year, half-year, quarter or month.

    >>> is_period("2020-H1"), is_period("dot-1")
    (True, False)
    """
    try:
        period_days(code or "")
    except ValueError:
        return False
    return True


def day_said(day: dt.date, language: Language = "vi") -> str:
    """A day: «02/7/2018», as official documents write it, or «2 July 2018»."""
    if language == "en":
        return f"{day.day} {_MONTHS_EN[day.month - 1]} {day.year}"
    month = f"{day.month:02}" if day.month <= _PADDED_MONTHS else f"{day.month}"
    return f"{day.day:02}/{month}/{day.year}"


def period_said(code: str, language: Language = "vi") -> str:
    """A period: «6 tháng đầu năm 2020», or «first half of 2020».

    Raises ValueError for a text that is no code of a period.
    """
    first, _ = period_days(code)
    year, part = first.year, code[5:]
    if not part:
        return f"năm {year}" if language == "vi" else f"{year}"
    if part[0] not in "HQ":
        return f"tháng {first.month}/{year}" if language == "vi" else _month_en(first)
    number = int(part[1]) - 1
    if part[0] == "H":
        joint = " " if language == "vi" else " of "
        return f"{_HALVES[number].said(language)}{joint}{year}"
    if language == "vi":
        return f"quý {_ROMAN[number]} năm {year}"
    return f"{_ORDINALS_EN[number]} quarter of {year}"


def _month_en(day: dt.date) -> str:
    return f"{_MONTHS_EN[day.month - 1]} {day.year}"
