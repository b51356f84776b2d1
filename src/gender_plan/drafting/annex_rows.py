"""What the rows of an annex share: wordings that are one, figures that differ, deadlines."""

import datetime as dt
import re
from collections.abc import Sequence

from attrs import evolve

from gender_plan.drafting.cells import (
    is_empty,
)
from gender_plan.model import Indicator
from gender_plan.targets import NotStated, Target
from gender_plan.text import folded

_LIKE = 6


_DEADLINES = (
    re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>20\d{2})"),
    re.compile(r"(?:tháng )?(?P<month>\d{1,2})/(?P<year>20\d{2})", re.IGNORECASE),
    re.compile(r"quý (?P<quarter>IV|I{1,3}|[1-4])[/ ,-]+(?:năm )?(?P<year>20\d{2})", re.IGNORECASE),
    re.compile(r"(?:(?:đến|trong|hết|năm) )*(?:20\d{2} ?[-–] ?)?(?P<year>20\d{2})", re.IGNORECASE),
)


_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def is_mark(cell: str) -> bool:
    """Whether a cell is a number, a Roman one, or empty."""
    return bool(re.fullmatch(r"[IVXABC]{1,4}\.?|\d{1,2}\.?", cell)) or is_empty(cell)


def beginning(words: str) -> tuple[str, ...]:
    """The first words of a wording, figures left aside."""
    return tuple(re.sub(r"\d\S*", " ", folded(words)).split()[:_LIKE])


def are_same(first: str, second: str) -> bool:
    """Whether one wording begins with the first words of the other, figures left aside."""
    one, two = beginning(first), beginning(second)
    short = min(len(one), len(two))
    return short > 0 and one[:short] == two[:short]


def filled(known: Indicator, made: Indicator) -> Indicator:
    """What the table adds to what the text says; what the text says stays."""
    own = tuple(t for t in known.targets if not isinstance(t, NotStated))
    days = {target.by for target in own}
    return evolve(
        known,
        text=known.text or made.text,
        unit=known.unit or made.unit,
        direction=known.direction or made.direction,
        baseline=known.baseline or made.baseline,
        targets=(*own, *(t for t in made.targets if t.by not in days)),
        source=tuple(dict.fromkeys((*known.source, *made.source))),
    )


def contradict(known: Sequence[Target], made: Sequence[Target]) -> bool:
    """Whether two lists of targets state different figures for one day."""
    figures = {target.by: target.figure for target in known if target.figure is not None}
    return any(t.by in figures and t.figure is not None and figures[t.by] != t.figure for t in made)


def deadline_of(words: str) -> dt.date | None:
    """The last day that a cell names; None for «hằng năm» and whatever else."""
    for pattern in _DEADLINES:
        found = pattern.search(words)
        if found:
            groups = found.groupdict()
            quarter = _QUARTERS.get((groups.get("quarter") or "").upper())
            month = int(groups.get("month") or 0) or (quarter * 3 if quarter else 12)
            return _day(int(groups["year"]), month, groups.get("day"))
    return None


def _day(year: int, month: int, day: str | None) -> dt.date | None:
    try:
        if day:
            return dt.date(year, month, int(day))
        following = dt.date(year + month // 12, month % 12 + 1, 1)
        return following - dt.timedelta(days=1)
    except ValueError:
        return None
