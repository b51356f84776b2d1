"""Who has reported, who is late, who is missing: the expected reports against what came in."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping
from functools import cached_property

from attrs import evolve, frozen

from gender_plan.model import Agency, Plan
from gender_plan.periods import day_said, period_said
from gender_plan.reporting.judging import Judging
from gender_plan.reporting.standing import (
    CAME,
    IN_TIME,
    Rate,
    ReportState,
    Standing,
    Submission,
    SubmissionKind,
)
from gender_plan.text import Language, Text

__all__ = [
    "Compliance",
    "Rate",
    "ReportState",
    "Standing",
    "Submission",
    "SubmissionKind",
    "compliance",
]


@frozen(kw_only=True)
class Compliance:
    """The standings of all expected reports of some periods on a day.

    ``unexpected``: what came in from agencies that owe no report for that period, or for periods that
    the plan does not have. Rates count agencies one by one: not the excused, and not groups whose
    members the plan does not list, of whom nobody knows how many reports they owe.
    """

    plan: Plan
    as_of: dt.date
    standings: tuple[Standing, ...]
    unexpected: tuple[Submission, ...] = ()

    @cached_property
    def agencies(self) -> tuple[Agency, ...]:
        """Everybody who owes a report, in the order of the plan."""
        found = {s.expected.agency.id: s.expected.agency for s in self.standings}
        order = dict.fromkeys(agency.id for agency in self.plan.agencies)
        return tuple(found[agency] for agency in order if agency in found)

    @cached_property
    def periods(self) -> tuple[str, ...]:
        """The periods, by their ids."""
        return tuple(dict.fromkeys(s.expected.period.id for s in self.standings))

    @cached_property
    def _by_place(self) -> Mapping[tuple[str, str], Standing]:
        return {(s.expected.agency.id, s.expected.period.id): s for s in self.standings}

    def standing(self, agency: str, period: str) -> Standing | None:
        """Where the report of an agency for a period stands; None where it owes none."""
        return self._by_place.get((agency, period))

    def of_period(self, period: str) -> "Compliance":
        """The same for one period only."""
        return evolve(
            self,
            standings=tuple(s for s in self.standings if s.expected.period.id == period),
            unexpected=tuple(u for u in self.unexpected if u.period == period),
        )

    def of_agency(self, agency: str) -> "Compliance":
        """The same for one agency only."""
        return evolve(
            self,
            standings=tuple(s for s in self.standings if s.expected.agency.id == agency),
            unexpected=tuple(u for u in self.unexpected if u.agency == agency),
        )

    @cached_property
    def counts(self) -> Mapping[ReportState, int]:
        """How many reports are in each state, groups that the plan does not take apart left out."""
        return Counter(standing.state for standing in self._single)

    @property
    def open_groups(self) -> tuple[Standing, ...]:
        """The groups whose members the plan does not list."""
        return tuple(standing for standing in self.standings if standing.expected.is_open)

    @property
    def to_chase(self) -> tuple[Standing, ...]:
        """Those whose report is overdue and may still come, or was sent back."""
        return self.in_state(ReportState.LATE_OPEN, ReportState.SENT_BACK)

    def in_state(self, *states: ReportState) -> tuple[Standing, ...]:
        """The standings in one of these states, groups that are not taken apart left out."""
        return tuple(standing for standing in self._single if standing.state in states)

    @property
    def came(self) -> Rate:
        """Reports that came, of all that are owed; the excused owe none."""
        return _rate(CAME, (s for s in self._single if s.state is not ReportState.EXCUSED))

    @property
    def came_of_due(self) -> Rate:
        """Reports that came, of those whose day has passed or that came already."""
        return _rate(CAME, (s for s in self._single if s.is_due))

    @property
    def in_time(self) -> Rate:
        """Reports that came in time, of those whose day has passed or that came already."""
        return _rate(IN_TIME, (s for s in self._single if s.is_due))

    @cached_property
    def _single(self) -> tuple[Standing, ...]:
        return tuple(standing for standing in self.standings if not standing.expected.is_open)

    def because(self, language: Language = "vi") -> tuple[str, ...]:
        """A sentence for each period: how many came, in time or not, and what the rest is."""
        return tuple(_summary(self.of_period(period), period, language) for period in self.periods)


def _rate(states: Container[ReportState], of: Iterable[Standing]) -> Rate:
    found = [standing.state in states for standing in of]
    return Rate(numerator=sum(found), denominator=len(found))


def compliance(
    plan: Plan,
    submissions: Iterable[Submission],
    as_of: dt.date,
    *,
    period: str | None = None,
    closed_on: dt.date | None = None,
) -> Compliance:
    """Where each expected report stands on a day: of one period, else of all.

    What came in later is not seen. A report that did not come is missing once the collecting is closed:
    on ``closed_on``, as far as that is not before its day, or when the next period of the same rule
    falls due. Those who report are the agencies in place on the due day, or on ``as_of`` if that is
    earlier. Raises UnknownIdError for a period that the plan does not have.
    """
    wanted = tuple(dict.fromkeys(p.id for p in plan.report_periods)) if period is None else (period,)
    judging = Judging(plan, as_of, closed_on)
    came: defaultdict[tuple[str, str], list[Submission]] = defaultdict(list)
    for submission in sorted(submissions, key=lambda each: each.received_on):
        if submission.received_on <= as_of and period in {None, submission.period}:
            came[submission.agency, submission.period].append(submission)
    standings = tuple(
        judging.standing(report, came.pop((report.agency.id, id_), ()))
        for id_ in wanted
        for report in judging.expected(id_)
    )
    unexpected = tuple(each for those in came.values() for each in those)
    return Compliance(plan=plan, as_of=as_of, standings=standings, unexpected=unexpected)


def _summary(found: Compliance, period: str, language: Language) -> str:
    rest = ", ".join(
        words.said(language).format(found.counts[state])
        for state, words in _REST.items()
        if found.counts.get(state)
    )
    groups = len(found.open_groups)
    return _SUMMARY.said(language).format(
        day=day_said(found.as_of, language),
        period=_period_words(period, language),
        came=found.came.said(language),
        in_time=found.in_time.said(language),
        rest=_REST_IS.said(language).format(rest) if rest else "",
        groups=_GROUPS.said(language).format(groups) if groups else "",
    )


def _period_words(period: str, language: Language) -> str:
    try:
        return period_said(period, language)
    except ValueError:
        return period


_SUMMARY = Text(
    "Tính đến ngày {day}, kỳ báo cáo {period}: đã nộp {came} báo cáo phải nộp; đúng hạn {in_time} báo "
    "cáo đã đến hạn hoặc đã nộp{rest}{groups}.",
    en="As of {day}, {period}: {came} of those owed came; {in_time} of those due or "
    "received came in time{rest}{groups}.",
)
_REST_IS = Text("; {}", en="; {}")
_GROUPS = Text(
    ". Không tính {} nhóm mà văn bản không liệt kê thành viên",
    en=". Not counted: {} groups whose members the document does not list",
)
_REST = {
    ReportState.LATE: Text("{} nộp trễ hạn", en="{} late"),
    ReportState.LATE_OPEN: Text("{} quá hạn chưa nộp", en="{} overdue"),
    ReportState.SENT_BACK: Text("{} bị trả lại, chưa nộp lại", en="{} sent back"),
    ReportState.MISSING: Text("{} không báo cáo", en="{} missing"),
    ReportState.AWAITED: Text("{} chưa nộp, chưa quá hạn", en="{} not yet due"),
    ReportState.UNDATED: Text("{} chưa nộp, không có hạn", en="{} without a day"),
    ReportState.EXCUSED: Text("{} được miễn", en="{} excused"),
}
