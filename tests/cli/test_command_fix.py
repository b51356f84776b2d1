"""``fix`` shows what it would repair, and writes it when told to."""

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Typed = Callable[..., Result]


def test_fix_shows_first_and_writes_when_told(typed: Typed, plan: Path) -> None:
    """A unified difference; the file changes only with --write."""
    fine = plan.read_text("utf-8")
    spoilt = fine.replace("by: 2021-06-30", "by: 30/6/2021")
    plan.write_text(spoilt, "utf-8")
    answer = typed("fix", plan)
    assert "-    by: 30/6/2021\n+    by: 2021-06-30" in answer.stdout
    assert "--write" in answer.stderr
    assert plan.read_text("utf-8") == spoilt
    assert typed("fix", plan, "--write").exit_code == 0
    assert plan.read_text("utf-8") == fine
    assert "không có gì để sửa" in typed("fix", plan).stdout


def test_fix_of_no_file(typed: Typed, tmp_path: Path) -> None:
    """One sentence, exit code 2."""
    answer = typed("fix", tmp_path / "khong.yaml")
    assert answer.exit_code == 2
    assert "không đọc được" in answer.stderr
