"""Two targets side by side: is the one as much, more or less than the other, and when."""

import datetime as dt
from enum import StrEnum

from attrs import frozen

from gender_plan.model import Measured, Unit
from gender_plan.provenance import Unknown
from gender_plan.targets import (
    ChangeBy,
    Decider,
    Direction,
    NotStated,
    Observed,
    Qualitative,
    Span,
    Target,
)
from gender_plan.text import Text, folded


class Relation(StrEnum):
    """How a local indicator or target stands to the national one."""

    TAKEN_OVER = "taken_over"
    STRICTER = "stricter"
    LOOSER = "looser"
    LATER = "later"
    EARLIER = "earlier"
    OTHER_UNIT = "other_unit"
    OTHER_MEANING = "other_meaning"
    NOT_COMPARABLE = "not_comparable"
    MISSING = "missing"


@frozen(kw_only=True)
class Weighed:
    """What came of it, and why nothing could be said where that is so."""

    relation: Relation
    reason: Text | None = None


def not_comparable(reason: Text) -> Weighed:
    """That nothing can be said, and why."""
    return Weighed(relation=Relation.NOT_COMPARABLE, reason=reason)


def weighed(local: Target, ours: Measured, national: Target, theirs: Measured) -> Weighed:
    """Whether what meets the local target is just what meets the national one, less or more of it."""
    if isinstance(local, Qualitative) and isinstance(national, Qualitative):
        same = folded(local.qualitative.vi) == folded(national.qualitative.vi)
        return Weighed(relation=Relation.TAKEN_OVER) if same else not_comparable(_IN_WORDS)
    spans = _spans(local, ours, national, theirs)
    if isinstance(spans, Weighed):
        return spans
    one, other = spans
    if one.decider is not other.decider:
        return Weighed(relation=Relation.OTHER_MEANING, reason=_OTHER_DECIDER)
    if _needs_unit(one) and not _changes(local):
        obstacle = _unit_obstacle(ours.unit, theirs.unit)
        if obstacle:
            return obstacle
    return _by_span(one, other)


def timed(local: dt.date | None, national: dt.date | None) -> Relation | None:
    """Later, earlier, or None: on the same day, or a day is not stated."""
    if local is None or national is None or local == national:
        return None
    return Relation.LATER if local > national else Relation.EARLIER


def meaning_differs(ours: Measured, theirs: Measured) -> Text | None:
    """Why two indicators are about different things, where both say what they are about."""
    for name, words in _ABOUT:
        one, other = getattr(ours, name), getattr(theirs, name)
        if one is not None and other is not None and not same_words(one, other):
            return Text(
                f"{words.vi} “{one.vi}” khác “{other.vi}”",
                en=f"the {words.said('en')} “{one.said('en')}” is not “{other.said('en')}”",
            )
    return _OPPOSITE if {ours.direction, theirs.direction} == _OPPOSITES else None


def same_words(one: Text, other: Text) -> bool:
    """Whether two wordings are the same but for words that only join («ở», «của», «các» …).

    >>> same_words(Text("lao động nữ ở nông thôn"), Text("lao động nữ nông thôn"))
    True
    """
    ours, theirs = ([w for w in folded(text.vi).split() if w not in _JOINING] for text in (one, other))
    return ours == theirs


_JOINING = frozenset(
    folded(word) for word in ("ở", "của", "các", "những", "là", "tại", "thuộc", "trong")
)
_ABOUT = (
    ("population", Text("đối tượng", en="population")),
    ("condition", Text("điều kiện", en="condition")),
)
_OPPOSITES = {Direction.INCREASE, Direction.DECREASE}
_OPPOSITE = Text("một bên muốn tăng, một bên muốn giảm", en="one is wanted to rise, the other to fall")


def _spans(
    local: Target, ours: Measured, national: Target, theirs: Measured
) -> tuple[Span, Span] | Weighed:
    if isinstance(local, ChangeBy) and isinstance(national, ChangeBy):
        return _changes_of(local, national)
    if isinstance(local, ChangeBy) or isinstance(national, ChangeBy):
        return not_comparable(_LEVEL_AND_CHANGE)
    found = []
    for target, measured, whose in ((local, ours, OURS), (national, theirs, THEIRS)):
        if isinstance(target, NotStated):
            return not_comparable(NO_FIGURE[whose])
        span = target.span(_start_of(measured, target), measured.direction)
        if not isinstance(span, Span):
            return not_comparable(_of(whose, span or _NO_SPAN))
        if span.steps is not None and type(local) is not type(national):
            return not_comparable(_OTHER_KINDS)
        found.append(span)
    return found[0], found[1]


