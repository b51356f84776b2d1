"""The progress of a plan: its goals with bars of states, then every indicator."""

from collections import Counter
from collections.abc import Iterable

from gender_plan.notebook.blocks import Cell, Page, Table
from gender_plan.notebook.manner import Manner, Words
from gender_plan.notebook.things import nouns
from gender_plan.notebook.things.bars import states_bar, states_said
from gender_plan.notebook.things.phrases import GOAL, NOT_LISTED, WORDING, titled
from gender_plan.notebook.things.verdict import HEADS, indicator_row
from gender_plan.progress import GoalProgress, IndicatorProgress, PlanProgress, UnusedValue
from gender_plan.text import Text

_GOALS = Text("Theo mục tiêu", en="By goal")
_INDICATORS = Text("Theo chỉ tiêu", en="By indicator")
_STATES = Text("Kết quả", en="Result")
_UNUSED = Text("Số liệu không dùng tới: {}.", en="Values not used: {}.")


def plan_progress_page(progress: PlanProgress, manner: Manner) -> Page:
    """The counts in a sentence, a row for each goal, a row for each indicator, what was not used."""
    return manner.page(
        progress.plan.title,
        progress.because(manner.language),
        _goals_table(progress.goals, manner) if progress.goals else None,
        indicators_table(progress.indicators, manner),
        _unused(progress.unused, manner),
    )


def goal_progress_page(progress: GoalProgress, manner: Manner) -> Page:
    """The counts of a goal in a sentence, and its indicators."""
    table = indicators_table(progress.indicators, manner) if progress.indicators else None
    return manner.page(
        titled(GOAL, progress.id, progress.goal.title, manner), progress.because(manner.language), table
    )


def indicators_page(found: Iterable[IndicatorProgress], manner: Manner) -> Page:
    """Some of the indicators of a plan."""
    return manner.page("", indicators_table(found, manner))


def indicators_table(found: Iterable[IndicatorProgress], manner: Manner) -> Table:
    """A row for each indicator."""
    caption = manner.say(_INDICATORS)
    return manner.table(
        caption, HEADS, found, lambda each: indicator_row(each, manner), nouns.INDICATORS
    )


def _goals_table(goals: Iterable[GoalProgress], manner: Manner) -> Table:
    caption, heads = manner.say(_GOALS), (GOAL, WORDING, _STATES)
    return manner.table(caption, heads, goals, lambda goal: _goal_row(goal, manner), nouns.GOALS)


def _goal_row(goal: GoalProgress, manner: Manner) -> Iterable[Words]:
    if goal.not_listed and not goal.indicators:
        where = goal.not_listed.said(manner.language)
        return goal.id, goal.goal.title, manner.say(NOT_LISTED, where)
    bar = states_bar((found.target_state for found in goal.indicators), manner)
    return goal.id, goal.goal.title, Cell(states_said(goal.counts, manner), bar)


def _unused(unused: Iterable[UnusedValue], manner: Manner) -> str | None:
    """How many values no verdict looks at, by reason."""
    reasons = Counter(value.reason.said(manner.language) for value in unused)
    said = "; ".join(f"{count} ({reason})" for reason, count in reasons.items())
    return manner.say(_UNUSED, said) if said else None
