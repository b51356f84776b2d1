"""Repairs of a plan file that are certain: characters, decimal commas, days; never another meaning."""

import re
import unicodedata
from collections.abc import Callable

from gender_plan.problems import Problem, Span
from gender_plan.reading import Read, read_bytes

_BOM = b"\xef\xbb\xbf"
_TAB_WIDTHS = (2, 4, 8)
_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)
_COMMA = re.compile(r"-?\d+,\d+", re.ASCII)
_THOUSANDS = re.compile(r"-?\d{1,3},\d{3}", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}", re.ASCII)
_MONTHS = 12
_ROUNDS = 20


def repaired(content: bytes) -> bytes:
    """The bytes of a file with everything repaired that can be meant in one way only.

    A byte order mark, composed accents, odd spaces, tabs before a line, a decimal comma in a figure,
    day/month/year where a day stands: the latter two as the loader's own corrections say. What may be
    meant in two ways (1,234; 06/30/2020) stays. Bytes that are no UTF-8 come back as they are.
    """
    try:
        text = content.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError:
        return content
    text = _without_tabs(unicodedata.normalize("NFC", text))
    for _ in range(_ROUNDS):
        better = _corrected(text)
        if better == text:
            break
        text = better
    return text.encode()


def _without_tabs(text: str) -> str:
    """Spaces for the tabs before lines, where all usual widths that can be read give one plan."""
    if not any("\t" in found[0] for found in _INDENTATION.finditer(text)):
        return text
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


def _corrected(text: str) -> str:
    """The text with the corrections of one reading, the last first, so that places stay."""
    lines = text.split("\n")
    problems = read_bytes(text.encode()).problems
    for problem, span in [(p, p.span) for p in reversed(problems) if p.span]:
        lines[span.line - 1] = _line(lines[span.line - 1], problem, span)
    return "\n".join(lines)


def _line(line: str, problem: Problem, span: Span) -> str:
    start = span.column - 1
    end = start + span.length
    marked, hint = line[start:end], problem.hint or ""
    if problem.code == "GP010":
        return f"{line[:start]}{' ' * len(marked)}{line[end:]}"
    if problem.code == "GP119":
        return _joined(line, end, hint)
    written = marked.strip("'\"")
    if not _is_certain(problem.code, written, hint):
        return line
    return line[:start] + marked.replace(written, hint) + line[end:]


def _is_certain(code: str, written: str, hint: str) -> bool:
    if code == "GP107":
        comma = _COMMA.fullmatch(written) and not _THOUSANDS.fullmatch(written)
        return bool(comma) and hint == written.replace(",", ".")
    day = _DAY_FIRST.fullmatch(written)
    return code == "GP108" and bool(hint and day and int(day[2]) <= _MONTHS)


def _joined(line: str, end: int, hint: str) -> str:
    """``at_least: 35,5`` between brackets, where the comma has split the figure."""
    figure = hint.rpartition(" ")[2]
    split = figure.replace(".", ",")
    if not figure or _THOUSANDS.fullmatch(split) or not line[:end].endswith(split):
        return line
    return line[: end - len(split)] + figure + line[end:]
