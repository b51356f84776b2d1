"""The day on which a figure was published: told beside it, where one day is known of all its rows."""

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve

import gender_plan as gp
from gender_plan.model import Indicator, OverTime, ReportedValue, Sex, Unit
from gender_plan.targets import AtLeast, EachSexAtLeast, Target

D = Decimal
END = dt.date(2020, 12, 31)
SUMMER = dt.date(2021, 7, 15)
AUTUMN = dt.date(2021, 10, 1)
HALF = AtLeast(at_least=D(35), by=END)
BOTH = EachSexAtLeast(each_sex_at_least=D(35), by=END)
ROW = ReportedValue(indicator="1", period="2020", value=D("35.5"), reported_on=SUMMER)


def said(target: Target, *values: ReportedValue, over_time: OverTime | None = None) -> tuple[str, str]:
    """The verdict at the end of 2021, in both languages."""
    plan = gp.Plan(
        id="ke-hoach",
        title=gp.Text("Kế hoạch"),
        level=gp.Level.PROVINCE,
        period=gp.Period(starts=dt.date(2020, 1, 1), ends=END),
        indicators=(Indicator(id="1", unit=Unit(of="percent"), targets=(target,), over_time=over_time),),
    )
    found = gp.ProgressEvaluator(plan).evaluate(values, dt.date(2021, 12, 31)).indicator("1")
    return found.because(), found.because("en")


CASES = {
    "beside a source": (
        said(HALF, evolve(ROW, source="Báo cáo số 12/BC-UBND")),
        (
            "Chỉ tiêu 1 đạt: 35,5 % (năm 2020, công bố ngày 15/7/2021), mục tiêu ít nhất 35 % đến hết"
            " năm 2020; nguồn: Báo cáo số 12/BC-UBND."
        ),
        (
            "Indicator 1 is met: 35.5 % (2020, published 15 July 2021), target at least 35 % by the"
            " end of 2020; source: Báo cáo số 12/BC-UBND."
        ),
    ),
    "with its counts": (
        said(HALF, evolve(ROW, value=None, numerator=D(71), denominator=D(200))),
        (
            "Chỉ tiêu 1 đạt: 35,5 % (71/200, năm 2020, báo cáo ngày 15/7/2021), mục tiêu ít nhất 35 %"
            " đến hết năm 2020."
        ),
        (
            "Indicator 1 is met: 35.5 % (71/200, 2020, reported 15 July 2021), target at least 35 %"
            " by the end of 2020."
        ),
    ),
    "of women and men on one day": (
        said(BOTH, evolve(ROW, sex=Sex.FEMALE), evolve(ROW, sex=Sex.MALE, value=D(64))),
        (
            "Chỉ tiêu 1 đạt: nữ 35,5 %, nam 64 % (năm 2020, báo cáo ngày 15/7/2021), mục tiêu mỗi"
            " giới ít nhất 35 % đến hết năm 2020."
        ),
        (
            "Indicator 1 is met: women 35.5 %, men 64 % (2020, reported 15 July 2021), target each"
            " sex at least 35 % by the end of 2020."
        ),
    ),
    "of the latest value too": (
        said(HALF, ROW, evolve(ROW, period="2021-H1", value=D(37), reported_on=AUTUMN)),
        (
            "Chỉ tiêu 1 đạt: 35,5 % (năm 2020, báo cáo ngày 15/7/2021), mục tiêu ít nhất 35 % đến hết"
            " năm 2020; số liệu gần nhất 37 % (6 tháng đầu năm 2021, báo cáo ngày 01/10/2021); so với"
            " lần trước 35,5 % (năm 2020) chuyển biến đúng hướng."
        ),
        (
            "Indicator 1 is met: 35.5 % (2020, reported 15 July 2021), target at least 35 % by the"
            " end of 2020; latest value 37 % (first half of 2021, reported 1 October 2021); moved the"
            " wanted way since the value before, 35.5 % (2020)."
        ),
    ),
}


@pytest.mark.parametrize(("found", "vi", "en"), CASES.values(), ids=CASES)
def test_the_day_of_publication_is_told_with_the_value(found: tuple[str, str], vi: str, en: str) -> None:
    """Whoever quotes the figure can say when it was made public."""
    assert found == (vi, en)


@pytest.mark.parametrize("other", [AUTUMN, None])
def test_rows_of_different_days_name_none(other: dt.date | None) -> None:
    """One day for two publications would be wrong for one of them; an unknown day is no day."""
    rows = (evolve(ROW, sex=Sex.FEMALE), evolve(ROW, sex=Sex.MALE, value=D(64), reported_on=other))
    vi, en = said(BOTH, *rows)
    assert "nam 64 % (năm 2020), mục tiêu" in vi
    assert "men 64 % (2020), target" in en


def test_a_value_of_a_day_that_was_published_on_it_says_the_day_once() -> None:
    """Nothing is gained by naming the same day again."""
    row = evolve(ROW, period=None, date=SUMMER)
    vi, en = said(evolve(HALF, by=dt.date(2021, 12, 31)), row)
    assert "35,5 % (ngày 15/7/2021)" in vi
    assert "35.5 % (15 July 2021)" in en


def test_a_total_published_on_one_day_names_it() -> None:
    """A yearbook with a figure for each quarter is one publication."""
    rows = [
        ReportedValue(
            indicator="1",
            period=f"2020-Q{n}",
            numerator=D(9),
            denominator=D(20),
            reported_on=SUMMER,
        )
        for n in range(1, 5)
    ]
    vi, _ = said(HALF, *rows, over_time=OverTime.SUM)
    assert "45 % (36/80, cuối năm 2020, báo cáo ngày 15/7/2021)" in vi
