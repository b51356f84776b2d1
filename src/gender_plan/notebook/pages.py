"""Which page shows which thing: a table from the class to a function of one small file."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import attrs

from gender_plan.loading import Checked, CheckedValues
from gender_plan.model import Agency, Goal, Indicator, Part, Plan, ReportPeriod
from gender_plan.notebook.blocks import Page
from gender_plan.notebook.manner import Manner
from gender_plan.notebook.things.agency import agencies_page, agency_page
from gender_plan.notebook.things.answer import answer_page, reason_page
from gender_plan.notebook.things.checked import checked_page, checked_values_page
from gender_plan.notebook.things.deadline import deadline_page, deadlines_page
from gender_plan.notebook.things.duties import duties_page, duty_page
from gender_plan.notebook.things.fields import (
    because_page,
    evaluator_page,
    fields_page,
    several_fields_page,
)
from gender_plan.notebook.things.gaps import gap_page, gaps_page
from gender_plan.notebook.things.goal import goal_page, indicators_page
from gender_plan.notebook.things.indicator_progress import indicator_progress_page
from gender_plan.notebook.things.leads import leads_page
from gender_plan.notebook.things.measure_progress import measure_progress_page
from gender_plan.notebook.things.measured import indicator_page, part_page
from gender_plan.notebook.things.period import period_page, periods_page
from gender_plan.notebook.things.plan import plan_page
from gender_plan.notebook.things.plan_progress import (
    goal_progress_page,
    plan_progress_page,
)
from gender_plan.notebook.things.plan_progress import (
    indicators_page as verdicts_page,
)
from gender_plan.notebook.things.problems import problem_page, problems_page, several_page
from gender_plan.notebook.things.state_counts import Counting, state_counts_page
from gender_plan.problems import Problem, Problems
from gender_plan.progress import (
    Firmness,
    GoalProgress,
    IndicatorProgress,
    MeasureProgress,
    PlanProgress,
    ProgressEvaluator,
    Score,
)
from gender_plan.reporting import Deadline
from gender_plan.responsibility import Duties, Duty, Gap, Gaps, Reason, Responsibilities, Responsibility
from gender_plan.targets import Target
from gender_plan.text import Text

_NOTHING = Text("Không có gì.", en="Nothing.")

PAGES: Mapping[type, Callable[[Any, Manner], Page]] = {
    Agency: agency_page,
    Checked: checked_page,
    CheckedValues: checked_values_page,
    Deadline: deadline_page,
    Duties: duties_page,
    Duty: duty_page,
    Firmness: because_page,
    Gap: gap_page,
    Gaps: gaps_page,
    Goal: goal_page,
    GoalProgress: goal_progress_page,
    Indicator: indicator_page,
    IndicatorProgress: indicator_progress_page,
    MeasureProgress: measure_progress_page,
    Part: part_page,
    Plan: plan_page,
    PlanProgress: plan_progress_page,
    Problem: problem_page,
    Problems: problems_page,
    ProgressEvaluator: evaluator_page,
    Reason: reason_page,
    ReportPeriod: period_page,
    Responsibilities: leads_page,
    Responsibility: answer_page,
    Score: because_page,
    Target: fields_page,
}

SEVERAL: Mapping[type, Callable[[Sequence[Any], Manner], Page]] = {
    Agency: agencies_page,
    Deadline: deadlines_page,
    Indicator: indicators_page,
    IndicatorProgress: verdicts_page,
    Problem: several_page,
    ReportPeriod: periods_page,
}
"""What is shown of several things of a kind, such as the deadlines of a plan."""


def page_of(thing: object, manner: Manner) -> Page:
    """The page of a thing, or of several of a kind. Raises TypeError for what is not ours."""
    for kind in type(thing).__mro__:
        if kind in PAGES:
            return PAGES[kind](thing, manner)
    if isinstance(thing, tuple | list):
        return _several(thing, manner)
    if _is_ours(thing):
        return (
            state_counts_page(thing, manner)
            if isinstance(thing, Counting)
            else fields_page(thing, manner)
        )
    raise _not_ours(thing)


def _is_ours(thing: object) -> bool:
    """Whether it is a value of the library, and not what is shown of one."""
    kind = type(thing)
    return (
        attrs.has(kind)
        and kind.__module__.startswith("gender_plan.")
        and not hasattr(kind, "_repr_html_")
    )


def _several(things: Sequence[Any], manner: Manner) -> Page:
    if not things:
        return manner.page("", manner.say(_NOTHING))
    for kind, page in SEVERAL.items():
        if all(isinstance(thing, kind) for thing in things):
            return page(things, manner)
    strange = next((thing for thing in things if not _is_ours(thing)), None)
    if strange is not None or len({*map(type, things)}) > 1:
        raise _not_ours(things[0] if strange is None else strange)
    return several_fields_page(things, manner)


def _not_ours(thing: object) -> TypeError:
    kind = type(thing)
    return TypeError(f"gender_plan does not show a {kind.__module__}.{kind.__qualname__}")
