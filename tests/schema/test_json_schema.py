"""The schema accepts what the loader accepts, and refuses the shapes that the loader refuses."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator

import gender_plan as gp
from gender_plan.schema import modeline, with_modeline
from gender_plan.testing import clean_plans, plans
from gender_plan.testing.shape_faults import SHAPE_FAULTS
from schema.as_an_editor import SCHEMA, complaints, seen

_CASES = Path(__file__).parents[1] / "reading" / "cases"


def test_it_is_a_schema_of_both_drafts() -> None:
    """Old editors know draft-07, new ones 2020-12; the same text serves both."""
    Draft202012Validator.check_schema(SCHEMA)
    Draft7Validator.check_schema(SCHEMA)
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


@given(plans())
def test_every_plan_is_accepted(plan: gp.Plan) -> None:
    """Whatever the loader can make of a file the schema takes too: as data and as written."""
    assert complaints(gp.to_dict(plan)) == []
    assert complaints(seen(gp.dump_plan(plan))) == []


@given(clean_plans(), st.sampled_from([row for row in SHAPE_FAULTS if row[0] != "GP122"]))
def test_a_fault_of_shape_is_refused(plan: gp.Plan, fault: tuple[str, str]) -> None:
    """What the loader refuses for its shape the schema refuses."""
    assert complaints(seen(gp.dump_plan(plan) + fault[1]))


def test_a_value_cut_by_a_comma_is_refused() -> None:
    """To an editor the rest of the value is a key that nobody knows."""
    (fault,) = (lines for code, lines in SHAPE_FAULTS if code == "GP122")
    fine = (_CASES / "fine.yaml").read_text("utf-8")
    assert complaints(seen(fine)) == []
    assert complaints(seen(fine + fault))


@pytest.mark.parametrize("path", sorted(_CASES.glob("fine*.yaml")), ids=lambda path: path.stem)
def test_what_is_fine_is_accepted(path: Path) -> None:
    """Every file with which the loader finds nothing wrong."""
    assert complaints(seen(path.read_text("utf-8"))) == []


@pytest.mark.parametrize("name", sorted(gp.bundled_plans()))
def test_the_bundled_plans_are_accepted(name: str) -> None:
    """Real plans draw no complaint in an editor."""
    assert complaints(seen(gp.bundled_plan(name).read_text("utf-8"))) == []


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


def _objects(schema: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    if isinstance(schema, dict):
        yield schema
    for each in schema.values() if isinstance(schema, dict) else schema:
        if isinstance(each, dict | list):
            yield from _objects(each)


def test_every_word_of_a_list_is_told_in_vietnamese() -> None:
    """Whoever chooses among words sees what each means."""
    lists = [each for each in _objects(SCHEMA) if isinstance(each.get("enum"), list)]
    lists = [each for each in lists if True not in each["enum"]]
    assert lists
    for each in lists:
        assert len(each["enumDescriptions"]) == len(each["enum"])


def test_no_value_is_a_choice_between_schemas() -> None:
    """Editors show every branch of a choice at once; a list of types says the same in one voice."""
    assert not [each for each in _objects(SCHEMA) if "anyOf" in each]


def test_the_comment_for_editors_is_put_in_once() -> None:
    """A plan file with the comment is as sound as without it, and never has two."""
    fine = (_CASES / "fine.yaml").read_text("utf-8")
    told = with_modeline(fine)
    assert told == modeline() + fine
    assert with_modeline(told) == told
    assert gp.load_plan(told.encode()) == gp.load_plan(fine.encode())


@pytest.mark.parametrize("line", [0, 1])
def test_one_of_the_two_comments_is_enough(line: int) -> None:
    """Whoever wrote one by hand, perhaps with another path, is left alone."""
    own = modeline("../schema.json").splitlines(keepends=True)[line]
    assert with_modeline(f"{own}id: a\n") == f"{own}id: a\n"
