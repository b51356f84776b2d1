"""The further clauses: the latest value, which way it moved, how fast, and whose figures they are."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

from gender_plan.methods import METHODS, Pace, PlannedPath
from gender_plan.methods.planned_path import years
from gender_plan.progress.observing.observations import Observation
from gender_plan.progress.states import Movement, TargetState
from gender_plan.progress.telling.measure_telling import Telling
from gender_plan.progress.telling.wording import due_said, when_said
from gender_plan.progress.verdict import Moved
from gender_plan.targets import Span
from gender_plan.targets.figures import decimal_of
from gender_plan.targets.target import beside, legible, rounded, with_unit
from gender_plan.text import Text, figure

_LATEST = Text("số liệu gần nhất {}", en="latest value {}")
_SINCE_BASELINE = Text("so với giá trị gốc {} {}", en="{1} since the baseline of {0}")
_SINCE_PREVIOUS = Text("so với lần trước {} {}", en="{1} since the value before, {0}")
_PACE = Text("tiến độ {} ({})", en="{} ({})")
_TIMES = Text("bằng {} lần mức dự kiến", en="{} times what was planned")
_AS_PLANNED = Text("đúng bằng mức dự kiến", en="exactly what was planned")
_ABOUT_AS_PLANNED = Text("xấp xỉ mức dự kiến", en="about what was planned")
_AWAY = Text("tiến độ {}", en="{}")
_ROSE = Text("bình quân mỗi năm đã tăng {}", en="rose by {} a year so far")
_FELL = Text("bình quân mỗi năm đã giảm {}", en="fell by {} a year so far")
_STAYED = Text("đến nay chưa thay đổi", en="has not changed so far")
_HAS_TO_RISE = Text(
    "từ nay còn cần tăng {} mỗi năm để tới mức {} {}", en="from now on has to rise by {} a year to {} {}"
)
_HAS_TO_FALL = Text(
    "từ nay còn cần giảm {} mỗi năm để tới mức {} {}", en="from now on has to fall by {} a year to {} {}"
)
_METHOD = Text("phương pháp {}, ngưỡng {} và {}", en="by {}, limits {} and {}")
_NOT_ASSESSED = Text(
    "theo phương pháp của {}: chưa đánh giá được tiến độ ({})",
    en="by {}: the pace cannot be assessed ({})",
)
_POINTS = Text("điểm phần trăm", en="percentage points")
_POINT = Text("điểm phần trăm", en="percentage point")
_SOURCE = Text("nguồn: {}", en="source: {}")


def details(tell: Telling) -> list[str]:
    """The clauses about the latest value, the movement, the pace and the source, if they are known."""
    clauses = (_latest(tell), *_movement(tell), *_pace(tell), source(tell))
    return [clause for clause in clauses if clause]


def _latest(tell: Telling) -> str:
    verdict, latest = tell.found.verdict, tell.found.data.latest
    is_open = verdict.state is TargetState.NOT_MEASURABLE and latest is not None and latest.combined
    if not is_open and latest in {verdict.observed, verdict.reached}:
        return ""
    said = tell.dated(latest, verdict)
    return tell.say(_LATEST, said) if said else ""


def _movement(tell: Telling) -> list[str]:
    movement = tell.found.movement
    since = ((_SINCE_BASELINE, movement.since_baseline), (_SINCE_PREVIOUS, movement.since_previous))
    return [
        tell.say(text, _before(tell, moved), moved.movement.said(tell.language))
        for text, moved in since
        if moved.movement is not Movement.UNKNOWN
    ]


def _before(tell: Telling, moved: Moved) -> str:
    said = tell.seen(moved.before, tell.found.verdict) if moved.before else ""
    when = when_said(moved.day, moved.period, tell.language) if moved.day else ""
    return f"{said} ({when})" if when else said


def _pace(tell: Telling) -> list[str]:
    """The pace, while there is still a way to go."""
    pace, verdict = tell.found.pace, tell.found.verdict
    if pace.told is not None:
        told = [text.said(tell.language) for text in (pace.told, *pace.notes)]
        return [*told, _yearly(tell, pace)]
    if pace.ratio is None:
        return [_not_assessed(tell, pace), _to_target(tell)]
    if tell.found.as_of >= pace.path[-1].day:
        return []
    if verdict.state is TargetState.MET and verdict.due == pace.path[-1].day:
        return []
    words = pace.pace_class.said(tell.language)
    away = pace.ratio < 0
    ratio = f"{_ratio(tell, pace, pace.ratio)}; {_method(tell, pace)}"
    said = f"{tell.say(_AWAY, words)} ({_method(tell, pace)})" if away else tell.say(_PACE, words, ratio)
    return [said, _yearly(tell, pace)]


def _yearly(tell: Telling, pace: Pace) -> str:
    """What was achieved in a year, and what is needed from now on, while anything is."""
    to_come = pace.path and tell.found.as_of < pace.path[-1].day
    needed = _needed(tell, pace) if to_come else ""
    return ", ".join(filter(None, (_achieved(tell, pace), needed))) if needed else ""


def _not_assessed(tell: Telling, pace: Pace) -> str:
    """Why a method that somebody chose says nothing; the usual one is silent where it has no path."""
    chosen = next((one for one in METHODS if one.name == pace.method), None)
    if chosen is None or isinstance(chosen, PlannedPath) or pace.reason is None:
        return ""
    return tell.say(_NOT_ASSESSED, chosen.title.said(tell.language), pace.reason.said(tell.language))


def _ratio(tell: Telling, pace: Pace, ratio: Decimal) -> str:
    """The ratio, with a word where rounding would carry it into another class."""
    shown = rounded(ratio)
    stays = pace.limits is None or pace.limits.class_of(Fraction(shown)) is pace.pace_class
    if shown == 1 and stays:
        return tell.say(_AS_PLANNED if shown == ratio else _ABOUT_AS_PLANNED)
    said = figure(shown, tell.language)
    return tell.say(_TIMES, said if stays else f"{beside(shown, ratio, tell.language)} {said}")


def _achieved(tell: Telling, pace: Pace) -> str:
    """What was achieved in a year since the baseline; a milestone that was only planned is no start."""
    if tell.found.measure.start is None or pace.achieved_per_year is None:
        return ""
    change = pace.achieved_per_year
    text = _ROSE if change > 0 else _FELL if change < 0 else _STAYED
    return tell.say(text, _amount(tell, change))


def _method(tell: Telling, pace: Pace) -> str:
    """The method by its name, and the limits that part its upper classes."""
    titles = (one.title.said(tell.language) for one in METHODS if one.name == pace.method)
    title, limits = next(titles, pace.method or ""), pace.limits
    if limits is None:
        return title
    two = (figure(rounded(limit), tell.language) for limit in (limits.on_track, limits.behind))
    return tell.say(_METHOD, title, *two)


def _needed(tell: Telling, pace: Pace) -> str:
    """What is needed for the last figure of the path, not only the next."""
    aim = pace.path[-1]
    return _from_now(tell, aim.value, aim.day) if pace.needed_per_year else ""


def _to_target(tell: Telling) -> str:
    """What is needed for the target where nothing is known of a start, and so no pace."""
    verdict, found = tell.found.verdict, tell.found
    if verdict.state is not TargetState.NOT_YET_DUE or verdict.target is None or verdict.due is None:
        return ""
    is_one_day = verdict.target.every is None and verdict.target.since is None
    aim = verdict.target.aim(found.measure.start, found.measure.start_day) if is_one_day else None
    return _from_now(tell, aim, verdict.due) if aim is not None else ""


def _nearest(tell: Telling, aim: Decimal, latest: Observation) -> Decimal | None:
    """The edge of what is wanted that lies nearest; None where it is met, or is still to be added up."""
    target, value = tell.found.verdict.target, latest.seen.value
    if target is None or value is None or latest.is_part(tell.found.verdict.due or latest.of):
        return None
    span = target.span(latest.seen, tell.found.direction)
    if not isinstance(span, Span) or target.aim(latest.seen.start, latest.seen.start_day) != aim:
        return aim
    if span.holds(value):
        return None
    ends = [decimal_of(Fraction(end)) for end in (span.low, span.high) if end is not None]
    return min(ends, key=lambda end: abs(end - value), default=aim)


def _from_now(tell: Telling, aim: Decimal, due: dt.date) -> str:
    """How much a year from the day of the evaluation, whenever the latest value was observed."""
    latest, today = tell.found.data.latest, tell.found.as_of
    value = latest.seen.value if latest else None
    nearest = _nearest(tell, aim, latest) if latest else None
    if value is None or nearest is None or value == nearest or due <= today:
        return ""
    aim = nearest
    needed = Fraction(aim - value) / years(today, due)
    yearly = Decimal(needed.numerator) / Decimal(needed.denominator)
    text = _HAS_TO_RISE if needed > 0 else _HAS_TO_FALL
    return tell.say(text, _amount(tell, yearly), tell.stated(aim), due_said(due, tell.language))


def _amount(tell: Telling, change: Decimal) -> str:
    """A change without its sign; of a share, in percentage points and never in per cent."""
    unit, shown = tell.found.measure.unit, legible(abs(change))
    points = (_POINT if shown == 1 else _POINTS).said(tell.language)
    return with_unit(shown, tell.language, points if unit and unit.is_share else tell.unit)


def source(tell: Telling) -> str:
    """Where the figures of the deciding, else the latest, observation were published."""
    seen = tell.found.verdict.observed or tell.found.data.latest
    return tell.say(_SOURCE, "; ".join(seen.sources)) if seen and seen.sources else ""
