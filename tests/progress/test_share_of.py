"""A share of another indicator: its figure is the denominator where a row has only the numerator."""

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import gender_plan as gp
from gender_plan.model import (
    Baseline,
    Indicator,
    OverAreas,
    OverTime,
    ReportedValue,
    Sex,
    Unit,
    ValueState,
)
from gender_plan.progress import (
    DataState,
    MeasureProgress,
    PlanProgress,
    TargetState,
    Trying,
    firmness,
)
from gender_plan.targets import AtLeast, EachSexAtLeast

D = Decimal
END = dt.date(2025, 12, 31)
LATE = dt.date(2026, 6, 30)
SPRING = dt.date(2026, 4, 1)
PERCENT, PEOPLE = Unit(of="percent"), Unit(of="people")
HALF = AtLeast(at_least=D(50), by=END)
STAFF = Indicator(
    id="1", unit=PEOPLE, over_areas=OverAreas.SUM, targets=(AtLeast(at_least=D(1), by=END),)
)
SHARE = Indicator(
    id="2", unit=PERCENT, share_of="1", over_areas=OverAreas.RATIO_OF_SUMS, targets=(HALF,)
)
WHOLE = ReportedValue(indicator="1", period="2025", value=D(29))
PART = ReportedValue(indicator="2", period="2025", numerator=D(13))
NO_DENOMINATOR = (
    "thiếu mẫu số; hãy ghi mẫu số vào dòng ấy, hoặc ghi số tuyệt đối của chỉ tiêu 1 cho đúng chỗ ấy "
    "(số chung, năm 2025)"
)
NO_DENOMINATOR_EN = (
    "the denominator is missing; write it in that row, or write a count of indicator 1 for the very "
    "same (the whole, 2025)"
)
HALF_ALONE = "chỉ có tử số hoặc chỉ có mẫu số"


def plan_of(share: Indicator = SHARE, staff: Indicator = STAFF) -> gp.Plan:
    """A plan of two indicators, of which one is a share of the other."""
    return gp.Plan(
        id="ke-hoach",
        title=gp.Text("Kế hoạch"),
        level=gp.Level.PROVINCE,
        area=gp.Area(id="40", name=gp.Text("Nghệ An")),
        period=gp.Period(starts=dt.date(2021, 1, 1), ends=END),
        indicators=(staff, share),
    )


def evaluated(
    *values: ReportedValue, plan: gp.Plan | None = None, known_on: dt.date | None = None
) -> PlanProgress:
    """The progress in the middle of 2026."""
    evaluator = gp.ProgressEvaluator(plan or plan_of())
    return evaluator.evaluate(values, LATE, as_known_on=known_on)


def share_in(progress: PlanProgress) -> MeasureProgress:
    """What was found of the share."""
    return progress.indicator("2").measures[0]


def why(progress: PlanProgress) -> tuple[str, str]:
    """Why the one value of the share is not used."""
    (reason,) = (one.reason for one in progress.unused if one.value.indicator == "2")
    return reason.vi, reason.said("en")


def test_a_numerator_alone_is_a_share_of_the_other_figure() -> None:
    """13 women of the 29 that the other indicator counts, told as counts are and where 29 is from."""
    progress = evaluated(WHOLE, PART)
    assert progress.unused == ()
    assert share_in(progress).because() == (
        "Chỉ tiêu 2 không đạt: 44,83 % (13/29, năm 2025), mục tiêu ít nhất 50 % đến hết năm 2025. Lưu"
        " ý: mẫu số lấy từ số liệu của chỉ tiêu 1."
    )
    assert share_in(progress).because("en") == (
        "Indicator 2 is not met: 44.83 % (13/29, 2025), target at least 50 % by the end of 2025. Note:"
        " the denominator is the figure of indicator 1."
    )


