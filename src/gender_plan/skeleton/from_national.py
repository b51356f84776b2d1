"""A frame with the indicators of the national strategy; what they mean here nobody has decided yet."""

from attrs import evolve

from gender_plan.comparing.wording import targets_said
from gender_plan.model import (
    Assignment,
    Counterpart,
    Covers,
    Goal,
    Indicator,
    Measured,
    Parent,
    Part,
    Plan,
)
from gender_plan.skeleton.blank import blank
from gender_plan.targets import NotStated, Target
from gender_plan.text import Text, to_fill

_OPEN = to_fill("mức phải đạt")
_BESIDE = _OPEN + " {} nêu: {}{}"
_BESIDE_EN = _OPEN + " {} states: {}{}"


def from_national(national: Plan, level: str, name: str | None, year: int) -> Plan:
    """The frame of a plan for one year that follows a national one.

    Each indicator says which national one it follows. A national figure is named in words beside the
    target that is not stated yet; it is never taken for the target of this plan.
    """
    frame = blank(level, name, year)
    goals = tuple(_goal(goal, national) for goal in national.goals)
    return evolve(
        frame,
        parent=Parent(plan=national.id, title=national.title, derived=_taken(national)),
        goals=goals,
        indicators=tuple(_indicator(indicator, national) for indicator in national.indicators),
        assignments=_assigned(frame.assignments, goals),
    )


def _assigned(assignments: tuple[Assignment, ...], goals: tuple[Goal, ...]) -> tuple[Assignment, ...]:
    covers = Covers(goals=tuple(goal.id for goal in goals)) if goals else Covers(plan=True)
    return tuple(evolve(assignment, covers=covers) for assignment in assignments)


def _goal(goal: Goal, national: Plan) -> Goal:
    """The goal, without the stage and the clause that it has in the national plan."""
    return Goal(
        id=goal.id,
        title=goal.title or Text(to_fill(f"tên mục tiêu {goal.id}")),
        indicators=tuple(_indicator(indicator, national) for indicator in goal.indicators),
        not_listed=goal.not_listed,
        derived=_taken(national),
        outside=goal.outside,
    )


def _indicator(indicator: Indicator, national: Plan) -> Indicator:
    return evolve(
        indicator,
        label=None,
        baseline=None,
        targets=_undecided(indicator, indicator, national),
        parts=tuple(_part(part, indicator, national) for part in indicator.parts),
        corresponds_to=(
            Counterpart(plan=national.id, indicator=indicator.id, derived=_taken(national)),
        ),
        source=(),
        derived=_taken(national),
    )


def _part(part: Part, indicator: Indicator, national: Plan) -> Part:
    return evolve(
        part,
        label=None,
        baseline=None,
        targets=_undecided(part, indicator, national),
        source=(),
        derived=_taken(national),
    )


def _undecided(measured: Measured, indicator: Indicator, national: Plan) -> tuple[Target, ...]:
    """One target that is not stated, with what the national plan states beside it."""
    latest = tuple(t for t in measured.targets if t.in_force is None or t.in_force.ends is None)
    if not latest:
        is_whole_of_parts = measured is indicator and bool(indicator.parts)
        return () if is_whole_of_parts else (NotStated(not_stated=Text(_OPEN)),)
    unit, called = measured.unit or indicator.unit, national.id
    recalled = any(one.unverified for one in (measured, indicator, *latest))
    vi = _BESIDE.format(called, targets_said(latest, unit, "vi"), _UNVERIFIED_VI * recalled)
    en = _BESIDE_EN.format(called, targets_said(latest, unit, "en"), _UNVERIFIED_EN * recalled)
    return (NotStated(not_stated=Text(vi, en=en)),)


_UNVERIFIED_VI = " (chưa kiểm chứng)"
_UNVERIFIED_EN = " (unverified)"


def _taken(national: Plan) -> Text:
    return Text(
        f"lấy từ {national.id}, chưa quyết định cho kế hoạch này",
        en=f"taken from {national.id}, not decided for this plan yet",
    )
