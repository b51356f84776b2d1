"""How often something falls due again."""

import datetime as dt
from enum import StrEnum


class Every(StrEnum):
    """How often a recurring target falls due."""

    YEAR = "year"
    HALF_YEAR = "half-year"
    QUARTER = "quarter"
    MONTH = "month"

    @property
    def months(self) -> int:
        """How many months one such period has."""
        return _MONTHS[self]

    def between(self, first: dt.date, last: dt.date) -> int:
        """How many such periods of the calendar lie from the one of a day to that of another.

        >>> Every.YEAR.between(dt.date(2015, 6, 30), dt.date(2020, 12, 31))
        5
        """
        return _month(last) // self.months - _month(first) // self.months

    def is_one_before(self, first: dt.date, last: dt.date) -> bool:
        """Whether a day is of the same month of the period just before that of another day."""
        return _month(last) - _month(first) == self.months


_MONTHS = {Every.YEAR: 12, Every.HALF_YEAR: 6, Every.QUARTER: 3, Every.MONTH: 1}


def _month(day: dt.date) -> int:
    return day.year * 12 + day.month - 1