def test_without_the_other_figure_the_reason_names_it() -> None:
    """In the verdict and among the unused: which indicator, for which time."""
    progress = evaluated(evolve(WHOLE, period="2024"), PART)
    words = (
        NO_DENOMINATOR,
        NO_DENOMINATOR_EN,
    )
    assert why(progress) == words
    found = share_in(progress)
    assert (found.target_state, found.data_state) == (TargetState.NOT_MEASURABLE, DataState.MISSING)
    assert found.because() == (
        f"Chỉ tiêu 2 chưa đánh giá được: {words[0]}; mục tiêu ít nhất 50 % đến hết năm 2025."
    )
    assert found.because("en") == (
        f"Indicator 2 cannot be assessed: {words[1]}; target at least 50 % by the end of 2025."
    )


@pytest.mark.parametrize(
    ("row", "vi", "en"),
    [
        (evolve(PART, sex=Sex.FEMALE), "(số chung, nữ, năm 2025)", "(the whole, women, 2025)"),
        (evolve(PART, area="Vinh"), "(Vinh, năm 2025)", "(Vinh, 2025)"),
        (
            evolve(PART, period="2025-Q4"),
            "(số chung, quý IV năm 2025)",
            "(the whole, fourth quarter of 2025)",
        ),
        (
            evolve(PART, period=None, date=END),
            "(số chung, ngày 31/12/2025)",
            "(the whole, 31 December 2025)",
        ),
    ],
)
def test_only_the_figure_of_the_very_same_thing_is_taken(row: ReportedValue, vi: str, en: str) -> None:
    """Not that of another sex, area or period; it is said of whom and when it is missing."""
    progress = evaluated(WHOLE, row)
    assert [text.endswith(end) for text, end in zip(why(progress), (vi, en), strict=True)] == [True] * 2


@pytest.mark.parametrize(
    "row",
    [
        evolve(PART, sex=Sex.FEMALE),
        evolve(PART, area="Vinh"),
        evolve(PART, period="2025-Q4"),
        evolve(PART, period=None, date=END),
    ],
)
def test_the_figure_of_the_very_same_thing_is_taken(row: ReportedValue) -> None:
    """Of the same sex, area, period or day."""
    progress = evaluated(row, evolve(row, indicator="1", value=D(29), numerator=None))
    assert progress.unused == ()
    assert {row.denominator for o in share_in(progress).observations for row in o.rows} == {D(29)}


def test_the_figure_of_an_area_is_taken_where_areas_are_not_combined() -> None:
    """The other indicator does not say how areas combine; the share of each area needs no such thing."""
    staff = evolve(STAFF, over_areas=None)
    rows: list[ReportedValue] = []
    for area, of, these in (("Vinh", 20, 13), ("Cửa Lò", 10, 5)):
        rows += [evolve(WHOLE, area=area, value=D(of)), evolve(PART, area=area, numerator=D(these))]
    progress = evaluated(*rows, plan=plan_of(staff=staff))
    assert "60 % (18/30, năm 2025)" in share_in(progress).because()
    assert {one.value.indicator for one in progress.unused} == {"1"}


def test_figures_of_areas_are_not_added_up_for_a_denominator() -> None:
    """Nobody knows whether they are all of them: a numerator of the whole asks for the whole."""
    rows = [evolve(WHOLE, area=area) for area in ("Vinh", "Cửa Lò")]
    assert why(evaluated(*rows, PART))[0] == NO_DENOMINATOR


def test_the_plans_own_area_is_the_whole() -> None:
    """Whether its name stands in the row or not."""
    assert evaluated(evolve(WHOLE, area="Nghệ An"), evolve(PART, area="40")).unused == ()


def test_a_place_with_a_target_of_its_own_takes_the_figure_of_that_place() -> None:
    """Not that of the whole, although the place is judged by itself."""
    vinh = AtLeast(at_least=D(60), by=END, scope=gp.Text("Thành phố Vinh"))
    rows = [WHOLE, evolve(WHOLE, area="thành phố Vinh", value=D(20))]
    rows += [evolve(PART, area="Thành phố Vinh")]
    progress = evaluated(*rows, plan=plan_of(share=evolve(SHARE, targets=(HALF, vinh))))
    place = progress.indicator("2").scope("Thành phố Vinh")
    assert "65 % (13/20, năm 2025)" in place.because()


