"""Plan against plan: what changed between two, and how a local one departs from a national one."""

from gender_plan.comparing.against import Against, Comparison, Followed, against
from gender_plan.comparing.applying import apply
from gender_plan.comparing.difference import Change, ChangeKind, Difference
from gender_plan.comparing.differing import diff
from gender_plan.comparing.weighing import Relation

__all__ = [
    "Against",
    "Change",
    "ChangeKind",
    "Comparison",
    "Difference",
    "Followed",
    "Relation",
    "against",
    "apply",
    "diff",
]
