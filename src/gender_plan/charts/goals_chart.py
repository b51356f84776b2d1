"""How many indicators of each goal are in which state."""

from collections.abc import Iterator, Mapping

import altair as alt

from gender_plan.charts.stacked import Stack
from gender_plan.progress import PlanProgress, TargetState
from gender_plan.progress.tallying import Counts, counted
from gender_plan.text import Language, Text

COLOURS = {
    TargetState.MET: "#56b4e9",
    TargetState.PARTLY_MET: "#009e73",
    TargetState.NOT_MET: "#d55e00",
    TargetState.LOST_AGAIN: "#e69f00",
    TargetState.NOT_YET_DUE: "#f0e442",
    TargetState.NOT_MEASURABLE: "#999999",
    TargetState.NOT_STATED: "#dddddd",
}
"""Colours that people tell apart who do not see all of them; black figures can be read on each."""

_STEP = 34
_GOAL = Text("Mục tiêu", en="Goal")
_COUNT = Text("số chỉ tiêu", en="indicators")
_NO_GOAL = Text("không thuộc mục tiêu nào", en="under no goal")
_NOT_LISTED = Text("{} (văn bản không liệt kê chỉ tiêu)", en="{} (its indicators are not listed)")
_NOT_STATED = Text("chưa nêu", en="not stated")


def goals_chart(progress: PlanProgress, language: Language) -> alt.LayerChart:
    """A bar for each goal, also for one whose indicators the document does not list."""
    if not isinstance(progress, PlanProgress):
        raise TypeError("goals() draws the progress of a plan")
    stack = Stack(
        field="goal",
        title=_GOAL,
        counted=_COUNT,
        states={_word(state): colour for state, colour in COLOURS.items()},
        bars={name: _by_word(counts) for name, counts in _groups(progress, language)},
        step=_STEP,
    )
    return stack.chart(language, progress.plan.title.said(language), progress.because(language))


def _groups(progress: PlanProgress, language: Language) -> Iterator[tuple[str, Counts]]:
    """Each goal by number and wording, and what hangs on none."""
    for goal in progress.goals:
        name = f"{goal.id}. {(goal.goal.title or _NOT_STATED).said(language)}"
        is_listed = goal.not_listed is None or goal.indicators
        yield name if is_listed else _NOT_LISTED.said(language).format(name), goal.counts
    loose = [found.target_state for found in progress.indicators if found.goal is None]
    if loose:
        yield _NO_GOAL.said(language), counted(loose)


def _by_word(counts: Counts) -> Mapping[Text, int]:
    return {_word(state): number for state, number in counts.items()}


def _word(state: TargetState) -> Text:
    return Text(state.said("vi"), en=state.said("en"))
