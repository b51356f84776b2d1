"""How a duty reaches an item or an agency: the steps between the clause and the answer."""

from enum import StrEnum

from attrs import frozen

from gender_plan.text import Language, Text


class StepKind(StrEnum):
    """What leads from an agency to the assignment, or from the assignment to the item."""

    GROUP = "group"
    PREDECESSOR = "predecessor"
    NO_SUCCESSOR = "no-successor"
    COMPANIONSHIP = "companionship"
    PART = "part"
    GOAL = "goal"
    STAGE = "stage"
    PLAN = "plan"


ABOVE = frozenset({StepKind.GOAL, StepKind.STAGE, StepKind.PLAN})
"""The steps by which something larger passes its lead on."""


@frozen(kw_only=True)
class Step:
    """One step: its kind, the id of the goal, part, agency … concerned, and what people call it.

    ``unverified``: it rests on a fact that was only recalled.
    """

    kind: StepKind
    id: str
    name: Text | None = None
    unverified: bool = False

    def said(self, language: Language = "vi") -> str:
        """The step in words: «qua mục tiêu 3»."""
        name = self.name.said(language) if self.name else self.id
        return _SAID[self.kind].said(language).format(name=name)


Path = tuple[Step, ...]
"""Steps in order, the one nearest to the agency first."""

_SAID = {
    StepKind.GROUP: Text("thuộc nhóm {name}", en="as a member of {name}"),
    StepKind.PREDECESSOR: Text("tiếp nhận nhiệm vụ từ {name}", en="taking over from {name}"),
    StepKind.NO_SUCCESSOR: Text(
        "nay không còn hoạt động, chưa rõ cơ quan tiếp nhận",
        en="but it no longer exists, with no successor known",
    ),
    StepKind.COMPANIONSHIP: Text("được nêu cùng {name}", en="named together with {name}"),
    StepKind.PART: Text("riêng phần {name}", en="for part {name} only"),
    StepKind.GOAL: Text("qua mục tiêu {name}", en="through goal {name}"),
    StepKind.STAGE: Text("qua giai đoạn {name}", en="through stage {name}"),
    StepKind.PLAN: Text("theo phân công chung cho cả kế hoạch", en="through the plan as a whole"),
}
