"""Who owes a report for a period, and on what: from the assignments and the reporting rules alone."""

import datetime as dt
from collections.abc import Iterator

from attrs import evolve, frozen

from gender_plan.model import Agency, Plan, Reporting, ReportPeriod
from gender_plan.provenance import Sourced
from gender_plan.reporting.answering import Share, shares
from gender_plan.reporting.members import Member, Members
from gender_plan.reporting.report_period import report_period
from gender_plan.responsibility import Responsibilities
from gender_plan.text import Text


@frozen(kw_only=True)
class ExpectedReport(Sourced):
    """One report that is owed for a period.

    ``groups``: the groups as one of which it reports, the outermost first. ``is_open``: the agency is a
    group whose members the plan does not list, kept as one row. ``indicators`` and ``tasks``: those it
    has to answer for, by id; ``duties``: what the document gives it in words only. ``by_rule``: False
    where it was given something to do and no reporting rule names it. ``collectors``: to whom it goes.
    """

    period: ReportPeriod
    agency: Agency
    groups: tuple[Agency, ...] = ()
    is_open: bool = False
    indicators: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    duties: tuple[Text, ...] = ()
    by_rule: bool = True
    collectors: tuple[Agency, ...] = ()

    @property
    def due(self) -> dt.date | None:
        """The last day in time, where the document sets one."""
        return self.period.due


def expected(plan: Plan, period: str, as_of: dt.date | None = None) -> tuple[ExpectedReport, ...]:
    """Every report owed for a period, each agency once, in the order in which the plan lists them.

    Those whom the reporting rules name, and everybody else who has to act for an indicator or a task or
    was given a duty in words; but not who is only asked to (đề nghị), nor «the agencies concerned»
    beside an agency with a name. With ``as_of`` agencies that have ended by then are replaced by their
    successors. Raises UnknownIdError.
    """
    return ExpectedReports(plan, as_of).of(period)


class ExpectedReports:
    """The reports that a plan asks for, seen from one day; who answers for what is found once."""

    def __init__(self, plan: Plan, as_of: dt.date | None = None) -> None:
        self._plan = plan
        self._who = Responsibilities(plan, as_of)
        self._members = Members(self._who)
        self._shares = shares(plan, self._who, self._members)

    def of(self, period: str) -> tuple[ExpectedReport, ...]:
        """Every report owed for a period. Raises UnknownIdError."""
        report_period(self._plan, period)
        asked = tuple(_asked(self._plan, period))
        found: dict[str, ExpectedReport] = {}
        for rule, of_rule in asked:
            for member in (m for id_ in rule.reporters for m in self._members.of(id_)):
                found.setdefault(member.agency.id, self._by_rule(member, rule, of_rule))
        for agency, share in self._shares.items():
            if share.is_asked and agency not in found:
                found[agency] = self._by_duty(share, *asked[0])
        order = dict.fromkeys(agency.id for agency in self._plan.agencies)
        return tuple(found[agency] for agency in order if agency in found)

    def _by_rule(self, member: Member, rule: Reporting, period: ReportPeriod) -> ExpectedReport:
        report = self._report(self._shares.get(member.agency.id) or Share(member), rule, period)
        return evolve(
            report,
            groups=member.groups,
            source=period.source or rule.source,
            derived=rule.derived,
            outside=period.outside or rule.outside,
        )

    def _by_duty(self, share: Share, rule: Reporting, period: ReportPeriod) -> ExpectedReport:
        report = self._report(share, rule, period)
        return evolve(report, by_rule=False, source=tuple(share.source), derived=_BY_DUTY)

    def _report(self, share: Share, rule: Reporting, period: ReportPeriod) -> ExpectedReport:
        collectors = self._who.holders(rule.collector) if rule.collector else ()
        return ExpectedReport(
            period=period,
            agency=share.member.agency,
            groups=share.member.groups,
            is_open=share.member.is_open,
            indicators=tuple(share.indicators),
            tasks=tuple(share.tasks),
            duties=tuple(share.duties),
            collectors=tuple(agency for agency in collectors if agency.id != share.member.agency.id),
        )


_BY_DUTY = Text(
    "chế độ báo cáo không nêu tên; được giao việc trong kế hoạch nên có kết quả phải báo cáo",
    en="the reporting rules do not name it; it was given something to do, and so to report on",
)


def _asked(plan: Plan, period: str) -> Iterator[tuple[Reporting, ReportPeriod]]:
    """The rules that ask for reports for a period, each with its own period of that id."""
    for rule in plan.reporting:
        yield from ((rule, found) for found in rule.periods if found.id == period)
