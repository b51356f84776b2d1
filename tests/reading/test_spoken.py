"""What people type where the format wants a key or a group: told what to type instead."""

import pytest

import gender_plan as gp

_PLAN = """format: gender-plan/1
id: a
title: Kế hoạch
level: province
period: {starts: 2027-01-01, ends: 2027-12-31}
goals:
  - id: "1"
    title: Một
    indicators:
      - {written}
"""


def _told(written: str) -> list[str]:
    """What is said in Vietnamese and in English about one indicator."""
    content = _PLAN.replace("{written}", written).encode()
    errors = gp.check_plan(content, name="a.yaml").problems.errors
    return [problem.message(language) for problem in errors for language in ("vi", "en")]


@pytest.mark.parametrize(
    ("written", "vi", "en"),
    [
        (
            '{id: "1.1", chiều: increase}',
            "khóa lạ 'chiều'; có phải 'direction'?",
            "unknown key 'chiều'; did you mean 'direction'?",
        ),
        (
            '{id: "1.1", targets: [{reach:60}]}',
            "khóa lạ 'reach:60'; thiếu dấu cách thường sau dấu hai chấm; hãy viết reach: 60",
            "unknown key 'reach:60'; an ordinary space is missing behind the colon; write reach: 60",
        ),
        (
            '{id: "1.1", targets: [{reach:\N{NO-BREAK SPACE}60}]}',
            (
                "khóa lạ 'reach:\N{NO-BREAK SPACE}60'; thiếu dấu cách thường sau dấu hai chấm; "
                "hãy viết reach: 60"
            ),
            (
                "unknown key 'reach:\N{NO-BREAK SPACE}60'; an ordinary space is missing behind the "
                "colon; write reach: 60"
            ),
        ),
        (
            '{id: "1.1", targets: [{đạt: 60}]}',
            "khóa lạ 'đạt'; có phải 'reach'?",
            "unknown key 'đạt'; did you mean 'reach'?",
        ),
        (
            '{id: "1.1", qualitative: có}',
            "khóa lạ 'qualitative'; khóa này thuộc một mục của targets, như targets: [{qualitative: …}]",
            (
                "unknown key 'qualitative'; this key belongs in an item of targets, such as "
                "targets: [{qualitative: …}]"
            ),
        ),
        (
            '{id: "1.1", targets: [{reach: 60, direction: increase}]}',
            (
                "một con số chỉ có một loại, ở đây có: reach, direction; hãy ghi direction ở chỉ tiêu, "
                "cùng cấp với targets"
            ),
            (
                "a target has one kind, here there are: reach, direction; put direction in the "
                "indicator, beside targets"
            ),
        ),
    ],
)
def test_a_key_that_is_none(written: str, vi: str, en: str) -> None:
    """A Vietnamese word, a space forgotten, a key of another place: one sentence with the cure."""
    assert _told(written) == [vi, en]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("unit: '%'", "{of: percent}"),
        ("unit: phần trăm", "{of: percent}"),
        ("unit: mô hình", "{of: mô hình}"),
        ("unit: ca/100.000 trẻ sinh sống", "{of: ca, per: 100.000 trẻ sinh sống}"),
        ("baseline: 23", "{value: 23}"),
        ("targets: [đạt 60%]", "{reach: 60}"),
        ("targets: [từ 35 trở lên]", "{at_least: 35}"),
        ('targets: ["không quá 2,5"]', "{at_most: 2.5}"),
        ("targets: [dưới 30%]", "{below: 30}"),
    ],
)
def test_a_bare_value_for_a_group(written: str, hint: str) -> None:
    """A unit, a base or a figure in words is told as the group that the key wants."""
    vi, en = _told(f'{{id: "1.1", {written}}}')
    assert (vi.rpartition("; hãy viết ")[2], en.rpartition("; write ")[2]) == (hint, hint)


@pytest.mark.parametrize(
    "written",
    ["targets: [tăng 5%]", "targets: [1.200 người]", "targets: [60% vào năm 2025]", "unit: [a]"],
)
def test_what_may_mean_more_gets_no_suggestion(written: str) -> None:
    """Where the words say more than a level, nothing is suggested."""
    vi, _ = _told(f'{{id: "1.1", {written}}}')
    assert "hãy viết" not in vi


def test_a_key_between_the_items_of_a_list() -> None:
    """It swallows the item below it: the place of that item is wrong, not its colon."""
    content = _PLAN.replace(
        "{written}",
        'id: "1.1"\n        targets:\n          - {by: 2025, reach: 42}\n        direction: decrease\n'
        "          - {by: 2030, below: 42}",
    )
    (found,) = gp.check_plan(content.encode(), name="a.yaml").problems.errors
    assert found.code == "GP018"
    assert found.span is not None
    assert (found.span.line, found.span.column) == (14, 11)
