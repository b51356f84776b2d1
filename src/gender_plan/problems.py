"""What is wrong, where, and what to write instead: problems are data first and sentences second."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, overload

from attrs import field, frozen

from gender_plan.periods import day_said
from gender_plan.text import Language, Text, width


class Severity(StrEnum):
    """An error: a machine cannot use it. A warning: a person should look."""

    ERROR = "error"
    WARNING = "warning"

    def said(self, language: Language = "vi") -> str:
        """The word for it in a language."""
        return _SEVERITY_VI[self] if language == "vi" else str(self)


_SEVERITY_VI = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo"}


@frozen(kw_only=True)
class ProblemKind:
    """One thing that can be wrong: a code that is never reused, and its sentence in both languages.

    The sentences are templates over the facts of a problem: «không có cơ quan '{id}'».
    """

    code: str
    severity: Severity
    vi: str
    en: str

    def sentence(self, facts: Mapping[str, object], language: Language) -> str:
        """The sentence about these facts; words and days among them are said in its language."""
        said = {name: _said(fact, language) for name, fact in facts.items()}
        return (self.en if language == "en" else self.vi).format_map(said)


def _said(fact: object, language: Language) -> object:
    if isinstance(fact, Text):
        return fact.said(language)
    return day_said(fact, language) if isinstance(fact, dt.date) else fact


def error(code: str, *, vi: str, en: str) -> ProblemKind:
    """A kind of problem that keeps a machine from using the file."""
    return ProblemKind(code=code, severity=Severity.ERROR, vi=vi, en=en)


def warning(code: str, *, vi: str, en: str) -> ProblemKind:
    """A kind of problem that a person should look at."""
    return ProblemKind(code=code, severity=Severity.WARNING, vi=vi, en=en)


@frozen(kw_only=True)
class Span:
    """A stretch of one line: line and columns from 1, in characters of the file as saved.

    ``excerpt`` is the line itself.
    """

    line: int
    column: int
    length: int = 1
    excerpt: str = ""


@frozen(kw_only=True)
class Problem:
    """One thing wrong in one place.

    ``hint`` is the corrected text where there is one. ``path`` is where the problem stands in the
    data (``("goals", 0, "title")``), also for a plan that was made in Python and has no file. ``cell``
    is where it stands in a workbook («Chỉ tiêu!F7»).
    """

    kind: ProblemKind
    facts: Mapping[str, object] = field(factory=dict, hash=False)
    hint: str | None = None
    path: tuple[str | int, ...] = ()
    file: str | None = None
    span: Span | None = None
    cell: str | None = None

    @property
    def code(self) -> str:
        """The code, such as ``GP201``: stable, and never reused."""
        return self.kind.code

    @property
    def severity(self) -> Severity:
        """Whether it keeps a machine from using the file."""
        return self.kind.severity

    @property
    def line(self) -> int | None:
        """The line in the file, from 1."""
        return self.span.line if self.span else None

    @property
    def column(self) -> int | None:
        """The column in the line, from 1, in characters."""
        return self.span.column if self.span else None

    def message(self, language: Language = "vi") -> str:
        """What is wrong and what to write instead, in one sentence."""
        sentence = self.kind.sentence(self.facts, language)
        if self.hint is None or f"'{self.hint}'" in sentence:
            return sentence
        return f"{sentence}; {'hãy viết' if language == 'vi' else 'write'} {self.hint}"

    @property
    def place(self) -> str:
        """``file:line:column`` or ``file sheet!cell`` as far as known, else the path in the data."""
        if self.cell:
            return f"{self.file or '-'} {self.cell}"
        if self.span:
            return f"{self.file or '-'}:{self.span.line}:{self.span.column}"
        return self.file or dotted(self.path)

    def line_of_text(self, language: Language = "vi") -> str:
        """The problem on one line: place, severity, code and sentence."""
        head = f"{self.place}: " if self.place else ""
        return f"{head}{self.severity.said(language)} {self.code}: {self.message(language)}"

    def snippet(self, language: Language = "vi") -> str:
        """The problem with the line of the file under it and a mark under the fault."""
        if not self.span or not self.span.excerpt:
            return self.line_of_text(language)
        number, excerpt = str(self.span.line), self.span.excerpt
        start = self.span.column - 1
        before, marked = excerpt[:start], excerpt[start : start + self.span.length]
        margin, mark = " " * len(number), "^" * max(1, width(marked))
        indent = "".join("\t" if c == "\t" else " " * width(c) for c in before)
        return (
            f"{self.line_of_text(language)}\n{margin} |\n{number} | {excerpt}\n{margin} | {indent}{mark}"
        )

    def __str__(self) -> str:
        return self.line_of_text()


def dotted(path: Iterable[str | int]) -> str:
    """A path as people write it: ``goals[0].title``."""
    steps = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in path]
    return "".join(steps).lstrip(".")


@frozen
class Problems(Sequence[Problem]):
    """Problems in the order of the file; immutable.

    ``not_run`` holds the codes of the rules that could not speak, because something they need is
    broken or was never seen.
    """

    items: tuple[Problem, ...] = ()
    not_run: tuple[str, ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Those that keep a machine from using the file."""
        return tuple(p for p in self.items if p.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """Those that a person should look at."""
        return tuple(p for p in self.items if p.severity is Severity.WARNING)

    @overload
    def __getitem__(self, index: int) -> Problem: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Problem]: ...
    def __getitem__(self, index: int | slice) -> Problem | Sequence[Problem]:
        return self.items[index]

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.items)

    def __str__(self) -> str:
        return "\n".join(map(str, self.items))


def in_file_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems sorted by position, then code: the same order every time."""
    return tuple(sorted(problems, key=_order))


def _order(problem: Problem) -> tuple[Any, ...]:
    span = problem.span
    line, column = (span.line, span.column) if span else (0, 0)
    return (line, column, dotted(problem.path), problem.code)
