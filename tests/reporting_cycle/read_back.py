"""A report read back from its file: all its text, and the rows of its tables, whatever the format."""

from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from importlib import import_module
from pathlib import Path

import docx
from attrs import frozen

openpyxl = import_module("openpyxl")

_VOID = {"meta", "br", "hr", "img", "link", "path", "line", "rect"}

Rows = tuple[tuple[str, ...], ...]


@frozen
class ReadBack:
    """The text of a report, its lines joined, and the rows of its tables."""

    text: str
    rows: Rows

    def row(self, first: str) -> tuple[str, ...]:
        """The row of the annex that begins with the number of an indicator."""
        return next(row for row in self.rows if row[:1] == (first,))

    def row_of(self, agency: str) -> tuple[str, ...]:
        """The row of an agency in the table of who has reported."""
        return next(row for row in self.rows if row[1:2] == (agency,))


def read_back(path: Path) -> ReadBack:
    """A report, by the ending of its file."""
    return _READERS[path.suffix](path)


def _markdown(path: Path) -> ReadBack:
    text = path.read_text("utf-8").replace("\\", "").replace("**", "")
    rows = (line for line in text.splitlines() if line.startswith("|"))
    return ReadBack(text, tuple(tuple(c.strip() for c in row.strip("|").split("|")) for row in rows))


def _word(path: Path) -> ReadBack:
    document = docx.Document(str(path))
    rows = (row.cells for table in document.tables for row in table.rows)
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    return ReadBack(text, tuple(tuple(cell.text for cell in row) for row in rows))


def _workbook(path: Path) -> ReadBack:
    book = openpyxl.load_workbook(path)
    rows = tuple(tuple(_shown(cell) for cell in row) for sheet in book for row in sheet.values)
    return ReadBack("\n".join(str(cell) for (cell,) in book["Nội dung"].values), rows)


def _shown(cell: object) -> str:
    """A cell as Excel shows it in Vietnam."""
    text = "" if cell is None else str(cell)
    return text.replace(".", ",") if isinstance(cell, float) else text


class _Page(HTMLParser):
    """Collects the text and the cells of a page, and what it would fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.rows: list[list[str]] = []
        self.fetched: list[str] = []
        self.inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.fetched += [str(v) for key, v in attrs if key in {"src", "href"} and "://" in str(v)]
        if tag not in _VOID:
            self.inside.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in {"td", "th"}:
            self.rows[-1].append("")
        if tag in {"p", "li", "h1", "h2", "h3", "h4"}:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        while tag in self.inside and self.inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if {"style", "script", "svg"}.isdisjoint(self.inside):
            self.words.append(data)
            if {"td", "th"} & set(self.inside):
                self.rows[-1][-1] += data.strip()


def _html(path: Path) -> ReadBack:
    page = _Page()
    page.feed(path.read_text("utf-8"))
    assert page.fetched == []
    return ReadBack("".join(page.words), tuple(map(tuple, page.rows)))


_READERS: Mapping[str, Callable[[Path], ReadBack]] = {
    ".md": _markdown,
    ".docx": _word,
    ".html": _html,
    ".xlsx": _workbook,
}
