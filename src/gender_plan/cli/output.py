"""Where answers go: data to stdout, talk to stderr, nothing in between; and the exit codes."""

import json
import os
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from functools import cached_property
from typing import Any

import click
from attrs import frozen

from gender_plan.cli.tables import drawn, wrapped
from gender_plan.text import Language, Text

SCHEMA_VERSION = 1
WIDTH = 100
_NARROWEST = 60


class ExitCode(IntEnum):
    """What a command says by the way it leaves."""

    FINE = 0
    FINDINGS = 1
    CANNOT_RUN = 2
    INTERRUPTED = 130
    NOBODY_READS = 141


EXIT_CODES: Mapping[ExitCode, Text] = {
    ExitCode.FINE: Text("trả lời được, không thấy lỗi", en="answered, and no errors found"),
    ExitCode.FINDINGS: Text(
        "check, collect, fix, progress, status: tệp có lỗi (với --strict: cả cảnh báo; status: cả báo "
        "cáo quá hạn); diff: hai kế hoạch khác nhau; fmt --check, --diff: có tệp chưa đúng kiểu",
        en="check, collect, fix, progress, status: the files have errors (with --strict: or warnings; "
        "status: or reports are overdue); diff: the plans differ; fmt --check, --diff: a file is not in "
        "style",
    ),
    ExitCode.CANNOT_RUN: Text(
        "không trả lời được: gõ sai, không đọc được tệp, kế hoạch còn lỗi (mọi lệnh trừ check)",
        en="no answer: mistyped, a file cannot be read, the plan has errors (all but check)",
    ),
    ExitCode.INTERRUPTED: Text("dừng theo yêu cầu (Ctrl-C)", en="stopped as asked (Ctrl-C)"),
    ExitCode.NOBODY_READS: Text("nơi nhận kết quả đã đóng", en="whoever read the answer has left"),
}
"""What each exit code means, as the help of every command says at its foot."""


@frozen(kw_only=True)
class Output:
    """The way out of a command: its name, its language, its form, and the terminal as it is."""

    command: str
    language: Language
    format: str = "text"

    @property
    def is_json(self) -> bool:
        """Whether the answer is wanted as JSON."""
        return self.format == "json"

    @cached_property
    def width(self) -> int:
        """How many columns there are: COLUMNS, the terminal, or 100 where nobody looks."""
        columns = os.environ.get("COLUMNS", "")
        if columns.isascii() and columns.isdecimal() and len(columns) < len(str(sys.maxsize)):
            return max(_NARROWEST, int(columns))
        if sys.stdout.isatty():
            return max(_NARROWEST, shutil.get_terminal_size((WIDTH, 24)).columns)
        return WIDTH

    @cached_property
    def has_colour(self) -> bool:
        """Whether to use bold type and colours: on a terminal that can, unless NO_COLOR is set."""
        plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        return sys.stdout.isatty() and not plain

    def say(self, text: Text, *pieces: object) -> str:
        """A phrase in the language of the answers, its gaps filled."""
        return text.said(self.language).format(*pieces)

    def line(self, text: str = "", *, colour: str | None = None, bold: bool = False) -> None:
        """One line, or several, of the answer."""
        shown = visible(text)
        _write(click.style(shown, fg=colour, bold=bold) if self.has_colour else shown)

    def items(self, texts: Iterable[str]) -> None:
        """Sentences of the answer, one an item, broken between words where they are too long."""
        for text in texts:
            self.line(wrapped(visible(text), self.width, first="- ", then="  "))

    def paragraph(self, text: str) -> None:
        """A text of the answer, broken between words where it is too long."""
        self.line(wrapped(visible(text), self.width))

    def table(self, titles: Sequence[Text], rows: Iterable[Sequence[str]]) -> None:
        """Rows of the answer under their headings."""
        cells = [[visible(cell) for cell in row] for row in rows]
        heads = [title.said(self.language) for title in titles]
        _write(drawn(heads, cells, width=self.width, bold=self.has_colour).rstrip("\n"))

    def verbatim(self, text: str) -> None:
        """The answer as a program wants it, to the letter."""
        _write(text.rstrip("\n"))

    def remark(self, text: str) -> None:
        """Something said beside the answer."""
        click.echo(visible(text), err=True)

    def data(self, answer: Mapping[str, Any]) -> None:
        """The answer as JSON: sorted keys, figures and days as text."""
        whole = {
            "command": self.command,
            "language": self.language,
            "schema_version": SCHEMA_VERSION,
            **answer,
        }
        _write(json.dumps(whole, ensure_ascii=False, indent=2, sort_keys=True))


def complain(sentence: str, language: Language) -> None:
    """One sentence to stderr about why nothing could be done."""
    click.echo(visible(f"{_ERROR.said(language)}: {sentence}"), err=True)


def can_move() -> bool:
    """Whether stderr is a terminal on which a line can be written over."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def visible(text: str) -> str:
    r"""The text with control and text-direction characters made visible, so that none acts.

    >>> visible("a\x1b[31mb\n")
    'a\ufffd[31mb\n'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join("\ufffd" if _acts(character) else character for character in text)


_ERROR = Text("lỗi", en="error")
_DIRECTIONS = frozenset(("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"))


def _acts(character: str) -> bool:
    if character in "\n\t":
        return False
    category = unicodedata.category(character)
    return category == "Cc" or unicodedata.bidirectional(character) in _DIRECTIONS


def _write(text: str) -> None:
    try:
        click.echo(text)
    except BrokenPipeError:
        # What is left in the buffer would complain once more when the interpreter flushes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.exceptions.Exit(ExitCode.NOBODY_READS) from None
