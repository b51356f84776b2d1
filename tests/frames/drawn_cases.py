"""Plans and values whose answers are compared: those of the Decimal evaluator and those of an engine.

Four things are never drawn, because there the answers may differ and no rule says which one is right:

- rows of one thing that differ in nothing but the figure: the Decimal evaluator takes the greatest as a
  text, an engine any one of them;
- rows that were known long before the end of their period: of areas that combine, the Decimal evaluator
  then counts the days of those rows only that are still in use, an engine those of all;
- rows of several areas for different periods that end on one day: whether what they make together is a
  value for the longer one or the shorter is told by the first area there, by the longest period here;
- rows with a numerator only of an indicator that is a ``share_of`` another one, and rows of a place that
  has a target of its own without naming it as their population: here both are told as unmatched, or stay
  with their area.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

import polars as pl
from attrs import evolve
from hypothesis import strategies as st

import gender_plan as gp
from gender_plan.model import Area, OverAreas, OverTime, Sex, Unit, ValueState
from gender_plan.periods import period_days
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
    InForce,
    NotStated,
    Parity,
    Qualitative,
    Rated,
    Reach,
    ShareOfUnits,
    Target,
    Within,
)

D = Decimal
Case = tuple[gp.Plan, tuple[gp.ReportedValue, ...]]
WORDS = gp.Text("bằng lời")
GROUP = gp.Text("phụ nữ nông thôn", en="rural women")
FIGURES = st.sampled_from(
    [D(n) for n in ("0", "1", "2", "29.9", "30", "30.000001", "35", "40", "50", "65.5", "100")]
)
DAYS = st.sampled_from(
    [None, *(dt.date(year, 12, 31) for year in (2018, 2020, 2022)), dt.date(2021, 6, 30)]
)
OWN_PERIOD = gp.ReportPeriod(id="dot-1", starts=dt.date(2021, 1, 1), ends=dt.date(2021, 5, 15))
PERIODS = ("2018", "2019", "2020", "2020-H1", "2021-H1", "2021", "2022", "2022-Q3", "dot-1")
AREAS = ("01", "02", "03")
HOME = "Nghệ An"
_PUBLISHED = (None, None, dt.date(2021, 2, 1), dt.date(2022, 5, 5), dt.date(2023, 1, 1))
Maker = Callable[..., Target]


def _by_value(draw: st.DrawFn, figure: Decimal, other: Decimal, bound: Bound | None) -> Sequence[Maker]:
    within = (min(figure, other), max(figure, other))
    tolerance = draw(st.sampled_from([None, D(1), D("0.1")]))
    step = draw(st.sampled_from([None, 2]))
    direction = draw(st.sampled_from([*Direction]))
    return (
        lambda **when: AtLeast(at_least=figure, **when),
        lambda **when: Above(above=figure, **when),
        lambda **when: AtMost(at_most=figure, **when),
        lambda **when: Below(below=figure, **when),
        lambda **when: Reach(reach=figure, **when),
        lambda **when: Within(within=within, bound=bound, **when),
        lambda **when: About(about=figure, tolerance=tolerance, **when),
        lambda **when: EqualTo(equal_to=figure, **when),
        lambda **when: Done(done=True, **when),
        lambda **when: Rated(rated=(WORDS, WORDS, WORDS), step=step, **when),
        lambda **when: Qualitative(qualitative=WORDS, **when),
        lambda **when: DirectionOnly(direction=direction, **when),
        lambda **when: NotStated(not_stated=WORDS, **when),
    )


def _by_more(draw: st.DrawFn, figure: Decimal, bound: Bound | None) -> Sequence[Maker]:
    tolerance = draw(st.sampled_from([None, D("0.1"), D(5)]))
    units = draw(st.sampled_from([None, 3]))
    condition = Condition(at_least=D(30), below=draw(st.sampled_from([None, D(65)])))
    average = Change(points=D(2), base=2017, per=Every.YEAR)
    return (
        lambda **when: EachSexAtLeast(each_sex_at_least=figure, **when),
        lambda **when: Parity(parity=True, tolerance=tolerance, **when),
        lambda **when: ChangeBy(change_by=Change(percent=D(-10), bound=bound), **when),
        lambda **when: ChangeBy(change_by=Change(points=(D(1), D(5)), bound=bound), **when),
        lambda **when: ChangeBy(change_by=average, **when),
        lambda **when: ShareOfUnits(share_of_units=figure, units=units, bound=bound, **when),
        lambda **when: ShareOfUnits(share_of_units=figure, meeting=condition, **when),
    )


@st.composite
def targets(draw: st.DrawFn) -> Target:
    """A target of any kind, due once or again and again, amended or not, for all or for a group."""
    figure, other = draw(FIGURES), draw(FIGURES)
    bound = draw(st.sampled_from([None, *Bound]))
    kinds = (*_by_value(draw, figure, other, bound), *_by_more(draw, figure, bound))
    amended = (InForce(ends=dt.date(2020, 6, 30)), InForce(starts=dt.date(2020, 7, 1)))
    return draw(st.sampled_from(kinds))(
        by=draw(DAYS),
        every=draw(st.sampled_from([None, None, None, *Every])),
        since=draw(st.sampled_from([None, None, None, dt.date(2019, 1, 1), dt.date(2021, 7, 1)])),
        in_force=draw(st.sampled_from([None, None, *amended])),
        scope=draw(st.sampled_from([None, None, None, None, GROUP])),
    )


SOME_TARGETS = st.lists(targets(), max_size=2).map(tuple)
UNITS = st.sampled_from(
    [None, Unit(of="percent"), Unit(of="người"), Unit(of="người", in_="year"), Unit(of="buổi", per="xã")]
)


@st.composite
def indicators(draw: st.DrawFn, id_: str) -> gp.Indicator:
    """An indicator with up to two targets, or with two parts."""
    dated = gp.Baseline(value=D(30), date=dt.date(2017, 12, 31))
    late = gp.Baseline(value=D(20), date=dt.date(2019, 12, 31))
    whole = gp.Indicator(
        id=id_,
        unit=draw(UNITS),
        direction=draw(st.sampled_from([None, *Direction])),
        baseline=draw(st.sampled_from([None, dated, late, gp.Baseline(value=D(40))])),
        over_time=draw(st.sampled_from([None, OverTime.LAST])),
        over_areas=draw(st.sampled_from([None, *OverAreas])),
        targets=draw(SOME_TARGETS),
    )
    if draw(st.integers(0, 2)):
        return whole
    return evolve(whole, parts=tuple(gp.Part(id=name, targets=draw(SOME_TARGETS)) for name in "ab"))


@st.composite
def plans(draw: st.DrawFn, most: int = 3) -> gp.Plan:
    """A plan of a province: some indicators under a goal, some under none."""
    found = [draw(indicators(f"1.{n}0")) for n in range(1, draw(st.integers(1, most)) + 1)]
    under = draw(st.integers(0, len(found)))
    return gp.Plan(
        id="ke-hoach",
        title=gp.Text("Kế hoạch"),
        level=gp.Level.PROVINCE,
        area=Area(id="40", name=gp.Text(HOME)),
        period=gp.Period(starts=dt.date(2018, 1, 1), ends=dt.date(2022, 12, 31)),
        goals=(gp.Goal(id="1", title=WORDS, indicators=tuple(found[:under])),),
        indicators=tuple(found[under:]),
        reporting=(gp.Reporting(periods=(OWN_PERIOD,)),),
    )


@st.composite
def values(draw: st.DrawFn, plan: gp.Plan, most: int = 12) -> tuple[gp.ReportedValue, ...]:
    """Values of its measures: of areas and of all, by sex, corrected, not collected, out of nothing."""
    rows: dict[object, gp.ReportedValue] = {}
    for _, indicator in plan.all_indicators:
        names = [None, *(part.id for part in indicator.parts)]
        for _ in range(draw(st.integers(0, most))):
            row = draw(_value(indicator.id, draw(st.sampled_from(names))))
            rows.setdefault(_thing(row), row)
    return tuple(rows.values())


def _thing(row: gp.ReportedValue) -> gp.ReportedValue:
    """All but the figure; only whether it is in whole counts, which has a say in what is used."""
    home = None if row.area == HOME.lower() else row.area
    counts = row.numerator is not None and row.denominator is not None
    return evolve(row, area=home, value=None, numerator=int(counts), denominator=None)


@st.composite
def _value(draw: st.DrawFn, indicator: str, part: str | None) -> gp.ReportedValue:
    row = evolve(draw(_when(indicator)), part=part)
    if row.state is ValueState.NOT_COLLECTED:
        return row
    if draw(st.booleans()):
        return evolve(row, value=draw(FIGURES))
    under = draw(st.sampled_from([None, D(0), D(3), D(10), D(1000)]))
    over = draw(st.integers(0, int(under or 10)))
    return evolve(
        row, numerator=D(over), denominator=under, value=draw(st.sampled_from([None, None, D(33)]))
    )


@st.composite
def _when(draw: st.DrawFn, indicator: str) -> gp.ReportedValue:
    """A row without a figure: of whom, where and when, in which state."""
    dated = draw(st.integers(0, 3)) == 0
    area = draw(st.sampled_from([None, *AREAS, HOME.lower()]))
    periods = PERIODS if area in AREAS else (*PERIODS, "2020-H2")
    row = gp.ReportedValue(
        indicator=indicator,
        area=area,
        period=None if dated else draw(st.sampled_from([*periods, *periods, None, "2020-Q5"])),
        date=draw(st.sampled_from([dt.date(2020, 7, 15), dt.date(2021, 3, 1)])) if dated else None,
        population=draw(st.sampled_from([None, None, None, None, GROUP.vi, GROUP.en, "nam giới"])),
        sex=draw(st.sampled_from([None, None, None, *Sex])),
        state=draw(st.sampled_from([None, *ValueState])),
        reported_on=draw(st.sampled_from(_PUBLISHED)),
        source=draw(st.sampled_from([None, None, None, "Sở A", "Sở B"])),
    )
    return evolve(row, reported_on=_late_enough(row))


def _late_enough(row: gp.ReportedValue) -> dt.date | None:
    """A value is known at most some weeks before the end of its period."""
    if row.date is None and row.period in {None, "2020-Q5"}:
        return row.reported_on
    ends = row.date or (OWN_PERIOD.ends if row.period == "dot-1" else period_days(row.period or "")[1])
    return row.reported_on and max(row.reported_on, ends - dt.timedelta(days=40))


SCHEMA: dict[str, type[pl.DataType]] = {
    **dict.fromkeys(("indicator", "part", "area", "period"), pl.String),
    "date": pl.Date,
    **dict.fromkeys(("population", "sex"), pl.String),
    **dict.fromkeys(("value", "numerator", "denominator"), pl.Float64),
    "state": pl.String,
    "reported_on": pl.Date,
    "source": pl.String,
}


def table_of(rows: Iterable[gp.ReportedValue]) -> pl.DataFrame:
    """The values as a table."""
    listed = list(rows)
    return pl.DataFrame(
        {name: [_cell(getattr(row, name)) for row in listed] for name in SCHEMA}, schema=SCHEMA
    )


def _cell(found: object) -> object:
    if isinstance(found, Decimal):
        return float(found)
    return str(found) if isinstance(found, str) else found


AREA_TABLE = pl.DataFrame(
    {
        "code": ["40", *AREAS],
        "name": [HOME, "A", "B", "C"],
        "level": ["province", "district", "district", "district"],
        "parent": [None, "40", "40", "40"],
    }
)


@st.composite
def cases(draw: st.DrawFn, indicators_at_most: int = 3) -> Case:
    """A plan and values for it."""
    plan = draw(plans(indicators_at_most))
    return plan, draw(values(plan))
