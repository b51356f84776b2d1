"""GP206: an event is named that the plan does not have.

Sai / wrong::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]

    events: [{id: thang-hanh-dong, title: Tháng hành động, starts: 2020-11-15}]
    assignments:
      - {agency: so-noi-vu, role: lead, covers: {events: [thang-hanh-dog]}}  # GP206

Đúng / right::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]

    events: [{id: thang-hanh-dong, title: Tháng hành động, starts: 2020-11-15}]
    assignments:
      - {agency: so-noi-vu, role: lead, covers: {events: [thang-hanh-dong]}}
"""

from gender_plan.rules.references import covered, reference_rule

RULE = reference_rule(
    "GP206",
    "sự kiện",
    "event",
    needs=("events",),
    known=lambda plan: (event.id for event in plan.events),
    named=lambda plan: covered(plan, "events"),
)
