"""Who leads what in a whole plan, and what the plan leaves open, as text and as JSON."""

from collections.abc import Iterator, Sequence
from typing import Any

from gender_plan.cli.answers import (
    NOT_LISTED,
    NOT_SEEN,
    assignments_seen,
    goal_data,
    indicator_data,
    row,
)
from gender_plan.cli.output import Output
from gender_plan.cli.wording import item_data
from gender_plan.model import Agency, Goal, Task
from gender_plan.responsibility import Gap, Gaps, Responsibilities
from gender_plan.text import Language, Text

_TITLES = (
    Text("Mục", en="Item"),
    Text("Nội dung", en="Wording"),
    Text("Chủ trì", en="Lead"),
    Text("Điều khoản", en="Clause"),
)
_GOAL = Text("mục tiêu {}", en="goal {}")
_BY_INDICATOR = Text("theo từng chỉ tiêu", en="by indicator")
_OPEN = Text("Văn bản để ngỏ:", en="The document leaves open:")
_NOTHING_OPEN = Text(
    "Văn bản không để ngỏ trách nhiệm nào.", en="The document leaves no responsibility open."
)
_GAPS: tuple[tuple[str, Text], ...] = (
    ("indicators_without_lead", Text("chỉ tiêu không có cơ quan chủ trì", en="indicators nobody leads")),
    ("goals_without_lead", Text("mục tiêu không có cơ quan chủ trì", en="goals nobody leads")),
    ("several_leads", Text("có nhiều cơ quan cùng chủ trì", en="items with several leads")),
    ("tasks_without_agency", Text("nhiệm vụ không giao cho cơ quan nào", en="tasks given to nobody")),
    ("agencies_without_duty", Text("cơ quan không được giao việc gì", en="agencies without a duty")),
)


def tell_overview(who: Responsibilities, output: Output) -> None:
    """A table of all goals and indicators with their leads, then what is open."""
    output.paragraph(who.plan.title.said(output.language))
    output.table(_TITLES, _rows(who, output.language))
    if not assignments_seen(who.plan):
        output.items([output.say(NOT_SEEN)])
        return
    gaps = list(_gap_sentences(who.gaps(), output.language))
    output.paragraph(output.say(_OPEN if gaps else _NOTHING_OPEN))
    output.items(gaps)


def overview_data(who: Responsibilities, language: Language) -> dict[str, Any]:
    """The same as JSON."""
    return {
        "goals": [
            {**item_data(goal, language), **goal_data(who, goal, language)} for goal in who.plan.goals
        ],
        "indicators": [indicator_data(who, found, language) for found in who.plan.indicators],
        "assignments_seen": assignments_seen(who.plan),
        "gaps": {name: _ids(getattr(who.gaps(), name)) for name, _ in _GAPS},
    }


def _rows(who: Responsibilities, language: Language) -> Iterator[tuple[str, ...]]:
    for goal in who.plan.goals:
        yield _goal_row(who, goal, language)
        yield from (row(who, indicator, language) for indicator in goal.indicators)
    yield from (row(who, indicator, language) for indicator in who.plan.indicators)


def _goal_row(who: Responsibilities, goal: Goal, language: Language) -> tuple[str, ...]:
    id_, words, lead, clause = row(who, goal, language)
    if goal.not_listed:
        words = f"{words}; {NOT_LISTED.said(language).format(goal.not_listed.said(language))}"
    if goal.indicators and not who.for_goal(goal.id).because and assignments_seen(who.plan):
        lead = _BY_INDICATOR.said(language)
    return _GOAL.said(language).format(id_), words, lead, clause


def _gap_sentences(gaps: Gaps, language: Language) -> Iterator[str]:
    for name, words in _GAPS:
        ids = _ids(getattr(gaps, name))
        if ids:
            yield f"{words.said(language)} ({len(ids)}): {', '.join(ids)}"


def _ids(items: Sequence[Gap | Task | Agency]) -> list[str]:
    return [item.id for item in items]
