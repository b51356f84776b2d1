"""Every rule file shows what it finds and what it leaves alone, and the rule does just that."""

import re
import textwrap
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import gender_plan as gp
from gender_plan import rules

_NOT_RULES = {"__init__", "measures", "references", "rule", "running"}
_NAMES = sorted(
    path.stem for path in Path(rules.__path__[0]).glob("*.py") if path.stem not in _NOT_RULES
)
_HEADER = {
    "format": "format: gender-plan/1",
    "id": "id: thu",
    "title": "title: Kế hoạch thử",
    "level": "level: province",
    "period": "period: {starts: 2019-01-01, ends: 2030-12-31}",
}
_CODE = re.compile(r"GP\d{3}")


@pytest.fixture(params=_NAMES)
def module(request: pytest.FixtureRequest) -> ModuleType:
    """Each rule file in turn."""
    return import_module(f"gender_plan.rules.{request.param}")


def _example(module: ModuleType, heading: str) -> str:
    """A fragment out of the docstring, with what a file needs in front of it."""
    found = re.search(rf"^{heading}::\n\n((?:    .*\n|\n)+)", f"{module.__doc__}\n", re.MULTILINE)
    assert found, f"{module.__name__} shows no example «{heading}»"
    fragment = textwrap.dedent(found[1])
    present = {line.partition(":")[0] for line in fragment.splitlines()}
    header = [line for key, line in _HEADER.items() if key not in present]
    return "\n".join((*header, fragment))


def _lines(problems: gp.Problems, code: str) -> list[int]:
    return sorted(p.line or 0 for p in problems if p.code == code)


def test_the_wrong_example_is_found_on_its_marked_lines(module: ModuleType) -> None:
    """The code stands on the lines marked with it and nowhere else; no other error is made."""
    text = _example(module, "Sai / wrong")
    code = module.RULE.code
    marked = [n for n, line in enumerate(text.splitlines(), 1) if line.endswith(f"# {code}")]
    assert marked
    problems = gp.check_plan(text.encode()).problems
    assert _lines(problems, code) == marked, text
    assert {p.code for p in problems.errors} <= {code}


def test_the_right_example_is_left_alone(module: ModuleType) -> None:
    """What the file calls right draws neither this code nor any error."""
    text = _example(module, "Đúng / right")
    checked = gp.check_plan(text.encode())
    assert module.RULE.code not in {p.code for p in checked.problems}
    assert module.RULE.code not in checked.not_run
    assert not checked.problems.errors


def test_a_rule_file_says_its_code_first(module: ModuleType) -> None:
    """The docstring opens with the code of the rule, and speaks of no other."""
    assert set(_CODE.findall(module.__doc__ or "")) == {module.RULE.code}
    assert (module.__doc__ or "").startswith(f"{module.RULE.code}: ")


def test_every_rule_file_is_in_the_list() -> None:
    """A rule that nobody runs is no rule, and none runs twice."""
    files = {import_module(f"gender_plan.rules.{name}").RULE.code for name in _NAMES}
    listed = [rule.code for rule in rules.RULES]
    assert files == set(listed)
    assert len(files) == len(listed) == len(_NAMES)
