"""One row of a form as it was answered: entries for the ledger, and what could not be taken."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeVar

from attrs import define, evolve, field

from gender_plan.forms import faults
from gender_plan.forms.cells import Cell, choice_in, figure_in, odd_character, words_in
from gender_plan.forms.figures import Misread, Read, plain, short
from gender_plan.forms.form import Answering, MeasureRow, TaskRow
from gender_plan.forms.grid import GridRow
from gender_plan.forms.layout import (
    DENOMINATOR,
    DONE,
    FIGURES,
    MEN,
    NOTE,
    NUMERATOR,
    SOURCE,
    STATE,
    STATES,
    VALUE,
    WOMEN,
    YES_NO,
)
from gender_plan.ledger import Entry, EntryKind
from gender_plan.model import Sex, ValueState
from gender_plan.problems import Problem, ProblemKind
from gender_plan.progress.observing.consistency import mismatch
from gender_plan.targets import Observed
from gender_plan.targets.figures import decimal_of, rounded
from gender_plan.text import Text, figure

_Found = TypeVar("_Found")
_SEXES = {WOMEN: Sex.FEMALE, MEN: Sex.MALE}
_SHARES = (VALUE, WOMEN, MEN)
_ALSO_YES_NO = {"true": True, "false": False, "1": True, "0": False, "yes": True, "no": False}
_ALSO_STATES = {str(state): state for state in ValueState}
_NUMERATOR = {"has_vi": "tử số", "lacks_vi": "mẫu số", "has_en": "numerator", "lacks_en": "denominator"}
_DENOMINATOR = {
    "has_vi": "mẫu số",
    "lacks_vi": "tử số",
    "has_en": "denominator",
    "lacks_en": "numerator",
}
_WHOLE = 100
_PLACES = 4

Blank = Callable[..., Entry]
"""An entry of this form, given what is its own: the kind and the answer."""


@define
class Answer:
    """What one row gave: entries, problems, and words that belong to no entry."""

    entries: list[Entry] = field(factory=list)
    problems: list[Problem] = field(factory=list)
    words: list[str] = field(factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing could be taken from it."""
        return not (self.entries or self.words)

    def complain(self, kind: ProblemKind, cell: Cell, **facts: object) -> None:
        """A problem at a cell."""
        self.problems.append(Problem(kind=kind, facts=facts, cell=cell.place))

    def read(self, cell: Cell, reader: Callable[[Cell], _Found | None]) -> _Found | None:
        """What a reader finds in a cell; None, and a problem, where it cannot be taken."""
        try:
            return reader(cell)
        except Misread as misread:
            self.complain(misread.kind, cell, **misread.facts)
            return None

    def text(self, cell: Cell) -> str | None:
        """The words in a cell, without characters that nobody sees."""
        found = self.read(cell, words_in)
        odd = odd_character(found) if found else None
        if odd:
            self.complain(faults.ODD_CHARACTER, cell, character=odd[0])
            return odd[1] or None
        return found

    @property
    def cells_in_error(self) -> set[str | None]:
        """The places at which something could not be taken."""
        return {problem.cell for problem in self.problems}


def row_name(row: MeasureRow | TaskRow) -> Text:
    """What a row is called in a message: «chỉ tiêu 2.1», «nhiệm vụ II.2.a»."""
    if isinstance(row, MeasureRow):
        scope = f" ({row.population})" if row.population else ""
        return Text(f"chỉ tiêu {row.number}{scope}", en=f"indicator {row.number}{scope}")
    if row.number:
        return Text(f"nhiệm vụ {row.number}", en=f"task {row.number}")
    return Text(f"nhiệm vụ “{short(row.words)}”", en=f"the task “{short(row.words)}”")


