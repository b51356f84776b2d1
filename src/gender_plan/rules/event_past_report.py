"""GP505: an event goes on after the day on which the report of its period is due.

Sai / wrong::

    events:
      - {id: thang-hanh-dong, title: Tháng hành động, starts: 2020-11-15, ends: 2020-12-15}  # GP505
    reporting:
      - periods: [{id: "2020", starts: 2020-01-01, ends: 2020-12-31, due: 2020-11-30}]

Đúng / right::

    events:
      - {id: thang-hanh-dong, title: Tháng hành động, starts: 2020-11-01, ends: 2020-11-30}
    reporting:
      - periods: [{id: "2020", starts: 2020-01-01, ends: 2020-12-31, due: 2020-11-30}]
"""

from collections.abc import Iterator

from gender_plan.model import Event, Plan, ReportPeriod
from gender_plan.problems import warning
from gender_plan.rules.rule import Finding, Rule, found


def check(plan: Plan) -> Iterator[Finding]:
    """Events that the last report of their period cannot tell of in full."""
    for event in plan.events:
        covering = [period for period in plan.report_periods if _covers(period, event)]
        last = max((period.due for period in covering if period.due), default=None)
        if last is not None and event.ends is not None and event.starts <= last < event.ends:
            period = next(period for period in covering if period.due == last)
            yield found(event, "ends", title=event.title, ends=event.ends, period=period.id, due=last)


def _covers(period: ReportPeriod, event: Event) -> bool:
    return (period.starts or period.ends) <= event.starts <= period.ends


RULE = Rule(
    kind=warning(
        "GP505",
        vi="“{title}” kéo dài đến {ends}, sau hạn báo cáo kỳ {period} ({due}); báo cáo chưa thể nêu "
        "đủ kết quả",
        en="“{title}” goes on until {ends}, after the report of {period} is due ({due}); the report "
        "cannot tell of all of it",
    ),
    needs=("reporting",),
    check=check,
)
