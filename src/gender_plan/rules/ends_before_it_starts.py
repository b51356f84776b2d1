"""GP502: something ends before it starts.

Sai / wrong::

    stages:
      - {id: "1", starts: 2025, ends: 2021}  # GP502

Đúng / right::

    stages:
      - {id: "1", starts: 2021, ends: 2025}
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from gender_plan.model import Plan
from gender_plan.problems import error
from gender_plan.rules.measures import measures
from gender_plan.rules.rule import Finding, Rule, found


def check(plan: Plan) -> Iterator[Finding]:
    """Everything that has two days, in the wrong order."""
    for thing, first, last in _spans(plan):
        starts, ends = getattr(thing, first), getattr(thing, last)
        if isinstance(starts, dt.date) and isinstance(ends, dt.date) and ends < starts:
            yield found(thing, last, starts=starts, ends=ends)


def _spans(plan: Plan) -> Iterator[tuple[Any, str, str]]:
    targets = [target for _, measured in measures(plan) for target in measured.targets]
    for thing in (
        plan.period,
        *plan.stages,
        *plan.report_periods,
        *plan.events,
        *(agency.valid for agency in plan.agencies if agency.valid),
        *(target.in_force for target in targets if target.in_force),
    ):
        yield thing, "starts", "ends"
    yield from ((task, "starts", "by") for task in plan.tasks)
    yield from ((target, "since", "by") for target in targets)


RULE = Rule(
    kind=error(
        "GP502",
        vi="kết thúc {ends} trước khi bắt đầu {starts}; hãy xem lại hai ngày",
        en="it ends on {ends}, before it starts on {starts}; look at the two days",
    ),
    check=check,
)
