"""A figure that nobody collected: no zero, no value that is still to come, and it says so."""

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve

import gender_plan as gp
from gender_plan.model import Indicator, OverAreas, OverTime, ReportedValue, Unit, ValueState
from gender_plan.progress import DataState, MeasureProgress, PlanProgress, TargetState
from gender_plan.targets import AtLeast, Every, Target

D = Decimal
END = dt.date(2025, 12, 31)
HALF = AtLeast(at_least=D(50), by=END)
NOTHING = ReportedValue(indicator="1", period="2025", state=ValueState.NOT_COLLECTED)
WHY = "không thu thập số liệu này"


def evaluated(
    indicator: Indicator, *values: ReportedValue, areas: tuple[str, ...] | None = None
) -> PlanProgress:
    """The progress of one indicator at the end of 2025."""
    plan = gp.Plan(
        id="ke-hoach",
        title=gp.Text("Kế hoạch"),
        level=gp.Level.PROVINCE,
        period=gp.Period(ends=dt.date(2030, 12, 31)),
        indicators=(indicator,),
    )
    return gp.ProgressEvaluator(plan).evaluate(values, as_of=END, areas=areas)


def indicator(
    *targets: Target, over_time: OverTime | None = None, over_areas: OverAreas | None = None
) -> Indicator:
    """An indicator that counts people."""
    return Indicator(
        id="1",
        unit=Unit(of="people"),
        over_time=over_time,
        over_areas=over_areas,
        targets=targets or (HALF,),
    )


def sole(progress: PlanProgress) -> MeasureProgress:
    """The progress of its only measure."""
    return progress.indicators[0].measures[0]


@pytest.mark.parametrize("row", [NOTHING, evolve(NOTHING, value=D(80)), evolve(NOTHING, value=D(0))])
@pytest.mark.parametrize("target", [HALF, AtLeast(at_least=D(50), every=Every.YEAR)])
def test_where_nothing_was_collected_that_is_the_reason(row: ReportedValue, target: Target) -> None:
    """Neither met nor failed nor zero: not measurable, and in both languages it says why."""
    progress = evaluated(indicator(target), row)
    found = sole(progress)
    assert found.target_state is TargetState.NOT_MEASURABLE
    assert found.reason is not None
    assert (found.reason.vi, found.reason.en) == (WHY, "this figure was not collected")
    assert "chưa đánh giá được: không thu thập số liệu này" in found.because()
    assert "cannot be assessed: this figure was not collected" in found.because("en")
    assert (found.data_state, found.latest, found.observed) == (DataState.MISSING, None, None)
    assert progress.indicators[0].value is None
    assert [(one.value, one.reason.vi) for one in progress.unused] == [(row, WHY)]


@pytest.mark.parametrize("rule", [None, *OverTime])
def test_beside_a_figure_it_only_says_that_it_is_not_used(rule: OverTime | None) -> None:
    """One year without a figure changes nothing about the year that has one."""
    value = ReportedValue(indicator="1", period="2025", value=60)
    earlier = evolve(NOTHING, period="2024")
    progress = evaluated(indicator(over_time=rule), value, earlier)
    found = sole(progress)
    assert found.observed is not None
    assert (found.observed.seen.value, found.observed.rows) == (D(60), (value,))
    assert [one.value for one in progress.unused] == [earlier]


def test_a_period_that_was_not_collected_is_missing_from_a_total() -> None:
    """Also before the first figure, where nobody else would know that the total begins earlier."""
    value = ReportedValue(indicator="1", period="2025", value=60)
    progress = evaluated(indicator(over_time=OverTime.SUM), value, evolve(NOTHING, period="2024"))
    (combined,) = sole(progress).combined
    assert combined.coverage.missing_periods == ("2024",)
    assert combined.is_part(END)


def test_a_longer_figure_covers_a_period_that_was_not_collected() -> None:
    """What the year holds is not missing, although its quarter was never collected by itself."""
    value = ReportedValue(indicator="1", period="2025", value=60)
    quarter = evolve(NOTHING, period="2025-Q1")
    (combined,) = sole(evaluated(indicator(over_time=OverTime.SUM), value, quarter)).combined
    assert combined.coverage.missing_periods == ()


@pytest.mark.parametrize("areas", [None, ("A", "B")])
def test_an_area_that_was_not_collected_is_missing_from_the_whole(areas: tuple[str, ...] | None) -> None:
    """Whoever has to report: an area that says it collected nothing is one that is not in the sum."""
    value = ReportedValue(indicator="1", period="2025", area="A", value=10)
    progress = evaluated(
        indicator(over_areas=OverAreas.SUM), value, evolve(NOTHING, area="B"), areas=areas
    )
    (combined,) = sole(progress).combined
    assert (combined.coverage.reported, combined.coverage.missing) == (("A",), ("B",))
    assert combined.coverage.share == D("0.5")
    assert sole(progress).target_state is TargetState.NOT_MEASURABLE


def test_a_row_of_a_later_day_does_not_count_yet() -> None:
    """What is said of next year is no reason on this day."""
    progress = evaluated(indicator(), evolve(NOTHING, period="2026"))
    reason = sole(progress).reason
    assert reason is not None
    assert reason.vi == "chưa có số liệu"
    assert "sau ngày đánh giá" in progress.unused[0].reason.vi


def test_before_a_baseline_it_is_no_reason() -> None:
    """The baseline is known for a later day, so nothing is said but that no value has come since."""
    with_start = evolve(indicator(), baseline=gp.Baseline(value=D(10), date=dt.date(2022, 12, 31)))
    progress = evaluated(with_start, evolve(NOTHING, period="2021"))
    reason = sole(progress).reason
    assert reason is not None
    assert reason.vi == "chưa có số liệu"
    assert progress.unused[0].reason.vi == WHY
