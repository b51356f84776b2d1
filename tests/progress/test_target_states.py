"""Met, not met, lost again, not yet due …: the traps of real plans, one example each."""

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve

from gender_plan.model import (
    Baseline,
    Indicator,
    Level,
    Part,
    Period,
    Plan,
    ReportedValue,
    Sex,
    Unit,
)
from gender_plan.progress import IndicatorProgress, ProgressEvaluator, TargetState
from gender_plan.progress.states import combined
from gender_plan.targets import (
    About,
    Above,
    AtLeast,
    AtMost,
    Below,
    Change,
    ChangeBy,
    Direction,
    DirectionOnly,
    Done,
    EachSexAtLeast,
    EqualTo,
    Every,
    InForce,
    NotStated,
    Parity,
    Reach,
    Target,
)
from gender_plan.text import Text

D = Decimal
PERCENT = Unit(of="percent")
DECADE = Period(starts=dt.date(2011, 1, 1), ends=dt.date(2020, 12, 31))
MET, NOT_MET, LOST = TargetState.MET, TargetState.NOT_MET, TargetState.LOST_AGAIN
NOT_YET_DUE, PARTLY = TargetState.NOT_YET_DUE, TargetState.PARTLY_MET
OPEN, NOT_STATED = TargetState.NOT_MEASURABLE, TargetState.NOT_STATED


def end(year: int) -> dt.date:
    """The last day of a year."""
    return dt.date(year, 12, 31)


def value(period: str, figure: str, part: str | None = None, sex: Sex | None = None) -> ReportedValue:
    """One reported value of indicator 6.2."""
    return ReportedValue(indicator="6.2", part=part, period=period, value=D(figure), sex=sex)


def series(**by_year: str) -> tuple[ReportedValue, ...]:
    """Yearly values: ``series(y2015="40")``."""
    return tuple(value(year.removeprefix("y"), figure) for year, figure in by_year.items())


def judged(
    indicator: Indicator,
    *values: ReportedValue,
    as_of: dt.date,
    period: Period = DECADE,
) -> IndicatorProgress:
    """The progress of one indicator in a plan of its own."""
    plan = Plan(
        id="ke-hoach",
        title=Text("Kế hoạch"),
        level=Level.PROVINCE,
        period=period,
        indicators=(indicator,),
    )
    return ProgressEvaluator(plan).evaluate(values, as_of).indicator(indicator.id)


def with_targets(*targets: Target, direction: Direction | None = None, start: str = "") -> Indicator:
    """Indicator 6.2 with these targets, in percent."""
    return Indicator(
        id="6.2",
        unit=PERCENT,
        direction=direction,
        baseline=Baseline(value=D(start), date=end(2010)) if start else None,
        targets=targets,
    )


@pytest.mark.parametrize(
    ("values", "as_of", "state"),
    [
        (series(y2013="36"), end(2014), MET),
        (series(y2013="34"), end(2014), NOT_YET_DUE),
        (series(y2012="36", y2013="34"), end(2014), LOST),
        ((), end(2014), OPEN),
        (series(y2015="36"), end(2015), MET),
        (series(y2015="34"), end(2015), NOT_MET),
        (series(y2015="34", y2016="36"), end(2017), NOT_MET),
        (series(y2015="36", y2016="34"), end(2017), LOST),
        (series(y2015="36", y2016="34", y2017="35"), end(2017), MET),
        (series(y2013="34"), end(2016), OPEN),
        (series(y2013="36"), end(2016), MET),
        (series(y2013="34", y2016="36"), end(2017), OPEN),
        (series(y2013="34", y2016="34", y2017="36"), end(2017), OPEN),
        (series(y2013="34", y2016="36", y2017="34"), end(2017), OPEN),
    ],
)
def test_a_dated_target(values: tuple[ReportedValue, ...], as_of: dt.date, state: TargetState) -> None:
    """«At least 35 by the end of 2015»: before, on and after the day, with and without its figures."""
    indicator = with_targets(AtLeast(at_least=D(35), by=end(2015)))
    assert judged(indicator, *values, as_of=as_of).target_state is state


