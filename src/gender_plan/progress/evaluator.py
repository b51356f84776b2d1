"""How far along is a plan? Puts reported values to every indicator of it, as of a day."""

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal, localcontext

from attrs import field, frozen

from gender_plan.methods import Method, PaceLimits, PlannedPath
from gender_plan.model import Goal, Indicator, Plan, ReportedValue, is_plan
from gender_plan.progress.due import Considered, consider
from gender_plan.progress.judging.data_quality import data_quality
from gender_plan.progress.judging.directing import direction_of
from gender_plan.progress.judging.moving import movement
from gender_plan.progress.judging.pacing import journey, pace
from gender_plan.progress.judging.question import Question
from gender_plan.progress.judging.target_state import NOT_COMPLETE, judge, together
from gender_plan.progress.measure_progress import MeasureProgress
from gender_plan.progress.measures import Measure, measures_of
from gender_plan.progress.observing.observations import Observation, Series, observe
from gender_plan.progress.observing.rows import EXACT
from gender_plan.progress.results import IndicatorProgress, PlanProgress
from gender_plan.progress.states import TargetState
from gender_plan.progress.terms import Terms
from gender_plan.progress.verdict import TargetVerdict
from gender_plan.provenance import Sourced
from gender_plan.targets import Direction, Target
from gender_plan.text import Text

NO_TARGET = Text("không có mục tiêu nào được ghi", en="no target is given")
NOT_IN_FORCE = Text("không có mục tiêu nào đang có hiệu lực", en="no version of the target is in force")


@frozen
class ProgressEvaluator:
    """Evaluates a plan by values that were reported, as of a day; nothing else has a say.

    ``method``: how the pace is judged (None: not at all), within ``limits`` (its own by default).
    ``stale_after``: after how many days the latest value is called stale. ``flat_within``: up to
    which difference a value counts as unchanged.

    >>> import datetime as dt
    >>> from gender_plan.model import Indicator, Level, Period, Plan, ReportedValue
    >>> from gender_plan.targets import Below
    >>> target = Below(below=Decimal(30), by=dt.date(2025, 12, 31))
    >>> plan = Plan(
    ...     id="x", title=Text("X"), level=Level.PROVINCE, period=Period(ends=dt.date(2030, 12, 31)),
    ...     indicators=(Indicator(id="2.2", targets=(target,)),),
    ... )
    >>> values = [ReportedValue(indicator="2.2", period="2023", value=Decimal("26.22"))]
    >>> progress = ProgressEvaluator(plan).evaluate(values, as_of=dt.date(2023, 12, 31))
    >>> print(progress.indicator("2.2").because("en"))
    Indicator 2.2 is met: 26.22 (2023), target below 30 by the end of 2025.
    """

    plan: Plan = field(validator=is_plan)
    method: Method | None = field(factory=PlannedPath, kw_only=True)
    limits: PaceLimits | None = field(default=None, kw_only=True)
    stale_after: int = field(default=366, kw_only=True)
    flat_within: Decimal = field(default=Decimal(0), kw_only=True)

    def evaluate(
        self,
        values: Iterable[ReportedValue],
        as_of: dt.date,
        *,
        as_known_on: dt.date | None = None,
        areas: Iterable[str] | None = None,
    ) -> PlanProgress:
        """The progress as of a day; of what was the case later, nothing is used.

        ``as_known_on``: nor of what was reported after that day. ``areas``: those that have to report,
        where values of areas combine; else they are those that did.
        """
        expected = None if areas is None else tuple(areas)
        terms = Terms(as_of=as_of, as_known_on=as_known_on, areas=expected)
        with localcontext(EXACT):
            series, unused = observe(self.plan, values, terms)
            indicators = tuple(
                self._indicator(goal, indicator, series, as_of)
                for goal, indicator in self.plan.all_indicators
            )
        return PlanProgress(
            plan=self.plan,
            as_of=as_of,
            as_known_on=as_known_on,
            areas=expected,
            method=self.method.name if self.method else None,
            limits=self.limits or (self.method.limits if self.method else None),
            stale_after=self.stale_after,
            flat_within=self.flat_within,
            indicators=indicators,
            unused=unused,
        )

    def _indicator(
        self, goal: Goal | None, indicator: Indicator, series: Series, as_of: dt.date
    ) -> IndicatorProgress:
        measures = measures_of(indicator)
        return IndicatorProgress(
            indicator=indicator,
            goal=goal,
            measures=tuple(
                self._measure(goal, measure, series.get(measure.key, ()), as_of) for measure in measures
            ),
        )

    def _measure(
        self,
        goal: Goal | None,
        measure: Measure,
        observations: tuple[Observation, ...],
        as_of: dt.date,
    ) -> MeasureProgress:
        first = observations[0].day if observations else None
        considered = consider(measure.targets, self.plan.period, as_of, first)
        direction, inferred = direction_of(measure, considered.dues)
        verdict, latest = _judged(measure, considered, direction, observations, as_of)
        # A total of which something is missing is lower than it will be: no movement, no pace.
        whole = tuple(o for o in observations if not o.is_part(o.of))
        way = journey(measure, considered.dues, direction, whole, as_of)
        if observations and not whole:
            way = NOT_COMPLETE
        paced = pace(way, self.method, self.limits)
        by_direction = verdict.target is not None and verdict.target.read_by_direction
        leaned_on = considered.dues if paced.path[1:] or (inferred and by_direction) else ()
        return MeasureProgress(
            measure=measure,
            as_of=as_of,
            verdict=verdict,
            in_force=bool(considered.dues) or not considered.amended,
            movement=movement(measure, verdict.target, direction, whole, self.flat_within),
            pace=paced,
            data=data_quality(latest, as_of, self.stale_after, verdict.days_before_due),
            direction=direction,
            direction_inferred=inferred,
            observations=observations,
            amended=considered.amended,
            recalled=_recalled(self.plan, goal, measure, verdict, [due.target for due in leaned_on]),
        )


