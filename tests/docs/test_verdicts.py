"""The page of verdicts leaves nothing out: each kind, each state, each key of a target is in use."""

import re
from pathlib import Path

import attrs

from gender_plan.progress import TargetState
from gender_plan.provenance import Sourced
from gender_plan.targets import TARGET_KINDS, Change

PAGE = (Path(__file__).parents[2] / "docs" / "verdicts.md").read_text("utf-8")
PLANS = "\n".join(line for line in PAGE.splitlines() if line.startswith("... "))
KEYS = set(re.findall(r"\b([a-z_]+):", PLANS))


def _fields(of: type) -> set[str]:
    return {field.name for field in attrs.fields(of)}


def test_every_kind_of_target_is_taken_through_a_plan() -> None:
    """A kind that the page does not show leaves its readers to guess."""
    assert not {kind.key for kind in TARGET_KINDS} - KEYS


def test_every_key_of_a_target_is_taken_through_a_plan() -> None:
    """What all kinds share, what only some have, and how a change is counted."""
    own = set[str]().union(*map(_fields, (*TARGET_KINDS, Change)))
    assert not own - _fields(Sourced) - KEYS


def test_every_state_is_told() -> None:
    """Each state stands in the table of the page and before a sentence."""
    states = {state.value for state in TargetState}
    assert states == set(re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE))
    assert states == set(re.findall(r"^(\w+) \| ", PAGE, re.MULTILINE))


def test_the_table_says_each_state_as_the_library_does() -> None:
    """Nobody has to learn two words for one state."""
    said = dict(re.findall(r"^\| `(\w+)` \| ([^|]+) \|", PAGE, re.MULTILINE))
    assert said == {state.value: state.said("vi") for state in TargetState}
