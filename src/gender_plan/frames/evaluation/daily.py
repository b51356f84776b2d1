"""Each figure on its own day: what it says by itself of the target that was in play on that day."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import narwhals.stable.v2 as nw
from attrs import evolve

from gender_plan.frames.evaluation.days import DAYS, day_of, number_of
from gender_plan.frames.evaluation.evaluating import Evaluation
from gender_plan.frames.evaluation.judging import FAILS, MEETS, OPEN, Occurring, said
from gender_plan.frames.evaluation.questions import Asked
from gender_plan.frames.evaluation.states import FLAGS, combined, flags
from gender_plan.frames.evaluation.yardsticks import (
    NUMBER,
    QUESTION_TYPES,
    SPAN_TYPES,
    Question,
    columns,
    question_row,
    span_row,
)
from gender_plan.periods import period_days
from gender_plan.progress.due import Due, calendar_code, due_of, recurs_each
from gender_plan.progress.states import TargetState

Frame = nw.LazyFrame[Any]

_TYPES = {**QUESTION_TYPES, **SPAN_TYPES, "measure_of": nw.Int64, "of_day": nw.Date}
_KEYS = ("measure", "area", "of")


def daily(evaluation: Evaluation, observed: Frame, asked_on: Iterable[tuple[int, int]]) -> Frame:
    """Every observation with the state that it gives by itself to the target of its day.

    ``asked_on``: of each measure the days that something was observed for.

    The target is the one that would have been judged on that day; of one that recurs, the period that
    holds the day.
    """
    dated = evaluation.codes.packing.dated(nw.col("measure"), nw.col("of"))
    rows = [*_rows(evaluation.codes.asked, asked_on)]
    table = evaluation.inside.small(columns(_TYPES, rows), _TYPES).drop("question", "measure", "of")
    asked = observed.with_columns(measure_of=dated).join(table, on="measure_of", how="left")
    asked = asked.with_columns(said=said(_occurring(rows, evaluation)))
    stated = asked.with_columns(state=_state())
    together = len({(row[1], row[_OF]) for row in rows}) < len(rows)
    if not together:
        return stated
    several = stated.with_columns(*flags()).group_by(*_KEYS).agg(nw.col(n).max() for n in FLAGS)
    states = several.with_columns(state=combined()).drop(*FLAGS)
    first = stated.filter(nw.col("rank").is_null() | (nw.col("rank") == 0)).drop("state")
    return first.join(states, on=list(_KEYS), how="inner")


_DECIDER, _STEPPED, _OF = map(list(_TYPES).index, ("decider", "stepped", "measure_of"))


def _occurring(rows: Iterable[Sequence[float]], evaluation: Evaluation) -> Occurring:
    """What occurs in the questions of single days."""
    return evolve(
        evaluation.occurring,
        deciders={int(row[_DECIDER]) for row in rows},
        stepped=any(row[_STEPPED] for row in rows),
    )


def _rows(asked: Sequence[Asked], pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[Any, ...]]:
    """The questions and spans of each measure and day, found once for all days that ask the same."""
    known: dict[tuple[int, dt.date | int], Sequence[tuple[Any, ...]]] = {}
    for measure, number in pairs:
        day = day_of(number)
        time = measure, _time(asked[measure], day)
        if time not in known:
            known[time] = [_row(one) for one in _questions(asked[measure], day)]
        for row in known[time]:
            yield (*row, measure * DAYS + number, day)


def _time(asked: Asked, day: dt.date) -> dt.date | int:
    """Which of the times it is that ask different things; the day itself where each may do so."""
    turns = asked.turning_days
    return day if turns is None else bisect_right(turns, day)


def _row(question: Question) -> tuple[Any, ...]:
    """A question and its span."""
    _, *span = span_row(question, number_of(question.asked.as_of))
    return (*question_row(question), *span)


def _questions(asked: Asked, day: dt.date) -> Iterator[Question]:
    then = evolve(asked, as_of=day)
    dues = [found for due in then.dues if (found := _on(due, then, day))]
    for rank, due in enumerate(dues or (None,)):
        yield Question(number=0, rank=rank, asked=then, due=due)


def _on(due: Due, asked: Asked, day: dt.date) -> Due | None:
    """A target as it is due for a day; of one that recurs, the end of the period that holds the day."""
    if not due.recurring:
        return due
    each = recurs_each(due.target)
    ends = period_days(calendar_code(day, each))[1] if each else day
    then = due_of(due.target, asked.plan.period, ends)
    found = next((o for o in then.occurrences if o.starts <= day <= o.ends), None)
    return evolve(due, day=found.ends, occurrences=(found,), holds_from=None) if found else None


def _state() -> nw.Expr:
    """Met, not met on its day, or not yet due; open where the figure says nothing, or came too late."""
    what, passed = nw.col("said"), nw.col("due") <= nw.col("of")
    late, long_before = nw.col("due") < nw.col("day"), nw.col("day") < nw.col("decides_from")
    aside = passed & (long_before & (nw.col("recurs") == 1))
    early = (nw.col("holds_from") > 0) & (nw.col("of") < nw.col("holds_from"))
    cases = (
        (nw.col("constant") >= 0, nw.col("constant")),
        (~passed & early & (what > 0), nw.lit(NUMBER[TargetState.NOT_YET_DUE])),
        (late | aside, nw.lit(NUMBER[TargetState.NOT_MEASURABLE])),
        (what == MEETS, nw.lit(NUMBER[TargetState.MET])),
        (~passed & ((what == FAILS) | (what == OPEN)), nw.lit(NUMBER[TargetState.NOT_YET_DUE])),
        ((what == FAILS) & ~long_before, nw.lit(NUMBER[TargetState.NOT_MET])),
    )
    found = nw.coalesce(
        *(nw.when(case).then(state) for case, state in cases), nw.lit(NUMBER[TargetState.NOT_MEASURABLE])
    )
    return found.cast(nw.Int64)
