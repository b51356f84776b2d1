"""The pages that are made of the library stand as it makes them now, and leave nothing out."""

import re
from pathlib import Path

import pytest
from remake import made_pages

import gender_plan as gp
from gender_plan.cli.application import COMMANDS
from gender_plan.cli.explain import problem_kinds

DOCS = Path(__file__).parents[2] / "docs"
AGAIN = "make it again: python docs/making/remake.py"
"""What to do where a page is behind."""
API = "\n".join(page.read_text("utf-8") for page in DOCS.glob("api_*.md"))


@pytest.mark.parametrize("name", sorted(made_pages()))
def test_a_page_is_what_the_library_makes(name: str) -> None:
    """The page in the tree is the one of the model, the messages and the commands as they are."""
    assert made_pages()[name] == (DOCS / name).read_text("utf-8"), AGAIN


@pytest.mark.parametrize("name", ["problems.md", "problems.vi.md"])
def test_every_code_has_a_heading_of_its_own(name: str) -> None:
    """``problems.vi.md#gp201`` leads to GP201, and so for each code."""
    headings = re.findall(r"^### (GP\d+)$", (DOCS / name).read_text("utf-8"), re.MULTILINE)
    assert headings == list(problem_kinds())


@pytest.mark.parametrize("name", ["commands.md", "commands.vi.md"])
def test_every_command_has_its_part(name: str) -> None:
    """``commands.vi.md#check`` leads to the help of check, and so for each command."""
    headings = re.findall(r"^## (\w+)$", (DOCS / name).read_text("utf-8"), re.MULTILINE)
    assert headings == list(COMMANDS)


def test_no_character_of_a_made_page_is_unseen() -> None:
    """A page shows a hidden character by its number, and does not hold one."""
    for name, text in made_pages().items():
        assert all(letter.isprintable() or letter == "\n" for letter in text), name


@pytest.mark.parametrize("name", gp.__all__)
def test_every_public_name_is_on_the_pages_of_the_api(name: str) -> None:
    """The module that a public name comes from is documented, the name among its members."""
    module = vars(gp)["_HOME"].get(name, name)
    entry = re.search(rf"automodule:: gender_plan\.{module}\n((?:   :.*\n)*)", API)
    assert entry, module
    members = re.search(r":members: (.+)", entry[1])
    assert members is None or name in members[1].split(", ")
