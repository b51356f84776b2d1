"""``fix``: what is certain repaired, the difference shown first; what is not certain told."""

from pathlib import Path

import click

import gender_plan as gp
from gender_plan.cli.differences import unified
from gender_plan.cli.misuse import MisuseError
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.saving import write_out
from gender_plan.cli.usage import Command
from gender_plan.cli.wording import problem_data
from gender_plan.formatting import repaired, whole_file_repairs
from gender_plan.problems import Problem, Severity
from gender_plan.text import Language, Text

_ABOUT = Text(
    "Sửa những lỗi chắc chắn của tệp: mã UTF-16, dấu BOM, dấu cách lạ, Tab, dấu thanh tách rời, gạch "
    "đầu dòng của Word, 35,5, 30/6/2020 … In chỗ khác nhau rồi kể những lỗi còn lại; chỉ ghi khi có "
    "--write. Điều có thể hiểu hai cách thì để nguyên.",
    en="Repair what is certain in a file: UTF-16, BOM, odd spaces, tabs, loose accents, Word's dashes, "
    "35,5, 30/6/2020 and more. Shows the difference, then the errors that are left; writes only with "
    "--write. What may be meant in two ways stays.",
)
_FILE = Text("TỆP", en="FILE")
_WRITE = Text("Ghi bản đã sửa vào tệp.", en="Write the repaired text to the file.")
_NOTHING = Text("không có gì để sửa chắc chắn", en="there is nothing that is certain to repair")
_WRITTEN = Text("đã ghi {}", en="{} was written")
_SHOWN = Text(
    "chưa ghi gì; muốn ghi thì chạy: gender-plan fix {} --write",
    en="nothing was written; to write it, run: gender-plan fix {} --write",
)
_NO_FILE = Text(
    "không đọc được tệp “{}”; hãy nêu đường dẫn một tệp kế hoạch, không phải thư mục hay -",
    en="the file “{}” cannot be read; name the path of a plan file, not a folder or -",
)
_WHOLE_FILE = Text("cả tệp: {}", en="the whole file: {}")
_LEFT = Text(
    "{} chỗ để nguyên vì không chắc phải sửa thế nào; hãy sửa bằng tay rồi chạy lại: gender-plan fix {}",
    en="{} left, because it is not certain what was meant; correct by hand and run again: "
    "gender-plan fix {}",
)


def command(language: Language) -> click.Command:
    """The command ``fix``."""
    params = [
        click.Argument(["file"], metavar=_FILE.said(language)),
        click.Option(["--write"], is_flag=True, help=_WRITE.said(language)),
    ]
    return Command("fix", language, about=_ABOUT, params=params, answer=_fix)


def _fix(output: Output, *, file: str, write: bool) -> ExitCode:
    path = Path(file)
    try:
        old = path.read_bytes()
    except OSError:
        raise MisuseError(Text(_NO_FILE.vi.format(file), en=_NO_FILE.said("en").format(file))) from None
    new = repaired(old)
    left = _left(new, file)
    if write and new != old:
        write_out(path.resolve(), new)
    if output.is_json:
        output.data(_data(old, new, file, left, output) | {"written": write and new != old})
    else:
        _show(old, new, file, output)
        if new != old:
            output.remark(output.say(_WRITTEN if write else _SHOWN, file))
        _tell_left(left, file, output)
    return ExitCode.FINDINGS if left else ExitCode.FINE


def _left(content: bytes, name: str) -> tuple[Problem, ...]:
    """The errors that a person has to look at."""
    problems = gp.check_plan(content, name=name).problems
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def _show(old: bytes, new: bytes, file: str, output: Output) -> None:
    if new == old:
        output.line(output.say(_NOTHING))
        return
    for repair in whole_file_repairs(old):
        output.line(output.say(_WHOLE_FILE, repair.said(output.language)))
    difference = unified(old, new, file)
    if difference:
        output.line(difference)


def _tell_left(left: tuple[Problem, ...], file: str, output: Output) -> None:
    for problem in left:
        output.remark(problem.snippet(output.language))
    if left:
        output.remark(output.say(_LEFT, len(left), file))


def _data(
    old: bytes, new: bytes, file: str, left: tuple[Problem, ...], output: Output
) -> dict[str, object]:
    return {
        "file": file,
        "changed": new != old,
        "whole_file": [repair.said(output.language) for repair in whole_file_repairs(old)],
        "diff": unified(old, new, file),
        "left": [problem_data(problem, output.language) for problem in left],
    }
