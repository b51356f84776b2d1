"""Who owes a report for a period, and on what, follows from the plan alone."""

import datetime as dt
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings

import gender_plan as gp
from gender_plan.model import AgencyKind, Mandate
from gender_plan.reporting import ExpectedReport, expected
from gender_plan.testing import plans
from gender_plan.text import Text

DISTRICTS = 21


@pytest.fixture(scope="module")
def nghe_an() -> gp.Plan:
    """The plan that started the project."""
    return gp.load_plan(gp.bundled_plan("nghe_an_2020"))


def agency(id_: str, **given_: Any) -> gp.Agency:  # noqa: ANN401  any field
    """An agency that is called as its id is."""
    return evolve(gp.Agency(id=id_, name=Text(id_)), **given_)


def group(id_: str, *members: str, **given_: Any) -> gp.Agency:  # noqa: ANN401  any field
    """A group, open where it has no members."""
    return agency(id_, kind=AgencyKind.GROUP, members=members, **given_)


def gives(
    agency_: str,
    role: gp.Role = gp.Role.LEAD,
    *beside: str,
    mandate: Mandate = Mandate.ASSIGNED,
    source: tuple[str, ...] = (),
    **covers: Any,  # noqa: ANN401  what it covers
) -> gp.Assignment:
    """A clause that gives an agency something."""
    return gp.Assignment(
        agency=agency_,
        role=role,
        covers=gp.Covers(**covers),
        alongside=beside,
        mandate=mandate,
        source=source,
    )


PERIOD = gp.ReportPeriod(
    id="2020-H1", starts=dt.date(2020, 1, 1), ends=dt.date(2020, 6, 30), due=dt.date(2020, 6, 30)
)


def plan_of(
    agencies: tuple[gp.Agency, ...],
    assignments: tuple[gp.Assignment, ...] = (),
    reporters: tuple[str, ...] = ("all",),
    **given_: Any,  # noqa: ANN401  any field
) -> gp.Plan:
    """A plan with two indicators and a task, whose reports go to the first agency."""
    plan = gp.Plan(
        id="mau",
        title=Text("Kế hoạch"),
        level=gp.Level.PROVINCE,
        period=gp.Period(ends=dt.date(2020, 12, 31)),
        goals=(
            gp.Goal(
                id="1",
                title=Text("Mục tiêu"),
                indicators=(gp.Indicator(id="1.1"), gp.Indicator(id="1.2")),
            ),
        ),
        tasks=(gp.Task(id="II.1", text=Text("Tập huấn")),),
        agencies=agencies,
        assignments=assignments,
        reporting=(gp.Reporting(collector=agencies[0].id, reporters=reporters, periods=(PERIOD,)),),
    )
    return evolve(plan, **given_)


def by_id(plan: gp.Plan, as_of: dt.date | None = None) -> dict[str, ExpectedReport]:
    """The reports for the one period, by agency."""
    return {report.agency.id: report for report in expected(plan, "2020-H1", as_of)}


def test_the_june_round_of_nghe_an_has_forty_reports(nghe_an: gp.Plan) -> None:
    """Seventeen agencies with a duty, two groups that the text does not list, twenty-one districts."""
    reports = expected(nghe_an, "2020-H1")
    districts = [r for r in reports if [g.id for g in r.groups] == ["ubnd-cap-huyen"]]
    assert len(districts) == DISTRICTS
    assert [r.agency.id for r in reports if r.is_open] == ["cac-so-ban-nganh", "cac-so-ban-nganh-khac"]
    assert len(reports) == DISTRICTS + 2 + 17
    assert [r.agency.id for r in reports if r.by_rule] == [
        "cac-so-ban-nganh",
        *(r.agency.id for r in districts),
    ]


