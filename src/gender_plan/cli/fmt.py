"""``fmt``: plan files in one style, comments kept."""

from collections.abc import Sequence
from pathlib import Path

import click

from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.saving import write_out
from gender_plan.cli.sources import checked_plan
from gender_plan.cli.usage import Command
from gender_plan.errors import InvalidPlanError
from gender_plan.formatting import formatted
from gender_plan.text import Language, Text

_ABOUT = Text(
    "Xếp tệp kế hoạch theo một kiểu: thứ tự khóa, thụt dòng; ghi chú và nội dung giữ nguyên. "
    "Tệp còn lỗi thì không đụng tới.",
    en="Bring plan files into one style: order of keys, indentation; comments and content stay. "
    "A file with errors is left alone.",
)
_FILES = Text("TỆP...", en="FILE...")
_CHECK = Text("Chỉ xem tệp nào chưa đúng kiểu, không ghi.", en="Only say which files differ.")
_DONE = Text("đã xếp lại: {}", en="formatted: {}")
_WOULD = Text("chưa đúng kiểu: {}", en="would be formatted: {}")
_SAME = Text("đã đúng kiểu: {}", en="in style already: {}")


def command(language: Language) -> click.Command:
    """The command ``fmt``."""
    params = [
        click.Argument(["files"], nargs=-1, required=True, metavar=_FILES.said(language)),
        click.Option(["--check"], is_flag=True, help=_CHECK.said(language)),
    ]
    return Command("fmt", language, about=_ABOUT, params=params, answer=_fmt)


def _fmt(output: Output, *, files: Sequence[str], check: bool) -> ExitCode:
    new = {name: _in_style(name) for name in files}
    changed = [name for name, (old, styled) in new.items() if old != styled]
    for name in changed if not check else ():
        write_out(Path(name), new[name][1])
    if output.is_json:
        output.data({"files": [{"file": name, "changed": name in changed} for name in files]})
    else:
        for name in files:
            words = (_WOULD if check else _DONE) if name in changed else _SAME
            output.line(output.say(words, name))
    return ExitCode.FINDINGS if check and changed else ExitCode.FINE


def _in_style(name: str) -> tuple[bytes, bytes]:
    """What a file holds, and what it should; no file is written before all have been read."""
    path = Path(name)
    checked = checked_plan(str(path.absolute()))
    if checked.plan is None or checked.problems.errors:
        raise InvalidPlanError(checked.problems)
    content = path.read_bytes()
    return content, formatted(content)
