"""Values without quotes that a comma between brackets has cut: the parser took the rest for keys."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, get_args, get_origin

import attrs
from attrs import frozen

from gender_plan.problems import Problem
from gender_plan.reading import shape_faults
from gender_plan.reading.positions import Path, Positions
from gender_plan.reading.structuring import written
from gender_plan.text import Text, composed

_REST_OF_FIGURE = re.compile(r"\d{1,30}\s*%?", re.ASCII)
_NO_COLON = re.compile(r"\s*[,}]")
_QUOTES = "'\""
_LONG = 500  # nobody copies more out of a sentence


@frozen
class Cut:
    """The problem of a value that was cut, and the keys that are its pieces."""

    problem: Problem
    pieces: tuple[str, ...]


def cuts(
    holder: Mapping[Any, Any], odd: Collection[str], of: type, path: Path, positions: Positions | None
) -> Iterator[Cut]:
    """What is behind the unknown keys of a mapping that is read as ``of``, as far as commas are."""
    for head, pieces in _empty_after_text(holder, odd):
        value = holder[head]
        if _REST_OF_FIGURE.fullmatch(pieces[0]) and value.lstrip("-").isdecimal():
            yield _cut_figure(head, value, pieces[0], path)
        elif positions and _takes_text(of, head):
            yield from _cut_text(head, value, pieces, path, positions)


def _empty_after_text(
    holder: Mapping[Any, Any], odd: Collection[str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each key with a text, and the unknown keys without a value that follow it."""
    head: str | None = None
    pieces: list[str] = []
    for key, value in (*holder.items(), (None, None)):
        if head is not None and key in odd and value == "":
            pieces.append(key)
            continue
        if head is not None and pieces:
            yield head, tuple(pieces)
        head = key if isinstance(key, str) and isinstance(value, str) and value else None
        pieces = []


def _cut_figure(head: str, value: str, rest: str, path: Path) -> Cut:
    """``{at_least: 35,5}``: the figure that was meant."""
    hint = f"{head}: {value}.{rest.rstrip(' %')}"
    return Cut(Problem(kind=shape_faults.SPLIT_BY_COMMA, hint=hint, path=(*path, rest)), (rest,))


def _takes_text(of: type, key: str) -> bool:
    """Whether the value of a key is free text, or the clauses of a source."""
    types = (field.type for field in attrs.fields(of) if written(field.name) == key != "id")
    of_key = next(types, None)
    is_list = get_origin(of_key) is tuple and key != "source"
    return not is_list and not {of_key, *get_args(of_key)}.isdisjoint((str, Text))


def _cut_text(
    head: str, value: str, pieces: tuple[str, ...], path: Path, positions: Positions
) -> Iterator[Cut]:
    """``{name: Huyện Thanh Sơn, tỉnh Phú Thọ}``: the whole, which must stand in quotes."""
    text = positions.lines.text
    start, stop = positions.extent((*path, head))
    _, end = positions.extent((*path, pieces[-1]), key=True)
    if not _NO_COLON.match(text, end):
        return
    printed = value + text[stop:end] if text[start] in _QUOTES else text[start:end]
    whole = composed(" ".join(printed.split()))
    yield Cut(
        Problem(
            kind=shape_faults.CUT_BY_COMMA,
            hint=f"{head}: {_quoted(whole)}" if len(whole) <= _LONG else None,
            path=(*path, head),
            span=positions.lines.span(start, end),
        ),
        pieces,
    )


def _quoted(text: str) -> str:
    """In quotes that the text itself leaves free."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