def _start_of(measured: Measured, target: Target) -> Observed:
    """What is known before any value: the baseline, as far as the plan states it."""
    base = measured.baseline
    if base is None or isinstance(base.value, Unknown):
        return Observed(day=target.by)
    day = base.date if isinstance(base.date, dt.date) else None
    return Observed(start=base.value, start_day=day, day=target.by)


def _changes_of(local: ChangeBy, national: ChangeBy) -> tuple[Span, Span] | Weighed:
    one, other = local.change_by, national.change_by
    for change, whose in ((one, OURS), (other, THEIRS)):
        if isinstance(change.base, Unknown):
            return not_comparable(_of(whose, _BASE_UNKNOWN))
        if change.ends is None:
            return not_comparable(_of(whose, _NO_SPAN))
    alike = (one.in_percent, one.base, one.per, one.way) == (
        other.in_percent,
        other.base,
        other.per,
        other.way,
    )
    return (one.span, other.span) if alike and one.base is not None else not_comparable(_OTHER_CHANGE)


def _needs_unit(span: Span) -> bool:
    """A share of units is in per cent whatever their values count; yes and no need none."""
    return span.decider is not Decider.UNITS and span.steps is None


def _changes(target: Target) -> bool:
    return isinstance(target, ChangeBy) and target.change_by.in_percent


def _unit_obstacle(one: Unit | None, other: Unit | None) -> Weighed | None:
    if one == other:
        return None
    if one is None or other is None:
        return not_comparable(_NO_UNIT)
    return Weighed(relation=Relation.OTHER_UNIT)


def _by_span(one: Span, other: Span) -> Weighed:
    inside, around = _within(one, other), _within(other, one)
    if inside and around:
        return Weighed(relation=Relation.TAKEN_OVER)
    if inside:
        return Weighed(relation=Relation.STRICTER)
    return Weighed(relation=Relation.LOOSER) if around else not_comparable(_OVERLAP)


def _within(one: Span, other: Span) -> bool:
    """Whether every figure of one lies in the other."""
    low = other.low is None or (
        one.low is not None
        and (one.low > other.low or (one.low == other.low and (one.low_open or not other.low_open)))
    )
    high = other.high is None or (
        one.high is not None
        and (
            one.high < other.high or (one.high == other.high and (one.high_open or not other.high_open))
        )
    )
    return low and high


OURS = Text("kế hoạch này", en="this plan")
THEIRS = Text("kế hoạch quốc gia", en="the national plan")
NO_FIGURE = {
    OURS: Text("kế hoạch này không nêu mức phải đạt", en="this plan states no target"),
    THEIRS: Text("kế hoạch quốc gia không nêu mức phải đạt", en="the national plan states no target"),
}
_NO_SPAN = Text("mức phải đạt không phải là một con số", en="the target is no figure")
_BASE_UNKNOWN = Text(
    "không rõ thay đổi so với mốc nào", en="it is not known what the change is measured from"
)
_OTHER_CHANGE = Text(
    "hai bên tính mức thay đổi theo cách khác nhau hoặc so với mốc khác nhau, hoặc không nêu năm gốc",
    en="the two count the change in different ways or from different years, or state no base year",
)
_LEVEL_AND_CHANGE = Text(
    "một bên nêu mức, một bên nêu mức thay đổi", en="one states a level, the other a change"
)
_OTHER_KINDS = Text(
    "hai bên nêu hai loại mức phải đạt khác nhau", en="the two state different kinds of target"
)
_IN_WORDS = Text(
    "cả hai chỉ nêu bằng lời, và lời khác nhau", en="both are stated in words only, which differ"
)
_OTHER_DECIDER = Text(
    "một bên xét chung, một bên xét từng giới, khoảng cách hoặc từng đơn vị",
    en="one is about the whole, the other about each sex, the gap or single units",
)
_NO_UNIT = Text("một bên không nêu đơn vị tính", en="one of them states no unit")
_OVERLAP = Text(
    "hai khoảng không khoảng nào nằm trọn trong khoảng kia",
    en="neither of the two ranges lies within the other",
)


def _of(whose: Text, why: Text) -> Text:
    return Text(f"{whose.vi}: {why.vi}", en=f"{whose.said('en')}: {why.said('en')}")
