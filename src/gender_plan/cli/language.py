"""The language of the answers: asked for on the command line, never taken from the locale."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from gender_plan.text import Language

OPTION = "--lang"
LANGUAGES: tuple[Language, ...] = ("vi", "en")


def language_of(args: Sequence[str]) -> Language:
    """The language that ``--lang`` names, wherever it stands; Vietnamese otherwise.

    It is read before everything else, so that a fault in the other options is told in it.

    >>> language_of(["check", "--lang", "en", "a.yaml"]), language_of(["--lang=en"]), language_of([])
    ('en', 'en', 'vi')
    """
    before = args[: args.index("--")] if "--" in args else args
    known = [language for word in _named(before) for language in LANGUAGES if word == language]
    return known[-1] if known else "vi"


def _named(args: Sequence[str]) -> Iterator[str]:
    for word, after in pairwise((*args, "")):
        if word == OPTION:
            yield after
        elif word.startswith(f"{OPTION}="):
            yield word.removeprefix(f"{OPTION}=")
