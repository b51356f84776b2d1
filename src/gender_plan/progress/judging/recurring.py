"""Is a target met that is due again and again? Every period already due has its say."""

from collections.abc import Mapping

from attrs import evolve, frozen

from gender_plan.periods import period_days
from gender_plan.progress.due import Occurrence
from gender_plan.progress.judging.question import Question
from gender_plan.progress.observing.observations import Observation
from gender_plan.progress.states import TargetState
from gender_plan.progress.telling.wording import listed, runs_said
from gender_plan.progress.verdict import TargetVerdict
from gender_plan.text import LANGUAGES, Text

OPEN_START = Text(
    "không rõ mục tiêu lặp lại này tính từ khi nào",
    en="nobody knows from when on this recurring target holds",
)
NO_PERIODS = Text("không có kỳ nào mục tiêu này áp dụng", en="there is no period for which it holds")


def recurring(question: Question) -> TargetVerdict:
    """Met only where every occurrence already due is known and met.

    One that failed decides; a missing one, or one of which only a part of the total is known, leaves it
    open, and so does a value for a half-year, quarter or month with another half-year still to come; a
    value of a day stands for its period. Where nothing was to be judged in a period (a zero denominator)
    the period is set aside and named. A target that holds ``since`` a day is lost again as soon as the
    latest observation no longer meets it.
    """
    periods = _sorted_out(question)
    found = evolve(
        _of_periods(question, periods),
        judged=tuple(o.code for o in question.due.occurrences),
        failed=tuple(periods.failed),
        missing=(*periods.missing, *periods.incomplete),
        not_applicable=periods.not_applicable,
    )
    holds = question.due.target.recurs_each is None and found.state is TargetState.MET
    latest = question.decided[-1] if question.decided else None
    if holds and latest and question.fails(latest):
        lost = question.verdict(TargetState.LOST_AGAIN, latest, reached=found.observed)
        return evolve(lost, judged=found.judged, not_applicable=found.not_applicable)
    return found


@frozen(kw_only=True)
class _Periods:
    """The occurrences by what is known of them: each by its code."""

    failed: Mapping[str, Observation]
    met: Mapping[str, Observation]
    missing: tuple[str, ...]
    incomplete: tuple[str, ...]
    not_applicable: tuple[str, ...]


def _sorted_out(question: Question) -> _Periods:
    last = {o.code: _within(question, o) for o in question.due.occurrences}
    known = {code: seen for code, seen in last.items() if seen}
    ends = {o.code: o.ends for o in question.due.occurrences}
    early = {
        code
        for code, seen in known.items()
        if seen.for_calendar_period and not question.proves(seen, ends[code])
    }
    met = {c: seen for c, seen in known.items() if c not in early and question.met(seen)}
    failed = {c: seen for c, seen in known.items() if c not in early and question.fails(seen)}
    partly = {o.code for o in question.due.occurrences if _anything_in(question, o)} - known.keys()
    still_open = early | partly | {code for code, seen in known.items() if question.is_open(seen)}
    clear = {*failed, *met, *still_open}
    return _Periods(
        failed=failed,
        met=met,
        missing=tuple(code for code in last if code not in known and code not in partly),
        incomplete=tuple(code for code in last if code in still_open),
        not_applicable=tuple(code for code in known if code not in clear),
    )


def _of_periods(question: Question, periods: _Periods) -> TargetVerdict:
    met = tuple(periods.met.values())
    if periods.failed:
        return question.verdict(TargetState.NOT_MET, [*periods.failed.values()][-1])
    unknown = periods.missing or periods.incomplete
    if unknown or question.due.open_start:
        reason = _unknown(periods) if unknown else OPEN_START
        return question.verdict(TargetState.NOT_MEASURABLE, *met[-1:], reason=reason)
    if met:
        return question.verdict(TargetState.MET, met[-1])
    nothing = question.usable[-1].reason if question.due.occurrences else NO_PERIODS
    return question.verdict(TargetState.NOT_MEASURABLE, reason=nothing)


_MISSING = Text("chưa có số liệu {}", en="no value is known for {}")
_INCOMPLETE = Text("chưa đủ số liệu {}", en="only a part is known for {}")


def _unknown(periods: _Periods) -> Text:
    """Of which periods nothing, or only a part, is known."""
    told = ((_MISSING, periods.missing), (_INCOMPLETE, periods.incomplete))
    vi, en = (
        "; ".join(
            text.said(language).format(listed(runs_said(codes, language), language))
            for text, codes in told
            if codes
        )
        for language in LANGUAGES
    )
    return Text(vi, en=en)


def _within(question: Question, occurrence: Occurrence) -> Observation | None:
    inside = [o for o in question.usable if _inside(o, occurrence)]
    return inside[-1] if inside else None


def _anything_in(question: Question, occurrence: Occurrence) -> bool:
    return any(_inside(o, occurrence) for o in question.observations if o.collected)


def _inside(observation: Observation, occurrence: Occurrence) -> bool:
    """A value for a longer period says nothing of a shorter one within it."""
    if not occurrence.starts <= observation.day <= occurrence.ends:
        return False
    try:
        first, _ = period_days(observation.period or "")
    except ValueError:
        return True
    return first >= period_days(occurrence.code)[0]
