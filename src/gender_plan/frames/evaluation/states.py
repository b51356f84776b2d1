"""From what the observations of an area say to the state of each target: a group, then rules."""

from typing import Any

import narwhals.stable.v2 as nw

from gender_plan.frames.evaluation.days import ALWAYS
from gender_plan.frames.evaluation.flagging import flag
from gender_plan.frames.evaluation.judging import (
    FAILS,
    MEETS,
    NOTHING,
    OPEN,
    SAID,
    UNUSABLE,
    Occurring,
    day_at,
)
from gender_plan.frames.evaluation.packing import Packing
from gender_plan.frames.evaluation.yardsticks import NUMBER
from gender_plan.progress.states import TargetState

Frame = nw.LazyFrame[Any]

_GRAVITY = (
    TargetState.NOT_MET,
    TargetState.LOST_AGAIN,
    TargetState.NOT_MEASURABLE,
    TargetState.NOT_STATED,
    TargetState.NOT_YET_DUE,
    TargetState.PARTLY_MET,
    TargetState.MET,
)
_NEVER, _NOT_YET = -1, 2**62
"""Before and after every instant."""
_ANYWAY = nw.lit(value=True)
_TERMS = ("due", "decides_from", "holds_from", "recurs", "holds", "occurrences", "constant", "rank")


def of_questions(  # noqa: PLR0913  what it is judged by, each by itself
    answers: Frame,
    questions: Frame,
    as_of: int,
    occurrences: Frame | None,
    *,
    packing: Packing,
    occurring: Occurring,
) -> Frame:
    """The state of each question in each area, and the instant of the observation that decides."""
    said, day, instant = nw.col("said"), nw.col("day"), nw.col("instant")
    usable = said != UNUSABLE
    decided = usable & (said != OPEN) if occurring.partial else usable
    early = day <= nw.col("due")
    at = {
        "usable_at": usable,
        **({"decided_at": decided} if occurring.partial else {}),
        "by_due_at": decided & early,
        "point_at": nw.col("has_point"),
    }
    # Numbers in place of nothing are grouped faster.
    masked = answers.select(
        *(nw.when(one).then(instant).otherwise(nw.lit(_NEVER)).alias(name) for name, one in at.items()),
        pair=packing.pair(nw.col("question"), nw.col("area")),
        met_at=nw.when(said == MEETS).then(instant).otherwise(nw.lit(_NOT_YET)),
        any_at=instant,
    )
    latest = (nw.col(name).max() for name in (*at, "any_at"))
    found = masked.group_by("pair").agg(*latest, nw.col("met_at").min())
    found = found.with_columns(
        *(nw.when(nw.col(name) != _NEVER).then(nw.col(name)).alias(name) for name in at),
        met_at=nw.when(nw.col("met_at") != _NOT_YET).then(nw.col("met_at")),
    )
    if not occurring.partial:
        found = found.with_columns(decided_at=nw.col("usable_at"))
    question, area = packing.of_pair(nw.col("pair"))
    found = found.with_columns(question=question, area=area).drop("pair")
    found = found.join(questions.select("question", "measure", *_TERMS), on="question", how="inner")
    found = _with_occurrences(found, answers, occurrences)
    return _judged(found, as_of)


