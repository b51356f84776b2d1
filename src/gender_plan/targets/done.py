"""``done``: something is there or has happened: «hoàn thành», «có đội ngũ cộng tác viên»."""

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.yes_or_no import NO, YES, YesOrNo
from gender_plan.text import Text


@frozen(kw_only=True)
class Done(YesOrNo):
    """It is done; the reported value is 1 for yes and 0 for no."""

    key: ClassVar[str] = "done"
    words: ClassVar[Text] = Text("hoàn thành", en="to be done")
    answers: ClassVar[Mapping[Decimal | None, Text]] = {
        YES: Text("đã hoàn thành", en="done"),
        NO: Text("chưa hoàn thành", en="not done"),
    }

    done: bool
