"""An indicator's values against its planned path, its targets and its baseline."""

from typing import Any

import altair as alt
import pytest
import vl_convert

import gender_plan as gp
from gender_plan import charts
from gender_plan.text import LANGUAGES, Language

Row = dict[str, Any]


def rows(chart: alt.TopLevelMixin) -> list[Row]:
    """The rows that a chart is drawn from."""
    (data,) = chart.to_dict()["datasets"].values()
    return list(data)


def of(role: str, chart: alt.TopLevelMixin) -> list[Row]:
    """The rows that are drawn as one thing."""
    return [row for row in rows(chart) if row["role"] == role]


def drawn(chart: alt.TopLevelMixin) -> str:
    """The chart as it is seen."""
    svg: str = vl_convert.vegalite_to_svg(chart.to_dict(), vl_version="6.4", allowed_base_urls=[])
    return svg


def test_values_stand_on_their_days_with_their_sources(progress: gp.PlanProgress) -> None:
    """Each value that was observed is a point on the day it is for, told with its time and source."""
    observed = of("observed", charts.values(progress.indicator("1.1")))
    assert [(row["day"], row["value"]) for row in observed] == [
        ("2021-12-31T00:00:00", 22.5),
        ("2022-12-31T00:00:00", 26.0),
    ]
    assert (observed[0]["said"], observed[0]["when"]) == ("22,5 %", "năm 2021")
    assert observed[0]["source"] == "Sở A"


def test_the_planned_path_runs_from_the_baseline_through_the_targets(
    progress: gp.PlanProgress,
) -> None:
    """The path that the pace was judged by is the path that is drawn."""
    chart = charts.values(progress.indicator("1.1"))
    assert [row["value"] for row in of("path", chart)] == [20, 30, 40]
    assert [row["said"] for row in of("target", chart)] == ["ít nhất 30 %", "ít nhất 40 %"]
    assert [(row["day"], row["value"]) for row in of("baseline", chart)] == [("2020-12-31T00:00:00", 20)]


def test_women_and_men_are_told_apart(progress: gp.PlanProgress) -> None:
    """Where values are by sex, each sex is a line, and a target of every year goes across."""
    chart = charts.values(progress.indicator("1.2"), "en")
    assert {(row["kind"], row["value"]) for row in of("observed", chart)} == {("women", 45), ("men", 55)}
    (level,) = of("level", chart)
    assert (level["day"], level["value"], level["said"]) == (None, 40, "each sex at least 40 %")


def test_a_band_is_drawn_from_end_to_end_and_what_has_no_figure_is_said(
    progress: gp.PlanProgress,
) -> None:
    """A range has both its ends; a target without figure stands under the title in words."""
    chart = charts.values(progress.indicator("1.3"))
    (band,) = of("target", chart)
    assert (band["value"], band["high"]) == (35, 40)
    assert "Không có con số để vẽ: hoàn thành" in " ".join(chart.to_dict()["title"]["subtitle"])


def test_where_there_is_nothing_it_says_so(progress: gp.PlanProgress) -> None:
    """Neither values nor figures: a chart all the same, with words in it."""
    assert "chưa có gì để vẽ" in drawn(charts.values(progress.indicator("1.4")))


def test_parts_stand_under_one_another(before: gp.PlanProgress) -> None:
    """An indicator of several parts has a chart for each, and the verdict on all of them."""
    found = before.indicator("1.1")
    chart = charts.values(found).to_dict()
    assert len(chart["vconcat"]) == len(found.measures)
    assert chart["description"] == found.because("vi")


def test_versions_that_are_not_in_force_are_not_drawn(before: gp.PlanProgress) -> None:
    """Of an amended target only the version in force is a mark."""
    perpetrators = before.indicator("6.2").part("b")
    assert [row["value"] for row in of("target", charts.values(perpetrators))] == [70, 75]


@pytest.mark.parametrize(("language", "tick"), [("vi", ">1.500.000<"), ("en", ">1,500,000<")])
def test_figures_are_written_as_in_their_language(
    progress: gp.PlanProgress, language: Language, tick: str
) -> None:
    """Axes set thousands apart with a point in Vietnamese and with a comma in English."""
    assert tick in drawn(charts.values(progress.indicator("2.2"), language))


def test_decimals_have_a_comma_in_vietnamese(before: gp.PlanProgress) -> None:
    """Ticks between two whole numbers are 0,5 and never 0.5, also where a chart is one of several."""
    plan = gp.load_plan(gp.bundled_plan("vn_strategy_2021_2030"))
    values = gp.load_values(gp.bundled_values("vn_strategy_2021_2030"))
    found = gp.ProgressEvaluator(plan).evaluate(values, as_of=before.as_of.replace(year=2023))
    vi, en = (charts.values(found.indicator("3.1"), language) for language in LANGUAGES)
    assert ">1,5<" in drawn(vi)
    assert ">1.5<" in drawn(en)
    both = drawn(charts.goals(before) | vi)
    assert ">1,5<" in both
    assert ">1.5<" not in both


def test_it_is_told_to_whoever_does_not_see_it(progress: gp.PlanProgress) -> None:
    """The verdict in words is the description, and shapes differ as colours do."""
    found = progress.indicator("1.1")
    chart = charts.values(found, "en")
    assert chart.to_dict()["description"] == found.because("en")
    encodings = [layer["encoding"] for layer in chart.to_dict()["layer"] if "shape" in layer["encoding"]]
    assert encodings
    for encoding in encodings:
        assert len(set(encoding["shape"]["scale"]["range"])) == len(encoding["shape"]["scale"]["domain"])
        assert encoding["tooltip"]


def test_it_can_go_on_being_edited(progress: gp.PlanProgress) -> None:
    """It is an altair chart: another size, another layer, another chart beside it."""
    chart = charts.values(progress.indicator("1.1"))
    line = alt.Chart(alt.InlineData(values=[{"y": 35}])).mark_rule().encode(y="y:Q")
    assert isinstance(chart, alt.LayerChart)
    assert ((chart + line).properties(width=300) | charts.goals(progress)).to_dict()


def test_only_progress_can_be_drawn(progress: gp.PlanProgress) -> None:
    """A plan or its progress is not one indicator."""
    with pytest.raises(TypeError, match="indicator"):
        charts.values(progress)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="plan"):
        charts.goals(progress.indicator("1.1"))  # type: ignore[arg-type]
