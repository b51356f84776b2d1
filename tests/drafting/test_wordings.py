"""Each stock wording of a target, and what is drafted from it: kind, figure, unit, day, recurrence."""

import datetime as dt
from decimal import Decimal

import pytest

from gender_plan import targets
from gender_plan.drafting.making import Read
from gender_plan.drafting.promises import targets_in
from gender_plan.targets import Direction, Target

PERCENT, TIMES, BOYS = ("percent", None, None), ("times", None, None), ("boys", "100 girls", None)

# Wording, then for each target what `_brief` says of it, the unit, the direction.
CERTAIN: tuple[tuple[str, tuple[str, ...], tuple[str, str | None, str | None] | None, str | None],
               ...] = (
    ("đến năm 2025 đạt 60%", ("reach 60 by 2025",), PERCENT, None),
    ("đạt 60% vào năm 2025", ("reach 60 by 2025",), PERCENT, None),
    ("đến năm 2025 đạt 60% và đến năm 2030 đạt 75%", ("reach 60 by 2025", "reach 75 by 2030"), PERCENT,
     None),
    ("phấn đấu đến năm 2025 đạt 60%; đến năm 2030 đạt 75%",
     ("reach 60 by 2025 strive", "reach 75 by 2030 strive"), PERCENT, None),
    ("ít nhất 27% vào năm 2025 và 30% vào năm 2030", ("at_least 27 by 2025", "at_least 30 by 2030"),
     PERCENT, None),
    ("năm 2021: 20%, năm 2022: 25%, năm 2023: 30%",
     ("reach 20 by 2021", "reach 25 by 2022", "reach 30 by 2023"), PERCENT, None),
    ("đạt 60% (năm 2025)", ("reach 60 by 2025",), PERCENT, None),
    ("tối thiểu 27% vào năm 2025", ("at_least 27 by 2025",), PERCENT, None),
    ("không dưới 50 phần trăm vào năm 2025", ("at_least 50 by 2025",), PERCENT, None),
    ("từ 40% trở lên vào năm 2025", ("at_least 40 by 2025",), PERCENT, None),
    ("từ 10% trở xuống vào năm 2025", ("at_most 10 by 2025",), PERCENT, "decrease"),
    ("trên 35% vào năm 2025", ("above 35 by 2025",), PERCENT, None),
    ("khoảng 60% vào năm 2030", ("about 60 by 2030",), PERCENT, None),
    ("xuống dưới 30% vào năm 2025", ("below 30 by 2025",), PERCENT, "decrease"),
    ("giảm còn 12,5% vào năm 2025", ("reach 12.5 by 2025",), PERCENT, "decrease"),
    ("không quá 5% vào năm 2025", ("at_most 5 by 2025",), PERCENT, "decrease"),
    ("không vượt quá 111 bé trai/100 bé gái vào năm 2025", ("at_most 111 by 2025",), BOYS, "decrease"),
    ("ở mức 115 bé trai trên 100 bé gái vào năm 2025", ("reach 115 by 2025",), BOYS, None),
    ("còn 1,7 lần vào năm 2025 so với nam giới", ("reach 1.7 by 2025",), TIMES, "decrease"),
    ("xuống còn 42/100.000 trẻ đẻ sống vào năm 2025", ("reach 42 by 2025",),
     ("ca", "100.000 trẻ đẻ sống", None), "decrease"),
    ("từ 35% đến 40% vào năm 2020", ("within 35-40 by 2020",), PERCENT, None),
    ("35 - 40% vào năm 2020", ("within 35-40 by 2020",), PERCENT, None),
    ("từ năm 2025 trở đi, 100% nạn nhân được hỗ trợ", ("reach 100 since 2025",), PERCENT, None),
    ("trong giai đoạn 2021 - 2025, hằng năm có ít nhất 40% nữ",
     ("at_least 40 since 2021 by 2025 every year",), PERCENT, None),
    ("trước ngày 30/6/2024 đạt 90%", ("reach 90 by 2024-06-30",), PERCENT, None),
    ("ít nhất 40% cho mỗi giới (nam và nữ) hằng năm", ("each_sex_at_least 40 every year",), PERCENT,
     None),
    ("tỷ lệ biết chữ của nữ ngang bằng với nam vào năm 2025", ("parity by 2025",), PERCENT, None),
    ("duy trì 100% vào năm 2025", ("equal_to 100 by 2025",), PERCENT, "keep"),
    ("duy trì tỷ lệ nữ từ 40% trở lên đến năm 2030", ("at_least 40 by 2030",), PERCENT, "keep"),
    ("giảm 80% so với năm 2015 vào năm 2025", ("change percent -80 against 2015 by 2025",), None,
     "decrease"),
    ("tăng từ 10 - 15% so với năm 2025 vào năm 2030",
     ("change percent 10..15 against 2025 by 2030",), None, "increase"),
    ("tăng thêm 3 điểm phần trăm so với năm 2020 vào năm 2025",
     ("change points 3 against 2020 by 2025",), PERCENT, "increase"),
    ("số vụ bạo lực giảm bình quân 2% - 3%/năm", ("change percent -3..-2 a year",), None, "decrease"),
    ("mỗi năm tăng 5% số mô hình", ("change percent 5 a year",), None, "increase"),
    ("giảm 80% sản phẩm vào năm 2020", ("change percent -80 against ? by 2020",), None, "decrease"),
    ("số nữ doanh nhân gấp đôi so với năm 2020 vào năm 2030",
     ("change percent 100 against 2020 by 2030",), None, "increase"),
    ("hằng năm, tổ chức ít nhất 02 hội thảo", ("at_least 2 every year",), ("hội thảo", None, "year"),
     None),
    ("hàng tháng có ít nhất 02 tin, bài", ("at_least 2 every month",), ("tin, bài", None, "month"),
     None),
    ("ít nhất 224.000 lượt người vào năm 2025", ("at_least 224000 by 2025",), ("lượt người", None,
                                                                               None), None),
    ("ít nhất hai mô hình vào năm 2025", ("at_least 2 by 2025",), ("mô hình", None, None), None),
    ("tối thiểu 05 (năm) buổi/năm", ("at_least 5 every year",), ("buổi", None, "year"), None),
    ("ít nhất một nửa số đại biểu là nữ vào năm 2025", ("at_least 50 by 2025",), PERCENT, None),
    ("đạt 3/4 số thành viên vào năm 2025", ("reach 75 by 2025",), PERCENT, None),
    ("tối thiểu đạt 80 điểm vào năm 2025", ("at_least 80 by 2025",), ("điểm", None, None), None),
    ("60% trở lên cơ quan có lãnh đạo chủ chốt là nữ vào năm 2025",
     ("share 60 of “cơ quan”: có lãnh đạo chủ chốt là nữ by 2025",), PERCENT, "increase"),
    ("đạt trên 60% các cơ quan có lãnh đạo chủ chốt là nữ vào năm 2025",
     ("share 60 (above) of “cơ quan”: có lãnh đạo chủ chốt là nữ by 2025",), PERCENT, "increase"),
    ("100% các xã, phường mỗi quý có ít nhất 04 tin, bài",
     ("share 100 of “xã, phường”: at least 4 every quarter",), ("tin, bài", None, "quarter"),
     "increase"),
    ("mỗi huyện, thị xã có ít nhất 01 mô hình vào năm 2025",
     ("share 100 of “huyện, thị xã”: at least 1 by 2025",), ("mô hình", None, None), "increase"),
    ("duy trì đạt 100% đài phát thanh có chuyên mục hằng tháng",
     ("share 100 of “đài phát thanh”: có chuyên mục hằng tháng every month",), PERCENT, "keep"),
    ("đạt loại khá trở lên vào năm 2025", ("qualitative đạt loại khá trở lên by 2025",), None, None),
)  # fmt: skip

