"""Every snippet of the README and the documentation is run: commands, files, links.

``>>>`` examples are run by pytest's own doctest collector (see ``make check``).
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from enum import Enum
from pathlib import Path
from typing import Any, get_args

import attrs
import pytest

import gender_plan as gp
from gender_plan.targets import TARGET_KINDS

ROOT = Path(__file__).parents[2]
PAGES = (
    *sorted(ROOT.glob("README*.md")),
    ROOT / "CONTRIBUTING.md",
    *sorted((ROOT / "docs").glob("*.md")),
)
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
"""Where Spark is, ``test_spark_page`` runs the one that needs it."""
_BLOCK = re.compile(r"^```(\w+)[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"# tệp: (\S+)\n")
_LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#]+)")


def _blocks(page: Path, language: str) -> list[str]:
    return [body for kind, body in _BLOCK.findall(page.read_text("utf-8")) if kind == language]


def _commands(block: str) -> list[tuple[str, str]]:
    """Each «$ command» with what it is said to print."""
    pieces = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [(command, output) for command, _, output in (p.partition("\n") for p in pieces)]


def _run(command: str, folder: Path) -> tuple[str, int]:
    """What a command prints, and its exit code."""
    words = shlex.split(command.replace("make demo", "gender-plan demo"))
    assert words[0] in {"gender-plan", "python"}, f"a snippet may not run {words[0]}"
    program = [sys.executable, "-m", "gender_plan"] if words[0] == "gender-plan" else [sys.executable]
    environment = {**os.environ, "NO_COLOR": "1", "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(  # noqa: S603  the commands of our own pages
        [*program, *words[1:]],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout + (done.stderr if done.returncode else ""), done.returncode


def _matches(shown: str, printed: str) -> bool:
    """Whether the output is the one shown; a line «…» stands for lines left out."""
    pieces = [re.escape(piece) for piece in f"\n{shown.strip()}\n".split("\n…\n")]
    pattern = r"\n(?:.*\n)*?".join(pieces)
    lines = "\n".join(line.rstrip() for line in printed.strip().splitlines())
    return re.fullmatch(pattern, f"\n{lines}\n") is not None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as a reader has it after cloning: the plans are there."""
    for name in ("plans", "examples"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_print_what_the_page_shows(page: Path, folder: Path) -> None:
    """Each command of a page, run on the files of that page, prints what stands under it.

    A failure must be shown: where all that is printed is left out, the command succeeds.
    """
    for block in (block for kind in ("yaml", "csv", "text") for block in _blocks(page, kind)):
        named = _FILE.match(block)
        if named:
            (folder / named[1]).write_text(block[named.end() :], "utf-8")
    for block in _blocks(page, "console"):
        for command, shown in _commands(block):
            if not command.startswith(("git ", "make test", "make check", "cd ", "pip ")):
                printed, code = _run(command, folder)
                is_shown = shown.strip() not in {"", "…"}
                assert _matches(shown, printed), f"{page.name}: $ {command}\n{printed}"
                assert is_shown or code == 0, f"{page.name}: $ {command}\n{printed}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Each relative link of a page names a file that exists."""
    for target in _LINK.findall(page.read_text("utf-8")):
        assert (page.parent / target).exists(), f"{page.name}: {target}"


@pytest.mark.parametrize(
    "example", [e for e in EXAMPLES if e.stem != "with_spark"], ids=lambda example: example.name
)
def test_examples_run(example: Path) -> None:
    """Each example runs and prints something."""
    done = subprocess.run(  # noqa: S603  our own examples
        [sys.executable, str(example)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        cwd=ROOT,
    )
    assert done.stdout.strip()


def _keys() -> set[str]:
    seen: set[type] = set()
    ahead: list[Any] = [gp.Plan, gp.ReportedValue, *TARGET_KINDS]
    keys: set[str] = set()
    while ahead:
        of = ahead.pop()
        if isinstance(of, type) and attrs.has(of) and of not in seen and of is not gp.Text:
            seen.add(of)
            attrs.resolve_types(of)
            keys |= {a.name.removesuffix("_") for a in attrs.fields(of)}
            ahead += [a.type for a in attrs.fields(of)]
        elif isinstance(of, type) and issubclass(of, Enum):
            keys |= {str(member.value) for member in of}
        ahead += get_args(of)
    return keys


def test_the_pages_of_the_format_name_every_key_and_word() -> None:
    """Each key of a plan file or a table, and each word that a key takes, stands on one of the two."""
    pages = ((ROOT / "docs" / name).read_text("utf-8") for name in ("format.md", "reference_yaml.md"))
    words = set(re.findall(r"[a-z][\w-]*", "\n".join(pages)))
    assert not sorted(_keys() - words)
