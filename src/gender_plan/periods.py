"""The codes of periods: ``2020``, ``2020-H1``, ``2020-Q3``, ``2020-07``."""

import calendar
import datetime as dt
import re

_CODE = re.compile(r"(\d{4})(?:-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?", re.ASCII)
_MONTHS = {"H": 6, "Q": 3}


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
