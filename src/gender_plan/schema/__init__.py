"""The JSON Schema of a plan file, made of the model and of the tables with which files are read."""

from gender_plan.schema.making import json_schema
from gender_plan.schema.modeline import MODELINE, SCHEMA_FILE, with_modeline

__all__ = ["MODELINE", "SCHEMA_FILE", "json_schema", "with_modeline"]
