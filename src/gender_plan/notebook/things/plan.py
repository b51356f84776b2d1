"""A plan: its goals with how many indicators each has, and what else the file holds."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from gender_plan.model import Goal, Indicator, Plan
from gender_plan.notebook.blocks import Page
from gender_plan.notebook.manner import Manner, Words
from gender_plan.notebook.things import nouns
from gender_plan.notebook.things.phrases import GOAL, NOT_LISTED, WORDING, listed, span
from gender_plan.targets import NotStated
from gender_plan.text import Noun, Text

_HEADS = (
    GOAL,
    WORDING,
    Text("Số chỉ tiêu", en="Indicators"),
    Text("Chưa nêu con số", en="Figure not stated"),
)
_CAPTION = Text("Các mục tiêu", en="Goals")
_DECLARED = Text("Văn bản ghi {}.", en="The document speaks of {}.")
_LISTED = Text("Tệp liệt kê được {}.", en="The file lists {}.")
_BESIDES = Text("Ngoài ra: {}.", en="Besides: {}.")
_NOT_SEEN = Text(
    "Chưa thấy phần này của văn bản: {}.", en="Nobody has seen this part of the document yet: {}."
)
_LACKING = Text("Văn bản nhắc tới mà không có: {}.", en="Mentioned in the document and not there: {}.")
_NO_GOAL = Text("không thuộc mục tiêu nào", en="under no goal")
_SECTIONS: tuple[tuple[str, Noun], ...] = (
    ("tasks", nouns.TASKS),
    ("agencies", nouns.AGENCIES),
    ("assignments", nouns.ASSIGNMENTS),
    ("report_periods", nouns.PERIODS),
    ("events", nouns.EVENTS),
    ("reviews", nouns.REVIEWS),
)
_NAMES = {
    "agencies": nouns.AGENCIES,
    "assignments": nouns.ASSIGNMENTS,
    "documents": nouns.DOCUMENTS,
    "events": nouns.EVENTS,
    "funding": nouns.FUNDING,
    "goals": nouns.GOALS,
    "indicators": nouns.INDICATORS,
    "legal_bases": nouns.LEGAL_BASES,
    "missing": nouns.ANNEXES,
    "purposes": nouns.PURPOSES,
    "recipients": nouns.RECIPIENTS,
    "reporting": nouns.PERIODS,
    "requirements": nouns.REQUIREMENTS,
    "reviews": nouns.REVIEWS,
    "stages": nouns.STAGES,
    "tasks": nouns.TASKS,
}


def plan_page(plan: Plan, manner: Manner) -> Page:
    """The plan by its goals; what the document only declares, and what is missing, is said."""
    loose = [_Group(goal=None, indicators=plan.indicators)] if plan.indicators else []
    groups = [*(_Group(goal=goal, indicators=goal.indicators) for goal in plan.goals), *loose]
    caption = manner.say(_CAPTION)
    table = manner.table(caption, _HEADS, groups, lambda group: _row(group, manner), nouns.GOALS)
    return manner.page(plan.title, _head(plan, manner), table, *_remarks(plan, manner))


@frozen(kw_only=True)
class _Group:
    """The indicators of one goal, or those that hang on none."""

    goal: Goal | None
    indicators: tuple[Indicator, ...]


def _head(plan: Plan, manner: Manner) -> str:
    document = plan.document.label if plan.document else ""
    return listed((plan.id, span(plan.period.starts, plan.period.ends, manner), document))


def _row(group: _Group, manner: Manner) -> Iterable[Words]:
    goal, known = group.goal, group.indicators
    count = str(len(known))
    if goal and goal.not_listed and not known:
        count = manner.say(NOT_LISTED, goal.not_listed.said(manner.language))
    silent = sum(_states_nothing(indicator) for indicator in known)
    title = goal.title if goal else _NO_GOAL
    return goal.id if goal else "–", title, count, str(silent) if known else ""


def _states_nothing(indicator: Indicator) -> bool:
    return all(isinstance(target, NotStated) for target in indicator.all_targets)


def _remarks(plan: Plan, manner: Manner) -> Iterator[str]:
    declared = plan.declared
    if declared and (declared.goals is not None or declared.indicators is not None):
        said = _counts(((declared.goals, nouns.GOALS), (declared.indicators, nouns.INDICATORS)), manner)
        yield manner.say(_DECLARED, said)
    known = sum(1 for _ in plan.all_indicators)
    pairs = ((len(plan.goals), nouns.GOALS), (known, nouns.INDICATORS))
    yield manner.say(_LISTED, _counts(pairs, manner))
    there = ((len(getattr(plan, name)), noun) for name, noun in _SECTIONS)
    besides = _counts(((number, noun) for number, noun in there if number), manner)
    yield from [manner.say(_BESIDES, besides)] if besides else []
    yield from _gaps(plan, manner)


def _gaps(plan: Plan, manner: Manner) -> Iterator[str]:
    if plan.missing:
        titles = (lacking.title.said(manner.language) for lacking in plan.missing)
        yield manner.say(_LACKING, "; ".join(titles))
    if plan.not_seen:
        yield manner.say(_NOT_SEEN, ", ".join(_section(name, manner) for name in plan.not_seen))


def _counts(pairs: Iterable[tuple[int | None, Noun]], manner: Manner) -> str:
    return ", ".join(manner.count(number, noun) for number, noun in pairs if number is not None)


def _section(name: str, manner: Manner) -> str:
    """A section by what is in it; by its key where that has no word."""
    noun = _NAMES.get(name)
    return noun.of(2, manner.language) if noun else name
