"""Which way and fast enough: what the plan gives the method to run on, and the reason if nothing."""

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve

from gender_plan.methods import PaceLimits, Point
from gender_plan.model import Baseline, Indicator, Level, Period, Plan, ReportedValue, Sex, Unit
from gender_plan.progress import MeasureProgress, Movement, PaceClass, ProgressEvaluator
from gender_plan.provenance import Confidence, Outside, Unknown
from gender_plan.targets import (
    AtLeast,
    AtMost,
    Below,
    Direction,
    DirectionOnly,
    EachSexAtLeast,
    Every,
    NotStated,
    Reach,
    Target,
    Within,
)
from gender_plan.text import Text

D = Decimal
START = Baseline(value=D(20), date=dt.date(2020, 12, 31))


def end(year: int) -> dt.date:
    """The last day of a year."""
    return dt.date(year, 12, 31)


LADDER = (AtLeast(at_least=D(30), by=end(2025)), AtLeast(at_least=D(50), by=end(2030)))


def evaluated(
    *targets: Target,
    values: dict[int, str],
    baseline: Baseline | None = START,
    direction: Direction | None = None,
    flat_within: str = "0",
    year: int = 2024,
) -> MeasureProgress:
    """The progress of an indicator with yearly values, at the end of a year."""
    indicator = Indicator(
        id="1", unit=Unit(of="percent"), direction=direction, baseline=baseline, targets=targets
    )
    plan = Plan(
        id="ke-hoach",
        title=Text("Kế hoạch"),
        level=Level.PROVINCE,
        period=Period(starts=dt.date(2021, 1, 1), ends=end(2030)),
        indicators=(indicator,),
    )
    reported = [
        ReportedValue(indicator="1", period=str(one), value=D(figure)) for one, figure in values.items()
    ]
    evaluator = ProgressEvaluator(plan, flat_within=D(flat_within))
    (found,) = evaluator.evaluate(reported, end(year)).indicator("1").measures
    return found


@pytest.mark.parametrize(
    ("targets", "values", "baseline", "previous"),
    [
        (LADDER, {2023: "24", 2024: "26"}, Movement.TOWARDS, Movement.TOWARDS),
        (LADDER, {2023: "27", 2024: "26"}, Movement.TOWARDS, Movement.AWAY),
        (LADDER, {2023: "20", 2024: "20"}, Movement.FLAT, Movement.FLAT),
        (LADDER, {2024: "19"}, Movement.AWAY, Movement.UNKNOWN),
        (LADDER, {}, Movement.UNKNOWN, Movement.UNKNOWN),
        ((AtMost(at_most=D(10)),), {2023: "24", 2024: "26"}, Movement.AWAY, Movement.AWAY),
        ((Within(within=(D(25), D(27))),), {2023: "29", 2024: "26"}, Movement.TOWARDS, Movement.TOWARDS),
        ((EachSexAtLeast(each_sex_at_least=D(40)),), {2024: "26"}, Movement.UNKNOWN, Movement.UNKNOWN),
    ],
)
def test_movement(
    targets: tuple[Target, ...], values: dict[int, str], baseline: Movement, previous: Movement
) -> None:
    """Towards and away are what the target calls better and worse, not up and down."""
    found = evaluated(*targets, values=values)
    assert (found.since_baseline, found.since_previous) == (baseline, previous)
    for moved in (found.movement.since_baseline, found.movement.since_previous):
        assert (moved.movement is Movement.UNKNOWN) is (moved.reason is not None)


def test_small_differences_are_flat_within_a_stated_tolerance() -> None:
    """A tolerance of the call makes small changes flat; it stands in the verdict."""
    found = evaluated(*LADDER, values={2023: "24", 2024: "24.5"}, flat_within="0.5")
    assert (found.since_previous, found.movement.flat_within) == (Movement.FLAT, D("0.5"))
    assert evaluated(*LADDER, values={2023: "24", 2024: "24.5"}).since_previous is Movement.TOWARDS


