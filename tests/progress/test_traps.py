"""The traps that published values set, each by its number: plans and tables as they are written."""

import datetime as dt
from decimal import Decimal

import pytest

import gender_plan as gp
from gender_plan.progress import DataState, IndicatorProgress, Movement, PlanProgress, TargetState

MET, NOT_MET = TargetState.MET, TargetState.NOT_MET
OPEN, PARTLY = TargetState.NOT_MEASURABLE, TargetState.PARTLY_MET
END = dt.date(2020, 12, 31)
HEAD = """\
format: gender-plan/1
id: tinh-vi-du
title: Kế hoạch của tỉnh
level: province
area: {id: "40", name: Nghệ An}
period: {starts: 2016-01-01, ends: 2020-12-31}
"""
PERCENT = "{id: '1', unit: {of: percent}, targets: [{%s, by: 2020}]}"


def plan_of(*indicators: str) -> gp.Plan:
    """A province's plan with indicators, each on a line of its own."""
    listed = "".join(f"  - {indicator}\n" for indicator in indicators)
    return gp.load_plan(f"{HEAD}indicators:\n{listed}".encode())


def table(*rows: str) -> tuple[gp.ReportedValue, ...]:
    """The values of a table whose first row names its columns."""
    return gp.load_values("\n".join(rows).encode())


def progress(
    indicator: str, *rows: str, day: dt.date = END, known: dt.date | None = None
) -> PlanProgress:
    """The progress of a plan with one indicator."""
    evaluator = gp.ProgressEvaluator(plan_of(indicator))
    return evaluator.evaluate(table(*rows), as_of=day, as_known_on=known)


def found(
    indicator: str, *rows: str, day: dt.date = END, known: dt.date | None = None
) -> IndicatorProgress:
    """The progress of that indicator."""
    return progress(indicator, *rows, day=day, known=known).indicator("1")


LEVELS = (
    "{id: '1', unit: {of: percent}, parts: [{id: tinh, targets: [{at_least: 30, by: 2020}]},"
    " {id: huyen, targets: [{at_least: 30, by: 2020}]}, {id: xa, targets: [{at_least: 30, by: 2020}]}]}"
)
BY_LEVEL = ("indicator,part,period,value", "1,tinh,2020,37.7", "1,huyen,2020,31.77", "1,xa,2020,24.94")


def test_trap_2_each_level_is_judged_by_its_own_value() -> None:
    """Trap 2: 37.7, 31.77 and 24.94 are three values, and one of the whole stands for none of them."""
    whole = progress(LEVELS, *BY_LEVEL, "1,,2020,31")
    states = [whole.indicator("1").part(level).target_state for level in ("tinh", "huyen", "xa")]
    assert states == [MET, MET, NOT_MET]
    assert whole.indicator("1").target_state is PARTLY
    assert [unused.value.part for unused in whole.unused] == [None]


def test_trap_2_a_target_of_one_level_is_judged_by_the_value_of_that_level() -> None:
    """Trap 2: «35 % ở cấp xã» on an indicator without parts is judged by the value of the communes."""
    scoped = PERCENT % "at_least: 35, scope: cấp xã"
    for column in ("area", "population"):
        rows = (f"indicator,{column},period,value", "1,Cấp Xã,2020,24.94")
        assert found(scoped, *rows).target_state is NOT_MET
    whole = progress(scoped, "indicator,period,value", "1,2020,36")
    assert whole.indicator("1").target_state is OPEN
    assert [str(one.reason) for one in whole.unused] == [
        "các mục tiêu chỉ dành cho từng nhóm hoặc địa bàn riêng mà dòng không ghi nhóm hoặc địa bàn nào"
    ]


COMBINED = (
    "{id: '1', unit: {of: percent}, over_areas: ratio_of_sums, targets: [{at_least: 30, by: 2020},"
    " {at_least: 50, by: 2020, scope: {vi: Thành phố Vinh, en: Vinh city}}]}"
)


