"""What users of comparable systems asked of values and pace, each demand by its number."""

import datetime as dt
from decimal import Decimal

import pytest

import gender_plan as gp
from gender_plan.methods import Eustat, PaceClass, PaceLimits
from gender_plan.progress import DataState, IndicatorProgress, Movement, TargetState

D = Decimal
MET, NOT_MET = TargetState.MET, TargetState.NOT_MET
HEAD = """\
format: gender-plan/1
id: tinh-vi-du
title: Kế hoạch của tỉnh
level: province
period: {starts: 2021-01-01, ends: 2025-12-31}
goals:
  - id: "1"
    title: Mục tiêu 1
    indicators:
"""
FROM_40 = (
    "{id: '1', unit: {of: percent}, baseline: {value: 40, date: 2020-12-31},"
    " targets: [{at_least: 50, by: 2025}]}"
)
CASES = (
    "{id: '1', unit: {of: vụ}, baseline: {value: %s, date: 2020-12-31},"
    " targets: [{at_most: 0, by: 2025}]}"
)
END = dt.date(2025, 12, 31)


def plan_of(*indicators: str) -> gp.Plan:
    """A plan with one goal and its indicators, each on a line of its own."""
    listed = "".join(f"      - {indicator}\n" for indicator in indicators)
    return gp.load_plan(f"{HEAD}{listed}".encode())


def table(*rows: str) -> tuple[gp.ReportedValue, ...]:
    """The values of a table whose first row names its columns."""
    return gp.load_values("\n".join(rows).encode())


def found(indicator: str, *rows: str, day: dt.date = END) -> IndicatorProgress:
    """The progress of a plan's one indicator."""
    evaluator = gp.ProgressEvaluator(plan_of(indicator))
    return evaluator.evaluate(table(*rows), as_of=day).indicator("1")


def valued(
    indicator: str, value: str, period: str = "2023", day: dt.date | None = None
) -> IndicatorProgress:
    """The progress of one indicator by one value, at the end of 2023 unless told otherwise."""
    rows = ("indicator,period,value", f"1,{period},{value}")
    return found(indicator, *rows, day=day or dt.date(2023, 12, 31))


def test_demand_1_a_target_of_zero_and_a_baseline_on_the_target() -> None:
    """Demand 1: both are judged; where there is no way to go the pace says why it has none."""
    assert valued(CASES % "200", "100").pace_class is PaceClass.BEHIND
    kept = valued(CASES % "0", "0")
    assert (kept.target_state, kept.pace_class) == (MET, PaceClass.NOT_ASSESSABLE)
    assert kept.pace is not None
    assert kept.pace.reason is not None


@pytest.mark.parametrize(
    ("value", "expected"), [("34", "on_track"), ("38", "far_behind"), ("41", "moving_away")]
)
def test_demand_2_what_should_fall_is_on_track_when_it_falls(value: str, expected: str) -> None:
    """Demand 2: from 40 to below 30, a lower value is the faster one."""
    falling = FROM_40.replace("at_least: 50", "below: 30")
    paced = valued(falling, value)
    assert paced.pace_class == expected
    assert (paced.since_baseline is Movement.TOWARDS) is (value != "41")


@pytest.mark.parametrize(
    ("indicator", "value", "share"),
    [
        (CASES % "200", "100", "0.5"),
        (FROM_40, "55", "1.5"),
        (FROM_40, "35", "-0.5"),
        (FROM_40, "40", "0"),
    ],
)
def test_demands_3_and_4_the_way_counts_from_the_baseline(
    indicator: str, value: str, share: str
) -> None:
    """Demands 3 and 4: from 200 to 0, 100 is a half; shares over 1 and under 0 stay."""
    pace = valued(indicator, value).pace
    assert pace is not None
    assert pace.share == D(share)


@pytest.mark.parametrize("target", ["at_least: 25, by: 2025", "at_least: 25, every: year"])
def test_demand_5_one_formula_for_the_period_and_the_whole(target: str) -> None:
    """Demand 5: 10 of 20 and 10 of 60 are 20 of 80, in halves or whole, yearly or once."""
    one_year = HEAD.replace("2021-01-01", "2025-01-01")
    indicator = f"      - {{id: '1', unit: {{of: percent}}, over_time: sum, targets: [{{{target}}}]}}\n"
    plan = gp.load_plan(f"{one_year}{indicator}".encode())
    head = "indicator,period,numerator,denominator"
    for rows in (("1,2025-H1,10,20", "1,2025-H2,10,60"), ("1,2025,20,80",)):
        one = gp.ProgressEvaluator(plan).evaluate(table(head, *rows), as_of=END).indicator("1")
        assert (one.value, one.target_state) == (D(25), MET)


