"""What «met» means for each kind of target, and how target and value are said."""

import datetime as dt
import re
from decimal import Decimal, localcontext

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from gender_plan.provenance import Unknown
from gender_plan.targets import (
    TARGET_KINDS,
    About,
    Above,
    AtLeast,
    AtMost,
    Below,
    Change,
    ChangeBy,
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
    Done(done=True),
    Rated(rated=STEPS),
    DirectionOnly(direction=Direction.DECREASE),
    Qualitative(qualitative=Text("bố trí đủ cán bộ", en="enough staff")),
    NotStated(not_stated=Text("Phụ lục 1", en="annex 1")),
)
values = st.decimals(-200, 200, places=2)
directions = st.sampled_from([None, *Direction])


def seen(value: str | int, **more: Decimal) -> Observed:
    """One value, as observed."""
    return Observed(value=Decimal(value), **more)


def test_every_kind_is_tried_here() -> None:
    """A new kind of target needs a sample, so that the tests below see it."""
    assert tuple(type(sample) for sample in SAMPLES) == TARGET_KINDS


@pytest.mark.parametrize(
    ("target", "value", "direction", "met"),
    [
        (AtLeast(at_least=D(35)), "35", None, True),
        (AtLeast(at_least=D(35)), "34.99", None, False),
        (Above(above=D(35)), "35", None, False),
        (Above(above=D(35)), "35.01", None, True),
        (AtMost(at_most=D(52)), "52", None, True),
        (AtMost(at_most=D(52)), "52.01", None, False),
        (Below(below=D(52)), "52", None, False),
        (Below(below=D(52)), "51.99", None, True),
        (Reach(reach=D(60)), "60", Direction.INCREASE, True),
        (Reach(reach=D(60)), "59", Direction.INCREASE, False),
        (Reach(reach=D("1.7")), "1.7", Direction.DECREASE, True),
        (Reach(reach=D("1.7")), "1.8", Direction.DECREASE, False),
        (Within(within=(D(103), D(107))), "103", None, True),
        (Within(within=(D(103), D(107))), "107", None, True),
        (Within(within=(D(103), D(107))), "107.1", None, False),
        (About(about=D(60), tolerance=D(2)), "62", None, True),
        (About(about=D(60), tolerance=D(2)), "57.9", None, False),
        (EqualTo(equal_to=D(100)), "100.0", None, True),
        (EqualTo(equal_to=D(100)), "99.9", None, False),
        (Done(done=True), "1", None, True),
        (Done(done=True), "0", None, False),
        (Rated(rated=STEPS), "3", None, True),
        (Rated(rated=STEPS), "2", None, False),
        (Rated(rated=STEPS, step=2), "2", None, True),
        (Qualitative(qualitative=Text("đủ cán bộ")), "1", None, True),
        (Qualitative(qualitative=Text("đủ cán bộ")), "0", None, False),
    ],
)
def test_met_follows_the_wording_to_the_letter(
    target: Target, value: str, direction: Direction | None, *, met: bool
) -> None:
    """Strict and non-strict limits are two things, and a bare «đạt» is read by the direction."""
    assert target.obstacle(seen(value), direction) is None
    assert target.met_by(seen(value), direction) is met


@pytest.mark.parametrize(
    ("women", "men", "met"),
    [("65", "35", False), ("40", "60", True), ("39.99", "60.01", False), ("50", "50", True)],
)
def test_each_sex_needs_both(women: str, men: str, *, met: bool) -> None:
    """65 % women fails «at least 40 % each»: men have 35 %."""
    target = EachSexAtLeast(each_sex_at_least=D(40))
    assert target.met_by(Observed(women=D(women), men=D(men)), None) is met


def test_neither_sex_is_derived_from_the_other() -> None:
    """Women at 45 % say nothing of men; a sex below the floor decides alone."""
    target = EachSexAtLeast(each_sex_at_least=D(40))
    assert str(target.obstacle(Observed(women=D(45)), None)) == "chưa có số liệu của nam"
    assert str(target.obstacle(Observed(men=D(45)), None)) == "chưa có số liệu của nữ"
    alone = Observed(women=D(35))
    assert target.obstacle(alone, None) is None
    assert not target.met_by(alone, None)


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


@given(st.sampled_from(SAMPLES), values, values, directions)
def test_a_better_value_never_loses_the_target(
    target: Target, one: Decimal, other: Decimal, direction: Direction | None
) -> None:
    """Merit and wording agree: of two values, the one with more merit is met if the other is."""
    first, second = Observed(value=one, start=D(50)), Observed(value=other, start=D(50))
    merits = target.merit(first, direction), target.merit(second, direction)
    if None in merits or target.obstacle(first, direction) or target.obstacle(second, direction):
        return
    lower, upper = sorted((first, second), key=lambda s: target.merit(s, direction) or D(0))
    if not isinstance(target, Rated | Done):
        assert target.met_by(upper, direction) or not target.met_by(lower, direction)


@given(st.sampled_from(SAMPLES), values, directions)
def test_the_arithmetic_of_the_caller_has_no_say_in_met(
    target: Target, value: Decimal, direction: Direction | None
) -> None:
    """Strict limits compare exactly, whatever precision the caller's decimal context has."""
    found = Observed(value=value, women=value, men=value, start=D(10))
    if isinstance(target, About) or target.obstacle(found, direction):
        return
    plain = target.met_by(found, direction)
    with localcontext(prec=1):
        assert target.met_by(found, direction) is plain


