"""The spans, due days, occurrences and planned values of all questions, as small tables of numbers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import product
from math import inf, nextafter
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from gender_plan.frames.evaluation.days import day_of, number_of
from gender_plan.frames.evaluation.questions import Asked
from gender_plan.periods import period_days
from gender_plan.progress.due import Due, decides_from
from gender_plan.progress.states import TargetState
from gender_plan.targets import Bound, ChangeBy, Decider, NotStated, ShareOfUnits, Span
from gender_plan.text import Text

STATES = tuple(TargetState)
"""The states by their numbers here."""
NUMBER = {state: number for number, state in enumerate(STATES)}

NEVER, VALUE, EACH_SEX, GAP, UNITS, UNASKED = range(6)
"""What decides a question; ``NEVER`` where no figure could, ``UNASKED`` where there is no question."""

_DECIDERS = {
    Decider.VALUE: VALUE,
    Decider.EACH_SEX: EACH_SEX,
    Decider.GAP: GAP,
    Decider.UNITS: UNITS,
}
SPAN_TYPES = {
    "question": nw.Int64,
    "of": nw.Int64,
    "decider": nw.Int64,
    "span_low": nw.Float64,
    "span_high": nw.Float64,
    "first_step": nw.Float64,
    "last_step": nw.Float64,
    "stepped": nw.Int64,
}
QUESTION_TYPES = {
    "question": nw.Int64,
    "measure": nw.Int64,
    "rank": nw.Int64,
    "due": nw.Int64,
    "decides_from": nw.Int64,
    "holds_from": nw.Int64,
    "recurs": nw.Int64,
    "holds": nw.Int64,
    "occurrences": nw.Int64,
    "constant": nw.Int64,
    "plain_units": nw.Int64,
    "exactly": nw.Int64,
    "units": nw.Int64,
}
OCCURRENCE_TYPES = {
    "question": nw.Int64,
    "day": nw.Int64,
    "occurrence": nw.Int64,
    "begins": nw.Int64,
    "decides_from": nw.Int64,
}
Table = Mapping[str, Sequence[Any]]


@frozen(kw_only=True)
class Question:
    """One target that is judged, of one measure; ``number`` counts all of them.

    ``due``: None where the measure has nothing to be judged by, which is an answer of its own.
    """

    number: int
    rank: int
    asked: Asked
    due: Due | None

    @property
    def constant(self) -> TargetState | None:
        """Its state whatever is known."""
        if self.due is None:
            return self.asked.without_question
        return TargetState.NOT_STATED if isinstance(self.due.target, NotStated) else None

    @property
    def blank(self) -> TargetState:
        """Its state where nothing is known."""
        return self.constant or TargetState.NOT_MEASURABLE

    @property
    def recurs(self) -> bool:
        """Whether it is due again and again."""
        return self.due is not None and self.due.recurring

    @property
    def varies(self) -> bool:
        """Whether its span depends on the day that a value is for."""
        return self.due is not None and isinstance(self.due.target, ChangeBy)

    def span(self, of: int) -> Span | Text | None:
        """The figures that meet it on a day."""
        if self.due is None:
            return None
        known = self.asked.before(day_of(of) if of else self.asked.as_of)
        return self.due.target.span(known, self.asked.direction)


def questions_of(asked: Iterable[Asked]) -> tuple[Question, ...]:
    """All questions, numbered."""
    pairs = ((one, rank, due) for one in asked for rank, due in enumerate(one.dues or (None,)))
    return tuple(
        Question(number=number, rank=rank, asked=one, due=due)
        for number, (one, rank, due) in enumerate(pairs)
    )


def question_table(questions: Sequence[Question]) -> Table:
    """A row a question: when it is due, and how it is to be judged."""
    return columns(QUESTION_TYPES, map(question_row, questions))


def question_row(question: Question) -> tuple[int, ...]:
    """When it is due, and how it is to be judged, in numbers."""
    due, constant = question.due, question.constant
    units = due.target if due and isinstance(due.target, ShareOfUnits) else None
    figured = units is not None and units.meeting is not None and units.meeting.has_figure
    return (
        question.number,
        question.asked.number,
        question.rank,
        number_of(due.day) if due else 0,
        number_of(decides_from(due.day)) if due else 0,
        number_of(due.holds_from) if due and due.holds_from else 0,
        int(question.recurs),
        int(due is not None and due.recurring and due.target.recurs_each is None),
        len(due.occurrences) if due else 0,
        -1 if constant is None else NUMBER[constant],
        int(not figured),
        int(units is not None and units.bound is Bound.WITHIN),
        (units.units if units else None) or -1,
    )


def span_table(questions: Iterable[Question], days: Iterable[int]) -> Table:
    """A row a question and a day that its span is for."""
    pairs = product(questions, sorted(days))
    return columns(SPAN_TYPES, (span_row(one, of) for one, of in pairs))


ASKED_TYPES = {
    name: type_ for name, type_ in (QUESTION_TYPES | SPAN_TYPES).items() if name not in ("measure", "of")
}
"""What is asked beside an observation."""


def sheets(questions: Iterable[Question], measures: int) -> Iterator[Table]:
    """A row a measure: of the first table its first question, of further ones its second and so on.

    ``measures``: how many there are; one that has fewer questions has none there.
    """
    asked: dict[int, list[Question]] = {}
    for one in questions:
        asked.setdefault(one.asked.number, []).append(one)
    for rank in range(max(map(len, asked.values()), default=1)):
        listed = (asked.get(number, [])[rank : rank + 1] for number in range(measures))
        yield columns(ASKED_TYPES, (_asked_row(*one) if one else _NOTHING_ASKED for one in listed))


def _asked_row(question: Question) -> tuple[float, ...]:
    number, _, *judged = question_row(question)
    _, _, *span = span_row(question, 0)
    return (number, *judged, *span)


_NOTHING_ASKED = (None,) * len(ASKED_TYPES)


def span_row(question: Question, of: int) -> tuple[float, ...]:
    """The figures that meet it for a day, in numbers."""
    span = question.span(of)
    if not isinstance(span, Span):
        return (question.number, of, NEVER if question.due else UNASKED, -inf, inf, -inf, inf, 0)
    first, last = span.steps or (-inf, inf)
    return (
        question.number,
        of,
        _DECIDERS[span.decider],
        _end(span.low, -inf, inf if span.low_open else None),
        _end(span.high, inf, -inf if span.high_open else None),
        float(first),
        float(last),
        int(span.steps is not None),
    )


def _end(end: Decimal | Fraction | None, without: float, away: float | None) -> float:
    """An end as the last float that still counts: figures are compared as their nearest floats."""
    if end is None:
        return without
    return float(end) if away is None else nextafter(float(end), away)


def occurrence_table(pairs: Iterable[tuple[int, int]], questions: Sequence[Question]) -> Table:
    """The occurrence in which each day lies, for each question that recurs.

    ``pairs``: measures and days for which something is known.
    """
    recurring = [one for one in questions if one.recurs]
    days = sorted({day for _, day in pairs})
    return columns(
        OCCURRENCE_TYPES,
        (row for one, day in product(recurring, days) if (row := _occurrence_row(one, day))),
    )


def _occurrence_row(question: Question, number: int) -> tuple[int, ...] | None:
    day = day_of(number)
    for index, one in enumerate(question.due.occurrences if question.due else ()):
        if one.starts <= day <= one.ends:
            begins, decides = period_days(one.code)[0], decides_from(one.ends)
            return question.number, number, index, number_of(begins), number_of(decides)
    return None


def columns(types: Mapping[str, Any], rows: Iterable[Sequence[Any]]) -> Table:
    """The columns of rows, also where there are none."""
    found = list(zip(*rows, strict=True)) or [()] * len(types)
    return dict(zip(types, found, strict=True))
