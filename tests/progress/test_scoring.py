"""A mean score is given only where it is asked for, and it says what it rests on."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import gender_plan as gp
from gender_plan.methods import METHODS, EscapCsi, Method, PlannedPath, StatCan
from gender_plan.model import Baseline, Goal, Indicator, Part
from gender_plan.progress import GoalProgress, PlanProgress, Score, mean_score
from gender_plan.targets import AtLeast

D = Decimal
END = dt.date(2030, 12, 31)
START = Baseline(value=D(20), date=dt.date(2020, 12, 31))
AIM = AtLeast(at_least=D(40), by=END)


def of(id_: str, *parts: str) -> Indicator:
    """An indicator from 20 to 40, or one of such parts."""
    if not parts:
        return Indicator(id=id_, baseline=START, targets=(AIM,))
    return Indicator(
        id=id_, parts=tuple(Part(id=part, baseline=START, targets=(AIM,)) for part in parts)
    )


def evaluated(
    figures: Mapping[str, int],
    *indicators: Indicator,
    method: Method | None = EscapCsi(),  # noqa: B008
) -> PlanProgress:
    """The progress at the end of 2025; figures by indicator, or by indicator and part: «2/a»."""
    plan = gp.Plan(
        id="ke-hoach",
        title=gp.Text("Kế hoạch"),
        level=gp.Level.PROVINCE,
        period=gp.Period(ends=END),
        goals=(Goal(id="1", title=gp.Text("Mục tiêu"), indicators=indicators),),
    )
    values = [
        gp.ReportedValue(
            indicator=key.partition("/")[0],
            part=key.partition("/")[2] or None,
            period="2025",
            value=figure,
        )
        for key, figure in figures.items()
    ]
    return gp.ProgressEvaluator(plan, method=method).evaluate(values, dt.date(2025, 12, 31))


TWO = (of("1.1"), of("1.2"))


def test_the_mean_says_what_it_rests_on() -> None:
    """Of how many indicators it is and how far they lie apart, in both languages."""
    score = mean_score(evaluated({"1.1": 30, "1.2": 22}, *TWO, of("1.3")))
    assert (score.mean, score.least, score.greatest) == (D(3), D(1), D(5))
    assert (score.rests_on, score.of, score.method) == (2, 3, "escap_csi")
    assert score.because() == (
        "Kế hoạch: điểm trung bình 3 (0 là điểm xuất phát, 10 là mục tiêu, theo phương pháp của "
        "ESCAP, chỉ số hiện trạng), tính từ 2/3 chỉ tiêu, thấp nhất 1, cao nhất 5."
    )
    assert score.because("en") == (
        "Plan: mean score 3 (0 is the start, 10 the target, by the method of ESCAP, current "
        "status index), of 2 of 3 indicators, least 1, greatest 5."
    )


def test_a_goal_has_a_mean_of_its_own() -> None:
    """The sentence names the goal, and one score alone is not called a mean."""
    goal = evaluated({"1.1": 30}, *TWO).goal("1")
    score = mean_score(goal)
    assert isinstance(goal, GoalProgress)
    assert score.because().startswith("Mục tiêu 1: điểm 5 (")
    assert score.because("en").endswith("the only score among its indicators (1 of 2).")


def test_weights_count_and_are_repeated() -> None:
    """An indicator that weighs three times as much counts three times; one not named weighs 1."""
    score = mean_score(evaluated({"1.1": 30, "1.2": 22}, *TWO), {"1.1": D(3)})
    assert (score.mean, score.weighted) == (D(4), True)
    assert score.weights == {"1.1": D(3), "1.2": D(1)}
    assert score.because().endswith("; trọng số: chỉ tiêu 1.1 là 3, chỉ tiêu 1.2 là 1.")


def test_an_indicator_of_several_parts_counts_as_one() -> None:
    """Its parts are averaged first, and a part without a score is told."""
    score = mean_score(
        evaluated({"1.1": 30, "1.2/a": 22, "1.2/b": 26}, of("1.1"), of("1.2", "a", "b", "c"))
    )
    assert score.mean == D("3.5")
    assert (score.indicators[1].score, score.indicators[1].scored) == (D(2), 2)
    assert score.because("en").endswith("; not all parts have a score: indicator 1.2.")


@pytest.mark.parametrize(
    ("method", "figures", "why"),
    [
        (PlannedPath(), {"1.1": 30}, "không có thang điểm được công bố"),
        (None, {"1.1": 30}, "không chọn phương pháp nào"),
        (StatCan(), {}, "phương pháp statcan không cho điểm được chỉ tiêu nào"),
    ],
)
def test_without_published_scores_there_is_no_mean(
    method: Method | None, figures: dict[str, int], why: str
) -> None:
    """The library invents no score of its own: there is none, and it is said why."""
    score = mean_score(evaluated(figures, *TWO, method=method))
    assert (score.mean, score.least, score.greatest) == (None, None, None)
    assert score.because().startswith("Kế hoạch: không tính điểm trung bình, vì ")
    assert why in score.because()


def test_a_plan_without_indicators_has_no_mean() -> None:
    """Nothing is not zero."""
    score = mean_score(evaluated({}))
    assert (score.mean, score.of) == (None, 0)
    assert score.because("en") == "Plan: no mean score, because there are no indicators."


def test_scores_of_unlike_methods_are_not_averaged() -> None:
    """Figures on different scales have no mean."""
    one = evaluated({"1.1": 30}, of("1.1"))
    other = evaluated({"1.2": 30}, of("1.2"), method=StatCan())
    score = mean_score(evolve(one, indicators=(*one.indicators, *other.indicators)))
    assert score.mean is None
    assert "(escap_csi, statcan)" in score.because()


@pytest.mark.parametrize("method", METHODS)
def test_every_method_has_a_mean_or_a_reason(method: Method) -> None:
    """The sentence stands in both languages whatever the method."""
    score = mean_score(evaluated({"1.1": 30, "1.2": 22}, *TWO, method=method))
    assert (score.mean is None) == isinstance(method, PlannedPath)
    assert method.title.said("en").rpartition(" ")[2] in score.because("en")


def test_a_weight_for_an_unknown_indicator_is_refused() -> None:
    """A slip in an id would silently leave out what was meant to weigh more."""
    with pytest.raises(gp.UnknownIdError) as unknown:
        mean_score(evaluated({}, *TWO), {"9.9": D(1)})
    assert unknown.value.message("en").startswith("a weight is given for indicator '9.9'")


@pytest.mark.parametrize("weight", [0, -1, D("NaN"), D("Infinity")])
def test_a_weight_has_to_be_above_zero(weight: Decimal | int) -> None:
    """An indicator cannot be weighed away in silence."""
    with pytest.raises(ValueError, match=r"the weight of '1\.1' has to be above zero"):
        mean_score(evaluated({}, *TWO), {"1.1": weight})


@pytest.mark.parametrize("weight", [1.5, True, "1"])
def test_a_weight_is_no_float(weight: object) -> None:
    """As every other figure, it is exact."""
    with pytest.raises(TypeError, match="Decimal or an int"):
        mean_score(evaluated({}, *TWO), {"1.1": weight})  # type: ignore[dict-item]


weights = st.decimals(D("0.01"), 100, places=2)


@given(st.lists(st.integers(0, 60), min_size=2, max_size=2), weights, weights, weights)
def test_the_mean_lies_between_its_scores_and_only_ratios_of_weights_matter(
    figures: list[int], one: Decimal, other: Decimal, factor: Decimal
) -> None:
    """Whatever the weights; and all of them times the same changes nothing but the last digits."""

    def mean(*of_each: Decimal) -> Score:
        progress = evaluated(dict(zip(("1.1", "1.2"), figures, strict=True)), *TWO)
        return mean_score(progress, dict(zip(("1.1", "1.2"), of_each, strict=True)))

    score, scaled = mean(one, other), mean(one * factor, other * factor)
    assert score.mean is not None
    assert scaled.mean is not None
    assert abs(score.mean - scaled.mean) < D("1e-20")
    assert min(score.scores) - D("1e-20") <= score.mean <= max(score.scores) + D("1e-20")
