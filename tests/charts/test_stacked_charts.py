"""How many indicators of each goal are in which state; from which areas values came."""

from typing import Any

import altair as alt
import pytest

import gender_plan as gp
from gender_plan import charts
from gender_plan.charts.coverage_chart import Progress
from gender_plan.charts.goals_chart import COLOURS
from gender_plan.notebook.things.bars import COLOURS as NOTEBOOK_COLOURS

Row = dict[str, Any]


def rows(chart: alt.TopLevelMixin) -> list[Row]:
    """The rows that a chart is drawn from."""
    (data,) = chart.to_dict()["datasets"].values()
    return list(data)


def counts(chart: alt.TopLevelMixin, field: str) -> dict[tuple[str, str], int]:
    """How many, by bar and state."""
    return {(row[field], row["state"]): row["count"] for row in rows(chart)}


def bars(chart: alt.TopLevelMixin) -> list[str]:
    """The names of the bars from above."""
    names: list[str] = chart.to_dict()["layer"][0]["encoding"]["y"]["scale"]["domain"]
    return names


def test_every_state_of_every_goal_is_counted(progress: gp.PlanProgress) -> None:
    """The figures of the bars are those of the evaluation, and add up to all indicators."""
    found = counts(charts.goals(progress, "en"), "goal")
    goal = {state: number for (name, state), number in found.items() if name == "1. Chính trị"}
    assert goal == {s.said("en"): number for s, number in progress.goal("1").counts.items() if number}
    assert len(goal) > 1
    assert sum(found.values()) == len(progress.indicators)


def test_a_goal_whose_indicators_are_not_listed_keeps_its_place(progress: gp.PlanProgress) -> None:
    """It has no bar, and its name says why."""
    assert bars(charts.goals(progress)) == [
        "1. Chính trị",
        "2. Việc làm",
        "3. Y tế (văn bản không liệt kê chỉ tiêu)",
    ]


def test_indicators_under_no_goal_are_counted_too() -> None:
    """They have a bar of their own."""
    plan = gp.Plan(
        id="a",
        title=gp.Text("A"),
        level=gp.Level.PROVINCE,
        period=gp.Period(ends=gp.load_plan(gp.bundled_plan("nghe_an_2020")).period.ends),
        indicators=(gp.Indicator(id="1"),),
    )
    progress = gp.ProgressEvaluator(plan).evaluate((), as_of=plan.period.ends)
    assert counts(charts.goals(progress), "goal") == {("không thuộc mục tiêu nào", "chưa nêu con số"): 1}


def test_the_legend_names_the_states_in_words(progress: gp.PlanProgress) -> None:
    """Each state that occurs has a colour of its own and its word."""
    colour = charts.goals(progress).to_dict()["layer"][0]["encoding"]["color"]["scale"]
    there = {state.said("vi") for state, number in progress.counts.items() if number}
    assert set(colour["domain"]) == there
    assert len(set(colour["range"])) == len(there)


def test_a_state_has_one_colour_everywhere() -> None:
    """Charts and notebooks, which do not know one another, agree on the colours."""
    assert COLOURS == NOTEBOOK_COLOURS
    assert set(COLOURS) == set(gp.TargetState)
    assert len(set(COLOURS.values())) == len(COLOURS)


def test_the_chart_of_a_plan_is_described(progress: gp.PlanProgress) -> None:
    """The counts in a sentence stand under the title and are told to whoever does not see it."""
    assert progress.because("en") in charts.goals(progress, "en").to_dict()["description"]


def test_areas_are_counted_as_the_evaluation_did(progress: gp.PlanProgress) -> None:
    """Areas that reported, and those that had to and did not, by name."""
    found = counts(charts.coverage(progress, "en"), "area")
    assert found == {
        ("Quỳ Châu", "reported"): 1,
        ("Vinh", "reported"): 1,
        ("Con Cuông", "missing"): 1,
        ("Kỳ Sơn", "missing"): 1,
    }


@pytest.mark.parametrize("of", ["plan", "goal", "indicator", "measure"])
def test_coverage_of_anything_that_was_evaluated(progress: gp.PlanProgress, of: str) -> None:
    """The plan, a goal, an indicator or a measure: its own figures and no others."""
    found: dict[str, Progress] = {
        "plan": progress,
        "goal": progress.goal("2"),
        "indicator": progress.indicator("2.1"),
        "measure": progress.indicator("2.1").measures[0],
    }
    assert sum(counts(charts.coverage(found[of]), "area").values()) == 4


def test_it_is_said_where_nobody_told_which_areas_have_to_report(progress: gp.PlanProgress) -> None:
    """All areas that were seen reported; whether there are others is not known."""
    values = [
        gp.ReportedValue(indicator="2.1", period="2022", area=area, numerator=1, denominator=2)
        for area in ("Vinh", "Kỳ Sơn")
    ]
    found = gp.ProgressEvaluator(progress.plan).evaluate(values, as_of=progress.as_of)
    said = charts.coverage(found, "en").to_dict()["description"]
    assert "2 of 2 areas have all their values in." in said
    assert "Which other areas have to report is not known." in said
    assert "not known" not in charts.coverage(progress, "en").to_dict()["description"]


def test_without_areas_it_says_so(before: gp.PlanProgress) -> None:
    """Where no figure is made of areas, there is a chart that says it."""
    said = charts.coverage(before).to_dict()["description"]
    assert "Không có con số nào tính từ nhiều địa bàn." in said


def test_a_table_can_be_drawn() -> None:
    """Rows of any origin: what is expected and what came, by area."""
    table = [
        {"area": "Vinh", "expected": 12, "reported": 9},
        {"area": "Quỳ Châu", "expected": 12, "reported": 12},
        {"area": "Kỳ Sơn", "expected": 0, "reported": 0},
    ]
    chart = charts.coverage(table)
    assert bars(chart) == ["Vinh", "Quỳ Châu", "Kỳ Sơn"]
    assert counts(chart, "area") == {
        ("Vinh", "đã báo cáo"): 9,
        ("Vinh", "còn thiếu"): 3,
        ("Quỳ Châu", "đã báo cáo"): 12,
    }
    assert "2/3 địa bàn có đủ số liệu." in chart.to_dict()["description"]


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"area": "Vinh", "expected": 1},
        {"area": "Vinh", "expected": 1, "reported": 2},
        {"area": "Vinh", "expected": 1, "reported": -1},
        {"area": "Vinh", "expected": "1", "reported": "1"},
        {"area": None, "expected": 1, "reported": 1},
        {"area": "Vinh", "expected": True, "reported": True},
        "Vinh",
    ],
)
def test_a_row_that_cannot_be_counted_is_refused(row: object) -> None:
    """It is told in both languages, with the row; nothing is guessed."""
    with pytest.raises(gp.GenderPlanError) as refused:
        charts.coverage([row])  # type: ignore[list-item]
    assert str(row) in refused.value.message("vi")
    assert "each row needs area" in refused.value.message("en")
