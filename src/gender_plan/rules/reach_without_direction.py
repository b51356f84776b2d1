"""GP411: a bare «đạt» on an indicator that does not say whether to rise or fall, or says to keep.

Sai / wrong::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        targets:
          - {reach: 60}  # GP411

Đúng / right::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        direction: increase
        targets:
          - {reach: 60}
"""

from collections.abc import Iterator
from decimal import Decimal

from gender_plan.model import Measured, Plan
from gender_plan.problems import warning
from gender_plan.rules.measures import Measure, label, measures_by_goal
from gender_plan.rules.rule import Finding, Rule, found
from gender_plan.targets import Direction, Reach

_TWO = 2


def check(plan: Plan) -> Iterator[Finding]:
    """Goal by goal, «đạt» that neither a direction nor a baseline or second figure explains."""
    for group in measures_by_goal(plan):
        bare = [(measure, target) for measure in group for target in _bare(measure)]
        if bare:
            ids = ", ".join(dict.fromkeys(label(*measure) for measure, _ in bare))
            yield found(bare[0][1], "reach", ids=ids)


def _bare(measure: Measure) -> list[Reach]:
    indicator, measured = measure
    reaches = [target for target in measured.targets if isinstance(target, Reach)]
    direction = measured.direction or indicator.direction
    if direction is None:
        return [] if reaches and _shows_direction(measured) else reaches
    return reaches if direction is Direction.KEEP else []


def _shows_direction(measured: Measured) -> bool:
    has_start = measured.baseline is not None and isinstance(measured.baseline.value, Decimal)
    aims = {target.figure for target in measured.targets if target.figure is not None}
    return has_start or len(aims) >= _TWO


RULE = Rule(
    kind=warning(
        "GP411",
        vi="chỉ tiêu {ids}: “đạt” mà không rõ tăng hay giảm; hãy ghi direction: increase hoặc decrease, "
        "nếu là giữ mức thì dùng equal_to",
        en="indicator(s) {ids}: “reach” without saying rise or fall; write direction: increase or "
        "decrease, and equal_to for a level to be kept",
    ),
    check=check,
)
