"""Targets of every kind."""

import datetime as dt
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from attrs import fields
from hypothesis import strategies as st

from gender_plan import targets as kinds
from gender_plan.provenance import Unknown
from gender_plan.testing.days import FIRST, LAST, days, open_spans
from gender_plan.testing.figures import figures, shares
from gender_plan.testing.maybe import maybe, one_of
from gender_plan.testing.sourced import provenance, unknowns
from gender_plan.testing.words import texts, words
from gender_plan.text import Text

Fields = dict[str, st.SearchStrategy[Any]]


@cache
@st.composite
def targets(draw: st.DrawFn, *, share: bool) -> kinds.Target:
    """A target of any kind; of a percentage, its figures lie between 0 and 100."""
    kind = draw(one_of(kinds.TARGET_KINDS))
    own = draw(st.fixed_dictionaries(_own(share=share)[kind]))
    drawn: kinds.Target = kind(
        **own, **draw(due()), **draw(concerns(texts(), words())), **draw(provenance())
    )
    return drawn


@cache
def _own(*, share: bool) -> dict[type[kinds.Target], Fields]:
    return fields_of_kinds(shares() if share else figures(), texts())


def fields_of_kinds(
    figure: st.SearchStrategy[Decimal], text: st.SearchStrategy[Text]
) -> dict[type[kinds.Target], Fields]:
    """What each kind alone has; each field that may be left out sometimes is."""
    pairs = st.tuples(figure, figure).map(lambda pair: tuple(sorted(pair)))
    steps = st.lists(text, min_size=1, max_size=3).map(tuple)
    bound, tolerance = maybe(one_of(kinds.Bound)), maybe(shares())
    yes = st.just(value=True)
    given: dict[type[kinds.Target], Fields] = {
        kinds.About: {"about": figure, "tolerance": tolerance},
        kinds.Within: {"within": pairs, "bound": bound},
        kinds.Parity: {"parity": yes, "tolerance": tolerance},
        kinds.Done: {"done": yes},
        kinds.ChangeBy: {"change_by": changes(st.integers(1990, 2040) | unknowns())},
        kinds.ShareOfUnits: {
            "share_of_units": shares(),
            "meeting": maybe(conditions(figure, text)),
            "of_units": maybe(text),
            "units": maybe(st.integers(0, 12_000)),
            "bound": bound,
        },
        kinds.Rated: {"rated": steps, "step": maybe(st.just(1))},
        kinds.DirectionOnly: {"direction": one_of(kinds.Direction)},
        kinds.Qualitative: {"qualitative": text},
        kinds.NotStated: {"not_stated": text},
    }
    return {kind: given.get(kind, {kind.key: figure}) for kind in kinds.TARGET_KINDS}


@st.composite
def changes(draw: st.DrawFn, base: st.SearchStrategy[int | Unknown]) -> kinds.Change:
    """A change in per cent or in points, one figure or a range, against one of these bases or none."""
    amount = figures() | st.tuples(figures(), figures())
    given: dict[str, Any] = {draw(one_of(("percent", "points"))): draw(amount)}
    return kinds.Change(
        base=draw(maybe(base)),
        per=draw(maybe(one_of(kinds.Every))),
        bound=draw(maybe(one_of(kinds.Bound))),
        **given,
    )


def conditions(
    figure: st.SearchStrategy[Decimal], text: st.SearchStrategy[Text]
) -> st.SearchStrategy[kinds.Condition]:
    """What a unit has to have: any of the limits, words, both, or nothing that is said."""
    names = [field.name for field in fields(kinds.Condition)]
    limits: Fields = {name: maybe(text if name == "text" else figure) for name in names}
    return st.fixed_dictionaries(limits).map(lambda given: kinds.Condition(**given))


@lru_cache(maxsize=1_000)
def due(first: dt.date = FIRST, last: dt.date = LAST) -> st.SearchStrategy[dict[str, Any]]:
    """A day between these two, every year, from a day on, or nothing."""
    day, every = days(first, last), one_of(kinds.Every)
    two_days = st.tuples(day, day).map(sorted)
    return st.one_of(
        st.just({}),
        day.map(lambda by: {"by": by}),
        every.map(lambda every: {"every": every}),
        two_days.map(lambda span: {"since": span[0], "by": span[1]}),
    )


@lru_cache(maxsize=10)
def concerns(
    text: st.SearchStrategy[Text], printed: st.SearchStrategy[str]
) -> st.SearchStrategy[dict[str, Any]]:
    """Whom it is for, how it is worded, when it holds; most targets say nothing of it."""
    in_force = st.builds(
        lambda span, by: kinds.InForce(starts=span[0], ends=span[1], amended_by=by),
        open_spans(),
        maybe(printed),
    )
    optional = {
        "scope": text,
        "strive": st.booleans(),
        "exception": text,
        "as_printed": printed,
        "in_force": in_force,
    }
    return st.just({}) | st.fixed_dictionaries({}, optional=optional)
