"""Which agency of a later plan took over from one that the later plan no longer has."""

from collections.abc import Mapping

from attrs import frozen

from gender_plan.agencies import named, register
from gender_plan.model import Agency, Plan, Succession
from gender_plan.text import folded


@frozen
class Heir:
    """The agency that took over, by a fact of the register; by None where the plan says it itself."""

    agency: Agency
    by: Succession | None


def heirs(before: Plan, after: Plan) -> Mapping[str, tuple[Heir, ...]]:
    """Who in the later plan followed each agency that it no longer has, by the id of that one."""
    kept = {agency.id for agency in after.agencies}
    names = {folded(name) for agency in after.agencies for name in agency.spellings}
    gone = [a for a in before.agencies if a.id not in kept and folded(a.name.vi) not in names]
    found = {agency.id: _of(agency, after) for agency in gone}
    return {id_: following for id_, following in found.items() if following}


def only_heirs(found: Mapping[str, tuple[Heir, ...]]) -> Mapping[str, str]:
    """The id of whoever took over, for those of whom one agency alone did."""
    return {id_: following[0].agency.id for id_, following in found.items() if len(following) == 1}


def _of(agency: Agency, after: Plan) -> tuple[Heir, ...]:
    """As the earlier plan says, else as the register does, step by step to one that is there."""
    own = tuple(Heir(each, None) for each in after.agencies if each.id in agency.successors)
    known = _registered(agency)
    if own or known is None:
        return own
    there = {held.id: each for each in after.agencies if (held := _registered(each))}
    whole = set(register().successors_of(known.id))
    facts = [f for f in register().successions if f.agency == known.id and f.to in whole]
    return tuple(Heir(there[fact.to], fact) for fact in facts if fact.to in there)


def _registered(agency: Agency) -> Agency | None:
    """What the register calls an agency of a plan, by any of its names."""
    return next((held for name in agency.spellings if (held := named(name))), None)
