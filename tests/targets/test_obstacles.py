"""What cannot be judged says precisely why, in both languages."""

import datetime as dt
from decimal import Decimal

import pytest

from gender_plan.provenance import Unknown
from gender_plan.targets import (
    About,
    Change,
    ChangeBy,
    Condition,
    Direction,
    DirectionOnly,
    Done,
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
DAY, YEAR_BEFORE = dt.date(2020, 12, 31), dt.date(2019, 12, 31)
FORTY = Observed(value=D(40))
STEPS = (Text("a"), Text("b"), Text("c"))


def of(*values: str | None, known: int | None = 4) -> Observed:
    """The values of units, and of how many."""
    units = tuple(
        UnitValue(unit=f"xa-{n}", value=None if v is None else D(v)) for n, v in enumerate(values)
    )
    return Observed(units=units, units_expected=known)


CASES: list[tuple[Target, Observed, str, str]] = [
    (Reach(reach=D(60)), FORTY, "cần tăng hay giảm", "should rise or fall"),
    (About(about=D(60)), FORTY, "không nêu sai số", "no tolerance is stated"),
    (About(about=D(60), tolerance=D(-1)), FORTY, "ghi số âm", "below zero"),
    (Within(within=(D(9), D(1))), FORTY, "đầu thấp của khoảng", "low end of the band"),
    (DirectionOnly(direction=Direction.INCREASE), FORTY, "giá trị gốc", "no baseline"),
    (Done(done=True), FORTY, "phải là 1 (đạt) hoặc 0", "1 for yes or 0 for no"),
    (Qualitative(qualitative=Text("x")), FORTY, "phải là 1 (đạt) hoặc 0", "1 for yes or 0 for no"),
    (Qualitative(qualitative=Text("x")), Observed(), "chưa được người", "nobody has assessed"),
    (NotStated(not_stated=Text("Phụ lục 1", en="annex 1")), FORTY, "Phụ lục 1", "annex 1"),
    (Rated(rated=STEPS), FORTY, "có 3 bậc, không có bậc 40", "3 steps and no step 40"),
    (Rated(rated=STEPS), Observed(value=D("2.5")), "không có bậc 2,5", "no step 2.5"),
    (Rated(rated=STEPS, step=4), Observed(value=D(3)), "không có bậc 4", "no step 4"),
    (Rated(rated=()), Observed(value=D(0)), "có 0 bậc", "0 steps"),
    (Parity(parity=True), FORTY, "chưa có số liệu của nữ", "no value for women"),
    (Parity(parity=True, tolerance=D(-1)), FORTY, "ghi số âm", "below zero"),
    (ChangeBy(change_by=Change()), FORTY, "đúng một cách", "exactly one way"),
    (ChangeBy(change_by=Change(percent=D(1), points=D(1))), FORTY, "đúng một cách", "exactly one way"),
    (ChangeBy(change_by=Change(points=D(1))), FORTY, "không có giá trị gốc", "no baseline"),
    (
        ChangeBy(change_by=Change(percent=D(1))),
        Observed(value=D(1), start=D(0)),
        "mốc so sánh bằng 0",
        "compared with 0",
    ),
    (ChangeBy(change_by=Change(points=D(1), base=2015)), FORTY, "năm gốc 2015", "base year 2015"),
    (
        ChangeBy(change_by=Change(points=D(1), base=2015)),
        Observed(value=D(1), start=D(0)),
        "giá trị gốc không ghi ngày",
        "the baseline has no day",
    ),
    (
        ChangeBy(change_by=Change(points=D(1), base=Unknown(unknown=Text("không nêu", en="unsaid")))),
        Observed(value=D(1), start=D(0)),
        "không rõ so với mốc nào: không nêu",
        "against what is not known: unsaid",
    ),
    (
        ChangeBy(change_by=Change(points=D(1), base=2020)),
        Observed(value=D(1), day=DAY, start=D(0), start_day=DAY),
        "không muộn hơn mốc",
        "no later than",
    ),
    (
        ChangeBy(change_by=Change(points=D(1), base=2020, per=Every.YEAR)),
        Observed(value=D(1), day=DAY, start=D(0), start_day=dt.date(2020, 6, 30)),
        "không muộn hơn mốc",
        "no later than",
    ),
    (
        ChangeBy(change_by=Change(points=D(1), base=2019, per=Every.YEAR)),
        Observed(value=D(1), start=D(0), start_day=YEAR_BEFORE),
        "của ngày nào",
        "day of the value is not known",
    ),
    (ChangeBy(change_by=Change(points=D(1), per=Every.YEAR)), FORTY, "của ngày nào", "the day of"),
    (
        ChangeBy(change_by=Change(points=D(1), per=Every.QUARTER)),
        Observed(value=D(1), day=DAY, earlier=(Past(value=D(1), day=YEAR_BEFORE),)),
        "đúng một quý trước đó",
        "just a quarter earlier",
    ),
    (ShareOfUnits(share_of_units=D(50)), of("1", known=None), "bao nhiêu đơn vị", "how many units"),
    (ShareOfUnits(share_of_units=D(50)), of("1", "1", known=1), "2 đơn vị", "2 units have values"),
    (ShareOfUnits(share_of_units=D(50)), of("1", known=0), "không có đơn vị nào", "no units"),
    (ShareOfUnits(share_of_units=D(50)), of("1"), "1/4 đơn vị", "1 of 4 units"),
    (ShareOfUnits(share_of_units=D(50)), of("7", "1"), "xa-0 phải là 1", "xa-0 has to be 1"),
    (ShareOfUnits(share_of_units=D(50)), of(None, None), "chưa có số liệu", "no value is known"),
    (
        ShareOfUnits(share_of_units=D(50), meeting=Condition(at_least=D(2))),
        FORTY,
        "xét từng đơn vị",
        "each unit",
    ),
]


@pytest.mark.parametrize(("target", "seen", "vi", "en"), CASES)
def test_the_reason_is_precise(target: Target, seen: Observed, vi: str, en: str) -> None:
    """The reason names what is missing or wrong."""
    reason = target.obstacle(seen, None)
    assert reason is not None
    assert vi in reason.said("vi")
    assert en in reason.said("en")


def test_reach_says_neither_floor_nor_ceiling_of_what_is_to_be_kept() -> None:
    """«Đạt 60» of an indicator that should neither rise nor fall is read neither way."""
    reason = Reach(reach=D(60)).obstacle(FORTY, Direction.KEEP)
    assert reason is not None
    assert "mức tối thiểu hay tối đa" in reason.vi
    assert "a floor or a ceiling" in reason.said("en")
    assert Reach(reach=D(60)).merit(FORTY, Direction.KEEP) is None
