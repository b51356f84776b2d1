"""GP304: an agency leads an indicator or a goal and is also named as coordinating it.

Sai / wrong::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]
    indicators: [{id: "1", text: Tỷ lệ nữ cấp ủy, targets: [{at_least: 25}]}]

    assignments:
      - agency: so-noi-vu
        role: lead
        covers: {indicators: ["1"]}
        alongside: [so-noi-vu]  # GP304

Đúng / right::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]
    indicators: [{id: "1", text: Tỷ lệ nữ cấp ủy, targets: [{at_least: 25}]}]

    assignments:
      - {agency: so-noi-vu, role: lead, covers: {indicators: ["1"]}}
"""

from collections.abc import Iterator

from gender_plan.model import Assignment, Plan, Role
from gender_plan.problems import warning
from gender_plan.rules.rule import Finding, Rule, found


def check(plan: Plan) -> Iterator[Finding]:
    """Leads that are their own companions, and leads that coordinate the same thing elsewhere."""
    leading = [a for a in plan.assignments if a.role is Role.LEAD]
    for assignment in leading:
        if assignment.agency in assignment.alongside:
            index = assignment.alongside.index(assignment.agency)
            yield found(assignment, "alongside", index, id=assignment.agency)
    leads = {item for assignment in leading for item in _given(assignment)}
    for assignment in plan.assignments:
        if assignment.role is Role.COORDINATE and not leads.isdisjoint(_given(assignment)):
            yield found(assignment, "role", id=assignment.agency)


def _given(assignment: Assignment) -> list[tuple[str | None, str, str]]:
    """To whom it gives which goals and indicators."""
    agency, covers = assignment.agency, assignment.covers
    goals = [(agency, "goal", id_) for id_ in covers.goals]
    return goals + [(agency, "indicator", id_) for id_ in covers.indicators]


RULE = Rule(
    kind=warning(
        "GP304",
        vi="'{id}' vừa chủ trì vừa phối hợp cùng một việc; hãy xem lại văn bản",
        en="'{id}' both leads and coordinates the same thing; look at the document again",
    ),
    check=check,
)
