"""``gender_plan.frames`` asked for the agreed result, with each engine's own frames."""

import importlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from agreed import Answer, Question

import gender_plan as gp

_FIGURES = ("numerator", "denominator", "reporting")


class NotAvailableError(Exception):
    """The library cannot be asked this, and why."""


def by_polars(question: Question) -> Answer:
    """Lazily, from the file."""
    pl = _engine("polars")
    areas = pl.read_csv(question.areas, infer_schema=False)
    return _asked(question, pl.scan_parquet(question.table), areas)


def by_duckdb(question: Question) -> Answer:
    """As relations of a connection."""
    duckdb = _engine("duckdb")
    with duckdb.connect() as connection:
        areas = connection.read_csv(str(question.areas), all_varchar=True)
        return _asked(question, connection.read_parquet(str(question.table)), areas)


def by_pandas(question: Question) -> Answer:
    """As frames in memory."""
    pd = _engine("pandas")
    return _asked(question, pd.read_parquet(question.table), pd.read_csv(question.areas, dtype=str))


def by_pyarrow(question: Question) -> Answer:
    """As tables in memory."""
    pyarrow, csv, parquet = (_engine(f"pyarrow{part}") for part in ("", ".csv", ".parquet"))
    areas = csv.read_csv(
        question.areas,
        convert_options=csv.ConvertOptions(
            column_types=dict.fromkeys(("code", "name", "level", "parent"), pyarrow.string()),
            strings_can_be_null=True,
        ),
    )
    return _asked(question, parquet.read_table(question.table), areas)


def by_spark(question: Question) -> Answer:
    """As frames of the session that the hand-written Spark SQL uses too."""
    session = _engine("by_hand.spark_sql").session()
    areas = session.read.csv(str(question.areas), header=True)
    return _asked(question, session.read.parquet(str(question.table)), areas)


def _asked(question: Question, table: object, areas: object) -> Answer:
    evaluate = _evaluate()
    day, plans = question.as_of, (gp.load_plan(question.plan), *map(_loaded, question.of_provinces))
    # The agreed result knows no sexes; whoever asks for it by hand leaves their rows out first, too.
    nw = _engine("narwhals")
    whole = nw.from_native(table).filter(nw.col("sex").is_null()).to_native()
    found = evaluate(plans, whole, as_of=day, as_known_on=day, areas=areas)
    return _answer(found)


@cache
def _loaded(path: Path) -> gp.Plan:
    """A plan of a province, loaded before the call that counts: it is evaluating that is measured."""
    return gp.load_plan(path)


def _engine(name: str) -> Any:  # noqa: ANN401  imported only by the process that measures it
    return importlib.import_module(name)


def _evaluate() -> Callable[..., Any]:
    try:
        found: Callable[..., Any] = importlib.import_module("gender_plan.frames").evaluate
    except (ImportError, AttributeError) as error:
        raise NotAvailableError(str(error)) from error
    return found


def _answer(found: Any) -> Answer:  # noqa: ANN401  whatever frame came in comes out
    nw = _engine("narwhals")
    verdicts = nw.from_native(found.verdicts).lazy()
    states = verdicts.group_by("indicator", "level", "target_state").agg(nw.len().alias("number"))
    rows = nw.from_native(found.rows).lazy()
    last = rows.select(nw.col("of").max()).collect().item()
    provinces = rows.filter(nw.col("level") == "province", nw.col("of") == last)
    picked = provinces.select("area", "indicator", "value", "reported", "expected")
    return Answer.of(states=states.collect().iter_rows(), provinces=picked.collect().iter_rows())
