"""GP305: an assignment does not say what it is about.

Sai / wrong::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]

    assignments:
      - {agency: so-noi-vu, role: lead, covers: {}}  # GP305

Đúng / right::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]

    assignments:
      - {agency: so-noi-vu, role: lead, covers: {duty: "Theo dõi thi đua, khen thưởng"}}
"""

from collections.abc import Iterator

from gender_plan.model import Covers, Plan
from gender_plan.problems import error
from gender_plan.rules.rule import Finding, Rule, found

_NOTHING = Covers()


def check(plan: Plan) -> Iterator[Finding]:
    """Assignments that cover nothing."""
    for assignment in plan.assignments:
        if assignment.covers == _NOTHING:
            yield found(assignment, "covers")


RULE = Rule(
    kind=error(
        "GP305",
        vi="phân công chưa nói về việc gì; trong covers hãy ghi goals, indicators, tasks, "
        "plan: true, hoặc duty bằng lời",
        en="the assignment does not say what it is about; in covers write goals, indicators, tasks, "
        "plan: true, or a duty in words",
    ),
    check=check,
)
