"""«100% các xã có …», «mỗi huyện có ít nhất 01 …»: so many of the units that meet a condition."""

import re
from typing import Any

from attrs import evolve, frozen

from gender_plan.drafting.figures import Figure, figures_in
from gender_plan.drafting.target_phrases import UNIT_VERBS, UNITS
from gender_plan.drafting.wording import any_of
from gender_plan.drafting.years import bases_in, oftens_in, whens_in
from gender_plan.model import Unit
from gender_plan.targets import Bound, Condition, Every
from gender_plan.text import Text

_UNIT = rf"(?:{any_of(UNITS)})(?!\w)"
_OF = rf"(?P<units>{_UNIT}[^.;:%]{{0,220}}?),? (?P<condition>(?:{any_of(UNIT_VERBS)}) [^.;]{{2,300}})"
_BEHIND = re.compile(rf" (?:trên )?(?:tổng )?(?:số )?(?:lượng )?(?:các )?{_OF}", re.IGNORECASE)
_EACH = re.compile(rf"(?:mỗi|từng) {_OF}", re.IGNORECASE)
_CONDITIONS = {"at_least", "above", "at_most", "below", "equal_to"}
_BOUNDS = {None: None, "reach": None, "at_least": None, "equal_to": None, "above": Bound.ABOVE,
           "at_most": Bound.AT_MOST, "below": Bound.BELOW}  # fmt: skip


@frozen(kw_only=True)
class Share:
    """So many of the units; ``end``: up to where the words belong to it."""

    figure: Figure | None
    start: int
    end: int
    of_units: Text
    meeting: Condition
    unit: Unit
    every: Every | None


def share_in(text: str, figures: tuple[Figure, ...]) -> Share | None:
    """The share of units that a wording asks for, or None."""
    each = _EACH.search(text)
    if each is not None and not any(f.unit.is_share and f.end <= each.start() for f in figures):
        return _share(text, each, None)
    for figure in figures:
        found = _BEHIND.match(text, figure.end)
        if (
            found
            and figure.unit.is_share
            and figure.value
            and figure.kind in _BOUNDS
            and not figure.high
        ):
            return None if figure.way else _share(text, found, figure)
    return None


def _share(text: str, found: re.Match[str], figure: Figure | None) -> Share | None:
    condition = _without_days(found["condition"])
    inner = [each for each in figures_in(condition) if each.is_worded]
    start = found.start("condition")
    often = oftens_in(text[: found.start("condition")]) + oftens_in(condition)
    meeting = _meeting(condition, inner)
    if meeting is None or (figure is None and not inner):
        return None
    every = often[0].every if often else None
    return Share(
        figure=figure,
        start=figure.start if figure else found.start(),
        end=start + len(condition),
        of_units=Text(_without_recurrence(found["units"])),
        meeting=meeting,
        unit=_unit(inner, every),
        every=every,
    )


def bound_of(figure: Figure | None) -> Bound | None:
    """How the share itself counts; a plain one is a floor."""
    return _BOUNDS[figure.kind] if figure else None


def _without_recurrence(units: str) -> str:
    for often in reversed(oftens_in(units)):
        units = units[: often.start] + units[often.end :]
    return " ".join(units.split()).strip(" ,")


def _without_days(condition: str) -> str:
    """The condition up to where the next day or year, or another figure's clause, begins."""
    whens = whens_in(condition, bases_in(condition))
    end = whens[0].start if whens else len(condition)
    return re.split(r" và (?=\d|đến năm|vào năm)|,? trong đó", condition[:end])[0].rstrip(" ,(")


def _meeting(condition: str, inner: list[Figure]) -> Condition | None:
    if not inner:
        return Condition(text=Text(condition))
    (figure, *more) = inner
    if " có " in condition[figure.end :]:  # «có 30% nữ trở lên có lãnh đạo nữ»: two conditions
        return Condition(text=Text(condition))
    kind = figure.kind or "at_least"
    if more or figure.way or figure.high or figure.value is None or kind not in _CONDITIONS:
        return None
    limits: dict[str, Any] = {kind: figure.value}
    return Condition(text=Text(condition), **limits)


def _unit(inner: list[Figure], every: Every | None) -> Unit:
    """What each unit's own value counts; a unit that answers yes or no is counted in per cent."""
    if not inner:
        return Unit(of="percent")
    unit = inner[0].unit
    return evolve(unit, in_=unit.in_ or (every.value if every else None))
