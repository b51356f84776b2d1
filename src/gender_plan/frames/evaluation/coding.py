"""From the texts of a table to numbers, column by column."""

from collections.abc import Collection, Iterable
from functools import reduce
from typing import Any

import narwhals.stable.v2 as nw

from gender_plan.frames.evaluation.codes import PROVISIONAL, SILENT, Codes
from gender_plan.frames.evaluation.days import A_YEAR, ALWAYS, number_of, numbered
from gender_plan.frames.evaluation.engine import Engine
from gender_plan.frames.evaluation.exactness import snapped
from gender_plan.frames.evaluation.questions import Asked
from gender_plan.frames.evaluation.row_figures import with_figures
from gender_plan.frames.evaluation.texts import numbered_texts

_NOWHERE = -1
"""The number of no area."""


def coded(
    engine: Engine, inside: Engine, frame: nw.LazyFrame[Any], codes: Codes, measures: Collection[int]
) -> nw.LazyFrame[Any]:
    """The rows that mean something and are seen on the day, as packed numbers and figures.

    ``engine``: the one that the table lives in; ``inside``: the one that goes on with numbers;
    ``measures``: the numbers of those that are wanted.
    ``thing``: what a row is about; ``precedence``: of several rows about it, the greatest is taken;
    ``over`` and ``under``: both halves of a ratio; ``figure``: unless it is their ratio in every row.
    """
    frame = numbered_texts(engine, frame, codes, measures)
    if inside is not engine:
        frame = engine.handed(frame)
    frame = _with_measures(inside, _with_areas(inside, frame, codes), codes)
    same = {name: codes.same(name) for name in ("sex", "state")}
    frame = frame.with_columns(
        nw.lit(number, nw.Int64).alias(name) for name, number in same.items() if number is not None
    )
    frame = with_figures(_with_days(inside, frame, codes), codes)
    return frame.select(*codes.figures, thing=_thing(codes), precedence=_precedence(codes))


def _with_areas(engine: Engine, frame: nw.LazyFrame[Any], codes: Codes) -> nw.LazyFrame[Any]:
    """``area``: its number; ``plan``: that of the plan which holds there, where there are several."""
    if "area" not in codes.found.columns:
        frame = frame.with_columns(area=nw.lit(codes.governed.get("", _NOWHERE), nw.Int64))
        frame = frame.filter(nw.col("area") != _NOWHERE)
    if len(codes.plans) == 1:
        return frame
    return engine.beside(frame, "area", {"plan": codes.plan_of_area}, {"plan": nw.Int64})


def _with_measures(engine: Engine, frame: nw.LazyFrame[Any], codes: Codes) -> nw.LazyFrame[Any]:
    """``measure``: its number; and what it asks of rows, as far as that is not the same of all."""
    if codes.key_measures:
        frame = frame.rename({codes.found.keys[0]: "measure"})
    else:
        frame = _with_measures_by_several(engine, frame, codes)
    asking: dict[str, list[int]] = {}
    if codes.only_scale is None:
        asking["scale"] = [one.scale for one in codes.asked]
    if codes.has_starts:
        starts = list(map(_start, codes.asked))
        asking |= {name: [row[at] for row in starts] for at, name in enumerate(_STARTS)}
    return engine.beside(frame, "measure", asking, dict.fromkeys(asking, nw.Int64)) if asking else frame


def _with_measures_by_several(
    engine: Engine, frame: nw.LazyFrame[Any], codes: Codes
) -> nw.LazyFrame[Any]:
    """By all that names a measure: the numbers of the texts make one number together."""
    keys = codes.found.keys
    numbers = [codes.numbers[key] for key in keys]

    def together(plan: Any, codes_: Iterable[Any]) -> Any:  # noqa: ANN401  numbers, or columns of them
        return reduce(
            lambda sum_, one: sum_ * len(one[0]) + one[1], zip(numbers, codes_, strict=True), plan
        )

    plan = nw.col("plan") if len(codes.plans) > 1 else nw.lit(0, nw.Int64)
    rows = [
        (together(at, (known[text] for known, text in zip(numbers, key, strict=True))), one.number)
        for (at, key), one in codes.measure.items()
    ]
    types = {"named": nw.Int64, "measure": nw.Int64}
    small = engine.small({name: [row[at] for row in rows] for at, name in enumerate(types)}, types)
    frame = frame.with_columns(named=together(plan, map(nw.col, keys)))
    return frame.join(small, on="named", how="inner").drop("named", *keys)


_STARTS = ("since", "but_from", "but_to")


def _start(one: Asked) -> tuple[int, ...]:
    """Since which day values count, but those of the year that the baseline itself is of."""
    measure = one.measure
    known = measure.start is not None and measure.start_day is not None
    since = number_of(measure.start_day) if known and measure.start_day else 0
    year = next((change.base for change in measure.changes if isinstance(change.base, int)), 0)
    return since, year * A_YEAR, year * A_YEAR + A_YEAR - 1


