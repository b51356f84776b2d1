"""GP404: a percentage of a whole lies outside 0 to 100.

Sai / wrong::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        unit: {of: percent}
        targets:
          - {at_least: 250}  # GP404
      - id: "2"
        text: Các xã có ít nhất 200 buổi nói chuyện
        unit: {of: buổi}
        targets:
          - {share_of_units: 600, units: 20, meeting: {at_least: 200}}  # GP404

Đúng / right::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        unit: {of: percent}
        targets:
          - {at_least: 25}
      - id: "2"
        text: Các xã có ít nhất 200 buổi nói chuyện
        unit: {of: buổi}
        targets:
          - {share_of_units: 60, units: 20, meeting: {at_least: 200}}
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.problems import error
from gender_plan.rules.measures import label, measures, percentages
from gender_plan.rules.rule import Finding, Rule, found
from gender_plan.targets import ShareOfUnits
from gender_plan.text import Text, figure

_WHOLE = 100
_OTHER_UNIT = Text(
    "nếu không phải phần trăm của một tổng, hãy ghi đơn vị khác percent",
    en="if it is no percentage of a whole, give a unit other than percent",
)
_OF_UNITS = Text(
    "share_of_units là phần trăm số đơn vị, dù chỉ tiêu đo bằng đơn vị gì",
    en="share_of_units is a percentage of the units, whatever the indicator counts",
)


def check(plan: Plan) -> Iterator[Finding]:
    """Shares below zero or above the whole."""
    for measure in measures(plan):
        for holder, at, value in percentages(measure):
            if not 0 <= value <= _WHOLE:
                of_units = at == (ShareOfUnits.key,)
                yield found(
                    holder,
                    *at,
                    id=label(*measure),
                    vi=figure(value),
                    en=figure(value, "en"),
                    advice=_OF_UNITS if of_units else _OTHER_UNIT,
                )


RULE = Rule(
    kind=error(
        "GP404",
        vi="chỉ tiêu {id}: tỷ lệ {vi} nằm ngoài 0–100; {advice}",
        en="indicator {id}: the share {en} lies outside 0–100; {advice}",
    ),
    check=check,
)
