"""The days that a wording names: by when, since when, how often, and against which year."""

import datetime as dt
import re
from collections.abc import Sequence

from attrs import frozen

from gender_plan.drafting.target_phrases import NO_BASE_YEAR, RECURRENCES
from gender_plan.drafting.wording import any_of
from gender_plan.targets import Every

_Y = r"(?:năm )?(20\d{2}|19\d{2})"
_AGAINST = re.compile(
    rf"(?:so với|tính từ|lấy mốc)(?: số liệu| mức| kết quả| cùng kỳ| thực hiện| cuối| đầu)?"
    rf"(?: của)? {_Y}",
    re.IGNORECASE,
)
_AGAINST_UNKNOWN = re.compile(
    rf"so với (?:{any_of(NO_BASE_YEAR)}"
    r"|(?:giai đoạn|nhiệm kỳ|thời kỳ) 20\d{2} ?(?:-|–|đến) ?20\d{2})",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?:trước|đến|tới|vào|chậm nhất)(?: hết)? ngày (\d{1,2})(?:/| tháng )(\d{1,2})(?:/| năm )(20\d{2})",
    re.IGNORECASE,
)
_SPAN = re.compile(
    rf"(?:trong )?(?:giai đoạn|thời kỳ|từ|các năm)(?: từ)? {_Y} ?(?:-|–|đến|tới) ?(?:hết |cuối )?{_Y}",
    re.IGNORECASE,
)
_SINCE = re.compile(rf"(?:kể )?từ (?:sau )?{_Y}(?: trở đi)?", re.IGNORECASE)
_BY = re.compile(
    r"(?:(?:đến|vào|tới|trong|trước)(?: cuối| hết| khoảng)? |(?:cuối|hết|năm) )"
    r"(?:năm )?(20\d{2})(?![\d/])"
    r"|\((?:năm )?(20\d{2})\)",
    re.IGNORECASE,
)
_EVERY_OF = dict(RECURRENCES) | {"/năm": Every.YEAR, "/quý": Every.QUARTER, "/tháng": Every.MONTH}
_EVERY = re.compile(
    rf"(?:{any_of(dict(RECURRENCES))})(?!\w)|(?<=[\w%])/ ?(?:năm|quý|tháng)(?!\w)", re.IGNORECASE
)


@frozen(kw_only=True)
class When:
    """One mention of time: from where to where in the words, and what it says."""

    start: int
    end: int
    by: dt.date | None = None
    since: dt.date | None = None


@frozen(kw_only=True)
class Base:
    """Against what: a year, or something that the words name without one."""

    start: int
    end: int
    year: int | None
    words: str


@frozen(kw_only=True)
class Often:
    """How often, and where that stands."""

    start: int
    end: int
    every: Every


def bases_in(text: str) -> tuple[Base, ...]:
    """Every «so với năm …», and every «so với …» that names no year."""
    dated = [
        Base(start=f.start(), end=f.end(), year=int(f[1]), words=f[0]) for f in _AGAINST.finditer(text)
    ]
    open_ = (
        Base(start=f.start(), end=f.end(), year=None, words=f[0])
        for f in _AGAINST_UNKNOWN.finditer(text)
    )
    return tuple(dated) + tuple(each for each in open_ if not _inside(each.start, dated))


def whens_in(text: str, bases: Sequence[Base]) -> tuple[When, ...]:
    """Every day, year and stretch of years, in order, those of a base left out."""
    found: list[When] = []
    for pattern, read in _READERS:
        for each in pattern.finditer(text):
            if not _inside(each.start(), (*found, *bases)) and not _inside(
                each.end() - 1, (*found, *bases)
            ):
                when = read(each)
                found += [when] if when is not None else []
    return tuple(sorted(found, key=lambda when: when.start))


def oftens_in(text: str) -> tuple[Often, ...]:
    """Every «hằng năm», «mỗi tháng», «…/năm»."""
    return tuple(
        Often(start=f.start(), end=f.end(), every=_EVERY_OF[f[0].casefold().replace("/ ", "/")])
        for f in _EVERY.finditer(text)
    )


def _inside(place: int, spans: Sequence[When | Base]) -> bool:
    return any(span.start <= place < span.end for span in spans)


def _ends(year: str) -> dt.date:
    return dt.date(int(year), 12, 31)


def _day(found: re.Match[str]) -> When | None:
    try:
        day = dt.date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None
    return When(start=found.start(), end=found.end(), by=day)


def _span(found: re.Match[str]) -> When | None:
    if int(found[1]) > int(found[2]):
        return None
    return When(
        start=found.start(), end=found.end(), since=dt.date(int(found[1]), 1, 1), by=_ends(found[2])
    )


def _since(found: re.Match[str]) -> When:
    after = "sau" in found[0].casefold().split()
    return When(start=found.start(), end=found.end(), since=dt.date(int(found[1]) + int(after), 1, 1))


def _by(found: re.Match[str]) -> When:
    return When(start=found.start(), end=found.end(), by=_ends(found[1] or found[2]))


_READERS = ((_DAY, _day), (_SPAN, _span), (_SINCE, _since), (_BY, _by))
