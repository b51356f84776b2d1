"""Whole columns say what the Decimal evaluator says, value by value, on every engine."""

import datetime as dt
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import gender_plan as gp
from frames.both_answers import Answers, differences, evaluated, of_decimals, of_frames
from frames.drawn_cases import AREA_TABLE, AREAS, Case, cases, table_of
from frames.frame_kinds import MADE
from frames.how_often import few_or_many, tried
from frames.small_plans import indicator, plan, table
from gender_plan.frames import evaluate
from gender_plan.frames.evaluation import engine, on_duckdb
from gender_plan.methods import PaceLimits

AS_OF = st.sampled_from([dt.date(2020, 6, 30), dt.date(2021, 12, 31), dt.date(2023, 6, 30)])
KNOWN = st.sampled_from([None, None, dt.date(2021, 6, 30)])
TERMS = st.fixed_dictionaries(
    {
        "as_of": AS_OF,
        "as_known_on": KNOWN,
        "stale_after": st.sampled_from([0, 366, 1000]),
        "limits": st.sampled_from([None, PaceLimits(limit_included=False)]),
    }
)
Terms = dict[str, Any]


def by_decimals(case: Case, terms: Terms, *, listed: bool) -> Answers:
    """What the Decimal evaluator says of the whole and of each area by itself."""
    plan, rows = case
    days = {name: terms[name] for name in ("as_of", "as_known_on")}
    evaluator = gp.ProgressEvaluator(plan, stale_after=terms["stale_after"], limits=terms["limits"])
    found = of_decimals(evaluator.evaluate(rows, **days, areas=AREAS if listed else None), "40")
    for area in AREAS:
        own = [evolve(row, area=None) for row in rows if row.area == area]
        found |= of_decimals(evaluator.evaluate(own, **days), area)
    return found


def assert_the_same(given_: Any, case: Case, terms: Terms, *, listed: bool) -> None:  # noqa: ANN401
    """An engine says the same of a table, with a list of areas or without."""
    found = evaluated(case[0], given_, **terms, areas=AREA_TABLE if listed else None)
    assert not differences(by_decimals(case, terms, listed=listed), of_frames(found), found.left_out)


@few_or_many(20)
def test_polars(examples: int | None) -> None:
    """Polars says the same."""

    @tried(examples)
    @given(case=cases(), terms=TERMS, listed=st.booleans())
    def same(case: Case, terms: Terms, *, listed: bool) -> None:
        assert_the_same(table_of(case[1]), case, terms, listed=listed)

    same()


@pytest.mark.parametrize("kind", ["polars_lazy", "pandas", "pyarrow"])
@few_or_many(4)
def test_other_frames(kind: str, examples: int | None) -> None:
    """So do its lazy frames, pandas and PyArrow."""

    @tried(examples)
    @given(case=cases(), terms=TERMS, listed=st.booleans())
    def same(case: Case, terms: Terms, *, listed: bool) -> None:
        assert_the_same(MADE[kind](table_of(case[1])), case, terms, listed=listed)

    same()


@pytest.mark.parametrize("kind", ["polars_lazy", pytest.param("duckdb", marks=pytest.mark.slow)])
@few_or_many(3)
def test_by_portions(kind: str, examples: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """So do they where memory holds no more than one indicator at a time."""
    monkeypatch.setattr(engine, "AT_ONCE", 1)

    @tried(examples)
    @given(case=cases(9), terms=TERMS, listed=st.booleans())
    def same(case: Case, terms: Terms, *, listed: bool) -> None:
        assert_the_same(MADE[kind](table_of(case[1])), case, terms, listed=listed)

    same()


def test_portions_hold_every_measure_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """No indicator is divided, and one without a row goes with another."""
    monkeypatch.setattr(engine, "AT_ONCE", 1)
    rows = table(
        "indicator period value", *((["1.2", "1.4"][n % 2], str(2021 + n), 1) for n in range(4))
    )
    asked = plan(*(indicator(id_) for id_ in ("1.1", "1.2", "1.3", "1.4", "1.5")))
    found = evaluate(asked, rows, as_of=dt.date(2025, 12, 31))
    assert [sorted(one.measures) for one in found.evaluation.portions] == [[0, 1, 2], [3, 4]]
    assert found.verdicts["indicator"].to_list().count("1.5") == 1


@pytest.mark.slow
@few_or_many(8)
def test_duckdb(examples: int | None) -> None:
    """So does DuckDB, of which one evaluation has as many indicators as fit."""

    @tried(examples)
    @given(case=cases(9), terms=TERMS, listed=st.booleans())
    def same(case: Case, terms: Terms, *, listed: bool) -> None:
        assert_the_same(MADE["duckdb"](table_of(case[1])), case, terms, listed=listed)

    same()


@pytest.mark.slow
@few_or_many(4)
def test_duckdb_with_little_memory(examples: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """So does DuckDB all by itself, where even numbers take more memory than it may use."""
    monkeypatch.setattr(on_duckdb, "BYTES_A_ROW", 2**60)

    @tried(examples)
    @given(case=cases(9), terms=TERMS, listed=st.booleans())
    def same(case: Case, terms: Terms, *, listed: bool) -> None:
        assert_the_same(MADE["duckdb"](table_of(case[1])), case, terms, listed=listed)

    same()


@pytest.mark.slow
@pytest.mark.spark
def test_spark(spark: Any) -> None:  # noqa: ANN401  a session
    """So does Spark."""

    @settings(max_examples=4)
    @given(case=cases(9), terms=TERMS, listed=st.booleans())
    def same(case: Case, terms: Terms, *, listed: bool) -> None:
        assert_the_same(in_spark(spark, case), case, terms, listed=listed)

    same()


def in_spark(spark: Any, case: Case) -> Any:  # noqa: ANN401
    """The values as a frame of Spark."""
    found = table_of(case[1])
    kinds = {"String": "string", "Float64": "double", "Date": "date"}
    schema = ", ".join(f"{name} {kinds[str(type_)]}" for name, type_ in found.schema.items())
    return spark.createDataFrame(found.rows(), schema=schema)
