"""The report as one page: it opens offline, prints on A4, and reads well aloud."""

import re
from collections.abc import Mapping
from importlib.resources import files

from jinja2 import Environment
from markupsafe import Markup

from gender_plan.render.content import ConsolidatedReport

_NAME = "templates/report.html"
_ID = re.compile(r"""\b(id="|url\(["']?#|href="#)""")
_BEGINS = re.compile(r"^.*?(?=<svg[ >])", re.DOTALL)


def as_html(report: ConsolidatedReport, drawings: Mapping[str, str] | None) -> str:
    """The page; figures of which there is no drawing are left out."""
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    source = files("gender_plan.render").joinpath(_NAME).read_text("utf-8")
    drawn = enumerate((drawings or {}).items(), start=1)
    return environment.from_string(source).render(
        report=report,
        drawings={name: _inline(svg, f"d{number}-") for number, (name, svg) in drawn},
        has_drawings=drawings is not None,
    )


def _inline(svg: str, prefix: str) -> Markup:
    """A drawing inside a page: no prologue, and names of its own, for a page has many drawings."""
    # The drawing was made from data in which nothing begins or ends a tag; the page runs no script.
    return Markup(_ID.sub(lambda found: found[0] + prefix, _BEGINS.sub("", svg)))  # noqa: S704
