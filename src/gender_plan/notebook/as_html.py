"""A page as a piece of HTML: tables that can be read aloud, the colours of the notebook, no script."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from gender_plan.notebook.blocks import Bar, Block, Cell, Excerpt, Items, Page, Paragraph, Table
from gender_plan.notebook.markup import Markup, element, lines
from gender_plan.notebook.shortening import cut
from gender_plan.targets.figures import rounded
from gender_plan.text import Language

_CELL, _PARAGRAPH, _LINE = 600, 4000, 240

# Notebooks align cells to the right and set colours of their own; only what matters is set anew.
_TABLE = "border-collapse:collapse;margin:.5em 0;font-size:inherit;color:inherit"
_CAPTION = "caption-side:top;text-align:left;font-weight:bold;color:inherit;padding:.3em 0"
_IN_CELL = (
    "text-align:left;vertical-align:top;padding:.25em .6em;white-space:normal;max-width:32em;"
    "border-bottom:1px solid rgba(128,128,128,.35)"
)
_IN_ROW_HEAD = f"{_IN_CELL};font-weight:normal"
_BAR = (
    "display:flex;position:relative;width:9em;height:.7em;margin:.25em 0;"
    "border:1px solid currentColor;box-sizing:border-box"
)
_MARK = "position:absolute;top:-.25em;bottom:-.25em;width:0;border-left:2px solid currentColor"
_PRE = "overflow-x:auto;margin:.5em 0;background:transparent;color:inherit"


def drawn(page: Page) -> str:
    """The page as HTML."""
    title = element("p", cut(page.title.text, _CELL, page.language), style="font-weight:bold")
    titled = _in(page.title, title) if page.title.text else None
    blocks = (_DRAW[type(block)](block, page.language) for block in page.blocks)
    content = (titled, *blocks) if titled else tuple(blocks)
    return element("div", *content, lang=page.language, style="text-align:left").html


def _paragraph(block: Paragraph, language: Language) -> Markup:
    return element("p", *lines(cut(block.text, _PARAGRAPH, language)))


def _items(block: Items, language: Language) -> Markup:
    texts = [cut(text, _PARAGRAPH, language) for text in block.texts]
    said = (*texts, block.more) if block.more else texts
    return element("ul", *(element("li", *lines(text)) for text in said))


def _excerpt(block: Excerpt, language: Language) -> Markup:
    kept = "\n".join(cut(line, _LINE, language) for line in block.text.split("\n"))
    return element("pre", kept, style=_PRE)


def _table(block: Table, language: Language) -> Markup:
    return element("table", *_sections(block, language), style=_TABLE)


def _sections(block: Table, language: Language) -> Iterator[Markup]:
    if block.caption:
        yield element("caption", cut(block.caption, _CELL, language), style=_CAPTION)
    if block.heads:
        heads = (element("th", head, scope="col", style=_IN_CELL) for head in block.heads)
        yield element("thead", element("tr", *heads))
    rows = (_row(row, language) for row in block.rows)
    yield element("tbody", *rows)
    if block.more:
        columns = str(len(block.heads) or 2)
        rest = element("td", block.more, colspan=columns, style=_IN_CELL)
        yield element("tfoot", element("tr", rest))


def _row(row: tuple[Cell, ...], language: Language) -> Markup:
    first, *others = row
    head = _cell("th", first, language, scope="row", style=_IN_ROW_HEAD)
    return element("tr", head, *(_cell("td", cell, language, style=_IN_CELL) for cell in others))


def _cell(name: str, cell: Cell, language: Language, **attributes: str) -> Markup:
    other = {"lang": cell.language} if cell.language else {}
    bar = (_bar(cell.bar),) if cell.bar else ()
    words = lines(_tied(cut(cell.text, _CELL, language)))
    return element(name, *words, *bar, **attributes, **other)


def _tied(text: str) -> str:
    """The text in which «27 %» is never broken over two lines."""
    return text.replace(" %", "\N{NO-BREAK SPACE}%")


def _bar(bar: Bar) -> Markup:
    pieces = [
        element("span", style=f"width:{_percent(piece.share)};background:{piece.colour}")
        for piece in bar.pieces
    ]
    if bar.mark is not None:
        pieces.append(element("span", style=f"left:{_percent(bar.mark)};{_MARK}"))
    return element("div", *pieces, role="img", aria_label=bar.label, style=_BAR)


def _percent(share: Decimal) -> str:
    return f"{rounded(share):f}%"


def _in(cell: Cell, made: Markup) -> Markup:
    return element("div", made, lang=cell.language) if cell.language else made


_DRAW: Mapping[type[Block], Callable[[Any, Language], Markup]] = {
    Excerpt: _excerpt,
    Items: _items,
    Paragraph: _paragraph,
    Table: _table,
}
