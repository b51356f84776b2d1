"""In an editor with yaml-language-server a plan file completes, explains and checks itself."""

import pytest

import gender_plan as gp
from editor.language_server import Editor
from gender_plan.schema import with_modeline
from gender_plan.skeleton import LEVELS, blank, commented

pytestmark = pytest.mark.slow

_PLAN = with_modeline(
    """\
format: gender-plan/1
id: thu-2027
title: {vi: Kế hoạch thử, en: A plan to try}
level: province
period: {starts: 2027-01-01, ends: 2027-12-31}
indicators:
  - id: "1.1"
    text: Tỷ lệ nữ cấp ủy
    unit: {of: percent}
    targets: [{at_least: 35, by: 2027}]
agencies:
  - id: so-noi-vu
    name: Sở Nội vụ
assignments:
  - agency: so-noi-vu
    role: lead
    covers: {indicators: ["1.1"]}
"""
)


class Open:
    """A text in the editor, asked by the words in it."""

    def __init__(self, opened: Editor, text: str) -> None:
        self._editor, self._text = opened, text
        self._path, self._problems = opened.open(text)

    def told(self) -> list[tuple[str, str]]:
        """What is underlined: the words of the line from there on, and what is said of them."""
        lines = self._text.splitlines()
        places = [(each["range"]["start"], each["message"]) for each in self._problems]
        return [(lines[at["line"]][at["character"] :], said) for at, said in places]

    def hover(self, words: str) -> str:
        """What the editor says under the mouse on the first of these words."""
        return self._editor.hover(self._path, *self._before(words, 1))

    def offered(self, words: str) -> dict[str, str]:
        """What the editor offers right behind these words."""
        return self._editor.offered(self._path, *self._before(words, len(words)))

    def _before(self, words: str, more: int) -> tuple[int, int]:
        at = self._text.index(words) + more
        line = self._text.count("\n", 0, at)
        return line, at - (self._text.rfind("\n", 0, at) + 1)


@pytest.mark.parametrize("name", sorted(gp.bundled_plans()))
def test_a_real_plan_draws_no_complaint(opened: Editor, name: str) -> None:
    """Nothing is underlined in a file that is right."""
    text = gp.bundled_plan(name).read_text("utf-8")
    assert Open(opened, with_modeline(text)).told() == []


@pytest.mark.parametrize("level", LEVELS)
def test_a_frame_draws_no_complaint(opened: Editor, level: str) -> None:
    """Whoever begins a plan begins without red lines."""
    text = with_modeline(commented(blank(level, None, 2027)))
    assert Open(opened, text).told() == []


def test_keys_are_offered_with_what_they_mean(opened: Editor) -> None:
    """On an empty line of an agency: its keys that are not there yet, in Vietnamese."""
    text = _PLAN.replace("    name: Sở Nội vụ\n", "    name: Sở Nội vụ\n    \n")
    offered = Open(opened, text).offered("name: Sở Nội vụ\n    ")
    assert offered["short_name"] == "Tên viết tắt."
    assert offered["aliases"] == "Các cách viết khác của tên."
    assert offered["successors"] == "Mã các cơ quan kế thừa nhiệm vụ."
    assert not {"name", "id", "collector"} & set(offered)


def test_words_are_offered_with_what_they_mean(opened: Editor) -> None:
    """Behind «role: » the four roles, each with the word of the document."""
    text = _PLAN.replace("role: lead", "role: ")
    offered = Open(opened, text).offered("role: ")
    assert offered == {
        "lead": "chủ trì",
        "coordinate": "phối hợp",
        "carry_out": "thực hiện",
        "take_part": "tham gia",
    }


@pytest.mark.parametrize(
    ("words", "title", "description"),
    [
        ("title: {vi", "Tên kế hoạch như văn bản in", "Tên kế hoạch như văn bản in."),
        ("by: 2027", "Hạn", "Hạn; ghi năm thì là ngày cuối năm."),
        ("at_least: 35", "Ít nhất, tối thiểu, từ … trở lên", "Ít nhất, tối thiểu, từ … trở lên."),
        ("covers: {", "Phân công về việc gì", "Phân công về việc gì."),
        ("unit: {", "Đơn vị tính", "Đơn vị tính."),
    ],
)
def test_a_key_explains_itself(opened: Editor, words: str, title: str, description: str) -> None:
    """Title and description in Vietnamese, and no word of any other schema."""
    said = Open(opened, _PLAN).hover(words)
    assert said.startswith(f"#### {title}\n\n{description}\n")
    assert "||" not in said


_SAY_A_ROLE = "chỉ nhận: lead, coordinate, carry_out, take_part"
_SAY_A_DAY = "không phải ngày; viết năm-tháng-ngày như 2020-06-30"
_SAY_A_LIST = "phải là danh sách: mỗi mục một dòng bắt đầu bằng “- ”, hoặc trong […]"
_SAY_A_FIGURE = "không phải con số; số lẻ viết dấu chấm thập phân, không có đơn vị, như 35.5"


@pytest.mark.parametrize(
    ("right", "wrong", "place", "said"),
    [
        (
            "level: province",
            "level: province\nlevle: tỉnh",
            "levle: tỉnh",
            "Property levle is not allowed.",
        ),
        ("role: lead", "role: leed", "leed", _SAY_A_ROLE),
        ("by: 2027", "by: 31/12/2027", "31/12/2027}]", f"{_SAY_A_DAY}, hoặc năm như 2020"),
        ("at_least: 35", "at_least: ba lăm", "ba lăm, by: 2027}]", _SAY_A_FIGURE),
        ('indicators: ["1.1"]', 'indicators: "1.1"', '"1.1"}', _SAY_A_LIST),
        ("    name: Sở Nội vụ\n", "", "id: so-noi-vu", 'Missing property "name".'),
        ("of: percent", "of: phần trăm", "phần trăm}", "phần trăm chỉ có một cách viết: percent"),
    ],
    ids=["key", "word", "day", "figure", "list", "missing", "percent"],
)
def test_what_is_wrong_is_underlined_where_it_stands(
    opened: Editor, right: str, wrong: str, place: str, said: str
) -> None:
    """One complaint, at the wrong words; where the schema can say it, in Vietnamese."""
    assert right in _PLAN
    file = Open(opened, _PLAN.replace(right, wrong, 1))
    assert file.told() == [(place, said)]


def test_a_target_of_no_kind_is_told_the_kinds(opened: Editor) -> None:
    """A kind misspelt: the key is unknown, and which are known is said beside it."""
    file = Open(opened, _PLAN.replace("at_least: 35", "at_leest: 35"))
    said = "\n".join(said for _, said in file.told())
    assert "Property at_leest is not allowed." in said
    assert "cần đúng một trong các khóa reach, at_least, above" in said
