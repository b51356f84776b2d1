"""Said in another way, by the other sex's share or on another scale, a target is met as before."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from functools import singledispatch

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
    EachSexAtLeast,
    EqualTo,
    Every,
    Observed,
    Parity,
    Past,
    Reach,
    ShareOfUnits,
    Target,
    UnitValue,
    Within,
)

D = Decimal
BASE_DAY, DAY = dt.date(2015, 12, 31), dt.date(2016, 12, 31)
Write = Callable[[Decimal], Decimal]

shares = st.decimals(0, 100, places=1)
directions = st.sampled_from([None, *Direction])
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
meetings = st.one_of(
    st.builds(Condition, at_least=shares),
    st.builds(Condition, above=shares),
    st.builds(Condition, at_most=shares),
    st.builds(Condition, below=shares),
    st.builds(Condition, equal_to=shares),
)
of_units = st.builds(ShareOfUnits, share_of_units=shares, meeting=meetings, bound=bounds)
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


MIRROR_BOUND = {
    None: None,
    Bound.AT_LEAST: Bound.AT_MOST,
    Bound.AT_MOST: Bound.AT_LEAST,
    Bound.ABOVE: Bound.BELOW,
    Bound.BELOW: Bound.ABOVE,
    Bound.WITHIN: Bound.WITHIN,
}
OTHER_WAY = {
    None: None,
    Direction.INCREASE: Direction.DECREASE,
    Direction.DECREASE: Direction.INCREASE,
    Direction.KEEP: Direction.KEEP,
}
MIRROR_KIND: dict[str, Callable[[Decimal], Target]] = {
    "at_least": lambda limit: AtMost(at_most=limit),
    "at_most": lambda limit: AtLeast(at_least=limit),
    "above": lambda limit: Below(below=limit),
    "below": lambda limit: Above(above=limit),
    "reach": lambda limit: Reach(reach=limit),
    "equal_to": lambda limit: EqualTo(equal_to=limit),
}


def from_hundred(value: Decimal) -> Decimal:
    """The other sex's share of the same whole."""
    return 100 - value


def each_limit(meeting: Condition | None, write: Write) -> Condition:
    """The condition of a unit with its figures written another way."""
    assert meeting is not None

    def again(limit: Decimal | None) -> Decimal | None:
        return None if limit is None else write(limit)

    return Condition(
        at_least=again(meeting.at_least),
        above=again(meeting.above),
        at_most=again(meeting.at_most),
        below=again(meeting.below),
        equal_to=again(meeting.equal_to),
    )


def mirrored_condition(meeting: Condition | None) -> Condition:
    """The condition of a unit, said of ``100 - x``."""
    same = each_limit(meeting, from_hundred)
    return Condition(
        at_least=same.at_most,
        above=same.below,
        at_most=same.at_least,
        below=same.above,
        equal_to=same.equal_to,
    )


@singledispatch
def mirrored(target: Target) -> Target:
    """The same demand, said of ``100 - x``."""
    assert target.figure is not None
    return MIRROR_KIND[target.key](100 - target.figure)


@mirrored.register
def _(target: Within) -> Target:
    low, high = target.within
    return Within(within=(100 - high, 100 - low), bound=MIRROR_BOUND[target.bound])


@mirrored.register
def _(target: About) -> Target:
    return evolve(target, about=100 - target.about)


@mirrored.register
def _(target: DirectionOnly) -> Target:
    return DirectionOnly(direction=OTHER_WAY[target.direction] or target.direction)


@mirrored.register
def _(target: ChangeBy) -> Target:
    points = target.change_by.points
    ends = points if isinstance(points, tuple) else (points or D(0), points or D(0))
    return ChangeBy(change_by=evolve(target.change_by, points=(-ends[1], -ends[0])))


@mirrored.register
def _(target: ShareOfUnits) -> Target:
    return evolve(target, meeting=mirrored_condition(target.meeting))


def rewritten(seen: Observed, write: Write) -> Observed:
    """All that was seen, written another way."""
    return evolve(
        seen,
        value=None if seen.value is None else write(seen.value),
        women=None if seen.women is None else write(seen.women),
        men=None if seen.men is None else write(seen.men),
        start=None if seen.start is None else write(seen.start),
        earlier=tuple(evolve(past, value=write(past.value)) for past in seen.earlier),
        units=tuple(
            evolve(unit, value=None if unit.value is None else write(unit.value)) for unit in seen.units
        ),
    )


@given(one_figure | st.builds(ChangeBy, change_by=by_points) | of_units, observed(), directions)
def test_the_share_of_the_other_sex_gives_the_same_verdict(
    target: Target, seen: Observed, direction: Direction | None
) -> None:
    """Whether women's or men's share of a whole is written down changes nothing."""
    here = verdict(target, seen, direction)
    there = verdict(mirrored(target), rewritten(seen, from_hundred), OTHER_WAY[direction])
    assert here == there


RESCALED: dict[str, Callable[[Decimal], Target]] = {
    "at_least": lambda limit: AtLeast(at_least=limit),
    "at_most": lambda limit: AtMost(at_most=limit),
    "above": lambda limit: Above(above=limit),
    "below": lambda limit: Below(below=limit),
    "reach": lambda limit: Reach(reach=limit),
    "equal_to": lambda limit: EqualTo(equal_to=limit),
    "each_sex_at_least": lambda limit: EachSexAtLeast(each_sex_at_least=limit),
}


@singledispatch
def rescaled(target: Target, a: int, c: int) -> Target:
    """The same demand, said of ``a*x + c``."""
    return target if target.figure is None else RESCALED[target.key](a * target.figure + c)


@rescaled.register
def _(target: Within, a: int, c: int) -> Target:
    low, high = target.within
    return evolve(target, within=(a * low + c, a * high + c))


@rescaled.register
def _(target: About, a: int, c: int) -> Target:
    return evolve(target, about=a * target.about + c, tolerance=a * (target.tolerance or D(0)))


@rescaled.register
def _(target: Parity, a: int, c: int) -> Target:
    del c
    return evolve(target, tolerance=a * (target.tolerance or D(0)))


@rescaled.register
def _(target: ChangeBy, a: int, c: int) -> Target:
    del c
    points = target.change_by.points
    ends = points if isinstance(points, tuple) else (points or D(0), points or D(0))
    return ChangeBy(change_by=evolve(target.change_by, points=(a * ends[0], a * ends[1])))


@rescaled.register
def _(target: ShareOfUnits, a: int, c: int) -> Target:
    return evolve(target, meeting=each_limit(target.meeting, lambda x: a * x + c))


@given(
    one_figure | sexes | st.builds(ChangeBy, change_by=by_points) | of_units,
    observed(),
    directions,
    st.integers(1, 9),
    st.integers(-50, 50),
)
def test_another_scale_gives_the_same_verdict(
    target: Target, seen: Observed, direction: Direction | None, a: int, c: int
) -> None:
    """Figures and values restated as ``a*x + c`` are met as before."""
    other = rescaled(target, a, c), rewritten(seen, lambda x: a * x + c)
    assert verdict(target, seen, direction) == verdict(*other, direction)


@given(st.builds(ChangeBy, change_by=by_percent), observed(), st.integers(1, 9))
def test_per_cent_of_a_base_do_not_depend_on_the_unit(target: Target, seen: Observed, a: int) -> None:
    """Counted in thousands or one by one, a cut by 80 % is a cut by 80 %."""
    other = rewritten(seen, lambda x: a * x)
    assert verdict(target, seen, None) == verdict(target, other, None)
