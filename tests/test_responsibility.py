"""Who answers for what, and because of which clause."""

import datetime as dt
import pickle
from collections.abc import Sequence
from typing import Any

import pytest
from attrs import evolve

from gender_plan import bundled_plan, load_plan
from gender_plan.errors import NotListedError, UnknownIdError
from gender_plan.model import (
    Agency,
    AgencyKind,
    Assignment,
    Covers,
    Document,
    Event,
    Goal,
    Indicator,
    Level,
    Mandate,
    Part,
    Period,
    Plan,
    Recipient,
    Reporting,
    ReportPeriod,
    Role,
    Stage,
    Task,
    Valid,
)
from gender_plan.provenance import Confidence, Outside
from gender_plan.responsibility import Responsibilities, StepKind
from gender_plan.text import Text

LEAD, COORDINATE, CARRY_OUT, TAKE_PART = Role


def agency(id_: str, name: str, **rest: Any) -> Agency:  # noqa: ANN401  fields of the model
    """An agency with its name in Vietnamese."""
    return Agency(id=id_, name=Text(name), **rest)


def assign(who: str | None, role: Role, source: str = "", **rest: Any) -> Assignment:  # noqa: ANN401  fields of the model
    """An assignment of one clause; what it covers is given by keyword."""
    own = {name: rest.pop(name) for name in ("alongside", "post", "mandate", "outside") if name in rest}
    clause = (source,) if source else ()
    return Assignment(agency=who, role=role, covers=Covers(**rest), source=clause, **own)


def indicators(*ids: str) -> tuple[Indicator, ...]:
    """Indicators of which nothing but the number is known."""
    return tuple(Indicator(id=id_) for id_ in ids)


def small_plan(**rest: Any) -> Plan:  # noqa: ANN401  fields of the model
    """A plan with two goals, three agencies and whatever a test adds."""
    fields: dict[str, Any] = {
        "goals": (
            Goal(id="1", indicators=indicators("1.1", "1.2")),
            Goal(id="2", not_listed=Text("Phụ lục 1")),
        ),
        "agencies": (agency("a", "Sở A"), agency("b", "Sở B"), agency("c", "Sở C")),
    }
    return Plan(
        id="p",
        title=Text("Kế hoạch"),
        level=Level.PROVINCE,
        period=Period(ends=dt.date(2020, 12, 31)),
        **{**fields, **rest},
    )


def ids(agencies: Sequence[Agency]) -> list[str]:
    """The ids of agencies, in their order."""
    return [found.id for found in agencies]


def ask(*assignments: Assignment, **rest: Any) -> Responsibilities:  # noqa: ANN401  fields of the model
    """The questions, put to a small plan with these assignments."""
    return Responsibilities(small_plan(assignments=assignments, **rest))


# The plan of Nghệ An, as far as it says who is responsible for goals and indicators.

NGHE_AN = Plan(
    id="nghe-an-2020",
    title=Text("Kế hoạch thực hiện Chương trình quốc gia về bình đẳng giới năm 2020"),
    level=Level.PROVINCE,
    period=Period(starts=dt.date(2020, 1, 1), ends=dt.date(2020, 12, 31)),
    goals=(
        Goal(id="1", indicators=indicators("1.1", "1.2", "1.3", "1.4", "1.5")),
        Goal(id="2", indicators=indicators("2.1", "2.2", "2.3", "2.4", "2.5")),
        *(Goal(id=id_, not_listed=Text("Phụ lục 1")) for id_ in ("3", "4", "5")),
        Goal(id="6", indicators=indicators("6.1", "6.2", "6.3")),
        Goal(id="7", indicators=indicators("7.1", "7.2", "7.3", "7.4", "7.5")),
    ),
    agencies=(
        agency(
            "so-ldtbxh",
            "Sở Lao động - Thương binh và Xã hội",
            short_name="Sở LĐTBXH",
            aliases=("Sở Lao động – TB&XH",),
        ),
        agency("so-noi-vu", "Sở Nội vụ"),
        agency("ban-to-chuc-tinh-uy", "Ban Tổ chức Tỉnh ủy", kind=AgencyKind.PARTY),
        agency("so-ke-hoach-dau-tu", "Sở Kế hoạch và Đầu tư"),
        agency("nhcsxh", "Ngân hàng Chính sách xã hội tỉnh", kind=AgencyKind.BANK),
        agency("so-giao-duc-dao-tao", "Sở Giáo dục và Đào tạo"),
        agency("so-y-te", "Sở Y tế"),
        agency("so-thong-tin-truyen-thong", "Sở Thông tin và Truyền thông"),
        agency("so-van-hoa-the-thao", "Sở Văn hóa và Thể thao"),
        agency("cong-an-tinh", "Công an tỉnh", kind=AgencyKind.POLICE),
        agency("so-tu-phap", "Sở Tư pháp"),
        agency("mttq", "Ủy ban Mặt trận Tổ quốc tỉnh", kind=AgencyKind.MASS_ORGANISATION),
        agency("cac-so-ban-nganh", "Các Sở, ban, ngành, cơ quan, đơn vị khác", kind=AgencyKind.GROUP),
        agency("ubnd-tinh", "Ủy ban nhân dân tỉnh"),
    ),
    assignments=(
        assign("so-ldtbxh", LEAD, "III.2.1.a", indicators=("2.1", "2.3", "2.5", "7.4", "7.5")),
        assign(
            "so-noi-vu",
            COORDINATE,
            "III.2.2.b",
            indicators=("1.1", "1.5"),
            alongside=("ban-to-chuc-tinh-uy",),
        ),
        assign("so-noi-vu", LEAD, "III.2.2.b", indicators=("1.2", "1.3", "1.4", "7.3")),
        assign("so-ke-hoach-dau-tu", COORDINATE, "III.2.3", indicators=("2.2",)),
        assign("nhcsxh", LEAD, "III.2.4", indicators=("2.4",)),
        assign("so-giao-duc-dao-tao", LEAD, "III.2.5", goals=("3",)),
        assign("so-y-te", LEAD, "III.2.6.b", goals=("4",)),
        assign("so-thong-tin-truyen-thong", LEAD, "III.2.7.a", goals=("5",)),
        assign("so-van-hoa-the-thao", LEAD, "III.2.8.a", indicators=("6.1", "6.2")),
        assign("cong-an-tinh", LEAD, "III.2.9.a", indicators=("6.3",)),
        assign("so-tu-phap", LEAD, "III.2.10.a", indicators=("7.1", "7.2")),
        assign(
            "cac-so-ban-nganh",
            CARRY_OUT,
            "III.2.16",
            duty=Text("xây dựng và tổ chức thực hiện kế hoạch"),
        ),
        assign("mttq", TAKE_PART, "III.2.18", plan=True, mandate=Mandate.REQUESTED),
    ),
    reporting=(
        Reporting(
            collector="so-ldtbxh",
            reporters=("cac-so-ban-nganh",),
            forwards_to=("ubnd-tinh",),
            periods=(
                ReportPeriod(id="2020", ends=dt.date(2020, 12, 31), due=dt.date(2020, 11, 30)),
                ReportPeriod(id="2020-H1", ends=dt.date(2020, 6, 30), due=dt.date(2020, 6, 30)),
            ),
            source=("III.3",),
        ),
    ),
)


