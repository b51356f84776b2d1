"""Tables line up with Vietnamese text, keep to the width, and never read data as markup."""

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from gender_plan.cli.output import visible
from gender_plan.cli.tables import drawn, shared, wrapped
from gender_plan.text import width

Typed = Callable[..., Result]

LINES = "│┬┼┴├┤┌┐└┘"
TITLES = ("Mã", "Nội dung", "Chủ trì")
AS_OF = ("--as-of", "2020-06-01")


def decomposed(text: str) -> str:
    """The same text with its accents apart, as some systems type it."""
    return unicodedata.normalize("NFD", text)


letters = st.one_of(
    st.characters(min_codepoint=0x21, max_codepoint=0x7E),
    st.characters(min_codepoint=0x1EA0, max_codepoint=0x1EF9),
    st.sampled_from("ăâđêôơưĂÂĐÊÔƠƯ«»–“”中文"),
)
words = st.text(letters, max_size=12)
cells = st.lists(st.one_of(words, words.map(decomposed)), max_size=4).map(" ".join)


def edges(line: str) -> list[int]:
    """The columns at which the upright lines of a table stand."""
    return [width(line[:place]) for place, character in enumerate(line) if character in LINES]


def tables(text: str) -> list[list[str]]:
    """The tables in an output, each as its lines."""
    found: list[list[str]] = []
    for line in text.splitlines():
        if line.startswith("┌"):
            found.append([])
        if line[:1] in {"┌", "│", "├", "└"}:
            found[-1].append(line)
    return found


@pytest.mark.parametrize("columns", [None, "60", "80", "100", "140"])
@pytest.mark.parametrize(
    "words",
    [
        ("who", "nghe_an_2020"),
        ("who", "nghe_an_2020", "mục tiêu 2", "--lang", "en"),
        ("due", "nghe_an_2020", *AS_OF),
        ("progress", "vn_strategy_2021_2030", "--values", "vn_strategy_2021_2030", *AS_OF),
        ("demo",),
    ],
)
def test_every_table_lines_up_and_keeps_to_the_width(
    typed: Typed, words: tuple[str, ...], columns: str | None
) -> None:
    """The upright lines of a table stand in the same columns in every row, within the width."""
    result = typed(*words, env={"COLUMNS": columns} if columns else None)
    found = tables(result.stdout)
    assert found
    for table in found:
        upright = edges(table[0])
        assert all(edges(line) == upright for line in table if line[0] == "│")
        assert len({width(line) for line in table}) == 1
        assert width(table[0]) <= int(columns or 100)


def test_a_width_that_is_no_number_counts_for_nothing(typed: Typed) -> None:
    """COLUMNS is obeyed where it is a number, within reason."""
    standard = typed("due", "nghe_an_2020", *AS_OF).stdout
    for columns in ("", "abc", "-5", "9" * 30):
        assert typed("due", "nghe_an_2020", *AS_OF, env={"COLUMNS": columns}).stdout == standard
    narrow = typed("due", "nghe_an_2020", *AS_OF, env={"COLUMNS": "3"}).stdout
    assert max(map(width, narrow.splitlines())) == 60


def test_sentences_are_broken_between_words(typed: Typed) -> None:
    """Sentences keep to the width, and what belongs to an item is set in."""
    lines = typed("who", "nghe_an_2020", "2.1", env={"COLUMNS": "70"}).stdout.splitlines()
    assert max(map(width, lines)) <= 70
    items = lines[lines.index("- Sở Lao động - Thương binh và Xã hội chủ trì (III.2.1.a)") :]
    assert all(line[:2] in {"- ", "  "} for line in items)


def test_a_figure_and_its_percent_sign_stay_together() -> None:
    """«5 %» is never torn apart."""
    assert wrapped("aaaa 5 % b", 7) == "aaaa\n5 % b"


def test_square_brackets_are_data(typed: Typed, plan: Path) -> None:
    """Text in brackets, emoji codes and links are printed as they are."""
    text = plan.read_text(encoding="utf-8")
    odd = "[bold]đậm[/bold] [1.1] :smile: [link=x]y"
    tricky = text.replace("{vi: Lao động nữ có việc làm, en: Women in work}", f"'{odd}'")
    row = typed("who", "-", "mục tiêu 1", stdin=tricky, env={"COLUMNS": "140"}).stdout
    assert f"│ 1.1      │ {odd} │" in row


def test_nothing_in_a_file_acts_on_the_terminal(typed: Typed, tmp_path: Path) -> None:
    """Escape sequences and text-direction characters of a file are shown, not sent."""
    path = tmp_path / "a.yaml"
    path.write_text("title: \x1b[31mđỏ\x1b[0m \u202eabc\n", encoding="utf-8")
    output = typed("check", path).stdout
    assert "\x1b" not in output
    assert "\u202e" not in output
    assert "\ufffd[31mđỏ" in output


def test_json_keeps_what_the_terminal_must_not_see(typed: Typed, tmp_path: Path) -> None:
    """In JSON the text is exact: escapes are escaped by JSON itself."""
    path = tmp_path / "a.yaml"
    path.write_text("title: \x1b[31mđỏ\n", encoding="utf-8")
    answer = json.loads(typed("check", path, "--format", "json").stdout)
    assert any("\x1b[31mđỏ" in (p["excerpt"] or "") for p in answer["files"][0]["problems"])


@given(st.text())
def test_what_is_visible_takes_the_same_room(text: str) -> None:
    """What is shown has no acting characters and takes as many columns as what was there."""
    shown = visible(text)
    assert len(shown) == len(text)
    assert width(shown) == width(text)
    assert all(c in "\n\t" or unicodedata.category(c) != "Cc" for c in shown)


@given(st.lists(st.lists(cells, min_size=3, max_size=3), max_size=5), st.integers(40, 120))
def test_any_table_lines_up_and_loses_nothing(rows: list[list[str]], room: int) -> None:
    """Whatever the cells hold, the columns line up, and every word is still there."""
    table = drawn(TITLES, rows, width=room, bold=False)
    lines = table.splitlines()
    body = [line for line in lines if line.startswith("│")]
    assert len({width(line) for line in lines}) == 1
    assert width(lines[0]) <= room
    inside = "".join(body).replace("│", "").replace(" ", "")
    put_in = "".join(cell for row in [TITLES, *rows] for cell in row).replace(" ", "")
    assert sorted(inside) == sorted(put_in)


@given(st.lists(st.integers(0, 200), min_size=1, max_size=8), st.integers(0, 200))
def test_room_is_shared_fairly(wanted: list[int], room: int) -> None:
    """Nobody gets more than wanted or than there is; who gets less than wanted gets as much as any."""
    given_ = shared(wanted, room)
    assert sum(given_) <= room
    assert all(got <= want for got, want in zip(given_, wanted, strict=True))
    short = [got for got, want in zip(given_, wanted, strict=True) if got < want]
    assert not short or min(short) >= max(given_) - 1
