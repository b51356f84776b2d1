"""Text to plain dicts, lists and strings, with the place of each in a flat side array.

Parser events are read one by one instead of calling a YAML loader: no type is guessed (``2.10`` stays
``2.10``), nothing is expanded or executed, and the work is bounded.
"""

import re
from array import array
from collections.abc import Callable
from typing import Any

import yaml
from attrs import frozen
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from gender_plan.problems import Problem, ProblemKind
from gender_plan.reading import faults, shape_faults
from gender_plan.reading.characters import cleaned, facts_of, refused_in
from gender_plan.reading.decoding import Decoded
from gender_plan.reading.limits import Limits
from gender_plan.reading.positions import Positions
from gender_plan.reading.refused import Refused
from gender_plan.reading.syntax import explained
from gender_plan.text import composed

Parser: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_NOTHING_LONG = 4
_DIRECTIVE = re.compile(r"^%[^\r\n]*", re.MULTILINE)
# Halves of a pair of characters, which only the Python parser lets an escape stand for.
_HALF_A_PAIR = re.compile("[\ud800-\udfff]")
_ESCAPED_HALF = re.compile(r"\\(?:u|U0000)[dD][89a-fA-F]")
_QUOTES = frozenset("'\"")
_NAMES = frozenset({"name", "short_name"})


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
    positions = Positions(data, text.lines, composer.starts, composer.follows)
    return Composed(data, positions, tuple(composer.problems), complete)


class _StopReadingError(Exception):
    """What follows cannot be read; the problem has been noted."""


