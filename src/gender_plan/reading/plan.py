"""A whole plan from bytes or plain data, every problem of text and shape, and what could be saved."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from attrs import evolve, field, frozen

from gender_plan.model import Plan
from gender_plan.problems import Problem, Span, in_file_order
from gender_plan.reading import faults, shape_faults
from gender_plan.reading.composing import compose
from gender_plan.reading.decoding import decoded
from gender_plan.reading.limits import DEFAULT_LIMITS, Limits
from gender_plan.reading.positions import Path, Positions
from gender_plan.reading.refused import Refused
from gender_plan.reading.structuring import broken, misfits, structure
from gender_plan.reading.suspicions import suspected

FORMAT = "gender-plan/1"
_FORMAT_LINE = f"format: {FORMAT}"

# What stands in for a required field that could not be read, so that the rest can still be checked.
_STAND_INS: Mapping[str, Any] = {
    "id": "x",
    "title": "x",
    "level": "province",
    "period": {"ends": dt.date.max.isoformat()},
}

Locate = Callable[[Path], Span | None]


@frozen(kw_only=True)
class Read:
    """What was read.

    ``plan`` holds everything that could be understood; ``sound`` says whether that was all of it, and
    ``broken`` names the sections of which something is missing.
    """

    plan: Plan | None
    problems: tuple[Problem, ...]
    broken: frozenset[str]
    sound: bool
    locate: Locate = field(eq=False)


def read_bytes(content: bytes, limits: Limits = DEFAULT_LIMITS) -> Read:
    """The plan in the bytes of a file; any bytes end in a plan or in problems."""
    text = suspected(decoded(content, limits))
    if not text.text and text.problems:
        return Read(plan=None, problems=text.problems, broken=frozenset(), sound=False, locate=_nowhere)
    composed = compose(text, limits)
    problems = [*text.problems, *_not_follow_on(text.problems, composed.problems)]
    if not composed.complete or not isinstance(composed.data, dict):
        if composed.complete and composed.data not in (None, ""):
            problems.append(Problem(kind=faults.NOT_A_PLAN, span=composed.positions.span(())))
        return Read(
            plan=None, problems=in_file_order(problems), broken=frozenset(), sound=False, locate=_nowhere
        )
    return _structured(composed.data, problems, composed.positions)


def read_data(data: Any) -> Read:  # noqa: ANN401  whatever a JSON text held
    """The plan in plain data, as ``to_dict`` gives it; problems have a path instead of a line."""
    if not isinstance(data, dict):
        problem = Problem(kind=faults.NOT_A_PLAN)
        return Read(plan=None, problems=(problem,), broken=frozenset(), sound=False, locate=_nowhere)
    return _structured(data, [], None)


def _nowhere(path: Path) -> None:
    del path


def _not_follow_on(first: tuple[Problem, ...], then: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The problems of the YAML that are not the echo of a bad character on the same line."""
    lines = {p.line for p in first if p.severity == "error"}
    return tuple(p for p in then if p.line not in lines or p.kind is faults.REPEATED_KEY)


def _structured(data: dict[Any, Any], problems: list[Problem], positions: Positions | None) -> Read:
    problems += _format_problems(data, positions)
    content = {key: value for key, value in data.items() if key != "format"}
    lost: frozenset[str] = frozenset()
    kept: dict[Path, list[int]] = {}
    plan, failure = _attempt(content)
    if failure:
        problems += _explained(failure, data, positions)
        lost = frozenset(str(path[0]) for path in broken(failure) if path)
        plan, kept = _saved(content, failure)
    is_sound = not any(p.severity == "error" for p in problems)
    return Read(
        plan=plan,
        problems=in_file_order(problems),
        broken=lost,
        sound=is_sound,
        locate=_locator(positions, kept),
    )


