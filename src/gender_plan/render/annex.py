"""The annex: one row for every figure that is followed, as numbers and in words."""

from collections.abc import Iterator
from decimal import Decimal

from gender_plan.periods import day_said, period_days
from gender_plan.progress import IndicatorProgress, MeasureProgress
from gender_plan.progress.observing.observations import Observation
from gender_plan.progress.telling.naming import name_within
from gender_plan.progress.telling.wording import unit_said
from gender_plan.render.content import Cell, Column, Table
from gender_plan.render.known import Known
from gender_plan.targets.target import legible
from gender_plan.text import figure

_COLUMNS = (
    Column(key="id", title="Số", width=5),
    Column(key="indicator", title="Chỉ tiêu", width=20),
    Column(key="unit", title="Đơn vị tính", width=7),
    Column(key="baseline", title="Giá trị gốc", width=8, is_figure=True),
    Column(key="target", title="Mục tiêu", width=12),
    Column(key="value", title="Kết quả trong kỳ", width=8, is_figure=True),
    Column(key="numerator", title="Tử số", width=6, is_figure=True),
    Column(key="denominator", title="Mẫu số", width=6, is_figure=True),
    Column(key="women", title="Nữ", width=6, is_figure=True),
    Column(key="men", title="Nam", width=6, is_figure=True),
    Column(key="state", title="Đánh giá", width=8),
    Column(key="lead", title="Cơ quan chủ trì", width=14),
)
_NO_WORDING = "(văn bản không nêu nội dung)"
_NO_LEAD = "(văn bản không nêu)"
_NO_VALUE = "chưa có"


def annex(known: Known) -> Table:
    """The table of indicators with their values of the period."""
    found = known.progress.indicators
    rows = tuple(_row(known, one, measure) for one in found for measure in one.measures)
    return Table(
        name="annex",
        short="Phụ lục chỉ tiêu",
        caption=f"Bảng chỉ tiêu và kết quả {known.period_words}",
        columns=_COLUMNS,
        rows=rows,
    )


def _row(known: Known, found: IndicatorProgress, measure: MeasureProgress) -> tuple[Cell, ...]:
    seen = _of_period(known, measure)
    counts = seen.counts if seen else None
    numerator, denominator = counts or (None, None)
    return (
        Cell(found.indicator.label or found.id),
        Cell(_words(found, measure)),
        Cell(unit_said(measure.measure.unit)),
        Cell(_baseline(measure)),
        Cell("; ".join(_targets(measure))),
        _figure(seen.seen.value if seen else None, _NO_VALUE if not _has_any(seen) else ""),
        _figure(numerator),
        _figure(denominator),
        _figure(seen.seen.women if seen else None),
        _figure(seen.seen.men if seen else None),
        Cell(measure.target_state.said()),
        Cell(_leads(known, found.id)),
    )


def _words(found: IndicatorProgress, measure: MeasureProgress) -> str:
    """The wording of the indicator and, where it is about a part or group of it, of that."""
    whole = found.indicator.text.vi if found.indicator.text else _NO_WORDING
    part, of = measure.measure.part, measure.measure
    if part is None and of.scope is None:
        return whole
    inner = part.text.vi if part and part.text else name_within(of, "vi")
    scope = f" ({of.scope.vi})" if part and of.scope else ""
    return f"{whole}: {inner}{scope}"


def _baseline(measure: MeasureProgress) -> str:
    value, day = measure.measure.start, measure.measure.start_day
    if value is None:
        return ""
    return f"{figure(legible(value))} ({day_said(day)})" if day else figure(legible(value))


def _targets(measure: MeasureProgress) -> Iterator[str]:
    """Those in force, with the days on which they are due."""
    unit = unit_said(measure.measure.unit)
    for target in measure.measure.targets:
        if target not in measure.amended:
            due = f" (hạn {day_said(target.by)})" if target.by else ""
            yield f"{target.said('vi', unit)}{due}"


def _of_period(known: Known, measure: MeasureProgress) -> Observation | None:
    """What was observed for the period: reported for it, or for the day on which it ends."""
    asked = known.period
    found = [o for o in measure.observations if o.period == asked.id]
    try:
        ends = period_days(asked.id)[1]
    except ValueError:
        ends = asked.ends
    found = found or [o for o in measure.observations if o.of == ends]
    return found[-1] if found else None


def _has_any(seen: Observation | None) -> bool:
    return seen is not None and any(
        value is not None for value in (seen.seen.value, seen.seen.women, seen.seen.men)
    )


def _figure(value: Decimal | None, nothing: str = "") -> Cell:
    return Cell(nothing) if value is None else Cell(figure(legible(value)), value)


def _leads(known: Known, indicator: str) -> str:
    leads = known.who.for_indicator(indicator).leads
    return "; ".join(agency.name.vi for agency in leads) or _NO_LEAD