def _with_occurrences(found: Frame, answers: Frame, occurrences: Frame | None) -> Frame:
    names = ("failed", "met", "open", "empty", "present", "failed_at", "occurrence_met_at")
    if occurrences is None:
        return found.with_columns(nw.lit(0, nw.Int64).alias(name) for name in names)
    inside = answers.filter((nw.col("recurs") == 1) & (nw.col("said") != UNUSABLE)).join(
        occurrences, on=["question", "day"], how="inner", suffix="_of_occurrence"
    )
    inside = inside.filter(nw.col("begins") >= nw.col("begins_of_occurrence"))
    on_a_day = nw.col("begins") == ALWAYS
    said = nw.when(on_a_day | _proves("instant")).then(nw.col("said")).otherwise(nw.lit(OPEN))
    inside = inside.with_columns(instant=nw.col("instant") - nw.col("said") + said)
    last = inside.group_by("question", "area", "occurrence").agg(nw.col("instant").max())
    said = nw.col("instant") % SAID
    marked = last.with_columns(
        failed=flag(said == FAILS),
        met=flag(said == MEETS),
        open=flag(said == OPEN),
        empty=flag(said == NOTHING),
        present=nw.lit(1, nw.Int64),
        failed_at=nw.when(said == FAILS).then(nw.col("instant")),
        occurrence_met_at=nw.when(said == MEETS).then(nw.col("instant")),
    )
    periods = marked.group_by("question", "area").agg(
        *(nw.col(name).sum() for name in names[:5]), *(nw.col(name).max() for name in names[5:])
    )
    joined = found.join(periods, on=["question", "area"], how="left")
    return joined.with_columns(nw.col(name).fill_null(0) for name in names[:5])


def _is(instant: str, said: int) -> nw.Expr:
    return (nw.col(instant) % SAID == said).fill_null(value=False)


def _proves(instant: str) -> nw.Expr:
    """Whether what was said then was known in one of the months that decide."""
    return (day_at(nw.col(instant)) >= nw.col("decides_from")).fill_null(value=False)


def _judged(found: Frame, as_of: int) -> Frame:
    """The state and the deciding instant: not stated, no usable value, not yet due, recurring, due."""
    open_, none = nw.col("due") > as_of, nw.col("usable_at").is_null()
    found = _decisive(found)
    cases = [
        (none, NUMBER[TargetState.NOT_MEASURABLE], None),
        *((open_ & case, state, at) for case, state, at in _not_yet_due()),
        *(((nw.col("recurs") == 1) & case, state, at) for case, state, at in _recurring()),
        *_due(),
    ]
    constant = nw.when(nw.col("constant") >= 0).then(nw.col("constant"))
    state = nw.coalesce(constant, *(nw.when(case).then(nw.lit(number)) for case, number, _ in cases))
    at = nw.coalesce(
        *(
            nw.when(case).then(nw.lit(_NEVER, nw.Int64) if at is None else nw.col(at).fill_null(_NEVER))
            for case, _, at in cases
        )
    )
    judged = nw.col("constant") < 0
    return found.with_columns(
        state=state.cast(nw.Int64), at=nw.when(judged).then(at.cast(nw.Int64)).otherwise(nw.lit(_NEVER))
    )


Cases = list[tuple[nw.Expr, int, str | None]]


def _not_yet_due() -> Cases:
    """Reached early is met; reached earlier and no longer is lost again."""
    latest = "decided_at"
    early = (nw.col("holds_from") > 0) & (day_at(nw.col(latest)) < nw.col("holds_from"))
    reached = (nw.col("met_at") < nw.col(latest)).fill_null(value=False)
    return [
        (nw.col(latest).is_null(), NUMBER[TargetState.NOT_YET_DUE], "usable_at"),
        (early.fill_null(value=False), NUMBER[TargetState.NOT_YET_DUE], latest),
        (_is(latest, MEETS), NUMBER[TargetState.MET], latest),
        (~_is(latest, FAILS), NUMBER[TargetState.NOT_MEASURABLE], latest),
        (reached, NUMBER[TargetState.LOST_AGAIN], latest),
        (_ANYWAY, NUMBER[TargetState.NOT_YET_DUE], latest),
    ]


def _recurring() -> Cases:
    """Every occurrence already due has its say."""
    gaps = (nw.col("present") < nw.col("occurrences")) | (nw.col("open") > 0)
    any_met = nw.col("met") > 0
    lost = any_met & (nw.col("holds") == 1) & _is("decided_at", FAILS)
    return [
        (nw.col("failed") > 0, NUMBER[TargetState.NOT_MET], "failed_at"),
        (gaps, NUMBER[TargetState.NOT_MEASURABLE], "occurrence_met_at"),
        (lost, NUMBER[TargetState.LOST_AGAIN], "decided_at"),
        (any_met, NUMBER[TargetState.MET], "occurrence_met_at"),
        (_ANYWAY, NUMBER[TargetState.NOT_MEASURABLE], None),
    ]


