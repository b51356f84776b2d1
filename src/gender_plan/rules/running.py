"""Running rules over a plan and placing what they find."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import Any, NamedTuple, get_args

import attrs

from gender_plan.model import Plan
from gender_plan.problems import Problem, Problems, Span, in_file_order
from gender_plan.responsibility import Responsibilities
from gender_plan.rules.rule import Finding, Path, Rule
from gender_plan.text import Text

Locate = Callable[[Path], Span | None]


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
            findings += [(rule, finding) for finding in look.through(rule)]
        elif rule.code not in not_run:
            not_run.append(rule.code)
    paths = _paths(plan, {id(finding.subject) for _, finding in findings})
    problems = [_placed(rule, finding, paths, locate) for rule, finding in findings]
    return Problems(in_file_order(problems), tuple(sorted(not_run)))


class _Look:
    """One plan and, asked for once, who answers for what in it."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    @cached_property
    def who(self) -> Responsibilities:
        return Responsibilities(self.plan)

    def through(self, rule: Rule) -> tuple[Finding, ...]:
        checked = rule.check(self.plan) if rule.check else ()
        asked = rule.ask(self.who) if rule.ask else ()
        return (*checked, *asked)


def _placed(rule: Rule, finding: Finding, paths: Mapping[int, Path], locate: Locate) -> Problem:
    path = paths.get(id(finding.subject), ()) + finding.at
    return Problem(kind=rule.kind, facts=finding.facts, hint=finding.hint, path=path, span=locate(path))


class _Field(NamedTuple):
    """A field that holds objects of the plan: the way to it, what is in it, and whether as a list."""

    path: Path
    objects: tuple[Any, ...]
    is_list: bool

    def way(self, index: int) -> Path:
        """The way to one of the objects."""
        return (*self.path, index) if self.is_list else self.path


def _paths(plan: Plan, wanted: set[int]) -> dict[int, Path]:
    """The way to each wanted object of a plan, by identity: two equal agencies are two.

    Level by level, until everything wanted has been met.
    """
    paths: dict[int, Path] = {id(plan): ()}
    level = [_Field((), (plan,), is_list=False)]
    while not wanted <= paths.keys() and (level := list(_below(level))):
        for field in level:
            for index, item in enumerate(field.objects):
                if id(item) in wanted:
                    paths[id(item)] = field.way(index)
    return paths


def _below(level: Iterable[_Field]) -> Iterator[_Field]:
    for field in level:
        for index, item in enumerate(field.objects):
            if _holders(item.__class__):
                yield from _fields(item, field.way(index))


def _fields(holder: Any, path: Path) -> Iterator[_Field]:  # noqa: ANN401  any object of the plan
    for name, key in _holders(holder.__class__):
        value = getattr(holder, name)
        if type(value) is tuple:
            yield _Field((*path, key), value, is_list=True)
        elif value is not None:
            yield _Field((*path, key), (value,), is_list=False)


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
