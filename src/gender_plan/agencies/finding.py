"""An agency of the register by a name, on a day; who took over from it, and whom it took over from."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cache

from gender_plan.errors import UnknownIdError
from gender_plan.model import Agency, Succession
from gender_plan.periods import day_said
from gender_plan.reading import register
from gender_plan.responsibility import find_agency
from gender_plan.responsibility.holders import Holders
from gender_plan.text import LANGUAGES, Language, Text, folded

_REGISTER = Text("sổ cơ quan", en="the register")


def named(words: str) -> Agency | None:
    """The agency of the register with this id or exactly this name once folded; None where none has it.

    >>> named("SỞ LĐ-TB&XH").id
    'so-ldtbxh'
    >>> named("Sở Lao động") is None
    True
    """
    return _by_id().get(words) or _by_name().get(folded(words))


def find(words: str, on: dt.date | None = None) -> Agency:
    """The agency of the register with this id or name; on a day, the one that holds its duties then.

    Raises UnknownIdError: with a suggestion where none is called so, and with the names where on that
    day it was not there yet, nobody is known to hold its duties, or several share them.
    """
    agency = find_agency(register().agencies, words, _REGISTER)
    if on is None:
        return agency
    found = holders(agency.id, on)
    if len(found) == 1:
        return found[0]
    raise _shared(agency, found, on) if found else _nobody(agency, on)


def holders(words: str, on: dt.date) -> tuple[Agency, ...]:
    """Who holds on a day what the agency with this id or name does: itself, or those who took over.

    Empty where nobody is known to. Raises UnknownIdError where none is called so, and where it was not
    there yet.
    """
    agency = find_agency(register().agencies, words, _REGISTER)
    if agency.valid and agency.valid.starts and on < agency.valid.starts:
        raise _not_yet(agency, on)
    found = Holders(register().agencies, on).of(agency.id)
    return tuple(holder.agency for holder in found if holder.agency)


def successions(agency: str) -> tuple[Succession, ...]:
    """Who took over from an agency of the register, by its id; first who took all that is not apart."""
    found = [each for each in register().successions if each.agency == agency]
    return tuple(sorted(found, key=lambda each: each.about is not None))


def predecessors(agency: str) -> tuple[Succession, ...]:
    """Whom an agency of the register took over from, by its id."""
    return tuple(each for each in register().successions if each.to == agency)


@cache
def _by_id() -> Mapping[str, Agency]:
    return {agency.id: agency for agency in register().agencies}


@cache
def _by_name() -> Mapping[str, Agency]:
    return {folded(name): agency for agency in register().agencies for name in agency.spellings}


def _not_yet(agency: Agency, on: dt.date) -> UnknownIdError:
    all_of_it = [each for each in predecessors(agency.id) if each.about is None]
    before = [_by_id()[each.agency] for each in all_of_it or predecessors(agency.id)]
    vi, en = (_listed(before, language) for language in LANGUAGES)
    return UnknownIdError(
        Text(
            f"ngày {day_said(on)} chưa có {agency.name.vi}" + (f"; trước đó là {vi}" if vi else ""),
            en=f"{agency.name.said('en')} was not there yet on {day_said(on, 'en')}"
            + (f"; before it: {en}" if en else ""),
        )
    )


def _shared(agency: Agency, living: Sequence[Agency], on: dt.date) -> UnknownIdError:
    vi, en = (_listed(living, language) for language in LANGUAGES)
    return UnknownIdError(
        Text(
            f"ngày {day_said(on)} việc của {agency.name.vi} do {len(living)} cơ quan chia nhau: {vi}",
            en=f"on {day_said(on, 'en')} {len(living)} agencies share what "
            f"{agency.name.said('en')} did: {en}",
        )
    )


def _nobody(agency: Agency, on: dt.date) -> UnknownIdError:
    return UnknownIdError(
        Text(
            f"ngày {day_said(on)} không còn {agency.name.vi}, và sổ cơ quan không ghi ai kế tục",
            en=f"{agency.name.said('en')} was no more on {day_said(on, 'en')}, "
            "and the register does not say who took over",
        )
    )


def _listed(agencies: Sequence[Agency], language: Language) -> str:
    return ", ".join(f"{each.name.said(language)} ({each.id})" for each in agencies)
