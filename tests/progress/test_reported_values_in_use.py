"""From rows to observations: which row counts on which day, and why another one does not."""

import datetime as dt
from collections import Counter
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from gender_plan.model import (
    Area,
    Goal,
    Indicator,
    Level,
    Part,
    Period,
    Plan,
    ReportedValue,
    Reporting,
    ReportPeriod,
    Sex,
    Unit,
    ValueState,
)
from gender_plan.progress import DataState, MeasureProgress, PlanProgress, ProgressEvaluator
from gender_plan.targets import AtLeast, Observed
from gender_plan.text import Text

D = Decimal
AS_OF = dt.date(2020, 12, 31)
TARGET = AtLeast(at_least=D(35), by=AS_OF)
PLAN = Plan(
    id="ke-hoach",
    title=Text("Kế hoạch"),
    level=Level.PROVINCE,
    area=Area(id="40", name=Text("Tỉnh Nghệ An")),
    period=Period(starts=dt.date(2016, 1, 1), ends=AS_OF),
    goals=(
        Goal(
            id="2",
            indicators=(
                Indicator(id="2.1", unit=Unit(of="percent"), targets=(TARGET,)),
                Indicator(id="2.2", unit=Unit(of="models"), targets=(TARGET,)),
                Indicator(id="2.3", parts=(Part(id="a", targets=(TARGET,)),)),
            ),
        ),
        Goal(id="3", not_listed=Text("Phụ lục 1", en="annex 1")),
    ),
    reporting=(
        Reporting(
            periods=(
                ReportPeriod(id="2020", ends=dt.date(2020, 11, 30)),
                ReportPeriod(id="hop-thuong-nien", ends=dt.date(2019, 10, 20)),
            )
        ),
    ),
)
ROW = ReportedValue(indicator="2.1", period="2019", value=D(36))


def evaluated(*values: ReportedValue, as_of: dt.date = AS_OF) -> PlanProgress:
    """The progress of the plan of these tests."""
    return ProgressEvaluator(PLAN).evaluate(values, as_of)


def measure(*values: ReportedValue, as_of: dt.date = AS_OF) -> MeasureProgress:
    """The progress of indicator 2.1."""
    found = evaluated(*values, as_of=as_of).indicator("2.1").sole
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (evolve(ROW, indicator="2.9"), "kế hoạch không có chỉ tiêu '2.9'"),
        (evolve(ROW, indicator="3.1"), "các chỉ tiêu của mục tiêu 3 nằm ở Phụ lục 1"),
        (evolve(ROW, part="x"), "chỉ tiêu 2.1 không có phần 'x'"),
        (evolve(ROW, indicator="2.3"), "không ghi phần nào"),
        (evolve(ROW, area="Hà Tĩnh"), "địa bàn khác"),
        (evolve(ROW, period=None), "không có kỳ báo cáo, cũng không có ngày"),
        (evolve(ROW, period="2019-S1"), "không có kỳ báo cáo '2019-S1'"),
        (evolve(ROW, period="2021"), "sau ngày đánh giá"),
        (evolve(ROW, value=None), "dòng không có số liệu"),
        (evolve(ROW, value=None, numerator=D(3)), "chỉ có tử số"),
        (evolve(ROW, value=D("NaN")), "không phải là con số"),
        (evolve(ROW, value=None, numerator=D("Infinity"), denominator=D(1)), "không phải là con số"),
    ],
)
def test_a_row_that_cannot_be_used_says_why(row: ReportedValue, reason: str) -> None:
    """No row is dropped in silence: each has its reason in both languages."""
    (unused,) = evaluated(row).unused
    assert unused.value is row
    assert reason in unused.reason.vi
    assert unused.reason.en


@pytest.mark.parametrize("area", [None, "40", "Tỉnh Nghệ An", "TỈNH NGHE AN", "tinh-nghe-an"])
def test_the_plans_own_area_is_recognised(area: str | None) -> None:
    """No area, the plan's own code, and its name in any spelling are the plan's own area."""
    assert not evaluated(evolve(ROW, area=area)).unused


