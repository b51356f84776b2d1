"""How good is the data? The state and the age of the latest observation."""

import datetime as dt

from gender_plan.model import ValueState
from gender_plan.progress.observing.observations import Observation
from gender_plan.progress.states import DataState
from gender_plan.progress.verdict import DataVerdict
from gender_plan.targets.target import NO_VALUE


def data_quality(
    latest: Observation | None,
    as_of: dt.date,
    stale_after: int,
    days_before_due: int | None = None,
) -> DataVerdict:
    """Missing, else stale by age, else provisional or final; an unstated state counts as final."""
    if latest is None or not latest.collected:
        return DataVerdict(
            state=DataState.MISSING,
            latest=None,
            value_state=None,
            state_stated=False,
            age_days=None,
            stale_after=stale_after,
            reason=latest.reason if latest else NO_VALUE,
        )
    age, stated = (as_of - latest.day).days, {row.state for row in latest.rows}
    state = ValueState.PROVISIONAL if ValueState.PROVISIONAL in stated else latest.rows[0].state
    return DataVerdict(
        state=DataState.STALE if age > stale_after else DataState(state or ValueState.FINAL),
        latest=latest,
        value_state=state,
        state_stated=None not in stated,
        age_days=age,
        stale_after=stale_after,
        days_before_due=days_before_due,
    )
