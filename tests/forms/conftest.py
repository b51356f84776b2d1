"""One small plan, and the form of one agency opened; what the tests share is found as ``forms.…``."""

import sys
from pathlib import Path

import pytest

import gender_plan as gp

sys.path.insert(0, str(Path(__file__).parents[1]))

from forms.filling import Sheet, sheet, small_plan


@pytest.fixture(scope="session")
def plan() -> gp.Plan:
    """The plan whose forms are filled in."""
    return small_plan()


@pytest.fixture
def opened(tmp_path: Path, plan: gp.Plan) -> Sheet:
    """The form of Sở Y tế, still empty."""
    return sheet(tmp_path, plan)
