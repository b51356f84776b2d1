"""Every public object shows itself: in both languages, as HTML that parses and as text."""

import datetime as dt
from collections.abc import Callable
from xml.etree import ElementTree as ET

import attrs
import polars as pl
import pytest

import gender_plan as gp
from gender_plan.notebook import to_html, to_text
from gender_plan.notebook.registering import shown_classes
from gender_plan.text import LANGUAGES

Make = Callable[[gp.PlanProgress, gp.Responsibilities], object]


def large(plan: gp.Plan) -> gp.frames.FrameProgress:
    """What whole columns say of a plan: a value, and a row that means nothing to it."""
    rows = {"indicator": ["2.2", "9.9"], "period": ["2023", "2023"], "value": [26.22, 1.0]}
    return gp.frames.evaluate(plan, pl.DataFrame(rows), as_of=dt.date(2023, 12, 31))


THINGS: dict[str, tuple[Make, str]] = {
    "plan": (lambda _, who: who.plan, "Văn bản ghi 7 mục tiêu, 24 chỉ tiêu."),
    "plan not seen": (lambda p, _: p.plan, "Chưa thấy phần này của văn bản: giai đoạn,"),
    "goal": (lambda p, _: p.plan.goal("2"), "Mục tiêu 2: Trong lĩnh vực kinh tế, lao động"),
    "goal not listed": (
        lambda _, who: who.plan.goal("3"),
        "Văn bản không liệt kê chỉ tiêu (Phụ lục 1).",
    ),
    "indicator": (lambda p, _: p.plan.indicator("2.2"), "dưới 25 % đến hết năm 2030"),
    "indicator without wording": (lambda _, who: who.plan.indicator("2.1"), "chưa nêu (Phụ lục 1)"),
    "part": (lambda p, _: p.plan.indicator("3.2").parts[0], "Phần a"),
    "agency": (lambda _, who: who.plan.agency("so-noi-vu"), "Sở Nội vụ"),
    "agencies": (lambda _, who: who.plan.agencies, "… và 36 cơ quan nữa"),
    "group": (
        lambda _, who: next(a for a in who.plan.agencies if a.is_group and not a.members),
        "không liệt kê (nhóm mở)",
    ),
    "answer": (lambda _, who: who.for_indicator("2.1"), "III.2.1.a"),
    "answer without lead": (
        lambda _, who: who.for_indicator("2.2"),
        "Không thấy cơ quan nào được giao chủ trì.",
    ),
    "answer of nobody": (
        lambda p, _: gp.Responsibilities(p.plan).for_goal("1"),
        "Không thấy phân công nào.",
    ),
    "reason": (lambda _, who: who.for_goal("3").because[0], "Sở Giáo dục và Đào tạo chủ trì (III.2.5)"),
    "duties": (lambda _, who: who.for_agency("so-noi-vu"), "chỉ tiêu 1.2, 1.3, 1.4, 7.3"),
    "duty": (lambda _, who: who.for_agency("so-noi-vu").duties[0], "chủ trì: văn bản 755/KH-UBND"),
    "gaps": (lambda _, who: who.gaps(), "1.1, 1.5, 2.2"),
    "gaps not seen": (
        lambda p, _: gp.Responsibilities(p.plan).gaps(),
        "Chưa rõ: tệp này chưa có phần phân công của văn bản.",
    ),
    "gap": (lambda _, who: who.gaps().indicators_without_lead[0], "Ban Tổ chức Tỉnh ủy"),
    "who leads": (lambda _, who: who, "Sở Nội vụ"),
    "who leads not seen": (lambda p, _: gp.Responsibilities(p.plan), "Chưa rõ: tệp này"),
    "problems": (lambda _, who: gp.validate(who.plan), "10 cảnh báo"),
    "problem": (lambda *_: gp.check_plan(b"a: 1\n").problems[0], "1 | a: 1\n  | ^"),
    "no problems": (lambda *_: gp.Problems(), "Không thấy lỗi hay cảnh báo nào."),
    "some problems": (lambda *_: gp.check_plan(b"a: 1\n").problems.errors, "6 lỗi"),
    "checked": (lambda *_: gp.check_plan(b"a: 1\n"), "Tệp chưa đọc được thành kế hoạch."),
    "checked well": (lambda _, who: gp.check_plan(gp.dump_plan(who.plan).encode()), "10 cảnh báo"),
    "checked values": (
        lambda *_: gp.check_values(gp.bundled_values("vn_strategy_2011_2020")),
        "Đọc được 29 số liệu.",
    ),
    "progress": (lambda p, _: p, "Số liệu không dùng tới: 1 (số liệu có sau ngày đánh giá)."),
    "progress not listed": (
        lambda _, who: gp.ProgressEvaluator(who.plan).evaluate((), as_of=dt.date(2020, 12, 31)),
        "văn bản không liệt kê chỉ tiêu",
    ),
    "progress of a goal": (lambda p, _: p.goal("2"), "Mục tiêu 2: cả 3 chỉ tiêu đều đạt"),
    "progress of an indicator": (lambda p, _: p.indicator("2.2"), "phunuvietnam.vn"),
    "progress of parts": (lambda p, _: p.indicator("3.2"), "phần b"),
    "progress of a measure": (lambda p, _: p.indicator("1.1").sole, "6 tháng đầu năm 2021"),
    "progress of some": (lambda p, _: p.indicators[:2], "Theo chỉ tiêu"),
    "periods": (lambda _, who: who.plan.report_periods, "30/11/2020"),
    "period": (lambda _, who: who.plan.report_periods[0], "2020-H1"),
    "deadlines": (lambda _, who: gp.due(who.plan, dt.date(2020, 6, 1)), "đang diễn ra, còn 29 ngày"),
    "deadline": (lambda _, who: gp.due(who.plan, dt.date(2020, 6, 1))[1], "30/6/2020"),
    "nothing due": (lambda *_: (), "Không có gì."),
    "evaluator": (lambda p, _: gp.ProgressEvaluator(p.plan), "lộ trình kế hoạch"),
    "score": (lambda p, _: gp.mean_score(p), "điểm"),
    "task": (lambda _, who: who.plan.tasks[0], "II.1.a"),
    "assignment": (lambda _, who: who.plan.assignments[0], "so-ldtbxh"),
    "document": (lambda _, who: who.plan.document, "Ủy ban nhân dân tỉnh"),
    "event": (lambda _, who: who.plan.events[0], "15/11/2020"),
    "target": (lambda p, _: p.plan.indicator("2.2").targets[0], "dưới 30"),
    "reported values": (
        lambda *_: gp.load_values(gp.bundled_values("vn_strategy_2021_2030")),
        "indicator  period   value  numerator  denominator  state        reported_on",
    ),
    "tasks": (lambda _, who: who.plan.tasks, "II.1.a"),
    "of a large table": (lambda p, _: large(p.plan), "cột indicator: 1 dòng không dùng được ('9.9')."),
    "unmatched": (lambda p, _: large(p.plan).unmatched, "indicator  1     9.9"),
    "baseline": (lambda *_: gp.Baseline(value=gp.Unknown(unknown=gp.Text("không in"))), "(không in)"),
}


