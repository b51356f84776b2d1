"""What an editor, a paste or a merge left in a YAML text, which a parser would misread in silence."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

import yaml
from attrs import define, field
from yaml.events import CollectionEndEvent, CollectionStartEvent, ScalarEvent

from gender_plan.problems import Problem, ProblemKind
from gender_plan.reading import faults
from gender_plan.reading.characters import named
from gender_plan.reading.decoding import Decoded
from gender_plan.reading.limits import Limits

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ODD_SPACE = re.compile(rf"(?:^[ \t-]*|^[ -]*[\w-]+:[ ]*)([{_SPACES}])", re.MULTILINE)
_WIDE_COLON = re.compile(r"^[ -]*[\w-]+(：)", re.MULTILINE)
# Word turns a hyphen into a dash; what looks like a key behind it tells that no text goes on here.
_LIST_MARK = re.compile(r"^[ -]*([‐‑‒–—−•·●▪])[ \t]*(?=\{?[ \t]*[\w-]+:(?:[ \r\n]|$))", re.MULTILINE)
_CONFLICT = re.compile(r"^(<{7}|>{7}|={7})(?=[ \r\n]|$)", re.MULTILINE)
_MARKS = ("<" * 7, ">" * 7)
_PROSE = "title|text|name|short_name|vi|en|duty|qualitative|verb"
_SWALLOWED = re.compile(rf"[ -]*(?:{_PROSE}):[ ]+[^\"'|>{{\[\s#][^\r\n]*?( #[^\r\n]*)")
# A value that begins and ends with them; whether it is one, and has no others, the parser tells.
_CURLY = re.compile(r"“(?:(?<=[:\[{,-] “)|(?<=[\[{,]“))[^\r\n“”]*”\s*(?:[\]},#\r\n]|\Z)")
# Legal after a colon and at the end of a line, as only one of the two parsers knows.
_TAB = re.compile(r"^[ -]*[\w-]+:([ ]*\t[ \t]*)|(?<=\S)([ ]*\t[ \t]*)(?=#|[\r\n]|\Z)", re.MULTILINE)

_TIGHT = re.compile(r"\w:[\[\]{},]")
_MAYBE_TIGHT = re.compile(r":[\[\]{},]")
_ALL_CURLY = re.compile(r"“[^“”]*”")

Suspicion = tuple[ProblemKind, int, int]


def suspected(text: Decoded, limits: Limits, parser: Any) -> Decoded:  # noqa: ANN401
    """The text with odd spaces and dashes made plain, so that offsets stay and each is one problem."""
    found = sorted(_suspicions(text), key=lambda suspicion: suspicion[1])
    tabs = [m.span(m.lastindex or 0) for m in _TAB.finditer(text.text)] if "\t" in text.text else []
    is_odd = found or tabs or "?" in text.text or _MAYBE_TIGHT.search(text.text)
    if not is_odd and not _may_be_curly(text.text):
        return text
    seen = _seen(text.text, limits, parser)
    real = [suspicion for suspicion in found if not seen.hides(suspicion[1])]
    odd = [(start, end, _MEANT[kind]) for kind, start, end in real if kind in _MEANT]
    blank = [(start, end, " ") for start, end in tabs if not seen.hides(start)]
    plain = _as_meant(text.text, [*odd, *blank])
    problems = [_problem(text, *suspicion) for suspicion in (*real, *seen.taken_by_one[:1], *seen.curly)]
    return Decoded(plain, text.lines, (*text.problems, *problems))


def _suspicions(text: Decoded) -> Iterator[Suspicion]:
    """Each look is taken only where a quick one finds its mark."""
    content = text.text
    for found in () if text.as_saved else _ODD_SPACE.finditer(content):
        yield faults.ODD_SPACE, *found.span(1)
    for found in _WIDE_COLON.finditer(content) if "：" in content else ():
        yield faults.WIDE_COLON, *found.span(1)
    for found in () if text.text.isascii() else _LIST_MARK.finditer(content):
        yield faults.LIST_MARK, *found.span(1)
    is_torn = any(mark[0] in content and mark in content for mark in _MARKS)
    if is_torn and (conflict := _CONFLICT.search(content)):
        yield faults.CONFLICT_MARK, *conflict.span()
    yield from _swallowed(content)


def _swallowed(text: str) -> Iterator[Suspicion]:
    """Words cut off by the first “ #” of a line."""
    ends = "\r\n" if "\r" in text else "\n"
    at = text.find("#")
    while at >= 0:
        if text[at - 1 : at] != " ":
            at = text.find("#", at + 1)
            continue
        begin = max(text.rfind(end, 0, at) for end in ends) + 1
        found = None if text[begin:at].isspace() else _SWALLOWED.match(text, begin)
        if found:
            yield faults.SWALLOWED, *found.span(1)
        end = text.find("\n", at)
        at = text.find("#", end) if end >= 0 else -1


