"""Values of several periods as one figure; a part of a total is never taken for the whole."""

import datetime as dt
from decimal import Decimal

import pytest

from gender_plan.model import (
    Area,
    Indicator,
    Level,
    OverTime,
    Period,
    Plan,
    ReportedValue,
    Unit,
)
from gender_plan.progress import (
    Combination,
    MeasureProgress,
    Movement,
    PlanProgress,
    ProgressEvaluator,
    TargetState,
)
from gender_plan.targets import (
    AtLeast,
    AtMost,
    Every,
    Target,
    Within,
)
from gender_plan.text import Text

D = Decimal
MODELS = Unit(of="mô hình")
PERCENT = Unit(of="percent")
MET, NOT_MET, LOST = TargetState.MET, TargetState.NOT_MET, TargetState.LOST_AGAIN
OPEN, NOT_YET_DUE = TargetState.NOT_MEASURABLE, TargetState.NOT_YET_DUE


def end(year: int) -> dt.date:
    """The last day of a year."""
    return dt.date(year, 12, 31)


END = end(2025)
HUNDRED = AtLeast(at_least=D(100), by=END)
HALF = AtLeast(at_least=D(50), by=end(2025))


def value(period: str, figure: int | None = None, area: str | None = None) -> ReportedValue:
    """One reported value of indicator 1."""
    return ReportedValue(indicator="1", period=period, value=figure, area=area)


def share(area: str | None, over: int, under: int, period: str = "2025") -> ReportedValue:
    """A numerator and a denominator of indicator 1."""
    return ReportedValue(indicator="1", period=period, area=area, numerator=over, denominator=under)


def quarters(*figures: int, year: int = 2025) -> list[ReportedValue]:
    """One value a quarter, from the first on."""
    return [value(f"{year}-Q{number}", figure) for number, figure in enumerate(figures, start=1)]


def progress(
    indicator: Indicator,
    values: list[ReportedValue],
    as_of: dt.date = END,
    areas: tuple[str, ...] | None = None,
) -> PlanProgress:
    """The progress of one indicator in a plan that starts in 2025."""
    plan = Plan(
        id="ke-hoach",
        title=Text("Kế hoạch"),
        level=Level.PROVINCE,
        area=Area(id="40", name=Text("Tỉnh Nghệ An")),
        period=Period(starts=dt.date(2025, 1, 1), ends=end(2030)),
        indicators=(indicator,),
    )
    return ProgressEvaluator(plan).evaluate(values, as_of, areas=areas)


def sole(found: PlanProgress) -> MeasureProgress:
    """The progress of the one measure."""
    return found.indicators[0].measures[0]


def over_time(rule: OverTime, *targets: Target, unit: Unit = MODELS) -> Indicator:
    """An indicator whose values combine over time."""
    return Indicator(id="1", unit=unit, over_time=rule, targets=targets or (HUNDRED,))


def only(found: MeasureProgress) -> Combination:
    """How the deciding, else the latest, figure came about."""
    (one,) = found.combined
    return one


def test_four_quarters_make_the_year() -> None:
    """Four quarters of 30 are 120 in the year, and the target of 100 is met."""
    found = progress(over_time(OverTime.SUM), quarters(30, 30, 30, 30))
    assert (sole(found).target_state, found.indicators[0].value) == (MET, D(120))
    assert sole(found).because() == (
        "Chỉ tiêu 1 đạt: 120 mô hình (cuối năm 2025), mục tiêu ít nhất 100 mô hình đến hết năm 2025;"
        " cộng dồn 4 kỳ."
    )


@pytest.mark.parametrize(
    ("rule", "values", "expected"),
    [
        (OverTime.SUM, quarters(10, 20, 30, 40), D(100)),
        (OverTime.MEAN, quarters(10, 20, 30, 40), D(25)),
        (OverTime.MAX, quarters(10, 40, 30, 20), D(40)),
        (OverTime.LAST, quarters(10, 40, 30, 20), D(20)),
        (OverTime.MEAN, [value("2025-H1", 10), *quarters(0, 0, 30, 50)[2:]], D(25)),
        (OverTime.SUM, [*quarters(10, 20, 30, 40), value("2025-H1", 31)], D(101)),
        (OverTime.SUM, [*quarters(10, 20, 30, 40), value("2025", 99)], D(99)),
        (OverTime.SUM, [value("2025-H1", 31), value("2025-Q1", 10), value("2025-H2", 5)], D(36)),
    ],
)
def test_the_rules_over_time(rule: OverTime, values: list[ReportedValue], expected: Decimal) -> None:
    """Sum, mean, greatest, last; a longer period stands for the shorter ones, never beside them."""
    found = progress(over_time(rule), values)
    assert found.indicators[0].value == expected


def test_a_value_within_a_longer_one_that_was_never_needed_says_so() -> None:
    """The second quarter came with the half-year: it is neither counted twice nor dropped in silence."""
    found = progress(over_time(OverTime.SUM), [*quarters(10, 20), value("2025-H1", 31)])
    (unused,) = found.unused
    assert (unused.value.period, "kỳ dài hơn đã được tính" in unused.reason.vi) == ("2025-Q2", True)


def test_shares_add_up_over_time_through_their_counts() -> None:
    """10 of 20 and 30 of 40 are 40 of 60, not the mean or the sum of 50 and 75 per cent."""
    values = [share(None, 10, 20, "2025-H1"), share(None, 30, 40, "2025-H2")]
    found = progress(over_time(OverTime.SUM, HALF, unit=PERCENT), values)
    figure = found.indicators[0].value
    assert figure is not None
    assert round(figure, 2) == D("66.67")


