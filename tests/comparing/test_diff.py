"""``diff``: what changed between two plans, as data and in sentences."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

import pytest
from attrs import evolve

import gender_plan as gp
from gender_plan.comparing import ChangeKind, Difference, apply, diff
from gender_plan.errors import UnknownIdError
from gender_plan.model import Agency, Assignment, Covers, Goal, Indicator, Plan, Role, Unit
from gender_plan.targets import AtLeast
from gender_plan.text import Text


@pytest.fixture(scope="module")
def plan() -> Plan:
    """The real plan of 2020."""
    return gp.load_plan(gp.bundled_plan("nghe_an_2020"))


def small(**changed: object) -> Plan:
    """A plan of one indicator and two agencies."""
    data = {
        "id": "a",
        "title": "Kế hoạch",
        "level": "province",
        "period": {"ends": "2025-12-31"},
        "goals": [{"id": "1", "title": "Việc làm", "indicators": [INDICATOR]}],
        "agencies": [
            {"id": "so-noi-vu", "name": "Sở Nội vụ"},
            {"id": "so-y-te", "name": "Sở Y tế"},
        ],
        "assignments": [
            {
                "agency": "so-noi-vu",
                "role": "lead",
                "covers": {"indicators": ["1.1"]},
                "source": ["III.1"],
            }
        ],
        "reporting": [{"periods": [PERIOD]}],
    }
    return gp.from_dict({"format": "gender-plan/1", **data, **changed})


INDICATOR = {
    "id": "1.1",
    "text": "Lao động nữ",
    "unit": {"of": "percent"},
    "targets": [{"at_least": "50", "by": "2025-12-31"}],
}
PERIOD = {"id": "2024", "starts": "2024-01-01", "ends": "2024-12-31", "due": "2024-11-30"}


def only(found: Difference) -> tuple[ChangeKind, str, str]:
    """The one change that there is, in both languages."""
    (change,) = found.changes
    return change.kind, change.said("vi"), change.said("en")


def indicator(**changed: object) -> Plan:
    """The small plan with its indicator changed."""
    goal = {"id": "1", "title": "Việc làm", "indicators": [{**INDICATOR, **changed}]}
    return small(goals=[goal])


def test_another_figure_is_a_new_target() -> None:
    """Both are said with their unit and their day."""
    until = Text("đến hết năm 2025", en="by the end of 2025")
    later = indicator(targets=[{"at_least": "55", "by": "2025-12-31"}])
    assert only(diff(small(), later)) == (
        ChangeKind.RETARGETED,
        f"Chỉ tiêu 1.1: mức phải đạt đổi từ “ít nhất 50 % {until.vi}” thành “ít nhất 55 % {until.vi}”.",
        f"Indicator 1.1: targets changed from “at least 50 % {until.en}” to “at least 55 % {until.en}”.",
    )


def test_another_day_is_a_new_date() -> None:
    """The figure stays, so it is rescheduled and not retargeted."""
    kind, vi, _ = only(diff(small(), indicator(targets=[{"at_least": "50", "by": "2026-06-30"}])))
    assert kind is ChangeKind.RESCHEDULED
    assert "đến ngày 30/6/2026" in vi


def test_another_note_is_no_new_target() -> None:
    """Where the same target is printed elsewhere, neither figure nor day changed."""
    noted = [{"at_least": "50", "by": "2025-12-31", "source": ["II.2"]}]
    assert only(diff(small(), indicator(targets=noted)))[0] is ChangeKind.CHANGED


def test_another_agency_is_a_reassignment() -> None:
    """The task is the same and someone else has it; agencies are called by their names."""
    given = {"agency": "so-y-te", "role": "lead", "covers": {"indicators": ["1.1"]}, "source": ["III.9"]}
    assert only(diff(small(), small(assignments=[given]))) == (
        ChangeKind.REASSIGNED,
        "Chỉ tiêu 1.1: cơ quan chủ trì đổi từ Sở Nội vụ thành Sở Y tế.",
        "Indicator 1.1: the agency that leads changed from Sở Nội vụ to Sở Y tế.",
    )


def test_another_name_under_one_id_is_a_new_name() -> None:
    """An agency that goes on under another name."""
    renamed = [
        {"id": "so-noi-vu", "name": "Sở Nội vụ và Lao động"},
        {"id": "so-y-te", "name": "Sở Y tế"},
    ]
    kind, vi, _ = only(diff(small(), small(agencies=renamed)))
    assert kind is ChangeKind.RENAMED
    assert vi == "Sở Nội vụ: tên đổi từ “Sở Nội vụ” thành “Sở Nội vụ và Lao động”."


def test_another_id_under_one_name_is_no_other_thing() -> None:
    """What is worded the same is the same indicator, with another number."""
    kind, vi, _ = only(diff(small(assignments=[]), indicator_numbered("1.7")))
    assert kind is ChangeKind.RENAMED
    assert vi == "Chỉ tiêu 1.1: mã đổi từ “1.1” thành “1.7”."


def indicator_numbered(id_: str) -> Plan:
    """The small plan with its indicator under another number, assigned to nobody."""
    goal = {"id": "1", "title": "Việc làm", "indicators": [{**INDICATOR, "id": id_}]}
    return small(goals=[goal], assignments=[])


def test_a_period_of_the_next_year_is_the_same_one_moved() -> None:
    """The year of its id says nothing of what it is."""
    moved = {"id": "2025", "starts": "2025-01-01", "ends": "2025-12-31", "due": "2025-12-15"}
    kind, vi, _ = only(diff(small(), small(reporting=[{"periods": [moved]}])))
    assert kind is ChangeKind.RESCHEDULED
    assert "2024 (01/01/2024 – 31/12/2024, hạn nộp 30/11/2024)" in vi
    assert "2025 (01/01/2025 – 31/12/2025, hạn nộp 15/12/2025)" in vi


def test_other_fields_are_told_one_by_one() -> None:
    """A unit, and a direction that was not there before."""
    found = diff(small(), indicator(unit={"of": "times"}, direction="increase"))
    assert [change.kind for change in found.changes] == [ChangeKind.CHANGED, ChangeKind.CHANGED]
    assert found.said() == (
        "Chỉ tiêu 1.1: đơn vị tính đổi từ “%” thành “lần”.",
        "Chỉ tiêu 1.1: nay có chiều mong muốn “tăng”.",
    )


def test_added_and_dropped_items_are_named(plan: Plan) -> None:
    """With their wording, and under what they stand."""
    first, *rest = plan.goals
    new = Indicator(
        id="1.9",
        text=Text("Nữ lãnh đạo"),
        unit=Unit(of="percent"),
        targets=(AtLeast(at_least=Decimal(5), by=dt.date(2020, 12, 31)),),
    )
    changed = evolve(first, indicators=(new, *first.indicators[1:]))
    found = diff(plan, evolve(plan, goals=(changed, *rest[:-1])))
    (added,) = found.of_kind(ChangeKind.ADDED)
    assert (added.path, added.place) == (("goals", "1", "indicators", "1.9"), 0)
    assert added.said() == "Thêm chỉ tiêu 1.9: Nữ lãnh đạo (mục tiêu 1)."
    assert {change.path for change in found.of_kind(ChangeKind.DROPPED)} == {
        ("goals", "7"),
        ("goals", "1", "indicators", "1.1"),
    }


def test_another_order_is_one_change(plan: Plan) -> None:
    """Turned round, nothing is added, dropped or changed but the order; applied it is turned round."""
    turned = evolve(plan, agencies=plan.agencies[::-1])
    found = diff(plan, turned)
    assert [change.kind for change in found.changes] == [ChangeKind.REORDERED]
    assert apply(found, plan) == turned


def test_repeated_assignments_are_counted(plan: Plan) -> None:
    """Items without an id that are equal to one another are still several."""
    one = Assignment(agency="so-y-te", role=Role.TAKE_PART, covers=Covers(plan=True))
    twice = evolve(plan, assignments=(*plan.assignments, one, one))
    found = diff(plan, twice)
    assert len(found.of_kind(ChangeKind.ADDED)) == 2
    assert apply(found, plan) == twice


def test_a_difference_is_applied_to_its_own_plan_only(plan: Plan) -> None:
    """Where the old value is another one, or the item is not there, nothing is guessed."""
    found = diff(small(), indicator(text="Lao động nữ có việc làm"))
    with pytest.raises(UnknownIdError, match="khác biệt này không phải của kế hoạch này"):
        apply(found, indicator(text="Điều khác"))
    with pytest.raises(UnknownIdError) as refused:
        apply(found, evolve(plan, goals=(Goal(id="9"),), agencies=(Agency(id="x", name=Text("X")),)))
    assert "is not of this plan" in refused.value.message("en")


LABOUR = {"id": "so-ldtbxh", "name": "Sở Lao động - Thương binh và Xã hội"}
HOME = {"id": "so-noi-vu", "name": "Sở Nội vụ"}


def given(agency: str, **changed: object) -> dict[str, object]:
    """That an agency leads the one indicator."""
    return {"agency": agency, "role": "lead", "covers": {"indicators": ["1.1"]}, **changed}


def test_who_took_over_from_an_agency_is_said_to_have() -> None:
    """By the register, which says how sure it is; and its duties go to its successor."""
    before = small(agencies=[LABOUR, HOME], assignments=[given("so-ldtbxh")])
    after = small(agencies=[HOME], assignments=[given("so-noi-vu")])
    found = diff(before, after)
    source = (
        "Nghệ An năm 2025: giám đốc Sở Nội vụ nói về công tác bình đẳng giới, "
        "https://www.vietnam.vn/en/le-phat-dong-thang-hanh-dong-vi-binh-dang-gioi-nam-2025-tai-nghe-an"
    )
    assert [change.kind for change in found.changes] == [ChangeKind.SUCCEEDED, ChangeKind.REASSIGNED]
    gone = LABOUR["name"]
    assert found.said() == (
        f"{gone} không còn trong kế hoạch; cơ quan kế tục: Sở Nội vụ (theo báo chí: {source}).",
        f"Chỉ tiêu 1.1: cơ quan chủ trì đổi từ {gone} thành Sở Nội vụ (cơ quan kế tục).",
    )
    assert found.said("en")[1] == (
        f"Indicator 1.1: the agency that leads changed from {gone} to Sở Nội vụ (its successor)."
    )
    assert apply(found, before) == after


def test_an_agency_that_nobody_followed_is_dropped() -> None:
    """Sở Y tế did not take over from Sở Nội vụ, whatever else changed."""
    found = diff(small(assignments=[]), small(assignments=[], agencies=[{"id": "a", "name": "Sở Y tế"}]))
    assert [change.kind for change in found.changes] == [ChangeKind.DROPPED, ChangeKind.RENAMED]


def test_who_the_plan_says_took_over_is_believed() -> None:
    """The plan's own word goes before the register, and needs no word on how sure it is."""
    health = {"id": "so-y-te", "name": "Sở Y tế"}
    before = small(agencies=[{**LABOUR, "successors": ["so-y-te"]}, health, HOME], assignments=[])
    found = diff(before, small(agencies=[health, HOME], assignments=[]))
    assert found.said() == (
        "Sở Lao động - Thương binh và Xã hội không còn trong kế hoạch; cơ quan kế tục: Sở Y tế.",
    )


