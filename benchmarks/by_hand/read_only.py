"""Merely reading the columns that the agreed result needs: nobody can be faster."""

import polars as pl
import pyarrow.parquet as pq
from agreed import Question

COLUMNS = ("indicator", "area", "period", "sex", "numerator", "denominator", "state", "reported_on")


def by_polars(question: Question) -> None:
    """The whole table in memory, texts as texts."""
    pl.read_parquet(question.table, columns=list(COLUMNS))


def by_pyarrow(question: Question) -> None:
    """The whole table in memory, texts as texts."""
    pq.read_table(question.table, columns=list(COLUMNS))


def codes_by_pyarrow(question: Question) -> None:
    """The whole table in memory, texts as numbers into the list of those there are."""
    texts = ["indicator", "area", "period", "sex", "state"]
    pq.read_table(question.table, columns=list(COLUMNS), read_dictionary=texts)
