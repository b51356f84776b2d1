"""What somebody asks about: by id, by name or wording, with or without the word for its kind."""

import operator
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

from attrs import frozen

import gender_plan as gp
from gender_plan.cli.wording import Item, words_of
from gender_plan.errors import NotListedError, UnknownIdError
from gender_plan.model import Plan
from gender_plan.text import Language, Text, closest, composed, did_you_mean, folded


class Kind(StrEnum):
    """What a subject is; of two that share an id, the one that stands first here is meant."""

    GOAL = "goal"
    INDICATOR = "indicator"
    TASK = "task"
    EVENT = "event"
    AGENCY = "agency"

    @property
    def word(self) -> Text:
        """The word that people put before the id."""
        return _WORDS[self]


@frozen
class Subject:
    """What is asked about; ``also`` holds the other things in the plan that have the same id."""

    kind: Kind
    id: str
    also: tuple[Kind, ...] = ()


def subject_in(plan: Plan, words: str) -> Subject:
    """What the words mean in a plan: «2.1», «mục tiêu 3», «II.2.đ.1», «Sở Nội vụ», «tháng hành động».

    Raises UnknownIdError, with a suggestion where there is one.
    """
    asked, kinds = " ".join(composed(words).split()), tuple(Kind)
    exact = _exact(plan, asked, kinds)
    if exact:
        return exact
    for kind in Kind:
        rest = _after(kind.word, asked)
        if rest:
            return subject_among(plan, rest, (kind,))
    return _by_wording(plan, asked, kinds)


def subject_among(plan: Plan, asked: str, kinds: tuple[Kind, ...]) -> Subject:
    """What the words mean among some kinds of things. Raises UnknownIdError."""
    return _exact(plan, asked, kinds) or _by_wording(plan, asked, kinds)


def items_of(plan: Plan, kind: Kind) -> Iterable[Item]:
    """Everything in a plan of one kind; agencies are no items."""
    items: dict[Kind, Iterable[Item]] = {
        Kind.GOAL: plan.goals,
        Kind.INDICATOR: (indicator for _, indicator in plan.all_indicators),
        Kind.TASK: plan.tasks,
        Kind.EVENT: plan.events,
    }
    return items.get(kind, ())


_WORDS = {
    Kind.GOAL: Text("mục tiêu", en="goal"),
    Kind.INDICATOR: Text("chỉ tiêu", en="indicator"),
    Kind.TASK: Text("nhiệm vụ", en="task"),
    Kind.EVENT: Text("sự kiện", en="event"),
    Kind.AGENCY: Text("cơ quan", en="agency"),
}


def _after(word: Text, asked: str) -> str | None:
    """What follows the word for a kind, in either language and however it is spelt."""
    pieces = asked.split(" ")
    for spelling in (word.vi, word.said("en")):
        length = len(spelling.split(" "))
        if folded(" ".join(pieces[:length])) == folded(spelling):
            return " ".join(pieces[length:])
    return None


def _exact(plan: Plan, asked: str, kinds: tuple[Kind, ...]) -> Subject | None:
    """What has this id, else the agency of this name."""
    found = tuple(kind for kind in kinds if asked in _ids(plan, kind))
    if found:
        return Subject(found[0], asked, found[1:])
    names = {folded(name) for agency in plan.agencies for name in agency.spellings}
    if Kind.AGENCY in kinds and folded(asked) in names:
        return Subject(Kind.AGENCY, gp.Responsibilities(plan).find_agency(asked).id)
    return None


_MANY = 6
# The first way in which anything fits decides; words are set apart by spaces, also at both ends.
_FITS: tuple[Callable[[str, str], bool], ...] = (operator.eq, str.startswith, operator.contains)


def _by_wording(plan: Plan, asked: str, kinds: tuple[Kind, ...]) -> Subject:
    """The one thing that is worded so, begins so, or has these words in it."""
    wanted = f" {folded(asked)} "
    for fits in _FITS if any(map(str.isalpha, wanted)) else ():
        hits = [
            Subject(kind, item.id)
            for kind in kinds
            for item in items_of(plan, kind)
            if any(fits(f" {folded(words)} ", wanted) for words in _wordings(item))
        ]
        if hits:
            return _only(asked, hits)
    raise _not_listed(plan, asked, kinds) or _unknown(plan, asked, kinds)


def _only(asked: str, hits: list[Subject]) -> Subject:
    if len(hits) == 1:
        return hits[0]
    raise UnknownIdError(
        Text(
            f"“{asked}” có ở {len(hits)} nơi: {_listed(hits, 'vi')}; hãy hỏi bằng mã",
            en=f"“{asked}” is found in {len(hits)} places: {_listed(hits, 'en')}; ask by id",
        )
    )


def _listed(hits: list[Subject], language: Language) -> str:
    shown = [f"{hit.kind.word.said(language)} '{hit.id}'" for hit in hits[:_MANY]]
    return ", ".join((*shown, "…") if len(hits) > _MANY else shown)


def _ids(plan: Plan, kind: Kind) -> Iterator[str]:
    named = plan.agencies if kind is Kind.AGENCY else items_of(plan, kind)
    return (each.id for each in named)


def _wordings(item: Item) -> Iterator[str]:
    words = words_of(item)
    return (said for said in (words.vi, words.en) if said) if words else iter(())


def _names(plan: Plan, kind: Kind) -> Iterator[str]:
    """Everything that a thing of this kind may be asked for by."""
    yield from _ids(plan, kind)
    for item in items_of(plan, kind):
        yield from _wordings(item)
    for agency in plan.agencies if kind is Kind.AGENCY else ():
        yield from agency.spellings


def _not_listed(plan: Plan, asked: str, kinds: tuple[Kind, ...]) -> NotListedError | None:
    """Where the indicator that is asked for stands, if the document does not list it."""
    try:
        plan.indicator(asked)
    except NotListedError as where:
        return where if Kind.INDICATOR in kinds else None
    except UnknownIdError:
        pass
    return None


def _unknown(plan: Plan, asked: str, kinds: tuple[Kind, ...]) -> UnknownIdError:
    meant = did_you_mean(closest(asked, (name for kind in kinds for name in _names(plan, kind))))
    return UnknownIdError(
        Text(
            f"kế hoạch không có {_any_of(kinds, 'vi')} nào là “{asked}”{meant.vi}",
            en=f"the plan has no {_any_of(kinds, 'en')} “{asked}”{meant.said('en')}",
        )
    )


def _any_of(kinds: tuple[Kind, ...], language: Language) -> str:
    *first, last = (kind.word.said(language) for kind in kinds)
    return f"{', '.join(first)} {_OR[language]} {last}" if first else last


_OR: dict[Language, str] = {"vi": "hay", "en": "or"}
