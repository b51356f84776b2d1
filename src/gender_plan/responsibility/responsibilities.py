"""The question «who answers for this?», put to one plan."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial

from gender_plan.errors import UnknownIdError
from gender_plan.model import Agency, Goal, Indicator, Plan, Task, plan_given
from gender_plan.responsibility.answers import Duties, Reason, Responsibility
from gender_plan.responsibility.duties import DutyIndex
from gender_plan.responsibility.gaps import Gaps, Item
from gender_plan.responsibility.holders import Holders
from gender_plan.responsibility.names import find_agency
from gender_plan.responsibility.reasons import reasons
from gender_plan.responsibility.routes import Index, Route, part_ids
from gender_plan.text import Text, closest, did_you_mean


class Responsibilities:
    """Who is responsible in a plan, and through what.

    With ``as_of`` the answers are those of that day: an agency that has ended by then is replaced by
    its successors. The plan is indexed once, and every answer is kept.
    """

    def __init__(self, plan: Plan, as_of: dt.date | None = None) -> None:
        self.plan = plan_given(plan)
        self.as_of = as_of
        self._index = Index(plan)
        self._holders = Holders(plan.agencies, as_of)
        self._duty_index = DutyIndex(plan, self._holders)
        self._answers: dict[tuple[str, str], Responsibility] = {}
        self._duties: dict[str, Duties] = {}

    def __repr__(self) -> str:
        day = f", as_of={self.as_of.isoformat()}" if self.as_of else ""
        return f"Responsibilities({self.plan.id!r}{day})"

    def for_plan(self) -> Responsibility:
        """Who is responsible for the plan as a whole."""
        return self._kept("plan", "", lambda _: self._answer(self._index.to_plan()))

    def for_goal(self, id: str) -> Responsibility:  # noqa: A002  the word of the YAML
        """Who is responsible for a goal. Raises UnknownIdError."""
        return self._kept("goal", id, self._ask_goal)

    def for_indicator(self, id: str) -> Responsibility:  # noqa: A002
        """Who is responsible for an indicator.

        Raises NotListedError where its goal does not list indicators, else UnknownIdError.
        """
        return self._kept("indicator", id, self._ask_indicator)

    def for_task(self, id: str) -> Responsibility:  # noqa: A002
        """Who is responsible for a task. Raises UnknownIdError."""
        return self._kept("task", id, self._ask_task)

    def for_event(self, id: str) -> Responsibility:  # noqa: A002
        """Who is named for an event. Raises UnknownIdError."""
        return self._kept("event", id, self._ask_event)

    def for_agency(self, id: str) -> Duties:  # noqa: A002
        """What an agency has to do. Raises UnknownIdError."""
        if id not in self._duties:
            self._duties[id] = self._ask_agency(self.plan.agency(id))
        return self._duties[id]

    def find_agency(self, words: str) -> Agency:
        """The agency with this id or exactly this name, however it is spelt.

        Raises UnknownIdError, with a suggestion, where none or several are called so.
        """
        return find_agency(self.plan.agencies, words)

    def holders(self, id: str) -> tuple[Agency, ...]:  # noqa: A002
        """Who holds what was given to an agency: itself, its successors, or nobody known."""
        return tuple(holder.agency for holder in self._holders.of(id) if holder.agency)

    def gaps(self) -> Gaps:
        """What the plan leaves open: no lead, several leads, no agency, no duty."""
        return self._gaps

    @cached_property
    def _gaps(self) -> Gaps:
        printed = self.as_of is None
        return Gaps(plan=self.plan, index=self._index, answer=self._for_item, as_printed=printed)

    def _for_item(self, item: Item) -> Responsibility:
        match item:
            case Goal():
                return self.for_goal(item.id)
            case Indicator():
                return self.for_indicator(item.id)
            case Task():
                return self.for_task(item.id)
            case Plan():
                return self.for_plan()

    def _kept(self, kind: str, item: str, ask: Callable[[str], Responsibility]) -> Responsibility:
        answer = self._answers.get((kind, item))
        if answer is None:
            answer = self._answers[kind, item] = ask(item)
        return answer

    def _ask_goal(self, goal: str) -> Responsibility:
        return self._answer(self._index.to_goal(self.plan.goal(goal)))

    def _ask_indicator(self, indicator: str) -> Responsibility:
        found, goal = self.plan.indicator(indicator), self.plan.goal_of(indicator)
        return self._answer(self._index.to_indicator(found, goal), part_ids(found))

    def _ask_task(self, task: str) -> Responsibility:
        return self._answer(self._index.to_task(self.plan.task(task)))

    def _ask_event(self, event: str) -> Responsibility:
        known = [e.id for e in self.plan.events]
        if event not in known:
            raise _unknown_event(event, known)
        return self._answer(self._index.to_event(event))

    def _answer(self, routes: Sequence[Route], parts: Sequence[str] = ()) -> Responsibility:
        because = tuple(reasons(routes, self._holders, parts))
        return Responsibility(because=because, circles=partial(_circles, because, self._holders))

    def _ask_agency(self, agency: Agency) -> Duties:
        plan, duties = self.plan, self._duty_index.of(agency.id)
        covered = [duty.assignment.covers for duty in duties]
        document = (plan.document,) if plan.document else ()
        documents = (*document, *plan.legal_bases, *plan.documents)
        cited = {id_ for covers in covered for id_ in covers.documents}
        indicators = (indicator.id for _, indicator in plan.all_indicators)
        return Duties(
            agency=agency,
            duties=duties,
            whole_plan=self.for_plan().involves(agency.id),
            goals=_of(agency, (goal.id for goal in plan.goals), self.for_goal),
            indicators=_of(agency, indicators, self.for_indicator),
            tasks=_of(agency, (task.id for task in plan.tasks), self.for_task),
            events=_of(agency, (event.id for event in plan.events), self.for_event),
            documents=tuple(dict.fromkeys(d.id for d in documents if d.id in cited and d.id)),
            words=tuple(dict.fromkeys(covers.duty for covers in covered if covers.duty)),
            reports=self._duty_index.reports(agency.id),
            collects=self._duty_index.collects(agency.id),
        )


def _circles(because: Iterable[Reason], holders: Holders) -> Iterator[frozenset[str]]:
    return map(holders.meant, dict.fromkeys(r.agency.id for r in because if r.agency))


def _of(agency: Agency, items: Iterable[str], ask: Callable[[str], Responsibility]) -> tuple[str, ...]:
    """The items whose answer involves the agency: one index for both directions."""
    return tuple(item for item in dict.fromkeys(items) if ask(item).involves(agency.id))


def _unknown_event(event: str, known: Iterable[str]) -> UnknownIdError:
    meant = did_you_mean(closest(event, known))
    return UnknownIdError(
        Text(
            f"kế hoạch không có sự kiện '{event}'{meant.vi}",
            en=f"the plan has no event '{event}'{meant.said('en')}",
        )
    )
