"""Where each piece of data stands in its file, found by following its path."""

import re
from array import array
from functools import cached_property
from typing import Any

from attrs import frozen

from gender_plan.problems import Span
from gender_plan.reading.lines import Lines

Path = tuple[str | int, ...]

# Quoted text, or plain text up to a comment, a colon that makes it a key, or a list's mark.
_EXTENT = re.compile(
    r"""
    "(?:[^"\\\r\n]|\\.)*"? | '(?:[^'\r\n]|'')*'?
    | [^\s\[\]{},](?:[^\r\n,\[\]{}:#]|:(?=\S)|(?<=\S)\#)*
    """,
    re.VERBOSE,
)


@frozen
class Positions:
    """Where each node of the data stands.

    ``starts`` holds the offset of each, in the order of the document, keys before their values;
    ``follows`` the index of the node after a container and all it holds.
    """

    data: Any
    lines: Lines
    starts: "array[int]"
    follows: dict[int, int]

    def span(self, path: Path, *, key: bool = False) -> Span | None:
        """The place of the value at a path (or of its key), else of the nearest thing around it."""
        return self.lines.span(*self.extent(path, key=key)) if self.starts else None

    def extent(self, path: Path, *, key: bool = False) -> tuple[int, int]:
        """Where in the text that begins and ends; a value over several lines ends with the first."""
        index, text = self._found(path, key=key)
        start = self.starts[index]
        return start, start + self._length(start, text)

    def _length(self, start: int, text: object) -> int:
        """How far what begins here goes on its line; a list or group is shown by its first mark."""
        if isinstance(text, str) and text and self.lines.text.startswith(text, start):
            return len(text)
        found = _EXTENT.match(self.lines.text, start)
        return len(found[0].rstrip()) if found else 1

    def _next(self, index: int) -> int:
        """The node after a node and all it contains; only containers have an entry."""
        return self.follows.get(index, index + 1)

    def _found(self, path: Path, *, key: bool) -> tuple[int, Any]:
        """The index at a path and the text that stands there, if it is text."""
        node, index = self.data, 0
        for depth, step in enumerate(path):
            found = self._child(node, index, step)
            if found is None:
                break
            if key and depth == len(path) - 1 and isinstance(step, str):
                return found - 1, step
            index, node = found, node[step]
        return self._start(node, index), node

    def _start(self, node: Any, index: int) -> int:  # noqa: ANN401  whatever YAML holds
        """A block mapping or list has no mark of its own: its first entry is its place."""
        is_block = isinstance(node, dict) and node and self.starts[index] == self.starts[index + 1]
        return index + 1 if is_block else index

    def _child(self, node: Any, index: int, step: str | int) -> int | None:  # noqa: ANN401
        is_there = step in node if isinstance(node, dict) else isinstance(node, list)
        if not is_there or (isinstance(node, list) and not isinstance(step, int)):
            return None
        return self._children(node, index).get(step)

    def _children(self, node: Any, index: int) -> dict[Any, int]:  # noqa: ANN401
        """The indexes of what a container holds; walked once, however much is asked of it."""
        if index not in self._walked:
            is_dict = isinstance(node, dict)
            at, found = index + 1, {}
            for step in node if is_dict else range(len(node)):
                found[step] = at = at + is_dict
                at = self._next(at)
            self._walked[index] = found
        return self._walked[index]

    @cached_property
    def _walked(self) -> dict[int, dict[Any, int]]:
        return {}
