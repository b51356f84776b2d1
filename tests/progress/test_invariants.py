"""What must hold of every evaluation, whatever the plan and the values."""

import datetime as dt
import os
import time
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, localcontext
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from gender_plan.methods import PaceLimits
from gender_plan.model import (
    Baseline,
    Indicator,
    Level,
    Part,
    Period,
    Plan,
    ReportedValue,
    Sex,
    Unit,
    ValueState,
)
from gender_plan.periods import period_days
from gender_plan.progress import (
    DataState,
    IndicatorProgress,
    MeasureProgress,
    Movement,
    PaceClass,
    PlanProgress,
    ProgressEvaluator,
    TargetState,
)
from gender_plan.provenance import Confidence, Outside
from gender_plan.targets import (
    About,
    Above,
    AtLeast,
    AtMost,
    Below,
    Direction,
    DirectionOnly,
    EachSexAtLeast,
    EqualTo,
    Every,
    InForce,
    NotStated,
    Reach,
    Target,
    Within,
)
from gender_plan.text import Text

AS_OF = dt.date(2024, 6, 30)
RECALLED = Outside(from_=Text("nhớ lại"), confidence=Confidence.RECALLED)
OPEN = {TargetState.NOT_MEASURABLE, TargetState.NOT_STATED}

figures = st.decimals(0, 100, places=1)
ends = st.integers(2021, 2030).map(lambda year: dt.date(year, 12, 31))
whens: st.SearchStrategy[Mapping[str, object]] = st.fixed_dictionaries(
    {},
    optional={
        "by": ends,
        "every": st.sampled_from(Every),
        "since": st.integers(2020, 2026).map(lambda year: dt.date(year, 1, 1)),
        "scope": st.just(Text("xã nghèo")),
        "in_force": st.builds(InForce, starts=st.none() | ends, ends=st.none() | ends),
        "outside": st.just(RECALLED),
    },
)
dated: st.SearchStrategy[Mapping[str, object]] = st.fixed_dictionaries({"by": ends})


Days = Mapping[str, object]
SIMPLE: dict[str, Callable[..., Target]] = {
    kind.key: kind for kind in (AtLeast, Above, AtMost, Below, Reach, EqualTo)
}
MIRRORED = {"at_least": "at_most", "at_most": "at_least", "above": "below", "below": "above"}


def simple(key: str, figure: Decimal, when: Days) -> Target:
    """A target of one figure."""
    return SIMPLE[key](**{key: figure}, **when)


def band(one: Decimal, other: Decimal, when: Days) -> Target:
    """A band between two figures."""
    made: Callable[..., Target] = Within
    return made(within=(min(one, other), max(one, other)), **when)


def near(figure: Decimal, when: Days) -> Target:
    """A figure with a tolerance of 2."""
    made: Callable[..., Target] = About
    return made(about=figure, tolerance=Decimal(2), **when)


def kinds(when: st.SearchStrategy[Days]) -> st.SearchStrategy[Target]:
    """Targets that can be mirrored, with such days."""
    return (
        st.builds(simple, st.sampled_from(sorted(SIMPLE)), figures, when)
        | st.builds(band, figures, figures, when)
        | st.builds(near, figures, when)
    )


def worded(target: Target, when: Days) -> Target:
    """The target with such days."""
    rewrite: Callable[..., Target] = evolve
    return rewrite(target, **when)