def _attempt(content: Any) -> tuple[Plan | None, Exception | None]:  # noqa: ANN401
    try:
        return structure(content), None
    except Exception as failure:  # noqa: BLE001  told apart by misfits(), which re-raises the unknown
        return None, failure


def _saved(content: dict[Any, Any], failure: Exception) -> tuple[Plan | None, dict[Path, list[int]]]:
    """The plan without what is broken: without the smallest items around it, else whole sections."""
    paths = [path for path in broken(failure) if path]
    for smallest in (_smallest_item, _section):
        rest, kept = _pruned(content, {smallest(path) for path in paths})
        plan, _ = _attempt({**_STAND_INS, **rest})
        if plan:
            return plan, kept
    return None, {}


def _section(path: Path) -> Path:
    return path[:1]


def _format_problems(data: dict[Any, Any], positions: Positions | None) -> list[Problem]:
    if data.get("format") == FORMAT or isinstance(data.get("format"), Refused):
        return []
    path: Path = ("format",) if "format" in data else ()
    span = positions.span(path) if positions else None
    return [Problem(kind=shape_faults.FORMAT, hint=_FORMAT_LINE, path=path, span=span)]


def _explained(failure: Exception, data: dict[Any, Any], positions: Positions | None) -> list[Problem]:
    found = list(misfits(failure))
    suggested = {(p.path[:-1], p.hint) for p, at_key in found if at_key}
    explained = []
    for problem, at_key in found:
        if (
            problem.kind is shape_faults.MISSING_KEY
            and (problem.path, problem.facts["key"]) in suggested
        ):
            continue
        is_at_key = (
            at_key or problem.kind is shape_faults.NO_VALUE
        )  # an empty value has no place of its own
        span = positions.span(problem.path, key=is_at_key) if positions else None
        explained.append(evolve(problem, span=span, hint=problem.hint or _rejoined(data, problem)))
    return explained


def _rejoined(data: dict[Any, Any], problem: Problem) -> str | None:
    """``{at_least: 35,5}`` was read as two keys: the figure that was meant."""
    if problem.kind is not shape_faults.SPLIT_BY_COMMA:
        return None
    holder: Any = data
    for step in problem.path[:-1]:
        holder = holder[step]
    keys = list(holder)
    before = keys[keys.index(problem.path[-1]) - 1]
    value = holder.get(before)
    is_figure = isinstance(value, str) and value.lstrip("-").isdecimal()
    return f"{before}: {value}.{problem.path[-1]}" if is_figure else None


def _pruned(content: dict[Any, Any], dropped: set[Path]) -> tuple[dict[Any, Any], dict[Path, list[int]]]:
    """A copy without some paths, and which items of each list were kept."""
    kept: dict[Path, list[int]] = {}

    def copy(node: Any, path: Path, new_path: Path) -> Any:  # noqa: ANN401
        if isinstance(node, dict):
            return {
                key: copy(value, (*path, key), (*new_path, key))
                for key, value in node.items()
                if isinstance(key, str) and (*path, key) not in dropped
            }
        if isinstance(node, list):
            left = [i for i in range(len(node)) if (*path, i) not in dropped]
            kept[new_path] = left
            return [copy(node[i], (*path, i), (*new_path, n)) for n, i in enumerate(left)]
        return node

    return copy(content, (), ()), kept


def _smallest_item(path: Path) -> Path:
    """The innermost list item around a broken place, else the whole key at the top."""
    for length in range(len(path), 0, -1):
        if isinstance(path[length - 1], int):
            return path[:length]
    return path[:1]


def _locator(positions: Positions | None, kept: Mapping[Path, list[int]]) -> Locate:
    if positions is None:
        return _nowhere

    def locate(path: Path) -> Span | None:
        original: Path = ()
        for depth, step in enumerate(path):
            left = kept.get(path[:depth])
            is_known = isinstance(step, int) and left is not None and step < len(left)
            original += (left[step] if is_known and left and isinstance(step, int) else step,)
        return positions.span(original)

    return locate
