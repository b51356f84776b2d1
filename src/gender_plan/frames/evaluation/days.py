"""Days as whole numbers, 20231231, that every engine can compare, count from and turn back."""

import datetime as dt
from typing import Any

import narwhals.stable.v2 as nw

ALWAYS = 99_999_999
"""Later than every day."""
DAYS = ALWAYS + 1
"""How much room the number of a day takes."""
A_YEAR = 10_000
"""How far the numbers of a day and of the same day a year later lie apart."""


def number_of(day: dt.date) -> int:
    """The number of a day."""
    return day.year * A_YEAR + day.month * 100 + day.day


def day_of(number: int) -> dt.date:
    """The day of a number."""
    return dt.date(number // A_YEAR, number // 100 % 100, number % 100)


def numbered(column: str) -> nw.Expr:
    """The numbers of a column of days."""
    date = nw.col(column).dt
    year, month, day = (part.cast(nw.Int64) for part in (date.year(), date.month(), date.day()))
    return year * A_YEAR + month * 100 + day


def as_days(column: str) -> nw.Expr:
    """The days of a column of numbers."""
    return nw.col(column).cast(nw.String).str.to_date("%Y%m%d")


def as_shown(column: nw.Expr, type_: Any) -> nw.Expr:  # noqa: ANN401  a type of narwhals
    """The column; moments in a time zone as their clock shows them, or they would be those of UTC."""
    return column if getattr(type_, "time_zone", None) is None else column.dt.replace_time_zone(None)
