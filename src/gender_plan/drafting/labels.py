"""«Cơ quan chủ trì: A» below an indicator, a goal or a task: who is responsible for it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from gender_plan.drafting.agencies import Directory, names_in
from gender_plan.drafting.clauses import Clause
from gender_plan.drafting.notes import Doubt, doubt
from gender_plan.drafting.phrases import CARRY_OUT_LABELS, COORDINATE_LABELS, LEAD_LABELS, OTHER_LABELS
from gender_plan.drafting.wording import any_of, capitalised
from gender_plan.model import Assignment, Covers, Role
from gender_plan.text import Text

_COORDINATE = "coordinate"
_OF_LABEL: Mapping[str, str] = {
    **dict.fromkeys(LEAD_LABELS, "lead"),
    **dict.fromkeys(CARRY_OUT_LABELS, "carry_out"),
    **dict.fromkeys(COORDINATE_LABELS, _COORDINATE),
}
_LOWER = [label[:1].lower() + label[1:] for label in _OF_LABEL]
_LABELLED = re.compile(
    rf"(?P<label>{any_of(_OF_LABEL)}|(?<=; )(?:{any_of(_LOWER)})) ?: ?(?P<names>[^;:\n]{{2,400}})"
)
_OTHER = re.compile(rf"(?:{any_of(OTHER_LABELS)}) ?:")
_WHOSE = Text(
    "chưa rõ cơ quan nào hoặc cho chỉ tiêu, nhiệm vụ nào",
    en="which agency, or for which indicator or task, is not clear",
)


def is_label(words: str) -> bool:
    """Whether words only name who is responsible for what stands above."""
    return bool(_LABELLED.match(words))


def tells_of_above(words: str) -> bool:
    """Whether words only tell more of what stands above: who is responsible, when, with what."""
    return is_label(words) or bool(_OTHER.match(words))


def labelled(
    clauses: Sequence[Clause], items: Mapping[str, Covers], directory: Directory
) -> tuple[tuple[Assignment, ...], tuple[Doubt, ...]]:
    """The assignments of such lines; ``items``: by clause, what it is that stands there."""
    made: list[Assignment] = []
    doubts: list[Doubt] = []
    latest: tuple[tuple[str, ...], Covers] | None = None
    for clause in clauses:
        found = tuple(_LABELLED.finditer(clause.text))
        if clause.id in items and not is_label(clause.head):
            latest = (clause.path, items[clause.id])
        if not found:
            continue
        covers = latest[1] if latest and _belongs(clause, latest[0]) else None
        given = tuple(_given(found, covers, clause, directory)) if covers else ()
        made += given
        doubts += [] if given else [doubt("assignments", clause, found[0][0], _WHOSE)]
    return tuple(made), tuple(doubts)


def _belongs(clause: Clause, path: tuple[str, ...]) -> bool:
    """It stands in the clause of the item, below it, or right behind it."""
    return clause.stands_under(path) or clause.path[:-1] == path[:-1]


def _given(
    found: Sequence[re.Match[str]], covers: Covers, clause: Clause, directory: Directory
) -> Iterator[Assignment]:
    named = [
        (_OF_LABEL[capitalised(each["label"])], each["label"], names_in(each["names"])) for each in found
    ]
    alongside = tuple(
        directory.id_for(name, clause.id)
        for kind, _, names in named
        if kind == _COORDINATE
        for name in names
    )
    for kind, label, names in named:
        if kind == _COORDINATE:
            continue
        for name in names:
            agency = directory.id_for(name, clause.id)
            yield Assignment(
                agency=agency,
                role=Role(kind),
                verb=label,
                covers=covers,
                alongside=tuple(each for each in alongside if each != agency),
                source=(clause.id,),
            )
    if alongside and all(kind == _COORDINATE for kind, _, _ in named):
        for agency in alongside:
            yield Assignment(
                agency=agency,
                role=Role.COORDINATE,
                verb=named[0][1],
                covers=covers,
                source=(clause.id,),
            )
