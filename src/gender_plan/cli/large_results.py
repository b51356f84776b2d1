"""What whole columns say of a plan: the rows that were asked for in their order, and the counts."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

import gender_plan as gp
from gender_plan.cli.verdicts import DATA, STATE_NOT_STATED
from gender_plan.frames.evaluation.results import FrameProgress
from gender_plan.frames.files.writing import in_polars
from gender_plan.progress import DataState, TargetState
from gender_plan.progress.measures import Measure, measures_of
from gender_plan.progress.tallying import Counts, counted
from gender_plan.text import Text

_CALLED = {True: DATA[DataState.FINAL], False: STATE_NOT_STATED}
EITHER = Text("chính thức hoặc không ghi rõ", en="final or not stated")
_KEYS = ("indicator", "part", "scope")
_PLACES = {"place_of_area": nw.Int64, "place_of_measure": nw.Int64}


@frozen(kw_only=True)
class LargeResults:
    """The results of an evaluation for some areas: all of a level, or the one on top.

    ``level``: None for the one on top; ``indicator``: the id of the only one that is wanted.
    """

    plan: gp.Plan
    found: FrameProgress
    level: str | None
    indicator: str | None

    @cached_property
    def frame(self) -> Any:  # noqa: ANN401  a frame of the engine
        """The verdicts that were asked for, area by area, in the order of the plan."""
        return self._ordered.drop(*_PLACES).to_native()

    def first(self, most: int | None) -> tuple[Sequence[dict[str, Any]], int]:
        """So many of its rows, or all, and how many there are."""
        frame = nw.from_native(self.frame).lazy()
        shown = frame if most is None else frame.head(most)
        return in_polars(shown.to_native()).to_dicts(), frame.select(rows=nw.len()).collect().item()

    @cached_property
    def counts(self) -> Counts:
        """How many indicators of the plan's own area, of those that are wanted, are in each state."""
        of_top = nw.from_native(self.found.indicators).lazy().filter(nw.col("area") == self.top.code)
        if self.indicator is not None:
            of_top = of_top.filter(nw.col("indicator") == self.indicator)
        return counted(TargetState(state) for (state,) in of_top.select("target_state").collect().rows())

    @property
    def not_provisional(self) -> Text:
        """What stands for data that nobody called provisional: final, not stated, or either of both."""
        stated = {bool(text.strip()) for text in self.found.evaluation.codes.found.states}
        said = [text for is_so, text in _CALLED.items() if is_so in (stated or {False})]
        return said[0] if len(said) == 1 else EITHER

    @property
    def top(self) -> Any:  # noqa: ANN401  an area of the evaluation
        """The area that all others are part of."""
        return self._areas[0]

    @property
    def levels(self) -> dict[str, int]:
        """How many areas of each level were to report, from the top down."""
        found: dict[str, int] = {}
        for area in self._areas:
            found[area.level] = found.get(area.level, 0) + 1
        return found

    @cached_property
    def measures(self) -> dict[tuple[str, str | None, str | None], Measure]:
        """The measures of the plan by the names that they have in a row."""
        listed = [one for _, each in self.plan.all_indicators for one in measures_of(each)]
        return {
            (
                one.indicator.id,
                one.part.id if one.part else None,
                one.scope.vi if one.scope else None,
            ): one
            for one in listed
            if self.indicator in (None, one.indicator.id)
        }

    @property
    def _areas(self) -> Sequence[Any]:
        return self.found.evaluation.codes.areas.listed

    @cached_property
    def _ordered(self) -> nw.LazyFrame[Any]:
        frame = nw.from_native(self.found.verdicts).lazy()
        keys = {f"{name}_or_none": nw.col(name).fill_null("") for name in _KEYS}
        frame = frame.join(self._wanted_areas, on="area", how="inner").with_columns(**keys)
        frame = frame.join(self._wanted_measures, on=list(keys), how="inner").drop(*keys)
        # They are counted, shown and written, which would compute them three times.
        (kept,) = self.found.evaluation.engine.kept(frame)
        return kept.sort(*_PLACES)

    @property
    def _wanted_areas(self) -> nw.LazyFrame[Any]:
        wanted = [
            a for a in self._areas if (a == self.top if self.level is None else a.level == self.level)
        ]
        return self._small(
            {"area": [area.code for area in wanted], "place_of_area": list(range(len(wanted)))}
        )

    @property
    def _wanted_measures(self) -> nw.LazyFrame[Any]:
        named = list(self.measures)
        columns = {f"{name}_or_none": [key[at] or "" for key in named] for at, name in enumerate(_KEYS)}
        return self._small({**columns, "place_of_measure": list(range(len(named)))})

    def _small(self, columns: dict[str, list[Any]]) -> nw.LazyFrame[Any]:
        types = {name: _PLACES.get(name, nw.String) for name in columns}
        small: nw.LazyFrame[Any] = self.found.evaluation.engine.small(columns, types)
        return small
