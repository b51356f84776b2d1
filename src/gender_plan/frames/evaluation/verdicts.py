"""The verdicts in numbers: of each measure and each indicator in every area, also where nothing came."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from gender_plan.frames.evaluation.days import number_of
from gender_plan.frames.evaluation.evaluating import Evaluation
from gender_plan.frames.evaluation.judged_targets import (
    TARGET_TYPES,
    blank_speaker,
    target_row,
)
from gender_plan.frames.evaluation.judging import SAID, day_at, of_at
from gender_plan.frames.evaluation.names import with_measures
from gender_plan.frames.evaluation.states import FLAGS, MANY, combined, flags
from gender_plan.frames.evaluation.yardsticks import NUMBER, Question, columns
from gender_plan.progress.states import DataState
from gender_plan.progress.states import combined as combined_state

Frame = nw.LazyFrame[Any]

DATA = (DataState.FINAL, DataState.PROVISIONAL, DataState.STALE, DataState.MISSING)
"""The states of the data by their numbers here, the better first."""
_BLANK_TYPES = dict.fromkeys(("blank", "blank_speaks", "first_question"), nw.Int64)
_SEEN = ("day", "figure", "women", "men", "reported", "expected", "low", "high")
_GRID_TYPES = {"plan_number": nw.Int64, "measure": nw.Int64, "unit_depth": nw.Int64, "home": nw.Int64}
_PLACE_TYPES = {"plan_number": nw.Int64, "area": nw.Int64, "depth": nw.Int64}


@frozen(kw_only=True, eq=False)
class Verdicts:
    """The verdicts of one evaluation."""

    evaluation: Evaluation

    def _small(self, types: Mapping[str, Any], rows: Any) -> Frame:  # noqa: ANN401  rows of anything
        return self.evaluation.inside.small(columns(types, rows), types)

    @cached_property
    def targets(self) -> Frame:
        """The target of each question."""
        return self._small(TARGET_TYPES, map(target_row, self.evaluation.questions))

    @cached_property
    def _questions(self) -> Mapping[int, Sequence[Question]]:
        """The questions of each measure."""
        found: dict[int, list[Question]] = {}
        for one in self.evaluation.questions:
            found.setdefault(one.asked.number, []).append(one)
        return found

    def _with_blanks(self, found: Frame) -> Frame:
        """With what holds of each measure where nothing is known of it."""
        rows = [
            (
                NUMBER[combined_state(each.blank for each in mine)],
                blank_speaker(mine),
                mine[0].number,
            )
            for mine in map(self._questions.__getitem__, range(len(self.evaluation.codes.asked)))
        ]
        table = columns(_BLANK_TYPES, rows)
        return self.evaluation.inside.beside(found, "measure", table, _BLANK_TYPES)

    @cached_property
    def _grid(self) -> Frame:
        """Each measure with each area that could have a value of it, also where nothing came."""
        codes = self.evaluation.codes
        depths = self._depths
        measures = [
            (one.plan_number, one.number, depths[one.plan_number, one.indicator.id], home)
            for one in codes.asked
            if one.number in self.evaluation.measures
            if (home := codes.areas.of_plan(one.plan)) is not None
        ]
        places = [
            (plan, area, codes.areas.depths[area])
            for area, plan in enumerate(codes.plan_of_area)
            if plan >= 0
        ]
        grid = self._small(_GRID_TYPES, measures).join(
            self._small(_PLACE_TYPES, places), on="plan_number", how="inner"
        )
        able = (nw.col("depth") <= nw.col("unit_depth")) | (nw.col("area") == nw.col("home"))
        return grid.filter(able).select("measure", "area")

    @cached_property
    def _depths(self) -> Mapping[tuple[int, str], int]:
        """How deep the areas lie that report any measure of an indicator; -1 where none does."""
        found: dict[tuple[int, str], int] = {}
        for one in self.evaluation.codes.asked:
            key = one.plan_number, one.indicator.id
            depth = self.evaluation.units.get(one.number, (-1, 0))[0]
            found[key] = max(found.get(key, -1), depth)
        return found

    @cached_property
    def judged(self) -> Frame:
        """The numbers of each verdict, with the figure that decides, else the latest."""
        found = [Verdicts(evaluation=portion).judged_at_once() for portion in self.evaluation.portions]
        return nw.concat(found, how="vertical") if found[1:] else found[0]

    def judged_at_once(self) -> Frame:
        """The same, without dividing the measures."""
        run = self.evaluation
        found = self._with_blanks(self._grid.join(run.measured, on=["measure", "area"], how="left"))
        at, latest = nw.col("at"), nw.coalesce("usable_at", "any_at")
        found = found.with_columns(
            speaks=nw.coalesce("speaks", "blank_speaks"),
            state=nw.coalesce("state", "blank"),
            latest=latest,
            shown=nw.when(at >= 0).then(at).otherwise(latest),
        )
        found = found.select(
            *("measure", "area", "state", "at", "usable_at", "latest", "speaks"),
            question=nw.col("first_question") + nw.col("speaks") % MANY,
            both=self._both("shown"),
            point_both=self._both("point_at"),
            data=self._data(),
        )
        (kept,) = run.inside.kept(self._with_observed(found))
        return kept

    def _both(self, instant: str) -> nw.Expr:
        """The observation of an instant."""
        packing = self.evaluation.codes.packing
        return packing.both(nw.col("measure"), nw.col("area"), of_at(nw.col(instant)))

    def _data(self) -> nw.Expr:
        """The number of the state of the data."""
        run = self.evaluation
        oldest = run.terms.as_of - dt.timedelta(days=run.stale_after)
        return nw.coalesce(
            nw.when(nw.col("latest").is_null()).then(nw.lit(3)),
            nw.when(day_at(nw.col("latest")) < number_of(oldest)).then(nw.lit(2)),
            nw.when(nw.col("latest") // SAID % 2 == 1).then(nw.lit(1)),
            nw.lit(0),
        ).cast(nw.Int64)

    def _with_observed(self, found: Frame) -> Frame:
        """With what was observed when the verdict fell, and for the latest point of the way."""
        keys = nw.concat([found.select("both"), found.select(both="point_both")], how="vertical")
        observed = self.evaluation.observed.select("both", *_SEEN)
        # Few of all observations are wanted: these are found first, so that few have to be joined.
        (seen,) = self.evaluation.inside.kept(observed.join(keys, on="both", how="semi"))
        points = seen.select(point_both="both", point="figure", point_day="day")
        return found.join(seen, on="both", how="left").join(points, on="point_both", how="left")

    @cached_property
    def of_indicators(self) -> Frame:
        """The state of each indicator: of its parts that are in force, else of all."""
        run = self.evaluation
        judged = self.judged.select("measure", "area", "state", "data")
        found = with_measures(judged, run.inside, run.codes)
        keys = ("indicator_number", "area")
        any_in_force = found.group_by(*keys).agg(any_in_force=nw.col("in_force").max())
        found = found.join(any_in_force, on=list(keys), how="inner")
        found = found.filter(nw.col("in_force") == nw.col("any_in_force")).with_columns(*flags())
        whole = found.group_by(*keys, "plan", "goal", "indicator").agg(
            nw.col("data").max(), *(nw.col(name).max() for name in FLAGS)
        )
        return whole.with_columns(state=combined()).drop(*FLAGS)
