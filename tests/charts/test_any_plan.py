"""Whatever a plan asks for and whatever was reported, it can be drawn."""

import json
import re
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

import gender_plan as gp
from gender_plan import charts
from gender_plan.testing import plans, reported_values
from gender_plan.text import LANGUAGES


@given(st.data())
def test_every_progress_can_be_drawn(data: st.DataObject) -> None:
    """Every chart is a valid one, of plain JSON, and nothing in it begins or ends a tag."""
    plan = data.draw(plans())
    values = data.draw(reported_values(plan))
    language = data.draw(st.sampled_from(LANGUAGES))
    progress = gp.ProgressEvaluator(plan).evaluate(values, as_of=plan.period.ends)
    some = [charts.values(found, language) for found in progress.indicators[:1]]
    for chart in (charts.goals(progress, language), charts.coverage(progress, language), *some):
        spec = chart.to_dict()
        assert not re.search("<[/!a-zA-Z]", json.dumps(spec, allow_nan=False))
        assert spec["description"]


def test_figures_that_no_chart_can_hold_are_still_told(progress: gp.PlanProgress) -> None:
    """A figure beyond those of a chart is drawn at its edge, and told as it is."""
    value = gp.ReportedValue(indicator="2.2", period="2022", value=Decimal("1e400"))
    found = gp.ProgressEvaluator(progress.plan).evaluate([value], as_of=progress.as_of)
    spec = charts.values(found.indicator("2.2")).to_dict()
    assert json.dumps(spec, allow_nan=False)
    assert any(row["said"].startswith("10.000.000") for row in next(iter(spec["datasets"].values())))
