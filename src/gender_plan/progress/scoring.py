"""A mean of published scores, only where somebody asks for one; the counts by state come first."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, localcontext

from attrs import frozen

from gender_plan.errors import UnknownIdError
from gender_plan.methods import METHODS, PlannedPath
from gender_plan.progress.judging.pacing import NO_METHOD
from gender_plan.progress.observing.rows import EXACT
from gender_plan.progress.results import GoalProgress, IndicatorProgress, PlanProgress
from gender_plan.targets.figures import rounded
from gender_plan.text import Language, Text, figure, natural

NO_INDICATORS = Text("không có chỉ tiêu nào", en="there are no indicators")
NO_PUBLISHED_SCORE = Text(
    "lộ trình kế hoạch (planned_path) không có thang điểm được công bố; hãy chọn phương pháp khác",
    en="the planned path (planned_path) has no published score; choose another method",
)
NONE_SCORED = Text(
    "phương pháp {} không cho điểm được chỉ tiêu nào", en="the method {} could score no indicator"
)
UNLIKE = Text(
    "điểm của các phương pháp khác nhau ({}) không lấy trung bình được",
    en="scores of unlike methods ({}) are not averaged",
)


@frozen(kw_only=True)
class IndicatorScore:
    """The score of one indicator: of several parts, the plain mean of those that have one.

    ``scored`` of its ``measures`` have a score; ``score`` is None where none has.
    """

    id: str
    weight: Decimal
    score: Decimal | None
    scored: int
    measures: int


@frozen(kw_only=True)
class Score:
    """The mean score of a goal or a plan, and what it rests on.

    ``mean`` is None where there is none, and ``reason`` says why. ``indicators`` holds every one with
    its weight, also those without a score, which are left out and never count as zero. ``weighted``:
    whether the caller gave weights; else each weighs 1. ``method``: whose scores they are.
    """

    subject: Text
    as_of: dt.date | None = None
    method: str | None = None
    indicators: tuple[IndicatorScore, ...]
    weighted: bool = False
    mean: Decimal | None = None
    reason: Text | None = None

    @property
    def scores(self) -> tuple[Decimal, ...]:
        """The scores that it rests on."""
        return tuple(one.score for one in self.indicators if one.score is not None)

    @property
    def rests_on(self) -> int:
        """How many indicators it rests on."""
        return len(self.scores)

    @property
    def of(self) -> int:
        """How many indicators there are."""
        return len(self.indicators)

    @property
    def least(self) -> Decimal | None:
        """The least score; None where there is no mean."""
        return None if self.mean is None else min(self.scores)

    @property
    def greatest(self) -> Decimal | None:
        """The greatest score; None where there is no mean."""
        return None if self.mean is None else max(self.scores)

    @property
    def weights(self) -> Mapping[str, Decimal]:
        """The weight of every indicator, by id."""
        return {one.id: one.weight for one in self.indicators}

    def because(self, language: Language = "vi") -> str:
        """The mean, its scale, of how many it is and how far they lie apart; or why there is none."""
        subject = self.subject.said(language)
        if self.mean is None or self.least is None or self.greatest is None:
            why = self.reason.said(language) if self.reason else ""
            return _REFUSED.said(language).format(subject, why)
        shown = [_shown(one, language) for one in (self.mean, self.least, self.greatest)]
        words = _MEAN if self.rests_on > 1 else _MEAN_OF_ONE
        first = words.said(language).format(
            subject, *shown, self.rests_on, self.of, _method_said(self.method, language)
        )
        return "; ".join((first, *_remarks(self, language))) + "."


_REFUSED = Text("{}: không tính điểm trung bình, vì {}.", en="{}: no mean score, because {}.")
_MEAN = Text(
    "{0}: điểm trung bình {1} {6}, tính từ {4}/{5} chỉ tiêu, thấp nhất {2}, cao nhất {3}",
    en="{0}: mean score {1} {6}, of {4} of {5} indicators, least {2}, greatest {3}",
)
_MEAN_OF_ONE = Text(
    "{0}: điểm {1} {6}, chỉ có điểm của {4}/{5} chỉ tiêu",
    en="{0}: score {1} {6}, the only score among its indicators ({4} of {5})",
)
_BY = Text("theo phương pháp của {}", en="by the method of {}")
_SCALE = Text("thang điểm từ {} đến {}", en="on a scale from {} to {}")
_START_AND_TARGET = Text("0 là điểm xuất phát, 10 là mục tiêu", en="0 is the start, 10 the target")
_SCALES = {"statcan": (-5, 5), "eustat": (-5, 5), "unsd_2023": (1, 3)}
_WEIGHT = Text("chỉ tiêu {} là {}", en="indicator {} has {}")
_WEIGHTS = Text("trọng số: {}", en="weights: {}")
_SOME_PARTS = Text(
    "chưa đủ điểm của mọi phần: chỉ tiêu {}", en="not all parts have a score: indicator {}"
)


def mean_score(
    progress: PlanProgress | GoalProgress, weights: Mapping[str, Decimal | int] | None = None
) -> Score:
    """The mean of the scores that the method of the pace gave to the indicators.

    An indicator of several parts is averaged first and counts as one; one without a score is left out,
    and the result says of how many the mean is. The verdicts themselves are never averaged.
    ``weights``: by id of the indicator; one that is not named weighs 1. Raises UnknownIdError for an id
    that is none of its indicators, ValueError for a weight that is not above zero. There is no mean, and
    the result says why, under a method that publishes no score, as ``planned_path``.

    >>> import datetime as dt
    >>> import gender_plan as gp
    >>> aim = gp.targets.AtLeast(at_least=Decimal(40), by=dt.date(2025, 12, 31))
    >>> start = gp.Baseline(value=Decimal(20), date=dt.date(2020, 12, 31))
    >>> plan = gp.Plan(
    ...     id="x", title=gp.Text("X"), level=gp.Level.PROVINCE, period=gp.Period(ends=aim.by),
    ...     indicators=tuple(gp.Indicator(id=i, baseline=start, targets=(aim,)) for i in "12"),
    ... )
    >>> value = gp.ReportedValue(indicator="1", period="2023", value=30)
    >>> evaluator = gp.ProgressEvaluator(plan, method=gp.methods.EscapCsi())
    >>> score = mean_score(evaluator.evaluate([value], as_of=dt.date(2023, 12, 31)))
    >>> score.mean, score.rests_on, score.of
    (Decimal('5'), 1, 2)
    """
    indicators = progress.indicators
    given = _checked(weights or {}, indicators)
    methods = {m.pace.method for one in indicators for m in one.measures}
    with localcontext(EXACT):
        scored = tuple(_scored(one, given.get(one.id, Decimal(1))) for one in indicators)
        reason = _refusal(methods, scored)
        return Score(
            subject=_subject(progress),
            as_of=progress.as_of if isinstance(progress, PlanProgress) else None,
            method=methods.pop() if len(methods) == 1 else None,
            indicators=scored,
            weighted=bool(given),
            mean=None if reason else _mean(scored),
            reason=reason,
        )


def _checked(
    weights: Mapping[str, Decimal | int], indicators: Iterable[IndicatorProgress]
) -> dict[str, Decimal]:
    known = {one.id for one in indicators}
    for id_ in weights:
        if id_ not in known:
            raise UnknownIdError(
                Text(
                    f"trọng số nêu chỉ tiêu '{id_}', nhưng không có chỉ tiêu này ở đây",
                    en=f"a weight is given for indicator '{id_}', which is not one of these",
                )
            )
    return {id_: _weight(id_, weight) for id_, weight in weights.items()}


def _weight(id_: str, given: object) -> Decimal:
    if isinstance(given, bool) or not isinstance(given, Decimal | int):
        raise TypeError(f"the weight of '{id_}' has to be a Decimal or an int; this is {given!r}")
    weight = Decimal(given)
    if not (weight.is_finite() and weight > 0):
        raise ValueError(f"the weight of '{id_}' has to be above zero; this is {weight}")
    return weight


def _scored(progress: IndicatorProgress, weight: Decimal) -> IndicatorScore:
    found = [m.pace.score for m in progress.measures if m.pace.score is not None]
    return IndicatorScore(
        id=progress.id,
        weight=weight,
        score=sum(found, Decimal(0)) / len(found) if found else None,
        scored=len(found),
        measures=len(progress.measures),
    )


def _refusal(methods: set[str | None], scored: Sequence[IndicatorScore]) -> Text | None:
    """Why there is no mean, or None."""
    if not scored:
        return NO_INDICATORS
    if len(methods) > 1:
        return _filled(UNLIKE, ", ".join(sorted(str(name) for name in methods)))
    (method,) = methods
    if method is None:
        return NO_METHOD
    if any(one.score is not None for one in scored):
        return None
    return NO_PUBLISHED_SCORE if method == PlannedPath().name else _filled(NONE_SCORED, method)


def _mean(scored: Sequence[IndicatorScore]) -> Decimal:
    known = [(one.score, one.weight) for one in scored if one.score is not None]
    total = sum((score * weight for score, weight in known), Decimal(0))
    return total / sum((weight for _, weight in known), Decimal(0))


def _filled(text: Text, piece: str) -> Text:
    return Text(text.vi.format(piece), en=text.said("en").format(piece))


def _subject(progress: PlanProgress | GoalProgress) -> Text:
    if isinstance(progress, PlanProgress):
        return Text("Kế hoạch", en="Plan")
    return Text(f"Mục tiêu {progress.id}", en=f"Goal {progress.id}")


def _shown(value: Decimal, language: Language) -> str:
    return figure(rounded(value), language)


def _method_said(name: str | None, language: Language) -> str:
    """«(thang điểm từ -5 đến 5, theo phương pháp của …)»."""
    scale = _START_AND_TARGET if name == "escap_csi" else None
    pieces = [scale.said(language)] if scale else []
    if name in _SCALES:
        pieces.append(_SCALE.said(language).format(*_SCALES[name]))
    titles = (method.title.said(language) for method in METHODS if method.name == name)
    return f"({', '.join((*pieces, _BY.said(language).format(next(titles, name))))})"


def _remarks(score: Score, language: Language) -> list[str]:
    """The weights where there are any, and which indicators have parts without a score."""
    counted = [one for one in score.indicators if one.score is not None]
    weight = _WEIGHT.said(language)
    weights = [weight.format(one.id, figure(one.weight, language)) for one in counted if score.weighted]
    partly = sorted({one.id for one in counted if one.scored < one.measures}, key=natural)
    told = ((_WEIGHTS, weights), (_SOME_PARTS, partly))
    return [text.said(language).format(", ".join(pieces)) for text, pieces in told if pieces]
