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
    leads = {(a.agency, item) for a in plan.assignments if a.role is Role.LEAD for item in _items(a)}
    for assignment in plan.assignments:
        if assignment.role is Role.LEAD and assignment.agency in assignment.alongside:
            index = assignment.alongside.index(assignment.agency)
            yield found(assignment, "alongside", index, id=assignment.agency)
        if assignment.role is Role.COORDINATE:
            both = [item for item in _items(assignment) if (assignment.agency, item) in leads]
            if both:
                yield found(assignment, "role", id=assignment.agency)


def _items(assignment: Assignment) -> Iterator[tuple[str, str]]:
    yield from (("goal", id_) for id_ in assignment.covers.goals)
    yield from (("indicator", id_) for id_ in assignment.covers.indicators)


RULE = Rule(
    kind=warning(
        "GP304",
        vi="'{id}' vừa chủ trì vừa phối hợp cùng một việc; hãy xem lại văn bản",
        en="'{id}' both leads and coordinates the same thing; look at the document again",
    ),
    check=check,
)
