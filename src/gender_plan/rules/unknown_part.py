"""GP208: a part of an indicator is named that the plan does not list; it is written 3.2.a.

Sai / wrong::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]

    indicators:
      - id: "3.2"
        text: Tư vấn
        parts: [{id: a, text: nạn nhân, targets: [{at_least: 50}]}]
    assignments:
      - {agency: so-noi-vu, role: lead, covers: {parts: [3.2.b]}}  # GP208

Đúng / right::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]

    indicators:
      - id: "3.2"
        text: Tư vấn
        parts: [{id: a, text: nạn nhân, targets: [{at_least: 50}]}]
    assignments:
      - {agency: so-noi-vu, role: lead, covers: {parts: [3.2.a]}}
"""

from gender_plan.rules.references import covered, reference_rule

RULE = reference_rule(
    "GP208",
    "phần của chỉ tiêu",
    "part of an indicator",
    needs=("goals", "indicators"),
    known=lambda plan: (f"{i.id}.{part.id}" for _, i in plan.all_indicators for part in i.parts),
    named=lambda plan: covered(plan, "parts"),
)
