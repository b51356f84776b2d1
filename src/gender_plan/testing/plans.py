"""Whole plans without errors, over the whole variety of the model; they may well have warnings."""

from functools import cache
from typing import Any

import attrs
from attrs import evolve
from hypothesis import strategies as st

from gender_plan.model import (
    Area,
    Declared,
    Funding,
    Goal,
    Indicator,
    Level,
    Missing,
    Parent,
    Period,
    Plan,
    Recipient,
    Stage,
    Statement,
    Task,
)
from gender_plan.testing.agencies import agencies
from gender_plan.testing.assignments import assignments
from gender_plan.testing.days import open_spans, spans
from gender_plan.testing.documents import document_ids, documents
from gender_plan.testing.figures import figures
from gender_plan.testing.maybe import few, maybe, one_of, some_of
from gender_plan.testing.measures import goals, measured_by
from gender_plan.testing.reporting import events, reporting, reviews
from gender_plan.testing.sourced import provenance, unknowns
from gender_plan.testing.words import numbers, slugs, texts, words

_SECTIONS = tuple(attribute.name for attribute in attrs.fields(Plan))


@cache
@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Plans that load: stages, parts, groups, amendments, unknown values and all the rest.

    Nothing in them is an error; much of it draws warnings.
    """
    bare = draw(_bare())
    known = evolve(bare, **draw(_declared_things()))
    measured = evolve(known, **draw(_measured(tuple(stage.id for stage in known.stages))))
    with_tasks = evolve(measured, tasks=draw(_tasks(measured)))
    many = few(assignments(with_tasks), 3)
    return evolve(with_tasks, assignments=draw(many), **draw(_around(with_tasks)))


@cache
@st.composite
def _bare(draw: st.DrawFn) -> Plan:
    starts, ends = draw(spans())
    return Plan(
        id=draw(slugs()),
        title=draw(texts()),
        level=draw(one_of(Level)),
        period=Period(starts=draw(st.sampled_from((None, starts))), ends=ends),
        **draw(provenance()),
    )


@cache
@st.composite
def _declared_things(draw: st.DrawFn) -> dict[str, Any]:
    """Everything that other things name by its id."""
    ids = draw(document_ids())
    known = tuple(ids)
    drawn = tuple(evolve(draw(documents(known)), id=id_) for id_ in ids)
    cut = draw(st.integers(0, len(drawn)))
    return {
        "agencies": draw(agencies()),
        "legal_bases": drawn[:cut],
        "documents": drawn[cut:],
        "events": draw(events()),
        "stages": draw(_stages()),
    }


@cache
@st.composite
def _stages(draw: st.DrawFn) -> tuple[Stage, ...]:
    ids = draw(few(numbers(), unique=True))
    ends = [draw(open_spans()) for _ in ids]
    return tuple(
        Stage(id=id_, title=draw(maybe(texts())), starts=a, ends=b, **draw(provenance()))
        for id_, (a, b) in zip(ids, ends, strict=True)
    )


@st.composite
def _measured(draw: st.DrawFn, stages: tuple[str, ...]) -> dict[str, Any]:
    """Goals with their indicators, and indicators that hang on no goal."""
    ids = draw(few(numbers(), 4, unique=True))
    goal_ids = draw(few(numbers(), unique=True))
    cuts = sorted(draw(st.lists(st.integers(0, len(ids)), min_size=2, max_size=2)))
    shares = (ids[: cuts[0]], ids[cuts[0] : cuts[1]])
    drawn: list[Goal] = [
        draw(goals(id_, own, stages)) for id_, own in zip(goal_ids, shares, strict=False)
    ]
    loose: list[Indicator] = [draw(measured_by(id_)) for id_ in ids[cuts[1] :]]
    return {"goals": tuple(drawn), "indicators": tuple(loose)}


@st.composite
def _tasks(draw: st.DrawFn, plan: Plan) -> tuple[Task, ...]:
    ids = draw(few(numbers(), unique=True))
    goal_ids = tuple(goal.id for goal in plan.goals)
    documents_ = tuple(d.id for d in (*plan.legal_bases, *plan.documents) if d.id)
    tasks = []
    for id_ in ids:
        starts, by = draw(open_spans())
        cited = draw(some_of(documents_))
        goal = draw(maybe(one_of(goal_ids))) if goal_ids else None
        own = draw(provenance())
        tasks.append(
            Task(
                id=id_,
                text=draw(texts()),
                goal=goal,
                starts=starts,
                by=by,
                documents=cited,
                **own,
            )
        )
    return tuple(tasks)


@st.composite
def _around(draw: st.DrawFn, plan: Plan) -> dict[str, Any]:
    """What stands around the goals; each of it is often missing."""
    agency_ids = tuple(agency.id for agency in plan.agencies)
    document = tuple(d.id for d in (*plan.legal_bases, *plan.documents) if d.id)
    count = maybe(st.integers(0, 999))
    optional: dict[str, st.SearchStrategy[Any]] = {
        "area": _areas(),
        "document": documents(document, depth=2),
        "parent": _parents(document),
        "purposes": _statements(),
        "requirements": _statements(),
        "declared": st.builds(Declared, goals=count, indicators=count),
        "reporting": reporting(agency_ids),
        "reviews": reviews(),
        "funding": _funding(),
        "recipients": _recipients(agency_ids),
        "missing": st.lists(st.builds(Missing, title=texts(), text=maybe(texts())), max_size=2).map(
            tuple
        ),
        "not_seen": some_of(_SECTIONS),
    }
    return draw(st.fixed_dictionaries({}, optional=optional))


@cache
@st.composite
def _areas(draw: st.DrawFn) -> Area:
    return Area(
        id=draw(maybe(numbers())),
        name=draw(texts()),
        level=draw(maybe(one_of(Level))),
        parent=draw(maybe(words())),
        **draw(provenance()),
    )


@st.composite
def _parents(draw: st.DrawFn, document_ids_: tuple[str, ...]) -> Parent:
    return Parent(
        plan=draw(maybe(slugs())),
        title=draw(maybe(texts())),
        document=draw(maybe(one_of(document_ids_))) if document_ids_ else None,
        **draw(provenance()),
    )


@cache
def _statements() -> st.SearchStrategy[tuple[Statement, ...]]:
    return few(st.builds(Statement, text=texts()))


@cache
def _funding() -> st.SearchStrategy[tuple[Funding, ...]]:
    amount = maybe(figures() | unknowns())
    line = st.builds(Funding, text=texts(), amount=amount, currency=maybe(st.just("VND")))
    return few(line)


def _recipients(agency_ids: tuple[str, ...]) -> st.SearchStrategy[tuple[Recipient, ...]]:
    agency = maybe(one_of(agency_ids)) if agency_ids else st.none()
    return st.lists(st.builds(Recipient, name=texts(), agency=agency), max_size=2).map(tuple)
