"""What a document says it has: so many goals, annexes, and what is only named by number."""

import re
from collections.abc import Sequence

from attrs import evolve

from gender_plan.drafting.clauses import Clause
from gender_plan.drafting.goals import Aims
from gender_plan.model import Assignment, Declared, Goal, Indicator, Missing
from gender_plan.targets import NotStated
from gender_plan.text import Text, natural

_DECLARED = re.compile(r"(?P<goals>\d{1,2}) mục tiêu(?:,| và| với)? (?P<indicators>\d{1,3}) chỉ tiêu")


_ANNEX = re.compile(r"[Pp]hụ lục(?: số)? (\d{1,2}|[IVX]{1,4})(?!\w)")


_TABLE = re.compile(r"(?:biểu|bảng),? phụ lục|phụ lục kèm theo", re.IGNORECASE)


_ANY_ANNEX = "Phụ lục kèm theo kế hoạch"


_NOT_LISTED = Text("văn bản đọc được không liệt kê", en="the text that was read does not list it")


def declared_in(clauses: Sequence[Clause]) -> Declared | None:
    """How many goals and indicators the document says it has."""
    for clause in clauses:
        found = _DECLARED.search(clause.text)
        if found:
            return Declared(
                goals=int(found["goals"]), indicators=int(found["indicators"]), source=(clause.id,)
            )
    return None


def missing_from(clauses: Sequence[Clause]) -> tuple[Missing, ...]:
    """The annexes that are mentioned and are not in the text."""
    there = {clause.path[0] for clause in clauses}
    mentioned: dict[str, list[str]] = {}
    for clause in clauses:
        for found in _ANNEX.finditer(clause.text):
            title = f"Phụ lục {found[1]}"
            if title not in there:
                mentioned.setdefault(title, []).append(clause.id)
    return tuple(
        Missing(title=Text(title), source=tuple(dict.fromkeys(source)))
        for title, source in mentioned.items()
    )


def completed(aims: Aims, assignments: Sequence[Assignment], clauses: Sequence[Clause]) -> Aims:
    """With the goals and indicators that are only named where someone is made responsible."""
    where = _where_listed(clauses)
    goals = {goal.id: goal for goal in aims.goals}
    loose = {each.id for each in aims.loose}
    for assignment in assignments:
        for number in assignment.covers.goals:
            goals.setdefault(number, Goal(id=number, source=assignment.source))
        for number in assignment.covers.indicators:
            if number in loose:
                continue
            goal = goals.setdefault(
                number.partition(".")[0], Goal(id=number.partition(".")[0], source=assignment.source)
            )
            if number not in {each.id for each in goal.indicators}:
                named = Indicator(
                    id=number,
                    targets=(NotStated(not_stated=where or _NOT_LISTED),),
                    source=assignment.source,
                )
                goals[goal.id] = evolve(goal, indicators=(*goal.indicators, named))
    ordered = sorted(goals.values(), key=lambda goal: natural(goal.id))
    return evolve(aims, goals=tuple(_finished(goal, where) for goal in ordered))


def _finished(goal: Goal, where: Text | None) -> Goal:
    """Indicators in the order of their numbers; a goal without any says where they stand."""
    listed = tuple(sorted(goal.indicators, key=lambda each: natural(each.id)))
    return evolve(goal, indicators=listed, not_listed=None if listed else where)


def _where_listed(clauses: Sequence[Clause]) -> Text | None:
    """The annex that the sentence about so many goals and indicators names; None without an annex."""
    for clause in clauses:
        annex = _ANNEX.search(clause.text)
        if annex and _DECLARED.search(clause.text):
            return Text(f"Phụ lục {annex[1]}")
    return Text(_ANY_ANNEX) if any(_TABLE.search(clause.text) for clause in clauses) else None
