"""What «met» means for each kind of target, and how target and value are said."""

import datetime as dt
import re
from decimal import Decimal, localcontext

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import gender_plan as gp
from gender_plan.model import Indicator, Level, Period, Plan
from gender_plan.provenance import Unknown
from gender_plan.targets import (
    TARGET_KINDS,
    About,
    Above,
    AtLeast,
    AtMost,
    Below,
    Bound,
    Change,
    ChangeBy,
    Condition,
    Direction,
    DirectionOnly,
    Done,
    EachSexAtLeast,
    EqualTo,
    Every,
    InForce,
    NotStated,
    Observed,
    Parity,
    Qualitative,
    Rated,
    Reach,
    ShareOfUnits,
    Target,
    Within,
)
from gender_plan.targets.target import rounded
from gender_plan.text import Text

D = Decimal
STEPS = (Text("chưa làm"), Text("đang làm"), Text("đạt yêu cầu", en="meets the standard"))
SAMPLES: tuple[Target, ...] = (
    Reach(reach=D(60)),
    AtLeast(at_least=D(60)),
    Above(above=D(60)),
    AtMost(at_most=D(60)),
    Below(below=D(60)),
    Within(within=(D(55), D(60))),
    About(about=D(60), tolerance=D(2)),
    EqualTo(equal_to=D(60)),
    EachSexAtLeast(each_sex_at_least=D(40)),
    Parity(parity=True),
    ChangeBy(change_by=Change(percent=D(-80), base=2015)),
    ShareOfUnits(share_of_units=D(60)),
    Done(done=True),
    Rated(rated=STEPS),
    DirectionOnly(direction=Direction.DECREASE),
    Qualitative(qualitative=Text("bố trí đủ cán bộ", en="enough staff")),
    NotStated(not_stated=Text("Phụ lục 1", en="annex 1")),
)
values = st.decimals(-200, 200, places=2)
directions = st.sampled_from([None, *Direction])


def seen(value: str | int, start: Decimal | None = None) -> Observed:
    """One value, as observed."""
    return Observed(value=Decimal(value), start=start)


def test_every_kind_is_tried_here() -> None:
    """A new kind of target needs a sample, so that the tests below see it."""
    assert tuple(type(sample) for sample in SAMPLES) == TARGET_KINDS


@pytest.mark.parametrize(
    ("wanted", "value", "met"),
    [
        (Direction.INCREASE, "11", True),
        (Direction.INCREASE, "10", False),
        (Direction.DECREASE, "9", True),
        (Direction.DECREASE, "10", False),
        (Direction.KEEP, "10", True),
        (Direction.KEEP, "10.01", False),
    ],
)
def test_a_direction_is_compared_with_the_baseline(wanted: Direction, value: str, *, met: bool) -> None:
    """Without a figure only the baseline can tell; no change is neither a rise nor a fall."""
    target = DirectionOnly(direction=wanted)
    assert target.met_by(seen(value, start=D(10)), None) is met
    assert "giá trị gốc" in str(target.obstacle(seen(value), None))


def test_about_without_a_tolerance_cannot_be_judged() -> None:
    """«Khoảng 60%» without a stated tolerance is not read as exactly 60."""
    assert "sai số" in str(About(about=D(60)).obstacle(seen(60), None))
    assert not About(about=D(60)).met_by(seen(60), None)


def test_a_bare_reach_without_direction_cannot_be_judged() -> None:
    """«Đạt 42» may be a floor or a ceiling; nobody guesses."""
    assert "«đạt»" in str(Reach(reach=D(42)).obstacle(seen(42), None))


@pytest.mark.parametrize("target", SAMPLES, ids=lambda target: target.key)
def test_without_a_value_there_is_an_obstacle(target: Target) -> None:
    """Nothing observed is never a verdict, for no kind and no direction."""
    for direction in (None, *Direction):
        assert target.obstacle(Observed(start=D(10)), direction) is not None


@given(st.sampled_from(SAMPLES), values, directions)
def test_the_arithmetic_of_the_caller_has_no_say_in_met(
    target: Target, value: Decimal, direction: Direction | None
) -> None:
    """Strict limits compare exactly, whatever precision the caller's decimal context has."""
    found = Observed(value=value, women=value, men=value, start=D(10))
    if target.obstacle(found, direction):
        return
    plain = target.met_by(found, direction)
    with localcontext(prec=1):
        assert target.met_by(found, direction) is plain


