"""A YAML parser's complaint, told as what a person did: which line, which mark, what to write."""

import re

import yaml
from attrs import frozen

from gender_plan.problems import Problem, ProblemKind, Span
from gender_plan.reading import faults
from gender_plan.reading.decoding import Lines

_TAB = re.compile(r"[ ]*\t[ \t]*\S")
_CLOSING = {"[": "]", "{": "}"}


@frozen
class _Complaint:
    """What the parser said, where it noticed, and where the thing began that it was reading."""

    said: str
    at: int
    began: int
    lines: Lines


@frozen
class _Cause:
    pattern: re.Pattern[str]
    kind: ProblemKind
    at_beginning: bool = False


# Both parsers word their complaints in their own way; the first pattern found decides.
_CAUSES = tuple(
    _Cause(re.compile(pattern), kind, at_beginning)
    for pattern, kind, at_beginning in (
        (r"unknown escape character|did not find expected hexdecimal", faults.BACKSLASH, False),
        (r"quoted scalar", faults.QUOTE_OPEN, True),
        (r"cannot start any token", faults.RESERVED_START, False),
        (r"mapping values are not allowed", faults.COLON_IN_VALUE, False),
        (r"flow (sequence|mapping)", faults.BRACKET_OPEN, True),
        (r"could not find expected ':'", faults.COLON_MISSING, True),
        (
            r"did not find expected (key|'-')|expected <block end>|not allowed (here|in this context)",
            faults.INDENTATION,
            False,
        ),
    )
)


def explained(failure: Exception, lines: Lines, long_quote: Span | None) -> Problem:
    """The problem behind a parser's exception, placed at its cause rather than where it was noticed."""
    complaint = _heard(failure, lines)
    tab = _tab_before(complaint)
    if tab is not None:
        return Problem(kind=faults.TAB, span=lines.span(tab, tab + 1))
    if long_quote is not None:
        return Problem(kind=faults.QUOTE_OPEN, span=long_quote)
    for cause in _CAUSES:
        if cause.pattern.search(complaint.said):
            return _placed(cause, complaint)
    facts = {"said": complaint.said}
    return Problem(kind=faults.SYNTAX, facts=facts, span=lines.span(complaint.at, complaint.at + 1))


def _heard(failure: Exception, lines: Lines) -> _Complaint:
    if not isinstance(failure, yaml.MarkedYAMLError):
        at = getattr(failure, "position", 0)
        return _Complaint(str(failure), at if isinstance(at, int) else 0, 0, lines)
    noticed = failure.problem_mark or failure.context_mark
    at = noticed.index if noticed else 0
    began = failure.context_mark.index if failure.context_mark else at
    said = f"{failure.context or ''} {failure.problem or ''}".strip()
    return _Complaint(said, at, began, lines)


def _tab_before(complaint: _Complaint) -> int | None:
    """The Tab that indents the line of the complaint or the last line before it with words on it."""
    text = complaint.lines.text
    for offset in (complaint.at, complaint.began):
        begin = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
        found = _TAB.match(text, begin)
        if found:
            return text.index("\t", begin)
    return None


def _placed(cause: _Cause, complaint: _Complaint) -> Problem:
    at = complaint.began if cause.at_beginning else complaint.at
    character = complaint.lines.text[at : at + 1]
    facts = {"character": character, "closing": _CLOSING.get(character, "]")}
    return Problem(kind=cause.kind, facts=facts, span=complaint.lines.span(at, at + 1))
