"""GP410: the low end of a band is above its high end.

Sai / wrong::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        targets:
          - {within: [107, 103]}  # GP410

Đúng / right::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        targets:
          - {within: [103, 107]}
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.problems import error
from gender_plan.rules.measures import label, measures
from gender_plan.rules.rule import Finding, Rule, found
from gender_plan.targets import Within


def check(plan: Plan) -> Iterator[Finding]:
    """Bands that nothing can lie in."""
    for measure in measures(plan):
        for target in measure[1].targets:
            if isinstance(target, Within) and target.within[0] > target.within[1]:
                low, high = target.within
                yield found(target, "within", hint=f"[{high}, {low}]", id=label(*measure))


RULE = Rule(
    kind=error(
        "GP410",
        vi="chỉ tiêu {id}: đầu thấp của khoảng lớn hơn đầu cao",
        en="indicator {id}: the low end of the band is above its high end",
    ),
    check=check,
)
