"""The agencies a text names: found in lists, told apart from one another, given ids and kinds."""

import re

from attrs import evolve

from gender_plan.agencies import named
from gender_plan.drafting.agency_phrases import (
    AGENCY_HEADS,
    ASSIGNS,
    COMMITTEES,
    GROUP_HEADS,
    NOT_AGENCIES,
    POSTS,
    REQUESTS,
)
from gender_plan.drafting.phrases import ENDS_OF_COMPANIONS, NOT_VERBS, VERBS
from gender_plan.drafting.wording import any_of, id_of, likeness
from gender_plan.model import Agency, AgencyKind
from gender_plan.text import Text, folded

_LONGEST_NAME = 140


def _both_ways(word: str) -> tuple[str, str]:
    """A word with the tone on either letter: «Ủy» and «Uỷ»."""
    return word, word.replace("Ủy", "Uỷ").replace("ủy", "uỷ")


_KIND_OF = {spelt: kind for head, kind in AGENCY_HEADS.items() for spelt in _both_ways(head)}
_HEAD = (
    rf"(?!(?:{any_of(NOT_AGENCIES)})(?!\w))"
    rf"(?:(?:{any_of(_KIND_OF)})(?= \w)|Bộ trưởng(?!\w)|(?:{any_of(GROUP_HEADS)}) )"
)
_BETWEEN = re.compile(rf"\s*(?:[,;]\s*(?:và )?|\s+và |\s+cùng )(?={_HEAD})")
_BEGINS = re.compile(rf"(?={_HEAD})")
_LONE = ("Tỉnh ủy", "Tỉnh uỷ", "Thành ủy", "Thành uỷ", "Huyện ủy", "Huyện uỷ", "Tỉnh đoàn", "Công an")
_END = re.compile(
    rf"(?<!\w)(?:(?:{any_of(VERBS)}|{any_of(ENDS_OF_COMPANIONS)})(?!\w)|chủ trì|phối hợp)|[.;:()“\"]"
)
_NOT_END = re.compile(rf"(?:các )?(?:{any_of(NOT_VERBS)})")
_ASKED = re.compile(rf"(?:{any_of(REQUESTS)})\s+", re.IGNORECASE)
_GIVEN = re.compile(rf"(?:{any_of(ASSIGNS)})\s+", re.IGNORECASE)
_POST = re.compile(rf"(?P<post>(?:các )?(?:{any_of(POSTS)})) (?=(?P<name>\w))")
_AGENCY_BEHIND = re.compile(_HEAD)
_BETWEEN_POSTS = re.compile(rf"\s*(?:[,;]\s*(?:và )?|\s+và )(?={_HEAD}|(?:{any_of(POSTS)}) )")
_PROVINCE = re.compile(r"^uy ban nhan dan tinh .{2,20}$")
_OWN_PLACE = re.compile(
    r"^((?:so|phong) .{3,80}) (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)$"
)
"""«Phòng Nội vụ huyện» is «Phòng Nội vụ»: a plan has one of each."""
_PROGRESS = re.compile(r" sự tiến bộ (?:của )?phụ nữ")
_RUNS_ON = re.compile(r"(?: [^\W\d_A-ZĐÀ-Ỹ][^\W\d_]*){6}|(?: [^\W\d_]+,?){14}")
_KINDS = sorted(_KIND_OF.items(), key=lambda pair: -len(pair[0]))


def names_in(words: str) -> tuple[str, ...]:
    """The agencies of a list as printed; none where it does not begin with one.

    >>> names_in("Sở Giáo dục và Đào tạo, Báo Nghệ An và các sở, ban, ngành liên quan")
    ('Sở Giáo dục và Đào tạo', 'Báo Nghệ An', 'các sở, ban, ngành liên quan')
    """
    clean = words.strip(" ,.:;")
    if not (_BEGINS.match(clean) or clean.startswith(_LONE)):
        return ()
    names = tuple(name.strip(" ,.:;-–") for name in _BETWEEN.split(clean))
    return names if all(0 < len(name) <= _LONGEST_NAME for name in names) else ()


def list_at_start(words: str) -> tuple[tuple[str, ...], str]:
    """The list of agencies that words begin with, and what follows it; a verb or a mark ends it."""
    place = 0
    while True:
        end = _END.search(words, place)
        if end is None:
            return names_in(words), ""
        around = _NOT_END.match(words, end.start()) or _part_of_name(words, end)
        if not around:
            break
        place = end.end()
    return names_in(words[: end.start()]), words[end.start() :]


def is_list(words: str) -> bool:
    """Whether words are agencies and nothing besides: no verb, no mark that ends a list."""
    place = 0
    clean = words.strip(" ,.:;").replace(";", ",")
    while end := _END.search(clean, place):
        if not (_NOT_END.match(clean, end.start()) or _part_of_name(clean, end)):
            return False
        place = end.end()
    return not words.rstrip().endswith(".")


