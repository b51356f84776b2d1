"""Percentages are never added up; where the counts are known, their sums are."""

import datetime as dt
from decimal import Decimal

from gender_plan.model import Indicator, Level, OverTime, Period, Plan, ReportedValue, Unit
from gender_plan.progress import MeasureProgress, ProgressEvaluator, TargetState
from gender_plan.targets import AtLeast
from gender_plan.text import Text

END = dt.date(2025, 12, 31)
PLAN = Plan(
    id="x",
    title=Text("X"),
    level=Level.PROVINCE,
    period=Period(starts=dt.date(2021, 1, 1), ends=END),
    indicators=(
        Indicator(
            id="1",
            unit=Unit(of="percent"),
            over_time=OverTime.SUM,
            targets=(AtLeast(at_least=Decimal(60), by=END),),
        ),
    ),
)


def found(*values: ReportedValue) -> MeasureProgress:
    """The evaluation at the end."""
    (measure,) = ProgressEvaluator(PLAN).evaluate(values, END).indicators[0].measures
    return measure


def test_half_and_three_fifths_are_not_110_per_cent() -> None:
    """Two plain percentages have no sum, and it is said what would be needed."""
    rows = [ReportedValue(indicator="1", period=str(2020 + n), value=40 + n) for n in range(1, 6)]
    measure = found(*rows)
    assert measure.target_state is TargetState.NOT_MEASURABLE
    assert "không cộng được tỷ lệ phần trăm của nhiều kỳ" in measure.because()


def test_the_counts_of_several_years_are_summed_before_they_are_divided() -> None:
    """10 of 100 and 290 of 300 … make 75 %, whatever the shares of the single years."""
    counts = ((10, 100), (290, 300), (0, 0), (0, 0), (0, 0))
    rows = [
        ReportedValue(indicator="1", period=str(2021 + n), numerator=over, denominator=under)
        for n, (over, under) in enumerate(counts)
    ]
    measure = found(*rows)
    assert measure.target_state is TargetState.MET
    assert measure.observed is not None
    assert measure.observed.seen.value == Decimal(75)
