"""The page for contributors shows how to add a method, and the example runs."""

import doctest
from pathlib import Path

PAGE = Path(__file__).parents[2] / "CONTRIBUTING.md"


def test_the_example_of_a_new_method_runs() -> None:
    """What the page prints is what a reader gets."""
    found = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert found.attempted > 0
    assert found.failed == 0
