"""The register of agencies that comes with the library, and plans that name one of them by its id.

An agency of a plan that says ``register: so-ldtbxh`` takes what it does not say itself from the
register; those who took over from it come along, so that «who holds this today?» has an answer.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import evolve, frozen

from gender_plan.model import Register
from gender_plan.problems import Problem
from gender_plan.provenance import Sourced
from gender_plan.reading import shape_faults
from gender_plan.reading.composing import compose
from gender_plan.reading.decoding import decoded
from gender_plan.reading.limits import DEFAULT_LIMITS
from gender_plan.reading.misfit import shown
from gender_plan.reading.refused import Refused
from gender_plan.reading.structuring import keys_of, structure
from gender_plan.text import closest, did_you_mean, folded

KEY = "register"
_FILE = "agencies.yaml"
_MANY = 200  # where an agency stands farther down, nobody looks for what was meant
_PROVENANCE = frozenset(keys_of(Sourced))


@cache
def register() -> Register:
    """The register that comes with the library, read when it is first asked for."""
    found: Register = structure({k: v for k, v in _content().items() if k != "format"}, Register)
    whole = (evolve(each, successors=found.successors_of(each.id)) for each in found.agencies)
    return evolve(found, agencies=tuple(whole))


def registered(content: dict[Any, Any]) -> tuple[dict[Any, Any], list[Problem]]:
    """The plan in plain data with what its agencies take from the register, and who is not in there."""
    items = content.get("agencies")
    if not isinstance(items, list) or not any(isinstance(i, dict) and KEY in i for i in items):
        return content, []
    known, problems = _known(), list[Problem]()
    filled = [_filled(item, known, index, problems) for index, item in enumerate(items)]
    return {**content, "agencies": _with_successors(items, filled, known)}, problems


def _filled(item: Any, known: Mapping[str, "_Entry"], index: int, problems: list[Problem]) -> Any:  # noqa: ANN401  whatever stands in a file
    if not isinstance(item, dict) or KEY not in item:
        return item
    named = item[KEY]
    own = {key: value for key, value in item.items() if key != KEY}
    if isinstance(named, str) and named in known:
        return _merged(own, known[named])
    if not isinstance(named, Refused):
        problems.append(_unknown(named, known, index))
    # Without the register nobody knows what is missing, so that nobody complains of it.
    return {"id": Refused(), "name": Refused(), **own}


def _merged(own: dict[Any, Any], entry: "_Entry") -> dict[Any, Any]:
    """What the plan says stands; its own word on where that is from replaces the register's."""
    has_origin = not _PROVENANCE.isdisjoint(own)
    taken = {k: v for k, v in entry.fields.items() if not (has_origin and k in _PROVENANCE)}
    return {**taken, **own}


def _unknown(named: object, known: Mapping[str, "_Entry"], index: int) -> Problem:
    near = closest(named, known) if isinstance(named, str) and index < _MANY else None
    said = did_you_mean(near)
    facts = {"id": shown(named), "vi": said.vi, "en": said.said("en")}
    path = ("agencies", index, KEY)
    return Problem(kind=shape_faults.NOT_IN_REGISTER, facts=facts, hint=near, path=path)


def _with_successors(items: list[Any], filled: list[Any], known: Mapping[str, "_Entry"]) -> list[Any]:
    """Those who took over are called by the ids of the plan; who is not in it comes last."""
    ids = _Ids(items, filled, known)
    taken = [
        (item[KEY], place)
        for place, item in enumerate(items)
        if isinstance(item, dict) and isinstance(item.get(KEY), str) and item[KEY] in known
    ]
    whole = list(filled)
    for name, place in taken:
        if "successors" not in items[place] and known[name].successors:
            whole[place] = {**filled[place], "successors": ids.of(known[name].successors)}
    return [*whole, *ids.added([name for name, place in taken if "successors" not in items[place]])]


class _Ids:
    """What the plan calls the agencies of the register."""

    def __init__(self, items: list[Any], filled: list[Any], known: Mapping[str, "_Entry"]) -> None:
        self._known = known
        self._own: dict[str, str] = {}
        by_name: dict[str, str] = {}
        for item, whole in zip(items, filled, strict=True):
            if isinstance(whole, dict) and isinstance(whole.get("id"), str):
                self._own.setdefault(whole["id"], whole["id"])
                by_name.setdefault(folded(_name_of(whole)), whole["id"])
                if isinstance(item.get(KEY), str):
                    self._own[item[KEY]] = whole["id"]
        for name, entry in known.items():
            held = by_name.get(folded(_name_of(entry.fields)))
            if held:
                self._own.setdefault(name, held)

    def of(self, names: tuple[str, ...]) -> list[str]:
        """The ids in the plan of some agencies of the register."""
        return [self._own.get(name, name) for name in names]

    def added(self, names: list[str]) -> Iterator[dict[Any, Any]]:
        """Whoever took over from these and stands not in the plan yet, each once."""
        ahead = [to for name in names for to in self._known[name].successors]
        seen: set[str] = set()
        for name in ahead:
            if name not in self._own and name not in seen:
                seen.add(name)
                entry = self._known[name]
                later = {"successors": self.of(entry.successors)} if entry.successors else {}
                yield {**entry.fields, **later}
                ahead += entry.successors


def _name_of(fields: Mapping[Any, Any]) -> str:
    name = fields.get("name")
    words = name.get("vi") if isinstance(name, dict) else name
    return words if isinstance(words, str) else ""


@frozen
class _Entry:
    """An agency of the register as the file has it, and who took over."""

    fields: Mapping[str, Any]
    successors: tuple[str, ...]


@cache
def _known() -> Mapping[str, _Entry]:
    after = {agency.id: agency.successors for agency in register().agencies}
    return {fields["id"]: _Entry(fields, after[fields["id"]]) for fields in _content()["agencies"]}


@cache
def _content() -> Any:  # noqa: ANN401  plain data of our own file
    content = files("gender_plan.reading").joinpath(_FILE).read_bytes()
    return compose(decoded(content, DEFAULT_LIMITS), DEFAULT_LIMITS).data
