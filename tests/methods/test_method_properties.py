"""What holds for every method, whatever the figures."""

import datetime as dt
from decimal import Context, Decimal, localcontext
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import assume, example, given
from hypothesis import strategies as st

from gender_plan.methods import (
    METHODS,
    EscapCsi,
    Eustat,
    Figures,
    Journey,
    Method,
    PaceClass,
    Point,
    StatCan,
    Unsd2023,
)

BOTTOM_UP = [
    PaceClass.MOVING_AWAY,
    PaceClass.FAR_BEHIND,
    PaceClass.BEHIND,
    PaceClass.ON_TRACK,
]
PUBLISHED = METHODS[1:]
BY_GROWTH = (StatCan(), Eustat(), Unsd2023())

figures = st.decimals(-1000, 1000, places=2)
positive = st.decimals("0.01", 1000, places=2)
years = st.tuples(st.integers(0, 25), st.integers(1, 25)).map(lambda y: (2015, 2015 + y[0], 2015 + y[1]))


def journey(first: Decimal, last: Decimal, target: Decimal, when: tuple[int, int, int]) -> Journey:
    """A journey with its days at the ends of three years."""
    start, now, end = (dt.date(year, 12, 31) for year in when)
    return Journey(
        path=(Point(day=start, value=first), Point(day=end, value=target)),
        latest=Point(day=now, value=last),
    )


def scaled(one: Journey, by: Decimal) -> Journey:
    """The same journey in another unit."""
    return evolve(
        one,
        path=tuple(evolve(point, value=point.value * by) for point in one.path),
        latest=evolve(one.latest, value=one.latest.value * by),
    )


any_journey = st.builds(journey, figures, figures, figures, years)
positive_journey = st.builds(journey, positive, positive, positive, years)
odd_journey = st.builds(
    lambda one, aimed, **more: evolve(one, path=one.path if aimed else one.path[:1], **more),
    any_journey,
    st.booleans(),
    figures=st.sampled_from(Figures),
    rises=st.sampled_from([None, True, False]),
    limit=st.sampled_from([None, Decimal(0), Decimal(100)]),
    beyond=st.sampled_from([None, Fraction(50)]),
)
each = pytest.mark.parametrize("method", PUBLISHED, ids=lambda m: m.name)
each_by_growth = pytest.mark.parametrize("method", BY_GROWTH, ids=lambda m: m.name)


@each
@given(odd_journey)
def test_a_class_or_a_reason(method: Method, one: Journey) -> None:
    """Invariant 9: no figures make a method raise, and it has a class of ours or says why not."""
    found = method.pace(one)
    assert (found.method, found.limits, found.path) == (method.name, method.limits, one.path)
    assert (found.pace_class is PaceClass.NOT_ASSESSABLE) is (found.reason is not None)
    for text in (found.reason, found.own_class, found.told, *found.notes):
        assert text is None or (text.vi and text.en)


@each
@given(any_journey, st.integers(1, 40))
def test_the_callers_decimal_context_has_no_say(method: Method, one: Journey, digits: int) -> None:
    """Invariant 8: the same call gives the same result whatever the precision around it."""
    with localcontext(Context(prec=digits)):
        within = method.pace(one)
    assert within == method.pace(one)


@each
@given(positive_journey, st.integers(-3, 4))
def test_another_unit_changes_nothing(method: Method, one: Journey, exponent: int) -> None:
    """Written in thousands or in per mille, figures other than 0 have the same ratio and class."""
    found, other = method.pace(one), method.pace(scaled(one, Decimal(1).scaleb(exponent)))
    assert (found.ratio, found.score, found.pace_class) == (other.ratio, other.score, other.pace_class)
    assert found.own_class == other.own_class


@given(any_journey, st.sampled_from([Decimal(1), Decimal(-1)]), figures)
def test_the_index_of_escap_is_additive(one: Journey, scale: Decimal, shift: Decimal) -> None:
    """Invariant 1: another zero point, or the other sex's share, leaves the index as it is."""
    restated = evolve(
        one,
        path=tuple(evolve(point, value=scale * point.value + shift) for point in one.path),
        latest=evolve(one.latest, value=scale * one.latest.value + shift),
    )
    found, other = EscapCsi().pace(one), EscapCsi().pace(restated)
    assert (found.score, found.planned_share) == (other.score, other.planned_share)


