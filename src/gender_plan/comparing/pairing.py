"""Which item of one list is which of another: the same, of the same id, or plainly its successor."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from gender_plan.model import (
    Agency,
    Assignment,
    Document,
    Event,
    Goal,
    Indicator,
    Recipient,
    Reporting,
    ReportPeriod,
    Review,
    Stage,
    Statement,
    Task,
)
from gender_plan.text import Text, folded

Heirs = Mapping[str, str]
Key = Callable[[Any, Heirs], Hashable | None]
_YEAR = re.compile(r"\d{4}", re.ASCII)


@frozen
class Pairing:
    """How two plans hang together.

    ``is_one``: they are two versions of one plan, where a number means the same thing in both. ``heirs``
    says who took over from an agency that the later one no longer has.
    """

    is_one: bool = True
    heirs: Heirs = field(factory=dict)


_VERSIONS = Pairing()


def paired(
    before: Sequence[Any], after: Sequence[Any], pairing: Pairing = _VERSIONS
) -> list[tuple[int, int]]:
    """The places of the items that belong together, in the order of the first list."""
    of = type(before[0]) if before else None
    keys = _ACROSS[of] if not pairing.is_one and of in _ACROSS else (_id, *_KEYS.get(of, ()))
    left, right = list(range(len(before))), list(range(len(after)))
    pairs = _equal(before, after)
    for key in keys:
        left = [i for i in left if i not in {pair[0] for pair in pairs}]
        right = [j for j in right if j not in {pair[1] for pair in pairs}]
        found = _alike(before, after, (left, right), key, pairing.heirs)
        is_doubtful = key is _id and of is Goal and not pairing.is_one
        pairs += [(i, j) for i, j in found if not is_doubtful or _share(before[i], after[j], pairing)]
    return sorted(pairs)


def _equal(before: Sequence[Any], after: Sequence[Any]) -> list[tuple[int, int]]:
    """Equal items, the first with the first."""
    places: dict[Any, list[int]] = {}
    for j in reversed(range(len(after))):
        places.setdefault(after[j], []).append(j)
    return [(i, places[item].pop()) for i, item in enumerate(before) if places.get(item)]


def _share(before: Goal, after: Goal, pairing: Pairing) -> bool:
    """Whether two goals of one number have an indicator in common; the number alone says nothing."""
    return bool(paired(before.indicators, after.indicators, pairing))


def _alike(
    before: Sequence[Any],
    after: Sequence[Any],
    left_over: tuple[list[int], list[int]],
    key: Key,
    heirs: Heirs,
) -> list[tuple[int, int]]:
    """Those of which just one on either side has this key."""
    left, right = left_over
    ours, theirs = {i: key(before[i], heirs) for i in left}, {j: key(after[j], {}) for j in right}
    once, counted = Counter(ours.values()), Counter(theirs.values())
    found = {value: j for j, value in theirs.items() if counted[value] == 1}
    return [
        (i, found[value])
        for i, value in ours.items()
        if value is not None and once[value] == 1 and value in found
    ]


def _id(item: Any, _: Heirs) -> Hashable | None:  # noqa: ANN401  any value of the model
    found: Hashable | None = getattr(item, "id", None)
    return found


def _named(name: str) -> Key:
    def key(item: Any, _: Heirs) -> Hashable | None:  # noqa: ANN401
        words = getattr(item, name)
        return folded(words.vi) if isinstance(words, Text) else None

    return key


def _source(item: Any, _: Heirs) -> Hashable | None:  # noqa: ANN401
    return item.source or None


def _number(document: Document, _: Heirs) -> Hashable | None:
    return document.number if isinstance(document.number, str) else None


def _without_year(period: ReportPeriod, _: Heirs) -> Hashable:
    return _YEAR.sub("", period.id)


def _corresponding(indicator: Indicator, _: Heirs) -> Hashable | None:
    return frozenset((c.plan, c.indicator) for c in indicator.corresponds_to) or None


def _task_given(assignment: Assignment, _: Heirs) -> Hashable:
    return assignment.role, assignment.covers


def _role_held(assignment: Assignment, heirs: Heirs) -> Hashable:
    return _now(assignment.agency, heirs), assignment.post, assignment.role


def _held_there(assignment: Assignment, heirs: Heirs) -> Hashable | None:
    return (_now(assignment.agency, heirs), assignment.source) if assignment.source else None


def _collected(rule: Reporting, heirs: Heirs) -> Hashable:
    return _now(rule.collector, heirs)


def _collected_from(rule: Reporting, heirs: Heirs) -> Hashable:
    return _now(rule.collector, heirs), tuple(_now(id_, heirs) for id_ in rule.reporters)


def _now(agency: str | None, heirs: Heirs) -> str | None:
    return heirs.get(agency, agency) if agency else agency


def _only(_: object, __: Heirs) -> Hashable:
    return "only"


_KEYS: dict[type | None, tuple[Key, ...]] = {
    Agency: (_named("name"),),
    Assignment: (_task_given, _held_there, _role_held),
    Document: (_number,),
    Event: (_named("title"),),
    Goal: (_named("title"),),
    Indicator: (_named("text"),),
    Recipient: (_named("name"),),
    Reporting: (_collected_from, _collected, _only),
    ReportPeriod: (_without_year,),
    Review: (_named("title"),),
    Stage: (_named("title"),),
    Statement: (_source,),
    Task: (_named("text"),),
}
"""What makes an item the successor of another one, the surest sign first."""

_ACROSS: dict[type | None, tuple[Key, ...]] = {
    Goal: (_named("title"), _id),
    Indicator: (_corresponding, _named("text")),
    Task: (_named("text"), _id),
}
"""The same between two plans, whose numbers are their own: an indicator is never known by its number."""
