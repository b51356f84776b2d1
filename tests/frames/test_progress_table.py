import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import narwhals.stable.v2 as nw
import pytest
from hypothesis import given
from hypothesis import strategies as st

import gender_plan as gp
from gender_plan.frames.tidy.backends import BACKENDS, Backend
from gender_plan.frames.tidy.progress_layout import PROGRESS_LAYOUT
from gender_plan.frames.tidy.progress_table import table
from gender_plan.methods import METHODS
from gender_plan.progress import MeasureProgress
from gender_plan.testing import plans, reported_values

STRATEGIES = {
    "vn_strategy_2011_2020": dt.date(2020, 12, 31),
    "vn_strategy_2021_2030": dt.date(2023, 12, 31),
}
Rows = list[dict[str, Any]]

each_backend = pytest.mark.parametrize("backend", BACKENDS)
each_strategy = pytest.mark.parametrize("name", STRATEGIES)


def strategy(name: str) -> gp.PlanProgress:
    """The progress of a strategy that comes along, by the values that come along."""
    plan, values = gp.load_plan(gp.bundled_plan(name)), gp.load_values(gp.bundled_values(name))
    return gp.ProgressEvaluator(plan).evaluate(values, as_of=STRATEGIES[name])


@st.composite
def evaluated(draw: st.DrawFn) -> gp.PlanProgress:
    """The progress of any plan by any values that fit it, on a day, by any method."""
    plan = draw(plans())
    values = draw(reported_values(plan))
    method = draw(st.sampled_from((None, *METHODS)))
    day = draw(st.dates(dt.date(1995, 1, 1), dt.date(2045, 12, 31)))
    areas = draw(st.none() | st.just(("Vinh", "Cửa Lò")))
    return gp.ProgressEvaluator(plan, method=method).evaluate(values, day, areas=areas)


def schema(frame: Any) -> dict[str, str]:  # noqa: ANN401  a frame of any of three libraries
    """The columns of a frame in their order, with their types under the names of narwhals."""
    return {name: str(dtype) for name, dtype in nw.from_native(frame, eager_only=True).schema.items()}


def cells(frame: Any) -> Rows:  # noqa: ANN401
    """The rows of a frame as plain values; whatever is missing is None."""
    rows: Rows = nw.from_native(frame, eager_only=True).to_arrow().to_pylist()
    return rows


def measures(progress: gp.PlanProgress) -> list[MeasureProgress]:
    """Every measure of a plan, in the order of the document."""
    return [found for indicator in progress.indicators for found in indicator.measures]


def assert_as_documented(progress: gp.PlanProgress, backend: Backend) -> None:
    """The table has exactly the columns and types of its layout, and a row for each measure."""
    for exact in (False, True):
        found = table(progress, backend, exact=exact)
        documented = {name: str(dtype) for name, dtype in PROGRESS_LAYOUT.dtypes(exact=exact).items()}
        assert list(schema(found).items()) == list(documented.items())
        assert len(found) == len(measures(progress))


def figures_in(found: MeasureProgress) -> dict[str, Decimal | None]:
    """The figures of a measure, by the names of their columns."""
    seen = found.observed or found.latest
    baseline = found.measure.baseline.value if found.measure.baseline else None
    return {
        "value": seen.seen.value if seen else None,
        "women": seen.seen.women if seen else None,
        "men": seen.seen.men if seen else None,
        "baseline": baseline if isinstance(baseline, Decimal) else None,
        "pace_ratio": found.pace.ratio,
        "share": found.pace.share,
        "planned_share": found.pace.planned_share,
        "achieved_per_year": found.pace.achieved_per_year,
        "needed_per_year": found.pace.needed_per_year,
    }


def words_in(found: MeasureProgress) -> dict[str, Any]:
    """What else is known of a measure, by the names of its columns."""
    measure, reason = found.measure, found.reason
    return {
        "indicator": measure.indicator.id,
        "part": measure.part.id if measure.part else None,
        "scope_vi": measure.scope.vi if measure.scope else None,
        "target_kind": found.target.key if found.target else None,
        "due": found.due,
        "due_assumed": found.due_assumed,
        "in_force": found.in_force,
        "target_state": str(found.target_state),
        "since_baseline": str(found.since_baseline),
        "since_previous": str(found.since_previous),
        "pace_class": str(found.pace_class),
        "pace_method": found.pace.method,
        "data_state": str(found.data_state),
        "age_days": found.data.age_days,
        "could_change": found.could_change,
        "unverified": found.unverified,
        "reason_vi": reason.vi if reason else None,
        "because_vi": found.because("vi"),
        "because_en": found.because("en"),
        "sources": " | ".join(found.sources) or None,
    }


# What the frame looks like.


@each_backend
@each_strategy
def test_the_strategies_give_the_documented_columns(name: str, backend: Backend) -> None:
    """Each strategy with values gives a frame with exactly the documented columns and types."""
    assert_as_documented(strategy(name), backend)


@each_backend
def test_a_plan_without_indicators_keeps_the_types(backend: Backend) -> None:
    """A table without a row has the same columns and types as any other."""
    plan = gp.Plan(
        id="trong",
        title=gp.Text("Kế hoạch chưa có gì"),
        level=gp.Level.PROVINCE,
        period=gp.Period(ends=dt.date(2030, 12, 31)),
    )
    progress = gp.ProgressEvaluator(plan).evaluate([], as_of=dt.date(2025, 12, 31))
    assert_as_documented(progress, backend)
    assert cells(table(progress, backend)) == []


