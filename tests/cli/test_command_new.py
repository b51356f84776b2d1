"""``new`` writes the frame of a new plan, which ``check`` then says how to fill in."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import gender_plan as gp

Typed = Callable[..., Result]


@pytest.mark.parametrize("level", ["province", "district", "ministry", "school"])
def test_a_frame_passes_check_with_what_is_to_be_filled_in(
    typed: Typed, tmp_path: Path, level: str
) -> None:
    """The file is sound, and each warning says what it still needs."""
    out = tmp_path / "moi.yaml"
    result = typed("new", "--level", level, "--name", "Hà Giang", "--year", "2027", "--out", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"điền xong hãy chạy: gender-plan check {out}" in result.stderr
    checked = typed("check", out)
    assert checked.exit_code == 0
    assert "đạt: không có lỗi, 5 cảnh báo" in checked.stdout


def test_without_out_the_frame_is_printed(typed: Typed) -> None:
    """To be looked at, or sent on to a file."""
    result = typed("new", "--name", "Hà Giang", "--year", "2027")
    assert result.exit_code == 0
    assert "\nid: ha-giang-2027\n" in result.stdout
    assert "# Phân công: mỗi dòng một cơ quan" in result.stdout
    assert gp.load_plan(result.stdout.encode()).title.vi.endswith("năm 2027, Hà Giang")


def test_a_file_is_replaced_only_where_that_is_said(typed: Typed, tmp_path: Path) -> None:
    """Without --force the file stays as it was."""
    out = tmp_path / "co-san.yaml"
    out.write_text("cũ", encoding="utf-8")
    refused = typed("new", "--out", out)
    assert refused.exit_code == 2
    assert "--force" in refused.stderr
    assert out.read_text(encoding="utf-8") == "cũ"
    assert typed("new", "--out", out, "--force").exit_code == 0
    assert "format: gender-plan/1" in out.read_text(encoding="utf-8")


def test_a_link_that_leads_nowhere_stays_too(typed: Typed, tmp_path: Path) -> None:
    """It is somebody's, like any other file."""
    link = tmp_path / "ke-hoach.yaml"
    link.symlink_to(tmp_path / "chua-co.yaml")
    refused = typed("new", "--out", link)
    assert refused.exit_code == 2
    assert "--force" in refused.stderr
    assert link.is_symlink()


def test_a_frame_of_last_years_plan(typed: Typed, plan: Path) -> None:
    """Its years, its goals and agencies; none of its figures as a target."""
    result = typed("new", "--from", plan)
    assert "# Dựng từ tinh-mau" in result.stdout
    made = gp.load_plan(result.stdout.encode())
    assert made.period.starts is not None
    assert (made.id, made.period.starts.year, made.period.ends.year) == ("tinh-mau-2026", 2026, 2030)
    (target,) = made.indicator("1.1").targets
    assert target.said() == "chưa nêu ((điền: mức phải đạt) kỳ trước: ít nhất 50 % đến hết năm 2025)"
    assert "# CẦN SỬA: Sở Lao động - Thương binh và Xã hội chỉ tồn tại đến 28/02/2025" in result.stdout


def test_a_frame_of_the_strategy_is_matched_to_it(typed: Typed, tmp_path: Path) -> None:
    """Every national indicator is there, and none is compared before somebody decides."""
    out = tmp_path / "lao-cai.yaml"
    typed("new", "--from", "vn_strategy_2021_2030", "--name", "Lào Cai", "--year", "2026", "--out", out)
    answer = json.loads(typed("against", out, "vn_strategy_2021_2030", "--format", "json").stdout)
    standings = {standing for one in answer["indicators"] for standing in one["relations"]}
    assert standings == {"not_comparable"}
    assert answer["added"] == []


def test_the_frame_as_json(typed: Typed) -> None:
    """The text of the file, and what the plan is called."""
    answer = json.loads(typed("new", "--year", "2027", "--format", "json").stdout)
    assert answer["plan"]["id"] == "tinh-2027"
    assert gp.load_plan(answer["yaml"].encode()).id == "tinh-2027"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--year", "27"), "--year: “27” không phải là một năm"),
        (("--level", "xã"), "--level: không có “xã”"),
        (("--from", "nghe_an_2020", "--level", "school"), "--level và --name không dùng với"),
        (("--from", "nghe_an_2019"), "nghe_an_2020"),
    ],
)
def test_what_cannot_be_made(typed: Typed, words: tuple[str, ...], told: str) -> None:
    """One sentence that says what to type."""
    result = typed("new", *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr
