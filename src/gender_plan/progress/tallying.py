"""Counting verdicts by state, never averaging them, and saying the counts."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from gender_plan.model import Goal, Plan
from gender_plan.periods import day_said
from gender_plan.progress.states import TargetState
from gender_plan.text import Language, Text

Counts = Mapping[TargetState, int]

_GOAL = Text("Mục tiêu {}: {}", en="Goal {}: {}")
_OF = Text("{} chỉ tiêu, trong đó {}", en="{} indicators, of which {}")
_OF_ONE = Text("{} chỉ tiêu, {}", en="{} indicator, {}")
_NONE = Text("không có chỉ tiêu nào", en="no indicators")
_NOT_LISTED = Text(
    "văn bản không liệt kê chỉ tiêu ({})", en="the document does not list its indicators ({})"
)
_PLAN = Text("Đến ngày {}: {}.", en="As of {}: {}.")
_GOALS_NOT_LISTED = Text(
    " Văn bản không liệt kê chỉ tiêu của mục tiêu {}.",
    en=" The document does not list the indicators of goal {}.",
)
_SEVERAL_NOT_LISTED = Text(
    " Văn bản không liệt kê chỉ tiêu của các mục tiêu {}.",
    en=" The document does not list the indicators of goals {}.",
)
_DECLARED = Text(" Văn bản ghi có {} chỉ tiêu.", en=" The document speaks of {} indicators.")
_ALL = Text("cả {} chỉ tiêu đều {}", en="all {} indicators {}")
_UNVERIFIED = Text("{} chưa kiểm chứng", en="{} unverified")
_STALE = Text("{} đạt nhờ số liệu đã cũ", en="{} met by stale values")


@frozen(kw_only=True)
class Caveats:
    """What to bear in mind about counts.

    ``unverified``: how many rest on something that was only recalled; ``met_by_stale``: how many are
    met by a value that is stale.
    """

    unverified: int = 0
    met_by_stale: int = 0


def counted(states: Iterable[TargetState]) -> Counts:
    """How many are in each state; every state is there, also with none."""
    found = Counter(states)
    return {state: found[state] for state in TargetState}


def goal_sentence(goal: Goal, counts: Counts, caveats: Caveats, language: Language) -> str:
    """«Mục tiêu 2: 5 chỉ tiêu, trong đó 1 đạt, 4 chưa nêu con số.»."""
    said = counts_said(counts, caveats, language)
    if goal.not_listed is not None and not any(counts.values()):
        said = _NOT_LISTED.said(language).format(goal.not_listed.said(language))
    return _GOAL.said(language).format(goal.id, said) + "."


def plan_sentence(
    plan: Plan, as_of: dt.date, counts: Counts, caveats: Caveats, language: Language
) -> str:
    """The counts of the whole plan, and what the document does not list."""
    said = counts_said(counts, caveats, language)
    sentences = _PLAN.said(language).format(day_said(as_of, language), said)
    unlisted = [goal.id for goal in plan.goals if goal.not_listed is not None]
    if unlisted:
        told = _SEVERAL_NOT_LISTED if len(unlisted) > 1 else _GOALS_NOT_LISTED
        sentences += told.said(language).format(", ".join(unlisted))
    declared = plan.declared.indicators if plan.declared else None
    if declared is not None and declared != sum(counts.values()):
        sentences += _DECLARED.said(language).format(declared)
    return sentences


def counts_said(counts: Counts, caveats: Caveats, language: Language) -> str:
    """«5 chỉ tiêu, trong đó 1 đạt, 4 chưa nêu con số (1 đạt nhờ số liệu đã cũ)»."""
    found = {state: number for state, number in counts.items() if number}
    if not found:
        return _NONE.said(language)
    total = sum(found.values())
    if len(found) == 1 and total > 1:
        said = _ALL.said(language).format(total, next(iter(found)).said(language))
    else:
        pieces = ", ".join(f"{number} {state.said(language)}" for state, number in found.items())
        said = (_OF if total > 1 else _OF_ONE).said(language).format(total, pieces)
    kept = ", ".join(text.said(language).format(number) for text, number in _told(caveats))
    return f"{said} ({kept})" if kept else said


def _told(caveats: Caveats) -> Iterator[tuple[Text, int]]:
    pairs = ((_STALE, caveats.met_by_stale), (_UNVERIFIED, caveats.unverified))
    return (pair for pair in pairs if pair[1])
