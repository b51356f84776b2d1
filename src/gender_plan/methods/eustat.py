"""``eustat``: the ratio of growth rates of Eustat, the Basque statistics institute.

Source: the program ``scripts/build_data.py`` of EUSTAT-DES/data, which follows Eurostat's classes and
runs on the engine of Statistics Canada.
"""

from decimal import Decimal, localcontext
from fractions import Fraction

from attrs import evolve, frozen

from gender_plan.methods.growth import NO_PARITY, WIDE, YES_OR_NO, scored, stretch, with_growth
from gender_plan.methods.growth_ratio import Growths, growths
from gender_plan.methods.own_words import BY_CLASS, BY_GROWTH, BY_RATIO, worded
from gender_plan.methods.pace import Figures, Journey, Pace, PaceClass, PaceLimits, unjudged
from gender_plan.text import Text

D = Decimal
TITLE = Text("Eustat, Viện Thống kê xứ Basque", en="Eustat")
GROWTH_LIMITS = PaceLimits(
    on_track=D("0.01"), behind=D("0.001"), far_behind=D("-0.001"), limit_included=False
)
LIMITS = PaceLimits(limit_included=False, growth=GROWTH_LIMITS)
LIMIT_PENDING = Text(
    "Eustat ghi là chưa quyết định cách tính đến giới hạn tự nhiên",
    en="Eustat calls it undecided how a natural limit counts",
)
CALLED_WORSE = Text(
    "số liệu đi đúng chiều nhưng phương pháp vẫn xếp vào loại suy giảm",
    en="the values move the right way and the method still calls it a deterioration",
)

MUCH = Text("tiến bộ đáng kể", en="significant progress")
SOME = Text("tiến bộ vừa phải", en="moderate progress")
NONE = Text("không có tiến bộ", en="no progress")
WORSE = Text("suy giảm vừa phải", en="moderate deterioration")
MUCH_WORSE = Text("suy giảm đáng kể", en="significant deterioration")
BY_RATIO_CLASSES = {
    PaceClass.ON_TRACK: MUCH,
    PaceClass.BEHIND: SOME,
    PaceClass.FAR_BEHIND: WORSE,
    PaceClass.MOVING_AWAY: MUCH_WORSE,
}
BY_GROWTH_CLASSES = {
    PaceClass.ON_TRACK: MUCH,
    PaceClass.BEHIND: SOME,
    PaceClass.FAR_BEHIND: NONE,
    PaceClass.MOVING_AWAY: WORSE,
}
RATIO_SCORES = ((D("-0.6"), D(-5)), (D("0.6"), D(0)), (D("1.3"), D(5)))
GROWTH_SCORES = ((D("-0.02"), D(-5)), (D("0.02"), D(5)))


@frozen(kw_only=True)
class Eustat:
    """The growth a year that was seen over the growth a year that is needed; a ratio without unit.

    With the start ``b``, the latest value ``x``, the target ``T``, ``d`` 1 where more is wanted and -1
    where less is, and ``g(u, v, n) = (u / v) ** (1 / n) - 1``:
    ``R = d * g(x, b, t - t0) / |g(T, b, tT - t0)|``, in whole calendar years. Above 0.95 significant
    progress, above 0.60 moderate, from 0 on *moderate deterioration*, below 0 significant
    deterioration: 0.95 and 0.60 themselves belong to the lower class. A latest value at the target or
    past it is «significant progress», 5 points, whatever the trend. Without a target
    ``d * g(x, b, t - t0)`` is classed: above 1 %, above 0.1 %, from -0.1 % on (no progress), from -1 %
    on, below; the score is the growth over 2 % times 5. Yes is the best class, no the worst.
    0 becomes 0.001 and signs are treated as in ``statcan``.

    Not assessable, with the reason: what is so in ``statcan``; parity, for which only single indicators
    have a formula; and a natural limit without a target, which the program marks as undecided.

    >>> import datetime as dt
    >>> from gender_plan.methods import Point
    >>> start = Point(day=dt.date(2015, 12, 31), value=Decimal(100))
    >>> aim = Point(day=dt.date(2030, 12, 31), value=Decimal(200))
    >>> latest = Point(day=dt.date(2023, 12, 31), value=Decimal(110))
    >>> found = Eustat().pace(Journey(path=(start, aim), latest=latest))
    >>> round(found.ratio, 2), round(found.score, 2), found.own_class.said("en")
    (Decimal('0.25'), Decimal('-1.44'), 'moderate deterioration')
    """

    name: str = "eustat"
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
        found = _growths(journey)
        if isinstance(found, Text):
            return evolve(blank, reason=found)
        noted = found.onto(blank)
        if found.seen.target is None:
            return worded(_by_growth(noted, found), self.title, BY_GROWTH, wanted=found.wanted)
        words = BY_CLASS if found.seen.met else BY_RATIO
        return worded(_by_ratio(noted, found), self.title, words)


def _yes_no(blank: Pace, *, yes: bool) -> Pace:
    if yes:
        return evolve(blank, pace_class=PaceClass.ON_TRACK, own_class=MUCH, score=D(5))
    return evolve(blank, own_class=MUCH_WORSE, score=D(-5), reason=YES_OR_NO)


def _growths(journey: Journey) -> Growths | Text:
    if journey.figures in {Figures.PARITY_SHARE, Figures.PARITY_RATIO}:
        return NO_PARITY
    seen = stretch(journey, otherwise=-1)
    if isinstance(seen, Text):
        return seen
    if seen.target is None and journey.limit is not None:
        return LIMIT_PENDING
    return growths(seen)


def _by_ratio(pace: Pace, found: Growths) -> Pace:
    if found.seen.met:
        return evolve(pace, pace_class=PaceClass.ON_TRACK, own_class=MUCH, score=D(5))
    if found.ratio is None or pace.limits is None:
        return evolve(pace, reason=found.open)
    reached = pace.limits.class_of(Fraction(found.ratio))
    misnamed = (CALLED_WORSE,) if reached is PaceClass.FAR_BEHIND and found.ratio > 0 else ()
    return evolve(
        pace,
        pace_class=reached,
        own_class=BY_RATIO_CLASSES[reached],
        score=scored(found.ratio, RATIO_SCORES),
        notes=(*pace.notes, *misnamed),
    )


def _by_growth(pace: Pace, found: Growths) -> Pace:
    growth_limits = pace.limits.growth if pace.limits else None
    if growth_limits is None:
        return pace
    reached = growth_limits.class_of(Fraction(found.wanted))
    own = MUCH_WORSE if found.wanted < -growth_limits.on_track else BY_GROWTH_CLASSES[reached]
    return evolve(pace, pace_class=reached, own_class=own, score=scored(found.wanted, GROWTH_SCORES))
