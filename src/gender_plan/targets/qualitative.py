"""``qualitative``: a target in words, which a person judges."""

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from gender_plan.targets.yes_or_no import NO, YES, YesOrNo
from gender_plan.text import Language, Text


@frozen(kw_only=True)
class Qualitative(YesOrNo):
    """Words without a figure; the reported value is 1 where a person judged it met, 0 where not."""

    key: ClassVar[str] = "qualitative"
    words: ClassVar[Text] = Text("định tính", en="in words")
    answers: ClassVar[Mapping[Decimal | None, Text]] = {
        YES: Text("được đánh giá là đạt", en="assessed as met"),
        NO: Text("được đánh giá là chưa đạt", en="assessed as not met"),
    }
    unanswered: ClassVar[Text | None] = Text(
        "chưa được người có trách nhiệm đánh giá", en="nobody has assessed it yet"
    )

    qualitative: Text

    def said(self, language: Language = "vi", unit: str = "") -> str:
        """The words themselves."""
        del unit
        return self.qualitative.said(language)
