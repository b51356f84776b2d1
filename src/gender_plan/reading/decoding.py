"""Bytes to text, of any text file: what encoding, which characters; every refusal names its place."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate

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
    (
        faults.INVISIBLE_CHARACTER,
        "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2028\u2029\u2060-\u2064"
        "\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f",
    ),
    (
        faults.UNASSIGNED_CHARACTER,
        "\ud800-\uf8ff\ufdd0-\ufdef\ufffd-\uffff\U000e0080-\U0010ffff"
        + "".join(
            f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0xE0000, 0x10000)
        ),
    ),
)
_REFUSED_BY_GROUP = {f"g{n}": kind for n, (kind, _) in enumerate(_REFUSED)}
_REFUSED_CHARACTER = re.compile("|".join(f"(?P<g{n}>[{s}])" for n, (_, s) in enumerate(_REFUSED)))
_VIETNAMESE = re.compile("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđăơư]", re.IGNORECASE)
# Letters of TCVN3 inside words, and the letters with which VNI writes tones and hats after a vowel.
_SURELY_TCVN3 = re.compile("[A-Za-z][µ¸¶·¹¨©ª«¬]|®[A-Za-zµ¸¶·¹¨©ª«¬Æ-þ]")
_SURELY_VNI = re.compile("[aeouyAEOUY][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|[ôö][ùøûõïÙØÛÕÏ]")
_ENOUGH_TO_BE_SURE = 3
_SHOWN = 2_000  # no screen shows more of a line
_LOOKED_AT = 64  # bytes that tell UTF-16 without a mark


@frozen
class Lines:
    """Where the lines of a text begin, to turn character offsets into lines and columns."""

    text: str

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The offset at which each line begins, whatever the line ends; found when first asked for."""
        if "\r" in self.text:
            return (0, *(m.end() for m in re.finditer(r"\r\n|\r|\n", self.text)))
        return tuple(accumulate(map(len, self.text.split("\n")), lambda a, b: a + b + 1, initial=0))[:-1]

    def number(self, offset: int) -> int:
        """The number of the line in which an offset lies, from 1."""
        return bisect_right(self.starts, min(offset, len(self.text)))

    def line(self, number: int) -> str:
        """A line by its number, without its end."""
        begin = self.starts[number - 1]
        stop = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[begin:stop].rstrip("\r\n")

    def span(self, start: int, end: int) -> Span:
        """The stretch from one offset to another, as far as it lies on the first line."""
        start = min(start, len(self.text))
        number = self.number(start)
        begin, (length, excerpt) = self.starts[number - 1], self._shown(number)
        reach = max(1, min(end, begin + length) - start)
        return Span(line=number, column=start - begin + 1, length=reach, excerpt=excerpt)

    def _shown(self, number: int) -> tuple[int, str]:
        """How long a line is, and the line, but for one too long to be shown; each is cut out once."""
        if number not in self._cut:
            line = self.line(number)
            self._cut[number] = (len(line), line if len(line) <= _SHOWN else "")
        return self._cut[number]

    @cached_property
    def _cut(self) -> dict[int, tuple[int, str]]:
        return {}


@frozen
class Decoded:
    """The text, with each refused character replaced by a space, and what was wrong with it."""

    text: str
    lines: Lines
    problems: tuple[Problem, ...]
    is_plain: bool = False


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
    if _is_plain(text):
        return Decoded(text, lines, tuple(_old_font(text, lines)), is_plain=True)
    problems = (*_refused(text, lines), *_old_font(text, lines))
    return Decoded(_REFUSED_CHARACTER.sub(" ", text), lines, problems)


def _is_plain(text: str) -> bool:
    """Whether no character is refused or odd; a quick look that spares most texts the slow one."""
    unbroken = text.replace("\n", "")
    if "\r" in unbroken or "\t" in unbroken:
        unbroken = unbroken.replace("\r", "").replace("\t", "")
    return unbroken.isprintable() and "\ufffd" not in text


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
    if _is_half_empty(content[:_LOOKED_AT]):
        return Problem(kind=faults.UTF_16, facts={"encoding": "UTF-16"}, span=start)
    return None


def _is_half_empty(head: bytes) -> bool:
    """Whether every other byte is zero, as in Western text saved as UTF-16 without a mark."""
    return len(head) > 1 and (not any(head[1::2]) or not any(head[::2]))


def _undecodable(body: bytes, bad: UnicodeDecodeError) -> Decoded:
    """Nothing after the bad byte can be trusted; the place is counted in characters before it."""
    lines = Lines(body[: bad.start].decode("utf-8") + "�")
    at = len(lines.text) - 1
    byte = f"0x{body[bad.start]:02x}"
    problem = Problem(kind=faults.NOT_UTF_8, facts={"byte": byte}, span=lines.span(at, at + 1))
    return Decoded("", lines, (problem,))


def _refused(text: str, lines: Lines) -> Iterator[Problem]:
    """One problem for each character, at its first place, with how often it stands there."""
    first: dict[str, re.Match[str]] = {}
    count: dict[str, int] = {}
    for found in _REFUSED_CHARACTER.finditer(text):
        first.setdefault(found[0], found)
        count[found[0]] = count.get(found[0], 0) + 1
    for character, found in first.items():
        facts = {"character": named(character), "count": count[character]}
        kind = _REFUSED_BY_GROUP[str(found.lastgroup)]
        yield Problem(kind=kind, facts=facts, span=lines.span(*found.span()))


def refused_in(text: str) -> tuple[ProblemKind, str] | None:
    """The first character of a text that is refused, and as what."""
    found = None if text.isprintable() else _REFUSED_CHARACTER.search(text)
    return (_REFUSED_BY_GROUP[str(found.lastgroup)], found[0]) if found else None


def _old_font(text: str, lines: Lines) -> Iterator[Problem]:
    """Signs that only the old fonts show as Vietnamese letters, in a text without any such letter."""
    if text.isascii() or _VIETNAMESE.search(text):
        return
    for sure in (_SURELY_TCVN3, _SURELY_VNI):
        first, count = sure.search(text), len(sure.findall(text))
        if first and count >= _ENOUGH_TO_BE_SURE:
            yield Problem(kind=faults.OLD_FONT, span=lines.span(*first.span()))
            return


def named(character: str) -> str:
    """A character by its number and name: ``U+00A0 NO-BREAK SPACE``."""
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    return f"{code} {name}".rstrip()
