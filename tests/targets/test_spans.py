"""What a kind of target says of its span is what it says of every single value."""

import datetime as dt
from decimal import Decimal

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from gender_plan.targets import Decider, Direction, Observed, Span, Target
from gender_plan.testing.targets import targets

DAY = dt.date(2020, 12, 31)
FIGURES = st.decimals(-200, 200, places=2) | st.sampled_from([Decimal(n) for n in (-1, 0, 1, 2, 3, 4)])
TARGETS = st.booleans().flatmap(lambda share: targets(share=share))
DIRECTIONS = st.sampled_from([None, *Direction])


@st.composite
def starts(draw: st.DrawFn) -> Observed:
    """What is known before any value: the baseline, which may lack its day."""
    start = draw(st.none() | FIGURES)
    dated = start is not None and draw(st.booleans())
    return Observed(start=start, start_day=dt.date(2015, 12, 31) if dated else None, day=DAY)


@given(target=TARGETS, known=starts(), value=FIGURES, direction=DIRECTIONS)
def test_the_span_of_a_target_tells_which_values_meet_it(
    target: Target, known: Observed, value: Decimal, direction: Direction | None
) -> None:
    """Judged or not, met or not: the span and the target agree on every value and its neighbours."""
    span = target.span(known, direction)
    if isinstance(span, Span) and span.decider is not Decider.VALUE:
        return
    ends = (
        [
            Decimal(str(end))
            for end in (span.low, span.high)
            if end is not None and isinstance(end, Decimal)
        ]
        if isinstance(span, Span)
        else []
    )
    for one in (value, *ends):
        found = evolve(known, value=one)
        judged = target.obstacle(found, direction) is None
        if isinstance(span, Span):
            assert judged == span.can_judge(one)
            assert not judged or target.met_by(found, direction) == span.holds(one)
        elif span is not None:
            assert not judged


@given(target=TARGETS, known=starts(), women=FIGURES, men=FIGURES, direction=DIRECTIONS)
def test_the_span_of_two_sexes_tells_which_pairs_meet_it(
    target: Target, known: Observed, women: Decimal, men: Decimal, direction: Direction | None
) -> None:
    """Of each sex, or of how far the two lie apart."""
    span, found = target.span(known, direction), evolve(known, women=women, men=men)
    if not isinstance(span, Span) or span.decider not in {Decider.EACH_SEX, Decider.GAP}:
        return
    each = (women, men) if span.decider is Decider.EACH_SEX else (abs(women - men),)
    assert target.met_by(found, direction) == all(map(span.holds, each))
