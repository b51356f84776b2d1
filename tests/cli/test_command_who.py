"""``who`` answers with the clause, finds what people mean, and says what the document leaves open."""

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from gender_plan.text import Text

Typed = Callable[..., Result]

INDICATOR = """\
Chỉ tiêu 1.1: Lao động nữ có việc làm
Mục tiêu 1: Việc làm
- Sở Lao động - Thương binh và Xã hội chủ trì (III.1)
- Sở Nội vụ phối hợp, được nêu cùng Sở Lao động - Thương binh và Xã hội (III.1)
"""
GOAL = """\
Mục tiêu 1: Việc làm
- văn bản không giao cả mục tiêu cho cơ quan nào
┌──────────┬─────────────────────────┬─────────────────────────────────────┬────────────┐
│ Chỉ tiêu │ Nội dung                │ Chủ trì                             │ Điều khoản │
├──────────┼─────────────────────────┼─────────────────────────────────────┼────────────┤
│ 1.1      │ Lao động nữ có việc làm │ Sở Lao động - Thương binh và Xã hội │ III.1      │
│ 1.2      │ chưa nêu                │ chưa nêu; Sở Nội vụ phối hợp        │ III.2      │
└──────────┴─────────────────────────┴─────────────────────────────────────┴────────────┘
"""
AGENCY = """\
Sở Y tế (so-y-te)
- chủ trì: mục tiêu 2 (III.3)
- thực hiện: chỉ tiêu 2 (III.4)
- nộp báo cáo kỳ 2021, hạn 30/11/2021
Tất cả gồm: mục tiêu 2; chỉ tiêu 2; nhiệm vụ II.1.đ.
"""
NO_SUCH = "kế hoạch không có mục tiêu, chỉ tiêu, nhiệm vụ, sự kiện hay cơ quan nào là"
NO_SUCH_EN = "the plan has no goal, indicator, task, event or agency"
NOT_LISTED = Text(
    "kế hoạch không liệt kê chỉ tiêu '2.1': các chỉ tiêu của mục tiêu 2 nằm ở Phụ lục 1; "
    "hãy hỏi mục tiêu 2",
    en="the plan does not list indicator '2.1': the indicators of goal 2 stand in Phụ lục 1; "
    "ask for goal 2 instead",
)
OPEN = """\
Văn bản để ngỏ:
- chỉ tiêu không có cơ quan chủ trì (2): 1.2, 2
"""


def test_an_indicator_names_its_lead_and_the_clause(typed: Typed, plan: Path) -> None:
    """Everyone named for an indicator stands in a sentence with the clause, leads first."""
    result = typed("who", plan, "1.1")
    assert (result.exit_code, result.stdout, result.stderr) == (0, INDICATOR, "")


def test_nobody_leading_is_said(typed: Typed, plan: Path) -> None:
    """Where the document names no lead, the answer says so before it names the others."""
    result = typed("who", plan, "1.2")
    assert result.stdout.splitlines() == [
        "Chỉ tiêu 1.2 (văn bản không nêu nội dung)",
        "Mục tiêu 1: Việc làm",
        "- văn bản không nêu cơ quan chủ trì",
        "- Sở Nội vụ phối hợp (III.2)",
    ]


def test_the_answer_of_a_later_day_goes_to_the_successor(typed: Typed, plan: Path) -> None:
    """With a day, an agency that has ended by then is replaced by its successor, which is said."""
    result = typed("who", plan, "1.1", "--as-of", "1/6/2025")
    assert (
        "- Sở Nội vụ chủ trì, tiếp nhận nhiệm vụ từ Sở Lao động - Thương binh và Xã hội (III.1)"
        in result.stdout.splitlines()
    )


@pytest.mark.parametrize("words", ["1", "mục tiêu 1", "MỤC TIÊU 1", "goal 1", "muc  tieu 1"])
def test_a_goal_is_found_however_it_is_written(typed: Typed, plan: Path, words: str) -> None:
    """A goal answers by its id, with or without the word in front, with a table of its indicators."""
    assert typed("who", plan, words).stdout == GOAL


def test_words_without_quotes_are_one_subject(typed: Typed, plan: Path) -> None:
    """«mục tiêu 1» and «Sở Y tế» may be typed as they are."""
    assert typed("who", plan, "mục", "tiêu", "1").stdout == GOAL
    assert typed("who", plan, "Sở", "Y", "tế", "--as-of", "2021-01-01").stdout == AGENCY


def test_a_goal_without_listed_indicators_says_where_they_stand(typed: Typed, plan: Path) -> None:
    """Where the document lists no indicators, the answer points to the annex."""
    assert typed("who", plan, "mục tiêu 2").stdout.splitlines() == [
        "Mục tiêu 2: Y tế",
        "- Sở Y tế chủ trì (III.3)",
        "- văn bản không liệt kê các chỉ tiêu (Phụ lục 1)",
    ]


