"""From the texts of a table to numbers, column by column."""

from functools import reduce
from operator import or_
from typing import Any

import narwhals.stable.v2 as nw

from gender_plan.frames.evaluation.codes import PROVISIONAL, SILENT, Codes
from gender_plan.frames.evaluation.days import ALWAYS, number_of, numbered
from gender_plan.frames.evaluation.distincts import FIGURES
from gender_plan.frames.evaluation.engines import Engine
from gender_plan.frames.evaluation.exactness import snapped
from gender_plan.frames.evaluation.questions import Asked

_KEY = {"plan": nw.Int64, "measure": nw.Int64, "scale": nw.Int64, "since": nw.Int64, "but": nw.Int64}

_WHOLE = 100
_NOWHERE = -1
"""The number of no area and of no plan."""


def coded(engine: Engine, frame: nw.LazyFrame[Any], codes: Codes) -> nw.LazyFrame[Any]:
    """The rows that mean something, as packed numbers and figures.

    ``thing``: what a row is about; ``precedence``: of several rows about it, the greatest is taken;
    ``over`` and ``under``: both halves of a ratio; ``figure``: unless it is their ratio in every row.
    """
    frame = _understood(engine, frame, codes)
    if codes.has_silence:
        frame = _not_withdrawn(frame)
    packed = {"thing": _thing(codes), "precedence": _precedence(codes)}
    return frame.select(*codes.figures, **packed)


def reporting(engine: Engine, frame: nw.LazyFrame[Any], codes: Codes) -> nw.LazyFrame[Any]:
    """The measures and areas of which anything was said, also that nothing was collected."""
    return _understood(engine, frame, codes).select("measure", "area")


def _understood(engine: Engine, frame: nw.LazyFrame[Any], codes: Codes) -> nw.LazyFrame[Any]:
    """The rows that mean something and are seen on the day, each with its figure if it has one."""
    frame = _with_measures(engine, _with_areas(engine, frame, codes), codes)
    frame = _with_words(_with_days(engine, frame, codes), codes)
    return _with_figures(frame, codes)


def _with_areas(engine: Engine, frame: nw.LazyFrame[Any], codes: Codes) -> nw.LazyFrame[Any]:
    plans = codes.plan_of_area
    if "area" not in codes.found.columns:
        number = codes.governed.get("", _NOWHERE)
        plan = _NOWHERE if number == _NOWHERE else plans[number]
        placed = frame.with_columns(area=nw.lit(number, nw.Int64), plan=nw.lit(plan, nw.Int64))
        return placed.filter(nw.col("area") != _NOWHERE)
    known = codes.governed
    small = engine.small(
        {
            "area_text": list(known),
            "area": list(known.values()),
            "plan": [plans[number] for number in known.values()],
        },
        {"area_text": nw.String, "area": nw.Int64, "plan": nw.Int64},
    )
    if "" in known:
        frame = frame.with_columns(nw.col("area").fill_null(""))
    joined = frame.rename({"area": "area_text"}).join(small, on="area_text", how="inner")
    return joined.drop("area_text")


def _with_measures(engine: Engine, frame: nw.LazyFrame[Any], codes: Codes) -> nw.LazyFrame[Any]:
    keys = codes.found.keys
    rows = [(*key, plan, *_measure_row(one)) for (plan, key), one in codes.measure.items()]
    names = (*(f"{key}_text" for key in keys), *_KEY)
    types = {name: _KEY.get(name, nw.String) for name in names}
    small = engine.small({name: [row[at] for row in rows] for at, name in enumerate(names)}, types)
    gaps = [key for at, key in enumerate(keys) if any(not row[at] for row in codes.found.measures)]
    filled = frame.with_columns(nw.col(key).fill_null("") for key in gaps) if gaps else frame
    left, right = [*keys, "plan"], [*(f"{key}_text" for key in keys), "plan"]
    if len(codes.plans) == 1:
        small, filled, left, right = small.drop("plan"), filled.drop("plan"), left[:-1], right[:-1]
    joined = filled.join(small, left_on=left, right_on=right, how="inner")
    return joined.drop(*keys, strict=False)


def _measure_row(one: Asked) -> tuple[int, ...]:
    measure = one.measure
    known = measure.start is not None and measure.start_day is not None
    since = number_of(measure.start_day) if known and measure.start_day else 0
    bases = [change.base for change in measure.changes if isinstance(change.base, int)]
    return one.number, one.scale, since, bases[0] if bases else 0


