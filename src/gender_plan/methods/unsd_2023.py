"""``unsd_2023``: the share of the way that the present growth would cover by the target year.

Source: the 2023 Progress Chart technical note of the United Nations Statistics Division as set out on
Eustat's page «Medición del progreso» (``_pages/en/metodologia.md`` of EUSTAT-DES/site).
"""

from decimal import Decimal, localcontext
from fractions import Fraction

from attrs import evolve, frozen

from gender_plan.methods.growth import (
    FROM_ZERO,
    MIXED_SIGNS,
    NO_PARITY,
    NO_WAY,
    WIDE,
    YES_OR_NO,
    Stretch,
    classed,
    extrapolated,
    growth,
    kept,
    share_of,
    stretch,
    with_growth,
)
from gender_plan.methods.own_words import BY_GROWTH, worded
from gender_plan.methods.pace import Figures, Journey, Pace, PaceClass, PaceLimits, unjudged
from gender_plan.text import Text

D = Decimal
TITLE = Text(
    "Cơ quan Thống kê Liên hợp quốc, năm 2023", en="the United Nations Statistics Division, 2023"
)
LIMITS = PaceLimits(behind=D("0.10"), growth=PaceLimits(on_track=D("0.02"), behind=D("0.005")))
TARGET_YEAR_PASSED = Text(
    "năm mục tiêu đã qua nên chỉ tính đến số liệu của năm đó hoặc trước đó",
    en="the target year has passed, so only values up to that year count",
)
NO_VALUE_BY_TARGET_YEAR = Text(
    "năm mục tiêu đã qua mà không có số liệu nào từ sau điểm xuất phát đến năm đó",
    en="the target year has passed and there is no value from after the start up to that year",
)
NEAR_ENOUGH = Text(
    "số liệu cách mục tiêu 0 % hoặc 100 % không quá 1 điểm nên được coi là đạt theo phương pháp",
    en="the value is within one point of a target of 0 or 100 %, which counts as met by the method",
)
GOOD = Text("đã đạt hoặc đúng lộ trình đạt mục tiêu", en="target met or on track to be met")
FAIR = Text("tiến bộ khá nhưng cần đẩy nhanh", en="fair progress, but acceleration needed")
POOR = Text("chững lại hoặc thụt lùi", en="stagnation or regression")
CLASSES = {
    PaceClass.ON_TRACK: (GOOD, D(3)),
    PaceClass.BEHIND: (FAIR, D(2)),
    PaceClass.FAR_BEHIND: (POOR, D(1)),
    PaceClass.MOVING_AWAY: (POOR, D(1)),
}
_BY_SHARE = Text(
    "theo phương pháp của {}: {} (với đà này, đến hạn đi được {} quãng đường cần đi; ngưỡng {})",
    en="by the method of {}: {} (at this rate, {} of the way is covered by the target year; limits {})",
)


