"""``progress`` tells how far every indicator is, by the values given and never beyond them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Typed = Callable[..., Result]

WHOLE = """\
Kế hoạch mẫu
Tính đến ngày 31/12/2021

Mục tiêu 1: Việc làm
1.1: Lao động nữ có việc làm
┌──────────┬──────────┬───────────────────┬──────────────┬─────────────┬──────────────┬────────────┐
│ Chỉ tiêu │ Số liệu  │ Cần đạt           │ Kết quả      │ Chuyển biến │ Tiến độ      │ Dữ liệu    │
├──────────┼──────────┼───────────────────┼──────────────┼─────────────┼──────────────┼────────────┤
│ 1.1      │ 43 %     │ ít nhất 50 %      │ chưa đến hạn │ đúng hướng  │ đúng lộ      │ chính thức │
│          │ năm 2021 │ 31/12/2025        │              │             │ trình        │            │
│ 1.2      │          │ chưa nêu (Phụ lục │ chưa nêu con │ chưa rõ     │ chưa rõ      │ chưa có    │
│          │          │ 1)                │ số           │             │              │            │
└──────────┴──────────┴───────────────────┴──────────────┴─────────────┴──────────────┴────────────┘
Mục tiêu 1: 2 chỉ tiêu, trong đó 1 chưa đến hạn, 1 chưa nêu con số.

Mục tiêu 2: Y tế
Mục tiêu 2: văn bản không liệt kê chỉ tiêu (Phụ lục 1).

Chỉ tiêu không thuộc mục tiêu nào
2: Khám sức khỏe
┌──────────┬──────────┬──────────┬────────────────────┬─────────────┬─────────┬─────────┐
│ Chỉ tiêu │ Số liệu  │ Cần đạt  │ Kết quả            │ Chuyển biến │ Tiến độ │ Dữ liệu │
├──────────┼──────────┼──────────┼────────────────────┼─────────────┼─────────┼─────────┤
│ 2        │ (2 phần) │ (2 phần) │ chưa đánh giá được │ chưa rõ     │ chưa rõ │ chưa có │
└──────────┴──────────┴──────────┴────────────────────┴─────────────┴─────────┴─────────┘

Đến ngày 31/12/2021: 3 chỉ tiêu, trong đó 1 chưa đến hạn, 1 chưa đánh giá được, 1 chưa nêu con số.
Văn bản không liệt kê chỉ tiêu của mục tiêu 2.
"""
PARTS = """\
As of 31 December 2021
2: Health checks
┌───────────┬───────────┬───────────────┬────────────────┬──────────┬─────────┬───────┐
│ Indicator │ Value     │ Target        │ Result         │ Movement │ Pace    │ Data  │
├───────────┼───────────┼───────────────┼────────────────┼──────────┼─────────┼───────┤
│ 2         │ (2 parts) │ (2 parts)     │ not measurable │ unknown  │ unknown │ none  │
│ 2.a       │ 81 %      │ at least 80 % │ met            │ unknown  │ unknown │ final │
│           │ 2021      │ 2025-12-31    │                │          │         │       │
│ 2.b       │           │ at least 70 % │ not measurable │ unknown  │ unknown │ none  │
│           │           │ 2025-12-31    │                │          │         │       │
└───────────┴───────────┴───────────────┴────────────────┴──────────┴─────────┴───────┘
"""


def test_every_goal_has_its_table_and_counts(typed: Typed, plan: Path, values: Path) -> None:
    """Goals, indicators under none, and the plan are told in order, and counted by result."""
    result = typed("progress", plan, "--values", values, "--as-of", "2021-12-31")
    assert (result.exit_code, result.stdout, result.stderr) == (0, WHOLE, "")


def test_one_indicator_is_explained(typed: Typed, plan: Path, values: Path) -> None:
    """``--indicator`` shows one row and its sentence; ``--all-parts`` its parts, too."""
    words = ("progress", plan, "--values", values, "--as-of", "31/12/2021", "--indicator", "2")
    result = typed(*words, "--all-parts", "--lang", "en")
    assert result.exit_code == 0
    assert result.stdout.startswith(PARTS)
    assert result.stdout.removeprefix(PARTS).startswith(
        "- Indicator 2 cannot be assessed: part a is met"
    )


def test_explain_adds_the_sentence_of_every_indicator(typed: Typed, plan: Path, values: Path) -> None:
    """``--explain`` says in words what every result rests on."""
    words = ("progress", plan, "--values", values, "--as-of", "2021-12-31")
    result = typed(*words, "--explain")
    assert "- Chỉ tiêu 1.1 chưa đến hạn: 43 % (năm 2021)" in result.stdout
    assert "- Chỉ tiêu 1.2: văn bản chưa nêu con số (Phụ lục 1).\n" in result.stdout
    assert "- Chỉ tiêu" not in typed(*words).stdout


def test_without_values_nothing_is_known(typed: Typed) -> None:
    """Nghệ An's plan without values: every indicator states no figure, and none is made up."""
    result = typed("progress", "nghe_an_2020", "--as-of", "2020-12-31")
    assert result.exit_code == 0
    assert result.stdout.count("│ chưa nêu con số ") == 18
    assert "cả 18 chỉ tiêu đều chưa nêu con số." in result.stdout.replace("\n", " ")


