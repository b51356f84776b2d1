"""Figures as plans state them."""

from decimal import Decimal
from functools import cache

from hypothesis import strategies as st


@cache
def figures() -> st.SearchStrategy[Decimal]:
    """Any figure a plan may state, every digit of it kept."""
    return _decimals(Decimal(-(10**12)), Decimal(10**12), 6)


@cache
def shares() -> st.SearchStrategy[Decimal]:
    """Percentages of a whole."""
    return _decimals(Decimal(0), Decimal(100), 2)


@cache
def plain_figures(most: int = 100) -> st.SearchStrategy[Decimal]:
    """Figures from 1 on that nobody would take for a fraction or for thousands."""
    return _decimals(Decimal(1), Decimal(most), 2)


def _decimals(low: Decimal, high: Decimal, places: int) -> st.SearchStrategy[Decimal]:
    return st.integers(0, places).flatmap(
        lambda digits: st.decimals(low, high, allow_nan=False, allow_infinity=False, places=digits)
    )
