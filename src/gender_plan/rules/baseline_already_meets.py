"""GP403: the baseline already meets a target, which may stand on the wrong side of it.

Sai / wrong::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        direction: increase
        baseline: {value: 20, date: 2020-12-31}
        targets:
          - {at_least: 15, by: 2025}  # GP403

Đúng / right::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        direction: increase
        baseline: {value: 20, date: 2020-12-31}
        targets:
          - {at_least: 25, by: 2025}
"""

from collections.abc import Iterator
from decimal import Decimal

from gender_plan.model import Plan
from gender_plan.problems import warning
from gender_plan.rules.measures import direction_of, label, measures, start_of
from gender_plan.rules.rule import Finding, Rule, found
from gender_plan.targets import Above, AtLeast, AtMost, Below, Direction, Observed, Reach, Target
from gender_plan.text import figure

_BOUNDS = (Reach, AtLeast, Above, AtMost, Below)


def check(plan: Plan) -> Iterator[Finding]:
    """Bounds that the baseline meets, where the indicator is not meant to stay."""
    for measure in measures(plan):
        direction, start = direction_of(measure), start_of(measure[1])
        if start is None or direction is Direction.KEEP:
            continue
        for target in measure[1].targets:
            if _met_at_start(target, start, direction):
                yield found(
                    target,
                    target.key,
                    id=label(*measure),
                    start=figure(start),
                    start_en=figure(start, "en"),
                    vi=target.said("vi"),
                    en=target.said("en"),
                )


def _met_at_start(target: Target, start: Decimal, direction: Direction | None) -> bool:
    seen = Observed(value=start)
    is_judged = isinstance(target, _BOUNDS) and target.obstacle(seen, direction) is None
    return is_judged and target.met_by(seen, direction)


RULE = Rule(
    kind=warning(
        "GP403",
        vi="chỉ tiêu {id}: giá trị gốc {start} đã thỏa “{vi}”; hãy xem lại con số, hoặc ghi "
        "direction: keep nếu là duy trì",
        en="indicator {id}: the baseline {start_en} already meets “{en}”; look at the figure again, or "
        "write direction: keep if it is to be kept",
    ),
    check=check,
)
