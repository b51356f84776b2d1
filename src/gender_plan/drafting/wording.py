"""Words compared whatever the spelling: abbreviations written out, accents folded; ids made of words."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from gender_plan.drafting.agency_phrases import ABBREVIATIONS
from gender_plan.text import folded

_LONGEST_ID = 60
_OF = re.compile(r"\bcua\b")
_BLANKS = re.compile(r" {2,}")


def any_of(words: Iterable[str]) -> str:
    """A piece of a regular expression for one of these words, literally, the longest first."""
    return "|".join(map(re.escape, sorted(set(words), key=len, reverse=True)))


@cache
def _abbreviation() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(ABBREVIATIONS)})(?!\w)")


@lru_cache(maxsize=4096)
def likeness(words: str) -> str:
    """What two spellings have in common: «BĐG& VSTBPN» and «bình đẳng giới và … phụ nữ» are one."""
    spaced = re.sub(r"(?<=[A-ZĐ]{3})&(?=\s|[A-ZĐ]{4})", " & ", unicodedata.normalize("NFC", words))
    written = _abbreviation().sub(lambda found: ABBREVIATIONS[found[0]], spaced)
    return _BLANKS.sub(" ", _OF.sub(" ", folded(written))).strip()


def id_of(words: str) -> str:
    """An id in the letters of the words: «Sở Nội vụ» is ``so-noi-vu``."""
    letters = "".join(c if c.isascii() else " " for c in folded(words))
    return "-".join(letters.split())[:_LONGEST_ID].strip("-")


def capitalised(words: str) -> str:
    """The words with a capital first letter."""
    return words[:1].upper() + words[1:]