def _with_days(engine: Engine, frame: nw.LazyFrame[Any], codes: Codes) -> nw.LazyFrame[Any]:
    """``of``: the day that a value is for; ``period``: the number of its period, 0 for a single day."""
    columns, of = codes.found.columns, nw.col("of")
    if "period" in columns:
        frame = frame.rename({"period": "period_number"})
        lasts = [None, *(number_of(codes.period[text][1]) for text in codes.number_of_period)]
        frame = engine.beside(frame, "period_number", {"of": lasts}, {"of": nw.Int64})
    if "date" in columns:
        date, dated = numbered("date"), ~nw.col("date").is_null()
        has = "period" in columns
        zero = nw.lit(0, nw.Int64)
        number = nw.when(dated).then(zero).otherwise(nw.col("period_number")) if has else zero
        frame = frame.with_columns(
            of=nw.when(dated).then(date).otherwise(of) if has else date, period_number=number
        )
    frame = frame.filter(~of.is_null())
    if codes.has_starts:
        base = (of >= nw.col("but_from")) & (of <= nw.col("but_to"))
        frame = frame.filter((of >= nw.col("since")) | base)
    return _known(engine, frame, codes)


def _known(engine: Engine, frame: nw.LazyFrame[Any], codes: Codes) -> nw.LazyFrame[Any]:
    """``known``: since when; what was not known by then, or is of a later day, is not seen."""
    terms, of = codes.terms, nw.col("of")
    if "reported_on" not in codes.found.columns:
        zero = nw.lit(0, nw.Int64)
        frame = frame.with_columns(known=of, stated=zero)
    else:
        frame = engine.numbered(frame, "reported_on", "reported")
        stated = nw.when(nw.col("reported").is_null()).then(nw.lit(0)).otherwise(nw.lit(1))
        frame = frame.with_columns(known=nw.coalesce("reported", "of"), stated=stated)
    if terms.as_known_on is not None:
        frame = frame.filter(nw.col("known") <= number_of(terms.as_known_on))
    as_of = number_of(terms.as_of)
    return frame.filter((of <= as_of) | (nw.col("known") <= as_of))


def _thing(codes: Codes) -> nw.Expr:
    return codes.packing.thing(*map(nw.col, ("measure", "area", "of", "sex"))).cast(nw.Int64)


def _precedence(codes: Codes) -> nw.Expr:
    known, *rest = map(nw.col, ("known", "stated", "state", "period_number", "whole"))
    if codes.has_silence:
        # That nothing was collected gives way to any figure that became known on the same day.
        stated, *rest = rest
        rest = [nw.when(nw.col("state") != SILENT).then(stated).otherwise(nw.lit(0)), *rest]
    return codes.packing.precedence(known, *rest, _source(codes)).cast(nw.Int64)


def _source(codes: Codes) -> nw.Expr:
    return nw.col("source") if len(codes.sources) > 1 else nw.lit(0, nw.Int64)


def without_silence(frame: nw.LazyFrame[Any], codes: Codes) -> nw.LazyFrame[Any]:
    """The packed rows that hold a figure, or that there is none to be had."""
    return frame.filter(codes.packing.state(nw.col("precedence")) != SILENT)


def pairs_of(frame: nw.LazyFrame[Any], codes: Codes) -> nw.LazyFrame[Any]:
    """The measures and the areas of packed rows."""
    thing = nw.col("thing")
    return frame.select(measure=codes.packing.measure(thing), area=codes.packing.area(thing))


def unpacked(engine: Engine, frame: nw.LazyFrame[Any], codes: Codes) -> nw.LazyFrame[Any]:
    """The rows in use with all that is known of them, computed from the packed numbers.

    ``day``: the day that a value is for, or when it was reported if that came first; ``begins`` and
    ``starts``: the first day of its period, where that is needed.
    """
    packing, thing, precedence = codes.packing, nw.col("thing"), nw.col("precedence")
    frame = frame.with_columns(
        measure=packing.measure(thing),
        area=packing.area(thing),
        sex=packing.sex(thing),
        of=packing.of(thing),
    )
    if "figure" not in codes.figures:
        over, under = nw.col("over"), nw.col("under")
        ratio = over * codes.only_scale / under
        ratio = snapped(ratio, over, under) if codes.found.broken else ratio
        frame = frame.with_columns(figure=nw.when(nw.col("under") != 0).then(ratio))
    day, provisional = nw.col("of"), nw.lit(0, nw.Int64)
    if codes.has_early:
        day = nw.min_horizontal(packing.known(precedence), day)
    if PROVISIONAL in codes.state.values():
        is_so = packing.state(precedence) == PROVISIONAL
        provisional = nw.when(is_so).then(nw.lit(1, nw.Int64)).otherwise(provisional)
    empty = nw.col("figure").is_null()
    nothing = nw.when(empty).then(nw.lit(1, nw.Int64)).otherwise(nw.lit(0, nw.Int64))
    frame = frame.with_columns(day=day.cast(nw.Int64), provisional=provisional, nothing=nothing)
    return _with_periods(engine, frame, codes)


def _with_periods(engine: Engine, frame: nw.LazyFrame[Any], codes: Codes) -> nw.LazyFrame[Any]:
    if not codes.needs_periods:
        return frame.with_columns(begins=nw.lit(ALWAYS, nw.Int64), starts=nw.col("of"))
    types = dict.fromkeys(("period_number", "period_starts", "period_begins"), nw.Int64)
    rows = [(0, -1, ALWAYS)]
    for text, number in codes.number_of_period.items():
        first, _, by_calendar = codes.period[text]
        rows.append((number, number_of(first), number_of(first) if by_calendar else ALWAYS))
    small = engine.small({name: [row[at] for row in rows] for at, name in enumerate(types)}, types)
    frame = frame.with_columns(period_number=codes.packing.period(nw.col("precedence")))
    joined = frame.join(small, on="period_number", how="left")
    starts = nw.col("period_starts")
    return joined.with_columns(
        begins=nw.col("period_begins"),
        starts=nw.when(starts < 0).then(nw.col("of")).otherwise(starts),
    )
