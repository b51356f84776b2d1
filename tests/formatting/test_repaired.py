"""``formatted`` is idempotent and loses nothing; ``repaired`` repairs what is certain and no more."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings

import gender_plan as gp
from gender_plan.formatting import formatted, repaired
from gender_plan.testing import plans

_FINE = (Path(__file__).parents[1] / "reading" / "cases" / "fine.yaml").read_text("utf-8")
_COMMENTED = """\
# đầu tệp
title: Kế hoạch thử   # tên
format: gender-plan/1
id: thu
level: province
period: {ends: 2025-12-31, starts: 2021-01-01}

# về chỉ tiêu
indicators:
- text: Tỷ lệ   nữ
  id: "1.10"
  unit: {of: percent}
  targets:
  # nghị quyết
  - {by: 2025, at_least: 35.50}
funding:
- {amount: 1.50, text: "Ngân sách"}
"""


@settings(max_examples=15)
@given(plans())
def test_any_plan_is_the_same_plan_in_style(plan: gp.Plan) -> None:
    """The plan stays equal, and a second time changes nothing."""
    once = formatted(gp.dump_plan(plan).encode())
    assert gp.load_plan(once) == plan
    assert formatted(once) == once


def test_comments_quotes_and_figures_stay() -> None:
    """Every comment is kept, and no digit changes; keys without comments among them are in order."""
    once = formatted(_COMMENTED.encode()).decode()
    for words in ("# đầu tệp", "# tên", "# về chỉ tiêu", "# nghị quyết", '"1.10"', "35.50", "1.50"):
        assert once.count(words) == 1, words
    assert "period: {starts: 2021-01-01, ends: 2025-12-31}" in once
    assert '  - {text: "Ngân sách", amount: 1.50}' in once
    assert "{at_least: 35.50, by: 2025}" in once
    assert formatted(once.encode()).decode() == once
    assert gp.load_plan(once.encode()) == gp.load_plan(_COMMENTED.encode())


def test_a_file_with_an_error_is_refused() -> None:
    """Nobody knows what is meant in it."""
    with pytest.raises(gp.InvalidPlanError):
        formatted(_FINE.replace("level: province", "level province").encode())


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("level: province", "level:\u00a0province"),
        ("    title: Mục tiêu một", "\t\ttitle: Mục tiêu một"),
        ("due: 2020-11-30", "due: 30/11/2020"),
        ("at_least: 35.5", "at_least: 35,5"),
        ("baseline: {value: 20}", "baseline: {value: 20}"),
    ],
)
def test_what_is_certain_is_repaired(right: str, wrong: str) -> None:
    """The file comes back as it was before it was spoilt."""
    assert right in _FINE
    assert repaired(_FINE.replace(right, wrong, 1).encode()).decode() == _FINE


def test_marks_and_loose_accents_are_repaired() -> None:
    """A byte order mark goes, accents are composed."""
    spoilt = b"\xef\xbb\xbf" + unicodedata.normalize("NFD", _FINE).encode()
    assert repaired(spoilt).decode() == unicodedata.normalize("NFC", _FINE)


@pytest.mark.parametrize("doubtful", ["1,234", "hai mươi", "50%"])
def test_what_may_be_meant_in_two_ways_stays(doubtful: str) -> None:
    """Nothing is guessed."""
    spoilt = _FINE.replace("baseline: {value: 20}", f'baseline: {{value: "{doubtful}"}}', 1)
    assert spoilt != _FINE
    assert repaired(spoilt.encode()).decode() == spoilt


def test_an_american_day_stays() -> None:
    """Whoever wrote the month first may have meant something else altogether."""
    spoilt = _FINE.replace("due: 2020-11-30", "due: 11/30/2020", 1)
    assert repaired(spoilt.encode()).decode() == spoilt


@settings(max_examples=15)
@given(plans())
def test_a_sound_plan_is_left_alone(plan: gp.Plan) -> None:
    """What is right is not touched."""
    text = gp.dump_plan(plan).encode()
    assert repaired(text) == text
