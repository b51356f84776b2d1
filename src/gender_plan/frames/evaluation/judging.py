"""From what is known on each day to what it says of a target: as ``progress.judging``, by columns."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

import narwhals.stable.v2 as nw
from attrs import frozen

from gender_plan.frames.evaluation.codes import FEMALE, MALE, WHOLE
from gender_plan.frames.evaluation.days import ALWAYS, DAYS
from gender_plan.frames.evaluation.exactness import in_micros, of_micros
from gender_plan.frames.evaluation.packing import Packing
from gender_plan.frames.evaluation.yardsticks import EACH_SEX, GAP, UNASKED, UNITS, VALUE

Frame = nw.LazyFrame[Any]

UNUSABLE, MEETS, FAILS, NOTHING, OPEN = range(5)
"""What an observation says to a question. ``NOTHING``: that there was nothing to be judged; ``OPEN``:
that what is still to be added decides."""

STEPS = 16
"""An instant: 16 times the order of an observation in time, plus what it says, and 8 if provisional."""
SAID = 8


def day_at(instant: nw.Expr) -> nw.Expr:
    """The day of an instant."""
    return instant // (STEPS * DAYS)


def of_at(instant: nw.Expr) -> nw.Expr:
    """The day that the value of an instant is for."""
    return instant // STEPS % DAYS


_OF_WHOLE = ("reported", "expected", "low", "high", "partial", "units_known", "units_yes", "units_odd")
_OF_UNITS = ("both", "day", "begins", "provisional", "figure", "women", "men")
_BEGINS = ("begins_of_whole", "begins_of_women", "begins_of_men")
OBSERVED = (
    *("both", "measure", "area", "of", "day", "begins", "provisional"),
    *("reason", "figure", "women", "men"),
    *_OF_WHOLE,
    "order",
)
"""What is known of a measure in an area for one day; ``both`` is these three in one number."""


def of_units(rows: Frame, packing: Packing, *, by_sex: bool, by_period: bool) -> Frame:
    """One row a unit and day: the figures of the whole, of women and of men, as they were reported."""
    if by_sex:
        sexes = ("whole", "women", "men")
        masked = rows.select(
            "day",
            "provisional",
            "nothing",
            *_masked(sexes, "figure"),
            *(_masked(_BEGINS, "begins") if by_period else ()),
            both=packing.of_both(nw.col("thing")),
        )
        names = [name for name in masked.collect_schema().names() if name != "both"]
        grouped = masked.group_by("both").agg(*(nw.col(name).max() for name in names))
        begins = nw.coalesce(*_BEGINS) if by_period else nw.lit(ALWAYS, nw.Int64)
        rows = grouped.with_columns(begins=begins).rename({"whole": "figure"})
    else:
        none = nw.lit(None, nw.Float64)
        rows = rows.with_columns(women=none, men=none, both=packing.of_both(nw.col("thing")))
    return rows.select(*_OF_UNITS, reason=nw.col("nothing"))


def as_observed(units: Frame, packing: Packing) -> Frame:
    """The units with the columns of every observation: nothing was combined, and nothing is missing."""
    return _timed(
        _unpacked(units, packing).with_columns(
            low=nw.col("figure"),
            high=nw.col("figure"),
            reported=nw.lit(None, nw.Int64),
            expected=nw.lit(None, nw.Int64),
            partial=nw.lit(0, nw.Int64),
            units_known=nw.lit(-1, nw.Int64),
            units_yes=nw.lit(0, nw.Int64),
            units_odd=nw.lit(0, nw.Int64),
        )
    )


def _masked(names: tuple[str, str, str], column: str) -> list[nw.Expr]:
    """A column of its values for the whole, one for women, one for men."""
    return [
        nw.when(nw.col("sex") == sex).then(nw.col(column)).alias(name)
        for sex, name in zip((WHOLE, FEMALE, MALE), names, strict=True)
    ]


def _unpacked(frame: Frame, packing: Packing) -> Frame:
    pair, of = packing.of_whom(nw.col("both"))
    measure, area = packing.of_pair(pair)
    return frame.with_columns(measure=measure, area=area, of=of)


def of_wholes(sightings: Frame, packing: Packing, *, by_sex: bool) -> Frame:
    """One row an area and day, of what was reported or combined for the whole, for women and for men."""
    both = packing.both(*map(nw.col, ("measure", "area", "of")))
    if by_sex:
        wholes = _unpacked(_one_row_each(sightings, both), packing)
    else:
        none = nw.lit(None, nw.Float64)
        wholes = sightings.with_columns(both=both, women=none, men=none)
    return _timed(wholes)


def _one_row_each(sightings: Frame, both: nw.Expr) -> Frame:
    """What was seen of the whole, of women and of men, side by side."""
    whole = nw.col("sex") == WHOLE
    masked = sightings.select(
        *("day", "provisional", "reason"),
        *_masked(("whole", "women", "men"), "figure"),
        *_masked(_BEGINS, "begins"),
        *(nw.when(whole).then(nw.col(name)).alias(name) for name in _OF_WHOLE),
        both=both,
    )
    names = [name for name in masked.collect_schema().names() if name != "both"]
    grouped = masked.group_by("both").agg(*(nw.col(name).max() for name in names))
    return grouped.with_columns(
        figure=nw.col("whole"),
        begins=nw.coalesce(*_BEGINS),
        units_known=nw.col("units_known").fill_null(-1),
        partial=nw.col("partial").fill_null(0),
    )


def _timed(frame: Frame) -> Frame:
    order = nw.col("day").cast(nw.Int64) * DAYS + nw.col("of")
    frame = frame.with_columns(order=order * STEPS + nw.col("provisional") * SAID)
    figures = ("figure", "women", "men", "low", "high")
    return frame.select(
        nw.col(name).cast(nw.Float64 if name in figures else nw.Int64) for name in OBSERVED
    )


@frozen(kw_only=True)
class Occurring:
    """What occurs in an evaluation, so that nothing else is looked at.

    ``deciders``: what decides a question; ``stepped``: whether any figure goes by steps; ``partial``:
    whether any sum may still grow; ``given``: whether the number of units is that of the area table,
    else that of the target.
    """

    deciders: Collection[int]
    stepped: bool
    partial: bool
    given: bool


def answers(asked: Sequence[Frame], occurring: Occurring) -> Frame:
    """What each observation says to the question beside it, as an instant."""
    found = asked[0] if len(asked) == 1 else nw.concat(asked, how="vertical")
    point = ~nw.col("figure").is_null() & (nw.col("partial") == 0)
    instant = nw.col("order") + nw.col("said")
    found = found.with_columns(said=said(occurring), has_point=point).with_columns(instant=instant)
    return found.select(*ANSWER)


ANSWER = (
    *("question", "measure", "area", "day", "begins", "due", "recurs", "said", "instant", "has_point"),
)
"""What is known of an answer."""


def said(occurring: Occurring) -> nw.Expr:
    """What an observation says to the question beside it."""
    decider = nw.col("decider")
    by: Mapping[int, Callable[[Occurring], nw.Expr]] = {
        VALUE: _by_value,
        EACH_SEX: _by_each_sex,
        GAP: _by_gap,
        UNITS: _by_units,
    }
    found = [
        nw.when(decider == one).then(judge(occurring))
        for one, judge in by.items()
        if one in occurring.deciders
    ]
    other = (
        nw.when((nw.col("reason") == 1) & (decider != UNASKED))
        .then(nw.lit(NOTHING))
        .otherwise(nw.lit(UNUSABLE))
    )
    return nw.coalesce(*found, other).cast(nw.Int64)


def _by_value(occurring: Occurring) -> nw.Expr:
    """By the figure of the whole; of one that is still to grow, by all that it may become."""
    figure, low, high = nw.col("figure"), nw.col("low"), nw.col("high")
    judged = ~figure.is_null()
    if occurring.stepped:
        judged = judged & (figure >= nw.col("first_step")) & (figure <= nw.col("last_step"))
        judged = judged & ((nw.col("stepped") == 0) | (figure == figure.round(0)))
    meets, fails = _between(figure, figure)
    if not occurring.partial:
        return nw.coalesce(
            nw.when(judged & meets).then(nw.lit(MEETS)), nw.when(judged & fails).then(nw.lit(FAILS))
        )
    whole = nw.col("partial") == 0
    all_meet, all_fail = _between(low, high)
    return nw.coalesce(
        nw.when(judged & whole & meets).then(nw.lit(MEETS)),
        nw.when(judged & whole & fails).then(nw.lit(FAILS)),
        nw.when(judged & ~whole & all_meet).then(nw.lit(MEETS)),
        nw.when(judged & ~whole & all_fail).then(nw.lit(FAILS)),
        nw.when(judged & ~whole).then(nw.lit(OPEN)),
    )


def _between(low: nw.Expr, high: nw.Expr) -> tuple[nw.Expr, nw.Expr]:
    """Whether all from a low to a high figure meet the span, and whether none does."""
    meets = (low >= nw.col("span_low")) & (high <= nw.col("span_high"))
    return meets, (high < nw.col("span_low")) | (low > nw.col("span_high"))


def _by_each_sex(_: Occurring) -> nw.Expr:
    """One sex below the floor decides; else both have to be known."""
    women, men, low = nw.col("women"), nw.col("men"), nw.col("span_low")
    below = (women < low).fill_null(value=False) | (men < low).fill_null(value=False)
    both = ~women.is_null() & ~men.is_null()
    return nw.coalesce(nw.when(below).then(nw.lit(FAILS)), nw.when(both).then(nw.lit(MEETS)))


def _by_gap(_: Occurring) -> nw.Expr:
    """By how far the two lie apart, in millionths, so that no digit is lost."""
    women, men = (in_micros(nw.col(sex)) for sex in ("women", "men"))
    gap = of_micros((women - men).abs())
    both = ~nw.col("women").is_null() & ~nw.col("men").is_null()
    close = gap <= nw.col("span_high")
    return nw.coalesce(nw.when(both & close).then(nw.lit(MEETS)), nw.when(both).then(nw.lit(FAILS)))


def _by_units(occurring: Occurring) -> nw.Expr:
    """By the units that are known, whatever the missing ones may have; else by a reported share."""
    figure, known, yes = nw.col("figure"), nw.col("units_known"), nw.col("units_yes")
    total = nw.col("expected") if occurring.given else nw.col("units")
    reported = (known == -1) & ~figure.is_null() & (nw.col("plain_units") == 1)
    meets, fails = _between(figure, figure)
    counted = (known > 0) & (total > 0) & (known <= total) & (nw.col("units_odd") == 0)
    missing = total - known
    all_meet, all_fail = _between(100.0 * yes / total, 100.0 * (yes + missing) / total)
    # Of «exactly so many» the shares between the ends count one by one.
    wanted = (nw.col("span_low") * total / 100.0).round(0)
    reachable = (
        (wanted >= yes) & (wanted <= yes + missing) & (100.0 * wanted / total == nw.col("span_low"))
    )
    exact = nw.col("exactly") == 1
    return nw.coalesce(
        nw.when(reported & meets).then(nw.lit(MEETS)),
        nw.when(reported & fails).then(nw.lit(FAILS)),
        nw.when(counted & all_meet).then(nw.lit(MEETS)),
        nw.when(counted & ((all_fail & ~exact) | (exact & ~reachable))).then(nw.lit(FAILS)),
    )
