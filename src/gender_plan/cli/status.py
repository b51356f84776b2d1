"""``status``: who has reported, who is late and who is missing, by the ledger."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import click

from gender_plan.cli.ledgers import closed_on_option, own_ledger
from gender_plan.cli.options import as_of_option, ledger_option, period_option, plan_argument
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.sources import sound_plan
from gender_plan.cli.usage import Command
from gender_plan.cli.wording import (
    agencies_data,
    as_of_said,
    day_data,
    day_in_table,
    day_or_today,
    plan_data,
    problem_data,
)
from gender_plan.ledger import Ledger
from gender_plan.reporting import (
    Compliance,
    Rate,
    ReportState,
    Standing,
    Submission,
    compliance,
)
from gender_plan.reporting.state_words import state_said
from gender_plan.text import Language, Text

_ABOUT = Text(
    "Ai đã báo cáo, ai trễ, ai chưa nộp. "
    "So báo cáo phải nộp theo kế hoạch với những gì đã nhận, ghi trong sổ số liệu; nộp đúng ngày hạn là "
    "đúng hạn. Báo cáo chưa nộp chỉ bị coi là không báo cáo khi việc thu đã kết thúc (--closed-on) hoặc "
    "kỳ sau của cùng chế độ báo cáo đã đến hạn. Báo cáo quá hạn không làm lệnh kết thúc bằng mã 1, trừ "
    "khi có --strict. KẾ-HOẠCH là đường dẫn, - (dữ liệu vào chuẩn) hoặc tên một kế hoạch kèm theo thư "
    "viện.",
    en="Who has reported, who is late, who is missing. "
    "The reports that the plan asks for against what came in, as the ledger has it; the due day itself "
    "is in time. A report that did not come is missing only once the collecting is closed (--closed-on) "
    "or the next period of the same rule has fallen due. Overdue reports do not make the exit code 1, "
    "unless with --strict. PLAN is a path, - (standard input) or the name of a plan that comes with the "
    "library.",
)
_PERIOD = Text(
    "Chỉ một kỳ báo cáo, như 2020-H1; mặc định: mọi kỳ.",
    en="One report period only, such as 2020-H1; default: all.",
)
_STRICT = Text(
    "Kết thúc bằng mã 1 khi có báo cáo quá hạn, bị trả lại hoặc không nộp.",
    en="Leave with exit code 1 where a report is overdue, sent back or missing.",
)
_TITLES = (
    Text("Cơ quan", en="Agency"),
    Text("Kỳ", en="Period"),
    Text("Hạn nộp", en="Due"),
    Text("Tình trạng", en="State"),
    Text("Ngày", en="On"),
    Text("Trễ (ngày)", en="Days late"),
)
_UNEXPECTED = Text("Nhận thêm, ngoài các báo cáo phải nộp: {}.", en="Received beside what is owed: {}.")
_NOTHING = Text("Kế hoạch không quy định báo cáo nào.", en="The plan asks for no reports.")


def command(language: Language) -> click.Command:
    """The command ``status``."""
    params = [
        plan_argument(language),
        ledger_option(language),
        period_option(language, _PERIOD),
        as_of_option(language, today=True),
        closed_on_option(language),
        click.Option(["--strict"], is_flag=True, help=_STRICT.said(language)),
    ]
    return Command("status", language, about=_ABOUT, params=params, answer=_status)


def _status(  # noqa: PLR0913  what can be typed
    output: Output,
    *,
    plan: str,
    ledger: str | None,
    period: str | None,
    as_of: dt.date | None,
    closed_on: dt.date | None,
    strict: bool,
) -> ExitCode:
    asked = sound_plan(plan)
    own = own_ledger(output, asked, plan, ledger)
    found = compliance(asked, own.submissions(), day_or_today(as_of), period=period, closed_on=closed_on)
    if output.is_json:
        output.data(_data(found, own, closed_on, output.language))
    else:
        _tell(found, output)
    failed = own.problems.errors or (strict and found.in_state(*_FAILING))
    return ExitCode.FINDINGS if failed else ExitCode.FINE


_FAILING = (ReportState.LATE_OPEN, ReportState.SENT_BACK, ReportState.MISSING)


def _tell(found: Compliance, output: Output) -> None:
    """A table of the reports, period by period, and what they come to."""
    output.paragraph(found.plan.title.said(output.language))
    output.paragraph(f"{as_of_said(found.as_of, output.language)}:")
    if not found.standings:
        output.paragraph(output.say(_NOTHING))
        return
    output.table(_TITLES, (_row(standing, output) for standing in found.standings))
    output.items(found.because(output.language))
    if found.unexpected:
        named = "; ".join(_unexpected_said(found, each, output) for each in found.unexpected)
        output.paragraph(output.say(_UNEXPECTED, named))


def _row(standing: Standing, output: Output) -> tuple[str, ...]:
    report = standing.expected
    days = (report.due, standing.received_on)
    due, on = (day_in_table(day, output.language) if day else "" for day in days)
    late = "" if standing.days_late is None or standing.is_nobody else str(standing.days_late)
    name = report.agency.name.said(output.language)
    return (name, report.period.id, due, output.say(state_said(standing)), on, late)


def _unexpected_said(found: Compliance, came: Submission, output: Output) -> str:
    names = {agency.id: agency.name.said(output.language) for agency in found.plan.agencies}
    day = day_in_table(came.received_on, output.language)
    return f"{names.get(came.agency, came.agency)} ({came.period}, {day})"


def _data(
    found: Compliance, own: Ledger, closed_on: dt.date | None, language: Language
) -> dict[str, Any]:
    return {
        "plan": plan_data(found.plan, language),
        "as_of": day_data(found.as_of),
        "closed_on": day_data(closed_on),
        "periods": [_period_data(found.of_period(period), period) for period in found.periods],
        "reports": [_report_data(standing, language) for standing in found.standings],
        "unexpected": [_submission_data(each) for each in found.unexpected],
        "because": list(found.because(language)),
        "problems": [problem_data(problem, language) for problem in own.problems],
    }


def _period_data(found: Compliance, period: str) -> dict[str, Any]:
    return {
        "id": period,
        "counts": {str(state): found.counts.get(state, 0) for state in ReportState},
        "open_groups": len(found.open_groups),
        "came": _rate_data(found.came),
        "came_of_due": _rate_data(found.came_of_due),
        "in_time": _rate_data(found.in_time),
    }


def _rate_data(rate: Rate) -> dict[str, Any]:
    share = None if rate.share is None else f"{rate.share:f}"
    return {"numerator": rate.numerator, "denominator": rate.denominator, "share": share}


def _report_data(standing: Standing, language: Language) -> dict[str, Any]:
    report = standing.expected
    return {
        "agency": agencies_data([report.agency], language)[0],
        "period": report.period.id,
        "due": day_data(report.due),
        "state": str(standing.state),
        "received_on": day_data(standing.received_on),
        "days_late": standing.days_late,
        "kind": standing.kind and str(standing.kind),
        "is_open": report.is_open,
        "by_rule": report.by_rule,
        "groups": agencies_data(report.groups, language),
        "collectors": agencies_data(report.collectors, language),
        "indicators": list(report.indicators),
        "tasks": list(report.tasks),
        "duties": _said(report.duties, language),
        "source": list(report.source),
        "because": standing.because(language),
    }


def _said(texts: Sequence[Text], language: Language) -> list[str]:
    return [text.said(language) for text in texts]


def _submission_data(came: Submission) -> dict[str, Any]:
    return {
        "agency": came.agency,
        "period": came.period,
        "kind": str(came.kind),
        "received_on": day_data(came.received_on),
    }