@pytest.fixture(scope="module")
def who() -> Responsibilities:
    """The questions, put to the plan of Nghệ An."""
    return Responsibilities(NGHE_AN)


NGHE_AN_LEADS = {
    "2.1 2.3 2.5 7.4 7.5": ("so-ldtbxh", "III.2.1.a"),
    "1.2 1.3 1.4 7.3": ("so-noi-vu", "III.2.2.b"),
    "2.4": ("nhcsxh", "III.2.4"),
    "6.1 6.2": ("so-van-hoa-the-thao", "III.2.8.a"),
    "6.3": ("cong-an-tinh", "III.2.9.a"),
    "7.1 7.2": ("so-tu-phap", "III.2.10.a"),
}


@pytest.mark.parametrize(
    ("indicator", "lead", "clause"),
    [(i, lead, clause) for listed, (lead, clause) in NGHE_AN_LEADS.items() for i in listed.split()],
)
def test_each_indicator_of_nghe_an_has_the_lead_of_its_clause(
    who: Responsibilities, indicator: str, lead: str, clause: str
) -> None:
    """An indicator named in a clause with «chủ trì» is led by the agency of that clause."""
    answer = who.for_indicator(indicator)
    assert ids(answer.leads) == [lead]
    assert answer.coordinators == ()
    assert [reason.source for reason in answer.because] == [(clause,)]


@pytest.mark.parametrize(
    ("goal", "lead", "clause"),
    [
        ("3", "so-giao-duc-dao-tao", "III.2.5"),
        ("4", "so-y-te", "III.2.6.b"),
        ("5", "so-thong-tin-truyen-thong", "III.2.7.a"),
    ],
)
def test_goals_assigned_whole_answer_as_goals(
    who: Responsibilities, goal: str, lead: str, clause: str
) -> None:
    """A goal whose indicators nobody lists still has the lead its clause states."""
    answer = who.for_goal(goal)
    assert ids(answer.leads) == [lead]
    assert answer.because[0].source == (clause,)
    assert answer.because[0].through == ()


@pytest.mark.parametrize(
    ("indicator", "coordinators"),
    [
        ("1.1", ["so-noi-vu", "ban-to-chuc-tinh-uy"]),
        ("1.5", ["so-noi-vu", "ban-to-chuc-tinh-uy"]),
        ("2.2", ["so-ke-hoach-dau-tu"]),
    ],
)
def test_three_indicators_of_nghe_an_have_coordinators_only(
    who: Responsibilities, indicator: str, coordinators: list[str]
) -> None:
    """«Phối hợp» makes nobody a lead, and a companion coordinates too."""
    answer = who.for_indicator(indicator)
    assert answer.leads == ()
    assert not answer.has_lead
    assert ids(answer.coordinators) == coordinators


def test_gaps_of_nghe_an(who: Responsibilities) -> None:
    """Exactly 1.1, 1.5 and 2.2 lack a lead, each with those who only coordinate; no more is open."""
    gaps = who.gaps()
    assert [gap.id for gap in gaps.indicators_without_lead] == ["1.1", "1.5", "2.2"]
    assert gaps.indicators_without_lead[2].because[0].said() == (
        "Sở Kế hoạch và Đầu tư phối hợp (III.2.3)"
    )
    assert gaps.goals_without_lead == ()
    assert gaps.several_leads == ()
    assert gaps.agencies_without_duty == ()


