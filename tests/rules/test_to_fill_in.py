"""What is still to be filled in is said once for each item, with what belongs there."""

from typing import Literal

import gender_plan as gp

_HEAD = """\
format: gender-plan/1
id: thu
title: Kế hoạch thử
level: province
period: {starts: 2027-01-01, ends: 2027-12-31}
"""


def said(section: str, language: Literal["vi", "en"]) -> list[tuple[int | None, str]]:
    """Where and what the rule says of a file with this section."""
    problems = gp.check_plan(f"{_HEAD}{section}".encode()).problems
    return [(p.line, p.message(language)) for p in problems if p.code == "GP217"]


_GOAL = """\
goals:
  - id: "1"
    title: "(điền: tên mục tiêu 1)"
    indicators:
      - {id: "1.1", text: "(điền: nội dung)", targets: [{not_stated: "(điền: mức phải đạt)"}]}
      - id: "1.2"
        text: Số lớp
        baseline: {value: {unknown: "(điền: kết quả đến 31/12/2026)"}}
        parts: [{id: a, text: nam, targets: [{not_stated: "(điền: mức phải đạt) kỳ trước: 5"}]}]
"""


_SAID = (
    "còn phải điền: tên mục tiêu 1; nội dung (chỉ tiêu 1.1); mức phải đạt (chỉ tiêu 1.1, 1.2); "
    "kết quả đến 31/12/2026 (chỉ tiêu 1.2); hãy thay chỗ ghi “(điền: …)” bằng điều văn bản nêu; "
    "chỗ nào nằm trong {unknown: …} hay {not_stated: …} thì thay cả ngoặc"
)
_SAID_IN_ENGLISH = (
    "still to be filled in: tên mục tiêu 1; nội dung (indicator 1.1); mức phải đạt (indicator 1.1, "
    "1.2); kết quả đến 31/12/2026 (indicator 1.2); replace “(điền: …)” by what the document states; "
    "where it stands in {unknown: …} or {not_stated: …}, replace the braces as well"
)


def test_a_goal_names_its_indicators_by_what_they_lack() -> None:
    """At the first open place of the goal; indicators that lack the same stand together."""
    assert said(_GOAL, "vi") == [(8, _SAID)]
    assert said(_GOAL, "en") == [(8, _SAID_IN_ENGLISH)]


def test_an_open_figure_is_not_called_unstated() -> None:
    """Nobody has looked yet: the document may well state it."""
    codes = {p.code for p in gp.check_plan(f"{_HEAD}{_GOAL}".encode()).problems}
    assert "GP217" in codes
    assert "GP401" not in codes
    stated = _GOAL.replace("(điền: mức phải đạt)", "Phụ lục 1")
    assert "GP401" in {p.code for p in gp.check_plan(f"{_HEAD}{stated}".encode()).problems}


def test_every_agency_is_named_for_itself() -> None:
    """Each at its own line."""
    section = (
        'agencies:\n  - {id: a, name: "(điền: tên)"}\n  - {id: b, name: B}\n'
        '  - {id: c, name: "(điền: tên)"}\n'
    )
    assert [line for line, _ in said(section, "vi")] == [7, 9]


def test_a_document_and_an_area_are_named() -> None:
    """What is not known yet of the document itself, and where the plan is for."""
    section = (
        'area: {name: "(điền: tên tỉnh)", level: province}\n'
        'document: {number: {unknown: "(điền: số)"}, issued: {unknown: "(điền: ngày)"}}\n'
    )
    told = [message.partition(";")[0] for _, message in said(section, "vi")]
    assert told == ["còn phải điền: tên tỉnh", "còn phải điền: số"]
    assert "số; ngày; hãy" in said(section, "vi")[1][1]
