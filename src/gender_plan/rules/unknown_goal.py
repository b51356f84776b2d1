"""GP202: a goal is named that the plan does not have.

Sai / wrong::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]

    goals: [{id: "1", not_listed: Phụ lục 1}]
    assignments:
      - {agency: so-noi-vu, role: lead, covers: {goals: ["2"]}}  # GP202

Đúng / right::

    agencies: [{id: so-noi-vu, name: Sở Nội vụ}]

    goals: [{id: "1", not_listed: Phụ lục 1}]
    assignments:
      - {agency: so-noi-vu, role: lead, covers: {goals: ["1"]}}
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.rules.references import Named, covered, reference_rule


def _named(plan: Plan) -> Iterator[Named]:
    yield from covered(plan, "goals")
    for task in plan.tasks:
        yield task, ("goal",), task.goal


RULE = reference_rule(
    "GP202",
    "mục tiêu",
    "goal",
    needs=("goals",),
    known=lambda plan: (goal.id for goal in plan.goals),
    named=_named,
)
