"""Growth seen over growth needed, as Statistics Canada's program computes it and Eustat's with it.

A start or a target of 0 becomes 0.001, which the notes say; figures below zero turn the direction round;
figures of both signs have no growth.
"""

from decimal import Decimal

from attrs import evolve, frozen

from gender_plan.methods.growth import (
    MIXED_SIGNS,
    NO_WAY,
    NO_YEARS_TO_GO,
    Stretch,
    classed,
    growth,
    kept,
    ratio_of,
)
from gender_plan.methods.pace import Pace
from gender_plan.text import Text

STAND_IN = Decimal("0.001")
START_STANDS_IN = Text(
    "điểm xuất phát bằng 0 được thay bằng 0,001 theo phương pháp; kết quả phụ thuộc vào số thay thế này",
    en="the start of 0 is replaced by 0.001, as the method says; the result depends on this stand-in",
)
TARGET_STANDS_IN = Text(
    "mục tiêu bằng 0 được thay bằng 0,001 theo phương pháp; kết quả phụ thuộc vào số thay thế này",
    en="the target of 0 is replaced by 0.001, as the method says; the result depends on this stand-in",
)
DOWN_BY_DEFAULT = Text(
    "không rõ chiều mong muốn nên phương pháp mặc định là cần giảm",
    en="the wanted direction is not known, and the method takes a decrease by default",
)


@frozen(kw_only=True)
class Growths:
    """What was seen and needed: ``seen`` with the stand-ins, ``observed`` growth a year.

    ``wanted``: the growth in the wanted direction. ``needed``: the growth a year that the target needs,
    zero where the start equals it; None without a target or without a year to go. ``ratio``: the one
    over the other, None where nothing is needed. ``open``: why there is a target and no ratio.
    """

    seen: Stretch
    observed: Decimal
    wanted: Decimal
    needed: Decimal | None
    ratio: Decimal | None
    notes: tuple[Text, ...]

    @property
    def open(self) -> Text | None:
        """Why there is no ratio, where there is a target."""
        if self.ratio is not None or self.seen.target is None:
            return None
        return NO_YEARS_TO_GO if self.needed is None else NO_WAY

    def onto(self, pace: Pace) -> Pace:
        """A pace with these figures."""
        return evolve(
            pace,
            growth=kept(self.observed),
            needed_growth=None if self.needed is None else kept(self.needed),
            ratio=None if self.ratio is None else kept(self.ratio),
            notes=self.notes,
        )


def growths(seen: Stretch) -> Growths | Text:
    """The growth seen and needed, or why there is none."""
    stood, notes = _stood_in(seen)
    if _mixed(stood):
        return MIXED_SIGNS
    observed = growth(stood.last, stood.first, stood.years)
    wanted = classed(stood.way * observed if stood.first > 0 else -stood.way * observed)
    needed = _needed(stood)
    return Growths(
        seen=stood,
        observed=observed,
        wanted=wanted,
        needed=needed,
        ratio=ratio_of(wanted, abs(needed)) if needed else None,
        notes=(DOWN_BY_DEFAULT, *notes) if seen.assumed else notes,
    )


def _stood_in(seen: Stretch) -> tuple[Stretch, tuple[Text, ...]]:
    """The stretch with 0.001 for a start or a target of 0, and notes on it."""
    notes: list[Text] = []
    if not seen.first:
        seen = evolve(seen, first=STAND_IN)
        notes.append(START_STANDS_IN)
    if seen.target is not None and not seen.target:
        seen = evolve(seen, target=STAND_IN)
        notes.append(TARGET_STANDS_IN)
    return seen, tuple(notes)


def _mixed(seen: Stretch) -> bool:
    """Whether figures of both signs meet; a latest value of 0 is of either."""
    figures = (seen.first, seen.last, seen.target or seen.first)
    return any(figure > 0 for figure in figures) and any(figure < 0 for figure in figures)


def _needed(seen: Stretch) -> Decimal | None:
    if seen.target is None or not seen.to_target or seen.to_target < 1:
        return None
    return classed(growth(seen.target, seen.first, seen.to_target))
