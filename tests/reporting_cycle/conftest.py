"""The command line in this very process, and a folder like that of the department that collects."""

import shutil
import sys
from pathlib import Path
from typing import Any, NoReturn

import click
import pytest
from click.testing import CliRunner, Result

sys.path.insert(0, str(Path(__file__).parents[1]))

from gender_plan.cli.application import run
from reporting_cycle.office import Office

PLAN = Path(__file__).parents[2] / "plans" / "nghe_an_2020.yaml"


class _Program(click.Command):
    """What the console entry runs, without its process."""

    def main(self, args: Any = None, **_: Any) -> NoReturn:  # type: ignore[override]  # noqa: ANN401
        sys.exit(run(args))


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Sở LĐTBXH before the round: the plan file alone."""
    shutil.copy(PLAN, tmp_path)

    def typed(*words: object) -> Result:
        runner = CliRunner(env={"COLUMNS": "200", "NO_COLOR": "1"})
        return runner.invoke(_Program("gender-plan"), [str(word) for word in words])

    return Office(tmp_path, typed)
