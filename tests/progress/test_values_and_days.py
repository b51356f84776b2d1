"""Which day a value is of, and since when it has been known: baselines, due days, corrections."""

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from gender_plan.model import (
    Baseline,
    Indicator,
    Level,
    Period,
    Plan,
    ReportedValue,
    Sex,
    Unit,
    ValueState,
)
from gender_plan.progress import MeasureProgress, PlanProgress, ProgressEvaluator, TargetState
from gender_plan.targets import AtLeast, Change, ChangeBy, Every, InForce, Target
from gender_plan.text import Text

D = Decimal
PERCENT = Unit(of="percent")


def end(year: int) -> dt.date:
    """The last day of a year."""
    return dt.date(year, 12, 31)


END = end(2025)
HALF = AtLeast(at_least=D(50), by=END)
START = Baseline(value=D(40), date=end(2020))
ROW = ReportedValue(indicator="1", period="2025", value=D(55))


def progress(
    indicator: Indicator,
    *values: ReportedValue,
    as_of: dt.date = END,
    as_known_on: dt.date | None = None,
) -> PlanProgress:
    """The progress of one indicator in a plan of its own."""
    plan = Plan(
        id="ke-hoach",
        title=Text("Kế hoạch"),
        level=Level.PROVINCE,
        period=Period(starts=dt.date(2021, 1, 1), ends=end(2030)),
        indicators=(indicator,),
    )
    return ProgressEvaluator(plan).evaluate(values, as_of, as_known_on=as_known_on)


def sole(found: PlanProgress) -> MeasureProgress:
    """The progress of the one measure."""
    return found.indicators[0].measures[0]


def aiming(*targets: Target, baseline: Baseline | None = None, unit: Unit | None = PERCENT) -> Indicator:
    """Indicator 1 with these targets."""
    return Indicator(id="1", unit=unit, baseline=baseline, targets=targets)


# baselines


def test_a_value_from_before_the_baseline_proves_nothing() -> None:
    """60 % in 2019 and a baseline of 40 % in 2020: the target of 50 % is not met by the older value."""
    found = progress(aiming(HALF, baseline=START), evolve(ROW, period="2019", value=D(60)))
    assert sole(found).target_state is TargetState.NOT_MEASURABLE
    (unused,) = found.unused
    assert "trước ngày của giá trị gốc" in unused.reason.vi
    assert "before the baseline" in unused.reason.said("en")


@pytest.mark.parametrize(
    "baseline",
    [None, evolve(START, date=None), evolve(START, date=end(2019)), evolve(START, date=end(2018))],
)
def test_without_a_later_baseline_an_early_value_counts(baseline: Baseline | None) -> None:
    """No baseline, none with a day, one of the same day or before: nothing takes the value's place."""
    found = progress(aiming(HALF, baseline=baseline), evolve(ROW, period="2019", value=D(60)))
    assert (sole(found).target_state, found.unused) == (TargetState.MET, ())


def test_a_change_is_still_measured_from_its_year() -> None:
    """«Down 20 % against 2015» looks at the value of 2015, whatever the baseline of 2020."""
    target = ChangeBy(change_by=Change(percent=D(-20), base=2015), by=end(2025))
    rows = (evolve(ROW, period="2015", value=D(50)), evolve(ROW, value=D(40)))
    found = progress(aiming(target, baseline=START), *rows)
    assert (sole(found).target_state, found.unused) == (TargetState.MET, ())


# a value from before the due day


def test_a_verdict_on_a_value_from_before_the_due_day_says_so() -> None:
    """July's value decides on a target at the year's end, and says how long before that was."""
    found = sole(progress(aiming(HALF), evolve(ROW, period="2025-07", value=D(40))))
    assert found.target_state is TargetState.NOT_MET
    assert (found.verdict.days_before_due, found.data.days_before_due) == (153, 153)
    assert "số liệu có trước ngày đến hạn 153 ngày" in found.because()
    assert "the value is 153 days older than the due day" in found.because("en")


@pytest.mark.parametrize("every", [None, Every.YEAR])
@pytest.mark.parametrize("code", ["2025-H1", "2025-Q2", "2025-06", "2024"])
def test_a_failure_from_half_a_year_before_the_day_proves_nothing(
    code: str, every: Every | None
) -> None:
    """Another half-year was still to come; what meets a target of one day by then was reached early."""
    target = HALF if every is None else AtLeast(at_least=D(50), every=every, since=dt.date(2025, 1, 1))
    fails, meets = (
        sole(progress(aiming(target), evolve(ROW, period=code, value=D(value)), as_of=end(2025)))
        for value in (40, 60)
    )
    assert fails.target_state is TargetState.NOT_MEASURABLE
    assert meets.target_state is (TargetState.NOT_MEASURABLE if every else TargetState.MET)


