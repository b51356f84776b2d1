"""The drawings of a report: the charts whose places it has, where the extra is installed."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, TypeVar

from gender_plan import charts
from gender_plan.errors import MissingExtraError
from gender_plan.progress import PlanProgress
from gender_plan.render import ConsolidatedReport
from gender_plan.reporting.compliance import Compliance

# The names of the goals take a third of a page.
_NARROW = 380

_Drawn = TypeVar("_Drawn", str, bytes)


def drawings(
    report: ConsolidatedReport,
    progress: PlanProgress,
    compliance: Compliance,
    *,
    told: Callable[[int, int], None],
    draw: Callable[[Any], _Drawn],
) -> dict[str, _Drawn] | None:
    """The drawings by the names of the report's figures; None where ``charts`` is not installed.

    ``told`` hears which one of how many is being drawn; ``draw`` makes a file of a chart.
    """
    makers = dict(_makers(progress, compliance))
    wanted = [figure.name for figure in report.figures if figure.name in makers]
    made: dict[str, _Drawn] = {}
    try:
        for number, name in enumerate(wanted, start=1):
            told(number, len(wanted))
            made[name] = draw(makers[name]())
    except MissingExtraError:
        return None
    return made


def _makers(progress: PlanProgress, compliance: Compliance) -> Iterator[tuple[str, Callable[[], Any]]]:
    yield "goals", lambda: charts.goals(progress).properties(width=_NARROW)
    yield "compliance", lambda: charts.compliance(compliance)
    for found in progress.indicators:
        yield f"indicator {found.id}", partial(charts.values, found)
