"""A figure that a later report withdraws by saying that it was not collected: gone, and told so."""

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import gender_plan as gp
from gender_plan.model import Indicator, OverAreas, OverTime, ReportedValue, Sex, Unit, ValueState
from gender_plan.progress import DataState, MeasureProgress, PlanProgress, TargetState
from gender_plan.targets import AtLeast

D = Decimal
END = dt.date(2025, 12, 31)
WINTER = dt.date(2026, 1, 15)
SPRING = dt.date(2026, 4, 1)
FIGURE = ReportedValue(indicator="1", period="2025", value=D(60), reported_on=WINTER)
TAKEN_BACK = evolve(FIGURE, value=None, reported_on=SPRING, state=ValueState.NOT_COLLECTED)


def evaluated(
    *values: ReportedValue,
    over_time: OverTime | None = None,
    over_areas: OverAreas | None = None,
    known_on: dt.date | None = None,
) -> PlanProgress:
    """The progress of one indicator that counts people, in the middle of 2026."""
    half = AtLeast(at_least=D(50), by=END)
    plan = gp.Plan(
        id="ke-hoach",
        title=gp.Text("Kế hoạch"),
        level=gp.Level.PROVINCE,
        period=gp.Period(starts=dt.date(2025, 1, 1), ends=END),
        indicators=(
            Indicator(
                id="1",
                unit=Unit(of="people"),
                targets=(half,),
                over_time=over_time,
                over_areas=over_areas,
            ),
        ),
    )
    evaluator = gp.ProgressEvaluator(plan)
    return evaluator.evaluate(values, dt.date(2026, 6, 30), as_known_on=known_on)


def sole(progress: PlanProgress) -> MeasureProgress:
    """The progress of its only measure."""
    return progress.indicators[0].measures[0]


@pytest.mark.parametrize("figure", [FIGURE, evolve(FIGURE, reported_on=None)])
@pytest.mark.parametrize("rule", [None, *OverTime])
def test_a_later_report_withdraws_a_figure(figure: ReportedValue, rule: OverTime | None) -> None:
    """Nothing is left to judge, the reason is said, and both rows are among the unused."""
    progress = evaluated(figure, TAKEN_BACK, over_time=rule)
    found = sole(progress)
    assert (found.target_state, found.data_state) == (TargetState.NOT_MEASURABLE, DataState.MISSING)
    assert "chưa đánh giá được: không thu thập số liệu này" in found.because()
    assert "cannot be assessed: this figure was not collected" in found.because("en")
    assert {one.value: (one.reason.vi, one.reason.en) for one in progress.unused} == {
        figure: (
            "đã rút lại: báo cáo sau ghi là không thu thập số liệu này",
            "withdrawn: a later report says that this figure was not collected",
        ),
        TAKEN_BACK: ("không thu thập số liệu này", "this figure was not collected"),
    }


def test_before_it_was_withdrawn_the_figure_stood() -> None:
    """What was known in March can still be seen."""
    found = evaluated(FIGURE, TAKEN_BACK, known_on=dt.date(2026, 3, 31))
    assert sole(found).target_state is TargetState.MET


@pytest.mark.parametrize(
    "row",
    [
        evolve(TAKEN_BACK, reported_on=WINTER),
        evolve(TAKEN_BACK, reported_on=END),
        evolve(TAKEN_BACK, reported_on=None),
        evolve(TAKEN_BACK, period="2025-12"),
        evolve(TAKEN_BACK, period="2024"),
        evolve(TAKEN_BACK, sex=Sex.FEMALE),
        evolve(TAKEN_BACK, area="Vinh"),
    ],
)
def test_only_a_later_report_on_the_very_same_thing_withdraws(row: ReportedValue) -> None:
    """The same day or an earlier one, another period, sex or area leave the figure as it is."""
    found = sole(evaluated(FIGURE, row, over_areas=OverAreas.SUM))
    assert found.observed is not None
    assert (found.target_state, found.observed.rows) == (TargetState.MET, (FIGURE,))


def test_a_figure_reported_after_that_counts_again() -> None:
    """Collected after all; what had been withdrawn stays withdrawn and contradicts nothing."""
    again = evolve(FIGURE, value=D(48), reported_on=dt.date(2026, 5, 1))
    found = sole(evaluated(FIGURE, TAKEN_BACK, again))
    assert found.observed is not None
    assert (found.observed.rows, found.observed.disagreeing) == ((again,), ())
    assert found.target_state is TargetState.NOT_MET


def test_an_older_year_stands_in_for_no_due_year() -> None:
    """With 2025 withdrawn, 2024 is the latest that is known, and it decides nothing of 2025."""
    found = sole(evaluated(FIGURE, TAKEN_BACK, evolve(FIGURE, period="2024", value=D(40))))
    assert found.latest is not None
    assert (found.latest.period, found.target_state) == ("2024", TargetState.NOT_MEASURABLE)


def test_a_withdrawn_quarter_is_missing_from_a_sum() -> None:
    """And a withdrawn area from that of all areas."""
    rows = (evolve(FIGURE, period="2025-Q1"), evolve(FIGURE, period="2025-Q2"))
    found = evaluated(*rows, evolve(TAKEN_BACK, period="2025-Q2"), over_time=OverTime.SUM)
    (combined,) = sole(found).combined
    assert combined.bounds_by(END).low == 60
    places = (evolve(FIGURE, area="Vinh"), evolve(FIGURE, area="Nam Đàn"))
    found = evaluated(*places, evolve(TAKEN_BACK, area="Vinh"), over_areas=OverAreas.SUM)
    (combined,) = sole(found).combined
    assert (combined.coverage.reported, combined.coverage.missing) == (("Nam Đàn",), ("Vinh",))


days = st.none() | st.dates(dt.date(2025, 11, 1), dt.date(2026, 6, 1))


@given(days, days)
def test_whoever_spoke_last_is_believed(told: dt.date | None, denied: dt.date | None) -> None:
    """A day that is not stated counts as the last day of the period; on one day the figure stands."""
    figure, row = evolve(FIGURE, reported_on=told), evolve(TAKEN_BACK, reported_on=denied)
    later = (denied or END) > (told or END)
    found = sole(evaluated(row, figure))
    assert (found.target_state is TargetState.NOT_MEASURABLE) is later
