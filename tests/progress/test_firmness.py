"""Whether a verdict holds by other methods, within rounding and without the last value."""

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from gender_plan.methods import METHODS, Eustat, Method, PaceClass, StatCan, Unsd2023
from gender_plan.methods.planned_path import BEYOND_BAND
from gender_plan.model import Baseline, Indicator, Level, Period, Plan, ReportedValue, Unit
from gender_plan.progress import (
    Firmness,
    MeasureProgress,
    ProgressEvaluator,
    TargetState,
    Trying,
    firmness,
)
from gender_plan.provenance import Unknown
from gender_plan.targets import (
    Above,
    AtLeast,
    AtMost,
    Direction,
    DirectionOnly,
    Done,
    Target,
    Within,
)
from gender_plan.text import Text

D = Decimal
PERCENT = Unit(of="percent")


def end(year: int) -> dt.date:
    """The last day of a year."""
    return dt.date(year, 12, 31)


def planned(
    target: Target,
    *,
    start: str | None = None,
    unit: Unit | None = PERCENT,
    direction: Direction | None = None,
) -> Plan:
    """A plan with one indicator that starts at the end of 2015."""
    baseline = None if start is None else Baseline(value=D(start), date=end(2015))
    indicator = Indicator(id="1", unit=unit, baseline=baseline, direction=direction, targets=(target,))
    return Plan(
        id="ke-hoach",
        title=Text("Kế hoạch"),
        level=Level.PROVINCE,
        period=Period(ends=end(2030)),
        indicators=(indicator,),
    )


def reported(values: dict[int, str]) -> list[ReportedValue]:
    """Yearly values of the indicator."""
    return [ReportedValue(indicator="1", period=str(y), value=D(v)) for y, v in values.items()]


def tried(plan: Plan, values: dict[int, str], year: int, *methods: Method) -> Firmness:
    """The firmness of the one indicator."""
    evaluator = ProgressEvaluator(plan)
    (found,) = firmness(evaluator, reported(values), end(year), methods=methods or METHODS)
    return found


def judged(plan: Plan, values: dict[int, str], method: Method) -> MeasureProgress:
    """The indicator at the end of 2023 by a method."""
    progress = ProgressEvaluator(plan, method=method).evaluate(reported(values), end(2023))
    (found,) = progress.indicator("1").measures
    return found


CARS = planned(AtLeast(at_least=D(60), by=end(2030)), start="0.37")
CAR_VALUES = {2024: "8.00", 2025: "9.53"}


def test_another_method_may_say_another_thing() -> None:
    """Zero-emission cars are far behind the planned path and «on track» by growth rates."""
    found = tried(CARS, CAR_VALUES, 2025)
    by_method = {t.method: t for t in found.trials if t.trying is Trying.METHOD}
    assert set(by_method) == {"statcan", "eustat", "unsd_2023"}
    assert by_method["statcan"].found.pace_class is PaceClass.ON_TRACK
    assert all(trial.pace_changes for trial in by_method.values())
    assert [name for name, _ in found.not_applicable] == ["escap_csi"]
    assert found.because("vi").startswith(
        "Chỉ tiêu 1: kết luận thay đổi: theo phương pháp «Cơ quan Thống kê Canada», "
        "tiến độ là «đúng lộ trình» thay vì «rất chậm so với lộ trình»; "
    )
    assert found.because("en").startswith(
        "Indicator 1: the verdict changes: by the method «Statistics Canada», "
        "the pace is «on track» instead of «far behind the planned path»; "
    )


def test_rounding_may_carry_a_value_over_the_target() -> None:
    """30.0 may have been 29.95: met becomes not met; with 30.1 it holds."""
    plan = planned(AtLeast(at_least=D(30), by=end(2023)))
    near = tried(plan, {2022: "30.5", 2023: "30.0"}, 2023)
    assert [(t.trying, t.found.target_state) for t in near.changes] == [
        (Trying.ROUNDED_DOWN, TargetState.NOT_MET)
    ]
    sure = tried(plan, {2022: "30.5", 2023: "30.1"}, 2023)
    assert sure.firm
    assert sure.because("vi") == (
        "Chỉ tiêu 1: kết luận đứng vững trong phạm vi làm tròn và khi bỏ số liệu gần nhất; "
        "phương pháp đã chọn không đánh giá được tiến độ nên không so với phương pháp khác."
    )
    assert sure.because("en").startswith("Indicator 1: the verdict holds")


