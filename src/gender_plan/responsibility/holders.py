"""Who stands for an agency id on a day: itself or its successors, and the members of a group."""

import datetime as dt
from collections import deque
from collections.abc import Iterable
from typing import NamedTuple

from attrs import frozen

from gender_plan.model import Agency
from gender_plan.responsibility.steps import Path, Step, StepKind


@frozen(kw_only=True)
class Holder:
    """Who holds what was given to an id; no agency where nobody known does."""

    id: str
    agency: Agency | None
    through: Path = ()


class _Branch(NamedTuple):
    """What an agency was reached from, and the steps between."""

    upward: str
    through: Path


_Tree = dict[str, _Branch | None]


class Holders:
    """Who holds what was given to an id, on a day, or as printed where no day is given.

    Circles of members or successors are walked once and end.
    """

    def __init__(self, agencies: Iterable[Agency], as_of: dt.date | None) -> None:
        self._agencies: dict[str, Agency] = {}
        for agency in agencies:
            self._agencies.setdefault(agency.id, agency)
        self._as_of = as_of
        self._holders: dict[str, tuple[Holder, ...]] = {}
        self._trees: dict[str, _Tree] = {}
        self._meant: dict[str, frozenset[str]] = {}

    def get(self, agency: str) -> Agency | None:
        """The agency with this id, where the plan has one."""
        return self._agencies.get(agency)

    def of(self, agency: str) -> tuple[Holder, ...]:
        """The agency itself, or those that took over from it, each with the way it came."""
        if agency not in self._holders:
            itself = (Holder(id=agency, agency=self.get(agency)),)
            self._holders[agency] = self._find_holders(agency) if self._has_ended(agency) else itself
        return self._holders[agency]

    def meant(self, agency: str) -> frozenset[str]:
        """The ids of everyone an id means on the day: the holders and the members of their groups."""
        if agency not in self._meant:
            living = (holder.id for holder in self.of(agency) if holder.agency)
            self._meant[agency] = frozenset().union(*map(self._tree, living))
        return self._meant[agency]

    def way(self, agency: str, group: str) -> Path | None:
        """The way from an agency to a group it belongs to, empty from itself; None from elsewhere."""
        tree = self._tree(group)
        return _way(tree, agency) if agency in tree else None

    def _tree(self, group: str) -> _Tree:
        if group not in self._trees:
            self._trees[group] = self._find_members(group)
        return self._trees[group]

    def _find_holders(self, start: str) -> tuple[Holder, ...]:
        found: list[str] = []
        tree: _Tree = {start: None}
        queue = deque([start])
        while queue:
            current = queue.popleft()
            if not self._has_ended(current):
                found.append(current)
                continue
            agency = self._agencies[current]
            for successor in agency.successors:
                if successor not in tree:
                    tree[successor] = _Branch(current, (_step(StepKind.PREDECESSOR, agency),))
                    queue.append(successor)
        holders = (Holder(id=id_, agency=self.get(id_), through=_way(tree, id_)) for id_ in found)
        return tuple(holders) or (self._nobody(start),)

    def _find_members(self, start: str) -> _Tree:
        tree: _Tree = {start: None}
        queue = deque([start])
        while queue:
            group = self._agencies[queue.popleft()]
            for holder in (holder for member in group.members for holder in self.of(member)):
                if holder.agency and holder.id not in tree:
                    steps = (*holder.through, _step(StepKind.GROUP, group))
                    tree[holder.id] = _Branch(group.id, steps)
                    queue.append(holder.id)
        return tree

    def _has_ended(self, agency: str) -> bool:
        known = self._agencies.get(agency)
        if self._as_of is None or known is None or known.valid is None:
            return False
        return known.valid.ends is not None and known.valid.ends < self._as_of

    def _nobody(self, ended: str) -> Holder:
        step = _step(StepKind.NO_SUCCESSOR, self._agencies[ended])
        return Holder(id=ended, agency=None, through=(step,))


def _way(tree: _Tree, agency: str) -> Path:
    steps: list[Step] = []
    branch = tree[agency]
    while branch:
        steps += branch.through
        branch = tree[branch.upward]
    return tuple(steps)


def _step(kind: StepKind, agency: Agency) -> Step:
    days = agency.valid if kind in _ENDED else None
    unverified = agency.unverified or (days is not None and days.unverified)
    return Step(kind=kind, id=agency.id, name=agency.name, unverified=unverified)


_ENDED = (StepKind.PREDECESSOR, StepKind.NO_SUCCESSOR)
"""The steps that rest on the day on which the agency ended."""
