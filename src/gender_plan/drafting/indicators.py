"""Indicators and goals as the model has them, from what was read of their wording."""

import re
from collections.abc import Iterable, Iterator

from attrs import evolve

from gender_plan.drafting.clauses import Clause
from gender_plan.drafting.making import Read
from gender_plan.drafting.wording import capitalised
from gender_plan.model import Goal, Indicator, Part
from gender_plan.text import Text, folded

_LETTERS = "abcdefghijklmnop"


_LIKE = 5  # words by which a wording that is said again in a later stage is recognised


def goal_from(found: re.Match[str], clause: Clause, *, label: str | None) -> Goal:
    """The goal that a head states."""
    title = found["title"].strip(" .\n")
    if title.startswith("(") and title.endswith(")"):
        title = title[1:-1]
    title = capitalised(title.partition("\n")[0].strip(" .:"))
    number = found["number"].lstrip("0") or "0"
    return Goal(id=number, title=Text(title) if title else None, label=label, source=(clause.id,))


def indicator_from(id_: str, label: str | None, text: str, read: Read, clause: Clause) -> Indicator:
    """The indicator, with the parts of a wording that has several subjects."""
    parts = (
        Part(
            id=_LETTERS[n],
            text=Text(capitalised(words)),
            unit=each.unit,
            direction=each.direction,
            baseline=each.baseline,
            targets=each.targets,
            source=(clause.id,),
        )
        for n, (words, each) in enumerate(read.parts[: len(_LETTERS)])
    )
    return Indicator(
        id=id_,
        label=label,
        text=Text(text.strip(" .;")),
        unit=read.unit,
        direction=read.direction,
        baseline=read.baseline,
        targets=read.targets,
        parts=tuple(parts),
        source=(clause.id,),
    )


def are_alike(known: Indicator, again: Indicator) -> bool:
    """Whether two wordings are of one thing: the same words but for figures and years."""
    words = (re.sub(r"\d\S*", " ", folded(str(each.text))).split()[:_LIKE] for each in (known, again))
    first, second = words
    return first == second


def both_stages(known: Indicator, again: Indicator) -> Indicator:
    """An indicator with the targets of a later stage."""
    return evolve(known, targets=(*known.targets, *again.targets), source=(*known.source, *again.source))


def with_indicators(goals: Iterable[Goal], indicators: Iterable[Indicator]) -> Iterator[Goal]:
    """The goals with the indicators that are theirs by number."""
    listed: dict[str, list[Indicator]] = {}
    for each in indicators:
        if "." in each.id:
            listed.setdefault(each.id.partition(".")[0], []).append(each)
    for goal in goals:
        yield evolve(goal, indicators=tuple(listed.get(goal.id, ())))
