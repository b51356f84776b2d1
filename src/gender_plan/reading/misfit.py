"""A value that does not fit its field: raised by a reader of one value, collected by cattrs."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from gender_plan.problems import ProblemKind
from gender_plan.reading import shape_faults
from gender_plan.reading.refused import Refused


class Misfit(Exception):  # noqa: N818  not an error of the program: it becomes a problem
    """What is wrong with one value, and the corrected text where there is one."""

    def __init__(self, kind: ProblemKind, hint: str | None = None, **facts: object) -> None:
        super().__init__(kind.code)
        self.kind: Final = kind
        self.hint: Final = hint
        self.facts: Final[Mapping[str, object]] = facts


class AlreadyReported(Exception):  # noqa: N818
    """The value was refused when it was read; nothing more is to be said."""


_KINDS: dict[object, tuple[str, str]] = {
    dict: ("một nhóm khóa", "a group of keys"),
    list: ("một danh sách", "a list"),
}
_LONG = 60
_HUGE = Decimal(10) ** 30


def filled(value: Any, kind: ProblemKind, **facts: str) -> str:  # noqa: ANN401
    """Text that says something; ``kind`` is what is wrong with anything else."""
    if type(value) is str and value and not value.isspace():
        return value
    raise no_text(value, kind, **facts)


def no_text(value: Any, kind: ProblemKind, **facts: str) -> Exception:  # noqa: ANN401
    """Why a value that should be written as text is none: what the field wants instead."""
    if isinstance(value, Refused):
        return AlreadyReported()
    if value is None or (isinstance(value, str) and not value.strip()):
        return Misfit(shape_faults.NO_VALUE)
    if isinstance(value, float) and kind is shape_faults.NOT_A_FIGURE:
        return Misfit(shape_faults.FLOAT, text=value)
    is_number = isinstance(value, int | float | Decimal)
    if kind is not shape_faults.NOT_TEXT and not (is_number and kind is shape_faults.NOT_AN_ID):
        return Misfit(kind, None, text=shown(value), **facts)
    vi, en = _KINDS.get(type(value), (shown(value),) * 2)
    hint = f'"{value}"' if type(value) is int and not is_huge(value) else None
    return Misfit(shape_faults.NOT_TEXT, hint, found_vi=vi, found_en=en)


def shown(value: Any) -> str:  # noqa: ANN401  whatever a program holds
    """A value in a few characters, for a sentence about it."""
    if isinstance(value, dict | list):
        return "{…}" if isinstance(value, dict) else "[…]"
    if isinstance(value, int | Decimal) and not isinstance(value, bool) and is_huge(value):
        return "…"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= _LONG else f"{text[:_LONG]}…"


def is_huge(value: int | Decimal) -> bool:
    """Whether a figure has more digits than any plan states."""
    if isinstance(value, int):
        return abs(value) >= _HUGE
    exponent = value.as_tuple().exponent
    return not isinstance(exponent, int) or exponent < -30 or value.adjusted() >= 30  # noqa: PLR2004
