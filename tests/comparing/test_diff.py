"""``diff``: what changed between two plans, as data and in sentences."""

import datetime as dt
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
