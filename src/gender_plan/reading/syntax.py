"""A YAML parser's complaint, told as what a person did: which line, which mark, what to write.

Both parsers, the fast one and the one in plain Python, word their complaints in their own way and notice
a fault at the same place, which is often not where it was made.
"""

import re
from collections.abc import Callable
from typing import Any

import yaml
from attrs import frozen
from yaml.events import CollectionEndEvent, CollectionStartEvent, ScalarEvent

from gender_plan.problems import Problem, ProblemKind
from gender_plan.reading import faults
from gender_plan.reading.lines import Lines

_TAB = re.compile(r"[ ]*\t[ \t]*\S")
_KEY_AT_START = re.compile(r"[ ]*(?:- +)*[\w-]+:(?=[ \r\n]|$)")
_TIGHT_KEY = re.compile(r"([ ]*(?:- +)*)[\w-]+:(?=[^\s:])")
_ITEM = re.compile(r"[ ]*(?:- +)*")
_TIGHT_DASH = re.compile(r"-\S")
_TIGHT_ITEM = re.compile(r"[ ]*-(?=\{?[\w-]+:(?:\s|$))")
_ANY_COLON = re.compile(r":(?=\s|$)")
_CLOSING = {"[": "]", "{": "}"}


@frozen
class _Complaint:
    """What the parser said, where it noticed, and what it was reading then.

    ``began`` is where that began; ``bracket`` the innermost bracket still open; ``quote`` where the
    text in quotes opened that ends where the parser noticed, if it runs over several lines.
    """

    said: str
    at: int
    began: int
    lines: Lines
    bracket: int | None = None
    quote: int | None = None

    @property
    def character(self) -> str:
        """The character at which the parser noticed; nothing at the end of the text."""
        return self.lines.text[self.at : self.at + 1]

    def line_of(self, offset: int) -> tuple[int, str]:
        """Where a line begins, and the line."""
        number = self.lines.number(offset)
        return self.lines.starts[number - 1], self.lines.line(number)

    def problem(self, kind: ProblemKind, offset: int, **facts: object) -> Problem:
        """A problem of one character."""
        return Problem(kind=kind, facts=facts, span=self.lines.span(offset, offset + 1))


Explanation = Callable[[_Complaint], Problem]


def explained(failure: Exception, lines: Lines, text: str, parser: Any) -> Problem:  # noqa: ANN401
    """The problem behind a parser's exception, placed at its cause rather than where it was noticed."""
    complaint = _heard(failure, lines, text, parser)
    tab = _tab_before(complaint)
    if tab is not None:
        return complaint.problem(faults.TAB, tab)
    if complaint.quote is not None:
        mark = lines.text[complaint.quote]
        return complaint.problem(faults.QUOTE_OPEN, complaint.quote, character=mark)
    for pattern, explanation in _EXPLANATIONS:
        if re.search(pattern, complaint.said):
            return explanation(complaint)
    return complaint.problem(faults.SYNTAX, complaint.at, said=complaint.said)


def _heard(failure: Exception, lines: Lines, text: str, parser: Any) -> _Complaint:  # noqa: ANN401
    bracket, last = _last_read(text, parser)
    if not isinstance(failure, yaml.MarkedYAMLError):
        at = last.end_mark.index if last else 0
        return _Complaint(str(failure), at, at, lines)
    noticed = failure.problem_mark or failure.context_mark
    at = noticed.index if noticed else 0
    began = failure.context_mark.index if failure.context_mark else at
    said = f"{failure.context or ''} {failure.problem or ''}".strip()
    quote = last.start_mark.index if last and _ends_at(last, at, lines) else None
    return _Complaint(said, at, began, lines, bracket, quote)


def _last_read(text: str, parser: Any) -> tuple[int | None, Any]:  # noqa: ANN401  untyped events
    """The innermost bracket still open and the last scalar, found by reading once more."""
    opened: list[int | None] = []
    last = None
    again = parser(text)
    try:
        while (event := again.get_event()) is not None:
            if isinstance(event, ScalarEvent):
                last = event
            elif isinstance(event, CollectionStartEvent):
                opened.append(_start(event) if event.flow_style else None)
            elif isinstance(event, CollectionEndEvent):
                opened.pop()
    except (yaml.YAMLError, ValueError, OverflowError):
        pass
    finally:
        again.dispose()
    return next((at for at in reversed(opened) if at is not None), None), last


