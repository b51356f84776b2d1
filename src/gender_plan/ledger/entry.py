"""One row of the ledger: a value, what was done for a task, or a decision on a whole report."""

import datetime as dt
from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from gender_plan.model import ReportedValue, Sex, ValueState


class EntryKind(StrEnum):
    """What a row says.

    ``REPORT``: a form was received (one row a form). ``VALUE`` and ``TASK``: an answer on it. ``NIL``:
    nothing to report. ``EXCUSED``, ``SENT_BACK``, ``WITHDRAWN``: what was decided about the report.
    """

    REPORT = "report"
    VALUE = "value"
    TASK = "task"
    NIL = "nil"
    EXCUSED = "excused"
    SENT_BACK = "sent_back"
    WITHDRAWN = "withdrawn"


@frozen(kw_only=True)
class Entry:
    """One row. ``plan``, ``agency`` and ``period`` are ids; a share is in percent points (35.5).

    ``done``: what was done for a task, in the words of the agency. ``file`` and ``cell``: where it
    stood («so-noi-vu.xlsx», «Chỉ tiêu!F7»). ``form``: the fingerprint of the content of that file, so
    that collecting it again adds nothing. ``received_on``: the day on which it was received.
    """

    kind: EntryKind
    plan: str
    agency: str
    period: str
    received_on: dt.date
    indicator: str | None = None
    part: str | None = None
    population: str | None = None
    area: str | None = None
    sex: Sex | None = None
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    state: ValueState | None = None
    task: str | None = None
    done: str | None = None
    note: str | None = None
    source: str | None = None
    file: str | None = None
    cell: str | None = None
    form: str | None = None

    @property
    def reported(self) -> ReportedValue | None:
        """The value for the evaluator, known since it was received; None of other rows."""
        if self.kind is not EntryKind.VALUE or self.indicator is None:
            return None
        return ReportedValue(
            indicator=self.indicator,
            part=self.part,
            area=self.area,
            period=self.period,
            population=self.population,
            sex=self.sex,
            value=self.value,
            numerator=self.numerator,
            denominator=self.denominator,
            state=self.state,
            reported_on=self.received_on,
            source=self.source,
        )
