"""Charts as files: they need no network, no word becomes part of a page, none is half written."""

import html
import json
import re
import struct
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import altair as alt
import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import gender_plan as gp
from gender_plan import charts
from gender_plan.charts import saving
from gender_plan.text import Text

ATTACK = "</script><script>alert(1)</script><!--<script>"


class Scripts(HTMLParser):
    """What the scripts of a page hold, as a browser finds them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[str] = []
        self.held: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag of the page itself."""
        self.attributes += [name for name, _ in attrs]
        self.tags.append(tag)
        self.held.append("")

    def handle_data(self, data: str) -> None:
        """What stands in it."""
        if self.held:
            self.held[-1] += data

    def specs(self) -> list[Any]:
        """The scripts that are data."""
        return [json.loads(text) for text in self.held if text.strip().startswith("{")]


def chart_of(words: str) -> alt.Chart:
    """An analyst's own chart, with these words in every place that takes words."""
    data = alt.InlineData(values=[{"area": words, "n": 1}])
    bars = alt.Chart(data, title=words, description=words).mark_bar()
    chart: alt.Chart = bars.encode(x=alt.X("n:Q", title=words), y="area:N")
    return chart


def test_a_page_holds_everything_it_needs(progress: gp.PlanProgress, tmp_path: Path) -> None:
    """The page loads nothing, forbids loading, and is in the language that was asked for."""
    charts.save(charts.goals(progress, "en"), tmp_path / "a.html", "en")
    page = (tmp_path / "a.html").read_text("utf-8")
    assert page.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "default-src 'none'" in page
    assert not {"src", "href", "data"} & set(Scripts(page).attributes)
    assert "<title>Plan A</title>" in page
    assert len(page) > 500_000


def test_words_cannot_leave_the_data_of_a_page(tmp_path: Path) -> None:
    """A label that closes the script and opens another is a label, and nothing else."""
    charts.save(chart_of(ATTACK), tmp_path / "a.html")
    page = (tmp_path / "a.html").read_text("utf-8")
    plain = tmp_path / "b.html"
    charts.save(chart_of("Vinh"), plain)
    found = Scripts(page)
    assert "<script>alert(1)" not in page
    assert page.count("</script") == plain.read_text("utf-8").count("</script") == 4
    assert found.tags == Scripts(plain.read_text("utf-8")).tags
    assert found.specs()[0]["title"] == ATTACK


@given(st.text())
def test_a_chart_of_any_words_is_read_back_as_it_was(words: str) -> None:
    """Whatever a chart says, the page holds exactly the chart."""
    chart = chart_of(words)
    found = Scripts(saving._page(chart, "vi").decode())
    assert found.specs()[0] == json.loads(json.dumps(chart.to_dict()))


def test_our_own_charts_hold_no_tags_even_in_a_notebook(progress: gp.PlanProgress) -> None:
    """Altair puts a chart into a notebook as it is, so nothing in ours can begin or end a tag."""
    bad = Text(ATTACK, en=ATTACK)
    indicator = attrs.evolve(
        progress.plan.indicator("2.2"), id=ATTACK, text=bad, unit=gp.Unit(of=ATTACK)
    )
    goal = gp.Goal(id="1", title=bad, indicators=(indicator,))
    plan = attrs.evolve(progress.plan, title=bad, goals=(goal,))
    value = gp.ReportedValue(indicator=ATTACK, period="2022", value=1, source=ATTACK)
    found = gp.ProgressEvaluator(plan).evaluate([value], as_of=progress.as_of)
    table = [{"area": ATTACK, "expected": 1, "reported": 1}]
    for chart in (charts.values(found.indicators[0]), charts.goals(found), charts.coverage(table)):
        said = json.dumps(chart.to_dict())
        assert "alert(1)" in said
        assert not re.search("<[/!a-zA-Z]", said)


def test_a_drawing_and_a_picture(progress: gp.PlanProgress, tmp_path: Path) -> None:
    """SVG has its words as text, PNG has the size of the chart twice over; capitals do not matter."""
    chart = charts.goals(progress)
    charts.save(chart, tmp_path / "a.svg")
    charts.save(chart, str(tmp_path / "a.PNG"))
    drawing = (tmp_path / "a.svg").read_text("utf-8")
    picture = (tmp_path / "a.PNG").read_bytes()
    assert "1. Chính trị" in html.unescape(drawing)
    assert drawing.startswith('<svg role="img" aria-label="Kế hoạch A Đến ngày 31/12/2022')
    assert picture.startswith(b"\x89PNG")
    width, _ = struct.unpack(">II", picture[16:24])
    assert width > 2 * 560


