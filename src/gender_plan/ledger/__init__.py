"""What came in: an append-only table beside the plan, one row for each thing that was reported."""

from gender_plan.ledger.entry import Entry, EntryKind

__all__ = ["Entry", "EntryKind"]
