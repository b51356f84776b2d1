"""``due``: what is due and when, seen from a day."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import click
from attrs import frozen

import gender_plan as gp
from gender_plan.cli.due_calendar import write_calendar
from gender_plan.cli.misuse import MisuseError
from gender_plan.cli.options import FORMATS, as_of_option, plan_argument, within_option
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.saving import force_option, out_option
from gender_plan.cli.sources import sound_plan
from gender_plan.cli.usage import Command
from gender_plan.cli.wording import (
    agencies_data,
    as_of_said,
    clause_said,
    day_data,
    day_in_table,
    day_or_today,
    plan_data,
)
from gender_plan.model import Plan
from gender_plan.periods import day_said
from gender_plan.reporting import Deadline, DeadlineKind, DeadlineState
from gender_plan.text import Language, Text

_ABOUT = Text(
    "Việc gì đến hạn, ngày nào, do ai. "
    "Gồm báo cáo, đợt cao điểm, sơ kết, tổng kết, chỉ tiêu và nhiệm vụ có hạn: việc đã qua, việc hôm "
    "nay, việc sắp tới và việc văn bản chưa ấn định ngày. KẾ-HOẠCH là đường dẫn, - (dữ liệu vào chuẩn) "
    "hoặc tên một kế hoạch kèm theo thư viện.",
    en="What is due, when and from whom. "
    "Reports, events, reviews, targets and tasks that have a day: what is past, what is due today, what "
    "lies ahead, and what the document sets no day for. PLAN is a path, - (standard input) or the name "
    "of a plan that comes with the library.",
)
_TITLES = (
    Text("Hạn", en="Due"),
    Text("Việc", en="What"),
    Text("Cơ quan", en="Agencies"),
    Text("Điều khoản", en="Clause"),
    Text("Còn lại", en="Left"),
)
_ICS = "ics"
_OUT_HELP = Text(
    "Ghi lịch vào tệp .ics này để nhập vào Outlook, Google Calendar, điện thoại.",
    en="Write a calendar to this .ics file, for Outlook, Google Calendar, a telephone.",
)
_ONLY_ICS = Text("--out chỉ dùng cho lịch: thêm --format ics", en="--out is for --format ics")
_NOTHING = Text("Kế hoạch không có việc nào có hạn.", en="Nothing in the plan has a due day.")
_NOTHING_THAT_DAY = Text("Ngày {} không có việc nào đến hạn.", en="Nothing falls due on {}.")
_NOTHING_SO_SOON = Text(
    "Trong {} ngày tới (đến {}) không có việc nào đến hạn.",
    en="Nothing falls due in the next {} (until {}).",
)
_TO = Text("{}; gửi {}", en="{}; to {}")
_TASK = Text("Nhiệm vụ {}: {}", en="Task {}: {}")
_UNDATED = Text("chưa ấn định", en="no date set")
_LAST_DAY = Text("ngày cuối", en="last day")
_LEFT = {
    DeadlineState.PAST: Text("đã qua {} ngày", en="{} {} ago"),
    DeadlineState.TODAY: Text("hôm nay", en="today"),
    DeadlineState.OPEN: Text("đang diễn ra,\ncòn {} ngày", en="under way,\n{} {} left"),
    DeadlineState.AHEAD: Text("còn {} ngày", en="in {} {}"),
    DeadlineState.UNDATED: Text("", en=""),
}


def command(language: Language) -> click.Command:
    """The command ``due``."""
    params = [
        plan_argument(language),
        as_of_option(language, today=True),
        within_option(language),
        out_option(language, _OUT_HELP),
        force_option(language),
    ]
    formats = (*FORMATS, _ICS)
    return Command("due", language, about=_ABOUT, params=params, answer=_due, formats=formats)


def _due(  # noqa: PLR0913  what the parameters read, all by name
    output: Output,
    *,
    plan: str,
    as_of: dt.date | None,
    within: int | None,
    out: str | None,
    force: bool,
) -> ExitCode:
    if output.format == _ICS or (out or "").lower().endswith(f".{_ICS}"):
        return write_calendar(output, plan, day_or_today(as_of), out, force=force)
    if out is not None:
        raise MisuseError(_ONLY_ICS)
    asked, day = sound_plan(plan), day_or_today(as_of)
    found = _Found(plan=asked, as_of=day, within=within, deadlines=gp.due(asked, day, within=within))
    if output.is_json:
        output.data(_data(found, output.language))
    else:
        _tell(found, output)
    return ExitCode.FINE


@frozen(kw_only=True)
class _Found:
    """What was asked, and the deadlines that answer it."""

    plan: Plan
    as_of: dt.date
    within: int | None
    deadlines: Sequence[Deadline]


def _tell(found: _Found, output: Output) -> None:
    """A table of deadlines, the one due first first, those without a day last."""
    output.paragraph(found.plan.title.said(output.language))
    output.paragraph(f"{as_of_said(found.as_of, output.language)}:")
    if found.within is not None and not any(deadline.day for deadline in found.deadlines):
        output.paragraph(_nothing_within(found.as_of, found.within, output))
    elif not found.deadlines:
        output.paragraph(output.say(_NOTHING))
    if found.deadlines:
        output.table(_TITLES, (_row(deadline, output) for deadline in found.deadlines))


def _nothing_within(as_of: dt.date, days: int, output: Output) -> str:
    last = dt.date.fromordinal(min(as_of.toordinal() + days, dt.date.max.toordinal()))
    said = day_said(last, output.language)
    if not days:
        return output.say(_NOTHING_THAT_DAY, said)
    count = str(days) if output.language == "vi" else _DAYS_EN.get(days, f"{days} days")
    return output.say(_NOTHING_SO_SOON, count, said)


_DAYS_EN = {1: "day"}


def _row(deadline: Deadline, output: Output) -> tuple[str, ...]:
    return (
        _when(deadline, output),
        _what(deadline, output),
        "; ".join(agency.name.said(output.language) for agency in deadline.agencies),
        clause_said(deadline, output.language),
        _left(deadline, output),
    )


def _when(deadline: Deadline, output: Output) -> str:
    days = dict.fromkeys(day for day in (deadline.starts, deadline.day) if day)
    return " –\n".join(day_in_table(day, output.language) for day in days) or output.say(_UNDATED)


def _left(deadline: Deadline, output: Output) -> str:
    days = abs(deadline.days or 0)
    if deadline.state is DeadlineState.OPEN and not days:
        return output.say(_LAST_DAY)
    return output.say(_LEFT[deadline.state], days, "day" if days == 1 else "days")


def _what(deadline: Deadline, output: Output) -> str:
    title = deadline.title.said(output.language)
    if deadline.kind is DeadlineKind.TASK:
        return output.say(_TASK, deadline.id, title)
    names = ", ".join(agency.name.said(output.language) for agency in deadline.collectors)
    return output.say(_TO, title, names) if names else title[:1].upper() + title[1:]


def _data(found: _Found, language: Language) -> dict[str, Any]:
    return {
        "plan": plan_data(found.plan, language),
        "as_of": day_data(found.as_of),
        "within": found.within,
        "deadlines": [_deadline_data(deadline, language) for deadline in found.deadlines],
    }


def _deadline_data(deadline: Deadline, language: Language) -> dict[str, Any]:
    return {
        "kind": str(deadline.kind),
        "id": deadline.id,
        "title": deadline.title.said(language),
        "starts": day_data(deadline.starts),
        "day": day_data(deadline.day),
        "state": str(deadline.state),
        "days": deadline.days,
        "agencies": agencies_data(deadline.agencies, language),
        "collectors": agencies_data(deadline.collectors, language),
        "forwards_to": agencies_data(deadline.forwards_to, language),
        "indicators": list(deadline.indicators),
        "source": list(deadline.source),
        "derived": deadline.derived is not None,
        "unverified": deadline.unverified,
        "said": deadline.said(language),
    }