def test_what_was_reached_too_early_was_not_reached_late() -> None:
    """Met the year before and no longer on the day: not met, and nothing says «late»."""
    indicator = with_targets(AtLeast(at_least=D(35), by=end(2015)))
    found = judged(indicator, *series(y2014="36", y2015="34"), as_of=end(2015)).sole
    assert found is not None
    assert (found.target_state, found.verdict.reached) == (NOT_MET, None)


@pytest.mark.parametrize(
    ("target", "state"),
    [
        (AtLeast(at_least=D(35), by=end(2015)), MET),
        (Above(above=D(35), by=end(2015)), NOT_MET),
        (AtMost(at_most=D(35), by=end(2015)), MET),
        (Below(below=D(35), by=end(2015)), NOT_MET),
    ],
)
def test_a_value_on_the_limit(target: Target, state: TargetState) -> None:
    """«35 or more» is met by 35, «over 35» is not."""
    assert judged(with_targets(target), *series(y2015="35"), as_of=end(2015)).target_state is state


@pytest.mark.parametrize(
    ("women", "men", "state"), [("65", "35", NOT_MET), ("55", "45", MET), ("60", "40", MET)]
)
def test_each_sex(women: str, men: str, state: TargetState) -> None:
    """New jobs, at least 40 % for each sex: 65 % women fails."""
    indicator = with_targets(EachSexAtLeast(each_sex_at_least=D(40), by=end(2015)))
    values = (value("2015", women, sex=Sex.FEMALE), value("2015", men, sex=Sex.MALE))
    assert judged(indicator, *values, as_of=end(2015)).target_state is state


def test_one_sex_alone_is_not_enough() -> None:
    """Women at 45 % leave the men open; the other sex is never derived."""
    indicator = with_targets(EachSexAtLeast(each_sex_at_least=D(40), by=end(2015)))
    found = judged(indicator, value("2015", "45", sex=Sex.FEMALE), as_of=end(2015))
    assert (found.target_state, str(found.reason)) == (OPEN, "chưa có số liệu của nam")


def test_values_by_sex_never_stand_for_the_whole() -> None:
    """A target for the whole is not judged by the values of women, nor by those of both sexes."""
    indicator = with_targets(AtLeast(at_least=D(40), by=end(2015)))
    values = (value("2015", "45", sex=Sex.FEMALE), value("2015", "47", sex=Sex.MALE))
    found = judged(indicator, *values, as_of=end(2015))
    assert found.target_state is OPEN
    assert str(found.reason) == "chỉ có số liệu tách theo giới, chưa có số liệu chung"


@pytest.mark.parametrize(
    ("period", "figure", "state", "due"),
    [
        ("2013", "112.3", MET, end(2015)),
        ("2015", "112.8", MET, end(2015)),
        ("2015", "113.2", NOT_MET, end(2015)),
        ("2018", "114.8", LOST, end(2015)),
        ("2020", "114.8", MET, end(2020)),
        ("2020", "115.1", NOT_MET, end(2020)),
    ],
)
def test_a_rising_ceiling(period: str, figure: str, state: TargetState, due: dt.date) -> None:
    """At most 113 by 2015 and 115 by 2020: the later ceiling is the higher one."""
    indicator = with_targets(AtMost(at_most=D(113), by=end(2015)), AtMost(at_most=D(115), by=end(2020)))
    values = (value("2012", "112"), value(period, figure))
    found = judged(indicator, *values, as_of=dt.date(int(period), 12, 31))
    assert (found.target_state, found.due) == (state, due)


AMENDED = (
    AtLeast(at_least=D(85), by=end(2020), in_force=InForce(ends=dt.date(2018, 7, 1))),
    AtLeast(
        at_least=D(75),
        by=end(2020),
        in_force=InForce(starts=dt.date(2018, 7, 2), amended_by="800/QĐ-TTg"),
    ),
)


