"""What a plan leaves open about responsibility: items nobody leads, agencies nobody asks anything."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from attrs import field, frozen

from gender_plan.model import Agency, Goal, Indicator, Plan, Role, Task
from gender_plan.responsibility.answers import Reason, Responsibility
from gender_plan.responsibility.routes import WHOLE, Index, Key, part_ids
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
    """What a person should look at; each list is worked out when it is first read.

    ``answer`` says who answers for an item, and is only asked where the index leaves doubt.
    ``as_printed`` says that no day was asked for, so that every agency stands.
    """

    _plan: Plan = field(repr=False)
    _index: Index = field(repr=False)
    _answer: Callable[[Item], Responsibility] = field(repr=False)
    _as_printed: bool = field(repr=False)

    @cached_property
    def indicators_without_lead(self) -> tuple[Gap, ...]:
        """Indicators that nobody leads; a lead in one part only leaves an indicator without lead."""
        indicators = (indicator for _, indicator in self._plan.all_indicators)
        in_doubt = [i for i in indicators if not self._is_surely_led("indicators", i.id)]
        return tuple(_without_lead((i, self._answer(i)) for i in in_doubt))

    @cached_property
    def goals_without_lead(self) -> tuple[Gap, ...]:
        """Goals that nobody leads and that list no indicators: the others speak through theirs."""
        silent = (goal for goal in self._plan.goals if not goal.indicators)
        in_doubt = [goal for goal in silent if not self._is_surely_led("goals", goal.id)]
        answers = ((goal, self._answer(goal)) for goal in in_doubt)
        return tuple(Gap(item=g, because=a.because) for g, a in answers if not a.has_lead)

    @cached_property
    def tasks_without_agency(self) -> tuple[Task, ...]:
        """Tasks that no clause gives to anybody."""
        return tuple(task for task in self._plan.tasks if not self._is_given(task))

    @cached_property
    def agencies_without_duty(self) -> tuple[Agency, ...]:
        """Agencies that nothing in the plan mentions."""
        mentioned = _mentioned(self._plan)
        return tuple(agency for agency in self._plan.agencies if agency.id not in mentioned)

    @cached_property
    def several_leads(self) -> tuple[Gap, ...]:
        """Items with several leads, named once, where the leads are stated."""
        return tuple(_several_leads((item, self._answer(item)) for item in self._contested()))

    def _is_surely_led(self, *key: str) -> bool:
        """Whether a clause about the item itself names who leads, and every agency stands."""
        return self._as_printed and key in self._index.led

    def _is_given(self, task: Task) -> bool:
        routes = self._index.to_task(task)
        surely = any(route.assignment.agency or route.assignment.post for route in routes)
        return surely or bool(routes and self._answer(task).because)

    def _contested(self) -> Iterable[Item]:
        """As printed, several leads take several clauses; on another day one agency may be several."""
        contested = self._index.contested
        if not self._as_printed:
            return _items(self._plan)
        if not contested:
            return ()
        return (item for item in _items(self._plan) if not contested.isdisjoint(_about(item)))


def _items(plan: Plan) -> Iterator[Item]:
    yield plan
    yield from plan.goals
    yield from (indicator for _, indicator in plan.all_indicators)
    yield from plan.tasks


def _about(item: Item) -> Iterator[Key]:
    """What the clauses cover whose leads are told at the item: a stage is no item, but its goals are."""
    if isinstance(item, Plan):
        yield WHOLE
    elif isinstance(item, Goal):
        yield "goals", item.id
        yield "stages", item.stage or ""
    elif isinstance(item, Indicator):
        yield "indicators", item.id
        yield from (("parts", part) for part in part_ids(item))
    else:
        yield "tasks", item.id


def _without_lead(pairs: Iterable[tuple[Indicator, Responsibility]]) -> Iterator[Gap]:
    for indicator, answer in pairs:
        if not _is_led(indicator, answer):
            yield Gap(item=indicator, because=answer.because)


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
    groups = (a for a in reversed(plan.agencies) if a.members or a.successors)
    following = {group.id: {*group.members, *group.successors} for group in groups}
    found = _named(plan)
    ahead = found & following.keys()
    while ahead:
        new = following[ahead.pop()] - found
        found |= new
        ahead |= new & following.keys()
    return found


def _named(plan: Plan) -> set[str]:
    named: set[str | None] = {assignment.agency for assignment in plan.assignments}
    named.update(*(assignment.alongside for assignment in plan.assignments))
    for rule in plan.reporting:
        named.update(rule.reporters, rule.forwards_to, (rule.collector,))
    named.update(recipient.agency for recipient in plan.recipients)
    return {agency for agency in named if agency}
