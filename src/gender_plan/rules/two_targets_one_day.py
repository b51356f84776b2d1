"""GP409: two versions of a target are due on the same day and in force together.

Sai / wrong::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        targets:
          - {at_least: 85, by: 2020}
          - {at_least: 75, by: 2020}  # GP409

Đúng / right::

    indicators:
      - id: "1"
        text: Tỷ lệ nữ cấp ủy
        targets:
          - {at_least: 85, by: 2020, in_force: {ends: 2018-07-01}}
          - {at_least: 75, by: 2020, in_force: {starts: 2018-07-02}}
"""

import datetime as dt
from collections.abc import Iterator
from itertools import combinations

from gender_plan.model import Plan
from gender_plan.problems import warning
from gender_plan.rules.measures import label, measures
from gender_plan.rules.rule import Finding, Rule, found
from gender_plan.targets import InForce, Target

_ALWAYS = InForce()


def check(plan: Plan) -> Iterator[Finding]:
    """The later of two targets for the same people, the same day and the same time in force."""
    amended = (measure for measure in measures(plan) if len(measure[1].targets) > 1)
    for measure in amended:
        clashing = [b for a, b in combinations(measure[1].targets, 2) if _clash(a, b)]
        for target in dict.fromkeys(clashing):
            yield found(target, target.key, id=label(*measure))


def _clash(a: Target, b: Target) -> bool:
    same_day = (a.by, a.every, a.since, a.scope) == (b.by, b.every, b.since, b.scope)
    return same_day and _overlap(a.in_force or _ALWAYS, b.in_force or _ALWAYS)


def _overlap(a: InForce, b: InForce) -> bool:
    def before(one: InForce, other: InForce) -> bool:
        return (one.ends or dt.date.max) < (other.starts or dt.date.min)

    return not before(a, b) and not before(b, a)


RULE = Rule(
    kind=warning(
        "GP409",
        vi="chỉ tiêu {id}: hai con số cùng hạn và cùng hiệu lực; nếu là sửa đổi, ghi in_force; nếu là "
        "hai nhóm đối tượng, ghi scope hoặc parts",
        en="indicator {id}: two targets are due together and in force together; for an amendment write "
        "in_force, for two populations scope or parts",
    ),
    check=check,
)
