"""Which characters no file may hold, because people and machines would not see the same text."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from gender_plan.problems import Problem, ProblemKind
from gender_plan.reading import faults
from gender_plan.reading.lines import Lines

_ZERO_WIDTH = (
    "\u115f\u1160\u200b-\u200d\u2060-\u2064\u206a-\u206f\u3164\uffa0\ufff9-\ufffb\U000e0000-\U000e007f"
)
_NONCHARACTERS = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0xE0000, 0x10000)
)
_REFUSED: tuple[tuple[ProblemKind, str], ...] = (
    (faults.CONTROL_CHARACTER, "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"),
    (faults.BIDI_CHARACTER, "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"),
    (faults.INVISIBLE_CHARACTER, f"\u00ad\u034f\u180e\u2028\u2029\ufeff{_ZERO_WIDTH}"),
    (
        faults.UNASSIGNED_CHARACTER,
        f"\ud800-\uf8ff\ufdd0-\ufdef\ufffd-\uffff\U000e0080-\U0010ffff{_NONCHARACTERS}",
    ),
)
_BY_GROUP = {f"g{n}": kind for n, (kind, _) in enumerate(_REFUSED)}
_PATTERN = re.compile("|".join(f"(?P<g{n}>[{signs}])" for n, (_, signs) in enumerate(_REFUSED)))

_VIETNAMESE = re.compile(
    "[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđăơư\u0300-\u0303\u0306\u0309\u031b\u0323]",
    re.IGNORECASE,
)
# Letters of TCVN3 inside words, and the letters with which VNI writes tones and hats after a vowel.
_OLD_FONTS = (
    re.compile("[A-Za-z][µ¸¶·¹¨©ª«¬]|®[A-Za-zµ¸¶·¹¨©ª«¬Æ-þ]"),
    re.compile("[aeouyAEOUY][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|[ôöÔÖ][ùøûõïÙØÛÕÏ]"),
)
_ENOUGH_TO_BE_SURE = 3


def is_plain(text: str) -> bool:
    """Whether no character is refused or odd; a quick look that spares most texts the slow one."""
    unbroken = text.replace("\n", "")
    if "\r" in unbroken or "\t" in unbroken:
        unbroken = unbroken.replace("\r", "").replace("\t", "")
    return unbroken.isprintable() and "\ufffd" not in text


def refused(text: str, lines: Lines) -> Iterator[Problem]:
    """One problem for each character that is refused, at its first place, with how often it is there."""
    first: dict[str, re.Match[str]] = {}
    count: dict[str, int] = {}
    for found in _PATTERN.finditer(text):
        first.setdefault(found[0], found)
        count[found[0]] = count.get(found[0], 0) + 1
    for character, found in first.items():
        kind = _BY_GROUP[str(found.lastgroup)]
        facts = facts_of(character, count[character])
        yield Problem(kind=kind, facts=facts, span=lines.span(*found.span()))


def refused_in(text: str) -> tuple[ProblemKind, str] | None:
    """The first character of one value that is refused, and as what."""
    found = None if text.isprintable() else _PATTERN.search(text)
    return (_BY_GROUP[str(found.lastgroup)], found[0]) if found else None


def cleaned(text: str) -> str:
    """One space for each refused character, so that offsets stay and one fault is one problem."""
    return _PATTERN.sub(" ", text)


def old_font(text: str, lines: Lines) -> Iterator[Problem]:
    """Signs that only the old fonts show as Vietnamese letters, in a text without any such letter."""
    if text.isascii() or _VIETNAMESE.search(text):
        return
    for signs in _OLD_FONTS:
        places = [found.span() for found in signs.finditer(text)]
        if len(places) >= _ENOUGH_TO_BE_SURE:
            yield Problem(kind=faults.OLD_FONT, span=lines.span(*places[0]))
            return


def facts_of(character: str, count: int = 1) -> dict[str, Any]:
    """What is to be said of a refused character: its name, and how often it is there if not once."""
    vi, en = (f" ({count} chỗ)", f" ({count} times)") if count > 1 else ("", "")
    return {"character": named(character), "count": count, "times_vi": vi, "times_en": en}


def named(character: str) -> str:
    """A character by its number and name: ``U+00A0 NO-BREAK SPACE``."""
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "")
    return f"{code} {name}".rstrip()
