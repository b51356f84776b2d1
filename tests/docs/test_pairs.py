"""A page in two languages says the same in both: the same parts, the same snippets, the same links."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
VIETNAMESE = sorted((*ROOT.glob("*.vi.md"), *(ROOT / "docs").glob("*.vi.md")))
_BLOCK = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)]+)\)")
both = pytest.mark.parametrize("page", VIETNAMESE, ids=lambda page: page.name)


def _english(page: Path) -> Path:
    return page.with_name(page.name.replace(".vi.md", ".md"))


def _headings(page: Path) -> list[str]:
    """How deep each heading is, in the order of the page."""
    prose = _BLOCK.sub("", page.read_text("utf-8"))
    return re.findall(r"^#+(?= )", prose, re.MULTILINE)


def _asked(page: Path) -> list[str]:
    """What each snippet that runs holds or asks, without answers and without the language asked for."""
    snippets = _BLOCK.findall(page.read_text("utf-8"))
    return [_question(kind, body) for kind, body in snippets if kind in {"console", "python", "yaml"}]


def _question(kind: str, body: str) -> str:
    mark = {"console": "$ ", "python": ">>> "}.get(kind, "")
    asked = [line for line in body.splitlines() if line.startswith((mark, "... "))]
    without = re.sub(r" --lang en|\b(?:vi|en)\b", "", "\n".join(asked))
    return f"{kind}\n{without}"


def _links(page: Path) -> list[str]:
    """Where the page leads to, whichever language the page there is in, without the places on it."""
    found = (link.partition("#")[0] for link in _LINK.findall(page.read_text("utf-8")))
    return sorted({link.replace(".vi.md", ".md") for link in found if link})


@both
def test_both_have_the_same_parts(page: Path) -> None:
    """Heading by heading, the Vietnamese page and the English one have the same parts."""
    assert _headings(page) == _headings(_english(page))


@both
def test_both_lead_to_the_same_pages(page: Path) -> None:
    """What one language links to, the other does."""
    assert _links(page) == _links(_english(page))


@pytest.mark.parametrize("name", ["README.vi.md", "docs/explanation.vi.md"])
def test_both_run_the_same_snippets(name: str) -> None:
    """Commands, files and Python are the same; only the answers are in the other language."""
    page = ROOT / name
    assert _asked(page) == _asked(_english(page))


@pytest.mark.parametrize("name", ["README.vi.md", "README.md"])
def test_the_two_commands_are_shown(name: str) -> None:
    """Whoever reads either page sees both commands."""
    text = (ROOT / name).read_text("utf-8")
    assert "\n$ make demo\n" in text
    assert "\n$ make test\n" in text
