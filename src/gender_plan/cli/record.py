"""``record``: a decision about one report, added to the ledger."""

import datetime as dt

import click

from gender_plan.cli.misuse import MisuseError
from gender_plan.cli.options import (
    choice,
    day_option,
    ledger_option,
    period_option,
    plan_argument,
)
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.sources import ledger_file, sound_plan
from gender_plan.cli.usage import Command
from gender_plan.cli.wording import day_data, day_or_today, plan_data
from gender_plan.ledger import Entry, EntryKind, append
from gender_plan.periods import day_said
from gender_plan.reporting import expected
from gender_plan.responsibility import Responsibilities
from gender_plan.text import Language, Text

_ABOUT = Text(
    "Ghi một quyết định về báo cáo của một cơ quan vào sổ số liệu. "
    "nil: báo cáo không phát sinh; excused: được miễn báo cáo; sent-back: trả lại để làm lại; "
    "withdrawn: rút lại. Sổ chỉ được ghi thêm; ghi lại đúng điều đang có hiệu lực thì không thêm gì. "
    "KẾ-HOẠCH là đường dẫn, - (dữ liệu vào chuẩn) hoặc tên một kế hoạch kèm theo thư viện.",
    en="Record a decision about the report of an agency in the ledger. "
    "nil: there is nothing to report; excused: it need not report; sent-back: to be done again; "
    "withdrawn: taken back. The ledger is only ever added to; what holds already adds nothing. PLAN is "
    "a path, - (standard input) or the name of a plan that comes with the library.",
)
_AGENCY_WORD = Text("CƠ-QUAN", en="AGENCY")
_AGENCY = Text("Cơ quan: mã hoặc tên, như “Sở Nội vụ”.", en="The agency: its id or its name.")
_PERIOD = Text("Kỳ báo cáo, như 2020-H1.", en="The report period, such as 2020-H1.")
_KIND = Text("Quyết định gì.", en="What was decided.")
_NOTE_WORD = Text("LỜI", en="WORDS")
_NOTE = Text("Ghi chú, lý do.", en="A note, the reason.")
_ON = Text("Ngày quyết định hoặc nhận tin; mặc định: hôm nay.", en="The day of it; default: today.")
_KINDS = {
    "nil": EntryKind.NIL,
    "excused": EntryKind.EXCUSED,
    "sent-back": EntryKind.SENT_BACK,
    "withdrawn": EntryKind.WITHDRAWN,
}
_SAID = {
    EntryKind.NIL: Text("báo cáo không phát sinh", en="there is nothing to report"),
    EntryKind.EXCUSED: Text("được miễn báo cáo", en="excused"),
    EntryKind.SENT_BACK: Text("báo cáo bị trả lại", en="the report was sent back"),
    EntryKind.WITHDRAWN: Text("báo cáo đã rút lại", en="the report was withdrawn"),
}
_RECORDED = Text("Đã ghi vào {}: {}, kỳ {}: {} ngày {}.", en="Recorded in {}: {}, {}: {}, on {}.")
_KNOWN = Text(
    "Sổ {} đã có điều này, không ghi thêm: {}, kỳ {}: {} ngày {}.",
    en="{} says so already, nothing was added: {}, {}: {}, on {}.",
)
_OWES_NONE = Text(
    "theo kế hoạch, {} không phải báo cáo kỳ {}; vẫn ghi",
    en="by the plan {} owes no report for {}; recorded all the same",
)


def command(language: Language) -> click.Command:
    """The command ``record``."""
    params = [
        plan_argument(language),
        click.Option(
            ["--agency"],
            metavar=_AGENCY_WORD.said(language),
            help=_AGENCY.said(language),
            required=True,
        ),
        period_option(language, _PERIOD, required=True),
        choice("--kind", tuple(_KINDS), None, _KIND.said(language)),
        day_option("--on", language, _ON),
        click.Option(["--note"], metavar=_NOTE_WORD.said(language), help=_NOTE.said(language)),
        ledger_option(language),
    ]
    return Command("record", language, about=_ABOUT, params=params, answer=_record)


def _record(  # noqa: PLR0913  what can be typed
    output: Output,
    *,
    plan: str,
    agency: str,
    period: str,
    kind: str | None,
    on: dt.date | None,
    note: str | None,
    ledger: str | None,
) -> ExitCode:
    if kind is None:
        raise MisuseError(_NO_KIND)
    asked, path = sound_plan(plan), ledger_file(plan, ledger)
    who = Responsibilities(asked).find_agency(agency)
    owing = {report.agency.id for report in expected(asked, period)}
    entry = Entry(
        kind=_KINDS[kind],
        plan=asked.id,
        agency=who.id,
        period=period,
        received_on=day_or_today(on),
        note=note or None,
    )
    new = append(path, [entry])
    name = who.name.said(output.language)
    if who.id not in owing:
        output.remark(output.say(_OWES_NONE, name, period))
    if output.is_json:
        output.data(
            {
                "plan": plan_data(asked, output.language),
                "ledger": str(path),
                "agency": {"id": who.id, "name": name},
                "period": period,
                "kind": str(entry.kind),
                "on": day_data(entry.received_on),
                "note": entry.note,
                "new": new,
            }
        )
    else:
        words = _SAID[entry.kind].said(output.language)
        day = day_said(entry.received_on, output.language)
        output.paragraph(output.say(_RECORDED if new else _KNOWN, path, name, period, words, day))
    return ExitCode.FINE


_NO_KIND = Text(
    f"thiếu tùy chọn --kind; hãy chọn một trong: {', '.join(_KINDS)}",
    en=f"the option --kind is missing; choose one of: {', '.join(_KINDS)}",
)
