"""Whatever the plans are: equal ones do not differ, and a difference applied leads to the other."""

from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from gender_plan.comparing import Change, ChangeKind, apply, diff
from gender_plan.model import Plan
from gender_plan.testing import clean_plans, plans

_PLANS = plans() | clean_plans()


@st.composite
def _mutated(draw: st.DrawFn) -> tuple[Plan, Plan]:
    """A plan, and the same with some sections of another one, or its own shuffled."""
    one, other = draw(plans()), draw(plans())
    taken = draw(st.sets(st.sampled_from(_SECTIONS)))
    mixed = {name: (*getattr(one, name), *getattr(other, name)) for name in taken}
    shuffled: dict[str, Any] = {
        name: tuple(draw(st.permutations(items))) for name, items in mixed.items()
    }
    return one, evolve(one, **shuffled)


_SECTIONS = (
    "goals",
    "indicators",
    "agencies",
    "assignments",
    "tasks",
    "events",
    "purposes",
    "recipients",
)


@given(_PLANS)
def test_a_plan_does_not_differ_from_itself(plan: Plan) -> None:
    """Nothing changed, so there is nothing to say."""
    found = diff(plan, plan)
    assert not found
    assert found.changes == ()


@given(_PLANS, _PLANS)
def test_the_difference_leads_to_the_other_plan(one: Plan, other: Plan) -> None:
    """Any two plans, which have little in common."""
    assert apply(diff(one, other), one) == other


@given(_mutated())
def test_the_difference_of_versions_leads_to_the_later_one(pair: tuple[Plan, Plan]) -> None:
    """Two plans that share most; items are added, repeated and stand in another order."""
    one, other = pair
    found = diff(one, other)
    assert apply(found, one) == other
    assert bool(found) is (one != other)


@given(_PLANS, _PLANS)
def test_every_change_is_said_in_both_languages(one: Plan, other: Plan) -> None:
    """Each ends as a sentence does, and no value is said in the words of the program."""
    for change in diff(one, other).changes:
        for language in ("vi", "en"):
            said = change.said(language)
            assert said.endswith(".")
            assert not _bad(said)


def _bad(said: str) -> list[str]:
    return [word for word in ("object at 0x", "(source=") if word in said]


def _kept(change: Change) -> bool:
    return change.kind in {ChangeKind.ADDED, ChangeKind.DROPPED}


@given(_PLANS)
def test_items_are_found_again_by_their_ids(plan: Plan) -> None:
    """What stands in the opposite order is neither added nor dropped."""
    turned = evolve(plan, agencies=plan.agencies[::-1], tasks=plan.tasks[::-1])
    assert not any(map(_kept, diff(plan, turned).changes))