def test_each_agency_of_nghe_an_answers_for_what_its_clause_gives(nghe_an: gp.Plan) -> None:
    """Indicators of whoever leads; 1.1, 1.5 and 2.2, which nobody leads, of all who are named."""
    found = by_id(nghe_an)
    answered = {id_: report.indicators for id_, report in found.items() if report.indicators}
    districts = {id_ for id_, report in found.items() if report.groups}
    assert {id_: answered[id_] for id_ in answered.keys() - districts} == {
        "so-ldtbxh": ("2.1", "2.3", "2.5", "7.4", "7.5"),
        "so-noi-vu": ("1.1", "1.2", "1.3", "1.4", "1.5", "7.3"),
        "ban-to-chuc-tinh-uy": ("1.1", "1.5"),
        "so-khdt": ("2.2",),
        "nhcsxh-tinh": ("2.4",),
        "so-vhtt": ("6.1", "6.2"),
        "cong-an-tinh": ("6.3",),
        "so-tu-phap": ("7.1", "7.2"),
    }
    assert {answered[id_] for id_ in districts} == {("2.2",)}
    assert found["so-gddt"].tasks == ("II.2.c.1", "II.2.c.2", "II.2.c.3", "II.2.c.4", "II.2.c.5")
    assert found["so-tu-phap"].tasks == ("II.2.g.6",)


def test_duties_in_words_are_those_of_whom_the_clause_is_about(nghe_an: gp.Plan) -> None:
    """A duty that stands beside items is said by them; one about a document keeps its printed verb."""
    found = by_id(nghe_an)
    assert [len(found[id_].duties) for id_ in ("so-tai-chinh", "so-tu-phap", "so-gddt")] == [2, 0, 0]
    assert [duty.vi for duty in found["cong-an-tinh"].duties] == [
        "Tổ chức triển khai: văn bản Chương trình hành động phòng, chống mua bán người"
    ]
    assert {len(report.duties) for report in found.values() if report.groups} == {1}


def test_who_is_only_asked_owes_nothing(nghe_an: gp.Plan) -> None:
    """The province cannot order the Front or the Women's Union: they may report and are not late."""
    assert not by_id(nghe_an).keys() & {"ubmttq-tinh", "hoi-lhpn-tinh", "ban-vstbpn-tinh"}


def test_everybody_knows_to_whom_the_report_goes_and_why(nghe_an: gp.Plan) -> None:
    """Reports go to the collector, who sends none to itself; each names the clause that asks for it."""
    found = by_id(nghe_an)
    sent = {id_: tuple(to.id for to in report.collectors) for id_, report in found.items()}
    assert sent.pop("so-ldtbxh") == ()
    assert set(sent.values()) == {("so-ldtbxh",)}
    assert found["ubnd-thanh-pho-vinh"].source == ("III.3",)
    assert found["so-gddt"].source == ("III.2.5",)
    assert found["so-gddt"].derived
    assert all(report.source for report in found.values())
    assert {report.due for report in found.values()} == {dt.date(2020, 6, 30)}


@pytest.mark.parametrize(
    ("asked", "vi", "en"),
    [
        ("2020-H2", "có phải '2020-H1'?", "did you mean '2020-H1'?"),
        ("x", "các kỳ: 2020-H1, 2020", "it has: 2020-H1, 2020"),
    ],
)
def test_an_unknown_period_is_refused(nghe_an: gp.Plan, asked: str, vi: str, en: str) -> None:
    """The error says which periods there are."""
    with pytest.raises(gp.UnknownIdError) as refused:
        expected(nghe_an, asked)
    assert refused.value.message("vi").endswith(vi)
    assert refused.value.message("en").endswith(en)


def test_a_plan_without_periods_says_so() -> None:
    """Where no rule has a period there is nothing to choose from."""
    plan = plan_of((agency("a"),), reporting=())
    with pytest.raises(gp.UnknownIdError, match="không có kỳ báo cáo nào"):
        expected(plan, "2020-H1")