@pytest.mark.parametrize(
    ("year", "figure", "state", "version"),
    [
        (2017, "80", NOT_YET_DUE, 0),
        (2017, "86", MET, 0),
        (2019, "80", MET, 1),
        (2019, "70", NOT_YET_DUE, 1),
        (2021, "80", MET, 1),
        (2021, "70", NOT_MET, 1),
    ],
)
def test_the_version_in_force_decides(year: int, figure: str, state: TargetState, version: int) -> None:
    """Lowered from 85 to 75 on 2 July 2018: each day is judged by its version, both stay visible."""
    reported = value(str(min(year, 2020)), figure)
    found = judged(with_targets(*AMENDED), reported, as_of=end(year))
    assert (found.target_state, found.target) == (state, AMENDED[version])
    assert found.sole is not None
    assert found.sole.amended == (AMENDED[1 - version],)


def test_an_amendment_does_not_reach_back() -> None:
    """A milestone of 2015 stays judged by the version that held in 2015."""
    old = AtLeast(at_least=D(70), by=end(2015), in_force=InForce(ends=dt.date(2018, 7, 1)))
    found = judged(with_targets(old), *series(y2015="72"), as_of=end(2019))
    assert (found.target_state, found.target) == (MET, old)


def test_each_year_is_judged_by_its_own_version() -> None:
    """A yearly target amended in 2018: from that year on by the new figure only."""
    old = AtLeast(at_least=D(50), every=Every.YEAR, in_force=InForce(ends=dt.date(2018, 7, 1)))
    new = AtLeast(at_least=D(40), every=Every.YEAR, in_force=InForce(starts=dt.date(2018, 7, 2)))
    found = judged(with_targets(old, new), *series(y2018="45", y2019="41"), as_of=end(2019)).sole
    assert found is not None
    assert (found.target_state, found.target) == (MET, new)
    assert found.verdict.judged == ("2018", "2019")


def test_no_version_in_force() -> None:
    """Where no version holds on the day there is nothing to judge, and the reason says so."""
    found = judged(with_targets(AMENDED[1]), *series(y2016="80"), as_of=end(2016))
    assert (found.target_state, str(found.reason)) == (
        OPEN,
        "không có mục tiêu nào đang có hiệu lực",
    )


def test_a_zero_denominator_is_not_zero_per_cent() -> None:
    """No victims in need this year: not applicable, never 0 %."""
    nobody = ReportedValue(indicator="6.2", period="2015", numerator=D(0), denominator=D(0))
    found = judged(with_targets(AtLeast(at_least=D(50), by=end(2015))), nobody, as_of=end(2015))
    assert (found.target_state, found.value) == (OPEN, None)
    assert str(found.reason) == "không áp dụng: mẫu số bằng 0"


def test_a_zero_denominator_before_the_due_day_leaves_it_open() -> None:
    """Nobody to count so far is neither met nor missed, also while the target is not yet due."""
    nobody = ReportedValue(indicator="6.2", period="2014", numerator=D(0), denominator=D(0))
    found = judged(with_targets(AtLeast(at_least=D(50), by=end(2015))), nobody, as_of=end(2014))
    assert (found.target_state, str(found.reason)) == (OPEN, "không áp dụng: mẫu số bằng 0")


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        (About(about=D(60), by=end(2015)), "sai số cho phép"),
        (Reach(reach=D(60), by=end(2015)), "không rõ chỉ tiêu cần tăng hay giảm"),
        (Parity(parity=True, by=end(2015)), "chưa có số liệu của nữ"),
        (ChangeBy(change_by=Change(percent=D(-80)), by=end(2015)), "không có giá trị gốc"),
        (DirectionOnly(direction=Direction.INCREASE, by=end(2015)), "giá trị gốc"),
        (AtLeast(at_least=D(98), by=end(2015), scope=Text("14 tỉnh khó khăn")), "chưa có số liệu"),
    ],
)
def test_what_cannot_be_measured_says_why(target: Target, reason: str) -> None:
    """About without a tolerance, a bare «đạt» without direction, scoped targets …: open, with reason."""
    found = judged(with_targets(target), *series(y2015="60"), as_of=end(2015))
    assert found.target_state is OPEN
    assert reason in str(found.reason)


def test_about_with_a_tolerance_is_judged() -> None:
    """«About 60, give or take 2» is met by 61."""
    about = About(about=D(60), tolerance=D(2), by=end(2015))
    assert judged(with_targets(about), *series(y2015="61"), as_of=end(2015)).target_state is MET


