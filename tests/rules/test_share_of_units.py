"""A share of units is a percentage; what each unit has to have is in the unit of the indicator."""

import pytest

import gender_plan as gp

PLAN = """\
format: gender-plan/1
id: tinh-mau
title: Kế hoạch mẫu
level: province
period: {{ends: 2025-12-31}}
goals:
  - id: "1"
    title: Truyền thông
    indicators:
      - id: "1.1"
        text: Các xã có tin, bài
        unit: {{of: {unit}}}
        targets: [{{share_of_units: {share}, units: 20, meeting: {{at_least: {limit}}}}}]
"""
_ABOUT_FIGURES = {"GP404", "GP405", "GP406"}


def _found(unit: str, share: str, limit: str) -> list[tuple[str, str]]:
    text = PLAN.format(unit=unit, share=share, limit=limit)
    problems = gp.check_plan(text.encode()).problems
    return [(p.code, str(p.path[-1])) for p in problems if p.code in _ABOUT_FIGURES]


@pytest.mark.parametrize("unit", ["tin", "percent"])
@pytest.mark.parametrize(("share", "code"), [("250", "GP404"), ("0.6", "GP405"), ("1.234", "GP406")])
def test_the_share_is_a_percentage_in_every_unit(unit: str, share: str, code: str) -> None:
    """A share of units is looked at as a percentage, whatever the indicator counts."""
    assert _found(unit, share, "2") == [(code, "share_of_units")]


@pytest.mark.parametrize(
    ("unit", "limit", "codes"),
    [
        ("tin", "250", []),
        ("tin", "0.5", []),
        ("tin", "1.234", ["GP406"]),
        ("percent", "250", ["GP404"]),
        ("percent", "0.5", ["GP405"]),
        ("percent", "30", []),
    ],
)
def test_what_each_unit_has_to_have_is_in_the_unit_of_the_indicator(
    unit: str, limit: str, codes: list[str]
) -> None:
    """A limit for each unit is a percentage only where the indicator is."""
    assert _found(unit, "60", limit) == [(code, "at_least") for code in codes]


def test_the_advice_fits_the_figure() -> None:
    """Another unit is advised only where that could help; of a share of units it could not."""
    problems = gp.check_plan(PLAN.format(unit="percent", share="250", limit="250").encode()).problems
    of_units, of_each = (problem.message("en") for problem in problems.errors)
    assert of_units.endswith(
        "share_of_units is a percentage of the units, whatever the indicator counts"
    )
    assert of_each.endswith("if it is no percentage of a whole, give a unit other than percent")