def test_an_indicator_that_is_not_listed_points_to_its_goal(who: Responsibilities) -> None:
    """3.1 is not in the text, so the question is sent on to goal 3."""
    with pytest.raises(NotListedError, match="hãy hỏi mục tiêu 3"):
        who.for_indicator("3.1")


@pytest.mark.parametrize(
    "question", ["for_goal", "for_indicator", "for_task", "for_event", "for_agency"]
)
def test_an_unknown_id_is_an_error(who: Responsibilities, question: str) -> None:
    """Nobody is asked about something that the plan does not hold."""
    with pytest.raises(UnknownIdError, match="khong-co"):
        getattr(who, question)("khong-co")


def test_an_unknown_event_comes_with_a_suggestion() -> None:
    """An id nearly right is answered with the right one, in both languages."""
    event = Event(id="thang-hanh-dong", title=Text("Tháng hành động"), starts=dt.date(2020, 11, 15))
    with pytest.raises(UnknownIdError) as caught:
        ask(events=(event,)).for_event("thang-hanh-dog")
    assert caught.value.message() == (
        "kế hoạch không có sự kiện 'thang-hanh-dog'; có phải 'thang-hanh-dong'?"
    )
    assert caught.value.message("en").endswith("did you mean 'thang-hanh-dong'?")


def test_what_an_agency_of_nghe_an_has_to_do(who: Responsibilities) -> None:
    """The home affairs department has two duties, and they come to six indicators in plan order."""
    duties = who.for_agency("so-noi-vu")
    assert duties.indicators == ("1.1", "1.2", "1.3", "1.4", "1.5", "7.3")
    assert [duty.role for duty in duties.duties] == [COORDINATE, LEAD]
    assert [duty.said() for duty in duties.duties] == [
        "phối hợp: chỉ tiêu 1.1, 1.5 (III.2.2.b)",
        "chủ trì: chỉ tiêu 1.2, 1.3, 1.4, 7.3 (III.2.2.b)",
    ]
    assert duties.duties[0].source == ("III.2.2.b",)
    assert (duties.goals, duties.words, duties.whole_plan) == ((), (), False)


def test_reports_owed_and_collected(who: Responsibilities) -> None:
    """Reporters owe both reports, the first due first; the collector collects and owes none."""
    owed, collected = who.for_agency("cac-so-ban-nganh"), who.for_agency("so-ldtbxh")
    assert [period.id for period in owed.reports] == ["2020-H1", "2020"]
    assert owed.collects == ()
    assert owed.words == (Text("xây dựng và tổ chức thực hiện kế hoạch"),)
    assert [period.id for period in collected.collects] == ["2020-H1", "2020"]
    assert collected.reports == ()


def test_the_whole_plan_is_nobodys_indicator_unless_led(who: Responsibilities) -> None:
    """Taking part in the whole plan is said of the plan, not of each indicator."""
    duties = who.for_agency("mttq")
    assert duties.whole_plan
    assert duties.indicators == ()
    assert ids(who.for_plan().taking_part) == ["mttq"]
    assert who.for_plan().said() == ("Ủy ban Mặt trận Tổ quốc tỉnh được đề nghị tham gia (III.2.18)",)


# The nearest level that states a lead.


def test_own_lead_goes_before_that_of_the_goal() -> None:
    """A goal's lead answers for the indicators that state none, and only for those."""
    who = ask(assign("a", LEAD, "1", goals=("1",)), assign("b", LEAD, "2", indicators=("1.1",)))
    assert ids(who.for_indicator("1.1").leads) == ["b"]
    assert ids(who.for_indicator("1.2").leads) == ["a"]
    assert [r.agency and r.agency.id for r in who.for_indicator("1.1").because] == ["b"]
    assert [s.kind for s in who.for_indicator("1.2").because[0].through] == [StepKind.GOAL]


def test_the_lead_of_a_goal_goes_before_that_of_its_stage_and_of_the_plan() -> None:
    """Goal, then stage, then plan: each answers only where nothing nearer does."""
    goals = (
        Goal(id="1", stage="S1", indicators=indicators("1.1")),
        Goal(id="2", stage="S1", indicators=indicators("2.1")),
        Goal(id="3", indicators=indicators("3.1")),
    )
    who = ask(
        assign("a", LEAD, plan=True),
        assign("b", LEAD, stages=("S1",)),
        assign("c", LEAD, goals=("1",)),
        goals=goals,
        stages=(Stage(id="S1"),),
    )
    for kind, suffix in ((who.for_goal, ""), (who.for_indicator, ".1")):
        assert [ids(kind(goal + suffix).leads) for goal in "123"] == [["c"], ["b"], ["a"]]
    assert who.for_indicator("2.1").because[0].said() == "Sở B chủ trì, qua giai đoạn S1"
    assert who.for_indicator("3.1").because[0].said("en") == "Sở A leads, through the plan as a whole"


