"""GP204: a task is named that the plan does not have.

Sai / wrong::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]

    tasks: [{id: II.1.a, text: Tuyên truyền}]
    assignments:
      - {agency: so-noi-vu, role: carry_out, covers: {tasks: [II.1.b]}}  # GP204

Đúng / right::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]

    tasks: [{id: II.1.a, text: Tuyên truyền}]
    assignments:
      - {agency: so-noi-vu, role: carry_out, covers: {tasks: [II.1.a]}}
"""

from gender_plan.rules.references import covered, reference_rule

RULE = reference_rule(
    "GP204",
    "nhiệm vụ",
    "task",
    needs=("tasks",),
    known=lambda plan: (task.id for task in plan.tasks),
    named=lambda plan: covered(plan, "tasks"),
)
