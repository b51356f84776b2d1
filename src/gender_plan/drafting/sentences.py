"""The sentences of a duty: where one ends, its role, its verb and whom it is done with."""

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from gender_plan.drafting.agencies import list_at_start
from gender_plan.drafting.phrases import (
    PREFIX_UP_TO_COMMA,
    PREFIXES,
    ROLES,
    VERBS,
)
from gender_plan.drafting.wording import any_of
from gender_plan.model import Role

ROLE = re.compile(rf"(?:{any_of(words for words, _ in ROLES)})(?!\w)", re.IGNORECASE)


_ROLE_OF = dict(ROLES)


_PREFIX = re.compile(
    rf"(?:(?:{any_of(PREFIXES)}),? |(?:{any_of(PREFIX_UP_TO_COMMA)}) [^,;.]{{1,120}}, )", re.IGNORECASE
)


_ONE_VERB = rf"(?:{any_of(VERBS)})"


VERB = re.compile(
    rf"{_ONE_VERB}(?:(?:,| và|) {_ONE_VERB}){{0,8}}(?: (?:có )?hiệu quả)?(?!\w)", re.IGNORECASE
)


_WITH = re.compile(r",? ?(?:chặt chẽ )?(?:cùng )?(?:(?:với|cùng) |(?<= )(?=các ))")
_OBJECT = re.compile(
    r"(?:các )?(?:chỉ|mục) tiêu (?:số )?\d|(?:các )?chỉ tiêu (?:của|thuộc)", re.IGNORECASE
)


_SENTENCE_END = re.compile(r"\.(?=\s+[^\W\d_a-zđ])|(?<=\.)\n|\n")


@frozen(kw_only=True)
class Sentence:
    """One duty as printed, and from where in the clause's words it is."""

    words: str
    start: int
    role: Role | None
    companions_end_in_matter: bool = False


def sentences_of(words: str, offset: int) -> Iterator[Sentence]:
    """The duties of a clause: a full stop ends one; «;» only where the role changes."""
    place = 0
    for end in (*(found.end() for found in _SENTENCE_END.finditer(words)), len(words)):
        yield from _joined(words[place:end], offset + place)
        place = end


def _joined(words: str, offset: int) -> Iterator[Sentence]:
    current: Sentence | None = None
    place = 0
    for piece in words.split(";"):
        seen = _sentence(piece, offset + place)
        place += len(piece) + 1
        if seen is None:
            continue
        if current is not None and not _begins_anew(current, seen):
            current = evolve(current, words=f"{current.words}; {seen.words}")
            continue
        if current is not None:
            yield current
        current = seen
    if current is not None:
        yield current


def _sentence(piece: str, start: int) -> Sentence | None:
    text = piece.strip(" .\n/")
    if not text:
        return None
    begins = _PREFIX.match(text)
    found = ROLE.match(text, begins.end() if begins else 0)
    role = _ROLE_OF[" ".join(found[0].casefold().split())] if found else None
    matter = False
    if found and (together := _WITH.match(text, found.end())):
        matter = list_at_start(text[together.end() :])[1].startswith("trong việc")
    return Sentence(words=text, start=start, role=role, companions_end_in_matter=matter)


def _begins_anew(current: Sentence, seen: Sentence) -> bool:
    """After «;» a duty is a new one where it has another role and says so plainly."""
    if seen.role is None and _OBJECT.match(seen.words):
        return False
    if seen.words[:1].islower():
        if seen.role is Role.COORDINATE:
            return bool(companions_of(seen)[0] or _OBJECT.search(seen.words))
        return seen.role is Role.LEAD or (current.companions_end_in_matter and seen.role is None)
    return (seen.role or Role.CARRY_OUT) is not (current.role or Role.CARRY_OUT)


def companions_of(sentence: Sentence) -> tuple[tuple[str, ...], str, str]:
    """The agencies worked with, the verb as printed, and the rest of the words."""
    begins = _PREFIX.match(sentence.words)
    found = ROLE.match(sentence.words, begins.end() if begins else 0)
    if found is None:
        rest = sentence.words[begins.end() :] if begins else sentence.words
        verb = VERB.match(rest)
        return (), verb[0] if verb else "", rest[verb.end() :].strip() if verb else rest
    together = _WITH.match(sentence.words, found.end())
    if together:
        names, rest = list_at_start(sentence.words[together.end() :])
        if names:
            return names, found[0], rest
    return (), found[0], sentence.words[found.end() :].strip(" ,")
