"""What ``check`` says at the end: errors that ``fix`` repairs, notes that a draft left in the file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Typed = Callable[..., Result]

_FINE = (Path(__file__).parents[1] / "reading" / "cases" / "fine.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("level: province", "level:province"),
        ("level: province", "level:\N{NO-BREAK SPACE}province"),
        ("    title: Mục tiêu một", "\t\ttitle: Mục tiêu một"),
        ('  - id: "1"', '  – id: "1"'),
    ],
)
def test_check_names_fix_where_it_would_repair(typed: Typed, tmp_path: Path, old: str, new: str) -> None:
    """An error that is certain to be repaired is followed by the command that shows how."""
    path = tmp_path / "a.yaml"
    path.write_text(_FINE.replace(old, new, 1), "utf-8")
    vi, en = typed("check", path), typed("check", path, "--lang", "en")
    assert vi.stderr == f"có lỗi máy sửa được chắc chắn; xem trước: gender-plan fix {path}\n"
    assert en.stderr == f"some errors can be repaired for certain; to see how: gender-plan fix {path}\n"


@pytest.mark.parametrize("wrong", ["level: tinh-nao", "level: province\nlevel: district"])
def test_check_does_not_name_fix_where_it_repairs_nothing(
    typed: Typed, tmp_path: Path, wrong: str
) -> None:
    """An error that only a person can correct sends nobody to ``fix``; nor does a sound file."""
    path = tmp_path / "a.yaml"
    for content in (_FINE.replace("level: province", wrong, 1), _FINE):
        path.write_text(content, "utf-8")
        assert typed("check", path).stderr == ""


def test_check_counts_the_notes_of_a_draft(typed: Typed, tmp_path: Path) -> None:
    """A draft passes with its doubts in comments; the lines of those are told until they are gone."""
    path = tmp_path / "a.yaml"
    notes = "# CÒN NGHI NGỜ, goals, II.1 (dòng 3): câu này\n# CHƯA ĐỌC, III.2 (dòng 9):\n#   “câu”\n"
    path.write_text(f"# - “CÒN NGHI NGỜ”: lời dặn\n{notes}{_FINE}", "utf-8")
    vi, en = typed("check", path), typed("check", path, "--lang", "en")
    assert vi.stderr == (
        f"{path} còn 2 ghi chú “CÒN NGHI NGỜ”, “CHƯA ĐỌC” của bản nháp (dòng 2, 3): hãy đối chiếu với "
        "văn bản, bổ sung điều còn thiếu, rồi xóa ghi chú\n"
    )
    assert en.stderr == (
        f"{path} still has 2 notes of its draft, “CÒN NGHI NGỜ” (doubtful) or “CHƯA ĐỌC” (unread), in "
        "lines 2, 3: compare with the document, add what is missing, then delete the note\n"
    )
    assert typed("check", path, "--format", "json").stderr == ""


def test_a_plan_is_not_drafted_again(typed: Typed, tmp_path: Path) -> None:
    """A YAML file given to ``draft`` is sent to ``check``; nothing is read out of it."""
    path = tmp_path / "a.yaml"
    path.write_text(_FINE, "utf-8")
    answer = typed("draft", path)
    assert answer.exit_code == 2
    assert f"“{path}” đã là tệp YAML" in answer.stderr
    assert f"gender-plan check {path}" in answer.stderr
    assert answer.stdout == ""


@pytest.mark.parametrize(
    ("name", "cure"),
    [
        (".", "đây là một thư mục; hãy chỉ đúng tệp .yaml"),
        ("-", "không có tệp này; hãy kiểm tra lại đường dẫn"),
    ],
)
def test_fix_says_what_it_wants(typed: Typed, name: str, cure: str) -> None:
    """A folder or standard input cannot be repaired in place."""
    answer = typed("fix", name)
    assert answer.exit_code == 2
    assert f"{name}: lỗi GP002: không đọc được tệp: {cure}" in answer.stderr
