"""How far one indicator is, or a part of it: as a row of a table and as JSON."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from gender_plan.cli.wording import day_data, day_in_table, text_data
from gender_plan.methods import PaceClass, PaceLimits
from gender_plan.model import Baseline, Unit
from gender_plan.progress import (
    Combination,
    DataState,
    IndicatorProgress,
    MeasureProgress,
    Movement,
    TargetState,
)
from gender_plan.progress.measures import Measure
from gender_plan.progress.telling.measure_telling import Telling
from gender_plan.provenance import Unknown
from gender_plan.targets import Change, Observed, Target
from gender_plan.text import Language, Text

TITLES = (
    Text("Chỉ tiêu", en="Indicator"),
    Text("Số liệu", en="Value"),
    Text("Cần đạt", en="Target"),
    Text("Kết quả", en="Result"),
    Text("Chuyển biến", en="Movement"),
    Text("Tiến độ", en="Pace"),
    Text("Dữ liệu", en="Data"),
)
"""The headings over the rows."""

_UNKNOWN = Text("chưa rõ", en="unknown")
_MOVEMENTS = {
    Movement.TOWARDS: Text("đúng hướng", en="right way"),
    Movement.AWAY: Text("ngược hướng", en="wrong way"),
    Movement.FLAT: Text("không đổi", en="unchanged"),
}
_SINCE_BASELINE = Text("{} so với gốc", en="{} since the baseline")
_SINCE_PREVIOUS = Text("{} so với lần trước", en="{} since the last value")
PACES = {
    PaceClass.ON_TRACK: Text("đúng lộ trình", en="on track"),
    PaceClass.BEHIND: Text("chậm", en="behind"),
    PaceClass.FAR_BEHIND: Text("rất chậm", en="far behind"),
    PaceClass.MOVING_AWAY: Text("đi xa", en="moving away"),
    PaceClass.NOT_ASSESSABLE: _UNKNOWN,
}
"""The pace in a table."""
DATA = {
    DataState.FINAL: Text("chính thức", en="final"),
    DataState.PROVISIONAL: Text("sơ bộ", en="provisional"),
    DataState.STALE: Text("đã cũ", en="stale"),
    DataState.MISSING: Text("chưa có", en="none"),
}
"""The state of the data in a table."""
# The design counts a value whose state nobody stated as final; a table may not call it official.
STATE_NOT_STATED = Text("không ghi rõ", en="not stated")
_UNVERIFIED = Text("chưa kiểm chứng", en="unverified")
_PARTS = Text("({} phần)", en="({} parts)")
_END_OF_PLAN = Text("{}, hết kế hoạch", en="{}, end of plan")

Found = IndicatorProgress | MeasureProgress


def rows(found: IndicatorProgress, language: Language, *, parts: bool) -> Iterator[tuple[str, ...]]:
    """The row of an indicator; with ``parts``, then one for each part."""
    if found.sole:
        yield _row(found.id, _value(found.sole, language), _aim(found.sole, language), found, language)
        return
    several = _PARTS.said(language).format(len(found.measures))
    yield _row(found.id, several, several, found, language)
    for measure in found.measures if parts else ():
        value, aim = _value(measure, language), _aim(measure, language)
        yield _row(_measure_id(measure.measure, language), value, aim, measure, language)


def indicator_data(found: IndicatorProgress, language: Language) -> dict[str, Any]:
    """An indicator as JSON: its four verdicts, and what each of its measures rests on."""
    return {
        "id": found.id,
        "goal": found.goal.id if found.goal else None,
        "text": text_data(found.indicator.text, language),
        **_states(found),
        "reason": text_data(found.reason, language),
        "unverified": found.unverified,
        "measures": [_measure_data(measure, language) for measure in found.measures],
        "because": found.because(language),
    }


def _row(id_: str, value: str, aim: str, found: Found, language: Language) -> tuple[str, ...]:
    data = _data(found).said(language)
    return (
        id_,
        value,
        aim,
        found.target_state.said(language),
        _movement(found, language),
        PACES[found.pace_class].said(language),
        f"{data}; {_UNVERIFIED.said(language)}" if found.unverified else data,
    )


def _data(found: Found) -> Text:
    measures = found.measures if isinstance(found, IndicatorProgress) else (found,)
    is_stated = all(measure.data.state_stated for measure in measures if measure.latest)
    if found.data_state is DataState.FINAL and not is_stated:
        return STATE_NOT_STATED
    return DATA[found.data_state]


def _measure_id(measure: Measure, language: Language) -> str:
    """«6.2.b», and the group or place on a line of its own."""
    id_ = ".".join((measure.indicator.id, *([measure.part.id] if measure.part else [])))
    return f"{id_}\n{measure.scope.said(language)}" if measure.scope else id_


def _value(measure: MeasureProgress, language: Language) -> str:
    """The observation that decides, else the latest, with its time."""
    seen, tell = measure.observed or measure.latest, Telling(found=measure, language=language)
    said = tell.seen(seen.seen, measure.verdict) if seen else ""
    return f"{said}\n{tell.when(seen)}" if seen and said else ""


def _aim(measure: MeasureProgress, language: Language) -> str:
    """The target and the day on which it is due; where nothing is stated, no day either."""
    if measure.target is None:
        return TargetState.NOT_STATED.said(language)
    said = measure.target.said(language, Telling(found=measure, language=language).unit)
    if measure.target_state is TargetState.NOT_STATED or measure.due is None:
        return said
    due = day_in_table(measure.due, language)
    return f"{said}\n{_END_OF_PLAN.said(language).format(due) if measure.due_assumed else due}"


def _movement(found: Found, language: Language) -> str:
    """Which way it moved; since when is said only where the two answers differ."""
    since = {_SINCE_BASELINE: found.since_baseline, _SINCE_PREVIOUS: found.since_previous}
    known = {words: moved for words, moved in since.items() if moved is not Movement.UNKNOWN}
    if not known:
        return _UNKNOWN.said(language)
    if len(set(known.values())) == 1:
        return _MOVEMENTS[next(iter(known.values()))].said(language)
    return "; ".join(
        words.said(language).format(_MOVEMENTS[moved].said(language)) for words, moved in known.items()
    )


def _states(found: Found) -> dict[str, str]:
    return {
        "target_state": str(found.target_state),
        "since_baseline": str(found.since_baseline),
        "since_previous": str(found.since_previous),
        "pace": str(found.pace_class),
        "data_state": str(found.data_state),
    }


def _measure_data(measure: MeasureProgress, language: Language) -> dict[str, Any]:
    seen = measure.observed or measure.latest
    target, ratio, score = measure.target, measure.pace.ratio, measure.pace.score
    return {
        "part": measure.measure.part.id if measure.measure.part else None,
        "scope": text_data(measure.measure.scope, language),
        **_states(measure),
        **_seen_data(seen.seen if seen else None),
        "value_day": day_data(seen.day if seen else None),
        "value_period": seen.period if seen else None,
        "value_published": day_data(seen.published_on if seen else None),
        "value_state_stated": measure.data.state_stated,
        "value_sources": list(measure.sources),
        "target": target.said(language) if target else None,
        "target_kind": target.key if target else None,
        "target_figures": _figures(target),
        "unit": _unit_data(measure.measure.unit),
        "baseline": _baseline_data(measure.measure.baseline, language),
        "due": day_data(measure.due),
        "due_assumed": measure.due_assumed,
        "in_force": measure.in_force,
        "days_before_due": measure.verdict.days_before_due,
        "combined": [_combination_data(one) for one in measure.combined],
        "could_change": measure.could_change,
        "pace_method": measure.pace.method,
        "pace_own_class": text_data(measure.pace.own_class, language),
        "pace_ratio": None if ratio is None else str(ratio),
        "pace_score": None if score is None else str(score),
        "pace_limits": _limits_data(measure.pace.limits),
        "reason": text_data(measure.reason, language),
        "unverified": measure.unverified,
        "because": measure.because(language),
    }


def _limits_data(limits: PaceLimits | None) -> dict[str, Any] | None:
    """From which ratio on each class holds, and the same of growth where the method has that too."""
    if limits is None:
        return None
    return {
        "on_track": str(limits.on_track),
        "behind": str(limits.behind),
        "far_behind": str(limits.far_behind),
        "limit_included": limits.limit_included,
        "growth": _limits_data(limits.growth),
    }


def _combination_data(combination: Combination) -> dict[str, Any]:
    coverage, bounds = combination.coverage, combination.bounds
    return {
        "sex": combination.sex,
        "over_time": combination.over_time,
        "over_areas": combination.over_areas,
        "areas_reported": list(coverage.reported),
        "areas_carried": list(coverage.carried),
        "areas_missing": list(coverage.missing),
        "areas_stated": coverage.stated,
        "periods": coverage.periods,
        "periods_missing": list(coverage.missing_periods),
        "low": None if bounds.low is None else str(bounds.low),
        "high": None if bounds.high is None else str(bounds.high),
    }


def _figures(target: Target | None) -> list[str]:
    """The figures of a target: none where it is in words, two where it is a band."""
    given = getattr(target, target.key) if target else None
    if isinstance(given, Change):
        given = given.points if given.percent is None else given.percent
    figures = given if isinstance(given, tuple) else (given,)
    return [str(figure) for figure in figures if isinstance(figure, Decimal)]


def _unit_data(unit: Unit | None) -> dict[str, str | None] | None:
    return {"of": unit.of, "per": unit.per, "in": unit.in_} if unit else None


def _baseline_data(baseline: Baseline | None, language: Language) -> dict[str, str | None] | None:
    if baseline is None:
        return None
    value, day = baseline.value, baseline.date
    unknown = [each.unknown.said(language) for each in (value, day) if isinstance(each, Unknown)]
    return {
        "value": str(value) if isinstance(value, Decimal) else None,
        "date": None if isinstance(day, Unknown) else day_data(day),
        "unknown": "; ".join(unknown) or None,
    }


def _seen_data(seen: Observed | None) -> dict[str, str | None]:
    figures = {
        "value": seen.value if seen else None,
        "women": seen.women if seen else None,
        "men": seen.men if seen else None,
    }
    return {name: None if figure is None else str(figure) for name, figure in figures.items()}
