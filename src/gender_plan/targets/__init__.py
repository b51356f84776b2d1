"""What a figure must be: one small file for each kind of target, named by its key in YAML."""

from gender_plan.targets.about import About
from gender_plan.targets.above import Above
from gender_plan.targets.at_least import AtLeast
from gender_plan.targets.at_most import AtMost
from gender_plan.targets.below import Below
from gender_plan.targets.bound import Bound
from gender_plan.targets.change import Change
from gender_plan.targets.change_by import ChangeBy
from gender_plan.targets.condition import Condition
from gender_plan.targets.direction import DirectionOnly
from gender_plan.targets.done import Done
from gender_plan.targets.each_sex_at_least import EachSexAtLeast
from gender_plan.targets.equal_to import EqualTo
from gender_plan.targets.every import Every
from gender_plan.targets.not_stated import NotStated
from gender_plan.targets.observed import Observed, Past, UnitValue
from gender_plan.targets.parity import Parity
from gender_plan.targets.qualitative import Qualitative
from gender_plan.targets.rated import Rated
from gender_plan.targets.reach import Reach
from gender_plan.targets.share_of_units import ShareOfUnits
from gender_plan.targets.span import Decider, Span
from gender_plan.targets.target import Direction, InForce, Target
from gender_plan.targets.within import Within

TARGET_KINDS: tuple[type[Target], ...] = (
    Reach,
    AtLeast,
    Above,
    AtMost,
    Below,
    Within,
    About,
    EqualTo,
    EachSexAtLeast,
    Parity,
    ChangeBy,
    ShareOfUnits,
    Done,
    Rated,
    DirectionOnly,
    Qualitative,
    NotStated,
)

__all__ = [
    "TARGET_KINDS",
    "About",
    "Above",
    "AtLeast",
    "AtMost",
    "Below",
    "Bound",
    "Change",
    "ChangeBy",
    "Condition",
    "Decider",
    "Direction",
    "DirectionOnly",
    "Done",
    "EachSexAtLeast",
    "EqualTo",
    "Every",
    "InForce",
    "NotStated",
    "Observed",
    "Parity",
    "Past",
    "Qualitative",
    "Rated",
    "Reach",
    "ShareOfUnits",
    "Span",
    "Target",
    "UnitValue",
    "Within",
]
