"""What is told when a command cannot answer: one sentence, and the problems that are in the way."""

from typing import Any

import click

from gender_plan.cli.misuse import usage_sentence
from gender_plan.cli.output import ExitCode, Output, complain
from gender_plan.cli.sources import is_unreadable
from gender_plan.cli.wording import problem_data
from gender_plan.errors import GenderPlanError, InvalidLedgerError, InvalidPlanError, InvalidValuesError
from gender_plan.text import LANGUAGES, Language, Text

_PLAN_IN_ERROR = Text(
    "kế hoạch có {} lỗi nên chưa trả lời được; sửa xong hãy chạy lại",
    en="errors in the plan: {}; it cannot answer yet: correct them and run this again",
)
_NO_ROW_READ = Text(
    "bảng số liệu không có dòng nào đọc được nên chưa đánh giá",
    en="no row of the table of values could be read, so nothing was evaluated",
)
_LEDGER_IN_ERROR = Text(
    "sổ số liệu không đọc được đến hết nên chưa ghi thêm gì; tệp vẫn nguyên như cũ",
    en="the ledger cannot be read to its end, so nothing was added; the file is as it was",
)
_REFUSED = Text("hệ thống không cho đọc hoặc ghi: {}", en="the system refused to read or write: {}")
_UNEXPECTED = Text(
    "chương trình gặp lỗi của chính nó ({kind}: {fault}); chạy lại với --debug để xem chi tiết",
    en="the program itself failed ({kind}: {fault}); run it again with --debug for details",
)
_Invalid = InvalidPlanError | InvalidValuesError | InvalidLedgerError


def tell_failure(fault: Exception, output: Output) -> ExitCode:
    """Tells people on stderr and, where JSON is wanted, programs on stdout; gives the exit code."""
    if isinstance(fault, _Invalid):
        _tell_problems(fault, output)
    else:
        complain(_sentence(fault, output.language), output.language)
    if output.is_json:
        try:
            output.data(_data(fault, output.language))
        except click.exceptions.Exit:
            return ExitCode.NOBODY_READS
    return _exit_code(fault)


def _tell_problems(fault: _Invalid, output: Output) -> None:
    for problem in fault.problems.errors:
        output.remark(problem.snippet(output.language))
    if not _is_missing(fault):
        output.remark(_sentence(fault, output.language))


def _data(fault: Exception, language: Language) -> dict[str, Any]:
    error = {"error": {each: _sentence(fault, each) for each in LANGUAGES}}
    if not isinstance(fault, _Invalid):
        return error
    return {**error, "problems": [problem_data(problem, language) for problem in fault.problems]}


def _exit_code(fault: Exception) -> ExitCode:
    """Errors in the values are findings like those of ``check``; in the plan, nothing can be asked."""
    has_findings = isinstance(fault, InvalidValuesError) and not _is_missing(fault)
    return ExitCode.FINDINGS if has_findings else ExitCode.CANNOT_RUN


def _is_missing(fault: _Invalid) -> bool:
    return any(map(is_unreadable, fault.problems))


def _sentence(fault: Exception, language: Language) -> str:
    if isinstance(fault, _Invalid):
        return _sum(fault, language)
    if isinstance(fault, click.UsageError):
        return usage_sentence(fault, language)
    if isinstance(fault, GenderPlanError):
        return fault.message(language)
    if isinstance(fault, OSError):
        return _REFUSED.said(language).format(fault.strerror or fault)
    return _UNEXPECTED.said(language).format(kind=type(fault).__name__, fault=fault)


def _sum(fault: _Invalid, language: Language) -> str:
    """What the problems come to; where there was nothing to read, that alone."""
    if _is_missing(fault):
        return fault.problems[0].message(language)
    words = next(words for kind, words in _SUMS if isinstance(fault, kind))
    return words.said(language).format(len(fault.problems.errors))


_SUMS: tuple[tuple[type[_Invalid], Text], ...] = (
    (InvalidPlanError, _PLAN_IN_ERROR),
    (InvalidLedgerError, _LEDGER_IN_ERROR),
    (InvalidValuesError, _NO_ROW_READ),
)
