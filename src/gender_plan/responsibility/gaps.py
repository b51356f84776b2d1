"""What a plan leaves open about responsibility: items nobody leads, agencies nobody asks anything."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from gender_plan.model import Agency, Goal, Indicator, Plan, Role, Task
from gender_plan.responsibility.answers import Reason, Responsibility
from gender_plan.responsibility.routes import Nearness, Route, part_ids
from gender_plan.responsibility.steps import ABOVE, StepKind

Item = Plan | Goal | Indicator | Task
Answered = tuple[Item, Responsibility]


@frozen(kw_only=True)
class Gap:
    """An item with what the document does say about it: who only coordinates, or which leads vie."""

    item: Item
    because: tuple[Reason, ...] = ()

    @property
    def id(self) -> str:
        """The id of the item."""
        return self.item.id


@frozen(kw_only=True)
class Gaps:
    """What a person should look at.

    A lead in one part only leaves an indicator without lead. ``goals_without_lead`` holds only goals
    that list no indicators: the others speak through theirs. ``several_leads`` names an item once,
    where the leads are stated, not again under everything that takes them over.
    """

    indicators_without_lead: tuple[Gap, ...] = ()
    goals_without_lead: tuple[Gap, ...] = ()
    tasks_without_agency: tuple[Task, ...] = ()
    agencies_without_duty: tuple[Agency, ...] = ()
    several_leads: tuple[Gap, ...] = ()


@frozen(kw_only=True)
class Asked:
    """An item, the ways to it, and its answer, which is only asked for where the ways leave doubt."""

    item: Item
    routes: tuple[Route, ...]
    ask: Callable[[], Responsibility]

    @property
    def leads_stated(self) -> int:
        """How many clauses that reach the item state a lead."""
        return sum(route.states_lead for route in self.routes)

    @property
    def is_surely_led(self) -> bool:
        """Whether a clause about the item itself names who leads."""
        return any(r.states_lead and r.nearness is Nearness.OWN for r in self.routes)

    @property
    def is_surely_given(self) -> bool:
        """Whether a clause that reaches the item names somebody."""
        return any(r.assignment.agency or r.assignment.post for r in self.routes)


def find_gaps(plan: Plan, asked: Iterable[Asked], *, as_printed: bool) -> Gaps:
    """The gaps of a plan; ``as_printed`` says that no day is asked for, so that every agency stands."""
    everything = tuple(asked)
    led = _mentioned(plan)
    open_ones = [
        (a.item, a.ask())
        for a in everything
        if isinstance(a.item, Goal | Indicator) and not (as_printed and a.is_surely_led)
    ]
    contested = [(a.item, a.ask()) for a in everything if a.leads_stated > 1 or not as_printed]
    tasks = [a for a in everything if isinstance(a.item, Task) and not a.is_surely_given]
    return Gaps(
        indicators_without_lead=tuple(_without_lead(open_ones)),
        goals_without_lead=tuple(
            Gap(item=item, because=answer.because)
            for item, answer in open_ones
            if isinstance(item, Goal) and not item.indicators and not answer.has_lead
        ),
        tasks_without_agency=tuple(
            a.item for a in tasks if isinstance(a.item, Task) and not (a.routes and a.ask().because)
        ),
        agencies_without_duty=tuple(agency for agency in plan.agencies if agency.id not in led),
        several_leads=tuple(_several_leads(contested)),
    )


def _without_lead(pairs: Iterable[Answered]) -> Iterator[Gap]:
    for item, answer in pairs:
        if isinstance(item, Indicator) and not _is_led(item, answer):
            yield Gap(item=item, because=answer.because)


def _is_led(indicator: Indicator, answer: Responsibility) -> bool:
    parts = {_part(reason) for reason in _leading(answer)}
    return None in parts or (bool(indicator.parts) and parts.issuperset(part_ids(indicator)))


def _several_leads(pairs: Iterable[Answered]) -> Iterator[Gap]:
    for item, answer in pairs:
        leading = tuple(reason for reason in _leading(answer) if not _taken_over(item, reason))
        if any(len(leads) > 1 for leads in _leads_by_part(leading).values()):
            yield Gap(item=item, because=leading)


def _leads_by_part(leading: Iterable[Reason]) -> dict[str | None, set[str]]:
    leads: dict[str | None, set[str]] = {}
    for reason in leading:
        leads.setdefault(_part(reason), set()).add(reason.named or reason.who.vi)
    return leads


def _leading(answer: Responsibility) -> Iterator[Reason]:
    return (reason for reason in answer.because if reason.role is Role.LEAD and reason.is_held)


def _part(reason: Reason) -> str | None:
    return next((step.id for step in reason.through if step.kind is StepKind.PART), None)


def _taken_over(item: Item, reason: Reason) -> bool:
    # A stage is no item here, so the leads it states are told at its goals.
    kinds = {StepKind.PLAN} if isinstance(item, Goal) else ABOVE
    return any(step.kind in kinds for step in reason.through)


def _mentioned(plan: Plan) -> set[str]:
    agencies = {agency.id: agency for agency in reversed(plan.agencies)}
    found: set[str] = set()
    queue = deque(_named(plan))
    while queue:
        current = queue.popleft()
        if current not in found:
            found.add(current)
            agency = agencies.get(current)
            queue.extend((*agency.members, *agency.successors) if agency else ())
    return found


def _named(plan: Plan) -> Iterator[str]:
    for assignment in plan.assignments:
        yield from assignment.alongside
        if assignment.agency:
            yield assignment.agency
    for rule in plan.reporting:
        yield from (*rule.reporters, *rule.forwards_to)
        if rule.collector:
            yield rule.collector
    yield from (recipient.agency for recipient in plan.recipients if recipient.agency)
