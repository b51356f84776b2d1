"""How to judge whether it goes fast enough: one small file for each method, named as published."""

from gender_plan.methods.pace import Journey, Method, Pace, PaceClass, PaceLimits, Point
from gender_plan.methods.planned_path import PlannedPath

METHODS: tuple[Method, ...] = (PlannedPath(),)

__all__ = [
    "METHODS",
    "Journey",
    "Method",
    "Pace",
    "PaceClass",
    "PaceLimits",
    "PlannedPath",
    "Point",
]
