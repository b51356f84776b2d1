"""The report period that an id names, or which ones there are instead."""

from gender_plan.errors import UnknownIdError
from gender_plan.model import Plan, ReportPeriod
from gender_plan.text import Text, closest, did_you_mean

_NO_PERIODS = Text(
    "kế hoạch không có kỳ báo cáo nào; hãy thêm mục reporting vào tệp kế hoạch",
    en="the plan has no report period; add a section reporting to its file",
)


def report_period(plan: Plan, period: str) -> ReportPeriod:
    """The period of this id. Raises UnknownIdError, with those that there are."""
    found = next((one for one in plan.report_periods if one.id == period), None)
    if found is not None:
        return found
    known = tuple(dict.fromkeys(one.id for one in plan.report_periods))
    raise UnknownIdError(_unknown(period, known) if known else _NO_PERIODS)


def _unknown(period: str, known: tuple[str, ...]) -> Text:
    meant, listed = did_you_mean(closest(period, known)), ", ".join(known)
    return Text(
        f"kế hoạch không có kỳ báo cáo '{period}'{meant.vi or f'; các kỳ: {listed}'}",
        en=f"the plan has no report period '{period}'{meant.said('en') or f'; it has: {listed}'}",
    )
