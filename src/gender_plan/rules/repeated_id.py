"""GP209: two things of one sort have the same id.

Sai / wrong::

    agencies:
      - {id: so-noi-vu, name: Sở Nội vụ}
      - {id: so-noi-vu, name: Sở Y tế}  # GP209

Đúng / right::

    agencies:
      - {id: so-noi-vu, name: Sở Nội vụ}
      - {id: so-y-te, name: Sở Y tế}
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from gender_plan.model import Plan
from gender_plan.problems import error
from gender_plan.rules.rule import Finding, Rule, found


def check(plan: Plan) -> Iterator[Finding]:
    """The second and later bearers of an id."""
    for things in _sorts(plan):
        ids = [thing.id for thing in things]
        if len(set(ids)) < len(ids):
            yield from _repeated(things)


def _repeated(things: Iterable[Any]) -> Iterator[Finding]:
    seen: set[str] = set()
    for thing in things:
        if thing.id in seen:
            yield found(thing, "id", id=thing.id)
        if thing.id is not None:
            seen.add(thing.id)


def _sorts(plan: Plan) -> Iterator[Sequence[Any]]:
    indicators = [indicator for _, indicator in plan.all_indicators]
    yield plan.goals
    yield indicators
    yield from (indicator.parts for indicator in indicators if indicator.parts)
    yield plan.tasks
    yield plan.agencies
    yield (*plan.legal_bases, *plan.documents)
    yield plan.events
    yield plan.reviews
    yield plan.stages
    yield plan.report_periods


RULE = Rule(
    kind=error(
        "GP209",
        vi="mã '{id}' đã dùng cho một mục khác cùng loại; hãy đặt mã khác",
        en="the id '{id}' is already used for another of its sort; choose another id",
    ),
    check=check,
)