class _Composer:
    def __init__(self, text: Decoded, limits: Limits) -> None:
        self.text, self.lines, self.limits = text.text, text.lines, limits
        self.as_saved = text.as_saved
        self.short = min(limits.name, limits.text)
        self.is_composed = composed(text.text) is text.text
        self.starts: array[int] = array("L")
        self.follows: dict[int, int] = {}
        self.problems: list[Problem] = []
        self.top: Any = None
        self.documents = 0
        self.repeated: dict[int, tuple[dict[Any, Any], list[tuple[str, int, int]]]] = {}

    def run(self) -> bool:
        """Whether the whole text could be read."""
        parser = Parser(self.as_saved or self.text)
        try:
            self.read(parser.get_event)
        except _StopReadingError:
            return False
        except (yaml.YAMLError, ValueError, OverflowError) as failure:
            self.problems.append(explained(failure, self.lines, self.text, Parser))
            return False
        finally:
            parser.dispose()
            self.note_repeated_keys()
        if self.top in (None, "") and not self.problems:
            self.note(faults.EMPTY_FILE, 0, 1)
        return True

    def read(self, next_event: Callable[[], Any]) -> None:  # noqa: C901, PLR0912, PLR0915  it is hot: one loop
        """One pass over the events with a stack of its own, so that no depth exhausts Python's."""
        follows, most, depth, short = self.follows, self.limits.nodes, self.limits.depth, self.short
        is_composed, note_start = self.is_composed, self.starts.append
        stack: list[tuple[Any, Any, bool, int]] = []
        content: Any = None
        key: Any = None
        is_mapping, at, index = False, -1, -1
        while (event := next_event()) is not None:
            kind = type(event)
            if kind is ScalarEvent:
                value = event.value if is_composed else composed(event.value)
                index += 1
                note_start(event.start_mark.index)
                if event.style:
                    value = self.quoted(event, value)
                elif len(value) <= _NOTHING_LONG and value in _NOTHING:
                    value = ""
                if (
                    len(value) > short
                    or index >= most
                    or event.tag is not None
                    or event.anchor is not None
                ):
                    value = self.suspect(event, value, key, index)
                if is_mapping:
                    if key is not None:
                        content[key] = value
                        key = None
                    elif value and value not in content and value != "<<":
                        key = value
                    else:
                        key = self.odd_key(event, value, content, at)
                elif content is not None:
                    content.append(value)
                else:
                    self.top = value
                continue
            if kind is MappingEndEvent or kind is SequenceEndEvent:
                follows[at] = index + 1
                content, key, is_mapping, at = stack.pop()
                continue
            if kind is MappingStartEvent or kind is SequenceStartEvent:
                index += 1
                note_start(event.start_mark.index)
                is_key = is_mapping and key is None
                if (
                    is_key
                    or len(stack) >= depth
                    or index >= most
                    or event.tag is not None
                    or event.anchor is not None
                ):
                    self.odd_container(event, len(stack), index, is_key=is_key)
                value = {} if kind is MappingStartEvent else []
            elif kind is AliasEvent:
                index += 1
                value = self.alias(event)
            else:
                self.document(event)
                continue
            if not is_mapping:
                self.top = value if content is None else self.top
                if content is not None:
                    content.append(value)
            elif key is None:
                key = value
            else:
                content[key] = value
                key = None
            if kind is not AliasEvent:
                stack.append((content, key, is_mapping, at))
                content, key, is_mapping, at = value, None, kind is MappingStartEvent, index

    def note(self, kind: ProblemKind, start: int, end: int, **facts: object) -> None:
        self.problems.append(Problem(kind=kind, facts=facts, span=self.lines.span(start, end)))

    def stop(self, kind: ProblemKind, start: int, end: int, **facts: object) -> None:
        self.note(kind, start, end, **facts)
        raise _StopReadingError

    def quoted(self, event: Any, value: str) -> str:  # noqa: ANN401  PyYAML's events are untyped
        """Text in quotes, where escapes can hide what no file may hold, and spaces are easily left."""
        refused = None if value.isprintable() else refused_in(value)
        if refused and _HALF_A_PAIR.match(refused[1]):
            start, end = _place(event)
            at = _ESCAPED_HALF.search(self.text, start, end)
            self.stop(faults.BACKSLASH, *(at.span() if at else (start, end)))
        if refused:
            self.note(refused[0], *_place(event), **facts_of(refused[1]))
            return cleaned(value)
        if event.style in _QUOTES and value != value.strip() and not value.isspace():
            self.note(faults.SPACES_IN_QUOTES, *_place(event))
        return value

    def suspect(self, event: Any, value: str, key: Any, index: int) -> Any:  # noqa: ANN401
        """A scalar that is long, too many, tagged or anchored; what of it is kept."""
        start, end = _place(event)
        self.mark(event, start, index)
        if event.tag is not None:
            self.note(faults.TAG, start, end, tag=_tag(event))
        limit = self.limits.name if key in _NAMES else self.limits.text
        if len(value) <= limit:
            return value
        self.note(shape_faults.TOO_LONG, start, end, length=len(value), limit=limit)
        return Refused()

    def mark(self, event: Any, start: int, index: int) -> None:  # noqa: ANN401
        if index >= self.limits.nodes:
            self.stop(faults.TOO_MANY, start, start + 1, limit=self.limits.nodes)
        if event.anchor is not None:
            self.note(faults.ANCHOR, start, start + len(event.anchor) + 1, mark=f"&{event.anchor}")

    def odd_key(self, event: Any, key: Any, content: Any, at: int) -> Any:  # noqa: ANN401
        """A key that is empty, a merge or a repetition; its value is kept under a name of its own."""
        start, end = _place(event)
        if key == "":
            self.note(faults.KEY_NOT_TEXT, start, end)
        elif key == "<<" and event.style:
            return key
        elif key == "<<":
            self.note(faults.MERGE_KEY, start, end)
        elif not isinstance(key, Refused):
            self.repeated.setdefault(at, (content, []))[1].append((key, start, end))
            return Refused(key)
        return Refused()

    def note_repeated_keys(self) -> None:
        """Last of all, and each mapping walked once, however many of its keys repeat."""
        for at, (content, repeated) in self.repeated.items():
            places: dict[Any, int] = {}
            index = at + 1
            for key in content:
                places[key] = index
                index = self.follows.get(index + 1, index + 2)
            for key, start, end in repeated:
                line = self.lines.number(self.starts[places[key]])
                where = {"vi": f"ở dòng {line}", "en": f"on line {line}"}
                self.note(faults.REPEATED_KEY, start, end, key=key, **where)

    def odd_container(self, event: Any, depth: int, index: int, *, is_key: bool) -> None:  # noqa: ANN401
        """A mapping or list that is too many, too deep, a key, tagged or anchored."""
        start, end = _place(event)
        self.mark(event, start, index)
        if depth >= self.limits.depth:
            self.stop(faults.TOO_DEEP, start, start + 1, limit=self.limits.depth)
        if is_key:
            self.stop(faults.KEY_NOT_TEXT, start, end)
        if event.tag is not None:
            self.note(faults.TAG, start, start + len(_tag(event)), tag=_tag(event))

    def alias(self, event: Any) -> Refused:  # noqa: ANN401
        start, end = _place(event)
        self.note(faults.ANCHOR, start, end, mark=f"*{event.anchor}")
        self.starts.append(start)
        return Refused()

    def document(self, event: Any) -> None:  # noqa: ANN401
        if type(event) is not DocumentStartEvent:
            return
        self.documents += 1
        directive = _DIRECTIVE.search(self.text, 0, _place(event)[0] + 1)
        if self.documents == 1 and directive:
            is_known = directive[0].startswith(("%YAML", "%TAG"))
            (self.note if is_known else self.stop)(faults.DIRECTIVE, *directive.span())
        if self.documents > 1:
            self.stop(faults.SECOND_DOCUMENT, *_place(event))


def _tag(event: Any) -> str:  # noqa: ANN401
    """A tag as it is written."""
    tag: str = event.tag
    return tag.replace("tag:yaml.org,2002:", "!!")


def _place(event: Any) -> tuple[int, int]:  # noqa: ANN401
    return event.start_mark.index, event.end_mark.index
