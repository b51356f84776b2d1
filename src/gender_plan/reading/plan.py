"""A whole plan from bytes or plain data, every problem of text and shape, and what could be saved."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import Any

from attrs import evolve, field, frozen

from gender_plan.model import Plan
from gender_plan.problems import Problem, Severity, in_file_order
from gender_plan.reading import composing, faults, shape_faults
from gender_plan.reading.decoding import Decoded, decoded
from gender_plan.reading.explaining import broken, explained
from gender_plan.reading.limits import DEFAULT_LIMITS, Limits
from gender_plan.reading.plain import plain
from gender_plan.reading.positions import Path, Positions
from gender_plan.reading.refused import Refused
from gender_plan.reading.registered import registered
from gender_plan.reading.saving import Kept, Locate, attempted, locator, saved
from gender_plan.reading.suspicions import suspected

FORMAT = "gender-plan/1"
# Where one of the two parsers stops; what the other would make of the rest is nobody's plan.
_ENDS = (faults.QUESTION, faults.COMMA_MISSING)
_FORMAT_LINE = f"format: {FORMAT}"


def _nowhere(path: Path) -> None:
    del path


@frozen(kw_only=True)
class Read:
    """What was read.

    ``plan`` holds everything that could be understood; ``sound`` says whether that was all of it, and
    ``broken`` names the sections of which something is missing.
    """

    plan: Plan | None = None
    problems: tuple[Problem, ...]
    broken: frozenset[str] = frozenset()
    sound: bool = False
    locate: Locate = field(default=_nowhere, eq=False)


def read_bytes(content: bytes, limits: Limits = DEFAULT_LIMITS) -> Read:
    """The plan in the bytes of a file; any bytes end in a plan or in problems."""
    text = suspected(decoded(content, limits), limits, composing.Parser)
    if _is_hopeless(text):
        return Read(problems=_in_order(text.problems))
    composed = composing.compose(text, limits)
    end = next((_place(p) for p in text.problems if p.kind in _ENDS), None)
    before = tuple(p for p in composed.problems if end is None or _place(p) < end)
    problems = [*text.problems, *_not_echoes(text.problems, before)]
    if end:
        return Read(problems=_in_order(problems))
    if composed.complete and isinstance(composed.data, dict):
        return _structured(composed.data, problems, composed.positions)
    if composed.complete and composed.data not in (None, ""):
        problems.append(Problem(kind=faults.NOT_A_PLAN, span=composed.positions.span(())))
    return Read(problems=_in_order(problems))


def read_data(data: Any, limits: Limits = DEFAULT_LIMITS) -> Read:  # noqa: ANN401  whatever JSON held
    """The plan in plain data, as ``to_dict`` gives it; problems have a path instead of a line."""
    if not isinstance(data, dict):
        return Read(problems=(Problem(kind=faults.NOT_A_PLAN),))
    copied, problems = plain(data, limits)
    return _structured(copied, problems, None)


def _is_hopeless(text: Decoded) -> bool:
    """Whether there is no text, or two versions of it that were never merged."""
    is_torn = any(problem.kind is faults.CONFLICT_MARK for problem in text.problems)
    return is_torn or (not text.text and bool(text.problems))


def _place(problem: Problem) -> tuple[int, int]:
    return problem.line or 0, problem.column or 0


def _not_echoes(first: tuple[Problem, ...], then: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The problems that are not the echo of an earlier error on the same line."""
    lines = _lines_in_error(first)
    return tuple(p for p in then if p.line not in lines or p.kind is faults.REPEATED_KEY)


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sorted; and where a line is in error, warnings about its text wait until it is not."""
    all_of_them = tuple(problems)
    lines = _lines_in_error(all_of_them)
    kept = (p for p in all_of_them if p.severity is Severity.ERROR or p.line not in lines)
    return in_file_order(kept)


def _lines_in_error(problems: tuple[Problem, ...]) -> set[int]:
    return {p.line for p in problems if p.severity is Severity.ERROR and p.line is not None}


def _structured(data: dict[Any, Any], first: list[Problem], positions: Positions | None) -> Read:
    content, absent = registered({key: value for key, value in data.items() if key != "format"})
    first = [*first, *(_placed(problem, positions) for problem in absent)]
    plan, failure = attempted(content)
    lost: frozenset[str] = frozenset()
    kept: Kept = {}
    misfits: tuple[Problem, ...] = ()
    if failure:
        misfits = explained(failure, data, positions)
        lost = frozenset(str(path[0]) for path in broken(failure) if path) | _misspelt(misfits)
        plan, kept = saved(content, failure)
    lines = _lines_in_error(tuple(first))
    if positions and lines:
        lost |= _sections_of(lines, data, positions)
    shape = (*_format_problems(data, positions, misfits), *misfits)
    problems = _in_order((*first, *_not_echoes(tuple(first), shape)))
    return Read(
        plan=plan,
        problems=problems,
        broken=lost,
        sound=not any(p.severity is Severity.ERROR for p in problems),
        locate=locator(positions, kept) if positions else _nowhere,
    )


def _placed(problem: Problem, positions: Positions | None) -> Problem:
    return evolve(problem, span=positions.span(problem.path)) if positions else problem


def _misspelt(misfits: tuple[Problem, ...]) -> frozenset[str]:
    """The sections that are there under another name."""
    unknown = (p for p in misfits if p.kind is shape_faults.UNKNOWN_KEY and len(p.path) == 1)
    return frozenset(problem.hint for problem in unknown if problem.hint)


def _sections_of(lines: set[int], data: dict[Any, Any], positions: Positions) -> frozenset[str]:
    """The sections in which these lines lie."""
    spans = ((positions.span((key,), key=True), key) for key in data if isinstance(key, str))
    begins = sorted((span.line, key) for span, key in spans if span)
    places = (bisect_right(begins, line, key=lambda pair: pair[0]) - 1 for line in lines)
    return frozenset(begins[at][1] for at in places if at >= 0)


def _format_problems(
    data: dict[Any, Any], positions: Positions | None, misfits: tuple[Problem, ...]
) -> tuple[Problem, ...]:
    """The format is not named, or another is; a misspelt key has said so already."""
    is_misspelt = any(p.kind is shape_faults.UNKNOWN_KEY and p.hint == "format" for p in misfits)
    if is_misspelt or data.get("format") == FORMAT or isinstance(data.get("format"), Refused):
        return ()
    path: Path = ("format",) if "format" in data else ()
    span = positions.span(path) if positions else None
    return (Problem(kind=shape_faults.FORMAT, hint=_FORMAT_LINE, path=path, span=span),)
