"""The page for contributors is followed to the letter, in a copy of the package.

Its files are written, its changes made, its scripts run, and the properties of all kinds and all
methods are then tried on what it adds.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
_FILE = re.compile(
    r"^```python\n# tệp: (\S+)\n(.*?)^```\n(?:\n[^\n`]+:\n\n```text\n(.*?)^```)?",
    re.MULTILINE | re.DOTALL,
)
_CHANGES = re.compile(r"^```diff\n(.*?)^```", re.MULTILINE | re.DOTALL)
FILES = {path: (body, printed) for path, body, printed in _FILE.findall(PAGE)}
ADDED = [path for path in FILES if path.startswith("src/")]
SCRIPTS = [path for path in FILES if not path.startswith("src/")]


def _changes() -> list[tuple[str, str, str]]:
    """Each change that the page prints: the file, what stands there and what is to stand there."""
    found = []
    for block in _CHANGES.findall(PAGE):
        for change in re.split(r"^\+\+\+ ", block, flags=re.MULTILINE)[1:]:
            path, _, hunks = change.partition("\n")
            for hunk in hunks.split("@@\n"):
                lines = hunk.splitlines(keepends=True)
                before = "".join(line[1:] for line in lines if line[0] != "+")
                after = "".join(line[1:] for line in lines if line[0] != "-")
                found.append((path, before, after))
    return found


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository in which everything was done that the page says."""
    folder = tmp_path_factory.mktemp("contributed")
    for name in ("src", "tests", "docs", "plans"):
        shutil.copytree(
            ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "_build")
        )
    shutil.copy(ROOT / "pyproject.toml", folder)
    for path, (body, _) in FILES.items():
        (folder / path).write_text(body, "utf-8")
    for path, before, after in _changes():
        text = (folder / path).read_text("utf-8")
        assert text.count(before) == 1, f"{path} does not hold once what the page shows:\n{before}"
        (folder / path).write_text(text.replace(before, after), "utf-8")
    return folder


def _run(copy: Path, *words: str) -> str:
    """What a Python program prints that is started in the copy and finds the package there."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    done = subprocess.run(  # noqa: S603  what our own page prints
        [sys.executable, *words],
        cwd=copy,
        env={**kept, "PYTHONPATH": str(copy / "src"), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_page_adds_a_kind_and_a_method() -> None:
    """There is something to follow: two files, a script for each, and changes to existing files."""
    assert [Path(path).parent.name for path in ADDED] == ["targets", "methods"]
    assert len(SCRIPTS) == len(ADDED)
    assert {path for path, _, _ in _changes()} > {"docs/format.md"}


def test_the_copy_is_the_package_that_runs(copy: Path) -> None:
    """What is tried below is the copy and not the package beside it."""
    where = _run(copy, "-c", "import gender_plan; print(gender_plan.__file__)")
    assert Path(where.strip()).is_relative_to(copy)


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_prints_what_stands_under_it(copy: Path, script: str) -> None:
    """Reading, writing and evaluating work with what the page adds, as it says."""
    assert _run(copy, script) == FILES[script][1]


@pytest.mark.parametrize(
    "tests",
    [
        ("tests/targets",),
        ("tests/methods", "tests/progress/test_scoring.py"),
        ("tests/reading/test_properties.py", "-k", "from_its_text or (every_kind and not clean)"),
        ("tests/schema",),
        ("tests/docs/test_documents.py", "-k", "name_every_key"),
    ],
    ids=lambda tests: tests[0],
)
@pytest.mark.slow
def test_the_properties_of_all_hold_for_what_is_added(copy: Path, tests: tuple[str, ...]) -> None:
    """The kind and the method are drawn, tried and documented like those that were there before."""
    _run(copy, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests)


def test_the_reference_shows_what_is_added(copy: Path) -> None:
    """The page of every key is made again in the copy, and has the row of the new kind."""
    _run(copy, "docs/making/remake.py")
    page = (copy / "docs" / "reference_yaml.md").read_text("utf-8")
    assert "| `nearer_to` | số | Gần con số này hơn giá trị gốc, từ phía nào cũng vậy. |" in page


def test_the_files_of_the_page_are_formatted_and_clean(copy: Path) -> None:
    """A contributor who copies them passes the first half of ``make check``."""
    _run(copy, "-m", "ruff", "format", "--check", "--no-cache", *FILES)
    changed = {path for path, _, _ in _changes() if path.endswith(".py")}
    _run(copy, "-m", "ruff", "check", "--no-cache", *ADDED, *sorted(changed))


@pytest.mark.slow
def test_the_files_of_the_page_are_typed(copy: Path) -> None:
    """And the second half: strict types."""
    _run(copy, "-m", "mypy", "src/gender_plan/targets", "src/gender_plan/methods")
