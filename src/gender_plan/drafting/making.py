"""The making of targets from the figures, days and words of one sentence."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from attrs import evolve, frozen

from gender_plan import targets as kinds
from gender_plan.drafting.changes import change_of
from gender_plan.drafting.figures import Figure
from gender_plan.drafting.shares import Share, bound_of
from gender_plan.drafting.target_phrases import (
    EACH_SEX,
    HIGHER_IS_BETTER,
    KEPT,
    LOWER_IS_BETTER,
    SHARE_WORDS,
    STRIVING,
)
from gender_plan.drafting.years import Base, Often, When
from gender_plan.model import Baseline, Unit
from gender_plan.targets import Direction, Every, Target
from gender_plan.text import Text

_ALL = Decimal(100)


_NEAR = 30  # letters between «hằng năm» and the figure that it belongs to


_LOOK_BACK = 80  # letters before a figure in which «phấn đấu» is looked for


_KINDS: Mapping[str, Callable[..., Target]] = {
    "at_least": kinds.AtLeast, "at_most": kinds.AtMost, "above": kinds.Above, "below": kinds.Below,
    "reach": kinds.Reach, "about": kinds.About, "equal_to": kinds.EqualTo,
}  # fmt: skip


_CEILINGS = ("below", "at_most")


NOT_READ = Text(
    "có con số nhưng chưa đọc được thành mức phấn đấu",
    en="it has figures that make no target for certain",
)


NO_YEAR = Text(
    "có mức mà không có năm bên cạnh; nếu không phải cuối kỳ kế hoạch thì hãy ghi by",
    en="a figure without a year beside it; unless it is the end of the plan, write by",
)


END_OF_PERIOD = Text(
    "Văn bản không ghi năm bên cạnh con số; lấy ngày cuối kỳ.",
    en="The text has no year beside the figure; the last day of the period is taken.",
)


@frozen(kw_only=True)
class Read:
    """What the wording of an indicator yields; ``reason``: why a person has to look at it.

    With targets and a reason, what was read is probable and not certain. ``parts``: the pieces of a
    wording that has several subjects, each with what it yields.
    """

    targets: tuple[Target, ...] = ()
    unit: Unit | None = None
    direction: Direction | None = None
    baseline: Baseline | None = None
    parts: tuple[tuple[str, "Read"], ...] = ()
    reason: Text | None = None


def shared_by(text: str, clause: str, when: When | None, ends: dt.date | None) -> dict[str, Any]:
    """What every kind of target has: its day, its strength, its clause."""
    shared: dict[str, Any] = {
        "strive": any(word in text[-_LOOK_BACK:].casefold() for word in STRIVING),
        "source": (clause,),
    }
    if when is not None:
        return shared | {"by": when.by, "since": when.since}
    return shared | ({"by": ends, "derived": END_OF_PERIOD} if ends else {})


@frozen(kw_only=True)
class Making:
    """The making of targets from the pieces of one sentence."""

    text: str
    clause: str
    bases: tuple[Base, ...]
    oftens: tuple[Often, ...]
    ends: dt.date | None

    def share(self, share: Share, figures: Sequence[Figure], whens: Sequence[When | None]) -> Read:
        """A share of units, and further milestones of the same share."""
        made = [
            kinds.ShareOfUnits(
                share_of_units=(figure.value if figure else None) or _ALL,
                of_units=share.of_units,
                meeting=share.meeting,
                bound=bound_of(figure),
                every=share.every,
                as_printed=figure.printed if figure else None,
                **self._shared(figure.start if figure else share.start, when),
            )
            for figure, when in zip(figures or (share.figure,), whens, strict=True)
        ]
        is_kept = self.text.casefold().strip(" -").startswith(KEPT)
        direction = Direction.KEEP if is_kept else Direction.INCREASE
        return Read(targets=tuple(made), unit=share.unit, direction=direction, reason=self._doubt(whens))

    def figures(self, figures: Sequence[Figure], whens: Sequence[When | None]) -> Read:
        """Plain figures and changes."""
        if len({figure.unit for figure in figures}) > 1:
            return Read(reason=NOT_READ)
        made: list[Target] = []
        reason = self._doubt(whens)
        kind: str | None = None
        for figure, when in zip(figures, whens, strict=True):
            kind = figure.kind or kind
            target, why = self._target(figure, kind or "reach", when)
            made.append(target)
            reason = why or reason
        unit = self._unit(figures[0])
        often = self._every(figures[0])
        if unit and often and not (unit.is_share or unit.per or unit.in_ or figures[0].way):
            unit = evolve(unit, in_=often.value)
        return Read(targets=tuple(made), unit=unit, direction=self._direction(figures), reason=reason)

    def _target(self, figure: Figure, kind: str, when: When | None) -> tuple[Target, Text | None]:
        shared = self._shared(figure.start, when) | {"as_printed": figure.printed}
        if figure.way:
            change, why = change_of(figure, self.text, self.bases, self._every(figure))
            return kinds.ChangeBy(change_by=change, **shared), why
        shared |= {"every": self._every(figure)}
        value = figure.value or Decimal(0)
        if any(word in self.text.casefold() for word in EACH_SEX):
            return kinds.EachSexAtLeast(each_sex_at_least=value, **shared), None
        if figure.high is not None and not figure.more and not figure.less:
            return kinds.Within(within=(value, figure.high), **shared), None
        if kind in {"reach", "equal_to"} and self._is_kept(figure):
            kind = "equal_to"
        return _KINDS[kind](**shared, **{kind: value}), None

    def _is_kept(self, figure: Figure) -> bool:
        before = self.text[: figure.start].casefold()
        return figure.words.startswith(KEPT) or any(before.rstrip().endswith(word) for word in KEPT)

    def _unit(self, figure: Figure) -> Unit | None:
        """The unit; of a change in per cent only where the wording names a share."""
        is_plain = not figure.way or figure.in_points or figure.unit.of not in {"percent", "times"}
        named = any(word in self.text.casefold() for word in SHARE_WORDS)
        return figure.unit if is_plain else Unit(of="percent") if named else None

    def _every(self, figure: Figure) -> Every | None:
        """How often, where that stands with the figure or begins the sentence."""
        for often in self.oftens:
            before, after = figure.start - often.end, often.start - figure.end
            is_behind = often.start >= figure.start and after <= _NEAR
            if 0 <= before <= _NEAR or is_behind or not self.text[: often.start].strip(" ,-"):
                return often.every
        return None

    def _doubt(self, whens: Sequence[When | None]) -> Text | None:
        return NO_YEAR if None in whens and self.ends is None and not self.oftens else None

    def _direction(self, figures: Sequence[Figure]) -> Direction | None:
        text = self.text.casefold().strip(" -")
        said = " ".join(figure.words for figure in figures)
        falls = any(word in said.split() for word in LOWER_IS_BETTER)
        if falls or figures[0].kind in _CEILINGS or text.startswith(LOWER_IS_BETTER):
            return Direction.DECREASE
        if any(word in f" {said} ".split() for word in HIGHER_IS_BETTER) or text.startswith(
            HIGHER_IS_BETTER
        ):
            return Direction.INCREASE
        return Direction.KEEP if text.startswith(KEPT) or said.startswith(KEPT) else None

    def _shared(self, place: int, when: When | None) -> dict[str, Any]:
        return shared_by(self.text[:place], self.clause, when, self.ends)
