"""The figures of a target of any kind, in columns."""

from decimal import Decimal

from gender_plan.frames.tidy.rows import Row, said
from gender_plan.provenance import Unknown
from gender_plan.targets import About, Bound, Change, ChangeBy, Parity, ShareOfUnits, Target, Within

_NO_CHANGE = Change()


def target_figures(target: Target | None) -> Row:
    """Its kind and the least and the greatest figure it names, which are one and the same of most."""
    low, high = ends_of(target) or (None, None)
    return {
        "target_kind": target.key if target else None,
        "target_low": low,
        "target_high": high,
    }


def target_reading(target: Target) -> Row:
    """How its figures are meant: within which tolerance, as which bound, against what."""
    change = target.change_by if isinstance(target, ChangeBy) else _NO_CHANGE
    base = change.base
    return {
        "tolerance": target.tolerance if isinstance(target, About | Parity) else None,
        "bound": _bound(target),
        "change_in": _counted(change),
        "change_base": base if isinstance(base, int) else None,
        **said("change_base_unknown", base.unknown if isinstance(base, Unknown) else None),
        "change_per": change.per,
        "units": target.units if isinstance(target, ShareOfUnits) else None,
    }


def ends_of(target: Target | None) -> tuple[Decimal, Decimal] | None:
    """The least and the greatest figure it names; None where it names none."""
    match target:
        case Within():
            return target.within
        case ChangeBy():
            return target.change_by.ends
        case Target(figure=Decimal() as figure):
            return figure, figure
        case _:
            return None


def _bound(target: Target) -> Bound | None:
    """As it is read, also where the document leaves that to the usual meaning of the words."""
    match target:
        case Within():
            return target.bound or Bound.WITHIN
        case ShareOfUnits():
            return target.bound or Bound.AT_LEAST
        case ChangeBy():
            return target.change_by.counts
        case _:
            return None


def _counted(change: Change) -> str | None:
    if change.ends is None:
        return None
    return "percent" if change.in_percent else "points"
