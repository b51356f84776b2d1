"""The heat map of reports: every agency by every period, told by colour and by letter."""

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import altair as alt
import attrs
import pytest

import gender_plan as gp
from gender_plan import charts
from gender_plan.charts.compliance_chart import COLOURS
from gender_plan.model import AgencyKind
from gender_plan.reporting import (
    Compliance,
    ReportState,
    Submission,
    SubmissionKind,
    compliance,
)
from gender_plan.reporting.state_words import LETTERS, STATES
from gender_plan.text import LANGUAGES, Text

DAY = dt.date(2021, 2, 1)


def plan_of(*names: str) -> gp.Plan:
    """A plan by which these agencies, and a group of nobody knows whom, report twice in 2020."""
    agencies = [gp.Agency(id=f"so-{n}", name=Text(name, en=name)) for n, name in enumerate(names)]
    group = gp.Agency(id="nhom", name=Text("Các ngành khác"), kind=AgencyKind.GROUP)
    periods = [
        gp.ReportPeriod(id="2020-H1", ends=dt.date(2020, 6, 30), due=dt.date(2020, 6, 30)),
        gp.ReportPeriod(id="2020", ends=dt.date(2020, 12, 31), due=dt.date(2021, 1, 31)),
    ]
    reporters = tuple(agency.id for agency in (*agencies, group))
    return gp.Plan(
        id="a",
        title=Text("A"),
        level=gp.Level.PROVINCE,
        period=gp.Period(ends=dt.date(2020, 12, 31)),
        agencies=(*agencies, group),
        reporting=(gp.Reporting(reporters=reporters, periods=tuple(periods)),),
    )


def standing() -> Compliance:
    """The first in time, the second late, the third nowhere; nobody for the year."""
    came = [
        Submission(agency="so-0", period="2020-H1", kind=SubmissionKind.REPORT, received_on=day)
        for day in (dt.date(2020, 6, 30),)
    ]
    late = attrs.evolve(came[0], agency="so-1", received_on=dt.date(2020, 7, 2))
    return compliance(plan_of("Sở A", "Sở B", "Sở C"), [*came, late], DAY)


def rows(chart: alt.LayerChart) -> list[dict[str, Any]]:
    """What is drawn."""
    (found,) = chart.to_dict()["datasets"].values()
    return list(found)


def test_every_report_that_is_owed_has_a_cell() -> None:
    """In the order of the plan, also where nothing came."""
    found = rows(charts.compliance(standing()))
    assert [(row["agency"], row["period"], row["letter"]) for row in found] == [
        ("Sở A", "6 tháng đầu năm 2020", "Đ"),
        ("Sở B", "6 tháng đầu năm 2020", "T"),
        ("Sở C", "6 tháng đầu năm 2020", "V"),
        ("Các ngành khác", "6 tháng đầu năm 2020", "N"),
        ("Sở A", "năm 2020", "Q"),
        ("Sở B", "năm 2020", "Q"),
        ("Sở C", "năm 2020", "Q"),
        ("Các ngành khác", "năm 2020", "N"),
    ]
    assert found[1]["received"] == "02/7/2020"


def test_a_state_is_told_by_colour_and_by_letter() -> None:
    """The legend says what each letter stands for, and no two share a letter or a colour."""
    layers = charts.compliance(standing()).to_dict()["layer"]
    assert layers[0]["encoding"]["color"]["scale"]["domain"] == [
        "Đ: đúng hạn",
        "T: nộp trễ hạn",
        "Q: quá hạn, chưa nộp",
        "V: không báo cáo",
        "N: nhóm, không tính",
    ]
    assert layers[1]["encoding"]["text"]["field"] == "letter"
    assert len(set(COLOURS.values())) == len(COLOURS) == len(ReportState)
    for language in LANGUAGES:
        assert len({letter.said(language) for letter in LETTERS.values()}) == len(ReportState)
        assert len({words.said(language) for words in STATES.values()}) == len(ReportState)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("state", ReportState)
def test_black_letters_can_be_read_on_every_colour(state: ReportState) -> None:
    """The contrast that WCAG asks of text: at least 4.5 to 1."""
    assert (_luminance(COLOURS[state]) + 0.05) / 0.05 >= 4.5


def test_the_counts_stand_above_it_in_both_languages() -> None:
    """Groups whose members nobody knows are in no count."""
    vi, en = (charts.compliance(standing(), language).to_dict() for language in LANGUAGES)
    assert " ".join(vi["title"]["subtitle"]) == (
        "Tính đến ngày 01/02/2021: 1 đúng hạn; 1 nộp trễ hạn; 3 quá hạn, chưa nộp; 1 không báo cáo."
    )
    said = "As of 1 February 2021: 1 in time; 1 late; 3 overdue; 1 missing."
    assert en["title"]["subtitle"] == [said]
    assert vi["description"].startswith("Chấp hành chế độ báo cáo. Tính đến ngày 01/02/2021")


def test_of_two_rules_for_one_period_the_worst_is_shown() -> None:
    """A cell cannot hold both."""
    found = standing()
    twice = attrs.evolve(found, standings=found.standings[2:3] + found.standings)
    moved = attrs.evolve(found.standings[2], state=ReportState.RECEIVED)
    both = attrs.evolve(twice, standings=(moved, *twice.standings))
    letters = [row["letter"] for row in rows(charts.compliance(both)) if row["agency"] == "Sở C"]
    assert letters == ["V", "Q"]


def test_where_no_report_is_owed_the_chart_says_so() -> None:
    """An empty frame would look like a fault."""
    empty = compliance(attrs.evolve(plan_of(), reporting=()), (), DAY)
    chart = charts.compliance(empty).to_dict()
    assert rows(charts.compliance(empty)) == [{"said": "không có báo cáo nào phải nộp"}]
    assert "không có báo cáo nào phải nộp" in chart["description"]


def test_it_is_drawn_with_its_words(tmp_path: Path) -> None:
    """As a drawing that is described, and as a file."""
    drawn = charts.svg(charts.compliance(standing()))
    assert drawn.startswith('<svg role="img" aria-label="Chấp hành chế độ báo cáo.')
    assert ">Sở A<" in drawn
    charts.save(charts.compliance(standing()), tmp_path / "a.png")
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")


def test_names_begin_no_tag() -> None:
    """Altair puts a chart into a notebook as it is."""
    attack = "</script><script>alert(1)</script>"
    found = compliance(plan_of(attack, "x" * 500), (), DAY)
    chart = charts.compliance(found)
    assert not re.search("<[/!a-zA-Z]", json.dumps(chart.to_dict()))
    assert "<script" not in charts.svg(chart)


def test_something_else_is_refused() -> None:
    """With what it should have been."""
    with pytest.raises(TypeError, match="standings"):
        charts.compliance("x")  # type: ignore[arg-type]
