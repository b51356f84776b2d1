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

PROVINCE = """\
format: gender-plan/1
id: tinh-lon
title: {vi: Kế hoạch tỉnh, en: Provincial plan}
level: province
area: {id: "40", name: {vi: Tỉnh Lớn, en: Big Province}, level: province}
period: {starts: 2021-01-01, ends: 2025-12-31}
source: I
indicators:
  - id: "1.2"
    text: {vi: Lao động nữ, en: Women in work}
    unit: {of: percent}
    direction: increase
    over_areas: ratio_of_sums
    baseline: {value: 40, date: 2020-12-31, source: I.1}
    targets: [{at_least: 50, by: 2025}]
    source: I.1
  - id: "1.10"
    text: {vi: Cán bộ nữ, en: Women officials}
    unit: {of: percent}
    direction: increase
    parts: [{id: a, text: xã, targets: [{at_least: 30, by: 2021}], source: I.2}]
    source: I.2
  - id: "3"
    text: {vi: Xã có câu lạc bộ, en: Communes with a club}
    targets: [{share_of_units: 60, of_units: {vi: xã, en: communes}, meeting: {at_least: 2}, by: 2021}]
    source: I.3
"""
"""A plan with values of areas; how many communes there are for indicator 3 it does not say (GP413)."""

AREAS = """\
code,name,level,parent
40,Tỉnh Lớn,province,
01,Huyện Một,district,40
02,Huyện Hai,district,40
00001,Xã A,commune,01
00002,Xã B,commune,01
00003,Xã C,commune,02
41,Tỉnh Khác,province,
09,Huyện Chín,district,41
"""

VALUES_OF_AREAS = """\
indicator,part,area,period,value,numerator,denominator,state
1.2,,00001,2021,,45,100,final
1.2,,00002,2021,,55,100,final
1.10,a,,2021,"35,5",,,provisional
3,,00001,2021,3,,,
3,,00002,2021,1,,,
3,,00003,2021,2,,,
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
def province(tmp_path: Path) -> Path:
    """The plan of a province with districts and communes."""
    path = tmp_path / "tinh.yaml"
    path.write_text(PROVINCE, encoding="utf-8")
    return path


@pytest.fixture
def areas(tmp_path: Path) -> Path:
    """Its areas, and another province."""
    path = tmp_path / "dia-ban.csv"
    path.write_text(AREAS, encoding="utf-8")
    return path


@pytest.fixture
def values_of_areas(tmp_path: Path) -> Path:
    """Values of its communes."""
    path = tmp_path / "so-lieu-xa.csv"
    path.write_text(VALUES_OF_AREAS, encoding="utf-8")
    return path


@pytest.fixture
def values(tmp_path: Path) -> Path:
    """Reported values for it."""
    path = tmp_path / "so-lieu.csv"
    path.write_text(VALUES, encoding="utf-8")
    return path
