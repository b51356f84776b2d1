"""The progress of plans by a large table: a sentence, and how many indicators are in each state.

Frames are not known here: whatever tells its counts in this way is shown so.
"""

from collections.abc import Iterable
from typing import Protocol, runtime_checkable

from gender_plan.notebook.blocks import Page
from gender_plan.notebook.manner import Manner, Words
from gender_plan.notebook.things import nouns
from gender_plan.progress import TargetState
from gender_plan.text import Language, Text

_CAPTION = Text("Địa bàn của kế hoạch", en="Areas of the plans")
_HEADS = (
    Text("Kế hoạch", en="Plan"),
    Text("Địa bàn", en="Area"),
    Text("Kết quả", en="Result"),
    Text("Số chỉ tiêu", en="Indicators"),
)


class StateCount(Protocol):
    """How many indicators of a plan are in a state in an area."""

    @property
    def plan(self) -> str:
        """The id of the plan."""
        ...

    @property
    def area(self) -> str:
        """What the area is called."""
        ...

    @property
    def state(self) -> TargetState:
        """The state."""
        ...

    @property
    def indicators(self) -> int:
        """How many are in it."""
        ...


@runtime_checkable
class Counting(Protocol):
    """Something that says in a sentence what it is about, and counts indicators by their states."""

    def said(self, language: Language = "vi") -> str:
        """The sentence."""
        ...

    def state_counts(self) -> Iterable[StateCount]:
        """The counts, in their order."""
        ...


def state_counts_page(thing: Counting, manner: Manner) -> Page:
    """The sentence, and a row for each plan, area and state."""
    caption, counts = manner.say(_CAPTION), thing.state_counts()
    table = manner.table(caption, _HEADS, counts, lambda each: _row(each, manner), nouns.ITEMS)
    return manner.page("", thing.said(manner.language), table)


def _row(count: StateCount, manner: Manner) -> Iterable[Words]:
    return count.plan, count.area, count.state.said(manner.language), str(count.indicators)
