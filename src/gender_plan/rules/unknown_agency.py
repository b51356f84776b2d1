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

from gender_plan.rules.references import agency_names, agency_references, reference_rule

RULE = reference_rule(
    "GP201",
    "cơ quan",
    "agency",
    needs=("agencies",),
    known=lambda plan: (agency.id for agency in plan.agencies),
    named=agency_references,
    names=agency_names,
)
