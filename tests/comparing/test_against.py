"""``against``: each national indicator and what became of it in the local plan."""

from pathlib import Path
from typing import Any

import pytest

import gender_plan as gp
from gender_plan.comparing import Comparison, Relation, against

EXAMPLES = Path(__file__).parents[2] / "examples"
LOCAL_PERIOD = {"starts": "2021-01-01", "ends": "2025-12-31"}


def plan(id_: str, *indicators: dict[str, Any], **fields: object) -> gp.Plan:
    """A plan of these indicators."""
    data = {"id": id_, "title": id_, "level": "province", "period": LOCAL_PERIOD, **fields}
    return gp.from_dict({"format": "gender-plan/1", **data, "indicators": list(indicators)})


def national(*targets: dict[str, Any], **fields: object) -> gp.Plan:
    """A national plan of one indicator, which is wanted to rise."""
    return plan("quoc-gia", {**RISING, **fields, "id": "5.1", "targets": list(targets)})


def local(*targets: dict[str, Any], **fields: object) -> gp.Plan:
    """A local plan whose indicator 1 follows the national 5.1."""
    follows = [{"plan": "quoc-gia", "indicator": "5.1"}]
    return plan(
        "tinh", {**RISING, "corresponds_to": follows, **fields, "id": "1", "targets": list(targets)}
    )


RISING = {"text": "Tỷ lệ", "unit": {"of": "percent"}, "direction": "increase"}
AT_50 = {"at_least": "50", "by": "2025-12-31"}


def compared(ours: gp.Plan, theirs: gp.Plan) -> Comparison:
    """The only comparison that there is."""
    (followed,) = against(ours, theirs).followed
    (one,) = followed.comparisons
    return one


@pytest.mark.parametrize(
    ("target", "relations"),
    [
        ({"at_least": "50", "by": "2025-12-31"}, ["taken_over"]),
        ({"reach": "50", "by": "2025-12-31"}, ["taken_over"]),
        ({"above": "50", "by": "2025-12-31"}, ["stricter"]),
        ({"at_least": "50.5", "by": "2025-12-31"}, ["stricter"]),
        ({"equal_to": "80", "by": "2025-12-31"}, ["stricter"]),
        ({"within": ["60", "70"], "by": "2025-12-31"}, ["stricter"]),
        ({"at_least": "49", "by": "2025-12-31"}, ["looser"]),
        ({"at_least": "50", "by": "2026-12-31"}, ["taken_over", "later"]),
        ({"at_least": "60", "by": "2026-12-31"}, ["stricter", "later"]),
        ({"at_least": "40", "by": "2026-12-31"}, ["looser", "later"]),
        ({"at_least": "50", "by": "2024-12-31"}, ["taken_over", "earlier"]),
        ({"within": ["40", "60"], "by": "2025-12-31"}, ["not_comparable"]),
        ({"at_most": "70", "by": "2025-12-31"}, ["not_comparable"]),
        ({"about": "50", "by": "2025-12-31"}, ["not_comparable"]),
        ({"not_stated": "Phụ lục 1", "by": "2025-12-31"}, ["not_comparable"]),
        ({"qualitative": "tăng mạnh", "by": "2025-12-31"}, ["not_comparable"]),
        ({"done": True, "by": "2025-12-31"}, ["not_comparable"]),
        ({"each_sex_at_least": "50", "by": "2025-12-31"}, ["other_meaning"]),
        ({"share_of_units": "50", "by": "2025-12-31"}, ["other_meaning"]),
        ({"at_least": "50", "by": "2025-12-31", "every": "year"}, ["not_comparable"]),
        ({"at_least": "50", "by": "2025-12-31", "scope": "miền núi"}, ["not_comparable"]),
    ],
)
def test_a_target_stands_to_the_national_one(target: dict[str, Any], relations: list[str]) -> None:
    """Amount by what meets it, time by its day; where neither can be said, there is a reason."""
    (followed,) = against(local(target), national(AT_50)).followed
    first = followed.comparisons[0]
    assert [str(relation) for relation in first.relations] == relations
    if relations[0] in {"not_comparable", "other_meaning"}:
        assert first.reason is not None
        assert first.reason.en
    else:
        assert first.reason is None


