"""Plans and progress that the tests of the notebook show."""

import datetime as dt
from decimal import Decimal

import pytest

import gender_plan as gp
from gender_plan.targets import AtLeast
from gender_plan.text import Text


@pytest.fixture
def plan() -> gp.Plan:
    """A goal with one indicator, in both languages."""
    words = Text("Tỷ lệ nữ cấp ủy", en="Women in Party committees")
    target = AtLeast(at_least=Decimal(30), by=dt.date(2025, 12, 31), source=("I.1",))
    indicator = gp.Indicator(id="1.1", text=words, unit=gp.Unit(of="percent"), targets=(target,))
    goal = gp.Goal(id="1", title=Text("Chính trị", en="Politics"), indicators=(indicator,))
    period = gp.Period(starts=dt.date(2021, 1, 1), ends=dt.date(2025, 12, 31))
    title = Text("Kế hoạch A & B", en="Plan A & B")
    return gp.Plan(id="a", title=title, level=gp.Level.PROVINCE, period=period, goals=(goal,))


@pytest.fixture
def progress(plan: gp.Plan) -> gp.PlanProgress:
    """That plan with one value, as of the end of 2023."""
    value = gp.ReportedValue(indicator="1.1", period="2023", value=Decimal("26.22"), state="final")
    return gp.ProgressEvaluator(plan).evaluate([value], as_of=dt.date(2023, 12, 31))


@pytest.fixture(scope="session")
def strategy() -> gp.PlanProgress:
    """The national strategy 2021–2030 by published values, as of the end of 2023."""
    plan = gp.load_plan(gp.bundled_plan("vn_strategy_2021_2030"))
    values = gp.load_values(gp.bundled_values("vn_strategy_2021_2030"))
    return gp.ProgressEvaluator(plan).evaluate(values, as_of=dt.date(2023, 12, 31))


@pytest.fixture(scope="session")
def who() -> gp.Responsibilities:
    """The responsibilities in Nghệ An's plan for 2020."""
    return gp.Responsibilities(gp.load_plan(gp.bundled_plan("nghe_an_2020")))