def test_other_roles_of_indicator_and_goal_add_up() -> None:
    """Who coordinates the goal also coordinates an indicator that has its own lead."""
    who = ask(
        assign("a", COORDINATE, goals=("1",)),
        assign("b", LEAD, indicators=("1.1",)),
        assign("c", CARRY_OUT, indicators=("1.1",)),
    )
    answer = who.for_indicator("1.1")
    assert (ids(answer.leads), ids(answer.coordinators)) == (["b"], ["a"])
    assert (ids(answer.carrying_out), ids(answer.taking_part)) == (["c"], [])


def test_the_companions_of_the_plans_lead_count_only_with_it() -> None:
    """Where an indicator has its own lead, neither the plan's lead nor its companions answer for it."""
    plan_lead = assign("a", LEAD, "2", plan=True, alongside=("c",))
    who = ask(plan_lead, assign("b", LEAD, "1", indicators=("1.1",)))
    assert who.for_indicator("1.1").said() == ("Sở B chủ trì (1)",)
    assert who.for_indicator("1.2").said() == (
        "Sở A chủ trì, theo phân công chung cho cả kế hoạch (2)",
        "Sở C phối hợp, được nêu cùng Sở A, theo phân công chung cho cả kế hoạch (2)",
    )
    assert who.for_agency("c").indicators == ("1.2",)
    assert who.for_agency("c").whole_plan


def test_only_the_lead_of_the_plan_reaches_its_indicators() -> None:
    """Who coordinates the whole plan, and its companions, answer for the plan and no indicator."""
    who = ask(assign("a", LEAD, plan=True), assign("b", COORDINATE, plan=True, alongside=("c",)))
    assert [reason.named for reason in who.for_indicator("1.1").because] == ["a"]
    assert ids(who.for_plan().coordinators) == ["b", "c"]


def test_nobody_is_its_own_companion() -> None:
    """An agency named beside itself is no second participant."""
    who = ask(assign("a", LEAD, indicators=("1.1",), alongside=("a", "b", "b")))
    assert [(r.named, r.role) for r in who.for_indicator("1.1").because] == [
        ("a", LEAD),
        ("b", COORDINATE),
    ]
    assert len(who.for_agency("a").duties) == 1


def test_a_task_answers_through_its_goal() -> None:
    """A task nobody is named for is led by the lead of its goal; a task of no goal by nobody."""
    tasks = (
        Task(id="II.2.a.1", text=Text("tập huấn"), goal="1"),
        Task(id="II.1.a", text=Text("chỉ đạo")),
        Task(id="II.1.b", text=Text("truyền thông"), goal="không có"),
    )
    who = ask(
        assign("a", LEAD, "III.2.5", goals=("1",)),
        assign("b", CARRY_OUT, "III.2.6", tasks=("II.1.a",)),
        tasks=tasks,
    )
    assert who.for_task("II.2.a.1").said() == ("Sở A chủ trì, qua mục tiêu 1 (III.2.5)",)
    assert ids(who.for_task("II.1.a").carrying_out) == ["b"]
    assert [task.id for task in who.gaps().tasks_without_agency] == ["II.1.b"]
    assert who.for_agency("a").tasks == ("II.2.a.1",)


def test_one_assignment_answers_once_by_its_nearest_way() -> None:
    """Naming an indicator and its goal in one clause gives one reason, the direct one."""
    who = ask(assign("a", LEAD, goals=("1",), indicators=("1.1", "1.1"), plan=True))
    assert [reason.through for reason in who.for_indicator("1.1").because] == [()]


# Parts.


def two_parts() -> tuple[Goal, ...]:
    """A goal whose one indicator has two parts."""
    parts = (Part(id="a"), Part(id="b"))
    return (Goal(id="3", indicators=(Indicator(id="3.2", parts=parts),)),)


def test_the_lead_of_one_part_stands_beside_that_of_the_goal() -> None:
    """A part speaks for itself: the other part still has the lead of the goal."""
    who = ask(
        assign("a", LEAD, "1", goals=("3",)), assign("b", LEAD, "2", parts=("3.2.a",)), goals=two_parts()
    )
    assert who.for_indicator("3.2").said() == (
        "Sở A chủ trì, qua mục tiêu 3 (1)",
        "Sở B chủ trì, riêng phần 3.2.a (2)",
    )
    assert who.gaps().several_leads == ()
    assert who.for_agency("b").indicators == ("3.2",)


def test_parts_that_are_all_led_leave_nothing_to_the_goal() -> None:
    """Where every part states its lead, the goal's lead gives way, and no lead is missing."""
    who = ask(
        assign("a", LEAD, goals=("3",)),
        assign("b", LEAD, parts=("3.2.a",)),
        assign("c", LEAD, parts=("3.2.b",)),
        goals=two_parts(),
    )
    assert ids(who.for_indicator("3.2").leads) == ["b", "c"]
    assert who.gaps().indicators_without_lead == ()
    assert who.gaps().several_leads == ()


def test_an_own_lead_stays_beside_led_parts() -> None:
    """Who is named for the whole indicator leads it, however its parts are given out."""
    who = ask(
        assign("a", LEAD, indicators=("3.2",)),
        assign("b", LEAD, parts=("3.2.a", "3.2.b")),
        goals=two_parts(),
    )
    assert ids(who.for_indicator("3.2").leads) == ["a", "b"]


