"""Where each report stands on a day, and the rates with what they are of."""

import datetime as dt
from decimal import Decimal

import pytest

import gender_plan as gp
from gender_plan.reporting import (
    Compliance,
    Rate,
    ReportState,
    Standing,
    Submission,
    SubmissionKind,
    compliance,
)

H1 = "2020-H1"
DUE = dt.date(2020, 6, 30)
LATER = dt.date(2020, 7, 10)
NEXT_DUE = dt.date(2020, 11, 30)
OWED = 38  # agencies of the plan one by one, without its two open groups


@pytest.fixture(scope="module")
def plan() -> gp.Plan:
    """The plan that started the project."""
    return gp.load_plan(gp.bundled_plan("nghe_an_2020"))


def came(
    day: dt.date,
    kind: SubmissionKind = SubmissionKind.REPORT,
    agency: str = "so-noi-vu",
    period: str = H1,
) -> Submission:
    """Something that came in, or was decided, on a day."""
    return Submission(agency=agency, period=period, kind=kind, received_on=day)


def june(day: int) -> dt.date:
    """A day of June 2020."""
    return dt.date(2020, 6, day)


def july(day: int) -> dt.date:
    """A day of July 2020."""
    return dt.date(2020, 7, day)


def standing(
    plan: gp.Plan, as_of: dt.date, *came_in: Submission, closed_on: dt.date | None = None
) -> Standing:
    """Where the report of one department for the first half of the year stands."""
    found = compliance(plan, came_in, as_of, closed_on=closed_on).standing("so-noi-vu", H1)
    assert found
    return found


NIL, EXCUSED = SubmissionKind.NIL, SubmissionKind.EXCUSED
BACK, WITHDRAWN = SubmissionKind.SENT_BACK, SubmissionKind.WITHDRAWN
CASES = [
    pytest.param(june(1), (), ReportState.AWAITED, None, id="before its day"),
    pytest.param(DUE, (), ReportState.AWAITED, None, id="the day itself is still in time"),
    pytest.param(july(1), (), ReportState.LATE_OPEN, 1, id="the day after is late"),
    pytest.param(DUE, (came(DUE),), ReportState.RECEIVED, None, id="on the day is in time"),
    pytest.param(LATER, (came(july(1)),), ReportState.LATE, 1, id="a day late"),
    pytest.param(DUE, (came(july(1)),), ReportState.AWAITED, None, id="what comes later is not seen"),
    pytest.param(LATER, (came(june(29), NIL),), ReportState.NIL, None, id="nothing to report"),
    pytest.param(LATER, (came(july(2), NIL),), ReportState.LATE, 2, id="late, and nothing to report"),
    pytest.param(LATER, (came(june(1), EXCUSED),), ReportState.EXCUSED, None, id="excused"),
    pytest.param(
        LATER, (came(june(20)), came(july(5))), ReportState.RECEIVED, None, id="a correction is not late"
    ),
    pytest.param(
        LATER, (came(june(20)), came(june(25), BACK)), ReportState.SENT_BACK, 10, id="sent back"
    ),
    pytest.param(
        DUE, (came(june(20)), came(june(25), BACK)), ReportState.SENT_BACK, None, id="sent back in time"
    ),
    pytest.param(
        LATER,
        (came(june(20)), came(june(25), BACK), came(july(2))),
        ReportState.LATE,
        2,
        id="sent back, and again too late",
    ),
    pytest.param(
        LATER,
        (came(june(20)), came(june(25), BACK), came(DUE)),
        ReportState.RECEIVED,
        None,
        id="sent back, and again in time",
    ),
    pytest.param(
        LATER, (came(june(20)), came(june(25), WITHDRAWN)), ReportState.LATE_OPEN, 10, id="withdrawn"
    ),
    pytest.param(
        LATER,
        (came(june(1), EXCUSED), came(june(20))),
        ReportState.RECEIVED,
        None,
        id="excused, and reported all the same",
    ),
    pytest.param(
        LATER,
        (came(july(1), BACK), came(june(20))),
        ReportState.SENT_BACK,
        10,
        id="told in another order",
    ),
]


