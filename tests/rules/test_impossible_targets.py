"""Steps that a scale does not have, tolerances below zero, no units: what a person is told of them."""

from decimal import Decimal

import pytest
from attrs import evolve

import gender_plan as gp
from gender_plan.targets import About, Parity, Rated, ShareOfUnits, Target
from gender_plan.text import Text

PLAN = """\
format: gender-plan/1
id: tinh-mau
title: Kế hoạch mẫu
level: province
period: {{ends: 2025-12-31}}
goals:
  - id: "1"
    title: Truyền thông
    indicators:
      - id: "1.1"
        text: Các xã có tin, bài
        targets: [{{{target}}}]
"""
_STEPS = (Text("chưa đạt"), Text("đạt"))

SEEN = (
    (
        "rated: [chưa đạt, đạt, tốt], step: 4",
        (
            "lỗi GP416: chỉ tiêu 1.1: thang có 3 bậc, không có bậc 4; hãy ghi step từ 1 đến 3, hoặc bổ "
            "sung bậc còn thiếu vào rated"
        ),
        (
            "error GP416: indicator 1.1: the scale has 3 steps and no step 4; write a step from 1 to 3, "
            "or add the missing steps to rated"
        ),
    ),
    (
        "rated: [chưa đạt, đạt], step: 0",
        (
            "lỗi GP416: chỉ tiêu 1.1: thang có 2 bậc, không có bậc 0; hãy ghi step từ 1 đến 2, hoặc bổ "
            "sung bậc còn thiếu vào rated"
        ),
        (
            "error GP416: indicator 1.1: the scale has 2 steps and no step 0; write a step from 1 to 2, "
            "or add the missing steps to rated"
        ),
    ),
    (
        "rated: []",
        "lỗi GP416: chỉ tiêu 1.1: thang chưa có bậc nào; hãy ghi các bậc vào rated, bậc thấp nhất trước",
        (
            "error GP416: indicator 1.1: the scale has no step; write its steps under rated, the lowest "
            "first"
        ),
    ),
    (
        "rated: [], step: 1",
        "lỗi GP416: chỉ tiêu 1.1: thang chưa có bậc nào; hãy ghi các bậc vào rated, bậc thấp nhất trước",
        (
            "error GP416: indicator 1.1: the scale has no step; write its steps under rated, the lowest "
            "first"
        ),
    ),
    (
        "about: 60, tolerance: -1",
        "lỗi GP417: chỉ tiêu 1.1: sai số cho phép không thể là số âm; hãy viết tolerance: 1",
        "error GP417: indicator 1.1: a tolerance cannot be below zero; write tolerance: 1",
    ),
    (
        "parity: true, tolerance: -0.50",
        "lỗi GP417: chỉ tiêu 1.1: sai số cho phép không thể là số âm; hãy viết tolerance: 0.50",
        "error GP417: indicator 1.1: a tolerance cannot be below zero; write tolerance: 0.50",
    ),
    (
        "share_of_units: 60, units: 0",
        (
            "cảnh báo GP418: chỉ tiêu 1.1: units là 0, tức không có đơn vị nào để xét; hãy ghi số đơn "
            "vị mà văn bản nêu, hoặc bỏ units nếu văn bản không nêu"
        ),
        (
            "warning GP418: indicator 1.1: units is 0, which leaves no unit to look at; write how many "
            "the document states, or drop units if it states none"
        ),
    ),
    (
        "share_of_units: 60, units: -3",
        "lỗi GP115: “-3” không phải số đếm; hãy ghi số nguyên từ 0 trở lên, như 12",
        "error GP115: “-3” is not a count; write a whole number from 0 on, such as 12",
    ),
    (
        "share_of_units: 60, units: 20.5",
        "lỗi GP115: “20.5” không phải số đếm; hãy ghi số nguyên từ 0 trở lên, như 12",
        "error GP115: “20.5” is not a count; write a whole number from 0 on, such as 12",
    ),
)


@pytest.mark.parametrize(("target", "vi", "en"), SEEN, ids=[row[0] for row in SEEN])
def test_the_sentence_says_what_to_write_instead(target: str, vi: str, en: str) -> None:
    """Code, what is wrong and what to write, word by word, in both languages."""
    problems = gp.check_plan(PLAN.format(target=target).encode()).problems
    (problem,) = (p for p in problems if p.code in {"GP115", "GP416", "GP417", "GP418"})
    assert problem.line_of_text("vi").removeprefix(f"{problem.place}: ") == vi
    assert problem.line_of_text("en").removeprefix(f"{problem.place}: ") == en


@pytest.mark.parametrize(
    ("target", "key"),
    [
        (Rated(rated=_STEPS, step=3), "step"),
        (Rated(rated=_STEPS, step=-1), "step"),
        (Rated(rated=()), "rated"),
        (About(about=Decimal(60), tolerance=Decimal("-0.1")), "tolerance"),
        (Parity(parity=True, tolerance=Decimal(-1)), "tolerance"),
        (ShareOfUnits(share_of_units=Decimal(60), units=-3), "units"),
    ],
)
def test_a_plan_made_in_python_is_told_the_same(target: Target, key: str) -> None:
    """Each stands at the key that is wrong, also where no file has refused it before."""
    assert [p.path[-1] for p in _found(target)] == [key]


@pytest.mark.parametrize(
    "target",
    [
        Rated(rated=_STEPS),
        Rated(rated=_STEPS, step=1),
        Rated(rated=_STEPS, step=2),
        About(about=Decimal(60), tolerance=Decimal(0)),
        About(about=Decimal(60), tolerance=Decimal("-0")),
        Parity(parity=True),
        ShareOfUnits(share_of_units=Decimal(60)),
        ShareOfUnits(share_of_units=Decimal(60), units=1),
    ],
)
def test_what_can_be_kept_to_is_left_alone(target: Target) -> None:
    """The ends of a scale, no tolerance, none at all, one unit, and units that nobody has counted."""
    assert not _found(target)


def _found(target: Target) -> list[gp.Problem]:
    plan = gp.load_plan(PLAN.format(target="at_least: 60").encode())
    (goal,) = plan.goals
    indicator = evolve(goal.indicators[0], targets=(target,))
    problems = gp.validate(evolve(plan, goals=(evolve(goal, indicators=(indicator,)),)))
    return [p for p in problems if p.code in {"GP416", "GP417", "GP418"}]
