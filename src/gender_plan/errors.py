"""The exceptions, one tree.

::

    GenderPlanError
    ├── InvalidPlanError      the file or data is no plan; .problems says everything that is wrong
    ├── InvalidValuesError    the reported values cannot be used; .problems
    ├── InvalidLedgerError    nothing can be added to this ledger; .problems
    ├── LedgerBusyError       somebody else is writing to the ledger
    ├── UnknownIdError        a plan was asked for something it does not hold
    │   └── NotListedError    … because the document does not list it; ask the goal instead
    ├── NotAPlanError         something else, such as the path of a file, was given as a plan
    └── MissingExtraError     an edge was used whose extra is not installed
"""

import os
from typing import Any

from gender_plan.problems import Problems
from gender_plan.text import Language, Text


class GenderPlanError(Exception):
    """The root of every exception of this library; ``message`` says it in a language."""

    def __init__(self, text: Text) -> None:
        super().__init__(str(text))
        self.text = text

    def message(self, language: Language = "vi") -> str:
        """What happened and what to do, in one sentence."""
        return self.text.said(language)

    def __reduce__(self) -> tuple[Any, ...]:
        # Each kind is made of other things than its message, which is all that is passed on otherwise.
        return _again, (type(self), self.args, self.__dict__)


def _again(kind: type[GenderPlanError], args: tuple[Any, ...], state: dict[str, Any]) -> GenderPlanError:
    """An error as it was, from another process."""
    error = kind.__new__(kind)
    error.args = args
    error.__dict__.update(state)
    return error


class _WithProblemsError(GenderPlanError):
    def __init__(self, problems: Problems) -> None:
        found = "\n".join(str(p) for p in problems.errors)
        super().__init__(Text(found, en="\n".join(p.line_of_text("en") for p in problems.errors)))
        self.problems = problems


class InvalidPlanError(_WithProblemsError):
    """The file or data is no plan; ``problems`` holds everything that is wrong, at once."""


class InvalidValuesError(_WithProblemsError):
    """The reported values cannot be used; ``problems`` holds everything that is wrong, at once."""


class InvalidLedgerError(_WithProblemsError):
    """A file is no ledger, or cannot be read to its end; ``problems`` says where."""


class LedgerBusyError(GenderPlanError, BlockingIOError):
    """Somebody else has been writing to the ledger for longer than one was ready to wait."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        super().__init__(
            Text(
                f"chương trình khác đang ghi vào sổ số liệu “{path}”; chưa ghi thêm gì, hãy chạy lại "
                "sau",
                en=f"another program is writing to the ledger “{path}”; nothing was added, run this "
                "again later",
            )
        )


class UnknownIdError(GenderPlanError, LookupError):
    """A plan was asked for an id that it does not hold."""


class NotListedError(UnknownIdError):
    """The indicator belongs to a goal whose indicators the document does not list."""


class NotAPlanError(GenderPlanError, TypeError):
    """Something else, such as the path of a file, was given as a plan."""


class MissingExtraError(GenderPlanError, ImportError):
    """An optional part of the library was used without its packages."""

    def __init__(self, extra: str) -> None:
        command = f'pip install "gender-plan[{extra}]"'
        super().__init__(
            Text(
                f"Phần này cần gói bổ sung '{extra}': hãy chạy {command}.",
                en=f"This part needs the extra '{extra}': run {command}.",
            )
        )
