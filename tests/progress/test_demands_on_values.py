"""What users of comparable systems asked of totals, of women and men, and of corrections, by number."""

import datetime as dt
from decimal import Decimal

import pytest

import gender_plan as gp
from gender_plan.progress import DataState, IndicatorProgress, PlanProgress, TargetState

D = Decimal
MET, NOT_MET, OPEN = TargetState.MET, TargetState.NOT_MET, TargetState.NOT_MEASURABLE
END = dt.date(2025, 12, 31)
HEAD = """\
format: gender-plan/1
id: tinh-vi-du
title: Kế hoạch của tỉnh
level: province
area: {id: "40", name: Nghệ An}
period: {starts: 2025-01-01, ends: 2025-12-31}
indicators:
"""
MODELS = (
    "{id: '1', unit: {of: mô hình}, over_time: %s, over_areas: %s, targets: [{at_least: 100, by: 2025}]}"
)
SHARE = "{id: '1', unit: {of: percent}, targets: [{at_least: 50, by: 2025}]}"
COMBINED = "{id: '1', unit: {of: percent}, over_areas: %s, targets: [{at_least: 50, by: 2025}]}"
PEOPLE = "{id: '1', unit: {of: người}, targets: [{at_least: 50, by: 2025}]}"


def progress(
    indicator: str, *rows: str, areas: list[str] | None = None, known: dt.date | None = None
) -> PlanProgress:
    """The progress of a plan with one indicator, at its end."""
    plan = gp.load_plan(f"{HEAD}  - {indicator}\n".encode())
    values = gp.load_values("\n".join(rows).encode())
    return gp.ProgressEvaluator(plan).evaluate(values, as_of=END, areas=areas, as_known_on=known)


def found(
    indicator: str, *rows: str, areas: list[str] | None = None, known: dt.date | None = None
) -> IndicatorProgress:
    """The progress of that indicator."""
    return progress(indicator, *rows, areas=areas, known=known).indicator("1")


QUARTERS = ("1,2025-Q1,,30", "1,2025-Q2,,55", "1,2025-Q3,,70", "1,2025-Q4,,90")


def test_demand_11_what_is_cumulative_takes_its_last_value() -> None:
    """Demand 11: 30, 55, 70 and 90 so far are 90, not 245."""
    one = found(MODELS % ("last", "sum"), "indicator,period,area,value", *QUARTERS)
    assert (one.value, one.target_state) == (D(90), NOT_MET)


def test_demand_11_what_is_added_up_is_added_once() -> None:
    """Demand 11: four quarters and the year that holds them are 245, not 490."""
    whole = progress(MODELS % ("sum", "sum"), "indicator,period,area,value", *QUARTERS, "1,2025,,245")
    assert whole.indicator("1").value == D(245)
    assert {unused.value.period for unused in whole.unused} <= {
        "2025",
        *(f"2025-Q{n}" for n in range(1, 5)),
    }


def test_demand_12_shares_roll_up_through_their_counts() -> None:
    """Demand 12: 60 of 100 and 2 of 10 are 62 of 110, and not 40 %, the mean of the two shares."""
    rows = ("indicator,area,period,numerator,denominator", "1,Vinh,2025,60,100", "1,Kỳ Sơn,2025,2,10")
    value = found(COMBINED % "ratio_of_sums", *rows).value
    assert value is not None
    assert round(value, 2) == D("56.36")


@pytest.mark.parametrize(
    ("indicator", "rows", "counts"),
    [
        (SHARE, ("1,,2025,15,100",), "15/100"),
        (COMBINED % "ratio_of_sums", ("1,Vinh,2025,60,100", "1,Kỳ Sơn,2025,2,10"), "62/110"),
    ],
)
def test_demand_12_a_share_shows_its_numerator_and_denominator(
    indicator: str, rows: tuple[str, ...], counts: str
) -> None:
    """Demand 12: «15 % (15/100)», so that a clerk can check it by hand."""
    assert counts in found(indicator, "indicator,area,period,numerator,denominator", *rows).because()


DISTRICTS = ("indicator,area,period,value", "1,Vinh,2025,60", "1,Kỳ Sơn,2025,20")


def test_demand_13_areas_combine_only_where_the_indicator_says_so() -> None:
    """Demand 13: without a rule the districts stay by themselves, and each row says why."""
    whole = progress(SHARE, *DISTRICTS)
    assert whole.indicator("1").target_state is OPEN
    assert [unused.value.area for unused in whole.unused] == ["Kỳ Sơn", "Vinh"]