@pytest.mark.parametrize("target", SAMPLES, ids=lambda target: target.key)
def test_only_figures_that_lie_on_a_line_are_an_aim(target: Target) -> None:
    """Ranks, sexes and words are no point that a straight line could lead to."""
    drawn = {"reach", "at_least", "above", "at_most", "below", "within", "about", "equal_to"}
    assert (target.aim(D(10)) is not None) is (target.key in drawn | {"share_of_units"})
    assert Within(within=(D(10), D(20))).aim(D(25)) == D(20)
    assert Within(within=(D(10), D(20))).aim(D(15)) is None


def test_only_sexes_known_is_said() -> None:
    """Values by sex alone leave the whole unknown, and the reason says so."""
    obstacle = AtLeast(at_least=D(30)).obstacle(Observed(women=D(45)), None)
    assert str(obstacle) == "chỉ có số liệu tách theo giới, chưa có số liệu chung"


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12))
def test_rounding_is_half_up_to_two_decimals(value: Decimal) -> None:
    """A printed figure is never farther than half a hundredth, and has at most two decimals."""
    shown = rounded(value)
    with localcontext(prec=200):
        assert abs(shown - value) <= D("0.005")
    assert re.fullmatch(r"-?[0-9]+(\.[0-9]{1,2})?", f"{shown:f}")
    assert shown != 0 or str(shown) == "0"


def test_a_version_holds_on_both_its_ends() -> None:
    """The day on which a version starts or ends belongs to it."""
    version = InForce(starts=dt.date(2018, 7, 2), ends=dt.date(2020, 12, 31))
    assert version.on(dt.date(2018, 7, 2))
    assert version.on(dt.date(2020, 12, 31))
    assert not version.on(dt.date(2018, 7, 1))
    assert not evolve(version, starts=None).on(dt.date(2021, 1, 1))


@given(values, directions)
def test_a_target_that_is_not_stated_can_still_have_a_better_way(
    value: Decimal, direction: Direction | None
) -> None:
    """No figure is stated, yet more or less is better where the direction is known."""
    merit = SAMPLES[-1].merit(Observed(value=value), direction)
    expected = {Direction.INCREASE: value, Direction.DECREASE: -value}
    assert merit == (expected.get(direction) if direction else None)


def _plan_of(*targets: Target) -> Plan:
    """A plan of one indicator with these targets."""
    return Plan(
        id="ke-hoach",
        title=Text("Kế hoạch"),
        level=Level.PROVINCE,
        period=Period(ends=dt.date(2030, 12, 31)),
        indicators=(Indicator(id="1", text=Text("Chỉ tiêu"), targets=targets),),
    )


limits = st.decimals(0, 100, places=1)
bounds = st.none() | st.sampled_from(Bound)
conditions = st.builds(
    Condition,
    at_least=st.none() | limits,
    above=st.none() | limits,
    at_most=st.none() | limits,
    below=st.none() | limits,
    equal_to=st.none() | limits,
    text=st.none() | st.just(Text("có lãnh đạo nữ", en="led by a woman")),
)
changes = st.builds(
    Change,
    percent=limits | st.tuples(limits, limits),
    base=st.none() | st.integers(1990, 2030) | st.just(Unknown(unknown=Text("không nêu"))),
    per=st.none() | st.sampled_from(Every),
    bound=bounds,
)
elaborate: st.SearchStrategy[Target] = st.one_of(
    st.builds(Within, within=st.tuples(limits, st.just(D(100))), bound=bounds),
    st.builds(Parity, parity=st.just(value=True), tolerance=st.none() | limits),
    st.builds(About, about=limits, tolerance=st.none() | limits),
    st.builds(Rated, rated=st.just(STEPS), step=st.none() | st.integers(1, 3)),
    st.builds(ChangeBy, change_by=changes),
    st.builds(
        ShareOfUnits,
        share_of_units=limits,
        meeting=st.none() | conditions,
        of_units=st.none() | st.just(Text("xã", en="communes")),
        units=st.none() | st.integers(1, 500),
        bound=bounds,
    ),
)


@pytest.mark.parametrize("target", SAMPLES, ids=lambda target: target.key)
def test_each_kind_is_written_and_read_back(target: Target) -> None:
    """The YAML of a target says its kind by its one key and gives an equal target back."""
    plan = _plan_of(target)
    text = gp.dump_plan(plan)
    assert f"{target.key}:" in text
    assert gp.load_plan(text.encode()) == plan


@given(st.lists(elaborate, min_size=1, max_size=3))
def test_whatever_a_kind_may_say_is_written_and_read_back(targets: list[Target]) -> None:
    """No figure, bound, base, unit or condition is lost on the way, nor in plain data."""
    plan = _plan_of(*targets)
    assert gp.load_plan(gp.dump_plan(plan).encode(), rules=()) == plan
    assert gp.from_dict(gp.to_dict(plan), rules=()) == plan
