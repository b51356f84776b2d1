"""GP404: a percentage of a whole lies outside 0 to 100.

Sai / wrong::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        unit: {of: percent}
        targets:
          - {at_least: 250}  # GP404

Đúng / right::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        unit: {of: percent}
        targets:
          - {at_least: 25}
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.problems import error
from gender_plan.rules.measures import figures, label, measures, unit_of
from gender_plan.rules.rule import Finding, Rule, found
from gender_plan.text import figure

_WHOLE = 100


def check(plan: Plan) -> Iterator[Finding]:
    """Shares below zero or above the whole."""
    for measure in measures(plan):
        unit = unit_of(measure)
        if unit is None or not unit.is_share:
            continue
        for holder, at, value in figures(measure[1]):
            if not 0 <= value <= _WHOLE:
                yield found(holder, *at, id=label(*measure), vi=figure(value), en=figure(value, "en"))


RULE = Rule(
    kind=error(
        "GP404",
        vi="chỉ tiêu {id}: tỷ lệ {vi} nằm ngoài 0–100; nếu không phải phần trăm của một tổng, "
        "hãy ghi đơn vị khác percent",
        en="indicator {id}: the share {en} lies outside 0–100; if it is no percentage of a whole, give "
        "a unit other than percent",
    ),
    check=check,
)
