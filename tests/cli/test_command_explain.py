"""``explain`` says what a code means, lists them all, and suggests where there is none of that name."""

import json
from collections.abc import Callable

import pytest
from click.testing import Result

from gender_plan.cli.explain import outline, problem_kinds

Typed = Callable[..., Result]


@pytest.mark.parametrize("written", ["GP201", "gp201", "201", "GP201:", "gp-201", "“GP 201”"])
def test_a_code_is_explained(typed: Typed, written: str) -> None:
    """What, why, wrong and right, however the code is typed."""
    answer = typed("explain", written)
    assert answer.exit_code == 0
    assert answer.stdout.startswith("GP201 (lỗi)\nkhông có cơ quan nào mã …\n")
    for words in ("Vì sao: ", "Sai:\n", "Đúng:\n", "agency: so-noi-vo", "agency: so-noi-vu"):
        assert words in answer.stdout


def test_it_speaks_english(typed: Typed) -> None:
    """The other language, and no Vietnamese heading."""
    answer = typed("explain", "GP201", "--lang", "en")
    assert answer.stdout.startswith("GP201 (error)\nno agency is called …\n")
    assert "Why: " in answer.stdout
    assert "Vì sao" not in answer.stdout


def test_without_a_code_all_are_listed(typed: Typed) -> None:
    """Every code that the library has stands in the list."""
    answer = typed("explain", env={"COLUMNS": "400"})
    listed = [line.split("│")[1].strip() for line in answer.stdout.splitlines() if "│ GP" in line]
    assert listed == list(problem_kinds())


def test_an_unknown_code_is_answered_with_the_nearest(typed: Typed) -> None:
    """The exit code says that there is no answer, the sentence which code may be meant."""
    answer = typed("explain", "GP2O1")
    assert answer.exit_code == 2
    assert "không có mã “GP2O1”; có phải 'GP201'?" in answer.stderr
    assert not answer.stdout


def test_as_data(typed: Typed) -> None:
    """One code, and the list of all, as JSON."""
    one = json.loads(typed("explain", "GP201", "--format", "json").stdout)
    assert (one["code"], one["severity"], one["is_file_text"]) == ("GP201", "error", True)
    every = json.loads(typed("explain", "--format", "json").stdout)["codes"]
    assert [each["code"] for each in every] == list(problem_kinds())
    assert {key: one[key] for key in every[0]} in every


@pytest.mark.parametrize("language", ["vi", "en"])
def test_an_outline_has_no_gap_of_a_template(language: str) -> None:
    """The sentence without its facts is readable: no braces of the template, no doubled ellipsis."""
    for kind in problem_kinds().values():
        said = outline(kind, "en" if language == "en" else "vi")
        assert "……" not in said
        assert "{" not in said.replace("{…}", "")
