"""An exception that the document makes is told with every target that has one."""

import datetime as dt
from decimal import Decimal

from attrs import evolve

import gender_plan as gp
from gender_plan.targets import AtLeast, AtMost, Target

END = dt.date(2025, 12, 31)
POOR = gp.Text("trừ các xã đặc biệt khó khăn", en="except the poorest communes")
ISLANDS = gp.Text("trừ các xã đảo", en="except island communes")
LOW = AtLeast(at_least=Decimal(40), by=END)
HIGH = AtMost(at_most=Decimal(60), by=END)


def because(*targets: Target, language: gp.text.Language = "vi") -> str:
    """What is said of an indicator with such targets and 50 in 2025."""
    plan = gp.Plan(
        id="ke-hoach",
        title=gp.Text("Kế hoạch"),
        level=gp.Level.PROVINCE,
        period=gp.Period(ends=END),
        indicators=(gp.Indicator(id="1", targets=targets),),
    )
    value = gp.ReportedValue(indicator="1", period="2025", value=50)
    return gp.ProgressEvaluator(plan).evaluate([value], END).indicator("1").because(language)


def test_each_of_several_targets_tells_its_exception() -> None:
    """The one that does not speak for all has its say too, and it is clear whose exception it is."""
    targets = (evolve(LOW, exception=POOR), evolve(HIGH, exception=ISLANDS))
    said = because(*targets)
    assert "văn bản nêu ngoại lệ cho mức thứ 1: trừ các xã đặc biệt khó khăn" in said
    assert "văn bản nêu ngoại lệ cho mức thứ 2: trừ các xã đảo" in said
    english = because(*targets, language="en")
    assert "the document makes an exception for figure 2: except island communes" in english


def test_one_of_two_targets_tells_its_exception() -> None:
    """An exception of the second target alone is not silently dropped, nor laid on the first."""
    said = because(LOW, evolve(HIGH, exception=ISLANDS))
    assert said.endswith("Lưu ý: văn bản nêu ngoại lệ cho mức thứ 2: trừ các xã đảo.")


def test_an_exception_of_all_targets_is_told_once() -> None:
    """What holds for the whole is said for the whole."""
    said = because(evolve(LOW, exception=POOR), evolve(HIGH, exception=POOR))
    assert said.endswith("Lưu ý: văn bản nêu ngoại lệ: trừ các xã đặc biệt khó khăn.")


def test_a_target_of_a_group_tells_its_exception() -> None:
    """Its wording is whole, also where nobody reported a value for the group."""
    said = because(LOW, evolve(HIGH, scope=gp.Text("xã miền núi"), exception=ISLANDS))
    assert said.endswith("Lưu ý: mục tiêu cho xã miền núi: văn bản nêu ngoại lệ: trừ các xã đảo.")
