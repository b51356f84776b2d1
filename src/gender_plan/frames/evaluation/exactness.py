"""Floats as exact as decimals: sums in millionths, and ratios on the decimals they should have."""

import narwhals.stable.v2 as nw

MICRO = 1_000_000
"""Figures of up to six decimals are whole numbers of millionths, which floats hold exactly."""
_NEAR = 1e-12


def in_micros(figure: nw.Expr) -> nw.Expr:
    """The millionths nearest to a figure."""
    return (figure * MICRO).round(0)


def of_micros(micros: nw.Expr) -> nw.Expr:
    """The figure of so many millionths.

    The divisor is made a column: Polars multiplies by the inverse of a constant, which is not exact.
    """
    return micros / (micros * 0 + MICRO)


def snapped(ratio: nw.Expr, over: nw.Expr, under: nw.Expr) -> nw.Expr:
    """A ratio on its decimals where a count is no whole number, as 0.57 of 1; else as it is."""
    whole = (over == over.round(0)) & (under == under.round(0))
    near = of_micros(in_micros(ratio))
    is_near = (ratio - near).abs() <= near.abs() * _NEAR
    return nw.when(~whole & is_near).then(near).otherwise(ratio)
