"""What a key takes, in Vietnamese words: text, a figure, a day, a list of these."""

from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_origin

from gender_plan.provenance import Unknown
from gender_plan.reading import days, fields, scalars
from gender_plan.reading.structuring import LEAVES
from gender_plan.text import Text

Read = Callable[[Any], Any]

_OF_READERS: Mapping[Read, str] = {
    scalars.text: "chữ",
    scalars.figure: "số",
    scalars.yes_no: "`true` hoặc `false`",
    scalars.count: "số đếm",
    days.day: "ngày",
    days.first_day: "ngày, kỳ hoặc năm",
    days.last_day: "ngày, kỳ hoặc năm",
    days.year: "năm",
    fields.unit: "chữ; `percent` là phần trăm",
}
_SPECIAL: Mapping[type, str] = {
    Text: "[chữ](#lời-văn-hai-thứ-tiếng)",
    Unknown: "[`{unknown: …}`](#có-mà-chưa-rõ)",
}


def words_of_type(of: Any, read: Read | None, headings: Mapping[str, str]) -> str:  # noqa: ANN401  any type of the model
    """The words of a type; a class of the model is called, and linked to, by its heading.

    ``read``: how the field is read, where its name says so.
    """
    return " hoặc ".join(dict.fromkeys(_said(of, read, headings)))


def _said(of: Any, read: Read | None, headings: Mapping[str, str]) -> Iterator[str]:  # noqa: ANN401
    kinds = [kind for kind in get_args(of) if kind is not NoneType]
    if get_origin(of) is tuple:
        yield _list(kinds, headings)
    elif kinds:
        for kind in kinds:
            yield from _said(kind, read, headings)
    elif of in _SPECIAL and not (read and of is Text):
        yield _SPECIAL[of]
    else:
        yield _one(of, read or LEAVES.get(of), headings)


def _list(kinds: list[Any], headings: Mapping[str, str]) -> str:
    item = words_of_type(kinds[0], None, headings)
    return f"danh sách: {item}" if kinds[-1] is Ellipsis else f"hai {item}: `[thấp, cao]`"


def _one(of: Any, read: Read | None, headings: Mapping[str, str]) -> str:  # noqa: ANN401
    if read:
        return _word(read)
    if issubclass(of, Enum):
        return ", ".join(f"`{member.value}`" for member in of)
    heading = headings[of.__name__]
    return f"[{heading[0].lower()}{heading[1:]}](#{heading.lower().replace(' ', '-')})"


def _word(read: Read) -> str:
    if isinstance(read, fields.OnlyTrue):
        return "`true`"
    return "mã" if isinstance(read, fields.IdLike) else _OF_READERS[read]
