"""Plans in which nothing is to be found, neither error nor warning: what one fault can be put into."""

import datetime as dt
from functools import cache

from hypothesis import strategies as st

from gender_plan.model import (
    Agency,
    AgencyKind,
    Assignment,
    Covers,
    Declared,
    Document,
    Goal,
    Level,
    Period,
    Plan,
    Reporting,
    ReportPeriod,
    Role,
    Task,
)
from gender_plan.testing.clean_indicators import clean_indicators
from gender_plan.testing.maybe import few, maybe, one_of
from gender_plan.testing.words import numbers, plain_texts
from gender_plan.text import Text

_NAMES = ("Sở Nội vụ", "Sở Y tế", "Công an tỉnh", "Báo & Đài tỉnh", "Ủy ban nhân dân các huyện")
_IDS = ("so-noi-vu", "so-y-te", "cong-an-tinh", "bao-va-dai", "ubnd-huyen")
_FIRST = "1.1"
_SINGLE = tuple(kind for kind in AgencyKind if kind is not AgencyKind.GROUP)


@cache
@st.composite
def clean_plans(draw: st.DrawFn) -> Plan:
    """A plan of one year or several, each goal with a lead and figures, and reports that are due.

    The first agency leads goal 1, whose first indicator is ``1.1``, and none is a share of that one;
    so a test can break what it knows.
    """
    first = draw(st.integers(2011, 2026))
    last = first + draw(st.integers(0, 9))
    period = Period(starts=dt.date(first, 1, 1), ends=dt.date(last, 12, 31))
    agencies = draw(_agencies())
    goals = draw(_goals(period))
    return Plan(
        id=f"ke-hoach-{first}",
        title=draw(plain_texts()),
        level=draw(one_of(Level)),
        period=period,
        declared=_counted(goals),
        documents=(Document(id="kh-755", kind="Kế hoạch", number="755/KH-UBND"),),
        goals=goals,
        tasks=(Task(id="II.1.đ", text=draw(plain_texts()), goal="1", by=dt.date(last, 6, 30)),),
        agencies=agencies,
        assignments=draw(_assignments(agencies, goals)),
        reporting=(_reporting(first, last, agencies),),
        source=draw(few(numbers())),
    )


@cache
@st.composite
def _agencies(draw: st.DrawFn) -> tuple[Agency, ...]:
    """Agencies whose names differ however they are written."""
    pairs = list(zip(_IDS, _NAMES, strict=True))[: draw(st.integers(2, len(_IDS)))]
    kind = maybe(one_of(_SINGLE))
    return tuple(Agency(id=id_, name=Text(name), kind=draw(kind)) for id_, name in pairs)


@st.composite
def _goals(draw: st.DrawFn, period: Period) -> tuple[Goal, ...]:
    goals = []
    known: tuple[str, ...] = ()
    for number in range(1, draw(st.integers(1, 3)) + 1):
        own = []
        for place in range(1, draw(st.integers(1, 3)) + 1):
            id_ = f"{number}.{place}"
            indicator = draw(clean_indicators(id_, period, known))
            own.append(indicator)
            if indicator.unit and indicator.unit.is_count and id_ != _FIRST:
                known = (*known, id_)
        goals.append(Goal(id=str(number), title=draw(plain_texts()), indicators=tuple(own)))
    return tuple(goals)


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
