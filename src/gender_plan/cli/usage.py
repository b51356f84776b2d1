"""Commands whose help and faults speak Vietnamese or English, instead of click's English."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import click

from gender_plan.cli.misuse import MisuseError, no_command, too_much
from gender_plan.cli.options import FORMATS, everywhere, format_option
from gender_plan.cli.output import EXIT_CODES, ExitCode, Output
from gender_plan.text import Language, Text

_HEADINGS = {"Options": "Tùy chọn", "Commands": "Lệnh"}
_USAGE = "Cách dùng: "
_REQUIRED = ("[required]", "[bắt buộc]")
_OPTIONS = Text("[TÙY CHỌN]", en="[OPTIONS]")
_COMMAND = Text("LỆNH [THAM SỐ]...", en="COMMAND [ARGS]...")
_EXIT_CODES = Text("Mã kết thúc", en="Exit codes")
_HELP = Text("In hướng dẫn này rồi thôi.", en="Print this help and leave.")


class _Formatter(click.HelpFormatter):
    """Help under Vietnamese headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, _USAGE if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        super().write_heading(_HEADINGS.get(heading, heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        said = [(name, text.replace(*_REQUIRED)) for name, text in rows]
        super().write_dl(said, col_max, col_spacing)


class _Context(click.Context):
    formatter_class = _Formatter


def _context(language: Language) -> type[click.Context]:
    return _Context if language == "vi" else click.Context


class Command(click.Command):
    """A command that takes the arguments it names and no more, and gives its answer to an ``Output``."""

    def __init__(  # noqa: PLR0913  what a command is made of, all by name
        self,
        name: str,
        language: Language,
        *,
        about: Text,
        params: Sequence[click.Parameter],
        answer: Callable[..., ExitCode],
        formats: tuple[str, ...] = FORMATS,
        format_help: Text | None = None,
    ) -> None:
        def callback(**given: Any) -> ExitCode:  # noqa: ANN401  what the parameters read
            return answer(Output(command=name, language=language, format=given.pop("format")), **given)

        super().__init__(
            name,
            help=about.said(language),
            params=[
                *params,
                format_option(language, formats, *((format_help,) if format_help else ())),
                *everywhere(language),
                help_option(language),
            ],
            callback=callback,
            options_metavar=_OPTIONS.said(language),
            add_help_option=False,
            context_settings={"allow_extra_args": True},
        )
        self.context_class = _context(language)
        self._language: Language = language

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What each exit code means."""
        del ctx
        with formatter.section(_EXIT_CODES.said(self._language)):
            lines = ((f"{code:d}", text.said(self._language)) for code, text in EXIT_CODES.items())
            formatter.write_dl(list(lines))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments that are left over, of which there may be none."""
        with _placed(ctx):
            rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise MisuseError(too_much(rest), ctx)
        return rest


class Group(click.Group):
    """The program: its commands, each loaded when it is meant, and help where none is given."""

    def __init__(
        self,
        language: Language,
        *,
        about: Text,
        params: Sequence[click.Parameter],
        summaries: Mapping[str, Text],
        load: Callable[[str, Language], click.Command],
    ) -> None:
        super().__init__(
            help=about.said(language),
            params=[*params, help_option(language)],
            options_metavar=_OPTIONS.said(language),
            subcommand_metavar=_COMMAND.said(language),
            add_help_option=False,
            invoke_without_command=True,
            callback=_help_without_command,
        )
        self.context_class = _context(language)
        self._language: Language = language
        self._summaries = summaries
        self._load = load

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the table."""
        del ctx
        return list(self._summaries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, where there is one."""
        del ctx
        return self._load(cmd_name, self._language) if cmd_name in self._summaries else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with what each is for."""
        del ctx
        with formatter.section("Commands"):
            lines = ((name, text.said(self._language)) for name, text in self._summaries.items())
            formatter.write_dl(list(lines))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments that are left over: a command and what is typed after it."""
        with _placed(ctx):
            return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant; a suggestion where there is none of that name."""
        name = args[0]
        if name not in self._summaries and not ctx.resilient_parsing:
            raise MisuseError(no_command(name, tuple(self._summaries)), ctx)
        return super().resolve_command(ctx, args)


@contextmanager
def _placed(ctx: click.Context) -> Iterator[None]:
    """Some faults do not know which command they belong to."""
    try:
        yield
    except click.UsageError as fault:
        fault.ctx = fault.ctx or ctx
        raise


@click.pass_context
def _help_without_command(ctx: click.Context) -> None:
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
        ctx.exit(2)


def help_option(language: Language) -> click.Option:
    """``--help``, in words of the language."""
    return click.Option(
        ["--help"],
        is_flag=True,
        expose_value=False,
        is_eager=True,
        help=_HELP.said(language),
        callback=_print_help,
    )


def _print_help(ctx: click.Context, param: click.Parameter, value: object) -> None:
    del param
    if value and not ctx.resilient_parsing:
        click.echo(ctx.get_help())
        ctx.exit()
