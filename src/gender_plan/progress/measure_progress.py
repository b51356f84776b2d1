"""The progress of one measure: an indicator, or one of its parts."""

import datetime as dt

from attrs import frozen

from gender_plan.methods import PaceClass
from gender_plan.progress.observing.combination import Combination
from gender_plan.progress.observing.observations import Observation
from gender_plan.progress.states import DataState, Movement, TargetState
from gender_plan.progress.telling.sentences import measure_sentences
from gender_plan.progress.verdict import MeasureVerdict
from gender_plan.targets import Target
from gender_plan.text import Language, Text


@frozen(kw_only=True)
class MeasureProgress(MeasureVerdict):
    """The four parts of a verdict with all they rest on, and their short words."""

    @property
    def target_state(self) -> TargetState:
        """Whether its target is met."""
        return self.verdict.state

    @property
    def since_baseline(self) -> Movement:
        """Which way it moved since the baseline."""
        return self.movement.since_baseline.movement

    @property
    def since_previous(self) -> Movement:
        """Which way it moved since the value before."""
        return self.movement.since_previous.movement

    @property
    def pace_class(self) -> PaceClass:
        """Whether it goes fast enough."""
        return self.pace.pace_class

    @property
    def data_state(self) -> DataState:
        """How good its latest value is."""
        return self.data.state

    @property
    def target(self) -> Target | None:
        """The target that was judged."""
        return self.verdict.target

    @property
    def due(self) -> dt.date | None:
        """The day on which that target is due."""
        return self.verdict.due

    @property
    def due_assumed(self) -> bool:
        """Whether that day is the end of the plan, because the target names none."""
        return self.verdict.due_assumed

    @property
    def observed(self) -> Observation | None:
        """The observation that decides."""
        return self.verdict.observed

    @property
    def latest(self) -> Observation | None:
        """The latest observation that its target can use, else the latest of all."""
        return self.data.latest

    @property
    def combined(self) -> tuple[Combination, ...]:
        """How the deciding, else the latest, figures were put together, and what they rest on."""
        seen = self.observed or self.latest
        return seen.combined if seen else ()

    @property
    def could_change(self) -> bool | None:
        """Whether areas or periods that are missing could change the verdict; None if none are."""
        return self.verdict.could_change

    @property
    def sources(self) -> tuple[str, ...]:
        """Where the figures of the deciding, else the latest, observation were published."""
        seen = self.observed or self.latest
        return seen.sources if seen else ()

    @property
    def reason(self) -> Text | None:
        """Why the target could not be judged."""
        return self.verdict.reason

    @property
    def unverified(self) -> bool:
        """Whether it rests on something that was only recalled."""
        return bool(self.recalled)

    def because(self, language: Language = "vi") -> str:
        """The verdict and what it rests on, in one or two sentences."""
        return measure_sentences(self, language)
