"""What must hold of every answer about responsibility, over small plans with every tangle."""

import datetime as dt
from random import Random

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from gender_plan.model import (
    Agency,
    Assignment,
    Covers,
    Event,
    Goal,
    Indicator,
    Level,
    Mandate,
    Part,
    Period,
    Plan,
    Role,
    Task,
    Valid,
)
from gender_plan.responsibility import Responsibilities, Responsibility, StepKind
from gender_plan.text import Text

DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2020, 1, 5))
AGENCIES = tuple("abcdef")
NAMED = st.sampled_from((*AGENCIES, "không khai báo"))
FEW_NAMED = st.lists(NAMED, max_size=2).map(tuple)
GOALS = (
    Goal(id="1", stage="S", indicators=(Indicator(id="1.1"), Indicator(id="1.2"))),
    Goal(id="2", indicators=(Indicator(id="2.1", parts=(Part(id="a"), Part(id="b"))),)),
    Goal(id="3", not_listed=Text("Phụ lục")),
)
TASKS = (Task(id="T1", text=Text("một"), goal="1"), Task(id="T2", text=Text("hai")))


def some(*items: str) -> st.SearchStrategy[tuple[str, ...]]:
    """Some of these items, in any order."""
    return st.lists(st.sampled_from(items), max_size=2).map(tuple)


VALID = st.none() | st.builds(Valid, starts=st.none(), ends=st.none() | DAYS)
ALL_AGENCIES = st.tuples(
    *(
        st.builds(
            Agency,
            id=st.just(id_),
            name=st.just(Text(f"Sở {id_}")),
            kind=st.none(),
            short_name=st.none(),
            aliases=st.just(()),
            members=FEW_NAMED,
            successors=FEW_NAMED,
            valid=VALID,
            source=st.just(()),
            derived=st.none(),
            outside=st.none(),
        )
        for id_ in AGENCIES
    )
)
COVERS = st.builds(
    Covers,
    plan=st.booleans(),
    stages=some("S", "?"),
    goals=some("1", "2", "3", "?"),
    indicators=some("1.1", "1.2", "2.1", "9", "?"),
    parts=some("2.1.a", "2.1.b", "?"),
    tasks=some("T1", "T2", "?"),
    documents=st.just(()),
    events=some("E", "?"),
    duty=st.none(),
)
ASSIGNMENTS = st.builds(
    Assignment,
    agency=st.none() | NAMED,
    post=st.none() | st.just(Text("Giám đốc")),
    role=st.sampled_from(Role),
    verb=st.none(),
    covers=COVERS,
    alongside=FEW_NAMED,
    mandate=st.sampled_from(Mandate),
    source=st.just(()),
    derived=st.none(),
    outside=st.none(),
)
TANGLED = st.builds(
    lambda agencies, assignments: Plan(
        id="p",
        title=Text("Kế hoạch"),
        level=Level.PROVINCE,
        period=Period(ends=dt.date(2020, 12, 31)),
        agencies=agencies,
        assignments=tuple(assignments),
        goals=GOALS,
        indicators=(Indicator(id="9"),),
        tasks=TASKS,
        events=(Event(id="E", title=Text("E"), starts=dt.date(2020, 6, 1)),),
    ),
    ALL_AGENCIES,
    st.lists(ASSIGNMENTS, max_size=5),
)
SEEN_FROM = st.none() | DAYS
ITEMS = {
    "goals": ("for_goal", "123"),
    "indicators": ("for_indicator", ("1.1", "1.2", "2.1", "9")),
    "tasks": ("for_task", ("T1", "T2")),
    "events": ("for_event", ("E",)),
}


def answers(who: Responsibilities) -> dict[tuple[str, str], Responsibility]:
    """The answers about every item of a plan."""
    return {
        (kind, item): getattr(who, question)(item)
        for kind, (question, items) in ITEMS.items()
        for item in items
    }


