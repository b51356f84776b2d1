"""How a target, and what was seen of it, is said in both languages."""

import datetime as dt
from decimal import Decimal

import pytest

from gender_plan.provenance import Unknown
from gender_plan.targets import (
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
    NotStated,
    Observed,
    Parity,
    Past,
    Qualitative,
    Rated,
    Reach,
    ShareOfUnits,
    Target,
    UnitValue,
    Within,
)
from gender_plan.text import Text

D = Decimal
STEPS = (Text("chưa làm"), Text("đang làm"), Text("đạt yêu cầu", en="meets the standard"))
COMMUNES = Text("xã", en="communes")
TALKS = Condition(at_least=D(2))


def seen(value: str | int) -> Observed:
    """One value, as observed."""
    return Observed(value=Decimal(value))


def since_2015(value: str, base: str) -> Observed:
    """A value of 2020 beside that of 2015."""
    past = Past(value=D(base), day=dt.date(2015, 12, 31))
    return Observed(value=D(value), day=dt.date(2020, 12, 31), earlier=(past,))


def communes(*values: str) -> Observed:
    """The values of communes, of four that there are."""
    units = tuple(UnitValue(unit=f"xa-{n}", value=D(v)) for n, v in enumerate(values))
    return Observed(units=units, units_expected=4)


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
            "giảm 2–3 % mỗi năm (hiểu là ít nhất 2 %)",
            "down 2–3 % a year (read as at least 2 %)",
        ),
        (
            ChangeBy(change_by=Change(points=(D(10), D(15)), base=Unknown(unknown=Text("không nêu")))),
            (
                "tăng 10–15 điểm phần trăm so với gốc không rõ (không nêu)"
                " (hiểu là ít nhất 10 điểm phần trăm)"
            ),
            (
                "up 10–15 percentage points against an unknown base (không nêu)"
                " (read as at least 10 percentage points)"
            ),
        ),
        (ChangeBy(change_by=Change()), "thay đổi so với gốc", "change against the base"),
        (ChangeBy(change_by=Change(percent=D(0))), "không đổi", "unchanged"),
        (
            ChangeBy(change_by=Change(points=D("0.2"), per=Every.YEAR, bound=Bound.AT_MOST)),
            "tăng không quá 0,2 điểm phần trăm mỗi năm",
            "up at most 0.2 percentage points a year",
        ),
        (
            ChangeBy(change_by=Change(percent=(D(-3), D(-2)), bound=Bound.WITHIN)),
            "giảm trong khoảng 2–3 %",
            "down within 2–3 %",
        ),
        (
            ChangeBy(change_by=Change(percent=(D(-2), D(2)))),
            "thay đổi trong khoảng -2–2 %",
            "a change within -2–2 %",
        ),
        (
            ChangeBy(change_by=Change(percent=D(5), bound=Bound.WITHIN)),
            "tăng đúng 5 %",
            "up exactly 5 %",
        ),
        (
            Within(within=(D(35), D(40)), bound=Bound.AT_LEAST),
            "35–40 % (hiểu là ít nhất 35)",
            "35–40 % (read as at least 35)",
        ),
        (
            Parity(parity=True, tolerance=D(1)),
            "ngang bằng giữa nữ và nam (chênh không quá 1 điểm phần trăm)",
            "women and men alike (not more than 1 percentage points apart)",
        ),
        (ShareOfUnits(share_of_units=D(60)), "ít nhất 60 % số đơn vị", "at least 60 % of units"),
        (
            ShareOfUnits(share_of_units=D(90), bound=Bound.ABOVE, of_units=COMMUNES),
            "trên 90 % số xã",
            "above 90 % of communes",
        ),
        (
            ShareOfUnits(share_of_units=D(100), of_units=COMMUNES, meeting=TALKS),
            "100 % số xã đạt ít nhất 2 %",
            "100 % of communes with at least 2 %",
        ),
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
        (
            EachSexAtLeast(each_sex_at_least=D(40)),
            Observed(women=D("60.002"), men=D("39.998")),
            "nữ 60 %, nam gần 40 %",
            "women 60 %, men just under 40 %",
        ),
        (
            Parity(parity=True, tolerance=D(1)),
            Observed(women=D(97), men=D("98.001")),
            "nữ 97 %, nam 98 % (chênh hơn 1 điểm phần trăm)",
            "women 97 %, men 98 % (just over 1 percentage points apart)",
        ),
        (Parity(parity=True), Observed(women=D(97)), "nữ 97 %", "women 97 %"),
        (
            ChangeBy(change_by=Change(percent=D(-80), base=2015)),
            since_2015("8.0008", "40"),
            "8 % (giảm gần 80 % so với 40 % năm 2015)",
            "8 % (down just under 80 % from 40 % in 2015)",
        ),
        (
            ChangeBy(change_by=Change(points=D(-4), base=2015, per=Every.YEAR)),
            since_2015("18", "40"),
            "18 % (giảm 4,4 điểm phần trăm bình quân mỗi năm so với 40 % năm 2015)",
            "18 % (down 4.4 percentage points a year on average from 40 % in 2015)",
        ),
        (
            ChangeBy(change_by=Change(points=D(1), base=2015)),
            since_2015("40", "40"),
            "40 % (không đổi so với 40 % năm 2015)",
            "40 % (unchanged from 40 % in 2015)",
        ),
        (ChangeBy(change_by=Change(points=D(1), base=2015)), seen("40"), "40 %", "40 %"),
        (
            ShareOfUnits(share_of_units=D(60), of_units=COMMUNES, meeting=TALKS),
            communes("2", "3", "1", "0"),
            "2/4 xã (50 %)",
            "2/4 communes (50 %)",
        ),
        (
            ShareOfUnits(share_of_units=D(60), of_units=COMMUNES, meeting=TALKS),
            communes("2", "3", "1"),
            "2/4 xã (50 %; mới có số liệu của 3/4 đơn vị)",
            "2/4 communes (50 %; values are known for 3 of 4 units)",
        ),
        (ShareOfUnits(share_of_units=D(60)), seen("59.999"), "gần 60 %", "just under 60 %"),
        (Rated(rated=STEPS), seen("1.996"), "bậc 1,996/3", "step 1.996/3"),
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
