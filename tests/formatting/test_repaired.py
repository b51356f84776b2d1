"""``repaired`` repairs what is certain and no more, and never changes what the loader takes."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import gender_plan as gp
from gender_plan.formatting import repaired, whole_file_repairs
from gender_plan.testing import clean_plans, plans

_FINE = (Path(__file__).parents[1] / "reading" / "cases" / "fine.yaml").read_text("utf-8")


def spoilt(right: str, wrong: str) -> bytes:
    """The file with one stretch of text spoilt."""
    assert right in _FINE
    return _FINE.replace(right, wrong, 1).encode()


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("level: province", "level:\u00a0province"),
        ("level: province", "level:\u2003province"),
        ("level: province", "level：province"),
        ("level: province", "level： province"),
        ("level: province", "level:province"),
        ("level: province", "le\u200bvel: province"),
        ("level: province", "\ufefflevel: province"),
        ("    title: Mục tiêu một", "\t\ttitle: Mục tiêu một"),
        ("    title: Mục tiêu một", "\u00a0\u00a0\u00a0\u00a0title: Mục tiêu một"),
        ('  - id: "1"\n', '  – id: "1"\n'),
        ('  - id: "1"\n', '  • id: "1"\n'),
        ('  - id: "1"\n', '  —\tid: "1"\n'),
        ('  - id: "1"\n', '  -id: "1"\n'),
        ("  - {id: so-y-te", "  -{id: so-y-te"),
        ("  - {id: so-y-te", "  – {id: so-y-te"),
        ('id: "1.1"', "id: “1.1”"),
        ("at_least: 35.5", "at_least: 35,5"),
        ("at_least: 35.5", 'at_least: "35,5"'),
        ("at_least: 35.5", "at_least: “35.5”"),
        ("due: 2020-11-30", "due: 30/11/2020"),
        ("due: 2020-11-30", "due: 30-11-2020"),
        ("due: 2020-11-30", 'due: "30/11/2020"'),
        ("due: 2020-11-30", "due: “30/11/2020”"),
        ("due: 2020-11-30", "due: ngày 30 tháng 11 năm 2020"),
        ("unit: {of: percent}", "unit: {of: phần trăm}"),
        ("unit: {of: percent}", "unit: {of: Tỷ lệ %}"),
    ],
)
def test_what_is_certain_is_repaired(right: str, wrong: str) -> None:
    """The file comes back as it was before it was spoilt."""
    assert repaired(spoilt(right, wrong)).decode() == _FINE


@pytest.mark.parametrize("word", ["level: province", "direction: increase", "role: lead"])
def test_curly_quotes_around_a_word_become_straight_ones(word: str) -> None:
    """The plan is the same; only around texts do they stay, because the document may print them."""
    key, _, value = word.partition(": ")
    found = repaired(spoilt(word, f"{key}: “{value}”"))
    assert f'{key}: "{value}"' in found.decode()
    assert gp.load_plan(found) == gp.load_plan(_FINE.encode())


def test_a_text_cut_by_its_comma_is_put_in_quotes() -> None:
    """Between braces the rest of it would be keys that nobody knows."""
    found = repaired(spoilt("name: Sở Y tế}", "name: Sở Y tế, Dân số}"))
    assert '{id: so-y-te, name: "Sở Y tế, Dân số"}' in found.decode()
    assert not gp.check_plan(found).problems.errors


def test_an_accent_behind_an_invisible_character_is_composed_at_once() -> None:
    """One run is enough also where the letter and its accent stand together only then."""
    assert repaired(spoilt("title: Mục tiêu một", "title: Mu\u200b\u0323c tiêu một")).decode() == _FINE


def test_several_things_at_once_are_repaired() -> None:
    """One run is enough, wherever the reading of the file stopped at first."""
    wrong = (
        _FINE.replace("  - ", "  – ").replace("level: ", "level:").replace("2020-11-30", "30/11/2020")
    )
    assert repaired(wrong.replace("    title", "\t\ttitle").encode()).decode() == _FINE


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xef\xbb\xbf" + _FINE.encode(), "bỏ dấu BOM ở đầu tệp"),
        (_FINE.encode("utf-16"), "lưu lại với mã UTF-8"),
        (_FINE.replace("\n", "\r\n").encode(), "xuống dòng kiểu Windows đổi thành kiểu thường"),
    ],
    ids=["mark", "UTF-16", "Windows"],
)
def test_how_a_file_was_saved_is_repaired_and_told(content: bytes, told: str) -> None:
    """No difference between lines would show it."""
    assert repaired(content).decode() == _FINE
    assert [text.vi for text in whole_file_repairs(content)] == [told]


def test_loose_accents_are_composed() -> None:
    """Letters and their accents as one sign each."""
    loose = unicodedata.normalize("NFD", _FINE)
    assert loose != _FINE
    assert repaired(loose.encode()).decode() == _FINE


@pytest.mark.parametrize(
    ("right", "doubtful"),
    [
        ("baseline: {value: 20}", 'baseline: {value: "1,234"}'),
        ("baseline: {value: 20}", "baseline: {value: hai mươi}"),
        ("baseline: {value: 20}", "baseline: {value: 50%}"),
        ("at_least: 35.5", "at_least: “35,5”"),  # the comma has split it, quotes and all
        ("due: 2020-11-30", "due: 11/30/2020"),
        ("due: 2020-11-30", "due: 30/11/20"),
        ("title: Mục tiêu một", "title: Mục tiêu: một"),
        ("title: Mục tiêu một", "title: “Mục tiêu một”"),
        ("title: Mục tiêu một", "title Mục tiêu một"),
        ("name: Sở Y tế", "name: Sở\u00a0Y tế – “SYT”"),
        ("name: Sở Y tế", "name: Sở\u202eY tế"),
        ("role: lead", "role: leed"),
        ("agency: so-y-te", "agency: so-y-t"),
        ("level: province", "levle: province"),
    ],
)
def test_what_may_be_meant_in_two_ways_stays(right: str, doubtful: str) -> None:
    """Nothing is guessed, and no text is touched."""
    content = spoilt(right, doubtful)
    assert repaired(content) == content


def test_what_is_no_text_stays() -> None:
    """Bytes in an encoding that nobody names are left to whoever knows it."""
    old = "Mục tiêu".encode() + b"M\xf2c"
    assert repaired(old) == old
    assert repaired(b"PK\x03\x04") == b"PK\x03\x04"


@settings(max_examples=15)
@given(plans())
def test_a_sound_plan_is_left_alone(plan: gp.Plan) -> None:
    """What is right is not touched."""
    text = gp.dump_plan(plan).encode()
    assert repaired(text) == text


_STREWN = st.sampled_from(
    (
        "\t",
        "\u00a0",
        "\u200b",
        "\u00ad",
        "\r",
        "\r\n",
        "“",
        "”",
        "–",
        "– ",
        "：",
        ",",
        "-",
        "\ufeff",
        "e\u0323",
    )
)


@settings(max_examples=60)
@given(clean_plans(), st.data())
def test_a_repair_never_changes_a_meaning(plan: gp.Plan, data: st.DataObject) -> None:
    """Signs strewn anywhere: what the loader took before is the same plan after; twice is once."""
    text = gp.dump_plan(plan)
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        text = f"{text[:at]}{data.draw(_STREWN)}{text[at:]}"
    content = text.encode()
    before, once = gp.check_plan(content), repaired(content)
    if not before.problems.errors:
        assert gp.check_plan(once).plan == before.plan
    assert len(gp.check_plan(once).problems.errors) <= len(before.problems.errors) or before.plan is None
    assert repaired(once) == once
