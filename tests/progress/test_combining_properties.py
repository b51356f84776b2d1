"""What must hold of every combined figure, whatever the areas, the periods and the values."""

import datetime as dt
from collections import Counter
from decimal import Decimal
from itertools import pairwise

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from gender_plan.model import (
    Indicator,
    Level,
    OverAreas,
    OverTime,
    Part,
    Period,
    Plan,
    ReportedValue,
    Unit,
)
from gender_plan.periods import period_days
from gender_plan.progress import Combination, MeasureProgress, ProgressEvaluator, TargetState
from gender_plan.targets import About, AtLeast, AtMost, EqualTo, Target, Within
from gender_plan.text import Text

END = dt.date(2025, 12, 31)
AREAS = ("A", "B", "C", "D", "E")
NEARLY = Decimal("1e-20")
DECIDED = {TargetState.MET, TargetState.NOT_MET}


def evaluated(
    indicator: Indicator, values: list[ReportedValue], areas: tuple[str, ...] | None = AREAS
) -> MeasureProgress:
    """The progress of an indicator at the end of 2025."""
    plan = Plan(
        id="ke-hoach",
        title=Text("Kế hoạch"),
        level=Level.PROVINCE,
        period=Period(starts=dt.date(2025, 1, 1), ends=END),
        indicators=(indicator,),
    )
    return ProgressEvaluator(plan).evaluate(values, END, areas=areas).indicators[0].measures[0]


def only(found: MeasureProgress) -> Combination:
    """How its one figure came about."""
    (one,) = found.combined
    return one


def figure(found: MeasureProgress) -> Decimal:
    """The combined figure."""
    seen = found.observed or found.latest
    assert seen is not None
    assert seen.seen.value is not None
    return seen.seen.value


def targets() -> st.SearchStrategy[Target]:
    """Targets of every simple shape, at any figure."""
    any_figure = st.integers(0, 300).map(Decimal)
    return st.one_of(
        any_figure.map(lambda f: AtLeast(at_least=f, by=END)),
        any_figure.map(lambda f: AtMost(at_most=f, by=END)),
        any_figure.map(lambda f: EqualTo(equal_to=f, by=END)),
        any_figure.map(lambda f: About(about=f, tolerance=Decimal(2), by=END)),
        any_figure.map(lambda f: Within(within=(f, f + 5), by=END)),
    )


counts = st.integers(0, 40).flatmap(lambda under: st.tuples(st.integers(0, under), st.just(under)))


@st.composite
def reports(draw: st.DrawFn) -> tuple[Indicator, list[ReportedValue]]:
    """An indicator with any rule over areas, and a value of every area that fits the rule."""
    rule = draw(st.sampled_from(OverAreas))
    unit = Unit(of="people" if rule is OverAreas.SUM else "percent")
    indicator = Indicator(id="1", unit=unit, over_areas=rule, targets=(draw(targets()),))
    values = []
    for area in AREAS:
        over, under = draw(counts)
        row = ReportedValue(indicator="1", period="2025", area=area)
        if rule in {OverAreas.RATIO_OF_SUMS, OverAreas.MEAN}:
            row = evolve(row, numerator=Decimal(over), denominator=Decimal(under))
        else:
            row = evolve(row, value=Decimal(over if rule is OverAreas.SUM else over % 2))
        values.append(row)
    return indicator, values


def some(values: list[ReportedValue], number: int) -> list[ReportedValue]:
    """The values of the first areas."""
    return values[:number]


@given(reports(), st.integers(1, 4))
def test_another_area_never_lowers_the_coverage(
    report: tuple[Indicator, list[ReportedValue]], number: int
) -> None:
    """The share of the areas that have to report only grows with each that does."""
    indicator, values = report
    less = only(evaluated(indicator, some(values, number))).coverage
    more = only(evaluated(indicator, some(values, number + 1))).coverage
    assert less.share is not None
    assert more.share is not None
    assert less.share <= more.share
    assert (less.present + 1, less.expected) == (more.present, more.expected)


@given(reports(), st.integers(1, 4))
def test_the_bounds_hold_whatever_the_missing_areas_report(
    report: tuple[Indicator, list[ReportedValue]], number: int
) -> None:
    """The figure with all areas lies within the best and the worst case that were told before."""
    indicator, values = report
    part, whole = evaluated(indicator, some(values, number)), evaluated(indicator, values)
    seen = whole.observed or whole.latest
    assert seen is not None
    assume(seen.seen.value is not None)
    assume(part.latest is not None and part.latest.reason is None)
    assert figure(whole) in only(part).bounds


