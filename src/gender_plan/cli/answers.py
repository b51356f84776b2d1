"""Who answers for a goal, an indicator, a task or an event: every name with its clause."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from gender_plan.cli.output import Output
from gender_plan.cli.wording import (
    NOT_STATED,
    Item,
    clause_said,
    item_data,
    item_said,
    text_data,
    words_said,
)
from gender_plan.model import Goal, Indicator, Plan, Role, Task
from gender_plan.responsibility import Reason, Responsibilities, Responsibility, StepKind
from gender_plan.responsibility.saying import role_said
from gender_plan.text import Language, Text

_NO_LEAD = Text("văn bản không nêu cơ quan chủ trì", en="the document names nobody who leads")
_GOAL_NOT_GIVEN = Text(
    "văn bản không giao cả mục tiêu cho cơ quan nào",
    en="the document gives the goal as a whole to nobody",
)
NOT_SEEN = Text(
    "chưa rõ: tệp này chưa có phần phân công của văn bản",
    en="not known: this file does not have the document's assignments yet",
)
NOT_LISTED = Text(
    "văn bản không liệt kê các chỉ tiêu ({})", en="the document does not list its indicators ({})"
)
_UNKNOWN = Text("chưa rõ", en="not known")
_TITLES = (
    Text("Chỉ tiêu", en="Indicator"),
    Text("Nội dung", en="Wording"),
    Text("Chủ trì", en="Lead"),
    Text("Điều khoản", en="Clause"),
)


def assignments_seen(plan: Plan) -> bool:
    """Whether somebody has read the part of the document that says who does what."""
    return "assignments" not in plan.not_seen


def tell_answer(who: Responsibilities, item: Item, answer: Responsibility, output: Output) -> None:
    """The item, everyone named for it, and under a goal its indicators."""
    output.paragraph(item_said(item, output.language))
    goal = _goal_over(who.plan, item)
    if goal:
        output.paragraph(item_said(goal, output.language))
    output.items(sentences(who.plan, item, answer, output.language))
    if isinstance(item, Goal):
        _tell_indicators(who, item, output)


def sentences(plan: Plan, item: Item, answer: Responsibility, language: Language) -> Iterator[str]:
    """Everyone named for an item, leads first; and before them, if so, that nobody leads."""
    if not any(reason.role is Role.LEAD for reason in answer.because):
        none_for_goal = _GOAL_NOT_GIVEN if isinstance(item, Goal) and not answer.because else _NO_LEAD
        yield (none_for_goal if assignments_seen(plan) else NOT_SEEN).said(language)
    in_order = sorted(answer.because, key=lambda reason: list(Role).index(reason.role))
    yield from (reason.said(language) for reason in in_order)


def answer_data(answer: Responsibility, language: Language) -> dict[str, Any]:
    """Those in each role, and every reason."""
    in_roles = {
        "leads": answer.leads,
        "coordinators": answer.coordinators,
        "carrying_out": answer.carrying_out,
        "taking_part": answer.taking_part,
    }
    return {
        **{role: [agency.id for agency in agencies] for role, agencies in in_roles.items()},
        "has_lead": answer.has_lead,
        "because": [_reason_data(reason, language) for reason in answer.because],
    }


def goal_data(who: Responsibilities, goal: Goal, language: Language) -> dict[str, Any]:
    """Who answers for a goal, and for each of its indicators."""
    return {
        **answer_data(who.for_goal(goal.id), language),
        "not_listed": text_data(goal.not_listed, language),
        "indicators": [indicator_data(who, indicator, language) for indicator in goal.indicators],
    }


def indicator_data(who: Responsibilities, indicator: Indicator, language: Language) -> dict[str, Any]:
    """An indicator and who answers for it."""
    answer = answer_data(who.for_indicator(indicator.id), language)
    return {**item_data(indicator, language), **answer}


def row(who: Responsibilities, item: Goal | Indicator, language: Language) -> tuple[str, str, str, str]:
    """An item in a table: its id, its wording, who leads it and the clause."""
    is_goal = isinstance(item, Goal)
    answer = who.for_goal(item.id) if is_goal else who.for_indicator(item.id)
    shown = [r for r in answer.because if r.role is Role.LEAD] or list(_first_named(answer.because))
    clauses = (clause_said(r.assignment, language, unverified=r.unverified) for r in shown)
    return (
        item.id,
        words_said(item, language),
        _lead_cell(who.plan, shown, language),
        "; ".join(dict.fromkeys(clause for clause in clauses if clause)),
    )


def _goal_over(plan: Plan, item: Item) -> Goal | None:
    if isinstance(item, Indicator):
        return plan.goal_of(item.id)
    goals = (goal for goal in plan.goals if isinstance(item, Task) and goal.id == item.goal)
    return next(goals, None)


def _tell_indicators(who: Responsibilities, goal: Goal, output: Output) -> None:
    if goal.not_listed:
        output.items([output.say(NOT_LISTED, goal.not_listed.said(output.language))])
    if goal.indicators:
        output.table(_TITLES, (row(who, indicator, output.language) for indicator in goal.indicators))


def _first_named(reasons: Iterable[Reason]) -> Iterator[Reason]:
    """Those whom a clause names first, without their companions."""
    for reason in reasons:
        if all(step.kind is not StepKind.COMPANIONSHIP for step in reason.through):
            yield reason


def _lead_cell(plan: Plan, shown: Sequence[Reason], language: Language) -> str:
    if not assignments_seen(plan) and not shown:
        return _UNKNOWN.said(language)
    names = "; ".join(dict.fromkeys(_named(reason, language) for reason in shown))
    if any(reason.role is Role.LEAD for reason in shown):
        return names
    return f"{NOT_STATED.said(language)}; {names}" if names else NOT_STATED.said(language)


def _named(reason: Reason, language: Language) -> str:
    name = ", ".join((reason.who.said(language), *(step.said(language) for step in reason.through)))
    if reason.role is Role.LEAD:
        return name
    agency = None if reason.post else reason.agency
    return f"{name} {role_said(reason.role, reason.assignment, language, agency)}"


def _reason_data(reason: Reason, language: Language) -> dict[str, Any]:
    return {
        "agency": reason.agency.id if reason.agency else None,
        "name": reason.who.said(language),
        "role": str(reason.role),
        "mandate": str(reason.assignment.mandate),
        "verb": reason.assignment.verb,
        "source": list(reason.source),
        "through": [
            {"kind": str(step.kind), "id": step.id, "said": step.said(language)}
            for step in reason.through
        ],
        "unverified": reason.unverified,
        "said": reason.said(language),
    }
