"""Evaluates plans by a table of any size, on the engine that the table lives in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import narwhals.stable.v2 as nw
from attrs import evolve, frozen

from gender_plan.errors import GenderPlanError
from gender_plan.frames.evaluation import states
from gender_plan.frames.evaluation.codes import Codes
from gender_plan.frames.evaluation.coding import coded, pairs_of, unpacked, without_silence
from gender_plan.frames.evaluation.combining import Combining
from gender_plan.frames.evaluation.days import number_of
from gender_plan.frames.evaluation.engine import Engine
from gender_plan.frames.evaluation.judging import (
    OBSERVED,
    Occurring,
    answers,
    as_observed,
    of_units,
    of_wholes,
)
from gender_plan.frames.evaluation.portions import portions
from gender_plan.frames.evaluation.seen import Seen, areas_of, dated_pairs, last_areas, seen_in
from gender_plan.frames.evaluation.yardsticks import (
    ASKED_TYPES,
    OCCURRENCE_TYPES,
    QUESTION_TYPES,
    SPAN_TYPES,
    Question,
    Table,
    occurrence_table,
    question_table,
    sheets,
    span_table,
)
from gender_plan.methods import PaceLimits
from gender_plan.model import OverAreas
from gender_plan.progress.terms import Terms
from gender_plan.text import Text

Frame = nw.LazyFrame[Any]

NOT_HERE = Text(
    "bảng lớn chưa đánh giá được chỉ tiêu sau: {}. Hãy đánh giá bằng ProgressEvaluator, hoặc "
    "bỏ qua bằng leave_out=[…]",
    en="large tables cannot evaluate these indicators: {}. Evaluate them by ProgressEvaluator, or leave "
    "them out by leave_out=[…]",
)


class NotOnFramesError(GenderPlanError, NotImplementedError):
    """Some indicators need what whole columns cannot do; ``indicators`` names them."""

    def __init__(self, text: Text, indicators: tuple[str, ...]) -> None:
        super().__init__(text)
        self.indicators = indicators


@frozen(kw_only=True, eq=False)
class Evaluation:
    """The course of one evaluation: each step is computed when it is asked for, and once.

    ``engine``: the one that the table lives in; ``held``: the table as that holds it; ``measures``: the
    numbers of those to be evaluated.
    """

    engine: Engine
    table: Frame
    held: Frame
    codes: Codes
    measures: frozenset[int]
    questions: Sequence[Question]
    limits: PaceLimits
    stale_after: int

    @property
    def terms(self) -> Terms:
        """Its terms."""
        return self.codes.terms

    @property
    def as_of(self) -> int:
        """The day of the evaluation."""
        return number_of(self.terms.as_of)

    @cached_property
    def inside(self) -> Engine:
        """The engine that goes on with the rows once they are numbers."""
        return self.engine.inside(self.codes.found.rows)

    @property
    def portions(self) -> Iterator["Evaluation"]:
        """Itself; or, of too many rows, what is evaluated one after the other and let go."""
        divided = [*portions(self.codes, self.inside.at_once)]
        if len(divided) == 1:
            yield self
            return
        for measures in divided:
            yield evolve(self, measures=measures)

    @property
    def _coded(self) -> Frame:
        return coded(self.engine, self.inside, self.held, self.codes, self.measures)

    @cached_property
    def _last_words(self) -> Frame:
        """What was said last of each thing and period, also that nothing was collected."""
        period = self.codes.packing.period(nw.col("precedence"))
        found = self._coded.with_columns(period=period)
        keys = ["thing", "period"]
        return self.inside.kept(self.inside.latest(found, keys, "precedence", self.codes.figures))[0]

    @cached_property
    def rows(self) -> Frame:
        """The rows in use, one for each thing."""
        found = without_silence(self._last_words, self.codes) if self.codes.has_silence else self._coded
        chosen = self.inside.latest(found, ["thing"], "precedence", self.codes.figures)
        (kept,) = self.inside.kept(chosen)
        return unpacked(self.inside, kept, self.codes)

    @cached_property
    def seen(self) -> Seen:
        """What occurs among the rows in use."""
        return seen_in(self.rows, self.codes.packing)

    @property
    def days(self) -> Iterable[tuple[int, int]]:
        """Of each measure the days on which something was known."""
        if not self.codes.has_early:
            return self.seen.days
        return dated_pairs(self.observed, "day", self.codes.packing)

    @cached_property
    def units(self) -> Mapping[int, tuple[int, int]]:
        """Of each measure the depth of the areas that report it, and how many areas do."""
        silent, depths = self.codes.has_silence, self.codes.areas.depths
        pairs = pairs_of(self._last_words, self.codes) if silent else self.rows.select("measure", "area")
        last_area = last_areas(pairs) if silent else self.seen.last_area
        counts = {} if self.codes.areas.given else areas_of(pairs)
        return {measure: (depths[area], counts.get(measure, 0)) for measure, area in last_area.items()}

    @cached_property
    def observed(self) -> Frame:
        """What is known of each measure in each area for each day."""
        combining = Combining(
            engine=self.inside,
            codes=self.codes,
            rows=self.rows,
            units=self.units,
            seen=self.seen,
        )
        packing, by_sex = self.codes.packing, self.codes.has_sexes
        units = of_units(
            combining.of_units(), packing, by_sex=by_sex, by_period=self.codes.needs_periods
        )
        if by_sex:
            (units,) = self.inside.kept(units)
        seen = as_observed(units, packing)
        wholes = combining.sightings()
        if wholes is None:
            return seen
        (joined,) = self.inside.kept(of_wholes(wholes, packing, by_sex=by_sex))
        return nw.concat([seen, joined], how="vertical")

    @cached_property
    def _sheets(self) -> Sequence[Table]:
        """The questions that ask the same whatever day a value is for."""
        constant = [one for one in self.questions if not one.varies]
        return [*sheets(constant, len(self.codes.asked))]

    @cached_property
    def _varying(self) -> Table:
        """What meets the questions that ask something else day by day."""
        return span_table([one for one in self.questions if one.varies], self.codes.ofs)

    @cached_property
    def occurring(self) -> Occurring:
        """What occurs in the questions and in what combines."""
        tables = (*self._sheets, self._varying)
        return Occurring(
            deciders={decider for table in tables for decider in table["decider"]},
            stepped=any(one for table in tables for one in table["stepped"]),
            partial=any(one.indicator.over_areas is OverAreas.SUM for one in self.codes.asked),
            given=self.codes.areas.given,
        )

    @cached_property
    def _answers(self) -> Frame:
        asked = [self._beside(sheet) for sheet in self._sheets]
        if self._varying["of"]:
            spans = self.inside.small(self._varying, SPAN_TYPES)
            by_day = self._asked.join(spans, on="question", how="inner")
            asked.append(self.observed.join(by_day, on=["measure", "of"], how="inner"))
        names = [*OBSERVED, *ASKED_TYPES]
        return answers([one.select(*names) for one in asked], self.occurring)

    def _beside(self, sheet: Table) -> Frame:
        """The observations with what one sheet asks of them."""
        found = self.inside.beside(self.observed, "measure", sheet, ASKED_TYPES)
        everywhere = all(one is not None for one in sheet["question"])
        return found if everywhere else found.filter(~nw.col("question").is_null())

    @cached_property
    def _asked(self) -> Frame:
        return self.inside.small(question_table(self.questions), QUESTION_TYPES)

    @cached_property
    def _occurrences(self) -> Frame | None:
        recurring = [one for one in self.questions if one.recurs]
        if not recurring:
            return None
        table = occurrence_table(self.days, recurring)
        return self.inside.small(table, OCCURRENCE_TYPES)

    @cached_property
    def measured(self) -> Frame:
        """The state of each measure in each area, with the instants that it rests on."""
        found = states.of_questions(
            self._answers,
            self._asked,
            self.as_of,
            self._occurrences,
            packing=self.codes.packing,
            occurring=self.occurring,
        )
        several = any(one.rank for one in self.questions)
        return self.inside.kept(states.of_measures(found, several=several))[0]
