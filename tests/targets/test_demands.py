"""What users of comparable systems asked for, where it concerns the wording of a target."""

import datetime as dt
from decimal import Decimal

import pytest

from gender_plan.model import Baseline, Indicator, Level, Period, Plan, ReportedValue, Unit
from gender_plan.progress import IndicatorProgress, ProgressEvaluator, TargetState
from gender_plan.targets import (
    AtLeast,
    AtMost,
    Change,
    ChangeBy,
    Direction,
    DirectionOnly,
    EachSexAtLeast,
    EqualTo,
    Every,
    InForce,
    Observed,
    Parity,
    Past,
    Reach,
    ShareOfUnits,
    Target,
    UnitValue,
)
from gender_plan.targets.target import NO_VALUE
from gender_plan.text import Text

D = Decimal
FALL = Direction.DECREASE


def end(year: int) -> dt.date:
    """The last day of a year."""
    return dt.date(year, 12, 31)


def judged(indicator: Indicator, *rows: ReportedValue, year: int = 2025) -> IndicatorProgress:
    """The indicator in a plan of its own, at the end of a year."""
    plan = Plan(
        id="ke-hoach",
        title=Text("Kế hoạch"),
        level=Level.PROVINCE,
        period=Period(starts=dt.date(2021, 1, 1), ends=end(2030)),
        indicators=(indicator,),
    )
    return ProgressEvaluator(plan).evaluate(rows, end(year)).indicator(indicator.id)


def value(figure: str, year: int) -> ReportedValue:
    """One reported value."""
    return ReportedValue(indicator="1", period=str(year), value=D(figure))


def met(target: Target, seen: Observed, direction: Direction | None = None) -> bool:
    """Whether it is met; nothing may stand in the way."""
    assert target.obstacle(seen, direction) is None
    return target.met_by(seen, direction)


@pytest.mark.parametrize(("figure", "is_met"), [("0", True), ("0.01", False)])
def test_demand_1_a_target_of_zero(figure: str, *, is_met: bool) -> None:
    """Zero is a figure like any other, as a limit and as a value."""
    assert met(AtMost(at_most=D(0)), Observed(value=D(figure))) is is_met
    assert met(EqualTo(equal_to=D(0)), Observed(value=D(figure))) is is_met
    assert met(Reach(reach=D(0)), Observed(value=D(figure)), FALL) is is_met


def test_demand_1_a_baseline_of_zero() -> None:
    """Per cent of nothing cannot be computed and say so; points can."""
    seen = Observed(value=D(5), start=D(0))
    assert "bằng 0" in str(ChangeBy(change_by=Change(percent=D(10))).obstacle(seen, None))
    assert met(ChangeBy(change_by=Change(points=D(5))), seen)


def test_demand_1_a_baseline_that_equals_the_target() -> None:
    """It is met from the first day and stays judged; only the pace has nothing to run on."""
    start = Baseline(value=D(60), date=end(2020))
    indicator = Indicator(id="1", baseline=start, targets=(AtLeast(at_least=D(60), by=end(2025)),))
    assert judged(indicator, value("60", 2024)).target_state is TargetState.MET


def test_demand_2_less_is_better_where_it_should_fall() -> None:
    """Of an indicator that should fall, 28 meets «đạt 30» and has more merit than 31."""
    target = Reach(reach=D(30))
    low, high = Observed(value=D(28)), Observed(value=D(31))
    assert met(target, low, FALL)
    assert not met(target, high, FALL)
    assert (target.merit(low, FALL) or 0) > (target.merit(high, FALL) or 0)


def test_demand_3_halfway_down_to_zero_is_a_fall_by_half() -> None:
    """200 to 100 with a target of 0: not met, and a cut by 50 per cent."""
    seen = Observed(value=D(100), start=D(200))
    assert not met(AtMost(at_most=D(0)), seen)
    assert met(ChangeBy(change_by=Change(percent=D(-50))), seen)


@pytest.mark.parametrize(
    ("now", "said"),
    [("90", "tăng 125 %"), ("-10", "giảm 125 %"), ("40", "không đổi"), ("38", "giảm 5 %")],
)
def test_demand_4_a_change_counts_from_the_baseline(now: str, said: str) -> None:
    """Above 100 and below 0 are changes too."""
    target = ChangeBy(change_by=Change(percent=D(10)))
    assert said in target.seen_said(Observed(value=D(now), start=D(40)))


def test_demand_6_no_change_is_said_and_no_value_is_no_zero() -> None:
    """A value like the start is «không đổi»; without any value there is a reason and no figure."""
    target = ChangeBy(change_by=Change(points=D(1)))
    assert "không đổi" in target.seen_said(Observed(value=D(40), start=D(40)))
    assert not met(DirectionOnly(direction=Direction.INCREASE), Observed(value=D(40), start=D(40)))
    nothing = Observed()
    assert (AtLeast(at_least=D(0)).obstacle(nothing, None), target.seen_said(nothing)) == (NO_VALUE, "")