wordy = st.builds(
    worded,
    st.sampled_from(
        [
            NotStated(not_stated=Text("Phụ lục 1", en="annex 1")),
            DirectionOnly(direction=Direction.INCREASE),
            About(about=Decimal(60)),
            EachSexAtLeast(each_sex_at_least=Decimal(40)),
        ]
    ),
    whens,
)
baselines = st.none() | st.builds(Baseline, value=figures, date=st.none() | ends)
rows = st.builds(
    ReportedValue,
    indicator=st.just("1"),
    part=st.sampled_from([None, None, "a"]),
    period=st.integers(2019, 2024).flatmap(
        lambda y: st.sampled_from([f"{y}", f"{y}-H1", f"{y}-Q2", f"{y}-05"])
    ),
    sex=st.sampled_from([None, None, *Sex]),
    value=figures,
    state=st.sampled_from([None, ValueState.FINAL, ValueState.PROVISIONAL]),
    source=st.sampled_from([None, "Sở Nội vụ", "báo chí"]),
)
directions = st.sampled_from([None, Direction.INCREASE, Direction.DECREASE])


def plan_of(indicator: Indicator) -> Plan:
    """A plan of one indicator."""
    return Plan(
        id="ke-hoach",
        title=Text("Kế hoạch"),
        level=Level.PROVINCE,
        period=Period(starts=dt.date(2021, 1, 1), ends=dt.date(2030, 12, 31)),
        indicators=(indicator,),
    )


def measured(targets: st.SearchStrategy[Target]) -> st.SearchStrategy[Indicator]:
    """Indicators with up to three such targets."""
    return st.builds(
        Indicator,
        id=st.just("1"),
        unit=st.just(Unit(of="percent")),
        direction=directions,
        baseline=baselines,
        targets=st.lists(targets, max_size=3).map(tuple),
    )


parts = st.lists(kinds(whens) | wordy, max_size=2).map(lambda t: (Part(id="a", targets=tuple(t)),))
indicators = measured(kinds(whens) | wordy) | st.builds(
    lambda one, with_parts: evolve(one, parts=with_parts), measured(kinds(whens) | wordy), parts
)


def slot(row: ReportedValue) -> tuple[object, ...]:
    """What a row is about; of two rows about one thing, the text decides which of them counts."""
    return (row.part, row.sex, period_days(row.period or "")[1])


values = st.lists(rows, max_size=8, unique_by=slot)


def evaluated(indicator: Indicator, reported: list[ReportedValue]) -> IndicatorProgress:
    """The progress of the indicator in a plan of its own."""
    return ProgressEvaluator(plan_of(indicator)).evaluate(reported, AS_OF).indicator("1")


def words(found: IndicatorProgress) -> tuple[TargetState, Movement, Movement, PaceClass, DataState]:
    """The four parts of the verdict, in their words."""
    return (
        found.target_state,
        found.since_baseline,
        found.since_previous,
        found.pace_class,
        found.data_state,
    )


def restated(indicator: Indicator, write: Callable[[Decimal], Decimal]) -> Indicator:
    """The indicator with its baseline and every figure of its targets written another way."""
    baseline = indicator.baseline
    if baseline is not None and isinstance(baseline.value, Decimal):
        baseline = evolve(baseline, value=write(baseline.value))
    return evolve(
        indicator, baseline=baseline, targets=tuple(_rewritten(t, write) for t in indicator.targets)
    )


def _rewritten(target: Target, write: Callable[[Decimal], Decimal]) -> Target:
    if isinstance(target, Within):
        low, high = sorted(write(end) for end in target.within)
        return evolve(target, within=(low, high))
    if isinstance(target, About):
        width = abs(write(target.about) - write(target.about + 2))
        return evolve(target, about=write(target.about), tolerance=width)
    assert target.figure is not None
    return simple(target.key, write(target.figure), {"by": target.by})


OTHER_WAY = {
    Direction.INCREASE: Direction.DECREASE,
    Direction.DECREASE: Direction.INCREASE,
    None: None,
}


def _mirrored(target: Target) -> Target:
    """«At least» as «at most», «above» as «below»; the other kinds are their own mirror image."""
    key = MIRRORED.get(target.key)
    if key is None or target.figure is None:
        return target
    return simple(key, target.figure, {"by": target.by})


def rewritten(reported: list[ReportedValue], write: Callable[[Decimal], Decimal]) -> list[ReportedValue]:
    """The values written another way."""
    return [evolve(row, value=write(row.value)) for row in reported if row.value is not None]


