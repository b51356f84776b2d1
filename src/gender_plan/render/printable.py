"""Text as every format may hold it: nothing in it acts, and every file can be read back."""

import unicodedata

from gender_plan.text import composed

_STANDS_IN = "\N{REPLACEMENT CHARACTER}"
# Control characters, halves of characters, and those that no XML can hold.
_ACTING = frozenset(("Cc", "Cs"))
_NOT_IN_XML = frozenset("\ufffe\uffff")
# They turn the order of what follows around, and «=cmd» can look like «dmc=».
_DIRECTIONS = frozenset(("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"))


def printable(text: str) -> str:
    r"""The text with its lines, and a mark in place of every character that would act or be lost.

    >>> printable("Sở\r\nNội vụ\x07")
    'Sở\nNội vụ\ufffd'
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return composed("".join(_STANDS_IN if _acts(letter) else letter for letter in lines))


def one_line(text: str) -> str:
    """The same on one line, as a title or a name has to be."""
    return " ".join(printable(text).split())


def _acts(letter: str) -> bool:
    if letter == "\n":
        return False
    category = unicodedata.category(letter)
    direction = unicodedata.bidirectional(letter)
    return category in _ACTING or letter in _NOT_IN_XML or direction in _DIRECTIONS
