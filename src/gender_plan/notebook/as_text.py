"""A page as plain text: for terminals, and for notebooks that show no HTML."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from gender_plan.notebook.blocks import Block, Cell, Excerpt, Items, Page, Paragraph, Table
from gender_plan.notebook.markup import inert
from gender_plan.notebook.shortening import cut
from gender_plan.text import Language, width

_PARAGRAPH, _LINE = 1000, 240
_COLUMN = 36
_LAST_COLUMN = 60
_FACT = 100
_GAP = "  "


def printed(page: Page) -> str:
    """The page as text."""
    title = _line(page.title.text)
    blocks = ("\n".join(_PRINT[type(block)](block, page.language)) for block in page.blocks)
    return inert("\n".join(piece for piece in (title, *blocks) if piece))


def _paragraph(block: Paragraph, language: Language) -> Iterator[str]:
    yield cut(block.text, _PARAGRAPH, language)


def _items(block: Items, language: Language) -> Iterator[str]:
    yield from (f"- {cut(text, _PARAGRAPH, language)}" for text in block.texts)
    yield from [block.more] if block.more else []


def _excerpt(block: Excerpt, language: Language) -> Iterator[str]:
    yield from (cut(line, _LINE, language) for line in block.text.split("\n"))


def _table(block: Table, language: Language) -> Iterator[str]:
    del language
    if block.caption:
        yield _line(block.caption)
    heads = [tuple(map(Cell, block.heads))] if block.heads else []
    rows = [tuple(_line(cell.text) for cell in row) for row in (*heads, *block.rows)]
    widths = list(_widths(rows, _LAST_COLUMN if heads else _FACT))
    said = [_joined(row, widths) for row in rows]
    if heads:
        said.insert(1, _GAP.join("-" * columns for columns in widths))
    yield from said
    if block.more:
        yield block.more


def _widths(rows: Sequence[Sequence[str]], last: int) -> Iterator[int]:
    columns = list(zip(*rows, strict=True))
    for place, cells in enumerate(columns, start=1):
        most = last if place == len(columns) else _COLUMN
        yield min(most, max(map(width, cells)))


def _joined(row: Sequence[str], widths: Sequence[int]) -> str:
    return _GAP.join(map(_fitted, row, widths)).rstrip()


def _fitted(text: str, columns: int) -> str:
    """The text in exactly so many columns, with «…» where it is longer."""
    if width(text) > columns:
        kept = text[:columns]
        while width(kept) >= columns:
            kept = kept[:-1]
        text = f"{kept}…"
    return text + " " * (columns - width(text))


def _line(text: str) -> str:
    return " ".join(text.split())


_PRINT: Mapping[type[Block], Callable[[Any, Language], Iterator[str]]] = {
    Excerpt: _excerpt,
    Items: _items,
    Paragraph: _paragraph,
    Table: _table,
}
