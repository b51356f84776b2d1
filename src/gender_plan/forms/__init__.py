"""Forms that agencies fill in: made of what they owe, and read back."""
