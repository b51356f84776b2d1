"""What rows add to a sum, and what figures the sums make by the rules of combining."""

from collections.abc import Mapping
from math import inf
from typing import Any

import narwhals.stable.v2 as nw

from gender_plan.frames.evaluation.exactness import MICRO, in_micros, of_micros, snapped
from gender_plan.frames.evaluation.flagging import flag
from gender_plan.model import OverAreas
from gender_plan.targets import Condition

Frame = nw.LazyFrame[Any]

ALONE, RATIO, SUM, MEAN, SHARE = range(5)
"""How the values of areas combine; ``ALONE``: only what targets ask of each unit is counted."""

RULES: Mapping[OverAreas | None, int] = {
    None: ALONE,
    OverAreas.RATIO_OF_SUMS: RATIO,
    OverAreas.SUM: SUM,
    OverAreas.MEAN: MEAN,
    OverAreas.SHARE_OF_UNITS: SHARE,
}
SUMS_OF = {
    ALONE: ("known",),
    RATIO: ("counted", "applicable", "over_sum", "under_sum"),
    SUM: ("known", "micros", "rest"),
    MEAN: ("known", "micros", "rest"),
    SHARE: ("clear", "clear_known", "yes"),
}
UNIT_SUMS = ("known", "clear_known", "yes")
"""What targets need that ask about each unit."""
STATE_SUMS = ("provisional", "any_provisional")
"""What has to be known where values may be provisional."""
SIGHTING = (
    "measure",
    "area",
    "sex",
    "of",
    "day",
    "begins",
    "provisional",
    "figure",
    "reason",
    "reported",
    "expected",
    "low",
    "high",
    "partial",
    "units_known",
    "units_yes",
    "units_odd",
)
"""What is known of the whole, of women or of men of an area for one day."""


ALL_SUMS = tuple(
    dict.fromkeys((*(n for names in SUMS_OF.values() for n in names), *UNIT_SUMS, *STATE_SUMS))
)
MEASURED = ("over_sum", "under_sum", "micros", "rest")
"""What figures add; all else counts units."""


def limits(condition: Condition) -> tuple[float, ...]:
    """What a unit's figure has to keep to: from, above, to, below; without a figure, 1."""
    if not condition.has_figure:
        return (1.0, -inf, 1.0, inf)
    same = condition.equal_to
    low = max((float(end) for end in (condition.at_least, same) if end is not None), default=-inf)
    high = min((float(end) for end in (condition.at_most, same) if end is not None), default=inf)
    above = -inf if condition.above is None else float(condition.above)
    return (low, above, high, inf if condition.below is None else float(condition.below))


_FIGURES = {"figure", "low", "high"}


def as_sightings(frame: Frame) -> Frame:
    """The columns of sightings, each of its type."""
    return frame.select(
        [nw.col(name).cast(nw.Float64 if name in _FIGURES else nw.Int64) for name in SIGHTING]
    )


def own_sightings(rows: Frame) -> Frame:
    """The rows as they are: each the figure of its own area."""
    whole, nothing = nw.lit(None, nw.Int64), nw.col("nothing")
    made = rows.select(
        "measure",
        "area",
        "sex",
        "of",
        "day",
        "begins",
        "provisional",
        "figure",
        reason=nothing,
        reported=whole,
        expected=whole,
        low=nw.col("figure"),
        high=nw.col("figure"),
        partial=nw.lit(0, nw.Int64),
        units_known=nw.lit(-1, nw.Int64),
        units_yes=nw.lit(0, nw.Int64),
        units_odd=nw.lit(0, nw.Int64),
    )
    return as_sightings(made)


def window() -> nw.Expr:
    """The first day of the calendar period in which values combine; 0 where there is none."""
    of, months = nw.col("of"), nw.col("months")
    year, month = of // 10_000, of // 100 % 100
    first = year * 10_000 + (month - 1 - (month - 1) % months) * 100 + 101
    return nw.when(months > 0).then(first).otherwise(nw.lit(0, nw.Int64))