def test_demand_6_no_decimal_is_cut_off_where_it_matters() -> None:
    """29.998 is not 30."""
    assert AtLeast(at_least=D(30)).seen_said(Observed(value=D("29.998")), unit="%") == "gần 30 %"


def test_demand_7_a_real_zero_is_shown() -> None:
    """Zero was reported, so zero is said and judged."""
    zero = Observed(value=D(0))
    assert AtMost(at_most=D(5)).seen_said(zero, unit="%") == "0 %"
    assert met(AtMost(at_most=D(5)), zero)


def test_demand_11_a_change_compares_with_one_value_and_adds_nothing_up() -> None:
    """«Mỗi năm giảm 2 điểm» looks at the year before, not at the sum of the years."""
    target = ChangeBy(change_by=Change(points=D(-2), per=Every.YEAR))
    past = tuple(Past(value=D(v), day=end(y)) for y, v in ((2021, "40"), (2022, "35"), (2023, "34")))
    assert not met(target, Observed(value=D("33"), day=end(2024), earlier=past))
    assert "một năm trước" in str(
        target.obstacle(Observed(value=D(30), day=end(2025), earlier=past), None)
    )
    assert target.recurs_each is Every.YEAR


def test_demand_12_a_share_shows_its_counts() -> None:
    """«15/21 xã (71,43 %)»."""
    target = ShareOfUnits(share_of_units=D(70), of_units=Text("xã"))
    units = tuple(UnitValue(unit=str(n), value=D(int(n < 15))) for n in range(21))
    assert target.seen_said(Observed(units=units, units_expected=21)) == "15/21 xã (71,43 %)"


def test_demand_12_a_share_of_another_indicator_is_judged_as_a_share() -> None:
    """65 % of those who were informed: the ratio of the counts, exactly on the figure."""
    indicator = Indicator(
        id="1", unit=Unit(of="percent"), share_of="2", targets=(AtLeast(at_least=D(65), by=end(2025)),)
    )
    counts = ReportedValue(indicator="1", period="2025", numerator=D(325_000), denominator=D(500_000))
    assert judged(indicator, counts).target_state is TargetState.MET


@pytest.mark.parametrize("target", [EachSexAtLeast(each_sex_at_least=D(40)), Parity(parity=True)])
def test_demands_16_to_18_one_sex_is_never_made_of_the_other(target: Target) -> None:
    """Women at 45 say nothing of men, and a total says nothing of either: flagged, not filled in."""
    assert str(target.obstacle(Observed(women=D(45)), None)) == "chưa có số liệu của nam"
    assert str(target.obstacle(Observed(value=D(90), men=D(45)), None)) == "chưa có số liệu của nữ"


def test_demand_17_units_that_cannot_report_leave_it_open_only_where_they_could_decide() -> None:
    """With 8 of 10 known: 60 % is decided by 7 that meet it, and open by 5."""
    target = ShareOfUnits(share_of_units=D(60), units=10)

    def of_eight(met_units: int) -> Observed:
        units = tuple(UnitValue(unit=str(n), value=D(int(n < met_units))) for n in range(8))
        return Observed(units=units)

    assert met(target, of_eight(7))
    assert not met(target, of_eight(3))
    assert "8/10" in str(target.obstacle(of_eight(5), None))


@pytest.mark.parametrize(("day", "amended"), [(end(2024), False), (end(2026), True)])
def test_demands_20_and_21_an_earlier_version_stays_what_it_was(day: dt.date, *, amended: bool) -> None:
    """On its own day each version speaks: when it changed and by what stays in the plan."""
    old = AtLeast(at_least=D(60), by=end(2030), in_force=InForce(ends=end(2025)))
    new = AtLeast(
        at_least=D(75),
        by=end(2030),
        in_force=InForce(starts=dt.date(2026, 1, 1), amended_by="10/NQ-HĐND"),
    )
    found = judged(Indicator(id="1", targets=(old, new)), value("65", 2024), year=day.year)
    assert found.measures[0].target == (new if amended else old)


def test_an_exception_in_words_is_repeated_by_the_verdict() -> None:
    """Who is excepted is for a person to judge, so the verdict says it beside its answer."""
    excepted = Text("ngành có dưới 30% nữ tự đặt chỉ tiêu", en="sectors with under 30% women set theirs")
    target = AtLeast(at_least=D(30), by=end(2025), exception=excepted)
    found = judged(Indicator(id="1", targets=(target,)), value("28", 2025))
    assert found.target_state is TargetState.NOT_MET
    assert excepted.vi in found.because()
    assert "sectors with under 30% women set theirs" in found.because("en")


def test_striving_changes_no_figure() -> None:
    """«Phấn đấu đạt 60 %» is judged as 60 %."""
    seen = Observed(value=D("59.99"))
    for strive in (True, False):
        assert not met(AtLeast(at_least=D(60), strive=strive), seen)
