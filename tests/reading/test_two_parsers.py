"""The fast parser and the one in plain Python tell the same of every file."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given

import gender_plan as gp
from gender_plan.reading import composing
from gender_plan.testing import BrokenPlan, broken_plans, plans

pytestmark = pytest.mark.skipif(
    composing.Parser is yaml.SafeLoader, reason="this PyYAML was built without the fast parser"
)


def _by_both(content: bytes, monkeypatch: pytest.MonkeyPatch) -> tuple[gp.Checked, gp.Checked]:
    fast = gp.check_plan(content)
    with monkeypatch.context() as patch:
        patch.setattr(composing, "Parser", yaml.SafeLoader)
        return fast, gp.check_plan(content)


def _places(checked: gp.Checked) -> list[tuple[str, int | None, int | None]]:
    return [(p.code, p.line, p.column) for p in checked.problems]


def test_both_tell_the_same_of_a_case(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Codes, lines and columns agree on every bad file."""
    fast, slow = _by_both(case.read_bytes(), monkeypatch)
    assert _places(slow) == _places(fast)
    assert slow.plan == fast.plan


@pytest.mark.parametrize(
    "text",
    [
        "a:\tb\n",
        "a: b\t\n",
        "a: b\t# c\n",
        "a: {b:c}\n",
        "a: {b:[c]}\n",
        "a: {b: 1, c:}\n",
        "a: {b: c?}\n",
        "a: [b?c]\n",
        'a: "\\ud83d"\n',
        'a: "\\U00110000"\n',
        "%FOO bar\n---\na: 1\n",
        "a: |\n\tx\n",
        "a: 1\n...\nb: 2\n",
        "a: !<x\n",
        "a: {: b}\n",
        "a: b }\n",
    ],
)
def test_both_tell_the_same_where_they_differ(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the parsers themselves disagree, or complain in other words, the codes still agree."""
    fast, slow = _by_both(text.encode(), monkeypatch)
    assert [place[:2] for place in _places(slow)] == [place[:2] for place in _places(fast)]


def test_both_read_the_bundled_plans(monkeypatch: pytest.MonkeyPatch) -> None:
    """The plans that come with the library are the same plans either way."""
    for path in gp.bundled_plans().values():
        fast, slow = _by_both(path.read_bytes(), monkeypatch)
        assert slow == fast


def test_both_read_what_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """A written plan needs no particular parser."""

    @given(plans())
    def check(plan: gp.Plan) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(composing, "Parser", yaml.SafeLoader)
            assert gp.load_plan(gp.dump_plan(plan).encode()) == plan

    check()


def test_both_find_what_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken plan has the same fault at the same place either way."""

    @given(broken_plans())
    def check(broken: BrokenPlan) -> None:
        fast, slow = _by_both(broken.content, monkeypatch)
        assert _places(slow) == _places(fast)

    check()
