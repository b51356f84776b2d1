"""What a report is made of: a heading, sections of plain blocks, tables; no format and no domain."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import field, frozen

from gender_plan.render.printable import one_line, printable

Texts = tuple[str, ...]


def _printable_all(texts: Sequence[str]) -> Texts:
    return tuple(map(printable, texts))


@frozen(kw_only=True)
class Paragraph:
    """Sentences; ``is_base``: one of the lines with the legal bases."""

    text: str = field(converter=printable)
    is_base: bool = False
    kind: str = field(default="paragraph", init=False)


@frozen(kw_only=True)
class Heading:
    """A heading inside a section; ``level`` 2 is under the section, 3 under that."""

    text: str = field(converter=one_line)
    level: int
    kind: str = field(default="heading", init=False)


@frozen(kw_only=True)
class Item:
    """One line of a list; ``label``: what it is about, set apart from what is said of it."""

    label: str = field(default="", converter=printable)
    text: str = field(converter=printable)


@frozen(kw_only=True)
class Listing:
    """Several things, one a line."""

    items: tuple[Item, ...]
    kind: str = field(default="list", init=False)


@frozen(kw_only=True)
class Column:
    """A column: ``key`` is its name for templates, ``width`` its share of the page."""

    key: str
    title: str = field(converter=one_line)
    width: int
    is_figure: bool = False


@frozen
class Cell:
    """What a cell says, and the figure behind it where it is one."""

    text: str = field(converter=printable)
    number: Decimal | None = None


@frozen(kw_only=True)
class Table:
    """Rows under columns; ``name`` is its name for templates, ``caption`` and ``short`` for people."""

    name: str
    short: str
    caption: str = field(converter=one_line)
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    kind: str = field(default="table", init=False)

    @property
    def records(self) -> tuple[dict[str, str], ...]:
        """The rows by the keys of the columns, as a template reads them."""
        keys = [column.key for column in self.columns]
        return tuple(dict(zip(keys, (cell.text for cell in row), strict=True)) for row in self.rows)


@frozen(kw_only=True)
class Figure:
    """A place for the drawing of that name, and what it shows in words."""

    name: str
    caption: str = field(converter=one_line)
    kind: str = field(default="figure", init=False)


Block = Paragraph | Heading | Listing | Table | Figure


@frozen(kw_only=True)
class Section:
    """A numbered section of the report."""

    title: str = field(converter=one_line)
    blocks: tuple[Block, ...]


@frozen(kw_only=True)
class Head:
    """The facts of the heading block; whatever the clerk has to fill in is a gap, never a guess.

    ``superior``: the body above the issuing one, empty where the plan names none.
    """

    superior: str = field(default="", converter=one_line)
    issuer: str = field(converter=one_line)
    place: str = field(converter=one_line)
    number: str = field(converter=printable)
    date: str = field(converter=one_line)
    kind: str = field(converter=one_line)
    title: str = field(converter=one_line)
    period: str = field(converter=one_line)


@frozen(kw_only=True)
class ConsolidatedReport:
    """The report as plain data, in the order in which it is read.

    ``recipients``: the lines of «Nơi nhận», each with its closing mark; ``signatory``: the gaps for
    whoever signs; ``attached``: what the annex says of the report it belongs to.
    """

    head: Head
    opening: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    closing: str = field(converter=printable)
    recipients: Texts = field(converter=_printable_all)
    signatory: Texts = field(converter=_printable_all)
    annex: Table
    attached: str = field(converter=one_line)

    @property
    def blocks(self) -> Iterator[Block]:
        """Every block of the sections."""
        for section in self.sections:
            yield from section.blocks

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables of the sections, then the annex."""
        return (*(block for block in self.blocks if isinstance(block, Table)), self.annex)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The places for drawings."""
        return tuple(block for block in self.blocks if isinstance(block, Figure))