def test_a_lead_of_one_part_only_is_a_gap() -> None:
    """Where only one of two parts is led, the indicator is listed as lacking a lead."""
    who = ask(assign("a", LEAD, parts=("3.2.a",)), goals=two_parts())
    assert [gap.id for gap in who.gaps().indicators_without_lead] == ["3.2"]


# Groups, posts, unknown names.


GROUPS = (
    agency("a", "Sở A"),
    agency("b", "Sở B", members=("c",)),
    agency("c", "Sở C"),
    agency("nhom", "Các sở", kind=AgencyKind.GROUP, members=("b", "khong-co", "nhom")),
    agency("mo", "Các ngành liên quan", kind=AgencyKind.GROUP),
)


def test_a_group_answers_as_printed_and_involves_its_members() -> None:
    """The lead is the group; its members, and theirs, are involved and know through which group."""
    who = ask(assign("nhom", LEAD, "III.2.16", goals=("1",)), agencies=GROUPS)
    answer = who.for_indicator("1.1")
    assert ids(answer.leads) == ["nhom"]
    assert [answer.involves(id_) for id_ in ("nhom", "b", "c", "a", "khong-co")] == [
        True,
        True,
        True,
        False,
        False,
    ]
    duties = who.for_agency("c")
    assert duties.indicators == ("1.1", "1.2")
    assert [duty.said() for duty in duties.duties] == [
        "chủ trì: mục tiêu 1, thuộc nhóm Sở B, thuộc nhóm Các sở (III.2.16)"
    ]


def test_duties_come_in_the_order_of_the_document() -> None:
    """Duties of its own and those of its group are not told apart by place, but by their steps."""
    who = ask(
        assign("a", LEAD, "1", indicators=("1.1",), alongside=("nhom",)),
        assign("b", CARRY_OUT, "2", indicators=("1.1",)),
        assign("nhom", TAKE_PART, "3", indicators=("1.1",)),
        agencies=GROUPS,
    )
    assert [duty.said() for duty in who.for_agency("b").duties] == [
        "phối hợp: chỉ tiêu 1.1, thuộc nhóm Các sở, được nêu cùng Sở A (1)",
        "thực hiện: chỉ tiêu 1.1 (2)",
        "tham gia: chỉ tiêu 1.1, thuộc nhóm Các sở (3)",
    ]


def test_of_two_agencies_with_one_id_the_first_answers() -> None:
    """A repeated id is for the rules to report; the answers agree with ``plan.agency``."""
    twice = (agency("a", "Sở A"), agency("a", "Sở A khác"))
    who = ask(assign("a", LEAD, indicators=("1.1",)), agencies=twice)
    assert who.for_indicator("1.1").leads == (who.plan.agency("a"),) == twice[:1]
    assert who.find_agency("a") is twice[0]


def test_an_open_group_is_never_expanded() -> None:
    """«Các ngành liên quan» answers as such and involves nobody else."""
    who = ask(assign("a", LEAD, indicators=("1.1",), alongside=("mo",)), agencies=GROUPS)
    assert ids(who.for_indicator("1.1").coordinators) == ["mo"]
    assert not who.for_indicator("1.1").involves("b")


def test_a_member_of_a_reporting_group_owes_its_reports() -> None:
    """Who belongs to a group of reporters owes the reports of the group."""
    rule = Reporting(reporters=("nhom",), periods=(ReportPeriod(id="2020", ends=dt.date(2020, 12, 31)),))
    who = ask(reporting=(rule,), agencies=GROUPS)
    assert [period.id for period in who.for_agency("c").reports] == ["2020"]
    assert who.for_agency("a").reports == ()


def test_a_post_answers_without_an_agency() -> None:
    """A lead given to an office-holder is a lead, but no agency."""
    post = Text("Giám đốc Sở Tư pháp", en="Director of Justice")
    who = ask(assign(None, LEAD, "Điều 3", post=post, indicators=("1.1",), alongside=("b",)))
    answer = who.for_indicator("1.1")
    assert (answer.leads, answer.has_lead) == ((), True)
    assert answer.because[0].post == post
    assert answer.said() == (
        "Giám đốc Sở Tư pháp chủ trì (Điều 3)",
        "Sở B phối hợp, được nêu cùng Giám đốc Sở Tư pháp (Điều 3)",
    )
    assert [gap.id for gap in who.gaps().indicators_without_lead] == ["1.2"]


def test_a_post_beside_its_agency_is_said_with_it() -> None:
    """The post is what was named; the agency is added where the post does not name it."""
    who = ask(
        assign("a", LEAD, post=Text("Giám đốc Sở A"), indicators=("1.1",)),
        assign("a", LEAD, post=Text("Giám đốc", en="Director"), indicators=("1.2",)),
    )
    assert who.for_indicator("1.1").said() == ("Giám đốc Sở A chủ trì",)
    assert who.for_indicator("1.2").said() == ("Giám đốc, Sở A chủ trì",)
    assert who.for_indicator("1.2").said("en") == ("Director, Sở A leads",)
    assert ids(who.for_indicator("1.2").leads) == ["a"]


