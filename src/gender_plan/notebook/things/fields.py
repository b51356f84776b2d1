"""Anything else of ours: its fields by the keys that a plan file gives them."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs

from gender_plan.notebook.blocks import Page
from gender_plan.notebook.manner import Manner, Words
from gender_plan.notebook.things import nouns
from gender_plan.notebook.things.phrases import listed, unknown
from gender_plan.periods import day_said
from gender_plan.provenance import Unknown
from gender_plan.targets import Target
from gender_plan.text import Text, figure

_YES, _NO = Text("có", en="yes"), Text("không", en="no")
_SHORT = 3
_NAMES = ("title", "name", "text", "label", "id")
_Said = Callable[[Any, Manner], str]


def fields_page(thing: Any, manner: Manner) -> Page:  # noqa: ANN401  any value of the library
    """What is known of a thing; of a target, in words before everything else."""
    title = thing.said(manner.language) if isinstance(thing, Target) else type(thing).__name__
    return manner.page("", manner.facts(title, _fields(thing, manner)))


def several_fields_page(things: Sequence[Any], manner: Manner) -> Page:
    """Things of one class, one a row; a column for each field that any of them has."""
    rows = [dict(_fields(thing, manner)) for thing in things]
    names = [each.name.removesuffix("_") for each in attrs.fields(type(things[0]))]
    shown = [name for name in names if any(name in row for row in rows)]
    heads = [Text(name, en=name) for name in shown]
    caption = type(things[0]).__name__
    table = manner.table(
        caption, heads, rows, lambda row: [row.get(name) for name in shown], nouns.ITEMS
    )
    return manner.page("", table)


def because_page(thing: Any, manner: Manner) -> Page:  # noqa: ANN401
    """Something that tells its own reasons, in its own words."""
    return manner.page("", thing.because(manner.language))


def evaluator_page(evaluator: Any, manner: Manner) -> Page:  # noqa: ANN401
    """What is evaluated, and on which terms."""
    method = evaluator.method.title if evaluator.method else None
    facts = (("method", method), ("stale_after", str(evaluator.stale_after)))
    title = evaluator.plan.title.said(manner.language)
    return manner.page(title, manner.facts("ProgressEvaluator", facts))


def _fields(thing: Any, manner: Manner) -> Iterator[tuple[str, Words]]:  # noqa: ANN401
    for each in attrs.fields(type(thing)):
        value = getattr(thing, each.name)
        if not each.name.startswith("_") and value not in (None, (), each.default):
            yield each.name.removesuffix("_"), said(value, manner)


def said(value: object, manner: Manner) -> str:
    """A value in words: figures and days as people write them, things by their names."""
    for kind, words in _SAID.items():
        if isinstance(value, kind):
            return words(value, manner)
    return _named(value, manner) if attrs.has(type(value)) else str(value)


def _several(values: tuple[object, ...], manner: Manner) -> str:
    kept = [said(value, manner) for value in values[:_SHORT]]
    rest = len(values) - len(kept)
    return listed([*kept, f"… (+{rest})"] if rest else kept)


def _named(value: Any, manner: Manner) -> str:  # noqa: ANN401
    """A thing by the first of its names that it has, else by its fields."""
    names = (getattr(value, name, None) for name in _NAMES)
    found = next((name for name in names if name), None)
    if found is not None:
        return said(found, manner)
    pairs = _fields(value, manner)
    return ", ".join(f"{name}: {manner.cell(words).text}" for name, words in pairs)


_SAID: Mapping[type, _Said] = {
    Text: lambda text, manner: text.said(manner.language),
    Enum: lambda each, _: str(each.value),
    bool: lambda truth, manner: manner.say(_YES if truth else _NO),
    Decimal: lambda value, manner: figure(value, manner.language),
    dt.date: lambda day, manner: day_said(day, manner.language),
    Unknown: unknown,
    Target: lambda target, manner: target.said(manner.language),
    tuple: _several,
}
