"""Which number of a later plan means what a number of an earlier one meant."""

from collections.abc import Iterator

from gender_plan.comparing.pairing import GONE, Numbers, Pairing, paired
from gender_plan.model import Goal, Indicator, Plan


def numbers_of(before: Plan, after: Plan, pairing: Pairing) -> Numbers:
    """By list, the number in the later plan for each of the earlier one; of two versions, none changes.

    What is not in the later plan gets a number that is none, so that nothing is taken for it.
    """
    if pairing.is_one:
        return {}
    goals = [(before.goals[i], after.goals[j]) for i, j in paired(before.goals, after.goals, pairing)]
    tasks = paired(before.tasks, after.tasks, pairing)
    indicators = list(_indicators(before, after, goals, pairing))
    return {
        "goals": {g.id: GONE + g.id for g in before.goals} | {one.id: two.id for one, two in goals},
        "tasks": {t.id: GONE + t.id for t in before.tasks}
        | {before.tasks[i].id: after.tasks[j].id for i, j in tasks},
        "indicators": {i.id: GONE + i.id for _, i in before.all_indicators}
        | {one.id: two.id for one, two in indicators},
        "parts": {
            f"{i.id}.{part.id}": f"{GONE}{i.id}.{part.id}"
            for _, i in before.all_indicators
            for part in i.parts
        }
        | {f"{one.id}.{p.id}": f"{two.id}.{p.id}" for one, two in indicators for p in one.parts},
    }


def _indicators(
    before: Plan, after: Plan, goals: list[tuple[Goal, Goal]], pairing: Pairing
) -> Iterator[tuple[Indicator, Indicator]]:
    """Those that belong together, under goals that do, or under no goal."""
    lists = [(one.indicators, other.indicators) for one, other in goals]
    for one, other in (*lists, (before.indicators, after.indicators)):
        yield from ((one[i], other[j]) for i, j in paired(one, other, pairing))
