"""Running rules over a plan and placing what they find."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

import attrs

from gender_plan.model import Plan
from gender_plan.problems import Problem, Problems, Span, in_file_order
from gender_plan.rules.rule import Finding, Path, Rule

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
    findings: list[tuple[Rule, Finding]] = []
    not_run: list[str] = []
    for rule in rules:
        if not_whole.isdisjoint(rule.needs):
            findings += ((rule, finding) for finding in rule.check(plan))
        elif rule.code not in not_run:
            not_run.append(rule.code)
    paths = dict(_paths(plan, ())) if findings else {}
    problems = (_placed(rule, finding, paths, locate) for rule, finding in findings)
    return Problems(in_file_order(problems), tuple(sorted(not_run)))


def _placed(rule: Rule, finding: Finding, paths: dict[int, Path], locate: Locate) -> Problem:
    path = paths.get(id(finding.subject), ()) + finding.at
    return Problem(kind=rule.kind, facts=finding.facts, hint=finding.hint, path=path, span=locate(path))


def _paths(node: Any, path: Path) -> Iterator[tuple[int, Path]]:  # noqa: ANN401  any object of a plan
    """Where each object of a plan stands, by identity: two equal agencies are two places."""
    yield id(node), path
    for name, key in _holders(node.__class__):
        value = getattr(node, name)
        if type(value) is tuple:
            for index, item in enumerate(value):
                if attrs.has(type(item)):
                    yield from _paths(item, (*path, key, index))
        elif value is not None and attrs.has(type(value)):
            yield from _paths(value, (*path, key))


_SCALARS = ("str", "bool", "int", "Decimal", "date", "Text")


@cache
def _holders(of: Any) -> tuple[tuple[str, str], ...]:  # noqa: ANN401
    """The fields of a class that can hold other objects of the plan, each with its YAML key."""
    return tuple(
        (a.name, a.name.removesuffix("_"))
        for a in attrs.fields(of)
        if not _is_scalar(a.type) and a.name not in {"source", "derived", "outside"}
    )


def _is_scalar(of: Any) -> bool:  # noqa: ANN401  any annotation
    names = str(getattr(of, "__name__", of)).replace("None", "").replace("|", " ").split()
    return all(name.rpartition(".")[2] in _SCALARS for name in names)
