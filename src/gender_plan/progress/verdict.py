"""The four parts of a verdict on one measure, each with its inputs and, where it is open, the reason."""

import datetime as dt
from decimal import Decimal

from attrs import frozen

from gender_plan.methods import Pace
from gender_plan.model import ValueState
from gender_plan.progress.measures import Measure
from gender_plan.progress.observing.observations import Observation
from gender_plan.progress.states import DataState, Movement, TargetState
from gender_plan.targets import Direction, Observed, Target
from gender_plan.text import Text


@frozen(kw_only=True)
class TargetVerdict:
    """Whether the target is met, and on which observation that rests.

    ``observed``: the observation that decides. ``reached``: another one that met the target: the
    last before it was lost again, or the first after the day had passed. ``judged``, ``failed``,
    ``missing`` and ``not_applicable`` hold the periods of a recurring target, by code. ``together``:
    where several targets share the due day, the verdict on each of them. ``days_before_due``: how long
    before the day the value is that did not meet it. ``could_change``: whether areas or periods that
    have not reported could change the verdict; None where none is missing.
    """

    state: TargetState
    target: Target | None = None
    due: dt.date | None = None
    due_assumed: bool = False
    observed: Observation | None = None
    reached: Observation | None = None
    judged: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    not_applicable: tuple[str, ...] = ()
    together: tuple["TargetVerdict", ...] = ()
    days_before_due: int | None = None
    could_change: bool | None = None
    reason: Text | None = None


@frozen(kw_only=True)
class Moved:
    """A movement since something earlier: what was known then, and when."""

    movement: Movement
    before: Observed | None = None
    day: dt.date | None = None
    period: str | None = None
    reason: Text | None = None


@frozen(kw_only=True)
class MovementVerdict:
    """Which way the latest value moved; differences of merit up to ``flat_within`` are flat."""

    since_baseline: Moved
    since_previous: Moved
    latest: Observation | None
    flat_within: Decimal


@frozen(kw_only=True)
class DataVerdict:
    """How good the latest value is.

    ``value_state`` is its own state as reported, also where it is stale; where none was stated it
    counts as final and ``state_stated`` is False. ``age_days`` counts to the day of the evaluation;
    ``days_before_due`` from the value that decided to the day that it was judged for, where a target
    was not met by a value from before that day.
    """

    state: DataState
    latest: Observation | None
    value_state: ValueState | None
    state_stated: bool
    age_days: int | None
    stale_after: int
    days_before_due: int | None = None
    reason: Text | None = None


@frozen(kw_only=True)
class MeasureVerdict:
    """All that is known of one measure on a day.

    ``in_force``: whether any version of its targets is, on that day. ``direction`` is stated, or
    inferred as ``direction_inferred`` says. ``amended``: the versions of targets that are not in force.
    ``recalled``: what of all this was only recalled and not checked against a document.
    """

    measure: Measure
    as_of: dt.date
    verdict: TargetVerdict
    in_force: bool
    movement: MovementVerdict
    pace: Pace
    data: DataVerdict
    direction: Direction | None
    direction_inferred: Text | None
    observations: tuple[Observation, ...]
    amended: tuple[Target, ...]
    recalled: tuple[Text, ...]
