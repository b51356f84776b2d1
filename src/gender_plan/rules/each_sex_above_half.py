"""GP412: each sex is to have more than half, which both cannot.

Sai / wrong::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        unit: {of: percent}
        targets:
          - {each_sex_at_least: 60}  # GP412

Đúng / right::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        unit: {of: percent}
        targets:
          - {each_sex_at_least: 40}
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.problems import warning
from gender_plan.rules.measures import label, measures, unit_of
from gender_plan.rules.rule import Finding, Rule, found
from gender_plan.targets import EachSexAtLeast

_HALF = 50


def check(plan: Plan) -> Iterator[Finding]:
    """Floors for both sexes of one whole that add up to more than the whole."""
    for measure in measures(plan):
        for target in measure[1].targets:
            if isinstance(target, EachSexAtLeast) and target.each_sex_at_least > _HALF:
                unit = unit_of(measure)
                if unit is not None and unit.is_share:
                    yield found(target, "each_sex_at_least", id=label(*measure))


RULE = Rule(
    kind=warning(
        "GP412",
        vi="chỉ tiêu {id}: hai giới không thể cùng chiếm trên 50% một tổng; nếu là tỷ lệ riêng "
        "của từng giới thì bỏ qua cảnh báo này",
        en="indicator {id}: both sexes cannot have over 50% of one whole; if these are rates of each "
        "sex, disregard this warning",
    ),
    check=check,
)
