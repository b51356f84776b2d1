"""Charts of progress that the analyst can go on editing, and files of them that need no network.

Each function gives an altair chart; the extra ``charts`` brings altair and what turns it into files.
"""

import os
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from typing import TYPE_CHECKING

from gender_plan.errors import MissingExtraError

if TYPE_CHECKING:
    import altair as alt

    from gender_plan.progress import GoalProgress, IndicatorProgress, MeasureProgress, PlanProgress
    from gender_plan.reporting.compliance import Compliance
    from gender_plan.text import Language

    Progress = PlanProgress | GoalProgress | IndicatorProgress | MeasureProgress

__all__ = ["compliance", "coverage", "goals", "png", "save", "svg", "values"]

_EXTRA = ("altair", "vl_convert")


def values(
    found: "IndicatorProgress | MeasureProgress", language: "Language" = "vi"
) -> "alt.LayerChart | alt.VConcatChart":
    """The observed values of an indicator against its planned path, its targets and its baseline.

    An indicator of several parts has a chart for each of them, one under the other.
    """
    _need_extra()
    from gender_plan.charts.values_chart import values_chart  # noqa: PLC0415  altair is an extra

    return values_chart(found, language)


def goals(progress: "PlanProgress", language: "Language" = "vi") -> "alt.LayerChart":
    """How many indicators of each goal are in which state."""
    _need_extra()
    from gender_plan.charts.goals_chart import goals_chart  # noqa: PLC0415

    return goals_chart(progress, language)


def coverage(
    found: "Progress | Iterable[Mapping[str, object]]",
    language: "Language" = "vi",
) -> "alt.LayerChart":
    """From which areas values came, and which are missing.

    Of progress: in how many combined figures each area is. Else rows of a table with the columns
    ``area``, ``expected`` and ``reported``. Raises GenderPlanError for rows that do not have them.
    """
    _need_extra()
    from gender_plan.charts.coverage_chart import coverage_chart  # noqa: PLC0415

    return coverage_chart(found, language)


def compliance(found: "Compliance", language: "Language" = "vi") -> "alt.LayerChart":
    """Who has reported and who has not: every agency by every period, by colour and by letter."""
    _need_extra()
    from gender_plan.charts.compliance_chart import compliance_chart  # noqa: PLC0415

    return compliance_chart(found, language)


def svg(chart: "alt.TopLevelMixin", language: "Language" = "vi") -> str:
    """A chart as the text of an SVG drawing, described in words for whoever does not see it."""
    _need_extra()
    from gender_plan.charts.saving import drawn_svg  # noqa: PLC0415

    return drawn_svg(chart, language)


def png(chart: "alt.TopLevelMixin", language: "Language" = "vi") -> bytes:
    """A chart as a PNG picture, of twice as many points as it has pixels, so that it prints well."""
    _need_extra()
    from gender_plan.charts.saving import drawn_png  # noqa: PLC0415

    return drawn_png(chart, language)


def save(chart: "alt.TopLevelMixin", path: str | os.PathLike[str], language: "Language" = "vi") -> None:
    """Writes a chart as ``.html``, ``.svg`` or ``.png``; a file of that name is replaced whole.

    A page holds everything it needs and fetches nothing; no text of the chart becomes part of it as
    HTML. Raises GenderPlanError for another ending and where there is no such folder.
    """
    _need_extra()
    from gender_plan.charts.saving import save_chart  # noqa: PLC0415

    save_chart(chart, path, language)


def _need_extra() -> None:
    if not all(map(find_spec, _EXTRA)):
        raise MissingExtraError("charts")
