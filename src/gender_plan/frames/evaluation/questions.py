"""What a plan asks of each of its measures on a day; made once in Python, then put to whole columns."""

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cached_property

from attrs import frozen

from gender_plan.methods import Journey
from gender_plan.model import Goal, Indicator, OverAreas, OverTime, Plan
from gender_plan.progress.due import Considered, Due, consider, turning_days
from gender_plan.progress.judging.directing import direction_of
from gender_plan.progress.judging.pacing import journey
from gender_plan.progress.measures import Measure, measures_of
from gender_plan.progress.observing.observations import Observation
from gender_plan.progress.observing.over_time import ADDED_UP
from gender_plan.progress.states import TargetState
from gender_plan.targets import ChangeBy, Decider, Direction, Observed, ShareOfUnits, Span
from gender_plan.text import Text

ADDS_UP = Text(
    "cộng dồn qua thời gian (over_time: {})", en="its values add up over time (over_time: {})"
)
NEEDS_EARLIER = Text(
    "so với một số liệu trước đó chứ không phải giá trị gốc",
    en="it changes from an earlier value and not from the baseline",
)
OPEN_START = Text(
    "lặp lại mà kế hoạch không ghi bắt đầu từ khi nào",
    en="it recurs and the plan does not say since when",
)
SUMS_OF_SEXES = Text(
    "cộng số liệu các địa bàn của từng giới", en="it adds up the values of women and of men over areas"
)
SUMS_OF_STEPS = Text(
    "cộng câu trả lời có hoặc không, hoặc bậc, của các địa bàn",
    en="it adds up answers of yes or no, or steps, of areas",
)
SEVERAL_CONDITIONS = Text(
    "các mục tiêu đặt điều kiện khác nhau cho từng đơn vị",
    en="its targets put different conditions to each unit",
)


@frozen(kw_only=True)
class Asked:
    """A measure of a plan with what is asked of it on the day of the evaluation.

    ``number``: of the measure here; ``plan``: of the plan.
    """

    number: int
    plan_number: int
    plan: Plan
    goal: Goal | None
    measure: Measure
    as_of: dt.date

    @property
    def indicator(self) -> Indicator:
        """Its indicator."""
        return self.measure.indicator

    @cached_property
    def considered(self) -> Considered:
        """Its targets on that day."""
        return self.considered_on(self.as_of)

    def considered_on(self, day: dt.date) -> Considered:
        """Its targets on a day."""
        return consider(self.measure.targets, self.plan.period, day)

    @cached_property
    def turning_days(self) -> tuple[dt.date, ...] | None:
        """From which days on it is asked something else; None where that may be every day."""
        targets = self.measure.targets
        if any(isinstance(target, ChangeBy) for target in targets):
            return None
        return turning_days(targets, self.plan.period)

    @cached_property
    def direction(self) -> Direction | None:
        """Which way it is wanted to move."""
        return direction_of(self.measure, self.considered.dues)[0]

    @property
    def in_force(self) -> bool:
        """Whether any version of its targets is."""
        return bool(self.considered.dues) or not self.considered.amended

    @cached_property
    def dues(self) -> tuple[Due, ...]:
        """The targets that are judged."""
        return self.considered.to_judge(self.as_of)

    @property
    def without_question(self) -> TargetState | None:
        """The state where nothing can be asked: no target, or none in force."""
        if self.dues:
            return None
        return TargetState.NOT_MEASURABLE if self.measure.targets else TargetState.NOT_STATED

    @property
    def scale(self) -> int:
        """What a ratio is multiplied by."""
        return 100 if self.measure.unit and self.measure.unit.is_share else 1

    @property
    def carries(self) -> bool:
        """Whether the last value of an area stands until there is another one."""
        return self.indicator.over_time is OverTime.LAST

    @cached_property
    def journey(self) -> Journey | None:
        """The planned way, where there is one; its last value is only a stand-in."""
        stand_in = Observation(of=self.as_of, day=self.as_of, seen=Observed(value=Decimal(0)), rows=())
        dues = self.considered.dues
        way = journey(self.measure, dues, self.direction, (stand_in,), self.as_of)
        return way if isinstance(way, Journey) and way.path[1:] else None

    def before(self, day: dt.date | None = None) -> Observed:
        """What is known before any value for a day."""
        return Observed(start=self.measure.start, start_day=self.measure.start_day, day=day)

    @property
    def refusals(self) -> Iterable[Text]:
        """What keeps it from being evaluated by whole columns."""
        over_time, over_areas = self.indicator.over_time, self.indicator.over_areas
        if over_time in ADDED_UP:
            yield Text(ADDS_UP.vi.format(over_time), en=ADDS_UP.said("en").format(over_time))
        spans = [due.target.span(self.before(self.as_of), self.direction) for due in self.dues]
        if any(span is None for span in spans):
            yield NEEDS_EARLIER
        if any(due.open_start for due in self.dues):
            yield OPEN_START
        by_sex = [s for s in spans if isinstance(s, Span) and s.decider in _BY_SEX]
        if by_sex and over_areas is OverAreas.SUM:
            yield SUMS_OF_SEXES
        if over_areas is OverAreas.SUM and any(isinstance(s, Span) and s.steps for s in spans):
            yield SUMS_OF_STEPS
        judged = any(isinstance(due.target, ShareOfUnits) for due in self.dues)
        meetings = {t.meeting for t in self.measure.targets if isinstance(t, ShareOfUnits)}
        if judged and len(meetings) > 1:
            yield SEVERAL_CONDITIONS


_BY_SEX = {Decider.EACH_SEX, Decider.GAP}


def asked_of(plans: Sequence[Plan], as_of: dt.date, without: Sequence[str] = ()) -> tuple[Asked, ...]:
    """The measures of all plans, numbered in their order; ``without`` those of some indicators."""
    found: list[Asked] = []
    for plan_number, plan in enumerate(plans):
        known: set[object] = set()
        for goal, indicator in plan.all_indicators:
            for measure in measures_of(indicator):
                if measure.key not in known and indicator.id not in without:
                    known.add(measure.key)
                    found.append(
                        Asked(
                            number=len(found),
                            plan_number=plan_number,
                            plan=plan,
                            goal=goal,
                            measure=measure,
                            as_of=as_of,
                        )
                    )
    return tuple(found)
