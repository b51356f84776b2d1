"""A small plan with a little of everything that a report tells, and the report of it."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import attrs
import pytest

import gender_plan as gp
from gender_plan import render
from gender_plan.ledger import Entry, EntryKind
from gender_plan.model import AgencyKind, Recipient, Role
from gender_plan.model.assignment import Covers
from gender_plan.model.plan import Missing
from gender_plan.render import ConsolidatedReport
from gender_plan.reporting import Submission, SubmissionKind, compliance
from gender_plan.targets import AtLeast
from gender_plan.text import Text

DAY = dt.date(2020, 7, 5)
END = dt.date(2020, 12, 31)

Maker = Callable[[str], ConsolidatedReport]


def make_plan(words: str) -> gp.Plan:
    """A plan whose every text begins with the same words."""

    def said(what: str) -> Text:
        return Text(f"{words}{what}")

    agencies = [("so-mot", "Sở Một"), ("so-hai", "Sở Hai"), ("so-ba", "Sở Ba"), ("so-bon", "Sở Bốn")]
    aim = AtLeast(at_least=Decimal(40), by=END)
    start = gp.Baseline(value=Decimal("20.5"), date=dt.date(2019, 12, 31))
    goal = gp.Goal(
        id="1",
        title=said("Chính trị"),
        indicators=(
            gp.Indicator(
                id="1.1",
                text=said("Tỷ lệ nữ"),
                unit=gp.Unit(of="percent"),
                baseline=start,
                targets=(aim,),
            ),
            gp.Indicator(id="1.2", text=said("Số lớp"), unit=gp.Unit(of="lớp")),
        ),
    )
    period = gp.ReportPeriod(
        id="2020-H1",
        starts=dt.date(2020, 1, 1),
        ends=dt.date(2020, 6, 30),
        due=dt.date(2020, 6, 30),
    )
    return gp.Plan(
        id="mau",
        title=Text(f"{words}Kế hoạch mẫu"),
        level=gp.Level.PROVINCE,
        area=gp.Area(name=Text("Nghệ An")),
        period=gp.Period(starts=dt.date(2020, 1, 1), ends=END),
        document=gp.Document(kind="Kế hoạch", issuer="Ủy ban nhân dân tỉnh"),
        legal_bases=(
            gp.Document(
                kind="Công văn",
                number=f"{words}458/LĐTBXH-BĐG",
                issued=dt.date(2020, 2, 12),
                issuer="Bộ LĐTBXH",
                title=Text("Về hướng dẫn công tác"),
            ),
        ),
        goals=(goal, gp.Goal(id="2", title=said("Y tế"), not_listed=Text("Phụ lục 1"))),
        tasks=(gp.Task(id="II.1", text=said("Tập huấn")), gp.Task(id="II.2", text=said("Truyền thông"))),
        agencies=(
            *(gp.Agency(id=id_, name=said(name), kind=AgencyKind.DEPARTMENT) for id_, name in agencies),
            gp.Agency(id="nhom", name=said("Các ngành khác"), kind=AgencyKind.GROUP),
        ),
        assignments=(
            gp.Assignment(agency="so-mot", role=Role.LEAD, covers=Covers(indicators=("1.1",))),
            gp.Assignment(agency="so-hai", role=Role.LEAD, covers=Covers(tasks=("II.1", "II.2"))),
        ),
        reporting=(
            gp.Reporting(
                collector="so-mot",
                reporters=("so-mot", "so-hai", "so-ba", "so-bon", "nhom"),
                periods=(period,),
                source=("III.3",),
            ),
        ),
        events=(
            gp.Event(
                id="thang-6",
                title=said("Tháng hành động"),
                starts=dt.date(2020, 6, 1),
                ends=dt.date(2020, 6, 30),
                source=("III.2",),
            ),
        ),
        reviews=(gp.Review(id="tong-ket", title=said("Tổng kết")),),
        recipients=(
            Recipient(name=said("Bộ LĐTBXH")),
            Recipient(name=said("Sở Một;"), agency="so-mot"),
            Recipient(name=said("Sở Một"), agency="so-mot"),
            Recipient(name=Text("Lưu: VT.")),
        ),
        missing=(Missing(title=said("Phụ lục 1"), text=Text("Biểu chỉ tiêu")),),
    )


def make_report(words: str) -> ConsolidatedReport:
    """The report of that plan for the first half of 2020."""
    plan = make_plan(words)

    def entry(agency: str, **more: object) -> Entry:
        made = Entry(
            kind=EntryKind.TASK,
            plan="mau",
            agency=agency,
            period="2020-H1",
            received_on=dt.date(2020, 6, 28),
        )
        return attrs.evolve(made, **more)  # type: ignore[arg-type]  # the fields of an entry

    values = [
        gp.ReportedValue(
            indicator="1.1",
            period="2020-H1",
            value=Decimal("35.5"),
            numerator=Decimal(1420),
            denominator=Decimal(4000),
            reported_on=dt.date(2020, 6, 28),
            source=f"{words}Sở Một",
        ),
    ]
    came = [
        Submission(agency=agency, period="2020-H1", kind=kind, received_on=day)
        for agency, kind, day in (
            ("so-mot", SubmissionKind.REPORT, dt.date(2020, 6, 30)),
            ("so-hai", SubmissionKind.REPORT, dt.date(2020, 7, 3)),
            ("so-bon", SubmissionKind.EXCUSED, dt.date(2020, 6, 1)),
        )
    ]
    return render.consolidated(
        plan,
        "2020-H1",
        entries=[
            entry("so-hai", task="II.1", done=f"{words}- Đã mở 02 lớp\n- Đã in 100 tờ rơi"),
            entry("so-hai", task="II.1", done=f"{words}Đã mở 03 lớp\nĐã in 100 tờ rơi"),
        ],
        compliance=compliance(plan, came, DAY),
        progress=gp.ProgressEvaluator(plan).evaluate(values, as_of=DAY),
        as_of=DAY,
    )


@pytest.fixture(scope="session")
def report() -> ConsolidatedReport:
    """The report without anything odd in it."""
    return make_report("")


@pytest.fixture(scope="session")
def maker() -> Maker:
    """Makes the report whose every text begins with some words."""
    return make_report


@pytest.fixture(scope="session")
def planned() -> Callable[[str], gp.Plan]:
    """Makes the plan whose every text begins with some words."""
    return make_plan
