"""What did not fit, told: which key or value, what is wrong with it, and what was meant."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)

from gender_plan.model import Plan
from gender_plan.problems import Problem
from gender_plan.reading import shape_faults
from gender_plan.reading.misfit import AlreadyReported, Misfit
from gender_plan.reading.positions import Path, Positions
from gender_plan.reading.refused import Refused
from gender_plan.reading.structuring import keys_of, written
from gender_plan.text import closest

_SPLIT = re.compile(r"\d{1,30}\s*%?", re.ASCII)
_MANY = 20  # after so many unknown keys in one place nobody needs suggestions any more


def explained(
    failure: Exception, data: dict[Any, Any], positions: Positions | None
) -> tuple[Problem, ...]:
    """Every problem behind what ``structure`` raised, each with its place and the corrected text.

    A key that was misspelt is not told to be missing as well.
    """
    found = list(_misfits(failure))
    suggested = {(p.path[:-1], p.hint) for p, at_key in found if at_key}
    return tuple(
        _placed(problem, data, positions, at_key=at_key)
        for problem, at_key in found
        if (problem.path, problem.facts.get("key")) not in suggested
        or problem.kind is not shape_faults.MISSING_KEY
    )


def broken(failure: BaseException, path: Path = ()) -> Iterator[Path]:
    """The paths of everything that did not fit, reported or not."""
    path = path + _step(failure)
    if isinstance(failure, BaseValidationError):
        for each in failure.exceptions:
            yield from broken(each, path)
    elif isinstance(failure, ForbiddenExtraKeysError):
        keys: Iterable[Any] = failure.extra_fields
        names = (key.key if isinstance(key, Refused) else key for key in keys)
        yield from ((*path, name) for name in names)
    else:
        yield path


def _placed(
    problem: Problem, data: dict[Any, Any], positions: Positions | None, *, at_key: bool
) -> Problem:
    # An empty value has no place of its own.
    is_at_key = at_key or problem.kind is shape_faults.NO_VALUE
    span = positions.span(problem.path, key=is_at_key) if positions else None
    return evolve(problem, span=span, hint=problem.hint or _rejoined(data, problem))


def _misfits(failure: BaseException, path: Path = ()) -> Iterator[tuple[Problem, bool]]:
    """The problems behind an exception; each with whether it stands at a key."""
    path = path + _step(failure)
    if isinstance(failure, BaseValidationError):
        for each in failure.exceptions:
            yield from _misfits(each, path)
    elif isinstance(failure, ForbiddenExtraKeysError):
        yield from ((problem, True) for problem in _unknown_keys(failure, path))
    elif isinstance(failure, KeyError):
        facts = {"key": str(path[-1])}
        yield Problem(kind=shape_faults.MISSING_KEY, facts=facts, path=path[:-1]), False
    elif isinstance(failure, Misfit):
        yield Problem(kind=failure.kind, facts=failure.facts, hint=failure.hint, path=path), False
    elif not isinstance(failure, AlreadyReported):
        raise failure


def _step(failure: BaseException) -> Path:
    for note in getattr(failure, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return (written(note.name),)
        if isinstance(note, IterableValidationNote):
            return (note.index,)
    return ()


def _unknown_keys(failure: ForbiddenExtraKeysError, path: Path) -> Iterator[Problem]:
    """In the order of the alphabet, because the keys come as a set."""
    extra: Iterable[object] = failure.extra_fields
    keys = sorted(key for key in extra if isinstance(key, str))
    usable = ("format", *keys_of(Plan)) if failure.cl is Plan else keys_of(failure.cl)
    for number, key in enumerate(keys):
        near = closest(key, usable) if number < _MANY else None
        yield _unknown_key(key, near, usable, path)


def _unknown_key(key: str, near: str | None, usable: tuple[str, ...], path: Path) -> Problem:
    if _SPLIT.fullmatch(key):
        return Problem(kind=shape_faults.SPLIT_BY_COMMA, path=(*path, key))
    listed = ", ".join(usable)
    facts = {
        "key": key,
        "vi": f"; có phải '{near}'?" if near else f"; các khóa được dùng: {listed}",
        "en": f"; did you mean '{near}'?" if near else f"; keys in use: {listed}",
    }
    return Problem(kind=shape_faults.UNKNOWN_KEY, facts=facts, hint=near, path=(*path, key))


def _rejoined(data: dict[Any, Any], problem: Problem) -> str | None:
    """``{at_least: 35,5}`` was read as two keys: the figure that was meant."""
    if problem.kind is not shape_faults.SPLIT_BY_COMMA:
        return None
    holder: Any = data
    for step in problem.path[:-1]:
        holder = holder[step]
    last = str(problem.path[-1])
    keys = list(holder)
    before = keys[keys.index(last) - 1]
    value = holder.get(before)
    is_figure = isinstance(value, str) and value.lstrip("-").isdecimal()
    return f"{before}: {value}.{last.rstrip(' %')}" if is_figure else None
