"""Which item of one list is which of another: the same, of the same id, or plainly its successor."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import Any

from gender_plan.model import (
    Agency,
    Assignment,
    Document,
    Event,
    Goal,
    Indicator,
    Reporting,
    ReportPeriod,
    Review,
    Stage,
    Statement,
    Task,
)
from gender_plan.text import Text, folded

Key = Callable[[Any], Hashable | None]
_YEAR = re.compile(r"\d{4}", re.ASCII)


def paired(before: Sequence[Any], after: Sequence[Any]) -> list[tuple[int, int]]:
    """The places of the items that belong together, in the order of the first list."""
    left, right = list(range(len(before))), list(range(len(after)))
    pairs = _equal(before, after)
    for key in (_id, *_KEYS.get(type(before[0]) if before else None, ())):
        left = [i for i in left if i not in {pair[0] for pair in pairs}]
        right = [j for j in right if j not in {pair[1] for pair in pairs}]
        pairs += _alike(before, after, left, right, key)
    return sorted(pairs)


def _equal(before: Sequence[Any], after: Sequence[Any]) -> list[tuple[int, int]]:
    """Equal items, the first with the first."""
    places: dict[Any, list[int]] = {}
    for j in reversed(range(len(after))):
        places.setdefault(after[j], []).append(j)
    return [(i, places[item].pop()) for i, item in enumerate(before) if places.get(item)]


def _alike(
    before: Sequence[Any], after: Sequence[Any], left: list[int], right: list[int], key: Key
) -> list[tuple[int, int]]:
    """Those of which just one on either side has this key."""
    ours, theirs = {i: key(before[i]) for i in left}, {j: key(after[j]) for j in right}
    once, counted = Counter(ours.values()), Counter(theirs.values())
    found = {value: j for j, value in theirs.items() if counted[value] == 1}
    return [
        (i, found[value])
        for i, value in ours.items()
        if value is not None and once[value] == 1 and value in found
    ]


def _id(item: Any) -> Hashable | None:  # noqa: ANN401  any value of the model
    found: Hashable | None = getattr(item, "id", None)
    return found


def _named(name: str) -> Key:
    def key(item: Any) -> Hashable | None:  # noqa: ANN401
        words = getattr(item, name)
        return folded(words.vi) if isinstance(words, Text) else None

    return key


def _source(item: Any) -> Hashable | None:  # noqa: ANN401
    return item.source or None


def _number(document: Document) -> Hashable | None:
    return document.number if isinstance(document.number, str) else None


def _without_year(period: ReportPeriod) -> Hashable:
    return _YEAR.sub("", period.id)


def _task_given(assignment: Assignment) -> Hashable:
    return assignment.role, assignment.covers


def _role_held(assignment: Assignment) -> Hashable:
    return assignment.agency, assignment.post, assignment.role


def _held_there(assignment: Assignment) -> Hashable | None:
    return (assignment.agency, assignment.source) if assignment.source else None


def _only(_: object) -> Hashable:
    return "only"


_KEYS: dict[type | None, tuple[Key, ...]] = {
    Agency: (_named("name"),),
    Assignment: (_task_given, _held_there, _role_held),
    Document: (_number,),
    Event: (_named("title"),),
    Goal: (_named("title"),),
    Indicator: (_named("text"),),
    Reporting: (lambda rule: rule.collector, _only),
    ReportPeriod: (_without_year,),
    Review: (_named("title"),),
    Stage: (_named("title"),),
    Statement: (_source,),
    Task: (_named("text"),),
}
"""What makes an item the successor of another one, the surest sign first."""
