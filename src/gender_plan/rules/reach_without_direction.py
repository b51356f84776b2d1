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

from gender_plan.model import Measured, Plan
from gender_plan.problems import warning
from gender_plan.rules.measures import Measure, direction_of, start_of, told_by_goal
from gender_plan.rules.rule import Finding, Rule
from gender_plan.targets import Direction, Reach

_TWO = 2


def check(plan: Plan) -> Iterator[Finding]:
    """Goal by goal, «đạt» that neither a direction nor a baseline or second figure explains."""
    return told_by_goal(plan, _bare)


def _bare(measure: Measure) -> list[Reach]:
    reaches = [target for target in measure[1].targets if isinstance(target, Reach)]
    direction = direction_of(measure)
    if direction is None:
        return [] if reaches and _shows_direction(measure[1]) else reaches
    return reaches if direction is Direction.KEEP else []


def _shows_direction(measured: Measured) -> bool:
    aims = {target.figure for target in measured.targets if target.figure is not None}
    return start_of(measured) is not None or len(aims) >= _TWO


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
