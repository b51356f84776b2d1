"""What a plan leaves open about responsibility: items nobody leads, agencies nobody asks anything."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from attrs import field, frozen

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


@frozen(kw_only=True)
class Gaps:
    """What a person should look at; each list is worked out when it is first read.

    ``as_printed`` says that no day was asked for, so that every agency stands.
    """

    _plan: Plan = field(repr=False)
    _asked: tuple[Asked, ...] = field(repr=False)
    _as_printed: bool = field(repr=False)

    @cached_property
    def indicators_without_lead(self) -> tuple[Gap, ...]:
        """Indicators that nobody leads; a lead in one part only leaves an indicator without lead."""
        return tuple(_without_lead(self._in_doubt(Indicator)))

    @cached_property
    def goals_without_lead(self) -> tuple[Gap, ...]:
        """Goals that nobody leads and that list no indicators: the others speak through theirs."""
        return tuple(
            Gap(item=item, because=answer.because)
            for item, answer in self._in_doubt(Goal)
            if not answer.has_lead
        )

    @cached_property
    def tasks_without_agency(self) -> tuple[Task, ...]:
        """Tasks that no clause gives to anybody."""
        return tuple(
            a.item
            for a in self._asked
            if isinstance(a.item, Task) and not a.is_surely_given and not (a.routes and a.ask().because)
        )

    @cached_property
    def agencies_without_duty(self) -> tuple[Agency, ...]:
        """Agencies that nothing in the plan mentions."""
        mentioned = _mentioned(self._plan)
        return tuple(agency for agency in self._plan.agencies if agency.id not in mentioned)

    @cached_property
    def several_leads(self) -> tuple[Gap, ...]:
        """Items with several leads, named once, where the leads are stated."""
        contested = (a for a in self._asked if a.leads_stated > 1 or not self._as_printed)
        return tuple(_several_leads((a.item, a.ask()) for a in contested))

    def _in_doubt(self, kind: type[Goal | Indicator]) -> Iterator[Answered]:
        for asked in self._asked:
            item = asked.item
            speaks = isinstance(item, kind) and not (isinstance(item, Goal) and item.indicators)
            if speaks and not (self._as_printed and asked.is_surely_led):
                yield item, asked.ask()


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
    following = {
        a.id: (*a.members, *a.successors) for a in reversed(plan.agencies) if a.members or a.successors
    }
    found = set(_named(plan))
    ahead = list(found)
    while ahead:
        new = set(following.get(ahead.pop(), ())) - found
        found |= new
        ahead += new
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