def is_odd_name(name: str) -> bool:
    """Whether a name of one agency runs on in small letters, as where a verb was not recognised."""
    if named(name) is not None or kind_of(name) is AgencyKind.GROUP:
        return False
    return _RUNS_ON.search(_PROGRESS.sub("", name)) is not None


def _part_of_name(words: str, end: re.Match[str]) -> bool:
    """«các tổ chức …», «các cơ quan báo cáo …»: after «các» no verb stands."""
    return words[: end.start()].casefold().endswith("các ")


def heading(words: str) -> tuple[bool, str]:
    """Whether the agencies of a heading are asked and not told, and the heading without that."""
    asked = _ASKED.match(words)
    rest = words[asked.end() :] if asked else _GIVEN.sub("", words, count=1)
    return bool(asked), rest


def _without_post(words: str) -> tuple[str | None, str]:
    """The post that words begin with, and the agency: «Chánh Văn phòng UBND tỉnh» is of its office."""
    found = _POST.match(words)
    if not found:
        return None, words
    rest, own = words[found.end() :], POSTS[found["post"].removeprefix("các ")]
    if own and not rest.startswith((f"{own} ", own.casefold())):
        rest = f"{own} {rest}"
    return (found["post"], rest) if _AGENCY_BEHIND.match(rest) else (None, words)


def holders_in(words: str) -> tuple[tuple[str | None, str], ...]:
    """The posts and agencies of a list: «Giám đốc Sở A; Thủ trưởng các sở; UBND tỉnh».

    >>> holders_in("Chánh Văn phòng UBND tỉnh, Giám đốc Sở Nội vụ; các sở, ban, ngành")[:2]
    (('Chánh Văn phòng', 'Văn phòng UBND tỉnh'), ('Giám đốc', 'Sở Nội vụ'))
    """
    pieces = [
        _without_post(piece.strip(" ,.:;")) for piece in _BETWEEN_POSTS.split(words.strip(" ,.:;"))
    ]
    pairs = [(post, name) for post, piece in pieces for name in names_in(piece) or ("",)]
    return tuple(pairs) if pairs and all(name for _, name in pairs) else ()


class Directory:
    """The agencies met so far, each once, however it is spelt."""

    def __init__(self, province: str | None = None) -> None:
        self._found: dict[str, Agency] = {}
        self._ids: set[str] = set()
        self._province = likeness(province) if province else None

    @property
    def agencies(self) -> tuple[Agency, ...]:
        """All of them, in the order in which they were met."""
        return tuple(self._found.values())

    def id_for(self, name: str, clause: str) -> str:
        """The id of a name as printed, entered with this clause as its source."""
        key = self._key(name)
        known = self._found.get(key)
        if known is None:
            self._found[key] = self._entered(key, name, clause)
        else:
            self._found[key] = _also(known, name, clause)
        return self._found[key].id

    def known(self, name: str) -> str | None:
        """The id of a name, where it was met already."""
        found = self._found.get(self._key(name))
        return found.id if found else None

    def _key(self, name: str) -> str:
        """By what a name is known: the id that the register or a group has, else its letters."""
        key = likeness(name)
        if self._province and _PROVINCE.match(key) and key.endswith(self._province):
            key = key.removesuffix(self._province).strip()
        key = _OWN_PLACE.sub(r"\1", key)
        found = named(name) or named(key)
        return found.id if found else _committees(key) or key

    def _entered(self, key: str, name: str, clause: str) -> Agency:
        given = key if key in COMMITTEES or named(key) else id_of(name) or "co-quan"
        numbered = (f"{given}-{n}" for n in range(2, len(self._ids) + 3))
        free = given if given not in self._ids else next(n for n in numbered if n not in self._ids)
        self._ids.add(free)
        return Agency(id=free, name=Text(name), kind=kind_of(name), source=(clause,))


def _committees(key: str) -> str | None:
    """The id of the people's committees of one level, where a name means all of them."""
    rest = key.removeprefix("uy ban nhan dan ")
    if rest == key:
        return None
    named = COMMITTEES.items()
    return next((id_ for id_, words in named if rest.startswith(tuple(map(folded, words)))), None)


def _also(agency: Agency, name: str, clause: str) -> Agency:
    """An agency met once more: another spelling and another clause are added to what is known."""
    spellings = {folded(each) for each in agency.spellings}
    aliases = agency.aliases if folded(name) in spellings else (*agency.aliases, name)
    source = agency.source if clause in agency.source else (*agency.source, clause)
    return evolve(agency, aliases=aliases, source=source)


def kind_of(name: str) -> AgencyKind | None:
    """The kind that the first words of a name say; a list of several is a group."""
    if name.startswith(GROUP_HEADS) or _committees(likeness(name)):
        return AgencyKind.GROUP
    return next((kind for head, kind in _KINDS if name.startswith(head)), None)
