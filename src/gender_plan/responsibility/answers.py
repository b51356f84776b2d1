"""The answers: who is responsible for an item, what an agency has to do, and because of what."""

from collections.abc import Callable, Iterable
from functools import cached_property

from attrs import field, frozen

from gender_plan.model import Agency, Assignment, ReportPeriod, Role
from gender_plan.responsibility.saying import evidence, role_said
from gender_plan.responsibility.steps import Step, StepKind
from gender_plan.text import Language, Text, folded


@frozen(kw_only=True)
class Reason:
    """One person or body in an answer, and why it is there.

    ``named`` is the id as the plan writes it. ``agency`` is absent where only a post is named, where
    the plan declares no agency under that id, and where the agency has ended with nobody after it.
    ``through`` runs from the agency to the item: predecessor, companionship, then part, goal, stage
    or plan; empty where the clause names both directly.
    """

    assignment: Assignment
    agency: Agency | None = None
    named: str | None = None
    post: Text | None = None
    role: Role
    through: tuple[Step, ...] = ()

    @property
    def source(self) -> tuple[str, ...]:
        """The clauses of the assignment."""
        return self.assignment.source

    @property
    def unverified(self) -> bool:
        """Whether anything in it was only recalled."""
        steps = any(step.unverified for step in self.through)
        return (
            steps or self.assignment.unverified or (self.agency is not None and self.agency.unverified)
        )

    @property
    def is_held(self) -> bool:
        """Whether it names somebody who can act: not an agency that has ended without successor."""
        return all(step.kind is not StepKind.NO_SUCCESSOR for step in self.through)

    @property
    def who(self) -> Text:
        """What to call them: the post, the agency, or the id that the plan does not declare."""
        if self.post:
            return _post(self.post, self.agency)
        if self.agency:
            return self.agency.name
        ended = next((s.name for s in self.through if s.kind is StepKind.NO_SUCCESSOR), None)
        return ended or Text(
            f"'{self.named}' (chưa có trong danh sách cơ quan)",
            en=f"'{self.named}' (not among the plan's agencies)",
        )

    def said(self, language: Language = "vi") -> str:
        """The reason in words: «Sở Y tế chủ trì, qua mục tiêu 4 (III.2.6.b)»."""
        does = role_said(self.role, self.assignment, language, None if self.post else self.agency)
        head = f"{self.who.said(language)} {does}"
        steps = (step.said(language) for step in self.through)
        return ", ".join((head, *steps)) + evidence(
            self.assignment, language, unverified=self.unverified
        )


def _post(post: Text, agency: Agency | None) -> Text:
    if agency is None or any(folded(name) in folded(post.vi) for name in agency.spellings):
        return post
    return Text(f"{post.vi}, {agency.name.vi}", en=f"{post.said('en')}, {agency.name.said('en')}")


@frozen(kw_only=True)
class Responsibility:
    """Who is responsible for one item. ``because`` holds every reason, in the order of the document."""

    because: tuple[Reason, ...] = ()
    # Whom each agency means, members of groups included: only worked out when somebody asks.
    _circles: Callable[[], Iterable[frozenset[str]]] = field(default=tuple, repr=False, eq=False)

    @cached_property
    def leads(self) -> tuple[Agency, ...]:
        """Those who lead (chủ trì)."""
        return self.by_role(Role.LEAD)

    @cached_property
    def coordinators(self) -> tuple[Agency, ...]:
        """Those who coordinate (phối hợp), and the companions of anybody."""
        return self.by_role(Role.COORDINATE)

    @cached_property
    def carrying_out(self) -> tuple[Agency, ...]:
        """Those who carry it out (thực hiện)."""
        return self.by_role(Role.CARRY_OUT)

    @cached_property
    def taking_part(self) -> tuple[Agency, ...]:
        """Those who take part (tham gia)."""
        return self.by_role(Role.TAKE_PART)

    def by_role(self, role: Role) -> tuple[Agency, ...]:
        """The agencies in a role, each once, in the order of the document."""
        agencies = (reason.agency for reason in self.because if reason.role is role)
        return tuple({agency.id: agency for agency in agencies if agency}.values())

    @property
    def has_lead(self) -> bool:
        """Whether somebody leads: an agency, a post, or an id that the plan fails to declare."""
        return any(reason.role is Role.LEAD and reason.is_held for reason in self.because)

    def involves(self, agency: str) -> bool:
        """Whether an agency is among those meant, itself or as a member of a group."""
        return any(agency in circle for circle in self._circles())

    def said(self, language: Language = "vi") -> tuple[str, ...]:
        """Every reason as a sentence."""
        return tuple(reason.said(language) for reason in self.because)


@frozen(kw_only=True)
class Duty:
    """One assignment as it concerns one agency.

    ``about`` says in words what it covers. ``through`` runs from the agency to the assignment:
    predecessor, group, companionship.
    """

    assignment: Assignment
    role: Role
    about: Text
    through: tuple[Step, ...] = ()

    @property
    def source(self) -> tuple[str, ...]:
        """The clauses of the assignment."""
        return self.assignment.source

    def said(self, language: Language = "vi") -> str:
        """The duty in words: «chủ trì: chỉ tiêu 1.2, 1.3 (III.2.2.b)»."""
        role = role_said(self.role, self.assignment, language)
        about = self.about.said(language)
        head = f"{role}: {about}" if about else role
        unverified = any(step.unverified for step in self.through)
        steps = (step.said(language) for step in self.through)
        return ", ".join((head, *steps)) + evidence(self.assignment, language, unverified=unverified)


@frozen(kw_only=True)
class Duties:
    """What an agency has to do: its duties, and the items they come to, in the order of the plan.

    ``words``: duties that the document states in words only. ``reports``: the periods for which it
    owes a report; ``collects``: those whose reports come to it.
    """

    agency: Agency
    duties: tuple[Duty, ...] = ()
    whole_plan: bool = False
    goals: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    words: tuple[Text, ...] = ()
    reports: tuple[ReportPeriod, ...] = ()
    collects: tuple[ReportPeriod, ...] = ()
