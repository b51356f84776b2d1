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
    for thing, at, starts, ends in _spans(plan):
        if isinstance(starts, dt.date) and isinstance(ends, dt.date) and ends < starts:
            yield found(thing, at, starts=starts, ends=ends)


def _spans(plan: Plan) -> Iterator[tuple[object, str, object, object]]:
    """What has two days, the field of the second, and the days."""
    targets = [target for _, measured in measures(plan) for target in measured.targets]
    spans: tuple[Any, ...] = (
        plan.period,
        *plan.stages,
        *plan.report_periods,
        *plan.events,
        *(agency.valid for agency in plan.agencies if agency.valid),
        *(target.in_force for target in targets if target.in_force),
    )
    for thing in spans:
        yield thing, "ends", thing.starts, thing.ends
    for task in plan.tasks:
        yield task, "by", task.starts, task.by
    for target in targets:
        yield target, "by", target.since, target.by


RULE = Rule(
    kind=error(
        "GP502",
        vi="kết thúc {ends} trước khi bắt đầu {starts}; hãy xem lại hai ngày",
        en="it ends on {ends}, before it starts on {starts}; look at the two days",
    ),
    check=check,
)
