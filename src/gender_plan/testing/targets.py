"""Targets of every kind."""

from decimal import Decimal
from functools import cache
from typing import Any

from hypothesis import strategies as st

from gender_plan import targets as kinds
from gender_plan.testing.days import days, open_spans, spans
from gender_plan.testing.figures import figures, shares
from gender_plan.testing.maybe import maybe, one_of
from gender_plan.testing.sourced import provenance, unknowns
from gender_plan.testing.words import texts, words


@cache
@st.composite
def targets(draw: st.DrawFn, *, share: bool) -> kinds.Target:
    """A target of any kind; of a percentage, its figures lie between 0 and 100."""
    figure = shares() if share else figures()
    kind, own = draw(st.sampled_from(sorted(_own(figure).items(), key=lambda pair: pair[0].key)))
    drawn: kinds.Target = kind(**draw(own), **draw(_due()), **draw(_about()), **draw(provenance()))
    return drawn


def _own(figure: st.SearchStrategy[Decimal]) -> dict[type[kinds.Target], st.SearchStrategy[Any]]:
    """What each kind alone has."""
    pairs = st.tuples(figure, figure).map(lambda pair: tuple(sorted(pair)))
    steps = st.lists(texts(), min_size=1, max_size=3).map(tuple)
    given: dict[type[kinds.Target], dict[str, st.SearchStrategy[Any]]] = {
        kinds.About: {"about": figure, "tolerance": maybe(shares())},
        kinds.Within: {"within": pairs},
        kinds.Parity: {"parity": st.just(value=True)},
        kinds.Done: {"done": st.just(value=True)},
        kinds.ChangeBy: {"change_by": _changes()},
        kinds.Rated: {"rated": steps, "step": maybe(st.just(1))},
        kinds.DirectionOnly: {"direction": st.sampled_from(kinds.Direction)},
        kinds.Qualitative: {"qualitative": texts()},
        kinds.NotStated: {"not_stated": texts()},
    }
    return {
        kind: st.fixed_dictionaries(given.get(kind, {kind.key: figure})) for kind in kinds.TARGET_KINDS
    }


@cache
@st.composite
def _changes(draw: st.DrawFn) -> kinds.Change:
    amount = figures() | st.tuples(figures(), figures())
    given: dict[str, Any] = {draw(st.sampled_from(("percent", "points"))): draw(amount)}
    return kinds.Change(
        base=draw(maybe(st.integers(1990, 2040) | unknowns())),
        per=draw(maybe(one_of(kinds.Every))),
        **given,
    )


@cache
def _due() -> st.SearchStrategy[dict[str, Any]]:
    """A day, every year, from a day on, or nothing."""
    return st.one_of(
        st.just({}),
        days().map(lambda by: {"by": by}),
        st.sampled_from(kinds.Every).map(lambda every: {"every": every}),
        spans().map(lambda span: {"since": span[0], "by": span[1]}),
    )


@cache
def _about() -> st.SearchStrategy[dict[str, Any]]:
    """Whom it is for, how it is worded, when it holds; most targets say nothing of it."""
    in_force = st.builds(
        lambda span, by: kinds.InForce(starts=span[0], ends=span[1], amended_by=by),
        open_spans(),
        maybe(words()),
    )
    optional = {
        "scope": texts(),
        "strive": st.booleans(),
        "exception": texts(),
        "as_printed": words(),
        "in_force": in_force,
    }
    return st.just({}) | st.fixed_dictionaries({}, optional=optional)
