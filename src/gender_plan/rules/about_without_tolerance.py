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
from gender_plan.rules.measures import label, measures_by_goal
from gender_plan.rules.rule import Finding, Rule, found
from gender_plan.targets import About, Target


def check(plan: Plan) -> Iterator[Finding]:
    """Goal by goal, the indicators «about» a figure that do not say how near is near enough."""
    for group in measures_by_goal(plan):
        vague = [
            (measure, target) for measure in group for target in measure[1].targets if _is_vague(target)
        ]
        if vague:
            ids = ", ".join(dict.fromkeys(label(*measure) for measure, _ in vague))
            yield found(vague[0][1], "about", ids=ids)


def _is_vague(target: Target) -> bool:
    return isinstance(target, About) and target.tolerance is None


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
