"""GP417: a tolerance is below zero, so that no value can keep to it.

Sai / wrong::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        targets:
          - {about: 60, tolerance: -1}  # GP417
      - id: "2"
        text: Tỷ lệ đi học
        targets:
          - {parity: true, tolerance: -2}  # GP417

Đúng / right::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        targets:
          - {about: 60, tolerance: 1}
      - id: "2"
        text: Tỷ lệ đi học
        targets:
          - {parity: true, tolerance: 2}
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.problems import error
from gender_plan.rules.measures import label, measures
from gender_plan.rules.rule import Finding, Rule, found
from gender_plan.targets import About, Parity


def check(plan: Plan) -> Iterator[Finding]:
    """Tolerances written with a minus."""
    for measure in measures(plan):
        for target in measure[1].targets:
            tolerance = target.tolerance if isinstance(target, About | Parity) else None
            if tolerance is not None and tolerance < 0:
                hint = f"tolerance: {tolerance.copy_negate():f}"
                yield found(target, "tolerance", hint=hint, id=label(*measure))


RULE = Rule(
    kind=error(
        "GP417",
        vi="chỉ tiêu {id}: sai số cho phép không thể là số âm",
        en="indicator {id}: a tolerance cannot be below zero",
    ),
    check=check,
)
