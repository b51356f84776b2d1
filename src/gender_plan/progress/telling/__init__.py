"""What a verdict says, clause by clause, in sentences that can stand in a report."""
