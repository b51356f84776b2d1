"""What is due and when, seen from a given day."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gender_plan.model import (
    Agency,
    Assignment,
    Covers,
    Event,
    Goal,
    Indicator,
    Level,
    Part,
    Period,
    Plan,
    Reporting,
    ReportPeriod,
    Review,
    Role,
    Task,
    Valid,
)
from gender_plan.provenance import Confidence, Outside
from gender_plan.reporting import Deadline, DeadlineKind, DeadlineState, due, undated
from gender_plan.targets import Done, Every, InForce, NotStated
from gender_plan.text import Text, natural

JUNE_30 = dt.date(2020, 6, 30)
ACTION_MONTH = Event(
    id="thang-hanh-dong",
    title=Text("Tháng hành động vì bình đẳng giới", en="Action month for gender equality"),
    starts=dt.date(2020, 11, 15),
    ends=dt.date(2020, 12, 15),
    every=Every.YEAR,
    source=("II.1.e",),
)
RECALLED = Outside(from_=Text("nhớ", en="memory"), confidence=Confidence.RECALLED)


def a_plan(**rest: Any) -> Plan:  # noqa: ANN401  fields of the model
    """A plan of the year 2020 with whatever a test adds."""
    fields: dict[str, Any] = {"period": Period(starts=dt.date(2020, 1, 1), ends=dt.date(2020, 12, 31))}
    return Plan(id="p", title=Text("Kế hoạch"), level=Level.PROVINCE, **{**fields, **rest})


def lead(agency: str, **covers: Any) -> Assignment:  # noqa: ANN401  fields of Covers
    """An assignment to lead something."""
    return Assignment(agency=agency, role=Role.LEAD, covers=Covers(**covers))


NGHE_AN = a_plan(
    agencies=(
        Agency(
            id="so-ldtbxh",
            name=Text("Sở Lao động - Thương binh và Xã hội", en="Department of Labour"),
        ),
        Agency(id="cac-so", name=Text("Các Sở, ban, ngành")),
        Agency(id="ubnd-tinh", name=Text("UBND tỉnh")),
    ),
    assignments=(lead("so-ldtbxh", events=("thang-hanh-dong",)),),
    reporting=(
        Reporting(
            collector="so-ldtbxh",
            reporters=("cac-so", "khong-co"),
            forwards_to=("ubnd-tinh",),
            periods=(
                ReportPeriod(id="2020-H1", ends=JUNE_30, due=JUNE_30, derived=Text("chỉ nêu ngày nộp")),
                ReportPeriod(id="2020", ends=dt.date(2020, 12, 31), due=dt.date(2020, 11, 30)),
            ),
            source=("III.3",),
        ),
    ),
    events=(ACTION_MONTH,),
    reviews=(Review(id="tong-ket", title=Text("Tổng kết"), source=("II.2.g",)),),
)


def target(by: dt.date | None, **rest: Any) -> Done:  # noqa: ANN401  fields of the model
    """A target due by a day."""
    return Done(done=True, by=by, **rest)


def said(plan: Plan, as_of: dt.date, language: Any = "vi") -> list[str]:  # noqa: ANN401
    """The deadlines of a plan in words."""
    return [deadline.said(language) for deadline in due(plan, as_of)]


def test_the_year_of_nghe_an() -> None:
    """Reports, events and reviews by day, each with its clause; what has no day comes last."""
    assert said(NGHE_AN, dt.date(2020, 6, 18)) == [
        "30/6/2020: nộp báo cáo kỳ 2020-H1 về Sở Lao động - Thương binh và Xã hội (III.3), còn 12 ngày",
        "30/11/2020: nộp báo cáo kỳ 2020 về Sở Lao động - Thương binh và Xã hội (III.3), còn 165 ngày",
        "15/11/2020 – 15/12/2020: Tháng hành động vì bình đẳng giới (II.1.e), còn 150 ngày",
        "chưa ấn định ngày: Tổng kết (II.2.g)",
    ]


def test_the_year_of_nghe_an_in_english() -> None:
    """English sentences have ISO dates and count one day as one day."""
    assert said(NGHE_AN, dt.date(2020, 11, 29), "en") == [
        "30 June 2020: report for 2020-H1 due, to be sent to Department of Labour (III.3), 152 days ago",
        "30 November 2020: report for 2020 due, to be sent to Department of Labour (III.3), 1 day left",
        (
            "15 November 2020 – 15 December 2020: Action month for gender equality (II.1.e), under way, "
            "16 days left"
        ),
        "no date set: Tổng kết (II.2.g)",
    ]


def test_a_report_says_who_owes_it_and_where_it_goes() -> None:
    """Reporters, collector and those above it; an undeclared reporter is left to the rules."""
    report = due(NGHE_AN, JUNE_30)[0]
    assert [agency.id for agency in report.agencies] == ["cac-so"]
    assert [agency.id for agency in report.collectors] == ["so-ldtbxh"]
    assert [agency.id for agency in report.forwards_to] == ["ubnd-tinh"]
    assert (report.kind, report.id, report.starts) == (DeadlineKind.REPORT, "2020-H1", None)
    assert report.title == Text("Báo cáo kỳ 2020-H1", en="Report for 2020-H1")


@pytest.mark.parametrize(
    ("as_of", "state", "days", "tail"),
    [
        (dt.date(2020, 6, 28), DeadlineState.AHEAD, 2, "còn 2 ngày"),
        (dt.date(2020, 6, 30), DeadlineState.TODAY, 0, "đúng hôm nay"),
        (dt.date(2020, 7, 1), DeadlineState.PAST, -1, "đã qua 1 ngày"),
    ],
)
def test_the_day_itself_is_in_time(as_of: dt.date, state: DeadlineState, days: int, tail: str) -> None:
    """A report is past only on the day after it was due."""
    report = due(NGHE_AN, as_of)[0]
    assert (report.state, report.days) == (state, days)
    assert report.said().endswith(f", {tail}")


@pytest.mark.parametrize(
    ("as_of", "state", "days", "tail"),
    [
        (dt.date(2020, 11, 14), DeadlineState.AHEAD, 1, "còn 1 ngày"),
        (dt.date(2020, 11, 15), DeadlineState.OPEN, 30, "đang diễn ra, còn 30 ngày"),
        (dt.date(2020, 12, 15), DeadlineState.OPEN, 0, "đang diễn ra, hôm nay là ngày cuối"),
        (dt.date(2020, 12, 16), DeadlineState.PAST, -1, "đã qua 1 ngày"),
    ],
)
def test_an_event_is_open_from_its_first_to_its_last_day(
    as_of: dt.date, state: DeadlineState, days: int, tail: str
) -> None:
    """Days count to the start while the event is ahead and to the end once it has begun."""
    event = next(d for d in due(NGHE_AN, as_of) if d.kind is DeadlineKind.EVENT)
    assert (event.state, event.days) == (state, days)
    assert event.said().endswith(f", {tail}")
    assert [agency.id for agency in event.agencies] == ["so-ldtbxh"]


def test_an_event_of_one_day_is_today() -> None:
    """An event of a single day is not «under way» but today."""
    day = dt.date(2020, 10, 20)
    plan = a_plan(events=(Event(id="20-10", title=Text("Ngày Phụ nữ Việt Nam"), starts=day),))
    assert said(plan, day) == ["20/10/2020: Ngày Phụ nữ Việt Nam, đúng hôm nay"]


def occurrences(event: Event, starts: dt.date | None, ends: dt.date) -> list[tuple[dt.date | None, ...]]:
    """The first and last days of an event in a plan of this period."""
    plan = a_plan(events=(event,), period=Period(starts=starts, ends=ends))
    return [(deadline.starts, deadline.day) for deadline in due(plan, ends)]


def test_a_yearly_event_returns_every_year_of_the_plan() -> None:
    """The same days in each year the plan covers, from the event's first day on."""
    years = occurrences(ACTION_MONTH, dt.date(2019, 9, 1), dt.date(2022, 5, 31))
    assert years == [(dt.date(year, 11, 15), dt.date(year, 12, 15)) for year in (2020, 2021, 2022)]
    assert len(occurrences(ACTION_MONTH, None, dt.date(2025, 12, 31))) == 6
    assert occurrences(ACTION_MONTH, dt.date(2024, 1, 1), dt.date(2024, 12, 31)) == [
        (dt.date(2024, 11, 15), dt.date(2024, 12, 15))
    ]