def test_of_several_figures_the_one_that_is_used_is_the_denominator() -> None:
    """After the correction of April it is 26, and as known in March it is 29."""
    corrected = evolve(WHOLE, value=D(26), reported_on=SPRING)
    now, then = (
        evaluated(WHOLE, corrected, PART),
        evaluated(WHOLE, corrected, PART, known_on=dt.date(2026, 3, 31)),
    )
    assert [share_in(p).target_state for p in (now, then)] == [TargetState.MET, TargetState.NOT_MET]
    assert "50 % (13/26, năm 2025)" in share_in(now).because()


def test_a_figure_that_was_withdrawn_is_no_denominator() -> None:
    """What was not collected is no figure."""
    denied = evolve(WHOLE, value=None, state=ValueState.NOT_COLLECTED, reported_on=SPRING)
    vi, _ = why(evaluated(WHOLE, denied, PART))
    assert vi == NO_DENOMINATOR


@pytest.mark.parametrize("unit", [PERCENT, Unit(of="people", per="commune")])
def test_a_percentage_or_rate_is_no_denominator(unit: Unit) -> None:
    """13 of 29 % is nothing."""
    plan = plan_of(staff=evolve(STAFF, unit=unit, over_areas=None))
    vi, _ = why(evaluated(WHOLE, PART, plan=plan))
    assert vi == NO_DENOMINATOR


def test_a_figure_beside_the_numerator_still_counts() -> None:
    """With the other figure its counts decide, without it the rounded one does."""
    row = evolve(PART, value=D(45))
    assert "44,83 % (13/29, năm 2025)" in share_in(evaluated(WHOLE, row)).because()
    assert "45 % (năm 2025)" in share_in(evaluated(row)).because()


def test_nobody_to_count_is_not_applicable() -> None:
    """A whole of zero is a denominator of zero."""
    reason = share_in(evaluated(evolve(WHOLE, value=D(0)), evolve(PART, numerator=D(0)))).reason
    assert reason is not None
    assert reason.vi == "không áp dụng: mẫu số bằng 0"


def test_another_denominator_in_the_row_is_used_and_told() -> None:
    """Neither is changed, and whoever reads it sees both figures."""
    progress = evaluated(WHOLE, evolve(PART, denominator=D(30)))
    assert share_in(progress).because() == (
        "Chỉ tiêu 2 không đạt: 43,33 % (13/30, năm 2025), mục tiêu ít nhất 50 % đến hết năm 2025. Lưu"
        " ý: mẫu số 30 khác với số liệu cùng thời điểm của chỉ tiêu 1 là 29."
    )
    assert share_in(progress).because("en") == (
        "Indicator 2 is not met: 43.33 % (13/30, 2025), target at least 50 % by the end of 2025. Note:"
        " the denominator 30 differs from the figure of indicator 1 for the same time, 29."
    )


def test_of_areas_the_note_names_the_one_that_differs() -> None:
    """Where the other one agrees there is nothing to tell."""
    rows = [evolve(WHOLE, area=a) for a in ("Vinh", "Nam Đàn")]
    rows += [
        evolve(PART, area="Vinh", denominator=D(30)),
        evolve(PART, area="Nam Đàn", denominator=D(29)),
    ]
    said = share_in(evaluated(*rows)).because()
    assert said.endswith("Lưu ý: Vinh: mẫu số 30 khác với số liệu cùng thời điểm của chỉ tiêu 1 là 29.")


@pytest.mark.parametrize("row", [evolve(PART, denominator=D(29)), evolve(PART, denominator=D("29.0"))])
def test_the_same_denominator_needs_no_word(row: ReportedValue) -> None:
    """As the other indicator has it, however many zeros are written."""
    assert "Lưu ý" not in share_in(evaluated(WHOLE, row)).because()


def test_a_numerator_of_any_other_indicator_is_half_a_ratio() -> None:
    """Where the plan names no whole, nobody looks for one; nor for a group of people."""
    plan = plan_of(share=evolve(SHARE, share_of=None))
    assert why(evaluated(WHOLE, PART, plan=plan))[0] == HALF_ALONE
    under = evolve(PART, numerator=None, denominator=D(29))
    assert why(evaluated(WHOLE, under))[0] == HALF_ALONE


def test_a_numerator_of_a_later_year_says_that_it_is_later() -> None:
    """The denominator is not what keeps it from being used."""
    assert why(evaluated(evolve(PART, period="2027")))[0] == "số liệu có sau ngày đánh giá"