def test_an_undeclared_agency_stays_in_the_reasons() -> None:
    """A lead the plan names but does not declare is not replaced by the goal's, nor reported missing."""
    who = ask(
        assign("so-noi-vo", LEAD, "III.2.2", indicators=("1.1",), alongside=("ai-do",)),
        assign("a", LEAD, goals=("1",)),
    )
    answer = who.for_indicator("1.1")
    assert (answer.leads, answer.coordinators) == ((), ())
    assert [(reason.agency, reason.named) for reason in answer.because] == [
        (None, "so-noi-vo"),
        (None, "ai-do"),
    ]
    assert answer.said() == (
        "'so-noi-vo' (chưa có trong danh sách cơ quan) chủ trì (III.2.2)",
        "'ai-do' (chưa có trong danh sách cơ quan) phối hợp, được nêu cùng so-noi-vo (III.2.2)",
    )
    assert who.gaps().indicators_without_lead == ()


def test_what_does_not_exist_is_passed_over() -> None:
    """Assignments about unknown items raise nothing and answer for nothing."""
    x = ("x",)
    who = ask(
        assign("a", LEAD, stages=x, goals=x, indicators=x, parts=x, tasks=x, documents=x, events=x)
    )
    duties = who.for_agency("a")
    assert len(duties.duties) == 1
    assert (duties.goals, duties.indicators, duties.tasks) == ((), (), ())
    assert (duties.documents, duties.events) == ((), ())


def test_an_assignment_that_names_nobody_states_no_lead() -> None:
    """A lead clause without agency or post leaves the item without a lead; its companions stay."""
    who = ask(assign(None, LEAD, indicators=("1.1",), alongside=("b",)), assign("a", LEAD, goals=("1",)))
    assert ids(who.for_indicator("1.1").leads) == ["a"]
    assert [reason.through for reason in who.for_indicator("1.1").because if reason.named == "b"] == [()]


def test_documents_and_events_of_an_agency() -> None:
    """Documents and events in the order of the plan, each once."""
    who = ask(
        assign("a", LEAD, documents=("755", "11"), events=("thang-6",)),
        assign("b", COORDINATE, documents=("755",), alongside=("a",)),
        document=Document(id="kh", number="1"),
        legal_bases=(Document(id="11", number="11-NQ/TW"), Document(number="không mã")),
        documents=(Document(id="755", title=Text("Kế hoạch 755")),),
        events=(Event(id="thang-6", title=Text("Tháng 6", en="June"), starts=dt.date(2020, 6, 1)),),
    )
    duties = who.for_agency("a")
    assert (duties.documents, duties.events) == (("11", "755"), ("thang-6",))
    assert ids(who.for_event("thang-6").leads) == ["a"]
    assert [duty.said("en") for duty in duties.duties] == [
        "leads: document Kế hoạch 755, 11-NQ/TW; event June",
        "coordinates: document Kế hoạch 755, named together with Sở B",
    ]


def test_a_recalled_fact_is_said_to_be_unverified() -> None:
    """Nobody can take a remembered responsibility for one that is written down."""
    recalled = Outside(from_=Text("báo cáo năm 2019"), confidence=Confidence.RECALLED)
    who = ask(assign("a", LEAD, indicators=("1.1",), outside=recalled))
    expected = "Sở A chủ trì (ngoài văn bản: báo cáo năm 2019; chưa kiểm chứng)"
    assert who.for_indicator("1.1").said() == (expected,)


def test_a_duty_says_all_it_covers_and_on_what_ground() -> None:
    """The whole plan, a stage, a duty in words; an inferred one says why it was inferred."""
    inferred = Text("quyết định giao cả kế hoạch", en="the decision assigns the whole plan")
    duty = Text("bố trí kinh phí.", en="funding.")
    lead = evolve(assign("a", LEAD, "Điều 2", plan=True, stages=("S1",), duty=duty), derived=inferred)
    (found,) = ask(lead).for_agency("a").duties
    assert found.said() == (
        "chủ trì: toàn bộ kế hoạch; giai đoạn S1; bố trí kinh phí "
        "(Điều 2; suy ra: quyết định giao cả kế hoạch)"
    )
    assert found.said("en").startswith("leads: the whole plan; stage S1; funding (Điều 2; inferred: ")


def test_a_duty_without_an_item_is_still_said() -> None:
    """An assignment that covers nothing says its role; a request stays a request."""
    who = ask(assign("a", TAKE_PART, mandate=Mandate.REQUESTED))
    assert who.for_agency("a").duties[0].said() == "được đề nghị tham gia"
    assert who.for_agency("a").duties[0].said("en") == "is asked to take part"


# Succession.


ENDED = Valid(ends=dt.date(2025, 2, 28))
SUCCEEDED = (
    agency("so-ldtbxh", "Sở LĐTBXH", valid=ENDED, successors=("so-moi",)),
    agency("so-moi", "Sở mới", valid=ENDED, successors=("so-noi-vu",)),
    agency("so-noi-vu", "Sở Nội vụ"),
    agency("so-cu", "Sở cũ", valid=ENDED),
    agency("vong-1", "Vòng 1", valid=ENDED, successors=("vong-2",)),
    agency("vong-2", "Vòng 2", valid=ENDED, successors=("vong-1",)),
    agency("nhom", "Các sở", kind=AgencyKind.GROUP, members=("so-ldtbxh",)),
)


def succeeded(as_of: dt.date | None, *assignments: Assignment, **rest: Any) -> Responsibilities:  # noqa: ANN401  fields of the model
    """The questions about agencies that have ended, on a day."""
    return Responsibilities(small_plan(agencies=SUCCEEDED, assignments=assignments, **rest), as_of)


