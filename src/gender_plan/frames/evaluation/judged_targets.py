"""The targets that verdicts are about, as a small table; and why a verdict could not be reached."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any

import narwhals.stable.v2 as nw

from gender_plan.frames.evaluation.states import MANY, speaking
from gender_plan.frames.evaluation.yardsticks import Question
from gender_plan.frames.tidy.target_figures import ends_of
from gender_plan.progress.states import TargetState
from gender_plan.targets import NotStated, Span


class Why(StrEnum):
    """Why nothing could be said of a target."""

    NO_TARGET = "no_target"
    NOT_STATED = "not_stated"
    NOT_IN_FORCE = "not_in_force"
    NO_VALUE = "no_value"
    NO_YARDSTICK = "no_yardstick"
    NOT_USABLE = "not_usable"
    NOTHING_TO_JUDGE = "nothing_to_judge"
    NOT_BY_DUE = "not_by_due"
    PERIODS_OPEN = "periods_open"


TARGET_TYPES = {
    "question": nw.Int64,
    "target": nw.Int64,
    "target_kind": nw.String,
    "target_low": nw.Float64,
    "target_high": nw.Float64,
    "periodic": nw.Int64,
    "fixed_reason": nw.String,
    "yardstick": nw.Int64,
}


def target_row(question: Question) -> tuple[Any, ...]:
    """The target by its place among those of its indicator or part, and what keeps it from being judged.

    ``periodic``: whether periods of it are due; each of them then has its say. ``yardstick``: whether
    there are figures that meet it.
    """
    asked, due = question.asked, question.due
    target = due.target if due else None
    of = asked.measure.part or asked.indicator
    ends = ends_of(target)
    low, high = map(float, ends) if ends else (None, None)
    return (
        question.number,
        None if target is None else of.targets.index(target) + 1,
        target.key if target else None,
        low,
        high,
        int(due is not None and due.recurring and due.day <= asked.as_of),
        _fixed(question),
        int(isinstance(question.span(0), Span)),
    )


def _fixed(question: Question) -> Why | None:
    """What keeps it from being judged whatever is known."""
    if question.due is None:
        has_none = question.constant is TargetState.NOT_STATED
        return Why.NO_TARGET if has_none else Why.NOT_IN_FORCE
    return Why.NOT_STATED if isinstance(question.due.target, NotStated) else None


def blank_speaker(questions: Iterable[Question]) -> int:
    """Which question of a measure speaks for all where nothing is known."""
    return min(speaking(one.blank) * MANY + one.rank for one in questions)


def reason() -> nw.Expr:
    """The reason in a word; none where the target was judged."""
    unusable = nw.col("usable_at").is_null()
    stuck = (nw.col("speaks") // MANY).is_in([speaking(state) for state in _STUCK])
    cases = (
        (nw.col("latest").is_null(), Why.NO_VALUE),
        (unusable & (nw.col("yardstick") == 0), Why.NO_YARDSTICK),
        (unusable, Why.NOT_USABLE),
        (nw.col("periodic") == 1, Why.PERIODS_OPEN),
        (nw.col("at") >= 0, Why.NOTHING_TO_JUDGE),
    )
    found = nw.coalesce(
        nw.col("fixed_reason"),
        *(nw.when(case).then(nw.lit(str(why))) for case, why in cases),
        nw.lit(str(Why.NOT_BY_DUE)),
    )
    return nw.when(stuck).then(found)


_STUCK: Sequence[TargetState] = (TargetState.NOT_MEASURABLE, TargetState.NOT_STATED)
