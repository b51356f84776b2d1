"""Bars: how many are in each state, and how far a figure reaches towards what is asked for."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from gender_plan.notebook.blocks import Bar, Piece
from gender_plan.notebook.manner import Manner
from gender_plan.progress import MeasureProgress, TargetState
from gender_plan.progress.tallying import Counts, counted
from gender_plan.progress.telling.measure_telling import Telling
from gender_plan.targets.figures import decimal_of, rounded
from gender_plan.text import Text, figure

COLOURS = {
    TargetState.MET: "#56b4e9",
    TargetState.PARTLY_MET: "#009e73",
    TargetState.NOT_MET: "#d55e00",
    TargetState.LOST_AGAIN: "#e69f00",
    TargetState.NOT_YET_DUE: "#f0e442",
    TargetState.NOT_MEASURABLE: "#999999",
    TargetState.NOT_STATED: "#dddddd",
}
"""Colours that people tell apart who do not see all of them; words always stand beside them."""

_HUNDRED = Decimal(100)
_SCALE = Text("{} trên thang từ 0 đến {}", en="{} on a scale from 0 to {}")
_MARKED = Text("{}, vạch ở {}", en="{}, marked at {}")


def states_said(counts: Counts, manner: Manner) -> str:
    """«3 đạt, 4 chưa đến hạn»."""
    known = ((state, number) for state, number in counts.items() if number)
    return ", ".join(f"{number} {state.said(manner.language)}" for state, number in known)


def states_bar(states: Iterable[TargetState], manner: Manner) -> Bar | None:
    """A piece for each state, as wide as it is frequent; none where there is nothing."""
    counts = counted(states)
    whole = sum(counts.values())
    if not whole:
        return None
    pieces = (
        Piece(_share(Decimal(number), Decimal(whole)), COLOURS[state])
        for state, number in counts.items()
        if number
    )
    return Bar(label=states_said(counts, manner), pieces=tuple(pieces))


def value_bar(found: MeasureProgress, manner: Manner) -> Bar | None:
    """The value from zero on, with a mark at the figure of the target; none where there is no value.

    A share is drawn on a scale up to 100; everything else up to the greater of the two.
    """
    seen = found.observed or found.latest
    value, aim = (seen.seen.value if seen else None), _aim(found)
    if value is None or value < 0 or (aim is not None and aim < 0):
        return None
    unit = found.measure.unit
    whole = max(value, aim or value, _HUNDRED if unit and unit.is_share else value)
    if not whole:
        return None
    mark = None if aim is None else _share(aim, whole)
    piece = Piece(_share(value, whole), COLOURS[found.target_state])
    return Bar(label=_label(found, value, aim, whole, manner), pieces=(piece,), mark=mark)


def _share(part: Decimal, whole: Decimal) -> Decimal:
    """So many per cent of the whole, whatever the caller's decimal context."""
    return rounded(decimal_of(Fraction(part) * 100 / Fraction(whole)))


def _aim(found: MeasureProgress) -> Decimal | None:
    measure = found.measure
    return found.target.aim(measure.start, measure.start_day) if found.target else None


def _label(
    found: MeasureProgress, value: Decimal, aim: Decimal | None, whole: Decimal, manner: Manner
) -> str:
    tell = Telling(found=found, language=manner.language)
    said = manner.say(_SCALE, tell.plain(value), figure(rounded(whole), manner.language))
    return said if aim is None else manner.say(_MARKED, said, figure(rounded(aim), manner.language))
