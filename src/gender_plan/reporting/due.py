"""The deadlines of a plan, gathered from everything in it that has a day or ought to have one."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator

from gender_plan.model import (
    Agency,
    Event,
    Indicator,
    Plan,
    Reporting,
    ReportPeriod,
    Review,
    Task,
    plan_given,
)
from gender_plan.reporting.acting import acting, each_once
from gender_plan.reporting.deadline import Deadline, DeadlineKind, DeadlineState
from gender_plan.reporting.recurring import Span, occurrences
from gender_plan.responsibility import Responsibilities
from gender_plan.targets import Target
from gender_plan.text import Text, natural


def due(plan: Plan, as_of: dt.date, *, within: int | None = None) -> tuple[Deadline, ...]:
    """Everything with a day, by day and id, then the reports and reviews without one.

    ``within`` keeps what begins or falls due in so many days from ``as_of`` on or is under way, and
    still everything undated. Agencies are those in place on the day, or on ``as_of`` if that is earlier.
    """
    found = sorted(_Calendar(plan_given(plan), as_of).deadlines(), key=_order)
    return tuple(deadline for deadline in found if within is None or _is_within(deadline, within))


def undated(plan: Plan, as_of: dt.date) -> tuple[Deadline, ...]:
    """The reports and reviews for which the document sets no day."""
    return tuple(d for d in due(plan, as_of) if d.state is DeadlineState.UNDATED)


def _order(deadline: Deadline) -> tuple[bool, dt.date, tuple[tuple[int, str], ...], str]:
    day = deadline.day
    return (day is None, day or dt.date.max, natural(deadline.id), deadline.kind)


def _is_within(deadline: Deadline, days: int) -> bool:
    if deadline.state is DeadlineState.AHEAD:
        return deadline.days is not None and deadline.days <= days
    return deadline.state is not DeadlineState.PAST


class _Calendar:
    """The deadlines of one plan as seen from one day."""

    def __init__(self, plan: Plan, as_of: dt.date) -> None:
        self._plan = plan
        self._as_of = as_of
        self._changing = any(agency.valid and agency.valid.ends for agency in plan.agencies)
        self._seen_from: dict[dt.date, Responsibilities] = {}

    def deadlines(self) -> Iterator[Deadline]:
        plan = self._plan
        yield from (self._report(rule, period) for rule in plan.reporting for period in rule.periods)
        for event in plan.events:
            yield from (self._event(event, span) for span in occurrences(event, plan.period))
        yield from map(self._review, plan.reviews)
        yield from self._targets()
        yield from (self._task(task, task.by) for task in plan.tasks if task.by)

    def _report(self, rule: Reporting, period: ReportPeriod) -> Deadline:
        state, days = self._standing(period.due)
        return Deadline(
            kind=DeadlineKind.REPORT,
            id=period.id,
            title=Text(f"Báo cáo kỳ {period.id}", en=f"Report for {period.id}"),
            day=period.due,
            state=state,
            days=days,
            agencies=self._holders(rule.reporters, period.due),
            collectors=self._holders((rule.collector,) if rule.collector else (), period.due),
            forwards_to=self._holders(rule.forwards_to, period.due),
            source=period.source or rule.source,
            # What a period covers may be inferred while the rule itself states the day.
            derived=rule.derived,
            outside=period.outside or rule.outside,
        )

    def _event(self, event: Event, span: Span) -> Deadline:
        state, days = self._standing(span.ends, span.starts)
        return Deadline(
            kind=DeadlineKind.EVENT,
            id=event.id,
            title=event.title,
            starts=span.starts,
            day=span.ends,
            state=state,
            days=days,
            agencies=acting(self._responsibilities(span.ends).for_event(event.id)),
            source=event.source,
            derived=event.derived,
            outside=event.outside,
        )

    def _review(self, review: Review) -> Deadline:
        state, days = self._standing(review.by)
        return Deadline(
            kind=DeadlineKind.REVIEW,
            id=review.id,
            title=review.title,
            day=review.by,
            state=state,
            days=days,
            source=review.source,
            derived=review.derived,
            outside=review.outside,
        )

    def _task(self, task: Task, by: dt.date) -> Deadline:
        state, days = self._standing(by)
        return Deadline(
            kind=DeadlineKind.TASK,
            id=task.id,
            title=task.text,
            day=by,
            state=state,
            days=days,
            agencies=acting(self._responsibilities(by).for_task(task.id)),
            source=task.source,
            derived=task.derived,
            outside=task.outside,
        )

    def _targets(self) -> Iterator[Deadline]:
        by_day: defaultdict[dt.date, list[tuple[Indicator, Target]]] = defaultdict(list)
        for _, indicator in self._plan.all_indicators:
            for target in indicator.all_targets:
                if target.by and _in_force(target, min(target.by, self._as_of)):
                    by_day[target.by].append((indicator, target))
        return (self._milestone(day, pairs) for day, pairs in by_day.items())

    def _milestone(self, day: dt.date, pairs: Iterable[tuple[Indicator, Target]]) -> Deadline:
        state, days = self._standing(day)
        stated = tuple(pairs)
        indicators = tuple(dict.fromkeys(indicator.id for indicator, _ in stated))
        who = self._responsibilities(day)
        agencies = (agency for i in indicators for agency in acting(who.for_indicator(i)))
        clauses = (c for indicator, target in stated for c in target.source or indicator.source)
        outside = (s.outside for pair in stated for s in pair if s.unverified)
        listed = ", ".join(indicators)
        return Deadline(
            kind=DeadlineKind.TARGET,
            id=day.isoformat(),
            title=Text(f"chỉ tiêu {listed}", en=f"targets of {listed}"),
            day=day,
            state=state,
            days=days,
            agencies=each_once(agencies),
            indicators=indicators,
            source=tuple(dict.fromkeys(clauses)),
            outside=next(outside, None),
        )

    def _standing(
        self, day: dt.date | None, starts: dt.date | None = None
    ) -> tuple[DeadlineState, int | None]:
        if day is None:
            return DeadlineState.UNDATED, None
        left = (day - self._as_of).days
        if left < 0:
            return DeadlineState.PAST, left
        if starts and starts < day and starts <= self._as_of:
            return DeadlineState.OPEN, left
        if left == 0:
            return DeadlineState.TODAY, left
        return DeadlineState.AHEAD, ((starts or day) - self._as_of).days

    def _responsibilities(self, day: dt.date | None) -> Responsibilities:
        seen_from = min(day or self._as_of, self._as_of) if self._changing else self._as_of
        if seen_from not in self._seen_from:
            self._seen_from[seen_from] = Responsibilities(self._plan, seen_from)
        return self._seen_from[seen_from]

    def _holders(self, named: Iterable[str], day: dt.date | None) -> tuple[Agency, ...]:
        who = self._responsibilities(day)
        return each_once(agency for id_ in named for agency in who.holders(id_))


def _in_force(target: Target, day: dt.date) -> bool:
    return target.in_force is None or target.in_force.on(day)
