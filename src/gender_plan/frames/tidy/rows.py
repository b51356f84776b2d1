"""The cells of a row: words in two columns, several ids in one, and where the row comes from."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from gender_plan.provenance import Sourced
from gender_plan.text import Text

Cell = str | Decimal | dt.date | bool | int | None
Row = dict[str, Cell]

BETWEEN = " | "
"""What stands between several things in one cell."""


def listed(several: Iterable[str]) -> str | None:
    """Several ids, clauses or names in one cell; none is a missing cell, not an empty one."""
    return BETWEEN.join(several) or None


def said(name: str, words: Text | None) -> Row:
    """Words in their two columns; the English one is missing where nobody has supplied it."""
    return {f"{name}_vi": words.vi if words else None, f"{name}_en": words.en if words else None}


def provenance(
    statement: Sourced, *, clauses: tuple[str, ...] | None = None, unverified: bool = False
) -> Row:
    """Where a row comes from; ``clauses`` where it is told of something larger only."""
    outside = statement.outside
    return {
        "source": listed(statement.source if clauses is None else clauses),
        **said("derived", statement.derived),
        **said("outside", outside.from_ if outside else None),
        "confidence": outside.confidence if outside else None,
        "unverified": unverified or statement.unverified,
    }
