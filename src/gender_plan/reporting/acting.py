"""Who has to act for an item, and so to report on it."""

from collections.abc import Iterable

from gender_plan.model import Agency
from gender_plan.responsibility import Responsibility


def acting(answer: Responsibility) -> tuple[Agency, ...]:
    """Those who have to act; where nobody leads or carries it out, those who are named at all."""
    doing = (*answer.leads, *answer.carrying_out) or (*answer.coordinators, *answer.taking_part)
    return each_once(doing)


def each_once(agencies: Iterable[Agency]) -> tuple[Agency, ...]:
    """The agencies in their order, none of them twice."""
    return tuple({agency.id: agency for agency in agencies}.values())
