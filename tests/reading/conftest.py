"""The files of ``cases/``: one fault each, the expected problems written beside it as comments.

``# GP107:28`` at the end of a line expects that code on this line at that column; ``# ^ GP107:28`` on a
line of its own speaks of the line above. Several codes are separated by spaces. A file without any such
mark has nothing wrong with it.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from gender_plan import Problem

Expected = tuple[int, int, str]
_MARK = re.compile(r"# (\^ )?(GP\d{3}:\d+(?: GP\d{3}:\d+)*)$")
CASES = tuple(sorted((Path(__file__).parent / "cases").glob("*.yaml")))


def _marked(text: str) -> list[Expected]:
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        mark = _MARK.search(line)
        for each in mark[2].split() if mark else ():
            code, _, column = each.partition(":")
            found.append((number - bool(mark and mark[1]), int(column), code))
    return sorted(found)


def _placed(problems: Iterable[Problem]) -> list[Expected]:
    return sorted((p.line or 0, p.column or 0, p.code) for p in problems)


@pytest.fixture
def marked() -> Callable[[str], list[Expected]]:
    """Line, column and code of every mark in the text of a case."""
    return _marked


@pytest.fixture
def placed() -> Callable[[Iterable[Problem]], list[Expected]]:
    """Line, column and code of every problem, in the same form."""
    return _placed


@pytest.fixture(params=CASES, ids=lambda path: path.stem)
def case(request: pytest.FixtureRequest) -> Path:
    """Each bad file in turn."""
    path: Path = request.param
    return path


@pytest.fixture
def cases() -> tuple[Path, ...]:
    """All bad files."""
    return CASES


@pytest.fixture
def fine() -> str:
    """The text of a small plan in which nothing is wrong."""
    return (Path(__file__).parent / "cases" / "fine.yaml").read_text("utf-8")
