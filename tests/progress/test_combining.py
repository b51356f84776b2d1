"""Values of several areas as one figure, with who is missing always said."""

import datetime as dt
from decimal import Decimal

import pytest

from gender_plan.model import (
    Area,
    Baseline,
    Indicator,
    Level,
    OverAreas,
    OverTime,
    Period,
    Plan,
    ReportedValue,
    Sex,
    Unit,
)
from gender_plan.progress import (
    Combination,
    Coverage,
    MeasureProgress,
    Movement,
    PlanProgress,
    ProgressEvaluator,
    TargetState,
)
from gender_plan.targets import (
    AtLeast,
    Condition,
    EachSexAtLeast,
    ShareOfUnits,
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


def over_areas(rule: OverAreas, *targets: Target, unit: Unit = PERCENT) -> Indicator:
    """An indicator whose values combine over areas."""
    return Indicator(id="1", unit=unit, over_areas=rule, targets=targets or (HALF,))


def only(found: MeasureProgress) -> Combination:
    """How the deciding, else the latest, figure came about."""
    (one,) = found.combined
    return one


DISTRICTS = [share("Vinh", 60, 100), share("Kỳ Sơn", 2, 10), share("Nam Đàn", 20, 40)]
NAMES = ("Vinh", "Kỳ Sơn", "Nam Đàn")


@pytest.mark.parametrize(
    ("rule", "unit", "values", "expected"),
    [
        (OverAreas.RATIO_OF_SUMS, PERCENT, DISTRICTS, "54.67"),
        (OverAreas.MEAN, PERCENT, DISTRICTS, "43.33"),
        (OverAreas.SUM, MODELS, [value("2025", 3, "Vinh"), value("2025", 4, "Kỳ Sơn")], "7"),
        (OverAreas.MEAN, MODELS, [value("2025", 3, "Vinh"), value("2025", 4, "Kỳ Sơn")], "3.5"),
        (
            OverAreas.SHARE_OF_UNITS,
            PERCENT,
            [value("2025", 1, "Vinh"), value("2025", 0, "Kỳ Sơn"), value("2025", 1, "Nam Đàn")],
            "66.67",
        ),
        (OverAreas.RATIO_OF_SUMS, PERCENT, [share("Vinh", 1, 2), share("Kỳ Sơn", 0, 0)], "50"),
        (OverAreas.MEAN, PERCENT, [share("Vinh", 1, 2), share("Kỳ Sơn", 0, 0)], "50"),
    ],
)
def test_the_rules_over_areas(
    rule: OverAreas, unit: Unit, values: list[ReportedValue], expected: str
) -> None:
    """Numerators over denominators, sum, mean, share of units; a zero denominator is left out."""
    found = progress(over_areas(rule, unit=unit), values).indicators[0].value
    assert found is not None
    assert round(found, 2) == D(expected)


@pytest.mark.parametrize(
    ("rule", "values", "reason"),
    [
        (OverAreas.RATIO_OF_SUMS, [value("2025", 60, "Vinh")], "không lấy bình quân các tỷ lệ"),
        (OverAreas.SUM, DISTRICTS, "không cộng được tỷ lệ phần trăm"),
        (OverAreas.SHARE_OF_UNITS, [value("2025", 60, "Vinh")], "1 (đạt) hoặc 0"),
        (OverAreas.RATIO_OF_SUMS, [share("Vinh", 0, 0)], "mẫu số bằng 0"),
        (OverAreas.MEAN, [share("Vinh", 0, 0)], "mẫu số bằng 0"),
    ],
)
def test_what_cannot_be_combined_is_refused(
    rule: OverAreas, values: list[ReportedValue], reason: str
) -> None:
    """A mean or a sum of percentages is not made up; the reason stands in the verdict."""
    found = sole(progress(over_areas(rule), values))
    assert (found.target_state, reason in str(found.reason)) == (OPEN, True)
    assert found.reason is not None
    assert found.reason.en


def test_without_a_rule_areas_are_not_combined() -> None:
    """Nothing is guessed; the reason says what the indicator does not say."""
    found = progress(Indicator(id="1", unit=PERCENT, targets=(HALF,)), DISTRICTS)
    assert sole(found).target_state is OPEN
    assert {"không nêu cách gộp" in unused.reason.vi for unused in found.unused} == {True}


def test_a_plain_mean_is_called_one() -> None:
    """Where the indicator asks for the mean of percentages, the sentence says that it is one."""
    said = sole(progress(over_areas(OverAreas.MEAN), DISTRICTS, areas=NAMES))
    assert "bình quân giản đơn của 3/3 địa bàn, không theo quy mô" in said.because()
    assert "plain mean of 3 of 3 areas, whatever their size" in said.because("en")


def test_the_value_of_the_whole_goes_before_its_areas() -> None:
    """A province that reports its own figure is not computed again from its districts."""
    found = progress(over_areas(OverAreas.RATIO_OF_SUMS), [*DISTRICTS, value("2025", 55)])
    assert found.indicators[0].value == D(55)
    assert {"đã có số liệu chung" in unused.reason.vi for unused in found.unused} == {True}
    assert sole(found).combined == ()


def test_coverage_stands_beside_every_total() -> None:
    """Who reported, who did not, of how many; the names may be spelled in any way."""
    areas = ("VINH", "Ky Son", "Nam Đàn", "Quế Phong", "Cửa Lò")
    found = sole(progress(over_areas(OverAreas.RATIO_OF_SUMS), DISTRICTS, areas=areas))
    coverage = only(found).coverage
    assert set(coverage.reported) == {"VINH", "Ky Son", "Nam Đàn"}
    assert coverage.missing == ("Quế Phong", "Cửa Lò")
    assert (coverage.present, coverage.expected, coverage.share) == (3, 5, D("0.6"))
    assert "3/5 địa bàn, còn thiếu Quế Phong, Cửa Lò" in found.because()
    assert "3 of 5 areas, missing: Quế Phong, Cửa Lò" in found.because("en")


def test_an_area_nobody_expected_is_told_apart() -> None:
    """A district that is not on the list is not added in, and not dropped in silence."""
    found = progress(over_areas(OverAreas.RATIO_OF_SUMS), DISTRICTS, areas=NAMES[:2])
    (unused,) = found.unused
    assert (unused.value.area, "không có trong danh sách" in unused.reason.vi) == ("Nam Đàn", True)


def test_without_a_list_nobody_claims_that_all_reported() -> None:
    """Three areas with values are three, and not «all»."""
    found = sole(progress(over_areas(OverAreas.RATIO_OF_SUMS), DISTRICTS))
    assert not only(found).coverage.stated
    assert "3 địa bàn (không rõ còn địa bàn nào phải báo cáo)" in found.because()


def test_an_area_that_reported_before_is_expected_again() -> None:
    """Without a list, whoever has reported once is missed when it no longer does."""
    values = [*DISTRICTS, share("Quế Phong", 1, 9, "2024")]
    found = sole(progress(over_areas(OverAreas.RATIO_OF_SUMS), values))
    assert only(found).coverage.missing == ("Quế Phong",)


MORE = (*NAMES, "Quế Phong")
NARROW = Within(within=(D(50), D(52)), by=END)


@pytest.mark.parametrize(
    ("rule", "areas", "bounds"),
    [
        (OverAreas.MEAN, MORE, ("32.5", "57.5")),
        (OverAreas.MEAN, NAMES, ("43.33", "43.33")),
        (OverAreas.RATIO_OF_SUMS, MORE, ("0", "100")),
    ],
)
def test_the_best_and_the_worst_case(
    rule: OverAreas, areas: tuple[str, ...], bounds: tuple[str, str]
) -> None:
    """What the whole could be once the missing area is in."""
    found = only(sole(progress(over_areas(rule), DISTRICTS, areas=areas))).bounds
    assert found.low is not None
    assert found.high is not None
    assert (round(found.low, 2), round(found.high, 2)) == (D(bounds[0]), D(bounds[1]))


@pytest.mark.parametrize(
    ("rule", "target", "areas", "could"),
    [
        (OverAreas.MEAN, HALF, MORE, True),
        (OverAreas.MEAN, HUNDRED, MORE, False),
        (OverAreas.MEAN, HALF, NAMES, None),
        (OverAreas.MEAN, NARROW, MORE, True),
        (OverAreas.RATIO_OF_SUMS, HALF, MORE, True),
    ],
)
def test_what_the_missing_areas_could_do(
    rule: OverAreas,
    target: Target,
    areas: tuple[str, ...],
    could: bool | None,  # noqa: FBT001  the third answer is that nothing is missing
) -> None:
    """Whether the verdict could still change is said, and that it could not is said too."""
    found = sole(progress(over_areas(rule, target), DISTRICTS, areas=areas))
    assert found.could_change is could
    assert ("có thể làm thay đổi kết quả" in found.because()) is (could is True)
    assert ("cannot change the verdict" in found.because("en")) is (could is False)


@pytest.mark.parametrize(("figures", "state"), [((60, 50), MET), ((60, 30), OPEN)])
def test_a_sum_without_all_areas_is_at_least_that_much(
    figures: tuple[int, int], state: TargetState
) -> None:
    """110 of 100 whatever the third district has; 90 of 100 is not «not met» while it is missing."""
    values = [value("2025", figure, name) for figure, name in zip(figures, NAMES, strict=False)]
    found = sole(progress(over_areas(OverAreas.SUM, HUNDRED, unit=MODELS), values, areas=NAMES))
    assert found.target_state is state


def test_the_last_value_of_an_area_is_carried_on_where_the_rule_says_last() -> None:
    """Cumulative counts: each district's last one, summed; that one is older is said."""
    indicator = Indicator(
        id="1", unit=MODELS, over_time=OverTime.LAST, over_areas=OverAreas.SUM, targets=(HUNDRED,)
    )
    values = [value("2024", 60, "Vinh"), value("2024", 30, "Kỳ Sơn"), value("2025", 50, "Kỳ Sơn")]
    found = progress(indicator, values, areas=NAMES[:2])
    assert (sole(found).target_state, found.indicators[0].value) == (MET, D(110))
    assert only(sole(found)).coverage == Coverage(reported=("Kỳ Sơn",), carried=("Vinh",), stated=True)
    assert "Vinh lấy số liệu trước đó" in sole(found).because()


def test_sums_over_time_and_over_areas() -> None:
    """Each district's quarters, then the districts; the quarter that one of them lacks is named."""
    indicator = Indicator(
        id="1", unit=MODELS, over_time=OverTime.SUM, over_areas=OverAreas.SUM, targets=(HUNDRED,)
    )
    values = [value(f"2025-Q{n}", 10, "Vinh") for n in (1, 2, 3, 4)]
    values += [value(f"2025-Q{n}", 15, "Kỳ Sơn") for n in (1, 2, 4)]
    found = progress(indicator, values, areas=NAMES[:2])
    assert (sole(found).target_state, found.indicators[0].value) == (OPEN, D(85))
    assert only(sole(found)).coverage.missing_periods == ("2025-Q3",)
    late = value("2025-Q3", 15, "Kỳ Sơn")
    assert sole(progress(indicator, [*values, late], areas=NAMES[:2])).target_state is MET


def test_women_and_men_combine_each_by_themselves() -> None:
    """At least 40 % for each sex, from districts: both totals with their own coverage."""
    target = EachSexAtLeast(each_sex_at_least=D(40), by=end(2025))
    values = [
        ReportedValue(indicator="1", period="2025", area=area, sex=sex, numerator=over, denominator=100)
        for area, sex, over in (
            ("Vinh", Sex.FEMALE, 45),
            ("Kỳ Sơn", Sex.FEMALE, 41),
            ("Vinh", Sex.MALE, 55),
        )
    ]
    found = sole(progress(over_areas(OverAreas.RATIO_OF_SUMS, target), values, areas=NAMES[:2]))
    assert found.target_state is MET
    assert [(one.sex, one.coverage.present) for one in found.combined] == [
        (Sex.FEMALE, 2),
        (Sex.MALE, 1),
    ]
    assert found.could_change is True
    assert "nam: tính từ tổng tử số và tổng mẫu số của 1/2 địa bàn" in found.because()


@pytest.mark.parametrize("rule", [None, OverAreas.SHARE_OF_UNITS])
@pytest.mark.parametrize(
    ("figures", "state"), [((31, 45, 30), MET), ((31, 45, 20), OPEN), ((31, 20, 20), NOT_MET)]
)
def test_units_are_counted_by_the_condition_of_the_target(
    rule: OverAreas | None, figures: tuple[int, ...], state: TargetState
) -> None:
    """60 % of four agencies with 30 % women: three known ones decide, or too few are known."""
    target = ShareOfUnits(share_of_units=D(60), by=end(2025), meeting=Condition(at_least=D(30)))
    indicator = Indicator(id="1", unit=PERCENT, over_areas=rule, targets=(target,))
    values = [value("2025", figure, name) for figure, name in zip(figures, NAMES, strict=True)]
    found = sole(progress(indicator, values, areas=(*NAMES, "Quế Phong")))
    assert found.target_state is state


def test_a_baseline_of_the_whole_is_compared_with_the_areas_together() -> None:
    """The combined figure moves since the baseline like any other."""
    indicator = Indicator(
        id="1",
        unit=PERCENT,
        over_areas=OverAreas.RATIO_OF_SUMS,
        baseline=Baseline(value=D(40), date=end(2024)),
        targets=(HALF,),
    )
    assert sole(progress(indicator, DISTRICTS)).since_baseline is Movement.TOWARDS
