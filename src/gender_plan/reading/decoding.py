"""Bytes to text: what encoding, which characters; every refusal names its place."""

import re
import unicodedata
from collections.abc import Iterator

from attrs import frozen

from gender_plan.problems import Problem, ProblemKind, Span
from gender_plan.reading import faults
from gender_plan.reading.limits import Limits

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
_REFUSED: tuple[tuple[ProblemKind, str], ...] = (
    (faults.CONTROL_CHARACTER, "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"),
    (faults.BIDI_CHARACTER, "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"),
    (faults.INVISIBLE_CHARACTER, "\u00ad\u180e\u200b-\u200d\u2028\u2029\u2060\ufeff"),
    (faults.UNASSIGNED_CHARACTER, "\ue000-\uf8ff\ufdd0-\ufdef\ufffd-\uffff\U000e0000-\U0010ffff"),
)
_REFUSED_BY_GROUP = {f"g{n}": kind for n, (kind, _) in enumerate(_REFUSED)}
_REFUSED_CHARACTER = re.compile("|".join(f"(?P<g{n}>[{s}])" for n, (_, s) in enumerate(_REFUSED)))
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ODD_SPACE = re.compile(rf"^[ \t-]*[{_SPACES}]|^[ -]*[\w-]+:[ ]*[{_SPACES}]", re.MULTILINE)
_WIDE_COLON = re.compile(r"^[ -]*[\w-]+(：)", re.MULTILINE)
_CONFLICT = re.compile(r"^(<{7}|>{7}|={7})(?=[ \r\n]|$)", re.MULTILINE)
_PROSE = "title|text|name|short_name|vi|en|duty|qualitative|verb"
_SWALLOWED = re.compile(rf"^[ -]*(?:{_PROSE}):[ ]+[^\"'|>{{\[\s#][^\n]*?( #[^\n]*)", re.MULTILINE)
_TCVN3 = re.compile("[µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô]")
_VIETNAMESE = re.compile("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđăơư]", re.IGNORECASE)
_SURELY_OLD = re.compile("[µ¸¶·¹¨©®ª«¬]")
_ENOUGH_TO_BE_SURE = 3


@frozen
class Lines:
    """Where the lines of a text begin, to turn character offsets into lines and columns."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Lines":
        """The lines of a text, whatever its line ends."""
        return cls(text, (0, *(m.end() for m in re.finditer(r"\r\n|\r|\n", text))))

    def span(self, start: int, end: int) -> Span:
        """The stretch from one offset to another, as far as it lies on the first line."""
        start = min(start, len(self.text))
        line = _last_not_after(self.starts, start)
        begin = self.starts[line]
        stop = self.starts[line + 1] if line + 1 < len(self.starts) else len(self.text)
        excerpt = self.text[begin:stop].rstrip("\r\n")
        length = max(1, min(end, begin + len(excerpt)) - start)
        return Span(line=line + 1, column=start - begin + 1, length=length, excerpt=excerpt)


def _last_not_after(starts: tuple[int, ...], offset: int) -> int:
    low, high = 0, len(starts)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if starts[middle] <= offset else (low, middle)
    return low


@frozen
class Decoded:
    """The text, with each refused character replaced by a space, and what was wrong with it."""

    text: str
    lines: Lines
    problems: tuple[Problem, ...]


def decoded(content: bytes, limits: Limits) -> Decoded:
    """The text of a file; an empty text where the bytes are no text at all."""
    hopeless = _not_text(content, limits)
    if hopeless:
        return Decoded("", Lines.of(""), (hopeless,))
    body = content.removeprefix(b"\xef\xbb\xbf")
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as bad:
        return _undecodable(body, bad)
    lines = Lines.of(text)
    return Decoded(_cleaned(text), lines, tuple(_character_problems(text, lines)))


def _not_text(content: bytes, limits: Limits) -> Problem | None:
    start = Span(line=1, column=1)
    if len(content) > limits.size:
        facts = {"size": len(content), "limit": limits.size}
        return Problem(kind=faults.TOO_LARGE, facts=facts, span=start)
    for magic, name in _ENCODINGS:
        if content.startswith(magic):
            return Problem(kind=faults.UTF_16, facts={"encoding": name}, span=start)
    for magic, name in _FORMATS:
        if content.startswith(magic):
            return Problem(kind=faults.OTHER_FORMAT, facts={"format": name}, span=start)
    return None


def _undecodable(body: bytes, bad: UnicodeDecodeError) -> Decoded:
    """Nothing after the bad byte can be trusted; the place is counted in characters before it."""
    lines = Lines.of(body[: bad.start].decode("utf-8") + "�")
    at = len(lines.text) - 1
    byte = f"0x{body[bad.start]:02x}"
    problem = Problem(kind=faults.NOT_UTF_8, facts={"byte": byte}, span=lines.span(at, at + 1))
    return Decoded("", lines, (problem,))


def _cleaned(text: str) -> str:
    """One space for each refused character, so that offsets stay and one fault is one problem."""
    text = _REFUSED_CHARACTER.sub(" ", text)
    return _ODD_SPACE.sub(lambda m: m[0][:-1] + " ", text)


def _character_problems(text: str, lines: Lines) -> Iterator[Problem]:
    yield from _refused(text, lines)
    for found in _ODD_SPACE.finditer(text):
        at = found.end() - 1
        facts = {"character": _named(text[at])}
        yield Problem(kind=faults.ODD_SPACE, facts=facts, span=lines.span(at, at + 1))
    for found in _WIDE_COLON.finditer(text):
        yield Problem(kind=faults.WIDE_COLON, span=lines.span(*found.span(1)))
    for found in _SWALLOWED.finditer(text):
        yield Problem(kind=faults.SWALLOWED, span=lines.span(*found.span(1)))
    if conflict := _CONFLICT.search(text):
        facts = {"mark": conflict[0]}
        yield Problem(kind=faults.CONFLICT_MARK, facts=facts, span=lines.span(*conflict.span()))
    old = _SURELY_OLD.findall(text)
    if len(old) >= _ENOUGH_TO_BE_SURE and not _VIETNAMESE.search(text):
        first = _TCVN3.search(text)
        yield Problem(kind=faults.OLD_FONT, span=lines.span(*first.span()) if first else None)


def _refused(text: str, lines: Lines) -> Iterator[Problem]:
    """One problem for each character, at its first place, with how often it stands there."""
    first: dict[str, re.Match[str]] = {}
    count: dict[str, int] = {}
    for found in _REFUSED_CHARACTER.finditer(text):
        first.setdefault(found[0], found)
        count[found[0]] = count.get(found[0], 0) + 1
    for character, found in first.items():
        facts = {"character": _named(character), "count": count[character]}
        kind = _REFUSED_BY_GROUP[str(found.lastgroup)]
        yield Problem(kind=kind, facts=facts, span=lines.span(*found.span()))


def _named(character: str) -> str:
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    return f"{code} {name}".rstrip()
