"""Is a percentage written as a fraction, 0.355 for 35.5 %? It is asked, and never mended."""

from gender_plan.model.goal import Indicator
from gender_plan.model.reported import ReportedValue


def may_be_fraction(value: ReportedValue, indicator: Indicator) -> bool:
    """Whether a reported share lies between 0 and 1, and nothing beside it shows that it is meant so.

    Numerator and denominator show it, and so does a target that is itself below one per cent.
    """
    measured = next((part for part in indicator.parts if part.id == value.part), indicator)
    unit = measured.unit or indicator.unit
    if unit is None or not unit.is_share or value.value is None or not 0 < value.value < 1:
        return False
    counted = value.numerator is not None and value.denominator is not None
    figures = (target.figure for target in measured.targets)
    return not counted and not any(figure is not None and 0 < figure < 1 for figure in figures)
