"""Text to plain dicts, lists and strings, with the place of each in a flat side array.

Parser events are read one by one instead of calling a YAML loader: no type is guessed (``2.10`` stays
``2.10``), nothing is expanded or executed, and the work is bounded.
"""

from array import array
from collections.abc import Iterator
from typing import Any, Final

import yaml
from attrs import define, frozen
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from gender_plan.problems import Problem, ProblemKind, Span
from gender_plan.reading import faults
from gender_plan.reading.decoding import Decoded, Lines
from gender_plan.reading.limits import Limits
from gender_plan.reading.syntax import explained
from gender_plan.text import composed

Parser: Any = getattr(yaml, "CParser", None) or yaml.SafeLoader


class Refused:
    """Stands for a key or value that was reported already, so that nobody reports it again."""


REFUSED: Final = Refused()
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_NAMES = frozenset({"name", "short_name"})

Path = tuple[str | int, ...]


@frozen
class Positions:
    """Where each node of the data stands.

    ``spans`` holds start and end offsets, packed; ``follows`` the index of the node after a node and
    all it contains. Both are in the order of the document, keys before their values.
    """

    data: Any
    lines: Lines
    spans: "array[int]"
    follows: "array[int]"

    def span(self, path: Path, *, key: bool = False) -> Span | None:
        """The place of the value at a path (or of its key), else of the nearest thing around it."""
        if not self.spans:
            return None
        index = self._index(path, key=key)
        return self.lines.span(self.spans[index] >> 32, self.spans[index] & 0xFFFFFFFF)

    def _index(self, path: Path, *, key: bool) -> int:
        node, index = self.data, 0
        for depth, step in enumerate(path):
            found = self._child(node, index, step)
            if found is None:
                return self._start(node, index)
            is_last = depth == len(path) - 1
            index = found - 1 if key and is_last and isinstance(step, str) else found
            node = node[step]
        return index if key else self._start(node, index)

    def _start(self, node: Any, index: int) -> int:  # noqa: ANN401  whatever YAML holds
        """A block mapping or list has no mark of its own: its first entry is its place."""
        is_block = (
            isinstance(node, dict) and node and self.spans[index] >> 32 == (self.spans[index + 1] >> 32)
        )
        return index + 1 if is_block else index

    def _child(self, node: Any, index: int, step: str | int) -> int | None:  # noqa: ANN401
        if isinstance(node, dict) and step in node:
            return self._value(node, index, step)
        if isinstance(node, list) and isinstance(step, int) and step < len(node):
            at = index + 1
            for _ in range(step):
                at = self.follows[at]
            return at
        return None

    def _value(self, node: dict[Any, Any], index: int, step: str | int) -> int:
        at = index + 2
        for key in node:
            if key == step:
                break
            at = self.follows[at] + 1
        return at


@frozen
class Composed:
    """The data of a file, where everything stands, and what was wrong with its YAML."""

    data: Any
    positions: Positions
    problems: tuple[Problem, ...]
    complete: bool


def compose(text: Decoded, limits: Limits) -> Composed:
    """Plain data from text; what cannot be read becomes a problem, never an exception."""
    composer = _Composer(text, limits)
    complete = composer.run()
    data = composer.top
    positions = Positions(data, text.lines, composer.spans, composer.follows)
    return Composed(data, positions, tuple(composer.problems), complete)


class _StopReadingError(Exception):
    """What follows cannot be read; the problem has been noted."""


@define(slots=True)
class _Open:
    """A mapping or list that is still being read."""

    content: Any
    index: int
    is_mapping: bool
    key: Any = None


