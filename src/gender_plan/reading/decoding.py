"""Bytes to text, of any text file: what encoding, which characters; every refusal names its place."""

from attrs import frozen

from gender_plan.problems import Problem, Span
from gender_plan.reading import faults
from gender_plan.reading.characters import cleaned, is_plain, old_font, refused
from gender_plan.reading.limits import Limits
from gender_plan.reading.lines import Lines

_FORMATS = (
    (b"PK\x03\x04", "Excel/Word"),
    (b"\xd0\xcf\x11\xe0", "Excel/Word (.xls, .doc)"),
    (b"%PDF", "PDF"),
    (b"{\\rtf", "RTF"),
)
_ENCODINGS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_HEAD = 64  # bytes that tell UTF-16 without a mark
_START = 4096  # bytes of which one is zero in a program or a picture
_FIRST = Span(line=1, column=1)


@frozen
class Decoded:
    """The text, with each refused character replaced by a space, and what was wrong with it.

    ``as_saved`` holds the bytes of a text in which nothing was replaced, which parsers read faster.
    """

    text: str
    lines: Lines
    problems: tuple[Problem, ...]
    as_saved: bytes | None = None


def decoded(content: bytes, limits: Limits) -> Decoded:
    """The text of a file; an empty text where the bytes are no text at all."""
    hopeless = _not_text(content, limits)
    if hopeless:
        return Decoded("", Lines(""), (hopeless,))
    body = content.removeprefix(b"\xef\xbb\xbf")
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as bad:
        return _undecodable(body, bad)
    lines = Lines(text)
    if is_plain(text):
        return Decoded(text, lines, tuple(old_font(text, lines)), as_saved=body)
    problems = (*refused(text, lines), *old_font(text, lines))
    return Decoded(cleaned(text), lines, problems)


def _not_text(content: bytes, limits: Limits) -> Problem | None:
    if len(content) > limits.size:
        facts = {"size": len(content), "limit": limits.size}
        return Problem(kind=faults.TOO_LARGE, facts=facts, span=_FIRST)
    for magic, name in _ENCODINGS:
        if content.startswith(magic):
            return Problem(kind=faults.UTF_16, facts={"encoding": name}, span=_FIRST)
    for magic, name in _FORMATS:
        if content.startswith(magic):
            return Problem(kind=faults.OTHER_FORMAT, facts={"format": name}, span=_FIRST)
    if _is_half_empty(content[:_HEAD]):
        return Problem(kind=faults.UTF_16, facts={"encoding": "UTF-16"}, span=_FIRST)
    return None


def _is_half_empty(head: bytes) -> bool:
    """Whether many bytes are zero and none beside them, as in text saved as UTF-16 without a mark."""
    zeros = (head[::2].count(0), head[1::2].count(0))
    return min(zeros) == 0 and max(zeros) > len(head) // 8


def _undecodable(body: bytes, bad: UnicodeDecodeError) -> Decoded:
    """Nothing after the bad byte can be trusted; the place is counted in characters before it."""
    if b"\0" in body[:_START]:
        return Decoded("", Lines(""), (Problem(kind=faults.NOT_A_TEXT_FILE, span=_FIRST),))
    lines = Lines(body[: bad.start].decode("utf-8") + "�")
    at = len(lines.text) - 1
    byte = f"0x{body[bad.start]:02x}"
    problem = Problem(kind=faults.NOT_UTF_8, facts={"byte": byte}, span=lines.span(at, at + 1))
    return Decoded("", lines, (problem,))
