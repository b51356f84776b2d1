"""The days on which a sentence wants reports: of a half-year, a year or a quarter."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import frozen

_WORDS = r"(?:trước|vào|chậm nhất(?: là)?|muộn nhất(?: là)?|hạn)"
_DAY = re.compile(
    rf"(?P<due>{_WORDS} (?:ngày )?|\((?:{_WORDS} )?(?:ngày )?|(?:và|,) (?:trước )?(?:ngày )?)"
    r"(?P<day>\d{1,2})(?:[/.-]| tháng )(?P<month>\d{1,2})(?:(?:[/.-]| năm )(?P<year>20\d{2}))?(?![\d/])"
    r"(?P<next> (?:của )?năm (?:sau|kế tiếp|tiếp theo))?",
    re.IGNORECASE,
)
_QUARTER = re.compile(r"ngày (?P<day>\d{1,2}) (?:của )?tháng cuối (?:của )?(?:mỗi )?quý", re.IGNORECASE)
_KIND = re.compile(
    r"(?P<half>(?:6|06|sáu) tháng(?: đầu năm| một lần)?)"
    r"|(?P<year>cả năm|hằng năm|hàng năm|(?:1|01|một) năm|năm(?! (?:sau|kế|tiếp)))"
    r"|(?P<quarter>quý)",
    re.IGNORECASE,
)
_SPRING = 4
_MID_YEAR = 7
_AUTUMN = 9
_PAIR = 2


@frozen(kw_only=True)
class DueDay:
    """A day and month; ``kind``: half, year or quarter; ``year`` where the text names one."""

    kind: str
    day: int
    month: int
    year: int | None = None
    later: int = 0

    def on(self, year: int) -> dt.date | None:
        """The day for the report of a year; None where the calendar has no such day."""
        try:
            return dt.date((self.year or year) + self.later, self.month, self.day)
        except ValueError:
            return None


def due_days_in(text: str) -> tuple[DueDay, ...]:
    """Every day of reports with the period it is for; none where which is for which is unclear.

    >>> days = due_days_in("định kỳ 6 tháng, năm (trước ngày 10/6 và 10/12)")
    >>> [(day.kind, day.day, day.month) for day in days]
    [('half', 10, 6), ('year', 10, 12)]
    """
    quarter = _QUARTER.search(text)
    if quarter:
        return (DueDay(kind="quarter", day=int(quarter["day"]), month=0),)
    runs = _runs(text)
    ways = (_labelled(runs, behind=False), _labelled(runs, behind=True))
    return next((days for days in ways if days and all(map(_is_likely, days))), ())


def has_due_days(text: str) -> bool:
    """Whether a sentence names such days at all, clear or not."""
    return bool(_QUARTER.search(text)) or any(is_days for is_days, _ in _runs(text))


def _labelled(
    runs: Sequence[tuple[bool, tuple[re.Match[str], ...]]], *, behind: bool
) -> tuple[DueDay, ...]:
    """Each run of days by the kinds before it, or by those behind it: «trước 15/6 (báo cáo 6 tháng)»."""
    found: list[DueDay] = []
    for place, (is_days, tokens) in enumerate(runs):
        if is_days:
            before = () if behind or not place else runs[place - 1][1]
            is_last = place + 2 == len(runs)
            after = runs[place + 1][1] if (behind or is_last) and place + 1 < len(runs) else ()
            found += _named(tokens, before, after)
    return tuple(found)


def _is_likely(day: DueDay) -> bool:
    """A half-year's report is not due in autumn, nor a year's in spring of the same year."""
    if day.kind == "half":
        return _SPRING <= day.month <= _AUTUMN
    return day.kind != "year" or day.month >= _AUTUMN or day.later > 0 or day.year is not None


def _runs(text: str) -> list[tuple[bool, tuple[re.Match[str], ...]]]:
    """The kinds and days of a text in order, what stands together as one run."""
    days: list[re.Match[str]] = []
    for each in _DAY.finditer(text):
        # «và 10/12» is due only behind another day that is.
        if each["due"][0] in "v," and each["due"].split()[0] in {"và", ","} and not days:
            continue
        days.append(each)
    kinds = [k for k in _KIND.finditer(text) if not any(d.start() <= k.start() < d.end() for d in days)]
    tokens = sorted([*kinds, *days], key=lambda found: found.start())
    return [(is_days, tuple(run)) for is_days, run in groupby(tokens, key=lambda t: t.re is _DAY)]


def _named(
    days: Sequence[re.Match[str]], before: Sequence[re.Match[str]], after: Sequence[re.Match[str]]
) -> Iterator[DueDay]:
    kinds = [_kind(each) for each in before[-len(days) :]]
    if len(kinds) < len(days):
        kinds = _by_month(days) or ([_kind(after[0])] if after and len(days) == 1 else [])
    for each, kind in zip(days, kinds, strict=False):
        year = int(each["year"]) if each["year"] else None
        yield DueDay(
            kind=kind,
            day=int(each["day"]),
            month=int(each["month"]),
            year=year,
            later=int(bool(each["next"])),
        )


def _kind(found: re.Match[str]) -> str:
    return str(found.lastgroup)


def _by_month(days: Sequence[re.Match[str]]) -> list[str]:
    """Two days that nothing names: one about the middle and one at the end of the year."""
    if len(days) != _PAIR:
        return []
    first, second = (int(day["month"]) for day in days)
    return ["half", "year"] if first <= _MID_YEAR and second >= _AUTUMN else []
