"""From bytes to a plan: decoding, composing YAML, structuring; each says what is wrong and where."""

from gender_plan.reading import faults
from gender_plan.reading.limits import DEFAULT_LIMITS, Limits
from gender_plan.reading.plan import FORMAT, Read, read_bytes, read_data
from gender_plan.reading.registered import KEY as REGISTER_KEY
from gender_plan.reading.registered import register
from gender_plan.reading.saving import Locate
from gender_plan.reading.values import COLUMNS, ReadValues, read_values

__all__ = [
    "COLUMNS",
    "DEFAULT_LIMITS",
    "FORMAT",
    "REGISTER_KEY",
    "Limits",
    "Locate",
    "Read",
    "ReadValues",
    "faults",
    "read_bytes",
    "read_data",
    "read_values",
    "register",
]
