"""What is said of a value, rounded for people, never contradicts the verdict on it."""

import datetime as dt
import re
from decimal import Decimal
from fractions import Fraction

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
shares = st.decimals(0, 100, places=1)
amounts = st.decimals(-50, 50, places=1)
near = st.decimals("-0.02", "0.02", places=4)
directions = st.sampled_from([Direction.INCREASE, Direction.DECREASE])
bounds = st.none() | st.sampled_from(Bound)
one_figure: st.SearchStrategy[Target] = st.one_of(
    st.builds(AtLeast, at_least=shares),
    st.builds(Above, above=shares),
    st.builds(AtMost, at_most=shares),
    st.builds(Below, below=shares),
    st.builds(Reach, reach=shares),
    st.builds(EqualTo, equal_to=shares),
    st.builds(About, about=shares, tolerance=st.decimals(0, 9, places=1)),
    st.builds(Within, within=st.tuples(shares, st.just(D(100))), bound=bounds),
    st.builds(DirectionOnly, direction=st.sampled_from(Direction)),
)
wanted = amounts | st.tuples(amounts, amounts)
bases = st.none() | st.just(2015)
per = st.none() | st.just(Every.YEAR)
by_points = st.builds(Change, points=wanted, base=bases, per=per, bound=bounds)
by_percent = st.builds(Change, percent=wanted, base=bases, per=per, bound=bounds)


_FIGURE = r"(gần |hơn )?(-?[0-9.]+(?:,[0-9]+)?)"
_EPSILON = {"gần ": D("-1e-9"), "hơn ": D("1e-9"), None: D(0)}


def read_back(text: str, pattern: str) -> Decimal:
    """A figure as a reader takes it: «gần 30» is a little less than 30."""
    found = re.search(pattern, text)
    assert found, text
    return D(found[2].replace(".", "").replace(",", ".")) + _EPSILON[found[1]]


@given(one_figure, near, directions, shares)
def test_what_is_said_of_a_value_agrees_with_the_verdict(
    target: Target, offset: Decimal, direction: Direction, start: Decimal
) -> None:
    """Whoever reads the rounded figure beside the target comes to the same verdict."""
    tolerance = target.tolerance or D(0) if isinstance(target, About) else D(0)
    ends = target.within if isinstance(target, Within) else (target.figure or start, D(0))
    for limit in (*ends, ends[0] + tolerance, ends[0] - tolerance):
        seen = Observed(value=limit + offset, start=start)
        read = read_back(target.seen_said(seen, direction, "vi", "%"), f"^{_FIGURE} %$")
        assert target.met_by(evolve(seen, value=read), direction) is target.met_by(seen, direction)


@given(shares, near, near, st.none() | st.just(D(1)))
def test_what_is_said_of_two_sexes_agrees_with_the_verdict(
    floor: Decimal, women: Decimal, men: Decimal, tolerance: Decimal | None
) -> None:
    """Each sex beside the floor, and the gap beside the tolerance."""
    each = EachSexAtLeast(each_sex_at_least=floor)
    alike = Parity(parity=True, tolerance=tolerance)
    seen = Observed(women=floor + women, men=floor + men + (tolerance or 0))
    said = each.seen_said(seen, None, "vi", "%")
    read = [read_back(said, f"{sex} {_FIGURE} %") for sex in ("nữ", "nam")]
    assert each.met_by(Observed(women=read[0], men=read[1]), None) is each.met_by(seen, None)
    gap = read_back(alike.seen_said(seen, None, "vi", "%"), f"chênh {_FIGURE} điểm")
    assert (gap <= (tolerance or 0)) is alike.met_by(seen, None)


@given(by_points | by_percent, st.decimals(1, 100, places=1), near, st.integers(0, 1))
def test_what_is_said_of_a_change_agrees_with_the_verdict(
    change: Change, start: Decimal, offset: Decimal, far: int
) -> None:
    """The rounded change beside the wanted one leads to the same verdict."""
    assert change.ends is not None
    limit = change.ends[far]
    value = start + (start * limit / 100 if change.in_percent else limit) + offset
    seen = Observed(
        value=value, start=start, start_day=BASE_DAY, day=DAY, earlier=(Past(value=start, day=BASE_DAY),)
    )
    target = ChangeBy(change_by=change)
    said = target.seen_said(seen, None, "vi", "%")
    way = -1 if "(giảm" in said else 1
    read = D(0) if "không đổi" in said else read_back(said, rf"\((?:tăng|giảm) {_FIGURE} ")
    assert change.holds(Fraction(way * read)) is target.met_by(seen, None)


@given(st.integers(1, 2000), st.integers(0, 2000), st.sampled_from(Bound), st.integers(0, 100))
def test_what_is_said_of_a_share_of_units_agrees_with_the_verdict(
    total: int, met: int, bound: Bound, share: int
) -> None:
    """13 of 29 is not «45 %» where 45 % is the limit."""
    target = ShareOfUnits(share_of_units=D(share), bound=bound)
    met = min(met, total)
    units = tuple(UnitValue(unit=str(n), value=D(int(n < met))) for n in range(total))
    seen = Observed(units=units, units_expected=total)
    read = read_back(target.seen_said(seen, None, "vi", ""), rf"\({_FIGURE} %\)")
    assert bound.holds(read, (D(share), D(share))) is target.met_by(seen, None)
