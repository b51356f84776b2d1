"""GP501: the plan has no report period.

Sai / wrong::

    reporting: []  # GP501

Đúng / right::

    reporting:
      - periods: [{id: '2020', ends: 2020-12-31, due: 2020-11-30}]
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.problems import warning
from gender_plan.rules.rule import Finding, Rule, found


def check(plan: Plan) -> Iterator[Finding]:
    """Plans about which nobody has to report."""
    if not plan.report_periods:
        yield found(plan, "reporting")


RULE = Rule(
    kind=warning(
        "GP501",
        vi="kế hoạch không có kỳ báo cáo nào; nếu văn bản có nêu, hãy thêm reporting",
        en="the plan has no report period; if the document states one, add reporting",
    ),
    needs=("reporting",),
    check=check,
)
