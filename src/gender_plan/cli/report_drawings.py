"""The drawings of a report: the charts whose places it has, where the extra is installed."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from gender_plan import charts
from gender_plan.cli.working import Working
from gender_plan.errors import MissingExtraError
from gender_plan.progress import PlanProgress
from gender_plan.render import ConsolidatedReport
from gender_plan.reporting.compliance import Compliance
from gender_plan.text import Language, Text

_DRAWN = Text("vẽ biểu đồ {}/{}", en="drawing chart {} of {}")
# The names of the goals take a third of a page.
_NARROW = 380


def drawings(
    report: ConsolidatedReport,
    progress: PlanProgress,
    compliance: Compliance,
    shown: Working,
    language: Language,
) -> dict[str, str] | None:
    """SVG by the names of the report's figures; None where the extra ``charts`` is not installed.

    ``language``: of what is shown meanwhile; the drawings are in Vietnamese, as the report is.
    """
    makers = dict(_makers(progress, compliance))
    wanted = [figure.name for figure in report.figures if figure.name in makers]
    made: dict[str, str] = {}
    try:
        for number, name in enumerate(wanted, start=1):
            shown.step(_DRAWN.said(language).format(number, len(wanted)))
            made[name] = charts.svg(makers[name]())
    except MissingExtraError:
        return None
    return made


def _makers(progress: PlanProgress, compliance: Compliance) -> Iterator[tuple[str, Callable[[], Any]]]:
    yield "goals", lambda: charts.goals(progress).properties(width=_NARROW)
    yield "compliance", lambda: charts.compliance(compliance)
    for found in progress.indicators:
        yield f"indicator {found.id}", partial(charts.values, found)
