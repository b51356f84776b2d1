"""A CSV table as rows of named cells that know where they stand."""

import csv
import io
from collections.abc import Iterator
from typing import Final, Protocol

from attrs import field, frozen

from gender_plan.problems import Problem, ProblemKind, Span
from gender_plan.reading import row_faults
from gender_plan.reading.decoding import Decoded
from gender_plan.reading.lines import Lines

_DELIMITERS: Final = (",", ";", "\t")


class _Reader(Protocol):
    """What is used of the csv module's reader, whose own type has no public name."""

    line_num: int

    def __next__(self) -> list[str]: ...
    def __iter__(self) -> "_Reader": ...


@frozen
class Row:
    """One row: its filled cells by column, and the line it begins on."""

    cells: dict[str, str]
    line: int
    lines: Lines = field(eq=False, repr=False)

    def span(self, column: str | None = None) -> Span:
        """The place of a cell, or of the row; a cell over several lines is shown by its row."""
        begin = self.lines.starts[self.line - 1]
        whole = self.lines.span(begin, begin + 1)
        at = 0
        for name, cell in self.cells.items():
            at = whole.excerpt.find(cell, at)
            if at < 0:
                break
            if name == column:
                return self.lines.span(begin + at, begin + at + len(cell))
            at += len(cell)
        return self.lines.span(begin, begin + len(whole.excerpt))

    def problem(self, kind: ProblemKind, column: str | None = None, **facts: object) -> Problem:
        """A problem of this row, at a column."""
        hint = facts.pop("hint", None)
        return Problem(
            kind=kind,
            facts={"column": column, **facts},
            hint=None if hint is None else str(hint),
            span=self.span(column),
        )


@frozen
class Table:
    """The rows that could be told apart, and what was wrong with the table itself."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]


def table(text: Decoded, columns: tuple[str, ...], required: tuple[str, ...]) -> Table:
    """A table whose first line names its columns; comma, semicolon and tab separate cells."""
    first = text.lines.span(0, 1).excerpt
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text.text, newline=""), delimiter=delimiter, strict=True)
    try:
        header = [name.strip() for name in next(reader, [])]
    except csv.Error:
        header = []
    faults = tuple(_header_problems(header, first, columns, required, text.lines))
    if faults:
        return Table((), faults)
    problems: list[Problem] = []
    rows = tuple(_rows(reader, header, text.lines, problems))
    return Table(rows, tuple(problems))


def _header_problems(
    header: list[str],
    first: str,
    columns: tuple[str, ...],
    required: tuple[str, ...],
    lines: Lines,
) -> Iterator[Problem]:
    if not any(header):
        yield Problem(
            kind=row_faults.NO_HEADER, facts={"columns": ", ".join(columns)}, span=lines.span(0, 1)
        )
        return
    known = ", ".join(columns)
    for name in header:
        at = max(first.find(name), 0)
        span = lines.span(at, at + len(name))
        if name not in columns:
            yield Problem(
                kind=row_faults.UNKNOWN_COLUMN, facts={"column": name, "columns": known}, span=span
            )
        elif header.count(name) > 1:
            yield Problem(kind=row_faults.REPEATED_COLUMN, facts={"column": name}, span=span)
    for name in required:
        if name not in header:
            yield Problem(
                kind=row_faults.MISSING_COLUMN, facts={"column": name}, span=lines.span(0, len(first))
            )


def _rows(reader: "_Reader", header: list[str], lines: Lines, problems: list[Problem]) -> Iterator[Row]:
    while True:
        begin: int = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error:
            at = lines.starts[min(begin, len(lines.starts)) - 1]
            problems.append(Problem(kind=row_faults.BAD_ROW, span=lines.span(at, at + 1)))
            return
        if cells is None:
            return
        filled = {name: cell.strip() for name, cell in zip(header, cells, strict=False) if cell.strip()}
        row = Row(filled, begin, lines)
        if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
            problems.append(
                row.problem(row_faults.TOO_MANY_CELLS, found=len(cells), expected=len(header))
            )
        elif filled:
            yield row
