"""What somebody asks about: an indicator, a goal, a task or an agency, by its id, name or both."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from itertools import chain

from attrs import frozen

import gender_plan as gp
from gender_plan.errors import NotListedError, UnknownIdError
from gender_plan.model import Plan
from gender_plan.text import Text, closest, composed, folded


class Kind(StrEnum):
    """What a subject is; of two that share an id, the one that stands first here is meant."""

    GOAL = "goal"
    INDICATOR = "indicator"
    TASK = "task"
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
    """What the words mean in a plan: «2.1», «mục tiêu 3», «goal 3», «II.2.đ.1», «Sở Nội vụ».

    Raises UnknownIdError, with a suggestion where there is one.
    """
    asked = " ".join(composed(words).split())
    kinds = tuple(kind for kind in Kind if asked in _ids(plan, kind))
    if kinds:
        return Subject(kinds[0], asked, kinds[1:])
    if folded(asked) in {folded(name) for agency in plan.agencies for name in agency.spellings}:
        return _agency(plan, asked)
    for kind in Kind:
        rest = _after(kind.word, asked)
        if rest:
            return _agency(plan, rest) if kind is Kind.AGENCY else _of_kind(plan, kind, rest)
    raise _unknown(plan, asked)


_WORDS = {
    Kind.GOAL: Text("mục tiêu", en="goal"),
    Kind.INDICATOR: Text("chỉ tiêu", en="indicator"),
    Kind.TASK: Text("nhiệm vụ", en="task"),
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


def _ids(plan: Plan, kind: Kind) -> Iterator[str]:
    if kind is Kind.INDICATOR:
        return (indicator.id for _, indicator in plan.all_indicators)
    items: dict[Kind, Iterable[gp.Goal | gp.Task | gp.Agency]] = {
        Kind.GOAL: plan.goals,
        Kind.TASK: plan.tasks,
        Kind.AGENCY: plan.agencies,
    }
    return (item.id for item in items[kind])


def _of_kind(plan: Plan, kind: Kind, id_: str) -> Subject:
    find: dict[Kind, Callable[[str], gp.Goal | gp.Indicator | gp.Task]] = {
        Kind.GOAL: plan.goal,
        Kind.INDICATOR: plan.indicator,
        Kind.TASK: plan.task,
    }
    return Subject(kind, find[kind](id_).id)


def _agency(plan: Plan, words: str) -> Subject:
    return Subject(Kind.AGENCY, gp.Responsibilities(plan).find_agency(words).id)


def _unknown(plan: Plan, asked: str) -> UnknownIdError:
    try:
        plan.indicator(asked)
    except NotListedError as where:
        return where
    except UnknownIdError:
        pass
    ids = chain.from_iterable(_ids(plan, kind) for kind in Kind)
    names = (name for agency in plan.agencies for name in agency.spellings)
    near = closest(asked, [*ids, *names])
    vi, en = (f"; có phải “{near}”?", f"; did you mean “{near}”?") if near else ("", "")
    return UnknownIdError(
        Text(
            f"kế hoạch không có mục tiêu, chỉ tiêu, nhiệm vụ hay cơ quan nào là “{asked}”{vi}",
            en=f"the plan has no goal, indicator, task or agency “{asked}”{en}",
        )
    )
