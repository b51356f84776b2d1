"""The rows of duties: which agency owes what, through what, by which clause."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from attrs import frozen

from gender_plan.frames.tidy.rows import Row, listed, provenance, said
from gender_plan.model import Plan, Role
from gender_plan.responsibility import Duty, Reason, Responsibilities, Responsibility, Step, StepKind
from gender_plan.text import Text

_TO_ITEM = frozenset({StepKind.PART, StepKind.GOAL, StepKind.STAGE, StepKind.PLAN})


@frozen(kw_only=True)
class _Reached:
    """Something that an assignment comes to, and the steps by which it does."""

    kind: str
    id: str | None = None
    words: Text | None = None
    through: tuple[Step, ...] = ()

    @property
    def part(self) -> str | None:
        """The id of the part, where it is only that."""
        whole = f"{self.id}."
        return next((s.id.removeprefix(whole) for s in self.through if s.kind is StepKind.PART), None)


_NOTHING = _Reached(kind="")
_Key = tuple[int, Role]
"""An assignment, by identity because two clauses may read alike, and the role that it gives."""


def duties(plan: Plan) -> Iterator[Row]:
    """A row for each thing that an agency has to do; a duty that comes to nothing listed keeps one."""
    who = Responsibilities(plan)
    reached = _reached(plan, who)
    numbers = {id(assignment): n for n, assignment in enumerate(plan.assignments, start=1)}
    for agency in dict.fromkeys(agency.id for agency in plan.agencies):
        for duty in who.for_agency(agency).duties:
            named: Row = {"plan": plan.id, "agency": agency, "assignment": numbers[id(duty.assignment)]}
            for item in (*reached.get(_key(duty), ()), *_apart(duty)) or (_NOTHING,):
                yield {**named, **_row(duty, item)}


def _key(stated: Duty | Reason) -> _Key:
    return id(stated.assignment), stated.role


def _row(duty: Duty, item: _Reached) -> Row:
    steps = (*duty.through, *item.through)
    vi, en = (", ".join(step.said(language) for step in steps) for language in ("vi", "en"))
    return {
        "role": duty.role,
        "item_kind": item.kind or None,
        "item": item.id,
        "part": item.part,
        **said("duty", item.words),
        "through": listed(step.kind for step in steps),
        **said("through", Text(vi, en=en) if steps else None),
        "mandate": duty.assignment.mandate,
        **provenance(duty.assignment, unverified=any(step.unverified for step in steps)),
    }


def _reached(plan: Plan, who: Responsibilities) -> Mapping[_Key, Iterable[_Reached]]:
    """What each assignment comes to, in the order of the plan; a nearer lead takes an item away."""
    found: defaultdict[_Key, dict[_Reached, None]] = defaultdict(dict)
    for kind, item, answer in _answers(plan, who):
        for reason in answer.because:
            way = tuple(step for step in reason.through if step.kind in _TO_ITEM)
            found[_key(reason)][_Reached(kind=kind, id=item, through=way)] = None
    return found


def _answers(plan: Plan, who: Responsibilities) -> Iterator[tuple[str, str, Responsibility]]:
    yield "plan", plan.id, who.for_plan()
    asked: tuple[tuple[str, Iterable[str], Callable[[str], Responsibility]], ...] = (
        ("goal", (goal.id for goal in plan.goals), who.for_goal),
        ("indicator", (indicator.id for _, indicator in plan.all_indicators), who.for_indicator),
        ("task", (task.id for task in plan.tasks), who.for_task),
        ("event", (event.id for event in plan.events), who.for_event),
    )
    for kind, ids, ask in asked:
        yield from ((kind, item, ask(item)) for item in dict.fromkeys(ids))


def _apart(duty: Duty) -> Iterator[_Reached]:
    """What nobody can be asked about: documents, and duties in words."""
    covers = duty.assignment.covers
    yield from (_Reached(kind="document", id=document) for document in covers.documents)
    if covers.duty:
        yield _Reached(kind="duty", words=covers.duty)
