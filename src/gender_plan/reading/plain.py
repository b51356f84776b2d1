"""Plain data from a program, copied as a file might hold it: bounded, composed, nothing hidden."""

from enum import Enum
from typing import Any

from attrs import define, field

from gender_plan.problems import Problem, ProblemKind
from gender_plan.reading import faults, shape_faults
from gender_plan.reading.characters import cleaned, facts_of, refused_in
from gender_plan.reading.limits import Limits
from gender_plan.reading.positions import Path
from gender_plan.reading.refused import Refused
from gender_plan.text import composed


def plain(data: dict[Any, Any], limits: Limits) -> tuple[dict[Any, Any], list[Problem]]:
    """A copy without what no file could hold, and what that was.

    However deep the data is or whatever circles in it, the copy is not deeper than the limit.
    """
    copying = _Copying(limits)
    copied: dict[Any, Any] = copying.container(data, ())
    return copied, copying.problems


@define
class _Copying:
    limits: Limits
    problems: list[Problem] = field(factory=list)
    count: int = 0

    def note(self, kind: ProblemKind, path: Path, **facts: object) -> Refused:
        self.problems.append(Problem(kind=kind, facts=facts, path=path))
        return Refused()

    def value(self, value: Any, path: Path) -> Any:  # noqa: ANN401  whatever a program holds
        self.count += 1
        if isinstance(value, dict | list | tuple):
            return self.container(value, path)
        if isinstance(value, str) and not isinstance(value, Enum):
            return self.text(str(value), path)
        return value

    def container(self, value: Any, path: Path) -> Any:  # noqa: ANN401
        if self.count > self.limits.nodes:
            return Refused()
        if len(path) >= self.limits.depth:
            return self.note(faults.TOO_DEEP, path, limit=self.limits.depth)
        if self.count + len(value) > self.limits.nodes:
            self.count += len(value)
            return self.note(faults.TOO_MANY, path, limit=self.limits.nodes)
        if isinstance(value, dict):
            return self.mapping(value, path)
        return [self.value(each, (*path, index)) for index, each in enumerate(value)]

    def mapping(self, value: dict[Any, Any], path: Path) -> dict[Any, Any]:
        copied: dict[Any, Any] = {}
        for written, each in value.items():
            key = self.key(written, path)
            if key in copied:
                self.note(faults.REPEATED_KEY, path, key=key, vi="trong nhóm này", en="in this group")
                key = Refused(str(key))
            copied[key] = self.value(each, (*path, str(written)))
        return copied

    def key(self, key: object, path: Path) -> str | Refused:
        if isinstance(key, str) and key and not refused_in(key):
            return composed(key)
        return self.note(faults.KEY_NOT_TEXT, path)

    def text(self, value: str, path: Path) -> str | Refused:
        limit = self.limits.name if path[-1] in {"name", "short_name"} else self.limits.text
        if len(value) > limit:
            return self.note(shape_faults.TOO_LONG, path, length=len(value), limit=limit)
        refused = refused_in(value)
        if refused:
            self.note(refused[0], path, **facts_of(refused[1]))
            return cleaned(value)
        return composed(value)
