"""Figures of at most six decimals are judged on the very limit as by exact arithmetic."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import gender_plan as gp
from frames.both_answers import differences, of_decimals, of_frames
from frames.drawn_cases import AREA_TABLE, AREAS, HOME, table_of
from frames.frame_kinds import EACH, MADE
from frames.small_plans import AS_OF, END, PEOPLE, PERCENT, indicator, place, plan
from gender_plan.frames import evaluate
from gender_plan.model import OverAreas, Sex, Unit
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
    EachSexAtLeast,
    EqualTo,
    Parity,
    ShareOfUnits,
    Target,
    Within,
)

Values = tuple[gp.ReportedValue, ...]
Case = tuple[gp.Indicator, Values]
MICRO = Decimal("0.000001")
LIMITS = st.integers(0, 6).flatmap(lambda n: st.decimals(0, 1000, places=n))
STEPS = st.sampled_from([-MICRO, Decimal(0), Decimal(0), Decimal(0), MICRO])
"""Most often a value is the limit itself, else the next one of six decimals."""


def at(limit: Decimal) -> list[Target]:
    """Every kind of target whose limit a figure can be."""
    return [
        AtLeast(at_least=limit, by=END),
        Above(above=limit, by=END),
        AtMost(at_most=limit, by=END),
        Below(below=limit, by=END),
        EqualTo(equal_to=limit, by=END),
        Within(within=(limit, limit + 1), bound=Bound.WITHIN, by=END),
        Within(within=(limit - 1, limit), bound=Bound.BELOW, by=END),
        About(about=limit - 1, tolerance=Decimal(1), by=END),
    ]


def row(**cells: Any) -> gp.ReportedValue:  # noqa: ANN401  any cells
    """A value of 2025; its indicator is set later."""
    return gp.ReportedValue(indicator="?", period="2025", **cells)


def one_of(
    draw: st.DrawFn, limit: Decimal, unit: Unit = PEOPLE, rule: OverAreas | None = None
) -> gp.Indicator:
    """An indicator with a target at a limit."""
    return indicator("?", draw(st.sampled_from(at(limit))), unit=unit, over_areas=rule)


@st.composite
def stated(draw: st.DrawFn) -> Case:
    """The figure itself."""
    limit = draw(LIMITS)
    return one_of(draw, limit), (row(value=limit + draw(STEPS)),)


@st.composite
def ratios(draw: st.DrawFn) -> Case:
    """A share in per cent of counts, such as 351 of 1000 against 35.1."""
    under = draw(st.sampled_from([1, 2, 3, 7, 8, 40, 64, 125, 1000, 1024, 10**6, 999_983]))
    over = draw(st.integers(0, under))
    share = (Decimal(100) * over / under).quantize(MICRO)
    return one_of(draw, share, PERCENT), (row(numerator=over, denominator=under),)


@st.composite
def fractions(draw: st.DrawFn) -> Case:
    """A ratio of figures that are no whole numbers, such as 0.57 of 1 against 57."""
    under = draw(st.sampled_from([Decimal(n) for n in ("0.1", "0.7", "1", "2.5", "12.8", "1000")]))
    limit = draw(st.decimals(0, 100, places=2))
    unit = draw(st.sampled_from([PERCENT, Unit(of="buổi", per="xã")]))
    over = limit * under / (100 if unit is PERCENT else 1)
    return one_of(draw, limit, unit), (row(numerator=over, denominator=under),)


@st.composite
def pieces(draw: st.DrawFn, whole: Decimal) -> list[Decimal]:
    """Three figures that make a sum, such as 0.1 and 0.2 and 0.3 make 0.6."""
    ends = st.decimals(0, whole, places=draw(st.integers(0, 6)))
    low, high = sorted((draw(ends), draw(ends)))
    return [low, high - low, whole - high]


@st.composite
def sums(draw: st.DrawFn) -> Case:
    """What areas make together: 0.1 and 0.2 against 0.3; their mean; the ratio of their sums."""
    limit = draw(LIMITS)
    rule = draw(st.sampled_from([OverAreas.SUM, OverAreas.MEAN, OverAreas.RATIO_OF_SUMS]))
    number = len(AREAS) if rule is OverAreas.MEAN else 1
    made = draw(pieces(max(limit * number + draw(STEPS), Decimal(0))))
    cells = [{"value": figure} for figure in made]
    if rule is OverAreas.RATIO_OF_SUMS:
        unders = [Decimal(n) / 10 for n in draw(st.permutations([2, 3, 5]))]
        pairs = zip(made, unders, strict=True)
        cells = [{"numerator": over, "denominator": under} for over, under in pairs]
    return one_of(draw, limit, PEOPLE, rule), _by_area(cells)


def _by_area(cells: Sequence[dict[str, Decimal]]) -> Values:
    return tuple(row(area=area, **one) for area, one in zip(AREAS, cells, strict=True))


@st.composite
def sexes(draw: st.DrawFn) -> Case:
    """Each sex at a floor; women and men as far apart as they may be."""
    limit = draw(LIMITS)
    women, men = limit + draw(STEPS), limit + draw(STEPS)
    target: Target = EachSexAtLeast(each_sex_at_least=limit, by=END)
    if draw(st.booleans()):
        apart = draw(st.decimals(0, 10, places=draw(st.integers(0, 6))))
        target, men = Parity(parity=True, tolerance=apart, by=END), women + apart + draw(STEPS)
    rows = (row(value=women, sex=Sex.FEMALE), row(value=men, sex=Sex.MALE))
    return indicator("?", target, unit=PEOPLE), rows


@st.composite
def changes(draw: st.DrawFn) -> Case:
    """So much more or less than the baseline, to the last digit."""
    start, amount = draw(LIMITS), draw(st.decimals(-50, 50, places=1))
    in_percent = draw(st.booleans()) and start != 0
    bound = draw(st.sampled_from([None, *Bound]))
    wanted = Change(percent=amount, bound=bound) if in_percent else Change(points=amount, bound=bound)
    change = start * amount / 100 if in_percent else amount
    value = start + change.quantize(MICRO) + draw(STEPS)
    baseline = gp.Baseline(value=start, date=dt.date(2020, 12, 31))
    target = ChangeBy(change_by=wanted, by=END)
    return indicator("?", target, unit=PEOPLE, baseline=baseline), (row(value=value),)


@st.composite
def units(draw: st.DrawFn) -> Case:
    """So many of three areas, each on its own limit, against a third of them or a figure beside it."""
    share = draw(
        st.sampled_from([Decimal(n) for n in ("0", "33.333333", "33.333334", "66.666667", "100")])
    )
    limit = draw(LIMITS)
    meeting = draw(
        st.sampled_from(
            [
                Condition(at_least=limit),
                Condition(above=limit),
                Condition(at_most=limit),
                Condition(below=limit),
                Condition(equal_to=limit),
            ]
        )
    )
    bound = draw(st.sampled_from([None, *Bound]))
    target = ShareOfUnits(share_of_units=share, meeting=meeting, bound=bound, by=END)
    rows = _by_area([{"value": limit + draw(STEPS)} for _ in AREAS])
    return indicator("?", target, unit=PEOPLE), rows[: draw(st.integers(1, 3))]


KINDS = {
    "stated": stated(),
    "ratios": ratios(),
    "fractions": fractions(),
    "sums": sums(),
    "sexes": sexes(),
    "changes": changes(),
    "units": units(),
}


def assert_the_same(kind: str, drawn: Sequence[Case]) -> None:
    """All cases in one evaluation, each as an indicator of its own, are what they are by Decimals."""
    ids = [f"{n}" for n in range(len(drawn))]
    one = plan(
        *(evolve(case[0], id=id_) for id_, case in zip(ids, drawn, strict=True)), area=place("40", HOME)
    )
    rows = [evolve(two, indicator=id_) for id_, case in zip(ids, drawn, strict=True) for two in case[1]]
    found = evaluate(one, MADE[kind](table_of(rows)), as_of=AS_OF, areas=AREA_TABLE)
    progress = gp.ProgressEvaluator(one).evaluate(rows, as_of=AS_OF, areas=AREAS)
    said = {key: two for key, two in of_frames(found).items() if key[-1] == "40"}
    assert not differences(of_decimals(progress, "40"), said, ())


@pytest.mark.parametrize("name", KINDS)
@settings(max_examples=10)
@given(data=st.data())
def test_the_very_limit(name: str, data: st.DataObject) -> None:
    """Twelve figures on or beside their limit, in one plan."""
    assert_the_same("polars", data.draw(st.lists(KINDS[name], min_size=12, max_size=12)))


@pytest.mark.slow
@pytest.mark.parametrize("name", KINDS)
@given(data=st.data())
def test_the_very_limit_many_times(name: str, data: st.DataObject) -> None:
    """Forty figures on or beside their limit, in one plan."""
    assert_the_same("polars", data.draw(st.lists(KINDS[name], min_size=40, max_size=40)))


@pytest.mark.slow
@pytest.mark.parametrize("kind", EACH)
@settings(max_examples=5)
@given(data=st.data())
def test_the_very_limit_on_every_engine(kind: str, data: st.DataObject) -> None:
    """Figures of every sort on or beside their limit, on every engine."""
    assert_the_same(kind, data.draw(st.lists(st.one_of(*KINDS.values()), min_size=30, max_size=30)))


@pytest.mark.parametrize("kind", EACH)
def test_what_floats_are_known_to_get_wrong(kind: str) -> None:
    """351 of 1000 is 35.1 per cent, 0.57 of 1 is 57, 0.1 and 0.2 are 0.3, and a third of 0.3 is 0.1."""
    exactly = {"35.1": PERCENT, "57": PERCENT, "0.3": PEOPLE, "0.1": PEOPLE}
    rules = (None, None, OverAreas.SUM, OverAreas.MEAN)
    cases = [
        indicator("?", EqualTo(equal_to=Decimal(limit), by=END), unit=unit, over_areas=rule)
        for (limit, unit), rule in zip(exactly.items(), rules, strict=True)
    ]
    tenths = [{"value": Decimal(n)} for n in ("0.1", "0.2", "0")]
    rows = (
        (row(numerator=351, denominator=1000),),
        (row(numerator=Decimal("0.57"), denominator=1),),
        _by_area(tenths),
        _by_area(tenths),
    )
    assert_the_same(kind, list(zip(cases, rows, strict=True)))
