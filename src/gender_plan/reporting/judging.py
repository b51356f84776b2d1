"""Where one expected report stands, by what came in and was decided about it."""

import datetime as dt
from collections.abc import Sequence

from gender_plan.model import Plan, ReportPeriod
from gender_plan.reporting.expected import ExpectedReport, ExpectedReports
from gender_plan.reporting.standing import ReportState, Standing, Submission, SubmissionKind


class Judging:
    """Seen from one day; the collecting is closed on ``closed_on``, where one is given."""

    def __init__(self, plan: Plan, as_of: dt.date, closed_on: dt.date | None) -> None:
        self._plan = plan
        self._as_of = as_of
        self._closed_on = closed_on
        self._changing = any(agency.valid and agency.valid.ends for agency in plan.agencies)
        self._seen_from: dict[dt.date, ExpectedReports] = {}

    def expected(self, period: str) -> tuple[ExpectedReport, ...]:
        """Who owes a report for a period: whoever is in place on its due day, or now."""
        dues = [p.due for p in self._plan.report_periods if p.id == period and p.due]
        day = min((*dues, self._as_of)) if self._changing else self._as_of
        if day not in self._seen_from:
            self._seen_from[day] = ExpectedReports(self._plan, day)
        return self._seen_from[day].of(period)

    def standing(self, report: ExpectedReport, came: Sequence[Submission]) -> Standing:
        """Where a report stands, by what came in and was decided, in the order of the days."""
        last = came[-1] if came else None
        if last is None or last.kind is SubmissionKind.WITHDRAWN:
            state, days = self._without(report.period)
            return Standing(
                expected=report, state=state, days_late=days, kind=last.kind if last else None
            )
        if last.kind in _DECIDED:
            is_late = last.kind is SubmissionKind.SENT_BACK
            return Standing(
                expected=report,
                state=_DECIDED[last.kind],
                received_on=last.received_on,
                days_late=self._days_after(report.period) if is_late else None,
                kind=last.kind,
            )
        return _received(report, _first(came), last.kind)

    def _without(self, period: ReportPeriod) -> tuple[ReportState, int | None]:
        if period.due and self._as_of <= period.due:
            return ReportState.AWAITED, None
        days = self._days_after(period)
        if self._is_closed(period):
            return ReportState.MISSING, days
        return (ReportState.LATE_OPEN if period.due else ReportState.UNDATED), days

    def _days_after(self, period: ReportPeriod) -> int | None:
        is_after = period.due is not None and period.due < self._as_of
        return (self._as_of - period.due).days if period.due and is_after else None

    def _is_closed(self, period: ReportPeriod) -> bool:
        ends = (self._closed_on, self._next_due(period))
        return any(end and (period.due or period.ends) <= end <= self._as_of for end in ends)

    def _next_due(self, period: ReportPeriod) -> dt.date | None:
        """The day on which the next period of the same rule falls due."""
        rules = (rule for rule in self._plan.reporting if period in rule.periods)
        dues = (p.due for rule in rules for p in rule.periods if p.due)
        return min((due for due in dues if due > (period.due or period.ends)), default=None)


def _first(came: Sequence[Submission]) -> dt.date:
    """When what counts came first: corrections do not make it later, but coming again does."""
    first: dt.date | None = None
    for each in came:
        if each.kind in _BROUGHT:
            first = first or each.received_on
        elif each.kind is not SubmissionKind.EXCUSED:
            first = None
    return first or came[-1].received_on


def _received(report: ExpectedReport, on: dt.date, kind: SubmissionKind) -> Standing:
    due = report.period.due
    days = (on - due).days if due and on > due else None
    state = ReportState.LATE if days else _BROUGHT[kind]
    return Standing(expected=report, state=state, received_on=on, days_late=days, kind=kind)


_BROUGHT = {
    SubmissionKind.REPORT: ReportState.RECEIVED,
    SubmissionKind.NIL: ReportState.NIL,
}
_DECIDED = {
    SubmissionKind.EXCUSED: ReportState.EXCUSED,
    SubmissionKind.SENT_BACK: ReportState.SENT_BACK,
}
