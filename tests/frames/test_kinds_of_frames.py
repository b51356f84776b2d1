import datetime as dt
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

import duckdb
import narwhals.stable.v2 as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import gender_plan as gp
from frames.both_answers import differences, of_decimals, of_frames
from frames.drawn_cases import table_of
from frames.frame_kinds import EACH, MADE, QUICK, rows_of
from frames.small_plans import AS_OF, PEOPLE, areas, at_least, indicator, place, plan, table
from gender_plan.frames import FrameProgress, evaluate
from gender_plan.frames.evaluation import on_duckdb
from gender_plan.frames.evaluation.on_polars import Polars
from gender_plan.model import OverAreas
from gender_plan.targets import Every

RESULTS = ("rows", "verdicts", "indicators", "goals", "plans")
YEARLY = evolve(at_least(20), every=Every.YEAR)
PLAN = plan(
    indicator("1", baseline=gp.Baseline(value=Decimal(20), date=dt.date(2020, 12, 31))),
    indicator("2", YEARLY, over_areas=OverAreas.SUM, unit=PEOPLE),
    area=place("40", "Nghệ An"),
)
VALUES = (
    gp.ReportedValue(indicator="1", period="2024", value=Decimal("25.5"), state="provisional"),
    gp.ReportedValue(indicator="1", period="2025", numerator=351, denominator=1000, area="40"),
    gp.ReportedValue(indicator="1", date=dt.date(2025, 6, 30), sex="female", value=40, area="1"),
    gp.ReportedValue(indicator="2", period="2025", value=30, area="1", reported_on=dt.date(2026, 1, 5)),
    gp.ReportedValue(indicator="2", period="2025", value=12, area="2", source="Sở A"),
)
TREE = areas(("40", None), ("1", "40"), ("2", "40"))
each_kind = pytest.mark.parametrize("kind", EACH)


def schemas(found: FrameProgress) -> dict[str, dict[str, str]]:
    """The columns of each result with their types."""
    native = {name: nw.from_native(getattr(found, name)) for name in RESULTS}
    return {name: {c: str(t) for c, t in one.collect_schema().items()} for name, one in native.items()}


def contents(found: FrameProgress) -> dict[str, list[str]]:
    """The rows of each result, in an order of their own."""
    return {name: sorted(map(str, rows_of(getattr(found, name)))) for name in RESULTS}


def expected() -> dict[str, list[str]]:
    """What Polars says of the values."""
    return contents(evaluate(PLAN, table_of(VALUES), as_of=AS_OF, areas=TREE))


# In and out.


@pytest.mark.parametrize(
    ("kind", "type_"),
    [
        ("polars", pl.DataFrame),
        ("polars_lazy", pl.LazyFrame),
        ("pandas", pd.DataFrame),
        ("pyarrow", pa.Table),
        ("duckdb", duckdb.DuckDBPyRelation),
    ],
)
def test_results_are_frames_of_the_kind_that_was_given(kind: str, type_: type) -> None:
    """What came as a frame of one kind goes out as that, lazy where it was, with the same content."""
    found = evaluate(PLAN, MADE[kind](table_of(VALUES)), as_of=AS_OF, areas=MADE[kind](TREE))
    assert {type(getattr(found, name)) for name in RESULTS} == {type_}
    assert contents(found) == expected()


def test_a_frame_of_narwhals_is_what_it_wraps() -> None:
    """A frame that narwhals has wrapped already is taken, and its own kind given back."""
    found = evaluate(PLAN, nw.from_native(table_of(VALUES)), as_of=AS_OF, areas=nw.from_native(TREE))
    assert isinstance(found.verdicts, pl.DataFrame)
    assert contents(found) == expected()


@pytest.mark.parametrize("of", QUICK)
def test_areas_may_be_of_another_kind(of: str) -> None:
    """The area table need not live where the values live."""
    found = evaluate(PLAN, table_of(VALUES), as_of=AS_OF, areas=MADE[of](TREE))
    assert contents(found) == expected()


