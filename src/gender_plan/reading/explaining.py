"""What did not fit, told: which key or value, what is wrong with it, and what was meant."""

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve, frozen
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)

from gender_plan.model import Agency, Plan
from gender_plan.problems import Problem
from gender_plan.reading import shape_faults
from gender_plan.reading.commas import cuts
from gender_plan.reading.misfit import AlreadyReported, Misfit
from gender_plan.reading.positions import Path, Positions
from gender_plan.reading.refused import Refused
from gender_plan.reading.registered import KEY
from gender_plan.reading.spoken import as_group, split_key, spoken_key
from gender_plan.reading.structuring import keys_of, written
from gender_plan.targets import TARGET_KINDS, Target
from gender_plan.text import Text, closest, did_you_mean

_MANY = 20  # after so many unknown keys in one place nobody needs suggestions any more
_LIST_IN_A_FILE = Text(
    ": mỗi mục một dòng bắt đầu bằng “- ”, hoặc các mục trong ngoặc vuông",
    en=": one item a line beginning with “- ”, or the items in square brackets",
)
_LIST_IN_A_PROGRAM = Text(", như [a, b]", en=", such as [a, b]")


def explained(
    failure: Exception, data: dict[Any, Any], positions: Positions | None
) -> tuple[Problem, ...]:
    """Every problem behind what ``structure`` raised, each with its place and the corrected text.

    A key that was misspelt is not told to be missing as well.
    """
    found = list(_misfits(failure, _Source(data, positions)))
    suggested = {(p.path[:-1], p.hint) for p, at_key in found if at_key}
    return tuple(
        _placed(problem, positions, at_key=at_key)
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


@frozen
class _Source:
    """The data that did not fit, and where it stands; a program's data stands nowhere."""

    data: Any
    positions: Positions | None

    def at(self, path: Path) -> Any:  # noqa: ANN401  whatever stands there
        node = self.data
        for step in path:
            node = node[step]
        return node


def _placed(problem: Problem, positions: Positions | None, *, at_key: bool) -> Problem:
    if problem.kind is shape_faults.NOT_A_LIST:
        how = _LIST_IN_A_FILE if positions else _LIST_IN_A_PROGRAM
        problem = evolve(problem, facts={"vi": how.vi, "en": how.said("en")})
    if problem.span or positions is None:
        return problem
    # An empty value has no place of its own.
    is_at_key = at_key or problem.kind is shape_faults.NO_VALUE
    return evolve(problem, span=positions.span(problem.path, key=is_at_key))


def _misfits(failure: BaseException, source: _Source, path: Path = ()) -> Iterator[tuple[Problem, bool]]:
    """The problems behind an exception; each with whether it stands at a key."""
    path = path + _step(failure)
    if isinstance(failure, BaseValidationError):
        for each in failure.exceptions:
            yield from _misfits(each, source, path)
    elif isinstance(failure, ForbiddenExtraKeysError):
        yield from ((problem, True) for problem in _unknown_keys(failure, source, path))
    elif isinstance(failure, KeyError):
        facts = {"key": str(path[-1])}
        yield Problem(kind=shape_faults.MISSING_KEY, facts=facts, path=path[:-1]), False
    elif isinstance(failure, Misfit):
        hint = failure.hint or _as_group(failure, source, path)
        yield Problem(kind=failure.kind, facts=failure.facts, hint=hint, path=path), False
    elif not isinstance(failure, AlreadyReported):
        raise failure


def _as_group(failure: Misfit, source: _Source, path: Path) -> str | None:
    is_bare = failure.kind is shape_faults.NOT_A_GROUP and path
    return as_group(path[-1], source.at(path)) if is_bare else None


def _step(failure: BaseException) -> Path:
    for note in getattr(failure, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return (written(note.name),)
        if isinstance(note, IterableValidationNote):
            return (note.index,)
    return ()


def _unknown_keys(failure: ForbiddenExtraKeysError, source: _Source, path: Path) -> Iterator[Problem]:
    """In the order of the alphabet, because the keys come as a set."""
    extra: Iterable[object] = failure.extra_fields
    keys = sorted(key for key in extra if isinstance(key, str))
    usable = _usable(failure.cl)
    near = {key: _near(key, usable) for key in keys[:_MANY]}
    odd = {key for key in keys if not near.get(key)}
    found = tuple(cuts(source.at(path), odd, failure.cl, path, source.positions))
    yield from (cut.problem for cut in found)
    pieces = {piece for cut in found for piece in cut.pieces}
    yield from (_unknown_key(key, near.get(key), usable, path) for key in keys if key not in pieces)


def _usable(of: type) -> tuple[str, ...]:
    """The keys that may stand where an object of this class is read."""
    if of is Target:
        return (*(kind.key for kind in TARGET_KINDS), *keys_of(Target))
    return (*_BESIDE.get(of, ()), *keys_of(of))


_BESIDE: dict[type, tuple[str, ...]] = {Plan: ("format",), Agency: (KEY,)}
"""Keys that are read before the rest and stand for no attribute of the model."""


def _near(key: str, usable: tuple[str, ...]) -> str | None:
    """The key that was probably meant, as it is to be typed."""
    return split_key(key, usable) or spoken_key(key, usable) or closest(key, usable)


def _unknown_key(key: str, near: str | None, usable: tuple[str, ...], path: Path) -> Problem:
    said = _cure(key, near, usable)
    facts = {"key": key, "vi": said.vi, "en": said.said("en")}
    return Problem(kind=shape_faults.UNKNOWN_KEY, facts=facts, hint=near, path=(*path, key))


def _cure(key: str, near: str | None, usable: tuple[str, ...]) -> Text:
    """What to write instead of an unknown key, or where it belongs."""
    if near and ":" in near:
        return _NO_SPACE
    if near:
        return did_you_mean(near)
    if "targets" in usable and any(kind.key == key for kind in TARGET_KINDS):
        return Text(_IN_TARGETS.vi.format(key), en=_IN_TARGETS.said("en").format(key))
    listed = ", ".join(usable)
    return Text(f"; các khóa được dùng: {listed}", en=f"; keys in use: {listed}")


_NO_SPACE = Text(
    "; thiếu dấu cách thường sau dấu hai chấm",
    en="; an ordinary space is missing behind the colon",
)
_IN_TARGETS = Text(
    "; khóa này thuộc một mục của targets, như targets: [{{{}: …}}]",
    en="; this key belongs in an item of targets, such as targets: [{{{}: …}}]",
)