def test_months_too_short_for_the_day() -> None:
    """The 31st of each month is the last day where a month is shorter."""
    event = Event(id="e", title=Text("e"), starts=dt.date(2021, 8, 31), every=Every.MONTH)
    days = [day for day, _ in occurrences(event, None, dt.date(2021, 12, 31))]
    assert [(day.month, day.day) for day in days if day] == [
        (8, 31),
        (9, 30),
        (10, 31),
        (11, 30),
        (12, 31),
    ]


@pytest.mark.parametrize(("every", "count"), [(Every.HALF_YEAR, 2), (Every.QUARTER, 4)])
def test_half_years_and_quarters(every: Every, count: int) -> None:
    """An event of an earlier year goes on in step through the plan's year."""
    event = Event(id="e", title=Text("e"), starts=dt.date(2018, 2, 10), every=every)
    days = [day for day, _ in occurrences(event, dt.date(2020, 1, 1), dt.date(2020, 12, 31))]
    assert len(days) == count
    assert days[0] == dt.date(2020, 2, 10)


def test_an_event_outside_the_plan_is_not_dropped() -> None:
    """An event that begins after the plan's years, once or recurring, is listed once."""
    for every in (None, Every.YEAR):
        event = Event(id="e", title=Text("e"), starts=dt.date(2031, 3, 8), every=every)
        assert len(occurrences(event, dt.date(2020, 1, 1), dt.date(2020, 12, 31))) == 1


