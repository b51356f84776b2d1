"""The official text of a plan to a YAML draft, by grammar and tables; what is not certain is said so.

``phrases`` holds every stock phrase; a new one is one line there.
"""

from gender_plan.drafting.coverage import Coverage, State
from gender_plan.drafting.drafted import Draft, draft_of
from gender_plan.drafting.notes import Doubt
from gender_plan.drafting.sheet import sheet
from gender_plan.drafting.source import Source, read_source, source_in

__all__ = [
    "Coverage",
    "Doubt",
    "Draft",
    "Source",
    "State",
    "draft_of",
    "read_source",
    "sheet",
    "source_in",
]
