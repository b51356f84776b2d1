"""When things are due: the reporting dates and who passes reports on, and the months of action."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from gender_plan.drafting.agencies import Directory, list_at_start, names_in
from gender_plan.drafting.clauses import RECIPIENTS, Clause
from gender_plan.drafting.notes import Doubt, doubt
from gender_plan.drafting.objects import event_subject
from gender_plan.drafting.wording import capitalised, id_of
from gender_plan.model import Event, Period, Reporting, ReportPeriod
from gender_plan.targets import Every
from gender_plan.text import Text

_DAY = r"(?:trước |vào )?(?:ngày )?(\d{1,2})(?:[/.-]| tháng )(\d{1,2})"
_HALF = re.compile(rf"(?:6|06|sáu) tháng(?: đầu năm)?,? ?\(?,? ?{_DAY}", re.IGNORECASE)
_YEAR = re.compile(
    rf"(?:cả năm|hằng năm|hàng năm|báo cáo năm|một năm|01 năm|năm),? ?\(?,? ?{_DAY}(?!\d)", re.IGNORECASE
)
_YEARLY = re.compile(rf"{_DAY} (?:hằng|hàng) năm", re.IGNORECASE)
_TO = re.compile(r"(?:báo cáo|gửi)[^.;:]{0,160}? (?:về|cho|tới|đến) (?=\w)")
_ON = re.compile(
    r"(?:tổng hợp,? ?(?:và )?|, )báo cáo (?:với )?(?=\w)|chịu trách nhiệm báo cáo (?:với )?(?=\w)"
)
_TROUBLE = re.compile(
    r"(?:vướng mắc|khó khăn)[^.;:]{0,160}?(?:về|tới|đến|với|cho) "
    r"(?=Sở |Ban |Ủy ban|UBND|Hội |Bộ |Phòng )"
)
_WHO = re.compile(
    r"^(?P<who>(?:Các|Thủ trưởng các|Ủy ban|UBND|Sở|Ban)[^.;:]{2,200}?)"
    r" (?:định kỳ|báo cáo|gửi|có trách nhiệm|thực hiện|tổng hợp)"
)
_MAX_YEARS = 15
_D = r"(\d{1,2})(?:/| tháng )(\d{1,2})"
_RANGE = re.compile(rf"từ (?:ngày )?{_D} ?(?:-|–|đến)? ?(?:hết )?(?:ngày )?{_D}", re.IGNORECASE)
_MONTH = re.compile(r"(?:vào |trong )?tháng (\d{1,2}) (?:hằng|hàng) năm", re.IGNORECASE)
_NAME = re.compile(
    r"(?P<open>[“\"])?(?P<name>[Tt]háng hành động (?:(?!từ ngày|từ \d|trong thời gian)[^”\".;]){2,120})"
)
_HALF_SAID = Text(
    "Văn bản chỉ nêu hạn nộp báo cáo 6 tháng; kỳ báo cáo và năm là suy ra.",
    en="The text only gives the due date of the half-year's report; period and year are inferred.",
)
_YEAR_SAID = Text(
    "Văn bản chỉ nêu hạn nộp báo cáo năm; kỳ báo cáo và năm là suy ra.",
    en="The text only gives the due date of the year's report; period and year are inferred.",
)
_EVENT_SAID = Text(
    "Văn bản nêu ngày và tháng; năm là năm của kế hoạch.",
    en="The text gives day and month; the year is that of the plan.",
)
_MONTH_SAID = Text(
    "Văn bản chỉ nêu tháng; ngày đầu, ngày cuối tháng và năm là suy ra.",
    en="The text only names the month; its first and last day and the year are inferred.",
)
_NO_COLLECTOR = Text(
    "câu về báo cáo chưa rõ nộp về đâu hoặc ngày nào",
    en="about reports, but to whom or when is not clear",
)
_NO_YEARS = Text(
    "có ngày báo cáo nhưng chưa biết năm của kế hoạch",
    en="it has days, but the plan's years are not known",
)


def is_about_reports(words: str) -> bool:
    """Whether words say on which days reports are due; such a sentence is a rule and no duty."""
    return "báo cáo" in words and any(days.search(words) for days in (_HALF, _YEAR, _YEARLY))


def reporting_of(
    clauses: Sequence[Clause], directory: Directory, period: Period | None
) -> tuple[tuple[Reporting, ...], tuple[Doubt, ...]]:
    """The reporting rules, and the sentences about reports that could not be read."""
    rules: list[Reporting] = []
    doubts: list[Doubt] = []
    for clause in clauses:
        if clause.path[0] == RECIPIENTS:
            continue
        for paragraph in clause.paragraphs:
            text = paragraph.text
            if _TROUBLE.search(text):
                rules += _trouble(text, clause, directory)
            elif is_about_reports(text):
                made = _rule(text, clause, directory, period)
                rules += made
                if not made:
                    doubts.append(
                        doubt("reporting", clause, text, _NO_YEARS if period is None else _NO_COLLECTOR)
                    )
    return tuple(_joined(clauses, rules, directory)), tuple(doubts)


def _rule(text: str, clause: Clause, directory: Directory, period: Period | None) -> list[Reporting]:
    to = next((found for found in _TO.finditer(text) if list_at_start(text[found.end() :])[0]), None)
    if to is None or period is None or period.starts is None:
        return []
    (first, *others), rest = list_at_start(text[to.end() :])
    who = _WHO.match(text)
    reporters = names_in(who["who"]) if who else ()
    on = _ON.search(rest)
    further = list_at_start(rest[on.end() :])[0] if on else ()
    periods = tuple(_periods(text, clause, period))
    return (
        [
            Reporting(
                collector=directory.id_for(first, clause.id),
                reporters=tuple(directory.id_for(name, clause.id) for name in reporters),
                forwards_to=tuple(directory.id_for(name, clause.id) for name in (*others, *further)),
                periods=periods,
                source=(clause.id,),
            )
        ]
        if periods
        else []
    )


def _periods(text: str, clause: Clause, period: Period) -> Iterator[ReportPeriod]:
    assert period.starts is not None  # noqa: S101  asked before
    half, year = _HALF.search(text), _YEAR.search(text) or _YEARLY.search(text)
    for y in range(period.starts.year, min(period.ends.year, period.starts.year + _MAX_YEARS) + 1):
        for found, id_, ends, said in (
            (half, f"{y}-H1", dt.date(y, 6, 30), _HALF_SAID),
            (year, str(y), dt.date(y, 12, 31), _YEAR_SAID),
        ):
            due = _date(y, found[1], found[2]) if found else None
            if due:
                yield ReportPeriod(
                    id=id_,
                    starts=dt.date(y, 1, 1),
                    ends=ends,
                    due=due,
                    derived=said,
                    source=(clause.id,),
                )


def _trouble(text: str, clause: Clause, directory: Directory) -> Iterator[Reporting]:
    """«Nếu có vướng mắc, phản ánh về A để tổng hợp, báo cáo B quyết định»: to whom, without a day."""
    found = _TROUBLE.search(text)
    names, rest = list_at_start(text[found.end() :]) if found else ((), "")
    on = _ON.search(rest)
    further = list_at_start(re.split(r" quyết định| xem xét", rest[on.end() :])[0])[0] if on else ()
    who = re.search(r"(?:, |^)((?:các|Các) [^.;:]{2,120}?),? (?:phản ánh|kịp thời|báo cáo|gửi)", text)
    if names:
        yield Reporting(
            collector=directory.id_for(names[0], clause.id),
            reporters=tuple(
                directory.id_for(each, clause.id) for each in (names_in(who[1]) if who else ())
            ),
            forwards_to=tuple(directory.id_for(each, clause.id) for each in further),
            content=Text("Vướng mắc trong quá trình thực hiện", en="Difficulties met on the way"),
            source=(clause.id,),
        )


def _joined(
    clauses: Sequence[Clause], rules: Sequence[Reporting], directory: Directory
) -> Iterator[Reporting]:
    """A rule also rests on the clause that makes its collector report to the same bodies."""
    for rule in rules:
        also = tuple(
            clause.id
            for clause in clauses
            if rule.periods
            and clause.id not in rule.source
            and (on := re.search(r"chịu trách nhiệm báo cáo (?:với )?", clause.text))
            and {directory.known(name) for name in list_at_start(clause.text[on.end() :])[0]}
            >= set(rule.forwards_to)
        )
        yield evolve(rule, source=(*rule.source, *also))


def _date(year: int, day: str, month: str) -> dt.date | None:
    try:
        return dt.date(year, int(month), int(day))
    except ValueError:
        return None


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
    title = capitalised(re.split(r" vào tháng| từ +ngày|$", name["name"])[0].strip(" ,”"))
    days, month = _RANGE.search(behind), _MONTH.search(behind)
    if days:
        starts, ends = _date(year, days[1], days[2]), _date(year, days[3], days[4])
        said, every = _EVENT_SAID, None
    elif month and 1 <= int(month[1]) <= 12:  # noqa: PLR2004  months
        m = int(month[1])
        starts, ends = dt.date(year, m, 1), dt.date(year, m, calendar.monthrange(year, m)[1])
        said, every = _MONTH_SAID, Every.YEAR
    else:
        return None
    if starts is None or ends is None or ends < starts:
        return None
    return Event(
        id=id_of(title)[:40].strip("-"),
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
