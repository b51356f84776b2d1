"""A stretch of time that a unit names in other words is told; what is no stretch is left alone."""

import unicodedata

import pytest

import gender_plan as gp

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
        unit: {{of: tin, in: "{period}"}}
        targets: [{{at_least: 2}}]
        parts:
          - id: a
            text: Các phường
            unit: {{of: bài, in: "{period}"}}
            targets: [{{at_least: 2}}]
"""


def _told(period: str) -> list[gp.Problem]:
    problems = gp.check_plan(PLAN.format(period=period).encode()).problems
    return [problem for problem in problems if problem.code == "GP415"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("tháng", "month"),
        ("Tháng", "month"),
        ("THÁNG", "month"),
        ("thang", "month"),
        (unicodedata.normalize("NFD", "tháng"), "month"),
        ("1 tháng", "month"),
        ("một tháng", "month"),
        ("mỗi tháng", "month"),
        ("hàng tháng", "month"),
        ("hằng tháng", "month"),
        ("Month", "month"),
        ("months", "month"),
        ("monthly", "month"),
        ("quý", "quarter"),
        ("quí", "quarter"),
        ("quy", "quarter"),
        ("3 tháng", "quarter"),
        ("Quarter", "quarter"),
        ("6 tháng", "half-year"),
        ("6  tháng", "half-year"),
        ("sáu tháng", "half-year"),
        ("nửa năm", "half-year"),
        ("nua nam", "half-year"),
        ("half_year", "half-year"),
        ("half year", "half-year"),
        ("Half-Year", "half-year"),
        ("năm", "year"),
        ("nam", "year"),
        ("trong năm", "year"),
        ("12 tháng", "year"),
        ("per year", "year"),
        ("annual", "year"),
    ],
)
def test_a_stretch_in_other_words_is_told_with_the_word_for_it(written: str, meant: str) -> None:
    """Of an indicator and of a part of one, each at its word, with what to write instead."""
    told = _told(written)
    assert [problem.hint for problem in told] == [f"in: {meant}"] * 2
    assert [problem.line for problem in told] == [12, 17]
    assert all(problem.path[-2:] == ("unit", "in") for problem in told)


@pytest.mark.parametrize(
    "written",
    [
        "month",
        "quarter",
        "half-year",
        "year",
        "thousand",
        "nghìn dân",
        "100.000 trẻ đẻ sống",
        "15-49 tuổi",
        "xã",
        "Nghệ An",
        "miền Nam",
        "quỹ",
        "nấm",
        "tuần",
        "5 năm",
        "nhiệm kỳ",
        "2020",
        "tháng 6",
        "quý I",
        "6 tháng đầu năm",
        "...",
    ],
)
def test_any_other_word_is_left_alone(written: str) -> None:
    """The words that are understood, places, ages, one certain month, a stretch no word stands for."""
    assert not _told(written)


def test_the_sentence_says_what_comes_of_it_and_what_to_write() -> None:
    """In both languages, the word as it was written."""
    first, second = _told("Tháng")
    assert first.message("vi") == (
        "chỉ tiêu 1.1: “Tháng” không được hiểu là kỳ nên số liệu không gộp theo kỳ ấy; "
        "hãy viết in: month"
    )
    assert second.message("en") == (
        "indicator 1.1.a: “Tháng” is not understood as a period, so values do not combine by it; "
        "write in: month"
    )
    assert first.severity is gp.Severity.WARNING


def test_a_unit_without_a_time_is_left_alone() -> None:
    """Nothing is said where no time is stated, nor where there is no unit."""
    text = PLAN.format(period="x").replace(', in: "x"', "").replace("unit: {of: tin}", "label: x")
    problems = gp.check_plan(text.encode()).problems
    assert [p.code for p in problems if p.code.startswith("GP4")] == []
