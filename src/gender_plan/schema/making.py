"""The schema as a whole: one definition for each class of the model, references between them."""

from collections.abc import Callable
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_origin

import attrs

from gender_plan.model import Agency, Plan
from gender_plan.provenance import Unknown
from gender_plan.reading import FORMAT, REGISTER_KEY, register
from gender_plan.reading.fields import read_of
from gender_plan.reading.structuring import LEAVES, written
from gender_plan.schema.meanings import MEANINGS
from gender_plan.schema.values import TEXT, Schema, either, of_reader
from gender_plan.schema.words import ABOUT, NAMES, words_of
from gender_plan.targets import TARGET_KINDS, Target
from gender_plan.text import Text

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> Schema:
    """The schema of a plan file: 2020-12, by keywords that draft-07 has as well.

    Titles and descriptions are Vietnamese, because editors show them to those who write plans.
    """
    found: dict[str, Schema] = {}
    _defined(Plan, found)
    whole = found.pop("Plan")
    named: Schema = {"const": FORMAT, "default": FORMAT, **words_of(Plan, "format")}
    return {
        "$schema": _DRAFT,
        "title": "Kế hoạch bình đẳng giới (gender-plan/1)",
        "description": ABOUT["Plan"],
        **whole,
        "properties": {"format": named, **whole["properties"]},
        "required": ["format", *whole["required"]],
        "definitions": dict(sorted(found.items())),
    }


def _reference(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _of_type(of: Any, found: dict[str, Schema], read: Callable[[Any], Any] | None = None) -> Schema:  # noqa: ANN401  any type of the model
    """The schema of a field's type; ``read`` where the name of the field says how it is read."""
    kinds = [kind for kind in get_args(of) if kind is not NoneType]
    if get_origin(of) is tuple:
        return _list(kinds, found)
    if len(kinds) > 1:
        return either(
            [_mapping(kind, found) if kind is Unknown else _one(kind, found, read) for kind in kinds]
        )
    return _one(kinds[0] if kinds else of, found, read)


def _one(of: Any, found: dict[str, Schema], read: Callable[[Any], Any] | None) -> Schema:  # noqa: ANN401
    if get_args(of):
        return _of_type(of, found)
    if read:
        return of_reader(read)
    if of in LEAVES:
        return of_reader(LEAVES[of])
    if isinstance(of, type) and issubclass(of, Enum):
        return _word(of)
    _defined(of, found)
    return _reference(of.__name__)


def _word(of: type[Enum]) -> Schema:
    words = [member.value for member in of]
    return {
        "enum": words,
        "enumDescriptions": [MEANINGS[of][member] for member in of],
        "errorMessage": f"chỉ nhận: {', '.join(words)}",
    }


def _list(kinds: list[Any], found: dict[str, Schema]) -> Schema:
    item = _of_type(kinds[0], found)
    if kinds[-1] is Ellipsis:
        return _array(item)
    count = len(kinds)
    return {"type": "array", "items": item, "minItems": count, "maxItems": count, **_SAY_A_PAIR}


def _array(item: Schema) -> Schema:
    return {"type": "array", "items": item, **_SAY_A_LIST}


_SAY_A_LIST = {"errorMessage": "phải là danh sách: mỗi mục một dòng bắt đầu bằng “- ”, hoặc trong […]"}
_SAY_A_PAIR = {"errorMessage": "phải là hai con số trong ngoặc vuông, như [103, 107]"}
_SAY_THE_KIND = {
    "errorMessage": "con số chưa nói loại, hoặc nói nhiều loại: cần đúng một trong các khóa "
    + ", ".join(kind.key for kind in TARGET_KINDS)
}


def _defined(of: Any, found: dict[str, Schema]) -> None:  # noqa: ANN401
    """Puts the definition of a class, and of all that it holds, into ``found``."""
    if of.__name__ in found:
        return
    found[of.__name__] = {}  # a document may hold a document
    if of is Text:
        found["Text"] = either([TEXT, _mapping(Text, found)])
    elif of is Target:
        found["Target"] = _target(found)
    elif of is Agency:
        found["Agency"] = _agency(_mapping(of, found))
    else:
        found[of.__name__] = _mapping(of, found)


def _agency(own: Schema) -> Schema:
    """An agency has what it needs, or names one of the register that has."""
    listed = register().agencies
    named: Schema = {
        "enum": [agency.id for agency in listed],
        "enumDescriptions": [str(agency.name) for agency in listed],
        **words_of(Agency, REGISTER_KEY),
    }
    rest = {key: value for key, value in own.items() if key != "required"}
    return {
        **rest,
        "properties": {REGISTER_KEY: named, **own["properties"]},
        "if": {"not": {"required": [REGISTER_KEY]}},
        "then": {"required": own["required"]},
    }


def _mapping(of: Any, found: dict[str, Schema]) -> Schema:  # noqa: ANN401
    attrs.resolve_types(of)
    properties: dict[str, Schema] = {}
    for attribute in attrs.fields(of):
        key = written(attribute.name)
        properties[key] = _described(_of_field(of, attribute, found), words_of(of, key))
    required = [written(a.name) for a in attrs.fields(of) if a.default is attrs.NOTHING]
    return {
        "type": "object",
        **_about(of),
        "properties": properties,
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _about(of: type) -> Schema:
    told = (("title", NAMES), ("description", ABOUT))
    return {key: table[of.__name__] for key, table in told if of.__name__ in table}


def _of_field(of: Any, attribute: Any, found: dict[str, Schema]) -> Schema:  # noqa: ANN401
    if attribute.name == "source":
        return either([TEXT, _array(TEXT)])
    return _of_type(attribute.type, found, read_of(of, attribute.name))


def _described(schema: Schema, words: Schema) -> Schema:
    """With its words; a reference is wrapped, because draft-07 ignores what stands beside one."""
    return {"allOf": [schema], **words} if "$ref" in schema else {**schema, **words}


def _target(found: dict[str, Schema]) -> Schema:
    """Exactly one key names the kind, and the kind says which others may stand beside it.

    A choice by that key, so that an editor complains about the kind that was meant.
    """
    properties: dict[str, Schema] = {}
    for kind in TARGET_KINDS:
        _defined(kind, found)
        properties |= found[kind.__name__]["properties"]
    return {
        "type": "object",
        **_about(Target),
        "properties": {key: _words_alone(schema) for key, schema in properties.items()},
        "additionalProperties": False,
        "oneOf": [{"required": [kind.key], **_SAY_THE_KIND} for kind in TARGET_KINDS],
        "allOf": [
            {"if": {"required": [kind.key]}, "then": _reference(kind.__name__)} for kind in TARGET_KINDS
        ],
    }


def _words_alone(schema: Schema) -> Schema:
    return {key: schema[key] for key in ("title", "description", "examples") if key in schema}
