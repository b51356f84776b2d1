"""What is due and when, who owes a report on what, and where it stands, seen from a given day."""

from gender_plan.reporting.compliance import (
    Compliance,
    Rate,
    ReportState,
    Standing,
    Submission,
    SubmissionKind,
    compliance,
)
from gender_plan.reporting.deadline import Deadline, DeadlineKind, DeadlineState
from gender_plan.reporting.due import due, undated
from gender_plan.reporting.expected import ExpectedReport, ExpectedReports, expected

__all__ = [
    "Compliance",
    "Deadline",
    "DeadlineKind",
    "DeadlineState",
    "ExpectedReport",
    "ExpectedReports",
    "Rate",
    "ReportState",
    "Standing",
    "Submission",
    "SubmissionKind",
    "compliance",
    "due",
    "expected",
    "undated",
]