@given(reports(), st.integers(1, 4))
def test_a_verdict_that_cannot_change_does_not_change(
    report: tuple[Indicator, list[ReportedValue]], number: int
) -> None:
    """Where nothing missing could change the verdict, the missing areas do not change it."""
    indicator, values = report
    part, whole = evaluated(indicator, some(values, number)), evaluated(indicator, values)
    assume(whole.target_state in DECIDED)
    if part.target_state in DECIDED and part.could_change is False:
        assert part.target_state is whole.target_state


@given(reports(), st.integers(1, 4))
def test_an_area_that_is_missing_never_counts_as_zero(
    report: tuple[Indicator, list[ReportedValue]], number: int
) -> None:
    """The figure is the same whether the others are expected or unknown; a sum never fails for them."""
    indicator, values = report
    known = some(values, number)
    part, alone = evaluated(indicator, known), evaluated(indicator, known, AREAS[:number])
    assert (part.latest and part.latest.seen.value) == (alone.latest and alone.latest.seen.value)
    target = indicator.targets[0]
    if indicator.over_areas is OverAreas.SUM and isinstance(target, AtLeast):
        assert part.target_state is not TargetState.NOT_MET


@given(st.lists(counts, min_size=1, max_size=5))
def test_a_ratio_of_sums_lies_between_its_areas(pairs: list[tuple[int, int]]) -> None:
    """Invariant 6: never below the least nor above the greatest share of an area."""
    shares = [Decimal(100 * over) / under for over, under in pairs if under]
    assume(shares)
    values = [
        ReportedValue(indicator="1", period="2025", area=area, numerator=over, denominator=under)
        for area, (over, under) in zip(AREAS, pairs, strict=False)
    ]
    indicator = Indicator(
        id="1",
        unit=Unit(of="percent"),
        over_areas=OverAreas.RATIO_OF_SUMS,
        targets=(AtLeast(at_least=Decimal(50), by=END),),
    )
    assert min(shares) - NEARLY <= figure(evaluated(indicator, values)) <= max(shares) + NEARLY


@given(reports())
def test_an_area_like_the_whole_changes_nothing_but_the_coverage(
    report: tuple[Indicator, list[ReportedValue]],
) -> None:
    """Invariant 5: under a mean or a ratio, a late area with the value of the whole moves nothing."""
    indicator, values = report
    assume(indicator.over_areas in {OverAreas.MEAN, OverAreas.RATIO_OF_SUMS})
    areas = (*AREAS, "F")
    before = evaluated(indicator, values, areas)
    assume(before.latest is not None and before.latest.seen.value is not None)
    whole, row = figure(before), ReportedValue(indicator="1", period="2025", area="F")
    if indicator.over_areas is OverAreas.MEAN:
        late = evolve(row, value=whole)
    else:
        over = sum((v.numerator or Decimal(0)) for v in values)
        under = sum((v.denominator or Decimal(0)) for v in values)
        late = evolve(row, numerator=Decimal(over), denominator=Decimal(under))
    after = evaluated(indicator, [*values, late], areas)
    assert abs(figure(after) - whole) <= NEARLY
    assert only(after).coverage.present == only(before).coverage.present + 1


codes = st.sampled_from(
    ["2025", "2025-H1", "2025-H2"]
    + [f"2025-Q{n}" for n in range(1, 5)]
    + [f"2025-{n:02}" for n in range(1, 13)]
)
series = st.lists(
    st.tuples(codes, st.integers(0, 60)), min_size=1, max_size=10, unique_by=lambda p: p[0]
)
adding = st.sampled_from([OverTime.SUM, OverTime.MEAN, OverTime.MAX])