@pytest.mark.parametrize(
    ("row", "early"),
    [
        (ROW, None),
        (evolve(ROW, value=D(40)), None),
        (evolve(ROW, period="2025-01"), None),
        (evolve(ROW, value=D(40), reported_on=dt.date(2025, 12, 30)), 1),
        (evolve(ROW, value=D(40), period=None, date=dt.date(2025, 12, 30)), 1),
    ],
)
def test_only_a_failure_before_the_day_is_early(row: ReportedValue, early: int | None) -> None:
    """What was reached early stays met; a failure on the very day needs no word."""
    found = sole(progress(aiming(HALF), row))
    assert found.verdict.days_before_due == early
    assert ("1 day older" in found.because("en")) is (early == 1)


def test_in_a_yearly_target_the_day_is_that_of_its_own_year() -> None:
    """September of 2024 failed: a quarter before the end of 2024, not a year and a quarter."""
    yearly = AtLeast(at_least=D(50), every=Every.YEAR, since=dt.date(2024, 1, 1))
    rows = (evolve(ROW, period="2024-Q3", value=D(40)), ROW)
    found = sole(progress(aiming(yearly), *rows))
    assert (found.target_state, found.verdict.days_before_due) == (TargetState.NOT_MET, 92)


LATER = dt.date(2027, 12, 31)


@pytest.mark.parametrize("value", [40, 60])
def test_what_came_after_the_day_tells_nothing_of_it(value: int) -> None:
    """Neither that it was met in time nor that it was missed; what met it later is told."""
    found = sole(progress(aiming(HALF), evolve(ROW, period="2027", value=D(value)), as_of=LATER))
    assert found.target_state is TargetState.NOT_MEASURABLE
    assert ("số liệu sau ngày đến hạn, năm 2027, thì đạt" in found.because()) is (value == 60)


def test_a_figure_published_long_before_its_day_proves_no_failure() -> None:
    """A figure for the whole year, published in its first days, is one that was expected."""
    row = evolve(ROW, value=D(40), reported_on=dt.date(2025, 1, 10))
    assert sole(progress(aiming(HALF), row)).target_state is TargetState.NOT_MEASURABLE


# corrections, and as known on a day

FIRST = evolve(ROW, value=D(55), reported_on=dt.date(2026, 1, 15), state=ValueState.PROVISIONAL)
FINAL = evolve(ROW, value=D(48), reported_on=dt.date(2026, 4, 1), state=ValueState.FINAL)
LATE = dt.date(2026, 6, 30)


@pytest.mark.parametrize(
    ("known_on", "state", "value"),
    [
        (None, TargetState.NOT_MET, D(48)),
        (dt.date(2026, 4, 1), TargetState.NOT_MET, D(48)),
        (dt.date(2026, 3, 31), TargetState.MET, D(55)),
        (dt.date(2026, 1, 14), TargetState.NOT_MEASURABLE, None),
    ],
)
def test_a_correction_is_seen_from_its_day_on(
    known_on: dt.date | None, state: TargetState, value: Decimal | None
) -> None:
    """What was published in January can still be seen as it was, after the correction of April."""
    found = progress(aiming(HALF), FIRST, FINAL, as_of=LATE, as_known_on=known_on)
    assert (sole(found).target_state, found.indicators[0].value) == (state, value)
    assert found.as_known_on == known_on


def test_what_a_correction_replaced_is_listed_as_superseded() -> None:
    """The earlier report is not lost: it stands among the unused, and beside the value that is used."""
    found = progress(aiming(HALF), FIRST, FINAL, as_of=LATE)
    (unused,) = found.unused
    assert (unused.value, "thay bằng số liệu báo cáo sau" in unused.reason.vi) == (FIRST, True)
    (seen,) = sole(found).observations
    assert (seen.rows, seen.set_aside, seen.disagreeing) == ((FINAL,), (FIRST,), (FIRST,))


def test_what_was_not_known_yet_says_so() -> None:
    """A report that came later stays visible among the unused, with its reason."""
    found = progress(aiming(HALF), FIRST, FINAL, as_of=LATE, as_known_on=dt.date(2026, 2, 1))
    (unused,) = found.unused
    assert (unused.value, "chưa được báo cáo" in unused.reason.vi) == (FINAL, True)


def test_a_value_without_a_report_day_is_known_from_its_own_day_on() -> None:
    """Nobody can have known the year's value before the year was over."""
    assert progress(aiming(HALF), ROW, as_known_on=end(2025)).unused == ()
    assert progress(aiming(HALF), ROW, as_known_on=dt.date(2025, 12, 30)).unused


