"""What is shown, word for word: in HTML, in plain text, in both languages."""

import datetime as dt
import re
from decimal import Decimal

import pytest

import gender_plan as gp
from gender_plan.notebook import show, to_html, to_text
from gender_plan.text import Text


def bare(html: str) -> str:
    """The HTML without its styles, which say nothing."""
    return re.sub(r' style="[^"]*"', "", html)


def test_a_goal_in_vietnamese(plan: gp.Plan) -> None:
    """A goal is a table with a caption, headings for columns and rows, and nothing else."""
    assert bare(to_html(plan.goal("1"))) == (
        '<div lang="vi"><p>Mục tiêu 1: Chính trị</p><table><caption>Các chỉ tiêu</caption><thead><tr>'
        '<th scope="col">Chỉ tiêu</th><th scope="col">Nội dung</th><th scope="col">Cần đạt</th>'
        '<th scope="col">Giá trị gốc</th><th scope="col">Điều khoản</th></tr></thead><tbody><tr>'
        '<th scope="row">1.1</th><td>Tỷ lệ nữ cấp ủy</td>'
        "<td>ít nhất 30\N{NO-BREAK SPACE}% đến hết năm 2025</td><td></td><td></td>"
        "</tr></tbody></table></div>"
    )


def test_a_goal_in_english(plan: gp.Plan) -> None:
    """The same table in English says so in its language attribute."""
    assert bare(to_html(plan.goal("1"), "en")) == (
        '<div lang="en"><p>Goal 1: Politics</p><table><caption>Indicators</caption><thead><tr>'
        '<th scope="col">Indicator</th><th scope="col">Wording</th><th scope="col">Target</th>'
        '<th scope="col">Baseline</th><th scope="col">Clause</th></tr></thead><tbody><tr>'
        '<th scope="row">1.1</th><td>Women in Party committees</td>'
        "<td>at least 30\N{NO-BREAK SPACE}% by the end of 2025</td><td></td><td></td>"
        "</tr></tbody></table></div>"
    )


def test_a_goal_as_plain_text(plan: gp.Plan) -> None:
    """Where no HTML is shown, the same table stands in columns."""
    assert to_text(plan.goal("1"), "en").splitlines() == [
        "Goal 1: Politics",
        "Indicators",
        "Indicator  Wording                    Target                            Baseline  Clause",
        "---------  -------------------------  --------------------------------  --------  ------",
        "1.1        Women in Party committees  at least 30 % by the end of 2025",
    ]


def test_a_plan_tells_its_goals_with_counts(plan: gp.Plan) -> None:
    """A plan is its goals, how many indicators each has and how many of them state no figure."""
    assert to_text(plan).splitlines() == [
        "Kế hoạch A & B",
        "a; 01/01/2021 – 31/12/2025",
        "Các mục tiêu",
        "Mục tiêu  Nội dung   Số chỉ tiêu  Chưa nêu con số",
        "--------  ---------  -----------  ---------------",
        "1         Chính trị  1            0",
        "Tệp liệt kê được 1 mục tiêu, 1 chỉ tiêu.",
    ]


def test_a_bar_is_drawn_and_told(progress: gp.PlanProgress) -> None:
    """The bar of a share is as wide as the share, marked at the target, and says both in words."""
    html = to_html(progress)
    label = 'aria-label="26,22 % trên thang từ 0 đến 100, vạch ở 30"'
    assert f'role="img" {label}' in html
    assert 'style="width:26.22%;background:#f0e442"' in html
    assert 'style="left:30%;' in html


def test_a_figure_without_a_scale_is_drawn_against_its_target() -> None:
    """A figure that is no share fills the bar up to the greater of itself and what is asked for."""
    target = gp.targets.AtLeast(at_least=Decimal(200), by=dt.date(2025, 12, 31))
    indicator = gp.Indicator(id="1", unit=gp.Unit(of="người"), targets=(target,))
    plan = gp.Plan(
        id="a",
        title=Text("A"),
        level=gp.Level.PROVINCE,
        period=gp.Period(ends=dt.date(2025, 12, 31)),
        indicators=(indicator,),
    )
    value = gp.ReportedValue(indicator="1", period="2023", value=50)
    found = gp.ProgressEvaluator(plan).evaluate([value], as_of=dt.date(2023, 12, 31))
    html = to_html(found.indicator("1"), "en")
    assert "width:25%" in html
    assert 'aria-label="50 người on a scale from 0 to 200, marked at 200"' in html


def test_parts_are_a_bar_of_states() -> None:
    """An indicator of several parts shows how many of them are in which state, in words too."""
    plan = gp.load_plan(gp.bundled_plan("vn_strategy_2011_2020"))
    values = gp.load_values(gp.bundled_values("vn_strategy_2011_2020"))
    found = gp.ProgressEvaluator(plan).evaluate(values, as_of=dt.date(2020, 12, 31))
    html = to_html((found.indicator("1.1"),))
    assert 'aria-label="5 không đạt, 3 chưa đánh giá được"' in html
    assert "8 phần" in html


@pytest.mark.parametrize(
    ("limit", "shown", "rest"),
    [(2, 2, "… và 4 mục tiêu nữa"), (6, 6, ""), (None, 6, ""), (0, 0, "… và 6 mục tiêu nữa")],
)
def test_long_things_are_shortened_with_a_count(limit: int | None, shown: int, rest: str) -> None:
    """So many rows are shown, and of the others their number; nothing is left out in silence."""
    plan = gp.load_plan(gp.bundled_plan("vn_strategy_2021_2030"))
    html = to_html(plan, limit=limit)
    assert html.count("<tbody>") == 1
    assert html.count('<th scope="row"') == shown
    assert rest in html
    assert ("… và" in html) is bool(rest)


def test_one_more_is_told_in_the_singular() -> None:
    """English has two forms."""
    plan = gp.load_plan(gp.bundled_plan("vn_strategy_2021_2030"))
    assert "… and 1 more goal\n" in to_text(plan, "en", limit=5)


def test_long_words_are_cut_with_a_count() -> None:
    """A wording of many pages is cut between two words, and the number of characters is told."""
    words = Text(" ".join(["nghĩa"] * 2000))
    shown = bare(to_html(gp.Goal(id="1", indicators=(gp.Indicator(id="1.1", text=words),))))
    assert len(shown) < 1500
    assert re.search(r"nghĩa… \(còn 11\.\d{3} ký tự\)", shown)


def test_what_has_no_english_says_that_it_is_vietnamese() -> None:
    """In an English page, a reader of the screen is told which words are Vietnamese."""
    goal = gp.Goal(id="1", indicators=(gp.Indicator(id="1.1", text=Text("Tỷ lệ nữ")),))
    assert re.search(r'<td [^>]*lang="vi">Tỷ lệ nữ</td>', to_html(goal, "en"))
    assert 'lang="vi">' not in to_html(goal, "vi").partition(">")[2]


def test_a_limit_or_language_that_makes_no_sense_is_refused(plan: gp.Plan) -> None:
    """A mistake is told at once, not drawn."""
    with pytest.raises(ValueError, match="limit"):
        to_html(plan, limit=-1)
    with pytest.raises(ValueError, match="language"):
        to_html(plan, "fr")  # type: ignore[arg-type]


def test_what_is_not_ours_is_refused() -> None:
    """Anything else raises, and says what it was given."""
    with pytest.raises(TypeError, match=r"builtins\.dict"):
        show({})
    with pytest.raises(TypeError, match=r"builtins\.int"):
        to_text((1, 2))
