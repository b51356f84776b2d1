"""``fix``: what is certain repaired, the difference shown first."""

from pathlib import Path

import click

from gender_plan.cli.differences import unified
from gender_plan.cli.misuse import MisuseError
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.saving import write_out
from gender_plan.cli.usage import Command
from gender_plan.formatting import repaired
from gender_plan.text import Language, Text

_ABOUT = Text(
    "Sửa những lỗi chắc chắn của tệp: dấu BOM, dấu cách lạ, Tab, dấu thanh tách rời, 35,5, 30/6/2020. "
    "In chỗ khác nhau; chỉ ghi khi có --write. Điều có thể hiểu hai cách thì để nguyên.",
    en="Repair what is certain in a file: BOM, odd spaces, tabs, loose accents, 35,5, 30/6/2020. "
    "Shows the difference; writes only with --write. What may be meant in two ways stays.",
)
_FILE = Text("TỆP", en="FILE")
_WRITE = Text("Ghi bản đã sửa vào tệp.", en="Write the repaired text to the file.")
_NOTHING = Text("không có gì để sửa chắc chắn", en="there is nothing that is certain to repair")
_WRITTEN = Text("đã ghi {}", en="{} was written")
_SHOWN = Text("chưa ghi gì; thêm --write để ghi", en="nothing was written; add --write to write it")
_NO_FILE = Text("không đọc được tệp “{}”", en="the file “{}” cannot be read")
_MARK = Text("(dấu BOM ở đầu tệp)", en="(a BOM at the beginning)")


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
    difference = unified(old, new, file)
    if write and new != old:
        write_out(path, new)
    if output.is_json:
        output.data({"file": file, "changed": new != old, "written": write, "diff": difference})
        return ExitCode.FINE
    if new == old:
        output.line(output.say(_NOTHING))
        return ExitCode.FINE
    output.line(difference or output.say(_MARK))
    output.remark(output.say(_WRITTEN, file) if write else output.say(_SHOWN))
    return ExitCode.FINE
