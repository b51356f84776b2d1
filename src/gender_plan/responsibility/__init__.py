"""Who answers for what in a plan: through which clause, goal, group, companion or predecessor."""

from gender_plan.responsibility.answers import Duties, Duty, Reason, Responsibility
from gender_plan.responsibility.gaps import Gap, Gaps
from gender_plan.responsibility.names import find_agency
from gender_plan.responsibility.responsibilities import Responsibilities
from gender_plan.responsibility.steps import Step, StepKind

__all__ = [
    "Duties",
    "Duty",
    "Gap",
    "Gaps",
    "Reason",
    "Responsibilities",
    "Responsibility",
    "Step",
    "StepKind",
    "find_agency",
]
