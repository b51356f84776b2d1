"""What a page is made of, before anybody decides how to draw it: words, tables, bars, excerpts."""

from decimal import Decimal

from attrs import frozen

from gender_plan.text import Language


@frozen
class Piece:
    """A piece of a bar: its share of the whole, from 0 to 100, and its colour."""

    share: Decimal
    colour: str


@frozen(kw_only=True)
class Bar:
    """A bar of pieces from left to right, with a mark where something is to be reached.

    ``label`` says in words what the bar shows, for whoever does not see it.
    """

    label: str
    pieces: tuple[Piece, ...]
    mark: Decimal | None = None


@frozen
class Cell:
    """Words in a table, each line on its own, and a bar under them.

    ``language``: the one they are in, where that is not the language of the page.
    """

    text: str
    bar: Bar | None = None
    language: Language | None = None


@frozen(kw_only=True)
class Table:
    """Rows under headings, the first cell of each says what the row is about.

    ``more`` says how many were left out. A table without headings holds facts: a name and what it is.
    """

    caption: str
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...]
    more: str = ""


@frozen
class Paragraph:
    """A text."""

    text: str


@frozen
class Items:
    """Sentences, one under the other; ``more`` says how many were left out."""

    texts: tuple[str, ...]
    more: str = ""


@frozen
class Excerpt:
    """Lines whose columns have to stand under one another."""

    text: str


Block = Table | Paragraph | Items | Excerpt


@frozen(kw_only=True)
class Page:
    """Everything that is shown of one thing."""

    title: Cell
    blocks: tuple[Block, ...]
    language: Language
