"""The text the project began with, drafted once; what the tests share is found as ``drafting.…``."""

import sys
from pathlib import Path

import pytest

import gender_plan as gp
from gender_plan.drafting import Draft, draft_of
from gender_plan.model import Plan

sys.path.insert(0, str(Path(__file__).parents[1]))

ROOT = Path(__file__).parents[2]
TEXT = ROOT / "tests" / "nghe_an_2020.txt"


@pytest.fixture(scope="session")
def text() -> str:
    """The plan of Nghệ An for 2020 as its document has it."""
    return TEXT.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def draft(text: str) -> Draft:
    """What drafting makes of it."""
    return draft_of(text)


@pytest.fixture(scope="session")
def by_hand() -> Plan:
    """What a person made of it."""
    return gp.load_plan(ROOT / "plans" / "nghe_an_2020.yaml")