def test_a_task_is_answered_through_its_goal(typed: Typed, plan: Path) -> None:
    """A task takes the lead of its goal; its label keeps its đ."""
    decomposed = unicodedata.normalize("NFD", "II.1.đ")
    assert typed("who", plan, decomposed).stdout.splitlines() == [
        "Nhiệm vụ II.1.đ: Tập huấn cán bộ",
        "Mục tiêu 2: Y tế",
        "- Sở Y tế chủ trì, qua mục tiêu 2 (III.3)",
    ]


@pytest.mark.parametrize("words", ["so-y-te", "Sở Y tế", "SỞ Y TẾ", "so y te", "cơ quan Sở Y tế"])
def test_an_agency_is_found_by_id_or_name(typed: Typed, plan: Path, words: str) -> None:
    """An agency answers to its id and its name, compared folded, with all it has to do."""
    assert typed("who", plan, words).stdout == AGENCY


def test_an_agency_of_which_nothing_is_asked_is_told_so(typed: Typed, plan: Path) -> None:
    """No duty at all is an answer."""
    without = plan.read_text(encoding="utf-8").partition("assignments:")[0]
    result = typed("who", "-", "so-noi-vu", stdin=without)
    assert result.stdout.splitlines() == ["Sở Nội vụ (so-noi-vu)", "- văn bản không giao việc gì"]


def test_an_id_of_two_things_means_the_goal_and_says_so(typed: Typed, plan: Path) -> None:
    """Where goal and indicator share an id, the goal answers; stderr says how to ask for the other."""
    both = typed("who", plan, "2")
    assert both.stdout.startswith("Mục tiêu 2: Y tế\n")
    assert both.stderr == (
        "'2' ở đây là mục tiêu; kế hoạch còn có chỉ tiêu 2: muốn hỏi thì viết “chỉ tiêu 2”\n"
    )
    other = typed("who", plan, "chỉ tiêu 2")
    assert other.stdout.startswith("Chỉ tiêu 2: Khám sức khỏe\n")
    assert other.stderr == ""


def test_without_a_subject_the_whole_plan_and_its_gaps_are_shown(typed: Typed, plan: Path) -> None:
    """All goals and indicators stand in one table, then what the document leaves open."""
    result = typed("who", plan)
    assert result.exit_code == 0
    assert result.stdout.endswith(OPEN)
    rows = [line.split("│")[1].strip() for line in result.stdout.splitlines() if line.startswith("│")]
    assert [row for row in rows if row] == ["Mục", "mục tiêu 1", "1.1", "1.2", "mục tiêu 2", "2"]


def test_a_part_of_the_document_that_nobody_has_seen_is_not_called_open(typed: Typed) -> None:
    """Where the assignments were never seen, nobody is said to be missing."""
    result = typed("who", "vn_strategy_2021_2030")
    assert result.stdout.endswith("- chưa rõ: tệp này chưa có phần phân công của văn bản\n")
    assert "để ngỏ" not in result.stdout
    one = typed("who", "vn_strategy_2021_2030", "2.1").stdout.splitlines()
    assert one[-1] == "- chưa rõ: tệp này chưa có phần phân công của văn bản"


@pytest.mark.parametrize(
    ("words", "vi", "en"),
    [
        (
            "so-y-tee",
            f"{NO_SUCH} “so-y-tee”; có phải 'Sở Y tế'?",
            f"{NO_SUCH_EN} “so-y-tee”; did you mean 'Sở Y tế'?",
        ),
        (
            "xyzzy",
            f"{NO_SUCH} “xyzzy”",
            f"{NO_SUCH_EN} “xyzzy”",
        ),
        (
            "2.1",
            NOT_LISTED.vi,
            NOT_LISTED.said("en"),
        ),
        ("goal 9", "kế hoạch không có mục tiêu nào là “9”", "the plan has no goal “9”"),
        (
            "cơ quan Sở Y tá",
            "kế hoạch không có cơ quan nào là “Sở Y tá”; có phải 'Sở Y tế'?",
            "the plan has no agency “Sở Y tá”; did you mean 'Sở Y tế'?",
        ),
        (
            "tập huấn cán bô huyện",
            f"{NO_SUCH} “tập huấn cán bô huyện”; có phải 'Tập huấn cán bộ'?",
            f"{NO_SUCH_EN} “tập huấn cán bô huyện”; did you mean 'Tập huấn cán bộ'?",
        ),
    ],
)
def test_what_the_plan_does_not_hold_is_one_sentence(
    typed: Typed, plan: Path, words: str, vi: str, en: str
) -> None:
    """An unknown subject is told in one sentence, with a suggestion where there is one."""
    result = typed("who", plan, words)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"lỗi: {vi}\n")
    assert typed("who", plan, words, "--lang", "en").stderr == f"error: {en}\n"


def test_a_name_that_several_agencies_bear_is_not_guessed(typed: Typed, plan: Path) -> None:
    """Of two agencies with one name, neither is taken."""
    text = plan.read_text(encoding="utf-8")
    twins = text.replace("assignments:", "  - {id: so-y-te-2, name: Sở Y Tế}\nassignments:")
    result = typed("who", "-", "Sở Y tế", stdin=twins)
    assert result.exit_code == 2
    assert result.stderr == (
        "lỗi: có 2 cơ quan cùng mang tên 'Sở Y tế'; hãy dùng một trong các mã 'so-y-te', 'so-y-te-2'\n"
    )


