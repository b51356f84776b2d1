"""The folder listing tells the architecture: honest names, short files, short functions."""

import ast
import statistics
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import gender_plan as gp

SOURCE = Path(gp.__file__).parent
MODULES = sorted(SOURCE.rglob("*.py"))
UGLY = {"utils", "util", "helpers", "helper", "common", "base", "manager", "core", "types", "misc"}


def _functions(module: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            lines = body[-1].end_lineno - body[0].lineno + 1 if body and body[-1].end_lineno else 0
            yield node.name, lines


def test_no_module_has_a_name_that_says_nothing() -> None:
    """A newcomer finds things by what they are about."""
    assert not {module.stem.strip("_") for module in MODULES} & UGLY
    assert not {folder.name for folder in SOURCE.rglob("*") if folder.is_dir()} & UGLY


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(SOURCE)))
def test_a_file_is_read_in_one_sitting(module: Path) -> None:
    """No file is longer than about 300 lines, and each opens with a sentence on what it is for."""
    text = module.read_text("utf-8")
    assert len(text.splitlines()) <= 300
    assert ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("module", MODULES, ids=lambda m: str(m.relative_to(SOURCE)))
def test_a_constant_means_one_thing(module: Path) -> None:
    """No module gives a constant a second value, which would silently take the place of the first."""
    nodes = (n for n in ast.parse(module.read_text("utf-8")).body if isinstance(n, ast.Assign))
    names = Counter(t.id for node in nodes for t in node.targets if isinstance(t, ast.Name))
    assert {name for name, count in names.items() if count > 1} == set()


def test_functions_are_mostly_short() -> None:
    """Nine functions in ten have at most fifteen lines, and the median at most eight."""
    lengths = sorted(length for module in MODULES for _, length in _functions(module))
    assert statistics.median(lengths) <= 8
    assert lengths[len(lengths) * 9 // 10] <= 15
