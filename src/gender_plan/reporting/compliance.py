"""Who has reported, who is late, who is missing: the expected reports against what came in."""

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum

from attrs import frozen

from gender_plan.model import Plan
from gender_plan.reporting.expected import ExpectedReport


class SubmissionKind(StrEnum):
    """What came in, or was decided, for one agency and period."""

    REPORT = "report"
    NIL = "nil"
    EXCUSED = "excused"
    SENT_BACK = "sent_back"
    WITHDRAWN = "withdrawn"


@frozen(kw_only=True)
class Submission:
    """One of these on a day; of several the later one counts."""

    agency: str
    period: str
    kind: SubmissionKind
    received_on: dt.date


class ReportState(StrEnum):
    """Where an expected report stands on a day; the due day itself is still in time.

    ``LATE``: it came after its day. ``LATE_OPEN``: its day has passed and it may still come.
    ``MISSING``: it never came, and the collecting is closed. ``AWAITED``: not yet due. ``UNDATED``: no
    day is set and nothing came.
    """

    RECEIVED = "received"
    NIL = "nil"
    LATE = "late"
    LATE_OPEN = "late_open"
    MISSING = "missing"
    EXCUSED = "excused"
    SENT_BACK = "sent_back"
    AWAITED = "awaited"
    UNDATED = "undated"


@frozen(kw_only=True)
class Standing:
    """One expected report and where it stands. ``days_late``: after its day, None where not late."""

    expected: ExpectedReport
    state: ReportState
    received_on: dt.date | None = None
    days_late: int | None = None


@frozen(kw_only=True)
class Rate:
    """So many of so many; the share is None of none."""

    numerator: int
    denominator: int


@frozen(kw_only=True)
class Compliance:
    """The standings of all expected reports of some periods on a day."""

    plan: Plan
    as_of: dt.date
    standings: tuple[Standing, ...]


def compliance(
    plan: Plan,
    submissions: Iterable[Submission],
    as_of: dt.date,
    *,
    period: str | None = None,
    closed_on: dt.date | None = None,
) -> Compliance:
    """Where each expected report stands on a day: of one period, else of all."""
    raise NotImplementedError
