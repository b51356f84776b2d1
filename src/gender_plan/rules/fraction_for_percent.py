"""GP405: a percentage looks like a fraction, as 0.35 for 35 %.

Sai / wrong::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        unit: {of: percent}
        targets:
          - {at_least: 0.35}  # GP405
      - id: "2"
        text: Các xã có câu lạc bộ
        unit: {of: câu lạc bộ}
        targets:
          - {share_of_units: 0.6}  # GP405

Đúng / right::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        unit: {of: percent}
        targets:
          - {at_least: 35}
      - id: "2"
        text: Các xã có câu lạc bộ
        unit: {of: câu lạc bộ}
        targets:
          - {share_of_units: 60}
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.problems import warning
from gender_plan.rules.measures import label, measures, percentages
from gender_plan.rules.rule import Finding, Rule, found
from gender_plan.text import figure


def check(plan: Plan) -> Iterator[Finding]:
    """Shares between 0 and 1."""
    for measure in measures(plan):
        for holder, at, value in percentages(measure):
            if 0 < value < 1:
                whole = value * 100
                yield found(
                    holder,
                    *at,
                    id=label(*measure),
                    vi=f"{figure(value)} % hay {figure(whole.normalize())} %",
                    en=f"{figure(value, 'en')} % or {figure(whole.normalize(), 'en')} %",
                )


RULE = Rule(
    kind=warning(
        "GP405",
        vi="chỉ tiêu {id}: {vi}? phần trăm viết theo thang 0–100",
        en="indicator {id}: {en}? percentages are written on the scale 0–100",
    ),
    check=check,
)
