"""The register of agencies that recur in plans: by any spelling, on any day, with who took over.

Names are compared exactly once folded (letter case, accents, dashes, «&»); what is only alike is
suggested, never taken. Each fact of the register says where it is from and how sure it is.
"""

from gender_plan.agencies.finding import find, holders, named, predecessors, successions
from gender_plan.agencies.saying import KINDS, SURE, days_said, origin_said
from gender_plan.reading import register

__all__ = [
    "KINDS",
    "SURE",
    "days_said",
    "find",
    "holders",
    "named",
    "origin_said",
    "predecessors",
    "register",
    "successions",
]
