"""What the assignments and reporting rules ask of an agency, itself or as one of a group."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from attrs import evolve

from gender_plan.model import Assignment, Plan, Reporting, ReportPeriod, Role
from gender_plan.responsibility.answers import Duty
from gender_plan.responsibility.holders import Holders
from gender_plan.responsibility.reasons import companions, companionship
from gender_plan.responsibility.saying import calling, covers_said
from gender_plan.responsibility.steps import Step
from gender_plan.text import Text


class DutyIndex:
    """The duties of a plan by whoever holds them; built when first asked."""

    def __init__(self, plan: Plan, holders: Holders) -> None:
        self._plan = plan
        self._holders = holders

    @cached_property
    def _called(self) -> dict[str, Text]:
        return calling(self._plan)

    @cached_property
    def _by_holder(self) -> dict[str, list[tuple[int, Duty]]]:
        held: defaultdict[str, list[tuple[int, Duty]]] = defaultdict(list)
        mentions = (m for a in self._plan.assignments for m in self._mentions(a))
        for place, (holder, duty) in enumerate(mentions):
            held[holder].append((place, duty))
        return held

    def _mentions(self, assignment: Assignment) -> Iterator[tuple[str, Duty]]:
        about = self._about(assignment)
        named = [(assignment.agency, assignment.role, ())] if assignment.agency else []
        beside: tuple[Step, ...] = companionship(assignment, self._holders)
        others = ((agency, Role.COORDINATE, beside) for agency in companions(assignment))
        for agency, role, steps in (*named, *others):
            for holder in self._holders.of(agency):
                if holder.agency:
                    way = (*holder.through, *steps)
                    duty = Duty(assignment=assignment, role=role, about=about, through=way)
                    yield holder.id, duty

    def _about(self, assignment: Assignment) -> Text:
        covers, called = assignment.covers, self._called
        return Text(covers_said(covers, called, "vi"), en=covers_said(covers, called, "en"))

    def of(self, agency: str) -> tuple[Duty, ...]:
        """The duties of an agency in the order of the document, with the way each reaches it."""
        found: list[tuple[int, Duty]] = []
        for holder, duties in self._by_holder.items():
            way = self._holders.way(agency, holder)
            if way is not None:
                found += [(place, evolve(duty, through=way + duty.through)) for place, duty in duties]
        return tuple(duty for _, duty in sorted(found, key=lambda entry: entry[0]))

    def reports(self, agency: str) -> tuple[ReportPeriod, ...]:
        """The periods for which it owes a report, the one due first first."""
        return self._periods(agency, lambda rule: rule.reporters)

    def collects(self, agency: str) -> tuple[ReportPeriod, ...]:
        """The periods whose reports come to it."""
        return self._periods(agency, lambda rule: (rule.collector,) if rule.collector else ())

    def _periods(
        self, agency: str, whom: Callable[[Reporting], Iterable[str]]
    ) -> tuple[ReportPeriod, ...]:
        meant = self._holders.meant
        rules = (r for r in self._plan.reporting if any(agency in meant(named) for named in whom(r)))
        periods = (period for rule in rules for period in rule.periods)
        return tuple(sorted(periods, key=lambda p: (p.due or p.ends, p.id)))
