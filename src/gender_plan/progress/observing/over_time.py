"""How the values of one area combine over time: the last one, their sum, their mean, the greatest."""

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property, reduce
from itertools import accumulate, pairwise
from operator import attrgetter

from attrs import frozen

from gender_plan.model import OverTime
from gender_plan.progress.observing.amounts import Amounts, plus
from gender_plan.progress.observing.coverage import Bounds, exactly, sum_of
from gender_plan.progress.observing.rows import Counts, Row
from gender_plan.progress.observing.windows import Window, gaps, silent_periods

ADDED_UP = frozenset({OverTime.SUM, OverTime.MEAN, OverTime.MAX})
"""The rules under which several values make one."""


@frozen(kw_only=True)
class Tally:
    """What the values of one area make up to a day.

    ``figure``: None where nothing was to be counted (a zero denominator). ``counts``: numerator and
    denominator, where every value has them. ``missing``: the periods that nobody reported. ``bounds``:
    between which figures it lies once they are in. ``ends``: the last day that its values cover;
    ``day``: the last of the days that count. ``until``: the last day of its period, where that is fixed.
    """

    rows: tuple[Row, ...]
    ends: dt.date
    day: dt.date
    figure: Decimal | None
    counts: Counts | None
    bounds: Bounds
    missing: tuple[str, ...] = ()
    until: dt.date | None = None


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

    def begins(self, day: dt.date) -> dt.date | None:
        """From when on values count for a day; None where what was last known stands, however old."""
        return self.window.around(day)[0] if self.adds_up or self.window.every else None

    def combined(
        self, rows: tuple[Row, ...], amounts: Amounts, missing: tuple[str, ...], day: dt.date
    ) -> Tally:
        """What rows make together on a day, of which the amounts are known."""
        counts = amounts.counts if self.over_time is OverTime.SUM else None
        if counts and self.scale != 1:
            figure: Decimal | None = counts[0] * self.scale / counts[1]
            bounds = self.extent if missing else exactly(counts[0] * self.scale / counts[1])
        else:
            figure, bounds = _RULES[self.over_time](amounts, len(missing), self.extent)
        return Tally(
            rows=rows,
            ends=amounts.ends,
            day=amounts.day,
            figure=figure,
            counts=counts,
            bounds=bounds,
            missing=missing,
            until=self.window.around(day)[1],
        )


@frozen(kw_only=True, eq=False)
class Account:
    """The rows of one area, which tell what they make up to any day."""

    rule: Rule
    rows: Sequence[Row]

    def tally(self, day: dt.date) -> Tally | None:
        """What the rows make up to a day; None where there is none that could count.

        Without a rule only a value for the very day counts.
        """
        if self.rule.over_time is None:
            return _alone(self._by_day[day]) if day in self._by_day else None
        stretch = self._stretches.get(self.rule.begins(day))
        return stretch.tally(day) if stretch else None

    @cached_property
    def _by_day(self) -> Mapping[dt.date, Row]:
        return {row.of: row for row in self.rows if row.collected}

    @cached_property
    def _stretches(self) -> Mapping[dt.date | None, "Stretch"]:
        """The rows by the stretch of time within which they combine; one that is longer is in none."""
        found: dict[dt.date | None, list[Row]] = defaultdict(list)
        for row in self.rows:
            begins = self.rule.begins(row.of)
            if begins is None or begins <= row.starts:
                found[begins].append(row)
        return {
            begins: Stretch(
                rule=self.rule,
                begins=begins,
                rows=tuple(sorted((r for r in those if r.collected), key=_TIME)),
                silent=tuple(r for r in those if not r.collected),
            )
            for begins, those in found.items()
        }


_TIME: Callable[[Row], tuple[dt.date, dt.date]] = attrgetter("of", "starts")


@frozen(kw_only=True, eq=False)
class Stretch:
    """The rows of one stretch of time by day, each with what all up to it amount to.

    ``silent``: those that say that nothing was collected.
    """

    rule: Rule
    begins: dt.date | None
    rows: tuple[Row, ...]
    silent: tuple[Row, ...]

    def tally(self, day: dt.date) -> Tally | None:
        """What the rows make up to a day; None where there is none yet."""
        number = bisect_right(self._days, day)
        if not number:
            return None
        if not self.rule.adds_up:
            return _alone(self.rows[number - 1])
        used = self.rows[:number]
        if self.rule.over_time is OverTime.MAX or self._is_apart:
            amounts = self._running[number]
        else:
            used = apart(used)
            amounts = reduce(plus, used, Amounts())
        return self.rule.combined(used, amounts, self._missing(used, day), day)

    def _missing(self, used: Sequence[Row], day: dt.date) -> tuple[str, ...]:
        found = gaps(used, self.begins, day)
        silent = [row for row in self.silent if row.of <= day]
        return (*found, *silent_periods(silent, used, found)) if silent else found

    @cached_property
    def _days(self) -> Sequence[dt.date]:
        return [row.of for row in self.rows]

    @cached_property
    def _is_apart(self) -> bool:
        return all(one.ends < other.starts for one, other in pairwise(self.rows))

    @cached_property
    def _running(self) -> Sequence[Amounts]:
        return list(accumulate(self.rows, plus, initial=Amounts()))


def apart(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Rows of which no two cover the same day: a longer period stands for the shorter ones within it."""
    chosen: list[Row] = []
    for row in sorted(rows, key=lambda row: (-row.span, row.starts)):
        if all(row.ends < other.starts or other.ends < row.starts for other in chosen):
            chosen.append(row)
    return tuple(sorted(chosen, key=lambda row: row.starts))


def _alone(row: Row) -> Tally:
    figure = row.figure
    bounds = Bounds() if figure is None else exactly(figure)
    return Tally(
        rows=(row,), ends=row.ends, day=row.day, figure=figure, counts=row.counts, bounds=bounds
    )


Combined = tuple[Decimal | None, Bounds]


def _sum(found: Amounts, missing: int, extent: Bounds) -> Combined:
    """The missing periods each add something within the extent."""
    if found.greatest is None:
        return None, Bounds()
    return found.total, sum_of([exactly(found.total), *[extent] * missing])


def _mean(found: Amounts, missing: int, extent: Bounds) -> Combined:
    """Each value weighs as its period is long; a missing one as the shortest does."""
    if found.greatest is None:
        return None, Bounds()
    more = missing * found.shortest
    bounds = sum_of([exactly(found.weighted), *[extent] * more])
    return found.weighted / found.months, bounds.shared_by(found.months + more)


def _max(found: Amounts, missing: int, extent: Bounds) -> Combined:
    """A missing period can only make it greater."""
    greatest = found.greatest
    if greatest is None:
        return None, Bounds()
    return greatest, Bounds(low=greatest, high=extent.high if missing else greatest)


_RULES: Mapping[OverTime | None, Callable[[Amounts, int, Bounds], Combined]] = {
    OverTime.SUM: _sum,
    OverTime.MEAN: _mean,
    OverTime.MAX: _max,
}
