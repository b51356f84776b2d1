"""The results as tidy frames, of the kind that was given: rows, measures, indicators, goals, plans."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from gender_plan.frames.evaluation.daily import daily
from gender_plan.frames.evaluation.days import as_days
from gender_plan.frames.evaluation.evaluating import Evaluation
from gender_plan.frames.evaluation.judged_targets import reason
from gender_plan.frames.evaluation.names import with_areas, with_measures
from gender_plan.frames.evaluation.paths import PATH_TYPES, Paths, path_table, paths_of
from gender_plan.frames.evaluation.seen import dated_pairs
from gender_plan.frames.evaluation.shown import StateCount
from gender_plan.frames.evaluation.unmatched import Unmatched, Unmatching
from gender_plan.frames.evaluation.verdicts import DATA, Verdicts
from gender_plan.frames.evaluation.yardsticks import STATES, Table
from gender_plan.methods import PaceClass
from gender_plan.progress.states import TargetState
from gender_plan.text import Language, Noun, counted

Frame = nw.LazyFrame[Any]

TARGET = ("target", "target_kind", "target_low", "target_high")
"""What is told of the target that was judged, under the names it has in the tables of the plan."""
_PLANS = Noun("kế hoạch", "plan", "plans")
_AREAS = Noun("địa bàn", "area", "areas")
_ROWS = Noun("dòng số liệu", "row of values", "rows of values")


@frozen(kw_only=True, eq=False, repr=False)
class FrameProgress:
    """The progress of plans by a table, as frames of the kind that was given.

    ``rows``: each figure on its own day; ``verdicts``: of each measure in each area; ``indicators``: of
    each indicator; ``goals`` and ``plans``: how many indicators are in each state. ``unmatched``: rows
    that cannot be used; ``unknown_columns``: columns that are not read; ``left_out``:
    indicators that were not evaluated.
    """

    evaluation: Evaluation
    unknown_columns: tuple[str, ...]
    left_out: tuple[str, ...]

    @cached_property
    def unmatched(self) -> tuple[Unmatched, ...]:
        """The rows that cannot be used, by column, with examples."""
        run = self.evaluation
        looking = Unmatching(engine=run.engine, table=run.table, codes=run.codes, left_out=self.left_out)
        return looking.found()

    def said(self, language: Language = "vi") -> str:
        """What was evaluated, and what could not be used, in one sentence."""
        codes = self.evaluation.codes
        counts = {_PLANS: len(codes.plans), _AREAS: len(codes.areas.listed), _ROWS: codes.found.rows}
        sentence = ", ".join(counted(number, noun, language) for noun, number in counts.items())
        odd = "; ".join(one.said.said(language) for one in self.unmatched)
        return f"{sentence}. {odd}." if odd else f"{sentence}."

    def __repr__(self) -> str:
        return f"<FrameProgress: {self.said()}>"

    def state_counts(self) -> tuple[StateCount, ...]:
        """How many indicators are in each state in the areas of the plans."""
        codes = self.evaluation.codes
        homes = [home for plan in codes.plans if (home := codes.areas.of_plan(plan)) is not None]
        top = [codes.areas.listed[home].code for home in homes]
        counted = self._counted().filter(nw.col("area").is_in(top)).collect()
        rows = counted.sort("plan", "area", "target_state").iter_rows(named=True)
        return tuple(
            StateCount(
                plan=row["plan"],
                area=row["area_name"] or row["area"],
                state=TargetState(row["target_state"]),
                indicators=row["indicators"],
            )
            for row in rows
        )

    @property
    def rows(self) -> Any:  # noqa: ANN401
        """A row for each measure, area and day: what the figure of the day says by itself."""
        return self._back(self._rows)

    @property
    def verdicts(self) -> Any:  # noqa: ANN401  the caller's kind of frame
        """A row for each measure and area."""
        return self._back(self._verdicts)

    @property
    def indicators(self) -> Any:  # noqa: ANN401
        """A row for each indicator and area."""
        return self._back(self._indicators)

    @property
    def goals(self) -> Any:  # noqa: ANN401
        """A row for each goal, area and state: how many of its indicators are in it."""
        return self._back(self._counted("goal"))

    @property
    def plans(self) -> Any:  # noqa: ANN401
        """A row for each plan, area and state: how many indicators are in it."""
        return self._back(self._counted())

    def _back(self, frame: Frame) -> Any:  # noqa: ANN401
        return self.evaluation.inside.given_back(frame)

    @cached_property
    def _numbers(self) -> Verdicts:
        return Verdicts(evaluation=self.evaluation)

    @cached_property
    def _rows(self) -> Frame:
        found = [self._rows_of(portion) for portion in self.evaluation.portions]
        return nw.concat(found, how="vertical") if found[1:] else found[0]

    def _rows_of(self, portion: Evaluation) -> Frame:
        named = self._named(portion.observed)
        stated = daily(portion, named, portion.seen.days)
        found = self._paced(stated, "day", "figure", portion.days)
        found = found.with_columns(data=nw.col("provisional"))
        return found.select(*_names(), *_states(), of=nw.col("of_day"), **_figures())

    def _named(self, found: Frame) -> Frame:
        """At first, so that whoever asks for some measures or areas has only those computed."""
        run = self.evaluation
        return with_areas(with_measures(found, run.inside, run.codes), run.inside, run.codes)

    @cached_property
    def _verdicts(self) -> Frame:
        judged = self._numbers.judged.join(self._numbers.targets, on="question", how="inner")
        days = dated_pairs(judged, "point_day", self.evaluation.codes.packing)
        paced = self._paced(self._named(judged), "point_day", "point", days)
        found = paced.with_columns(reason=reason())
        return found.select(
            *_names(), *_states(), "reason", *TARGET, due=as_days("due_number"), **_figures()
        )

    @cached_property
    def _paths(self) -> Paths:
        run = self.evaluation
        return paths_of(run.codes.asked, run.limits)

    def _paced(self, frame: Frame, day: str, figure: str, days: Iterable[tuple[int, int]]) -> Frame:
        """With what was planned for the day of a figure, and how fast it goes.

        ``days``: of each measure those that occur.
        """
        run = self.evaluation
        frame = frame.with_columns(measure_day=run.codes.packing.dated(nw.col("measure"), nw.col(day)))
        table: Table = path_table(days, self._paths)
        joined = frame.join(run.inside.small(table, PATH_TYPES), on="measure_day", how="left")
        share = (nw.col(figure) - nw.col("start")) / nw.col("way")
        known = ~nw.col("expected_share").is_nan() & ~nw.col("expected_share").is_null()
        known = known & ~_past(nw.col(figure), nw.col("beyond"))
        return joined.with_columns(
            share=nw.when(~nw.col(figure).is_null()).then(share),
            pace_ratio=nw.when(known).then(share / nw.col("expected_share")),
            pace_class=_pace_class(nw.col(figure), known, included=run.limits.limit_included),
        )

    @cached_property
    def _indicators_in_areas(self) -> Frame:
        run = self.evaluation
        return with_areas(self._numbers.of_indicators, run.inside, run.codes)

    @cached_property
    def _indicators(self) -> Frame:
        found = self._indicators_in_areas
        return found.select("plan", "goal", "indicator", *_places(), *_states())

    def _counted(self, *within: str) -> Frame:
        """How many indicators are in each state."""
        found = self._indicators_in_areas.with_columns(
            target_state=_words("state", STATES), indicators=nw.lit(1, nw.Int64)
        )
        keys = ("plan", *within, "area_code", "area_name", "level", "target_state")
        counted = found.group_by(*keys).agg(nw.col("indicators").sum().cast(nw.Int64))
        return counted.rename({"area_code": "area"})


def _places() -> list[nw.Expr]:
    return [nw.col("area_code").alias("area"), nw.col("area_name"), nw.col("level")]


def _names() -> list[nw.Expr]:
    return [*map(nw.col, ("plan", "goal", "indicator", "part", "scope")), *_places()]


def _states() -> list[nw.Expr]:
    return [
        _words("state", STATES).alias("target_state"),
        _words("data", DATA).alias("data_state"),
    ]


def _figures() -> dict[str, nw.Expr]:
    return {
        "day": as_days("day"),
        "value": nw.col("figure"),
        **{
            name: nw.col(name)
            for name in ("women", "men", "pace_class", "planned", "share", "pace_ratio")
        },
        **{name: nw.col(name) for name in ("reported", "expected")},
        "low": _finite("low"),
        "high": _finite("high"),
    }


def _words(number: str, words: Sequence[str]) -> nw.Expr:
    return nw.coalesce(
        *(nw.when(nw.col(number) == n).then(nw.lit(str(word))) for n, word in enumerate(words))
    )


def _finite(name: str) -> nw.Expr:
    return nw.when(nw.col(name).is_finite()).then(nw.col(name)).alias(name)


def _past(figure: nw.Expr, mark: nw.Expr) -> nw.Expr:
    """Whether a figure has left a mark behind on its planned way."""
    return nw.when(nw.col("way") > 0).then(figure > mark).otherwise(figure < mark)


def _pace_class(figure: nw.Expr, known: nw.Expr, *, included: bool) -> nw.Expr:
    """The class, by comparing with the figure at which each begins, to the last digit."""

    def from_(name: str, *, also: bool) -> nw.Expr:
        reached = _past(figure, nw.col(name))
        return reached | (figure == nw.col(name)) if also else reached

    cases = (
        (from_("on_track_from", also=included), PaceClass.ON_TRACK),
        (from_("behind_from", also=included), PaceClass.BEHIND),
        (from_("far_behind_from", also=True), PaceClass.FAR_BEHIND),
    )
    judged = known & ~figure.is_null()
    return nw.coalesce(
        nw.when(~judged).then(nw.lit(str(PaceClass.NOT_ASSESSABLE))),
        *(nw.when(judged & case).then(nw.lit(str(found))) for case, found in cases),
        nw.lit(str(PaceClass.MOVING_AWAY)),
    )