def test_the_last_day_of_the_calendar_is_no_obstacle() -> None:
    """A plan may run to the end of the calendar."""
    event = Event(
        id="e", title=Text("e"), starts=dt.date(9998, 12, 1), ends=dt.date(9999, 1, 31), every=Every.YEAR
    )
    assert occurrences(event, None, dt.date.max) == [
        (dt.date(9998, 12, 1), dt.date(9999, 1, 31)),
        (dt.date(9999, 12, 1), dt.date.max),
    ]


def test_targets_due_on_one_day_are_one_line() -> None:
    """Targets are grouped by their day, with the indicators and the leads who answer for them."""
    by_2025, by_2030 = dt.date(2025, 12, 31), dt.date(2030, 12, 31)
    part = Part(id="a", targets=(target(by_2025, source=("I.2.a",)),))
    plan = a_plan(
        goals=(
            Goal(
                id="1",
                indicators=(
                    Indicator(id="1.2", targets=(target(by_2025), target(by_2030)), source=("I.1",)),
                    Indicator(id="1.10", targets=(target(by_2025), NotStated(not_stated=Text("PL")))),
                    Indicator(id="1.11", parts=(part,), source=("I.2",)),
                ),
            ),
        ),
        agencies=(Agency(id="a", name=Text("Sở A")), Agency(id="b", name=Text("Sở B"))),
        assignments=(
            lead("a", goals=("1",)),
            Assignment(agency="b", role=Role.TAKE_PART, covers=Covers(goals=("1",))),
        ),
    )
    assert said(plan, dt.date(2025, 12, 1)) == [
        "31/12/2025: đến hạn thực hiện chỉ tiêu 1.2, 1.10, 1.11 (I.1, I.2.a), còn 30 ngày",
        "31/12/2030: đến hạn thực hiện chỉ tiêu 1.2 (I.1), còn 1856 ngày",
    ]
    first = due(plan, by_2025)[0]
    assert first.indicators == ("1.2", "1.10", "1.11")
    assert [agency.id for agency in first.agencies] == ["a"]


@pytest.mark.parametrize(
    ("as_of", "days"),
    [
        (dt.date(2017, 1, 1), [2015, 2020]),
        (dt.date(2018, 7, 1), [2015, 2020]),
        (dt.date(2018, 7, 2), [2015, 2019]),
    ],
)
def test_only_the_version_of_a_target_in_force_counts(as_of: dt.date, days: list[int]) -> None:
    """An amended target is due as amended, but what fell due before the amendment stays."""
    old, new = InForce(ends=dt.date(2018, 7, 1)), InForce(starts=dt.date(2018, 7, 2))
    targets = (
        target(dt.date(2015, 12, 31), in_force=old),
        target(dt.date(2020, 12, 31), in_force=old),
        target(dt.date(2019, 12, 31), in_force=new),
    )
    plan = a_plan(indicators=(Indicator(id="1", targets=targets),))
    assert [deadline.day.year for deadline in due(plan, as_of) if deadline.day] == days


