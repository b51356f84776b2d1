"""What one agency has to do by a plan, as text and as JSON."""

from collections.abc import Iterator
from typing import Any

from gender_plan.cli.output import Output
from gender_plan.cli.wording import day_data
from gender_plan.model import ReportPeriod
from gender_plan.periods import day_said
from gender_plan.responsibility import Duties, Duty
from gender_plan.text import Language, Text

_NOTHING = Text("văn bản không giao việc gì", en="the document asks nothing of it")
_REPORTS = Text("nộp báo cáo kỳ {}{}", en="owes the report for {}{}")
_COLLECTS = Text("nhận báo cáo kỳ {}{}", en="collects the reports for {}{}")
_BY = Text(", hạn {}", en=", due {}")
_COMES_TO = Text("Tất cả gồm: {}.", en="All in all: {}.")
_WHOLE_PLAN = Text("toàn bộ kế hoạch", en="the whole plan")
_COVERED = (
    ("goals", Text("mục tiêu", en="goals")),
    ("indicators", Text("chỉ tiêu", en="indicators")),
    ("tasks", Text("nhiệm vụ", en="tasks")),
    ("events", Text("sự kiện", en="events")),
)


def tell_duties(duties: Duties, output: Output) -> None:
    """Each duty with its clause, the reports it owes, and the items all this comes to."""
    output.paragraph(f"{duties.agency.name.said(output.language)} ({duties.agency.id})")
    output.items(list(_sentences(duties, output.language)) or [_NOTHING.said(output.language)])
    covered = "; ".join(_covered(duties, output.language))
    if covered:
        output.paragraph(output.say(_COMES_TO, covered))


def duties_data(duties: Duties, language: Language) -> dict[str, Any]:
    """The same as JSON."""
    return {
        "duties": [_duty_data(duty, language) for duty in duties.duties],
        "whole_plan": duties.whole_plan,
        "goals": list(duties.goals),
        "indicators": list(duties.indicators),
        "tasks": list(duties.tasks),
        "documents": list(duties.documents),
        "events": list(duties.events),
        "words": [words.said(language) for words in duties.words],
        "reports": [_period_data(period) for period in duties.reports],
        "collects": [_period_data(period) for period in duties.collects],
    }


def _sentences(duties: Duties, language: Language) -> Iterator[str]:
    yield from (duty.said(language) for duty in duties.duties)
    yield from (_period(_REPORTS, period, language) for period in duties.reports)
    yield from (_period(_COLLECTS, period, language) for period in duties.collects)


def _period(words: Text, period: ReportPeriod, language: Language) -> str:
    by = _BY.said(language).format(day_said(period.due, language)) if period.due else ""
    return words.said(language).format(period.id, by)


def _covered(duties: Duties, language: Language) -> Iterator[str]:
    if duties.whole_plan:
        yield _WHOLE_PLAN.said(language)
    for name, word in _COVERED:
        ids: tuple[str, ...] = getattr(duties, name)
        if ids:
            yield f"{word.said(language)} {', '.join(ids)}"


def _duty_data(duty: Duty, language: Language) -> dict[str, Any]:
    return {
        "role": str(duty.role),
        "mandate": str(duty.assignment.mandate),
        "verb": duty.assignment.verb,
        "source": list(duty.source),
        "through": [{"kind": str(step.kind), "id": step.id} for step in duty.through],
        "said": duty.said(language),
    }


def _period_data(period: ReportPeriod) -> dict[str, Any]:
    return {
        "id": period.id,
        "starts": day_data(period.starts),
        "ends": day_data(period.ends),
        "due": day_data(period.due),
    }
