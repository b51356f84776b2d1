"""Who leads what in a whole plan: every goal and indicator with its lead and the clause."""

from collections.abc import Iterable, Iterator

from gender_plan.model import Goal, Indicator, Plan, Role
from gender_plan.notebook.blocks import Page
from gender_plan.notebook.manner import Manner, Words
from gender_plan.notebook.things import nouns
from gender_plan.notebook.things.phrases import CLAUSE, LEAD, NOT_STATED, WORDING, clause, listed
from gender_plan.responsibility import Reason, Responsibilities
from gender_plan.text import Text

NOT_SEEN = Text(
    "Chưa rõ: tệp này chưa có phần phân công của văn bản.",
    en="Not known: this file does not have the document's assignments yet.",
)
_HEADS = (Text("Mục", en="Item"), WORDING, LEAD, CLAUSE)
_GOAL = Text("mục tiêu {}", en="goal {}")
_CAPTION = Text("Ai chủ trì", en="Who leads")
_OWN = Text("theo từng chỉ tiêu", en="by indicator")
_Item = Goal | Indicator


def leads_page(who: Responsibilities, manner: Manner) -> Page:
    """The plan by who leads; nothing is said of leads where nobody has seen the assignments."""
    if not assignments_seen(who.plan):
        return manner.page(who.plan.title, manner.say(NOT_SEEN))
    caption = manner.say(_CAPTION)
    table = manner.table(
        caption, _HEADS, _items(who.plan), lambda item: _row(who, item, manner), nouns.ITEMS
    )
    return manner.page(who.plan.title, table)


def assignments_seen(plan: Plan) -> bool:
    """Whether somebody has read the part of the document that says who does what."""
    return "assignments" not in plan.not_seen


def _items(plan: Plan) -> Iterator[_Item]:
    for goal in plan.goals:
        yield goal
        yield from goal.indicators
    yield from plan.indicators


def _row(who: Responsibilities, item: _Item, manner: Manner) -> Iterable[Words]:
    is_goal = isinstance(item, Goal)
    answer = who.for_goal(item.id) if is_goal else who.for_indicator(item.id)
    leading = [reason for reason in answer.because if reason.role is Role.LEAD]
    clauses = (clause(each.assignment, manner, unverified=each.unverified) for each in leading)
    return (
        manner.say(_GOAL, item.id) if is_goal else item.id,
        (item.title if isinstance(item, Goal) else item.text) or NOT_STATED,
        listed(dict.fromkeys(_named(each, manner) for each in leading)) or _nobody(item, manner),
        listed(dict.fromkeys(clauses)),
    )


def _named(reason: Reason, manner: Manner) -> str:
    steps = (step.said(manner.language) for step in reason.through)
    return ", ".join((reason.who.said(manner.language), *steps))


def _nobody(item: _Item, manner: Manner) -> str:
    """A goal may leave it to its indicators; else nobody is stated."""
    by_indicator = isinstance(item, Goal) and item.indicators
    return manner.say(_OWN if by_indicator else NOT_STATED)
