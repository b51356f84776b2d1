"""What a measure is called in a sentence: its indicator, its part, its group or place."""

from gender_plan.progress.measures import Measure
from gender_plan.text import Language, Text

_INDICATOR = Text("Chỉ tiêu {}", en="Indicator {}")
_PART = Text("phần {}", en="part {}")
_WHOLE = Text("mục tiêu chung", en="the target of the whole")
_OF_GROUP = Text("mục tiêu cho {}", en="the target for {}")


def full_name(measure: Measure, language: Language) -> str:
    """«Chỉ tiêu 6.2, phần b», «Chỉ tiêu 4.1 (cấp xã)»."""
    name = _INDICATOR.said(language).format(measure.indicator.id)
    return _scoped(f"{name}, {_part(measure, language)}" if measure.part else name, measure, language)


def name_within(measure: Measure, language: Language) -> str:
    """Its name in a sentence about its indicator: «phần b», «mục tiêu cho cấp xã», «mục tiêu chung»."""
    if measure.part is None:
        scope = measure.scope
        return _OF_GROUP.said(language).format(scope.said(language)) if scope else _WHOLE.said(language)
    return _scoped(_part(measure, language), measure, language)


def _part(measure: Measure, language: Language) -> str:
    return _PART.said(language).format(measure.part.id) if measure.part else ""


def _scoped(name: str, measure: Measure, language: Language) -> str:
    return f"{name} ({measure.scope.said(language)})" if measure.scope else name
