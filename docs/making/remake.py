"""Writes the pages that are made from the library: ``python docs/making/remake.py``."""

from collections.abc import Mapping
from pathlib import Path

from commands_page import commands_page
from problems_page import problems_page
from reference_page import reference_page

DOCS = Path(__file__).parents[1]


def made_pages() -> Mapping[str, str]:
    """The text of each page that is made, by its name."""
    return {
        "commands.md": commands_page("en"),
        "commands.vi.md": commands_page("vi"),
        "problems.md": problems_page("en"),
        "problems.vi.md": problems_page("vi"),
        "reference_yaml.md": reference_page(),
    }


if __name__ == "__main__":
    for name, text in made_pages().items():
        (DOCS / name).write_text(text, "utf-8")
