"""What a key takes, in Vietnamese words: text, a figure, a day, a list of these."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from gender_plan.reading import days, fields, scalars
from gender_plan.schema.values import BY_READER, FIGURE, TEXT

Schema = Mapping[str, Any]

_WORDS = ("title", "description", "examples", "default")
_OF_READERS: Mapping[Callable[[Any], Any], str] = {
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
_SPECIAL: Mapping[str, str] = {
    "Text": "[chữ](#lời-văn-hai-thứ-tiếng)",
    "Unknown": "[`{unknown: …}`](#có-mà-chưa-rõ)",
}


def words_of_value(value: Schema, headings: Mapping[str, str]) -> str:
    """The words of one value; a class of the model is called, and linked to, by its heading."""
    return " hoặc ".join(dict.fromkeys(_said(_bare(value), headings)))


def _said(value: Schema, headings: Mapping[str, str]) -> Iterator[str]:
    known = _known(value)
    if known:
        yield known
    elif "$ref" in value:
        yield _linked(value["$ref"].rpartition("/")[2], headings)
    elif "allOf" in value:
        yield from _said(_bare(value["allOf"][0]), headings)
    elif "anyOf" in value:
        for each in value["anyOf"]:
            yield from _said(_bare(each), headings)
    elif value.get("type") == "array":
        yield _list(value, headings)
    else:
        yield _word(value)


def _bare(value: Schema) -> Schema:
    """The value without the words about it."""
    return {key: each for key, each in value.items() if key not in _WORDS}


def _known(value: Schema) -> str | None:
    """The words of a value that one of the readers takes."""
    if value in (TEXT, FIGURE):
        return "chữ" if value == TEXT else "số"
    return next((_OF_READERS[of] for of, schema in BY_READER.items() if _bare(schema) == value), None)


def _linked(name: str, headings: Mapping[str, str]) -> str:
    heading = headings[name]
    return _SPECIAL.get(name) or f"[{heading[0].lower()}{heading[1:]}](#{heading.lower().replace(' ', '-')})"


def _list(value: Schema, headings: Mapping[str, str]) -> str:
    item = words_of_value(value["items"], headings)
    return f"hai {item}: `[thấp, cao]`" if value.get("maxItems") else f"danh sách: {item}"


def _word(value: Schema) -> str:
    """A value of few words, or an id."""
    if "const" in value:
        return f"`{value['const']}`"
    if "enum" in value:
        words = dict.fromkeys(str(each).lower() for each in value["enum"])
        return ", ".join(f"`{word}`" for word in words)
    if "pattern" in value or value.get("type") in {"number", "integer"}:
        return "mã"
    raise ValueError(value)
