"""The language of the answers: asked for on the command line, never taken from the locale."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from gender_plan.text import LANGUAGES, Language

OPTION = "--lang"

_Choice = TypeVar("_Choice", bound=str)


def language_of(args: Sequence[str]) -> Language:
    """The language that ``--lang`` names, wherever it stands; Vietnamese otherwise.

    It is read before everything else, so that a fault in the other options is told in it.

    >>> language_of(["check", "--lang", "en", "a.yaml"]), language_of(["--lang=en"]), language_of([])
    ('en', 'en', 'vi')
    """
    return last_named(args, OPTION, LANGUAGES) or "vi"


def last_named(args: Sequence[str], option: str, among: Sequence[_Choice]) -> _Choice | None:
    """The last of the known values that an option names, read off before everything else."""
    before = args[: args.index("--")] if "--" in args else args
    known = [choice for word in _named(before, option) for choice in among if word == choice]
    return known[-1] if known else None


def _named(args: Sequence[str], option: str) -> Iterator[str]:
    for word, after in pairwise((*args, "")):
        if word == option:
            yield after
        elif word.startswith(f"{option}="):
            yield word.removeprefix(f"{option}=")
