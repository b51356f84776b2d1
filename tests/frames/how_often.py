"""How many examples a property is tried with: a few always; in slow tests as many as the profile has."""

import os

import pytest
from hypothesis import settings


def few_or_many(few: int) -> pytest.MarkDecorator:
    """The test with a few examples, and marked slow with as many as the profile has."""
    thorough = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"
    only = pytest.mark.skipif(not thorough, reason="only with HYPOTHESIS_PROFILE=thorough")
    many = pytest.param(None, marks=[pytest.mark.slow, only])
    return pytest.mark.parametrize("examples", [few, many], ids=["few", "many"])


def tried(examples: int | None) -> settings:
    """So many examples, else as many as the profile has."""
    return settings() if examples is None else settings(max_examples=examples)