def test_groups_in_groups_are_taken_apart_and_circles_end() -> None:
    """A member keeps the groups it stands in, the outermost first; an open group stays one row."""
    agencies = (
        group("all", "inner", "a", "open"),
        group("inner", "b", "a", "all"),
        agency("a"),
        agency("b"),
        group("open"),
    )
    found = by_id(plan_of(agencies))
    assert {id_: [g.id for g in report.groups] for id_, report in found.items()} == {
        "a": ["all", "inner"],
        "b": ["all", "inner"],
        "open": ["all"],
    }
    assert [id_ for id_, report in found.items() if report.is_open] == ["open"]


def test_successors_report_from_the_day_on_that_they_took_over() -> None:
    """As printed, the agency itself; later, those who hold its duties, in groups as well."""
    ended = gp.Valid(ends=dt.date(2020, 3, 1))
    agencies = (
        group("all", "old", "x"),
        agency("old", valid=ended, successors=("new",)),
        agency("new"),
        agency("x"),
    )
    plan = plan_of(agencies, (gives("old", indicators=("1.1",)),))
    assert by_id(plan).keys() == {"old", "x"}
    found = by_id(plan, dt.date(2020, 3, 2))
    assert found.keys() == {"new", "x"}
    assert found["new"].indicators == ("1.1",)


def test_nobody_reports_twice_and_rules_come_first() -> None:
    """Named by two rules, by a group and by itself: one row, by the first rule that names it."""
    agencies = (group("all", "a"), agency("a"), agency("b"))
    early = evolve(PERIOD, due=dt.date(2020, 6, 15))
    rules = (
        gp.Reporting(collector="b", reporters=("a", "all", "a"), periods=(early,)),
        gp.Reporting(reporters=("all", "b"), periods=(PERIOD,)),
    )
    plan = plan_of(agencies, (gives("a", indicators=("1.1",)),), reporting=rules)
    found = expected(plan, "2020-H1")
    assert [(r.agency.id, r.due, r.by_rule) for r in found] == [
        ("a", early.due, True),
        ("b", PERIOD.due, True),
    ]


def test_the_agencies_concerned_are_not_asked_beside_an_agency_with_a_name() -> None:
    """An open group is asked where it stands alone or a rule names it, not as a companion."""
    agencies = (group("all", "a"), agency("a"), agency("b"), group("others"))
    beside = (gives("b", gp.Role.COORDINATE, "others", indicators=("1.1",)),)
    assert by_id(plan_of(agencies, beside)).keys() == {"a", "b"}
    alone = (gives("others", gp.Role.COORDINATE, indicators=("1.1",)),)
    found = by_id(plan_of(agencies, alone))
    assert found["others"].is_open
    assert not found["others"].by_rule
    named = by_id(plan_of(agencies, beside, ("all", "others")))
    assert named["others"].indicators == ("1.1",)


def test_a_duty_that_is_only_asked_for_makes_no_report() -> None:
    """«Đề nghị» gives a duty to whoever reports anyway, and no report to anybody else."""
    agencies = (group("all", "a"), agency("a"), agency("b"))
    asked = tuple(
        gives(id_, gp.Role.TAKE_PART, mandate=Mandate.REQUESTED, duty=Text("Tuyên truyền"))
        for id_ in ("a", "b")
    )
    found = by_id(plan_of(agencies, asked))
    assert {id_: report.duties for id_, report in found.items()} == {"a": (Text("Tuyên truyền"),)}


@settings(deadline=None)
@given(plan=plans())
def test_of_any_plan_the_reports_are_complete_and_each_once(plan: gp.Plan) -> None:
    """No agency twice; every leading agency with a name has its indicator in its own report."""
    who = gp.Responsibilities(plan)
    for period in {period.id for period in plan.report_periods}:
        found = expected(plan, period)
        ids = [report.agency.id for report in found]
        assert len(ids) == len(set(ids))
        order = [agency_.id for agency_ in plan.agencies if agency_.id in ids]
        assert list(dict.fromkeys(order)) == ids
        answered = {report.agency.id: report.indicators for report in found}
        for _, indicator in plan.all_indicators:
            leads = who.for_indicator(indicator.id).leads
            named = [lead.id for lead in leads if not lead.is_group]
            assert all(indicator.id in answered[id_] for id_ in named)