def test_who_holds_a_duty_today() -> None:
    """After the last day the successors answer, through those before them; on that day not yet."""
    lead = assign("so-ldtbxh", LEAD, "III.2.1", post=Text("Giám đốc Sở LĐTBXH"), indicators=("1.1",))
    before = succeeded(dt.date(2025, 2, 28), lead).for_indicator("1.1")
    after = succeeded(dt.date(2025, 3, 1), lead).for_indicator("1.1")
    assert ids(before.leads) == ids(succeeded(None, lead).for_indicator("1.1").leads) == ["so-ldtbxh"]
    assert ids(after.leads) == ["so-noi-vu"]
    assert [step.kind for step in after.because[0].through] == [StepKind.PREDECESSOR] * 2
    assert after.said() == (
        "Sở Nội vụ chủ trì, tiếp nhận nhiệm vụ từ Sở mới, tiếp nhận nhiệm vụ từ Sở LĐTBXH (III.2.1)",
    )
    assert (after.involves("so-noi-vu"), after.involves("so-ldtbxh")) == (True, False)


def test_a_successor_takes_its_predecessors_place_in_a_group() -> None:
    """The member of a group is whoever holds that place on the day."""
    who = succeeded(dt.date(2025, 3, 1), assign("nhom", LEAD, goals=("1",)))
    duty = who.for_agency("so-noi-vu").duties[0]
    kinds = [StepKind.PREDECESSOR, StepKind.PREDECESSOR, StepKind.GROUP]
    assert [step.kind for step in duty.through] == kinds
    assert who.for_agency("so-ldtbxh").duties == ()


def test_a_successor_collects_and_reports() -> None:
    """Reports come to, and are owed by, whoever took over."""
    period = ReportPeriod(id="2025", ends=dt.date(2025, 12, 31))
    rule = Reporting(collector="so-ldtbxh", reporters=("nhom",), periods=(period,))
    who = succeeded(dt.date(2025, 3, 1), reporting=(rule,))
    duties = who.for_agency("so-noi-vu")
    assert (duties.collects, duties.reports) == ((period,), (period,))
    assert who.for_agency("so-ldtbxh").collects == ()
    assert ids(who.holders("so-ldtbxh")) == ["so-noi-vu"]


@pytest.mark.parametrize("named", ["so-cu", "vong-1"])
def test_a_duty_nobody_took_over_is_a_gap(named: str) -> None:
    """Who ended with nobody after it leads no more, and the goal's lead does not take its place."""
    who = succeeded(
        dt.date(2025, 3, 1),
        assign(named, LEAD, "III", indicators=("1.1",)),
        assign("so-noi-vu", LEAD, goals=("1",)),
    )
    answer = who.for_indicator("1.1")
    assert (answer.leads, answer.has_lead, who.holders(named)) == ((), False, ())
    assert answer.said()[0].endswith("chủ trì, nay không còn hoạt động, chưa rõ cơ quan tiếp nhận (III)")
    assert [gap.id for gap in who.gaps().indicators_without_lead] == ["1.1"]


def test_a_recalled_succession_is_unverified() -> None:
    """A successor known from memory only makes the answer unverified, and before the day not."""
    recalled = Outside(from_=Text("tin nhớ lại"), confidence=Confidence.RECALLED)
    old = agency("a", "Sở A", valid=ENDED, successors=("b",), outside=recalled)
    plan = small_plan(
        agencies=(old, agency("b", "Sở B")), assignments=(assign("a", LEAD, indicators=("1.1",)),)
    )
    answer = Responsibilities(plan, dt.date(2025, 3, 1)).for_indicator("1.1")
    assert answer.because[0].unverified
    assert answer.said("en") == ("Sở B leads, taking over from Sở A (unverified)",)


# Gaps.


def test_goals_without_indicators_speak_for_themselves() -> None:
    """A goal is a gap only where no indicator of its own can be one."""
    goals = (
        Goal(id="1", indicators=indicators("1.1")),
        Goal(id="2", not_listed=Text("Phụ lục")),
        Goal(id="3"),
    )
    gaps = ask(assign("a", COORDINATE, goals=("2",)), goals=goals).gaps()
    assert [gap.id for gap in gaps.goals_without_lead] == ["2", "3"]
    assert gaps.goals_without_lead[0].because[0].role is COORDINATE
    assert [gap.id for gap in gaps.indicators_without_lead] == ["1.1"]


def test_several_leads_are_told_where_they_are_stated() -> None:
    """Two leads of a goal are told once, at the goal, and a clause repeated is no second lead."""
    who = ask(
        assign("a", LEAD, goals=("1",)),
        assign("b", LEAD, goals=("1",)),
        assign("c", LEAD, goals=("2",)),
        assign("c", LEAD, goals=("2",), post=Text("Giám đốc")),
    )
    assert [(gap.id, len(gap.because)) for gap in who.gaps().several_leads] == [("1", 2)]
    assert ids(who.for_indicator("1.1").leads) == ["a", "b"]


