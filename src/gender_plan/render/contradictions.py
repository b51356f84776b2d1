"""Agencies that reported one thing differently: all are named, whichever figure is used."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import combinations

from gender_plan.ledger import Entry, EntryKind
from gender_plan.model import Sex, Unit
from gender_plan.progress.measures import measures_in
from gender_plan.progress.observing.rows import figure_of
from gender_plan.render.known import Known
from gender_plan.text import figure

_SEXES = {Sex.FEMALE: "nữ", Sex.MALE: "nam"}

Thing = tuple[str, str | None, str | None, str | None, Sex | None]
"""What a figure is of: the indicator, its part, the population, the area, the sex."""


def contradictions(known: Known) -> Iterator[tuple[str, str]]:
    """What agencies differ on, and the last figure of each of them."""
    units = {(key[0], key[1]): measure.unit for key, measure in measures_in(known.plan).items()}
    for thing, entries in _by_thing(known).items():
        unit = units.get(thing[:2])
        if any(_differ(one, other, unit) for one, other in combinations(entries, 2)):
            said = "; ".join(f"{known.agency_words(entry.agency)}: {_said(entry)}" for entry in entries)
            yield f"{_name(thing)}, các cơ quan báo cáo khác nhau:", f"{said}."


def _by_thing(known: Known) -> Mapping[Thing, tuple[Entry, ...]]:
    """The last figure of each agency for the period; who has none contradicts nobody."""
    found: dict[Thing, dict[str, Entry]] = {}
    for entry in known.entries:
        is_asked = entry.kind is EntryKind.VALUE and entry.period == known.period.id
        if is_asked and entry.indicator is not None and any(n is not None for n in _figures(entry)):
            thing = (entry.indicator, entry.part, entry.population, entry.area, entry.sex)
            found.setdefault(thing, {})[entry.agency] = entry
    return {thing: tuple(by_agency.values()) for thing, by_agency in found.items()}


def _figures(entry: Entry) -> tuple[Decimal | None, ...]:
    return entry.value, entry.numerator, entry.denominator


def _differ(one: Entry, other: Entry, unit: Unit | None) -> bool:
    """Whether two figures differ by more than rounding; halves of a ratio are held against halves."""
    first, second = _figure(one, unit), _figure(other, unit)
    if first is not None and second is not None:
        return abs(first - second) * 2 > max(map(_step, (one, other)))
    pairs = zip(_figures(one), _figures(other), strict=True)
    return any(None not in pair and pair[0] != pair[1] for pair in pairs)


def _figure(entry: Entry, unit: Unit | None) -> Decimal | None:
    found = figure_of(entry.reported, unit) if entry.reported else None
    return found if isinstance(found, Decimal) else None


def _step(entry: Entry) -> Decimal:
    """The last place of a value that was given; numerator and denominator are exact."""
    if entry.value is None:
        return Decimal(0)
    return Decimal(1).scaleb(min(0, int(entry.value.normalize().as_tuple().exponent)))


def _name(thing: Thing) -> str:
    """«Chỉ tiêu 1.1», «Chỉ tiêu 2, phần a (Vinh, nữ)»."""
    indicator, part, population, area, sex = thing
    of = ", ".join(piece for piece in (population, area, _SEXES.get(sex) if sex else None) if piece)
    return f"Chỉ tiêu {indicator}{f', phần {part}' if part else ''}{f' ({of})' if of else ''}"


def _said(entry: Entry) -> str:
    if entry.value is not None:
        return figure(entry.value.normalize())
    halves = (entry.numerator, entry.denominator)
    return "/".join("…" if half is None else figure(half.normalize()) for half in halves)
