"""What to bear in mind about a verdict: the quality of its data, what is inferred or unverified."""

from decimal import Decimal

from gender_plan.model import ReportedValue
from gender_plan.model.fraction import may_be_fraction
from gender_plan.periods import day_said
from gender_plan.progress.observing.observations import Observation
from gender_plan.progress.observing.rows import figure_of
from gender_plan.progress.states import DataState
from gender_plan.progress.telling.measure_telling import Telling
from gender_plan.progress.telling.wording import due_said, listed
from gender_plan.targets import Target
from gender_plan.targets.figures import with_unit
from gender_plan.text import Text, figure

_STALE = Text("số liệu đã cũ, trước ngày đánh giá {} ngày", en="stale figures, {} days old")
_STALE_ONE = Text("số liệu đã cũ, trước ngày đánh giá {} ngày", en="stale figures, {} day old")
_DISAGREE = Text("cùng thời điểm có số liệu khác: {}", en="other figures exist for the same time: {}")
_USED = Text("đã dùng {}", en="the one used is {}")
_FRACTION = Text(
    "tỷ lệ có thể đã ghi dưới dạng số thập phân, đề nghị kiểm tra lại: {}",
    en="the share may have been written as a fraction, please check: {}",
)
_OR = Text("{} hay {}", en="{} or {}")
_OTHER_DENOMINATORS = Text("và {} mẫu số khác", en="and {} other denominators")
_OTHER_FIGURES = Text("và {} số khác", en="and {} other figures")
_EXCEPTION = Text("văn bản nêu ngoại lệ: {}", en="the document makes an exception: {}")
_EXCEPTION_OF = Text(
    "văn bản nêu ngoại lệ cho mức thứ {1}: {0}",
    en="the document makes an exception for figure {1}: {0}",
)
_UNTIL = Text("đến ngày {}, mục tiêu này là {}", en="until {}, this target was {}")
_FROM = Text("từ ngày {}, mục tiêu này là {}", en="from {} on, this target is {}")
_RECALLED = Text(
    "chưa kiểm chứng (ghi theo trí nhớ, chưa đối chiếu với văn bản: {})",
    en="unverified (recalled, not checked against the document: {})",
)


def notes(tell: Telling) -> list[str]:
    """What to bear in mind, as far as there is anything."""
    clauses = (
        _quality(tell),
        _disagreement(tell),
        _mismatch(tell),
        _fractions(tell),
        _denominators(tell),
        _inferred(tell),
        *_exceptions(tell),
        *(_other_version(tell, target) for target in tell.found.amended),
        _recalled(tell),
    )
    return [clause for clause in clauses if clause]


def _quality(tell: Telling) -> str:
    data = tell.found.data
    if data.state is DataState.STALE and data.age_days is not None:
        stale = _STALE_ONE if data.age_days == 1 else _STALE
        return tell.say(stale, figure(Decimal(data.age_days), tell.language))
    return data.state.said(tell.language) if data.state is DataState.PROVISIONAL else ""


def _disagreement(tell: Telling) -> str:
    """The other figures, and the one that was used; which one that is, is clear of one pair only."""
    seen = _said(tell)
    if seen is None or not seen.disagreeing:
        return ""
    said = tell.say(_DISAGREE, listed([_figure(tell, v) for v in seen.disagreeing], tell.language))
    things = {_thing(value) for value in seen.disagreeing}
    used = [row for row in seen.rows if _thing(row) in things]
    return f"{said}, {tell.say(_USED, _figure(tell, used[0]))}" if len(used) == 1 else said


def _mismatch(tell: Telling) -> str:
    seen = _said(tell)
    return seen.mismatch.said(tell.language) if seen and seen.mismatch else ""


def _fractions(tell: Telling) -> str:
    """The shares that may be written as a fraction, and what they would be in percent."""
    seen, indicator = _said(tell), tell.found.measure.indicator
    odd = [row.value for row in seen.rows if may_be_fraction(row, indicator)] if seen else []
    pairs = [tell.say(_OR, _percent(tell, v), _percent(tell, v * 100)) for v in odd if v is not None]
    return tell.say(_FRACTION, listed(pairs, tell.language, others=_OTHER_FIGURES)) if pairs else ""


def _denominators(tell: Telling) -> str:
    seen = _said(tell)
    said = [remark.said(tell.language) for remark in seen.remarks] if seen else []
    return listed(said, tell.language, others=_OTHER_DENOMINATORS)


def _percent(tell: Telling, value: Decimal) -> str:
    return with_unit(value.normalize(), tell.language, tell.unit)


def _said(tell: Telling) -> Observation | None:
    return tell.found.verdict.observed or tell.found.data.latest


def _thing(value: ReportedValue) -> tuple[object, ...]:
    return value.area, value.sex, value.period, value.date


def _figure(tell: Telling, value: ReportedValue) -> str:
    found = figure_of(value, tell.found.measure.unit)
    said = found.said(tell.language) if isinstance(found, Text) else tell.plain(found)
    whose = ", ".join(piece for piece in (value.area, value.source) if piece)
    return f"{said} ({whose})" if whose else said


def _inferred(tell: Telling) -> str:
    """Only where the wording of the target cannot be read without the direction."""
    target, inferred = tell.found.verdict.target, tell.found.direction_inferred
    matters = target is not None and target.read_by_direction
    return inferred.said(tell.language) if inferred and matters else ""


def _exceptions(tell: Telling) -> list[str]:
    """Each exception once; it is told to which figures it belongs where not all of them have it."""
    verdict = tell.found.verdict
    judged = [one.target for one in verdict.together or (verdict,)]
    numbers: dict[Text, list[str]] = {}
    for number, target in enumerate(judged, start=1):
        if target and target.exception:
            numbers.setdefault(target.exception, []).append(str(number))
    return [
        tell.say(
            _EXCEPTION if len(those) == len(judged) else _EXCEPTION_OF,
            exception.said(tell.language),
            ", ".join(those),
        )
        for exception, those in numbers.items()
    ]


def _other_version(tell: Telling, target: Target) -> str:
    """A version of the target that does not hold on the day: what it asks, and until or from when."""
    force, judged, found = target.in_force, tell.found.verdict.target, tell.found
    held = {one.by for one in found.measure.targets if one not in found.amended}
    if force is None or (judged is not None and target.by != judged.by and target.by in held):
        return ""
    is_past = force.ends is not None and force.ends < tell.found.as_of
    day = force.ends if is_past else force.starts
    said = target.said(tell.language, tell.unit)
    if judged is not None and target.by is not None and target.by != judged.by:
        said = f"{said} {due_said(target.by, tell.language)}"
    return tell.say(_UNTIL if is_past else _FROM, day_said(day, tell.language), said) if day else ""


def _recalled(tell: Telling) -> str:
    names = [text.said(tell.language) for text in tell.found.recalled]
    return tell.say(_RECALLED, ", ".join(names)) if names else ""
