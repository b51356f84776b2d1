"""Days and periods of plausible years."""

import datetime as dt
from functools import cache

from hypothesis import strategies as st

from gender_plan.periods import period_days

FIRST, LAST = dt.date(1945, 9, 2), dt.date(2060, 12, 31)
_PARTS = ("", "-H1", "-H2", *(f"-Q{n}" for n in range(1, 5)), *(f"-{n:02}" for n in range(1, 13)))


def days(first: dt.date = FIRST, last: dt.date = LAST) -> st.SearchStrategy[dt.date]:
    """Days; by default from the years in which there can be plans."""
    return st.dates(first, last)


@cache
def spans() -> st.SearchStrategy[tuple[dt.date, dt.date]]:
    """Two days in order."""
    return st.tuples(days(), days()).map(lambda pair: (min(pair), max(pair)))


@cache
def open_spans() -> st.SearchStrategy[tuple[dt.date | None, dt.date | None]]:
    """Two days in order, either of which may be open."""
    return st.tuples(spans(), st.booleans(), st.booleans()).map(
        lambda drawn: (drawn[0][0] if drawn[1] else None, drawn[0][1] if drawn[2] else None)
    )


def periods(first: int = 2000, last: int = 2040) -> st.SearchStrategy[str]:
    """Codes of periods: ``2020``, ``2020-H1``, ``2020-Q3``, ``2020-07``."""
    return st.builds(
        lambda year, part: f"{year}{part}", st.integers(first, last), st.sampled_from(_PARTS)
    )


def period_of(code: str) -> tuple[dt.date, dt.date]:
    """The first and the last day of a period."""
    return period_days(code)
