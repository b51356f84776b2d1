"""What an evaluation shows of itself: how many indicators are in each state in the plans' own areas."""

from attrs import frozen

from gender_plan.progress.states import TargetState


@frozen(kw_only=True)
class StateCount:
    """How many indicators of a plan, which goes by its id, are in a state in an area, by its name."""

    plan: str
    area: str
    state: TargetState
    indicators: int