def _decisive(found: Frame) -> Frame:
    """The latest up to the due day, if it meets the target or proves a failure."""
    counts = _is("by_due_at", MEETS) | _proves("by_due_at")
    return found.with_columns(decisive_at=nw.when(counts).then(nw.col("by_due_at")))


def _due() -> Cases:
    return [
        (nw.col("decisive_at").is_null(), NUMBER[TargetState.NOT_MEASURABLE], None),
        (
            _is("decisive_at", MEETS) & _is("decided_at", FAILS),
            NUMBER[TargetState.LOST_AGAIN],
            "decided_at",
        ),
        (_is("decisive_at", MEETS), NUMBER[TargetState.MET], "decisive_at"),
        (~_is("decisive_at", FAILS), NUMBER[TargetState.NOT_MEASURABLE], "decisive_at"),
        (_ANYWAY, NUMBER[TargetState.NOT_MET], "decisive_at"),
    ]


def of_measures(states: Frame, *, several: bool) -> Frame:
    """The state of each measure in each area: of several questions all have to be met; one speaks.

    ``several``: whether any measure has more than one.
    """
    latest = ("usable_at", "any_at", "point_at")
    if not several:
        return states.select("measure", "area", "state", "at", *latest, speaks=_speaks())
    marked = states.with_columns(*flags(), speaks=_speaks())
    whole = marked.group_by("measure", "area").agg(
        nw.col("speaks").min(), *(nw.col(name).max() for name in (*FLAGS, *latest))
    )
    speaker = marked.select("measure", "area", "at", speaker="speaks")
    joined = whole.join(
        speaker,
        left_on=["measure", "area", "speaks"],
        right_on=["measure", "area", "speaker"],
        how="inner",
    )
    return joined.with_columns(state=combined()).drop(*FLAGS)


MANY = 1000
"""``speaks``: so many times how far the state of the target that speaks is in the way, plus its rank."""


def _speaks() -> nw.Expr:
    gravity = (nw.when(nw.col("state") == NUMBER[s]).then(nw.lit(n)) for n, s in enumerate(_GRAVITY))
    return nw.coalesce(*gravity) * MANY + nw.col("rank")


def speaking(state: TargetState) -> int:
    """How much a state stands in the way, 0 the most: the target that speaks for all has the least."""
    return _GRAVITY.index(state)


FLAGS = tuple(f"is_{state}" for state in TargetState)


def flags() -> list[nw.Expr]:
    """A column for each state that says whether it is the one."""
    return [flag(nw.col("state") == NUMBER[s]).alias(f"is_{s}") for s in TargetState]


def combined() -> nw.Expr:
    """The state of what has several parts, from whether any part is in each state."""
    has = {state: nw.col(f"is_{state}") == 1 for state in TargetState}
    only = sum((nw.col(name) for name in FLAGS), nw.lit(0)) == 1
    failed = has[TargetState.NOT_MET] | has[TargetState.LOST_AGAIN]
    met = has[TargetState.MET] | has[TargetState.PARTLY_MET]
    unknown = has[TargetState.NOT_MEASURABLE] | has[TargetState.NOT_STATED]
    cases = (
        *((only & one, state) for state, one in has.items()),
        (has[TargetState.PARTLY_MET], TargetState.PARTLY_MET),
        (failed & met, TargetState.PARTLY_MET),
        (failed, TargetState.NOT_MET),
        (unknown, TargetState.NOT_MEASURABLE),
        (met, TargetState.PARTLY_MET),
        (has[TargetState.NOT_YET_DUE], TargetState.NOT_YET_DUE),
    )
    found = nw.coalesce(*(nw.when(case).then(nw.lit(NUMBER[state])) for case, state in cases))
    return found.cast(nw.Int64)
