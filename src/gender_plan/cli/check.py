"""``check``: everything that is wrong with plan files, each problem with its line."""

from collections.abc import Sequence
from typing import Any

import click
from attrs import frozen

import gender_plan as gp
from gender_plan.cli.options import strict_option
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.sources import checked_plan, is_unreadable
from gender_plan.cli.usage import Command
from gender_plan.problems import Problem, Severity
from gender_plan.text import Language, Text

_ABOUT = Text(
    "Tìm mọi lỗi và cảnh báo trong tệp kế hoạch. "
    "Mỗi điều kèm dòng của nó, tất cả trong một lượt. TỆP là đường dẫn, - (dữ liệu vào chuẩn) "
    "hoặc tên một kế hoạch kèm theo thư viện. Kết thúc với mã 0 khi không có lỗi, 1 khi có, "
    "2 khi không đọc được tệp.",
    en="Find every error and warning in plan files. "
    "Each with its line, all at once. FILE is a path, - (standard input) or the name of a plan that "
    "comes with the library. Leaves with 0 where there are no errors, 1 where there are, "
    "2 where a file cannot be read.",
)
_FILES = Text("TỆP...", en="FILE...")
_PASSED = Text("đạt", en="passed")
_FAILED = Text("không đạt", en="failed")
_NO_ERRORS = Text("không có lỗi", en="no errors")
_NO_WARNINGS = Text("không có cảnh báo", en="no warnings")
_FILES_READ = Text("{} tệp", en="{} files")
_NOT_RUN = Text("không chạy: {}", en="not run: {}")
_NO_RULE_RUN = Text("mọi quy tắc", en="every rule")
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


def command(language: Language) -> click.Command:
    """The command ``check``."""
    files = click.Argument(["files"], nargs=-1, required=True, metavar=_FILES.said(language))
    return Command(
        "check", language, about=_ABOUT, params=[files, strict_option(language)], answer=_check
    )


@frozen
class _Findings:
    """What was found in each file, by the name that was typed."""

    files: tuple[tuple[str, gp.Checked], ...]
    strict: bool

    @property
    def problems(self) -> tuple[Problem, ...]:
        return tuple(problem for _, checked in self.files for problem in checked.problems)

    def count(self, severity: Severity) -> int:
        return sum(problem.severity is severity for problem in self.problems)

    @property
    def not_run(self) -> tuple[str, ...]:
        return tuple(sorted({code for _, checked in self.files for code in checked.not_run}))

    @property
    def exit_code(self) -> ExitCode:
        if any(map(is_unreadable, self.problems)):
            return ExitCode.CANNOT_RUN
        failed = self.problems if self.strict else self.count(Severity.ERROR)
        return ExitCode.FINDINGS if failed else ExitCode.FINE


def _check(output: Output, *, files: Sequence[str], strict: bool) -> ExitCode:
    found = _Findings(tuple((name, checked_plan(name)) for name in files), strict)
    if output.is_json:
        output.data("check", _plain(found, output.language))
    else:
        _tell(found, output)
    return found.exit_code


def _tell(found: _Findings, output: Output) -> None:
    for problem in found.problems:
        first, *rest = problem.snippet(output.language).split("\n")
        output.line(first, colour=_COLOURS[problem.severity])
        if rest:
            output.line("\n".join(rest))
    output.line(_summary(found, output), bold=True)


def _summary(found: _Findings, output: Output) -> str:
    """«đạt: không có lỗi, 10 cảnh báo»; «2 lỗi, 1 cảnh báo; không chạy: GP301»."""
    counts = ", ".join(
        (
            _count(found, Severity.ERROR, _NO_ERRORS, output),
            _count(found, Severity.WARNING, _NO_WARNINGS, output),
        )
    )
    passed = _PASSED if found.exit_code is ExitCode.FINE else _FAILED
    files = f"{output.say(_FILES_READ, len(found.files))}, " if len(found.files) > 1 else ""
    rules = {rule.code for rule in gp.rules.RULES}
    codes = _NO_RULE_RUN.said(output.language) if rules == {*found.not_run} else ", ".join(found.not_run)
    not_run = f"; {output.say(_NOT_RUN, codes)}" if codes else ""
    return f"{output.say(passed)}: {files}{counts}{not_run}"


def _count(found: _Findings, severity: Severity, none: Text, output: Output) -> str:
    count = found.count(severity)
    if not count:
        return output.say(none)
    word = severity.said(output.language)
    return f"{count} {word}s" if output.language == "en" and count > 1 else f"{count} {word}"


def _plain(found: _Findings, language: Language) -> dict[str, Any]:
    return {
        "errors": found.count(Severity.ERROR),
        "warnings": found.count(Severity.WARNING),
        "passed": found.exit_code is ExitCode.FINE,
        "files": [
            {
                "file": name,
                "plan": checked.plan.id if checked.plan else None,
                "not_run": list(checked.not_run),
                "problems": [_problem(problem, language) for problem in checked.problems],
            }
            for name, checked in found.files
        ],
    }


def _problem(problem: Problem, language: Language) -> dict[str, Any]:
    span = problem.span
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        "message": problem.message(language),
        "hint": problem.hint,
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "length": span.length if span else None,
        "excerpt": span.excerpt if span else None,
        "path": list(problem.path),
    }