@pytest.mark.parametrize("name", THINGS)
def test_it_shows_itself(name: str, strategy: gp.PlanProgress, who: gp.Responsibilities) -> None:
    """It says the most important thing in Vietnamese, and is drawn whole in both languages."""
    make, said = THINGS[name]
    thing = make(strategy, who)
    assert said in to_text(thing, limit=20)
    for language in LANGUAGES:
        drawn = ET.fromstring(to_html(thing, language))  # noqa: S314  our own page
        assert "".join(drawn.itertext())
        assert drawn.attrib["lang"] == language


@pytest.mark.parametrize("name", THINGS)
def test_every_table_can_be_read_aloud(
    name: str, strategy: gp.PlanProgress, who: gp.Responsibilities
) -> None:
    """Each table has a caption, each heading says of what, and each bar says what it shows."""
    make, _ = THINGS[name]
    html = to_html(make(strategy, who))
    assert html.count("<table") == html.count("<caption")
    assert html.count("<th ") == html.count("<th scope=")
    assert html.count('role="img"') == html.count("aria-label=")
    assert 'aria-label=""' not in html


def test_all_classes_that_show_themselves_are_tried_here(
    strategy: gp.PlanProgress, who: gp.Responsibilities
) -> None:
    """Whoever adds one to the notebook adds it to this list, unless it only shows its fields."""
    tried = {type(make(strategy, who)).__name__ for make, _ in THINGS.values()}
    tried |= {base.__name__ for base in type(strategy.plan.indicator("2.2").targets[0]).__mro__}
    names = {name.rpartition(".")[2] for name in shown_classes()}
    fields_only = {
        "Area",
        "Counterpart",
        "Declared",
        "Firmness",
        "Funding",
        "Missing",
        "Parent",
        "Recipient",
        "Reporting",
        "Review",
        "Stage",
        "Statement",
        "Unmatched",
    }
    assert names - tried == fields_only


def test_a_verdict_that_holds_says_so(strategy: gp.PlanProgress) -> None:
    """Firmness is shown in its own words."""
    values = gp.load_values(gp.bundled_values("vn_strategy_2021_2030"))
    found = gp.firmness(gp.ProgressEvaluator(strategy.plan), values, strategy.as_of)
    shown = [to_text(one, "en") for one in found if one.measure.indicator.id == "2.2"]
    assert shown == [one.because("en") for one in found if one.measure.indicator.id == "2.2"]
    assert shown


def test_fields_are_shown_by_their_keys(who: gp.Responsibilities) -> None:
    """What has no page of its own shows what is known of it, and nothing that is not."""
    event = who.plan.events[0]
    known = {a.name for a in attrs.fields(type(event)) if getattr(event, a.name) not in (None, ())}
    shown = {line.split()[0] for line in to_text(event).splitlines()[1:]}
    assert shown == known
