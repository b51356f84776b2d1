"""GP418: so many per cent of no units are to meet a condition.

Sai / wrong::

    indicators:
      - id: "1"
        text: Các xã có câu lạc bộ
        targets:
          - {share_of_units: 60, of_units: xã, units: 0}  # GP418

Đúng / right::

    indicators:
      - id: "1"
        text: Các xã có câu lạc bộ
        targets:
          - {share_of_units: 60, of_units: xã, units: 20}
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.problems import warning
from gender_plan.rules.measures import label, measures
from gender_plan.rules.rule import Finding, Rule, found
from gender_plan.targets import ShareOfUnits


def check(plan: Plan) -> Iterator[Finding]:
    """Numbers of units below one; a target over no units never applies."""
    for measure in measures(plan):
        for target in measure[1].targets:
            units = target.units if isinstance(target, ShareOfUnits) else None
            if units is not None and units < 1:
                yield found(target, "units", id=label(*measure), units=units)


RULE = Rule(
    kind=warning(
        "GP418",
        vi="chỉ tiêu {id}: units là {units}, tức không có đơn vị nào để xét; hãy ghi số đơn vị mà văn "
        "bản nêu, hoặc bỏ units nếu văn bản không nêu",
        en="indicator {id}: units is {units}, which leaves no unit to look at; write how many the "
        "document states, or drop units if it states none",
    ),
    check=check,
)
