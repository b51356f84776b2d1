"""Plan files as text: one style, and repairs of what is certain; no file is touched here."""

from gender_plan.formatting.repairing import repaired, whole_file_repairs
from gender_plan.formatting.style import formatted

__all__ = ["formatted", "repaired", "whole_file_repairs"]
