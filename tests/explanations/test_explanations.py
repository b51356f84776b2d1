"""Every code is explained, and what is called wrong or right is so."""

import unicodedata
from collections.abc import Iterator

import pytest

import gender_plan as gp
from gender_plan.cli.explain import problem_kinds
from gender_plan.explanations import Explanation, explanations
from gender_plan.ledger import faults as ledger_faults
from gender_plan.text import Text

_HEADER = {
    "format": "format: gender-plan/1",
    "id": "id: thu",
    "title": "title: Kế hoạch thử",
    "level": "level: province",
    "period": "period: {starts: 2019-01-01, ends: 2030-12-31}",
}
_PLAN = """\
format: gender-plan/1
id: thu
title: Kế hoạch thử
level: province
period: {starts: 2019-01-01, ends: 2030-12-31}
indicators:
  - {id: "1.1", text: Tỷ lệ nữ cấp ủy, unit: {of: percent}, targets: [{at_least: 50}]}
  - id: "1.2"
    text: Tỷ lệ người được khám
    unit: {of: percent}
    parts:
      - {id: a, text: nữ, targets: [{at_least: 80}]}
      - {id: b, text: nam, targets: [{at_least: 70}]}
  - {id: "1.3", text: Số lớp tập huấn, unit: {of: lớp}, targets: [{at_least: 5}]}
  - id: "1.4"
    text: Tỷ lệ hộ nghèo
    unit: {of: percent}
    targets: [{at_least: 40, scope: nông thôn}]
"""
_FIRST_LINE_COUNTS = {"GP023", "GP031"}
_ALONE = {"GP028", "GP029"}
_NOT_A_PLAN_FILE = {"GP002", "GP120"}


def _whole(code: str, snippet: str) -> bytes:
    """A snippet with what a plan file needs in front of it, or behind where it must come first."""
    present = {line.partition(":")[0] for line in snippet.splitlines()}
    header = [line for key, line in _HEADER.items() if key not in present and code not in _ALONE]
    pieces = [snippet, *header] if code in _FIRST_LINE_COUNTS else [*header, snippet]
    return "\n".join((*pieces, "")).encode()


def _of_plan_files() -> Iterator[tuple[str, str, str]]:
    for code, each in explanations().items():
        if code < "GP600" and code not in _NOT_A_PLAN_FILE and isinstance(each.wrong, str):
            assert isinstance(each.right, str)
            yield code, each.wrong, each.right


def _of_tables() -> Iterator[tuple[str, str, str]]:
    for code, each in explanations().items():
        if "GP600" < code < "GP650" and isinstance(each.wrong, str):
            assert isinstance(each.right, str)
            yield code, each.wrong, each.right


PLAN_FILES, TABLES = tuple(_of_plan_files()), tuple(_of_tables())
of_plan_files = pytest.mark.parametrize(
    ("code", "wrong", "right"), PLAN_FILES, ids=[row[0] for row in PLAN_FILES]
)
of_tables = pytest.mark.parametrize(("code", "wrong", "right"), TABLES, ids=[row[0] for row in TABLES])


def test_every_code_is_explained_and_no_other() -> None:
    """Whoever looks up a code finds an answer, and no answer is about nothing."""
    assert set(explanations()) == set(problem_kinds())


def test_what_is_not_tried_here_is_known() -> None:
    """Of plan files and tables of values only those that no snippet can show are left out."""
    tried = {row[0] for row in (*PLAN_FILES, *TABLES)}
    ledger = {kind.code for kind in vars(ledger_faults).values() if isinstance(kind, gp.ProblemKind)}
    rest = {code for code in explanations() if code < "GP700"} - tried - ledger
    assert rest == {"GP001", "GP002", "GP003", "GP004", "GP005", "GP019", "GP026", "GP044", "GP120"}


@of_plan_files
def test_the_wrong_snippet_of_a_plan_gives_the_code(code: str, wrong: str, right: str) -> None:
    """What is called wrong draws the code; no other code stands in its way."""
    del right
    found = {problem.code for problem in gp.check_plan(_whole(code, wrong)).problems}
    assert code in found


@of_plan_files
def test_the_right_snippet_of_a_plan_is_sound(code: str, wrong: str, right: str) -> None:
    """What is called right neither draws the code nor is wrong in another way."""
    del wrong
    problems = gp.check_plan(_whole("", right)).problems
    assert code not in {problem.code for problem in problems}
    assert not problems.errors


@of_tables
def test_the_wrong_table_gives_the_code(code: str, wrong: str, right: str) -> None:
    """What is called wrong draws the code, and no error of another kind."""
    del right
    problems = gp.check_values(wrong.encode(), gp.load_plan(_PLAN.encode())).problems
    assert code in {problem.code for problem in problems}
    assert {problem.code for problem in problems.errors} <= {code}


@of_tables
def test_the_right_table_draws_nothing(code: str, wrong: str, right: str) -> None:
    """What is called right has nothing wrong with it."""
    del code, wrong
    assert not gp.check_values(right.encode(), gp.load_plan(_PLAN.encode())).problems


@pytest.mark.parametrize("each", explanations().values(), ids=list(explanations()))
def test_an_explanation_speaks_both_languages(each: Explanation) -> None:
    """Composed text in both, each a whole sentence; wrong and right differ."""
    texts = [text for text in (each.why, each.wrong, each.right) if isinstance(text, Text)]
    for text in texts:
        assert text.en
        assert unicodedata.is_normalized("NFC", text.vi + text.en)
    assert each.why.vi.endswith(".")
    assert (each.why.en or "").endswith((".", "?"))
    assert each.why.vi != each.why.en
    assert each.wrong != each.right
