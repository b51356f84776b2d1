"""One table for each kind of target: just below its limit, on it, just above it."""

import datetime as dt
from decimal import Decimal

import pytest

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
UP, DOWN = Direction.INCREASE, Direction.DECREASE
BAND = (D(103), D(107))
STEPS = (Text("chưa làm"), Text("đang làm"), Text("đạt yêu cầu"))
YES_NO = (("0", False), ("1", True))


def met(target: Target, seen: Observed, direction: Direction | None = None) -> bool:
    """Whether it is met; there must be nothing in the way of saying so."""
    assert target.obstacle(seen, direction) is None
    return target.met_by(seen, direction)


ONE_FIGURE: dict[str, tuple[Target, Direction | None, str]] = {
    "ít nhất 35": (AtLeast(at_least=D(35)), None, "34.99 no, 35 yes, 35.01 yes"),
    "trên 35": (Above(above=D(35)), None, "34.99 no, 35 no, 35.01 yes"),
    "không quá 52": (AtMost(at_most=D(52)), None, "51.99 yes, 52 yes, 52.01 no"),
    "dưới 52": (Below(below=D(52)), None, "51.99 yes, 52 no, 52.01 no"),
    "đạt 60, tăng": (Reach(reach=D(60)), UP, "59.99 no, 60 yes, 60.01 yes"),
    "đạt 1,7, giảm": (Reach(reach=D("1.7")), DOWN, "1.69 yes, 1.7 yes, 1.71 no"),
    "103 đến 107": (Within(within=BAND), None, "102.99 no, 103 yes, 105 yes, 107 yes, 107.01 no"),
    "103–107, hiểu là ít nhất": (
        Within(within=BAND, bound=Bound.AT_LEAST),
        None,
        "102.99 no, 103 yes, 107.01 yes",
    ),
    "103–107, hiểu là trên": (Within(within=BAND, bound=Bound.ABOVE), None, "103 no, 103.01 yes"),
    "103–107, hiểu là không quá": (
        Within(within=BAND, bound=Bound.AT_MOST),
        None,
        "102 yes, 107 yes, 107.01 no",
    ),
    "103–107, hiểu là dưới": (Within(within=BAND, bound=Bound.BELOW), None, "106.99 yes, 107 no"),
    "khoảng 60 ± 2": (
        About(about=D(60), tolerance=D(2)),
        None,
        "57.99 no, 58 yes, 60 yes, 62 yes, 62.01 no",
    ),
    "khoảng 60 ± 0": (About(about=D(60), tolerance=D(0)), None, "59.99 no, 60 yes, 60.01 no"),
    "duy trì 100": (EqualTo(equal_to=D(100)), None, "99.99 no, 100 yes, 100.0 yes, 100.01 no"),
    "bằng 0": (EqualTo(equal_to=D(0)), None, "-0.01 no, 0 yes, -0 yes, 0.01 no"),
    "không quá 0": (AtMost(at_most=D(0)), None, "-0.01 yes, 0 yes, 0.01 no"),
    "dưới 0": (Below(below=D(0)), None, "-0.01 yes, 0 no, 0.01 no"),
    "trên 0": (Above(above=D(0)), None, "-0.01 no, 0 no, 0.01 yes"),
    "hoàn thành": (Done(done=True), None, "0 no, 1 yes"),
    "định tính": (Qualitative(qualitative=Text("đủ cán bộ")), None, "0 no, 1 yes"),
    "bậc cuối": (Rated(rated=STEPS), None, "1 no, 2 no, 3 yes"),
    "bậc 2": (Rated(rated=STEPS, step=2), None, "1 no, 2 yes, 3 yes"),
    "tỷ lệ đơn vị": (ShareOfUnits(share_of_units=D(60)), None, "59.99 no, 60 yes, 60.01 yes"),
}


@pytest.mark.parametrize("case", ONE_FIGURE)
def test_each_kind_of_one_value(case: str) -> None:
    """A limit counts or does not, as it is worded; nothing is rounded before it is compared."""
    target, direction, answers = ONE_FIGURE[case]
    for answer in answers.split(", "):
        value, yes_no = answer.split(" ")
        assert met(target, Observed(value=D(value)), direction) is (yes_no == "yes"), answer


