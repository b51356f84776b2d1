"""What came in: an append-only table beside the plan, one row for each thing that was reported."""

from gender_plan.ledger.cells import COLUMNS
from gender_plan.ledger.entry import Entry, EntryKind
from gender_plan.ledger.ledger import Ledger, append, beside

__all__ = ["COLUMNS", "Entry", "EntryKind", "Ledger", "append", "beside"]
