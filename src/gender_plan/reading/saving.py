"""What can be saved of a plan that does not fit, so that rules can still look at the rest."""

from collections.abc import Callable, Mapping
from typing import Any

from gender_plan.model import Plan
from gender_plan.problems import Span
from gender_plan.reading.explaining import broken
from gender_plan.reading.positions import Path, Positions
from gender_plan.reading.structuring import structure

Locate = Callable[[Path], Span | None]
Kept = dict[Path, list[int]]
Place = Callable[[Path], Path]

# What stands in for a required field that could not be read; no rule looks at it, for its section is
# broken.
_STAND_INS: Mapping[str, Any] = {
    "id": "x",
    "title": "x",
    "level": "province",
    "period": {"ends": "2199-12-31"},
}
# Lists of things with a life of their own inside other things; everything else goes with its holder.
_INNER = {"goals": "indicators", "reporting": "periods"}
_DEEP = 4


def attempted(content: Any) -> tuple[Plan | None, Exception | None]:  # noqa: ANN401
    """The plan, or why it does not fit."""
    try:
        return structure(content, Plan), None
    except Exception as failure:  # noqa: BLE001  told apart by misfits(), which re-raises the unknown
        return None, failure


def saved(content: dict[Any, Any], failure: Exception) -> tuple[Plan | None, Kept]:
    """The plan without what is broken: as little as possible first, else whole items, else sections."""
    paths = [path for path in broken(failure) if path]
    for place in (_field, _item, _section):
        rest, kept = _pruned(content, {place(path) for path in paths})
        plan, _ = attempted({**_STAND_INS, **rest})
        if plan:
            return plan, kept
    return None, {}


def _field(path: Path) -> Path:
    """Of what holds a list of its own only the faulty field, unless others know it by that field."""
    inner = _INNER.get(str(path[0]))
    if inner is None or len(path) <= len(_item(path)) or path[2] in {"id", inner}:
        return _item(path)
    return path[:3]


def _item(path: Path) -> Path:
    """The goal, indicator, agency, assignment … around a broken place, else the key at the top."""
    inner = _INNER.get(str(path[0]))
    if inner and len(path) >= _DEEP and path[2] == inner and isinstance(path[3], int):
        return path[:4]
    return path[:2] if len(path) > 1 and isinstance(path[1], int) else path[:1]


def _section(path: Path) -> Path:
    return path[:1]


def _pruned(content: dict[Any, Any], dropped: set[Path]) -> tuple[dict[Any, Any], Kept]:
    """A copy without some paths, and which items of each list were kept."""
    kept: Kept = {}

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


def locator(positions: Positions, kept: Mapping[Path, list[int]]) -> Locate:
    """Finds the place in the file of a path in the plan that could be saved."""

    def locate(path: Path) -> Span | None:
        original: Path = ()
        for depth, step in enumerate(path):
            left = kept.get(path[:depth])
            is_known = isinstance(step, int) and left is not None and step < len(left)
            original += (left[step] if is_known and left and isinstance(step, int) else step,)
        return positions.span(original)

    return locate