@given(
    st.lists(
        st.builds(
            ReportedValue,
            indicator=st.just("1"),
            area=st.sampled_from([None, *AREAS, "Z"]),
            period=codes | st.just("2024"),
            value=st.none() | st.integers(0, 9).map(Decimal),
            numerator=st.none() | st.integers(0, 9).map(Decimal),
            denominator=st.none() | st.integers(0, 9).map(Decimal),
        ),
        max_size=10,
    ),
    st.none() | st.sampled_from(OverTime),
    st.none() | st.sampled_from(OverAreas),
    st.booleans(),
)
def test_every_row_is_used_or_says_why_not(
    values: list[ReportedValue],
    over_time: OverTime | None,
    over_areas: OverAreas | None,
    stated: bool,  # noqa: FBT001
) -> None:
    """Under any rules nothing vanishes: each row is in some figure or among the unused, never both."""
    indicator = Indicator(
        id="1",
        unit=Unit(of="percent"),
        over_time=over_time,
        over_areas=over_areas,
        targets=(AtLeast(at_least=Decimal(50), by=END),),
    )
    plan = Plan(
        id="ke-hoach",
        title=Text("Kế hoạch"),
        level=Level.PROVINCE,
        period=Period(starts=dt.date(2025, 1, 1), ends=END),
        indicators=(indicator,),
    )
    unlike = list(dict.fromkeys(values))
    found = ProgressEvaluator(plan).evaluate(unlike, END, areas=AREAS if stated else None)
    used = {row for seen in found.indicators[0].measures[0].observations for row in seen.rows}
    unused = [one.value for one in found.unused]
    assert Counter([*used, *unused]) == Counter(unlike)


def of_periods(rule: OverTime, target: Target, pairs: list[tuple[str, int]]) -> MeasureProgress:
    """The progress of an indicator whose values combine over time."""
    indicator = Indicator(id="1", unit=Unit(of="people"), over_time=rule, targets=(target,))
    values = [ReportedValue(indicator="1", period=code, value=value) for code, value in pairs]
    return evaluated(indicator, values, None)


@given(series, targets())
def test_nothing_is_ever_added_up_twice(pairs: list[tuple[str, int]], target: Target) -> None:
    """Of the values in one total no two are about the same day, and it is their sum."""
    for seen in of_periods(OverTime.SUM, target, pairs).observations:
        stretches = sorted(period_days(row.period or "") for row in seen.rows)
        assert all(ends < starts for (_, ends), (starts, _) in pairwise(stretches))
        assert seen.seen.value == sum(row.value for row in seen.rows if row.value is not None)


@given(adding, series, targets(), st.integers(0, 60))
def test_a_verdict_on_a_total_that_cannot_change_does_not_change(
    rule: OverTime, pairs: list[tuple[str, int]], target: Target, filling: int
) -> None:
    """Whatever the missing months bring, what was decided for sure stays decided.

    A half-year of 0 with a quarter of 1 in it is no total of anything, so such quarters are left out.
    """
    codes = [code for code, _ in pairs]
    pairs = [p for p in pairs if not any(_holds(code, p[0]) for code in codes if code != p[0])]
    known = of_periods(rule, target, pairs)
    missing = [
        f"2025-{n:02}"
        for n in range(1, 13)
        if not any(_holds(code, f"2025-{n:02}") for code, _ in pairs)
    ]
    whole = of_periods(rule, target, [*pairs, *((code, filling) for code in missing)])
    if known.target_state in DECIDED and (known.could_change is False or rule is not OverTime.MEAN):
        assert whole.target_state is known.target_state


def _holds(one: str, other: str) -> bool:
    (starts, ends), (first, last) = period_days(one), period_days(other)
    return starts <= first and last <= ends


@given(st.lists(st.tuples(st.integers(0, 100), st.booleans()), min_size=2, max_size=4))
def test_a_compound_is_met_exactly_where_all_its_parts_are(parts: list[tuple[int, bool]]) -> None:
    """Met only if every part is met; a part without a value keeps it from being met."""
    indicator = Indicator(
        id="1",
        parts=tuple(
            Part(id=str(n), targets=(AtLeast(at_least=Decimal(50), by=END),)) for n in range(len(parts))
        ),
    )
    plan = Plan(
        id="ke-hoach",
        title=Text("Kế hoạch"),
        level=Level.PROVINCE,
        period=Period(ends=END),
        indicators=(indicator,),
    )
    values = [
        ReportedValue(indicator="1", part=str(n), period="2025", value=value)
        for n, (value, known) in enumerate(parts)
        if known
    ]
    found = ProgressEvaluator(plan).evaluate(values, END).indicator("1")
    all_met = all(known and value >= 50 for value, known in parts)
    assert (found.target_state is TargetState.MET) is all_met
