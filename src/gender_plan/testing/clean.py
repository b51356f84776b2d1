"""Plans in which nothing is to be found, neither error nor warning: what one fault can be put into."""

import datetime as dt
from decimal import Decimal
from functools import cache

from hypothesis import strategies as st

from gender_plan import targets as kinds
from gender_plan.model import (
    Agency,
    AgencyKind,
    Assignment,
    Baseline,
    Covers,
    Declared,
    Document,
    Goal,
    Indicator,
    Level,
    Period,
    Plan,
    Reporting,
    ReportPeriod,
    Role,
    Task,
    Unit,
)
from gender_plan.testing.maybe import few, maybe, one_of
from gender_plan.testing.words import numbers, plain_words
from gender_plan.text import Text

_NAMES = ("Sở Nội vụ", "Sở Y tế", "Công an tỉnh", "Báo & Đài tỉnh", "Ủy ban nhân dân các huyện")
_IDS = ("so-noi-vu", "so-y-te", "cong-an-tinh", "bao-va-dai", "ubnd-huyen")
_SHARE = Unit(of="percent")
_SINGLE = tuple(kind for kind in AgencyKind if kind is not AgencyKind.GROUP)
_TWO = st.lists(st.integers(1, 100), unique=True, min_size=2, max_size=2)


@cache
@st.composite
def clean_plans(draw: st.DrawFn) -> Plan:
    """A plan of one year or several, each goal with a lead and figures, and reports that are due.

    The first agency leads goal 1, whose first indicator is ``1.1``; so a test can break what it knows.
    """
    first = draw(st.integers(2011, 2026))
    last = first + draw(st.integers(0, 9))
    agencies = draw(_agencies())
    goals = draw(_goals(last))
    return Plan(
        id=f"ke-hoach-{first}",
        title=draw(_texts()),
        level=draw(one_of(Level)),
        period=Period(starts=dt.date(first, 1, 1), ends=dt.date(last, 12, 31)),
        declared=_counted(goals),
        documents=(Document(id="kh-755", kind="Kế hoạch", number="755/KH-UBND"),),
        goals=goals,
        tasks=(Task(id="II.1.đ", text=draw(_texts()), goal="1", by=dt.date(last, 6, 30)),),
        agencies=agencies,
        assignments=draw(_assignments(agencies, goals)),
        reporting=(_reporting(first, last, agencies),),
        source=draw(_clauses()),
    )


@cache
def _clauses() -> st.SearchStrategy[tuple[str, ...]]:
    return few(numbers())


@cache
def _texts() -> st.SearchStrategy[Text]:
    return st.builds(Text, plain_words(), en=maybe(st.just("in English")))


@cache
@st.composite
def _agencies(draw: st.DrawFn) -> tuple[Agency, ...]:
    """Agencies whose names differ however they are written."""
    pairs = list(zip(_IDS, _NAMES, strict=True))[: draw(st.integers(2, len(_IDS)))]
    kind = maybe(one_of(_SINGLE))
    return tuple(Agency(id=id_, name=Text(name), kind=draw(kind)) for id_, name in pairs)


@st.composite
def _goals(draw: st.DrawFn, last: int) -> tuple[Goal, ...]:
    goals = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        count = draw(st.integers(1, 3))
        own = tuple(draw(_indicators(f"{number}.{n}", last)) for n in range(1, count + 1))
        goals.append(Goal(id=str(number), title=draw(_texts()), indicators=own))
    return tuple(goals)


@st.composite
def _indicators(draw: st.DrawFn, id_: str, last: int) -> Indicator:
    """A share that is to rise above where it starts, or fall below it."""
    low, high = sorted(draw(_TWO))
    by = dt.date(last, 12, 31)
    rises = draw(st.booleans())
    goes_up: list[kinds.Target] = [
        kinds.AtLeast(at_least=Decimal(high), by=by),
        kinds.Reach(reach=Decimal(high), by=by),
    ]
    goes_down: list[kinds.Target] = [
        kinds.Below(below=Decimal(low), by=by),
        kinds.Reach(reach=Decimal(low), by=by),
    ]
    return Indicator(
        id=id_,
        text=draw(_texts()),
        unit=_SHARE,
        direction=kinds.Direction.INCREASE if rises else kinds.Direction.DECREASE,
        baseline=Baseline(value=Decimal(low if rises else high)),
        targets=(draw(st.sampled_from(goes_up if rises else goes_down)),),
        source=draw(_clauses()),
    )


def _counted(goals: tuple[Goal, ...]) -> Declared:
    return Declared(goals=len(goals), indicators=sum(len(goal.indicators) for goal in goals))


@st.composite
def _assignments(
    draw: st.DrawFn, agencies: tuple[Agency, ...], goals: tuple[Goal, ...]
) -> tuple[Assignment, ...]:
    """One lead for each goal; every agency takes part in the task."""
    leads = [agencies[0].id, *(draw(one_of(agencies)).id for _ in goals[1:])]
    led = tuple(
        Assignment(agency=id_, role=Role.LEAD, verb="Chủ trì", covers=Covers(goals=(goal.id,)))
        for id_, goal in zip(leads, goals, strict=True)
    )
    task = Covers(tasks=("II.1.đ",))
    others = tuple(Assignment(agency=agency.id, role=Role.TAKE_PART, covers=task) for agency in agencies)
    return led + others


def _reporting(first: int, last: int, agencies: tuple[Agency, ...]) -> Reporting:
    years = tuple(
        ReportPeriod(
            id=str(year),
            starts=dt.date(year, 1, 1),
            ends=dt.date(year, 12, 31),
            due=dt.date(year, 11, 30),
        )
        for year in range(first, last + 1)
    )
    reporters = tuple(agency.id for agency in agencies)
    return Reporting(collector=agencies[0].id, reporters=reporters, periods=years)