@each
@given(positive_journey, st.decimals(0, 500, places=2))
def test_a_better_value_never_has_a_worse_class(method: Method, one: Journey, better: Decimal) -> None:
    """Invariant 3: moving towards the target lowers neither the class nor the score."""
    first, target = (point.value for point in one.path)
    assume(first != target)
    way = 1 if target > first else -1
    value = one.latest.value + way * better
    assume(value >= 0)
    found, other = method.pace(one), method.pace(evolve(one, latest=evolve(one.latest, value=value)))
    assume(found.score is not None)
    assert other.score is not None
    assert other.score >= (found.score or 0)
    if found.reason is None:
        assert BOTTOM_UP.index(other.pace_class) >= BOTTOM_UP.index(found.pace_class)


ordered = st.lists(positive, min_size=3, max_size=3, unique=True).map(sorted)
three_years = st.lists(st.integers(2016, 2040), min_size=2, max_size=3).map(sorted)


@each_by_growth
@given(ordered, three_years, st.booleans())
def test_the_same_progress_later_is_never_a_better_class(
    method: Method,
    values: list[Decimal],
    when: list[int],
    falls: bool,  # noqa: FBT001  drawn
) -> None:
    """Invariant 4: above the start, the same value in a later year never has a better class."""
    first, last, target = reversed(values) if falls else values
    seen, later, end = when[0], when[-1], 2040
    found = method.pace(journey(first, last, target, (2015, seen, end)))
    other = method.pace(journey(first, last, target, (2015, later, end)))
    assert BOTTOM_UP.index(other.pace_class) <= BOTTOM_UP.index(found.pace_class)


@given(positive_journey)
def test_the_growth_ratio_is_that_of_the_published_formula(one: Journey) -> None:
    """Computed in floats as the publisher's program does, the ratio is the same to nine digits."""
    first, target, last = (float(p.value) for p in (*one.path, one.latest))
    seen = one.latest.day.year - 2015
    assume(seen > 0 and first != target)
    observed = (last / first) ** (1 / seen) - 1
    needed = abs((target / first) ** (1 / (one.path[-1].day.year - 2015)) - 1)
    assume(needed > 1e-6)
    expected = (1 if target > first else -1) * observed / needed
    for method in (StatCan(), Eustat()):
        found = method.pace(one).ratio
        assert found is not None
        assert float(found) == pytest.approx(expected, rel=1e-9, abs=1e-9)


@given(positive_journey)
@example(journey(Decimal("0.02"), Decimal("4.07"), Decimal("0.01"), (2015, 2016, 2040)))
def test_the_share_of_unsd_is_that_of_the_published_formula(one: Journey) -> None:
    """Computed in floats, the projected share is the same to nine digits."""
    first, target, last = (float(p.value) for p in (*one.path, one.latest))
    seen, end = one.latest.day.year - 2015, one.path[-1].day.year - 2015
    assume(0 < seen <= end and abs(first - target) > 1e-3)
    found = Unsd2023().pace(one)
    assume(found.ratio is not None and found.ratio < 1_000_000)
    expected = (last * (1 + (last / first) ** (1 / seen) - 1) ** (end - seen) - first) / (target - first)
    assert float(found.ratio or 0) == pytest.approx(expected, rel=1e-9, abs=1e-9)


@given(positive_journey)
def test_a_parity_share_is_the_same_from_both_sides(one: Journey) -> None:
    """Women's share and men's share reflect to the same journey, so to the same ratio."""
    shares = evolve(
        one,
        figures=Figures.PARITY_SHARE,
        path=(one.path[0], Point(day=one.path[1].day, value=Decimal(50))),
    )
    others = evolve(
        shares,
        path=tuple(evolve(point, value=100 - point.value) for point in shares.path),
        latest=evolve(shares.latest, value=100 - shares.latest.value),
    )
    found, other = StatCan().pace(shares), StatCan().pace(others)
    assert (found.ratio, found.own_class, found.score) == (other.ratio, other.own_class, other.score)
