"""Tables and paragraphs for a terminal, drawn with plain lines; data are never read as markup."""

import io
import textwrap
from collections.abc import Iterable, Sequence

from gender_plan.text import width as columns_of

_BORDER = 3
_ENDLESS = 10**6
_TIED = "\N{NO-BREAK SPACE}%"


def drawn(titles: Sequence[str], rows: Iterable[Sequence[str]], *, width: int, bold: bool) -> str:
    """A table in at most ``width`` columns; a cell that is too wide goes on in the next line."""
    # rich is slow to import, and only tables need it.
    from rich import box  # noqa: PLC0415
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text as Plain  # noqa: PLC0415

    cells = [tuple(row) for row in rows]
    room = width - len(titles) * _BORDER - 1
    table = Table(box=box.SQUARE)
    for title, columns in zip(titles, _widths([titles, *cells], room), strict=True):
        table.add_column(Plain(title, style="bold"), overflow="fold", width=columns)
    for row in cells:
        table.add_row(*map(Plain, row))
    page = io.StringIO()
    Console(
        file=page,
        width=width,
        height=_ENDLESS,
        color_system="standard" if bold else None,
        force_terminal=bold,
        force_jupyter=False,
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
    ).print(table)
    return page.getvalue()


def _widths(rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """A width for every column: first its longest word, so that ids and days stay whole, then more."""
    by_column = list(zip(*rows, strict=True))
    words = [max(_widest(cell.split()) for cell in cells) for cells in by_column]
    lines = [max(_widest(cell.split("\n")) for cell in cells) for cells in by_column]
    least = shared(words, room)
    more = shared([line - width for line, width in zip(lines, least, strict=True)], room - sum(least))
    return [max(1, width + extra) for width, extra in zip(least, more, strict=True)]


def shared(wanted: Sequence[int], room: int) -> list[int]:
    """Who gets how much of the room: small wishes are granted, the large ones share alike.

    >>> shared([5, 40, 90], 65)
    [5, 30, 30]
    """
    given = [0] * len(wanted)
    for served, place in enumerate(sorted(range(len(wanted)), key=wanted.__getitem__)):
        given[place] = min(max(0, wanted[place]), room // (len(wanted) - served))
        room -= given[place]
    return given


def _widest(pieces: Iterable[str]) -> int:
    return max(map(columns_of, pieces), default=0)


def wrapped(text: str, width: int, *, first: str = "", then: str = "") -> str:
    """A text broken between words; longer words stay whole, and so does «5 %»."""
    broken = textwrap.fill(
        text.replace(" %", _TIED),
        width,
        initial_indent=first,
        subsequent_indent=then,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return broken.replace(_TIED, " %")
