"""Indicators and targets of every kind in which nothing is to be found."""

import datetime as dt
from decimal import Decimal
from functools import cache
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from gender_plan import targets as kinds
from gender_plan.model import Baseline, Indicator, Period, Unit
from gender_plan.provenance import Unknown
from gender_plan.testing.days import days
from gender_plan.testing.figures import plain_figures
from gender_plan.testing.maybe import few, maybe, one_of
from gender_plan.testing.targets import Fields, changes, concerns, conditions, due, fields_of_kinds
from gender_plan.testing.words import numbers, plain_texts, plain_words

_TWO = st.lists(st.integers(1, 100), unique=True, min_size=2, max_size=2)
_UNITS = (
    Unit(of="percent"),
    Unit(of="người"),
    Unit(of="tin", per="xã", in_="month"),
    Unit(of="bé trai", per="100 bé gái"),
)
_RISING: tuple[type[kinds.Target], ...] = (kinds.AtLeast, kinds.Above, kinds.Reach)
_FALLING: tuple[type[kinds.Target], ...] = (kinds.AtMost, kinds.Below, kinds.Reach)
_OTHERS = tuple(kind for kind in kinds.TARGET_KINDS if kind not in {*_RISING, *_FALLING})


@st.composite
def clean_indicators(
    draw: st.DrawFn, id_: str, period: Period, wholes: tuple[str, ...] = ()
) -> Indicator:
    """One that is to rise above where it starts, or to fall below it, and may be held to more.

    ``wholes``: the ids of those of which it may be a share.
    """
    low, high = sorted(draw(_TWO))
    rises = draw(st.booleans())
    start, aim = (low, high) if rises else (high, low)
    kind = draw(one_of(_RISING if rises else _FALLING))
    main = kind(**{kind.key: Decimal(aim)}, **draw(_terms(0, period)))
    baseline = Baseline(value=Decimal(start), date=draw(maybe(days() | _unknowns())))
    others = [
        draw(_of_kind(other, number, baseline, period))
        for number, other in enumerate(draw(few(one_of(_OTHERS))), 1)
    ]
    return Indicator(
        id=id_,
        text=draw(plain_texts()),
        unit=draw(one_of(_UNITS)),
        direction=kinds.Direction.INCREASE if rises else kinds.Direction.DECREASE,
        baseline=baseline,
        targets=(main, *others),
        share_of=draw(maybe(one_of(wholes))) if wholes else None,
        source=draw(few(numbers())),
    )


@st.composite
def _of_kind(
    draw: st.DrawFn, kind: type[kinds.Target], number: int, baseline: Baseline, period: Period
) -> kinds.Target:
    own = draw(_changing(baseline.date) if kind is kinds.ChangeBy else _own()[kind])
    drawn: kinds.Target = kind(**own, **draw(_terms(number, period)))
    return drawn


def _changing(start: dt.date | Unknown | None) -> st.SearchStrategy[dict[str, Any]]:
    """A change against a year of which the baseline may be."""
    year = st.just(start.year) if isinstance(start, dt.date) else st.integers(1990, 2040)
    return st.fixed_dictionaries({"change_by": changes(year | _unknowns())})


@cache
def _own() -> dict[type[kinds.Target], st.SearchStrategy[dict[str, Any]]]:
    """What each kind alone has, in figures that nobody would take for something else."""
    figure, fields = plain_figures(), fields_of_kinds(plain_figures(), plain_texts())
    fields[kinds.About]["tolerance"] = figure
    fields[kinds.EachSexAtLeast]["each_sex_at_least"] = plain_figures(50)
    fields[kinds.ShareOfUnits]["share_of_units"] = figure
    own = {kind: st.fixed_dictionaries(fields[kind]) for kind in kinds.TARGET_KINDS}
    return {**own, kinds.ShareOfUnits: _sharing(fields[kinds.ShareOfUnits])}


def _sharing(fields: Fields) -> st.SearchStrategy[dict[str, Any]]:
    """So many of a known number of units, or of units that only say yes or no."""
    yes_or_no = st.builds(kinds.Condition, text=maybe(plain_texts()))
    limits = conditions(plain_figures(), plain_texts())
    known = {**fields, "units": st.integers(1, 12_000), "meeting": limits}
    plain = {**fields, "units": maybe(st.integers(1, 12_000)), "meeting": maybe(yes_or_no)}
    return st.fixed_dictionaries(known) | st.fixed_dictionaries(plain)


@st.composite
def _terms(draw: st.DrawFn, number: int, period: Period) -> dict[str, Any]:
    """What all kinds share; due within the plan, each target of an indicator for a group of its own."""
    given: dict[str, Any] = draw(concerns(plain_texts(), plain_words()))
    scope = given.get("scope") or (draw(plain_texts()) if number else None)
    own = {"scope": evolve(scope, vi=f"{scope.vi} {number}")} if scope else {}
    when: dict[str, Any] = draw(due(period.starts or period.ends, period.ends))
    return {**given, **own, **when, "source": draw(few(numbers()))}


@cache
def _unknowns() -> st.SearchStrategy[Unknown]:
    return st.builds(Unknown, unknown=plain_texts())
