"""What changed from one plan to another, as data: where, what kind of change, before and after."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from gender_plan.text import Language, Text

Step = str | int
_NOTES = ("source", "derived", "outside", "as_printed")
Path = tuple[Step, ...]
"""Names of fields, and for an item of a list its id, or its place where it has none of its own."""


class ChangeKind(StrEnum):
    """What sort of change it is."""

    ADDED = "added"
    DROPPED = "dropped"
    RETARGETED = "retargeted"
    REASSIGNED = "reassigned"
    SUCCEEDED = "succeeded"
    RENAMED = "renamed"
    RESCHEDULED = "rescheduled"
    REORDERED = "reordered"
    CHANGED = "changed"


@frozen(kw_only=True)
class Change:
    """One change: ``before`` and ``after`` are values of the model, None where there is none.

    ``place``: where an added item stands in its list. A list in another order names the items that
    stayed, before and after, by their steps in the first plan. An agency that another one
    followed and that is no longer there has ``succeeded``. ``text`` says the change in words.
    """

    kind: ChangeKind
    path: Path
    before: Any = None
    after: Any = None
    place: int | None = None
    text: Text = field(eq=False)

    @property
    def is_note(self) -> bool:
        """Whether only the note on where something stands in the document changed."""
        return self.path[-1] in _NOTES

    def said(self, language: Language = "vi") -> str:
        """The change in a sentence."""
        return self.text.said(language)


@frozen(kw_only=True)
class Difference:
    """All that has to change in one plan to give the other; ``before`` and ``after`` are their ids."""

    before: str
    after: str
    changes: tuple[Change, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.changes)

    def of_kind(self, kind: ChangeKind) -> tuple[Change, ...]:
        """The changes of one kind."""
        return tuple(change for change in self.changes if change.kind is kind)

    def said(self, language: Language = "vi") -> tuple[str, ...]:
        """The changes in sentences."""
        return tuple(change.said(language) for change in self.changes)


def steps_of(items: Sequence[Any]) -> tuple[Step, ...]:
    """By what each item of a list is named: its id, or its place where that names no single one."""
    ids = [getattr(item, "id", None) for item in items]
    seen: dict[Any, int] = {}
    for id_ in ids:
        seen[id_] = seen.get(id_, 0) + 1
    return tuple(place if id_ is None or seen[id_] > 1 else id_ for place, id_ in enumerate(ids))
