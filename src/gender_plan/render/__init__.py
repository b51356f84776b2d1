"""What is handed in: the consolidated report as a document, a page, a workbook; the calendar.

``consolidated`` makes the content once, as plain data; each format writes down the same. A format needs
its extra: ``word``, ``html``, ``excel``, ``calendar``; Markdown needs none.
"""

import datetime as dt
import os
from collections.abc import Mapping
from importlib.util import find_spec
from typing import TYPE_CHECKING

from gender_plan.errors import MissingExtraError
from gender_plan.render.consolidated import consolidated
from gender_plan.render.content import ConsolidatedReport

if TYPE_CHECKING:
    from gender_plan.model import Plan
    from gender_plan.text import Language

__all__ = ["ConsolidatedReport", "calendar", "consolidated", "html", "markdown", "word", "workbook"]

_PACKAGES = {
    "html": ("jinja2",),
    "word": ("docxtpl", "docx", "jinja2"),
    "excel": ("xlsxwriter",),
    "calendar": ("icalendar",),
}


def markdown(report: ConsolidatedReport) -> str:
    """The report as Markdown (CommonMark with tables)."""
    from gender_plan.render.as_markdown import as_markdown  # noqa: PLC0415  as the others

    return as_markdown(report)


def html(report: ConsolidatedReport, drawings: Mapping[str, str] | None = None) -> str:
    """The report as one page that needs nothing else and can be printed on A4.

    ``drawings``: SVG by the names of the report's figures; without any, the page says so.
    """
    _need("html")
    from gender_plan.render.as_html import as_html  # noqa: PLC0415  Jinja2 is an extra

    return as_html(report, drawings)


def word(
    report: ConsolidatedReport,
    template: str | os.PathLike[str] | None = None,
    pictures: Mapping[str, bytes] | None = None,
) -> bytes:
    """The report as a Word document by decree 30/2020/NĐ-CP, or by a template of one's own.

    ``pictures``: PNG by the names of the report's figures; a figure without one is left out.
    Raises GenderPlanError where the template cannot be used.
    """
    _need("word")
    from gender_plan.render.as_word import as_word  # noqa: PLC0415  docxtpl is an extra

    return as_word(report, template, pictures or {})


def workbook(report: ConsolidatedReport) -> bytes:
    """The report as an Excel workbook: its tables with figures as numbers, and its sentences."""
    _need("excel")
    from gender_plan.render.as_workbook import as_workbook  # noqa: PLC0415  XlsxWriter is an extra

    return as_workbook(report)


def calendar(plan: "Plan", as_of: dt.date, language: "Language" = "vi") -> bytes:
    """Every deadline and event with a day as an iCalendar file, with reminders.

    Imported again on a later day it replaces what it said before.
    """
    _need("calendar")
    from gender_plan.render.as_calendar import as_calendar  # noqa: PLC0415  icalendar is an extra

    return as_calendar(plan, as_of, language)


def _need(extra: str) -> None:
    if not all(map(find_spec, _PACKAGES[extra])):
        raise MissingExtraError(extra)
