"""The planned path: exact on its limits, indifferent to how one fact is written down."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import assume, example, given
from hypothesis import strategies as st

from gender_plan.methods import METHODS, Journey, Pace, PaceClass, PaceLimits, PlannedPath, Point
from gender_plan.methods.planned_path import (
    BEFORE_START,
    NO_WAY_TO_GO,
    NOTHING_PLANNED_YET,
    TOO_FEW,
    planned,
    years,
)

START = dt.date(2020, 12, 31)
LIMITS = PaceLimits()
RANK = [
    PaceClass.MOVING_AWAY,
    PaceClass.FAR_BEHIND,
    PaceClass.BEHIND,
    PaceClass.ON_TRACK,
]

figures = st.decimals(-1000, 1000, places=2)
days = st.integers(1, 4000)


def day(after: int) -> dt.date:
    """The day so many days after the start."""
    return START + dt.timedelta(days=after)


def pace(*path: tuple[int, Decimal | int], at: int, value: Decimal | int) -> Pace:
    """The pace of a value on a path, both given in days after the start."""
    points = tuple(Point(day=day(after), value=Decimal(figure)) for after, figure in path)
    latest = Point(day=day(at), value=Decimal(value))
    return PlannedPath().pace(Journey(path=points, latest=latest), LIMITS)


@st.composite
def journeys(draw: st.DrawFn) -> Journey:
    """A path that only rises or only falls, with a value on some day after its start."""
    start = draw(figures)
    way = draw(st.sampled_from([1, -1]))
    steps = draw(st.lists(st.tuples(days, st.decimals("0.01", 100, places=2)), min_size=1, max_size=4))
    path = [Point(day=START, value=start)]
    for gap, rise in steps:
        last = path[-1]
        path.append(Point(day=last.day + dt.timedelta(days=gap), value=last.value + way * rise))
    latest = Point(day=day(draw(days)), value=draw(figures))
    return Journey(path=tuple(path), latest=latest)


def measured(journey: Journey) -> Pace:
    """Its pace under the usual limits."""
    return PlannedPath().pace(journey, LIMITS)


def restated(journey: Journey, scale: Decimal, shift: Decimal) -> Journey:
    """The same journey with every figure written as ``scale * figure + shift``."""
    return Journey(
        path=tuple(evolve(p, value=scale * p.value + shift) for p in journey.path),
        latest=evolve(journey.latest, value=scale * journey.latest.value + shift),
    )


def test_every_method_has_a_name_of_its_own() -> None:
    """Verdicts name their method, so two methods never share a name."""
    names = [method.name for method in METHODS]
    assert len(set(names)) == len(names)
    assert "planned_path" in names


@given(journeys(), st.decimals("0.01", 10, places=2), figures)
def test_restating_the_figures_changes_nothing(journey: Journey, scale: Decimal, shift: Decimal) -> None:
    """Invariant 1: another scale and zero point leave share, pace and class as they are."""
    one, other = measured(journey), measured(restated(journey, scale, shift))
    assert (one.share, one.planned_share, one.ratio) == (other.share, other.planned_share, other.ratio)
    assert one.pace_class is other.pace_class


@given(journeys())
def test_writing_the_mens_share_changes_nothing(journey: Journey) -> None:
    """Invariant 1: restated as 100 less the figure, the pace is the same."""
    one, other = measured(journey), measured(restated(journey, Decimal(-1), Decimal(100)))
    assert (one.share, one.ratio, one.pace_class) == (other.share, other.ratio, other.pace_class)


@given(journeys())
def test_the_start_is_share_zero_and_the_target_share_one(journey: Journey) -> None:
    """Invariant 2: at the start nothing of the way is gone, at the target all of it."""
    start, aim = journey.path[0].value, journey.path[-1].value
    assert measured(evolve(journey, latest=evolve(journey.latest, value=start))).share == 0
    assert measured(evolve(journey, latest=evolve(journey.latest, value=aim))).share == 1


@given(figures, st.integers(-50, 50), st.integers(1, 300), st.integers(1, 300))
def test_a_value_on_the_path_has_pace_one(start: Decimal, daily: int, at: int, rest: int) -> None:
    """Invariant 2: whoever is exactly on the planned path has pace 1 and is on track."""
    assume(daily)
    found = pace((0, start), (at + rest, start + daily * (at + rest)), at=at, value=start + daily * at)
    assert found.ratio == 1
    assert found.pace_class is PaceClass.ON_TRACK


@given(journeys(), st.decimals(0, 500, places=2))
def test_a_better_value_never_has_a_worse_class(journey: Journey, better: Decimal) -> None:
    """Invariant 3: moving towards the target never lowers the class."""
    way = 1 if journey.path[-1].value > journey.path[0].value else -1
    improved = evolve(journey.latest, value=journey.latest.value + way * better)
    one, other = measured(journey), measured(evolve(journey, latest=improved))
    assume(one.ratio is not None)
    assert RANK.index(other.pace_class) >= RANK.index(one.pace_class)


@given(journeys(), st.integers(0, 3000))
def test_the_same_value_later_is_never_faster(journey: Journey, later: int) -> None:
    """Invariant 4: above share 0, the same value on a later day never has a higher ratio."""
    delayed = evolve(journey.latest, day=journey.latest.day + dt.timedelta(days=later))
    one, other = measured(journey), measured(evolve(journey, latest=delayed))
    assume(one.share is not None and one.share > 0 and one.ratio is not None)
    assert other.ratio is not None
    assert other.ratio <= (one.ratio or 0)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("95", PaceClass.ON_TRACK),
        ("94.999999999999999999999999999", PaceClass.BEHIND),
        ("60", PaceClass.BEHIND),
        ("59.999999999999999999999999999", PaceClass.FAR_BEHIND),
        ("0", PaceClass.FAR_BEHIND),
        ("-0.000000000000000000000000001", PaceClass.MOVING_AWAY),
    ],
)
def test_a_limit_belongs_to_the_upper_class(value: str, expected: PaceClass) -> None:
    """Invariant 7: exactly on a limit is the upper class; the least bit below it is not."""
    assert pace((0, 0), (100, 100), at=100, value=Decimal(value)).pace_class is expected


@given(st.integers(1, 10_000), st.integers(1, 997))
@example(3, 7)
def test_limits_are_exact_where_no_decimal_is(way: int, whole: int) -> None:
    """Invariant 7: 95 hundredths of a planned share without an end in decimals are on track."""
    found = pace((0, 0), (whole * 20, way * 20), at=whole, value=Decimal(way) * Decimal("0.95"))
    assert found.pace_class is PaceClass.ON_TRACK


def test_interim_targets_bend_the_path() -> None:
    """Thirty per cent by 2025 is on track only if less than half was planned by then."""
    straight = pace((0, 0), (1000, 100), at=500, value=30)
    bent = pace((0, 0), (500, 30), (1000, 100), at=500, value=30)
    assert straight.pace_class is PaceClass.BEHIND
    assert bent.ratio == 1
    assert bent.pace_class is PaceClass.ON_TRACK


def test_zero_needs_no_stand_in() -> None:
    """Advisories 103 to 29 towards 0 in 8 of 15 years: 72 % of the way in 53 % of the time."""
    path = (
        Point(day=dt.date(2015, 11, 1), value=Decimal(103)),
        Point(day=dt.date(2030, 11, 1), value=Decimal(0)),
    )
    latest = Point(day=dt.date(2023, 11, 1), value=Decimal(29))
    found = PlannedPath().pace(Journey(path=path, latest=latest), LIMITS)
    assert round(found.share or 0, 2) == Decimal("0.72")
    assert round(found.ratio or 0, 2) == Decimal("1.35")


def test_needed_and_achieved_count_calendar_years() -> None:
    """A clerk can check it by hand: 10 points in five calendar years are 2 a year."""
    path = (Point(day=START, value=Decimal(25)), Point(day=dt.date(2030, 12, 31), value=Decimal(40)))
    latest = Point(day=dt.date(2025, 12, 31), value=Decimal(30))
    found = PlannedPath().pace(Journey(path=path, latest=latest), LIMITS)
    assert found.achieved_per_year == 1
    assert found.needed_per_year == 2


@pytest.mark.parametrize(("value", "needed"), [(100, 0), (120, 0), (90, 10)])
def test_nothing_more_is_needed_beyond_the_target(value: int, needed: int) -> None:
    """Past the target, zero is needed; never a way back."""
    path = (Point(day=START, value=Decimal(0)), Point(day=dt.date(2022, 12, 31), value=Decimal(100)))
    latest = Point(day=dt.date(2021, 12, 31), value=Decimal(value))
    assert PlannedPath().pace(Journey(path=path, latest=latest), LIMITS).needed_per_year == needed


def test_after_the_last_day_nothing_is_needed_per_year() -> None:
    """Once the day has come there is no year left, which is not the same as zero needed."""
    found = pace((0, 0), (100, 100), at=100, value=50)
    assert found.needed_per_year is None
    assert found.ratio == Decimal("0.5")


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (pace((0, 5), at=10, value=6), TOO_FEW),
        (pace((0, 5), (100, 5), at=10, value=6), NO_WAY_TO_GO),
        (pace((0, 5), (100, 9), at=-1, value=6), BEFORE_START),
        (pace((0, 5), (100, 9), at=0, value=6), NOTHING_PLANNED_YET),
        (pace((0, 5), (50, 5), (100, 9), at=20, value=6), NOTHING_PLANNED_YET),
    ],
)
def test_where_there_is_no_pace_there_is_a_reason(found: Pace, reason: object) -> None:
    """Invariant 9: not assessable always says why, and still names the method and the limits."""
    assert (found.pace_class, found.reason) == (PaceClass.NOT_ASSESSABLE, reason)
    assert (found.method, found.limits, found.ratio) == ("planned_path", LIMITS, None)


@given(journeys())
def test_a_pace_or_a_reason(journey: Journey) -> None:
    """Invariant 9: every answer names its method, limits and inputs, and has a ratio or a reason."""
    found = measured(journey)
    assert (found.method, found.limits) == ("planned_path", LIMITS)
    assert (found.path, found.latest) == (journey.path, journey.latest)
    assert (found.ratio is None) is (found.reason is not None)
    assert (found.pace_class is PaceClass.NOT_ASSESSABLE) is (found.ratio is None)


@given(journeys(), st.integers(-100, 20_000))
def test_the_plan_lies_between_its_points(journey: Journey, after: int) -> None:
    """A straight line between two milestones never leaves the band between them."""
    value = planned(journey.path, day(after))
    ends = [Fraction(point.value) for point in journey.path]
    assert min(ends) <= value <= max(ends)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (dt.date(2020, 12, 31), dt.date(2030, 12, 31), Fraction(10)),
        (dt.date(2020, 1, 1), dt.date(2020, 7, 1), Fraction(182, 366)),
        (dt.date(2020, 2, 29), dt.date(2021, 2, 28), Fraction(1)),
        (dt.date(2020, 2, 29), dt.date(2024, 2, 29), Fraction(4)),
        (dt.date(2021, 3, 1), dt.date(2022, 2, 28), Fraction(364, 365)),
        (dt.date(9998, 12, 31), dt.date(9999, 12, 31), Fraction(1)),
    ],
)
def test_years_follow_the_calendar(first: dt.date, last: dt.date, expected: Fraction) -> None:
    """From one day to the same day of another year are whole years, leap years or not."""
    assert years(first, last) == expected


@given(st.dates(dt.date(1990, 1, 1)), st.integers(0, 5000), st.integers(1, 400))
def test_years_grow_with_time(first: dt.date, gap: int, more: int) -> None:
    """A later day is never fewer years away."""
    assume(first.year < 9980)
    one, other = first + dt.timedelta(days=gap), first + dt.timedelta(days=gap + more)
    assert 0 <= years(first, one) < years(first, other)


def test_limits_have_to_fall() -> None:
    """Limits in the wrong order are refused, not silently sorted."""
    with pytest.raises(ValueError, match="must fall"):
        PaceLimits(on_track=Decimal("0.5"), behind=Decimal("0.6"))


def test_other_limits_are_data_of_the_call() -> None:
    """A caller's limits decide, and the answer carries them."""
    journey = Journey(
        path=(Point(day=START, value=Decimal(0)), Point(day=day(100), value=Decimal(100))),
        latest=Point(day=day(100), value=Decimal(80)),
    )
    easy = PaceLimits(on_track=Decimal("0.8"))
    assert PlannedPath().pace(journey, easy).pace_class is PaceClass.ON_TRACK
    assert PlannedPath().pace(journey, easy).limits is easy
