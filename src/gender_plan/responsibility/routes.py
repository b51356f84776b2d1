"""Which assignments reach an item, and from how near."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum

from attrs import frozen

from gender_plan.model import Assignment, Goal, Indicator, Plan, Role, Task
from gender_plan.responsibility.steps import Path, Step, StepKind

_KINDS = ("stages", "goals", "indicators", "parts", "tasks", "events")


class Nearness(IntEnum):
    """From how near an assignment reaches an item; a part speaks for itself alone."""

    PART = 0
    OWN = 1
    GOAL = 2
    STAGE = 3
    PLAN = 4


@frozen(kw_only=True)
class Route:
    """The way of one assignment to one item; ``place`` is where the assignment stands in the plan."""

    place: int
    assignment: Assignment
    nearness: Nearness = Nearness.OWN
    through: Path = ()

    @property
    def states_lead(self) -> bool:
        """Whether the clause says who leads."""
        return _states_lead(self.assignment)


Entry = tuple[int, Assignment]
Key = tuple[str, str]
"""What a clause covers: the kind as ``covers`` calls it, and the id."""

WHOLE: Key = ("plan", "")


class Index:
    """The assignments of a plan by what they cover; built once.

    ``led`` holds everything of which a clause states who leads it, ``contested`` what two clauses do.
    """

    def __init__(self, plan: Plan) -> None:
        self.led: set[Key] = set()
        self.contested: set[Key] = set()
        self._plan_step = Step(kind=StepKind.PLAN, id=plan.id)
        self._goals: dict[str, Goal] = {}
        for goal in plan.goals:
            self._goals.setdefault(goal.id, goal)
        self._entries: defaultdict[Key, list[Entry]] = defaultdict(list)
        self._above: dict[int, tuple[Route, ...]] = {}
        for entry, covered in _covered(plan.assignments):
            self._enter(entry, covered)

    def _enter(self, entry: Entry, covered: Iterable[Key]) -> None:
        states_lead = _states_lead(entry[1])
        for key in covered:
            self._entries[key].append(entry)
            if states_lead:
                (self.contested if key in self.led else self.led).add(key)

    def to_plan(self) -> tuple[Route, ...]:
        """The ways to the plan as a whole, for every role."""
        return tuple(self._named(*WHOLE))

    def to_event(self, event: str) -> tuple[Route, ...]:
        """The ways to an event: only what names it."""
        return tuple(self._named("events", event))

    def to_goal(self, goal: Goal) -> tuple[Route, ...]:
        """The ways to a goal: itself, its stage, the plan."""
        own = self._named("goals", goal.id)
        return _nearest_of_each((*own, *self._from_stage(goal), *self._from_plan()))

    def to_task(self, task: Task) -> tuple[Route, ...]:
        """The ways to a task: itself, its goal, the stage of that, the plan."""
        goal = self._goals.get(task.goal) if task.goal else None
        return _nearest_of_each((*self._named("tasks", task.id), *self._from_above(goal)))

    def to_indicator(self, indicator: Indicator, goal: Goal | None) -> tuple[Route, ...]:
        """The ways to an indicator: its parts, itself, its goal, the stage of that, the plan."""
        own = self._named("indicators", indicator.id)
        whole = _nearest_of_each((*own, *self._from_above(goal)))
        return tuple(sorted((*self._from_parts(indicator), *whole), key=_in_order))

    def _named(self, kind: str, item: str) -> Iterator[Route]:
        return _routes(self._entries.get((kind, item), ()), Nearness.OWN)

    def _from_parts(self, indicator: Indicator) -> Iterator[Route]:
        for part in part_ids(indicator):
            step = Step(kind=StepKind.PART, id=part)
            yield from _routes(self._entries.get(("parts", part), ()), Nearness.PART, step)

    def _from_above(self, goal: Goal | None) -> tuple[Route, ...]:
        """The ways through a goal and what is above it: the same for everything under the goal."""
        key = id(goal)
        if key not in self._above:
            self._above[key] = tuple(self._find_above(goal))
        return self._above[key]

    def _find_above(self, goal: Goal | None) -> Iterator[Route]:
        if goal:
            step = Step(kind=StepKind.GOAL, id=goal.id)
            yield from _routes(self._entries.get(("goals", goal.id), ()), Nearness.GOAL, step)
            yield from self._from_stage(goal)
        yield from self._from_plan()

    def _from_stage(self, goal: Goal) -> Iterator[Route]:
        if goal.stage is not None:
            step = Step(kind=StepKind.STAGE, id=goal.stage)
            yield from _routes(self._entries.get(("stages", goal.stage), ()), Nearness.STAGE, step)

    def _from_plan(self) -> Iterator[Route]:
        whole = self._entries.get(WHOLE, ())
        leads = (entry for entry in whole if entry[1].role is Role.LEAD)
        return _routes(leads, Nearness.PLAN, self._plan_step)


def _covered(assignments: Iterable[Assignment]) -> Iterator[tuple[Entry, list[Key]]]:
    entries = tuple(enumerate(assignments))
    yield from ((entry, [WHOLE]) for entry in entries if entry[1].covers.plan)
    for kind in _KINDS:
        for entry in entries:
            ids: tuple[str, ...] = getattr(entry[1].covers, kind)
            if ids:
                yield entry, [(kind, id_) for id_ in dict.fromkeys(ids)]


def _states_lead(assignment: Assignment) -> bool:
    return assignment.role is Role.LEAD and bool(assignment.agency or assignment.post)


def part_ids(indicator: Indicator) -> tuple[str, ...]:
    """The parts of an indicator as assignments write them: ``3.2.a``."""
    return tuple(f"{indicator.id}.{part.id}" for part in indicator.parts)


def _routes(entries: Iterable[Entry], nearness: Nearness, *through: Step) -> Iterator[Route]:
    for place, assignment in entries:
        yield Route(place=place, assignment=assignment, nearness=nearness, through=through)


def _nearest_of_each(routes: Sequence[Route]) -> tuple[Route, ...]:
    if len(routes) <= 1:
        return tuple(routes)
    nearest: dict[int, Route] = {}
    for route in sorted(routes, key=_in_order):
        nearest.setdefault(route.place, route)
    return tuple(nearest.values())


def _in_order(route: Route) -> tuple[int, Nearness]:
    return (route.place, route.nearness)
