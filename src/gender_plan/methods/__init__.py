"""How to judge whether it goes fast enough: one small file for each method, named as published."""

from gender_plan.methods.escap_csi import EscapCsi
from gender_plan.methods.eustat import Eustat
from gender_plan.methods.pace import Figures, Journey, Method, Pace, PaceClass, PaceLimits, Point
from gender_plan.methods.planned_path import PlannedPath
from gender_plan.methods.statcan import StatCan
from gender_plan.methods.unsd_2023 import Unsd2023

METHODS: tuple[Method, ...] = (PlannedPath(), StatCan(), Eustat(), Unsd2023(), EscapCsi())

__all__ = [
    "METHODS",
    "EscapCsi",
    "Eustat",
    "Figures",
    "Journey",
    "Method",
    "Pace",
    "PaceClass",
    "PaceLimits",
    "PlannedPath",
    "Point",
    "StatCan",
    "Unsd2023",
]
