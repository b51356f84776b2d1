"""From a plan and a difference to the other plan."""

from collections.abc import Sequence
from typing import Any

from attrs import evolve

from gender_plan.comparing.difference import Change, ChangeKind, Difference, Path, Step, steps_of
from gender_plan.errors import UnknownIdError
from gender_plan.model import Plan
from gender_plan.text import Text

_GONE = (ChangeKind.DROPPED, ChangeKind.SUCCEEDED)
_Left = list[tuple[Path, Change]]
"""Changes, each with what is left of its path from where one stands."""


def apply(difference: Difference, plan: Plan) -> Plan:
    """The plan with every change made: ``apply(diff(a, b), a)`` equals ``b``.

    Raises UnknownIdError where the plan does not hold what the difference says it held.
    """
    changed: Plan = _applied(plan, [(change.path, change) for change in difference.changes])
    return changed


def _applied(value: Any, left: _Left) -> Any:  # noqa: ANN401  any value of the model
    whole = next((c for path, c in left if not path and c.kind is not ChangeKind.REORDERED), None)
    if whole is not None:
        if value != whole.before:
            raise _does_not_fit(whole)
        return whole.after
    if isinstance(value, tuple):
        return _list_applied(value, left)
    changed = {name: _applied(_held(value, name, of), of) for name, of in _by_step(left).items()}
    return evolve(value, **{str(name): new for name, new in changed.items()})


def _list_applied(items: Sequence[Any], left: _Left) -> tuple[Any, ...]:
    """Drops, changes in place, brings into the new order, then puts in what is new."""
    new = [c for path, c in left if c.kind is ChangeKind.ADDED and len(path) == 1]
    order = next((c for path, c in left if not path), None)
    held: dict[Step, Any] = dict(zip(steps_of(items), items, strict=True))
    others = [(path, c) for path, c in left if path and not any(c is one for one in new)]
    for step, of in _by_step(others).items():
        if step not in held:
            raise _does_not_fit(of[0][1])
        held[step] = _applied(held[step], of)
        if any(c.kind in _GONE and not path for path, c in of):
            del held[step]
    result = list(held.values()) if order is None else _ordered(held, order)
    for change in new:
        result.insert(change.place or 0, change.after)
    return tuple(result)


def _ordered(held: dict[Step, Any], order: Change) -> list[Any]:
    if set(held) != set(order.after):
        raise _does_not_fit(order)
    return [held[step] for step in order.after]


def _by_step(left: _Left) -> dict[Step, _Left]:
    found: dict[Step, _Left] = {}
    for path, change in left:
        found.setdefault(path[0], []).append((path[1:], change))
    return found


def _held(value: Any, name: Step, of: _Left) -> Any:  # noqa: ANN401
    if not hasattr(value, str(name)):
        raise _does_not_fit(of[0][1])
    return getattr(value, str(name))


def _does_not_fit(change: Change) -> UnknownIdError:
    where = ".".join(map(str, change.path))
    return UnknownIdError(
        Text(
            f"khác biệt này không phải của kế hoạch này: ở {where} không có giá trị cũ như đã ghi",
            en=f"this difference is not of this plan: at {where} the plan does not hold the old value",
        )
    )
