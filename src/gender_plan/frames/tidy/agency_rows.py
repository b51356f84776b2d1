"""The rows of who does what and when: agencies, assignments, tasks, report periods."""

from collections.abc import Iterator

from gender_plan.frames.tidy.rows import Row, listed, provenance, said
from gender_plan.model import Assignment, Covers, Plan, Valid
from gender_plan.text import Text

_COVERED = (
    ("stage", "stages"),
    ("goal", "goals"),
    ("indicator", "indicators"),
    ("part", "parts"),
    ("task", "tasks"),
    ("document", "documents"),
    ("event", "events"),
)
_ALWAYS = Valid()


def agencies(plan: Plan) -> Iterator[Row]:
    """A row for each agency or group of agencies."""
    for agency in plan.agencies:
        valid = agency.valid or _ALWAYS
        yield {
            "plan": plan.id,
            "agency": agency.id,
            **said("name", agency.name),
            "short_name": agency.short_name,
            "aliases": listed(agency.aliases),
            "agency_kind": agency.kind,
            "is_group": agency.is_group,
            "members": listed(agency.members),
            "starts": valid.starts,
            "ends": valid.ends,
            "successors": listed(agency.successors),
            **provenance(agency),
        }


def assignments(plan: Plan) -> Iterator[Row]:
    """A row for each thing that an assignment covers; one that covers nothing keeps a row."""
    for number, assignment in enumerate(plan.assignments, start=1):
        for kind, item, words in _covered(assignment, plan):
            yield {
                "plan": plan.id,
                "assignment": number,
                "agency": assignment.agency,
                **said("post", assignment.post),
                "role": assignment.role,
                "verb": assignment.verb,
                "item_kind": kind,
                "item": item,
                **said("duty", words),
                "alongside": listed(assignment.alongside),
                "mandate": assignment.mandate,
                **provenance(assignment),
            }


def tasks(plan: Plan) -> Iterator[Row]:
    """A row for each task."""
    for task in plan.tasks:
        yield {
            "plan": plan.id,
            "task": task.id,
            **said("text", task.text),
            "goal": task.goal,
            "starts": task.starts,
            "by": task.by,
            "documents": listed(task.documents),
            **provenance(task),
        }


def periods(plan: Plan) -> Iterator[Row]:
    """A row for each report period, in the order of ``plan.report_periods``."""
    pairs = [(rule, period) for rule in plan.reporting for period in rule.periods]
    for rule, period in sorted(pairs, key=lambda pair: (pair[1].due or pair[1].ends, pair[1].id)):
        yield {
            "plan": plan.id,
            "period": period.id,
            "starts": period.starts,
            "ends": period.ends,
            "due": period.due,
            "collector": rule.collector,
            "reporters": listed(rule.reporters),
            "forwards_to": listed(rule.forwards_to),
            **said("content", rule.content),
            **provenance(period, clauses=period.source or rule.source, unverified=rule.unverified),
        }


Covered = tuple[str | None, str | None, Text | None]
"""What an assignment is about: the kind, the id where it has one, and the words where it has not."""


def _covered(assignment: Assignment, plan: Plan) -> list[Covered]:
    covers = assignment.covers
    whole: list[Covered] = [("plan", plan.id, None)] if covers.plan else []
    ids = [(kind, id_, None) for kind, name in _COVERED for id_ in _ids(covers, name)]
    words: list[Covered] = [("duty", None, covers.duty)] if covers.duty else []
    return [*whole, *ids, *words] or [(None, None, None)]


def _ids(covers: Covers, name: str) -> tuple[str, ...]:
    found: tuple[str, ...] = getattr(covers, name)
    return found
