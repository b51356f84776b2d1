"""What happens on a day: the months of action, and the reviews that have a year."""

import calendar
import datetime as dt
import re
from collections.abc import Sequence

from attrs import evolve

from gender_plan.drafting.clauses import ENDS, OPENINGS, Clause
from gender_plan.drafting.notes import Doubt, doubt
from gender_plan.drafting.objects import event_subject
from gender_plan.drafting.wording import capitalised, id_of
from gender_plan.model import Event, Period, Review
from gender_plan.targets import Every
from gender_plan.text import Text

_D = r"(\d{1,2})(?:/| tháng )(\d{1,2})(?:(?:/| năm )20\d{2})?"
_RANGE = re.compile(
    rf"(?P<often>(?:hằng|hàng) năm,? )?từ (?:ngày )?{_D} ?(?:-|–|đến)? ?(?:hết )?(?:ngày )?{_D}"
    r"(?P<every>,? (?:hằng|hàng) năm)?",
    re.IGNORECASE,
)
_END_OF_NAME = re.compile(r" vào tháng| tháng \d| từ +ngày| từ +\d|,? (?:hằng|hàng) năm| ?\(|$")
_MONTH = re.compile(r"(?:vào |trong )?tháng (\d{1,2}) (?:hằng|hàng) năm", re.IGNORECASE)
_NAME = re.compile(
    r"(?P<open>[“\"])?(?P<name>[Tt]háng hành động (?:(?!từ ngày|từ \d|trong thời gian)[^”\".;]){2,120})"
)
_REVIEW = re.compile(r"(?:[Tt]ổng kết|[Ss]ơ kết|[Đđ]ánh giá (?:giữa|cuối) kỳ)[^.;\n]{5,200}")
_DATED_REVIEW = re.compile(
    r"(?P<title>(?P<what>[Tt]ổng kết|[Ss]ơ kết(?: giữa kỳ)?|[Đđ]ánh giá (?:giữa|cuối) kỳ)"
    r"(?:(?!tổng kết|sơ kết)[^.;\d\n]){0,60}?) ?(?:vào|trong)(?: cuối| đầu)? năm (?P<year>20\d{2})"
)
_WHICH_REVIEW = Text(
    "có nhắc sơ kết hoặc tổng kết; nếu là việc của kế hoạch này thì ghi vào reviews",
    en="a review is mentioned; where it is one of this plan, write it under reviews",
)
_EVENT_SAID = Text(
    "Văn bản nêu ngày và tháng; năm là năm của kế hoạch.",
    en="The text gives day and month; the year is that of the plan.",
)
_MONTH_SAID = Text(
    "Văn bản chỉ nêu tháng; ngày đầu, ngày cuối tháng và năm là suy ra.",
    en="The text only names the month; its first and last day and the year are inferred.",
)


def reviews_of(clauses: Sequence[Clause]) -> tuple[tuple[Review, ...], tuple[Doubt, ...]]:
    """The reviews that name their year; whether another mention is one of this plan is left open."""
    found: dict[str, Review] = {}
    doubts: list[Doubt] = []
    for clause in clauses:
        if not clause.is_leaf or clause.path[0] in (*ENDS, *OPENINGS):
            continue
        dated = tuple(_DATED_REVIEW.finditer(clause.text))
        for each in dated:
            review = _review(each, clause)
            found.setdefault(review.id, review)
        mentioned = _REVIEW.search(clause.text)
        if mentioned and not dated:
            doubts.append(doubt("reviews", clause, mentioned[0], _WHICH_REVIEW))
    return tuple(found.values()), tuple(doubts)


def _review(found: re.Match[str], clause: Clause) -> Review:
    return Review(
        id=f"{id_of(found['what'])}-{found['year']}",
        title=Text(capitalised(found[0].strip())),
        by=dt.date(int(found["year"]), 12, 31),
        source=(clause.id,),
    )


def events_of(clauses: Sequence[Clause], period: Period | None) -> tuple[tuple[Event, str], ...]:
    """The months of action with their subject, each once, with every clause that mentions it."""
    found: dict[str, Event] = {}
    year = period.starts.year if period and period.starts else None
    for clause in clauses:
        for name in _NAME.finditer(clause.text):
            subject = event_subject(name["name"])
            event = _event(name, clause, year) if subject and year else None
            if subject and event and subject not in found:
                found[subject] = event
    return tuple((_mentioned(event, subject, clauses), subject) for subject, event in found.items())


def _event(name: re.Match[str], clause: Clause, year: int) -> Event | None:
    behind = clause.text[name.end() : name.end() + 80]
    behind = (name["name"] if not name["open"] else "") + behind
    title = capitalised(_END_OF_NAME.split(name["name"])[0].strip(" ,”"))
    days, month = _RANGE.search(behind), _MONTH.search(behind)
    if days:
        starts, ends = _date(year, days[2], days[3]), _date(year, days[4], days[5])
        said, every = _EVENT_SAID, Every.YEAR if days["every"] or days["often"] else None
    elif month and 1 <= int(month[1]) <= 12:  # noqa: PLR2004  months
        m = int(month[1])
        starts, ends = dt.date(year, m, 1), dt.date(year, m, calendar.monthrange(year, m)[1])
        said, every = _MONTH_SAID, Every.YEAR
    else:
        return None
    if starts is None or ends is None or ends < starts:
        return None
    return Event(
        id=id_of(title)[:41].rpartition("-")[0] or id_of(title),
        title=Text(title),
        starts=starts,
        ends=ends,
        every=every,
        derived=said,
        source=(clause.id,),
    )


def _mentioned(event: Event, subject: str, clauses: Sequence[Clause]) -> Event:
    also = (c.id for c in clauses if c.is_leaf and event_subject(c.text) == subject)
    return evolve(event, source=tuple(dict.fromkeys((*event.source, *also))))


def _date(year: int, day: str, month: str) -> dt.date | None:
    try:
        return dt.date(year, int(month), int(day))
    except ValueError:
        return None