def _with_days(engine: Engine, frame: nw.LazyFrame[Any], codes: Codes) -> nw.LazyFrame[Any]:
    """``of``: the day that a value is for; ``period``: the number of its period, 0 for a single day."""
    columns = codes.found.columns
    if "period" in columns:
        rows = [
            (text, number_of(codes.period[text][1]), at) for text, at in codes.number_of_period.items()
        ]
        types = {"period_text": nw.String, "of": nw.Int64, "period_number": nw.Int64}
        small = engine.small({name: [row[at] for row in rows] for at, name in enumerate(types)}, types)
        how: Any = "left" if "date" in columns else "inner"
        frame = frame.join(small, left_on="period", right_on="period_text", how=how)
    if "date" in columns:
        date, dated = numbered("date"), ~nw.col("date").is_null()
        has = "period" in columns
        of = nw.when(dated).then(date).otherwise(nw.col("of")) if has else date
        zero = nw.lit(0, nw.Int64)
        number = nw.when(dated).then(zero).otherwise(nw.col("period_number")) if has else zero
        frame = frame.with_columns(of=of, period_number=number).filter(~nw.col("of").is_null())
    if any(one.measure.start_day for one in codes.asked):
        since = (nw.col("of") >= nw.col("since")) | (nw.col("of") // 10_000 == nw.col("but"))
        frame = frame.filter(since)
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


def _with_words(frame: nw.LazyFrame[Any], codes: Codes) -> nw.LazyFrame[Any]:
    for column, known in (("sex", codes.sex), ("state", codes.state)):
        if column not in codes.found.columns:
            frame = frame.with_columns(nw.lit(known[""], nw.Int64).alias(column))
            continue
        text = nw.col(column).fill_null("")
        cases = [nw.when(text == word).then(nw.lit(number, nw.Int64)) for word, number in known.items()]
        frame = frame.with_columns(nw.coalesce(*cases).alias(column))
    return frame.filter(~nw.col("sex").is_null() & ~nw.col("state").is_null())


def _with_figures(frame: nw.LazyFrame[Any], codes: Codes) -> nw.LazyFrame[Any]:
    """The figure of each row, and both halves of its ratio; of a zero denominator there is no figure."""
    absent = [name for name in FIGURES if name not in codes.found.columns]
    if absent:
        frame = frame.with_columns(nw.lit(None, nw.Float64).alias(name) for name in absent)
    over, under, value = nw.col("numerator"), nw.col("denominator"), nw.col("value")
    both = ~over.is_null() & ~under.is_null()
    whole = both & (over == over.round(0)) & (under == under.round(0))
    nothing = (under == 0) & ~(over.is_null() & value.is_null())
    quotient = over * nw.col("scale") / under
    quotient = snapped(quotient, over, under) if codes.found.broken else quotient
    ratio = nw.when(both & (under != 0)).then(quotient)
    counts = whole & (nw.col("scale") != 1)
    stated = nw.when(~value.is_null() & ~counts).then(value).otherwise(ratio)
    silent = nw.col("state") == SILENT
    frame = frame.with_columns(
        whole=nw.when(whole).then(nw.lit(1)).otherwise(nw.lit(0)),
        figure=nw.when(~(nothing.fill_null(value=False)) & ~silent).then(stated),
        over=nw.when(both).then(over),
        under=nw.when(both).then(under),
    )
    speaks = ~nw.col("figure").is_null() | nothing.fill_null(value=False) | silent
    if codes.only_scale == 1:
        return frame.filter(speaks)
    figures = (nw.col("figure"),) if "value" in absent else (value, ratio)
    return frame.filter(speaks & ~(is_impossible(*figures) & (nw.col("scale") != 1) & ~silent))


def is_impossible(*figures: nw.Expr) -> nw.Expr:
    """Whether a figure is none that a percentage of a whole could be."""
    outside = ((figure < 0) | (figure > _WHOLE) for figure in figures)
    return reduce(or_, outside).fill_null(value=False)


def _not_withdrawn(frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """Without the rows of which it was said later that the very figure was not collected."""
    thing = ["measure", "area", "sex", "of", "period_number"]
    silent = frame.filter(nw.col("state") == SILENT)
    denied = silent.group_by(*thing).agg(denied=nw.col("known").max())
    joined = frame.filter(nw.col("state") != SILENT).join(denied, on=thing, how="left")
    return joined.filter(nw.col("denied").is_null() | (nw.col("known") >= nw.col("denied")))


def _thing(codes: Codes) -> nw.Expr:
    return codes.packing.thing(*map(nw.col, ("measure", "area", "of", "sex"))).cast(nw.Int64)


def _precedence(codes: Codes) -> nw.Expr:
    names = ("known", "stated", "state", "period_number", "whole")
    return codes.packing.precedence(*map(nw.col, names), _source(codes)).cast(nw.Int64)


def _source(codes: Codes) -> nw.Expr:
    listed = codes.sources
    if len(listed) <= 1:
        return nw.lit(0, nw.Int64)
    text = nw.col("source").fill_null("")
    cases = (nw.when(text == word).then(nw.lit(n, nw.Int64)) for n, word in enumerate(listed))
    return nw.coalesce(*cases)


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
