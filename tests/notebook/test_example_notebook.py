"""The example notebook runs from ``load_plan`` to a chart, and shows what it promises."""

import asyncio
import re
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

NOTEBOOK = Path(__file__).parents[2] / "examples" / "notebook.ipynb"
CHART = "image/svg+xml"


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What each code cell of the example ends with, by form."""
    if sys.platform == "win32":
        asyncio.set_event_loop_policy(asyncio.WindowsSelectorEventLoopPolicy())
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    folder = {"metadata": {"path": str(tmp_path_factory.mktemp("notebook"))}}
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources=folder).execute()
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    outputs = [[o for o in cell.outputs if o.output_type == "execute_result"] for cell in cells]
    return [dict(found[0].data) if found else {} for found in outputs]


def test_it_comes_without_outputs_and_in_ten_cells() -> None:
    """What is kept is the ten steps, each in Vietnamese with an English line, and no result of a run."""
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    words = [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]
    assert len(cells) == len(words) == 10
    assert all(not cell.outputs and cell.execution_count is None for cell in cells)
    assert all(text.rstrip().endswith("*") and "\n*" in text for text in words)


def test_every_cell_shows_its_result(shown: list[dict[str, Any]]) -> None:
    """Eight cells end with a table in HTML and in plain text, the last two with a chart."""
    tables, pictures = shown[:8], shown[8:]
    assert all({"text/html", "text/plain"} <= data.keys() for data in tables)
    assert all(CHART in data for data in pictures)
    assert all('<div lang="' in data["text/html"] for data in tables)


def test_progress_is_a_table_with_bars(shown: list[dict[str, Any]]) -> None:
    """The fifth cell shows the goals and the indicators of the strategy, with bars told in words."""
    html = shown[4]["text/html"]
    assert html.count("<table") == 2
    assert "<caption" in html
    assert 'role="img" aria-label="3 đạt"' in html
    assert "26,22\N{NO-BREAK SPACE}%" in html
    assert shown[4]["text/plain"].splitlines()[0] == (
        "Chiến lược quốc gia về bình đẳng giới giai đoạn 2021-2030"
    )


def test_another_language_is_used_where_it_is_asked_for(shown: list[dict[str, Any]]) -> None:
    """The eighth cell is in English and says how many rows it leaves out."""
    assert '<div lang="en"' in shown[7]["text/html"]
    assert "… and 1 more indicator" in shown[7]["text/html"]


def test_the_charts_are_drawn_and_can_go_on_being_edited(shown: list[dict[str, Any]]) -> None:
    """The ninth cell draws every goal, the last one a chart whose width was changed by hand."""
    goals, values = shown[8][CHART], shown[9][CHART]
    assert "6. Trong lĩnh vực thông tin, truyền thông" in goals
    assert "đạt 60 %" in values
    assert width(values) < width(goals)


def width(svg: str) -> float:
    """How wide a drawing is."""
    found = re.search(r'<svg [^>]*width="([0-9.]+)"', svg)
    assert found
    return float(found[1])
