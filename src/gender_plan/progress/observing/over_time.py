"""How the values of one area combine over time: the last one, their sum, their mean, the greatest."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from attrs import frozen

from gender_plan.model import OverTime
from gender_plan.progress.observing.coverage import Bounds, exactly, sum_of
from gender_plan.progress.observing.rows import Row
from gender_plan.progress.observing.windows import Window, gaps

ADDED_UP = frozenset({OverTime.SUM, OverTime.MEAN, OverTime.MAX})
"""The rules under which several values make one."""


@frozen(kw_only=True)
class Tally:
    """What the values of one area make up to a day.

    ``figure``: None where nothing was to be counted (a zero denominator). ``counts``: numerator and
    denominator, where every value has them. ``missing``: the periods that nobody reported. ``bounds``:
    between which figures it lies once they are in. ``until``: the last day of its period, where that is
    fixed.
    """

    rows: tuple[Row, ...]
    figure: Decimal | None
    counts: tuple[Decimal, Decimal] | None
    bounds: Bounds
    missing: tuple[str, ...] = ()
    until: dt.date | None = None

    @property
    def ends(self) -> dt.date:
        """The last day that its values cover."""
        return max(row.ends for row in self.rows)


@frozen(kw_only=True)
class Rule:
    """How the values of a measure combine over time.

    ``extent``: between which figures any value can lie. ``scale``: of a ratio, 100 for a share, whose
    sums are those of numerators and denominators wherever they are known.
    """

    over_time: OverTime | None
    window: Window
    extent: Bounds
    scale: Decimal

    @property
    def adds_up(self) -> bool:
        """Whether several values make one."""
        return self.over_time in ADDED_UP

    def tally(self, rows: Sequence[Row], day: dt.date) -> Tally | None:
        """What the rows of one area make up to a day; None where there is none that could count.

        Without a rule only a value for the very day counts.
        """
        if self.over_time is None:
            return next((_alone(row) for row in rows if row.of == day), None)
        first, last = self.window.around(day)
        if not self.adds_up and self.window.every is None:
            # What was last known stands, from whenever it is.
            first = None
        known = [r for r in rows if r.of <= day and (first is None or first <= r.starts)]
        if not known:
            return None
        if not self.adds_up:
            return _alone(max(known, key=lambda row: row.of))
        used = known if self.over_time is OverTime.MAX else apart(known)
        return self._combined(used, gaps(used, first, day), last)

    def _combined(self, rows: Sequence[Row], missing: tuple[str, ...], until: dt.date | None) -> Tally:
        counts = counted(rows) if self.over_time is OverTime.SUM else None
        if counts and self.scale != 1:
            figure: Decimal | None = counts[0] * self.scale / counts[1]
            bounds = self.extent if missing else exactly(counts[0] * self.scale / counts[1])
        else:
            figure, bounds = _RULES[self.over_time](rows, len(missing), self.extent)
        return Tally(
            rows=tuple(rows),
            figure=figure,
            counts=counts,
            bounds=bounds,
            missing=missing,
            until=until,
        )


def apart(rows: Sequence[Row]) -> list[Row]:
    """Rows of which no two cover the same day: a longer period stands for the shorter ones within it."""
    in_order = sorted(rows, key=lambda row: row.starts)
    if all(one.ends < other.starts for one, other in pairwise(in_order)):
        return in_order
    chosen: list[Row] = []
    for row in sorted(rows, key=lambda row: (-row.span, row.starts)):
        if all(row.ends < other.starts or other.ends < row.starts for other in chosen):
            chosen.append(row)
    return sorted(chosen, key=lambda row: row.starts)


def counted(rows: Sequence[Row]) -> tuple[Decimal, Decimal] | None:
    """The sums of numerators and of denominators, where every row has both."""
    pairs = [row.counts for row in rows]
    known = [pair for pair in pairs if pair is not None and pair[1]]
    if None in pairs or not known:
        return None
    return sum((n for n, _ in known), Decimal(0)), sum((d for _, d in known), Decimal(0))


def _alone(row: Row) -> Tally:
    figure = row.figure
    bounds = Bounds() if figure is None else exactly(figure)
    return Tally(rows=(row,), figure=figure, counts=row.counts, bounds=bounds)


def _figures(rows: Sequence[Row]) -> list[Decimal]:
    return [row.figure for row in rows if row.figure is not None]


Combined = tuple[Decimal | None, Bounds]


def _sum(rows: Sequence[Row], missing: int, extent: Bounds) -> Combined:
    """The missing periods each add something within the extent."""
    known = _figures(rows)
    if not known:
        return None, Bounds()
    total = sum(known, Decimal(0))
    return total, sum_of([exactly(total), *[extent] * missing])


def _mean(rows: Sequence[Row], missing: int, extent: Bounds) -> Combined:
    """Each value weighs as its period is long; a missing one as the shortest does."""
    known = [(row.figure, row.months or 1) for row in rows if row.figure is not None]
    if not known:
        return None, Bounds()
    weight = sum(length for _, length in known)
    total = sum((figure * length for figure, length in known), Decimal(0))
    shortest = min(length for _, length in known)
    bounds = sum_of([exactly(total), *[extent] * (missing * shortest)])
    return total / weight, bounds.shared_by(weight + missing * shortest)


def _max(rows: Sequence[Row], missing: int, extent: Bounds) -> Combined:
    """A missing period can only make it greater."""
    known = _figures(rows)
    if not known:
        return None, Bounds()
    greatest = max(known)
    return greatest, Bounds(low=greatest, high=extent.high if missing else greatest)


_RULES: Mapping[OverTime | None, Callable[[Sequence[Row], int, Bounds], Combined]] = {
    OverTime.SUM: _sum,
    OverTime.MEAN: _mean,
    OverTime.MAX: _max,
}