def test_only_what_differs_of_an_assignment_is_said() -> None:
    """Another item, another role, another companion: not the whole sentence twice."""
    goals = [
        {"id": "1", "title": "Việc làm", "indicators": [INDICATOR, {"id": "1.2"}, {"id": "1.3"}]},
    ]
    both = {"goals": goals}
    before = small(**both, assignments=[given("so-noi-vu", covers={"indicators": ["1.1", "1.2"]})])
    changed = given(
        "so-noi-vu", role="coordinate", covers={"indicators": ["1.1", "1.3"]}, alongside=["so-y-te"]
    )
    after = small(**both, assignments=[{**changed, "mandate": "requested"}])
    one, other = (evolve(plan.assignments[0], source=("III",)) for plan in (before, after))
    found = diff(evolve(before, assignments=(one,)), evolve(after, assignments=(other,)))
    kind, vi, en = only(found)
    assert kind is ChangeKind.REASSIGNED
    assert vi == (
        "Sở Nội vụ chủ trì chỉ tiêu 1.1, 1.2: vai trò đổi từ “chủ trì” thành “được đề nghị phối hợp”; "
        "thêm chỉ tiêu 1.3; bỏ chỉ tiêu 1.2; Sở Y tế cùng phối hợp; nay là đề nghị, không phải giao."
    )
    assert en == (
        "Sở Nội vụ leads indicator 1.1, 1.2: the role changed from “leads” to “is asked to coordinate”; "
        "indicator 1.3 added; indicator 1.2 dropped; Sở Y tế now takes part beside it; "
        "now requested, not assigned."
    )