def _start(event: Any) -> int:  # noqa: ANN401
    start: int = event.start_mark.index
    return start


def _ends_at(scalar: Any, at: int, lines: Lines) -> bool:  # noqa: ANN401
    """Whether text in quotes runs over several lines and ends on the line of an offset."""
    first, last = scalar.start_mark.index, scalar.end_mark.index
    is_quoted = scalar.style in {"'", '"'}
    return is_quoted and lines.number(first) != lines.number(last) == lines.number(at)


def _tab_before(complaint: _Complaint) -> int | None:
    """The Tab that indents the line of the complaint or that of its beginning."""
    for offset in (complaint.at, complaint.began):
        begin, line = complaint.line_of(offset)
        if _TAB.match(line):
            return begin + line.index("\t")
    return None


def _noticed(kind: ProblemKind) -> Explanation:
    """The fault is where it was noticed."""
    return lambda complaint: complaint.problem(kind, complaint.at)


def _began(kind: ProblemKind) -> Explanation:
    """The fault is where the thing began that was being read."""

    def explanation(complaint: _Complaint) -> Problem:
        character = complaint.lines.text[complaint.began : complaint.began + 1]
        return complaint.problem(kind, complaint.began, character=character)

    return explanation


def _reserved(complaint: _Complaint) -> Problem:
    if complaint.character == "\t":
        return complaint.problem(faults.TAB, complaint.at)
    return complaint.problem(faults.RESERVED_START, complaint.at, character=complaint.character)


def _backslash(complaint: _Complaint) -> Problem:
    at = complaint.lines.text.rfind("\\", 0, complaint.at + 1)
    return complaint.problem(faults.BACKSLASH, max(at, 0))


def _odd_character(complaint: _Complaint) -> Problem:
    """An escape for a character that does not exist; only the Python parser has to be told so."""
    found = re.compile(r"\\U[0-9a-fA-F]{8}").search(complaint.lines.text, complaint.at)
    return complaint.problem(faults.BACKSLASH, found.start() if found else complaint.at)


def _not_a_key(complaint: _Complaint) -> Problem:
    """Something stands where the next key or item should: too many marks, or the wrong column."""
    begin, line = complaint.line_of(complaint.at)
    before = line[: complaint.at - begin].rstrip()
    if complaint.character and complaint.character in "]},":
        return complaint.problem(faults.EXTRA_MARK, complaint.at, character=complaint.character)
    if before.endswith(("'", '"')):
        return complaint.problem(faults.TEXT_AFTER_QUOTE, complaint.at)
    if _TIGHT_DASH.match(complaint.lines.text, complaint.at):
        return complaint.problem(faults.DASH_TIGHT, complaint.at)
    above = _line_above(complaint, begin)
    is_in_line = complaint.at - begin == _indent(above[1])
    swallowing = (_no_key_above if is_in_line else _dash_above)(complaint, *above)
    return swallowing or complaint.problem(faults.INDENTATION, complaint.at)


_ITEM_TO_COLON = re.compile(r"\s*-\s[^:]*")
"""An item of a list up to its first colon: the line above, which is no item, has swallowed it."""


def _second_colon(complaint: _Complaint) -> Problem:
    """A colon in the text of a line, or a key on a line that the line above has swallowed."""
    begin, line = complaint.line_of(complaint.at)
    if _ITEM_TO_COLON.fullmatch(line[: complaint.at - begin]):
        return complaint.problem(faults.INDENTATION, begin + line.index("-"))
    found = _KEY_AT_START.match(line)
    if not found or begin + found.end() <= complaint.at:
        return complaint.problem(faults.COLON_IN_VALUE, complaint.at)
    swallowing = _no_key_above(complaint, *_line_above(complaint, begin))
    return swallowing or complaint.problem(faults.INDENTATION, begin + len(line) - len(line.lstrip()))


