"""Whatever a name holds, every format carries it through: harmless, and the name that it was."""

import io
import re
from collections.abc import Callable
from html.parser import HTMLParser

import docx
import openpyxl  # type: ignore[import-untyped]
import pytest

from gender_plan import render
from gender_plan.render import ConsolidatedReport
from gender_plan.render.printable import one_line, printable

Maker = Callable[[str], ConsolidatedReport]
WORDS = (
    "Ủy ban " * 72,
    "x" * 500,
    "=1+1 ",
    "+84 912 ",
    "@SUM(A1) ",
    "- gạch đầu dòng ",
    "</script></table></w:p> ",
    "&lt;b&gt; &amp; ",
    "{{ 7*7 }} {% for x in y %} {# z #} ",
    "${x} %s {0} \\n \\ ",
    "tab\tvà dòng\nmới ",
    "\x00\x07\x1b[31m\x7f\ud800\ufffe ",
    "\u202egnuhk ",
    "Ê\u0323 te\u0302\u0301n ",
    "🏛 ",
)


class _Words(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.words = ""
        self.feed(page)
        self.close()

    def handle_data(self, data: str) -> None:
        self.words += data


def _html(report: ConsolidatedReport) -> str:
    return _Words(render.html(report, {})).words


def _word(report: ConsolidatedReport) -> str:
    read = docx.Document(io.BytesIO(render.word(report)))
    cells = [cell.text for table in read.tables for row in table.rows for cell in row.cells]
    return "\n".join((*(paragraph.text for paragraph in read.paragraphs), *cells))


def _workbook(report: ConsolidatedReport) -> str:
    book = openpyxl.load_workbook(io.BytesIO(render.workbook(report)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    return "\n".join(str(cell.value) for cell in cells if cell.value is not None)


def _flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("words", WORDS, ids=lambda words: ascii(words)[:24])
@pytest.mark.parametrize("read", [_html, _word, _workbook])
def test_every_text_is_read_back(
    maker: Maker, words: str, read: Callable[[ConsolidatedReport], str]
) -> None:
    """Titles, sentences, items of lists, cells and recipients, in each format."""
    report = maker(words)
    text = _flat(read(report))
    wanted = [report.head.title, report.closing, *(p.text for p in report.opening)]
    for block in report.blocks:
        wanted += [item.text for item in getattr(block, "items", ())]
    wanted += [cell.text for table in report.tables for row in table.rows for cell in row]
    assert not [piece for piece in wanted if _flat(piece) not in text]


@pytest.mark.parametrize("words", WORDS, ids=lambda words: ascii(words)[:24])
def test_what_acts_is_marked_and_nothing_else_is_changed(words: str) -> None:
    """Letters stay letters; a tab is a space, a line break a line break."""
    held = printable(words)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202e\ud800\ufffe]", held)
    assert printable(held) == held
    assert len(one_line(words).splitlines()) <= 1
    assert "=1+1" not in words or held == words