def test_published_values_come_with_the_national_strategy(typed: Typed) -> None:
    """The values of a bundled plan are found by its name; what is later than the day is not used."""
    words = ("vn_strategy_2021_2030", "--values", "vn_strategy_2021_2030", "--as-of", "2023-12-31")
    result = typed("progress", *words)
    assert result.exit_code == 0
    assert "│ 2.2      │ 26,22 %  │ dưới 30 %    │ đạt " in result.stdout
    assert result.stdout.endswith("Số liệu không dùng tới: 1 (số liệu có sau ngày đánh giá).\n")


def test_one_indicator_says_which_of_its_values_were_not_used(typed: Typed) -> None:
    """``--indicator`` counts the unused values of that indicator, and no others."""
    rows = "indicator,period,value\n2.2,2023,26.22\n2.2,2028,20\n2.2,2029,19\n2.3,2028,1\n"
    words = ("progress", "vn_strategy_2021_2030", "--values", "-", "--as-of", "2023-12-31")
    shown = typed(*words, "--indicator", "2.2", stdin=rows).stdout
    assert shown.endswith("Số liệu không dùng tới: 2 (số liệu có sau ngày đánh giá).\n")
    assert "không dùng tới" not in typed(*words, "--indicator", "2.1", stdin=rows).stdout


@pytest.mark.parametrize(
    ("day", "vi", "en"),
    [
        ("2023-12-31", None, None),
        (
            "2025-06-30",
            "(1 đạt nhờ số liệu đã cũ, 6 chưa kiểm chứng).",
            "(1 met by stale values, 6 unverified).",
        ),
    ],
)
def test_what_is_met_by_stale_data_is_counted(
    typed: Typed, day: str, vi: str | None, en: str | None
) -> None:
    """The sum says how many of those met rest on values that have grown old, where any do."""
    rows = "indicator,period,value\n2.2,2023,26.22\n"
    words = ("progress", "vn_strategy_2021_2030", "--values", "-", "--as-of", day)
    said = typed(*words, stdin=rows).stdout.replace("\n", " ")
    english = typed(*words, "--lang", "en", stdin=rows).stdout.replace("\n", " ")
    assert ("nhờ số liệu đã cũ" in said, "by stale values" in english) == (
        vi is not None,
        en is not None,
    )
    assert (vi or "") in said
    assert (en or "") in english


def test_a_value_whose_state_nobody_stated_is_not_called_official(typed: Typed) -> None:
    """Published values without a state are shown as «không ghi rõ», never as «chính thức»."""
    words = ("vn_strategy_2021_2030", "--values", "vn_strategy_2021_2030", "--as-of", "2023-12-31")
    shown = typed("progress", *words, "--indicator", "2.2").stdout
    assert "không ghi rõ" in shown
    assert "chính thức" not in shown


def test_what_is_only_recalled_is_marked(typed: Typed) -> None:
    """A target that was only recalled is marked in its row."""
    words = ("vn_strategy_2021_2030", "--as-of", "2023-12-31", "--lang", "en", "--indicator")
    assert "unverified │" in typed("progress", *words, "4.3").stdout
    assert "unverified" not in typed("progress", *words, "2.2").stdout


def test_faults_of_the_values_are_findings(typed: Typed, plan: Path) -> None:
    """Faults in the values are told on stderr; the other rows are still evaluated; exit 1."""
    rows = "indicator,part,period,value\n1.1,,2021,43\n9.9,,2021,5\n1.1,,2021,abc\n"
    result = typed("progress", plan, "--values", "-", "--as-of", "2021-12-31", stdin=rows)
    assert result.exit_code == 1
    assert "lỗi GP613: kế hoạch không có chỉ tiêu '9.9'" in result.stderr
    assert "lỗi GP608: " in result.stderr
    assert result.stderr.splitlines()[-1] == "các dòng có lỗi không được dùng"
    english = typed("progress", plan, "--values", "-", "--lang", "en", stdin=rows).stderr
    assert "rows with errors were not used" in english.splitlines()
    assert "│ 43 %     │" in result.stdout


