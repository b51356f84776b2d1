"""The file of a ledger: bytes to rows of text that know their place, and rows to bytes (RFC 4180)."""

import re
from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from gender_plan.ledger import faults
from gender_plan.ledger.cells import COLUMNS, Cells
from gender_plan.problems import Problem, ProblemKind
from gender_plan.reading import Limits
from gender_plan.reading.decoding import decoded
from gender_plan.reading.lines import Lines

_MARK = b"\xef\xbb\xbf"
_END = "\r\n"
_LIMITS = Limits(size=1024**3)
_CELL = re.compile(r'("[^"]*(?:""[^"]*)*"|[^",\r\n]*)(,|\r\n|\r|\n|\Z)')
_PLAIN_ROW = re.compile(r'([^"\r\n]*)(?:\r\n|\r|\n|\Z)')
_NEEDS_QUOTES = re.compile(r'[",\r\n]')


@frozen
class Row:
    """The cells of one row, and the offset at which it begins."""

    cells: Cells
    start: int


@frozen
class Table:
    """The rows of a ledger that could be told apart.

    ``broken`` says what keeps the rest from being read, so that nothing may be added.
    """

    lines: Lines
    rows: tuple[Row, ...] = ()
    broken: Problem | None = None

    def problem(self, kind: ProblemKind, row: Row, place: int = 0, **facts: object) -> Problem:
        """A problem of a row, at one of its cells."""
        for _ in range(place):
            row = evolve(row, start=_CELL.match(self.lines.text, row.start).end())  # type: ignore[union-attr]
        cell = _CELL.match(self.lines.text, row.start)
        end = cell.end(1) if cell else row.start
        return Problem(kind=kind, facts=facts, span=self.lines.span(row.start, max(end, row.start + 1)))


class _OpenQuoteError(Exception):
    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


def table(content: bytes) -> Table:
    """The rows in the bytes of a ledger; in no bytes at all there are none."""
    try:
        text = content.removeprefix(_MARK).decode("utf-8")
    except UnicodeDecodeError:
        read = decoded(content, _LIMITS)
        return Table(read.lines, broken=read.problems[0])
    lines, rows = Lines(text), _rows(text)
    try:
        header = next(rows, None)
        if header and header.cells != COLUMNS:
            return Table(lines, broken=_no_ledger(lines))
    except _OpenQuoteError:
        return Table(lines, broken=_no_ledger(lines))
    return _read(rows, lines)


def _read(rows: Iterator[Row], lines: Lines) -> Table:
    read: list[Row] = []
    try:
        read.extend(rows)
    except _OpenQuoteError as unread:
        span = lines.span(unread.at, unread.at + 1)
        return Table(lines, tuple(read), Problem(kind=faults.OPEN_QUOTE, span=span))
    return Table(lines, tuple(read))


def _no_ledger(lines: Lines) -> Problem:
    facts = {"columns": ",".join(COLUMNS)}
    return Problem(kind=faults.NOT_A_LEDGER, facts=facts, span=lines.span(0, 1))


def _rows(text: str) -> Iterator[Row]:
    """Every row that is not empty."""
    at = 0
    while at < len(text):
        start, plain = at, _PLAIN_ROW.match(text, at)
        cells, at = (plain[1].split(","), plain.end()) if plain else _quoted_row(text, at)
        if cells != [""]:
            yield Row(tuple(cells), start)


def _quoted_row(text: str, at: int) -> tuple[list[str], int]:
    """A row with quotes in it, perhaps over several lines, and where the next one begins."""
    cells: list[str] = []
    while True:
        found = _CELL.match(text, at)
        if found is None:
            raise _OpenQuoteError(at)
        cells.append(_unquoted(found[1]))
        at = found.end()
        if found[2] != ",":
            return cells, at


def _unquoted(cell: str) -> str:
    return cell[1:-1].replace('""', '"') if cell.startswith('"') else cell


def extended(content: bytes, rows: Iterable[Cells]) -> bytes:
    """The bytes of a ledger with more rows at its end; nothing that was there is touched."""
    begun = content if content.removeprefix(_MARK) else _line(COLUMNS).encode()
    if not begun.endswith((b"\n", b"\r")):
        begun += _END.encode()
    return begun + "".join(map(_line, rows)).encode()


def _line(cells: Cells) -> str:
    return ",".join(map(_quoted, cells)) + _END


def _quoted(cell: str) -> str:
    if _NEEDS_QUOTES.search(cell):
        return '"' + cell.replace('"', '""') + '"'
    return cell
