"""A plan file as an editor has it before its schema: YAML 1.2, where days are text."""

import re
from typing import Any

import yaml
from jsonschema import Draft7Validator, Draft202012Validator

from gender_plan.schema import json_schema

SCHEMA = json_schema()
VALIDATORS = (Draft202012Validator(SCHEMA), Draft7Validator(SCHEMA))


class _AsAnEditor(yaml.SafeLoader):
    """Only true and false are truth values, and a day is no type of its own."""


_AsAnEditor.yaml_implicit_resolvers = {}
for _tag, _form, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    _AsAnEditor.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_form})$"), _first)


def seen(text: str) -> Any:  # noqa: ANN401  whatever stands in a file
    """The data in a file."""
    return yaml.load(text, Loader=_AsAnEditor)  # noqa: S506  a safe loader


def complaints(data: Any) -> list[str]:  # noqa: ANN401
    """What the schema has against data, by both drafts."""
    return [error.message for validator in VALIDATORS for error in validator.iter_errors(data)]