@given(measured(kinds(dated)), values, st.integers(1, 9), st.integers(-50, 50))
def test_another_scale_changes_no_verdict(
    indicator: Indicator, reported: list[ReportedValue], scale: int, shift: int
) -> None:
    """Invariant 1: value, baseline and targets restated as ``a*x + c`` give the same verdict."""

    def write(figure: Decimal) -> Decimal:
        return scale * figure + shift

    other = evaluated(restated(indicator, write), rewritten(reported, write))
    assert words(evaluated(indicator, reported)) == words(other)


@given(measured(kinds(dated)), values)
def test_the_mens_share_gives_the_verdict_of_the_womens(
    indicator: Indicator, reported: list[ReportedValue]
) -> None:
    """Invariant 1: restated as ``100 - x``, with each kind mirrored, the verdict is the same."""

    def write(figure: Decimal) -> Decimal:
        return 100 - figure

    mirror = restated(indicator, write)
    mirror = evolve(
        mirror,
        direction=OTHER_WAY[indicator.direction],
        targets=tuple(_mirrored(target) for target in mirror.targets),
    )
    assert words(evaluated(indicator, reported)) == words(evaluated(mirror, rewritten(reported, write)))


@given(kinds(dated), figures)
def test_a_value_on_the_figure_meets_every_kind_that_includes_it(target: Target, start: Decimal) -> None:
    """Invariant 2: x = T is met, except where the figure itself does not count."""
    aim = target.aim(start)
    if aim is None or aim == start:
        return
    indicator = Indicator(
        id="1", baseline=Baseline(value=start, date=dt.date(2020, 12, 31)), targets=(target,)
    )
    found = evaluated(indicator, [ReportedValue(indicator="1", period="2021", value=aim)])
    assert (found.target_state is TargetState.MET) is not isinstance(target, Above | Below)
    if found.pace is not None and found.pace.share is not None:
        assert found.pace.share == 1


@given(measured(kinds(dated) | wordy), values, rows)
def test_adding_what_cannot_count_changes_nothing(
    indicator: Indicator, reported: list[ReportedValue], row: ReportedValue
) -> None:
    """Invariant 5: empty rows, other areas and later values never count as anything."""
    idle = [
        evolve(row, value=None),
        evolve(row, area="Hà Tĩnh"),
        evolve(row, period="2024-H2"),
        evolve(row, indicator="2"),
    ]
    assert evaluated(indicator, reported) == evaluated(indicator, [*idle, *reported])


@pytest.fixture
def elsewhere() -> Iterator[None]:
    """Any time zone of the process, put back afterwards."""
    before = os.environ.get("TZ")
    yield
    os.environ.pop("TZ", None)
    if before is not None:
        os.environ["TZ"] = before
    time.tzset()


@pytest.mark.parametrize("zone", ["Asia/Ho_Chi_Minh", "Pacific/Kiritimati", "America/Los_Angeles"])
@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system cannot change its time zone")
@pytest.mark.usefixtures("elsewhere")
def test_the_time_zone_has_no_say(zone: str) -> None:
    """Invariant 8: with the same ``as_of`` the result is the same in any time zone."""
    indicator = Indicator(id="1", targets=(AtLeast(at_least=Decimal(5), by=AS_OF),))
    reported = [ReportedValue(indicator="1", date=AS_OF, value=Decimal(5))]
    here = evaluated(indicator, reported)
    os.environ["TZ"] = ZoneInfo(zone).key
    time.tzset()
    assert evaluated(indicator, reported) == here


@given(indicators, values, st.integers(1, 6))
def test_the_callers_decimal_context_has_no_say(
    indicator: Indicator, reported: list[ReportedValue], digits: int
) -> None:
    """Invariant 8: whatever precision the caller computes with, result and words are the same."""
    one = evaluated(indicator, reported)
    with localcontext(prec=digits):
        other = evaluated(indicator, reported)
        assert other.because() == one.because()
    assert other == one


