"""What an evaluation answers for indicators, goals and the plan."""

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cached_property

from attrs import frozen

from gender_plan.errors import UnknownIdError
from gender_plan.methods import Pace, PaceClass, PaceLimits
from gender_plan.model import Goal, Indicator, Plan
from gender_plan.progress.measure_progress import MeasureProgress
from gender_plan.progress.measures import Measure
from gender_plan.progress.observing.choosing import UnusedValue
from gender_plan.progress.states import DataState, Movement, TargetState, agreed, combined, worst
from gender_plan.progress.tallying import Caveats, Counts, counted, goal_sentence, plan_sentence
from gender_plan.progress.telling.naming import name_within
from gender_plan.progress.telling.sentences import compound_sentences
from gender_plan.progress.verdict import MovementVerdict
from gender_plan.targets import Target
from gender_plan.text import LANGUAGES, Language, Text, folded


@frozen(kw_only=True)
class IndicatorProgress:
    """The progress of an indicator: its own, or that of its parts and what they make together.

    ``measures`` holds everything that each verdict rests on; ``sole`` is the only one, where there
    is one. Of several, the movement and the pace are known only where all parts agree, and the data
    are as good as the weakest. A part of which no target is in force on the day has no say.
    """

    indicator: Indicator
    goal: Goal | None
    measures: tuple[MeasureProgress, ...]

    @property
    def id(self) -> str:
        """The id of the indicator."""
        return self.indicator.id

    @property
    def sole(self) -> MeasureProgress | None:
        """Its one measure, where it has only one."""
        return self.measures[0] if len(self.measures) == 1 else None

    def part(self, id: str) -> MeasureProgress:  # noqa: A002  the word of the YAML
        """The progress of a part. Raises UnknownIdError."""
        for found in self.measures:
            if found.measure.part and found.measure.part.id == id:
                return found
        raise UnknownIdError(
            Text(
                f"chỉ tiêu {self.id} không có phần '{id}'", en=f"indicator {self.id} has no part '{id}'"
            )
        )

    def scope(self, name: str, part: str | None = None) -> MeasureProgress:
        """The progress of the group or place that has a target of its own. Raises UnknownIdError.

        ``name``: the group or place, in Vietnamese or English, compared folded; ``part``: the id of
        the part whose target it is.
        """
        for found in self.measures:
            scope, of = found.measure.scope, found.measure.part
            names = (scope.vi, scope.en or "") if scope else ()
            if folded(name) in map(folded, names) and (of.id if of else None) == part:
                return found
        raise UnknownIdError(
            Text(
                f"chỉ tiêu {self.id} không có mục tiêu riêng cho '{name}'",
                en=f"indicator {self.id} has no target for '{name}'",
            )
        )

    @property
    def _counting(self) -> tuple[MeasureProgress, ...]:
        return tuple(found for found in self.measures if found.in_force) or self.measures

    @property
    def target_state(self) -> TargetState:
        """Whether its target is met; of several parts, whether all are."""
        return combined(found.target_state for found in self._counting)

    @property
    def since_baseline(self) -> Movement:
        """Which way it moved since the baseline."""
        return agreed(found.since_baseline for found in self._counting)

    @property
    def since_previous(self) -> Movement:
        """Which way it moved since the value before."""
        return agreed(found.since_previous for found in self._counting)

    @property
    def pace_class(self) -> PaceClass:
        """Whether it goes fast enough."""
        classes = {found.pace_class for found in self._counting}
        return classes.pop() if len(classes) == 1 else PaceClass.NOT_ASSESSABLE

    @property
    def data_state(self) -> DataState:
        """How good its latest values are."""
        return worst([found.data_state for found in self._counting])

    @property
    def movement(self) -> MovementVerdict | None:
        """Which way it moved, with what that rests on; None where it has several parts."""
        return self.sole.movement if self.sole else None

    @property
    def pace(self) -> Pace | None:
        """How fast it goes, with what that rests on; None where it has several parts."""
        return self.sole.pace if self.sole else None

    @property
    def target(self) -> Target | None:
        """The target that was judged; None where it has several parts."""
        return self.sole.target if self.sole else None

    @property
    def due(self) -> dt.date | None:
        """The day on which that target is due; None where it has several parts."""
        return self.sole.due if self.sole else None

    @property
    def value(self) -> Decimal | None:
        """The value that decides, else the latest; None where it has several parts or none."""
        seen = (self.sole.observed or self.sole.latest) if self.sole else None
        return seen.seen.value if seen else None

    @property
    def reason(self) -> Text | None:
        """Why it could not be judged; of several parts, it names those that could not."""
        if self.sole:
            return self.sole.reason
        if self.target_state not in {TargetState.NOT_MEASURABLE, TargetState.NOT_STATED}:
            return None
        open_ = [(found.measure, found.reason) for found in self._counting if found.reason]
        vi, en = ("; ".join(_why(*one, language) for one in open_) for language in LANGUAGES)
        return Text(vi, en=en)

    @property
    def unverified(self) -> bool:
        """Whether it rests on something that was only recalled."""
        return any(measure.unverified for measure in self.measures)

    def because(self, language: Language = "vi") -> str:
        """The verdict and what it rests on, in one or two sentences."""
        if self.sole:
            return self.sole.because(language)
        return compound_sentences(self.id, self.target_state, self.measures, language)


