"""A value that does not fit its field: raised by a reader of one value, collected by cattrs."""

from collections.abc import Mapping
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


def not_text(value: Any) -> Exception:  # noqa: ANN401  whatever stands in the file
    """Why a value is no text."""
    if isinstance(value, Refused):
        return AlreadyReported()
    if value is None or value == "":
        return Misfit(shape_faults.NO_VALUE)
    if isinstance(value, float):
        return Misfit(shape_faults.FLOAT, text=value)
    vi, en = _KINDS.get(type(value), (f"{value}", f"{value}"))
    return Misfit(shape_faults.NOT_TEXT, found_vi=vi, found_en=en)
