"""What the targets share that the value of the whole decides alone."""

from attrs import frozen

from gender_plan.targets.span import Span
from gender_plan.targets.target import Direction, Observed, Target
from gender_plan.text import Text


@frozen(kw_only=True)
class ByValue(Target):
    """A target of which the value of the whole says alone whether it is met: each kind adds its span."""

    def span(self, seen: Observed, direction: Direction | None) -> Span | Text:
        """The values that meet it, or why nothing can."""
        raise NotImplementedError

    def obstacle(self, seen: Observed, direction: Direction | None) -> Text | None:
        """No value, or a wording that no value can be judged by."""
        if seen.gap is not None:
            return seen.gap
        span = self.span(seen, direction)
        return span if isinstance(span, Text) else None

    def met_by(self, seen: Observed, direction: Direction | None) -> bool:
        """Whether the value is one of those that meet it."""
        span = self.span(seen, direction)
        return seen.value is not None and isinstance(span, Span) and span.holds(seen.value)
