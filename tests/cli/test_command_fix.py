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


def test_fix_says_why_a_file_cannot_be_read(typed: Typed, tmp_path: Path) -> None:
    """With exit code 2, and what to do: no such file, a folder."""
    path = tmp_path / "khong.yaml"
    answer = typed("fix", path)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert answer.stderr == (
        f"{path}: lỗi GP002: không đọc được tệp: không có tệp này; hãy kiểm tra lại đường dẫn\n"
    )
    answer = typed("fix", tmp_path, "--lang", "en")
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert "this is a folder" in answer.stderr