@pytest.mark.parametrize(
    ("value", "unit", "low", "high"),
    [
        ("30", PERCENT, "29.5", "30.5"),
        ("30.0", PERCENT, "29.95", "30.05"),
        ("0.0", PERCENT, "0.0", "0.05"),
        ("100", PERCENT, "99.5", "100"),
        ("29", Unit(of="person"), "29", "29"),
        ("2.5", Unit(of="person"), "2.45", "2.55"),
    ],
)
def test_a_value_moves_by_half_its_last_digit(value: str, unit: Unit, low: str, high: str) -> None:
    """As published, trailing zeros too; counts stay, and a share stays a share."""
    found = tried(planned(AtLeast(at_least=D(60), by=end(2030)), unit=unit), {2023: value}, 2023)
    seen = {t.trying: t.found.observations[-1].seen for t in found.trials if t.found.observations}
    moved = {trying: one.value for trying, one in seen.items()}
    assert (moved[Trying.ROUNDED_DOWN], moved[Trying.ROUNDED_UP]) == (D(low), D(high))


def test_a_ratio_of_counts_is_not_rounded() -> None:
    """Numerator and denominator are counts, exact as they are."""
    plan = planned(AtLeast(at_least=D(30), by=end(2023)))
    row = ReportedValue(indicator="1", period="2023", numerator=D(30), denominator=D(100))
    (found,) = firmness(ProgressEvaluator(plan), [row], end(2023))
    assert [trial.trying for trial in found.changes] == [Trying.WITHOUT_LAST]


def test_a_verdict_on_one_value_hangs_on_it() -> None:
    """Without its only value nothing is left to judge, and the sentence says so."""
    found = tried(planned(AtLeast(at_least=D(30), by=end(2023))), {2023: "45"}, 2023)
    (change,) = found.changes
    assert (change.trying, change.found.target_state) == (
        Trying.WITHOUT_LAST,
        TargetState.NOT_MEASURABLE,
    )
    assert "nếu không tính số liệu gần nhất, kết quả là «" in change.because("vi")


def test_what_was_not_reported_has_no_firmness() -> None:
    """A measure without a value has no verdict that could hold."""
    assert firmness(ProgressEvaluator(CARS), [], end(2023)) == ()


@given(st.lists(st.decimals(0, 100, places=1), min_size=1, max_size=4), st.decimals(1, 99, places=1))
def test_every_trial_is_said_in_both_languages(figures: list[Decimal], aim: Decimal) -> None:
    """Whatever the figures: the usual verdict is unharmed, changes are trials, sentences exist."""
    plan = planned(AtLeast(at_least=aim, by=end(2030)), start="20")
    values = {2019 + i: str(figure) for i, figure in enumerate(figures)}
    found = tried(plan, values, 2023)
    progress = ProgressEvaluator(plan).evaluate(reported(values), end(2023))
    assert found.usual == progress.indicator("1").measures[0]
    assert set(found.changes) <= set(found.trials)
    assert found.firm is not bool(found.changes)
    for trial in found.trials:
        assert trial.because("vi") != trial.because("en")
        assert "{" not in trial.because("vi") + trial.because("en")


# --- the methods in an evaluation -----------------------------------------------------------------


def test_the_sentence_is_in_the_words_of_the_method() -> None:
    """Its own class, its figure and what it put in place of zero stand in the verdict's sentence."""
    plan = planned(AtMost(at_most=D(0), by=end(2030)), start="103", unit=Unit(of="case"))
    found = judged(plan, {2023: "29"}, StatCan())
    assert found.pace_class is PaceClass.FAR_BEHIND
    assert "theo phương pháp của Cơ quan Thống kê Canada: tiến bộ hạn chế" in found.because("vi")
    assert "mục tiêu bằng 0 được thay bằng 0,001" in found.because("vi")
    told = "limited progress (yearly growth is 0.27 times the growth needed; limits 0.95 and 0.6)"
    assert told in found.because("en")


