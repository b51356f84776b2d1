"""``formatted`` gives one style, is idempotent, changes no value and loses no comment."""

from pathlib import Path
from random import Random
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import gender_plan as gp
from gender_plan.formatting import formatted
from gender_plan.reading import composing
from gender_plan.schema import with_modeline
from gender_plan.skeleton import LEVELS, blank, commented, next_plan
from gender_plan.testing import clean_plans, plans

_FINE = (Path(__file__).parents[1] / "reading" / "cases" / "fine.yaml").read_text("utf-8")


def in_style(text: str) -> str:
    """The text in style, which stays the same plan and is in style then."""
    once = formatted(text.encode()).decode()
    assert gp.load_plan(once.encode()) == gp.load_plan(text.encode())
    assert formatted(once.encode()).decode() == once
    return once


@settings(max_examples=15)
@given(plans())
def test_any_plan_is_the_same_plan_in_style(plan: gp.Plan) -> None:
    """The plan stays equal, and a second time changes nothing."""
    in_style(gp.dump_plan(plan))


@st.composite
def commented_files(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A plan file with comments anywhere in it: before and beside lines, at any depth, at both ends."""
    random = draw(st.randoms(use_true_random=False))
    comments: list[str] = []
    lines: list[str] = []
    for line in gp.dump_plan(draw(clean_plans())).splitlines():
        lines += _perhaps(random, comments, line)
        beside = random.random() < 0.1 and not line.endswith((">", "|", "-"))
        lines.append(f"{line}   {_comment(comments)}" if beside else line)
    return "\n".join([*lines, *_perhaps(random, comments, ""), ""]), comments


def _perhaps(random: Random, comments: list[str], line: str) -> list[str]:
    indent = len(line) - len(line.lstrip())
    lines = [" " * random.choice((0, 2, indent, indent + 2)) + _comment(comments)]
    return [""] * (random.random() < 0.05) + lines * (random.random() < 0.15)


def _comment(comments: list[str]) -> str:
    comments.append(f"# ghi chú thứ {len(comments)}.")
    return comments[-1]


@settings(max_examples=30)
@given(commented_files())
def test_no_comment_is_lost(file: tuple[str, list[str]]) -> None:
    """Wherever comments stand, each is there once, before and after."""
    text, comments = file
    styled = in_style(text)
    assert [styled.count(each) for each in comments] == [text.count(each) for each in comments]


@pytest.mark.parametrize("parser", [composing.Parser, yaml.SafeLoader])
def test_tabs_that_the_loader_takes_are_taken(parser: Any, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ANN401
    """After a colon and before a comment, whichever parser there is; they become spaces."""
    monkeypatch.setattr(composing, "Parser", parser)
    text = _FINE.replace("level: province", "level:\tprovince\t# cấp\ttỉnh", 1)
    assert "level: province  # cấp\ttỉnh\n" in in_style(text)


def test_comments_go_with_what_they_are_about() -> None:
    """Keys in the order of the model, each with its comment above and beside; quotes and digits stay."""
    styled = in_style("""\
# yaml-language-server: $schema=./gender-plan.schema.json

# tên của kế hoạch
title: Kế hoạch thử   # như in
format: gender-plan/1
id: thu
level :  province
period: {ends: 2025-12-31,starts: 2021-01-01}

indicators:
- text: Tỷ lệ   nữ
  # số hiệu
  id: "1.10"
  unit: { of: percent }
  targets:
      # nghị quyết
      - {by: 2025, at_least: 35.50}
      # chưa rõ năm
# về kinh phí


funding:
- # ngân sách
  amount: 1.50
  text: "Ngân sách"
# hết
""")
    assert (
        styled
        == """\
# yaml-language-server: $schema=./gender-plan.schema.json

format: gender-plan/1
id: thu
# tên của kế hoạch
title: Kế hoạch thử  # như in
level: province
period: {starts: 2021-01-01, ends: 2025-12-31}

indicators:
  -
    # số hiệu
    id: "1.10"
    text: Tỷ lệ   nữ
    unit: {of: percent}
    targets:
      # nghị quyết
      - {at_least: 35.50, by: 2025}
      # chưa rõ năm
# về kinh phí

funding:
  - # ngân sách
    text: "Ngân sách"
    amount: 1.50
# hết
"""
    )


def test_what_takes_several_lines_moves_as_a_whole() -> None:
    """Texts below «|» and «>», quotes over lines, brackets over lines with and without comments."""
    head = _FINE.partition("declared:")[0]
    styled = in_style(
        head
        + """\
purposes:
- text: |
      dòng một
        thụt vào

      dòng # ba
- text: >-
    nối
    lại
  source: "I.1
    và I.2"
indicators:
- {id: a, text: một,
   unit: {of: percent}}
- {id: b, text: hai,   # ghi chú
   unit: {of: percent}}
"""
    )
    assert styled.endswith(
        """\
purposes:
  - text: |
        dòng một
          thụt vào

        dòng # ba
  - text: >-
      nối
      lại
    source: "I.1
      và I.2"
indicators:
  - {id: a, text: một, unit: {of: percent}}
  - {id: b, text: hai,   # ghi chú
     unit: {of: percent}}
"""
    )


def test_spaces_of_word_and_spaces_at_the_end_of_a_line_stay() -> None:
    """In a text they are text."""
    head = _FINE.partition("declared:")[0]
    text = f"{head}funding:\n  - text: Ngân sách\u00a0\n  - text: |\n      hai cách  \n# hết\u00a0\n"
    assert in_style(text) == text


@pytest.mark.parametrize("level", LEVELS)
def test_a_frame_is_in_style_already(level: str) -> None:
    """What ``new`` writes is what ``fmt`` would write."""
    text = with_modeline(commented(blank(level, "Hà Giang", 2027)))
    assert in_style(text) == text


def test_a_frame_of_last_years_plan_is_in_style_already() -> None:
    """With all its sections and their comments."""
    text = with_modeline(commented(next_plan(gp.load_plan(gp.bundled_plan("nghe_an_2020")))))
    assert in_style(text) == text


@pytest.mark.parametrize("name", sorted(gp.bundled_plans()))
def test_a_real_plan_is_brought_into_style(name: str) -> None:
    """Its comments are kept line by line."""
    text = gp.bundled_plan(name).read_text("utf-8")
    lines = [line.strip() for line in text.splitlines() if line.lstrip().startswith("#")]
    styled = [line.strip() for line in in_style(text).splitlines() if line.lstrip().startswith("#")]
    assert sorted(styled) == sorted(lines)
    assert lines


def test_a_file_with_an_error_is_refused() -> None:
    """Nobody knows what is meant in it."""
    with pytest.raises(gp.InvalidPlanError):
        formatted(_FINE.replace("level: province", "level province").encode())
