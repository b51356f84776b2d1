"""Whom the assignments that reach an item name: the nearest leads, and everyone else."""

from collections.abc import Iterable, Iterator, Sequence

from gender_plan.model import Assignment, Role
from gender_plan.responsibility.answers import Reason
from gender_plan.responsibility.holders import Holders
from gender_plan.responsibility.routes import Nearness, Route
from gender_plan.responsibility.steps import Step, StepKind
from gender_plan.text import Text


def reasons(routes: Sequence[Route], holders: Holders, parts: Sequence[str] = ()) -> Iterator[Reason]:
    """Whom the routes name, in the order of the document.

    The nearest level that states a lead gives the leads; a lead of one part stands beside it. Other
    roles add up, and the companions of whoever leads the whole plan come with that lead or not at all.
    """
    nearest = _nearest_lead(routes, parts)
    for route in routes:
        leads = route.assignment.role is Role.LEAD
        near = route.nearness < Nearness.PLAN
        if route.nearness in {Nearness.PART, nearest} if leads else near:
            yield from _named_first(route, holders)
        if near or route.nearness == nearest:
            yield from _companions(route, holders)


def _nearest_lead(routes: Iterable[Route], parts: Sequence[str]) -> Nearness | None:
    leading = [route for route in routes if route.states_lead]
    whole = min((r.nearness for r in leading if r.nearness > Nearness.PART), default=None)
    led = {r.through[-1].id for r in leading if r.nearness is Nearness.PART}
    if parts and led.issuperset(parts) and whole is not Nearness.OWN:
        return None
    return whole


def _named_first(route: Route, holders: Holders) -> Iterator[Reason]:
    assignment = route.assignment
    if assignment.agency:
        yield from _held(route, holders, assignment.agency, assignment.role)
    elif assignment.post:
        yield Reason(
            assignment=assignment, post=assignment.post, role=assignment.role, through=route.through
        )


def _companions(route: Route, holders: Holders) -> Iterator[Reason]:
    named = companions(route.assignment)
    beside = companionship(route.assignment, holders) if named else ()
    for companion in named:
        yield from _held(route, holders, companion, Role.COORDINATE, *beside)


def _held(route: Route, holders: Holders, agency: str, role: Role, *beside: Step) -> Iterator[Reason]:
    for holder in holders.of(agency):
        # The post is that of the agency named, not of a companion or of whoever took over.
        has_post = not beside and not holder.through
        yield Reason(
            assignment=route.assignment,
            agency=holder.agency,
            named=holder.id,
            post=route.assignment.post if has_post else None,
            role=role,
            through=(*holder.through, *beside, *route.through),
        )


def companions(assignment: Assignment) -> tuple[str, ...]:
    """The agencies named beside the first one, each once."""
    return tuple(c for c in dict.fromkeys(assignment.alongside) if c != assignment.agency)


def companionship(assignment: Assignment, holders: Holders) -> tuple[Step, ...]:
    """The step of a companion: whom it is named together with, where somebody is."""
    if not (assignment.agency or assignment.post):
        return ()
    first = holders.get(assignment.agency) if assignment.agency else None
    name = first.name if first else assignment.post or Text(assignment.agency or "")
    return (Step(kind=StepKind.COMPANIONSHIP, id=assignment.agency or name.vi, name=name),)
