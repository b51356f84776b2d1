"""From two plans to their difference: item by item, field by field."""

from collections.abc import Iterator
from typing import Any

import attrs
from attrs import evolve, frozen

from gender_plan.comparing.difference import Change, ChangeKind, Difference, Path, Step, steps_of
from gender_plan.comparing.heirs import heirs, only_heirs
from gender_plan.comparing.numbering import numbers_of
from gender_plan.comparing.pairing import Pairing, paired
from gender_plan.comparing.telling import Stretch, Trail, Words
from gender_plan.model import Assignment, Baseline, Covers, Plan, ReportPeriod, Unit, Valid
from gender_plan.provenance import Outside, Unknown
from gender_plan.targets import InForce, Target
from gender_plan.text import Text

_WHOLE = (Baseline, Covers, InForce, Outside, Text, Unit, Unknown, Valid)
"""What is compared as one value."""

_BY_FIELD = {
    "id": ChangeKind.RENAMED,
    "label": ChangeKind.RENAMED,
    "name": ChangeKind.RENAMED,
    "short_name": ChangeKind.RENAMED,
    "text": ChangeKind.RENAMED,
    "title": ChangeKind.RENAMED,
    "by": ChangeKind.RESCHEDULED,
    "due": ChangeKind.RESCHEDULED,
    "ends": ChangeKind.RESCHEDULED,
    "every": ChangeKind.RESCHEDULED,
    "starts": ChangeKind.RESCHEDULED,
}
_GIVEN = ("agency", "post", "role", "covers", "alongside", "mandate")
_DATED = ("id", "starts", "ends", "due")


def diff(before: Plan, after: Plan) -> Difference:
    """What changed from one plan to another; empty where they are equal.

    Items belong together by their id, else by their wording; but the indicators of two plans that are no
    versions of one only by what they correspond to or by their wording, never by number. ``apply`` of it
    to the first plan gives the second.
    """
    following = heirs(before, after)
    plain = Pairing(is_one=before.id == after.id, heirs=only_heirs(following))
    pairing = evolve(plain, numbers=numbers_of(before, after, plain))
    walk = _Walk(words=Words(before, after, following, pairing), pairing=pairing)
    changes = tuple(walk.fields(before, after))
    return Difference(before=before.id, after=after.id, changes=changes)


@frozen(kw_only=True)
class _Walk:
    """Where in the plans the comparison stands: the path to it, and the items on the way."""

    words: Words
    pairing: Pairing
    path: Path = ()
    trail: Trail = ()

    def fields(self, before: Any, after: Any) -> Iterator[Change]:  # noqa: ANN401  any item of the model
        """The changes of two items of one class, field by field."""
        if before == after:
            return
        names = [attribute.name for attribute in attrs.fields(type(before))]
        together = next((kind for kind in _TOGETHER if isinstance(before, kind.of)), None)
        if together and _differ(before, after, together.names):
            yield self._change(together.kind, (), before, after)
            return
        for name in names:
            yield from self._field(name, getattr(before, name), getattr(after, name))

    def _field(self, name: str, before: Any, after: Any) -> Iterator[Change]:  # noqa: ANN401
        if before == after:
            return
        if name == "targets":
            yield self._change(_target_kind(before, after), (name,), before, after)
        elif _is_list(before) or _is_list(after):
            yield from self._list(name, before, after)
        elif type(before) is type(after) and attrs.has(type(before)) and not isinstance(before, _WHOLE):
            yield from self._inside(name, (before, after)).fields(before, after)
        else:
            kind = _BY_FIELD.get(name, ChangeKind.CHANGED)
            yield self._change(kind, (name,), before, after)

    def _list(self, name: str, before: tuple[Any, ...], after: tuple[Any, ...]) -> Iterator[Change]:
        steps, pairs = steps_of(before), paired(before, after, self.pairing)
        kept = {j: i for i, j in pairs}
        left = {i for i, _ in pairs}
        for i, item in enumerate(before):
            if i not in left:
                yield self._change(self._gone(name, item), (name, steps[i]), item, None)
        for i, j in pairs:
            pair = before[i], after[j]
            yield from self._inside(name, pair, steps[i]).fields(*pair)
        order = [kept[j] for j in sorted(kept)]
        if order != sorted(order):
            was, now = (tuple(steps[i] for i in o) for o in (sorted(order), order))
            yield self._change(ChangeKind.REORDERED, (name,), was, now)
        for j, (step, item) in enumerate(zip(steps_of(after), after, strict=True)):
            if j not in kept:
                yield evolve(self._change(ChangeKind.ADDED, (name, step), None, item), place=j)

    def _gone(self, name: str, item: Any) -> ChangeKind:  # noqa: ANN401
        is_followed = name == "agencies" and item.id in self.words.heirs
        return ChangeKind.SUCCEEDED if is_followed else ChangeKind.DROPPED

    def _inside(self, name: str, pair: tuple[Any, Any], step: Step | None = None) -> "_Walk":
        steps = (name,) if step is None else (name, step)
        return evolve(self, path=self.path + steps, trail=(*self.trail, Stretch(name, *pair)))

    def _change(self, kind: ChangeKind, at: Path, before: Any, after: Any) -> Change:  # noqa: ANN401
        text = self.words.text(kind, self.trail, at, before, after)
        return Change(kind=kind, path=self.path + at, before=before, after=after, text=text)


@frozen(kw_only=True)
class _Together:
    """Fields whose change is one change of the item."""

    of: type
    names: tuple[str, ...]
    kind: ChangeKind


_TOGETHER = (
    _Together(of=Assignment, names=_GIVEN, kind=ChangeKind.REASSIGNED),
    _Together(of=ReportPeriod, names=_DATED, kind=ChangeKind.RESCHEDULED),
)


def _differ(before: object, after: object, names: tuple[str, ...]) -> bool:
    return any(getattr(before, name) != getattr(after, name) for name in names)


def _is_list(value: object) -> bool:
    """Whether it holds items; a list of words is one value."""
    return isinstance(value, tuple) and any(attrs.has(type(item)) for item in value)


def _target_kind(before: tuple[Target, ...], after: tuple[Target, ...]) -> ChangeKind:
    """Another figure, another day, or only other notes on where it stands."""
    if _stripped(before, _NOTES) == _stripped(after, _NOTES):
        return ChangeKind.CHANGED
    same = _stripped(before, _NOTES | _TIMES) == _stripped(after, _NOTES | _TIMES)
    return ChangeKind.RESCHEDULED if same else ChangeKind.RETARGETED


_NOTES: dict[str, Any] = {"source": (), "derived": None, "outside": None, "as_printed": None}
_TIMES: dict[str, Any] = {"by": None, "every": None, "since": None}


def _stripped(targets: tuple[Target, ...], of: dict[str, Any]) -> list[Target]:
    return [evolve(target, **of) for target in targets]