def test_warnings_about_values_fail_where_asked_to_be_strict(typed: Typed, plan: Path) -> None:
    """A warning about the values passes; with ``--strict`` it is a finding."""
    rows = "indicator,part,period,value\n1.1,,2021,43\n1.1,,2021,44\n"
    words = ("progress", plan, "--values", "-", "--as-of", "2021-12-31")
    lenient = typed(*words, stdin=rows)
    assert (lenient.exit_code, "cảnh báo GP615" in lenient.stderr) == (0, True)
    assert typed(*words, "--strict", stdin=rows).exit_code == 1


def test_values_of_which_no_row_can_be_read_are_not_evaluated(typed: Typed, plan: Path) -> None:
    """A table without one usable row is told, and nothing is evaluated as if nobody had reported."""
    result = typed("progress", plan, "--values", "-", "--as-of", "2021-12-31", stdin="nope\n1\n")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines()[-1] == (
        "bảng số liệu không có dòng nào đọc được nên chưa đánh giá"
    )
    english = typed("progress", plan, "--values", "-", "--lang", "en", stdin="nope\n1\n").stderr
    assert english.splitlines()[-1] == (
        "no row of the table of values could be read, so nothing was evaluated"
    )


def test_values_that_are_not_there_cannot_be_used(typed: Typed, plan: Path) -> None:
    """A missing table of values leaves with 2."""
    result = typed("progress", plan, "--values", "khong-co.csv", "--as-of", "2021-12-31")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "khong-co.csv: lỗi GP002: không đọc được tệp: không có tệp này; hãy kiểm tra lại đường dẫn\n"
    )


def test_published_values_are_suggested_where_a_file_is_missing(typed: Typed, plan: Path) -> None:
    """A name that is nearly that of values which come with the library gets it as a suggestion."""
    result = typed("progress", plan, "--values", "vn_strategy_2021", "--as-of", "2021-12-31")
    assert result.exit_code == 2
    assert "có phải số liệu kèm theo thư viện 'vn_strategy_2021_2030'?" in result.stderr


@pytest.mark.parametrize(
    ("words", "vi", "en"),
    [
        (
            ("--indicator", ""),
            "kế hoạch không có chỉ tiêu nào là “”",
            "the plan has no indicator “”",
        ),
        (
            ("--indicator", "1.3"),
            "kế hoạch không có chỉ tiêu nào là “1.3”",
            "the plan has no indicator “1.3”",
        ),
        (
            ("--values", "nghe_an_2020"),
            "thư viện không kèm số liệu cho kế hoạch 'nghe_an_2020'",
            "no values come with the plan 'nghe_an_2020'",
        ),
    ],
)
def test_what_is_not_there_is_one_sentence(
    typed: Typed, plan: Path, words: tuple[str, str], vi: str, en: str
) -> None:
    """An unknown indicator, or values that the library does not have, is one sentence."""
    result = typed("progress", plan, "--as-of", "2021-12-31", *words)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"lỗi: {vi}\n")
    english = typed("progress", plan, "--as-of", "2021-12-31", *words, "--lang", "en")
    assert english.stderr == f"error: {en}\n"


def test_standard_input_holds_one_thing(typed: Typed) -> None:
    """The plan and the values cannot both be read from standard input."""
    result = typed("progress", "-", "--values", "-", "--as-of", "2021-12-31")
    assert result.exit_code == 2
    assert result.stderr.startswith(
        "lỗi: kế hoạch và bảng số liệu không thể cùng đọc từ dữ liệu vào chuẩn (-)"
    )
    english = typed("progress", "-", "--values", "-", "--lang", "en").stderr
    assert english.startswith("error: the plan and the values cannot both come from standard input (-)")


def test_a_plan_with_errors_is_not_evaluated(typed: Typed) -> None:
    """What is no plan leaves with 2."""
    result = typed("progress", "-", "--as-of", "2021-12-31", stdin="a: 1\n")
    assert (result.exit_code, result.stdout) == (2, "")


def test_the_method_is_chosen_by_name(typed: Typed, plan: Path, values: Path) -> None:
    """A published method judges the pace under its own name; an unknown one is told with the known."""
    told = typed("progress", plan, "--values", values, "--as-of", "2021-12-31", "--method", "statcan")
    assert told.exit_code == 0
    wrong = typed("progress", plan, "--method", "ai")
    assert wrong.exit_code == 2
    assert "--method: không có “ai”; hãy chọn một trong: planned_path, statcan" in wrong.stderr
