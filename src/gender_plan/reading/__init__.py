"""From bytes to a plan: decoding, composing YAML, structuring; each says what is wrong and where."""

from gender_plan.reading import faults
from gender_plan.reading.limits import DEFAULT_LIMITS, Limits
from gender_plan.reading.plan import FORMAT, Locate, Read, read_bytes, read_data

__all__ = ["DEFAULT_LIMITS", "FORMAT", "Limits", "Locate", "Read", "faults", "read_bytes", "read_data"]