# What was read goes in, and a person is asked to look: the wording, the target, a piece of the reason.
PROBABLE = (
    ("đạt 60% số hộ", "reach 60", "không có năm bên cạnh"),
    ("tỷ lệ nữ mỗi năm tăng 2%", "change percent 2 a year", "điểm phần trăm"),
    ("giảm 2 lần so với năm 2020 vào năm 2025", "change percent -50 against 2020 by 2025",
     "đã đổi ra phần trăm"),
    ("xếp hạng thứ 60 vào năm 2030", "at_most 60 by 2030", "thứ hạng"),
    ("ngang bằng với nam (98%) vào năm 2020", "parity by 2020", "điều kiện khác"),
    ("đạt 98% vào năm 2020, trong đó dân tộc thiểu số đạt 90%", "reach 98 by 2020", "trong đó"),
)  # fmt: skip

UNCERTAIN = (
    ("ít nhất 2/3 số đại biểu vào năm 2025", "phân số"),
    ("đạt 60% năm 2021, năm 2022, năm 2023 và 70%", "chưa đọc được thành mức phấn đấu"),
    ("đạt 60% và 20 lần vào năm 2025 và năm 2030", "chưa đọc được thành mức phấn đấu"),
    ("có 15 huyện vào năm 2025", "chưa đọc được thành mức phấn đấu"),
)  # fmt: skip


def _brief(target: Target) -> str:
    """A target in a few words of this test's own."""
    pieces = [_kind(target)]
    pieces += [f"since {target.since.year}"] if target.since else []
    if target.by:
        pieces.append(
            f"by {target.by.year if (target.by.month, target.by.day) == (12, 31) else target.by}"
        )
    pieces += [f"every {target.every}"] if target.every else []
    pieces += ["strive"] if target.strive else []
    return " ".join(pieces)


