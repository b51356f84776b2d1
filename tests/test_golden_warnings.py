"""What the bundled plans leave open is said in these words, at these lines, and nothing else is said."""

import re

import pytest
from attrs import frozen

import gender_plan as gp


@frozen
class Said:
    """A warning: the line it stands at, the stretch marked there, and its text in both languages."""

    line: str
    marked: str
    vi: str
    en: str


NGHE_AN = (
    Said(
        "kind: Kế hoạch",
        "Kế hoạch",
        "cảnh báo GP213: văn bản số 06/QĐ-UBND gọi là “Kế hoạch” nhưng ký hiệu QĐ là của “Quyết định”; "
        "hãy đối chiếu bản gốc",
        "warning GP213: document 06/QĐ-UBND is called “Kế hoạch” but the symbol QĐ belongs to "
        "“Quyết định”; compare with the original",
    ),
    Said(
        "declared: {goals: 7, indicators: 24, source: II.1.d}",
        "24",
        "cảnh báo GP402: văn bản nêu 24 chỉ tiêu, ở đây liệt kê 18; 6 chỉ tiêu chưa liệt kê, "
        "các mục tiêu 3, 4, 5 không kê chỉ tiêu",
        "warning GP402: the document declares 24 indicators, 18 are listed here; 6 are not listed, "
        "goals 3, 4, 5 list none",
    ),
    Said(
        "- title: Phụ lục 1",
        "- title",
        "cảnh báo GP214: văn bản nhắc tới nhưng không kèm theo: Phụ lục 1 (II.1.d, III.2.1.a, "
        "III.2.2.b, III.2.3, III.2.4, III.2.5, III.2.6.b, III.2.7.a, III.2.8.a, III.2.9.a, "
        "III.2.10.a), Phụ lục 2 (II.2.g.2)",
        "warning GP214: the document mentions and does not contain: Phụ lục 1 (II.1.d, III.2.1.a, "
        "III.2.2.b, III.2.3, III.2.4, III.2.5, III.2.6.b, III.2.7.a, III.2.8.a, III.2.9.a, "
        "III.2.10.a), Phụ lục 2 (II.2.g.2)",
    ),
    Said(
        '- id: "1"',
        "id",
        "cảnh báo GP301: văn bản không nêu cơ quan chủ trì chỉ tiêu 1.1, 1.5; có nêu tên nhưng không "
        "chủ trì: Sở Nội vụ, Ban Tổ chức Tỉnh ủy, các cơ quan, đơn vị có liên quan",
        "warning GP301: the document names no lead for indicator(s) 1.1, 1.5; named without leading: "
        "Department of Home Affairs, Organisation Board of the Provincial Party Committee, "
        "the agencies and units concerned",
    ),
    Said(
        '- id: "1"',
        "id",
        "cảnh báo GP401: chỉ tiêu 1.1, 1.2, 1.3, 1.4, 1.5: văn bản không nêu nội dung và con số "
        "(Phụ lục 1)",
        "warning GP401: indicator(s) 1.1, 1.2, 1.3, 1.4, 1.5: the document states neither the wording "
        "nor the figure (Phụ lục 1)",
    ),
    Said(
        '- id: "2"',
        "id",
        "cảnh báo GP401: chỉ tiêu 2.1, 2.2, 2.3, 2.4, 2.5: văn bản không nêu nội dung và con số "
        "(Phụ lục 1)",
        "warning GP401: indicator(s) 2.1, 2.2, 2.3, 2.4, 2.5: the document states neither the wording "
        "nor the figure (Phụ lục 1)",
    ),
    Said(
        '- {id: "2.2", targets: [{not_stated: Phụ lục 1}], source: III.2.3}',
        "{",
        "cảnh báo GP301: văn bản không nêu cơ quan chủ trì chỉ tiêu 2.2; có nêu tên nhưng không "
        "chủ trì: Sở Kế hoạch và Đầu tư, các ngành liên quan, Ủy ban nhân dân các huyện, thành, thị",
        "warning GP301: the document names no lead for indicator(s) 2.2; named without leading: "
        "Department of Planning and Investment, the sectors concerned, "
        "People's Committees of the districts, city and towns",
    ),
    Said(
        '- id: "6"',
        "id",
        "cảnh báo GP401: chỉ tiêu 6.1, 6.2, 6.3: văn bản không nêu nội dung và con số (Phụ lục 1)",
        "warning GP401: indicator(s) 6.1, 6.2, 6.3: the document states neither the wording "
        "nor the figure (Phụ lục 1)",
    ),
    Said(
        '- id: "7"',
        "id",
        "cảnh báo GP401: chỉ tiêu 7.1, 7.2, 7.3, 7.4, 7.5: văn bản không nêu nội dung và con số "
        "(Phụ lục 1)",
        "warning GP401: indicator(s) 7.1, 7.2, 7.3, 7.4, 7.5: the document states neither the wording "
        "nor the figure (Phụ lục 1)",
    ),
    Said(
        "ends: 2020-12-15",
        "2020-12-15",
        "cảnh báo GP505: “Tháng hành động vì bình đẳng giới và phòng, chống bạo lực trên cơ sở giới” "
        "kéo dài đến 15/12/2020, sau hạn báo cáo kỳ 2020 (30/11/2020); báo cáo chưa thể nêu đủ kết quả",
        "warning GP505: “Action month for gender equality and against gender-based violence” "
        "goes on until 15 December 2020, after the report of 2020 is due (30 November 2020); "
        "the report cannot tell of all of it",
    ),
)

