"""What the rows of one area amount to, kept up row by row so that no total is added up twice."""

import datetime as dt
from decimal import Decimal

from attrs import frozen

from gender_plan.progress.observing.rows import Counts, Row


@frozen(kw_only=True)
class Amounts:
    """What some rows amount to, each counted once; rows without a figure add nothing.

    ``weighted`` and ``months``: the figures times the lengths of their periods, and these lengths;
    ``shortest``: the least of them, 0 where there is none. ``greatest``: None where no row has a
    figure. ``over`` and ``under``: the sums of numerators and denominators, as far as these are not
    zero; ``paired``: whether every row has both. ``ends``: the last day that they cover; ``day``: the
    last of the days that count.
    """

    total: Decimal = Decimal(0)
    weighted: Decimal = Decimal(0)
    months: int = 0
    shortest: int = 0
    greatest: Decimal | None = None
    over: Decimal = Decimal(0)
    under: Decimal = Decimal(0)
    paired: bool = True
    applies: bool = False
    ends: dt.date = dt.date.min
    day: dt.date = dt.date.min

    @property
    def counts(self) -> Counts | None:
        """The sums of numerators and of denominators, where every row has both."""
        return (self.over, self.under) if self.paired and self.applies else None


def plus(amounts: Amounts, row: Row) -> Amounts:
    """The amounts with one more row."""
    figure, counts = row.figure, row.counts
    over, under = counts if counts and counts[1] else (Decimal(0), Decimal(0))
    length = 0 if figure is None else row.months or 1
    value = Decimal(0) if figure is None else figure
    known = [one for one in (amounts.greatest, figure) if one is not None]
    return Amounts(
        total=amounts.total + value,
        weighted=amounts.weighted + value * length,
        months=amounts.months + length,
        shortest=min(filter(None, (amounts.shortest, length)), default=0),
        greatest=max(known, default=None),
        over=amounts.over + over,
        under=amounts.under + under,
        paired=amounts.paired and counts is not None,
        applies=amounts.applies or bool(under),
        ends=max(amounts.ends, row.ends),
        day=max(amounts.day, row.day),
    )
