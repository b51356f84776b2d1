"""Reported values in the light of their plan: rows that match nothing, and shares that cannot be."""

from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Context, Decimal

from gender_plan.model import Indicator, Measured, Plan, ReportedValue, Unit
from gender_plan.model.fraction import may_be_fraction
from gender_plan.problems import Problem
from gender_plan.reading import row_faults
from gender_plan.reading.rows import Row
from gender_plan.text import LANGUAGES, closest, did_you_mean, figure, folded

_MANY = 20  # after so many unknown ids nobody needs a suggestion any more
_WHOLE = Decimal(100)
_ROUNDING = Decimal("0.5")
_WIDE = Context(prec=200, rounding=ROUND_HALF_UP)


def matched(read: Iterable[tuple[Row, ReportedValue]], plan: Plan) -> Iterator[Problem]:
    """What is odd about values that are said to be those of a plan."""
    known: dict[str, Indicator] = {}
    for _, indicator in plan.all_indicators:
        known.setdefault(indicator.id, indicator)
    near: dict[str, str | None] = {}
    for row, value in read:
        id_ = value.indicator
        if id_ in known:
            yield from _of_indicator(row, value, known[id_])
            continue
        if id_ not in near:
            near[id_] = closest(id_, known) if len(near) < _MANY else None
        yield _unknown(row, id_, near[id_])


def _unknown(row: Row, id_: str, near: str | None) -> Problem:
    meant = did_you_mean(near)
    facts = {"text": id_, "vi": meant.vi, "en": meant.said("en")}
    return row.problem(row_faults.UNKNOWN_INDICATOR, "indicator", hint=near, **facts)


def _of_indicator(row: Row, value: ReportedValue, indicator: Indicator) -> Iterator[Problem]:
    parts = [part.id for part in indicator.parts]
    listed = ", ".join(parts)
    if value.part is not None and value.part not in parts:
        facts = {"indicator": indicator.id, "text": value.part, "parts": listed or "–"}
        yield row.problem(row_faults.UNKNOWN_PART, "part", **facts)
    elif value.part is None and parts and not indicator.targets:
        yield row.problem(row_faults.WHICH_PART, "indicator", indicator=indicator.id, parts=listed)
    else:
        yield from _of_population(row, value, indicator)
    unit = _unit(indicator, value.part)
    if unit is not None and unit.is_share:
        yield from _of_share(row, value, indicator)


def _of_population(row: Row, value: ReportedValue, indicator: Indicator) -> Iterator[Problem]:
    measured: Measured = next((p for p in indicator.parts if p.id == value.part), indicator)
    scopes = [target.scope for target in measured.targets if target.scope]
    meant = measured.population or indicator.population
    names = (name for text in (*scopes, meant) if text for name in (text.vi, text.en) if name)
    if value.population is not None and folded(value.population) not in map(folded, names):
        vi, en = (", ".join(dict.fromkeys(s.said(lang) for s in scopes)) for lang in LANGUAGES)
        facts = {"indicator": indicator.id, "text": value.population, "vi": vi or "–", "en": en or "–"}
        yield row.problem(row_faults.UNKNOWN_POPULATION, "population", **facts)


def _unit(indicator: Indicator, part: str | None) -> Unit | None:
    own = next((p.unit for p in indicator.parts if p.id == part), None)
    return own or indicator.unit


def _of_share(row: Row, value: ReportedValue, indicator: Indicator) -> Iterator[Problem]:
    stated, computed = value.value, _computed(value)
    for column, share in (("value", stated), ("numerator", computed)):
        if share is not None and not 0 <= share <= _WHOLE:
            vi, en = figure(_short(share)), figure(_short(share), "en")
            facts = {"indicator": value.indicator, "vi": vi, "en": en}
            yield row.problem(row_faults.OUT_OF_RANGE, column, **facts)
    if stated is not None and may_be_fraction(value, indicator):
        facts = {"indicator": value.indicator, "text": figure(stated)}
        percent = figure((stated * _WHOLE).normalize())
        yield row.problem(row_faults.FRACTION, "value", percent=percent, **facts)
    if stated is not None and computed is not None and abs(computed - stated) > _ROUNDING:
        facts = {"text": figure(stated), "computed": figure(_short(computed, 2))}
        yield row.problem(row_faults.DIFFERENT, "value", **facts)


def _computed(value: ReportedValue) -> Decimal | None:
    """The share behind numerator and denominator, where there are both."""
    if value.numerator is None or not value.denominator:
        return None
    return _WIDE.divide(_WIDE.multiply(value.numerator, _WHOLE), value.denominator)


def _short(share: Decimal, places: int = 4) -> Decimal:
    """For a sentence, with at most so many decimals."""
    exponent = share.as_tuple().exponent
    is_long = isinstance(exponent, int) and -exponent > places
    return share.quantize(Decimal(1).scaleb(-places), context=_WIDE) if is_long else share
