"""The program: its commands, and what it says when it cannot do what was typed."""

import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any

import click

from gender_plan.cli.language import language_of, last_named
from gender_plan.cli.options import DEBUG, FORMAT, FORMATS, everywhere
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.usage import Group
from gender_plan.text import Language, Text

NAME = "gender-plan"
COMMANDS: Mapping[str, Text] = {
    "demo": Text("Xem nhanh thư viện làm được gì.", en="See what the library does."),
    "new": Text("Viết khung cho một kế hoạch mới.", en="Write the frame of a new plan."),
    "draft": Text("Đọc văn bản Word thành bản nháp YAML.", en="Turn a plan's text into a YAML draft."),
    "check": Text("Tìm mọi lỗi trong tệp kế hoạch.", en="Find every error in plan files."),
    "explain": Text("Một mã lỗi nghĩa là gì, sai và đúng ra sao.", en="What a problem code means."),
    "schema": Text("In JSON Schema cho trình soạn thảo.", en="Print the JSON Schema for editors."),
    "fmt": Text("Xếp tệp kế hoạch theo một kiểu, giữ ghi chú.", en="Bring plan files into one style."),
    "fix": Text("Sửa những lỗi chắc chắn của tệp.", en="Repair what is certain in a file."),
    "who": Text("Ai chịu trách nhiệm, theo điều khoản nào.", en="Who answers for what."),
    "agency": Text("Một cơ quan tên gì, ai kế tục.", en="What an agency is called, who took over."),
    "due": Text("Việc gì đến hạn, ngày nào, do ai.", en="What is due, when and from whom."),
    "progress": Text("Kế hoạch làm tới đâu.", en="How far the plan is."),
    "diff": Text("Hai kế hoạch khác nhau ở đâu.", en="What changed between two plans."),
    "against": Text("So với kế hoạch quốc gia ra sao.", en="How a plan stands to the national one."),
    "form": Text("Làm biểu báo cáo cho từng cơ quan.", en="Make a form for each agency."),
    "collect": Text("Thu các biểu đã điền vào sổ số liệu.", en="Collect filled forms into the ledger."),
    "status": Text("Ai đã báo cáo, ai trễ, ai chưa nộp.", en="Who has reported, who is late."),
    "record": Text("Ghi một quyết định về báo cáo vào sổ.", en="Record a decision about a report."),
    "report": Text("Viết báo cáo tổng hợp của một kỳ.", en="Write the consolidated report."),
}
"""The commands in the order in which somebody new needs them; each is the module of its name."""

_ABOUT = Text(
    "Hỏi một kế hoạch bình đẳng giới: đúng chưa, ai chịu trách nhiệm, đến hạn gì, làm tới đâu.",
    en="Ask a gender-equality plan: is it sound, who answers for what, what is due, how far is it.",
)
_VERSION = Text("In phiên bản rồi thôi.", en="Print the version and leave.")
_NOT_INSTALLED = Text("(chưa cài đặt)", en="(not installed)")
_STOPPED = Text("đã dừng theo yêu cầu", en="stopped as asked")


def application(language: Language) -> click.Group:
    """The program with all its commands, speaking one language."""
    version_option = click.Option(
        ["--version"],
        is_flag=True,
        expose_value=False,
        is_eager=True,
        help=_VERSION.said(language),
        callback=_version_printer(language),
    )
    return Group(
        language,
        about=_ABOUT,
        params=[*everywhere(language), version_option],
        summaries=COMMANDS,
        load=_load,
    )


def _load(name: str, language: Language) -> click.Command:
    """A command is imported only when it is meant."""
    module = import_module(f"gender_plan.cli.{name}")
    command: click.Command = module.command(language)
    return command


def run(args: Sequence[str] | None = None) -> int:
    """Runs what was typed and gives the exit code; whatever goes wrong is told in one sentence."""
    typed = sys.argv[1:] if args is None else args
    output = _asked(typed)
    try:
        # Where click takes the arguments itself, it expands *.yaml on Windows.
        code = application(output.language).main(args, NAME, standalone_mode=False)
    except click.Abort:
        output.remark(output.say(_STOPPED))
        return ExitCode.INTERRUPTED
    except Exception as fault:  # noqa: BLE001  the last place where it can be told
        if DEBUG in typed:
            traceback.print_exc()
        # Help and answers do without it.
        from gender_plan.cli.failures import tell_failure  # noqa: PLC0415

        return tell_failure(fault, output)
    return int(code or ExitCode.FINE)


def _asked(typed: Sequence[str]) -> Output:
    """The way out that was asked for, as far as it can be read off before anything has been parsed."""
    return Output(
        command=next((word for word in typed if word in COMMANDS), ""),
        language=language_of(typed),
        format=last_named(typed, FORMAT, FORMATS) or FORMATS[0],
    )


def _version_printer(language: Language) -> Callable[[click.Context, click.Parameter, Any], None]:
    def print_version(ctx: click.Context, param: click.Parameter, value: Any) -> None:  # noqa: ANN401
        del param
        if value and not ctx.resilient_parsing:
            click.echo(f"{NAME} {_version() or _NOT_INSTALLED.said(language)}")
            ctx.exit()

    return print_version


def _version() -> str | None:
    # importlib.metadata is slow to import, and nothing else needs it.
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return version(NAME)
    except PackageNotFoundError:
        return None