@pytest.mark.parametrize("target", SAMPLES, ids=lambda target: target.key)
def test_only_figures_that_lie_on_a_line_are_an_aim(target: Target) -> None:
    """Ranks, sexes and words are no point that a straight line could lead to."""
    drawn = {"reach", "at_least", "above", "at_most", "below", "within", "about", "equal_to"}
    assert (target.aim(D(10)) is not None) is (target.key in drawn)
    assert Within(within=(D(10), D(20))).aim(D(25)) == D(20)
    assert Within(within=(D(10), D(20))).aim(D(15)) is None


def test_only_sexes_known_is_said() -> None:
    """Values by sex alone leave the whole unknown, and the reason says so."""
    obstacle = AtLeast(at_least=D(30)).obstacle(Observed(women=D(45)), None)
    assert str(obstacle) == "chỉ có số liệu tách theo giới, chưa có số liệu chung"


@pytest.mark.parametrize(
    ("target", "vi", "en"),
    [
        (AtLeast(at_least=D(40)), "ít nhất 40 %", "at least 40 %"),
        (Above(above=D(35)), "trên 35 %", "above 35 %"),
        (AtMost(at_most=D("58.3")), "không quá 58,3 %", "at most 58.3 %"),
        (Below(below=D(30)), "dưới 30 %", "below 30 %"),
        (Reach(reach=D(60)), "đạt 60 %", "to reach 60 %"),
        (Within(within=(D(103), D(107))), "trong khoảng 103–107 %", "within 103–107 %"),
        (About(about=D(60), tolerance=D(2)), "khoảng 60 % (± 2)", "about 60 % (± 2)"),
        (EqualTo(equal_to=D(100)), "đúng 100 %", "exactly 100 %"),
        (EachSexAtLeast(each_sex_at_least=D(40)), "mỗi giới ít nhất 40 %", "each sex at least 40 %"),
        (Parity(parity=True), "ngang bằng giữa nữ và nam", "women and men alike"),
        (Done(done=True), "hoàn thành", "to be done"),
        (Rated(rated=STEPS), "đạt bậc 3/3 (đạt yêu cầu)", "to reach step 3/3 (meets the standard)"),
        (DirectionOnly(direction=Direction.INCREASE), "tăng", "to rise"),
        (Qualitative(qualitative=Text("đủ cán bộ", en="enough staff")), "đủ cán bộ", "enough staff"),
        (NotStated(not_stated=Text("Phụ lục 1")), "chưa nêu (Phụ lục 1)", "not stated (Phụ lục 1)"),
        (
            ChangeBy(change_by=Change(percent=D(-80), base=2015)),
            "giảm 80 % so với năm 2015",
            "down 80 % against 2015",
        ),
        (
            ChangeBy(change_by=Change(percent=(D(-3), D(-2)), per=Every.YEAR)),
            "giảm 2–3 % mỗi năm",
            "down 2–3 % a year",
        ),
        (
            ChangeBy(change_by=Change(points=(D(10), D(15)), base=Unknown(unknown=Text("không nêu")))),
            "tăng 10–15 điểm so với gốc không rõ (không nêu)",
            "up 10–15 points against an unknown base (không nêu)",
        ),
        (ChangeBy(change_by=Change()), "thay đổi so với gốc", "change against the base"),
    ],
)
def test_a_target_is_said_in_both_languages(target: Target, vi: str, en: str) -> None:
    """The target in a few words, as a report quotes it."""
    assert (target.said("vi", "%"), target.said("en", "%")) == (vi, en)


@pytest.mark.parametrize(
    ("target", "value", "vi", "en"),
    [
        (Below(below=D(30)), seen("26.225"), "26,23 %", "26.23 %"),
        (Below(below=D(30)), seen("29.998"), "gần 30 %", "just under 30 %"),
        (Below(below=D(30)), seen("30.001"), "30 %", "30 %"),
        (AtMost(at_most=D(30)), seen("30.001"), "hơn 30 %", "just over 30 %"),
        (AtLeast(at_least=D(35)), seen("34.999"), "gần 35 %", "just under 35 %"),
        (Done(done=True), seen(1), "đã hoàn thành", "done"),
        (Done(done=True), seen(0), "chưa hoàn thành", "not done"),
        (Done(done=True), seen("0.5"), "0,5 %", "0.5 %"),
        (Rated(rated=STEPS), seen(2), "bậc 2/3 (đang làm)", "step 2/3 (đang làm)"),
        (
            Qualitative(qualitative=Text("x")),
            seen(0),
            "được đánh giá là chưa đạt",
            "assessed as not met",
        ),
        (
            EachSexAtLeast(each_sex_at_least=D(40)),
            Observed(women=D(65), men=D(35)),
            "nữ 65 %, nam 35 %",
            "women 65 %, men 35 %",
        ),
        (EachSexAtLeast(each_sex_at_least=D(40)), Observed(women=D(35)), "nữ 35 %", "women 35 %"),
        (AtLeast(at_least=D(35)), Observed(), "", ""),
        (Rated(rated=STEPS), Observed(), "", ""),
        (Rated(rated=STEPS), seen(7), "bậc 7/3", "step 7/3"),
        (Qualitative(qualitative=Text("x")), seen("0.5"), "0,5 %", "0.5 %"),
        (NotStated(not_stated=Text("Phụ lục 1")), seen("35.501"), "35,5 %", "35.5 %"),
    ],
)
def test_a_value_is_said_in_the_words_of_its_target(
    target: Target, value: Observed, vi: str, en: str
) -> None:
    """At most two decimals, and never a rounded figure on the wrong side of its limit."""
    assert target.seen_said(value, None, "vi", "%") == vi
    assert target.seen_said(value, None, "en", "%") == en


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