class _Composer:
    def __init__(self, text: Decoded, limits: Limits) -> None:
        self.text, self.lines, self.limits = text.text, text.lines, limits
        self.is_composed = composed(text.text) is text.text
        self.spans: array[int] = array("Q")
        self.follows: array[int] = array("L")
        self.problems: list[Problem] = []
        self.open: list[_Open] = []
        self.top: Any = None
        self.documents = 0
        self.long_quote: Span | None = None
        self.handlers = {
            ScalarEvent: self.scalar,
            MappingStartEvent: self.start,
            SequenceStartEvent: self.start,
            MappingEndEvent: self.end,
            SequenceEndEvent: self.end,
            AliasEvent: self.alias,
            DocumentStartEvent: self.document,
        }

    def run(self) -> bool:
        """Whether the whole text could be read."""
        try:
            for event in self.events():
                handle = self.handlers.get(type(event))
                if handle:
                    handle(event)
        except _StopReadingError:
            return False
        except (yaml.YAMLError, ValueError, OverflowError) as failure:
            self.problems.append(explained(failure, self.lines, self.long_quote))
            return False
        if self.top is None and not self.problems:
            self.note(faults.EMPTY_FILE, 0, 1)
        return True

    def events(self) -> Iterator[Event]:
        parser = Parser(self.text)
        try:
            while (event := parser.get_event()) is not None:
                yield event
        finally:
            parser.dispose()

    def note(self, kind: ProblemKind, start: int, end: int, **facts: object) -> None:
        self.problems.append(Problem(kind=kind, facts=facts, span=self.lines.span(start, end)))

    def stop(self, kind: ProblemKind, start: int, end: int, **facts: object) -> None:
        self.note(kind, start, end, **facts)
        raise _StopReadingError

    def node(self, event: Any) -> int:  # noqa: ANN401  PyYAML's events are untyped
        """The index of a new node, its place noted."""
        start, end = event.start_mark.index, event.end_mark.index
        index = len(self.spans)
        if index >= self.limits.nodes:
            self.stop(faults.TOO_MANY, start, end, limit=self.limits.nodes)
        if event.anchor is not None:
            self.note(faults.ANCHOR, start, start + len(event.anchor) + 1, mark=f"&{event.anchor}")
        self.spans.append(start << 32 | end)
        self.follows.append(index + 1)
        return index

    def scalar(self, event: Any) -> None:  # noqa: ANN401
        index = self.node(event)
        value = event.value if self.is_composed else composed(event.value)
        if event.tag is not None:
            self.note(faults.TAG, *self.place(index), tag=event.tag)
        if event.style:
            self.remember_quote(event)
        elif value in _NOTHING:
            value = ""
        self.add(value, index, plain=not event.style)

    def remember_quote(self, event: Any) -> None:  # noqa: ANN401
        """A quote that runs over lines is the likely culprit of a syntax error further down."""
        if event.style in "\"'" and event.start_mark.line != event.end_mark.line:
            start = event.start_mark.index
            self.long_quote = self.lines.span(start, start + 1)

    def add(self, value: Any, index: int, *, plain: bool) -> None:  # noqa: ANN401
        if not self.open:
            self.top = value
            if value == "":
                self.note(faults.EMPTY_FILE, 0, 1)
            return
        parent = self.open[-1]
        if not parent.is_mapping:
            parent.content.append(self.bounded(value, index, None))
        elif parent.key is None:
            parent.key = self.key(value, index, parent.content, plain=plain)
        else:
            parent.content[parent.key] = self.bounded(value, index, parent.key)
            parent.key = None

    def key(self, key: str, index: int, content: dict[Any, Any], *, plain: bool) -> Any:  # noqa: ANN401
        if key == "":
            self.note(faults.KEY_NOT_TEXT, *self.place(index))
        elif key == "<<" and plain:
            self.note(faults.MERGE_KEY, *self.place(index))
        elif key in content:
            line = self.line_of_key(content, key)
            self.note(faults.REPEATED_KEY, *self.place(index), key=key, line=line)
        else:
            return key
        return Refused()

    def line_of_key(self, content: dict[Any, Any], key: str) -> int:
        at = self.open[-1].index + 1
        for other in content:
            if other == key:
                break
            at = self.follows[at + 1]
        return self.lines.span(*self.place(at)).line

    def bounded(self, value: Any, index: int, key: Any) -> Any:  # noqa: ANN401
        limit = self.limits.name if key in _NAMES else self.limits.text
        if type(value) is str and len(value) > limit:
            self.note(faults.TOO_LONG, *self.place(index), length=len(value), limit=limit)
            return REFUSED
        return value

    def start(self, event: Any) -> None:  # noqa: ANN401
        index = self.node(event)
        start = event.start_mark.index
        if len(self.open) >= self.limits.depth:
            self.stop(faults.TOO_DEEP, start, start + 1, limit=self.limits.depth)
        if self.open and self.open[-1].is_mapping and self.open[-1].key is None:
            self.stop(faults.KEY_NOT_TEXT, start, event.end_mark.index)
        if event.tag is not None:
            self.note(faults.TAG, start, start + 1, tag=event.tag)
        is_mapping = type(event) is MappingStartEvent
        content: Any = {} if is_mapping else []
        self.add(content, index, plain=False)
        self.open.append(_Open(content, index, is_mapping))

    def end(self, event: Any) -> None:  # noqa: ANN401
        del event
        closed = self.open.pop()
        self.follows[closed.index] = len(self.spans)

    def alias(self, event: Any) -> None:  # noqa: ANN401
        start, end = event.start_mark.index, event.end_mark.index
        self.note(faults.ANCHOR, start, end, mark=f"*{event.anchor}")
        index = len(self.spans)
        self.spans.append(start << 32 | end)
        self.follows.append(index + 1)
        if self.open and self.open[-1].is_mapping and self.open[-1].key is None:
            self.open[-1].key = Refused()
        else:
            self.add(REFUSED, index, plain=False)

    def document(self, event: Any) -> None:  # noqa: ANN401
        start, end = event.start_mark.index, event.end_mark.index
        self.documents += 1
        if event.version or event.tags:
            self.note(faults.DIRECTIVE, start, end)
        if self.documents > 1:
            self.stop(faults.SECOND_DOCUMENT, start, end)

    def place(self, index: int) -> tuple[int, int]:
        return self.spans[index] >> 32, self.spans[index] & 0xFFFFFFFF