def test_a_target_that_is_not_stated_still_has_a_direction() -> None:
    """Without a figure the direction alone tells which way is better."""
    unstated = NotStated(not_stated=Text("Phụ lục 1"))
    found = evaluated(unstated, values={2024: "26"}, direction=Direction.DECREASE)
    assert found.since_baseline is Movement.AWAY
    assert evaluated(unstated, values={2024: "26"}).since_baseline is Movement.UNKNOWN


def test_a_value_before_the_baseline_did_not_move_since() -> None:
    """A value no later than the baseline says nothing of the movement since."""
    for year, reason in ((2019, "chưa có số liệu"), (2020, "giá trị gốc")):
        found = evaluated(*LADDER, values={year: "18"})
        assert found.since_baseline is Movement.UNKNOWN
        assert reason in str(found.movement.since_baseline.reason)


def test_a_baseline_of_the_whole_is_not_compared_with_values_by_sex() -> None:
    """One starting figure says nothing of two sexes; the reason says so."""
    target = EachSexAtLeast(each_sex_at_least=D(40))
    plan = Plan(
        id="ke-hoach",
        title=Text("Kế hoạch"),
        level=Level.PROVINCE,
        period=Period(ends=end(2030)),
        indicators=(Indicator(id="1", baseline=START, targets=(target,)),),
    )
    row = ReportedValue(indicator="1", period="2024", value=D(45), sex=Sex.FEMALE)
    rows = [row, evolve(row, sex=Sex.MALE), *(evolve(row, period="2023", sex=sex) for sex in Sex)]
    found = ProgressEvaluator(plan).evaluate(rows, end(2024)).indicator("1").sole
    assert found is not None
    assert (found.since_baseline, found.since_previous) == (Movement.UNKNOWN, Movement.FLAT)
    assert "không so sánh được" in str(found.movement.since_baseline.reason)


def test_the_path_goes_through_the_interim_target() -> None:
    """From 20 over 30 in 2025 to 50 in 2030: 26 at the end of 2024 is a little behind."""
    found = evaluated(*LADDER, values={2024: "26"})
    assert found.pace.path == (
        Point(day=end(2020), value=D(20)),
        Point(day=end(2025), value=D(30)),
        Point(day=end(2030), value=D(50)),
    )
    assert (found.pace_class, found.pace.share) == (PaceClass.BEHIND, D("0.2"))
    assert found.pace.needed_per_year == 4
    assert found.pace.achieved_per_year == D("1.5")


def test_a_target_that_was_due_before_the_baseline_is_no_point_of_the_path() -> None:
    """The path begins with the baseline, whatever was due earlier."""
    found = evaluated(AtLeast(at_least=D(15), by=end(2015)), *LADDER, values={2024: "26"})
    assert [point.day for point in found.pace.path] == [end(2020), end(2025), end(2030)]


def test_a_recalled_milestone_makes_the_pace_unverified() -> None:
    """The pace rests on every point of the path, also on one that is not judged yet."""
    recalled = Outside(from_=Text("nhớ lại"), confidence=Confidence.RECALLED)
    ladder = (LADDER[0], evolve(LADDER[1], outside=recalled))
    found = evaluated(*ladder, values={2024: "26"})
    assert [str(text) for text in found.recalled] == ["mốc khác trên lộ trình"]
    assert not evaluated(*ladder, values={2024: "26"}, baseline=None).unverified


@pytest.mark.parametrize(("value", "unverified"), [(D(20), True), (Unknown(unknown=Text("?")), False)])
def test_a_recalled_baseline_counts_where_it_is_used(
    value: Decimal | Unknown, *, unverified: bool
) -> None:
    """A baseline without a value is not used, so nothing rests on it."""
    recalled = Outside(from_=Text("nhớ lại"), confidence=Confidence.RECALLED)
    baseline = Baseline(value=value, date=end(2020), outside=recalled)
    assert evaluated(*LADDER, values={2024: "26"}, baseline=baseline).unverified is unverified


def test_without_a_baseline_the_path_starts_at_the_first_milestone_passed() -> None:
    """A passed milestone is the start; one still ahead is not."""
    after = evaluated(*LADDER, values={2027: "40"}, baseline=None, year=2027)
    assert [point.day for point in after.pace.path] == [end(2025), end(2030)]
    assert after.pace_class is PaceClass.ON_TRACK
    before = evaluated(*LADDER, values={2024: "26"}, baseline=None)
    assert before.pace_class is PaceClass.NOT_ASSESSABLE
    assert "không có giá trị gốc" in str(before.pace.reason)


