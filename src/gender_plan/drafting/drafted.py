"""The draft of a plan: what its text says for certain, what is doubtful, and what was not read."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from gender_plan.drafting.agencies import Directory, names_in
from gender_plan.drafting.annexes import annexes_of
from gender_plan.drafting.citing import Library, all_cited
from gender_plan.drafting.clauses import ENDS, OPENINGS, RECIPIENTS, Clause, Mark, clauses_of
from gender_plan.drafting.coverage import Coverage, State, is_headed, state_of
from gender_plan.drafting.declared import completed, declared_in, missing_from
from gender_plan.drafting.duties import Known, duties_of, task_key
from gender_plan.drafting.events import events_of, reviews_of
from gender_plan.drafting.goals import Aims, aims_of
from gender_plan.drafting.labels import labelled, tells_of_above
from gender_plan.drafting.notes import Doubt, doubt
from gender_plan.drafting.opening import Opening, opening_of
from gender_plan.drafting.phrases import (
    DUTY_HEADS,
    FUNDING_HEADS,
    PURPOSE_HEADS,
    REQUIREMENT_HEADS,
    TASK_HEADS,
)
from gender_plan.drafting.timing import reporting_of
from gender_plan.model import Covers, Document, Funding, Level, Period, Plan, Recipient, Statement, Task
from gender_plan.provenance import Sourced
from gender_plan.text import Text

_SOME_DAY = dt.date(2000, 12, 31)  # taken out again before anything is written
PLACEHOLDER = "chưa đọc được"
_REPEATED = Text(
    "ký hiệu này đã dùng cho một điều khoản ở trên; hãy xem source nào là của điều khoản nào",
    en="this label was used for a clause above; see which source means which",
)


@frozen(kw_only=True)
class Draft:
    """What a text yields. ``absent``: required keys that it does not state, filled to build ``plan``.

    ``states``: for each clause of the text, in order, what became of it.
    """

    plan: Plan
    absent: tuple[str, ...]
    doubts: tuple[Doubt, ...]
    clauses: tuple[Clause, ...]
    states: tuple[State, ...]

    @property
    def unread(self) -> tuple[Clause, ...]:
        """The clauses that yielded nothing."""
        pairs = zip(self.clauses, self.states, strict=True)
        return tuple(clause for clause, state in pairs if state is State.UNREAD)

    @property
    def coverage(self) -> Coverage:
        """How many clauses came to what."""
        counts = Counter(self.states)
        return Coverage(
            clauses=len(self.clauses),
            read=counts[State.READ],
            doubtful=counts[State.DOUBTFUL],
            unread=counts[State.UNREAD],
            headings=counts[State.HEADING],
        )


def draft_of(text: str) -> Draft:
    """The draft of a plan from the text of its document. Any text gives one; most may be unread."""
    every = clauses_of(text)
    clauses = tuple(clause for clause in every if clause.mark is not Mark.TABLE)
    top = opening_of(clauses)
    directory, library = Directory(str(top.area.name) if top.area else None), Library()
    cited = all_cited(clauses, library)
    aims = aims_of(clauses, top.period)
    tasks = _tasks(clauses, aims)
    events = events_of(clauses, top.period)
    known = Known(
        title=top.title,
        directory=directory,
        library=library,
        cited=cited,
        events=tuple((subject, event.id) for event, subject in events),
        tasks={task_key(task.text.vi): task.id for task in tasks},
    )
    duties, unsure_duties = duties_of(clauses, known)
    named, unsure_names = labelled(clauses, _items(aims, tasks), directory)
    annexes = annexes_of(every, aims.goals, aims.loose, directory, top.period)
    assignments = (*duties, *named, *annexes.assignments)
    aims = completed(evolve(aims, goals=annexes.goals, loose=annexes.loose), assignments, clauses)
    rules, unsure_reports = reporting_of(clauses, directory, top.period)
    reviews, unsure_reviews = reviews_of(clauses)
    recipients = tuple(_recipients(clauses, directory))
    absent, framed = _frame(top)
    bases, documents = _split(library, top)
    plan = evolve(
        framed,
        document=top.document,
        legal_bases=bases,
        documents=documents,
        purposes=tuple(_statements(clauses, PURPOSE_HEADS, but=REQUIREMENT_HEADS)),
        requirements=tuple(_statements(clauses, REQUIREMENT_HEADS, but=PURPOSE_HEADS)),
        declared=declared_in(clauses),
        missing=missing_from(every),
        stages=aims.stages,
        goals=aims.goals,
        indicators=aims.loose,
        tasks=(*tasks, *annexes.tasks),
        agencies=directory.agencies,
        assignments=assignments,
        reporting=rules,
        events=tuple(event for event, _ in events),
        reviews=reviews,
        funding=tuple(_funding(clauses)),
        recipients=recipients,
    )
    doubts = (
        *aims.doubts, *annexes.doubts, *unsure_duties, *unsure_names, *unsure_reports, *unsure_reviews
    )  # fmt: skip
    return _told(plan, absent, doubts, every)


def _split(library: Library, top: Opening) -> tuple[tuple[Document, ...], tuple[Document, ...]]:
    """Bases and other documents, without the decision that the plan is attached to."""
    bases, documents = library.split()
    decision = top.document.attached_to
    number = decision.number if decision is not None else None
    return tuple(base for base in bases if number is None or base.number != number), documents


def _items(aims: Aims, tasks: Sequence[Task]) -> dict[str, Covers]:
    """For each clause the goal, indicator or task that it states."""
    found = {source: Covers(tasks=(task.id,)) for task in tasks for source in task.source}
    found |= {source: Covers(goals=(goal.id,)) for goal in aims.goals for source in goal.source}
    indicators = (*aims.loose, *(each for goal in aims.goals for each in goal.indicators))
    return found | {
        source: Covers(indicators=(each.id,)) for each in indicators for source in each.source
    }


def _frame(top: Opening) -> tuple[tuple[str, ...], Plan]:
    """The plan with its required keys; those that the text does not state are named."""
    stated = {"title": top.title, "level": top.level, "period": top.period}
    plan = Plan(
        id=top.id,
        title=Text(top.title or PLACEHOLDER),
        level=top.level or Level.PROVINCE,
        area=top.area,
        period=top.period or Period(ends=_SOME_DAY),
        source=("Mở đầu",) if top.title else (),
    )
    return tuple(key for key, value in stated.items() if value is None), plan


def _sections(
    clauses: Sequence[Clause], heads: Sequence[str], *, within: bool = False
) -> Iterator[Clause]:
    """The clauses under a heading that begins with, or holds, one of these words."""
    path: tuple[str, ...] | None = None
    for clause in clauses:
        if path is not None and not clause.stands_under(path):
            path = None
        head = clause.head.casefold()[:80]
        opens = any(head_ in head for head_ in heads) if within else is_headed(clause, heads)
        if path is None and opens and clause.mark in {Mark.BOOK, Mark.PART, Mark.NUMBER}:
            path = clause.path
        if path is not None:
            yield clause


def _statements(
    clauses: Sequence[Clause], heads: Sequence[str], *, but: Sequence[str] = ()
) -> Iterator[Statement]:
    """Each paragraph under a heading, and what stands in its line behind a colon.

    ``but``: what a heading below it opens with that is of another section.
    """
    other: tuple[str, ...] | None = None
    for clause in _sections(clauses, heads):
        if is_headed(clause, but) and clause.mark <= Mark.NUMBER:
            other = clause.path
        if other is not None and clause.stands_under(other):
            continue
        is_heading = is_headed(clause, heads) and clause.mark <= Mark.NUMBER
        words = [paragraph.text for paragraph in clause.paragraphs]
        if is_heading:
            words = [words[0].partition(":")[2].strip(), *(words[1:] if clause.is_leaf else ())]
        for text in filter(None, words):
            yield Statement(text=Text(text), source=(clause.id,))


def _funding(clauses: Sequence[Clause]) -> Iterator[Funding]:
    for statement in _statements([c for c in clauses if c.path[0] not in ENDS], FUNDING_HEADS):
        yield Funding(text=statement.text, source=statement.source)


def _tasks(clauses: Sequence[Clause], aims: Aims) -> tuple[Task, ...]:
    """Every clause under a heading of tasks with no clause of its own below it, unless it is an aim."""
    taken = {s for goal in aims.goals for item in (goal, *goal.indicators) for s in item.source}
    taken |= {s for each in aims.loose for s in each.source}
    found: dict[str, Task] = {}
    told_below = {c.path[:-1] for c in clauses if tells_of_above(c.head)}
    told_below -= {c.path[:-1] for c in clauses if not tells_of_above(c.head)}
    duties = tuple(clause.path for clause in clauses if _is_of_duties(clause))
    for clause in _sections(clauses, TASK_HEADS, within=True):
        if any(clause.stands_under(path) for path in duties):
            continue
        head = clause.head.casefold()
        of_duties = any(word in head[:60] for word in DUTY_HEADS) and clause.mark <= Mark.PART
        is_whole = clause.is_leaf or clause.path in told_below
        if of_duties or not is_whole or clause.mark <= Mark.PART or clause.id in taken:
            continue
        if clause.id in found or tells_of_above(clause.head):
            continue
        text = " ".join(paragraph.text for paragraph in clause.paragraphs)
        found[clause.id] = Task(
            id=clause.id.replace(" ", "-"),
            text=Text(text),
            goal=aims.goal_of(clause),
            source=(clause.id,),
        )
    return tuple(found.values())


def _is_of_duties(clause: Clause) -> bool:
    """Whether it heads a part in which duties are given and no tasks are listed."""
    head = clause.head.casefold()[:60]
    named_so = head.startswith(DUTY_HEADS) or (
        any(word in head for word in DUTY_HEADS) and not any(word in head for word in TASK_HEADS)
    )
    return named_so and clause.mark <= Mark.PART and not clause.is_leaf


def _recipients(clauses: Sequence[Clause], directory: Directory) -> Iterator[Recipient]:
    """Each line of «Nơi nhận»; one that names two agencies stands twice."""
    for clause in clauses:
        if clause.id != RECIPIENTS:
            continue
        for paragraph in clause.paragraphs[1:]:
            name = paragraph.text.lstrip("-–+* ").rstrip(" ;./")
            plain = name.partition("(")[0].strip(" ,;")
            agencies = names_in(plain) if not plain.startswith("Lưu") else ()
            for agency in agencies:
                yield Recipient(
                    name=Text(name), agency=directory.id_for(agency, clause.id), source=(clause.id,)
                )
            if name and not agencies:
                yield Recipient(name=Text(name), source=(clause.id,))


def _told(
    plan: Plan, absent: tuple[str, ...], doubts: Sequence[Doubt], clauses: tuple[Clause, ...]
) -> Draft:
    """With what every clause came to."""
    repeated = tuple(_repeated(clauses))
    told = set(_sources(plan))
    doubtful = {each.clause for each in (*doubts, *repeated)}
    states = tuple(state_of(clause, told, doubtful) for clause in clauses)
    return Draft(plan=plan, absent=absent, doubts=(*doubts, *repeated), clauses=clauses, states=states)


def _repeated(clauses: Sequence[Clause]) -> Iterator[Doubt]:
    """Two clauses under one label: what is cited by it may be either."""
    seen: set[tuple[str, ...]] = set()
    for clause in clauses:
        if clause.path in seen and clause.is_leaf and clause.path[0] not in (*OPENINGS, *ENDS):
            yield doubt("source", clause, clause.head, _REPEATED)
        seen.add(clause.path)


def _sources(plan: Plan) -> Iterator[str]:
    """Every clause that something in the plan comes from."""
    sections: Iterable[Sequence[Sourced]] = (
        plan.legal_bases, plan.documents, plan.purposes, plan.requirements, plan.goals, plan.indicators,
        plan.tasks, plan.agencies, plan.assignments, plan.reporting, plan.events, plan.funding,
        plan.recipients, plan.reviews, plan.stages, tuple(i for g in plan.goals for i in g.indicators),
    )  # fmt: skip
    yield from plan.source
    for section in sections:
        for item in section:
            yield from item.source
