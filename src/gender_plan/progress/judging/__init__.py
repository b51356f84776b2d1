"""The four parts of a verdict: is the target met, which way does it move, how fast, on how good data."""
