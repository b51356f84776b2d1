"""Is the target met? The rules, from the observations of a measure to the state of its target."""

from collections.abc import Iterable, Sequence

from attrs import evolve

from gender_plan.progress.judging.question import Question
from gender_plan.progress.judging.recurring import recurring
from gender_plan.progress.observing.observations import Observation
from gender_plan.progress.states import TargetState, combined
from gender_plan.progress.verdict import TargetVerdict
from gender_plan.targets import NotStated, Observed
from gender_plan.targets.target import NO_VALUE
from gender_plan.text import Text

NOT_ON_ITS_DAY = Text(
    "chưa có số liệu của sáu tháng tính đến hạn",
    en="no value is known for the six months up to the day on which it was due",
)
NOT_COMPLETE = Text(
    "mới có một phần của tổng và phần còn thiếu quyết định kết quả",
    en="only a part of the total is known, and what is missing decides",
)


def judge(question: Question) -> TargetVerdict:
    """The verdict on one target."""
    target = question.due.target
    if isinstance(target, NotStated):
        return question.verdict(TargetState.NOT_STATED, reason=target.not_stated)
    if not question.usable:
        return question.verdict(TargetState.NOT_MEASURABLE, reason=_nothing_usable(question))
    if question.due.day > question.as_of:
        return _not_yet_due(question)
    return recurring(question) if question.due.recurring else _due(question)


def together(verdicts: Sequence[TargetVerdict]) -> TargetVerdict:
    """The verdict on targets that share their due day: all of them have to be met.

    The one that stands in the way most speaks for all; each keeps its own verdict in ``together``.
    """
    if len(verdicts) == 1:
        return verdicts[0]
    state = combined(verdict.state for verdict in verdicts)
    spokesman = min(verdicts, key=lambda verdict: _GRAVITY.index(verdict.state))
    return evolve(spokesman, state=state, together=tuple(verdicts))


_GRAVITY = (
    TargetState.NOT_MET,
    TargetState.LOST_AGAIN,
    TargetState.NOT_MEASURABLE,
    TargetState.NOT_STATED,
    TargetState.NOT_YET_DUE,
    TargetState.PARTLY_MET,
    TargetState.MET,
)


def _nothing_usable(question: Question) -> Text | None:
    if not question.observations:
        return question.due.target.obstacle(Observed(), question.direction) or NO_VALUE
    return question.obstacle(question.observations[-1])


def _not_yet_due(question: Question) -> TargetVerdict:
    """Reached early is met; reached earlier and no longer is lost again.

    What is to hold from a day on cannot be reached before that day.
    """
    if not question.decided:
        return question.verdict(TargetState.NOT_YET_DUE, question.usable[-1])
    latest = question.decided[-1]
    holds_from = question.due.holds_from
    if holds_from is not None and latest.day < holds_from:
        return question.verdict(TargetState.NOT_YET_DUE, latest)
    if question.met(latest):
        return question.verdict(TargetState.MET, latest)
    if not question.fails(latest):
        return question.verdict(TargetState.NOT_MEASURABLE, latest, reason=latest.reason)
    reached = _last(question, question.decided[:-1])
    state = TargetState.LOST_AGAIN if reached else TargetState.NOT_YET_DUE
    return question.verdict(state, latest, reached=reached)


def _due(question: Question) -> TargetVerdict:
    decisive = _decisive(question)
    if decisive is None:
        # That it is met later does not tell whether it was met in time, nor does a later failure.
        first = next((o for o in question.decided if o.day > question.due.day), None)
        return evolve(_undecided(question), reached=first if first and question.met(first) else None)
    if question.met(decisive):
        return _met(question, decisive)
    if not question.fails(decisive):
        return question.verdict(TargetState.NOT_MEASURABLE, decisive, reason=decisive.reason)
    later = (o for o in question.decided if o.day > question.due.day and question.met(o))
    return question.verdict(TargetState.NOT_MET, decisive, reached=next(later, None))


def _decisive(question: Question) -> Observation | None:
    """The latest observation up to the due day, if it meets the target or proves a failure."""
    due = question.due.day
    before = [o for o in question.decided if o.day <= due]
    decides = before and (question.met(before[-1]) or question.proves(before[-1], due))
    return before[-1] if decides else None


def _undecided(question: Question) -> TargetVerdict:
    """Only a part of the total is known for the year in which it was due, or nothing at all."""
    due = question.due.day
    parts = [o for o in question.usable if o.of.year == due.year and question.is_open(o)]
    reason = NOT_COMPLETE if parts else NOT_ON_ITS_DAY
    return question.verdict(TargetState.NOT_MEASURABLE, *parts[-1:], reason=reason)


def _met(question: Question, decisive: Observation) -> TargetVerdict:
    """Met, unless the latest observation of all no longer meets it."""
    latest = question.decided[-1]
    if question.fails(latest):
        reached = _last(question, question.decided[:-1])
        return question.verdict(TargetState.LOST_AGAIN, latest, reached=reached)
    return question.verdict(TargetState.MET, decisive)


def _last(question: Question, observations: Iterable[Observation]) -> Observation | None:
    met = [o for o in observations if question.met(o)]
    return met[-1] if met else None
