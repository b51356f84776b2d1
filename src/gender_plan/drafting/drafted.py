"""The draft of a plan: what its text says for certain, what is doubtful, and what was not read."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from gender_plan.drafting.agencies import Directory, names_in
from gender_plan.drafting.citing import Library, all_cited
from gender_plan.drafting.clauses import RECIPIENTS, Clause, Mark, clauses_of
from gender_plan.drafting.duties import Known, duties_of, task_key
from gender_plan.drafting.goals import Aims, aims_of, completed, declared_in, missing_from
from gender_plan.drafting.notes import Doubt, doubt
from gender_plan.drafting.opening import Opening, opening_of
from gender_plan.drafting.phrases import (
    DUTY_HEADS,
    FUNDING_HEADS,
    PURPOSE_HEADS,
    REPORT_HEADS,
    REQUIREMENT_HEADS,
    TASK_HEADS,
)
from gender_plan.drafting.timing import events_of, reporting_of
from gender_plan.model import Funding, Level, Period, Plan, Recipient, Statement, Task
from gender_plan.provenance import Sourced
from gender_plan.text import Text

_SOME_DAY = dt.date(2000, 12, 31)  # taken out again before anything is written
PLACEHOLDER = "chưa đọc được"
_REVIEW = re.compile(r"(?:[Tt]ổng kết|[Ss]ơ kết)[^.;\n]{5,200}")
_WHICH_REVIEW = Text(
    "có nhắc sơ kết hoặc tổng kết; nếu là việc của kế hoạch này thì ghi vào reviews",
    en="a review is mentioned; where it is one of this plan, write it under reviews",
)
_REPEATED = Text(
    "ký hiệu này đã dùng ở trên nên chưa ghi", en="this label was used before, so it is left out"
)


@frozen(kw_only=True)
class Coverage:
    """Of so many clauses, how many were read, are doubtful, and were not read."""

    clauses: int
    read: int
    doubtful: int
    unread: int

    def said(self) -> Text:
        """In one line."""
        return Text(
            f"đọc được {self.read}/{self.clauses} điều khoản, {self.doubtful} còn nghi ngờ, "
            f"{self.unread} chưa đọc",
            en=f"read {self.read} of {self.clauses} clauses, {self.doubtful} doubtful, "
            f"{self.unread} unread",
        )


@frozen(kw_only=True)
class Draft:
    """What a text yields. ``absent``: required keys that it does not state, filled to build ``plan``."""

    plan: Plan
    absent: tuple[str, ...]
    doubts: tuple[Doubt, ...]
    unread: tuple[Clause, ...]
    clauses: tuple[Clause, ...]
    coverage: Coverage


def draft_of(text: str) -> Draft:
    """The draft of a plan from the text of its document. Any text gives one; most may be unread."""
    clauses = clauses_of(text)
    top = opening_of(clauses)
    directory, library = Directory(str(top.area.name) if top.area else None), Library()
    cited = all_cited(clauses, library)
    aims = aims_of(clauses, top.period)
    tasks, unsure_tasks = _tasks(clauses, aims)
    events = events_of(clauses, top.period)
    known = Known(
        title=top.title,
        directory=directory,
        library=library,
        cited=cited,
        events=tuple((subject, event.id) for event, subject in events),
        tasks={task_key(task.text.vi): task.id for task in tasks},
    )
    assignments, unsure_duties = duties_of(clauses, known)
    aims = completed(aims, assignments, clauses)
    rules, unsure_reports = reporting_of(clauses, directory, top.period)
    recipients = tuple(_recipients(clauses, directory))
    bases, documents = library.split()
    absent, framed = _frame(top)
    plan = evolve(
        framed,
        document=top.document,
        legal_bases=bases,
        documents=documents,
        purposes=tuple(_statements(clauses, PURPOSE_HEADS)),
        requirements=tuple(_statements(clauses, REQUIREMENT_HEADS)),
        declared=declared_in(clauses),
        missing=missing_from(clauses),
        stages=aims.stages,
        goals=aims.goals,
        indicators=aims.loose,
        tasks=tasks,
        agencies=directory.agencies,
        assignments=assignments,
        reporting=rules,
        events=tuple(event for event, _ in events),
        funding=tuple(_funding(clauses)),
        recipients=recipients,
    )
    doubts = (*aims.doubts, *unsure_tasks, *unsure_duties, *unsure_reports, *_reviews(clauses))
    return _counted(plan, absent, doubts, clauses)


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


def _headed(clause: Clause, heads: Iterable[str]) -> bool:
    return clause.head.casefold().strip(" :.").startswith(tuple(heads))


def _sections(
    clauses: Sequence[Clause], heads: Sequence[str], *, within: bool = False
) -> Iterator[Clause]:
    """The clauses under a heading that begins with, or holds, one of these words."""
    path: tuple[str, ...] | None = None
    for clause in clauses:
        if path is not None and not clause.stands_under(path):
            path = None
        head = clause.head.casefold()[:80]
        opens = any(head_ in head for head_ in heads) if within else _headed(clause, heads)
        if path is None and opens and clause.mark in (Mark.PART, Mark.NUMBER):
            path = clause.path
        if path is not None:
            yield clause


def _statements(clauses: Sequence[Clause], heads: Sequence[str]) -> Iterator[Statement]:
    """Each paragraph under a heading; the heading itself is none."""
    for clause in _sections(clauses, heads):
        is_heading = _headed(clause, heads) and clause.mark <= Mark.NUMBER
        if is_heading and not clause.is_leaf:
            continue
        words = clause.paragraphs[1:] if is_heading else clause.paragraphs
        for paragraph in words:
            yield Statement(text=Text(paragraph.text), source=(clause.id,))


def _funding(clauses: Sequence[Clause]) -> Iterator[Funding]:
    for statement in _statements([c for c in clauses if c.path[0] != RECIPIENTS], FUNDING_HEADS):
        yield Funding(text=statement.text, source=statement.source)


def _tasks(clauses: Sequence[Clause], aims: Aims) -> tuple[tuple[Task, ...], tuple[Doubt, ...]]:
    """Every clause without subclauses under a heading of tasks, unless it is a goal or an indicator."""
    taken = {s for goal in aims.goals for item in (goal, *goal.indicators) for s in item.source}
    taken |= {s for each in aims.loose for s in each.source}
    found: dict[str, Task] = {}
    doubts: list[Doubt] = []
    for clause in _sections(clauses, TASK_HEADS, within=True):
        head = clause.head.casefold()
        of_duties = any(word in head[:60] for word in DUTY_HEADS) and clause.mark is Mark.PART
        if of_duties or not clause.is_leaf or clause.mark <= Mark.PART or clause.id in taken:
            continue
        if clause.id in found:
            doubts.append(doubt("tasks", clause, clause.head, _REPEATED))
            continue
        text = " ".join(paragraph.text for paragraph in clause.paragraphs)
        found[clause.id] = Task(
            id=clause.id, text=Text(text), goal=aims.goal_of(clause), source=(clause.id,)
        )
    return tuple(found.values()), tuple(doubts)


def _reviews(clauses: Sequence[Clause]) -> Iterator[Doubt]:
    """Whether a review that is mentioned is one of this plan, and its day, is left to a person."""
    for clause in clauses:
        found = _REVIEW.search(clause.text)
        if found and clause.is_leaf:
            yield doubt("reviews", clause, found[0], _WHICH_REVIEW)


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


def _counted(
    plan: Plan, absent: tuple[str, ...], doubts: Sequence[Doubt], clauses: tuple[Clause, ...]
) -> Draft:
    """With what every clause came to."""
    told = set(_sources(plan))
    doubtful = {each.clause for each in doubts}
    headings = (*PURPOSE_HEADS, *REQUIREMENT_HEADS, *REPORT_HEADS, *FUNDING_HEADS)
    unread = tuple(
        c
        for c in clauses
        if c.id not in doubtful and c.id not in told and c.is_leaf and not _headed(c, headings)
    )
    uncertain = sum(c.id in doubtful for c in clauses)
    coverage = Coverage(
        clauses=len(clauses),
        read=len(clauses) - uncertain - len(unread),
        doubtful=uncertain,
        unread=len(unread),
    )
    return Draft(
        plan=plan, absent=absent, doubts=tuple(doubts), unread=unread, clauses=clauses, coverage=coverage
    )


def _sources(plan: Plan) -> Iterator[str]:
    """Every clause that something in the plan comes from."""
    sections: Iterable[Sequence[Sourced]] = (
        plan.legal_bases, plan.documents, plan.purposes, plan.requirements, plan.goals, plan.indicators,
        plan.tasks, plan.agencies, plan.assignments, plan.reporting, plan.events, plan.funding,
        plan.recipients, tuple(i for g in plan.goals for i in g.indicators),
    )  # fmt: skip
    yield from plan.source
    for section in sections:
        for item in section:
            yield from item.source
