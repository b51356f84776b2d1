"""The traps of dates, figures and agencies as documents print them, each by its number."""

import datetime as dt
from decimal import Decimal

import pytest

import gender_plan as gp

HEAD = """\
format: gender-plan/1
id: tinh-vi-du
title: Kế hoạch của tỉnh
level: province
period: {starts: 2021-01-01, ends: 2030-12-31}
indicators:
  - {id: '1', unit: {of: percent}, targets: [{at_least: 30, by: 2025}]}
"""


def codes(*rows: str) -> list[str]:
    """The codes of everything that is wrong with a table."""
    return [problem.code for problem in gp.check_values("\n".join(rows).encode()).problems]


def test_trap_18_a_decimal_comma_is_a_figure() -> None:
    """Trap 18: «58,3» in quotes and «58.3» are one figure."""
    values = gp.load_values(b'indicator,period,value\n1,2020,"58,3"\n1,2019,58.3\n')
    assert {value.value for value in values} == {Decimal("58.3")}


@pytest.mark.parametrize(
    ("written", "code"), [('"58,3/100.000"', "GP608"), ("1.234", "GP609"), ("100.000", "GP609")]
)
def test_trap_18_a_rate_and_a_point_of_thousands_are_not_guessed(written: str, code: str) -> None:
    """Trap 18: «58,3/100.000» is no figure, and «100.000» may be a hundred or a hundred thousand."""
    assert codes("indicator,period,value", f"1,2020,{written}") == [code]


def test_trap_18_a_day_is_read_day_first_or_not_at_all() -> None:
    """Trap 18: 02/7/2018 is the second of July; a day that does not exist is refused."""
    head = "indicator,period,value,reported_on"
    (value,) = gp.load_values(f"{head}\n1,2018,46,02/7/2018\n".encode())
    assert value.reported_on == dt.date(2018, 7, 2)
    assert codes(head, "1,2018,46,31/6/2018", "1,2018,46,7/20/2018") == ["GP610", "GP610"]


def test_trap_18_a_symbol_without_a_number_is_kept_as_printed() -> None:
    """Trap 18: «Kế hoạch số .../QĐ-UBND» is neither mended nor refused."""
    text = f"{HEAD}document: {{number: '.../QĐ-UBND', kind: Kế hoạch}}\n"
    checked = gp.check_plan(text.encode())
    assert not checked.problems.errors
    assert checked.plan is not None
    assert checked.plan.document is not None
    assert checked.plan.document.number == ".../QĐ-UBND"


UNIT = "  - {{id: '2', unit: {{of: ca, per: {per}}}, targets: [{{below: 58.3, by: 2025}}]}}\n"


@pytest.mark.parametrize(
    "per",
    [
        "100000 trẻ đẻ sống",
        "100.000 trẻ đẻ sống",
    ],
)
def test_trap_18_a_rate_keeps_its_thousands(per: str) -> None:
    """Trap 18: a rate in 100.000 is said as one, however the file writes the number."""
    plan = gp.load_plan((HEAD + UNIT.format(per=per)).encode())
    values = gp.load_values(b'indicator,period,value\n2,2025,"52,1"\n')
    found = gp.ProgressEvaluator(plan).evaluate(values, as_of=dt.date(2025, 12, 31)).indicator("2")
    assert "52,1 ca/100.000 trẻ đẻ sống" in found.because()


AGENCIES = """\
agencies:
  - {id: so-ldtbxh, name: Sở Lao động, valid: {ends: 2025-02-28}, successors: [so-noi-vu]}
  - {id: so-noi-vu, name: Sở Nội vụ}
assignments:
"""
LEAD = "  - {agency: so-ldtbxh, role: lead, verb: Chủ trì, covers: {indicators: ['1']}}\n"


@pytest.mark.parametrize(
    ("day", "leads"), [(dt.date(2025, 2, 28), "so-ldtbxh"), (dt.date(2025, 3, 1), "so-noi-vu")]
)
def test_trap_19_who_answers_changes_and_the_verdict_does_not(day: dt.date, leads: str) -> None:
    """Trap 19: the duty passes on with its day; the values reported by the old agency stay."""
    plan = gp.load_plan(f"{HEAD}{AGENCIES}{LEAD}".encode())
    found = gp.Responsibilities(plan, as_of=day).for_indicator("1")
    assert [agency.id for agency in found.leads] == [leads]
    values = gp.load_values("indicator,period,value,source\n1,2024,31,Sở Lao động\n".encode())
    progress = gp.ProgressEvaluator(plan).evaluate(values, as_of=day)
    assert progress.indicator("1").target_state is gp.TargetState.MET


@pytest.mark.parametrize(
    ("verb", "role", "has_lead"),
    [
        ("Chủ trì", "lead", True),
        ("Chủ trì, phối hợp", "lead", True),
        ("Phối hợp", "coordinate", False),
    ],
)
def test_trap_20_only_phoi_hop_names_no_lead(verb: str, role: str, *, has_lead: bool) -> None:
    """Trap 20: of three wordings the third has nobody in the lead, and the plan is warned of it."""
    covers = f"  - {{agency: so-noi-vu, role: {role}, verb: '{verb}', covers: {{indicators: ['1']}}}}\n"
    plan = gp.load_plan(f"{HEAD}{AGENCIES}{covers}".encode())
    assert bool(gp.Responsibilities(plan).for_indicator("1").leads) is has_lead
    assert ("GP301" in {problem.code for problem in gp.validate(plan)}) is not has_lead


def test_a_row_with_an_error_is_not_used() -> None:
    """355 % is refused in the table, and no verdict rests on it."""
    plan = gp.load_plan(
        b"format: gender-plan/1\nid: x\ntitle: X\nlevel: province\nperiod: {ends: 2025-12-31}\n"
        b"indicators:\n"
        b"  - {id: '1', unit: {of: percent}, targets: [{at_least: 30, by: 2022}]}\n"
    )
    checked = gp.check_values(b"indicator,period,value\n1,2022,355\n1,2021,20\n", plan)
    assert [problem.code for problem in checked.problems] == ["GP620"]
    assert [value.value for value in checked.values] == [20]