def test_results_of_duckdb_live_on_the_connection_of_the_values() -> None:
    """Results can be joined with the other tables of the caller, and no other connection is touched."""
    connection = duckdb.connect()
    connection.execute("CREATE TABLE names AS SELECT '1' AS code, 'Vinh' AS called")
    connection.register("given", table_of(VALUES).to_arrow())
    found = evaluate(PLAN, connection.table("given"), as_of=AS_OF, areas=TREE)
    joined = found.verdicts.query("v", "SELECT called, indicator FROM v JOIN names ON area = code")
    assert sorted(joined.fetchall()) == [("Vinh", "1"), ("Vinh", "2")]
    assert duckdb.execute("SELECT * FROM duckdb_tables()").fetchall() == []


@pytest.mark.slow
def test_results_of_duckdb_outlast_their_evaluation() -> None:
    """A result that is read late is still what it was, whatever was evaluated since."""
    relation = MADE["duckdb"](table_of(VALUES))
    first = evaluate(PLAN, relation, as_of=AS_OF, areas=TREE).verdicts
    told = sorted(map(str, rows_of(first)))
    for _ in range(3):
        rows_of(evaluate(plan(indicator("9")), relation, as_of=AS_OF).verdicts)
    assert sorted(map(str, rows_of(first))) == told


@pytest.mark.slow
def test_one_table_can_be_evaluated_again_and_again() -> None:
    """On one connection two evaluations do not get into each other's way."""
    relation = MADE["duckdb"](table_of(VALUES))
    one, other = (
        evaluate(PLAN, relation, as_of=day, areas=TREE) for day in (AS_OF, dt.date(2024, 12, 31))
    )
    assert {row["value"] for row in rows_of(other.verdicts)} == {25.5, None}
    assert contents(one) == expected()


