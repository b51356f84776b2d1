"""A pace in the words of the method that found it: its class, its figure, in both languages."""

from decimal import Context, Decimal
from fractions import Fraction

from attrs import evolve

from gender_plan.methods.pace import Pace, PaceLimits
from gender_plan.text import Text, figure

# A projection by growth can be as long as a number gets.
_AMPLE = Context(prec=2_000)
BY_CLASS = Text("theo phương pháp của {}: {}", en="by the method of {}: {}")
BY_RATIO = Text(
    "theo phương pháp của {}: {} (tốc độ thay đổi mỗi năm bằng {} lần tốc độ cần có; ngưỡng {})",
    en="by the method of {}: {} (yearly growth is {} times the growth needed; limits {})",
)
BY_GROWTH = Text(
    "theo phương pháp của {}: {} (mỗi năm chuyển biến {} % theo chiều mong muốn; ngưỡng {})",
    en="by the method of {}: {} (yearly growth in the wanted direction of {} %; limits {})",
)
_LIMITS = Text("{} và {}", en="{} and {}")
_TO_PASS = Text("trên {} và trên {}", en="above {} and above {}")
_HUNDRED = Decimal(100)


def worded(pace: Pace, title: Text, words: Text = BY_CLASS, *, wanted: Decimal | None = None) -> Pace:
    """The pace with its clause; other ``words`` than the class have gaps for a figure and the limits.

    ``wanted``: the growth in the wanted direction, where that is what was classed.
    A ratio below zero is not said: the class tells that it went the other way.
    """
    if pace.own_class is None:
        return pace
    figures = _figures(pace, words, wanted)
    words = words if figures else BY_CLASS
    return evolve(pace, told=filled(words, title, pace.own_class, *figures))


def _figures(pace: Pace, words: Text, wanted: Decimal | None) -> tuple[Text, ...]:
    """The figure that was classed, and by which limits."""
    limits = pace.limits
    if words is BY_CLASS or limits is None:
        return ()
    if words is BY_GROWTH:
        if wanted is None or limits.growth is None:
            return ()
        scale = _HUNDRED if pace.factor is None else _HUNDRED * pace.factor
        return numbered(_short(wanted * _HUNDRED)), _limits(limits.growth, scale)
    if pace.ratio is None or pace.ratio < 0:
        return ()
    return within_class(pace.ratio, limits), _limits(limits)


def _limits(limits: PaceLimits, scale: Decimal | None = None) -> Text:
    """The two upper limits: as they are, or those of growth in per cent."""
    words = _LIMITS if limits.limit_included else _TO_PASS
    both = (limits.on_track, limits.behind)
    shown = (_plain(limit) if scale is None else _short(limit * scale) for limit in both)
    unit = "" if scale is None else " %"
    said = (numbered(limit, unit) for limit in shown)
    return filled(words, *said)


def _short(value: Decimal) -> Decimal:
    """With two decimals at most, and no idle zeros."""
    return _plain(value.quantize(Decimal("0.01"), context=_AMPLE))


def _plain(value: Decimal) -> Decimal:
    return value.normalize(_AMPLE) if value else Decimal(0)


def filled(words: Text, *pieces: Text) -> Text:
    """Words with their gaps filled, in both languages."""
    return Text(
        words.vi.format(*(piece.vi for piece in pieces)),
        en=words.said("en").format(*(piece.said("en") for piece in pieces)),
    )


def within_class(ratio: Decimal, limits: PaceLimits) -> Text:
    """A ratio with two decimals, or with as many more as keep it in its class.

    >>> within_class(Decimal("0.9496"), PaceLimits()).vi
    '0,9496'
    """
    found = limits.class_of(Fraction(ratio))
    short = (
        _plain(ratio.quantize(Decimal(1).scaleb(-places), context=_AMPLE)) for places in range(2, 28)
    )
    return numbered(next((s for s in short if limits.class_of(Fraction(s)) is found), ratio))


def numbered(value: Decimal, unit: str = "") -> Text:
    """A figure in both languages."""
    return Text(figure(value, "vi") + unit, en=figure(value, "en") + unit)
