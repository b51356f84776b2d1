"""The consolidated report of a period, as plain data: every format writes down the same."""

import datetime as dt
from collections.abc import Iterable

from gender_plan.errors import UnknownIdError
from gender_plan.ledger import Entry
from gender_plan.model import Plan, ReportPeriod
from gender_plan.progress import PlanProgress
from gender_plan.render.annex import annex
from gender_plan.render.content import ConsolidatedReport
from gender_plan.render.discipline import discipline
from gender_plan.render.known import Known
from gender_plan.render.open_points import open_points
from gender_plan.render.opening import attached, closing, head, opening, recipients, signatory
from gender_plan.render.results import results
from gender_plan.reporting.compliance import Compliance
from gender_plan.text import Text, closest, did_you_mean


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


def report_period(plan: Plan, period: str) -> ReportPeriod:
    """The period of this id. Raises UnknownIdError, with those that there are."""
    found = next((one for one in plan.report_periods if one.id == period), None)
    if found is not None:
        return found
    known = tuple(dict.fromkeys(one.id for one in plan.report_periods))
    meant, listed = did_you_mean(closest(period, known)), ", ".join(known)
    raise UnknownIdError(
        Text(
            f"kế hoạch không có kỳ báo cáo '{period}'{meant.vi or f'; các kỳ: {listed}'}",
            en=f"the plan has no report period '{period}'{meant.en or f'; there is: {listed}'}",
        )
    )