def test_a_scoped_target_is_judged_beside_the_general_one() -> None:
    """98 % overall is met; 90 % among ethnic minorities waits for a value of theirs, and so does all."""
    scoped = AtLeast(at_least=D(90), by=end(2015), scope=Text("đồng bào dân tộc thiểu số"))
    both = with_targets(AtLeast(at_least=D(98), by=end(2015)), scoped)
    (whole,) = series(y2015="98")
    alone = judged(both, whole, as_of=end(2015))
    assert [one.target_state for one in alone.measures] == [MET, OPEN]
    assert alone.target_state is OPEN
    theirs = evolve(whole, value=D(89), population="Đồng bào Dân tộc Thiểu số")
    found = judged(both, whole, theirs, as_of=end(2015))
    assert found.scope("đồng bào dân tộc thiểu số").target_state is NOT_MET
    assert found.target_state is TargetState.PARTLY_MET


def test_a_part_that_an_amendment_adds_has_no_say_before_it() -> None:
    """Before the day of the amendment the old part alone decides; the new one is told and open."""
    added = InForce(starts=dt.date(2018, 7, 2), amended_by="800/QĐ-TTg")
    old = Part(id="a", targets=(AtLeast(at_least=D(50), by=end(2015)),))
    new = Part(id="b", targets=(AtLeast(at_least=D(90), by=end(2020), in_force=added),))
    indicator = Indicator(id="6.2", parts=(old, new))
    value = ReportedValue(indicator="6.2", part="a", period="2015", value=D(52))
    before = judged(indicator, value, as_of=dt.date(2018, 7, 1))
    assert (before.target_state, before.part("b").in_force) == (MET, False)
    assert "phần b chưa đánh giá được (không có mục tiêu nào đang có hiệu lực)" in before.because()
    assert "phần b: từ ngày 02/7/2018, mục tiêu này là ít nhất 90" in before.because()
    after = judged(indicator, value, as_of=dt.date(2018, 7, 2))
    assert (after.target_state, after.part("b").in_force) == (OPEN, True)


def test_no_day_means_the_end_of_the_plan_and_says_so() -> None:
    """A target without a day is due when the plan ends; that this is assumed stays visible."""
    found = judged(with_targets(AtLeast(at_least=D(85))), *series(y2020="80"), as_of=end(2020))
    assert (found.target_state, found.due) == (NOT_MET, end(2020))
    assert found.sole is not None
    assert found.sole.due_assumed


def test_not_stated_and_none_given() -> None:
    """A figure that the document does not state is not stated, with and without values."""
    unstated = with_targets(NotStated(not_stated=Text("Phụ lục 1")))
    assert judged(unstated, as_of=end(2015)).target_state is NOT_STATED
    assert judged(unstated, *series(y2015="60"), as_of=end(2015)).target_state is NOT_STATED
    assert str(judged(unstated, as_of=end(2015)).reason) == "Phụ lục 1"
    assert judged(with_targets(), as_of=end(2015)).target_state is NOT_STATED


@pytest.mark.parametrize(
    ("targets", "start", "direction", "inferred"),
    [
        ((Reach(reach=D(60), by=end(2015)),), "40", Direction.INCREASE, "giá trị gốc"),
        ((Reach(reach=D(60), by=end(2015)),), "70", Direction.DECREASE, "giá trị gốc"),
        (
            (Reach(reach=D(60), by=end(2015)), Reach(reach=D(40), by=end(2020))),
            "",
            Direction.DECREASE,
            "các mốc",
        ),
        ((Reach(reach=D(60), by=end(2015)), Reach(reach=D(60), by=end(2020))), "", None, ""),
        ((Reach(reach=D(60), by=end(2015)),), "60", None, ""),
        ((Reach(reach=D(60), by=end(2015)), Reach(reach=D(40))), "", None, ""),
    ],
)
def test_a_direction_is_inferred_and_says_so(
    targets: tuple[Target, ...], start: str, direction: Direction | None, inferred: str
) -> None:
    """From the baseline, else from rising or falling milestones; else it stays unknown."""
    found = judged(with_targets(*targets, start=start), as_of=end(2015)).sole
    assert found is not None
    assert found.direction is direction
    assert inferred in str(found.direction_inferred or "")