@pytest.mark.parametrize(
    ("women", "men", "each_40", "alike", "alike_within_1"),
    [
        ("65", "35", False, False, False),
        ("35", "65", False, False, False),
        ("39.99", "60.01", False, False, False),
        ("40", "60", True, False, False),
        ("50", "50", True, True, True),
        ("49.5", "50.5", True, False, True),
        ("50.5", "49.5", True, False, True),
        ("50.51", "49.5", True, False, False),
        ("0", "0", False, True, True),
    ],
)
def test_two_sexes(women: str, men: str, *, each_40: bool, alike: bool, alike_within_1: bool) -> None:
    """Both sexes count, whichever of them is ahead."""
    seen = Observed(women=D(women), men=D(men))
    assert met(EachSexAtLeast(each_sex_at_least=D(40)), seen) is each_40
    assert met(Parity(parity=True), seen) is alike
    assert met(Parity(parity=True, tolerance=D(1)), seen) is alike_within_1


@pytest.mark.parametrize(
    ("wanted", "start", "below", "same", "more"),
    [
        (UP, "10", False, False, True),
        (DOWN, "10", True, False, False),
        (Direction.KEEP, "10", False, True, False),
        (UP, "0", False, False, True),
        (DOWN, "-10", True, False, False),
    ],
)
def test_a_direction(wanted: Direction, start: str, *, below: bool, same: bool, more: bool) -> None:
    """Without a figure the baseline is the limit, and no change is neither a rise nor a fall."""
    target = DirectionOnly(direction=wanted)
    steps = (D("-0.01"), D(0), D("0.01"))
    found = [met(target, Observed(value=D(start) + step, start=D(start))) for step in steps]
    assert found == [below, same, more]


CHANGES: dict[str, tuple[Change, str, str]] = {
    "giảm 80 %": (Change(percent=D(-80)), "40", "8.01 no, 8 yes, 7.99 yes"),
    "giảm trên 80 %": (Change(percent=D(-80), bound=Bound.ABOVE), "40", "8 no, 7.99 yes"),
    "tăng 10 %": (Change(percent=D(10)), "40", "43.99 no, 44 yes, 44.01 yes"),
    "tăng 10 điểm": (Change(points=D(10)), "40", "49.99 no, 50 yes, 50.01 yes"),
    "giảm 10 điểm": (Change(points=D(-10)), "40", "30.01 no, 30 yes, 29.99 yes"),
    "tăng 10–15 điểm": (Change(points=(D(10), D(15))), "40", "49.99 no, 50 yes, 60 yes"),
    "giảm 2–3 %": (Change(percent=(D(-3), D(-2))), "100", "98.01 no, 98 yes, 90 yes"),
    "giảm 2–3 %, ghi ngược": (Change(percent=(D(-2), D(-3))), "100", "98.01 no, 98 yes, 90 yes"),
    "giảm đúng 2–3 %": (
        Change(percent=(D(-3), D(-2)), bound=Bound.WITHIN),
        "100",
        "98.01 no, 98 yes, 97 yes, 96.99 no",
    ),
    "tăng không quá 2 điểm": (
        Change(points=D(2), bound=Bound.AT_MOST),
        "113",
        "110 yes, 115 yes, 115.01 no",
    ),
    "tăng dưới 2 điểm": (Change(points=D(2), bound=Bound.BELOW), "113", "114.99 yes, 115 no"),
    "không đổi": (Change(points=D(0)), "40", "39.99 no, 40 yes, 40.01 no"),
    "trong -2 đến 2 điểm": (Change(points=(D(-2), D(2))), "40", "37.99 no, 38 yes, 42 yes, 42.01 no"),
    "0 đến 5 điểm": (Change(points=(D(0), D(5))), "40", "39.99 no, 40 yes, 46 yes"),
    "gốc âm": (Change(percent=D(50)), "-10", "-5.01 no, -5 yes, 0 yes"),
    "gốc 0, theo điểm": (Change(points=D(10)), "0", "9.99 no, 10 yes"),
    "về 0": (Change(percent=D(-100)), "7", "0.01 no, 0 yes"),
}


