"""The files a command is about: by path, from standard input, or those that come with the library."""

import sys
from pathlib import Path

import click

import gender_plan as gp
from gender_plan.cli.output import ExitCode, Output
from gender_plan.reading import DEFAULT_LIMITS
from gender_plan.text import Text

STANDARD_INPUT = "-"

_NO_ANSWER = Text(
    "kế hoạch có {} lỗi nên chưa trả lời được; sửa xong hãy chạy lại",
    en="errors in the plan: {}; it cannot answer yet: correct them and run this again",
)


def checked_plan(name: str) -> gp.Checked:
    """What is wrong with a plan: a file, ``-``, or a plan that comes with the library."""
    if name == STANDARD_INPUT:
        return gp.check_plan(_standard_input(), name=name)
    return gp.check_plan(_bundled_or_file(name))


def sound_plan(name: str, output: Output) -> gp.Plan:
    """A plan without errors; where there are some, they are told and the command ends."""
    checked = checked_plan(name)
    errors = checked.problems.errors
    if checked.plan is not None and not errors:
        return checked.plan
    for problem in errors:
        output.remark(problem.snippet(output.language))
    if not any(map(is_unreadable, errors)):
        output.remark(output.say(_NO_ANSWER, len(errors)))
    raise click.exceptions.Exit(ExitCode.CANNOT_RUN)


def checked_values(name: str, plan: gp.Plan) -> gp.CheckedValues:
    """The values in a table, and what is wrong with it."""
    if name == STANDARD_INPUT:
        return gp.check_values(_standard_input(), plan, name=name)
    return gp.check_values(_values_or_file(name), plan)


def is_unreadable(problem: gp.Problem) -> bool:
    """Whether a problem says that there was nothing to read at all."""
    return problem.code == _UNREADABLE


_UNREADABLE = "GP002"


def _bundled_or_file(name: str) -> str | Path:
    bundled = gp.bundled_plans().get(name)
    return bundled if bundled and not Path(name).exists() else name


def _values_or_file(name: str) -> str | Path:
    return gp.bundled_values(name) if _bundled_or_file(name) != name else name


def _standard_input() -> bytes:
    """At most one byte more than the limit: enough to know."""
    return sys.stdin.buffer.read(DEFAULT_LIMITS.size + 1)
