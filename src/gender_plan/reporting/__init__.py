"""What is due and when: reports, events, reviews, targets and tasks, seen from a given day."""

from gender_plan.reporting.deadline import Deadline, DeadlineKind, DeadlineState
from gender_plan.reporting.due import due, undated

__all__ = ["Deadline", "DeadlineKind", "DeadlineState", "due", "undated"]