@pytest.mark.parametrize(
    ("targets", "baseline", "values", "reason"),
    [
        (LADDER, START, {}, "chưa có số liệu"),
        (LADDER, evolve(START, date=None), {2024: "26"}, "không rõ ngày"),
        (LADDER, evolve(START, value=Unknown(unknown=Text("chưa rõ"))), {2024: "26"}, "chưa qua mốc"),
        ((Below(below=D(30), by=end(2030)),), START, {2024: "26"}, "đã đạt mục tiêu"),
        ((Within(within=(D(15), D(25))),), START, {2024: "26"}, "đã đạt mục tiêu"),
        ((Reach(reach=D(50), by=end(2030)),) * 2, None, {2024: "26"}, "không có giá trị gốc"),
        ((NotStated(not_stated=Text("Phụ lục 1")),), START, {2024: "26"}, "không có con số"),
        ((EachSexAtLeast(each_sex_at_least=D(40)),), START, {2024: "26"}, "không có con số"),
        ((DirectionOnly(direction=Direction.INCREASE),), START, {2024: "26"}, "không có con số"),
        ((AtLeast(at_least=D(40), every=Every.YEAR),), START, {2024: "26"}, "từng kỳ"),
        (
            (AtLeast(at_least=D(40), by=end(2030)), AtMost(at_most=D(45), by=end(2030))),
            START,
            {2024: "26"},
            "cho cùng một ngày",
        ),
        (
            (AtLeast(at_least=D(40), by=end(2030), scope=Text("xã nghèo")),),
            START,
            {2024: "26"},
            "chưa có số liệu",
        ),
        (LADDER, START, {2020: "20"}, "chưa phải có thay đổi"),
        (LADDER, START, {2019: "20"}, "chưa có số liệu"),
    ],
)
def test_where_the_plan_gives_nothing_to_run_on(
    targets: tuple[Target, ...], baseline: Baseline | None, values: dict[int, str], reason: str
) -> None:
    """No method runs on nothing: the pace is not assessable and says why, in both languages."""
    found = evaluated(*targets, values=values, baseline=baseline)
    assert (found.pace_class, found.pace.method) == (PaceClass.NOT_ASSESSABLE, "planned_path")
    assert found.pace.reason is not None
    assert reason in found.pace.reason.vi
    assert found.pace.reason.en


def test_a_rising_ceiling_is_kept_not_approached() -> None:
    """At most 113, later 115: whoever starts below has nothing to approach."""
    ceilings = (AtMost(at_most=D(113), by=end(2025)), AtMost(at_most=D(115), by=end(2030)))
    start = Baseline(value=D("111.2"), date=end(2020))
    found = evaluated(*ceilings, values={2024: "112.8"}, baseline=start)
    assert found.pace_class is PaceClass.NOT_ASSESSABLE
    assert found.since_baseline is Movement.AWAY


def test_the_method_and_its_limits_are_the_callers() -> None:
    """No method, no pace; other limits, another class: both stand in the result."""
    plan = Plan(
        id="ke-hoach",
        title=Text("Kế hoạch"),
        level=Level.PROVINCE,
        period=Period(ends=end(2030)),
        indicators=(Indicator(id="1", baseline=START, targets=LADDER),),
    )
    values = [ReportedValue(indicator="1", period="2024", value=D(26))]
    none = ProgressEvaluator(plan, method=None).evaluate(values, end(2024))
    assert (none.method, none.limits, none.indicator("1").pace_class) == (
        None,
        None,
        PaceClass.NOT_ASSESSABLE,
    )
    limits = PaceLimits(on_track=D("0.7"))
    lax = ProgressEvaluator(plan, limits=limits).evaluate(values, end(2024))
    assert (lax.method, lax.limits) == ("planned_path", limits)
    assert lax.indicator("1").pace_class is PaceClass.ON_TRACK
    assert lax.indicator("1").measures[0].pace.limits is limits
