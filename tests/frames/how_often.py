"""How many examples a property is tried with: a few always; in slow tests as many as the profile has."""

import os

import pytest
from hypothesis import Phase, settings

_NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)


def few_or_many(few: int) -> pytest.MarkDecorator:
    """The test with a few examples, and marked slow with as many as the profile has."""
    thorough = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"
    only = pytest.mark.skipif(not thorough, reason="only with HYPOTHESIS_PROFILE=thorough")
    many = pytest.param(None, marks=[pytest.mark.slow, only])
    return pytest.mark.parametrize("examples", [few, many], ids=["few", "many"])


def tried(examples: int | None) -> settings:
    """So many examples, as they are drawn; else as many as the profile has, and the simplest is told."""
    return settings(max_examples=examples, phases=_NO_SHRINKING) if examples else settings()
