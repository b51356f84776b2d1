"""A row with a numerator alone: refused, unless the plan says whose figure is its denominator."""

import datetime as dt
from decimal import Decimal

import pytest

import gender_plan as gp

PLAN = """\
format: gender-plan/1
id: tinh-vi-du
title: Kế hoạch của tỉnh
level: province
period: {starts: 2021-01-01, ends: 2030-12-31}
indicators:
  - {id: '1', text: Cán bộ lãnh đạo, unit: {of: people}, targets: [{at_least: 20, by: 2025}]}
  - {id: '2', text: Nữ lãnh đạo, unit: {of: percent}, share_of: '1', targets: [{at_least: 40, by: 2025}]}
  - {id: '3', text: Hộ nghèo, unit: {of: percent}, targets: [{at_least: 40, by: 2025}]}
"""
HEAD = "indicator,period,population,value,numerator,denominator,state\n"


@pytest.fixture(scope="module")
def plan() -> gp.Plan:
    """A plan in which the second indicator is a share of the first."""
    return gp.load_plan(PLAN.encode())


def codes(row: str, plan: gp.Plan | None) -> list[tuple[str, int | None]]:
    """What is wrong with one row, and in which line."""
    problems = gp.check_values((HEAD + row).encode(), plan).problems
    return [(problem.code, problem.line) for problem in problems]


def test_with_its_plan_a_numerator_is_enough_for_a_share_of_another_figure(plan: gp.Plan) -> None:
    """The row is read as it is, and the denominator is left to the evaluation."""
    (value,) = gp.load_values(f"{HEAD}2,2025,,,13,,\n".encode(), plan)
    assert (value.numerator, value.denominator, value.value) == (Decimal(13), None, None)


def test_without_the_plan_it_is_half_a_ratio() -> None:
    """Nobody can know that another indicator has the denominator."""
    assert codes("2,2025,,,13,,\n", None) == [("GP607", 2)]


@pytest.mark.parametrize(
    "row",
    ["3,2025,,,13,,\n", "2,2025,,,,29,\n", "2,2025,,,,,\n", "9,2025,,,13,,\n", "2,2025,Kinh,,13,,\n"],
)
def test_any_other_half_is_refused_with_the_plan_too(row: str, plan: gp.Plan) -> None:
    """Of a share of nothing, a denominator alone, an empty row, an unknown id, a group of people."""
    assert ("GP607", 2) in codes(row, plan)


def test_a_table_of_both_indicators_is_evaluated(plan: gp.Plan) -> None:
    """From the file to the sentence: 13 of 29."""
    values = gp.load_values(f"{HEAD}1,2025,,29,,,\n2,2025,,,13,,\n".encode(), plan)
    found = gp.ProgressEvaluator(plan).evaluate(values, dt.date(2025, 12, 31))
    assert "44,83 % (13/29, năm 2025)" in found.indicator("2").because()
