"""Which way does the value move? Compared by what the judged target calls better."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from attrs import evolve

from gender_plan.progress.measures import Measure
from gender_plan.progress.observing.observations import Observation
from gender_plan.progress.states import Movement
from gender_plan.progress.verdict import Moved, MovementVerdict
from gender_plan.targets import Direction, Observed, Target
from gender_plan.targets.target import NO_START
from gender_plan.text import Text

NOTHING_TO_MOVE = Text(
    "chưa có số liệu để so sánh theo mục tiêu này",
    en="there is no value that could be compared under this target",
)
RUNS_ON = Text(
    "số cộng dồn chỉ có thể tăng lên nên không nói lên chuyển biến",
    en="what is added up can only grow, so it does not show a movement",
)
ONE_VALUE = Text("mới có một lần số liệu", en="there is only one value so far")
BASELINE_LATER = Text(
    "số liệu gần nhất không muộn hơn ngày của giá trị gốc",
    en="the latest value is no later than the baseline",
)
BASELINE_ONLY_WHOLE = Text(
    "giá trị gốc không so sánh được theo mục tiêu này",
    en="the baseline cannot be compared under this target",
)


def movement(
    measure: Measure,
    target: Target | None,
    direction: Direction | None,
    observations: Sequence[Observation],
    flat_within: Decimal,
) -> MovementVerdict:
    """The movement of the latest value since the baseline and since the value before it."""

    def merit(seen: Observed) -> Decimal | None:
        return target.merit(seen, direction) if target else None

    still = [o for o in observations if not o.runs_on]
    series = [(o, m) for o in still if (m := merit(o.seen)) is not None]
    if not series:
        reason = RUNS_ON if observations and not still else NOTHING_TO_MOVE
        nothing = Moved(movement=Movement.UNKNOWN, reason=reason)
        return MovementVerdict(
            since_baseline=nothing, since_previous=nothing, latest=None, flat_within=flat_within
        )
    latest, now = series[-1]
    return MovementVerdict(
        since_baseline=_since_baseline(measure, latest.day, now, merit(_at_start(measure)), flat_within),
        since_previous=_since_previous(series, flat_within),
        latest=latest,
        flat_within=flat_within,
    )


def _at_start(measure: Measure) -> Observed:
    start, day = measure.start, measure.start_day
    return Observed(value=start, start=start, start_day=day, day=day)


def _since_baseline(
    measure: Measure,
    day: dt.date,
    now: Decimal,
    then: Decimal | None,
    flat_within: Decimal,
) -> Moved:
    if measure.baseline is None or measure.start is None:
        return Moved(movement=Movement.UNKNOWN, reason=NO_START)
    known = measure.start_day
    moved = Moved(movement=Movement.UNKNOWN, before=Observed(value=measure.start), day=known)
    if then is None:
        return evolve(moved, reason=BASELINE_ONLY_WHOLE)
    if known and day <= known:
        return evolve(moved, reason=BASELINE_LATER)
    return evolve(moved, movement=_compared(now - then, flat_within))


def _since_previous(series: Sequence[tuple[Observation, Decimal]], flat_within: Decimal) -> Moved:
    if len(series) == 1:
        return Moved(movement=Movement.UNKNOWN, reason=ONE_VALUE)
    (before, then), (_, now) = series[-2:]
    return Moved(
        movement=_compared(now - then, flat_within),
        before=before.seen,
        day=before.day,
        period=before.period,
    )


def _compared(gain: Decimal, flat_within: Decimal) -> Movement:
    if abs(gain) <= flat_within:
        return Movement.FLAT
    return Movement.TOWARDS if gain > 0 else Movement.AWAY