def added(units: Frame) -> Frame:
    """What each row adds: sums are of whole numbers, so that their order never matters."""
    figure, known = nw.col("figure"), ~nw.col("figure").is_null()
    counted = ~nw.col("over").is_null()
    applicable = counted & (nw.col("under") != 0)
    answers = (figure == 0) | (figure == 1)
    judges = known & ((nw.col("figured") == 1) | answers)
    meets = (figure >= nw.col("from_")) & (figure > nw.col("above_"))
    meets = meets & (figure <= nw.col("to_")) & (figure < nw.col("below_"))
    micros = in_micros(figure)
    zero = nw.lit(0.0)
    rule, clear = nw.col("rule"), ~known | judges
    used = ~((rule == RATIO) & ~counted) & ~((rule == SHARE) & ~clear)
    return units.with_columns(
        used_day=nw.when(used).then(nw.col("day")),
        provisional=flag(used & (nw.col("provisional") == 1)),
        any_provisional=nw.col("provisional").cast(nw.Int64),
        present=nw.lit(1, nw.Int64),
        known=flag(known),
        counted=flag(counted),
        applicable=flag(applicable),
        over_sum=nw.when(applicable).then(nw.col("over")).otherwise(zero),
        under_sum=nw.when(applicable).then(nw.col("under")).otherwise(zero),
        micros=nw.when(known).then(micros).otherwise(zero),
        rest=nw.when(known).then(figure - of_micros(micros)).otherwise(zero),
        clear=flag(clear),
        clear_known=flag(judges),
        yes=flag(judges & meets),
    )


def figured(found: Frame, *, broken: bool) -> Frame:
    """The figure of each sum by its rule, and whether there is a reason why it has none.

    ``broken``: whether there are counts that are no whole numbers.
    """
    rule, micros, known = nw.col("rule"), nw.col("micros"), nw.col("known")
    total = of_micros(micros) + nw.col("rest")
    mean = micros / (known * MICRO) + nw.col("rest") / known
    over, under = nw.col("over_sum"), nw.col("under_sum")
    ratio = over * nw.col("scale") / under
    ratio = snapped(ratio, over, under) if broken else ratio
    share = nw.col("yes") * nw.col("scale") / nw.col("clear_known")
    mixed = (nw.col("scale") == 1) & (nw.col("figured") == 1)
    none = {
        RATIO: nw.col("applicable") == 0,
        SUM: (nw.col("known") == 0) | (nw.col("scale") != 1),
        MEAN: nw.col("known") == 0,
        SHARE: nw.col("clear_known") == 0,
    }
    reason = nw.coalesce(
        *(nw.when((rule == r) & is_none).then(nw.lit(1)) for r, is_none in none.items())
    )
    figures = {RATIO: ratio, SUM: total, MEAN: mean, SHARE: share}
    figure = nw.coalesce(*(nw.when((rule == r) & ~none[r]).then(expr) for r, expr in figures.items()))
    used = nw.coalesce(
        nw.when((rule == RATIO) & (nw.col("counted") > 0)).then(nw.col("counted")),
        nw.when((rule == SHARE) & (nw.col("clear_known") > 0)).then(nw.col("clear")),
        nw.col("present"),
    )
    units_known = nw.coalesce(
        nw.when((rule == RATIO) & (nw.col("counted") > 0)).then(nw.col("applicable")),
        nw.when((rule == SHARE) & (nw.col("clear_known") > 0)).then(nw.col("clear_known")),
        nw.col("known"),
    )
    return found.with_columns(
        reason=reason.fill_null(0).cast(nw.Int64),
        figure=nw.when(~((rule == SHARE) & mixed)).then(figure),
        reported=used.cast(nw.Int64),
        units_known=units_known.cast(nw.Int64),
        units_yes=nw.col("yes").cast(nw.Int64),
        missing=nw.col("expected") - nw.col("present"),
        day=nw.coalesce("used_day", "day"),
        provisional=flag(
            nw.when(nw.col("used_day").is_null())
            .then(nw.col("any_provisional"))
            .otherwise(nw.col("provisional"))
            > 0
        ),
    ).with_columns(units_odd=nw.col("known").cast(nw.Int64) - nw.col("clear_known").cast(nw.Int64))


def bounded(found: Frame) -> Frame:
    """Between which figures each lies, once the missing areas are in."""
    rule, missing, figure = nw.col("rule"), nw.col("missing"), nw.col("figure")
    low, high = nw.col("extent_low"), nw.col("extent_high")
    gone = missing > 0
    total = of_micros(nw.col("micros")) + nw.col("rest")
    number = nw.col("known") + missing
    unclear = nw.col("present") - nw.col("clear") + missing
    all_units = nw.col("clear_known") + unclear
    is_open = gone | (nw.col("counted") < nw.col("present"))

    def end(extent: nw.Expr, most: nw.Expr) -> nw.Expr:
        return nw.coalesce(
            nw.when((rule == RATIO) & is_open).then(extent),
            nw.when((rule == SUM) & gone).then(total + missing * extent),
            nw.when((rule == MEAN) & gone).then((total + missing * extent) / number),
            nw.when(rule == SHARE).then(most * nw.col("scale") / all_units),
            figure,
        )

    known = ~figure.is_null()
    return found.with_columns(
        low=nw.when(known).then(end(low, nw.col("yes"))),
        high=nw.when(known).then(end(high, nw.col("yes") + unclear)),
        partial=flag((rule == SUM) & gone & known),
    )
