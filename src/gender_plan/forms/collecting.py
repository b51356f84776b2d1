"""Many forms into the ledger: whole forms, some at a time, so that it can be stopped at any moment."""

import datetime as dt
import os
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from pathlib import Path

from attrs import evolve, frozen

from gender_plan.forms import faults
from gender_plan.forms.making import Forms
from gender_plan.forms.opening import DEFAULT_FORM_LIMITS, FormLimits
from gender_plan.forms.reading import ReadForm, read_form
from gender_plan.ledger import Entry, EntryKind, Ledger, append
from gender_plan.model import Plan
from gender_plan.problems import Problem, Severity
from gender_plan.text import natural

_BATCH = 25
_VOID = frozenset({EntryKind.SENT_BACK, EntryKind.WITHDRAWN})
_ENDINGS = (".xlsx", ".xlsm", ".xls")
_BEING_EDITED = "~$"
_CORE = "docProps/core.xml"
_SAVED = re.compile(rb"<dcterms:modified[^>]*>([^<]{10,40})<")
_CORE_LIMIT = 64 * 1024


class Outcome(StrEnum):
    """What became of a file.

    ``TAKEN``: its answers are in the ledger now. ``NIL``: it says that there is nothing to report.
    ``KNOWN``: the ledger had it already. ``UNCHANGED``: it did, the report was sent back or withdrawn
    since, and nothing in the form is another. ``REFUSED``: nothing could be taken from it.
    """

    TAKEN = "taken"
    NIL = "nil"
    KNOWN = "known"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@frozen(kw_only=True)
class Collecting:
    """One file that was collected: whose it is, what became of it, and how much was in it."""

    path: Path
    outcome: Outcome
    agency: str | None = None
    period: str | None = None
    values: int = 0
    tasks: int = 0
    problems: tuple[Problem, ...] = ()


@frozen(kw_only=True)
class Collected:
    """What came in: the rows that are new in the ledger, and every file with its problems."""

    entries: tuple[Entry, ...] = ()
    files: tuple[Collecting, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Those of all files, in the order in which the files were read."""
        return tuple(problem for file in self.files for problem in file.problems)

    @property
    def has_errors(self) -> bool:
        """Whether something was not taken."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


Told = Callable[[int, int, Path], None]
"""Told after each file: how many are done, of how many, and which one it was."""


def form_files(paths: Iterable[str | os.PathLike[str]]) -> tuple[Path, ...]:
    """The files that are meant: those named, and the workbooks in the folders named; each once."""
    found = (file for path in paths for file in _in_folder(Path(path)))
    return tuple(dict.fromkeys(found))


def _in_folder(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    inside = (file for file in path.iterdir() if file.suffix.lower() in _ENDINGS and file.is_file())
    named = (file for file in inside if not file.name.startswith((_BEING_EDITED, ".")))
    yield from sorted(named, key=lambda file: natural(file.name))


def collect(  # noqa: PLR0913  what a round is made of, most of it by name
    paths: Iterable[str | os.PathLike[str]],
    plan: Plan,
    ledger: str | os.PathLike[str],
    received_on: dt.date,
    *,
    told: Told | None = None,
    limits: FormLimits = DEFAULT_FORM_LIMITS,
) -> Collected:
    """Reads filled forms, or folders of them, into a ledger; of two forms the one saved later counts.

    Whole forms are appended, some at a time: stopped at any moment, those that are in the ledger are
    in it whole, and the next run adds the others. A form that is in the ledger already adds nothing.
    Raises MissingExtraError, LedgerBusyError and InvalidLedgerError.
    """
    files = sorted(form_files(paths), key=_saved)
    round_ = _Round(Forms(plan), Path(ledger), received_on, limits)
    for number, path in enumerate(files, start=1):
        round_.take(path)
        if told:
            told(number, len(files), path)
    round_.keep()
    return Collected(entries=tuple(round_.kept), files=tuple(round_.files))


class _Round:
    """One run over many files."""

    def __init__(self, forms: Forms, ledger: Path, received_on: dt.date, limits: FormLimits) -> None:
        self._forms = forms
        self._ledger = ledger
        self._received_on = received_on
        self._limits = limits
        entries = Ledger.read(ledger).entries
        self._known = {entry.form for entry in entries}
        last = {(entry.agency, entry.period): entry.kind for entry in entries}
        self._void = {whose for whose, kind in last.items() if kind in _VOID}
        self._first: dict[tuple[str, str], Path] = {}
        self._waiting: list[ReadForm] = []
        self.kept: list[Entry] = []
        self.files: list[Collecting] = []

    def take(self, path: Path) -> None:
        """Reads one file; from time to time what was read is kept."""
        read = read_form(path, self._forms, self._received_on, limits=self._limits)
        outcome = self._outcome(read)
        if outcome in {Outcome.TAKEN, Outcome.NIL}:
            read = self._beside_another(read)
            self._known.add(read.form)
            self._waiting.append(read)
        kinds = [entry.kind for entry in read.entries]
        self.files.append(
            Collecting(
                path=path,
                outcome=outcome,
                agency=read.identity.agency if read.identity else None,
                period=read.identity.period if read.identity else None,
                values=kinds.count(EntryKind.VALUE),
                tasks=kinds.count(EntryKind.TASK),
                problems=read.problems,
            )
        )
        if len(self._waiting) >= _BATCH:
            self.keep()

    def keep(self) -> None:
        """Appends what was read and is not in the ledger yet."""
        entries = [entry for read in self._waiting for entry in read.entries]
        if entries:
            append(self._ledger, entries)
        self.kept += entries
        self._waiting.clear()

    def _outcome(self, read: ReadForm) -> Outcome:
        if not read.entries:
            return Outcome.REFUSED
        if read.form in self._known:
            whose = read.identity and (read.identity.agency, read.identity.period)
            return Outcome.UNCHANGED if whose in self._void else Outcome.KNOWN
        return Outcome.NIL if read.is_nil else Outcome.TAKEN

    def _beside_another(self, read: ReadForm) -> ReadForm:
        """The form, with a word where there was another one of its agency and period before."""
        if read.identity is None:
            return read
        whose = (read.identity.agency, read.identity.period)
        other = self._first.get(whose)
        self._first[whose] = read.path
        if other is None:
            return read
        problem = Problem(
            kind=faults.TWO_FORMS, facts={"other": os.fspath(other)}, file=os.fspath(read.path)
        )
        return evolve(read, problems=(*read.problems, problem))


def _saved(path: Path) -> str:
    """When a workbook was last saved, as it says itself; empty where it does not say."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open(_CORE) as core:
            found = _SAVED.search(core.read(_CORE_LIMIT))
    except (OSError, KeyError, ValueError, RuntimeError, NotImplementedError, zipfile.BadZipFile):
        return ""
    return found[1].decode("ascii", "replace") if found else ""
