"""What a person typed wrongly, told in one sentence of either language."""

from collections.abc import Callable, Sequence
from typing import Any

import click

from gender_plan.text import Language, Text, closest, did_you_mean

_SEE_HELP = Text("; xem {command} --help", en="; see {command} --help")


class MisuseError(click.UsageError):
    """A fault in what was typed that we tell ourselves, in both languages."""

    def __init__(self, text: Text, ctx: click.Context | None = None) -> None:
        super().__init__(text.said("en"), ctx)
        self.text = text


def usage_sentence(error: click.UsageError, language: Language) -> str:
    """What was typed wrongly, what to type instead, and where the help is."""
    told = next((tell for kind, tell in _TELLING if isinstance(error, kind)), _as_click)
    sentence = told(error).said(language)
    if error.ctx is None or sentence.endswith("?"):
        return sentence
    return sentence + _SEE_HELP.said(language).format(command=error.ctx.command_path)


def _as_click(error: Any) -> Text:  # noqa: ANN401  any of click's errors
    return Text(error.format_message().rstrip("."))


def _own(error: MisuseError) -> Text:
    return error.text


def _no_option(error: click.NoSuchOption) -> Text:
    known = [name for param in error.ctx.command.params for name in param.opts] if error.ctx else []
    name, meant = error.option_name, did_you_mean(closest(error.option_name, known))
    return Text(f"không có tùy chọn {name}{meant.vi}", en=f"there is no option {name}{meant.en}")


def _missing(error: click.MissingParameter) -> Text:
    name = _named(error.param) if error.param else ""
    if isinstance(error.param, click.Option):
        return Text(f"thiếu tùy chọn {name}", en=f"the option {name} is missing")
    return Text(f"thiếu tham số {name}", en=f"the argument {name} is missing")


def _bad_option(error: click.BadOptionUsage) -> Text:
    params = error.ctx.command.params if error.ctx else []
    flags = {name for p in params if isinstance(p, click.Option) and p.is_flag for name in p.opts}
    name = error.option_name
    if name in flags:
        return Text(f"tùy chọn {name} không nhận giá trị", en=f"the option {name} takes no value")
    return Text(f"sau tùy chọn {name} phải có giá trị", en=f"the option {name} needs a value")


_TELLING: tuple[tuple[type[click.UsageError], Callable[[Any], Text]], ...] = (
    (MisuseError, _own),
    (click.NoSuchOption, _no_option),
    (click.MissingParameter, _missing),
    (click.BadOptionUsage, _bad_option),
)


def _named(param: click.Parameter) -> str:
    """What people call a parameter: ``--as-of``, or the word for an argument in the usage line."""
    return param.opts[0] if isinstance(param, click.Option) else (param.metavar or "").rstrip(".")


def too_much(rest: Sequence[str]) -> Text:
    """The sentence about arguments that no parameter takes."""
    words = " ".join(rest)
    return Text(f"thừa tham số “{words}”", en=f"there is an argument too many: “{words}”")


def no_command(name: str, known: Sequence[str]) -> Text:
    """The sentence about a command that does not exist."""
    meant, listed = did_you_mean(closest(name, known)), ", ".join(known)
    return Text(
        f"không có lệnh “{name}”{meant.vi or f'; các lệnh: {listed}'}",
        en=f"there is no command “{name}”{meant.en or f'; there is: {listed}'}",
    )
