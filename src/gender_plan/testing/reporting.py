"""Reporting rules, periods, events and reviews."""

from functools import cache

from hypothesis import strategies as st

from gender_plan.model import Event, Reporting, ReportPeriod, Review
from gender_plan.targets import Every
from gender_plan.testing.days import days, period_of, periods, spans
from gender_plan.testing.maybe import few, maybe, one_of, some_of
from gender_plan.testing.sourced import provenance
from gender_plan.testing.words import slugs, texts


@st.composite
def reporting(draw: st.DrawFn, agencies: tuple[str, ...]) -> tuple[Reporting, ...]:
    """At most one rule, with periods that all differ."""
    codes = draw(few(periods(), 3, unique=True))
    rule = Reporting(
        collector=draw(maybe(one_of(agencies))) if agencies else None,
        reporters=draw(some_of(agencies)),
        forwards_to=draw(some_of(agencies)),
        periods=tuple(draw(_report_periods(code)) for code in codes),
        content=draw(maybe(texts())),
        **draw(provenance()),
    )
    return draw(st.sampled_from(((), (rule,))))


@st.composite
def _report_periods(draw: st.DrawFn, code: str) -> ReportPeriod:
    starts, ends = period_of(code)
    return ReportPeriod(
        id=code,
        starts=draw(st.sampled_from((None, starts))),
        ends=ends,
        due=draw(maybe(days())),
        **draw(provenance()),
    )


@cache
@st.composite
def events(draw: st.DrawFn) -> tuple[Event, ...]:
    """Events of one day or several, some of them every year."""
    return tuple(draw(_events(id_)) for id_ in draw(few(slugs(), unique=True)))


@st.composite
def _events(draw: st.DrawFn, id_: str) -> Event:
    starts, ends = draw(spans())
    return Event(
        id=id_,
        title=draw(texts()),
        starts=starts,
        ends=draw(st.sampled_from((None, ends))),
        every=draw(maybe(one_of(Every))),
        **draw(provenance()),
    )


@cache
@st.composite
def reviews(draw: st.DrawFn) -> tuple[Review, ...]:
    """Reviews, with or without a day."""
    ids = draw(few(slugs(), unique=True))
    return tuple(
        Review(id=id_, title=draw(texts()), by=draw(maybe(days())), **draw(provenance())) for id_ in ids
    )