def test_several_leads_of_a_stage_are_told_at_its_goals() -> None:
    """A stage is no item that can be asked, so its goals tell of it."""
    goals = (Goal(id="1", stage="S", indicators=indicators("1.1")),)
    who = ask(assign("a", LEAD, stages=("S",)), assign("b", LEAD, stages=("S",)), goals=goals)
    assert [gap.id for gap in who.gaps().several_leads] == ["1"]


def test_agencies_nobody_mentions_are_told() -> None:
    """Any mention counts: duty, companion, reporter, recipient, member or successor of one of these."""
    names = ("lead", "companion", "reporter", "collector", "next", "copied", "member", "heir", "idle")
    agencies = {name: agency(name, name) for name in names}
    agencies["reporter"] = evolve(agencies["reporter"], members=("member", "reporter"))
    agencies["lead"] = evolve(agencies["lead"], successors=("heir", "lead"))
    who = ask(
        assign("lead", LEAD, plan=True, alongside=("companion",)),
        reporting=(
            Reporting(reporters=("reporter",)),
            Reporting(collector="collector", forwards_to=("next",)),
        ),
        recipients=(Recipient(name=Text("Nơi nhận"), agency="copied"), Recipient(name=Text("Lưu: VT"))),
        agencies=tuple(agencies.values()),
    )
    assert ids(who.gaps().agencies_without_duty) == ["idle"]


# Names.


@pytest.mark.parametrize(
    "words",
    [
        "so-ldtbxh",
        "SỞ LAO ĐỘNG – THƯƠNG BINH & XÃ HỘI",
        "so lao dong thuong binh va xa hoi",
        "sở lđtbxh",
        "Sở Lao động - TB và XH",
    ],
)
def test_an_agency_is_found_by_any_spelling_of_its_name(who: Responsibilities, words: str) -> None:
    """Case, accents, dashes and «&» do not matter; the id, the short name and aliases serve too."""
    assert who.find_agency(words).id == "so-ldtbxh"


def test_an_agency_is_never_guessed(who: Responsibilities) -> None:
    """A name nearly right is an error with the right one as a suggestion."""
    with pytest.raises(UnknownIdError) as caught:
        who.find_agency("Sở Nội v")
    assert caught.value.message() == (
        "kế hoạch không có cơ quan nào tên là 'Sở Nội v'; có phải 'Sở Nội vụ'?"
    )
    nameless = ask(agencies=(agency("a", "Sở A", aliases=("–",)),))
    with pytest.raises(UnknownIdError):
        nameless.find_agency(" … ")


def test_a_name_of_two_agencies_is_not_resolved() -> None:
    """Two agencies of one name are told apart by their ids only."""
    who = ask(agencies=(agency("a", "Sở Nội vụ"), agency("b", "SỞ NỘI VỤ"), agency("c", "Sở Y tế")))
    with pytest.raises(UnknownIdError) as caught:
        who.find_agency("sở nội vụ")
    assert caught.value.message("en") == (
        "2 agencies are called 'sở nội vụ'; use one of the ids 'a', 'b'"
    )
    assert who.find_agency("b").id == "b"


# Answers are values.


def test_an_answer_is_kept_and_can_be_sent_elsewhere(who: Responsibilities) -> None:
    """The second answer is the first one, and answers survive pickling."""
    answer = who.for_indicator("1.1")
    assert who.for_indicator("1.1") is answer
    assert who.for_agency("so-noi-vu") is who.for_agency("so-noi-vu")
    assert pickle.loads(pickle.dumps(answer)) == answer  # noqa: S301  our own bytes
    assert len({answer, evolve(answer)}) == 1


def test_the_questions_say_to_whom_they_are_put() -> None:
    """A look at the object tells the plan and the day."""
    assert repr(ask()) == "Responsibilities('p')"
    day = dt.date(2025, 3, 1)
    assert repr(Responsibilities(small_plan(), day)) == "Responsibilities('p', as_of=2025-03-01)"


def test_long_lines_of_groups_and_successors_end() -> None:
    """Thousands of agencies in a row that bites its own tail are walked within bounds."""
    count = 5000
    nexts = [f"n{(n + 1) % count}" for n in range(count)]
    groups = tuple(agency(f"n{n}", "Nhóm", members=(nexts[n],)) for n in range(count))
    heirs = tuple(agency(f"n{n}", "Sở", valid=ENDED, successors=(nexts[n],)) for n in range(count))
    lead = assign("n0", LEAD, indicators=("1.1",))
    who = ask(lead, agencies=groups)
    assert who.for_indicator("1.1").involves(f"n{count - 1}")
    assert len(who.for_agency(f"n{count - 1}").duties[0].through) == count - 1
    alive = (*heirs[:-1], agency(f"n{count - 1}", "Sở"))
    for agencies, leads in ((heirs, []), (alive, [f"n{count - 1}"])):
        today = Responsibilities(small_plan(agencies=agencies, assignments=(lead,)), dt.date(2026, 1, 1))
        assert ids(today.for_indicator("1.1").leads) == leads


def test_a_group_takes_the_plural_in_english() -> None:
    """The sectors coordinate; a department coordinates."""
    who = Responsibilities(load_plan(bundled_plan("nghe_an_2020")))
    said = who.for_indicator("2.2").said("en")
    assert said[0].startswith("Department of Planning and Investment coordinates")
    assert said[1].startswith("the sectors concerned coordinate,")
