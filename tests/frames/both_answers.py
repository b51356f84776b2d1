"""What the Decimal evaluator and what an engine says of each measure in each area, to be compared."""

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from math import isclose
from typing import Any

from attrs import asdict, evolve, fields, frozen

import gender_plan as gp
from frames.frame_kinds import rows_of
from gender_plan.frames import FrameProgress, evaluate
from gender_plan.frames.evaluation.evaluating import NotOnFramesError
from gender_plan.frames.tidy.target_figures import ends_of
from gender_plan.progress import DataState, MeasureProgress
from gender_plan.progress.evaluator import NO_TARGET, NOT_IN_FORCE
from gender_plan.progress.judging.recurring import NO_PERIODS
from gender_plan.progress.judging.target_state import NOT_COMPLETE, NOT_ON_ITS_DAY
from gender_plan.targets import NotStated, Observed

Key = tuple[str, str | None, str | None, str]
"""Indicator, part, scope, area; the part of an indicator as a whole is «*»."""


@frozen(kw_only=True)
class Said:
    """What is said of a measure in an area."""

    target_state: str
    data_state: str
    pace_class: str | None = None
    reason: str | None = None
    target: int | None = None
    target_kind: str | None = None
    target_low: float | None = None
    target_high: float | None = None
    due: dt.date | None = None
    day: dt.date | None = None
    value: float | None = None
    women: float | None = None
    men: float | None = None
    share: float | None = None
    pace_ratio: float | None = None
    reported: int | None = None
    expected: int | None = None
    low: float | None = None
    high: float | None = None


def _cells(said: Said) -> Sequence[object]:
    return tuple(asdict(said).values())


def _alike(one: object, other: object) -> bool:
    """Whether words, days and counts are the same, and figures within a billionth."""
    if isinstance(one, float) and isinstance(other, float):
        return isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
    return one == other


Answers = dict[Key, Said]


def of_decimals(progress: gp.PlanProgress, area: str) -> Answers:
    """What the Decimal evaluator says, filed under an area."""
    found: Answers = {}
    for indicator in progress.indicators:
        for one in indicator.measures:
            part, scope = one.measure.part, one.measure.scope
            key = indicator.id, part.id if part else None, scope.vi if scope else None, area
            found[key] = _said(one)
        found[indicator.id, "*", None, area] = Said(
            target_state=str(indicator.target_state), data_state=str(indicator.data_state)
        )
    return found


def _said(one: MeasureProgress) -> Said:
    observation = one.observed or one.latest
    said = Said(
        target_state=str(one.target_state),
        data_state=str(one.data_state),
        pace_class=str(one.pace_class),
        reason=_why(one),
        **_target(one),
        due=one.due,
        share=_float(one.pace.share),
        pace_ratio=_float(one.pace.ratio),
    )
    if observation is None:
        return said
    seen = observation.seen
    whole = next((c for c in observation.combined if c.sex is None), None)
    ends = (whole.bounds.low, whole.bounds.high) if whole else (seen.value, seen.value)
    low, high = ends if seen.value is not None else (None, None)
    return evolve(
        said,
        day=observation.day,
        value=_float(seen.value),
        women=_float(seen.women),
        men=_float(seen.men),
        reported=whole.coverage.present if whole else None,
        expected=whole.coverage.expected if whole else None,
        low=_float(low),
        high=_float(high),
    )


def _target(one: MeasureProgress) -> dict[str, Any]:
    """The target by its number and figures, as in the table of targets of the plan."""
    if one.target is None:
        return {}
    ends = ends_of(one.target)
    targets = (one.measure.part or one.measure.indicator).targets
    return {
        "target": targets.index(one.target) + 1,
        "target_kind": one.target.key,
        "target_low": float(ends[0]) if ends else None,
        "target_high": float(ends[1]) if ends else None,
    }


def _why(one: MeasureProgress) -> str | None:
    """The reason why it was not judged, in a word."""
    if one.reason is None:
        return None
    known = {id(NO_TARGET): "no_target", id(NOT_IN_FORCE): "not_in_force"}
    known |= {id(NOT_ON_ITS_DAY): "not_by_due", id(NOT_COMPLETE): "not_by_due"}
    if id(one.reason) in known:
        return known[id(one.reason)]
    return next(word for case, word in _whys(one) if case)


def _whys(one: MeasureProgress) -> Iterable[tuple[bool, str]]:
    verdict = next(v for v in one.verdict.together or (one.verdict,) if v.reason == one.reason)
    yield isinstance(verdict.target, NotStated), "not_stated"
    yield bool(verdict.judged or verdict.reason == NO_PERIODS), "periods_open"
    yield one.data_state is DataState.MISSING, "no_value"
    yield _has_no_yardstick(one), "no_yardstick"
    latest = one.observed or one.latest
    yield latest is not None and one.reason == latest.reason, "nothing_to_judge"
    yield True, "not_usable"


def _has_no_yardstick(one: MeasureProgress) -> bool:
    """Whether no figure at all could meet the target."""
    seen = Observed(start=one.measure.start, start_day=one.measure.start_day, day=one.due)
    return isinstance(one.target.span(seen, one.direction), gp.Text) if one.target else False


def _float(figure: Decimal | None) -> float | None:
    return None if figure is None else float(figure)


def of_frames(found: FrameProgress) -> Answers:
    """What an engine says."""
    names = [one.name for one in fields(Said)]
    said = {
        (row["indicator"], row["part"], row["scope"], row["area"]): Said(
            **{name: row[name] for name in names}
        )
        for row in rows_of(found.verdicts)
    }
    for row in rows_of(found.indicators):
        said[row["indicator"], "*", None, row["area"]] = Said(
            target_state=row["target_state"], data_state=row["data_state"]
        )
    return said


def evaluated(plan: gp.Plan | Iterable[gp.Plan], table: Any, **terms: Any) -> FrameProgress:  # noqa: ANN401
    """The progress by a table, without the indicators that need what whole columns cannot do."""
    try:
        return evaluate(plan, table, **terms)
    except NotOnFramesError as refused:
        return evaluate(plan, table, leave_out=refused.indicators, **terms)


def differences(expected: Answers, said: Answers, left_out: Iterable[str]) -> Sequence[str]:
    """Where the engine says something else, or nothing although there is something to be said."""
    gone = set(left_out)
    known = {key: one for key, one in expected.items() if key[0] not in gone}
    strange = [f"{key}: nothing was to be said, but {said[key]}" for key in said if key not in known]
    silent = [
        f"{key}: not said, but {one}"
        for key, one in known.items()
        if key not in said and one.data_state != DataState.MISSING
    ]
    other = (_difference(one, said[key], key) for key, one in known.items() if key in said)
    return [*strange, *silent, *filter(None, other)]


def _difference(wanted: Said, found: Said, key: Key) -> str:
    """«('1.10', None, None, '40'): value 30.0, but 29.9»."""
    pairs = zip(fields(Said), *map(_cells, (wanted, found)), strict=True)
    odd = [
        f"{one.name} {mine!r}, but {yours!r}" for one, mine, yours in pairs if not _alike(mine, yours)
    ]
    return f"{key}: {'; '.join(odd)}" if odd else ""