@given(evaluated())
def test_any_progress_gives_the_documented_columns(progress: gp.PlanProgress) -> None:
    """Whatever was evaluated, every backend has the documented columns and the very same rows."""
    for backend in BACKENDS:
        assert_as_documented(progress, backend)
    polars, pandas, pyarrow = (cells(table(progress, backend)) for backend in BACKENDS)
    assert polars == pandas == pyarrow


# What it says.


@each_strategy
def test_the_table_says_what_the_progress_says(name: str) -> None:
    """Each row of a strategy has the verdicts, the days, the words and the sources of its measure."""
    progress = strategy(name)
    for row, found in zip(cells(table(progress)), measures(progress), strict=True):
        assert {column: row[column] for column in words_in(found)} == words_in(found)
        assert (row["plan"], row["as_of"]) == (progress.plan.id, progress.as_of)


@given(evaluated())
def test_the_table_says_what_any_progress_says(progress: gp.PlanProgress) -> None:
    """So does each row of any other plan, by any method."""
    for row, found in zip(cells(table(progress)), measures(progress), strict=True):
        assert {column: row[column] for column in words_in(found)} == words_in(found)


@given(evaluated())
def test_figures_are_the_decimals(progress: gp.PlanProgress) -> None:
    """Figures equal the Decimals within a billionth, and with ``exact`` they are their very text."""
    near, exact = cells(table(progress)), cells(table(progress, exact=True))
    for row, text, found in zip(near, exact, measures(progress), strict=True):
        for column, figure in figures_in(found).items():
            assert text[column] == (None if figure is None else str(figure))
            expected = None if figure is None else pytest.approx(float(figure), rel=1e-9, abs=1e-9)
            assert row[column] == expected


def test_indicator_2_2_of_the_strategy_is_met() -> None:
    """The one published value of 2.2 is in the table as the file has it, with its target and verdict."""
    found = cells(table(strategy("vn_strategy_2021_2030"), exact=True))
    row = next(row for row in found if row["indicator"] == "2.2")
    shown = ("value", "period", "target_vi", "target_en", "target_kind", "target_high", "due")
    assert tuple(row[name] for name in shown) == (
        "26.22",
        "2023",
        "dưới 30 %",
        "below 30 %",
        "below",
        "30",
        dt.date(2025, 12, 31),
    )
    assert (row["target_state"], row["data_state_stated"], row["unit_vi"]) == ("met", False, "%")


def test_what_nobody_reported_is_missing_and_never_zero() -> None:
    """Without a value there is no figure, no day and no source in the row, only the reason."""
    plan = gp.load_plan(gp.bundled_plan("vn_strategy_2021_2030"))
    progress = gp.ProgressEvaluator(plan).evaluate([], as_of=dt.date(2023, 12, 31))
    for row in cells(table(progress)):
        assert {row[name] for name in ("value", "women", "men", "day", "age_days", "sources")} == {None}
        assert row["data_state"] == "missing"


AREAS = """
format: gender-plan/1
id: vi-du
title: Ví dụ
level: province
period: {starts: 2021-01-01, ends: 2025-12-31}
indicators:
  - id: "1"
    unit: {of: percent}
    over_time: last
    over_areas: mean
    targets: [{at_least: %s, by: 2025}]
"""


@pytest.mark.parametrize(
    ("target", "state", "could_change"),
    [(20, "met", False), (30, "met", True), (40, "not_met", True), (60, "not_met", False)],
)
def test_a_total_says_how_much_of_it_is_in_and_what_the_rest_could_do(
    target: int, state: str, *, could_change: bool
) -> None:
    """Of three districts one has reported, for one an earlier value stands in and one is missing."""
    progress = gp.ProgressEvaluator(gp.load_plan((AREAS % target).encode())).evaluate(
        [
            gp.ReportedValue(indicator="1", area="A", period="2025", value=Decimal(35)),
            gp.ReportedValue(indicator="1", area="B", period="2024", value=Decimal(34)),
        ],
        as_of=dt.date(2026, 6, 30),
        areas=("A", "B", "C"),
    )
    (row,) = cells(table(progress, exact=True))
    names = ("areas_reported", "areas_carried", "areas_expected", "areas_missing", "areas_stated")
    assert tuple(row[name] for name in names) == (1, 1, 3, "C", True)
    assert (row["value"], row["low"]) == ("34.5", "23")
    assert Decimal(row["high"]) == pytest.approx(Decimal(169) / 3)
    assert (row["target_state"], row["could_change"]) == (state, could_change)


def test_a_value_that_nothing_was_combined_for_has_no_areas_and_no_bounds() -> None:
    """Where a figure was reported as it is, nothing is said of areas."""
    for row in cells(table(strategy("vn_strategy_2021_2030"))):
        if row["indicator"] == "2.2":
            names = ("areas_reported", "areas_expected", "areas_stated", "low", "high", "could_change")
            assert {row[name] for name in names} == {None}


def test_a_group_with_a_target_of_its_own_has_a_row_of_its_own() -> None:
    """A row tells the whole, each part and each group apart, and no two are named alike."""
    for name in STRATEGIES:
        found = cells(table(strategy(name)))
        keys = [(row["indicator"], row["part"], row["scope_vi"]) for row in found]
        assert len(set(keys)) == len(keys)
    path = Path(gp.bundled_plan("vn_strategy_2011_2020"))
    assert {"a", "b"} <= {row["part"] for row in cells(table(strategy(path.stem)))}
