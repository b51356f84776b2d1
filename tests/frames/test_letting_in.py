"""What a table has to be before anything is computed: moments, mixed columns, names that come twice."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import gender_plan as gp
from frames.frame_kinds import rows_of
from frames.small_plans import AS_OF, indicator, place, plan
from gender_plan.frames import FrameProgress, InvalidAreasError, InvalidTableError, evaluate, tables

PLAN = plan(indicator("1"), area=place("40"))
DAY, MIDNIGHT = dt.date(2025, 6, 30), dt.datetime(2025, 6, 30)  # noqa: DTZ001  the zone is added
ZONE = dt.timezone(dt.timedelta(hours=7))
HANOI = "Asia/Ho_Chi_Minh"
ROW = {"indicator": ["1"], "value": [40.0]}


def _moment(zone: str) -> pl.DataFrame:
    return pl.DataFrame(ROW | {"date": [MIDNIGHT]}).with_columns(
        pl.col("date").dt.replace_time_zone(zone)
    )


def _in_pandas(unit: str, zone: Any) -> Callable[[], pd.DataFrame]:  # noqa: ANN401  a name or a zone
    days = pd.DatetimeIndex([MIDNIGHT]).as_unit(unit).tz_localize(zone)  # type: ignore[arg-type]
    return lambda: pd.DataFrame(ROW | {"date": days})


def _in_arrow(zone: str) -> Callable[[], pa.Table]:
    day = pa.array([MIDNIGHT.replace(tzinfo=ZONE)], type=pa.timestamp("us", tz=zone))
    return lambda: pa.table(ROW | {"date": day})


def _in_duckdb() -> Any:  # noqa: ANN401  a relation
    connection = duckdb.connect()
    connection.execute(f"SET TimeZone = '{HANOI}'")
    return connection.sql("SELECT '1' AS indicator, 40.0 AS value, TIMESTAMPTZ '2025-06-30' AS date")


MOMENTS: dict[str, Callable[[], Any]] = {
    "polars": lambda: _moment(HANOI),
    "polars_lazy": lambda: _moment(HANOI).lazy(),
    "pandas": _in_pandas("ns", HANOI),
    "pandas seconds": _in_pandas("s", ZONE),
    "pandas objects": lambda: pd.DataFrame(
        ROW | {"date": pd.Series([MIDNIGHT.replace(tzinfo=ZONE)], dtype=object)}
    ),
    "pandas of arrow": lambda: _in_pandas("us", HANOI)().convert_dtypes(dtype_backend="pyarrow"),
    "pyarrow": _in_arrow(HANOI),
    "pyarrow offset": _in_arrow("+07:00"),
    "duckdb": _in_duckdb,
}


@pytest.mark.parametrize("column", ["date", "reported_on"])
@pytest.mark.parametrize("kind", MOMENTS)
def test_a_moment_is_of_the_day_that_the_table_shows(kind: str, column: str) -> None:
    """Midnight of 30 June in Hà Nội is 30 June, whatever day it is in Greenwich."""
    given = MOMENTS[kind]()
    if column == "reported_on" and kind == "duckdb":
        given = given.project("*, date AS reported_on")
    elif column == "reported_on" and kind.startswith("pandas"):
        given = given.assign(reported_on=given["date"])
    elif column == "reported_on" and kind.startswith("pyarrow"):
        given = given.append_column("reported_on", given["date"])
    elif column == "reported_on":
        given = given.with_columns(reported_on=pl.col("date"))
    (row,) = rows_of(evaluate(PLAN, given, as_of=AS_OF).rows)
    assert (row["of"], row["day"]) == (DAY, DAY)


def test_moments_of_several_zones_are_each_of_the_day_they_show() -> None:
    """Objects in one column of pandas keep their own zones: 30 June in Hà Nội and 1 July in Moscow."""
    zones = (ZONE, dt.timezone(dt.timedelta(hours=3)), None)
    first = dt.datetime(2025, 7, 1)  # noqa: DTZ001  the zones are added
    moments = [first.replace(tzinfo=zone) - dt.timedelta(days=n) for n, zone in enumerate(zones)]
    given = pd.DataFrame({"indicator": ["1"] * 3, "value": [40.0] * 3}).assign(
        date=pd.Series([*moments], dtype=object)
    )
    found = {row["of"] for row in rows_of(evaluate(PLAN, given, as_of=AS_OF).rows)}
    assert found == {dt.date(2025, 7, 1) - dt.timedelta(days=n) for n in range(3)}


def refused(given: Any, **terms: Any) -> tuple[str, str]:  # noqa: ANN401  anything
    """What is said where a table is refused."""
    with pytest.raises((InvalidTableError, InvalidAreasError)) as found:
        evaluate(PLAN, given, as_of=AS_OF, **terms)
    return found.value.message("vi"), found.value.message("en")


def objects(**columns: list[Any]) -> pd.DataFrame:
    """A table of pandas with two rows, some columns of which hold objects."""
    plain = {"indicator": ["1", "1"], "period": ["2024", "2025"], "value": [40.0, 41.0]}
    made = {name: pd.Series(cells, dtype=object) for name, cells in columns.items()}
    return pd.DataFrame(plain | made)


_TEXT_VI = "hãy đổi cả cột thành chữ, hoặc đọc tệp với dtype={{'{}': str}}"
_TEXT_EN = "make the whole column text, or read the file with dtype={{'{}': str}}"
_FIGURE_VI = "hãy viết mọi ô là số như 35.5, ô chưa có số liệu để trống"
_FIGURE_EN = "let every cell be a number such as 35.5, and leave empty what is not known"
_DAY_VI = "hãy viết mọi ô là ngày như datetime.date(2025, 12, 31)"
_DAY_EN = "let every cell be a day such as datetime.date(2025, 12, 31)"


@pytest.mark.parametrize(
    ("column", "cells", "vi", "en"),
    [
        (
            "indicator",
            ["1", 1.1],
            f"trộn str và float (như '1' và 1.1); {_TEXT_VI.format('indicator')}",
            f"mixes str and float (such as '1' and 1.1); {_TEXT_EN.format('indicator')}",
        ),
        (
            "period",
            [2024, "2025-H1"],
            f"trộn int và str (như 2024 và '2025-H1'); {_TEXT_VI.format('period')}",
            f"mixes int and str (such as 2024 and '2025-H1'); {_TEXT_EN.format('period')}",
        ),
        (
            "value",
            [40.5, "35,5"],
            f"trộn float và str (như 40.5 và '35,5'); {_FIGURE_VI}",
            f"mixes float and str (such as 40.5 and '35,5'); {_FIGURE_EN}",
        ),
        (
            "date",
            [DAY, "30/6/2025"],
            f"trộn date và str (như datetime.date(2025, 6, 30) và '30/6/2025'); {_DAY_VI}",
            f"mixes date and str (such as datetime.date(2025, 6, 30) and '30/6/2025'); {_DAY_EN}",
        ),
    ],
)
def test_a_mixed_column_of_pandas_is_named(column: str, cells: list[Any], vi: str, en: str) -> None:
    """It is said which column it is, what stands in it, and what to write instead."""
    assert refused(objects(**{column: cells})) == (
        f"bảng số liệu: cột '{column}' {vi}",
        f"the table: the column '{column}' {en}",
    )


def test_whole_numbers_among_figures_are_no_mixture() -> None:
    """40, 40.5 and nothing are figures, and so are decimals."""
    for cells in ([40, 40.5], [None, 40], [Decimal("40.5"), None]):
        assert not refused_or_unmatched(objects(value=cells))


def refused_or_unmatched(given: Any) -> bool:  # noqa: ANN401
    """Whether anything is said against a table, but that a figure is missing."""
    return any(one.column != "value" for one in evaluate(PLAN, given, as_of=AS_OF).unmatched)


def test_a_mixed_column_that_is_not_read_does_no_harm() -> None:
    """Notes may be whatever they like."""
    found = evaluate(PLAN, objects(note=[1, "x"]), as_of=AS_OF)
    assert found.unknown_columns == ("note",)
    assert len(rows_of(found.rows)) == 2


def test_periods_of_pandas_are_refused_by_name() -> None:
    """A column of ``Period`` is no text, and what to do is said."""
    given = objects().assign(period=pd.PeriodIndex(["2024", "2025"], freq="Y"))
    vi, en = refused(given)
    assert vi == f"bảng số liệu: cột 'period' chứa period[Y-DEC]; {_TEXT_VI.format('period')}"
    assert en == f"the table: the column 'period' holds period[Y-DEC]; {_TEXT_EN.format('period')}"


@pytest.mark.parametrize("column", ["indicator", "period", "sex"])
def test_lists_are_no_texts(column: str) -> None:
    """A column of lists is refused by name."""
    plain = {"indicator": ["1"], "period": ["2025"], "value": [40.0]}
    assert refused(pl.DataFrame(plain | {column: [["1"]]})) == (
        f"cột '{column}' phải là chữ; đây là List(String)",
        f"the column '{column}' has to hold text; this one holds List(String)",
    )


_TWICE = ["indicator", "period", "value", "value"]
TWICE: dict[str, Callable[[], Any]] = {
    "pandas": lambda: pd.DataFrame([["1", "2025", 40.0, 41.0]], columns=_TWICE),
    "pyarrow": lambda: pa.Table.from_arrays(
        [pa.array(["1"]), pa.array(["2025"]), pa.array([40.0]), pa.array([41.0])], names=_TWICE
    ),
    "duckdb": lambda: duckdb.connect().sql(
        "SELECT '1' AS indicator, '2025' AS period, 40.0 AS value, 41.0 AS value"
    ),
}


@pytest.mark.parametrize("kind", TWICE)
def test_a_column_that_comes_twice_is_named(kind: str) -> None:
    """Nobody knows which of the two counts."""
    assert refused(TWICE[kind]()) == (
        "bảng số liệu: cột 'value' xuất hiện nhiều lần; hãy giữ một cột",
        "the table: the column 'value' stands here more than once; keep one",
    )


def test_the_area_table_is_looked_at_in_the_same_way() -> None:
    """Its codes are of one kind, its columns there once."""
    mixed = pd.DataFrame({"code": pd.Series([40, "01"], dtype=object), "parent": [None, None]})
    said = "the area table: the column 'code' mixes int and str (such as 40 and '01'); "
    assert refused(objects(), areas=mixed) == (
        f"bảng địa bàn: cột 'code' trộn int và str (như 40 và '01'); {_TEXT_VI.format('code')}",
        said + _TEXT_EN.format("code"),
    )
    twice = pd.DataFrame([["40", None, None]], columns=["code", "parent", "parent"])
    assert refused(objects(), areas=twice)[0] == (
        "bảng địa bàn: cột 'parent' xuất hiện nhiều lần; hãy giữ một cột"
    )


# What is given as a plan.

_FIRST_VI = "cần một kế hoạch (Plan), không phải '{0}' ({1}); hãy đọc tệp trước: load_plan('{0}')"
_FIRST_EN = "a plan is needed, not '{0}' ({1}); read the file first: load_plan('{0}')"
_PATH = type(Path()).__name__
GIVEN: dict[str, tuple[object, str, str]] = {
    "str": (
        "plans/x.yaml",
        _FIRST_VI.format("plans/x.yaml", "str"),
        _FIRST_EN.format("plans/x.yaml", "str"),
    ),
    "path": (Path("x.yaml"), _FIRST_VI.format("x.yaml", _PATH), _FIRST_EN.format("x.yaml", _PATH)),
    "bytes": (
        b"format: gender-plan/1",
        "cần một kế hoạch (Plan), không phải nội dung tệp (bytes); hãy đọc trước bằng load_plan",
        "a plan is needed, not the content of a file (bytes); read it first by load_plan",
    ),
    "None": (
        None,
        "cần một kế hoạch (Plan) như load_plan trả về, không phải NoneType",
        "a plan is needed, as load_plan gives it, not NoneType",
    ),
}
DOORS: dict[str, Callable[[Any], object]] = {
    "evaluate": lambda it: evaluate(it, objects(), as_of=AS_OF),
    "evaluate several": lambda it: evaluate([PLAN, it], objects(), as_of=AS_OF),
    "tables": tables,
    "ProgressEvaluator": gp.ProgressEvaluator,
    "Responsibilities": gp.Responsibilities,
    "validate": gp.validate,
    "due": lambda it: gp.due(it, AS_OF),
    "to_dict": gp.to_dict,
    "dump_plan": gp.dump_plan,
}


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("given", GIVEN)
def test_something_else_than_a_plan_is_refused_at_every_door(given: str, door: str) -> None:
    """A path, the content of a file or nothing at all: it is said how to come to a plan."""
    thing, vi, en = GIVEN[given]
    with pytest.raises(gp.GenderPlanError) as refusal:
        DOORS[door](thing)
    assert (refusal.value.message("vi"), refusal.value.message("en")) == (vi, en)
    assert isinstance(refusal.value, TypeError)


def test_plans_may_come_one_by_one() -> None:
    """A generator of plans is as good as a list."""
    assert isinstance(evaluate(iter([PLAN]), objects(), as_of=AS_OF), FrameProgress)


@pytest.mark.slow
@pytest.mark.spark
def test_spark_lets_in_what_the_others_do(spark: Any) -> None:  # noqa: ANN401  a session
    """A moment is of the day that the session shows; verdicts tell their target and their reason."""
    rows = [("1", 40.0, "2025-06-30 00:00:00", "x")]
    made = spark.createDataFrame(rows, "indicator string, value double, text string, note string")
    given = made.selectExpr("indicator", "value", "CAST(text AS timestamp) AS date", "note")
    found = evaluate(PLAN, given, as_of=dt.date(2025, 7, 1))
    assert [row["of"] for row in rows_of(found.rows)] == [DAY]
    (verdict,) = rows_of(found.verdicts)
    assert (verdict["target_kind"], verdict["target"], verdict["reason"]) == ("at_least", 1, None)
    assert found.unknown_columns == ("note",)
    with pytest.raises(InvalidTableError, match="xuất hiện nhiều lần"):
        evaluate(PLAN, made.selectExpr("*", "value AS value"), as_of=AS_OF)
