"""Plan files as text: one style, and repairs of what is certain; no file is touched here."""

from gender_plan.formatting.repairing import repaired
from gender_plan.formatting.style import formatted

__all__ = ["formatted", "repaired"]
