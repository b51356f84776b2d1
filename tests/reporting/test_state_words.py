"""Where a report stands in a few words, the same in every table."""

import datetime as dt

import pytest

import gender_plan as gp
from gender_plan.model import AgencyKind
from gender_plan.reporting import ExpectedReport, ReportState, Standing, SubmissionKind
from gender_plan.reporting.state_words import STATES, state_said
from gender_plan.text import Text

DUE = dt.date(2020, 6, 30)


def standing(
    state: ReportState,
    kind: SubmissionKind | None = None,
    *,
    due: dt.date | None = DUE,
    is_open: bool = False,
) -> Standing:
    """One report of the first half of 2020."""
    agency = gp.Agency(id="a", name=Text("Sở A"), kind=AgencyKind.GROUP if is_open else None)
    period = gp.ReportPeriod(id="2020-H1", ends=DUE, due=due)
    expected = ExpectedReport(period=period, agency=agency, is_open=is_open)
    return Standing(expected=expected, state=state, kind=kind)


@pytest.mark.parametrize(
    ("one", "vi", "en"),
    [
        (standing(ReportState.RECEIVED, SubmissionKind.REPORT), "đúng hạn", "in time"),
        (standing(ReportState.RECEIVED, SubmissionKind.REPORT, due=None), "đã nộp", "received"),
        (standing(ReportState.LATE, SubmissionKind.REPORT), "nộp trễ hạn", "late"),
        (
            standing(ReportState.LATE, SubmissionKind.NIL),
            "nộp trễ hạn, không phát sinh",
            "late, nothing to report",
        ),
        (standing(ReportState.LATE_OPEN, is_open=True), "nhóm, không tính", "a group, not counted"),
        (
            standing(ReportState.LATE, SubmissionKind.REPORT, is_open=True),
            "nộp trễ hạn",
            "late",
        ),
    ],
)
def test_what_a_table_says_of_a_report(one: Standing, vi: str, en: str) -> None:
    """In time is only what has a day; a late nil report is both; a group is late once it reports."""
    assert state_said(one) == Text(vi, en=en)


@pytest.mark.parametrize("state", ReportState)
def test_every_other_state_has_its_word(state: ReportState) -> None:
    """Nothing is left without one."""
    assert state_said(standing(state)) == STATES[state]