def test_a_ceiling_is_stricter_where_it_is_lower() -> None:
    """Of an indicator that is wanted to fall, less is more."""
    falling = {"direction": "decrease"}
    ours, theirs = {"reach": "25", "by": "2025-12-31"}, {"below": "30", "by": "2025-12-31"}
    assert compared(local(ours, **falling), national(theirs, **falling)).relations == (
        Relation.STRICTER,
    )


def test_a_lower_step_on_the_way_says_nothing() -> None:
    """40 by 2023 is not looser than 50 by 2025, of which the plan says nothing."""
    (followed,) = against(local({"at_least": "40", "by": "2023-12-31"}), national(AT_50)).followed
    assert [one.relations for one in followed.comparisons] == [
        (Relation.NOT_COMPARABLE,),
        (Relation.MISSING,),
    ]


def test_a_national_day_beyond_the_local_plan_is_no_gap() -> None:
    """A plan that ends in 2025 need not say what holds in 2030."""
    theirs = national(AT_50, {"at_least": "75", "by": "2030-12-31"})
    assert compared(local(AT_50), theirs).relations == (Relation.TAKEN_OVER,)


def test_another_unit_and_another_meaning_are_told() -> None:
    """Figures of other things are never weighed against one another."""
    assert compared(local(AT_50, unit={"of": "người"}), national(AT_50)).relations == (
        Relation.OTHER_UNIT,
    )
    ours, theirs = local(AT_50, population="nữ nông thôn"), national(AT_50, population="nữ trí thức")
    found = compared(ours, theirs)
    assert found.relations == (Relation.OTHER_MEANING,)
    assert found.reason is not None
    assert "nữ nông thôn" in found.reason.vi
    same = compared(
        local(AT_50, population="nữ ở nông thôn"), national(AT_50, population="Nữ nông thôn")
    )
    assert same.relations == (Relation.TAKEN_OVER,)


def test_numbers_never_match() -> None:
    """An indicator of the same number that says nothing of the national one is an addition."""
    stranger = plan("tinh", {**RISING, "id": "5.1", "targets": [AT_50]})
    found = against(stranger, national(AT_50))
    assert found.followed[0].relations == (Relation.MISSING,)
    assert [indicator.id for indicator in found.added] == ["5.1"]


def test_a_national_indicator_that_is_not_there_is_told() -> None:
    """A slip in ``corresponds_to`` neither matches nor counts as an addition."""
    follows = [{"plan": "quoc-gia", "indicator": "9.9"}]
    found = against(local(AT_50, corresponds_to=follows), national(AT_50))
    assert [(i.id, c.indicator) for i, c in found.astray] == [("1", "9.9")]
    assert not found.added


def test_changes_are_compared_from_the_same_year_only() -> None:
    """80 % down since 2015 is more than 60 % since 2015, and nothing is known of other years."""

    def down(percent: str, base: int) -> dict[str, Any]:
        return {"change_by": {"percent": percent, "base": base}, "by": "2025-12-31"}

    theirs = national(down("-60", 2015))
    assert compared(local(down("-80", 2015)), theirs).relations == (Relation.STRICTER,)
    assert compared(local(down("-40", 2015)), theirs).relations == (Relation.LOOSER,)
    assert compared(local(down("-80", 2010)), theirs).relations == (Relation.NOT_COMPARABLE,)


def test_what_was_only_recalled_is_marked() -> None:
    """A comparison that rests on it says so."""
    recalled = {**AT_50, "outside": {"from": "trí nhớ", "confidence": "recalled"}}
    assert compared(local(AT_50), national(recalled)).unverified
    assert not compared(local(AT_50), national(AT_50)).unverified


@pytest.fixture(scope="module")
def an_giang() -> gp.Plan:
    """A real plan that is known in part."""
    return gp.load_plan(EXAMPLES / "an_giang_2016_2020.yaml")