@frozen(kw_only=True)
class Unsd2023:
    """The share of the way covered by the target year if growth stays as it is; no unit.

    With the start ``b``, the latest value ``x``, the target ``T`` and
    ``g = (x / b) ** (1 / (t - t0)) - 1``, in whole calendar years: ``v = x * (1 + g) ** (tT - t)`` is
    expected for the target year, and ``(v - b) / (T - b)`` is classed: from 0.95 on score 3, from 0.10
    on score 2, below score 1. A latest value that meets the target scores 3 whatever the trend, as does
    a percentage within one point of a target of 0 or 100. Once the target year has passed, the last
    value up to that year is assessed. Without a target: growth of 2 %, of 0.5 % a year, below, mirrored
    where less is wanted. Yes is the best class, no the worst. A natural limit has no say.

    The worst class covers standstill and regression; ``pace_class`` tells them apart at zero, the
    publication does not. Not assessable, with the reason: fewer than two years, a start of 0 and
    figures of both signs unless the target is met, a start that equals a target not met, values that
    are growth rates (left to experts), and parity.

    >>> import datetime as dt
    >>> from gender_plan.methods import Point
    >>> start = Point(day=dt.date(2015, 12, 31), value=Decimal("25.3"))
    >>> aim = Point(day=dt.date(2030, 12, 31), value=Decimal(50))
    >>> latest = Point(day=dt.date(2023, 12, 31), value=Decimal("30.6"))
    >>> found = Unsd2023().pace(Journey(path=(start, aim), latest=latest))
    >>> round(found.projected, 2), round(found.ratio, 2), found.score
    (Decimal('36.14'), Decimal('0.44'), Decimal('2'))
    """

    name: str = "unsd_2023"
    title: Text = TITLE
    limits: PaceLimits = LIMITS

    def pace(self, journey: Journey, limits: PaceLimits | None = None) -> Pace:
        """The pace, or the reason why there is none."""
        blank = unjudged(journey, self.name, with_growth(limits, self.limits))
        with localcontext(WIDE):
            return self._found(blank, journey)

    def _found(self, blank: Pace, journey: Journey) -> Pace:
        if journey.figures is Figures.YES_NO:
            return worded(_yes_no(blank, yes=journey.latest.value == 1), self.title)
        if journey.figures in {Figures.PARITY_SHARE, Figures.PARITY_RATIO}:
            return evolve(blank, reason=NO_PARITY)
        known = _up_to_target_year(journey)
        if isinstance(known, Text):
            return evolve(blank, reason=known)
        if known is not journey:
            blank = evolve(blank, latest=known.latest, notes=(TARGET_YEAR_PASSED,))
        seen = stretch(known)
        if isinstance(seen, Text):
            return evolve(blank, reason=seen)
        return self._assessed(blank, known, seen)

    def _assessed(self, blank: Pace, journey: Journey, seen: Stretch) -> Pace:
        if seen.met:
            return worded(_reached(blank, PaceClass.ON_TRACK), self.title)
        if _near(journey, seen):
            near = evolve(blank, notes=(*blank.notes, NEAR_ENOUGH))
            return worded(_reached(near, PaceClass.ON_TRACK), self.title)
        reason = _obstacle(seen)
        if reason is not None:
            return evolve(blank, reason=reason)
        observed = growth(seen.last, seen.first, seen.years)
        pace = evolve(blank, growth=kept(observed))
        if seen.target is None:
            wanted = classed(seen.way * observed)
            return worded(_by_growth(pace, wanted), self.title, BY_GROWTH, wanted=wanted)
        return worded(_by_share(pace, seen, seen.target), self.title, _BY_SHARE)


def _yes_no(blank: Pace, *, yes: bool) -> Pace:
    if yes:
        return _reached(blank, PaceClass.ON_TRACK)
    return evolve(blank, own_class=POOR, score=D(1), reason=YES_OR_NO)


def _reached(pace: Pace, reached: PaceClass) -> Pace:
    own, score = CLASSES[reached]
    return evolve(pace, pace_class=reached, own_class=own, score=score)


def _up_to_target_year(journey: Journey) -> Journey | Text:
    """The journey with the last value up to the target year as its latest; itself until then."""
    if len(journey.path) < 2 or journey.latest.day.year <= journey.path[-1].day.year:  # noqa: PLR2004
        return journey
    first, last = journey.path[0].day.year, journey.path[-1].day.year
    within = [point for point in journey.earlier if first < point.day.year <= last]
    if not within:
        return NO_VALUE_BY_TARGET_YEAR
    return evolve(journey, latest=within[-1], earlier=tuple(within[:-1]))


def _near(journey: Journey, seen: Stretch) -> bool:
    ends = (D(0), D(100))
    if journey.figures is not Figures.PERCENT or seen.target not in ends:
        return False
    return abs(seen.last - (seen.target or D(0))) <= 1


def _obstacle(seen: Stretch) -> Text | None:
    if seen.target is not None and seen.target == seen.first:
        return NO_WAY
    if not seen.first:
        return FROM_ZERO
    return MIXED_SIGNS if seen.first * seen.last < 0 else None


def _by_share(pace: Pace, seen: Stretch, target: Decimal) -> Pace:
    expected = extrapolated(seen)
    share = share_of(expected, seen.first, target)
    reached = pace.limits.class_of(Fraction(share)) if pace.limits else PaceClass.NOT_ASSESSABLE
    return _reached(evolve(pace, projected=kept(expected), ratio=kept(share)), reached)


def _by_growth(pace: Pace, wanted: Decimal) -> Pace:
    growth_limits = pace.limits.growth if pace.limits else None
    if growth_limits is None:
        return pace
    return _reached(pace, growth_limits.class_of(Fraction(wanted)))
