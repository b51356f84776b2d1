"""``check``: everything that is wrong with plan files, each problem with its line."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import click
from attrs import frozen

import gender_plan as gp
from gender_plan.cli.options import strict_option
from gender_plan.cli.output import ExitCode, Output
from gender_plan.cli.sources import checked_plan, is_unreadable
from gender_plan.cli.still_to_do import notes_of_draft, repairable
from gender_plan.cli.usage import Command
from gender_plan.cli.wording import problem_data
from gender_plan.problems import Problem, Severity
from gender_plan.text import Language, Text

_ABOUT = Text(
    "Tìm mọi lỗi và cảnh báo trong tệp kế hoạch. "
    "Mỗi điều kèm dòng của nó, tất cả trong một lượt. TỆP là đường dẫn, - (dữ liệu vào chuẩn) "
    "hoặc tên một kế hoạch kèm theo thư viện.",
    en="Find every error and warning in plan files. "
    "Each with its line, all at once. FILE is a path, - (standard input) or the name of a plan that "
    "comes with the library.",
)
_FILES = Text("TỆP...", en="FILE...")
_PASSED = Text("đạt", en="passed")
_FAILED = Text("không đạt", en="failed")
_NO_ERRORS = Text("không có lỗi", en="no errors")
_NO_WARNINGS = Text("không có cảnh báo", en="no warnings")
_FILES_READ = Text("{} tệp", en="{} files")
_NOT_READ = Text(
    "sửa xong hãy chạy lại: phần sau chỗ hỏng chưa được đọc",
    en="correct it and run this again: what follows has not been read",
)
_IN_ERROR = Text(
    "{} quy tắc chưa kiểm tra được vì phần liên quan còn lỗi ({}); sửa xong hãy chạy lại",
    en="{} could not be checked because what they need is in error ({}); correct it and run this again",
)
_NOT_SEEN = Text(
    "{} quy tắc chưa kiểm tra vì tệp chưa có phần liên quan của văn bản ({})",
    en="{} not checked because the file does not have their part of the document yet ({})",
)
_REPAIRABLE = Text(
    "có lỗi máy sửa được chắc chắn; xem trước: gender-plan fix {}",
    en="some errors can be repaired for certain; to see how: gender-plan fix {}",
)
_NOTES = Text(
    "{} còn {} ghi chú “CÒN NGHI NGỜ”, “CHƯA ĐỌC” của bản nháp (dòng {}): hãy đối chiếu với văn bản, bổ "
    "sung điều còn thiếu, rồi xóa ghi chú",
    en="{} still has {} notes of its draft, “CÒN NGHI NGỜ” (doubtful) or “CHƯA ĐỌC” (unread), in lines "
    "{}: compare with the document, add what is missing, then delete the note",
)
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
    def unread(self) -> bool:
        """Whether a file could not be read to its end, so that no rule could run."""
        return any(map(_is_unread, self._checked))

    @property
    def in_error(self) -> tuple[str, ...]:
        """The rules that wait until something is corrected."""
        return _codes(c for c in self._checked if c.plan is None and not _is_unread(c))

    @property
    def not_seen(self) -> tuple[str, ...]:
        """The rules that wait until somebody has seen a part of the document."""
        return _codes(c for c in self._checked if c.plan is not None)

    @property
    def _checked(self) -> tuple[gp.Checked, ...]:
        return tuple(checked for _, checked in self.files)

    @property
    def exit_code(self) -> ExitCode:
        if any(map(is_unreadable, self.problems)):
            return ExitCode.CANNOT_RUN
        failed = self.problems if self.strict else self.count(Severity.ERROR)
        return ExitCode.FINDINGS if failed else ExitCode.FINE


def _is_unread(checked: gp.Checked) -> bool:
    return set(checked.not_run) == {rule.code for rule in gp.rules.RULES}


def _codes(files: Iterable[gp.Checked]) -> tuple[str, ...]:
    return tuple(sorted({code for checked in files for code in checked.not_run}))


def _check(output: Output, *, files: Sequence[str], strict: bool) -> ExitCode:
    found = _Findings(tuple((name, checked_plan(name)) for name in files), strict)
    if output.is_json:
        output.data(_plain(found, output.language))
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
    for name, checked in found.files:
        if repairable(name, checked):
            output.remark(output.say(_REPAIRABLE, name))
        notes = notes_of_draft(name)
        if notes:
            output.remark(output.say(_NOTES, name, len(notes), ", ".join(map(str, notes))))


def _summary(found: _Findings, output: Output) -> str:
    """«đạt: không có lỗi, 10 cảnh báo», and which rules still wait for what."""
    counts = ", ".join(
        (
            _count(found, Severity.ERROR, _NO_ERRORS, output),
            _count(found, Severity.WARNING, _NO_WARNINGS, output),
        )
    )
    passed = _PASSED if found.exit_code is ExitCode.FINE else _FAILED
    files = f"{output.say(_FILES_READ, len(found.files))}, " if len(found.files) > 1 else ""
    return "; ".join((f"{output.say(passed)}: {files}{counts}", *_waiting(found, output)))


def _waiting(found: _Findings, output: Output) -> Iterator[str]:
    if found.unread:
        yield output.say(_NOT_READ)
    for words, codes in ((_IN_ERROR, found.in_error), (_NOT_SEEN, found.not_seen)):
        if codes:
            yield output.say(words, _rules(len(codes), output), ", ".join(codes))


def _rules(count: int, output: Output) -> str:
    return f"{count} rule{'s' * (count > 1)}" if output.language == "en" else f"{count}"


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
                "problems": [problem_data(problem, language) for problem in checked.problems],
            }
            for name, checked in found.files
        ],
    }