def test_demand_13_the_provinces_own_value_stands_beside_its_districts() -> None:
    """Demand 13: 55 of the province is used; the districts are not added to it and not lost."""
    whole = progress(COMBINED % "mean", *DISTRICTS, "1,,2025,55")
    assert whole.indicator("1").value == D(55)
    assert {unused.value.value for unused in whole.unused} == {D(60), D(20)}


def test_demand_14_a_mean_is_no_sum_and_a_missing_area_no_zero() -> None:
    """Demand 14: 60 and 20 are 40 on the mean, with a third district that reported nothing left out."""
    one = found(COMBINED % "mean", *DISTRICTS, areas=["Vinh", "Kỳ Sơn", "Quế Phong"])
    assert one.value == D(40)
    assert "của 2/3 địa bàn" in one.because()
    assert "còn thiếu Quế Phong" in one.because()


def test_demand_15_a_mean_can_be_computed_again_from_what_it_names() -> None:
    """Demand 15: rule, members and those left out stand in the result; every member weighs the same."""
    (measure,) = found(COMBINED % "mean", *DISTRICTS, areas=["Vinh", "Kỳ Sơn", "Quế Phong"]).measures
    (combination,) = measure.combined
    assert (combination.over_areas, combination.coverage.missing) == (gp.OverAreas.MEAN, ("Quế Phong",))
    assert measure.latest is not None
    figures = [row.value for row in measure.latest.rows if row.value is not None]
    assert sum(figures) / len(figures) == measure.latest.seen.value


BY_SEX = "indicator,period,sex,value"


@pytest.mark.parametrize(("women", "flagged"), [("50", False), ("40", True), ("0", True), (None, False)])
def test_demands_16_to_18_parts_that_do_not_add_up_are_flagged(
    women: str | None, *, flagged: bool
) -> None:
    """Demands 16 to 18: told and not mended; zero women are a figure, women not collected are none."""
    rows = ["1,2025,,100", "1,2025,male,50", *([f"1,2025,female,{women}"] if women else [])]
    one = found(PEOPLE, BY_SEX, *rows)
    assert (one.value, one.target_state) == (D(100), MET)
    assert ("cộng lại không bằng số chung" in one.because()) is flagged
    assert ("do not add up" in one.because("en")) is flagged


def test_demand_17_a_total_that_is_no_sum_is_not_flagged() -> None:
    """Demand 17: the share of all lies between those of women and men, or is flagged."""
    between = found(SHARE, BY_SEX, "1,2025,,60", "1,2025,female,75", "1,2025,male,50")
    outside = found(SHARE, BY_SEX, "1,2025,,80", "1,2025,female,75", "1,2025,male,50")
    assert ("Lưu ý" in between.because(), "Lưu ý" in outside.because()) == (False, True)


EACH_SEX = "{id: '1', unit: {of: percent}, targets: [{each_sex_at_least: 40, by: 2025}]}"


@pytest.mark.parametrize("men", ["final", "provisional"])
def test_demand_19_a_breakdown_with_a_value_not_yet_final_says_so(men: str) -> None:
    """Demand 19: one provisional part makes the whole verdict provisional."""
    rows = ("indicator,period,sex,value,state", "1,2025,female,45,final", f"1,2025,male,55,{men}")
    one = found(EACH_SEX, *rows)
    assert (one.target_state, one.data_state) == (MET, DataState(men))
    assert ("số liệu sơ bộ" in one.because()) is (men == "provisional")


CORRECTED = (
    "indicator,period,value,reported_on",
    "1,2025-H1,51,2025-07-10",
    "1,2025-H1,49,2025-11-02",
)


def test_demands_20_and_21_a_correction_overwrites_nothing() -> None:
    """Demands 20 and 21: as known in July it was met; now nobody knows; the old figure is said."""
    july = found(SHARE, *CORRECTED, known=dt.date(2025, 7, 31))
    now = progress(SHARE, *CORRECTED)
    assert (july.value, july.target_state) == (D(51), MET)
    assert (now.indicator("1").value, now.indicator("1").target_state) == (D(49), OPEN)
    assert "số liệu khác: 51 %" in now.indicator("1").because()
    assert [unused.value.value for unused in now.unused] == [D(51)]


def test_demand_21_a_late_entry_leaves_what_was_reported_before() -> None:
    """Demand 21: what the authority was told on a day is told again from the longer table."""
    day = dt.date(2025, 7, 31)
    late = progress(SHARE, *CORRECTED, "1,2025-Q1,70,2025-12-01", known=day)
    assert late.indicators == progress(SHARE, *CORRECTED[:2], known=day).indicators
