"""The floors that the explanation shows are those of the contract."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def _floors() -> list[list[str]]:
    """The modules of each floor as the import-linter contract has them, from the top."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    return [floor.split(" | ") for floor in contracts["contracts"][0]["layers"] if floor != "__main__"]


@pytest.mark.parametrize("page", ["explanation.md", "explanation.vi.md"])
def test_every_module_stands_on_its_floor(page: str) -> None:
    """Modules of one floor stand side by side, and what is above in the contract is not below here."""
    text = (ROOT / "docs" / page).read_text("utf-8")
    floors = re.findall(r"^[0-9]  (\S.*?)(?:   .*)?$", text, re.MULTILINE)
    row_of = {name: n for n, row in enumerate(floors) for name in re.findall(r"\w+", row)}
    rows = [{row_of.get(name) for name in floor} for floor in _floors()]
    assert all(len(row) == 1 and None not in row for row in rows), row_of
    order = [number for row in rows for number in row if number is not None]
    assert order == sorted(order)
