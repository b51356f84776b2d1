"""Progress to draw: a small plan of every sort of target, and the national strategies."""

import datetime as dt
from decimal import Decimal

import pytest

import gender_plan as gp
from gender_plan.targets import AtLeast, Done, EachSexAtLeast, Every, Within
from gender_plan.text import Text

PERCENT = gp.Unit(of="percent")
START, END = dt.date(2020, 12, 31), dt.date(2025, 12, 31)


def _plan() -> gp.Plan:
    milestone = AtLeast(at_least=Decimal(30), by=dt.date(2023, 12, 31))
    rising = gp.Indicator(
        id="1.1",
        text=Text("Tỷ lệ nữ", en="Share of women"),
        unit=PERCENT,
        baseline=gp.Baseline(value=Decimal(20), date=START),
        targets=(milestone, AtLeast(at_least=Decimal(40), by=END)),
    )
    each_sex = EachSexAtLeast(each_sex_at_least=Decimal(40), every=Every.YEAR)
    yearly = gp.Indicator(id="1.2", unit=PERCENT, targets=(each_sex,))
    band = Within(within=(Decimal(35), Decimal(40)), by=END)
    half_drawn = gp.Indicator(id="1.3", unit=PERCENT, targets=(band, Done(done=True, by=END)))
    silent = gp.Indicator(id="1.4", targets=(gp.targets.NotStated(not_stated=Text("Phụ lục 1")),))
    ratio = gp.OverAreas.RATIO_OF_SUMS
    by_area = gp.Indicator(id="2.1", unit=PERCENT, over_areas=ratio, targets=(milestone,))
    many = gp.Indicator(
        id="2.2", unit=gp.Unit(of="người"), targets=(AtLeast(at_least=Decimal(1_500_000), by=END),)
    )
    goals = (
        gp.Goal(id="1", title=Text("Chính trị"), indicators=(rising, yearly, half_drawn, silent)),
        gp.Goal(id="2", title=Text("Việc làm"), indicators=(by_area, many)),
        gp.Goal(id="3", title=Text("Y tế"), not_listed=Text("Phụ lục 1")),
    )
    return gp.Plan(
        id="a",
        title=Text("Kế hoạch A", en="Plan A"),
        level=gp.Level.PROVINCE,
        period=gp.Period(starts=dt.date(2021, 1, 1), ends=END),
        goals=goals,
    )


def _values() -> list[gp.ReportedValue]:
    value = gp.ReportedValue
    shares = [("2021", "22.5"), ("2022", "26")]
    return [
        *(value(indicator="1.1", period=p, value=Decimal(v), source="Sở A") for p, v in shares),
        value(indicator="1.2", period="2022", sex=gp.Sex.FEMALE, value=Decimal(45)),
        value(indicator="1.2", period="2022", sex=gp.Sex.MALE, value=Decimal(55)),
        value(indicator="2.1", period="2022", area="Vinh", numerator=10, denominator=50),
        value(indicator="2.1", period="2022", area="Quỳ Châu", numerator=20, denominator=50),
        value(indicator="2.2", period="2022", value=1_234_567),
    ]


@pytest.fixture(scope="session")
def progress() -> gp.PlanProgress:
    """The small plan at the end of 2022; four areas have to report."""
    areas = ("Vinh", "Quỳ Châu", "Con Cuông", "Kỳ Sơn")
    return gp.ProgressEvaluator(_plan()).evaluate(_values(), as_of=dt.date(2022, 12, 31), areas=areas)


@pytest.fixture(scope="session")
def before() -> gp.PlanProgress:
    """The national strategy 2011–2020 by published values, as of its end."""
    plan = gp.load_plan(gp.bundled_plan("vn_strategy_2011_2020"))
    values = gp.load_values(gp.bundled_values("vn_strategy_2011_2020"))
    return gp.ProgressEvaluator(plan).evaluate(values, as_of=dt.date(2020, 12, 31))
