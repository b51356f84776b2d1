"""Goals, indicators and their parts."""

from functools import cache
from typing import Any

from hypothesis import strategies as st

from gender_plan.model import (
    Baseline,
    Counterpart,
    Goal,
    Indicator,
    OverAreas,
    OverTime,
    Part,
    Unit,
)
from gender_plan.targets import Direction
from gender_plan.testing.days import days
from gender_plan.testing.figures import figures, shares
from gender_plan.testing.maybe import few, maybe, one_of
from gender_plan.testing.sourced import provenance, unknowns
from gender_plan.testing.targets import targets
from gender_plan.testing.words import numbers, slugs, texts, words
from gender_plan.text import folded

_COUNTED = ("người", "triệu đồng", "boys", "times")


@st.composite
def goals(draw: st.DrawFn, id_: str, indicators: tuple[str, ...], stages: tuple[str, ...] = ()) -> Goal:
    """A goal with indicators of these ids; one without any may say where they are listed."""
    no_list = st.none() if indicators else maybe(texts())
    return Goal(
        id=id_,
        title=draw(maybe(texts())),
        label=draw(maybe(words())),
        stage=draw(maybe(one_of(stages))) if stages else None,
        indicators=tuple(
            draw(measured_by(each, indicators[:place])) for place, each in enumerate(indicators)
        ),
        not_listed=draw(no_list),
        **draw(provenance()),
    )


@st.composite
def measured_by(draw: st.DrawFn, id_: str, wholes: tuple[str, ...] = ()) -> Indicator:
    """An indicator, with or without parts; it may be a share of one of those whose ids are given."""
    part_ids = draw(few(numbers(), unique=True))
    return Indicator(
        parts=tuple(draw(_parts(each)) for each in part_ids),
        breakdowns=draw(few(one_of(("sex", "area", "tuổi")))),
        over_time=draw(maybe(one_of(OverTime))),
        over_areas=draw(maybe(one_of(OverAreas))),
        share_of=draw(maybe(one_of(wholes))) if wholes else None,
        corresponds_to=draw(few(_counterparts(), 1)),
        **draw(_measured(id_)),
    )


@st.composite
def _parts(draw: st.DrawFn, id_: str) -> Part:
    return Part(**draw(_measured(id_)))


@st.composite
def _measured(draw: st.DrawFn, id_: str) -> dict[str, Any]:
    """What indicators and parts have in common; figures of a share stay within the whole.

    The unit of a part without its own is its indicator's, so every figure here may be a share.
    """
    share = draw(st.booleans())
    return {
        "id": id_,
        "label": draw(maybe(words())),
        "text": draw(maybe(texts())),
        "unit": draw(_shares_of() if share else _units()),
        "population": draw(maybe(texts())),
        "condition": draw(maybe(texts())),
        "direction": draw(maybe(one_of(Direction))),
        "baseline": draw(maybe(_baselines(share=share))),
        "targets": draw(few(targets(share=share))),
        **draw(provenance()),
    }


@cache
def _units() -> st.SearchStrategy[Unit]:
    of = st.sampled_from(_COUNTED) | words().filter(_is_no_percent)
    return st.builds(Unit, of=of, per=maybe(words()), in_=maybe(words()))


def _is_no_percent(text: str) -> bool:
    """Whether a unit is none that means a percentage, nor would if it were written as it has to be."""
    return folded(text.replace("%", " percent ")) not in {"percent", "pct"}


@cache
def _shares_of() -> st.SearchStrategy[Unit | None]:
    return maybe(st.just(Unit(of="percent")))


@cache
@st.composite
def _baselines(draw: st.DrawFn, *, share: bool) -> Baseline:
    return Baseline(
        value=draw((shares() if share else figures()) | unknowns()),
        date=draw(maybe(days() | unknowns())),
        **draw(provenance()),
    )


@cache
@st.composite
def _counterparts(draw: st.DrawFn) -> Counterpart:
    return Counterpart(plan=draw(slugs()), indicator=draw(numbers()), **draw(provenance()))
