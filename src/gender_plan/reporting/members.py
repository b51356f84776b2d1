"""Groups of agencies taken apart into those who can report one by one."""

from collections.abc import Iterator

from attrs import frozen

from gender_plan.model import Agency
from gender_plan.responsibility import Responsibilities


@frozen(kw_only=True)
class Member:
    """An agency, or a group that the plan does not take apart, and the groups it stands in."""

    agency: Agency
    groups: tuple[Agency, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it is a group whose members the plan does not list."""
        return self.agency.is_group


class Members:
    """Whom an id means; each answer is kept. Circles of groups are walked once and end."""

    def __init__(self, who: Responsibilities) -> None:
        self._who = who
        self._kept: dict[str, tuple[Member, ...]] = {}

    def of(self, named: str) -> tuple[Member, ...]:
        """The agencies behind an id: itself or its successors, groups taken apart, each once."""
        if named not in self._kept:
            found = self._walked(named, (), set())
            self._kept[named] = tuple({m.agency.id: m for m in reversed(list(found))}.values())[::-1]
        return self._kept[named]

    def _walked(self, named: str, groups: tuple[Agency, ...], seen: set[str]) -> Iterator[Member]:
        for agency in self._who.holders(named):
            if not agency.members:
                yield Member(agency=agency, groups=groups)
            elif agency.id not in seen:
                seen.add(agency.id)
                for member in agency.members:
                    yield from self._walked(member, (*groups, agency), seen)