def _reasons(found: MeasureProgress) -> list[tuple[bool, object]]:
    moved = found.movement
    return [
        (found.target_state in OPEN, found.verdict.reason),
        (moved.since_baseline.movement is Movement.UNKNOWN, moved.since_baseline.reason),
        (moved.since_previous.movement is Movement.UNKNOWN, moved.since_previous.reason),
        (found.pace_class is PaceClass.NOT_ASSESSABLE, found.pace.reason),
        (found.data_state is DataState.MISSING, found.data.reason),
    ]


@given(indicators, values)
def test_every_part_of_a_verdict_has_its_terms_and_its_reason(
    indicator: Indicator, reported: list[ReportedValue]
) -> None:
    """Invariant 9: method, limits and inputs stand in the verdict; where it is open, the reason."""
    for found in evaluated(indicator, reported).measures:
        assert (found.pace.method, found.pace.limits) == ("planned_path", PaceLimits())
        assert (found.data.stale_after, found.movement.flat_within) == (366, Decimal(0))
        for is_open, reason in _reasons(found):
            assert is_open is (reason is not None)
        if found.target_state in {TargetState.MET, TargetState.NOT_MET, TargetState.NOT_YET_DUE}:
            assert found.target is not None
            assert found.due is not None
            assert found.observed is not None
            assert {row.source for row in found.observed.rows if row.source} == set(found.sources)


@given(indicators, values)
def test_every_verdict_has_a_sentence_in_both_languages(
    indicator: Indicator, reported: list[ReportedValue]
) -> None:
    """Invariant 9: the sentence ends, names its subject, and has no gap where a piece is missing."""
    found = evaluated(indicator, reported)
    for sentence, subject in ((found.because(), "Chỉ tiêu 1"), (found.because("en"), "Indicator 1")):
        assert sentence.startswith(subject)
        assert sentence.endswith(".")
        for gap in ("  ", " ,", " ;", " .", ";;", ",,", "()", "None", "{", ": ,", ": ;"):
            assert gap not in sentence


@given(indicators, values)
def test_whatever_rests_on_a_recalled_fact_says_so(
    indicator: Indicator, reported: list[ReportedValue]
) -> None:
    """A recalled indicator makes every verdict unverified, and the sentence says it."""
    found = evaluated(evolve(indicator, outside=RECALLED), reported)
    assert found.unverified
    assert "chưa kiểm chứng" in found.because()
    assert "unverified" in found.because("en")


@given(indicators, values)
def test_a_verdict_on_what_was_seen_does_not_say_unverified(
    indicator: Indicator, reported: list[ReportedValue]
) -> None:
    """Without any recalled fact nothing is called unverified."""
    seen = evolve(indicator, targets=tuple(evolve(t, outside=None) for t in indicator.targets))
    seen = evolve(
        seen,
        parts=tuple(
            evolve(part, targets=tuple(evolve(t, outside=None) for t in part.targets))
            for part in indicator.parts
        ),
    )
    found = evaluated(seen, reported)
    assert not found.unverified
    assert "chưa kiểm chứng" not in found.because()


@settings(max_examples=50)
@given(st.lists(measured(kinds(whens) | wordy), max_size=4), values)
def test_counts_add_up_and_nothing_is_averaged(
    several: list[Indicator], reported: list[ReportedValue]
) -> None:
    """Every indicator is counted once, in exactly one state."""
    numbered = tuple(evolve(one, id=str(number)) for number, one in enumerate(several))
    plan = evolve(plan_of(Indicator(id="1")), indicators=numbered)
    progress: PlanProgress = ProgressEvaluator(plan).evaluate(reported, AS_OF)
    assert list(progress.counts) == list(TargetState)
    assert sum(progress.counts.values()) == len(numbered)