def _may_be_curly(text: str) -> bool:
    """Whether, outside comments, a value seems to be in curly quotes."""
    maybe = _CURLY.finditer(text) if "“" in text else ()
    return any("#" not in text[text.rfind("\n", 0, m.start()) + 1 : m.start()] for m in maybe)


def _problem(text: Decoded, kind: ProblemKind, start: int, end: int) -> Problem:
    facts: dict[str, object] = {}
    if kind is faults.ODD_SPACE:
        facts["character"] = named(text.text[start])
    elif kind is faults.LIST_MARK:
        facts["character"] = text.text[start]
    elif kind is faults.CONFLICT_MARK:
        facts["mark"] = text.text[start:end]
    return Problem(kind=kind, facts=facts, span=text.lines.span(start, end))


_MEANT = {faults.ODD_SPACE: " ", faults.LIST_MARK: "-"}


def _as_meant(text: str, places: list[tuple[int, int, str]]) -> str:
    pieces, at = [], 0
    for start, end, sign in sorted(places):
        pieces += [text[at:start], sign * (end - start)]
        at = end
    return "".join((*pieces, text[at:]))


@define
class _Seen:
    """What a first look at the parser's events shows.

    ``starts`` and ``ends`` are those of texts that run over lines, whose lines are no structure;
    ``taken_by_one`` what stands between brackets and only one of the two parsers would take;
    ``curly`` the values that are all in curly quotes, and in no others.
    """

    starts: list[int] = field(factory=list)
    ends: list[int] = field(factory=list)
    taken_by_one: list[Suspicion] = field(factory=list)
    curly: list[Suspicion] = field(factory=list)

    def hides(self, offset: int) -> bool:
        """Whether an offset lies in a text that runs over lines."""
        at = bisect_right(self.starts, offset) - 1
        return at >= 0 and offset < self.ends[at]


def _seen(text: str, limits: Limits, parser: Any) -> _Seen:  # noqa: ANN401
    """The first look, as far as the text can be read."""
    seen, flows = _Seen(), [False]
    first_look = parser(text)
    try:
        while (event := first_look.get_event()) is not None and len(flows) <= limits.depth:
            if isinstance(event, ScalarEvent):
                _look_at(event, seen, text, is_flow=flows[-1])
            elif isinstance(event, CollectionStartEvent):
                flows.append(bool(event.flow_style))
            elif isinstance(event, CollectionEndEvent):
                flows.pop()
    except (yaml.YAMLError, ValueError, OverflowError):
        pass  # reading it in earnest will tell
    finally:
        first_look.dispose()
    return seen


def _look_at(scalar: Any, seen: _Seen, text: str, *, is_flow: bool) -> None:  # noqa: ANN401
    start, end = scalar.start_mark.index, scalar.end_mark.index
    if scalar.style:
        if scalar.start_mark.line != scalar.end_mark.line:
            seen.starts.append(start)
            seen.ends.append(end)
    elif is_flow and "?" in scalar.value:
        at = text.index("?", start)
        seen.taken_by_one.append((faults.QUESTION, at, at + 1))
    elif _ALL_CURLY.fullmatch(scalar.value):
        seen.curly.append((faults.CURLY_QUOTES, start, end))
    elif is_flow and _TIGHT.match(text, end - 1):
        seen.taken_by_one.append((faults.COMMA_MISSING, end, end + 1))
