"""The consolidated report of a period, as plain data: every format writes down the same."""

import datetime as dt
from collections.abc import Iterable

from gender_plan.ledger import Entry
from gender_plan.model import Plan
from gender_plan.progress import PlanProgress
from gender_plan.render.annex import annex
from gender_plan.render.content import ConsolidatedReport
from gender_plan.render.discipline import discipline
from gender_plan.render.known import Known
from gender_plan.render.open_points import open_points
from gender_plan.render.opening import attached, closing, head, opening, recipients, signatory
from gender_plan.render.results import results
from gender_plan.reporting.compliance import Compliance
from gender_plan.reporting.report_period import report_period


def consolidated(  # noqa: PLR0913  what is known, all by name
    plan: Plan,
    period: str,
    *,
    entries: Iterable[Entry],
    compliance: Compliance,
    progress: PlanProgress,
    as_of: dt.date,
) -> ConsolidatedReport:
    """The report for a period on a day. Raises UnknownIdError where the plan has no such period.

    ``entries``: the answers that count; of them what was done is taken, and where agencies contradict
    one another; all other figures come from ``progress``. It is in Vietnamese, as official papers are.
    """
    known = Known(
        plan=plan,
        period=report_period(plan, period),
        entries=tuple(entries),
        compliance=compliance,
        progress=progress,
        as_of=as_of,
    )
    return ConsolidatedReport(
        head=head(known),
        opening=opening(known),
        sections=(results(known), discipline(known), open_points(known)),
        closing=closing(known),
        recipients=recipients(known),
        signatory=signatory(),
        annex=annex(known),
        attached=attached(known),
    )
