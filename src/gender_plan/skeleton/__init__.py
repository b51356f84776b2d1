"""The frame of a new plan: from nothing, from the plan before it, or from the national strategy.

What somebody still has to decide is unknown or not stated in it, never a guess.
"""

from gender_plan.skeleton.blank import LEVELS, blank
from gender_plan.skeleton.commenting import commented
from gender_plan.skeleton.from_national import from_national
from gender_plan.skeleton.next_plan import next_plan

__all__ = ["LEVELS", "blank", "commented", "from_national", "next_plan"]