@given(TANGLED, SEEN_FROM)
def test_involved_if_and_only_if_among_its_duties(plan: Plan, as_of: dt.date | None) -> None:
    """An agency is among those an item involves exactly where the item is among what it has to do."""
    who = Responsibilities(plan, as_of)
    for (kind, item), answer in answers(who).items():
        for id_ in AGENCIES:
            duties = who.for_agency(id_)
            assert answer.involves(id_) == (item in getattr(duties, kind))
            assert who.for_plan().involves(id_) == duties.whole_plan


@given(TANGLED, SEEN_FROM)
def test_every_reason_is_a_duty_and_every_involvement_has_one(plan: Plan, as_of: dt.date | None) -> None:
    """A reason is among the duties of its agency, in the same role; who is involved has a duty."""
    who = Responsibilities(plan, as_of)
    for answer in answers(who).values():
        for reason in answer.because:
            if reason.agency:
                assert answer.involves(reason.agency.id)
                duties = who.for_agency(reason.agency.id).duties
                assert (id(reason.assignment), reason.role) in {
                    (id(duty.assignment), duty.role) for duty in duties
                }
        for id_ in AGENCIES:
            assert who.for_agency(id_).duties or not answer.involves(id_)


@given(TANGLED, SEEN_FROM, st.randoms(use_true_random=False))
def test_the_order_of_the_assignments_changes_no_answer(
    plan: Plan, as_of: dt.date | None, random: Random
) -> None:
    """The same clauses in another order name the same people in the same roles for the same reasons."""
    shuffled = list(plan.assignments)
    random.shuffle(shuffled)
    before = answers(Responsibilities(plan, as_of))
    after = answers(Responsibilities(evolve(plan, assignments=tuple(shuffled)), as_of))
    for key, answer in before.items():
        assert set(answer.because) == set(after[key].because)
        for role in Role:
            assert set(answer.by_role(role)) == set(after[key].by_role(role))


@given(TANGLED)
def test_nobody_leads_who_was_not_told_to(plan: Plan) -> None:
    """A companion or coordinator is a lead only where another clause makes it one."""
    told = {a.agency for a in plan.assignments if a.role is Role.LEAD}
    for answer in answers(Responsibilities(plan)).values():
        assert {lead.id for lead in answer.leads} <= told
        beside = [r for r in answer.because if any(s.kind is StepKind.COMPANIONSHIP for s in r.through)]
        assert {reason.role for reason in beside} <= {Role.COORDINATE}


@given(TANGLED)
def test_the_nearest_level_with_a_lead_gives_the_leads(plan: Plan) -> None:
    """The leads of a whole indicator are those of the first level on which a clause states any."""

    def stated(**covered: str) -> set[str]:
        (kind, item), *_ = covered.items()
        named = {a for a in plan.assignments if a.role is Role.LEAD and (a.agency or a.post)}
        hits = {
            a for a in named if (a.covers.plan if kind == "plan" else item in getattr(a.covers, kind))
        }
        return {a.agency or "chức danh" for a in hits}

    levels = [stated(indicators="1.1"), stated(goals="1"), stated(stages="S"), stated(plan="")]
    expected = next((level for level in levels if level), set())
    leads = Responsibilities(plan).for_indicator("1.1").leads
    assert {lead.id for lead in leads} == expected & set(AGENCIES)


@given(TANGLED, DAYS)
def test_whoever_answers_today_exists_today(plan: Plan, as_of: dt.date) -> None:
    """On a day, no answer names an agency that has ended before it; and every sentence can be said."""
    who = Responsibilities(plan, as_of)
    for answer in answers(who).values():
        named = [reason.agency for reason in answer.because if reason.agency]
        assert all(a.valid is None or a.valid.ends is None or a.valid.ends >= as_of for a in named)
        assert len(answer.said("vi")) == len(answer.said("en")) == len(answer.because)


@given(TANGLED, SEEN_FROM)
def test_gaps_agree_with_the_answers(plan: Plan, as_of: dt.date | None) -> None:
    """An indicator without parts is a gap exactly where its answer has no lead."""
    who = Responsibilities(plan, as_of)
    without = {gap.id for gap in who.gaps().indicators_without_lead}
    for indicator in ("1.1", "1.2", "9"):
        assert (indicator in without) == (not who.for_indicator(indicator).has_lead)
