"""Who owes a report for a period, and on what: from the assignments and the reporting rules alone."""

import datetime as dt

from attrs import frozen

from gender_plan.model import Agency, Plan, ReportPeriod
from gender_plan.provenance import Sourced
from gender_plan.text import Text


@frozen(kw_only=True)
class ExpectedReport(Sourced):
    """One report that is owed for a period.

    ``groups``: the groups as one of which it reports, the outermost first. ``is_open``: the agency is a
    group whose members the plan does not list, kept as one row. ``indicators`` and ``tasks``: those it
    has to answer for, by id; ``duties``: what the document gives it in words only. ``by_rule``: False
    where it answers for an indicator and no reporting rule names it. ``collectors``: to whom it goes.
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


def expected(plan: Plan, period: str, as_of: dt.date | None = None) -> tuple[ExpectedReport, ...]:
    """Every report owed for a period, in the order of the plan. Raises UnknownIdError."""
    raise NotImplementedError