def test_an_giang_against_its_strategy(an_giang: gp.Plan) -> None:
    """The amended 75 % is in force in 2020; nobody saw the whole plan, and the answer says so."""
    found = against(an_giang, gp.load_plan(gp.bundled_plan("vn_strategy_2011_2020")))
    told = {one.indicator.id: one for one in found.followed}
    assert told["4.1"].relations == (Relation.STRICTER,)
    victims, perpetrators = told["6.2"].comparisons
    assert victims.relations == (Relation.TAKEN_OVER,)
    assert perpetrators.relations == (Relation.STRICTER,)
    assert perpetrators.national_target is not None
    assert perpetrators.national_target.figure == 75
    assert told["1.1"].relations == (Relation.NOT_COMPARABLE,)
    assert told["2.2"].relations == (Relation.MISSING,)
    assert [indicator.id for indicator in found.added] == ["4", "5", "9"]
    assert len(found.open) == 1


def test_a_strategy_takes_itself_over() -> None:
    """Whatever can be compared at all is then the same."""
    strategy = gp.load_plan(gp.bundled_plan("vn_strategy_2021_2030"))
    same = gp.to_dict(strategy)
    for goal in same["goals"]:
        for one in goal["indicators"]:
            one["corresponds_to"] = [{"plan": strategy.id, "indicator": one["id"]}]
    found = against(gp.from_dict({**same, "id": "ban-sao"}), strategy)
    relations = {relation for one in found.followed for relation in one.relations}
    assert relations <= {Relation.TAKEN_OVER, Relation.NOT_COMPARABLE}
    assert len(found.of_relation(Relation.TAKEN_OVER)) >= 15


@pytest.mark.parametrize("every", [{}, {"every": "year"}])
def test_a_target_that_is_not_stated_is_said_not_to_be(every: dict[str, str]) -> None:
    """Not where it might stand, nor that it falls due more or less often; on either side."""
    stated, open_ = {"at_least": "50", **every}, {"not_stated": "Phụ lục 1"}
    for ours, theirs, vi, en in (
        (open_, stated, "kế hoạch này không nêu mức phải đạt", "this plan states no target"),
        (
            stated,
            open_,
            "kế hoạch quốc gia không nêu mức phải đạt",
            "the national plan states no target",
        ),
    ):
        one = compared(local(ours), national(theirs))
        assert one.relations == (Relation.NOT_COMPARABLE,)
        assert one.reason == gp.Text(vi, en=en)


def _part(id_: str, text: str | None, population: str | None, figure: str) -> dict[str, Any]:
    words = {"text": text, "population": population}
    said = {key: value for key, value in words.items() if value}
    return {"id": id_, **said, "targets": [{"at_least": figure, "by": "2025-12-31"}]}


def test_parts_about_the_same_people_are_told_apart_by_their_wording() -> None:
    """Two schools of the same children are two parts, each compared with its own."""
    parts = [_part("a", "Tiểu học", "trẻ em", "90"), _part("b", "Trung học cơ sở", "trẻ em", "80")]
    (followed,) = against(local(parts=parts[::-1]), national(parts=parts)).followed
    assert [(one.part and one.part.id, one.relations) for one in followed.comparisons] == [
        ("b", (Relation.TAKEN_OVER,)),
        ("a", (Relation.TAKEN_OVER,)),
    ]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (("được tư vấn", "nạn nhân"), ("được tư vấn", "người gây bạo lực")),
        (("được tư vấn", None), (None, "nạn nhân")),
    ],
    ids=["other people", "nothing in common"],
)
def test_parts_that_differ_in_what_both_say_are_not_compared(
    ours: tuple[str | None, str | None], theirs: tuple[str | None, str | None]
) -> None:
    """The same wording about other people is another part, and so is what has no words in common."""
    one = compared(local(parts=[_part("a", *ours, "50")]), national(parts=[_part("a", *theirs, "50")]))
    assert one.relations == (Relation.NOT_COMPARABLE,)