def test_a_place_with_its_own_target_still_counts_in_the_whole() -> None:
    """The value of the place judges its own target and is one of those that combine."""
    head = "indicator,area,period,numerator,denominator"
    both = progress(COMBINED, head, "1,Vinh,2020,1,1", "1,thành phố vinh,2020,40,100", "1,B,2020,30,100")
    one = both.indicator("1")
    place, whole = one.scope("Vinh city").latest, one.measures[0].latest
    assert place is not None
    assert whole is not None
    assert place.seen.value == 40
    assert whole.counts == (Decimal(71), Decimal(201))
    assert [m.target_state for m in one.measures] == [MET, NOT_MET]
    assert both.unused == ()


def test_a_value_of_a_group_without_a_target_is_told() -> None:
    """It is neither taken for the whole nor dropped in silence, in the table and in the evaluation."""
    indicator = PERCENT % "at_least: 30"
    rows = ("indicator,population,period,value", "1,phụ nữ cao tuổi,2020,40")
    checked = gp.check_values("\n".join(rows).encode(), plan_of(indicator))
    assert [str(p.message()) for p in checked.problems] == [
        (
            "chỉ tiêu 1 không có mục tiêu riêng cho 'phụ nữ cao tuổi' nên số liệu này không được dùng; "
            "các nhóm và địa bàn có mục tiêu riêng: –"
        )
    ]
    whole = progress(indicator, *rows)
    assert whole.indicator("1").target_state is OPEN
    assert [str(one.reason) for one in whole.unused] == [
        "chỉ tiêu 1 không có mục tiêu riêng cho 'phụ nữ cao tuổi'"
    ]


def test_a_value_of_the_population_that_the_indicator_is_about_is_one_of_the_whole() -> None:
    """«phụ nữ 15 đến 49 tuổi» written in the row says what the plan says, and takes nothing away."""
    indicator = (PERCENT % "at_least: 30").replace("unit:", "population: phụ nữ nông thôn, unit:")
    assert (
        found(indicator, "indicator,population,period,value", "1,Phụ nữ Nông thôn,2020,40").value == 40
    )


def test_trap_4_agencies_led_by_a_woman_and_women_among_leaders_do_not_mix() -> None:
    """Trap 4: 14 of 30 agencies are led by a woman in the year when 14.29 % of leaders are women."""
    agencies = PERCENT % "share_of_units: 45, of_units: cơ quan, units: 30"
    leaders = (PERCENT % "at_least: 45").replace("id: '1'", "id: '2'")
    rows = [f"1,cơ quan {n},2020,{int(n < 14)}" for n in range(30)]
    values = table("indicator,area,period,value", *rows, "2,,2020,14.29")
    both = gp.ProgressEvaluator(plan_of(agencies, leaders)).evaluate(values, as_of=END)
    assert [one.target_state for one in both.indicators] == [MET, NOT_MET]
    assert "14/30 cơ quan (46,67 %; năm 2020)" in both.indicator("1").because()


def test_trap_7_a_year_with_nobody_to_count_is_not_applicable() -> None:
    """Trap 7: 0 of 0 detected cases is questioned in the table and is no failure of the year."""
    rows = ("indicator,period,numerator,denominator", *(f"1,{year},3,4" for year in range(2016, 2020)))
    yearly = "{id: '1', unit: {of: percent}, targets: [{at_least: 50, every: year}]}"
    assert [p.code for p in gp.check_values("\n".join((*rows, "1,2020,0,0")).encode()).problems] == [
        "GP616"
    ]
    assert found(yearly, *rows, "1,2020,0,0").target_state is MET
    assert found(yearly, *rows, "1,2020,0,4").target_state is NOT_MET
    assert found(PERCENT % "at_least: 50", rows[0], "1,2020,0,0").target_state is OPEN


def test_trap_7_a_zero_written_beside_a_zero_denominator_is_not_zero_per_cent() -> None:
    """Trap 7: a sheet computes 0 from 0 of 0; the row is still not applicable."""
    rows = ("indicator,period,value,numerator,denominator", "1,2020,0,0,0")
    assert found(PERCENT % "at_least: 50", *rows).target_state is OPEN


