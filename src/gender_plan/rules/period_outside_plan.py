"""GP503: a report period lies outside the plan.

Sai / wrong::

    period: {starts: 2020-01-01, ends: 2020-12-31}
    reporting:
      - periods:
          - {id: "2021", starts: 2021-01-01, ends: 2021-12-31, due: 2021-11-30}  # GP503

Đúng / right::

    period: {starts: 2020-01-01, ends: 2020-12-31}
    reporting:
      - periods:
          - {id: "2020", starts: 2020-01-01, ends: 2020-12-31, due: 2020-11-30}
"""

import datetime as dt
from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.problems import warning
from gender_plan.rules.rule import Finding, Rule, found


def check(plan: Plan) -> Iterator[Finding]:
    """Periods that begin after the plan has ended or end before it begins."""
    first, last = plan.period.starts or dt.date.min, plan.period.ends
    for period in plan.report_periods:
        if period.ends < first or (period.starts or period.ends) > last:
            yield found(period, "id", id=period.id, last=last)


RULE = Rule(
    kind=warning(
        "GP503",
        vi="kỳ báo cáo {id} nằm ngoài thời gian của kế hoạch (đến {last})",
        en="report period {id} lies outside the plan (until {last})",
    ),
    needs=("period",),
    check=check,
)
