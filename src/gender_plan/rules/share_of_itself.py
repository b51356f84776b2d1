"""GP216: an indicator is a share of itself, directly or round about.

Sai / wrong::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        targets: [{at_least: 25}]
        share_of: "1"  # GP216

Đúng / right::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        targets: [{at_least: 25}]
        share_of: "2"
      - id: "2"
        text: Số cấp ủy viên
        targets: [{at_least: 40}]
"""

from collections.abc import Iterator, Mapping

from gender_plan.model import Plan
from gender_plan.problems import error
from gender_plan.rules.rule import Finding, Rule, found


def check(plan: Plan) -> Iterator[Finding]:
    """Indicators that lead back to themselves."""
    shares = {i.id: i.share_of for _, i in plan.all_indicators if i.share_of}
    circling = _circling(shares)
    for _, indicator in plan.all_indicators:
        if indicator.share_of and indicator.id in circling:
            yield found(indicator, "share_of", id=indicator.id)


def _circling(following: Mapping[str, str]) -> set[str]:
    """The ids on a circle; each way is walked once, and no farther than to where another one passed."""
    circling: set[str] = set()
    passed: set[str] = set()
    for start in following:
        way: list[str] = []
        at = start
        while at in following and at not in passed:
            passed.add(at)
            way.append(at)
            at = following[at]
        if at in way:
            circling.update(way[way.index(at) :])
    return circling


RULE = Rule(
    kind=error(
        "GP216",
        vi="chỉ tiêu '{id}' là tỷ lệ của chính nó, trực tiếp hoặc qua chỉ tiêu khác; hãy ghi chỉ tiêu "
        "của cả tổng, hoặc bỏ share_of",
        en="indicator '{id}' is a share of itself, directly or through another; write the indicator of "
        "the whole, or drop share_of",
    ),
    check=check,
)
