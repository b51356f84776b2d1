"""Goals and indicators: those with a head of their own, and those that are only named by number."""

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from gender_plan.drafting.clauses import RECIPIENTS, Clause
from gender_plan.drafting.promises import targets_in
from gender_plan.drafting.notes import Doubt, doubt
from gender_plan.drafting.wording import capitalised
from gender_plan.model import Assignment, Declared, Goal, Indicator, Missing
from gender_plan.targets import NotStated
from gender_plan.text import Text, natural

_GOAL = re.compile(
    r"(?P<before>[^:.;]{0,60}?thực hiện )?(?P<label>[Mm]ục tiêu (?P<number>\d{1,2}))"
    r"\s*[:.)]\s*(?P<title>\S.*)",
    re.DOTALL,
)
_INDICATOR = re.compile(
    r"(?P<label>[Cc]hỉ tiêu(?: (?P<number>\d{1,2}(?:\.\d{1,2})?))?)\s*[:.]\s*(?P<text>\S.*)", re.DOTALL
)
_DECLARED = re.compile(r"(?P<goals>\d{1,2}) mục tiêu(?:,| và| với)? (?P<indicators>\d{1,3}) chỉ tiêu")
_ANNEX = re.compile(r"[Pp]hụ lục(?: số)? (\d{1,2}|[IVX]{1,4})(?!\w)")
_TABLE = re.compile(r"biểu,? phụ lục(?: kèm theo)?", re.IGNORECASE)
_TWICE = Text("số này đã có ở trên nên chưa ghi", en="this number was given before, so it is left out")
_ANY_ANNEX = "Phụ lục kèm theo kế hoạch"


@frozen(kw_only=True)
class Aims:
    """The goals of a text with their indicators, and those that hang on no goal."""

    goals: tuple[Goal, ...]
    loose: tuple[Indicator, ...]
    doubts: tuple[Doubt, ...]
    goal_clauses: tuple[tuple[tuple[str, ...], str], ...]

    def goal_of(self, clause: Clause) -> str | None:
        """The goal below whose head a clause stands."""
        return next((goal for path, goal in self.goal_clauses if clause.stands_under(path)), None)


def aims_of(clauses: Sequence[Clause]) -> Aims:
    """Every goal and indicator that has a head."""
    goals: dict[str, Goal] = {}
    indicators: dict[str, Indicator] = {}
    doubts: list[Doubt] = []
    places: list[tuple[tuple[str, ...], str]] = []
    latest: tuple[tuple[str, ...], str] | None = None
    for clause in clauses:
        if clause.path[0] == RECIPIENTS:
            continue
        goal, indicator = _GOAL.match(clause.text), _INDICATOR.match(clause.text)
        if goal:
            latest = (clause.path, goal["number"])
            if goal["number"] in goals:
                # Said once among the goals and once among the tasks: the tasks below still belong to it.
                doubts += [] if goal["before"] else [doubt("goals", clause, clause.head, _TWICE)]
            else:
                goals[goal["number"]] = _goal(goal, clause)
            places.append(latest)
        elif indicator:
            near = latest[1] if latest and clause.path[0] == latest[0][0] else None
            made, unsure = _indicator(indicator, clause, near)
            if made.id in indicators:
                doubts.append(doubt("goals", clause, clause.head, _TWICE))
            else:
                indicators[made.id] = made
                doubts += unsure
    return Aims(
        goals=tuple(_with_indicators(goals.values(), indicators.values())),
        loose=tuple(
            each
            for each in indicators.values()
            if each.id.partition(".")[0] not in goals or "." not in each.id
        ),
        doubts=tuple(doubts),
        goal_clauses=tuple(places),
    )


def _goal(found: re.Match[str], clause: Clause) -> Goal:
    title = found["title"].strip()
    title = title.strip(" .")
    if title.startswith("(") and title.endswith(")"):
        title = title[1:-1]
    title = capitalised(title.partition("\n")[0].strip(" .:"))
    label = None if found["before"] else found["label"]
    return Goal(id=found["number"], title=Text(title), label=label, source=(clause.id,))


def _indicator(found: re.Match[str], clause: Clause, goal: str | None) -> tuple[Indicator, list[Doubt]]:
    number, text = found["number"], found["text"].partition("\n")[0].strip()
    own = number or "1"
    id_ = own if "." in own or goal is None else f"{goal}.{own}"
    read = targets_in(text, clause.id)
    made = Indicator(
        id=id_,
        label=found["label"] if number else None,
        text=Text(text.strip(" .;")),
        unit=read.unit,
        direction=read.direction,
        targets=read.targets,
        source=(clause.id,),
    )
    return made, [] if read.reason is None else [doubt("goals", clause, text, read.reason)]


def _with_indicators(goals: Iterable[Goal], indicators: Iterable[Indicator]) -> Iterator[Goal]:
    listed = tuple(indicators)
    for goal in goals:
        own = tuple(each for each in listed if "." in each.id and each.id.partition(".")[0] == goal.id)
        yield evolve(goal, indicators=own)


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
    where = Text(_annex_of_indicators(clauses))
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
                    id=number, targets=(NotStated(not_stated=where),), source=assignment.source
                )
                goals[goal.id] = evolve(goal, indicators=(*goal.indicators, named))
    ordered = sorted(goals.values(), key=lambda goal: natural(goal.id))
    return evolve(aims, goals=tuple(_finished(goal, where) for goal in ordered))


def _finished(goal: Goal, where: Text) -> Goal:
    """Indicators in the order of their numbers; a goal without any says where they stand."""
    listed = tuple(sorted(goal.indicators, key=lambda each: natural(each.id)))
    return evolve(goal, indicators=listed, not_listed=None if listed else where)


def _annex_of_indicators(clauses: Sequence[Clause]) -> str:
    """The annex that the sentence about so many goals and indicators names."""
    for clause in clauses:
        annex = _ANNEX.search(clause.text)
        if annex and _DECLARED.search(clause.text):
            return f"Phụ lục {annex[1]}"
    return _ANY_ANNEX