def test_tasks_with_a_day() -> None:
    """A task is due by its day with those who lead and carry it out; without a day it is none."""
    by = dt.date(2020, 9, 30)
    plan = a_plan(
        tasks=(
            Task(id="II.2.a.1", text=Text("tổ chức tập huấn"), by=by, source=("II.2.a",)),
            Task(id="II.2.a.2", text=Text("truyền thông")),
        ),
        agencies=(Agency(id="a", name=Text("Sở A")), Agency(id="b", name=Text("Sở B"))),
        assignments=(
            lead("a", tasks=("II.2.a.1",)),
            Assignment(agency="b", role=Role.CARRY_OUT, covers=Covers(tasks=("II.2.a.1",))),
        ),
    )
    assert said(plan, dt.date(2020, 9, 1)) == [
        "30/9/2020: hạn hoàn thành nhiệm vụ II.2.a.1: tổ chức tập huấn (II.2.a), còn 29 ngày"
    ]
    assert [agency.id for agency in due(plan, by)[0].agencies] == ["a", "b"]


def test_where_nobody_leads_those_who_are_named_are_told() -> None:
    """A task with coordinators only says who they are."""
    plan = a_plan(
        tasks=(Task(id="T", text=Text("T"), by=JUNE_30),),
        agencies=(Agency(id="a", name=Text("Sở A")),),
        assignments=(Assignment(agency="a", role=Role.COORDINATE, covers=Covers(tasks=("T",))),),
    )
    assert [agency.id for agency in due(plan, JUNE_30)[0].agencies] == ["a"]


def test_what_has_no_day_is_listed_last() -> None:
    """Reports and reviews without a day are neither dropped nor given one."""
    plan = a_plan(
        reporting=(
            Reporting(periods=(ReportPeriod(id="2021", ends=dt.date(2021, 12, 31)),), source=("IV",)),
        ),
        reviews=(
            Review(id="so-ket", title=Text("Sơ kết")),
            Review(id="tong-ket", title=Text("Tổng kết"), by=dt.date(2030, 6, 30)),
        ),
    )
    assert said(plan, JUNE_30) == [
        "30/6/2030: Tổng kết, còn 3652 ngày",
        "chưa ấn định ngày: Sơ kết",
        "chưa ấn định ngày: nộp báo cáo kỳ 2021 (IV)",
    ]
    assert [d.id for d in undated(plan, JUNE_30)] == ["so-ket", "2021"]
    assert {(d.state, d.days) for d in undated(plan, JUNE_30)} == {(DeadlineState.UNDATED, None)}


def test_within_some_days() -> None:
    """Within a number of days: what comes or is under way, nothing past, and still what has no day."""

    def ids(as_of: dt.date, within: int) -> list[str]:
        return [deadline.id for deadline in due(NGHE_AN, as_of, within=within)]

    assert ids(dt.date(2020, 6, 20), 9) == ["tong-ket"]
    assert ids(dt.date(2020, 6, 20), 10) == ["2020-H1", "tong-ket"]
    assert ids(dt.date(2020, 11, 10), 5) == ["thang-hanh-dong", "tong-ket"]
    assert ids(dt.date(2020, 12, 1), 0) == ["thang-hanh-dong", "tong-ket"]
    assert ids(dt.date(2020, 11, 30), 0) == ["2020", "thang-hanh-dong", "tong-ket"]


def test_reports_go_to_whoever_is_in_place() -> None:
    """A report due before the collector ended went to it; a later one goes to the successor."""
    ended = Valid(ends=dt.date(2025, 2, 28))
    rule = Reporting(
        collector="cu",
        periods=tuple(
            ReportPeriod(id=str(year), ends=dt.date(year, 12, 31), due=dt.date(year, 12, 15))
            for year in (2024, 2025)
        ),
    )
    plan = a_plan(
        agencies=(
            Agency(id="cu", name=Text("Sở LĐTBXH"), valid=ended, successors=("moi",)),
            Agency(id="moi", name=Text("Sở Nội vụ")),
        ),
        reporting=(rule,),
    )

    def collectors(as_of: dt.date) -> list[str]:
        return [agency.id for deadline in due(plan, as_of) for agency in deadline.collectors]

    assert collectors(dt.date(2024, 1, 1)) == ["cu", "cu"]
    assert collectors(dt.date(2025, 3, 1)) == ["cu", "moi"]


def test_a_recalled_day_is_unverified() -> None:
    """A day that was only recalled is said to be so, for targets too."""
    plan = a_plan(
        reviews=(Review(id="r", title=Text("Sơ kết"), by=JUNE_30, outside=RECALLED),),
        indicators=(Indicator(id="1", targets=(target(dt.date(2020, 7, 31), outside=RECALLED),)),),
    )
    assert said(plan, JUNE_30) == [
        "30/6/2020: Sơ kết (ngoài văn bản: nhớ; chưa kiểm chứng), đúng hôm nay",
        "31/7/2020: đến hạn thực hiện chỉ tiêu 1 (ngoài văn bản: nhớ; chưa kiểm chứng), còn 31 ngày",
    ]
    assert all(deadline.unverified for deadline in due(plan, JUNE_30))