@pytest.mark.parametrize(("as_of", "came_in", "state", "days_late"), CASES)
def test_the_last_word_decides(
    plan: gp.Plan,
    as_of: dt.date,
    came_in: tuple[Submission, ...],
    state: ReportState,
    days_late: int | None,
) -> None:
    """State and lateness follow what came in by the day, the last of it first."""
    found = standing(plan, as_of, *came_in)
    assert (found.state, found.days_late) == (state, days_late)


@pytest.mark.parametrize(
    ("as_of", "closed_on", "state"),
    [
        (july(14), july(15), ReportState.LATE_OPEN),
        (july(15), july(15), ReportState.MISSING),
        (LATER, None, ReportState.LATE_OPEN),
        (NEXT_DUE - dt.timedelta(1), None, ReportState.LATE_OPEN),
        (NEXT_DUE, None, ReportState.MISSING),
        (june(30), june(1), ReportState.AWAITED),
        (july(5), june(1), ReportState.LATE_OPEN),
    ],
)
def test_missing_is_only_what_can_no_longer_come(
    plan: gp.Plan, as_of: dt.date, closed_on: dt.date | None, state: ReportState
) -> None:
    """Once closed, or when the next report is due; a closing before its day closes nothing."""
    assert standing(plan, as_of, closed_on=closed_on).state is state


def test_what_came_after_the_closing_is_late_and_not_missing(plan: gp.Plan) -> None:
    """A report that came is never called missing."""
    assert standing(plan, july(20), came(july(18)), closed_on=july(15)).state is ReportState.LATE


def round_of(plan: gp.Plan, as_of: dt.date) -> Compliance:
    """Two in time, one of them with nothing to report; one late, one excused, one sent back."""
    came_in = (
        came(june(28)),
        came(june(30), NIL, "so-y-te"),
        came(july(3), agency="so-tu-phap"),
        came(june(1), EXCUSED, "ubnd-thanh-pho-vinh"),
        came(june(20), agency="so-gddt"),
        came(june(29), BACK, "so-gddt"),
        came(june(15), agency="hoi-lhpn-tinh"),
    )
    return compliance(plan, came_in, as_of, period=H1)


def test_rates_say_what_they_are_of(plan: gp.Plan) -> None:
    """The excused are in no denominator, the awaited in none of what is due, open groups in none."""
    on_the_day, later = round_of(plan, DUE), round_of(plan, LATER)
    assert on_the_day.came == Rate(numerator=2, denominator=OWED - 1)
    assert on_the_day.in_time == on_the_day.came_of_due == Rate(numerator=2, denominator=2)
    assert later.came == later.came_of_due == Rate(numerator=3, denominator=OWED - 1)
    assert later.in_time == Rate(numerator=2, denominator=OWED - 1)
    assert sum(later.counts.values()) == OWED
    assert len(later.open_groups) == 2


def test_a_rate_of_none_has_no_share() -> None:
    """Nothing of nothing is not zero percent."""
    assert Rate(numerator=0, denominator=0).share is None
    assert Rate(numerator=0, denominator=0).said() == "0/0"
    assert Rate(numerator=1, denominator=3).said() == "1/3 (33,3 %)"
    assert Rate(numerator=1, denominator=3).said("en") == "1/3 (33.3%)"
    assert Rate(numerator=3, denominator=8).share == Decimal("37.5")


def test_what_nobody_owes_is_shown_beside(plan: gp.Plan) -> None:
    """A report from somebody who owes none, or for no known period, is not lost from view."""
    found = round_of(plan, LATER)
    assert [each.agency for each in found.unexpected] == ["hoi-lhpn-tinh"]
    odd = compliance(plan, [came(june(1), period="2019")], LATER)
    assert [each.period for each in odd.unexpected] == ["2019"]


