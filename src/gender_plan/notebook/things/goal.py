"""A goal: its indicators with what each is to reach."""

from collections.abc import Iterable, Sequence

from gender_plan.model import Goal, Indicator
from gender_plan.notebook.blocks import Page, Table
from gender_plan.notebook.manner import Manner, Words
from gender_plan.notebook.things import nouns
from gender_plan.notebook.things.measured import aims
from gender_plan.notebook.things.phrases import (
    AIM,
    CLAUSE,
    GOAL,
    INDICATOR,
    NO_WORDING,
    NOT_LISTED,
    WORDING,
    baseline,
    clause,
    titled,
)
from gender_plan.text import Text

_HEADS = (INDICATOR, WORDING, AIM, Text("Giá trị gốc", en="Baseline"), CLAUSE)
_CAPTION = Text("Các chỉ tiêu", en="Indicators")
_NONE = Text("Tệp không liệt kê chỉ tiêu nào của mục tiêu này.", en="The file lists no indicator of it.")


def goal_page(goal: Goal, manner: Manner) -> Page:
    """The indicators of a goal, or where the document says that they stand."""
    title = titled(GOAL, goal.id, goal.title, manner)
    if goal.indicators:
        return manner.page(title, indicators_table(goal.indicators, manner))
    where = manner.say(NOT_LISTED, goal.not_listed.said(manner.language)) if goal.not_listed else ""
    return manner.page(title, f"{where[:1].upper()}{where[1:]}." if where else manner.say(_NONE))


def indicators_page(indicators: Sequence[Indicator], manner: Manner) -> Page:
    """Several indicators, whatever goals they stand under."""
    return manner.page("", indicators_table(indicators, manner))


def indicators_table(indicators: Sequence[Indicator], manner: Manner) -> Table:
    """A row for each indicator."""
    caption = manner.say(_CAPTION)
    return manner.table(caption, _HEADS, indicators, lambda each: _row(each, manner), nouns.INDICATORS)


def _row(indicator: Indicator, manner: Manner) -> Iterable[Words]:
    return (
        indicator.id,
        indicator.text or NO_WORDING,
        aims(indicator, manner),
        baseline(indicator.baseline, indicator.unit, manner),
        clause(indicator, manner),
    )
