"""``schema``: the JSON Schema of plan files, for editors."""

from pathlib import Path

import click

from gender_plan.cli.editor_schema import schema_text
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.saving import check_out, force_option, out_option, write_out
from gender_plan.cli.usage import Command
from gender_plan.schema import SCHEMA_FILE, modeline
from gender_plan.text import Language, Text

_ABOUT = Text(
    "In JSON Schema của tệp kế hoạch, để trình soạn thảo (VS Code, PyCharm …) gợi ý, giải thích và báo "
    f"lỗi khi gõ. Ghi cạnh kế hoạch: gender-plan schema --out {SCHEMA_FILE}. Tệp do new viết đã chỉ sẵn "
    "tới đó; tệp khác thì thêm hai dòng mà lệnh này nêu vào đầu tệp.",
    en="Print the JSON Schema of plan files, with which an editor (VS Code, PyCharm) completes, "
    f"explains and checks. Put it beside the plan: gender-plan schema --out {SCHEMA_FILE}. Files "
    "written by new point to it already; begin others with the two lines that this command tells.",
)
_OUT_HELP = Text("Ghi vào tệp này, thay vì in ra.", en="Write it to this file, not to the screen.")
_WRITTEN = Text(
    "đã ghi {}; kế hoạch cùng thư mục bắt đầu bằng hai dòng này:\n{}",
    en="wrote {}; begin the plans in that folder with these two lines:\n{}",
)
_SAME = Text("{} đã là bản của phiên bản này", en="{} is that of this version already")


def command(language: Language) -> click.Command:
    """The command ``schema``."""
    params = [out_option(language, _OUT_HELP), force_option(language)]
    return Command("schema", language, about=_ABOUT, params=params, answer=_schema, formats=("json",))


def _schema(output: Output, *, out: str | None, force: bool) -> ExitCode:
    text = schema_text()
    if out is None:
        output.verbatim(text)
    elif Path(out).is_file() and Path(out).read_bytes() == text.encode():
        output.remark(output.say(_SAME, out))
    else:
        path = check_out(out, force=force)
        write_out(path, text.encode())
        output.remark(output.say(_WRITTEN, path, modeline(f"./{path.name}").rstrip()))
    return ExitCode.FINE