def test_a_share_that_is_known_for_an_earlier_year_is_still_told() -> None:
    """A numerator without its denominator does not hide what is known."""
    rows = (evolve(WHOLE, period="2024"), evolve(PART, period="2024"), PART)
    found = share_in(evaluated(*rows))
    assert found.latest is not None
    assert found.latest.period == "2024"


def test_the_latest_numerator_without_a_denominator_gives_the_reason() -> None:
    """In whatever order the rows come."""
    rows = [evolve(PART, period=period) for period in ("2023", "2025", "2024")]
    for those in (rows, rows[::-1]):
        reason = share_in(evaluated(*those)).reason
        assert reason is not None
        assert reason.vi == NO_DENOMINATOR


def test_firmness_takes_the_share_away_too() -> None:
    """Without its last value the verdict is open, as if the denominator stood in the row."""
    evaluator = gp.ProgressEvaluator(plan_of())
    rows = (WHOLE, evolve(WHOLE, period="2026-Q1"), PART)
    written = (*rows[:2], evolve(PART, denominator=D(29)))
    found, same = (firmness(evaluator, those, LATE)[1] for those in (rows, written))
    assert [t.trying for t in found.changes] == [t.trying for t in same.changes] == [Trying.WITHOUT_LAST]


numbers = st.integers(0, 40).map(D)
wholes = st.builds(
    ReportedValue,
    indicator=st.just("1"),
    period=st.sampled_from(["2024", "2025-H1", "2025"]),
    area=st.sampled_from([None, "Vinh", "vinh", "Nghệ An"]),
    sex=st.sampled_from([None, *Sex]),
    value=numbers,
    reported_on=st.none() | st.just(SPRING),
)
shares = st.builds(
    Indicator,
    id=st.just("2"),
    unit=st.sampled_from([PERCENT, Unit(of="times")]),
    share_of=st.just("1"),
    over_time=st.none() | st.sampled_from(list(OverTime)),
    over_areas=st.none() | st.just(OverAreas.RATIO_OF_SUMS),
    baseline=st.none() | st.just(Baseline(value=D(20), date=dt.date(2020, 12, 31))),
    targets=st.sampled_from([(HALF,), (EachSexAtLeast(each_sex_at_least=D(30), by=END),)]),
)


def _thing(row: ReportedValue) -> tuple[object, ...]:
    place = "" if row.area == "Nghệ An" else (row.area or "").lower()
    return place, row.period, row.sex


@given(
    st.lists(st.tuples(wholes, numbers), max_size=6, unique_by=lambda pair: _thing(pair[0])),
    shares,
    st.sampled_from([STAFF, evolve(STAFF, over_areas=None)]),
)
def test_the_other_figure_does_what_the_same_denominator_in_the_row_does(
    pairs: list[tuple[ReportedValue, Decimal]], share: Indicator, staff: Indicator
) -> None:
    """Whoever leaves the denominator to the other indicator gets the same verdict."""
    plan, rows = plan_of(share=share, staff=staff), [row for row, _ in pairs]
    alone = [evolve(row, indicator="2", value=None, numerator=number) for row, number in pairs]
    both = zip(alone, rows, strict=True)
    written = [evolve(row, denominator=whole.value) for row, whole in both]
    found, same = (evaluated(*rows, *those, plan=plan) for those in (alone, written))
    assert _unused(found) == _unused(same)
    assert _verdict(share_in(found)) == _verdict(share_in(same))
    assert found.indicator("1") == same.indicator("1")


def _unused(progress: PlanProgress) -> list[tuple[ReportedValue, gp.Text]]:
    return [(evolve(one.value, denominator=None), one.reason) for one in progress.unused]


def _verdict(found: MeasureProgress) -> tuple[object, ...]:
    """All that it says, but for the remark on where the denominator is from."""
    known = [(o.of, o.seen, o.rows, o.combined, o.counts, o.reason) for o in found.observations]
    states = (found.target_state, found.since_baseline, found.since_previous, found.data_state)
    return (*states, found.pace, found.reason, found.could_change, known)