def _why(measure: Measure, reason: Text, language: Language) -> str:
    said = reason.said(language)
    itself = measure.part is None and measure.scope is None
    return said if itself else f"{name_within(measure, language)}: {said}"


def caveats_of(indicators: Iterable[IndicatorProgress]) -> Caveats:
    """What to bear in mind about the counts of these indicators."""
    found = tuple(indicators)
    met = (one for one in found if one.target_state is TargetState.MET)
    return Caveats(
        unverified=sum(one.unverified for one in found),
        met_by_stale=sum(one.data_state is DataState.STALE for one in met),
    )


@frozen(kw_only=True)
class GoalProgress:
    """The progress of a goal: its indicators, counted by state.

    Where the document does not list them, ``not_listed`` says where they stand, and there are none.
    """

    goal: Goal
    indicators: tuple[IndicatorProgress, ...]

    @property
    def id(self) -> str:
        """The id of the goal."""
        return self.goal.id

    @property
    def not_listed(self) -> Text | None:
        """Where its indicators stand, if the document does not list them."""
        return self.goal.not_listed

    @property
    def counts(self) -> Counts:
        """How many of its indicators are in each state."""
        return counted(found.target_state for found in self.indicators)

    @property
    def unverified(self) -> int:
        """How many of its indicators rest on something that was only recalled."""
        return sum(found.unverified for found in self.indicators)

    def because(self, language: Language = "vi") -> str:
        """The counts, or that the document does not list its indicators, in one sentence."""
        return goal_sentence(self.goal, self.counts, caveats_of(self.indicators), language)


@frozen(kw_only=True)
class PlanProgress:
    """The progress of a plan on a day, with the terms on which it was evaluated.

    ``as_known_on``: what was reported after that day is not in it; ``areas``: those that had to report,
    where the caller said so. ``method`` is the name of the method of the pace; ``unused`` holds every
    value that no verdict looks at, with the reason.
    """

    plan: Plan
    as_of: dt.date
    as_known_on: dt.date | None = None
    areas: tuple[str, ...] | None = None
    method: str | None
    limits: PaceLimits | None
    stale_after: int
    flat_within: Decimal
    indicators: tuple[IndicatorProgress, ...]
    unused: tuple[UnusedValue, ...] = ()

    @cached_property
    def goals(self) -> tuple[GoalProgress, ...]:
        """The goals in the order of the document."""
        return tuple(
            GoalProgress(
                goal=goal,
                indicators=tuple(self._by_id[found.id] for found in goal.indicators),
            )
            for goal in self.plan.goals
        )

    @cached_property
    def _by_id(self) -> Mapping[str, IndicatorProgress]:
        return {found.id: found for found in reversed(self.indicators)}

    def indicator(self, id: str) -> IndicatorProgress:  # noqa: A002  the word of the YAML
        """The progress of an indicator. Raises like ``Plan.indicator``."""
        return self._by_id[self.plan.indicator(id).id]

    def goal(self, id: str) -> GoalProgress:  # noqa: A002
        """The progress of a goal. Raises UnknownIdError."""
        goal = self.plan.goal(id)
        return next(found for found in self.goals if found.goal is goal)

    @property
    def counts(self) -> Counts:
        """How many indicators are in each state; never a mean."""
        return counted(found.target_state for found in self.indicators)

    @property
    def unverified(self) -> int:
        """How many indicators rest on something that was only recalled."""
        return sum(found.unverified for found in self.indicators)

    def because(self, language: Language = "vi") -> str:
        """The counts, and what the document does not list."""
        caveats = caveats_of(self.indicators)
        return plan_sentence(self.plan, self.as_of, self.counts, caveats, language)
