"""Assignments: who, in which role, for what."""

from attrs import evolve
from hypothesis import strategies as st

from gender_plan.model import Assignment, Covers, Mandate, Plan, Role
from gender_plan.testing.maybe import maybe, one_of, some_of
from gender_plan.testing.sourced import provenance
from gender_plan.testing.words import texts, words

_NOTHING = Covers()


@st.composite
def assignments(draw: st.DrawFn, plan: Plan) -> Assignment:
    """An assignment that names only what the plan has."""
    agency_ids = tuple(agency.id for agency in plan.agencies)
    agency = draw(maybe(one_of(agency_ids))) if agency_ids else None
    return Assignment(
        agency=agency,
        post=draw(texts() if agency is None else maybe(texts())),
        role=draw(one_of(Role)),
        verb=draw(maybe(words())),
        covers=draw(covers(plan)),
        alongside=draw(some_of(agency_ids)),
        mandate=draw(one_of(Mandate)),
        **draw(provenance()),
    )


@st.composite
def covers(draw: st.DrawFn, plan: Plan) -> Covers:
    """Some of what the plan has, never nothing: then a duty in words."""
    indicators = [indicator for _, indicator in plan.all_indicators]
    drawn = Covers(
        plan=draw(st.booleans()),
        stages=draw(some_of(tuple(stage.id for stage in plan.stages))),
        goals=draw(some_of(tuple(goal.id for goal in plan.goals))),
        indicators=draw(some_of(tuple(indicator.id for indicator in indicators))),
        parts=draw(some_of(tuple(f"{i.id}.{part.id}" for i in indicators for part in i.parts))),
        tasks=draw(some_of(tuple(task.id for task in plan.tasks))),
        documents=draw(some_of(tuple(d.id for d in (*plan.legal_bases, *plan.documents) if d.id))),
        events=draw(some_of(tuple(event.id for event in plan.events))),
        duty=draw(maybe(texts())),
    )
    return drawn if drawn != _NOTHING else evolve(drawn, duty=draw(texts()))
