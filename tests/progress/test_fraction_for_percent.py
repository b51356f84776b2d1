"""A share of 0.355 may be one of 35.5 %: the table is questioned, and so is the sentence."""

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve

import gender_plan as gp
from gender_plan.model import Indicator, Part, ReportedValue, Sex, Unit
from gender_plan.reading import read_values
from gender_plan.targets import AtLeast, AtMost, EachSexAtLeast, Target

D = Decimal
END = dt.date(2025, 12, 31)
HALF = AtLeast(at_least=D(35), by=END)
BOTH = EachSexAtLeast(each_sex_at_least=D(35), by=END)
ROW = ReportedValue(indicator="1", period="2025", value=D("0.355"))
PERCENT = Unit(of="percent")


def plan_of(indicator: Indicator) -> gp.Plan:
    """A plan of one indicator."""
    return gp.Plan(
        id="ke-hoach",
        title=gp.Text("Kế hoạch"),
        level=gp.Level.PROVINCE,
        period=gp.Period(ends=END),
        indicators=(indicator,),
    )


def one(target: Target, unit: Unit = PERCENT) -> Indicator:
    """An indicator with one target."""
    return Indicator(id="1", unit=unit, targets=(target,))


def said(indicator: Indicator, *values: ReportedValue) -> tuple[str, str]:
    """The verdict at the end of 2025, in both languages."""
    found = gp.ProgressEvaluator(plan_of(indicator)).evaluate(values, END).indicator("1")
    return found.because(), found.because("en")


def test_a_share_that_looks_like_a_fraction_is_questioned() -> None:
    """It is judged as it stands, and whoever reads the verdict is asked to look again."""
    assert said(one(HALF), ROW) == (
        (
            "Chỉ tiêu 1 không đạt: 0,355 % (năm 2025), mục tiêu ít nhất 35 % đến hết năm 2025. Lưu ý:"
            " tỷ lệ có thể đã ghi dưới dạng số thập phân, đề nghị kiểm tra lại: 0,355 % hay 35,5 %."
        ),
        (
            "Indicator 1 is not met: 0.355 % (2025), target at least 35 % by the end of 2025. Note:"
            " the share may have been written as a fraction, please check: 0.355 % or 35.5 %."
        ),
    )


def test_of_women_and_men_each_one_is_named() -> None:
    """Also where only one of them was written so."""
    rows = (evolve(ROW, sex=Sex.FEMALE), evolve(ROW, sex=Sex.MALE, value=D("0.6450")))
    vi, en = said(one(BOTH), *rows)
    assert vi.endswith("kiểm tra lại: 0,355 % hay 35,5 %, 0,645 % hay 64,5 %.")
    assert en.endswith("please check: 0.355 % or 35.5 %, 0.645 % or 64.5 %.")
    vi, _ = said(one(BOTH), rows[0], evolve(rows[1], value=D("64.5")))
    assert vi.endswith("kiểm tra lại: 0,355 % hay 35,5 %.")


def test_a_part_is_asked_by_its_own_unit_and_targets() -> None:
    """The part is in percent although its indicator counts people."""
    part = Part(id="a", unit=PERCENT, targets=(HALF,))
    vi, _ = said(Indicator(id="1", unit=Unit(of="people"), parts=(part,)), evolve(ROW, part="a"))
    assert vi.endswith("kiểm tra lại: 0,355 % hay 35,5 %.")


@pytest.mark.parametrize(
    ("indicator", "row"),
    [
        (one(HALF), evolve(ROW, value=D(0))),
        (one(HALF), evolve(ROW, value=D(1))),
        (one(HALF), evolve(ROW, value=D("35.5"))),
        (one(HALF), evolve(ROW, numerator=D(71), denominator=D(20000))),
        (one(HALF), evolve(ROW, value=None, numerator=D(71), denominator=D(20000))),
        (one(HALF, Unit(of="times")), ROW),
        (one(AtMost(at_most=D("0.5"), by=END)), ROW),
    ],
)
def test_what_cannot_be_a_fraction_is_not_questioned(indicator: Indicator, row: ReportedValue) -> None:
    """Zero and one, counts beside it, another unit, or a target that is itself below one per cent."""
    vi, en = said(indicator, row)
    assert "số thập phân" not in vi
    assert "fraction" not in en


CELLS = ["0.355,,", "1,,", "0.5,1,200", ",1,200", "0.5,,200", "99.9,,", "0,,"]


@pytest.mark.parametrize("cells", CELLS)
@pytest.mark.parametrize("target", [HALF, AtMost(at_most=D("0.5"), by=END)])
def test_the_table_and_the_sentence_ask_alike(cells: str, target: Target) -> None:
    """GP617 and the note rest on one condition."""
    plan = plan_of(one(target))
    table = f"indicator,period,value,numerator,denominator\n1,2025,{cells}\n"
    read = read_values(table.encode(), plan)
    progress = gp.ProgressEvaluator(plan).evaluate(read.values, END)
    is_asked = any(problem.code == "GP617" for problem in read.problems)
    assert ("số thập phân" in progress.indicator("1").because()) is is_asked