def test_without_a_target_growth_is_judged() -> None:
    """A wanted direction is enough for methods of growth; 100 per cent is the limit of a share."""
    plan = planned(DirectionOnly(direction=Direction.INCREASE), start="90", direction=Direction.INCREASE)
    found = judged(plan, {2023: "91"}, StatCan()).pace
    assert (found.own_class, found.ratio) == (Text("tiến bộ hạn chế", en="limited progress"), None)
    assert round(found.factor or 0, 2) == D("0.37")
    assert judged(plan, {2023: "91"}, Unsd2023()).pace.score == 1
    assert "không có con số" in str(judged(plan, {2023: "91"}, METHODS[0]).pace.reason)


def test_the_sentence_names_the_limits_that_were_used() -> None:
    """Those of growth where growth was classed, scaled as it was; none where nothing was."""
    rising = planned(DirectionOnly(direction=Direction.INCREASE), start="50")
    said = judged(rising, {2023: "51"}, Unsd2023()).because("vi")
    assert "(mỗi năm chuyển biến 0,25 % theo chiều mong muốn; ngưỡng 2 % và 0,5 %)" in said
    met = judged(planned(AtLeast(at_least=D(30), by=end(2030)), start="20"), {2023: "31"}, StatCan())
    assert "ngưỡng" not in met.because("vi")


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)
@pytest.mark.parametrize("value", ["0", "1"])
def test_yes_or_no_can_be_told_by_every_method(method: Method, value: str) -> None:
    """There is no path to it, and so nothing is needed in a year."""
    found = judged(planned(Done(done=True, by=end(2030))), {2023: value}, method)
    assert found.because("vi").startswith("Chỉ tiêu 1 ")


@pytest.mark.parametrize("method", METHODS[:4], ids=lambda method: method.name)
def test_what_has_left_a_band_on_the_far_side_has_no_pace(method: Method) -> None:
    """41 is no good pace towards 35 to 40; towards «trên 20» from 20, 19 has left no band."""
    band = planned(Within(within=(D(35), D(40)), by=end(2030)), start="20")
    assert judged(band, {2023: "41"}, method).pace.reason == BEYOND_BAND
    floor = planned(Above(above=D(20), by=end(2030)), start="20")
    assert judged(floor, {2023: "19"}, method).pace.reason != BEYOND_BAND


@pytest.mark.parametrize(("value", "word"), [("1", "target achieved"), ("0", "target not achieved")])
def test_done_or_not(value: str, word: str) -> None:
    """What is done or not done is achieved or not achieved; it has no planned path."""
    plan = planned(Done(done=True, by=end(2030)), unit=None)
    found = judged(plan, {2023: value}, StatCan()).pace
    assert found.own_class is not None
    assert found.own_class.said("en") == word
    assert "không có con số" in str(judged(plan, {2023: value}, METHODS[0]).pace.reason)


@pytest.mark.parametrize(("value", "assessed"), [("108", True), ("105", True), ("102", False)])
def test_a_band_that_was_overshot_is_not_called_achieved(value: str, *, assessed: bool) -> None:
    """From 112 towards 103 to 107: 102 is past the band, which growth methods know nothing of."""
    plan = planned(Within(within=(D(103), D(107)), by=end(2030)), start="112", unit=None)
    for method in (StatCan(), Eustat(), Unsd2023()):
        pace = judged(plan, {2023: value}, method).pace
        assert (pace.pace_class is not PaceClass.NOT_ASSESSABLE) is assessed


def test_an_unknown_start_gives_no_method_anything_to_run_on() -> None:
    """No method invents a baseline: not one of them has a class, and each says why."""
    unknown = Baseline(value=Unknown(unknown=Text("chưa rõ")), date=end(2015))
    plan = planned(AtLeast(at_least=D(60), by=end(2030)))
    plan = evolve(plan, indicators=(evolve(plan.indicators[0], baseline=unknown),))
    for method in METHODS:
        pace = judged(plan, {2023: "30"}, method).pace
        assert (pace.pace_class, pace.method) == (PaceClass.NOT_ASSESSABLE, method.name)
        assert "không có giá trị gốc" in str(pace.reason)
