"""``fmt``: plan files in one style, comments kept."""

from collections.abc import Sequence
from pathlib import Path

import click
from attrs import frozen

import gender_plan as gp
from gender_plan.cli.differences import unified
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.saving import write_out
from gender_plan.cli.usage import Command
from gender_plan.formatting import formatted
from gender_plan.text import Language, Text

_ABOUT = Text(
    "Xếp tệp kế hoạch theo một kiểu: thứ tự khóa, thụt dòng; nội dung giữ nguyên, ghi chú đi theo dòng "
    "mà nó nói đến. Có tệp còn lỗi thì không ghi tệp nào.",
    en="Bring plan files into one style: order of keys, indentation; the content stays, and comments go "
    "with what they are about. Where one file has errors, none is written.",
)
_FILES = Text("TỆP...", en="FILE...")
_CHECK = Text("Chỉ xem tệp nào chưa đúng kiểu, không ghi.", en="Only say which files differ.")
_DIFF = Text("Chỉ in chỗ sẽ khác đi, không ghi.", en="Only show what would differ.")
_DONE = Text("đã xếp lại: {}", en="formatted: {}")
_WOULD = Text("chưa đúng kiểu: {}", en="would be formatted: {}")
_SAME = Text("đã đúng kiểu: {}", en="in style already: {}")


@frozen
class _Styled:
    """A file as it is and as it should be."""

    name: str
    old: bytes
    new: bytes

    @property
    def is_changed(self) -> bool:
        return self.old != self.new


def command(language: Language) -> click.Command:
    """The command ``fmt``."""
    params = [
        click.Argument(["files"], nargs=-1, required=True, metavar=_FILES.said(language)),
        click.Option(["--check"], is_flag=True, help=_CHECK.said(language)),
        click.Option(["--diff"], is_flag=True, help=_DIFF.said(language)),
    ]
    return Command("fmt", language, about=_ABOUT, params=params, answer=_fmt)


def _fmt(output: Output, *, files: Sequence[str], check: bool, diff: bool) -> ExitCode:
    styled = [_styled(name) for name in dict.fromkeys(files)]
    changed = [each for each in styled if each.is_changed]
    only_looking = check or diff
    for each in changed if not only_looking else ():
        write_out(Path(each.name).resolve(), each.new)
    if output.is_json:
        output.data({"files": [_data(each, diff=diff) for each in styled]})
    elif diff:
        for each in changed:
            output.line(unified(each.old, each.new, each.name))
    else:
        for each in styled:
            words = (_WOULD if check else _DONE) if each.is_changed else _SAME
            output.line(output.say(words, each.name))
    return ExitCode.FINDINGS if only_looking and changed else ExitCode.FINE


def _data(each: _Styled, *, diff: bool) -> dict[str, object]:
    shown = {"diff": unified(each.old, each.new, each.name)} if diff else {}
    return {"file": each.name, "changed": each.is_changed, **shown}


def _styled(name: str) -> _Styled:
    """What a file holds, and what it should; no file is written before all have been read."""
    path = Path(name)
    checked = gp.check_plan(path)
    if checked.plan is None or checked.problems.errors:
        raise gp.InvalidPlanError(checked.problems)
    content = path.read_bytes()
    return _Styled(name, content, formatted(content))
