"""The schema accepts what the loader accepts, and refuses the shapes that the loader refuses."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator

import gender_plan as gp
from gender_plan.schema import MODELINE, json_schema, with_modeline
from gender_plan.testing import clean_plans, plans
from gender_plan.testing.shape_faults import SHAPE_FAULTS

SCHEMA = json_schema()
VALIDATORS = (Draft202012Validator(SCHEMA), Draft7Validator(SCHEMA))
_CASES = Path(__file__).parents[1] / "reading" / "cases"


class _AsAnEditor(yaml.SafeLoader):
    """YAML 1.2 as editors read it: days are text, and only true and false are truth values."""


_AsAnEditor.yaml_implicit_resolvers = {}
for _tag, _form, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    _AsAnEditor.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_form})$"), _first)


def _seen(text: str) -> Any:  # noqa: ANN401  whatever stands in a file
    return yaml.load(text, Loader=_AsAnEditor)  # noqa: S506  a safe loader


def _complaints(data: Any) -> list[str]:  # noqa: ANN401
    return [error.message for validator in VALIDATORS for error in validator.iter_errors(data)]


def test_it_is_a_schema_of_both_drafts() -> None:
    """Old editors know draft-07, new ones 2020-12; the same text serves both."""
    Draft202012Validator.check_schema(SCHEMA)
    Draft7Validator.check_schema(SCHEMA)
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


@given(plans())
def test_every_plan_is_accepted(plan: gp.Plan) -> None:
    """Whatever the loader can make of a file the schema takes too: as data and as written."""
    assert _complaints(gp.to_dict(plan)) == []
    assert _complaints(_seen(gp.dump_plan(plan))) == []


@given(clean_plans(), st.sampled_from([row for row in SHAPE_FAULTS if row[0] != "GP122"]))
def test_a_fault_of_shape_is_refused(plan: gp.Plan, fault: tuple[str, str]) -> None:
    """What the loader refuses for its shape the schema refuses."""
    assert _complaints(_seen(gp.dump_plan(plan) + fault[1]))


def test_a_value_cut_by_a_comma_is_refused() -> None:
    """To an editor the rest of the value is a key that nobody knows."""
    (fault,) = (lines for code, lines in SHAPE_FAULTS if code == "GP122")
    fine = (_CASES / "fine.yaml").read_text("utf-8")
    assert _complaints(_seen(fine)) == []
    assert _complaints(_seen(fine + fault))


@pytest.mark.parametrize("path", sorted(_CASES.glob("fine*.yaml")), ids=lambda path: path.stem)
def test_what_is_fine_is_accepted(path: Path) -> None:
    """Every file with which the loader finds nothing wrong."""
    assert _complaints(_seen(path.read_text("utf-8"))) == []


@pytest.mark.parametrize("name", sorted(gp.bundled_plans()))
def test_the_bundled_plans_are_accepted(name: str) -> None:
    """Real plans draw no complaint in an editor."""
    assert _complaints(_seen(gp.bundled_plan(name).read_text("utf-8"))) == []


def _properties(schema: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    if isinstance(schema, dict):
        yield from schema.get("properties", {}).items()
        for each in schema.values():
            yield from _properties(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from _properties(each)


def test_every_key_is_told_in_vietnamese() -> None:
    """Hovering over any key says what it is for."""
    named = list(_properties(SCHEMA))
    assert len(named) > 200
    for key, schema in named:
        assert schema["title"], key
        assert schema["description"].endswith("."), key


def test_the_comment_for_editors_is_put_in_once() -> None:
    """A plan file with the comment is as sound as without it, and never has two."""
    fine = (_CASES / "fine.yaml").read_text("utf-8")
    told = with_modeline(fine)
    assert told == MODELINE + fine
    assert with_modeline(told) == told
    assert gp.load_plan(told.encode()) == gp.load_plan(fine.encode())
