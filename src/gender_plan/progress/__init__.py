"""How far along a plan is: met or not, which way, fast enough, on how good data."""

from gender_plan.methods import Pace, PaceClass, PaceLimits
from gender_plan.progress.evaluator import ProgressEvaluator
from gender_plan.progress.firmness import Firmness, Trial, Trying, firmness
from gender_plan.progress.measure_progress import MeasureProgress
from gender_plan.progress.observing.choosing import UnusedValue
from gender_plan.progress.observing.combination import Combination
from gender_plan.progress.observing.coverage import Bounds, Coverage
from gender_plan.progress.observing.observations import Observation
from gender_plan.progress.results import GoalProgress, IndicatorProgress, PlanProgress
from gender_plan.progress.scoring import IndicatorScore, Score, mean_score
from gender_plan.progress.states import DataState, Movement, TargetState
from gender_plan.progress.verdict import DataVerdict, Moved, MovementVerdict, TargetVerdict

__all__ = [
    "Bounds",
    "Combination",
    "Coverage",
    "DataState",
    "DataVerdict",
    "Firmness",
    "GoalProgress",
    "IndicatorProgress",
    "IndicatorScore",
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
    "Score",
    "TargetState",
    "TargetVerdict",
    "Trial",
    "Trying",
    "UnusedValue",
    "firmness",
    "mean_score",
]
