"""Agencies and groups of agencies."""

from functools import cache

from hypothesis import strategies as st

from gender_plan.model import Agency, AgencyKind, Valid
from gender_plan.testing.days import open_spans
from gender_plan.testing.maybe import few, maybe, one_of, some_of
from gender_plan.testing.sourced import provenance
from gender_plan.testing.words import slugs, texts, words


@cache
@st.composite
def agencies(draw: st.DrawFn) -> tuple[Agency, ...]:
    """Agencies of which each has only later ones as members and successors, so that nothing circles."""
    ids = draw(few(slugs(), 4, unique=True))
    return tuple(draw(_agencies(id_, ids[at + 1 :])) for at, id_ in enumerate(ids))


@st.composite
def _agencies(draw: st.DrawFn, id_: str, later: tuple[str, ...]) -> Agency:
    members = draw(some_of(later))
    kind = AgencyKind.GROUP if members else draw(maybe(one_of(AgencyKind)))
    return Agency(
        id=id_,
        name=draw(texts()),
        short_name=draw(maybe(words())),
        aliases=draw(few(words())),
        kind=kind,
        members=members,
        valid=draw(maybe(_valid())),
        successors=draw(some_of(later)),
        **draw(provenance()),
    )


@st.composite
def _valid(draw: st.DrawFn) -> Valid:
    starts, ends = draw(open_spans())
    return Valid(starts=starts, ends=ends, **draw(provenance()))