YEARLY = AtLeast(at_least=D(40), every=Every.YEAR, since=dt.date(2017, 1, 1))


@pytest.mark.parametrize(
    ("values", "as_of", "state", "due"),
    [
        (series(y2017="41", y2018="42", y2019="40"), end(2019), MET, end(2019)),
        (series(y2017="41", y2019="40"), end(2019), OPEN, end(2019)),
        (series(y2017="41", y2018="39", y2019="40"), end(2019), NOT_MET, end(2019)),
        (series(y2018="39"), end(2019), NOT_MET, end(2019)),
        (series(y2017="41", y2018="42"), dt.date(2019, 6, 30), MET, end(2018)),
        (series(y2016="38"), dt.date(2017, 6, 30), NOT_YET_DUE, end(2017)),
        ((), end(2019), OPEN, end(2019)),
        (
            (*series(y2017="41"), value("2018-H1", "35"), value("2018-H2", "44")),
            end(2018),
            MET,
            end(2018),
        ),
    ],
)
def test_every_year(
    values: tuple[ReportedValue, ...], as_of: dt.date, state: TargetState, due: dt.date
) -> None:
    """Met only where every year already due is known and met; a failing year decides."""
    found = judged(with_targets(YEARLY), *values, as_of=as_of)
    assert (found.target_state, found.due) == (state, due)


def test_missing_years_are_named() -> None:
    """The years without a figure are named one by one."""
    found = judged(with_targets(YEARLY), *series(y2018="41"), as_of=end(2020))
    assert str(found.reason) == "chưa có số liệu năm 2017, năm 2019, năm 2020"
    assert found.sole is not None
    assert found.sole.verdict.missing == ("2017", "2019", "2020")


def test_a_year_without_cases_is_set_aside_and_named() -> None:
    """A year with a zero denominator neither fails nor meets the target of every year."""
    nobody = ReportedValue(indicator="6.2", period="2018", numerator=D(0), denominator=D(0))
    found = judged(with_targets(YEARLY), *series(y2017="40", y2019="45"), nobody, as_of=end(2019))
    assert found.target_state is MET
    assert found.sole is not None
    assert found.sole.verdict.not_applicable == ("2018",)


def test_years_without_any_case_leave_it_open() -> None:
    """Where no year had a case there is nothing that could be met."""
    nobody = ReportedValue(indicator="6.2", period="2017", numerator=D(0), denominator=D(0))
    found = judged(with_targets(YEARLY), nobody, as_of=end(2017))
    assert (found.target_state, str(found.reason)) == (OPEN, "không áp dụng: mẫu số bằng 0")


def test_a_target_that_ends_before_it_starts_has_no_period() -> None:
    """«From 2018 on, until 2017» holds in no period, and the reason says so."""
    indicator = with_targets(AtLeast(at_least=D(40), since=dt.date(2018, 1, 1), by=end(2017)))
    found = judged(indicator, *series(y2017="45"), as_of=end(2018))
    assert found.target_state is OPEN
    assert "không có kỳ nào" in str(found.reason)


def test_a_dated_value_counts_for_the_year_of_its_day() -> None:
    """A value with a day, not a period, belongs to the year in which the day lies."""
    dated = ReportedValue(indicator="6.2", date=dt.date(2017, 5, 20), value=D(41))
    assert judged(with_targets(YEARLY), dated, as_of=end(2017)).target_state is MET


def test_nobody_knows_since_when() -> None:
    """A yearly target in a plan without a start is never met for all years, yet it can fail."""
    indicator = with_targets(AtLeast(at_least=D(40), every=Every.YEAR))
    until = Period(ends=end(2020))
    good = judged(indicator, *series(y2019="41", y2020="42"), as_of=end(2020), period=until)
    bad = judged(indicator, *series(y2019="39", y2020="42"), as_of=end(2020), period=until)
    assert (good.target_state, bad.target_state) == (OPEN, NOT_MET)
    assert "tính từ khi nào" in str(good.reason)


