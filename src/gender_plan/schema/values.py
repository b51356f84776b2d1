"""The schema of one value: where the loader reads text, a figure, a day or a word.

Where a value may be of several types, one list of types with the keywords of each says so. A choice
(``anyOf``) would accept the same; but of a choice editors show every branch, and complain about any.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from gender_plan.reading import days, fields, scalars

Schema = dict[str, Any]

_YEAR = r"(?:19|20|21)\d\d"
_LEAP_YEAR = r"(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)"
_DAYS_OF_MONTHS = (
    r"(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])",
    r"(?:0[13-9]|1[0-2])-(?:29|30)",
    r"(?:0[13578]|1[02])-31",
)
_DAY = rf"(?:{_YEAR}-(?:{'|'.join(_DAYS_OF_MONTHS)})|{_LEAP_YEAR}-02-29)"
_PERIOD = rf"{_YEAR}(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]))?"
_PERCENT = r"(?:[Tt][ỉỷiy] lệ )?(?:%|[Pp]hần trăm|PHẦN TRĂM|[Pp]er ?cent(?:s|age)?|PERCENT|[Pp]ct|PCT)"
_SAY_A_DAY = "không phải ngày; viết năm-tháng-ngày như 2020-06-30"
_SAY_A_PERIOD = f"{_SAY_A_DAY}, hoặc năm như 2020"
_SAY_A_FIGURE = "không phải con số; số lẻ viết dấu chấm thập phân, không có đơn vị, như 35.5"


def _of_types(*types: str, say: str | None = None, **keywords: Any) -> Schema:  # noqa: ANN401  any keyword
    """One of these types; ``say`` is what an editor says of anything else."""
    said = {"errorMessage": say} if say else {}
    return {"type": list(types) if len(types) > 1 else types[0], **keywords, **said}


def _matching(pattern: str) -> str:
    return f"^(?:{pattern})$"


# To an editor 2.3 is a number and true a truth value, even where the loader takes them as text.
TEXT: Schema = _of_types("string", "number", "boolean", pattern=r"\S")

BY_READER: Mapping[Callable[[Any], Any], Schema] = {
    scalars.text: TEXT,
    scalars.figure: _of_types(
        "number", "string", say=_SAY_A_FIGURE, pattern=_matching(r"-?\d{1,30}(?:\.\d{1,30})?")
    ),
    scalars.yes_no: {"enum": [True, False, "true", "false"], "errorMessage": "chỉ nhận: true, false"},
    scalars.count: _of_types(
        "integer",
        "string",
        say="không phải số đếm; ghi số nguyên từ 0 trở lên, như 12",
        minimum=0,
        maximum=10**9 - 1,
        pattern=_matching(r"\d{1,9}"),
    ),
    days.day: _of_types("string", say=_SAY_A_DAY, pattern=_matching(_DAY)),
    **dict.fromkeys(
        (days.first_day, days.last_day),
        _of_types(
            "string",
            "integer",
            say=_SAY_A_PERIOD,
            pattern=_matching(f"{_DAY}|{_PERIOD}"),
            minimum=1900,
            maximum=2199,
        ),
    ),
    days.year: _of_types(
        "integer",
        "string",
        say="không phải năm; viết đủ bốn chữ số, như 2015",
        minimum=1900,
        maximum=2199,
        pattern=_matching(_YEAR),
    ),
    fields.unit: {
        **TEXT,
        "pattern": rf"^(?!\s*{_PERCENT}\s*$)[\s\S]*\S|^percent$",
        "errorMessage": "phần trăm chỉ có một cách viết: percent",
        "examples": ["percent", "người", "xã"],
    },
}


def of_reader(read: Callable[[Any], Any]) -> Schema:
    """The schema of what a reader takes."""
    if isinstance(read, fields.OnlyTrue):
        return {"enum": [True, "true"], "errorMessage": "chỉ nhận: true"}
    if isinstance(read, fields.IdLike):
        number = "number" if re.fullmatch(read.pattern, "2.3") else "integer"
        limit = {} if re.fullmatch(read.pattern, "-1") else {"minimum": 0}
        truth = ("boolean",) if re.fullmatch(read.pattern, "true") else ()
        pattern = _matching(read.pattern)
        return _of_types("string", number, *truth, say=read.vi, pattern=pattern, **limit)
    return BY_READER[read]


def either(kinds: list[Schema]) -> Schema:
    """One of several schemas whose types differ, as one schema."""
    types = [name for kind in kinds for name in _types(kind)]
    keywords = [(key, value) for kind in kinds for key, value in kind.items() if key not in _SHARED]
    if len(set(types)) < len(types) or len(dict(keywords)) < len(keywords):
        raise TypeError(f"these cannot be told apart by their types: {kinds}")
    said = "; hoặc ".join(kind[_MESSAGE] for kind in kinds if _MESSAGE in kind)
    return {"type": types, **dict(keywords), **({_MESSAGE: said} if said else {})}


_MESSAGE = "errorMessage"
_SHARED = ("type", _MESSAGE)


def _types(kind: Schema) -> list[str]:
    named = kind["type"]
    return [named] if isinstance(named, str) else list(named)