def test_two_publications_that_disagree_are_both_said() -> None:
    """Which figure was used, where it stands, and what the other one says."""
    rows = (
        evolve(ROW, value=D("29.9"), source="Đăng ký kinh doanh", reported_on=dt.date(2026, 1, 1)),
        evolve(ROW, value=D("28.2"), source="Chính phủ", reported_on=dt.date(2026, 2, 1)),
    )
    said = sole(progress(aiming(HALF), *rows, as_of=LATE))
    assert (
        "cùng thời điểm có số liệu khác: 29,9 % (Đăng ký kinh doanh), đã dùng 28,2 % (Chính phủ)"
    ) in said.because()
    assert "29.9 % (Đăng ký kinh doanh), the one used is 28.2 % (Chính phủ)" in said.because("en")


def test_a_provisional_value_gives_way_to_a_final_one_of_the_same_day() -> None:
    """And says that this is why."""
    draft = evolve(ROW, state=ValueState.PROVISIONAL)
    final = evolve(ROW, value=D(48), state=ValueState.FINAL)
    (unused,) = progress(aiming(HALF), draft, final).unused
    assert (unused.value, "số liệu sơ bộ" in unused.reason.vi) == (draft, True)


# women, men, total


@pytest.mark.parametrize(
    ("unit", "whole", "women", "men", "words"),
    [
        (Unit(of="people"), "100", "60", "40", ""),
        (Unit(of="people"), "100", "60", "41", "cộng lại không bằng số chung"),
        (Unit(of="people", per="commune"), "50", "60", "41", ""),
        (PERCENT, "50", "48", "52", ""),
        (PERCENT, "52.1", "48", "52", ""),
        (PERCENT, "53", "48", "52", "không nằm giữa"),
        (None, "100", "60", "41", ""),
        (Unit(of="times"), "1.5", "1.2", "1.9", ""),
    ],
)
def test_women_men_and_the_whole_have_to_fit(
    unit: Unit | None, whole: str, women: str, men: str, words: str
) -> None:
    """Counts add up and a share lies between; where they do not, it is said and nothing is changed."""
    rows = (
        evolve(ROW, value=D(whole)),
        evolve(ROW, value=D(women), sex=Sex.FEMALE),
        evolve(ROW, value=D(men), sex=Sex.MALE),
    )
    found = sole(progress(aiming(HALF, unit=unit), *rows))
    assert found.observed is not None
    assert found.observed.seen.value == D(whole)
    assert bool(found.observed.mismatch) is bool(words)
    assert words in found.because()


def test_two_of_three_never_disagree() -> None:
    """Where one of the three was not collected, there is nothing to compare, and no error."""
    rows = (ROW, evolve(ROW, value=D(60), sex=Sex.FEMALE))
    observed = sole(progress(aiming(HALF), *rows)).observed
    assert observed is not None
    assert observed.mismatch is None


# properties

days = st.dates(dt.date(2024, 1, 1), dt.date(2027, 12, 31))
rows = st.builds(
    ReportedValue,
    indicator=st.just("1"),
    period=st.sampled_from(["2024", "2025-H1", "2025"]),
    value=st.decimals(0, 100, places=1),
    state=st.sampled_from([None, *ValueState]),
    reported_on=st.none() | days,
    source=st.sampled_from([None, "A", "B"]),
)


@given(st.lists(rows, max_size=6), rows, days)
def test_what_is_known_on_a_day_never_depends_on_a_later_report(
    values: list[ReportedValue], extra: ReportedValue, known_on: dt.date
) -> None:
    """A report of the day after, whatever it says, changes nothing of what was known."""
    later = evolve(extra, reported_on=known_on + dt.timedelta(days=1))
    alone = progress(aiming(HALF), *values, as_of=end(2027), as_known_on=known_on)
    other = progress(aiming(HALF), *values, later, as_of=end(2027), as_known_on=known_on)
    assert other.indicators == alone.indicators


@given(st.lists(rows, max_size=6), st.dates(dt.date(2021, 1, 1), end(2030)))
def test_the_version_in_force_is_a_function_of_the_day_alone(
    values: list[ReportedValue], as_of: dt.date
) -> None:
    """An amended target: which version is judged never depends on what was reported."""
    change = dt.date(2026, 7, 2)
    old = AtLeast(at_least=D(85), by=end(2030), in_force=InForce(ends=dt.date(2026, 7, 1)))
    new = AtLeast(at_least=D(75), by=end(2030), in_force=InForce(starts=change))
    found = sole(progress(aiming(old, new), *values, as_of=as_of))
    assert found.target == (new if as_of >= change else old)
    assert found.amended == ((old,) if as_of >= change else (new,))
