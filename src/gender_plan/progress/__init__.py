"""How far along a plan is: met or not, which way, fast enough, on how good data."""

from gender_plan.methods import Pace, PaceClass, PaceLimits
from gender_plan.progress.evaluator import ProgressEvaluator
from gender_plan.progress.measure_progress import MeasureProgress
from gender_plan.progress.observations import Observation, UnusedValue
from gender_plan.progress.results import GoalProgress, IndicatorProgress, PlanProgress
from gender_plan.progress.states import DataState, Movement, TargetState
from gender_plan.progress.verdict import DataVerdict, Moved, MovementVerdict, TargetVerdict

__all__ = [
    "DataState",
    "DataVerdict",
    "GoalProgress",
    "IndicatorProgress",
    "MeasureProgress",
    "Moved",
    "Movement",
    "MovementVerdict",
    "Observation",
    "Pace",
    "PaceClass",
    "PaceLimits",
    "PlanProgress",
    "ProgressEvaluator",
    "TargetState",
    "TargetVerdict",
    "UnusedValue",
]
