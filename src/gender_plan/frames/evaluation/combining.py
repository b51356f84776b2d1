"""From the rows of areas to the figures of what they are part of, level by level: sums, then ratios."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from math import inf
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from gender_plan.frames.evaluation.areas import Areas
from gender_plan.frames.evaluation.codes import PROVISIONAL, Codes
from gender_plan.frames.evaluation.days import ALWAYS
from gender_plan.frames.evaluation.engine import Engine
from gender_plan.frames.evaluation.questions import Asked
from gender_plan.frames.evaluation.seen import Seen
from gender_plan.frames.evaluation.sums import (
    ALL_SUMS,
    MEASURED,
    RULES,
    STATE_SUMS,
    SUMS_OF,
    UNIT_SUMS,
    added,
    as_sightings,
    bounded,
    figured,
    limits,
    own_sightings,
    window,
)
from gender_plan.frames.evaluation.yardsticks import columns
from gender_plan.progress.observing.windows import window_of

Frame = nw.LazyFrame[Any]

_THING = ("measure", "area", "sex", "window", "of")
_SERIES = ("measure", "area", "sex", "window")
_RULE_TYPES = {
    "measure": nw.Int64,
    "rule": nw.Int64,
    "unit_depth": nw.Int64,
    "carries": nw.Int64,
    "months": nw.Int64,
    "scale": nw.Int64,
    "figured": nw.Int64,
    "from_": nw.Float64,
    "above_": nw.Float64,
    "to_": nw.Float64,
    "below_": nw.Float64,
}
_EXTENT_TYPES = {"measure": nw.Int64, "extent_low": nw.Float64, "extent_high": nw.Float64}
_EXPECTED_TYPES = {"measure": nw.Int64, "area": nw.Int64, "expected": nw.Int64}


@frozen(kw_only=True)
class Combining:
    """The rules by which the rows of areas combine.

    ``rows``: those in use; ``units``: of each measure the depth of the areas that report it, and how
    many have done so; ``seen``: what occurs among the rows.
    """

    engine: Engine
    codes: Codes
    rows: Frame
    units: Mapping[int, tuple[int, int]]
    seen: Seen

    @property
    def areas(self) -> Areas:
        """The areas."""
        return self.codes.areas

    @cached_property
    def combined(self) -> Sequence[Asked]:
        """The measures whose areas make something together."""
        able = (one for one in self.codes.asked if one.measure.combines_areas)
        return [one for one in able if self.units.get(one.number, (0, 0))[0] > 0]

    @cached_property
    def sums(self) -> Sequence[str]:
        """What has to be added up for the rules that occur."""
        rules = {RULES[one.indicator.over_areas] for one in self.combined}
        found = [name for rule in sorted(rules) for name in SUMS_OF[rule]]
        found += UNIT_SUMS if any(one.measure.counts_units for one in self.combined) else ()
        found += STATE_SUMS if PROVISIONAL in self.codes.state.values() else ()
        return ("present", *dict.fromkeys(found))

    @cached_property
    def _counts(self) -> Mapping[str, Sequence[str]]:
        """The sums that count units, in groups."""
        counts = [name for name in self.sums if name not in MEASURED]
        groups = self.codes.packing.together(counts)
        return {f"counts_{number}": names for number, names in enumerate(groups)}

    @cached_property
    def days(self) -> Sequence[str]:
        """The days that have to be known of sums: none where each is that of its values."""
        return ("day", "used_day") if self.codes.has_early else ()

    @cached_property
    def _periods(self) -> Sequence[str]:
        """Where the period of a value begins, if that matters; of several periods the longest tells."""
        return ("begins",) if self.codes.needs_periods else ()

    @cached_property
    def _first_unit(self) -> Mapping[int, int]:
        """Of each measure that combines, the first area as deep as those that report it."""
        depths = self.areas.depths
        return {one.number: depths.index(self.units[one.number][0]) for one in self.combined}

    @cached_property
    def _above_units(self) -> bool:
        """Whether any area has a figure of its own besides those of the areas in it."""
        first = self.seen.first_area
        return any(first.get(number, unit) < unit for number, unit in self._first_unit.items())

    def of_units(self) -> Frame:
        """The rows of areas that no other area is part of, as far as the measure is concerned."""
        return self._divided(nw.col("area") >= nw.col("first_unit")) if self._above_units else self.rows

    def sightings(self) -> Frame | None:
        """Of every other area its own figure, else what the areas in it make together."""
        if not self.combined:
            return None
        names = (*_THING, *self.days, *self._periods, *self.sums)
        typed = [nw.col(name).cast(nw.Float64 if name in MEASURED else nw.Int64) for name in names]
        levels = [level.select(typed) for level in self._levels()]
        together = self._figured(nw.concat(levels, how="vertical"))
        if not self._above_units:
            return together
        own = own_sightings(self._divided(nw.col("area") < nw.col("first_unit")))
        keys = ["measure", "area", "sex", "of"]
        elsewhere = together.join(own.select(*keys), on=keys, how="anti")
        return nw.concat([own, elsewhere], how="vertical")

    def _divided(self, which: nw.Expr) -> Frame:
        first = self._first_unit
        listed = [(one.number, first.get(one.number, 0)) for one in self.codes.asked]
        alike = {area for _, area in listed}
        if len(alike) == 1:
            return self.rows.with_columns(first_unit=nw.lit(alike.pop(), nw.Int64)).filter(which)
        types = {"measure": nw.Int64, "first_unit": nw.Int64}
        small = self.engine.small(columns(types, listed), types)
        return self.rows.join(small, on="measure", how="inner").filter(which)

    def _levels(self) -> Iterable[Frame]:
        """The sums of each level, made of those of the level below."""
        carries = [one.carries for one in self.combined]
        units = self._unit_rows()
        flows = []
        if not all(carries):
            flows.append((units.filter(nw.col("carries") == 0) if any(carries) else units, False))
        if any(carries):
            flows.append((self._changes(units.filter(nw.col("carries") == 1)), True))
        for flow, carried in flows:
            below = flow
            for _ in range(max(self.areas.depths)):
                (below,) = self.engine.kept(self._summed(self._in_parents(below), carried))
                yield self._carried(below) if carried else below

    def _in_parents(self, below: Frame) -> Frame:
        """What is in each area as what is in its parent; of none in what is part of no other."""
        parents = {"parent": [area.parent for area in self.areas.listed]}
        above = self.engine.beside(below, "area", parents, {"parent": nw.Int64})
        return above.drop("area").rename({"parent": "area"})

    @cached_property
    def _rules(self) -> Frame:
        return self.engine.small(columns(_RULE_TYPES, map(self._rule, self.combined)), _RULE_TYPES)

    def _rule(self, one: Asked) -> tuple[float, ...]:
        stretch = window_of(one.measure, one.plan.period)
        return (
            one.number,
            RULES[one.indicator.over_areas],
            self.units[one.number][0],
            int(one.carries),
            stretch.every.months if stretch and stretch.every else 0,
            one.scale,
            int(one.measure.condition.has_figure),
            *limits(one.measure.condition),
        )

    def _unit_rows(self) -> Frame:
        """The rows of the areas that report, each as what it adds to a sum."""
        units = self._ruled(self.of_units())
        units = units.with_columns(window=window())
        if any(one.carries for one in self.combined):
            inside = (nw.col("carries") == 0) | (nw.col("window") <= nw.col("starts"))
            units = units.filter(inside)
        return added(units).select(*_THING, "carries", *self.days, *self._periods, *self.sums)

    def _ruled(self, units: Frame) -> Frame:
        """With the rules of each measure; where all have the same, nothing has to be joined."""
        rows = [self._rule(one) for one in self.combined]
        alike = len({row[1:] for row in rows}) == 1 and len(rows) == len(self.codes.asked)
        if not alike:
            return units.join(self._rules, on="measure", how="inner")
        pairs = zip(_RULE_TYPES, rows[0], strict=True)
        same = {name: nw.lit(value, _RULE_TYPES[name]) for name, value in pairs if name != "measure"}
        return units.with_columns(**same)

    def _changes(self, units: Frame) -> Frame:
        """What each value changes in a sum that holds the last value of every area."""
        changes = []
        for name in self.sums:
            before = nw.col(name).shift(1).over("measure", "area", "sex", "window", order_by="of")
            changes.append((nw.col(name) - before.fill_null(0)).alias(name))
        return units.with_columns(changes)

    def _carried(self, sums: Frame) -> Frame:
        running = [
            nw.col(name).cum_sum().over(*_SERIES, order_by="of").alias(name) for name in self.sums
        ]
        days = (nw.col(name).cum_max().over(*_SERIES, order_by="of") for name in self.days)
        return sums.with_columns(*days, *running)

    def _summed(self, rows: Frame, carried: bool) -> Frame:  # noqa: FBT001  which of two flows
        """One group by one number; where values carry, by their window as well."""
        packing = self.codes.packing
        thing = packing.thing(*map(nw.col, ("measure", "area", "of", "sex")))
        keys = ("thing", "window") if carried else ("thing",)
        # What the values that carry add may be less than nothing, and so cannot share a number.
        groups = {} if carried else self._counts
        counts = {name: packing.counts(each) for name, each in groups.items()}
        alone = (name for name in self.sums if carried or name in MEASURED)
        added_up = [nw.col(name).sum() for name in alone]
        added_up += [nw.col(name).sum().cast(nw.Int64) for name in groups]
        days = (nw.col(name).max() for name in self.days)
        begins = (nw.col(name).min() for name in self._periods)
        found = rows.with_columns(thing=thing, **counts).group_by(*keys).agg(*days, *begins, *added_up)
        found = found.filter(~nw.col("thing").is_null())
        found = found.with_columns(
            packing.count(nw.col(group), at).alias(name)
            for group, names in groups.items()
            for at, name in enumerate(names)
        ).drop(*groups)
        thing = nw.col("thing")
        found = found.with_columns(
            measure=packing.measure(thing),
            area=packing.area(thing),
            of=packing.of(thing),
            sex=packing.sex(thing),
        ).drop("thing")
        return found if carried else found.with_columns(window=nw.lit(0, nw.Int64))

    def _figured(self, sums: Frame) -> Frame:
        """The figures that sums make, what they rest on, and between which figures they lie."""
        found = sums.join(self._rules, on="measure", how="inner").join(
            self._expected, on=["measure", "area"], how="inner"
        )
        absent = (name for name in ALL_SUMS if name not in self.sums)
        found = found.with_columns(nw.lit(0, nw.Int64).alias(name) for name in absent)
        if not self.days:
            found = found.with_columns(day=nw.col("of"), used_day=nw.col("of"))
        if not self._periods:
            found = found.with_columns(begins=nw.lit(ALWAYS, nw.Int64))
        found = found.join(self._extents, on="measure", how="left")
        return as_sightings(bounded(figured(found, broken=self.codes.found.broken)))

    @cached_property
    def _expected(self) -> Frame:
        rows: list[tuple[int, int, int]] = []
        for one in self.combined:
            depth, seen = self.units[one.number]
            if not self.areas.given:
                rows.append((one.number, 0, seen))
                continue
            below = self.areas.counts_below[depth]
            own = self.codes.plan_of_area
            rows += [(one.number, area, n) for area, n in below.items() if own[area] == one.plan_number]
        return self.engine.small(columns(_EXPECTED_TYPES, rows), _EXPECTED_TYPES)

    @cached_property
    def _extents(self) -> Frame:
        """Between which figures any value of a measure can lie, by what was reported."""
        rows = [(one.number, *self._extent(one)) for one in self.combined]
        return self.engine.small(columns(_EXTENT_TYPES, rows), _EXTENT_TYPES)

    def _extent(self, one: Asked) -> tuple[float, float]:
        start = one.measure.start
        known = [
            float(end) for end in (*self.seen.extents.get(one.number, ()), start) if end is not None
        ]
        if one.measure.unit is None or min(known, default=0) < 0:
            return -inf, inf
        return 0.0, 100.0 if one.scale != 1 and max(known, default=0) <= 100 else inf  # noqa: PLR2004
