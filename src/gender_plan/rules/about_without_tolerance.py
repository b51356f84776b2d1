"""GP407: «khoảng» without a tolerance cannot be judged.

Sai / wrong::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        targets:
          - {about: 60}  # GP407

Đúng / right::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        targets:
          - {about: 60, tolerance: 2}
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.problems import warning
from gender_plan.rules.measures import Measure, told_by_goal
from gender_plan.rules.rule import Finding, Rule
from gender_plan.targets import About


def check(plan: Plan) -> Iterator[Finding]:
    """Goal by goal, the indicators «about» a figure that do not say how near is near enough."""
    return told_by_goal(plan, _vague)


def _vague(measure: Measure) -> list[About]:
    return [t for t in measure[1].targets if isinstance(t, About) and t.tolerance is None]


RULE = Rule(
    kind=warning(
        "GP407",
        vi="chỉ tiêu {ids}: “khoảng” mà không có sai số cho phép nên không kết luận đạt hay chưa; "
        "nếu đã có sai số được định, hãy thêm tolerance",
        en="indicator(s) {ids}: “about” without a tolerance cannot be judged; if somebody has set "
        "one, add tolerance",
    ),
    check=check,
)