def test_demand_6_no_change_and_no_value_are_said() -> None:
    """Demand 6: a value like the start says that nothing changed; without one there is no figure."""
    flat = valued(FROM_40, "40")
    assert (flat.since_baseline, flat.pace_class) == (Movement.FLAT, PaceClass.FAR_BEHIND)
    assert "đến nay chưa thay đổi" in flat.because()
    nothing = found(FROM_40, "indicator,period,value")
    assert (nothing.value, nothing.data_state) == (None, DataState.MISSING)
    assert "chưa có số liệu" in nothing.because()


def test_demand_6_no_decimal_is_cut_off_where_it_decides() -> None:
    """Demand 6: 49.9980 of the table is not told as the 50 that was wanted."""
    one = valued(FROM_40, "49.9980", "2025", END)
    assert (one.target_state, "gần 50 % (năm 2025)" in one.because()) == (NOT_MET, True)


def test_demand_7_a_reported_zero_is_shown_and_judged() -> None:
    """Demand 7: nought is a value of the table, an empty cell is none."""
    zero = valued(CASES % "5", "0", "2025", END)
    assert (zero.value, zero.target_state, "0 vụ (năm 2025)" in zero.because()) == (D(0), MET, True)
    empty = gp.check_values(b"indicator,period,value\n1,2025,\n")
    assert (empty.values, [problem.code for problem in empty.problems]) == ((), ["GP607"])


@pytest.mark.parametrize(
    ("day", "limits", "expected"),
    [
        ("2021-12-31", None, PaceClass.ON_TRACK),
        ("2022-12-31", None, PaceClass.FAR_BEHIND),
        ("2022-12-31", PaceLimits(on_track=D("0.5"), behind=D("0.1")), PaceClass.ON_TRACK),
    ],
)
def test_demand_8_what_is_enough_follows_the_time_gone(
    day: str, limits: PaceLimits | None, expected: PaceClass
) -> None:
    """Demand 8: 42 is enough after one year of five and not after two; the caller may ask for less."""
    values = table("indicator,date,value", f"1,{day},42.1")
    evaluator = gp.ProgressEvaluator(plan_of(FROM_40), limits=limits)
    paced = evaluator.evaluate(values, as_of=dt.date.fromisoformat(day)).indicator("1")
    assert paced.pace_class is expected
    assert paced.pace is not None
    assert paced.pace.limits == (limits or PaceLimits())


def test_demand_9_a_publication_keeps_its_own_words_and_a_goal_its_counts() -> None:
    """Demand 9: the method's word and the target stand in the verdict, and each goal has its counts."""
    evaluator = gp.ProgressEvaluator(plan_of(FROM_40), method=Eustat())
    progress = evaluator.evaluate(
        table("indicator,period,value", "1,2023,46"), as_of=dt.date(2023, 12, 31)
    )
    said = progress.indicator("1").because()
    assert "tiến bộ đáng kể" in said
    assert "ít nhất 50 %" in said
    (goal,) = progress.goals
    assert goal.because() == "Mục tiêu 1: 1 chỉ tiêu, 1 chưa đến hạn."
    assert goal.counts[TargetState.NOT_YET_DUE] == sum(goal.counts.values()) == 1


def test_demand_10_a_goal_is_counted_and_never_averaged() -> None:
    """Demand 10: one far over and one far under its target are one met and one not met."""
    plan = plan_of(FROM_40, FROM_40.replace("id: '1'", "id: '2'"))
    values = table("indicator,period,value", "1,2025,100", "2,2025,0")
    (goal,) = gp.ProgressEvaluator(plan).evaluate(values, as_of=END).goals
    assert {state: n for state, n in goal.counts.items() if n} == {MET: 1, NOT_MET: 1}
    assert goal.because() == "Mục tiêu 1: 2 chỉ tiêu, trong đó 1 đạt, 1 không đạt."
