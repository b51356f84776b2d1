"""``collect``: filled forms into the ledger, with every problem at its cell."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gender_plan.cli.counting import counting
from gender_plan.cli.misuse import MisuseError
from gender_plan.cli.options import day_option, ledger_option, strict_option
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.sources import ledger_file, sound_plan
from gender_plan.cli.usage import Command
from gender_plan.cli.wording import day_data, day_or_today, plan_data, problem_data
from gender_plan.model import Plan
from gender_plan.periods import day_said
from gender_plan.problems import Severity
from gender_plan.text import Language, Text

if TYPE_CHECKING:
    from gender_plan.forms.collecting import Collected, Collecting

_ABOUT = Text(
    "Đọc các biểu đã điền vào sổ số liệu. "
    "TỆP là biểu .xlsx hoặc thư mục chứa biểu. Điều gì hiểu được thì nhận, điều gì không thì nêu rõ "
    "tệp, tờ và ô. Chạy lại không ghi thêm gì; dừng giữa chừng thì chạy lại để thu tiếp.",
    en="Read filled forms into the ledger. "
    "FILE is an .xlsx form or a folder of them. What can be understood is taken, everything else is "
    "told at its file, sheet and cell. Running it again adds nothing; stopped halfway, run it again for "
    "the rest.",
)
_FILES, _PLAN = Text("TỆP...", en="FILE..."), Text("KẾ-HOẠCH", en="PLAN")
_PLAN_HELP = Text(
    "Kế hoạch của các biểu: đường dẫn hoặc tên một kế hoạch kèm theo thư viện.",
    en="The plan of the forms: a path, or the name of a plan that comes with the library.",
)
_RECEIVED = Text("Ngày nhận các biểu này; mặc định: hôm nay.", en="When they came; default: today.")
_TITLES = (
    Text("Tệp", en="File"),
    Text("Cơ quan", en="Agency"),
    Text("Kỳ", en="Period"),
    Text("Kết quả", en="Outcome"),
    Text("Số liệu", en="Values"),
    Text("Nhiệm vụ", en="Tasks"),
)
_OUTCOMES = {
    "taken": Text("đã nhận", en="taken"),
    "nil": Text("không phát sinh", en="nothing to report"),
    "known": Text("đã có trong sổ", en="in the ledger already"),
    "unchanged": Text("đã trả lại, nộp lại mà chưa sửa", en="sent back, unchanged"),
    "refused": Text("chưa nhận được", en="not taken"),
}
_NO_FILES = Text(
    "không có biểu nào để thu; hãy nêu tệp .xlsx hoặc thư mục chứa biểu",
    en="there are no forms to collect; name .xlsx files or a folder of them",
)
_READING = Text("Đang đọc biểu", en="Reading forms")
_SUMMARY = Text(
    "{}; thêm {} dòng vào {}, nhận ngày {}; {} lỗi, {} cảnh báo",
    en="{}; rows added to {2}: {1}, received on {3}; errors: {4}, warnings: {5}",
)
_COUNT = Text("{} biểu {}", en="{} {}")
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


def command(language: Language) -> click.Command:
    """The command ``collect``."""
    params = [
        click.Argument(["files"], nargs=-1, required=True, metavar=_FILES.said(language)),
        click.Option(
            ["--plan"], metavar=_PLAN.said(language), help=_PLAN_HELP.said(language), required=True
        ),
        ledger_option(language),
        day_option("--received", language, _RECEIVED),
        strict_option(language),
    ]
    return Command("collect", language, about=_ABOUT, params=params, answer=_collect)


def _collect(  # noqa: PLR0913  what can be typed
    output: Output,
    *,
    files: Sequence[str],
    plan: str,
    ledger: str | None,
    received: dt.date | None,
    strict: bool,
) -> ExitCode:
    # Help and mistyped options do without it.
    from gender_plan.forms.collecting import collect, form_files  # noqa: PLC0415

    asked, book, day = sound_plan(plan), ledger_file(plan, ledger), day_or_today(received)
    meant = form_files(files)
    if not meant:
        raise MisuseError(_NO_FILES)
    with counting(output.say(_READING)) as told:
        found = collect(meant, asked, book, day, told=told)
    if output.is_json:
        output.data(_data(found, asked, book, day, output.language))
    else:
        _tell(found, asked, book, day, output)
    return ExitCode.FINDINGS if found.has_errors or (strict and found.problems) else ExitCode.FINE


def _tell(found: "Collected", plan: Plan, ledger: Path, day: dt.date, output: Output) -> None:
    output.paragraph(plan.title.said(output.language))
    output.table(_TITLES, (_row(file, plan, output) for file in found.files))
    for problem in found.problems:
        output.line(problem.line_of_text(output.language), colour=_COLOURS[problem.severity])
    output.line(_summary(found, ledger, day, output), bold=True)


def _row(file: "Collecting", plan: Plan, output: Output) -> tuple[str, ...]:
    return (
        file.path.name,
        plan.agency(file.agency).name.said(output.language) if file.agency else "",
        file.period or "",
        output.say(_OUTCOMES[file.outcome]),
        str(file.values or ""),
        str(file.tasks or ""),
    )


def _summary(found: "Collected", ledger: Path, day: dt.date, output: Output) -> str:
    outcomes = [str(file.outcome) for file in found.files]
    counts = (
        output.say(_COUNT, outcomes.count(outcome), output.say(words))
        for outcome, words in _OUTCOMES.items()
        if outcome in outcomes
    )
    severities = [problem.severity for problem in found.problems]
    errors, warnings = (severities.count(each) for each in (Severity.ERROR, Severity.WARNING))
    said = day_said(day, output.language)
    return output.say(_SUMMARY, ", ".join(counts), len(found.entries), ledger, said, errors, warnings)


def _data(
    found: "Collected", plan: Plan, ledger: Path, day: dt.date, language: Language
) -> dict[str, Any]:
    return {
        "plan": plan_data(plan, language),
        "ledger": str(ledger),
        "received_on": day_data(day),
        "new_rows": len(found.entries),
        "files": [
            {
                "file": str(file.path),
                "agency": file.agency,
                "period": file.period,
                "outcome": str(file.outcome),
                "values": file.values,
                "tasks": file.tasks,
                "problems": [problem_data(problem, language) for problem in file.problems],
            }
            for file in found.files
        ],
    }
