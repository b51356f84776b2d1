"""What an editor, a paste or a merge left in a YAML text, which a parser would misread in silence."""

import re
from collections.abc import Iterator

from gender_plan.problems import Problem
from gender_plan.reading import faults
from gender_plan.reading.decoding import Decoded, Lines, named

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ODD_SPACE = re.compile(rf"^[ \t-]*[{_SPACES}]|^[ -]*[\w-]+:[ ]*[{_SPACES}]", re.MULTILINE)
_WIDE_COLON = re.compile(r"^[ -]*[\w-]+(：)", re.MULTILINE)
_CONFLICT = re.compile(r"^(<{7}|>{7}|={7})(?=[ \r\n]|$)", re.MULTILINE)
_MARKS = ("<" * 7, ">" * 7)
_PROSE = "title|text|name|short_name|vi|en|duty|qualitative|verb"
_SWALLOWED = re.compile(rf"[ -]*(?:{_PROSE}):[ ]+[^\"'|>{{\[\s#][^\n]*?( #[^\n]*)")


def suspected(text: Decoded) -> Decoded:
    """The text with odd spaces made plain, so that offsets stay and one fault is one problem."""
    found = tuple(_suspicions(text))
    if not found and text.is_plain:
        return text
    plain = text.text if text.is_plain else _ODD_SPACE.sub(lambda m: m[0][:-1] + " ", text.text)
    return Decoded(plain, text.lines, (*text.problems, *found), text.is_plain)


def _suspicions(decoded: Decoded) -> Iterator[Problem]:
    """Each look is taken only where a quick one finds its mark."""
    text, lines = decoded.text, decoded.lines
    for found in () if decoded.is_plain else _ODD_SPACE.finditer(text):
        at = found.end() - 1
        facts = {"character": named(text[at])}
        yield Problem(kind=faults.ODD_SPACE, facts=facts, span=lines.span(at, at + 1))
    for found in _WIDE_COLON.finditer(text) if "：" in text else ():
        yield Problem(kind=faults.WIDE_COLON, span=lines.span(*found.span(1)))
    yield from _swallowed(text, lines)
    if any(mark in text for mark in _MARKS) and (conflict := _CONFLICT.search(text)):
        facts = {"mark": conflict[0]}
        yield Problem(kind=faults.CONFLICT_MARK, facts=facts, span=lines.span(*conflict.span()))


def _swallowed(text: str, lines: Lines) -> Iterator[Problem]:
    at = text.find(" #")
    while at >= 0:
        begin = text.rfind("\n", 0, at) + 1
        is_comment = text[begin : at + 1].isspace()
        found = None if is_comment else _SWALLOWED.match(text, begin)
        if found:
            yield Problem(kind=faults.SWALLOWED, span=lines.span(*found.span(1)))
        end = text.find("\n", at)
        at = text.find(" #", end) if end >= 0 else -1
