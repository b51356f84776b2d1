"""What each comment is about: nobody says so in YAML, so the usual hand is followed.

At the end of a line it is about that line, on a line of its own about what follows, and where it stands
further in than what follows, about what came before. Empty lines go with the comment after them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from gender_plan.formatting.tree import Block, Comment, Entry, Source

_OF_THE_FILE = re.compile(r"# (?:yaml-language-server:|\$schema:)")
_EMPTY = ""


def attached(source: Source) -> list[str]:
    """Puts every comment to its entry; what is about the whole file comes back."""
    placed = list(_entries(source.block, ()))
    begins = [entry.line for entry, _ in placed]
    alone: dict[int, Comment] = {}
    for comment in source.comments():
        entry = placed[max(0, bisect_right(begins, comment.line) - 1)][0]
        if entry.line > comment.line or entry.last_line < comment.line:
            alone[comment.line] = comment
        elif entry.last_line == comment.line and not comment.is_alone:
            entry.beside = comment.text
        else:
            entry.before.append(comment.text)
    _fill(source, placed, alone)
    return _head(source.block.entries[0])


def _entries(block: Block, around: tuple[Block, ...]) -> Iterator[tuple[Entry, tuple[Block, ...]]]:
    """Every entry in the order of the file, with the blocks that it stands in, the outermost first."""
    around = (*around, block)
    for entry in block.entries:
        yield entry, around
        if isinstance(entry.value, Block):
            yield from _entries(entry.value, around)


def _fill(
    source: Source, placed: list[tuple[Entry, tuple[Block, ...]]], alone: dict[int, Comment]
) -> None:
    """Puts the lines between two entries to the one before or the one after."""
    first = 0
    around: tuple[Block, ...] = ()
    for entry, its_blocks in placed:
        rest = _after(_lines(alone, first, entry.line), around, entry.column)
        entry.before = [each.text if each else _EMPTY for each in rest] + entry.before
        first, around = entry.last_line + 1, its_blocks
    _after(_lines(alone, first, len(source.lines)), around, -1)


def _lines(alone: dict[int, Comment], first: int, last: int) -> list[Comment | None]:
    """Lines that are comments, or nothing."""
    return [alone.get(line) for line in range(first, last)]


def _after(lines: list[Comment | None], around: tuple[Block, ...], column: int) -> list[Comment | None]:
    """Leaves comments further in than what follows to the blocks that end here; gives back the rest."""
    begun = 0
    for n, comment in enumerate(lines):
        if comment is None:
            continue
        deep = [block for block in around if column < block.column <= comment.column]
        if not deep:
            break
        # A list may stand in the column of its key: then the comment is outside of it.
        deepest = max(deep, key=lambda block: block.column)
        deepest.after += [_EMPTY] * (None in lines[begun:n]) + [comment.text]
        begun = n + 1
    return lines[begun:]


def _head(first: Entry) -> list[str]:
    """What stands before the first key and an empty line is about the file."""
    marks = [n for n, line in enumerate(first.before) if not line or _OF_THE_FILE.match(line)]
    until = marks[-1] + 1 if marks else 0
    head, first.before = first.before[:until], first.before[until:]
    return head