TWO_EACH = (
    "{id: '1', unit: {of: tin, per: commune, in: month}, targets: [{share_of_units: 100, units: 2,"
    " of_units: xã, meeting: {at_least: 2}, every: month, since: 2020-01-01}]}"
)
MONTHS = range(1, 13)


def test_trap_8_two_a_month_in_each_commune() -> None:
    """Trap 8: one commune with one item in one month fails, whatever the others have too many."""
    rows = [f"1,{name},2020-{month:02d},2" for name in ("A", "B") for month in MONTHS]
    head = "indicator,area,period,value"
    assert found(TWO_EACH, head, *rows).target_state is MET
    short = found(TWO_EACH, head, "1,A,2020-03,1", "1,B,2020-03,9", *(r for r in rows if "-03" not in r))
    assert (short.target_state, "1/2 xã (50 %; tháng 3/2020)" in short.because()) == (NOT_MET, True)


def test_trap_8_a_month_that_one_commune_has_not_reported_is_not_complete() -> None:
    """Something is known of the month: it is said to be incomplete, and not that nothing is known."""
    rows = [f"1,{name},2020-{month:02d},2" for name in ("A", "B") for month in MONTHS]
    known = (row for row in rows if row != "1,B,2020-12,2")
    short = found(TWO_EACH, "indicator,area,period,value", *known)
    assert (short.target_state, str(short.reason)) == (OPEN, "chưa đủ số liệu tháng 12/2020")


def test_words_that_nobody_has_assessed_say_so() -> None:
    """Without any row a target in words waits for a person, not for a figure."""
    words = "{id: '1', targets: [{qualitative: có đội ngũ cộng tác viên, by: 2020}]}"
    assert str(found(words, "indicator,period,value").reason) == (
        "chưa được người có trách nhiệm đánh giá"
    )


def test_trap_8_a_mean_of_the_communes_does_not_meet_two_in_each() -> None:
    """Trap 8: 2.3 items a commune every month says nothing of each commune in the bundled strategy."""
    months = [(year, month) for year in (2018, 2019, 2020) for month in MONTHS][6:]
    rows = (f"5.2,b,{year}-{month:02d},2.3" for year, month in months)
    strategy = gp.load_plan(gp.bundled_plan("vn_strategy_2011_2020"))
    values = table("indicator,part,period,value", *rows)
    whole = gp.ProgressEvaluator(strategy).evaluate(values, as_of=END)
    assert whole.indicator("5.2").part("b").target_state is not MET


TERM = "{id: '1', unit: {of: percent}, targets: [{at_least: 25, since: 2016-01-01, by: 2020-12-31}]}"


@pytest.mark.parametrize("outside", ["2015", "2021"])
def test_trap_9_the_result_of_another_term_is_no_result(outside: str) -> None:
    """Trap 9: 26 % of the term before or after neither meets nor fails the term of 2016 to 2020."""
    day = dt.date(2021, 12, 31)
    assert found(TERM, "indicator,period,value", f"1,{outside},26", day=day).target_state is OPEN
    inside = [f"1,{year},24" for year in range(2016, 2021)]
    after = found(TERM, "indicator,period,value", *inside, "1,2021,26", day=day)
    assert after.target_state is NOT_MET


def test_trap_9_the_sentence_names_the_end_of_the_term() -> None:
    """Trap 9: a target of the term 2016-2020 is not told as one that holds for ever."""
    rows = (f"1,{year},26" for year in range(2016, 2021))
    said = found(TERM, "indicator,period,value", *rows).because().partition("; ")[0]
    assert "trở đi" not in said
    assert "đến hết năm 2020" in said


def test_trap_10_the_sentence_shows_both_versions() -> None:
    """Trap 10: judged by 75, and the 85 that was amended is told beside it."""
    strategy = gp.load_plan(gp.bundled_plan("vn_strategy_2011_2020"))
    values = table("indicator,part,period,value", "6.2,b,2020,80")
    part = gp.ProgressEvaluator(strategy).evaluate(values, as_of=END).indicator("6.2").part("b")
    assert part.target_state is MET
    assert "85 %" in part.because()