@pytest.mark.parametrize("case", CHANGES)
def test_a_change_against_the_baseline(case: str) -> None:
    """Per cent are of the base, points are differences; the sign tells a rise from a fall."""
    change, start, answers = CHANGES[case]
    for answer in answers.split(", "):
        value, yes_no = answer.split(" ")
        seen = Observed(value=D(value), start=D(start))
        assert met(ChangeBy(change_by=change), seen) is (yes_no == "yes"), answer


@pytest.mark.parametrize(
    ("change", "value", "is_met"),
    [
        (Change(points=D(-2), base=2015), "38", True),
        (Change(points=D(-2), base=2015), "38.01", False),
        (Change(points=D(-2), base=2015, per=Every.YEAR), "30", True),
        (Change(points=D(-2), base=2015, per=Every.YEAR), "30.01", False),
        (Change(percent=D(-2), base=2015, per=Every.YEAR), "36", True),
        (Change(percent=D(-2), base=2015, per=Every.YEAR), "36.01", False),
        (Change(points=D(-2), per=Every.YEAR), "31", True),
        (Change(points=D(-2), per=Every.YEAR), "31.01", False),
        (Change(percent=D(-10), per=Every.YEAR), "29.7", True),
        (Change(percent=D(-10), per=Every.YEAR), "29.71", False),
    ],
)
def test_a_change_against_a_year(change: Change, value: str, *, is_met: bool) -> None:
    """Against a base year; «mỗi năm» on average since it, or else against the year before."""
    series = (
        Past(value=D(40), day=dt.date(2015, 12, 31)),
        Past(value=D(33), day=dt.date(2019, 12, 31)),
    )
    seen = Observed(value=D(value), day=dt.date(2020, 12, 31), earlier=series)
    assert met(ChangeBy(change_by=change), seen) is is_met


def units(*values: str | None) -> tuple[UnitValue, ...]:
    """The values of communes."""
    return tuple(
        UnitValue(unit=f"xa-{n}", value=None if v is None else D(v)) for n, v in enumerate(values)
    )


TALKS = Condition(at_least=D(2))
UNITS: list[tuple[Target, tuple[str | None, ...], bool]] = [
    (ShareOfUnits(share_of_units=D(50)), ("1", "0", "1", "0"), True),
    (ShareOfUnits(share_of_units=D(50), bound=Bound.ABOVE), ("1", "0", "1", "0"), False),
    (ShareOfUnits(share_of_units=D(50), bound=Bound.AT_MOST), ("1", "0", "1", "0"), True),
    (ShareOfUnits(share_of_units=D(50), bound=Bound.BELOW), ("1", "0", "1", "0"), False),
    (ShareOfUnits(share_of_units=D("50.01")), ("1", "0", "1", "0"), False),
    (ShareOfUnits(share_of_units=D(100), meeting=TALKS), ("2", "2", "3", "9"), True),
    (ShareOfUnits(share_of_units=D(100), meeting=TALKS), ("2", "1.99", "3", "9"), False),
    (ShareOfUnits(share_of_units=D(75), meeting=TALKS), ("2", "0", "3", "9"), True),
    (ShareOfUnits(share_of_units=D(75), meeting=Condition(above=D(2))), ("2", "0", "3", "9"), False),
    (ShareOfUnits(share_of_units=D(25), meeting=Condition(at_most=D(0))), ("2", "0", "3", "9"), True),
    (ShareOfUnits(share_of_units=D(25), meeting=Condition(below=D(0))), ("2", "0", "3", "9"), False),
    (ShareOfUnits(share_of_units=D(25), meeting=Condition(equal_to=D(9))), ("2", "0", "3", "9"), True),
    (ShareOfUnits(share_of_units=D(0)), ("0", "0", "0", "0"), True),
    (ShareOfUnits(share_of_units=D(50)), ("1", "1", None), True),
    (ShareOfUnits(share_of_units=D(75)), ("0", "0", None), False),
]


@pytest.mark.parametrize(("target", "values", "is_met"), UNITS)
def test_a_share_of_units(target: Target, values: tuple[str | None, ...], *, is_met: bool) -> None:
    """Units are counted one by one, of four; the missing ones matter only where they could decide."""
    assert met(target, Observed(units=units(*values), units_expected=4)) is is_met