@pytest.mark.parametrize(
    ("row", "day"),
    [
        (evolve(ROW, period="2019"), dt.date(2019, 12, 31)),
        (evolve(ROW, period="2019-H1"), dt.date(2019, 6, 30)),
        (evolve(ROW, period="2019-Q3"), dt.date(2019, 9, 30)),
        (evolve(ROW, period="2020-02"), dt.date(2020, 2, 29)),
        (evolve(ROW, period="2020"), dt.date(2020, 11, 30)),
        (evolve(ROW, period="hop-thuong-nien"), dt.date(2019, 10, 20)),
        (evolve(ROW, date=dt.date(2019, 3, 8)), dt.date(2019, 3, 8)),
        (evolve(ROW, reported_on=dt.date(2019, 11, 28)), dt.date(2019, 11, 28)),
        (evolve(ROW, reported_on=dt.date(2020, 2, 1)), dt.date(2019, 12, 31)),
    ],
)
def test_the_day_of_an_observation(row: ReportedValue, day: dt.date) -> None:
    """Its day, else the end of its period as the plan or the calendar has it, else when it was told."""
    (found,) = measure(row).observations
    assert found.day == day


def test_a_share_is_in_per_cent_and_a_ratio_is_not() -> None:
    """13 of 29 agencies are 44.83 %; 4 models for 8 communes are half a model each."""
    share = evolve(ROW, value=None, numerator=D(13), denominator=D(29))
    ratio = evolve(ROW, indicator="2.2", value=None, numerator=D(4), denominator=D(8))
    progress = evaluated(share, ratio)
    assert progress.indicator("2.1").value == D("44.82758620689655172413793103")
    assert progress.indicator("2.2").value == D("0.5")


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_a_part_of_a_whole_is_between_zero_and_a_hundred(part: int, rest: int) -> None:
    """Invariant 6: a share from counts lies where a share can lie."""
    row = evolve(ROW, value=None, numerator=D(part), denominator=D(part + rest))
    value = evaluated(row).indicator("2.1").value
    assert value is not None
    assert 0 <= value <= 100


REGISTER = evolve(ROW, value=D("29.9"), reported_on=dt.date(2020, 3, 1), source="Đăng ký kinh doanh")
GOVERNMENT = evolve(ROW, value=D("28.2"), reported_on=dt.date(2020, 5, 1), source="Chính phủ")
PCI = evolve(ROW, value=D("23.4"), source="PCI")


def test_the_latest_report_of_a_day_wins_and_the_others_are_recorded() -> None:
    """Three sources for one year: the one reported last is used, and what the others said stays."""
    found = measure(REGISTER, GOVERNMENT, PCI)
    assert found.latest is not None
    assert found.latest.rows == (GOVERNMENT,)
    assert set(found.latest.disagreeing) == {REGISTER, PCI}
    assert {unused.value for unused in evaluated(REGISTER, GOVERNMENT, PCI).unused} == {REGISTER, PCI}


def test_final_wins_over_provisional_of_the_same_report_day() -> None:
    """Reported together, the final figure is used."""
    draft = evolve(ROW, value=D(40), state=ValueState.PROVISIONAL)
    final = evolve(ROW, value=D(34), state=ValueState.FINAL)
    found = measure(draft, final)
    assert found.latest is not None
    assert found.latest.rows == (final,)


def test_a_draft_reported_before_the_year_ended_gives_way_to_its_final_figure() -> None:
    """The year's draft of November and its figure of March are one observation, not two."""
    draft = evolve(ROW, value=D(40), reported_on=dt.date(2019, 11, 28))
    final = evolve(ROW, value=D(34), reported_on=dt.date(2020, 3, 1))
    (found,) = measure(draft, final).observations
    assert (found.rows, found.set_aside) == ((final,), (draft,))
    (before,) = measure(draft, final, as_of=dt.date(2019, 12, 1)).observations
    assert before.rows == (draft,)


def test_the_same_row_twice_agrees_with_itself() -> None:
    """A repeated row is set aside without any word of disagreement."""
    found = measure(ROW, ROW)
    assert found.latest is not None
    assert (found.latest.set_aside, found.latest.disagreeing) == ((ROW,), ())


def test_each_sex_has_its_own_row_beside_the_whole() -> None:
    """Values of women, men and the whole for one day do not compete."""
    rows = (ROW, evolve(ROW, sex=Sex.FEMALE, value=D(40)), evolve(ROW, sex=Sex.MALE, value=D(33)))
    (found,) = measure(*rows).observations
    assert set(found.rows) == set(rows)
    assert found.seen == Observed(value=D(36), women=D(40), men=D(33), day=found.of)


