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
    "theo phương pháp của {}: {} (tốc độ tăng, giảm mỗi năm bằng {} lần tốc độ cần có)",
    en="by the method of {}: {} (yearly growth is {} times the growth needed)",
)


def worded(pace: Pace, title: Text, words: Text = BY_CLASS) -> Pace:
    """The pace with its clause; ``words`` has a third gap where the ratio is to be said."""
    if pace.own_class is None:
        return pace
    pieces = [title, pace.own_class]
    if pace.ratio is not None and pace.limits is not None and words is not BY_CLASS:
        pieces.append(within_class(pace.ratio, pace.limits))
    return evolve(pace, told=filled(words if len(pieces) > 2 else BY_CLASS, *pieces))  # noqa: PLR2004


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
    short = (ratio.quantize(Decimal(1).scaleb(-places), context=_AMPLE) for places in range(2, 28))
    return numbered(next((s for s in short if limits.class_of(Fraction(s)) is found), ratio))


def numbered(value: Decimal) -> Text:
    """A figure in both languages."""
    return Text(figure(value, "vi"), en=figure(value, "en"))
