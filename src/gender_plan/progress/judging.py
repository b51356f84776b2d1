"""Is the target met? The rules, from the observations of a measure to the state of its target."""

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cached_property

from attrs import evolve, frozen

from gender_plan.periods import period_days, period_said
from gender_plan.progress.due import Due, Occurrence
from gender_plan.progress.observations import Observation
from gender_plan.progress.states import TargetState, combined
from gender_plan.progress.verdict import TargetVerdict
from gender_plan.progress.wording import listed
from gender_plan.targets import Direction, NotStated, Observed
from gender_plan.targets.target import NO_VALUE
from gender_plan.text import Text

NO_DUE_YEAR = Text(
    "chưa có số liệu của năm đến hạn",
    en="no value is known for the year in which it was due",
)
OPEN_START = Text(
    "không rõ mục tiêu lặp lại này tính từ khi nào",
    en="nobody knows from when on this recurring target holds",
)
NO_PERIODS = Text("không có kỳ nào mục tiêu này áp dụng", en="there is no period for which it holds")


@frozen(kw_only=True)
class Question:
    """One target put to the observations of its measure."""

    due: Due
    observations: tuple[Observation, ...]
    direction: Direction | None
    start: Decimal | None
    as_of: dt.date

    @cached_property
    def usable(self) -> tuple[Observation, ...]:
        """The observations that can decide, also by saying that nothing is to be judged."""
        return tuple(o for o in self.observations if o.reason or self.obstacle(o) is None)

    def seen(self, observation: Observation) -> Observed:
        """What was observed, with the baseline's value."""
        return evolve(observation.seen, start=self.start)

    def obstacle(self, observation: Observation) -> Text | None:
        """Why the target cannot be judged by an observation, or None."""
        obstacle = self.due.target.obstacle(self.seen(observation), self.direction)
        return obstacle and (observation.reason or obstacle)

    def met(self, observation: Observation) -> bool:
        """Whether the target is met by an observation."""
        seen = self.seen(observation)
        target = self.due.target
        return target.obstacle(seen, self.direction) is None and target.met_by(seen, self.direction)

    def fails(self, observation: Observation) -> bool:
        """Whether an observation says that the target is not met."""
        return self.obstacle(observation) is None and not self.met(observation)

    def verdict(
        self,
        state: TargetState,
        observed: Observation | None = None,
        *,
        reached: Observation | None = None,
        reason: Text | None = None,
    ) -> TargetVerdict:
        """A verdict on this target."""
        due = self.due
        return TargetVerdict(
            state=state,
            target=due.target,
            due=due.day,
            due_assumed=due.assumed,
            observed=observed,
            reached=reached,
            reason=reason,
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
    return _recurring(question) if question.due.recurring else _due(question)


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
        return NO_VALUE
    return question.obstacle(question.observations[-1])


def _not_yet_due(question: Question) -> TargetVerdict:
    """Reached early is met; reached earlier and no longer is lost again.

    What is to hold from a day on cannot be reached before that day.
    """
    latest = question.usable[-1]
    holds_from = question.due.holds_from
    if holds_from is not None and latest.day < holds_from:
        return question.verdict(TargetState.NOT_YET_DUE, latest)
    if question.met(latest):
        return question.verdict(TargetState.MET, latest)
    if not question.fails(latest):
        return question.verdict(TargetState.NOT_MEASURABLE, latest, reason=latest.reason)
    reached = _last(question, question.usable[:-1])
    state = TargetState.LOST_AGAIN if reached else TargetState.NOT_YET_DUE
    return question.verdict(state, latest, reached=reached)


def _due(question: Question) -> TargetVerdict:
    decisive = _decisive(question)
    if decisive is None:
        return question.verdict(TargetState.NOT_MEASURABLE, reason=NO_DUE_YEAR)
    if question.met(decisive):
        return _met(question, decisive)
    if not question.fails(decisive):
        return question.verdict(TargetState.NOT_MEASURABLE, decisive, reason=decisive.reason)
    later = (o for o in question.usable if o.day > question.due.day and question.met(o))
    return question.verdict(TargetState.NOT_MET, decisive, reached=next(later, None))


def _decisive(question: Question) -> Observation | None:
    """The latest observation up to the due day, if it meets the target or is of that day's year.

    An older one that fails proves nothing: the earliest observation after the due day decides.
    """
    due = question.due.day
    before = [o for o in question.usable if o.day <= due]
    if before and (question.met(before[-1]) or before[-1].day.year == due.year):
        return before[-1]
    return next((o for o in question.usable if o.day > due), None)


def _met(question: Question, decisive: Observation) -> TargetVerdict:
    """Met, unless the latest observation of all no longer meets it."""
    latest = question.usable[-1]
    if question.fails(latest):
        reached = _last(question, question.usable[:-1])
        return question.verdict(TargetState.LOST_AGAIN, latest, reached=reached)
    return question.verdict(TargetState.MET, decisive)


def _last(question: Question, observations: Iterable[Observation]) -> Observation | None:
    met = [o for o in observations if question.met(o)]
    return met[-1] if met else None


def _recurring(question: Question) -> TargetVerdict:
    """Met only where every occurrence already due is known and met.

    One that failed decides; a missing one leaves it open. Where nothing was to be judged in a period
    (a zero denominator) the period is set aside and named. A target that holds ``since`` a day is
    lost again as soon as the latest observation no longer meets it.
    """
    last = {o: _within(question, o) for o in question.due.occurrences}
    failed = {o: seen for o, seen in last.items() if seen and question.fails(seen)}
    met = {o: seen for o, seen in last.items() if seen and question.met(seen)}
    missing = tuple(o.code for o, seen in last.items() if seen is None)
    found = evolve(
        _of_periods(question, tuple(failed.values()), tuple(met.values()), missing),
        judged=tuple(o.code for o in last),
        failed=tuple(o.code for o in failed),
        missing=missing,
        not_applicable=tuple(
            o.code for o, seen in last.items() if seen and o not in failed and o not in met
        ),
    )
    latest = question.usable[-1]
    holds = question.due.target.every is None and found.state is TargetState.MET
    if holds and question.fails(latest):
        return evolve(found, state=TargetState.LOST_AGAIN, observed=latest, reached=found.observed)
    return found


def _of_periods(
    question: Question,
    failed: Sequence[Observation],
    met: Sequence[Observation],
    missing: Sequence[str],
) -> TargetVerdict:
    if failed:
        return question.verdict(TargetState.NOT_MET, failed[-1])
    if missing or question.due.open_start:
        reason = _missing_periods(missing) if missing else OPEN_START
        return question.verdict(TargetState.NOT_MEASURABLE, *met[-1:], reason=reason)
    if met:
        return question.verdict(TargetState.MET, met[-1])
    nothing = question.usable[-1].reason if question.due.occurrences else NO_PERIODS
    return question.verdict(TargetState.NOT_MEASURABLE, reason=nothing)


def _missing_periods(codes: Sequence[str]) -> Text:
    vi, en = (listed([period_said(c, language) for c in codes], language) for language in ("vi", "en"))
    return Text(f"chưa có số liệu của {vi}", en=f"no value is known for {en}")


def _within(question: Question, occurrence: Occurrence) -> Observation | None:
    inside = [o for o in question.usable if _inside(o, occurrence)]
    return inside[-1] if inside else None


def _inside(observation: Observation, occurrence: Occurrence) -> bool:
    """A value for a longer period says nothing of a shorter one within it."""
    if not occurrence.starts <= observation.day <= occurrence.ends:
        return False
    try:
        first, _ = period_days(observation.period or "")
    except ValueError:
        return True
    return first >= period_days(occurrence.code)[0]
