"""Markdown: read by a Markdown reader, every word is the word it was."""

from collections.abc import Callable

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from gender_plan import render
from gender_plan.render import ConsolidatedReport
from gender_plan.render.as_markdown import _said
from gender_plan.render.printable import printable

Maker = Callable[[str], ConsolidatedReport]
READER = MarkdownIt("commonmark").enable("table")
ODD = "a & b; TB&XH; &amp; <b>*x*</b> _y_ `z` [u](v) | # 1. - + = ~~w~~ \\ {{ x }} {% y %} </script> "


def read(markdown: str) -> str:
    """The words of a text as its readers see them, lines and spaces set aside."""
    words: list[str] = []
    for token in READER.parse(markdown):
        for child in token.children or ():
            is_break = child.type in {"hardbreak", "softbreak"} or child.content == "<br>"
            words.append(" " if is_break else child.content)
        words.append(" ")
    return " ".join("".join(words).split())


def test_headings_lists_and_tables(report: ConsolidatedReport) -> None:
    """One title, the sections under it, each table with its heads, figures to the right."""
    text = render.markdown(report)
    tags = [token.tag for token in READER.parse(text) if token.type == "heading_open"]
    assert tags[0] == "h1"
    assert tags.count("h1") == 1
    assert tags.count("h2") == 4
    tables = [token for token in READER.parse(text) if token.type == "table_open"]
    assert len(tables) == 2
    assert "| STT | Cơ quan, đơn vị | Tình trạng | Ngày nhận | Số ngày trễ |" in text
    assert "| ---: | --- | --- | ---: | ---: |" in text


def test_odd_words_are_read_back_as_they_were(maker: Maker) -> None:
    """Nothing in a name becomes a mark, and no cell of a table is torn apart."""
    odd = maker(ODD)
    words = read(render.markdown(odd))
    for text in (odd.head.title, odd.closing, *(cell.text for row in odd.annex.rows for cell in row)):
        assert " ".join(text.split()) in words
    rows = [line for line in render.markdown(odd).splitlines() if line.startswith("| 1.1 ")]
    assert len(rows) == 1
    assert rows[0].replace("\\|", "").count("|") == 13


@pytest.mark.parametrize("words", ["- x", "+ x", "# x", "> x", "1. x", "12) x", "===", "---", "    x"])
def test_what_would_begin_a_block_begins_none(words: str) -> None:
    """The sentence stays a paragraph."""
    tokens = READER.parse(_said(words))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert read(_said(words)) == words.strip()


@given(st.text(min_size=1))
def test_any_words_come_back(words: str) -> None:
    """Whatever somebody wrote is what somebody reads, but for characters that act."""
    held = printable(words)
    assert read(_said(held)) == " ".join(held.split())


def test_a_report_without_recipients_is_a_report(report: ConsolidatedReport) -> None:
    """A plan need not have any."""
    assert "Nơi nhận" in render.markdown(attrs.evolve(report, recipients=()))