def test_a_plan_with_errors_cannot_answer(typed: Typed, plan: Path) -> None:
    """The errors of a plan are told on stderr, and nothing is answered."""
    text = plan.read_text(encoding="utf-8")
    broken = text.replace("{agency: so-y-te, role: lead", "{agency: so-y-tee, role: lead")
    result = typed("who", "-", stdin=broken)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "lỗi GP201" in result.stderr
    assert result.stderr.splitlines()[-1] == (
        "kế hoạch có 1 lỗi nên chưa trả lời được; sửa xong hãy chạy lại"
    )
    english = typed("who", "-", "--lang", "en", stdin=broken).stderr
    assert "error GP201" in english
    assert english.splitlines()[-1] == (
        "errors in the plan: 1; it cannot answer yet: correct them and run this again"
    )


def test_a_plan_that_is_not_there_is_one_sentence(typed: Typed) -> None:
    """A missing file is told in one line, without a second one about errors."""
    result = typed("who", "khong-co.yaml", "2.1")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "khong-co.yaml: lỗi GP002: không đọc được tệp: không có tệp này; hãy kiểm tra lại đường dẫn\n"
    )


def test_the_plan_of_nghe_an_answers(typed: Typed) -> None:
    """The plan that started it all says who leads 2.1, and that nobody leads 2.2."""
    first = typed("who", "nghe_an_2020", "2.1").stdout
    assert "- Sở Lao động - Thương binh và Xã hội chủ trì (III.2.1.a)\n" in first
    second = typed("who", "nghe_an_2020", "2.2").stdout
    assert "- văn bản không nêu cơ quan chủ trì\n- Sở Kế hoạch và Đầu tư phối hợp (III.2.3)\n" in second
    overall = typed("who", "nghe_an_2020").stdout
    assert "- chỉ tiêu không có cơ quan chủ trì (3): 1.1, 1.5, 2.2\n" in overall


def test_json_of_an_item_holds_every_reason(typed: Typed, plan: Path) -> None:
    """JSON names the subject, those in each role, and every reason with its clause and its way."""
    result = typed("who", plan, "1.1", "--as-of", "2025-06-01", "--format", "json")
    answer = json.loads(result.stdout)
    assert answer["schema_version"] == 1
    assert answer["as_of"] == "2025-06-01"
    assert answer["plan"] == {"id": "tinh-mau", "title": "Kế hoạch mẫu"}
    assert answer["subject"] == {"kind": "indicator", "id": "1.1", "text": "Lao động nữ có việc làm"}
    assert (answer["leads"], answer["coordinators"]) == (["so-noi-vu"], ["so-noi-vu"])
    lead = answer["because"][0]
    assert (lead["agency"], lead["role"], lead["source"]) == ("so-noi-vu", "lead", ["III.1"])
    assert [step["kind"] for step in lead["through"]] == ["predecessor"]
    assert not lead["unverified"]


def test_json_of_a_goal_holds_its_indicators(typed: Typed, plan: Path) -> None:
    """A goal's answer holds the answers of its indicators."""
    answer = json.loads(typed("who", plan, "goal 1", "--format", "json", "--lang", "en").stdout)
    assert answer["subject"] == {"kind": "goal", "id": "1", "text": "Work"}
    assert [found["id"] for found in answer["indicators"]] == ["1.1", "1.2"]
    assert [found["has_lead"] for found in answer["indicators"]] == [True, False]
    other = json.loads(typed("who", plan, "goal 2", "--format", "json").stdout)
    assert (other["not_listed"], other["indicators"]) == ("Phụ lục 1", [])


def test_json_of_an_agency_holds_its_duties(typed: Typed, plan: Path) -> None:
    """An agency's answer holds its duties, the items they come to and the reports it owes."""
    answer = json.loads(typed("who", plan, "Sở Y tế", "--format", "json").stdout)
    assert answer["subject"] == {"kind": "agency", "id": "so-y-te", "name": "Sở Y tế"}
    assert [duty["said"] for duty in answer["duties"]] == [
        "chủ trì: mục tiêu 2 (III.3)",
        "thực hiện: chỉ tiêu 2 (III.4)",
    ]
    assert (answer["goals"], answer["indicators"], answer["tasks"]) == (["2"], ["2"], ["II.1.đ"])
    assert answer["reports"] == [
        {"id": "2021", "starts": "2021-01-01", "ends": "2021-12-31", "due": "2021-11-30"}
    ]


def test_json_of_a_plan_holds_its_gaps(typed: Typed, plan: Path) -> None:
    """The overall answer holds every goal, the indicators under none, and the gaps."""
    answer = json.loads(typed("who", plan, "--format", "json").stdout)
    assert answer["subject"] is None
    assert [goal["id"] for goal in answer["goals"]] == ["1", "2"]
    assert answer["goals"][1]["not_listed"] == "Phụ lục 1"
    assert [found["id"] for found in answer["indicators"]] == ["2"]
    assert answer["gaps"]["indicators_without_lead"] == ["1.2", "2"]
    assert answer["assignments_seen"]
