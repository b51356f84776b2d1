"""``draft`` turns the text of a plan into YAML: to the screen or to a file, talk beside it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import gender_plan as gp

Typed = Callable[..., Result]
TEXT = Path(__file__).parents[1] / "nghe_an_2020.txt"
COVERAGE = "107 điều khoản: 97 đọc được, 4 còn nghi ngờ, 0 chưa đọc, 6 chỉ là đề mục"


def test_the_draft_goes_to_stdout_and_the_rest_to_stderr(typed: Typed) -> None:
    """What is on stdout alone is a plan without errors."""
    result = typed("draft", TEXT)
    assert result.exit_code == 0
    assert not gp.check_plan(result.stdout_bytes, name="x").problems.errors
    assert COVERAGE in result.stderr
    assert "còn nghi ngờ, II.2.e.9 (dòng 88)" in result.stderr
    assert "doubtful, II.2.e.9 (line 88)" in typed("draft", TEXT, "--lang", "en").stderr


def test_a_file_is_not_replaced_unasked(typed: Typed, tmp_path: Path) -> None:
    """--out writes the same text; a second time only with --force."""
    out = tmp_path / "nhap.yaml"
    result = typed("draft", TEXT, "--out", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert out.read_text("utf-8") == typed("draft", TEXT).stdout
    out.write_text("của tôi", encoding="utf-8")
    assert typed("draft", TEXT, "--out", out).exit_code == 2
    assert out.read_text("utf-8") == "của tôi"
    assert typed("draft", TEXT, "--out", out, "--force").exit_code == 0


def test_programs_get_json(typed: Typed) -> None:
    """The draft, the coverage, each doubt with its line."""
    data = json.loads(typed("draft", TEXT, "--format", "json").stdout)
    assert data["coverage"]["said"] == COVERAGE
    assert [each["line"] for each in data["doubts"]] == [88, 93, 111, 176]
    first, second = data["yaml"].splitlines()[:3:2]
    assert first == "# yaml-language-server: $schema=./gender-plan.schema.json"
    assert second == "# Bản nháp do gender-plan draft đọc từ nghe_an_2020.txt, không có gì được đoán."
    assert (data["converted"], data["coverage"]["headings"]) == (None, 6)


def test_standard_input_is_a_text_too(typed: Typed) -> None:
    """«-» reads it; what the text does not state is named."""
    result = typed("draft", "-", stdin="I. NHIỆM VỤ\n1. Tập huấn cán bộ.\n")
    assert result.exit_code == 0
    assert "chưa thấy trong văn bản: title, level, period" in result.stderr
    assert "\n# period: " in result.stdout
    assert "2000" not in result.stdout


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("khong-co.docx", "không có tệp “khong-co.docx”; hãy kiểm tra lại đường dẫn"),
        (".", "là một thư mục"),
    ],
)
def test_a_mistake_is_told_in_a_sentence(typed: Typed, name: str, says: str) -> None:
    """Exit 2, no traceback."""
    result = typed("draft", name)
    assert (result.exit_code, result.stdout) == (2, "")
    assert says in result.stderr


def test_an_old_font_is_named(typed: Typed, tmp_path: Path) -> None:
    """Which one was converted, and what to look at, in both languages."""
    old = tmp_path / "cu.txt"
    old.write_bytes(
        ("Keá hoaïch thöïc hieän bình ñaúng giôùi vaø vì söï tieán boä phuï nöõ\n" * 4).encode()
    )
    assert (
        "văn bản gõ bằng phông VNI cũ, đã chuyển sang Unicode; hãy xem lại chữ hoa"
        in typed("draft", old).stderr
    )
    assert (
        "the text was typed in an old VNI font and was converted to Unicode; look at its capitals again"
        in typed("draft", old, "--lang", "en").stderr
    )