def test_a_year_says_nothing_of_its_last_month() -> None:
    """The value of a whole year is not the value of December."""
    monthly = AtLeast(at_least=D(2), every=Every.MONTH, since=dt.date(2020, 12, 1))
    year = judged(with_targets(monthly), value("2020", "30"), as_of=end(2020))
    month = judged(with_targets(monthly), value("2020-12", "3"), as_of=end(2020))
    assert (year.target_state, month.target_state) == (OPEN, MET)


@pytest.mark.parametrize(
    ("every", "codes"),
    [
        (Every.HALF_YEAR, ("2020-H1", "2020-H2")),
        (Every.QUARTER, ("2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4")),
        (Every.MONTH, tuple(f"2020-{month:02}" for month in range(1, 13))),
    ],
)
def test_periods_shorter_than_a_year(every: Every, codes: tuple[str, ...]) -> None:
    """Each half-year, quarter or month is judged by its own value."""
    indicator = with_targets(AtLeast(at_least=D(4), every=every, since=dt.date(2020, 1, 1)))
    values = [value(code, "4") for code in codes]
    found = judged(indicator, *values, as_of=end(2020))
    assert found.target_state is MET
    assert found.sole is not None
    assert found.sole.verdict.judged == codes
    values[1] = value(codes[1], "3")
    assert judged(indicator, *values, as_of=end(2020)).target_state is NOT_MET


def test_since_a_year_holds_from_then_on() -> None:
    """«From 2018 on, 100 %»: reached early is met, and a later lapse is lost again."""
    indicator = with_targets(EqualTo(equal_to=D(100), since=dt.date(2018, 1, 1)))
    early = judged(indicator, *series(y2016="100"), as_of=end(2016))
    lapsed = judged(indicator, *series(y2018="100"), value("2019-H1", "98"), as_of=dt.date(2019, 7, 1))
    failed = judged(indicator, *series(y2018="100", y2019="98"), as_of=end(2019))
    assert (early.target_state, early.due) == (NOT_YET_DUE, end(2018))
    assert (lapsed.target_state, lapsed.due) == (LOST, end(2018))
    assert failed.target_state is NOT_MET


def test_what_was_before_the_first_day_does_not_count() -> None:
    """A target that holds from July on is not judged by a value of March."""
    indicator = with_targets(AtLeast(at_least=D(40), since=dt.date(2018, 7, 1)))
    march = ReportedValue(indicator="6.2", date=dt.date(2018, 3, 8), value=D(45))
    november = ReportedValue(indicator="6.2", date=dt.date(2018, 11, 8), value=D(45))
    assert judged(indicator, march, as_of=end(2018)).target_state is OPEN
    assert judged(indicator, march, november, as_of=end(2018)).target_state is MET


def test_a_school_year_ends_its_last_period() -> None:
    """A plan from September to May is due at the end of the year and at its own end."""
    school_year = Period(starts=dt.date(2018, 9, 1), ends=dt.date(2019, 5, 31))
    indicator = with_targets(AtLeast(at_least=D(40), every=Every.YEAR))
    found = judged(
        indicator,
        *series(y2018="40"),
        value("2019-05", "41"),
        as_of=dt.date(2019, 5, 31),
        period=school_year,
    )
    assert (found.target_state, found.due) == (MET, dt.date(2019, 5, 31))


def compound(*parts: tuple[str, Target], own: tuple[Target, ...] = ()) -> Indicator:
    """Indicator 6.2 with parts that take its unit."""
    made = tuple(Part(id=name, targets=(target,)) for name, target in parts)
    return Indicator(id="6.2", unit=PERCENT, parts=made, targets=own)


VICTIMS = ("a", AtLeast(at_least=D(50), by=end(2015)))
PERPETRATORS = ("b", AtLeast(at_least=D(85), by=end(2015)))


@pytest.mark.parametrize(
    ("a", "b", "state"),
    [
        ("55", "86", MET),
        ("55", "80", PARTLY),
        ("45", "80", NOT_MET),
        ("55", "", OPEN),
        ("45", "", NOT_MET),
        ("", "", OPEN),
    ],
)
def test_all_parts_have_to_be_met(a: str, b: str, state: TargetState) -> None:
    """Victims and perpetrators under one number: one alone is partly met."""
    values = [value("2015", figure, part) for part, figure in (("a", a), ("b", b)) if figure]
    assert judged(compound(VICTIMS, PERPETRATORS), *values, as_of=end(2015)).target_state is state