def test_figures_that_the_analyst_adds_are_written_the_vietnamese_way(tmp_path: Path) -> None:
    """A chart of one's own, saved in Vietnamese, has a decimal comma; in English a point."""
    data = alt.InlineData(values=[{"n": 1234.5}])
    chart = alt.Chart(data).mark_text().encode(text=alt.Text("n:Q", format=",.1f"))
    charts.save(chart, tmp_path / "a.svg")
    charts.save(chart, tmp_path / "b.svg", "en")
    assert ">1.234,5<" in (tmp_path / "a.svg").read_text("utf-8")
    assert ">1,234.5<" in (tmp_path / "b.svg").read_text("utf-8")


@pytest.mark.parametrize("name", ["a.pdf", "a", "a.html.txt"])
def test_another_ending_is_refused_in_both_languages(name: str, tmp_path: Path) -> None:
    """The sentence says which endings there are, and nothing is written."""
    with pytest.raises(gp.GenderPlanError) as refused:
        charts.save(chart_of("Vinh"), tmp_path / name)
    assert ".html, .svg hoặc .png" in refused.value.message("vi")
    assert ".html, .svg or .png" in refused.value.message("en")
    assert not list(tmp_path.iterdir())


def test_a_folder_that_does_not_exist_is_told(tmp_path: Path) -> None:
    """In both languages, with its name and what to do."""
    folder = tmp_path / "nowhere"
    with pytest.raises(gp.GenderPlanError) as refused:
        charts.save(chart_of("Vinh"), folder / "a.svg")
    assert refused.value.message("vi") == f"không có thư mục “{folder}”; hãy tạo thư mục này trước"
    assert refused.value.message("en") == f"there is no folder “{folder}”; make it first"


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If writing fails, the old file is there as it was, and nothing is left beside it."""
    path = tmp_path / "a.svg"
    path.write_text("cũ", "utf-8")

    def fail(_: int) -> None:
        raise OSError("full")

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", fail)
        with pytest.raises(OSError, match="full"):
            charts.save(chart_of("Vinh"), path)
    assert path.read_text("utf-8") == "cũ"
    assert [file.name for file in tmp_path.iterdir()] == ["a.svg"]
    charts.save(chart_of("Vinh"), path)
    assert "Vinh" in path.read_text("utf-8")


def test_a_chart_that_cannot_be_drawn_leaves_the_old_file(tmp_path: Path) -> None:
    """What is wrong with a chart is found before anything is written."""
    path = tmp_path / "a.svg"
    path.write_text("cũ", "utf-8")
    with pytest.raises(Exception, match=r"invalid|not|schema"):
        charts.save(alt.Chart(alt.InlineData(values=[])).mark_bar().encode(x="n"), path)
    assert path.read_text("utf-8") == "cũ"


def test_where_the_extra_is_missing_one_sentence_names_it(
    progress: gp.PlanProgress, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every function of the charts says in both languages what to install."""
    monkeypatch.setattr(charts, "find_spec", lambda _: None)
    calls = (
        lambda: charts.values(progress.indicator("1.1")),
        lambda: charts.goals(progress),
        lambda: charts.coverage(progress),
        lambda: charts.save(chart_of("Vinh"), "a.svg"),
    )
    for call in calls:
        with pytest.raises(gp.MissingExtraError) as missing:
            call()
        assert "gender-plan[charts]" in missing.value.message("vi")
        assert "gender-plan[charts]" in missing.value.message("en")


def test_naming_the_charts_loads_nothing_heavy() -> None:
    """Altair is loaded when something is drawn, and neither pandas nor polars ever is."""
    code = (
        "import sys, datetime as dt, gender_plan as gp\n"
        "from gender_plan import charts\n"
        "print({'altair', 'vl_convert'} & sys.modules.keys())\n"
        "plan = gp.load_plan(gp.bundled_plan('vn_strategy_2021_2030'))\n"
        "progress = gp.ProgressEvaluator(plan).evaluate((), as_of=dt.date(2023, 12, 31))\n"
        "charts.goals(progress).to_dict()\n"
        "print({'pandas', 'polars', 'pyarrow'} & sys.modules.keys())"
    )
    done = subprocess.run(  # noqa: S603  this very interpreter
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    )
    assert done.stdout == "set()\nset()\n"
