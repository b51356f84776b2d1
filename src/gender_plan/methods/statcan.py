"""``statcan``: the ratio of growth rates of Statistics Canada, as built into Open SDG 2.4.0.

Source: «Progress Measurement Methodology for the Sustainable Development Goals», Statistics Canada
(``docs/progress-methodology.md`` of open-sdg/open-sdg), with the program that runs it
(``sdg/ProgressMeasure.py`` of open-sdg/sdg-build).
"""

from decimal import Decimal, localcontext
from fractions import Fraction

from attrs import evolve, frozen

from gender_plan.methods.growth import WIDE, YES_OR_NO, kept, less_than_one, scored, stretch, with_growth
from gender_plan.methods.growth_ratio import Growths, growths
from gender_plan.methods.own_words import BY_CLASS, BY_GROWTH, BY_RATIO, worded
from gender_plan.methods.pace import Figures, Journey, Pace, PaceClass, PaceLimits, unjudged
from gender_plan.methods.parity import REFLECTED, reflected
from gender_plan.text import Text

D = Decimal
TITLE = Text("Cơ quan Thống kê Canada", en="Statistics Canada")
LIMITS = PaceLimits(growth=PaceLimits(on_track=D("0.015"), behind=D("0.005")))
LIMIT_ASIDE = Text(
    "giới hạn tự nhiên không nằm ở chiều mong muốn nên không được tính đến",
    en="the natural limit does not lie in the wanted direction and is not considered",
)
ACHIEVED = Text("đã đạt mục tiêu", en="target achieved")
NOT_ACHIEVED = Text("chưa đạt mục tiêu", en="target not achieved")
CLASSES = {
    PaceClass.ON_TRACK: Text("đúng lộ trình", en="on track"),
    PaceClass.BEHIND: Text("có tiến bộ nhưng cần đẩy nhanh", en="progress made but acceleration needed"),
    PaceClass.FAR_BEHIND: Text("tiến bộ hạn chế", en="limited progress"),
    PaceClass.MOVING_AWAY: Text("suy giảm", en="deterioration"),
}
RATIO_SCORES = ((D("-0.6"), D(-5)), (D("0.6"), D(0)), (D("1.3"), D(5)))
FALLING_SCORES = ((D("-0.02"), D(-5)), (D(0), D("-2.5")))
RISING_SCORES = (
    (D(0), D("-2.5")),
    (D("0.005"), D(0)),
    (D("0.015"), D("2.5")),
    (D("0.02"), D(5)),
)
LIMIT_EXPONENT = D("4.44")


@frozen(kw_only=True)
class StatCan:
    """The growth a year that was seen over the growth a year that is needed; a ratio without unit.

    With the start ``b``, the latest value ``x``, the target ``T``, ``d`` 1 where more is wanted and -1
    where less is, and ``g(u, v, n) = (u / v) ** (1 / n) - 1``:
    ``R = d * g(x, b, t - t0) / |g(T, b, tT - t0)|``, in whole calendar years; interim targets have no
    say. A latest value at the target or past it is «target achieved» and scores 5, whatever the trend.
    Without a target, ``d * g(x, b, t - t0)`` is classed; a natural limit ``L`` multiplies the limits
    above zero by ``1 - (b / L) ** 4.44`` (by ``1 - ((2L - b) / L) ** 4.44`` for ``L < b < 2L``).
    A start or target of 0 becomes 0.001. Figures below zero turn the direction round. Shares around 50
    and ratios around 1 are reflected first. ``notes`` says each of these.

    Not assessable, with the reason: fewer than two years, figures of both signs, a start that equals a
    target not met, values that are growth rates. The base year is the start of the path, not 2015.
    Scores lie on the published straight lines; the program rounds their slopes to four decimals.

    >>> import datetime as dt
    >>> from gender_plan.methods import Point
    >>> start = Point(day=dt.date(2015, 12, 31), value=Decimal("0.37"))
    >>> aim = Point(day=dt.date(2030, 12, 31), value=Decimal(60))
    >>> latest = Point(day=dt.date(2025, 12, 31), value=Decimal("9.53"))
    >>> found = StatCan().pace(Journey(path=(start, aim), latest=latest))
    >>> round(found.ratio, 4), found.own_class.said("en")
    (Decimal('0.9504'), 'on track')
    """

    name: str = "statcan"
    title: Text = TITLE
    limits: PaceLimits = LIMITS

    def pace(self, journey: Journey, limits: PaceLimits | None = None) -> Pace:
        """The pace, or the reason why there is none."""
        blank = unjudged(journey, self.name, with_growth(limits, self.limits))
        with localcontext(WIDE):
            return self._found(blank, journey)

    def _found(self, blank: Pace, journey: Journey) -> Pace:
        if journey.figures is Figures.YES_NO:
            return self._yes_no(blank, yes=journey.latest.value == 1)
        found = _growths(journey)
        if isinstance(found, Text):
            return evolve(blank, reason=found)
        mirrored = (REFLECTED,) if journey.figures in _PARITY else ()
        noted = evolve(found.onto(blank), notes=mirrored + found.notes)
        if found.seen.target is None:
            return worded(
                _by_growth(noted, found, journey.limit), self.title, BY_GROWTH, wanted=found.wanted
            )
        words = BY_CLASS if found.seen.met else BY_RATIO
        return worded(_by_ratio(noted, found), self.title, words)

    def _yes_no(self, blank: Pace, *, yes: bool) -> Pace:
        """All conditions of the target are met or they are not; no score is published for it."""
        if yes:
            return worded(evolve(blank, pace_class=PaceClass.ON_TRACK, own_class=ACHIEVED), self.title)
        return worded(evolve(blank, own_class=NOT_ACHIEVED, reason=YES_OR_NO), self.title)


