"""A plan as plain immutable data: no file, no line, no YAML, no clock."""

from gender_plan.model.agency import Agency, AgencyKind, Valid
from gender_plan.model.assignment import Assignment, Covers, Mandate, Role
from gender_plan.model.document import Document
from gender_plan.model.given import is_plan, plan_given
from gender_plan.model.goal import (
    Baseline,
    Counterpart,
    Goal,
    Indicator,
    Measured,
    OverAreas,
    OverTime,
    Part,
    Unit,
)
from gender_plan.model.plan import (
    Area,
    Declared,
    Funding,
    Level,
    Missing,
    Parent,
    Period,
    Plan,
    Recipient,
    Stage,
    Statement,
)
from gender_plan.model.register import Register, Succession
from gender_plan.model.reported import ReportedValue, Sex, ValueState
from gender_plan.model.reporting import Event, Reporting, ReportPeriod, Review
from gender_plan.model.task import Task

__all__ = [
    "Agency",
    "AgencyKind",
    "Area",
    "Assignment",
    "Baseline",
    "Counterpart",
    "Covers",
    "Declared",
    "Document",
    "Event",
    "Funding",
    "Goal",
    "Indicator",
    "Level",
    "Mandate",
    "Measured",
    "Missing",
    "OverAreas",
    "OverTime",
    "Parent",
    "Part",
    "Period",
    "Plan",
    "Recipient",
    "Register",
    "ReportPeriod",
    "ReportedValue",
    "Reporting",
    "Review",
    "Role",
    "Sex",
    "Stage",
    "Statement",
    "Succession",
    "Task",
    "Unit",
    "Valid",
    "ValueState",
    "is_plan",
    "plan_given",
]
