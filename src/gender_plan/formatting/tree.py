"""A plan file as blocks of entries, in which every value stays as it is written."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import yaml
from attrs import define, field, frozen

from gender_plan.reading import composing


@define
class Leaf:
    """A value that is written as it stands: a scalar, or a list or group in brackets."""

    node: Any
    raw: str

    @property
    def last_line(self) -> int:
        """The line on which it ends."""
        line: int = self.node.start_mark.line
        return line + self.raw.count("\n")

    def text_of(self, piece: Any) -> str:  # noqa: ANN401  a node of yaml
        """A piece of it as it stands."""
        begin = self.node.start_mark.index
        return self.raw[piece.start_mark.index - begin : piece.end_mark.index - begin]

    def scalars(self) -> Iterator[Any]:
        """All that stands between its brackets, keys and values."""
        return _scalars(self.node)

    def has_comment(self) -> bool:
        """Whether there is a comment between its pieces."""
        begin, bare = self.node.start_mark.index, self.raw
        for first, last in [_span(scalar) for scalar in self.scalars()][::-1]:
            bare = bare[: first - begin] + bare[last - begin :]
        return "#" in bare


@define
class Entry:
    """A key or a dash with its value, and the comments before and beside it.

    ``key`` is as written, ``name`` what it means; an item of a list has neither.
    """

    column: int
    line: int
    value: "Leaf | Block"
    key: str = ""
    name: str = ""
    span: tuple[int, int] = (0, 0)
    before: list[str] = field(factory=list)
    beside: str = ""

    @property
    def last_line(self) -> int:
        """The last line that is its own: that of its value, or of its key where a block follows."""
        return self.value.last_line if isinstance(self.value, Leaf) else self.line


@define
class Block:
    """Keys or dashes below one another, and the comments after the last of them."""

    column: int
    entries: list[Entry]
    after: list[str] = field(factory=list)


@frozen
class Comment:
    """A comment and where it stands; ``is_alone`` on a line of its own."""

    line: int
    column: int
    text: str
    is_alone: bool


@frozen
class Source:
    """The text of a file and the tree of it."""

    text: str
    block: Block

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends."""
        return self.text.split("\n")

    def comments(self) -> Iterator[Comment]:
        """The comments outside of values, in the order of the file."""
        inside = sorted(_spans(self.block))
        begins = [begin for begin, _ in inside]
        offset = 0
        for number, line in enumerate(self.lines):
            column = line.find("#")
            while column >= 0:
                near = bisect_right(begins, offset + column) - 1
                if near < 0 or offset + column >= inside[near][1]:
                    is_alone = not line[:column].strip(" \t")
                    yield Comment(number, column, line[column:].rstrip(" \t"), is_alone)
                    break
                column = line.find("#", column + 1)
            offset += len(line) + 1


def parsed(text: str) -> Source:
    """The tree of a plan file, whose outermost value is a group of keys; without comments yet."""
    value = _Growing(text, text.split("\n")).value(yaml.compose(text, Loader=composing.Parser))
    return Source(text, value if isinstance(value, Block) else Block(0, [Entry(0, 0, value)]))


@frozen
class _Growing:
    text: str
    lines: list[str]

    def value(self, node: Any) -> Leaf | Block:  # noqa: ANN401
        if isinstance(node, yaml.ScalarNode) or node.flow_style:
            return Leaf(node, self._raw(node))
        if isinstance(node, yaml.SequenceNode):
            return self._list(node)
        entries = [self._pair(key, value) for key, value in node.value]
        return Block(entries[0].column, entries)

    def _pair(self, key: Any, value: Any) -> Entry:  # noqa: ANN401
        at, span = key.start_mark, _span(key)
        written = self.text[slice(*span)]
        return Entry(at.column, at.line, self.value(value), key=written, name=key.value, span=span)

    def _list(self, node: yaml.SequenceNode) -> Block:
        column = node.start_mark.column
        entries = [Entry(column, self._dash(item, column), self.value(item)) for item in node.value]
        return Block(column, entries)

    def _dash(self, item: Any, column: int) -> int:  # noqa: ANN401
        """The line of an item's dash: the last one in the column of the list."""
        line: int = item.start_mark.line
        while self.lines[line][column : column + 1] != "-" or self.lines[line][:column].strip(" -"):
            line -= 1
        return line

    def _raw(self, node: Any) -> str:  # noqa: ANN401
        """As it stands; without the empty lines after a text below «|», unless «|+» keeps these."""
        raw = self.text[slice(*_span(node))]
        if not isinstance(node, yaml.ScalarNode) or node.style not in {"|", ">"}:
            return raw
        keeps = "+" in raw.partition("\n")[0].partition("#")[0]
        return raw.removesuffix("\n") if keeps else raw.rstrip("\n")


def _spans(value: Leaf | Block) -> Iterator[tuple[int, int]]:
    """Where keys and values stand."""
    if isinstance(value, Leaf):
        yield _span(value.node)
        return
    for entry in value.entries:
        yield entry.span
        yield from _spans(entry.value)


def _span(node: Any) -> tuple[int, int]:  # noqa: ANN401
    return node.start_mark.index, node.end_mark.index


def _scalars(node: Any) -> Iterator[Any]:  # noqa: ANN401
    if isinstance(node, yaml.ScalarNode):
        yield node
        return
    for each in node.value:
        for inner in each if isinstance(each, tuple) else (each,):
            yield from _scalars(inner)