_PARITY = (Figures.PARITY_SHARE, Figures.PARITY_RATIO)


def _growths(journey: Journey) -> Growths | Text:
    mirrored = reflected(journey)
    if isinstance(mirrored, Text):
        return mirrored
    seen = stretch(mirrored, otherwise=-1)
    return seen if isinstance(seen, Text) else growths(seen)


def _by_ratio(pace: Pace, found: Growths) -> Pace:
    if found.seen.met:
        return evolve(pace, pace_class=PaceClass.ON_TRACK, own_class=ACHIEVED, score=D(5))
    if found.ratio is None or pace.limits is None:
        return evolve(pace, reason=found.open)
    reached = pace.limits.class_of(Fraction(found.ratio))
    score = scored(found.ratio, RATIO_SCORES)
    return evolve(pace, pace_class=reached, own_class=CLASSES[reached], score=score)


def _by_growth(pace: Pace, found: Growths, limit: Decimal | None) -> Pace:
    factor = _factor(found, limit)
    if factor is None:
        pace = evolve(pace, notes=(*pace.notes, LIMIT_ASIDE))
    elif limit is not None:
        pace = evolve(pace, factor=kept(factor))
    scale = D(1) if factor is None else factor
    growth_limits = pace.limits.growth if pace.limits else None
    if growth_limits is None:
        return pace
    reached = _scaled(growth_limits, scale).class_of(Fraction(found.wanted))
    score = _growth_score(found.wanted, scale)
    return evolve(pace, pace_class=reached, own_class=CLASSES[reached], score=score)


def _factor(found: Growths, limit: Decimal | None) -> Decimal | None:
    """By what the limits are multiplied; None where the limit is not one in the wanted direction."""
    if limit is None:
        return D(1)
    sign = 1 if found.seen.first > 0 else -1
    first, bound, way = sign * found.seen.first, sign * limit, sign * found.seen.way
    if bound < 0 or way * first > way * bound:
        return None
    if first >= 2 * bound:
        return D(1)
    return less_than_one(first if first <= bound else 2 * bound - first, bound, LIMIT_EXPONENT)


def _scaled(limits: PaceLimits, factor: Decimal) -> PaceLimits:
    on_track, behind, far_behind = (
        limit * factor if limit > 0 else limit
        for limit in (limits.on_track, limits.behind, limits.far_behind)
    )
    return evolve(limits, on_track=on_track, behind=behind, far_behind=far_behind)


def _growth_score(wanted: Decimal, factor: Decimal) -> Decimal:
    if wanted < 0:
        return scored(wanted, FALLING_SCORES)
    if not factor:
        return D(5)
    return scored(wanted, [(growth * factor, score) for growth, score in RISING_SCORES])