def _judged(
    measure: Measure,
    considered: Considered,
    direction: Direction | None,
    observations: tuple[Observation, ...],
    as_of: dt.date,
) -> tuple[TargetVerdict, Observation | None]:
    """The verdict, and the latest observation that it could use, else the latest of all."""
    questions = [
        Question(due=due, observations=observations, direction=direction, as_of=as_of)
        for due in considered.to_judge(as_of)
    ]
    latest = observations[-1] if observations else None
    if not questions:
        return _nothing_to_judge(measure), latest
    verdict = together([judge(question) for question in questions])
    usable = [question.usable[-1] for question in questions if question.usable]
    return verdict, max(usable, key=lambda o: o.day) if usable else latest


def _nothing_to_judge(measure: Measure) -> TargetVerdict:
    if not measure.targets:
        return TargetVerdict(state=TargetState.NOT_STATED, reason=NO_TARGET)
    return TargetVerdict(state=TargetState.NOT_MEASURABLE, reason=NOT_IN_FORCE)


def _recalled(
    plan: Plan,
    goal: Goal | None,
    measure: Measure,
    verdict: TargetVerdict,
    others: Sequence[Target],
) -> tuple[Text, ...]:
    """What the verdict rests on that was only recalled."""
    judged = [one.target for one in verdict.together] or [verdict.target]
    resting: list[tuple[Sourced | None, Text]] = [
        *((target, _TARGET) for target in judged),
        *((target, _MILESTONE) for target in others if target not in judged),
        (measure.baseline if measure.start is not None else None, _BASELINE),
        (measure.part, _PART),
        (measure.indicator, _INDICATOR),
        (goal, _GOAL),
        (plan, _PLAN),
    ]
    return tuple(dict.fromkeys(text for what, text in resting if what and what.unverified))


_TARGET = Text("con số của mục tiêu", en="the target")
_MILESTONE = Text("mốc khác trên lộ trình", en="another milestone of the path")
_BASELINE = Text("giá trị gốc", en="the baseline")
_PART = Text("phần của chỉ tiêu", en="the part")
_INDICATOR = Text("chỉ tiêu", en="the indicator")
_GOAL = Text("mục tiêu mà chỉ tiêu thuộc về", en="the goal")
_PLAN = Text("kế hoạch", en="the plan")