def test_an_observation_is_complete_on_the_day_of_its_last_row() -> None:
    """The whole was told in November, the women's share at the year's end: known from then on."""
    early = evolve(ROW, reported_on=dt.date(2019, 11, 28))
    (found,) = measure(early, evolve(ROW, sex=Sex.FEMALE)).observations
    assert found.day == dt.date(2019, 12, 31)


rows = st.builds(
    ReportedValue,
    indicator=st.sampled_from(["2.1", "2.2", "2.3", "3.1", "9"]),
    part=st.sampled_from([None, "a"]),
    area=st.sampled_from([None, "40", "Hà Tĩnh"]),
    period=st.sampled_from([None, "2018", "2019-H1", "2019", "2020", "2021", "?"]),
    date=st.sampled_from([None, dt.date(2019, 6, 30)]),
    sex=st.sampled_from([None, *Sex]),
    value=st.none() | st.decimals(-5, 105, places=1),
    numerator=st.none() | st.integers(0, 9).map(Decimal),
    denominator=st.none() | st.integers(0, 9).map(Decimal),
    state=st.sampled_from([None, ValueState.FINAL, ValueState.PROVISIONAL]),
    reported_on=st.none() | st.dates(dt.date(2018, 1, 1), dt.date(2021, 12, 31)),
    source=st.sampled_from([None, "A", "B"]),
)


@given(st.lists(rows, max_size=12))
def test_every_row_is_used_or_says_why_not(values: list[ReportedValue]) -> None:
    """Nothing vanishes: each row stands in one observation or among the unused, never in both."""
    progress = evaluated(*values)
    used = [
        row
        for indicator in progress.indicators
        for one in indicator.measures
        for observation in one.observations
        for row in observation.rows
    ]
    assert Counter(used + [unused.value for unused in progress.unused]) == Counter(values)


@given(st.lists(rows, max_size=12).flatmap(lambda v: st.tuples(st.just(v), st.permutations(v))))
def test_the_order_of_the_rows_never_matters(
    both: tuple[list[ReportedValue], list[ReportedValue]],
) -> None:
    """Invariant 8: the same rows in any order, from any iterable, give the same progress."""
    one, other = both
    assert evaluated(*one) == ProgressEvaluator(PLAN).evaluate(iter(other), AS_OF)


@pytest.mark.parametrize(
    ("row", "as_of", "state", "age"),
    [
        (evolve(ROW, state=ValueState.FINAL), AS_OF, DataState.FINAL, 366),
        (evolve(ROW, state=ValueState.PROVISIONAL), AS_OF, DataState.PROVISIONAL, 366),
        (evolve(ROW, state=ValueState.FINAL), dt.date(2021, 1, 1), DataState.STALE, 367),
        (evolve(ROW, state=ValueState.PROVISIONAL), dt.date(2021, 1, 1), DataState.STALE, 367),
    ],
)
def test_the_state_of_the_data(row: ReportedValue, as_of: dt.date, state: DataState, age: int) -> None:
    """Stale by age before all else; the state of the value itself stays visible."""
    found = measure(row, as_of=as_of)
    assert (found.data_state, found.data.age_days) == (state, age)
    assert (found.data.value_state, found.data.state_stated) == (row.state, True)


def test_an_unstated_state_counts_as_final_and_says_that_it_was_not_stated() -> None:
    """A row without a state is not called provisional, and not claimed to be final by its source."""
    found = measure(ROW)
    assert (found.data_state, found.data.state_stated) == (DataState.FINAL, False)
    assert found.data.value_state is None


def test_no_row_at_all_is_missing_with_a_reason() -> None:
    """Missing data is a state with a reason, and never a zero."""
    found = measure()
    assert (found.data_state, found.latest, found.data.age_days) == (DataState.MISSING, None, None)
    assert str(found.data.reason) == "chưa có số liệu"


def test_the_stale_limit_is_the_callers() -> None:
    """How old is too old is a term of the call, and stands in the verdict."""
    progress = ProgressEvaluator(PLAN, stale_after=30).evaluate([ROW], AS_OF)
    found = progress.indicator("2.1")
    assert found.data_state is DataState.STALE
    assert found.measures[0].data.stale_after == 30


@given(rows)
def test_a_row_that_cannot_be_used_changes_nothing(row: ReportedValue) -> None:
    """Invariant 5: an empty value, or one of another area, never counts as zero."""
    empty = evolve(row, value=None, numerator=None)
    elsewhere = evolve(row, area="Hà Tĩnh")
    alone = evaluated(ROW)
    assert evaluated(ROW, empty, elsewhere).indicators == alone.indicators