def task_answer(row: TaskRow, found: GridRow, blank: Blank) -> Answer:
    """What was done for a task."""
    answer = Answer()
    done, note = answer.text(found.cell(DONE)), answer.text(found.cell(NOTE))
    if done or note:
        place = found.cell(DONE if done else NOTE).place
        answer.entries.append(
            blank(kind=EntryKind.TASK, task=row.task, done=done, note=note, cell=place)
        )
    return answer


def measure_answer(row: MeasureRow, found: GridRow, blank: Blank) -> Answer:
    """The figures of a measure: of the whole, of women, of men."""
    answer = Answer()
    figures = _figures(row, found, answer)
    state = _state(found, answer, figures)
    source, note = answer.text(found.cell(SOURCE)), answer.text(found.cell(NOTE))
    blank_value = _of(row, blank, state=state, source=source, note=note)
    answer.entries += _entries(figures, found, blank_value)
    if state is ValueState.NOT_COLLECTED and not answer.entries and not _has_figures(found):
        answer.entries.append(blank_value(cell=found.cell(STATE).place))
    if not answer.entries and (note or source):
        answer.words.append(f"{row_name(row).vi}: {'; '.join(filter(None, (note, source)))}")
        if not answer.problems:
            answer.complain(faults.WORDS_ALONE, found.cell(NOTE if note else SOURCE), name=row_name(row))
    return answer


def _of(row: MeasureRow, blank: Blank, **more: Any) -> Blank:  # noqa: ANN401
    def of(**own: Any) -> Entry:  # noqa: ANN401
        entry = blank(
            kind=EntryKind.VALUE,
            indicator=row.indicator,
            part=row.part,
            population=row.population,
            **more,
        )
        return evolve(entry, **own)

    return of


def _has_figures(found: GridRow) -> bool:
    return any(not found.cell(key).is_empty for key in FIGURES)


def _figures(row: MeasureRow, found: GridRow, answer: Answer) -> dict[str, Decimal]:
    """The figures that can be taken as they are, and that go together."""
    read = dict(_read_figures(row, found, answer))
    figures = {key: plain(each.value) for key, each in read.items()}
    _check_ratio(row, found, answer, figures)
    if row.answering is Answering.SHARE:
        _doubt_fractions(found, answer, figures, read)
    _compare_sexes(row, found, answer, figures)
    return figures


def _read_figures(row: MeasureRow, found: GridRow, answer: Answer) -> Iterator[tuple[str, Read]]:
    for key in FIGURES:
        cell = found.cell(key)
        if key not in row.wanted:
            if not cell.is_empty:
                answer.complain(faults.NOT_ASKED, cell, text=short(str(cell.value)))
            continue
        read = answer.read(cell, _reader(row, key))
        if read is not None:
            yield key, read


def _reader(row: MeasureRow, key: str) -> Callable[[Cell], Read | None]:
    if row.answering is Answering.YES_NO:
        return _yes_or_no
    is_amount = key in {NUMERATOR, DENOMINATOR}
    answering = Answering.AMOUNT if is_amount else row.answering
    return lambda cell: figure_in(cell, answering)


def _yes_or_no(cell: Cell) -> Read | None:
    found = choice_in(cell, YES_NO, _ALSO_YES_NO)
    return None if found is None else Read(Decimal(found))


def _check_ratio(row: MeasureRow, found: GridRow, answer: Answer, figures: dict[str, Decimal]) -> None:
    """Drops a numerator and a denominator that are not both there, or do not go with the value."""
    numerator, denominator = figures.get(NUMERATOR), figures.get(DENOMINATOR)
    if numerator is None or denominator is None:
        _check_half(row, found, answer, figures)
    elif row.answering is Answering.SHARE and numerator > denominator:
        _drop(figures, NUMERATOR, DENOMINATOR)
        facts = {"numerator": figure(numerator), "denominator": figure(denominator)}
        answer.complain(faults.NUMERATOR_LARGER, found.cell(NUMERATOR), **facts)
    elif row.answering is Answering.SHARE and VALUE in figures:
        _check_value(found, answer, figures)
    if figures.get(DENOMINATOR) == 0:
        answer.complain(faults.ZERO_DENOMINATOR, found.cell(DENOMINATOR))


