"""A sheet of a form as rows that know their id, wherever they were moved, hidden or inserted."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from gender_plan.forms import faults
from gender_plan.forms.cells import Cell
from gender_plan.forms.layout import ID, Column
from gender_plan.problems import Problem
from gender_plan.text import folded

_HEADER_WITHIN = 60


@frozen
class GridRow:
    """One row: its id as it stands there, and its cells by column."""

    id: str
    place: str
    cells: Mapping[str, Cell]

    def cell(self, key: str) -> Cell:
        """The cell of a column; an empty one where the sheet has lost the column."""
        return self.cells.get(key) or Cell(place=self.place)


@frozen
class Grid:
    """The rows with an id in their order, others that hold an answer, and what the sheet has lost."""

    rows: tuple[GridRow, ...] = ()
    strays: tuple[GridRow, ...] = ()
    problems: tuple[Problem, ...] = field(default=())


def grid(sheet: Any, columns: Sequence[Column]) -> Grid:  # noqa: ANN401  openpyxl's
    """What stands on a sheet under its headings."""
    header, places = _header(sheet, columns)
    lost = [column for column in columns if column.key not in places]
    problems = tuple(
        Problem(kind=faults.NO_COLUMN, facts={"title": column.title}, cell=sheet.title)
        for column in lost
    )
    if ID not in places:
        return Grid(problems=problems)
    merged = _merged(sheet)
    found = [_row(sheet, number, places, merged) for number in range(header + 1, sheet.max_row + 1)]
    answers = [column.key for column in columns if column.is_answer]
    strays = (r for r in found if not r.id and any(not r.cell(key).is_empty for key in answers))
    return Grid(tuple(row for row in found if row.id), tuple(strays), problems)


def _header(sheet: Any, columns: Sequence[Column]) -> tuple[int, dict[str, int]]:  # noqa: ANN401
    """The row with the headings, and the column of each."""
    titles = {folded(column.title): column.key for column in columns}
    best: tuple[int, dict[str, int]] = (0, {})
    for number in range(1, min(sheet.max_row, _HEADER_WITHIN) + 1):
        places: dict[str, int] = {}
        for cell in sheet[number]:
            key = titles.get(folded(cell.value)) if isinstance(cell.value, str) else None
            if key:
                places.setdefault(key, cell.column)
        if len(places) > len(best[1]):
            best = (number, places)
    return best


def _merged(sheet: Any) -> dict[tuple[int, int], str]:  # noqa: ANN401
    """The merged block of every cell in one."""
    return {
        position: block.coord for block in sheet.merged_cells.ranges for position in _positions(block)
    }


def _positions(block: Any) -> Iterator[tuple[int, int]]:  # noqa: ANN401
    for row in range(block.min_row, block.max_row + 1):
        for column in range(block.min_col, block.max_col + 1):
            yield row, column


def _row(
    sheet: Any,  # noqa: ANN401
    number: int,
    places: Mapping[str, int],
    merged: Mapping[tuple[int, int], str],
) -> GridRow:
    cells = {
        key: cell_at(sheet, number, column, merged.get((number, column)))
        for key, column in places.items()
    }
    id_ = cells[ID].value
    return GridRow(str(id_).strip() if id_ is not None else "", f"{sheet.title}!{number}", cells)


def cell_at(sheet: Any, row: int, column: int, merged: str | None = None) -> Cell:  # noqa: ANN401
    """A cell by its numbers."""
    found = sheet.cell(row, column)
    return Cell(
        place=f"{sheet.title}!{found.coordinate}",
        value=found.value,
        kind=found.data_type,
        number_format=getattr(found, "number_format", "General") or "General",
        merged=merged,
    )


def by_id(rows: Sequence[GridRow]) -> dict[str, list[GridRow]]:
    """Rows by their ids, in their order."""
    found: defaultdict[str, list[GridRow]] = defaultdict(list)
    for row in rows:
        found[row.id].append(row)
    return dict(found)
