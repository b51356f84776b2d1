"""``against`` says how a local plan stands to the national one."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Typed = Callable[..., Result]
EXAMPLES = Path(__file__).parents[2] / "examples"
QUANG_BINH = EXAMPLES / "quang_binh_2021_2025.yaml"
AN_GIANG = EXAMPLES / "an_giang_2016_2020.yaml"


def test_each_national_indicator_has_its_row(typed: Typed) -> None:
    """With both targets and how they stand; then the counts, what is added, and what is open."""
    result = typed("against", AN_GIANG, "vn_strategy_2011_2020", env={"COLUMNS": "320"})
    assert result.exit_code == 0
    (row,) = [line for line in result.stdout.splitlines() if "Chỉ tiêu 4.1:" in line]
    assert "không quá 115 bé trai/100 bé gái đến hết năm 2020" in row
    assert "chỉ tiêu 6: không quá 105 bé trai/100 bé gái đến hết năm 2020" in row
    assert "chặt hơn" in row
    assert (
        "22 chỉ tiêu quốc gia: lấy nguyên 2, chặt hơn 2, không so sánh được 2, không có 17."
        in result.stdout
    )
    assert "Kế hoạch này thêm 3 chỉ tiêu:" in result.stdout
    assert "chưa ai xem hết" in result.stdout


def test_the_comparison_as_json(typed: Typed) -> None:
    """The local figures are those of the strategy; what is missing is told as missing."""
    result = typed("against", QUANG_BINH, "vn_strategy_2021_2030", "--format", "json", "--lang", "en")
    answer = json.loads(result.stdout)
    told = {one["id"]: one for one in answer["indicators"]}
    assert told["2.2"]["relations"] == ["taken_over"]
    (comparison,) = told["2.2"]["comparisons"]
    assert comparison["target"]["below"] == "30"
    assert comparison["said"] == "taken over"
    assert told["6.4"]["relations"] == ["missing"]
    assert answer["added"] == []
    assert "unseen" in answer["open"][0]


def test_without_any_link_it_says_so(typed: Typed) -> None:
    """Numbers alone never match: of the plan of Nghệ An nothing says what it follows."""
    result = typed("against", "nghe_an_2020", "vn_strategy_2011_2020")
    assert result.exit_code == 0
    _, _, told = " ".join(result.stdout.split()).partition("giai đoạn 2011 - 2020 ")
    assert told == (
        "Chưa so sánh được: không chỉ tiêu nào của kế hoạch này ghi nó ứng với chỉ tiêu nào của "
        "vn-strategy-2011-2020. Ở mỗi chỉ tiêu lấy từ kế hoạch quốc gia, hãy thêm `corresponds_to: "
        "[{plan: vn-strategy-2011-2020, indicator: '2.1'}]` với số của chỉ tiêu quốc gia; không ghép "
        "theo số vì cùng một số thường là hai chỉ tiêu khác nhau. "
        "Văn bản không liệt kê chỉ tiêu của mục tiêu 3, 4, 5 nên điều còn thiếu có thể nằm ở đó."
    )


def test_a_plan_that_is_not_there_is_told(typed: Typed) -> None:
    """Exit code 2 and one sentence."""
    result = typed("against", "nghe_an_2020", "chien-luoc-khac.yaml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "không có tệp này" in result.stderr


def test_what_cannot_be_compared_is_shown_side_by_side(typed: Typed) -> None:
    """The local figure, and the national ones of all parts, so that a person can judge."""
    result = typed("against", AN_GIANG, "vn_strategy_2011_2020")
    cells = [line.split("│") for line in result.stdout.splitlines() if line.startswith("│")]
    national, local = (" ".join(" ".join(row[n].strip() for row in cells).split()) for n in (2, 3))
    assert "phần b (Nữ đại biểu Quốc hội): ít nhất 30 % từ ngày 01/01/2011 đến hết năm 2015" in national
    assert "chỉ tiêu 1: phấn đấu ít nhất 25 % đến hết năm 2020" in local
    assert "Chỉ tiêu có nhiều phần, nhiều mốc thì có thể được tính ở nhiều loại." in result.stdout
