"""Conditions as numbers, so that every engine can add them up."""

import narwhals.stable.v2 as nw


def flag(condition: nw.Expr) -> nw.Expr:
    """1 where a condition holds, else 0."""
    return nw.when(condition).then(nw.lit(1, nw.Int64)).otherwise(nw.lit(0, nw.Int64))
