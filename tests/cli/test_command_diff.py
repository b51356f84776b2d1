"""``diff`` says what changed from one plan to another, and by its exit code whether anything did."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Typed = Callable[..., Result]


@pytest.fixture
def later(plan: Path, tmp_path: Path) -> Path:
    """The sample plan with another figure, another name, and another clause."""
    text = plan.read_text(encoding="utf-8")
    for old, new in (
        ("{at_least: 50, by: 2025}", "{at_least: 55, by: 2025}"),
        ("{vi: Sở Y tế, en: Department of Health}", "{vi: Sở Y tế và Dân số, en: Health}"),
        ("source: I.1.b", "source: I.1.c"),
    ):
        assert old in text
        text = text.replace(old, new)
    path = tmp_path / "sau.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_equal_plans_leave_with_0(typed: Typed, plan: Path) -> None:
    """Nothing changed: one sentence."""
    result = typed("diff", plan, plan)
    assert (result.exit_code, result.stdout) == (0, "tinh-mau và tinh-mau giống nhau hoàn toàn.\n")


def test_changes_are_told_by_kind_and_leave_with_1(typed: Typed, plan: Path, later: Path) -> None:
    """Under a heading for each kind; changes of clauses are counted, or shown where they are wanted."""
    result = typed("diff", plan, later)
    assert result.exit_code == 1
    assert "Đổi mức phải đạt (1)\n- Chỉ tiêu 1.1: mức phải đạt đổi từ “ít nhất 50 %" in result.stdout
    assert (
        "Đổi tên, đổi lời văn (1)\n- Sở Y tế: tên đổi từ “Sở Y tế” thành “Sở Y tế và Dân"
        in result.stdout
    )
    assert "Ngoài ra có 1 thay đổi chỉ về điều khoản" in result.stdout
    assert "I.1.c" not in result.stdout
    english = typed("diff", plan, later, "--lang", "en").stdout
    assert "Not shown: 1 change of clauses and sources only; add --notes to see." in english
    assert "điều khoản đổi từ “I.1.b” thành “I.1.c”" in typed("diff", plan, later, "--notes").stdout


def test_changes_as_json(typed: Typed, plan: Path, later: Path) -> None:
    """Where, what kind, before and after, and the sentence."""
    result = typed("diff", plan, later, "--format", "json", "--lang", "en")
    assert result.exit_code == 1
    answer = json.loads(result.stdout)
    assert answer["equal"] is False
    (retargeted,) = [change for change in answer["changes"] if change["kind"] == "retargeted"]
    assert retargeted["path"] == ["goals", "1", "indicators", "1.1", "targets"]
    assert retargeted["before"] == [{"at_least": "50", "by": "2025-12-31"}]
    assert retargeted["after"] == [{"at_least": "55", "by": "2025-12-31"}]
    assert retargeted["said"].startswith("Indicator 1.1: targets changed from “at least 50 %")


def test_one_plan_may_come_from_standard_input(typed: Typed, plan: Path) -> None:
    """One of the two, not both."""
    text = plan.read_bytes()
    assert typed("diff", "-", plan, stdin=text).exit_code == 0
    result = typed("diff", "-", "-", stdin=text)
    assert result.exit_code == 2
    assert "chỉ một trong hai kế hoạch" in result.stderr


def test_a_plan_in_error_is_not_compared(typed: Typed, plan: Path, tmp_path: Path) -> None:
    """What cannot be read gives no answer: exit code 2."""
    broken = tmp_path / "hong.yaml"
    broken.write_text("format: gender-plan/1\nid: a\n", encoding="utf-8")
    result = typed("diff", plan, broken)
    assert (result.exit_code, result.stdout) == (2, "")


def test_versions_of_one_plan_are_called_so(typed: Typed, plan: Path, later: Path) -> None:
    """Both have one id; two ids are told as two plans."""
    assert typed("diff", plan, later).stdout.startswith("Hai bản của tinh-mau: 3 thay đổi.\n")
    assert typed("diff", plan, later, "--lang", "en").stdout.startswith(
        "Two versions of tinh-mau: 3 changes.\n"
    )


def test_numbers_that_two_plans_share_are_not_believed(typed: Typed, plan: Path, tmp_path: Path) -> None:
    """Another plan with another 1.1: one is gone, one is new, and a sentence says why."""
    text = plan.read_text(encoding="utf-8").replace("id: tinh-mau", "id: tinh-mau-2026")
    text = text.replace("Lao động nữ có việc làm", "Nữ chủ doanh nghiệp")
    other = tmp_path / "khac.yaml"
    other.write_text(text, encoding="utf-8")
    told = " ".join(typed("diff", plan, other).stdout.split())
    assert "- Bỏ chỉ tiêu 1.1: Lao động nữ có việc làm (mục tiêu 1)." in told
    assert "- Thêm chỉ tiêu 1.1: Nữ chủ doanh nghiệp (mục tiêu 1)." in told
    assert (
        "Đây là hai kế hoạch khác nhau nên chỉ tiêu được ghép theo `corresponds_to` hoặc theo lời văn, "
        "không theo số. Chỉ tiêu 1.1 có ở cả hai mà không rõ có phải là một hay không."
    ) in told