def test_one_period_or_all(plan: gp.Plan) -> None:
    """Without a period there is a row for each agency and period, and each can be asked for."""
    found = compliance(plan, (), LATER)
    assert found.periods == (H1, "2020")
    assert len(found.standings) == 2 * len(found.agencies)
    assert found.of_period("2020").counts == {ReportState.AWAITED: OWED}
    assert [s.expected.period.id for s in found.of_agency("so-y-te").standings] == [H1, "2020"]
    assert found.standing("hoi-lhpn-tinh", H1) is None
    with pytest.raises(gp.UnknownIdError):
        compliance(plan, (), LATER, period="2021")


def test_who_has_to_be_chased(plan: gp.Plan) -> None:
    """The overdue and those whose report was sent back, groups without names left out."""
    chased = {each.expected.agency.id for each in round_of(plan, LATER).to_chase}
    assert len(chased) == OWED - 4
    assert "so-gddt" in chased
    assert not chased & {"so-noi-vu", "so-y-te", "so-tu-phap", "ubnd-thanh-pho-vinh"}


SAID = {
    "so-noi-vu": (
        "Sở Nội vụ: nộp ngày 28/6/2020, đúng hạn (hạn nộp 30/6/2020).",
        "Department of Home Affairs: reported on 28 June 2020, in time (due 30 June 2020).",
    ),
    "so-y-te": (
        "Sở Y tế: ngày 30/6/2020 báo cáo không phát sinh, đúng hạn (hạn nộp 30/6/2020).",
        (
            "Department of Health: reported on 30 June 2020 that there is nothing to report, in time "
            "(due 30 June 2020)."
        ),
    ),
    "so-tu-phap": (
        "Sở Tư pháp: nộp ngày 03/7/2020, trễ 3 ngày (hạn nộp 30/6/2020).",
        "Department of Justice: reported on 3 July 2020, 3 days late (due 30 June 2020).",
    ),
    "so-gddt": (
        "Sở Giáo dục và Đào tạo: báo cáo bị trả lại ngày 29/6/2020, chưa nộp lại (hạn nộp 30/6/2020).",
        (
            "Department of Education and Training: the report was sent back on 29 June 2020 and has not "
            "come again (due 30 June 2020)."
        ),
    ),
    "so-tttt": (
        "Sở Thông tin và Truyền thông: chưa nộp, đã quá hạn 10 ngày (hạn nộp 30/6/2020).",
        (
            "Department of Information and Communications: not reported, 10 days overdue "
            "(due 30 June 2020)."
        ),
    ),
    "cac-so-ban-nganh": (
        (
            "Các Sở, ban, ngành, cơ quan, đơn vị: nhóm mà văn bản không liệt kê thành viên; chưa có báo "
            "cáo nào mang tên nhóm (hạn nộp 30/6/2020)."
        ),
        (
            "The departments, boards, sectors, agencies and units: a group whose members the document "
            "does not list; no report came under its name (due 30 June 2020)."
        ),
    ),
}


@pytest.mark.parametrize("agency", SAID)
def test_each_state_is_a_sentence(plan: gp.Plan, agency: str) -> None:
    """Who, what, when, and by when, in both languages."""
    found = round_of(plan, LATER).standing(agency, H1)
    assert found
    assert (found.because("vi"), found.because("en")) == SAID[agency]


def test_a_period_is_summed_up_in_a_sentence(plan: gp.Plan) -> None:
    """How many of how many, in time or not, and what became of the rest."""
    found = round_of(plan, LATER)
    assert found.because() == (
        (
            "Tính đến ngày 10/7/2020, kỳ báo cáo 6 tháng đầu năm 2020: đã nộp 3/37 (8,1 %) báo cáo phải "
            "nộp; đúng hạn 2/37 (5,4 %) báo cáo đã đến hạn hoặc đã nộp; 1 nộp trễ hạn, 33 quá hạn chưa "
            "nộp, 1 bị trả lại, chưa nộp lại, 1 được miễn. Không tính 2 nhóm mà văn bản không liệt kê "
            "thành viên."
        ),
    )
    assert found.because("en") == (
        (
            "As of 10 July 2020, first half of 2020: 3/37 (8.1%) of those owed came; 2/37 (5.4%) of "
            "those due or received came in time; 1 late, 33 overdue, 1 sent back, 1 excused. Not "
            "counted: 2 groups whose members the document does not list."
        ),
    )
