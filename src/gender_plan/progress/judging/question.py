"""A target put to the observations of its measure: which of them meet it, fail it, or leave it open."""

import datetime as dt
from functools import cached_property

from attrs import frozen

from gender_plan.progress.due import Due, decides_from
from gender_plan.progress.judging.outcomes import outcomes
from gender_plan.progress.observing.observations import Observation
from gender_plan.progress.states import TargetState
from gender_plan.progress.verdict import TargetVerdict
from gender_plan.targets import Direction
from gender_plan.text import Text


@frozen(kw_only=True)
class Question:
    """One target put to the observations of its measure."""

    due: Due
    observations: tuple[Observation, ...]
    direction: Direction | None
    as_of: dt.date

    @cached_property
    def usable(self) -> tuple[Observation, ...]:
        """The observations that can decide, also by saying that nothing is to be judged."""
        known = (o for o in self.observations if o.collected)
        return tuple(o for o in known if o.reason or self.obstacle(o) is None)

    @cached_property
    def decided(self) -> tuple[Observation, ...]:
        """The usable ones without those that are still a part of a total, which says nothing yet."""
        return tuple(o for o in self.usable if not self.is_open(o))

    def obstacle(self, observation: Observation) -> Text | None:
        """Why the target cannot be judged by an observation, or None."""
        obstacle = self.due.target.obstacle(observation.seen, self.direction)
        return obstacle and (observation.reason or obstacle)

    def met(self, observation: Observation) -> bool:
        """Whether the target is met by an observation, whatever is still to be added to it."""
        return self._outcome(observation) is True

    def fails(self, observation: Observation) -> bool:
        """Whether an observation says that the target is not met, whatever is still to be added."""
        return self._outcome(observation) is False

    def proves(self, observation: Observation, due: dt.date) -> bool:
        """Whether a failure proves that a due day was missed, and is not from long before it.

        A running total that has passed its limit proves it on any day.
        """
        runs = any(one.at_least_in_time and one.is_part(due) for one in observation.combined)
        return observation.day >= decides_from(due) or runs

    def is_open(self, observation: Observation) -> bool:
        """Whether what is still to be added to a total decides."""
        return self.obstacle(observation) is None and self._outcome(observation) is None

    def could_change(self, observation: Observation) -> bool | None:
        """Whether the areas or periods that are missing could change the outcome; None if none are."""
        day = self.day_of(observation)
        if self.obstacle(observation) is not None or not observation.has_gaps(day):
            return None
        return len(outcomes(self.due.target, observation, self.direction, day)) > 1

    def day_of(self, observation: Observation) -> dt.date:
        """The day for which an observation is judged: the end of its occurrence, else the due day."""
        ends = (o.ends for o in self.due.occurrences if o.starts <= observation.of <= o.ends)
        return next(ends, max(self.due.day, observation.of))

    def _outcome(self, observation: Observation) -> bool | None:
        if self.obstacle(observation) is not None:
            return None
        day = self.day_of(observation)
        if not observation.is_part(day):
            return self.due.target.met_by(observation.seen, self.direction)
        found = outcomes(self.due.target, observation, self.direction, day)
        return found.pop() if len(found) == 1 else None

    def verdict(
        self,
        state: TargetState,
        observed: Observation | None = None,
        *,
        reached: Observation | None = None,
        reason: Text | None = None,
    ) -> TargetVerdict:
        """A verdict on this target; one that failed tells how long before the day that was."""
        due = self.due
        early = (self.day_of(observed) - observed.day).days if observed else 0
        return TargetVerdict(
            state=state,
            target=due.target,
            due=due.day,
            due_assumed=due.assumed,
            observed=observed,
            reached=reached,
            days_before_due=early if state is TargetState.NOT_MET and early > 0 else None,
            could_change=self.could_change(observed) if observed and state in _JUDGED else None,
            reason=reason,
        )


_JUDGED = {TargetState.MET, TargetState.NOT_MET, TargetState.LOST_AGAIN}
