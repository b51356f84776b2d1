"""Of several figures for one time: whole counts before a rounded figure, never by the alphabet."""

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import gender_plan as gp
from gender_plan.model import Indicator, ReportedValue, Unit, ValueState
from gender_plan.progress import MeasureProgress
from gender_plan.targets import AtLeast

D = Decimal
END = dt.date(2025, 12, 31)
ROUNDED = ReportedValue(indicator="1", period="2025", value=D(45), source="Báo cáo năm")
COUNTED = ReportedValue(
    indicator="1", period="2025", numerator=D(13), denominator=D(29), source="Báo cáo năm"
)
sources = st.sampled_from([None, "A", "Báo cáo", "zz", "Ủy ban"])


def measure(*values: ReportedValue) -> MeasureProgress:
    """The progress of the one indicator, a share, in the middle of 2026."""
    half = AtLeast(at_least=D(45), by=END)
    plan = gp.Plan(
        id="ke-hoach",
        title=gp.Text("Kế hoạch"),
        level=gp.Level.PROVINCE,
        period=gp.Period(ends=END),
        indicators=(Indicator(id="1", unit=Unit(of="percent"), targets=(half,)),),
    )
    found = gp.ProgressEvaluator(plan).evaluate(values, dt.date(2026, 6, 30))
    return found.indicators[0].measures[0]


@given(sources, sources)
def test_whole_counts_go_before_a_rounded_figure(counted: str | None, rounded: str | None) -> None:
    """13 of 29 is used and not the 45 % of another source, whatever the two are called."""
    first, second = evolve(COUNTED, source=counted), evolve(ROUNDED, source=rounded)
    found = measure(first, second)
    assert found.latest is not None
    assert (found.latest.rows, found.latest.disagreeing) == ((first,), (second,))
    assert found.target_state is gp.TargetState.NOT_MET


@pytest.mark.parametrize(
    ("other", "used"),
    [
        (COUNTED, evolve(ROUNDED, reported_on=dt.date(2026, 2, 1))),
        (COUNTED, evolve(ROUNDED, state=ValueState.FINAL)),
        (evolve(COUNTED, numerator=D("13.5")), evolve(ROUNDED, source="zz")),
    ],
)
def test_whole_counts_decide_last_of_all(other: ReportedValue, used: ReportedValue) -> None:
    """The day of the report and the state go before them, and half a person is no count."""
    found = measure(other, used)
    assert found.latest is not None
    assert found.latest.rows == (used,)
