"""``fmt`` brings files into style and writes only what it should."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Typed = Callable[..., Result]


def test_fmt_check_writes_nothing_and_fmt_does(typed: Typed, plan: Path) -> None:
    """First what differs, then the writing, then nothing is left to do."""
    old = (
        plan.read_text("utf-8").replace("level: province\n", "", 1).rstrip("\n") + "\nlevel: province\n"
    )
    plan.write_text(old, "utf-8")
    assert typed("fmt", plan, "--check").exit_code == 1
    assert plan.read_text("utf-8") == old
    assert typed("fmt", plan).exit_code == 0
    assert plan.read_text("utf-8") != old
    assert typed("fmt", plan, "--check").exit_code == 0


def test_fmt_refuses_a_file_with_errors(typed: Typed, plan: Path) -> None:
    """It says what is wrong and leaves the file."""
    old = plan.read_text("utf-8").replace("agency: so-y-te", "agency: so-y-t")
    plan.write_text(old, "utf-8")
    answer = typed("fmt", plan)
    assert answer.exit_code == 2
    assert "GP201" in answer.stderr
    assert plan.read_text("utf-8") == old


def _untidy(plan: Path) -> str:
    """The plan with a key out of its order."""
    text = plan.read_text("utf-8").replace("level: province\n", "", 1).rstrip("\n")
    plan.write_text(f"{text}\nlevel: province\n", "utf-8")
    return plan.read_text("utf-8")


def test_fmt_diff_shows_and_writes_nothing(typed: Typed, plan: Path) -> None:
    """What would differ, as a unified difference; the exit code says that something would."""
    old = _untidy(plan)
    answer = typed("fmt", plan, "--diff")
    assert answer.exit_code == 1
    assert answer.stdout.startswith(f"--- {plan}\n+++ {plan}\n@@ ")
    assert "\n+level: province\n" in answer.stdout
    assert "\n-level: province" in answer.stdout
    assert plan.read_text("utf-8") == old
    typed("fmt", plan)
    again = typed("fmt", plan, "--diff")
    assert (again.exit_code, again.stdout) == (0, "")


def test_fmt_of_many_files_touches_no_other(typed: Typed, plan: Path, tmp_path: Path) -> None:
    """Each file is told, twice named once; what was not named stays, and nothing is left behind."""
    _untidy(plan)
    other, third = tmp_path / "khac.yaml", tmp_path / "ba.yaml"
    third.write_bytes(plan.read_bytes())
    typed("fmt", plan)
    other.write_bytes(third.read_bytes())
    before = sorted(tmp_path.iterdir())
    answer = typed("fmt", third, plan, third)
    assert answer.stdout == f"đã xếp lại: {third}\nđã đúng kiểu: {plan}\n"
    assert third.read_bytes() == plan.read_bytes() != other.read_bytes()
    assert sorted(tmp_path.iterdir()) == before


def test_fmt_writes_none_of_many_where_one_has_an_error(
    typed: Typed, plan: Path, tmp_path: Path
) -> None:
    """All are read before any is written."""
    wrong = tmp_path / "sai.yaml"
    wrong.write_text("id a\n", "utf-8")
    old = _untidy(plan)
    answer = typed("fmt", plan, wrong)
    assert answer.exit_code == 2
    assert "GP029" in answer.stderr
    assert plan.read_text("utf-8") == old


def test_fmt_as_data(typed: Typed, plan: Path) -> None:
    """Which files differ; with --diff also how."""
    _untidy(plan)
    (looked,) = json.loads(typed("fmt", plan, "--diff", "--format", "json").stdout)["files"]
    assert looked["changed"] is True
    assert looked["diff"].startswith("--- ")
    (written,) = json.loads(typed("fmt", plan, "--format", "json").stdout)["files"]
    assert written == {"file": str(plan), "changed": True}


def test_fmt_of_a_link_writes_the_file_behind_it(typed: Typed, plan: Path, tmp_path: Path) -> None:
    """The link stays a link."""
    link = tmp_path / "lien-ket.yaml"
    try:
        link.symlink_to(plan)
    except OSError:
        pytest.skip("links are not allowed here")
    old = _untidy(plan)
    assert typed("fmt", link).exit_code == 0
    assert link.is_symlink()
    assert plan.read_text("utf-8") != old


def test_fmt_calls_a_file_as_it_was_typed(
    typed: Typed, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And never means a plan of the library, which is not there to be written."""
    plan.write_text("format: gender-plan/1\n", "utf-8")
    monkeypatch.chdir(plan.parent)
    assert typed("fmt", plan.name).stderr.startswith(f"{plan.name}:1:1: lỗi GP102: ")
    assert typed("fmt", "nghe_an_2020").stderr == (
        "nghe_an_2020: lỗi GP002: không đọc được tệp: không có tệp này; hãy kiểm tra lại đường dẫn\n"
    )