def _kind(target: Target) -> str:
    match target:
        case targets.Parity():
            return "parity"
        case targets.Qualitative():
            return f"qualitative {target.qualitative}"
        case targets.Within():
            return "within {}-{}".format(*target.within)
        case targets.ShareOfUnits():
            meeting = target.meeting
            assert meeting is not None
            what = meeting.text if meeting.at_least is None else f"at least {meeting.at_least}"
            bound = f" ({target.bound})" if target.bound else ""
            return f"share {target.share_of_units}{bound} of “{target.of_units}”: {what}"
        case targets.ChangeBy():
            return _change(target.change_by)
        case _:
            return f"{target.key} {target.figure}"


def _change(change: targets.Change) -> str:
    way, amount = ("points", change.points) if change.percent is None else ("percent", change.percent)
    said = f"{amount[0]}..{amount[1]}" if isinstance(amount, tuple) else str(amount)
    base = (
        "" if change.base is None else f" against {change.base if isinstance(change.base, int) else '?'}"
    )
    return f"change {way} {said}{base}{' a year' if change.per else ''}"


@pytest.mark.parametrize(("words", "expected", "unit", "direction"), CERTAIN)
def test_a_stock_wording_makes_its_target(
    words: str,
    expected: tuple[str, ...],
    unit: tuple[str, str | None, str | None] | None,
    direction: str | None,
) -> None:
    """Kind, figure, day, recurrence, unit and direction are those of the wording."""
    read = targets_in(words, "I")
    assert tuple(map(_brief, read.targets)) == expected
    assert (read.unit and (read.unit.of, read.unit.per, read.unit.in_)) == unit
    assert (read.direction and read.direction.value) == direction
    assert read.reason is None or (
        read.reason.vi.startswith("có mức mà không") and "by" not in expected[0]
    )


@pytest.mark.parametrize(("words", "expected", "reason"), PROBABLE)
def test_what_is_probable_goes_in_with_its_reason(words: str, expected: str, reason: str) -> None:
    """The target is there, and so is why a person has to look, in both languages."""
    read = targets_in(words, "I")
    assert [_brief(target) for target in read.targets] == [expected]
    assert read.reason is not None
    assert reason in read.reason.vi
    assert read.reason.said("en") != read.reason.vi


@pytest.mark.parametrize(("words", "reason"), UNCERTAIN)
def test_what_is_not_certain_makes_no_target(words: str, reason: str) -> None:
    """It is said why; no figure is taken at a guess."""
    read = targets_in(words, "I")
    assert (read.targets, read.parts) == ((), ())
    assert read.reason is not None
    assert reason in read.reason.vi


def test_where_a_figure_starts_from_is_the_baseline() -> None:
    """«từ 23 xuống 18»: the first is where things stand, with its year where the text has one."""
    read = targets_in("Giảm từ 23 ca/1.000 phụ nữ xuống 18 ca/1.000 phụ nữ vào năm 2025", "I")
    assert [_brief(target) for target in read.targets] == ["reach 18 by 2025"]
    assert read.baseline is not None
    assert (read.baseline.value, read.baseline.date) == (Decimal(23), None)
    assert read.direction is Direction.DECREASE


def test_two_subjects_are_two_parts_and_milestones_are_one() -> None:
    """A piece with a subject of its own is a part; «đến năm 2030 đạt …» goes on with the one before."""
    two = targets_in(
        "đến năm 2025 đạt 80% người bị bạo lực được hỗ trợ; "
        "đến năm 2025 đạt 50% người gây bạo lực được tư vấn",
        "I",
    )
    assert [[_brief(t) for t in read.targets] for _, read in two.parts] == [
        ["reach 80 by 2025"],
        ["reach 50 by 2025"],
    ]
    one = targets_in("đạt 60% vào năm 2025; đạt 80% vào năm 2030 dân số được tiếp cận kiến thức", "I")
    assert (one.parts, len(one.targets)) == ((), 2)


def test_the_end_of_the_period_stands_for_a_year_that_is_not_printed() -> None:
    """It is said to be inferred; a figure with its own year keeps that."""
    ends = dt.date(2024, 12, 31)
    (bare,) = targets_in("đạt 60% số hộ", "I", ends).targets
    (dated,) = targets_in("đạt 60% vào năm 2023", "I", ends).targets
    assert (bare.by, bool(bare.derived)) == (ends, True)
    assert (dated.by, dated.derived) == (dt.date(2023, 12, 31), None)


def test_words_without_a_figure_yield_nothing() -> None:
    """Ages and years are no targets."""
    assert targets_in("Nâng cao nhận thức cho phụ nữ dưới 45 tuổi giai đoạn 2021-2025", "I") == Read()
