"""Which item of one list is which of another: the same, of the same id, or plainly its successor."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any

from attrs import evolve, field, frozen

from gender_plan.model import (
    Agency,
    Assignment,
    Covers,
    Document,
    Event,
    Funding,
    Goal,
    Indicator,
    Missing,
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
Numbers = Mapping[str, Mapping[str, str]]
GONE = "\0"
"""What a number begins with that the later plan has nothing under."""
_NUMBERED = ("goals", "indicators", "parts", "tasks")
_YEAR = re.compile(r"\d{4}", re.ASCII)


@frozen
class Pairing:
    """How two plans hang together.

    ``is_one``: they are two versions of one plan, where a number means the same thing in both. ``heirs``
    says who took over from an agency that the later one no longer has, ``numbers`` which number of the
    later one means what a number of the earlier one did.
    """

    is_one: bool = True
    heirs: Heirs = field(factory=dict)
    numbers: Numbers = field(factory=dict)

    def now(self, agency: str | None) -> str | None:
        """The agency itself, or the one that took over."""
        return self.heirs.get(agency, agency) if agency else agency

    def covered(self, covers: Covers) -> Covers:
        """What an assignment of the earlier plan covers, in the numbers of the later one."""
        changed: dict[str, Any] = {
            name: tuple(self.numbers[name].get(id_, id_) for id_ in getattr(covers, name))
            for name in _NUMBERED
            if name in self.numbers
        }
        return evolve(covers, **changed) if changed else covers


Key = Callable[[Any, Pairing], Hashable | None]
_VERSIONS = Pairing()


def paired(
    before: Sequence[Any], after: Sequence[Any], pairing: Pairing = _VERSIONS
) -> list[tuple[int, int]]:
    """The places of the items that belong together, in the order of the first list."""
    of = type(before[0]) if before else None
    keys = _ACROSS[of] if not pairing.is_one and of in _ACROSS else (_id, *_KEYS.get(of, ()))
    left, right = list(range(len(before))), list(range(len(after)))
    pairs = [(i, j) for i, j in _equal(before, after) if _means_the_same(before[i], pairing)]
    for key in keys:
        left = [i for i in left if i not in {pair[0] for pair in pairs}]
        right = [j for j in right if j not in {pair[1] for pair in pairs}]
        found = _alike(before, after, (left, right), key, pairing)
        is_doubtful = key is _id and of is Goal and not pairing.is_one
        pairs += [(i, j) for i, j in found if not is_doubtful or _share(before[i], after[j], pairing)]
    return sorted(pairs)


def _equal(before: Sequence[Any], after: Sequence[Any]) -> list[tuple[int, int]]:
    """Equal items, the first with the first."""
    places: dict[Any, list[int]] = {}
    for j in reversed(range(len(after))):
        places.setdefault(after[j], []).append(j)
    return [(i, places[item].pop()) for i, item in enumerate(before) if places.get(item)]


def _means_the_same(item: Any, pairing: Pairing) -> bool:  # noqa: ANN401
    """An assignment in the same words is another one where its numbers mean other things now."""
    return not isinstance(item, Assignment) or pairing.covered(item.covers) == item.covers


def _share(before: Goal, after: Goal, pairing: Pairing) -> bool:
    """Whether two goals of one number share an indicator; the number alone says nothing."""
    return bool(paired(before.indicators, after.indicators, pairing))


def _alike(
    before: Sequence[Any],
    after: Sequence[Any],
    left_over: tuple[list[int], list[int]],
    key: Key,
    pairing: Pairing,
) -> list[tuple[int, int]]:
    """Those of which just one on either side has this key."""
    left, right = left_over
    ours = {i: key(before[i], pairing) for i in left}
    theirs = {j: key(after[j], _VERSIONS) for j in right}
    once, counted = Counter(ours.values()), Counter(theirs.values())
    found = {value: j for j, value in theirs.items() if counted[value] == 1}
    return [
        (i, found[value])
        for i, value in ours.items()
        if value is not None and once[value] == 1 and value in found
    ]


def _id(item: Any, _: Pairing) -> Hashable | None:  # noqa: ANN401  any value of the model
    found: Hashable | None = getattr(item, "id", None)
    return found


def _named(name: str) -> Key:
    def key(item: Any, _: Pairing) -> Hashable | None:  # noqa: ANN401
        words = getattr(item, name)
        return folded(words.vi) if isinstance(words, Text) else None

    return key


def _source(item: Any, _: Pairing) -> Hashable | None:  # noqa: ANN401
    return item.source or None


def _received(recipient: Recipient, pairing: Pairing) -> Hashable:
    """One printed line may name several agencies, each a recipient of its own."""
    return folded(recipient.name.vi), pairing.now(recipient.agency)


def _number(document: Document, _: Pairing) -> Hashable | None:
    return document.number if isinstance(document.number, str) else None


def _without_year(period: ReportPeriod, _: Pairing) -> Hashable:
    return _YEAR.sub("", period.id)


def _corresponding(indicator: Indicator, _: Pairing) -> Hashable | None:
    return frozenset((c.plan, c.indicator) for c in indicator.corresponds_to) or None


def _task_kept(assignment: Assignment, pairing: Pairing) -> Hashable:
    return *_role_held(assignment, pairing), pairing.covered(assignment.covers)


def _task_given(assignment: Assignment, pairing: Pairing) -> Hashable:
    return assignment.role, pairing.covered(assignment.covers)


def _role_held(assignment: Assignment, pairing: Pairing) -> tuple[Hashable, ...]:
    return pairing.now(assignment.agency), assignment.post, assignment.role


def _held_there(assignment: Assignment, pairing: Pairing) -> Hashable | None:
    return (pairing.now(assignment.agency), assignment.source) if assignment.source else None


def _collected(rule: Reporting, pairing: Pairing) -> Hashable:
    return pairing.now(rule.collector)


def _collected_from(rule: Reporting, pairing: Pairing) -> Hashable:
    return pairing.now(rule.collector), tuple(map(pairing.now, rule.reporters))


def _only(_: object, __: Pairing) -> Hashable:
    return "only"


_KEYS: dict[type | None, tuple[Key, ...]] = {
    Agency: (_named("name"),),
    Assignment: (_task_kept, _task_given, _held_there, _role_held),
    Document: (_number,),
    Event: (_named("title"),),
    Funding: (_named("text"),),
    Goal: (_named("title"),),
    Indicator: (_named("text"),),
    Missing: (_named("title"),),
    Recipient: (_received, _named("name")),
    Reporting: (_collected_from, _collected, _only),
    ReportPeriod: (_without_year,),
    Review: (_named("title"),),
    Stage: (_named("title"),),
    Statement: (_named("text"), _source),
    Task: (_named("text"),),
}
"""What makes an item the successor of another one, the surest sign first."""

_ACROSS: dict[type | None, tuple[Key, ...]] = {
    Goal: (_named("title"), _id),
    Indicator: (_corresponding, _named("text")),
    Task: (_named("text"), _id),
}
"""The same between two plans, whose numbers are their own: an indicator is never known by its number."""