@pytest.mark.parametrize(
    ("own", "state"), [(Direction.DECREASE, MET), (Direction.INCREASE, NOT_MET), (None, NOT_MET)]
)
def test_a_part_has_its_own_direction_or_that_of_the_indicator(
    own: Direction | None, state: TargetState
) -> None:
    """«Đạt 50» with 45 is met where the part should fall; without its own, the indicator's counts."""
    part = Part(id="a", direction=own, targets=(Reach(reach=D(50), by=end(2015)),))
    indicator = Indicator(id="6.2", direction=Direction.INCREASE, parts=(part,))
    found = judged(indicator, value("2015", "45", "a"), as_of=end(2015))
    assert found.target_state is state


def test_the_open_part_is_named() -> None:
    """The reason says which part could not be judged."""
    found = judged(compound(VICTIMS, PERPETRATORS), value("2015", "55", "a"), as_of=end(2015))
    assert str(found.reason) == "phần b: chưa có số liệu"
    assert found.reason is not None
    assert found.reason.said("en") == "part b: no value is known"


def test_parts_that_could_be_judged_need_no_reason() -> None:
    """A compound verdict that is not open has no reason to give."""
    values = (value("2015", "55", "a"), value("2015", "86", "b"))
    assert judged(compound(VICTIMS, PERPETRATORS), *values, as_of=end(2015)).reason is None


def test_a_target_of_the_whole_is_one_more_part() -> None:
    """An indicator with parts and a target of its own is met only with all of them."""
    indicator = compound(VICTIMS, own=(AtLeast(at_least=D(70), by=end(2015)),))
    good = (value("2015", "55", "a"), value("2015", "71"))
    assert judged(indicator, *good, as_of=end(2015)).target_state is MET
    assert judged(indicator, good[0], as_of=end(2015)).target_state is OPEN


def test_targets_that_share_their_day_have_to_be_met_together() -> None:
    """Two figures for one day, such as a floor and a ceiling: neither is dropped in silence."""
    indicator = with_targets(
        AtLeast(at_least=D(103), by=end(2015)), AtMost(at_most=D(107), by=end(2015))
    )
    assert judged(indicator, *series(y2015="105"), as_of=end(2015)).target_state is MET
    found = judged(indicator, *series(y2015="108"), as_of=end(2015))
    assert found.target_state is PARTLY
    assert found.sole is not None
    assert [one.state for one in found.sole.verdict.together] == [MET, NOT_MET]


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ([MET, MET], MET),
        ([NOT_STATED, NOT_STATED], NOT_STATED),
        ([NOT_STATED, MET], OPEN),
        ([OPEN, MET], OPEN),
        ([OPEN, NOT_MET], NOT_MET),
        ([LOST, MET], PARTLY),
        ([LOST, NOT_MET], NOT_MET),
        ([LOST, NOT_YET_DUE], NOT_MET),
        ([MET, NOT_YET_DUE], PARTLY),
        ([NOT_YET_DUE, NOT_YET_DUE], NOT_YET_DUE),
        ([PARTLY, OPEN], PARTLY),
        ([LOST, LOST], LOST),
    ],
)
def test_how_states_make_one(states: list[TargetState], expected: TargetState) -> None:
    """A failure decides, then what is open; met and not yet due together are partly met."""
    assert combined(states) is expected
    assert combined(reversed(states)) is expected


def test_done_is_said_by_one_and_zero() -> None:
    """A network that exists is 1; one that does not is 0, which is a value and not missing."""
    indicator = with_targets(Done(done=True, by=end(2015)))
    assert judged(indicator, *series(y2015="1"), as_of=end(2015)).target_state is MET
    assert judged(indicator, *series(y2015="0"), as_of=end(2015)).target_state is NOT_MET
    assert judged(indicator, as_of=end(2015)).target_state is OPEN
