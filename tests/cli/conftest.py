"""The command line as the tests use it: one call types a command and gives what came of it."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import click
import pytest
from click.testing import CliRunner, Result

from gender_plan.cli.application import run

PLAN = """\
format: gender-plan/1
id: tinh-mau
title: {vi: Kế hoạch mẫu, en: Sample plan}
level: province
period: {starts: 2021-01-01, ends: 2025-12-31}
source: I
goals:
  - id: "1"
    title: {vi: Việc làm, en: Work}
    source: I.1
    indicators:
      - id: "1.1"
        text: {vi: Lao động nữ có việc làm, en: Women in work}
        unit: {of: percent}
        direction: increase
        baseline: {value: 40, date: 2020-12-31, source: I.1.a}
        targets: [{at_least: 50, by: 2025}]
        source: I.1.a
      - id: "1.2"
        targets: [{not_stated: Phụ lục 1}]
        source: I.1.b
  - id: "2"
    title: {vi: Y tế, en: Health}
    not_listed: Phụ lục 1
    source: I.2
indicators:
  - id: "2"
    text: {vi: Khám sức khỏe, en: Health checks}
    unit: {of: percent}
    direction: increase
    source: I.3
    parts:
      - {id: a, text: nữ, targets: [{at_least: 80, by: 2025}], source: I.3}
      - {id: b, text: nam, targets: [{at_least: 70, by: 2025}], source: I.3}
tasks:
  - id: II.1.đ
    text: {vi: Tập huấn cán bộ, en: Train officials}
    goal: "2"
    by: 2021-06-30
    source: II.1.đ
agencies:
  - id: so-ldtbxh
    name: {vi: Sở Lao động - Thương binh và Xã hội, en: Department of Labour}
    short_name: Sở LĐTBXH
    kind: department
    valid: {ends: 2025-02-28}
    successors: [so-noi-vu]
  - {id: so-noi-vu, name: {vi: Sở Nội vụ, en: Department of Home Affairs}, kind: department}
  - {id: so-y-te, name: {vi: Sở Y tế, en: Department of Health}, kind: department}
assignments:
  - {agency: so-ldtbxh, role: lead, covers: {indicators: ["1.1"]}, alongside: [so-noi-vu], source: III.1}
  - {agency: so-noi-vu, role: coordinate, covers: {indicators: ["1.2"]}, source: III.2}
  - {agency: so-y-te, role: lead, covers: {goals: ["2"]}, source: III.3}
  - {agency: so-y-te, role: carry_out, covers: {indicators: ["2"]}, source: III.4}
reporting:
  - collector: so-ldtbxh
    reporters: [so-y-te]
    periods:
      - {id: "2021", starts: 2021-01-01, ends: 2021-12-31, due: 2021-11-30}
    source: IV
reviews:
  - {id: tong-ket, title: {vi: Tổng kết, en: Final review}, source: V}
"""

VALUES = """\
indicator,part,period,value,state,source
1.1,,2021,43,final,Niên giám 2021
2,a,2021,81,final,Niên giám 2021
"""

Typed = Callable[..., Result]


class _Program(click.Command):
    """What the console entry runs, without its process."""

    def main(self, args: Any = None, **_: Any) -> NoReturn:  # type: ignore[override]  # noqa: ANN401
        sys.exit(run(args))


@pytest.fixture
def typed() -> Typed:
    """Types a command: ``typed("check", path)``; ``stdin`` and ``env`` where they matter."""

    def type_(*words: object, stdin: str | bytes = "", env: dict[str, str] | None = None) -> Result:
        runner = CliRunner(env={"COLUMNS": None, "NO_COLOR": None})
        return runner.invoke(
            _Program("gender-plan"), [str(word) for word in words], input=stdin, env=env
        )

    return type_


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A small plan with one of everything that the commands treat apart."""
    path = tmp_path / "mau.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.fixture
def values(tmp_path: Path) -> Path:
    """Reported values for it."""
    path = tmp_path / "so-lieu.csv"
    path.write_text(VALUES, encoding="utf-8")
    return path
