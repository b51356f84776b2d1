"""Where JSON is asked for, what went wrong is JSON as well, with the same exit code."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Typed = Callable[..., Result]

JSON = ("--format", "json")
DAY = ("--as-of", "2021-07-01")


@pytest.mark.parametrize(
    ("words", "vi"),
    [
        (("who", "nghe_an_2020", "xyzzy"), "nào là “xyzzy”"),
        (("who", "nghe_an_2020", "3.1"), "hãy hỏi mục tiêu 3"),
        (("progress", "nghe_an_2020", "--indicator", "9.9", *DAY), "không có chỉ tiêu nào là “9.9”"),
        (("progress", "nghe_an_2020", "--values", "nghe_an_2020", *DAY), "không kèm số liệu"),
        (("progress", "-", "--values", "-", *DAY), "không thể cùng đọc"),
        (("due", "nghe_an_2020", "--as-of", "31/6/2027"), "chỉ có 30 ngày"),
        (("due",), "thiếu tham số"),
    ],
)
def test_a_sentence_stands_in_both_languages(typed: Typed, words: tuple[str, ...], vi: str) -> None:
    """The sentence is in both languages on stdout, and still on stderr for people."""
    result = typed(*words, *JSON)
    answer = json.loads(result.stdout)
    assert (result.exit_code, answer["command"], answer["schema_version"]) == (2, words[0], 1)
    assert vi in answer["error"]["vi"]
    assert answer["error"]["en"] != answer["error"]["vi"]
    assert result.stderr == f"lỗi: {answer['error']['vi']}\n"
    assert set(answer) == {"command", "error", "language", "schema_version"}


@pytest.mark.parametrize("command", ["who", "due", "progress"])
def test_what_is_wrong_with_a_plan_is_listed_as_check_lists_it(
    typed: Typed, plan: Path, command: str
) -> None:
    """A plan with errors gives its problems in the form of ``check``, and the sentence about them."""
    text = plan.read_text(encoding="utf-8").replace(
        "{agency: so-y-te, role: lead", "{agency: x, role: lead"
    )
    result = typed(command, "-", *JSON, stdin=text)
    answer = json.loads(result.stdout)
    assert (result.exit_code, answer["command"]) == (2, command)
    checked = json.loads(typed("check", "-", *JSON, stdin=text).stdout)
    assert answer["problems"] == checked["files"][0]["problems"]
    assert answer["error"] == {
        "vi": "kế hoạch có 1 lỗi nên chưa trả lời được; sửa xong hãy chạy lại",
        "en": "errors in the plan: 1; it cannot answer yet: correct them and run this again",
    }


@pytest.mark.parametrize("command", ["who", "due", "progress"])
def test_a_plan_that_is_not_there_is_a_problem(typed: Typed, command: str) -> None:
    """A missing file is one problem, and the sentence is its own."""
    result = typed(command, "khong-co.yaml", *JSON)
    answer = json.loads(result.stdout)
    assert result.exit_code == 2
    assert [(p["code"], p["file"]) for p in answer["problems"]] == [("GP002", "khong-co.yaml")]
    assert answer["error"]["vi"] == answer["problems"][0]["message"]
    assert answer["error"]["en"].startswith("the file cannot be read: ")


def test_a_form_that_is_not_known_is_told_in_text(typed: Typed) -> None:
    """Only where JSON was asked for is there JSON."""
    for words in (("who", "--format", "xml"), ("who", "--", *JSON), ("who", "--format")):
        result = typed(*words)
        assert (result.exit_code, result.stdout) == (2, "")


def test_a_fault_of_the_program_is_json_too(typed: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    """What should never happen does not leave a program that reads JSON without an answer."""

    def fail(*_: object) -> None:
        raise ValueError("hỏng")

    monkeypatch.setattr("gender_plan.cli.check.checked_plan", fail)
    result = typed("check", "a", *JSON)
    assert result.exit_code == 2
    assert "ValueError: hỏng" in json.loads(result.stdout)["error"]["en"]
