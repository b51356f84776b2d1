"""GP504: a report period has no due day.

Sai / wrong::

    reporting:
      - periods:
          - {id: "2020", ends: 2020-12-31}  # GP504

Đúng / right::

    reporting:
      - periods:
          - {id: "2020", ends: 2020-12-31, due: 2020-11-30}
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.problems import warning
from gender_plan.rules.rule import Finding, Rule, found


def check(plan: Plan) -> Iterator[Finding]:
    """Periods of which nobody can be late."""
    for period in plan.report_periods:
        if period.due is None:
            yield found(period, "id", id=period.id)


RULE = Rule(
    kind=warning(
        "GP504",
        vi="kỳ báo cáo {id} không có hạn nộp; nếu văn bản có nêu, hãy thêm due",
        en="report period {id} has no due day; if the document states one, add due",
    ),
    check=check,
)
