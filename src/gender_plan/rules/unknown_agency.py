"""GP201: an agency is named that the plan does not declare.

Sai / wrong::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]

    assignments:
      - {agency: so-noi-vo, role: lead, covers: {plan: true}}  # GP201

Đúng / right::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]

    assignments:
      - {agency: so-noi-vu, role: lead, covers: {plan: true}}
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.rules.references import Reference, each, one, reference_rule


def _references(plan: Plan) -> Iterator[Reference]:
    for assignment in plan.assignments:
        yield from one(assignment, "agency", assignment.agency)
        yield from each(assignment, "alongside", ids=assignment.alongside)
    for agency in plan.agencies:
        if agency.members or agency.successors:
            yield from each(agency, "members", ids=agency.members)
            yield from each(agency, "successors", ids=agency.successors)
    for rule in plan.reporting:
        yield from one(rule, "collector", rule.collector)
        yield from each(rule, "reporters", ids=rule.reporters)
        yield from each(rule, "forwards_to", ids=rule.forwards_to)
    for recipient in plan.recipients:
        yield from one(recipient, "agency", recipient.agency)


RULE = reference_rule(
    "GP201",
    "cơ quan",
    "agency",
    needs=("agencies",),
    known=lambda plan: (agency.id for agency in plan.agencies),
    references=_references,
)