def test_another_due_day_alone_is_said_alone() -> None:
    """The period stays as it was."""
    later = {**PERIOD, "due": "2024-12-15"}
    found = diff(small(), small(reporting=[{"periods": [later]}]))
    assert found.said() == ("Kỳ báo cáo 2024: hạn nộp đổi từ 30/11/2024 thành 15/12/2024.",)
    assert found.said("en") == ("Report period 2024: due 15 December 2024 instead of 30 November 2024.",)


def test_a_figure_is_said_in_the_unit_of_its_own_plan() -> None:
    """Where only the later plan names the unit, its figure has it."""
    found = diff(indicator(unit={"of": "times"}), indicator(unit={"of": "people"}, targets=NEXT))
    assert "ít nhất 50 lần" in found.said()[1]
    assert "ít nhất 60 người" in found.said()[1]


NEXT = [{"at_least": "60", "by": "2025-12-31"}]


def next_year(*indicators: Mapping[str, object]) -> Plan:
    """The plan of another year, under the same goal."""
    goal = {"id": "1", "title": "Việc làm", "indicators": list(indicators)}
    return small(id="b", goals=[goal], assignments=[])


def kinds(found: Difference) -> list[ChangeKind]:
    """What changed of the indicators."""
    return [change.kind for change in found.changes if "indicators" in change.path]