def _check_half(row: MeasureRow, found: GridRow, answer: Answer, figures: dict[str, Decimal]) -> None:
    for key, other, facts in (
        (NUMERATOR, DENOMINATOR, _NUMERATOR),
        (DENOMINATOR, NUMERATOR, _DENOMINATOR),
    ):
        if key not in figures or (key == NUMERATOR and row.takes_whole):
            continue
        _drop(figures, key)
        # Where the other half was refused, that has been said.
        if found.cell(other).place not in answer.cells_in_error:
            answer.complain(faults.HALF_A_RATIO, found.cell(key), **facts)


def _check_value(found: GridRow, answer: Answer, figures: dict[str, Decimal]) -> None:
    """A value may be rounded; it may not be another one than its numerator and denominator give."""
    value, denominator = figures[VALUE], figures[DENOMINATOR]
    exact = _WHOLE * Fraction(figures[NUMERATOR]) / Fraction(denominator) if denominator else None
    step = Fraction(1, 10 ** max(0, -int(value.as_tuple().exponent)))
    if exact is not None and abs(Fraction(value) - exact) * 2 <= step:
        return
    _drop(figures, VALUE, NUMERATOR, DENOMINATOR)
    computed = "–" if exact is None else figure(rounded(decimal_of(exact), _PLACES))
    answer.complain(faults.DISAGREE, found.cell(VALUE), value=figure(value), computed=computed)


def _drop(figures: dict[str, Decimal], *keys: str) -> None:
    for key in keys:
        figures.pop(key, None)


def _doubt_fractions(
    found: GridRow, answer: Answer, figures: Mapping[str, Decimal], read: Mapping[str, Read]
) -> None:
    """0.355 may be 35.5%: Excel makes it so where somebody types the sign."""
    for key in _SHARES:
        is_sure = key not in figures or read[key].has_percent
        if is_sure or (key == VALUE and NUMERATOR in figures) or not 0 < figures[key] < 1:
            continue
        facts = {"text": figure(figures[key]), "percent": figure(plain(figures[key] * _WHOLE))}
        answer.complain(faults.FRACTION, found.cell(key), **facts)


def _compare_sexes(
    row: MeasureRow, found: GridRow, answer: Answer, figures: Mapping[str, Decimal]
) -> None:
    seen = Observed(value=figures.get(VALUE), women=figures.get(WOMEN), men=figures.get(MEN))
    why = mismatch(seen, row.measured_in)
    if why:
        answer.complain(faults.SEXES_DIFFER, found.cell(WOMEN), vi=why.vi, en=why.said("en"))


def _state(found: GridRow, answer: Answer, figures: dict[str, Decimal]) -> ValueState | None:
    """The state; where it is not clear or says that there is no figure, no figure is taken."""
    cell = found.cell(STATE)
    try:
        state = choice_in(cell, STATES, _ALSO_STATES)
    except Misread as misread:
        kind = faults.BAD_STATE if misread.kind is faults.BAD_WORD else misread.kind
        answer.complain(kind, cell, **misread.facts)
        figures.clear()
        return None
    if state is ValueState.NOT_COLLECTED:
        for key in FIGURES:
            if key in figures:
                answer.complain(faults.NOT_COLLECTED, found.cell(key))
        figures.clear()
    return state


def _entries(figures: Mapping[str, Decimal], found: GridRow, blank: Blank) -> Iterator[Entry]:
    whole = {key: figures[key] for key in (VALUE, NUMERATOR, DENOMINATOR) if key in figures}
    if whole:
        yield blank(cell=found.cell(next(iter(whole))).place, **whole)
    for key, sex in _SEXES.items():
        if key in figures:
            yield blank(cell=found.cell(key).place, sex=sex, value=figures[key])
