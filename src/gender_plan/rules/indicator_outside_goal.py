"""GP212: an indicator's number begins with that of another goal.

Sai / wrong::

    goals:
      - id: "2"
        indicators:
          - {id: "3.1", text: Tỷ lệ nữ làm chủ, targets: [{at_least: 30}]}  # GP212

Đúng / right::

    goals:
      - id: "2"
        indicators:
          - {id: "2.1", text: Tỷ lệ nữ làm chủ, targets: [{at_least: 30}]}
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.problems import warning
from gender_plan.rules.rule import Finding, Rule, found


def check(plan: Plan) -> Iterator[Finding]:
    """Indicators numbered outside their goal; where both are numbers."""
    for goal in plan.goals:
        for indicator in goal.indicators:
            first, dot, _ = indicator.id.partition(".")
            if dot and first.isdecimal() and goal.id.isdecimal() and first != goal.id:
                yield found(indicator, "id", id=indicator.id, goal=goal.id)


RULE = Rule(
    kind=warning(
        "GP212",
        vi="chỉ tiêu '{id}' đứng dưới mục tiêu {goal}; hãy xem lại số hiệu hoặc vị trí",
        en="indicator '{id}' stands under goal {goal}; look at its number or its place",
    ),
    check=check,
)
