"""Each figure on its own day, and how many indicators are in each state."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

import gender_plan as gp
from frames.both_answers import evaluated
from frames.drawn_cases import AREA_TABLE, AREAS, HOME, OWN_PERIOD, Case, cases, table_of
from frames.frame_kinds import Row, rows_of
from frames.how_often import few_or_many, tried
from frames.small_plans import indicator, plan, table
from gender_plan.frames import FrameProgress, evaluate
from gender_plan.frames.evaluation import engine
from gender_plan.periods import period_days
from gender_plan.progress.due import recurs
from gender_plan.targets import AtLeast

LATE = dt.date(2030, 1, 1)
Of = tuple[str, str | None, str | None, str, dt.date]
"""Indicator, part, scope, area, and the day that a value is for."""


# Each figure by itself.


def day_of(row: gp.ReportedValue) -> dt.date | None:
    """The day that a value is for."""
    if row.date is not None or row.period is None:
        return row.date
    try:
        return OWN_PERIOD.ends if row.period == OWN_PERIOD.id else period_days(row.period)[1]
    except ValueError:
        return None


def once(plan_: gp.Plan) -> gp.Plan:
    """The plan without the targets that recur."""

    def kept(one: Any) -> Any:  # noqa: ANN401  an indicator or a part
        return evolve(one, targets=tuple(target for target in one.targets if not recurs(target)))

    found = (one for _, one in plan_.all_indicators)
    own = (evolve(kept(one), over_areas=None, parts=tuple(map(kept, one.parts))) for one in found)
    return evolve(plan_, goals=(), indicators=tuple(own))


def by_decimals(plan_: gp.Plan, rows: Iterable[gp.ReportedValue]) -> dict[Of, str]:
    """What the values of each day say on that day, by themselves."""
    groups: dict[tuple[str, str, dt.date], list[gp.ReportedValue]] = defaultdict(list)
    for row in rows:
        day, home = day_of(row), row.area in {None, HOME.lower()}
        if day is not None:
            groups[row.indicator, "40" if home else row.area or "", day].append(evolve(row, area=None))
    found: dict[Of, str] = {}
    evaluator = gp.ProgressEvaluator(plan_)
    for (id_, area, day), those in groups.items():
        for one in evaluator.evaluate(those, as_of=day).indicator(id_).measures:
            part, scope = one.measure.part, one.measure.scope
            if any(seen.collected for seen in one.observations):
                key = id_, part.id if part else None, scope.vi if scope else None, area, day
                found[key] = str(one.target_state)
    return found


def by_frames(found: FrameProgress) -> dict[Of, str]:
    """What an engine says of them; what areas make together is none of them."""
    return {
        (row["indicator"], row["part"], row["scope"], row["area"], row["of"]): row["target_state"]
        for row in rows_of(found.rows)
        if row["expected"] is None
    }


@pytest.mark.parametrize("at_once", [engine.AT_ONCE, 1], ids=["at_once", "by_portions"])
@few_or_many(6)
def test_a_figure_says_on_its_day_what_it_says_by_itself(
    examples: int | None, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a target that does not recur, every figure is judged as if it were the only one, on its day.

    So it is where memory holds no more than one indicator at a time; and no figure comes twice.
    """
    monkeypatch.setattr(engine, "AT_ONCE", at_once)

    @tried(examples)
    @given(case=cases())
    def same(case: Case) -> None:
        plan_ = once(case[0])
        found = evaluated(plan_, table_of(case[1]), as_of=LATE, areas=AREA_TABLE)
        rows = [row for row in case[1] if row.indicator not in found.left_out]
        assert by_frames(found) == by_decimals(plan_, rows)
        keys = [tuple(row[name] for name in _KEYS) for row in rows_of(found.rows)]
        assert len(keys) == len(set(keys))

    same()


_KEYS = ("plan", "indicator", "part", "scope", "area", "of")


def test_a_figure_is_judged_by_the_target_of_its_day() -> None:
    """A milestone is in play until the next one is due; no later figure tells of its day."""
    targets = (
        AtLeast(at_least=Decimal(20), by=dt.date(2022, 12, 31)),
        AtLeast(at_least=Decimal(40), by=dt.date(2025, 12, 31)),
    )
    figures = {"2021": 10.0, "2022": 30.0, "2023": 45.0, "2024": 15.0, "2025": 39.0}
    rows = [("1", year, value) for year, value in figures.items()]
    found = evaluate(plan(indicator("1", *targets)), table("indicator period value", *rows), as_of=LATE)
    said = {row["of"].year: row["target_state"] for row in rows_of(found.rows)}
    assert said == {
        2021: "not_yet_due",
        2022: "met",
        2023: "not_measurable",
        2024: "not_measurable",
        2025: "not_met",
    }


# Counts.


def counted(rows: Iterable[Row], *names: str) -> Counter[tuple[Any, ...]]:
    """How many indicators are in each state, without the states in which none is."""
    found: Counter[tuple[Any, ...]] = Counter()
    for row in rows:
        found[tuple(row[name] for name in names)] += row["indicators"]
    return found


@few_or_many(10)
def test_goals_and_plans_count_as_the_decimal_evaluator_counts(examples: int | None) -> None:
    """In the area of the plan each state has as many indicators, of the plan and of each goal."""

    @tried(examples)
    @given(case=cases())
    def same(case: Case) -> None:
        found = evaluated(case[0], table_of(case[1]), as_of=dt.date(2022, 6, 30), areas=AREA_TABLE)
        gone = set(found.left_out)
        kept = evolve(
            case[0],
            goals=tuple(
                evolve(goal, indicators=tuple(one for one in goal.indicators if one.id not in gone))
                for goal in case[0].goals
            ),
            indicators=tuple(one for one in case[0].indicators if one.id not in gone),
        )
        progress = gp.ProgressEvaluator(kept).evaluate(case[1], dt.date(2022, 6, 30), areas=AREAS)
        plans = counted((r for r in rows_of(found.plans) if r["area"] == "40"), "plan", "target_state")
        assert plans == Counter(
            {("ke-hoach", str(state)): n for state, n in progress.counts.items() if n}
        )
        goals = counted((r for r in rows_of(found.goals) if r["area"] == "40"), "goal", "target_state")
        by_goal = {
            (goal.id, str(state)): n for goal in progress.goals for state, n in goal.counts.items() if n
        }
        rest = Counter((None, str(one.target_state)) for one in progress.indicators if one.goal is None)
        assert goals == Counter(by_goal) + rest

    same()


def test_every_area_has_its_counts() -> None:
    """Of each area with a value or without there is a count, and they add up to the indicators."""
    one = plan(indicator("1"), indicator("2"))
    rows = [("1", "01", "2025", 40.0), ("2", "01", "2025", 10.0), ("1", "02", "2025", 10.0)]
    found = evaluate(one, table("indicator area period value", *rows), as_of=LATE)
    said = counted(rows_of(found.plans), "area", "target_state")
    assert said == {
        ("01", "met"): 1,
        ("01", "not_met"): 1,
        ("02", "not_met"): 1,
        ("02", "not_measurable"): 1,
        ("", "not_measurable"): 2,
    }
