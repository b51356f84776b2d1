"""The page of all commands: what each is for and how it is called, from the program's own help."""

import click
from made import opening

from gender_plan.cli.application import COMMANDS, NAME, application
from gender_plan.cli.output import EXIT_CODES
from gender_plan.text import Language, Text

_TITLE = Text("Các lệnh", en="The commands")
_INTRO = Text(
    "Mọi việc với dòng lệnh bắt đầu bằng `gender-plan`. Trang này là phần hướng dẫn mà từng lệnh "
    "tự in ra khi gõ thêm `--help`. KẾ-HOẠCH là tên tệp, hoặc tên một kế hoạch kèm theo thư viện: "
    "`nghe_an_2020`, `vn_strategy_2011_2020`, `vn_strategy_2021_2030`.",
    en="Everything begins with `gender-plan`. This page is what each command prints itself with "
    "`--help`. A PLAN is the name of a file, or of a plan that comes with the library: "
    "`nghe_an_2020`, `vn_strategy_2011_2020`, `vn_strategy_2021_2030`.",
)
_OTHER = Text("English: [commands.md](commands.md)", en="Tiếng Việt: [commands.vi.md](commands.vi.md)")
_HEAD = Text("| lệnh | để làm gì |", en="| command | what it is for |")
_CODES = Text("Mã kết thúc", en="Exit codes")
_CODES_ABOUT = Text(
    "Dành cho người viết kịch bản chạy nhiều lệnh; mọi lệnh dùng chung bảng này.",
    en="For scripts; all commands share them.",
)
_CODES_HEAD = Text("| mã | nghĩa |", en="| code | meaning |")
_WIDTH = 88


def commands_page(language: Language) -> str:
    """The page in one language."""
    lines = opening(_TITLE, _INTRO, _OTHER, language)
    lines += [_HEAD.said(language), "|---|---|"]
    lines += [f"| [`{name}`](#{name}) | {about.said(language)} |" for name, about in COMMANDS.items()]
    for name in COMMANDS:
        lines += ["", f"## {name}", "", "```text", _help(name, language), "```"]
    lines += ["", f"## {_CODES.said(language)}", "", _CODES_ABOUT.said(language), ""]
    lines += [_CODES_HEAD.said(language), "|---|---|"]
    lines += [f"| {code:d} | {meaning.said(language)} |" for code, meaning in EXIT_CODES.items()]
    return "\n".join([*lines, ""])


def _help(name: str, language: Language) -> str:
    """The help of a command, without the exit codes that all of them share."""
    program = application(language)
    with click.Context(
        program, info_name=NAME, max_content_width=_WIDTH, terminal_width=_WIDTH
    ) as above:
        command = program.get_command(above, name)
        assert command is not None, name  # noqa: S101  the table of commands is the program's own
        with command.make_context(name, [], parent=above, resilient_parsing=True) as context:
            told = command.get_help(context)
    return told.partition(f"\n\n{_CODES.said(language)}:")[0]