@pytest.mark.slow
def test_duckdb_with_little_memory_keeps_its_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where numbers would take too much of the memory of DuckDB, the same comes of tables of its own."""
    relation = MADE["duckdb"](table_of(VALUES))
    monkeypatch.setattr(on_duckdb, "BYTES_A_ROW", 2**60)
    assert contents(evaluate(PLAN, relation, as_of=AS_OF, areas=TREE)) == expected()
    tables = relation.query("_", "SELECT count(*) FROM duckdb_tables() WHERE temporary").fetchall()
    assert tables[0][0] > 0


@given(st.lists(st.none() | st.dates(min_value=dt.date(1, 1, 1)), min_size=1))
def test_the_number_of_a_day_is_its_digits(days: list[dt.date | None]) -> None:
    """Looked up or computed, a day has the number that it is written with, and no day has none."""
    frame = nw.from_native(pl.LazyFrame({"day": days}, schema={"day": pl.Date}))
    found = Polars().numbered(frame, "day", "number").collect()["number"].to_list()
    assert found == [day and int(f"{day:%Y%m%d}") for day in days]


# What a table has to have.


@each_kind
def test_an_empty_table_keeps_columns_and_types(kind: str) -> None:
    """Without a row, every result has the columns and types it has with rows, and every state."""
    full, empty = (
        evaluate(PLAN, MADE[kind](table_of(rows)), as_of=AS_OF, areas=TREE) for rows in (VALUES, ())
    )
    assert schemas(full) == schemas(empty)
    said = {(row["indicator"], row["target_state"]) for row in rows_of(empty.verdicts)}
    assert said == {("1", "not_measurable"), ("2", "not_measurable")}
    assert rows_of(empty.rows) == []


@pytest.mark.parametrize("kind", ["polars", "pandas", "pyarrow"])
def test_types_are_the_same_on_every_engine(kind: str) -> None:
    """A word is a string, a day a day, a figure a float and a number of areas a whole number."""
    found = schemas(evaluate(PLAN, MADE[kind](table_of(VALUES)), as_of=AS_OF, areas=TREE))
    wanted = schemas(evaluate(PLAN, table_of(VALUES), as_of=AS_OF, areas=TREE))
    if kind != "pandas":
        assert found == wanted
    assert {name: list(columns) for name, columns in found.items()} == {
        name: list(columns) for name, columns in wanted.items()
    }


@pytest.mark.parametrize(
    ("names", "rows"),
    [
        ("indicator period value", [("1", "2025", 35.0), ("2", "2025", 1.0)]),
        ("indicator date value", [("1", dt.date(2025, 5, 1), 35.0)]),
        ("indicator period numerator denominator", [("1", "2025", 351, 1000), ("1", "2024", 0, 0)]),
        ("indicator area period value", [("2", "1", "2025", 35.0), ("2", "2", "2024", 35.0)]),
    ],
)
@pytest.mark.parametrize("kind", QUICK)
def test_only_a_few_columns_are_needed(
    kind: str, names: str, rows: Sequence[tuple[object, ...]]
) -> None:
    """An indicator, a time and a figure are enough; the answer is that of the Decimal evaluator."""
    found = evaluate(PLAN, MADE[kind](table(names, *rows)), as_of=AS_OF)
    cells = [dict(zip(names.split(), row, strict=True)) for row in rows]
    values = [gp.ReportedValue(**{name: _exact(cell) for name, cell in one.items()}) for one in cells]
    progress = gp.ProgressEvaluator(PLAN).evaluate(values, as_of=AS_OF)
    said = {key: one for key, one in of_frames(found).items() if key[-1] == "40"}
    assert not differences(of_decimals(progress, "40"), said, ())


def _exact(cell: object) -> Any:  # noqa: ANN401  a cell of any column
    return Decimal(str(cell)) if isinstance(cell, float) else cell


_NEED_VI = "các cột cần có: indicator, period hoặc date, value hoặc numerator cùng denominator"
_NEED_EN = "it needs indicator, period or date, and value or numerator and denominator"


@pytest.mark.parametrize(
    ("names", "missing"),
    [
        ("period value", "indicator"),
        ("indicator value", "period / date"),
        ("indicator date numerator", "value / numerator+denominator"),
        ("indicator Period Value", "period / date"),
    ],
)
@pytest.mark.parametrize("kind", QUICK)
def test_a_missing_column_is_named(kind: str, names: str, missing: str) -> None:
    """A table that lacks a column is refused, and what it needs is said."""
    lacking = MADE[kind](pl.DataFrame({name: ["1"] for name in names.split()}))
    assert refused(lacking) == (
        f"bảng số liệu thiếu cột {missing}; {_NEED_VI}",
        f"the table lacks the column {missing}; {_NEED_EN}",
    )


def refused(given: Any, **terms: Any) -> tuple[str, str]:  # noqa: ANN401  anything
    """What is said where something is refused."""
    with pytest.raises(gp.GenderPlanError) as found:
        evaluate(PLAN, given, as_of=AS_OF, **terms)
    return found.value.message("vi"), found.value.message("en")


@pytest.mark.parametrize("name", ["value", "numerator", "denominator"])
@pytest.mark.parametrize("kind", QUICK)
def test_figures_written_as_text_are_refused(kind: str, name: str) -> None:
    """Whether «1,234» is a thousand or one nobody asks: a column of figures holds numbers."""
    columns = {
        "indicator": ["1"],
        "period": ["2025"],
        "numerator": [1],
        "denominator": [2],
        "value": [1],
    }
    given = MADE[kind](pl.DataFrame(columns | {name: ["35,5"]}))
    assert refused(given) == (
        f"cột '{name}' phải là số; đây là String",
        f"the column '{name}' has to hold numbers; this one holds String",
    )


def test_days_that_are_numbers_are_refused() -> None:
    """A day is a day, a moment or a text such as 2025-12-31."""
    given = pl.DataFrame({"indicator": ["1"], "value": [1.0], "date": [20251231]})
    assert refused(given) == (
        "cột 'date' phải là ngày; đây là Int64",
        "the column 'date' has to hold days; this one holds Int64",
    )


@pytest.mark.parametrize("name", ["date", "reported_on"])
@pytest.mark.parametrize("day", ["30/6/2025", "2025-02-30", "20250630", "2025-6-3"])
def test_days_written_in_another_way_are_refused(name: str, day: str) -> None:
    """«30/6/2025» is no day of a table: it is named, and nothing is guessed."""
    days = {"date": ["2025-06-30", "", None]} | {name: [day, "2025-06-30", " "]}
    given = pl.DataFrame({"indicator": ["1"] * 3, "value": [1.0] * 3} | days)
    assert refused(given) == (
        f"cột '{name}' có '{day}', không phải là ngày viết như 2025-12-31",
        f"the column '{name}' has '{day}', which is no day such as 2025-12-31",
    )


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ([{"indicator": "1"}], "list"),
        ("values.csv", "str"),
        (None, "NoneType"),
        (pl.Series([1]), "Series"),
    ],
)
def test_what_is_no_frame_is_refused(given: object, name: str) -> None:
    """A list, a path or a column alone is no table; nor is it one of areas."""
    kinds = "pandas, Polars, PyArrow, DuckDB"
    vi = f"bảng số liệu phải là khung dữ liệu {kinds} hoặc Spark; đây là {name}"
    en = f"the table has to be a pandas, Polars, PyArrow, DuckDB or Spark frame; this is {name}"
    assert refused(given) == (vi, en)
    if given is not None:
        said = refused(table_of(VALUES), areas=given)
        assert said[0].endswith(f"đây là {name}")
        assert said[1].endswith(f"this is {name}")


# Columns of many types.

_FIGURES = ("value", "numerator", "denominator")
_DAYS = ("date", "reported_on")


def _typed(**types: Any) -> Callable[[], Any]:  # noqa: ANN401  types of Polars
    """The values with other types of Polars."""
    return lambda: table_of(VALUES).with_columns(pl.col(n).cast(t) for n, t in types.items())


def _words(names: Sequence[str]) -> dict[str, pl.DataType]:
    words = table_of(VALUES)
    return {name: pl.Enum(words[name].drop_nulls().unique().sort()) for name in names}


def _in_arrow(*changes: tuple[str, Any]) -> Callable[[], Any]:
    def made() -> Any:  # noqa: ANN401  a table of PyArrow
        found = table_of(VALUES).to_arrow()
        for name, type_ in changes:
            at = found.schema.get_field_index(name)
            found = found.set_column(at, name, found[name].cast(pa.string()).cast(type_))
        return found

    return made


def _in_pandas(**types: str) -> Callable[[], Any]:
    return lambda: table_of(VALUES).to_pandas().astype(types)


def _objects() -> pd.DataFrame:
    """As pandas reads a sheet: objects, days as datetime.date, None for what is missing."""
    frame = table_of(VALUES)
    return pd.DataFrame({name: pd.Series(frame[name].to_list(), dtype=object) for name in frame.columns})


def _in_duckdb() -> Any:  # noqa: ANN401  a relation
    relation = MADE["duckdb"](table_of(VALUES))
    return relation.project(
        "* REPLACE (CAST(value AS DECIMAL(18, 6)) AS value, CAST(numerator AS HUGEINT) AS numerator, "
        "CAST(reported_on AS TIMESTAMP) AS reported_on, CAST(sex AS ENUM('female', 'male')) AS sex)"
    )


_DECIMALS = dict.fromkeys(_FIGURES, pl.Decimal(18, 6))
TYPED: dict[str, Callable[[], Any]] = {
    "categorical": _typed(**dict.fromkeys(("indicator", "area", "sex", "state"), pl.Categorical)),
    "enum": _typed(**_words(("indicator", "area", "period", "sex", "state"))),
    "whole numbers": _typed(numerator=pl.Int32, denominator=pl.UInt16, indicator=pl.Int64),
    "small floats": _typed(value=pl.Float32),
    "decimals": _typed(**_DECIMALS),
    "moments": _typed(date=pl.Datetime("us"), reported_on=pl.Datetime("ns", "Asia/Ho_Chi_Minh")),
    "days as text": _typed(date=pl.String, reported_on=pl.String),
    "dictionaries": _in_arrow(("indicator", pa.dictionary(pa.int8(), pa.string()))),
    "large text": _in_arrow(("area", pa.large_string()), ("period", pa.string_view())),
    "date64": lambda: table_of(VALUES).to_arrow().cast(_with_date64()),
    "pandas categories": _in_pandas(indicator="category", sex="category", area="category"),
    "pandas nullable": lambda: table_of(VALUES).to_pandas().convert_dtypes(),
    "pandas of arrow": lambda: table_of(VALUES).to_pandas(use_pyarrow_extension_array=True),
    "pandas objects": _objects,
    "duckdb types": _in_duckdb,
}


def _with_date64() -> Any:  # noqa: ANN401  a schema of PyArrow
    schema = table_of(VALUES).to_arrow().schema
    for name in _DAYS:
        schema = schema.set(schema.get_field_index(name), pa.field(name, pa.date64()))
    return schema


@pytest.mark.parametrize("types", TYPED)
def test_columns_may_have_many_types(types: str) -> None:
    """Categories, whole numbers, decimals and moments say what plain text, floats and days say."""
    found = evaluate(PLAN, TYPED[types](), as_of=AS_OF, areas=TREE)
    assert contents(found) == expected()
    assert not found.unmatched


@pytest.mark.parametrize("kind", ["polars", "pandas", "pyarrow"])
def test_columns_may_hold_nothing_at_all(kind: str) -> None:
    """Columns that are empty in every row have no type, and say nothing."""
    bare = {"indicator": ["1", "1"], "period": ["2024", "2025"], "value": [25.5, 35.1]}
    names = ("part", "area", "date", "sex", "numerator", "reported_on", "state")
    void = {name: [None, None] for name in names}
    given, plain = MADE[kind](pl.DataFrame(bare | void)), pl.DataFrame(bare)
    if kind == "pandas":
        given = pd.DataFrame(bare | void)
    found, wanted = (contents(evaluate(PLAN, one, as_of=AS_OF)) for one in (given, plain))
    assert found == wanted


def test_codes_that_pandas_holds_as_floats_are_whole_numbers() -> None:
    """Codes of areas and years with one missing are floats in pandas, and mean what they meant."""
    given = pd.DataFrame(
        {"indicator": ["2", "2", "1"], "area": [1, 2, None], "period": [2025, 2025, None]}
        | {"date": [None, None, dt.date(2025, 6, 30)], "value": [30, 12, 40]}
    )
    assert str(given["area"].dtype) == "float64"
    tree = pd.DataFrame({"code": [40, 1, 2], "parent": [None, 40, 40]})
    found = evaluate(PLAN, given, as_of=AS_OF, areas=tree)
    assert not found.unmatched
    said = {(row["indicator"], row["area"]): row["value"] for row in rows_of(found.verdicts)}
    assert (said["2", "40"], said["2", "1"], said["1", "40"]) == (42, 30, 40)


def test_ids_of_indicators_are_never_floats() -> None:
    """1.1 and 1.10 are two indicators and one float: such a column is refused and not guessed at."""
    given = pl.DataFrame({"indicator": [1.1, 1.1], "period": ["2024", "2025"], "value": [1.0, 2.0]})
    vi, en = refused(given)
    assert "'indicator'" in vi
    assert "'indicator'" in en


@pytest.mark.parametrize("kind", QUICK)
def test_what_is_no_number_is_missing(kind: str) -> None:
    """NaN and infinity are no figures: the row says nothing."""
    rows = [("1", "2025", float("nan")), ("1", "2024", float("inf")), ("1", "2023", 40.0)]
    found = evaluate(PLAN, MADE[kind](table("indicator period value", *rows)), as_of=AS_OF)
    assert [row["value"] for row in rows_of(found.rows)] == [40]
