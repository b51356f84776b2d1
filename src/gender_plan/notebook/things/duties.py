"""What an agency has to do: each duty with its clause, and the reports it owes."""

from collections.abc import Iterable, Iterator

from gender_plan.notebook.blocks import Page
from gender_plan.notebook.manner import Manner, Words
from gender_plan.notebook.things import nouns
from gender_plan.notebook.things.period import periods_table
from gender_plan.notebook.things.phrases import CLAUSE, ROLE, THROUGH, clause, listed
from gender_plan.responsibility import Duties, Duty
from gender_plan.responsibility.saying import role_said
from gender_plan.text import Text

_HEADS = (ROLE, Text("Việc", en="What"), THROUGH, CLAUSE)
_CAPTION = Text("Được giao", en="What it is given")
_NOTHING = Text("Không thấy phân công nào.", en="No assignment is known.")
_OWES = Text("Phải nộp báo cáo", en="Owes reports")
_COLLECTS = Text("Nhận báo cáo", en="Collects reports")
_ALL = Text("Tất cả gồm: {}.", en="All in all: {}.")
_WHOLE_PLAN = Text("toàn bộ kế hoạch", en="the whole plan")
_COVERED = (
    ("goals", Text("mục tiêu", en="goals")),
    ("indicators", Text("chỉ tiêu", en="indicators")),
    ("tasks", Text("nhiệm vụ", en="tasks")),
    ("events", Text("sự kiện", en="events")),
)


def duties_page(duties: Duties, manner: Manner) -> Page:
    """The duties of an agency, what they come to, and its reports."""
    caption = manner.say(_CAPTION)
    given = manner.table(caption, _HEADS, duties.duties, lambda duty: _row(duty, manner), nouns.DUTIES)
    covered = "; ".join(_covered(duties, manner))
    return manner.page(
        duties.agency.name,
        given if duties.duties else manner.say(_NOTHING),
        manner.say(_ALL, covered) if covered else None,
        periods_table(_OWES, duties.reports, manner) if duties.reports else None,
        periods_table(_COLLECTS, duties.collects, manner) if duties.collects else None,
    )


def duty_page(duty: Duty, manner: Manner) -> Page:
    """One assignment as it concerns one agency."""
    return manner.page("", duty.said(manner.language))


def _row(duty: Duty, manner: Manner) -> Iterable[Words]:
    unverified = any(step.unverified for step in duty.through)
    return (
        role_said(duty.role, duty.assignment, manner.language),
        duty.about,
        listed(step.said(manner.language) for step in duty.through),
        clause(duty.assignment, manner, unverified=unverified),
    )


def _covered(duties: Duties, manner: Manner) -> Iterator[str]:
    if duties.whole_plan:
        yield manner.say(_WHOLE_PLAN)
    for name, word in _COVERED:
        ids, rest = manner.first(getattr(duties, name), nouns.ITEMS)
        if ids or rest:
            yield f"{manner.say(word)} {', '.join(ids)} {rest}".rstrip()
