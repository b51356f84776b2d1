"""The rows of a table that cannot be used: in which column the reason lies, how many, and which."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from gender_plan.frames.evaluation.codes import SILENT, Codes
from gender_plan.frames.evaluation.engine import Engine
from gender_plan.frames.evaluation.row_figures import is_impossible
from gender_plan.text import LANGUAGES, Noun, Text, counted

Frame = nw.LazyFrame[Any]

_EXAMPLES = 5
_ROWS = Noun("dòng", "row", "rows")
_OF_SHARES = "indicator/value"
_NOTHING = Text("", en="")
_WHY = {
    _OF_SHARES: Text(
        "; tỷ lệ phần trăm của một tổng phải từ 0 đến 100",
        en="; a percentage of a whole lies between 0 and 100",
    )
}
"""What is said beside the column, where that alone does not tell what is wrong."""


@frozen(kw_only=True)
class Unmatched:
    """Rows that mean nothing to the plan: in which column, how many, and what stands there."""

    column: str
    rows: int
    examples: tuple[str, ...]

    @property
    def said(self) -> Text:
        """«cột area: 12 dòng không dùng được ('…')»."""
        listed = ", ".join(f"'{example}'" for example in self.examples)
        vi, en = (counted(self.rows, _ROWS, language) for language in LANGUAGES)
        why = _WHY.get(self.column, _NOTHING)
        return Text(
            f"cột {self.column}: {vi} không dùng được ({listed}){why.vi}",
            en=f"column {self.column}: {en} cannot be used ({listed}){why.said('en')}",
        )


@frozen(kw_only=True)
class Unmatching:
    """What to look for: texts that the plan does not know, and rows that lack a day or a figure.

    ``left_out``: the ids of indicators that were not to be evaluated, which are no strangers.
    """

    engine: Engine
    table: Frame
    codes: Codes
    left_out: Sequence[str]

    def found(self) -> tuple[Unmatched, ...]:
        """All that cannot be used, by column; a row with two faults is in both."""
        groups = {**self._texts(), **dict(self._lacking())}
        return tuple(
            Unmatched(column=column, rows=sum(odd.values()), examples=tuple(sorted(odd)[:_EXAMPLES]))
            for column, odd in groups.items()
            if odd
        )

    def _texts(self) -> Mapping[str, Mapping[str, int]]:
        found, codes = self.codes.found, self.codes
        known = {key for _, key in codes.measure}
        strange = _summed(
            (key, rows)
            for key, rows in found.measures.items()
            if key not in known and key[0].strip() not in self.left_out
        )
        homeless = {text for text, at in codes.area.items() if codes.plan_of_area[at] < 0}
        areas = found.areas or {"": found.rows}
        return {
            "/".join(found.keys): strange,
            "area": {t: n for t, n in areas.items() if t not in codes.area or t in homeless},
            "indicator/area": self._of_other_plans(known),
            "sex": {t: n for t, n in found.sexes.items() if t not in codes.sex},
            "state": {t: n for t, n in found.states.items() if t not in codes.state},
        }

    def _of_other_plans(self, known: Iterable[tuple[str, ...]]) -> Mapping[str, int]:
        """Of several plans: rows of an indicator that the plan of their area does not have."""
        codes = self.codes
        if len(codes.plans) == 1 or "area" not in codes.found.columns:
            return {}
        keys, known = codes.found.keys, set(known)
        counted = _counted(self.table, ("area", *keys)).collect().rows()
        return _summed(
            ((*key, area), rows)
            for area, *texts, rows in counted
            if (key := tuple(text or "" for text in texts)) in known
            and (plan := self._plan_at(area or "")) >= 0
            and (plan, key) not in codes.measure
        )

    def _plan_at(self, area: str) -> int:
        number = self.codes.area.get(area)
        return -1 if number is None else self.codes.plan_of_area[number]

    def _lacking(self) -> Iterator[tuple[str, Mapping[str, int]]]:
        """Rows without a day and rows without a figure; only those are read once more."""
        columns, known = self.codes.found.columns, self.codes.period
        undated = nw.col("date").is_null() if "date" in columns else nw.lit(value=True)
        if "period" in columns:
            strange = [text for text in self.codes.found.periods if text.strip() and text not in known]
            yield "period", self._where(undated & nw.col("period").is_in(strange), ("period",))
            undated &= nw.col("period").fill_null("").str.strip_chars() == ""
        yield "period/date", self._where(undated, self._names)
        yield "value", self._where(self._figureless(), self._names)
        half = reduce(or_, self._halves(), nw.lit(value=False))
        yield "numerator/denominator", self._where(half, self._names)
        told = ~self._is_empty() & self._is_silent()
        yield "state/value", self._where(told, self._names)
        yield _OF_SHARES, self._of_no_share()

    def _of_no_share(self) -> Mapping[str, int]:
        """Rows with a percentage of a whole that none can be, with the figure."""
        codes = self.codes
        shares = {key[0] for (_, key), asked in codes.measure.items() if asked.scale != 1}
        if not shares:
            return {}
        odd = nw.col("indicator").is_in(sorted(shares)) & is_impossible(*self._shares())
        names = ("area", *(name for name in self._names if name != "area"))
        names = names if "area" in codes.found.columns else names[1:]
        figure = nw.coalesce(*(nw.when(is_impossible(one)).then(one) for one in self._shares()))
        rows = self.table.filter(odd & ~self._is_silent()).with_columns(share=figure)
        counted = rows.group_by(*names).agg(nw.len().alias("rows"), nw.col("share").max())
        found: Counter[str] = Counter()
        for row in counted.collect().iter_rows(named=True):
            key = tuple(row[name] or "" for name in codes.found.keys)
            asked = codes.measure.get((self._plan_at(row.get("area") or ""), key))
            if asked is not None and asked.scale != 1:
                texts = (*(row[name] for name in self._names), f"{row['share']:.10g}")
                found[" ".join(filter(None, texts))] += row["rows"]
        return found

    def _shares(self) -> Sequence[nw.Expr]:
        """The percentage that is stated, and the one that both halves make."""
        columns = self.codes.found.columns
        stated = [nw.col("value")] if "value" in columns else []
        if not {"numerator", "denominator"} <= set(columns):
            return stated
        over, under = nw.col("numerator"), nw.col("denominator")
        return [*stated, nw.when(under != 0).then(over * 100 / under)]

    @property
    def _names(self) -> tuple[str, ...]:
        wanted = (*self.codes.found.keys, "area", "period")
        return tuple(name for name in wanted if name in self.codes.found.columns)

    def _figureless(self) -> nw.Expr:
        return self._is_empty() & ~self._is_silent()

    def _is_empty(self) -> nw.Expr:
        columns = self.codes.found.columns
        names = [name for name in ("value", "numerator", "denominator") if name in columns]
        return nw.all_horizontal(*(nw.col(name).is_null() for name in names), ignore_nulls=False)

    def _halves(self) -> Iterator[nw.Expr]:
        """One half of a ratio without the other, and no value beside it."""
        columns = self.codes.found.columns
        over, under, value = (
            nw.col(name).is_null() if name in columns else nw.lit(value=True)
            for name in ("numerator", "denominator", "value")
        )
        yield over & ~under & value & ~self._is_silent()
        yield ~over & under & value & ~self._is_silent()

    def _is_silent(self) -> nw.Expr:
        words = [text for text, state in self.codes.state.items() if state == SILENT]
        if "state" not in self.codes.found.columns or not words:
            return nw.lit(value=False)
        return nw.col("state").fill_null("").is_in(words)

    def _where(self, condition: nw.Expr, names: Sequence[str]) -> Mapping[str, int]:
        (kept,) = self.engine.kept(_counted(self.table.filter(condition), names))
        return _summed((texts, rows) for *texts, rows in kept.collect().rows())


def _summed(pairs: Iterable[tuple[Iterable[str | None], int]]) -> Mapping[str, int]:
    """The numbers by the texts as one, without what is missing."""
    found: Counter[str] = Counter()
    for texts, rows in pairs:
        found[" ".join(filter(None, texts))] += rows
    return found


def _counted(frame: Frame, names: Sequence[str]) -> Frame:
    rows = frame.select(*names).with_columns(rows=nw.lit(1, nw.Int64))
    return rows.group_by(*names).agg(nw.col("rows").sum().cast(nw.Int64))
