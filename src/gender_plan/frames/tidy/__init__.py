"""A plan and the results of the small evaluator as tidy frames, with documented columns."""
