"""GP207: a stage is named that the plan does not have.

Sai / wrong::

    stages: [{id: "1", ends: 2025}]
    goals:
      - {id: a, stage: "2", not_listed: Phụ lục 1}  # GP207

Đúng / right::

    stages: [{id: "1", ends: 2025}]
    goals:
      - {id: a, stage: "1", not_listed: Phụ lục 1}
"""

from collections.abc import Iterator

from gender_plan.model import Plan
from gender_plan.rules.references import Named, covered, reference_rule


def _named(plan: Plan) -> Iterator[Named]:
    for goal in plan.goals:
        yield goal, ("stage",), goal.stage
    yield from covered(plan, "stages")


RULE = reference_rule(
    "GP207",
    "giai đoạn",
    "stage",
    needs=("stages",),
    known=lambda plan: (stage.id for stage in plan.stages),
    named=_named,
)
