"""Reported values that fit a plan."""

from decimal import Decimal
from functools import cache

from hypothesis import strategies as st

from gender_plan.model import Indicator, Plan, ReportedValue, Sex, ValueState
from gender_plan.testing.days import days, periods
from gender_plan.testing.figures import shares
from gender_plan.testing.maybe import maybe, one_of
from gender_plan.testing.words import plain_words, words


def reported_values(plan: Plan, *, max_size: int = 8) -> st.SearchStrategy[tuple[ReportedValue, ...]]:
    """Values of the plan's own indicators and parts; none where it lists no indicator."""
    indicators = tuple(indicator for _, indicator in plan.all_indicators)
    if not indicators:
        return st.just(())
    value = st.sampled_from(indicators).flatmap(_values_of)
    return st.lists(value, max_size=max_size).map(tuple)


@st.composite
def _values_of(draw: st.DrawFn, indicator: Indicator) -> ReportedValue:
    parts = tuple(part.id for part in indicator.parts)
    scopes = tuple(target.scope.vi for target in indicator.all_targets if target.scope)
    is_dated = draw(st.booleans())
    state = draw(maybe(one_of(ValueState)))
    nothing = st.just((None, None, None))
    value, numerator, denominator = draw(nothing if state is ValueState.NOT_COLLECTED else _amounts())
    return ReportedValue(
        indicator=indicator.id,
        part=draw(maybe(one_of(parts))) if parts else None,
        area=draw(maybe(plain_words())),
        period=None if is_dated else draw(periods()),
        date=draw(days()) if is_dated else None,
        population=draw(maybe(one_of(scopes))) if scopes else None,
        sex=draw(maybe(one_of(Sex))),
        value=value,
        numerator=numerator,
        denominator=denominator,
        state=state,
        reported_on=draw(maybe(days())),
        source=draw(maybe(words())),
    )


@cache
@st.composite
def _amounts(draw: st.DrawFn) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """A value alone, or a numerator and a denominator, or all three, which then agree."""
    if draw(st.booleans()):
        return draw(shares()), None, None
    denominator = draw(st.integers(1, 10_000))
    numerator = draw(st.integers(0, denominator))
    hundredths = 10_000 * numerator // denominator
    share = Decimal(f"{hundredths // 100}.{hundredths % 100:02}")
    return draw(st.sampled_from((None, share))), Decimal(numerator), Decimal(denominator)
