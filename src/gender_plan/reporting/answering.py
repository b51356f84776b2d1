"""Who has to answer for what: indicators, tasks, and duties in words, agency by agency."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from attrs import define, field

from gender_plan.model import Assignment, Mandate, Plan
from gender_plan.reporting.acting import acting
from gender_plan.reporting.members import Member, Members
from gender_plan.responsibility import Responsibilities, Responsibility
from gender_plan.responsibility.saying import calling, covers_said, role_said
from gender_plan.text import Text

_ITEMS = ("goals", "indicators", "parts", "tasks", "stages")


@define
class Share:
    """What one agency has to answer for.

    ``is_asked``: by name, or as a group that nobody with a name stands beside; so that it can be asked
    for a report though no rule names it. ``source``: the clauses that say so.
    """

    member: Member
    indicators: dict[str, None] = field(factory=dict)
    tasks: dict[str, None] = field(factory=dict)
    duties: dict[Text, None] = field(factory=dict)
    source: dict[str, None] = field(factory=dict)
    is_asked: bool = False


def shares(plan: Plan, who: Responsibilities, members: Members) -> dict[str, Share]:
    """What each agency has to answer for, by its id."""
    found = _Shares(members)
    for indicator in dict.fromkeys(i.id for _, i in plan.all_indicators):
        for share in found.acting(who.for_indicator(indicator)):
            share.indicators[indicator] = None
    for task in plan.tasks:
        for share in found.acting(who.for_task(task.id)):
            share.tasks[task.id] = None
    # A goal without indicators of its own is given as a whole.
    for goal in (goal for goal in plan.goals if not goal.indicators):
        found.acting(who.for_goal(goal.id))
    called = calling(plan)
    for assignment in plan.assignments:
        found.give(assignment, in_words(assignment, called))
    return found.by_agency


class _Shares:
    def __init__(self, members: Members) -> None:
        self._members = members
        self.by_agency: dict[str, Share] = {}

    def acting(self, answer: Responsibility) -> tuple[Share, ...]:
        """The shares of those who have to act for an item."""
        agencies = acting(answer)
        clauses: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for reason in answer.because:
            if reason.agency:
                clauses[reason.agency.id] |= dict.fromkeys(reason.source)
        found = [
            (member, clauses[agency.id]) for agency in agencies for member in self._members.of(agency.id)
        ]
        return tuple(self._asked(found))

    def give(self, assignment: Assignment, words: Text | None) -> None:
        """A duty in words: of whom the clause is about, not of the companions."""
        if not assignment.agency or not words:
            return
        clauses = dict.fromkeys(assignment.source)
        found = [(member, clauses) for member in self._members.of(assignment.agency)]
        is_order = assignment.mandate is Mandate.ASSIGNED
        for share in self._asked(found, is_order=is_order):
            share.duties[words] = None

    def _asked(
        self, found: Iterable[tuple[Member, dict[str, None]]], *, is_order: bool = True
    ) -> Iterator[Share]:
        found = tuple(found)
        has_name = any(not member.is_open for member, _ in found)
        for member, clauses in found:
            share = self.by_agency.setdefault(member.agency.id, Share(member))
            share.is_asked |= is_order and not (has_name and member.is_open)
            share.source |= clauses
            yield share


def in_words(assignment: Assignment, called: Mapping[str, Text]) -> Text | None:
    """What a clause gives in words only; of documents and events, with the verb as printed."""
    covers = assignment.covers
    if any(getattr(covers, kind) for kind in _ITEMS):
        return None
    if covers.duty:
        return covers.duty
    about = Text(covers_said(covers, called, "vi"), en=covers_said(covers, called, "en"))
    verb = assignment.verb or role_said(assignment.role, assignment, "vi")
    role = role_said(assignment.role, assignment, "en")
    return Text(f"{verb}: {about.vi}", en=f"{role}: {about.said('en')}") if about.vi else None
