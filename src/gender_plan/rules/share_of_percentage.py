"""GP419: an indicator is a share of a percentage or a rate, which can never be its denominator.

Sai / wrong::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        unit: {of: percent}
        targets: [{at_least: 25}]
        share_of: "2"  # GP419
      - id: "2"
        text: Tỷ lệ cấp ủy viên trẻ
        unit: {of: percent}
        targets: [{at_least: 15}]

Đúng / right::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        unit: {of: percent}
        targets: [{at_least: 25}]
        share_of: "2"
      - id: "2"
        text: Số cấp ủy viên
        unit: {of: người}
        targets: [{at_least: 40}]
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.problems import warning
from gender_plan.rules.rule import Finding, Rule, found


def check(plan: Plan) -> Iterator[Finding]:
    """Shares of another indicator that does not count; a share of itself is told as that alone."""
    units = {indicator.id: indicator.unit for _, indicator in reversed(tuple(plan.all_indicators))}
    for _, indicator in plan.all_indicators:
        whole = indicator.share_of
        unit = units.get(whole) if whole and whole != indicator.id else None
        if unit is not None and not unit.is_count:
            yield found(indicator, "share_of", id=indicator.id, whole=whole)


RULE = Rule(
    kind=warning(
        "GP419",
        vi="chỉ tiêu {id}: chỉ tiêu '{whole}' nêu ở share_of tính bằng phần trăm hoặc tỷ suất, không "
        "phải số lượng, nên không làm mẫu số được; hãy ghi chỉ tiêu đếm cả tổng, hoặc bỏ share_of",
        en="indicator {id}: indicator '{whole}' in share_of is a percentage or a rate, not a count, and "
        "can never be the denominator; write the indicator that counts the whole, or drop share_of",
    ),
    check=check,
)