STRATEGY = (
    Said(
        '- {about: 60, by: 2030, outside: {from: "thuvienphapluat.vn, NQ 28/NQ-CP", confidence: seen}}',
        "60",
        "cảnh báo GP407: chỉ tiêu 2.1: “khoảng” mà không có sai số cho phép nên không kết luận đạt hay "
        "chưa; nếu đã có sai số được định, hãy thêm tolerance",
        "warning GP407: indicator(s) 2.1: “about” without a tolerance cannot be judged; "
        "if somebody has set one, add tolerance",
    ),
    Said(
        '- {about: 99, by: 2030, outside: {from: "news.gov.vn 43144 (06/3/2021)", confidence: press}}',
        "99",
        "cảnh báo GP407: chỉ tiêu 5.2.a, 5.2.b: “khoảng” mà không có sai số cho phép nên không kết luận "
        "đạt hay chưa; nếu đã có sai số được định, hãy thêm tolerance",
        "warning GP407: indicator(s) 5.2.a, 5.2.b: “about” without a tolerance cannot be judged; "
        "if somebody has set one, add tolerance",
    ),
)

# Two versions of a target that take turns (``in_force``) are no cause for a warning.
STRATEGY_2011 = (
    Said(
        "- share_of_units: 100",
        "100",
        "cảnh báo GP413: chỉ tiêu 5.2.b: phải đếm từng đơn vị mà không nêu có bao nhiêu đơn vị; "
        "nếu văn bản có nêu, hãy thêm units, không thì khi đánh giá phải cho biết những đơn vị nào phải "
        "báo cáo",
        "warning GP413: indicator(s) 5.2.b: single units have to be counted and nothing says how many "
        "there are; if the document does, add units, else say at evaluation which units have to report",
    ),
)

GOLDEN = {
    "nghe_an_2020": NGHE_AN,
    "vn_strategy_2011_2020": STRATEGY_2011,
    "vn_strategy_2021_2030": STRATEGY,
}


def _said(problem: gp.Problem) -> Said:
    span = problem.span
    assert span is not None
    marked = span.excerpt[span.column - 1 :][: span.length]
    vi, en = (
        problem.line_of_text(language).removeprefix(f"{problem.place}: ") for language in ("vi", "en")
    )
    return Said(span.excerpt.strip(), marked, vi, en)


def test_every_bundled_plan_is_held_to_its_warnings() -> None:
    """A plan that comes with the library has its list here."""
    assert GOLDEN.keys() == gp.bundled_plans().keys()


@pytest.mark.parametrize("name", GOLDEN)
def test_a_bundled_plan_says_exactly_this(name: str) -> None:
    """No error, and exactly these warnings, word by word, each at what it speaks of, in file order."""
    problems = gp.check_plan(gp.bundled_plan(name)).problems
    assert not problems.errors
    assert [_said(problem) for problem in problems] == list(GOLDEN[name])


@pytest.mark.parametrize("name", GOLDEN)
def test_the_place_of_a_warning_is_a_place_in_the_file(name: str) -> None:
    """The place names the file, and the line shown is the line that stands there."""
    path = gp.bundled_plan(name)
    lines = path.read_text("utf-8").splitlines()
    for problem in gp.check_plan(path).problems:
        assert problem.span is not None
        assert problem.place == f"{path}:{problem.line}:{problem.column}"
        assert problem.span.excerpt == lines[problem.span.line - 1]


def test_the_indicators_without_lead_are_exactly_these_three() -> None:
    """1.1, 1.5 and 2.2 name no lead; two at the goal they share, one at its own line."""
    problems = gp.check_plan(gp.bundled_plan("nghe_an_2020")).problems
    told = [p for p in problems if p.code == "GP301"]
    named = [re.findall(r"\d\.\d", p.message(language)) for language in ("vi", "en") for p in told]
    assert named == [["1.1", "1.5"], ["2.2"]] * 2
    assert [p.path for p in told] == [("goals", 0), ("goals", 1, "indicators", 1)]


def test_every_rule_runs_on_the_first_plan() -> None:
    """Of the plan of Nghệ An all has been seen that its text holds: no rule is left out."""
    assert gp.check_plan(gp.bundled_plan("nghe_an_2020")).not_run == ()


@pytest.mark.parametrize("name", GOLDEN)
def test_only_rules_about_what_nobody_has_seen_are_left_out(name: str) -> None:
    """A rule is left out because the file says that its section was not seen, and for nothing else."""
    checked = gp.check_plan(gp.bundled_plan(name))
    assert checked.plan is not None
    unseen = set(checked.plan.not_seen)
    assert set(checked.not_run) == {rule.code for rule in gp.rules.RULES if unseen & set(rule.needs)}
