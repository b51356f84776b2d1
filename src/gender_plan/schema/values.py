"""The schema of one value: where the loader reads text, a figure, a day or a word."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from gender_plan.reading import days, fields, scalars

Schema = dict[str, Any]

_YEAR = r"(?:19|20|21)\d\d"
_DAY = rf"{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
_PERIOD = rf"{_YEAR}(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]))?"
_PERCENT = r"^\s*(?:%|[Pp]er ?cent(?:s|age)?|[Pp]hần trăm)\s*$"
_YEAR_NUMBER: Schema = {"type": "integer", "minimum": 1900, "maximum": 2199}

# To an editor 2.3 is a number and true a truth value, even where the loader takes them as text.
TEXT: Schema = {"anyOf": [{"type": "string", "pattern": r"\S"}, {"type": ["number", "boolean"]}]}
FIGURE: Schema = {
    "anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^-?\d{1,30}(?:\.\d{1,30})?$"}]
}


def _text_of(pattern: str) -> Schema:
    return {"type": "string", "pattern": f"^(?:{pattern})$"}


def _day_in_period() -> Schema:
    return {"anyOf": [_text_of(f"{_DAY}|{_PERIOD}"), _YEAR_NUMBER]}


BY_READER: Mapping[Callable[[Any], Any], Schema] = {
    scalars.text: TEXT,
    scalars.figure: FIGURE,
    scalars.yes_no: {"enum": [True, False, "true", "false"]},
    scalars.count: {
        "anyOf": [{"type": "integer", "minimum": 0, "maximum": 10**9 - 1}, _text_of(r"\d{1,9}")]
    },
    days.day: _text_of(_DAY),
    days.first_day: _day_in_period(),
    days.last_day: _day_in_period(),
    days.year: {"anyOf": [_YEAR_NUMBER, _text_of(_YEAR)]},
    fields.unit: {
        "allOf": [
            TEXT,
            {"anyOf": [{"const": "percent"}, {"not": {"type": "string", "pattern": _PERCENT}}]},
        ],
        "examples": ["percent", "người", "xã"],
    },
}


def of_reader(read: Callable[[Any], Any]) -> Schema:
    """The schema of what a reader takes."""
    if isinstance(read, fields.OnlyTrue):
        return {"enum": [True, "true"]}
    if isinstance(read, fields.IdLike):
        number = "number" if re.fullmatch(read.pattern, "2.3") else "integer"
        return {"anyOf": [_text_of(read.pattern), {"type": number}]}
    return BY_READER[read]