def _no_key_above(complaint: _Complaint, begin: int, line: str) -> Problem | None:
    """What keeps the line above from being a key with its value, if anything does."""
    tight = _TIGHT_KEY.match(line)
    if tight:
        return complaint.problem(faults.COLON_TIGHT, begin + tight.end() - 1)
    if _ANY_COLON.search(line):
        return _dash_above(complaint, begin, line)
    return complaint.problem(faults.COLON_MISSING, begin + _indent(line))


def _dash_above(complaint: _Complaint, begin: int, line: str) -> Problem | None:
    """A dash that begins no item, because it is part of the key behind it."""
    dash = _TIGHT_ITEM.match(line)
    return complaint.problem(faults.DASH_TIGHT, begin + dash.end() - 1) if dash else None


def _indent(line: str) -> int:
    """Where the words of a line begin, after spaces and list marks."""
    found = _ITEM.match(line)
    return found.end() if found else 0


def _line_above(complaint: _Complaint, begin: int) -> tuple[int, str]:
    """The nearest line above that is neither empty nor a comment."""
    while begin > 0:
        begin, line = complaint.line_of(begin - 1)
        if line.strip() and not line.lstrip().startswith("#"):
            return begin, line
    return 0, ""


def _no_colon(complaint: _Complaint) -> Problem:
    _, line = complaint.line_of(complaint.began)
    tight = _TIGHT_KEY.match(line)
    if tight:
        at = complaint.line_of(complaint.began)[0] + tight.end() - 1
        return complaint.problem(faults.COLON_TIGHT, at)
    if _TIGHT_DASH.match(complaint.lines.text, complaint.began):
        return complaint.problem(faults.DASH_TIGHT, complaint.began)
    return complaint.problem(faults.COLON_MISSING, complaint.began)


def _in_brackets(complaint: _Complaint) -> Problem:
    """Between brackets a comma lacks, or the closing bracket."""
    text, opening = complaint.lines.text, complaint.bracket
    if complaint.character == "?":
        return complaint.problem(faults.QUESTION, complaint.at)
    if opening is None:
        opening = complaint.began
    is_near = complaint.lines.number(opening) == complaint.lines.number(complaint.at)
    if is_near and complaint.character.strip() and complaint.character not in "]}":
        return complaint.problem(faults.COMMA_MISSING, complaint.at)
    mark = text[opening : opening + 1]
    return complaint.problem(
        faults.BRACKET_OPEN, opening, character=mark, closing=_CLOSING.get(mark, "]")
    )


def _no_content(complaint: _Complaint) -> Problem:
    """A mark where a value should stand, or the end of the text inside brackets."""
    if complaint.character == "-":
        return complaint.problem(faults.DASH_IN_VALUE, complaint.at)
    if complaint.character.strip() and complaint.character in "]},:":
        return complaint.problem(faults.EXTRA_MARK, complaint.at, character=complaint.character)
    return _in_brackets(complaint)


# The first pattern found in what the parser said decides.
_EXPLANATIONS: tuple[tuple[str, Explanation], ...] = (
    (r"escape character|hexa?decimal|invalid Unicode character", _backslash),
    (r"chr\(\) arg", _odd_character),
    (r"quoted scalar", _began(faults.QUOTE_OPEN)),
    (r"block scalar|an? (alias|anchor|tag)\b", _began(faults.RESERVED_START)),
    (r"directive", _began(faults.DIRECTIVE)),
    (r"cannot start any token", _reserved),
    (r"unexpected ':'", _noticed(faults.COMMA_MISSING)),
    (r"mapping values are not allowed", _second_colon),
    (r"sequence entries are not allowed", _noticed(faults.DASH_IN_VALUE)),
    (r"mapping keys are not allowed", _reserved),
    (r"node content", _no_content),
    (r"flow (sequence|mapping)", _in_brackets),
    (r"could not find expected ':'", _no_colon),
    (r"expected (key|'-')|expected <block end>|<document start>", _not_a_key),
)