def test_indicators_of_two_years_are_never_matched_by_number() -> None:
    """1.1 of the next year is about something else: one is gone, another is new."""
    other = {**INDICATOR, "text": "Nữ làm chủ doanh nghiệp"}
    assert kinds(diff(small(assignments=[]), next_year(other))) == [ChangeKind.DROPPED, ChangeKind.ADDED]
    assert kinds(diff(small(assignments=[]), evolve(next_year(other), id="a"))) == [ChangeKind.RENAMED]


def test_indicators_of_two_years_are_matched_by_what_they_follow() -> None:
    """Before their wording, whatever their numbers."""
    follows = {"corresponds_to": [{"plan": "vn", "indicator": "2.2"}]}
    first = indicator(**follows)
    second = next_year({**INDICATOR, "id": "1.4", "text": "Nữ có việc làm", **follows, "targets": NEXT})
    found = diff(evolve(first, assignments=()), second)
    assert kinds(found) == [ChangeKind.RENAMED, ChangeKind.RENAMED, ChangeKind.RETARGETED]


def test_indicators_of_two_years_are_matched_by_their_wording() -> None:
    """Where neither says what it follows."""
    found = diff(small(assignments=[]), next_year({**INDICATOR, "id": "1.4", "text": "LAO ĐỘNG NỮ"}))
    assert kinds(found) == [ChangeKind.RENAMED, ChangeKind.RENAMED]


def test_goals_of_one_number_are_one_only_where_they_share_an_indicator() -> None:
    """A goal that was reworded is known by what stands under it."""
    data = gp.to_dict(next_year({**INDICATOR, "targets": NEXT}))
    data["goals"][0]["title"] = "Lao động, việc làm"
    found = diff(small(assignments=[]), gp.from_dict(data))
    assert [change.kind for change in found.changes if change.path[0] == "goals"] == [
        ChangeKind.RENAMED,
        ChangeKind.RETARGETED,
    ]
    data["goals"][0]["indicators"][0]["text"] = "Nữ doanh nhân"
    found = diff(small(assignments=[]), gp.from_dict(data))
    assert [change.kind for change in found.changes if change.path[0] == "goals"] == [
        ChangeKind.DROPPED,
        ChangeKind.ADDED,
    ]