@pytest.mark.parametrize(
    ("target", "values", "as_of", "state"),
    [
        (HUNDRED, quarters(30, 30, 30), end(2025), OPEN),
        (HUNDRED, quarters(50, 30, 30), end(2025), MET),
        (HUNDRED, quarters(30, 30, 30), dt.date(2025, 10, 15), NOT_YET_DUE),
        (HUNDRED, quarters(50, 30, 30), dt.date(2025, 10, 15), MET),
        (HUNDRED, quarters(20, 20, 20, 20), end(2025), NOT_MET),
        (HUNDRED, [*quarters(30), *quarters(0, 0, 30, 30)[2:]], end(2025), OPEN),
        (AtMost(at_most=D(100), by=end(2025)), quarters(30, 30, 30), end(2025), OPEN),
        (AtMost(at_most=D(100), by=end(2025)), quarters(30, 30, 30), dt.date(2025, 10, 15), NOT_YET_DUE),
        (AtMost(at_most=D(100), by=end(2025)), quarters(40, 40, 40), dt.date(2025, 10, 15), NOT_YET_DUE),
        (AtMost(at_most=D(100), by=end(2025)), quarters(40, 40, 40), end(2025), NOT_MET),
        (AtMost(at_most=D(100), by=end(2025)), quarters(20, 20, 20, 20), end(2025), MET),
        (Within(within=(D(90), D(110)), by=end(2025)), quarters(30, 30, 30), end(2025), OPEN),
    ],
)
def test_a_part_of_a_total_is_no_total(
    target: Target, values: list[ReportedValue], as_of: dt.date, state: TargetState
) -> None:
    """A missing quarter is not zero: only what it cannot change any more is decided."""
    assert sole(progress(over_time(OverTime.SUM, target), values, as_of)).target_state is state


def test_a_part_of_a_total_names_what_is_missing() -> None:
    """The sentence says how much is known and which quarter nobody reported."""
    found = sole(progress(over_time(OverTime.SUM), [*quarters(30), *quarters(0, 0, 30, 30)[2:]]))
    assert only(found).coverage.missing_periods == ("2025-Q2",)
    assert "còn thiếu quý II năm 2025; số liệu gần nhất 90 mô hình" in found.because()
    assert "only a part of the total is known, and what is missing decides" in found.because("en")


@pytest.mark.parametrize(
    ("figures", "state", "missing"),
    [((30, 30, 30, 30), MET, ()), ((30, 30, 30), OPEN, ("2025",)), ((20, 20, 20, 20), NOT_MET, ())],
)
def test_a_yearly_target_has_the_totals_of_each_year(
    figures: tuple[int, ...], state: TargetState, missing: tuple[str, ...]
) -> None:
    """Every year anew: the total starts again, and a year of which a quarter is missing stays open."""
    yearly = AtLeast(at_least=D(100), every=Every.YEAR)
    found = sole(progress(over_time(OverTime.SUM, yearly), quarters(*figures)))
    assert (found.target_state, found.verdict.missing) == (state, missing)


def test_without_a_period_in_unit_or_target_the_whole_plan_is_added_up() -> None:
    """Yearly values of a target by 2027 add up from the start of the plan on."""
    target = AtLeast(at_least=D(100), by=end(2027))
    values = [value("2024", 90), value("2025", 40), value("2026", 40), value("2027", 30)]
    found = progress(over_time(OverTime.SUM, target), values, as_of=end(2027))
    assert (sole(found).target_state, found.indicators[0].value) == (MET, D(110))
    (unused,) = found.unused
    assert (unused.value.period, "kỳ được gộp" in unused.reason.vi) == ("2024", True)


def test_the_unit_may_say_that_each_year_counts_by_itself() -> None:
    """«Mô hình một năm»: the total of 2026 so far takes nothing away from that of 2025."""
    indicator = over_time(OverTime.SUM, HUNDRED, unit=Unit(of="mô hình", in_="year"))
    values = [*quarters(30, 30, 30, 30), *quarters(10, year=2026)]
    found = sole(progress(indicator, values, as_of=dt.date(2026, 4, 1)))
    assert (found.target_state, found.observed and found.observed.seen.value) == (MET, D(120))
    whole = [*quarters(30, 30, 30, 30), *quarters(10, 10, 10, 10, year=2026)]
    assert sole(progress(indicator, whole, as_of=end(2026))).target_state is LOST


def test_targets_of_different_periods_leave_it_open_over_which_to_add_up() -> None:
    """A yearly and a final target, and a unit that names no period: nothing is guessed."""
    yearly = AtLeast(at_least=D(100), every=Every.YEAR)
    found = sole(progress(over_time(OverTime.SUM, yearly, HUNDRED), quarters(30, 30, 30, 30)))
    assert found.target_state is OPEN
    assert "gộp theo kỳ nào" in str(found.reason)


def test_what_only_grows_shows_no_movement() -> None:
    """A running total below a ceiling does not «move the wrong way» each quarter."""
    ceiling = AtMost(at_most=D(200), by=end(2026))
    found = sole(progress(over_time(OverTime.SUM, ceiling), quarters(30, 30, 30)))
    assert found.since_previous is Movement.UNKNOWN
    assert "cộng dồn" in str(found.movement.since_previous.reason)


def test_a_value_that_is_no_calendar_period_hides_no_gap() -> None:
    """Of single days nobody can say which ones are missing, so none is named."""
    days = [dt.date(2025, 3, 8), dt.date(2025, 10, 20)]
    values = [ReportedValue(indicator="1", date=day, value=60) for day in days]
    found = sole(progress(over_time(OverTime.SUM), values))
    assert (found.target_state, only(found).coverage.missing_periods) == (MET, ())
