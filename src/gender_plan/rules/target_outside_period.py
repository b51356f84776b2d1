"""GP408: a target is due before the plan starts or after it ends.

Sai / wrong::

    period: {starts: 2020-01-01, ends: 2020-12-31}
    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        targets:
          - {at_least: 25, by: 2025}  # GP408

Đúng / right::

    period: {starts: 2020-01-01, ends: 2020-12-31}
    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        targets:
          - {at_least: 25, by: 2020}
"""

import datetime as dt
from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.problems import warning
from gender_plan.rules.measures import label, measures
from gender_plan.rules.rule import Finding, Rule, found


def check(plan: Plan) -> Iterator[Finding]:
    """Due days outside the days of the plan."""
    first, last = plan.period.starts or dt.date.min, plan.period.ends
    for measure in measures(plan):
        for target in measure[1].targets:
            if target.by is not None and not first <= target.by <= last:
                yield found(target, "by", id=label(*measure), by=target.by, last=last)


RULE = Rule(
    kind=warning(
        "GP408",
        vi="chỉ tiêu {id}: hạn {by} nằm ngoài thời gian của kế hoạch (đến {last})",
        en="indicator {id}: the due day {by} lies outside the plan (until {last})",
    ),
    needs=("period",),
    check=check,
)
