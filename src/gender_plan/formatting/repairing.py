"""Repairs of a plan file that are certain: characters, decimal commas, days; never another meaning."""

import re
import unicodedata
from collections.abc import Callable, Mapping

from gender_plan.formatting.line_repairs import REPAIRS
from gender_plan.problems import Problem
from gender_plan.reading import Read, read_bytes
from gender_plan.text import Text

_UTF_8_MARK = b"\xef\xbb\xbf"
_TAB_WIDTHS = (2, 4, 8)
_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_ROUNDS = 200

Whole = Callable[[str], str]


def repaired(content: bytes) -> bytes:
    """The bytes of a file with everything repaired that can be meant in one way only.

    The encoding, composed accents, line ends, invisible characters; tabs before a line; and where the
    loader complains, what its own correction says: odd spaces, dashes and colons, a decimal comma in a
    figure, day/month/year where a day stands. What may be meant in two ways (1,234; 06/30/2020) stays,
    and so does every text. A file that the loader takes reads back as the same plan.
    """
    text = _text_in(content)
    if text is None:
        return content
    text = _plain(text)
    for _ in range(_ROUNDS):
        better = _plain(_corrected(text))
        if better == text:
            break
        text = better
    return text.encode()


def whole_file_repairs(content: bytes) -> tuple[Text, ...]:
    """What is repaired in a file that no difference between lines shows."""
    signs: Mapping[Text, bool] = {
        _ENCODING: content.startswith(tuple(_WIDE_MARKS)),
        _MARK: content.startswith(_UTF_8_MARK),
        _LINE_ENDS: b"\r" in content and not content.startswith(tuple(_WIDE_MARKS)),
    }
    return tuple(text for text, holds in signs.items() if holds and repaired(content) != content)


_ENCODING = Text("lưu lại với mã UTF-8", en="saved as UTF-8")
_MARK = Text("bỏ dấu BOM ở đầu tệp", en="the BOM at the beginning removed")
_LINE_ENDS = Text("xuống dòng kiểu Windows đổi thành kiểu thường", en="Windows line ends made plain")
_WIDE_MARKS: Mapping[bytes, str] = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def _text_in(content: bytes) -> str | None:
    """The text, if the bytes say how they are to be read: UTF-8, or UTF-16 with its mark."""
    encoding = _WIDE_MARKS.get(content[:2], "utf-8-sig")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", re.sub("\r\n?", "\n", text))


def _corrected(text: str) -> str:
    """The text with the corrections of one reading, the last first, so that places stay."""
    problems = read_bytes(text.encode()).problems
    if any(problem.code == "GP008" for problem in problems):
        text = _INVISIBLE.sub("", text)
        problems = read_bytes(text.encode()).problems
    if any(problem.code == "GP012" for problem in problems):
        return _without_tabs(text)
    lines = text.split("\n")
    for problem in reversed(problems):
        _repair_line(lines, problem)
    return "\n".join(lines)


def _repair_line(lines: list[str], problem: Problem) -> None:
    repair, span = REPAIRS.get(problem.code), problem.span
    if repair is None or span is None:
        return
    line, start = lines[span.line - 1], span.column - 1
    marked = line[start : start + span.length]
    better = repair(line[:start], marked, line[start + span.length :], problem.hint or "")
    lines[span.line - 1] = better or line


def _without_tabs(text: str) -> str:
    """Spaces for the tabs before lines, where all usual widths that can be read give one plan."""
    ways = [_INDENTATION.sub(_with_spaces(n), text) for n in _TAB_WIDTHS]
    read = [(way, read_bytes(way.encode())) for way in ways]
    readable = [(way, each) for way, each in read if _is_whole(each)]
    if not readable or any(each.plan != readable[0][1].plan for _, each in readable):
        return text
    return readable[0][0]


def _with_spaces(width: int) -> Callable[[re.Match[str]], str]:
    return lambda found: found[0].replace("\t", " " * width)


def _is_whole(read: Read) -> bool:
    """Whether the YAML could be read to its end, whatever its values are worth."""
    return read.plan is not None and not any(p.code < "GP100" for p in read.problems)
