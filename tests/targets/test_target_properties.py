"""What must hold of every kind of target, whatever its figures and the values."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal, localcontext

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from gender_plan.targets import (
    About,
    Above,
    AtLeast,
    AtMost,
    Below,
    Bound,
    Change,
    ChangeBy,
    Condition,
    Direction,
    DirectionOnly,
    Done,
    EachSexAtLeast,
    EqualTo,
    Every,
    Observed,
    Parity,
    Past,
    Qualitative,
    Rated,
    Reach,
    ShareOfUnits,
    Target,
    UnitValue,
    Within,
)
from gender_plan.text import Text

D = Decimal
BASE_DAY, DAY = dt.date(2015, 12, 31), dt.date(2016, 12, 31)
Write = Callable[[Decimal], Decimal]

shares = st.decimals(0, 100, places=1)
directions = st.sampled_from([Direction.INCREASE, Direction.DECREASE])
bounds = st.none() | st.sampled_from(Bound)


def _ends(one: Decimal, other: Decimal) -> tuple[Decimal, Decimal]:
    return min(one, other), max(one, other)


pairs = st.builds(_ends, shares, shares)
amounts = st.decimals(-50, 50, places=1)
one_figure: st.SearchStrategy[Target] = st.one_of(
    st.builds(AtLeast, at_least=shares),
    st.builds(Above, above=shares),
    st.builds(AtMost, at_most=shares),
    st.builds(Below, below=shares),
    st.builds(Reach, reach=shares),
    st.builds(EqualTo, equal_to=shares),
    st.builds(About, about=shares, tolerance=st.decimals(0, 9, places=1)),
    st.builds(Within, within=pairs, bound=bounds),
    st.builds(DirectionOnly, direction=st.sampled_from(Direction)),
)
sexes: st.SearchStrategy[Target] = st.builds(EachSexAtLeast, each_sex_at_least=shares) | st.builds(
    Parity, parity=st.just(value=True), tolerance=st.none() | st.decimals(0, 9, places=1)
)
wanted = amounts | st.tuples(amounts, amounts)
per = st.none() | st.just(Every.YEAR)
bases = st.none() | st.just(2015)
by_points = st.builds(Change, points=wanted, base=bases, per=per, bound=bounds)
by_percent = st.builds(Change, percent=wanted, base=bases, per=per, bound=bounds)
changes: st.SearchStrategy[Target] = st.builds(ChangeBy, change_by=by_points | by_percent)
meetings = st.one_of(
    st.builds(Condition, at_least=shares),
    st.builds(Condition, above=shares),
    st.builds(Condition, at_most=shares),
    st.builds(Condition, below=shares),
    st.builds(Condition, equal_to=shares),
)
of_units = st.builds(ShareOfUnits, share_of_units=shares, meeting=meetings, bound=bounds)
yes_or_no: st.SearchStrategy[Target] = st.sampled_from(
    [
        Done(done=True),
        Qualitative(qualitative=Text("đủ cán bộ")),
        Rated(rated=(Text("a"), Text("b"), Text("c")), step=2),
    ]
)
unit_values = st.lists(shares | st.none(), min_size=1, max_size=6).map(
    lambda each: tuple(UnitValue(unit=f"xa-{n}", value=value) for n, value in enumerate(each))
)


@st.composite
def observed(draw: st.DrawFn) -> Observed:
    """Everything that may be known of a share."""
    units = draw(unit_values)
    start = draw(shares)
    return Observed(
        value=draw(shares),
        women=draw(shares),
        men=draw(shares),
        start=start,
        start_day=BASE_DAY,
        day=DAY,
        earlier=(Past(value=start, day=BASE_DAY),),
        units=units,
        units_expected=len(units),
    )


def verdict(target: Target, seen: Observed, direction: Direction | None) -> bool | None:
    """Met or not, or None where it cannot be judged."""
    if target.obstacle(seen, direction) is not None:
        return None
    return target.met_by(seen, direction)


@given(sexes, observed())
def test_the_two_sexes_can_change_places(target: Target, seen: Observed) -> None:
    """What is asked of both sexes is asked of each in the same way."""
    swapped = evolve(seen, women=seen.men, men=seen.women)
    assert verdict(target, seen, None) == verdict(target, swapped, None)
    assert target.merit(seen, None) == target.merit(swapped, None)


@given(one_figure | sexes | changes | of_units | yes_or_no, observed(), observed(), directions)
def test_a_better_value_is_never_worse(
    target: Target, one: Observed, other: Observed, direction: Direction
) -> None:
    """Of two values with one base, the one with more merit is met if the other is."""
    if isinstance(target, Rated | Done | Qualitative):
        one, other = evolve(one, value=D(int(one.value or 0) % 2)), evolve(other, value=D(1))
    found = (one, evolve(other, start=one.start, earlier=one.earlier))
    merits = [target.merit(seen, direction) for seen in found]
    if merits[0] is None or merits[1] is None or None in [verdict(target, s, direction) for s in found]:
        return
    worse, better = found if merits[0] <= merits[1] else found[::-1]
    assert target.met_by(better, direction) or not target.met_by(worse, direction)


@given(one_figure | sexes | changes | of_units, observed(), directions, st.integers(1, 4))
def test_the_callers_arithmetic_has_no_say(
    target: Target, seen: Observed, direction: Direction, digits: int
) -> None:
    """Verdict, merit and words are the same in any decimal context."""
    said = target.seen_said(seen, direction, "vi", "%"), target.merit(seen, direction)
    plain = verdict(target, seen, direction)
    with localcontext(prec=digits):
        assert verdict(target, seen, direction) is plain
        assert said == (target.seen_said(seen, direction, "vi", "%"), target.merit(seen, direction))


@given(of_units, unit_values, st.lists(shares, min_size=6, max_size=6))
def test_units_that_come_in_later_never_turn_a_verdict(
    target: Target, units: tuple[UnitValue, ...], later: list[Decimal]
) -> None:
    """What is decided while some units are missing stays so, whatever they turn out to be."""
    early = Observed(units=units, units_expected=len(units))
    before = verdict(target, early, None)
    full = tuple(
        unit if unit.value is not None else evolve(unit, value=later[n]) for n, unit in enumerate(units)
    )
    after = verdict(target, evolve(early, units=full), None)
    assert before is None or before is after
    assert after is not None
