"""Who reports to whom and by which days, and who passes reports on."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from gender_plan.drafting.agencies import Directory, list_at_start, names_in
from gender_plan.drafting.clauses import ENDS, Clause
from gender_plan.drafting.due_days import DueDay, due_days_in, has_due_days
from gender_plan.drafting.holding import Holder, held_in
from gender_plan.drafting.notes import Doubt, doubt
from gender_plan.drafting.phrases import REPORT_HEADS
from gender_plan.drafting.wording import any_of
from gender_plan.model import Period, Reporting, ReportPeriod
from gender_plan.text import Text

_TO = re.compile(r"(?:báo cáo|gửi)[^.;:]{0,160}? (?:về|cho|tới|đến) (?=\w)", re.IGNORECASE)
_STRAIGHT = re.compile(
    r"(?:(?:tổng hợp|thực hiện|kết quả|tình hình),? (?:và )?|, |^)(?:báo cáo|gửi) (?:với )?(?=\w)"
    r"|gửi (?=\w)",
    re.IGNORECASE,
)
_THROUGH = re.compile(r"\((?:qua|thông qua|qua đầu mối) ([^()]{3,120})\)")
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
_WHO_LATER = re.compile(
    r"(?:định kỳ|hằng năm|hàng năm|trước ngày|chậm nhất|hằng quý)[^:;]{0,120}?, "
    r"(?=(?:đề nghị )?[^\W\d])",
    re.IGNORECASE,
)
_HEAD = re.compile(rf"(?:{any_of(REPORT_HEADS)})[^:.]{{0,40}}:\s*", re.IGNORECASE)
_MAX_YEARS = 15
_HALF_SAID = Text(
    "Văn bản chỉ nêu hạn nộp báo cáo 6 tháng; kỳ báo cáo và năm là suy ra.",
    en="The text only gives the due date of the half-year's report; period and year are inferred.",
)
_YEAR_SAID = Text(
    "Văn bản chỉ nêu hạn nộp báo cáo năm; kỳ báo cáo và năm là suy ra.",
    en="The text only gives the due date of the year's report; period and year are inferred.",
)
_QUARTER_SAID = Text(
    "Văn bản chỉ nêu ngày trong tháng cuối quý; kỳ báo cáo và năm là suy ra.",
    en="The text only gives a day of the quarter's last month; period and year are inferred.",
)
_NO_COLLECTOR = Text(
    "câu về báo cáo chưa rõ nộp về đâu hoặc ngày nào",
    en="about reports, but to whom or when is not clear",
)
_LATER_DAYS = Text(
    "mỗi kỳ ghi một hạn, là hạn nộp cho cơ quan tổng hợp; hạn của chặng báo cáo này chưa ghi",
    en="a period has one due day, that of the first step; the day of this further step is left out",
)
_NO_YEARS = Text(
    "có ngày báo cáo nhưng chưa biết năm của kế hoạch",
    en="it has days, but the plan's years are not known",
)


def is_about_reports(words: str) -> bool:
    """Whether words say on which days reports are due; such a sentence is a rule and no duty."""
    return "báo cáo" in words.casefold() and has_due_days(words)


def reporting_of(
    clauses: Sequence[Clause], directory: Directory, period: Period | None
) -> tuple[tuple[Reporting, ...], tuple[Doubt, ...]]:
    """The reporting rules, and the sentences about reports that could not be read."""
    said: list[tuple[Reporting, Doubt]] = []
    doubts: list[Doubt] = []
    for held in held_in(clauses, directory):
        clause = held.clause
        if clause.path[0] in ENDS:
            continue
        told = [(text, held.holder) for text in held.words.split("\n")]
        for text, holder in (*told, *((text, None) for text in held.closing)):
            later = doubt("reporting", clause, text, _LATER_DAYS)
            if _TROUBLE.search(text):
                said += ((rule, later) for rule in _trouble(text, clause, directory))
            elif is_about_reports(text):
                rule = _rule(_of_reports(text), clause, directory, period, holder)
                said += [(rule, later)] if rule else []
                if rule is None:
                    reason = _NO_YEARS if period is None else _NO_COLLECTOR
                    doubts.append(doubt("reporting", clause, text, reason))
    rules, without_days = _chained(said)
    return tuple(_joined(clauses, rules, directory)), (*doubts, *without_days)


def _chained(
    said: Sequence[tuple[Reporting, Doubt]],
) -> tuple[tuple[Reporting, ...], tuple[Doubt, ...]]:
    """One rule for a report and where it is passed on: a period has one day, that of its first step.

    What a collector then reports upwards by a later day joins the rule by which it collects; that day
    has no place and is a doubt.
    """
    collectors = {rule.collector for rule, _ in said}
    firsts = sorted(said, key=lambda each: bool(collectors & set(each[0].reporters)))
    kept: list[Reporting] = []
    doubts: list[Doubt] = []
    for rule, later in firsts:
        taken = {period.id for each in kept for period in each.periods}
        if not taken & {period.id for period in rule.periods}:
            kept.append(rule)
            continue
        doubts.append(later)
        below = next((n for n, each in enumerate(kept) if each.collector in rule.reporters), None)
        if below is None:
            kept.append(evolve(rule, periods=()))
        else:
            kept[below] = _passed_on(kept[below], rule)
    return tuple(kept), tuple(doubts)


def _passed_on(first: Reporting, then: Reporting) -> Reporting:
    upwards = (*first.forwards_to, *filter(None, (then.collector,)), *then.forwards_to)
    return evolve(
        first,
        forwards_to=tuple(dict.fromkeys(upwards)),
        source=tuple(dict.fromkeys((*first.source, *then.source))),
    )


def _of_reports(text: str) -> str:
    """What stands about reports, without the duties before and behind it."""
    pieces = text.split(";")
    telling = [n for n, piece in enumerate(pieces) if has_due_days(piece)]
    first = next((n for n, piece in enumerate(pieces) if is_about_reports(piece)), 0)
    return ";".join(pieces[first : max(telling, default=first) + 1]).strip()


def _rule(
    text: str, clause: Clause, directory: Directory, period: Period | None, holder: Holder | None
) -> Reporting | None:
    """Who reports, to whom, and on to whom; who the clause is about where nobody else is named."""
    periods = tuple(_periods(text, clause, period)) if period and period.starts else ()
    hop = _hop(text) if periods else ()
    if not hop:
        return None
    named = _reporters(_HEAD.sub("", text, count=1))
    reporters = tuple(directory.id_for(name, clause.id) for name in named)
    if not reporters and holder is not None:
        reporters = tuple(dict.fromkeys(agency for _, agency in holder.agencies))
    collector, *further = (directory.id_for(name, clause.id) for name in hop)
    return Reporting(
        collector=collector,
        reporters=reporters,
        forwards_to=tuple(further),
        periods=periods,
        source=(clause.id,),
    )


def _hop(text: str) -> tuple[str, ...]:
    """To whom a report goes, and on to whom from there; none where that is not said."""
    for found in (*_TO.finditer(text), *_STRAIGHT.finditer(text)):
        names, rest = list_at_start(text[found.end() :])
        if names:
            through = _THROUGH.match(rest)
            on = _ON.search(rest)
            further = list_at_start(rest[on.end() :])[0] if on else ()
            return (*(names_in(through[1]) if through else ()), *names, *further)
    return ()


def _reporters(text: str) -> tuple[str, ...]:
    """Who reports: at the beginning, or behind «Định kỳ 6 tháng, hằng năm, …»."""
    who = _WHO.match(text)
    if who and names_in(who["who"]):
        return names_in(who["who"])
    for found in _WHO_LATER.finditer(text[:300]):
        names = list_at_start(text[found.end() :].removeprefix("đề nghị "))[0]
        if names:
            return names
    return ()


def _periods(text: str, clause: Clause, period: Period) -> Iterator[ReportPeriod]:
    assert period.starts is not None  # noqa: S101  asked before
    days = due_days_in(text)
    for y in range(period.starts.year, min(period.ends.year, period.starts.year + _MAX_YEARS) + 1):
        for day in days:
            if day.year is None or day.year == y:
                yield from _of_kind(day, y, clause)


def _of_kind(day: DueDay, year: int, clause: Clause) -> Iterator[ReportPeriod]:
    """The period of a year that a day is for; for a quarter, all four."""
    first, spans = dt.date(year, 1, 1), _SPANS[day.kind]
    for suffix, begins, ends, said in spans:
        due = evolve(day, month=ends[0]).on(year) if day.kind == "quarter" else day.on(year)
        if due is not None:
            yield ReportPeriod(
                id=f"{year}{suffix}",
                starts=first.replace(month=begins),
                ends=dt.date(year, *ends),
                due=due,
                derived=said,
                source=(clause.id,),
            )


_SPANS: Mapping[str, tuple[tuple[str, int, tuple[int, int], Text], ...]] = {
    "half": (("-H1", 1, (6, 30), _HALF_SAID),),
    "year": (("", 1, (12, 31), _YEAR_SAID),),
    "quarter": (
        ("-Q1", 1, (3, 31), _QUARTER_SAID),
        ("-Q2", 4, (6, 30), _QUARTER_SAID),
        ("-Q3", 7, (9, 30), _QUARTER_SAID),
        ("-Q4", 10, (12, 31), _QUARTER_SAID),
    ),
}


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