SOURCES = (
    "indicator,period,value,reported_on,source",
    "1,2020,29.9,2021-03-01,đăng ký kinh doanh",
    "1,2020,28.2,2021-05-22,Chính phủ",
    "1,2020,23.4,,PCI",
)


def test_trap_11_each_source_keeps_its_own_figure() -> None:
    """Trap 11: 29.9, 28.2 and 23.4 for one year; one is used and said, the others are said with it."""
    whole = progress(PERCENT % "at_least: 30", *SOURCES)
    one = whole.indicator("1")
    assert one.value == Decimal("28.2")
    assert "khác: 29,9 % (đăng ký kinh doanh), 23,4 % (PCI), đã dùng 28,2 % (Chính phủ)" in one.because()
    assert {unused.value.source for unused in whole.unused} == {"đăng ký kinh doanh", "PCI"}


def test_trap_12_a_draft_verdict_stays_what_it_was_on_its_day() -> None:
    """Trap 12: 12 of 20 was met in August; 11 of 20, known seven weeks later, is not."""
    rows = (
        "indicator,period,numerator,denominator,state,reported_on",
        "1,2020,12,20,provisional,2021-01-10",
        "1,2020,11,20,final,2021-03-01",
    )
    early = found(PERCENT % "at_least: 60", *rows, known=dt.date(2021, 2, 28))
    assert (early.target_state, early.data_state) == (MET, DataState.PROVISIONAL)
    late = found(PERCENT % "at_least: 60", *rows)
    assert (late.target_state, late.data_state) == (NOT_MET, DataState.FINAL)
    assert "số liệu khác: 60 %" in late.because()


def test_trap_13_counts_are_not_rounded_before_they_are_compared() -> None:
    """Trap 13: 13 of 29 is not 45 %, and the sentence does not print it as 45 %."""
    one = found(PERCENT % "at_least: 45", "indicator,period,numerator,denominator", "1,2020,13,29")
    assert (one.target_state, "44,83 %" in one.because()) == (NOT_MET, True)


def test_trap_13_counts_decide_where_a_rounded_figure_stands_beside_them() -> None:
    """Trap 13: «45 %» printed with 13 of 29 in one row fails 45 % by its counts."""
    rows = ("indicator,period,value,numerator,denominator", "1,2020,45,13,29")
    assert found(PERCENT % "at_least: 45", *rows).target_state is NOT_MET


def test_trap_14_up_by_points_is_said_in_points() -> None:
    """Trap 14: from 46.6 to 50.0 is up 3.4 points, which is 7.3 per cent of 46.6."""
    rows = ("indicator,period,value", "1,2019,46.6", "1,2020,50.0")
    points = found(PERCENT % "change_by: {points: 3.4, base: 2019}", *rows)
    assert (points.target_state, points.since_previous) == (MET, Movement.TOWARDS)
    assert "tăng 3,4 điểm phần trăm so với 46,6 % năm 2019" in points.because()
    percent = found(PERCENT % "change_by: {percent: 7.3, base: 2019}", *rows)
    assert (percent.target_state, "(tăng gần 7,3 % so với" in percent.because()) == (NOT_MET, True)


def test_trap_15_values_of_the_nation_do_not_judge_the_province() -> None:
    """Trap 15: neither the nation's area nor its numbering lends the province a value."""
    follows = (
        "{id: '1', unit: {of: percent}, corresponds_to: [{plan: chien-luoc, indicator: '1.1'}],"
        " targets: [{at_least: 30, by: 2020}]}"
    )
    whole = progress(follows, "indicator,area,period,value", "1,Cả nước,2020,31", "1.1,,2020,31")
    assert whole.indicator("1").target_state is OPEN
    assert len(whole.unused) == 2
    assert all(unused.reason.vi and unused.reason.en for unused in whole.unused)