def two_years(*later: dict[str, object]) -> Difference:
    """The two indicators of one year have each other's number in the next, where this is assigned."""
    one, other = INDICATOR, {**INDICATOR, "text": "Nữ chủ doanh nghiệp"}
    first = [{"id": "1", "title": "Việc làm", "indicators": [one, {**other, "id": "1.2"}]}]
    second = [{"id": "1", "title": "Việc làm", "indicators": [other, {**one, "id": "1.2"}]}]
    before = small(goals=first, assignments=[given("so-noi-vu")])
    return diff(before, small(id="b", goals=second, assignments=list(later)))


def reassigned(found: Difference) -> list[str]:
    """What is said of assignments."""
    return [change.said() for change in found.changes if change.path[0] == "assignments"]


def test_an_assignment_is_known_by_what_its_number_means() -> None:
    """1.1 of the one year is 1.2 of the next; who leads 1.1 then leads something else."""
    both = (given("so-y-te"), given("so-noi-vu", covers={"indicators": ["1.2"]}))
    assert reassigned(two_years(*both)) == [
        "Sở Nội vụ chủ trì chỉ tiêu 1.1 (nay là chỉ tiêu 1.2): chỉ đổi số.",
        "Thêm phân công “Sở Y tế chủ trì chỉ tiêu 1.1”.",
    ]
    assert reassigned(two_years(given("so-y-te", covers={"indicators": ["1.2"]}))) == [
        "Chỉ tiêu 1.1 (nay là chỉ tiêu 1.2): cơ quan chủ trì đổi từ Sở Nội vụ thành Sở Y tế.",
    ]


def test_the_same_words_about_another_thing_are_a_change() -> None:
    """«Sở Nội vụ chủ trì chỉ tiêu 1.1» of two years is not one assignment."""
    other = given("so-y-te", covers={"indicators": ["1.2"]})
    assert reassigned(two_years(given("so-noi-vu"), other)) == [
        "Chỉ tiêu 1.1 (nay là chỉ tiêu 1.2): cơ quan chủ trì đổi từ Sở Nội vụ thành Sở Y tế.",
        "Thêm phân công “Sở Nội vụ chủ trì chỉ tiêu 1.1”.",
    ]


def test_a_line_of_the_same_words_is_the_same_line() -> None:
    """Only its clause is another: nothing was dropped and nothing added."""
    lines = {
        "purposes": [{"text": "Nâng cao nhận thức"}, {"text": "Huy động nguồn lực"}],
        "funding": [{"text": "Ngân sách địa phương"}],
        "missing": [{"title": "Phụ lục 1"}],
        "recipients": [
            {"name": "TT Tỉnh ủy, TT HĐND tỉnh", "agency": "so-noi-vu"},
            {"name": "TT Tỉnh ủy, TT HĐND tỉnh", "agency": "so-y-te"},
        ],
    }
    moved = {name: [{**line, "source": "V"} for line in of] for name, of in lines.items()}
    found = diff(small(**lines), small(**moved))
    assert [change.path[-1] for change in found.changes] == ["source"] * 6


def test_words_of_the_format_are_said_in_vietnamese() -> None:
    """A level, a kind, how sure a source is; an id that looks like one of these stays."""
    outside = {"from": "báo", "confidence": "press"}
    before = small(agencies=[{"id": "a", "name": "A", "kind": "department"}], assignments=[])
    after = small(
        level="national",
        agencies=[{"id": "a", "name": "A", "kind": "board", "outside": outside}],
        assignments=[],
    )
    assert diff(before, after).said("vi") == (
        "Kế hoạch: cấp đổi từ “tỉnh” thành “quốc gia”.",
        "A: nay có nguồn ngoài văn bản “báo (theo báo chí)”.",
        "A: loại đổi từ “sở” thành “ban”.",
    )
    (renamed,) = diff(small(id="school"), small(id="press")).said("vi")
    assert renamed == "Kế hoạch: mã đổi từ “school” thành “press”."
