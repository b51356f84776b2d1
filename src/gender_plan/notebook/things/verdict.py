"""The cells of a verdict: the value, what is asked for, and the four parts in words."""

from collections.abc import Iterable

from attrs import evolve

from gender_plan.notebook.blocks import Cell
from gender_plan.notebook.manner import Manner, Words
from gender_plan.notebook.things import nouns
from gender_plan.notebook.things.bars import states_bar, value_bar
from gender_plan.notebook.things.phrases import AIM, INDICATOR, UNVERIFIED, listed
from gender_plan.periods import day_said
from gender_plan.progress import (
    DataState,
    IndicatorProgress,
    MeasureProgress,
    Movement,
    TargetState,
)
from gender_plan.progress.telling.measure_telling import Telling
from gender_plan.text import Text

HEADS = (
    INDICATOR,
    Text("Số liệu", en="Value"),
    AIM,
    Text("Kết quả", en="Result"),
    Text("Chuyển biến", en="Movement"),
    Text("Tiến độ", en="Pace"),
    Text("Dữ liệu", en="Data"),
)
"""The headings over the rows of verdicts."""

_SINCE_BASELINE = Text("so với gốc: {}", en="since the baseline: {}")
_SINCE_PREVIOUS = Text("so với lần trước: {}", en="since the last value: {}")
_END_OF_PLAN = Text("{} (hết kế hoạch)", en="{} (end of the plan)")
# A value whose state nobody stated counts as final; a table may not call it official.
_STATE_NOT_STATED = Text("không ghi rõ", en="not stated")
Found = IndicatorProgress | MeasureProgress


def indicator_row(found: IndicatorProgress, manner: Manner) -> Iterable[Words]:
    """The row of an indicator: of several parts, how many are in which state."""
    head = _head(found, manner)
    if found.sole:
        return _row(head, value_cell(found.sole, manner), aim_said(found.sole, manner), found, manner)
    parts = manner.count(len(found.measures), nouns.PARTS)
    bar = states_bar((measure.target_state for measure in found.measures), manner)
    return _row(head, Cell(parts, bar), parts, found, manner)


def _head(found: IndicatorProgress, manner: Manner) -> Cell:
    words = manner.cell(found.indicator.text)
    return evolve(words, text=f"{found.id}\n{words.text}".rstrip())


def measure_row(name: str, found: MeasureProgress, manner: Manner) -> Iterable[Words]:
    """The row of a part, a group or a place."""
    return _row(name, value_cell(found, manner), aim_said(found, manner), found, manner)


def value_cell(found: MeasureProgress, manner: Manner) -> Cell:
    """The observation that decides, else the latest, with its time and a bar."""
    seen, tell = found.observed or found.latest, Telling(found=found, language=manner.language)
    said = tell.seen(seen.seen, found.verdict) if seen else ""
    if seen is None or not said:
        return Cell("")
    return Cell(f"{said}\n{tell.when(seen)}", value_bar(found, manner))


def aim_said(found: MeasureProgress, manner: Manner) -> str:
    """The target and the day on which it is due; where nothing is stated, no day either."""
    if found.target is None:
        return TargetState.NOT_STATED.said(manner.language)
    said = found.target.said(manner.language, Telling(found=found, language=manner.language).unit)
    if found.target_state is TargetState.NOT_STATED or found.due is None:
        return said
    due = day_said(found.due, manner.language)
    return f"{said}\n{manner.say(_END_OF_PLAN, due) if found.due_assumed else due}"


def movement_said(found: Found, manner: Manner) -> str:
    """Which way it moved; since when is said only where the two answers differ."""
    since = {_SINCE_BASELINE: found.since_baseline, _SINCE_PREVIOUS: found.since_previous}
    known = {words: moved for words, moved in since.items() if moved is not Movement.UNKNOWN}
    if len(set(known.values())) > 1:
        pairs = known.items()
        return listed(manner.say(words, moved.said(manner.language)) for words, moved in pairs)
    return next(iter(known.values()), Movement.UNKNOWN).said(manner.language)


def data_said(found: Found, manner: Manner) -> str:
    """How good the latest values are, and whether anything was only recalled."""
    measures = found.measures if isinstance(found, IndicatorProgress) else (found,)
    is_stated = all(measure.data.state_stated for measure in measures if measure.latest)
    is_final = found.data_state is DataState.FINAL
    said = found.data_state.said(manner.language) if is_stated or not is_final else ""
    quality = said or manner.say(_STATE_NOT_STATED)
    return listed((quality, manner.say(UNVERIFIED) if found.unverified else ""))


def _row(head: Words, value: Words, aim: str, found: Found, manner: Manner) -> Iterable[Words]:
    return (
        head,
        value,
        aim,
        found.target_state.said(manner.language),
        movement_said(found, manner),
        found.pace_class.said(manner.language),
        data_said(found, manner),
    )
