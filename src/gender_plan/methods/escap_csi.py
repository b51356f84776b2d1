"""``escap_csi``: the Current Status Index of the United Nations commission for Asia and the Pacific.

Source: ESCAP's index as computed by UNICEF for the Middle East and North Africa
(``progress_assessment/progress_assessment_functions.R`` of spalmas/SDG-MENARO).
"""

from decimal import Decimal, localcontext
from fractions import Fraction

from attrs import evolve, frozen

from gender_plan.methods.growth import (
    NO_YEARS_TO_GO,
    WIDE,
    Stretch,
    classed,
    kept,
    ratio_of,
    share_of,
    stretch,
)
from gender_plan.methods.own_words import filled, numbered
from gender_plan.methods.pace import Figures, Journey, Pace, PaceLimits, unjudged
from gender_plan.methods.planned_path import NO_WAY_TO_GO, TOO_FEW
from gender_plan.text import Text

D = Decimal
TEN = D(10)
TITLE = Text("ESCAP, chỉ số hiện trạng", en="ESCAP, current status index")
NO_CLASSES = Text(
    "phương pháp chỉ cho chỉ số, không quy định ngưỡng xếp loại",
    en="the method gives an index and no limits for classes",
)
NOT_FOR_YES_NO = Text(
    "tài liệu của phương pháp không nói cách tính đối với mục tiêu chỉ có đạt hoặc chưa đạt",
    en="the publication does not say how to treat a target of yes or no",
)
_TOLD = Text(
    "chỉ số hiện trạng của ESCAP: {} điểm, thời gian đã qua ứng với {} điểm, mục tiêu là 10 điểm",
    en="ESCAP's current status index: {} points, the time gone stands for {} points, the target for 10",
)


@frozen(kw_only=True)
class EscapCsi:
    """The share of the way gone, on a scale of 10, read against the time gone.

    With the start ``b``, the latest value ``x``, the target ``T`` and ``d`` 1 where more is wanted and
    -1 where less is: ``10 * d * (x - b) / |T - b|``, and for parity ``10 - 10 * |T - x| / |T - b|``;
    expected is ``10 * (t - t0) / (tT - t0)``, in whole calendar years. Additive, so zero, signs and the
    way a share is written down make no difference. Nothing is capped: past the target it is over 10.
    ``score`` is the index, ``share`` a tenth of it, ``planned_share`` a tenth of what was expected.

    The publication names no classes, so there is none unless the caller gives limits, for the index
    over the expected one, which is then the ``ratio``. Not assessable, with the reason: no target, a
    start that equals it, no full year gone or to go, yes-or-no targets.

    >>> import datetime as dt
    >>> from gender_plan.methods import Point
    >>> start = Point(day=dt.date(2015, 12, 31), value=Decimal(103))
    >>> aim = Point(day=dt.date(2030, 12, 31), value=Decimal(0))
    >>> latest = Point(day=dt.date(2023, 12, 31), value=Decimal(29))
    >>> found = EscapCsi().pace(Journey(path=(start, aim), latest=latest))
    >>> round(found.score, 2), round(10 * found.planned_share, 2), found.pace_class.value
    (Decimal('7.18'), Decimal('5.33'), 'not_assessable')
    """

    name: str = "escap_csi"
    title: Text = TITLE
    limits: PaceLimits | None = None

    def pace(self, journey: Journey, limits: PaceLimits | None = None) -> Pace:
        """The index, its class where the caller gives limits, or the reason why there is none."""
        blank = unjudged(journey, self.name, limits or self.limits)
        with localcontext(WIDE):
            return self._found(blank, journey)

    def _found(self, blank: Pace, journey: Journey) -> Pace:
        if journey.figures is Figures.YES_NO:
            return evolve(blank, reason=NOT_FOR_YES_NO)
        if len(journey.path) < 2:  # noqa: PLR2004  a start and a target
            return evolve(blank, reason=journey.no_target or TOO_FEW)
        if journey.path[0].value == journey.path[-1].value:
            return evolve(blank, reason=NO_WAY_TO_GO)
        plain = Figures.PLAIN if journey.figures is Figures.GROWTH_RATE else journey.figures
        seen = stretch(evolve(journey, beyond=None, figures=plain))
        if isinstance(seen, Text):
            return evolve(blank, reason=seen)
        if seen.target is None or not seen.to_target:
            return evolve(blank, reason=NO_YEARS_TO_GO)
        return _indexed(blank, _gone(seen, seen.target, journey.figures), seen.years, seen.to_target)


def _gone(seen: Stretch, target: Decimal, figures: Figures) -> Decimal:
    """The share of the way gone; below zero where it went back."""
    if figures in {Figures.PARITY_SHARE, Figures.PARITY_RATIO}:
        return classed(1 - abs(share_of(seen.last, target, seen.first)))
    share = share_of(seen.last, seen.first, target)
    return share if (seen.way > 0) is (target > seen.first) else -share


def _indexed(pace: Pace, gone: Decimal, years: int, to_target: int) -> Pace:
    expected = ratio_of(D(years), D(to_target))
    index, due = kept(TEN * gone), kept(TEN * expected)
    pace = evolve(
        pace,
        score=index,
        share=kept(gone),
        planned_share=kept(expected),
        told=filled(_TOLD, numbered(round(index, 2)), numbered(round(due, 2))),
    )
    if pace.limits is None:
        return evolve(pace, reason=NO_CLASSES)
    ratio = ratio_of(gone, expected)
    return evolve(pace, ratio=kept(ratio), pace_class=pace.limits.class_of(Fraction(ratio)))