# Properties.

DAYS = st.dates()
MAYBE_DAYS = st.none() | DAYS
NEAR = st.dates(dt.date(2015, 1, 1), dt.date(2030, 12, 31))
PLANS = st.builds(
    lambda reports, events, reviews, targets, tasks, starts: a_plan(
        period=Period(starts=starts, ends=dt.date(2025, 12, 31)),
        reporting=(
            Reporting(
                periods=tuple(
                    ReportPeriod(id=f"r{n}", ends=dt.date(2020, 12, 31), due=day)
                    for n, day in enumerate(reports)
                )
            ),
        ),
        events=tuple(
            Event(id=f"e{n}", title=Text("e"), starts=min(days), ends=max(days), every=every)
            for n, (days, every) in enumerate(events)
        ),
        reviews=tuple(Review(id=f"v{n}", title=Text("v"), by=day) for n, day in enumerate(reviews)),
        indicators=tuple(Indicator(id=f"i{n}", targets=(target(day),)) for n, day in enumerate(targets)),
        tasks=tuple(Task(id=f"t{n}", text=Text("t"), by=day) for n, day in enumerate(tasks)),
    ),
    st.lists(MAYBE_DAYS, max_size=3),
    st.lists(
        st.tuples(st.tuples(NEAR, NEAR), st.sampled_from((None, Every.YEAR, Every.QUARTER))), max_size=2
    ),
    st.lists(MAYBE_DAYS, max_size=3),
    st.lists(MAYBE_DAYS, max_size=3),
    st.lists(MAYBE_DAYS, max_size=3),
    st.none() | NEAR,
)


@given(PLANS, DAYS)
def test_nothing_is_dropped_and_all_is_in_order(plan: Plan, as_of: dt.date) -> None:
    """Every report, event and review is there; days ascend, ids within a day, undated last."""
    found = due(plan, as_of)
    dated = [(d.day, natural(d.id)) for d in found if d.day]
    assert dated == sorted(dated)
    assert [d.day is None for d in found] == sorted(d.day is None for d in found)
    ids = {deadline.id for deadline in found}
    assert {period.id for period in plan.report_periods} <= ids
    assert {event.id for event in plan.events} | {review.id for review in plan.reviews} <= ids
    assert {task.id for task in plan.tasks if task.by} == {d.id for d in found if d.id.startswith("t")}
    milestones = {t.by for _, i in plan.all_indicators for t in i.targets if t.by}
    assert [d.day for d in found if d.kind is DeadlineKind.TARGET] == sorted(milestones)


def agree(deadline: Deadline, as_of: dt.date) -> bool:
    """Whether state and days of a deadline say the same as its dates."""
    day, starts = deadline.day, deadline.starts or deadline.day
    if day is None or starts is None:
        return deadline.state is DeadlineState.UNDATED and deadline.days is None
    expected = {
        DeadlineState.PAST: (day < as_of, day),
        DeadlineState.OPEN: (starts < day and starts <= as_of <= day, day),
        DeadlineState.TODAY: (starts == day == as_of, day),
        DeadlineState.AHEAD: (as_of < starts, starts),
    }
    holds, counted = expected[deadline.state]
    return holds and deadline.days == (counted - as_of).days


@given(PLANS, DAYS)
def test_state_and_days_agree_with_the_dates(plan: Plan, as_of: dt.date) -> None:
    """The state is the one the dates give, and every deadline can be said in both languages."""
    for deadline in due(plan, as_of):
        assert agree(deadline, as_of)
        assert deadline.said("vi")
        assert deadline.said("en")


@given(PLANS, DAYS, st.integers(0, 4000))
def test_within_keeps_the_order_and_drops_only_the_past_and_the_far(
    plan: Plan, as_of: dt.date, within: int
) -> None:
    """What ``within`` leaves out is past or further ahead; the rest stays in the same order."""
    kept = due(plan, as_of, within=within)
    dropped = [deadline for deadline in due(plan, as_of) if deadline not in kept]
    assert [d for d in due(plan, as_of) if d in kept] == list(kept)
    assert all(d.days is not None and (d.days < 0 or d.days > within) for d in dropped)
    assert all(d.state is not DeadlineState.PAST for d in kept)
