"""``parity``: women and men alike: «ngang bằng với nam»."""

from typing import ClassVar

from attrs import frozen

from gender_plan.targets.target import NOT_JUDGED, Direction, Observed, Target
from gender_plan.text import Text


@frozen(kw_only=True)
class Parity(Target):
    """Women have the value that men have."""

    key: ClassVar[str] = "parity"
    words: ClassVar[Text] = Text("ngang bằng giữa nữ và nam", en="women and men alike")

    parity: bool

    def obstacle(self, seen: Observed, direction: Direction | None) -> Text | None:
        """Always: the kind can be stated, and is not judged yet."""
        del seen, direction
        return NOT_JUDGED
