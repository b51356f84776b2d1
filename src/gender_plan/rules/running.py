"""Running rules over a plan and placing what they find."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import Any, get_args

import attrs

from gender_plan.model import Plan
from gender_plan.problems import Problem, Problems, Span, in_file_order
from gender_plan.responsibility import Responsibilities
from gender_plan.rules.rule import Finding, Path, Rule
from gender_plan.text import Text

Locate = Callable[[Path], Span | None]
_Place = tuple[int, Path]


def _nowhere(path: Path) -> None:
    del path


def run(
    plan: Plan,
    rules: Iterable[Rule],
    *,
    broken: Iterable[str] = (),
    locate: Locate = _nowhere,
) -> Problems:
    """What the rules find in a plan, in file order, and which of them could not run.

    ``broken`` names the sections of which something is missing; ``locate`` gives the place of a path.
    """
    not_whole = {*broken, *plan.not_seen}
    look = _Look(plan)
    findings: list[tuple[Rule, Finding]] = []
    not_run: list[str] = []
    for rule in rules:
        if not_whole.isdisjoint(rule.needs):
            findings += ((rule, finding) for finding in look.through(rule))
        elif rule.code not in not_run:
            not_run.append(rule.code)
    places = _places(plan, {id(finding.subject) for _, finding in findings})
    problems = (_placed(rule, finding, places, locate) for rule, finding in findings)
    return Problems(in_file_order(problems), tuple(sorted(not_run)))


class _Look:
    """One plan and, asked for once, who answers for what in it."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    @cached_property
    def who(self) -> Responsibilities:
        return Responsibilities(self.plan)

    def through(self, rule: Rule) -> Iterator[Finding]:
        if rule.check:
            yield from rule.check(self.plan)
        if rule.ask:
            yield from rule.ask(self.who)


def _placed(rule: Rule, finding: Finding, places: Mapping[int, _Place], locate: Locate) -> Problem:
    path = _path(finding.subject, places) + finding.at
    return Problem(kind=rule.kind, facts=finding.facts, hint=finding.hint, path=path, span=locate(path))


def _places(plan: Plan, wanted: set[int]) -> dict[int, _Place]:
    """What holds each object of a plan and under which key, by identity: two equal agencies are two.

    Level by level, until everything wanted has been met.
    """
    places: dict[int, _Place] = {}
    ahead: deque[Any] = deque([plan])
    missing = wanted - {id(plan)}
    while ahead and missing:
        holder = ahead.popleft()
        for name, key in _holders(holder.__class__):
            value = getattr(holder, name)
            if type(value) is tuple:
                for index, item in enumerate(value):
                    places[id(item)] = (id(holder), (key, index))
                ahead += value
            elif value is not None:
                places[id(value)] = (id(holder), (key,))
                ahead.append(value)
        missing -= places.keys()
    return places


def _path(subject: object, places: Mapping[int, _Place]) -> Path:
    path: Path = ()
    at = id(subject)
    while at in places:
        at, step = places[at]
        path = step + path
    return path


@cache
def _holders(of: Any) -> tuple[tuple[str, str], ...]:  # noqa: ANN401  any class of the model
    """The fields of a class that hold other objects of the plan, each with its YAML key."""
    if not attrs.has(of):
        return ()
    attrs.resolve_types(of)
    fields = (a for a in attrs.fields(of) if a.name not in {"derived", "outside"})
    return tuple((a.name, a.name.removesuffix("_")) for a in fields if _holds_objects(a.type))


def _holds_objects(of: Any) -> bool:  # noqa: ANN401  any annotation
    kinds = get_args(of) or (of,)
    return any((attrs.has(kind) and kind is not Text) or _holds_objects_inside(kind) for kind in kinds)


def _holds_objects_inside(of: Any) -> bool:  # noqa: ANN401
    return any(attrs.has(kind) and kind is not Text for kind in get_args(of))
