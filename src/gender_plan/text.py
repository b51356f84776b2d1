"""Vietnamese text: stored composed (NFC), compared folded, printed exactly as written."""

import difflib
import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from attrs import frozen

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, Language] = ("vi", "en")

_NOT_WORD = re.compile(r"[\W_]+")
_TO_FILL = re.compile(r"\(điền: ([^()]*)\)")
_DIGITS = re.compile(r"(\d+)")


@frozen
class Text:
    """Words meant for people: Vietnamese, with English where somebody has supplied it.

    >>> Text("Sở Nội vụ", en="Department of Home Affairs").said("en")
    'Department of Home Affairs'
    >>> str(Text("Sở Nội vụ"))
    'Sở Nội vụ'
    """

    vi: str
    en: str | None = None

    def said(self, language: Language = "vi") -> str:
        """The words in a language; Vietnamese where there is no English."""
        return self.en or self.vi if language == "en" else self.vi

    def __str__(self) -> str:
        return self.vi


def to_fill(what: str) -> str:
    """A place in the frame of a plan that somebody has to fill in.

    >>> to_fill("tên tỉnh")
    '(điền: tên tỉnh)'
    """
    return f"(điền: {what})"


def places_to_fill(text: str) -> tuple[str, ...]:
    """What is still to be filled in, in the words of each such place.

    >>> places_to_fill("Kế hoạch năm 2027, (điền: tên tỉnh)")
    ('tên tỉnh',)
    """
    return tuple(_TO_FILL.findall(text)) if "(điền: " in text else ()


def composed(text: str) -> str:
    """The text with composed accents (Unicode NFC), the form in which everything is stored."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


_ALL_D = str.maketrans("đðɖ", "ddd")


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """What two spellings of one name have in common; used to compare, never to print.

    Letter case, accents and where the tone stands, đ (also the Icelandic and the African letter that
    look like it in capitals), dashes, spaces and «&» for «và» are set aside.

    >>> folded("Sở Lao động – Thương binh & Xã hội") == folded("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI")
    True
    >>> folded("công nghiệp hoá") == folded("công nghiệp hóa")
    True
    """
    if text.isdigit() and text.isascii():
        return text
    plain = unicodedata.normalize("NFKC", text).casefold().replace("&", " va ").translate(_ALL_D)
    letters = (c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return _NOT_WORD.sub(" ", "".join(letters)).strip()


def natural(label: str) -> tuple[tuple[int, str], ...]:
    """A sort key that puts 1.9 before 1.10.

    >>> sorted(["1.10", "1.9", "1.1"], key=natural)
    ['1.1', '1.9', '1.10']
    """
    pieces = (piece for piece in _DIGITS.split(label) if piece)
    return tuple((int(p), "") if p.isdecimal() and p.isascii() else (-1, p) for p in pieces)


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that a person probably meant, or None; a suggestion, never a resolution.

    >>> closest("so-noi-vo", ["so-y-te", "so-noi-vu"])
    'so-noi-vu'
    """
    by_fold = {folded(candidate): candidate for candidate in candidates}
    found = difflib.get_close_matches(folded(word), by_fold, n=1, cutoff=0.7)
    return by_fold[found[0]] if found else None


def did_you_mean(near: str | None) -> Text:
    """The end of a sentence about something unknown; empty where nothing is near.

    >>> did_you_mean("so-noi-vu").said("en")
    "; did you mean 'so-noi-vu'?"
    """
    return Text(f"; có phải '{near}'?", en=f"; did you mean '{near}'?") if near else Text("", en="")


def figure(value: Decimal, language: Language = "vi") -> str:
    """A figure as people write it: a decimal comma in Vietnamese, thousands set apart.

    >>> figure(Decimal("1234567.50")), figure(Decimal("26.22"), "en")
    ('1.234.567,50', '26.22')
    """
    text = f"{value:,f}"
    return text.translate(str.maketrans(",.", ".,")) if language == "vi" else text


@frozen
class Noun:
    """What is counted: in Vietnamese, in English of one, and of several."""

    vi: str
    one: str
    several: str

    def of(self, number: int, language: Language) -> str:
        """The noun after a number."""
        if language == "vi":
            return self.vi
        return self.one if number == 1 else self.several


def counted(number: int, noun: Noun, language: Language) -> str:
    """So many of something: «18 chỉ tiêu», «1 indicator»."""
    return f"{figure(Decimal(number), language)} {noun.of(number, language)}"


def width(text: str) -> int:
    """How many columns the text takes on a terminal."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
