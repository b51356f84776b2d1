"""What the texts of a table mean: measures, areas, days."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import product
from typing import Any

from attrs import frozen

from gender_plan.frames.evaluation.areas import Areas
from gender_plan.frames.evaluation.days import number_of
from gender_plan.frames.evaluation.distincts import SOURCES, Distincts
from gender_plan.frames.evaluation.packing import Packing
from gender_plan.frames.evaluation.questions import Asked
from gender_plan.model import Plan, Sex, ValueState
from gender_plan.model.reported import ALSO_WRITTEN
from gender_plan.periods import period_days
from gender_plan.progress.due import recurs_each
from gender_plan.progress.terms import Terms
from gender_plan.text import folded

WHOLE, FEMALE, MALE = range(3)
"""Whose value it is."""

_SEXES: Mapping[str, int] = {"": WHOLE, Sex.FEMALE: FEMALE, Sex.MALE: MALE}
_STATES: Mapping[str, int] = {
    ValueState.NOT_COLLECTED: 0,
    ValueState.PROVISIONAL: 1,
    "": 2,
    ValueState.FINAL: 3,
}
SILENT, PROVISIONAL = 0, 1


@frozen(kw_only=True)
class Codes:
    """What the texts of a table mean: maps of each column, and what they do not know."""

    found: Distincts
    asked: Sequence[Asked]
    areas: Areas
    plans: Sequence[Plan]
    terms: Terms

    @cached_property
    def plan_of_area(self) -> Sequence[int]:
        """The number of the plan that holds in each area, the nearest at or above it; -1 for none."""
        own = {self.areas.of_plan(plan): number for number, plan in enumerate(self.plans)}
        if len(self.plans) == 1 and not self.areas.given:
            return [0] * len(self.areas.listed)
        return [
            next((own[above] for above in self.areas.above(area.number) if above in own), -1)
            for area in self.areas.listed
        ]

    @cached_property
    def area(self) -> Mapping[str, int]:
        """The number of the area that each text names; of one plan, nothing written is its own area."""
        texts = self.found.areas or {"": self.found.rows}
        found = {text: self._area(text) for text in texts}
        return {text: number for text, number in found.items() if number is not None}

    @cached_property
    def governed(self) -> Mapping[str, int]:
        """The same, of the areas in which a plan holds."""
        return {text: at for text, at in self.area.items() if self.plan_of_area[at] >= 0}

    def _area(self, text: str) -> int | None:
        name = folded(text)
        return self._homes[name] if name in self._homes else self.areas.number_of(text.strip())

    @cached_property
    def _homes(self) -> Mapping[str, int | None]:
        """The areas of the plans by what each plan calls its own."""
        of_plan = self.areas.of_plan
        named = ((plan, plan.area) for plan in self.plans if plan.area)
        names = ((plan, name) for plan, own in named for name in (own.id, own.name.vi, own.name.en))
        homes = {folded(name): of_plan(plan) for plan, name in names if name}
        return homes | ({"": of_plan(self.plans[0])} if len(self.plans) == 1 else {})

    @cached_property
    def measure(self) -> Mapping[tuple[int, tuple[str, ...]], Asked]:
        """The measure of each plan that the texts of a row name."""
        known = {(one.plan_number, one.measure.key): one for one in self.asked}
        for one in self.asked:
            scope = one.measure.scope
            if scope and scope.en:
                known.setdefault((one.plan_number, (*one.measure.key[:2], folded(scope.en))), one)
        pairs = product(range(len(self.plans)), self.found.measures)
        found = {(plan, key): self._measure(plan, key, known) for plan, key in pairs}
        return {pair: one for pair, one in found.items() if one is not None}

    def _measure(self, plan: int, key: tuple[str, ...], known: Mapping[Any, Asked]) -> Asked | None:
        written = dict(zip(self.found.keys, key, strict=True))
        id_, part = written["indicator"].strip(), written.get("part", "").strip() or None
        group = folded(written.get("population", ""))
        found = known.get((plan, (id_, part, group)))
        whole = known.get((plan, (id_, part, "")))
        if found is not None or whole is None:
            return found
        meant = whole.measure.population
        return whole if meant is not None and folded(meant.vi) == group else None

    @cached_property
    def numbers(self) -> Mapping[str, Mapping[str, int]]:
        """Of each column of texts the number of each that means something.

        Without the columns that say the same in every row, and without sources that do not decide.
        """
        found: dict[str, Mapping[str, int]] = {}
        if "area" in self.found.columns:
            found["area"] = self.governed
        found |= self._numbers_of_keys
        if "period" in self.found.columns:
            found["period"] = self.number_of_period
        found |= {name: getattr(self, name) for name in ("sex", "state") if self.same(name) is None}
        if len(self.sources) > 1:
            found["source"] = {text: number for number, text in enumerate(self.sources)}
        return found

    @property
    def key_measures(self) -> bool:
        """Whether the number of one text is that of the measure itself."""
        return len(self.found.keys) == 1 and len(self.plans) == 1

    @cached_property
    def _numbers_of_keys(self) -> Mapping[str, Mapping[str, int]]:
        """The numbers of what names a measure together; one text by itself has that of the measure."""
        if self.key_measures:
            return {self.found.keys[0]: {key[0]: one.number for (_, key), one in self.measure.items()}}
        return {
            name: {text: n for n, text in enumerate(dict.fromkeys(key[at] for _, key in self.measure))}
            for at, name in enumerate(self.found.keys)
        }

    def indicators_of(self, measures: Collection[int]) -> Collection[str]:
        """What is written for the indicators of measures."""
        at = self.found.keys.index("indicator")
        return {key[at] for (_, key), one in self.measure.items() if one.number in measures}

    def same(self, column: str) -> int | None:
        """What a column of words says in every row, if that is the same."""
        known, texts = {
            "sex": (self.sex, self.found.sexes),
            "state": (self.state, self.found.states),
        }[column]
        meant = {known.get(text) for text in texts or ("",)}
        return meant.pop() if len(meant) == 1 else None

    @cached_property
    def period(self) -> Mapping[str, tuple[dt.date, dt.date, bool]]:
        """The first and the last day of each period, and whether the calendar knows it."""
        found: dict[str, tuple[dt.date, dt.date, bool]] = {}
        for text in self.found.periods:
            days = self._days(text.strip())
            if days is not None:
                found[text] = days
        return found

    def _days(self, code: str) -> tuple[dt.date, dt.date, bool] | None:
        own = next((p for plan in self.plans for p in plan.report_periods if p.id == code), None)
        try:
            first, last = period_days(code)
        except ValueError:
            return (own.starts or own.ends, own.ends, False) if own else None
        return first, own.ends if own else last, True

    @cached_property
    def sex(self) -> Mapping[str, int]:
        """The number of the sex that each text names."""
        return _words({"": 0, **self.found.sexes}, _SEXES)

    @cached_property
    def state(self) -> Mapping[str, int]:
        """The number of the state that each text names."""
        return _words({"": 0, **self.found.states}, _STATES)

    @cached_property
    def has_sexes(self) -> bool:
        """Whether there is any value of women or of men."""
        return any(self.sex.get(text, WHOLE) for text in self.found.sexes)

    @cached_property
    def has_early(self) -> bool:
        """Whether any value may have been reported before the day that it is for."""
        found = self.found
        if "date" in found.columns:
            return "reported_on" in found.columns
        lasts = ((text, last) for text, (_, last, _) in self.period.items())
        return any(found.reported[text] < last for text, last in lasts if text in found.reported)

    @cached_property
    def has_starts(self) -> bool:
        """Whether any measure counts only the values since a day."""
        return any(one.measure.start_day for one in self.asked)

    @cached_property
    def has_silence(self) -> bool:
        """Whether any row says that nothing was collected."""
        return SILENT in self.state.values()

    @cached_property
    def number_of_period(self) -> Mapping[str, int]:
        """The numbers of the periods, the longer the greater; 0 is a single day."""
        known = self.period
        order = sorted(known, key=lambda text: ((known[text][1] - known[text][0]).days, text))
        return {text: number for number, text in enumerate(order, start=1)}

    @cached_property
    def sources(self) -> Sequence[str]:
        """The sources in their order; none where there are too many to decide by."""
        listed = sorted(self.found.sources)
        return listed if len(listed) <= SOURCES else ()

    @cached_property
    def packing(self) -> Packing:
        """How numbers are packed."""
        return Packing(
            areas=len(self.areas.listed),
            periods=len(self.period) + 1,
            sources=max(1, len(self.sources)),
        )

    @cached_property
    def only_scale(self) -> int | None:
        """What ratios of every measure are multiplied by, where that is the same."""
        scales = {one.scale for one in self.asked}
        return scales.pop() if len(scales) == 1 else None

    @cached_property
    def figures(self) -> Sequence[str]:
        """What figures are kept of a row: its own one only where it may be no ratio."""
        ratios = "value" not in self.found.columns and self.only_scale is not None
        return ("over", "under") if ratios else ("figure", "over", "under")

    @cached_property
    def needs_periods(self) -> bool:
        """Whether it matters where the period of a value begins."""
        recurs = any(due.recurring for one in self.asked for due in one.dues)
        every = (recurs_each(target) for one in self.asked for target in one.measure.targets)
        return recurs or any(every) or any(one.carries for one in self.asked)

    @cached_property
    def ofs(self) -> Sequence[int]:
        """The days that values are for."""
        ends = {number_of(last) for _, last, _ in self.period.values()}
        return sorted(ends | set(self.found.dates))


def _words(texts: Iterable[str], known: Mapping[str, int]) -> Mapping[str, int]:
    plain = {text: text.strip().lower() for text in texts}
    meant = {text: str(ALSO_WRITTEN.get(word, word)) for text, word in plain.items()}
    return {text: known[word] for text, word in meant.items() if word in known}
