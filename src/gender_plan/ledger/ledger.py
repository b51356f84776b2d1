"""The ledger as it was read, and adding to it."""

import datetime as dt
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from attrs import evolve, field, frozen

from gender_plan.errors import InvalidLedgerError
from gender_plan.ledger import faults
from gender_plan.ledger.cells import COLUMNS, Cells, cells_of, entry_of
from gender_plan.ledger.entry import Entry, EntryKind
from gender_plan.ledger.locking import PATIENCE, locked
from gender_plan.ledger.table import Row, Table, extended, table
from gender_plan.model import ReportedValue
from gender_plan.problems import Problem, Problems
from gender_plan.replacing import remove_left_behind, sync_folder, write_whole
from gender_plan.reporting.compliance import Submission, SubmissionKind

_ANSWERS = frozenset({EntryKind.VALUE, EntryKind.TASK})
_ENDING = frozenset({EntryKind.NIL, EntryKind.SENT_BACK, EntryKind.WITHDRAWN})
_NAME_ENDS = ".so-lieu.csv"


def beside(plan: str | os.PathLike[str]) -> Path:
    """Where the ledger of a plan file lies: ``nghe_an.so-lieu.csv`` beside ``nghe_an.yaml``."""
    path = Path(plan)
    return path.with_name(f"{path.stem}{_NAME_ENDS}")


@frozen(kw_only=True)
class Ledger:
    """Everything that came in and was decided, in the order in which it was added.

    ``entries`` are the rows in which nothing is wrong, ``problems`` what is wrong with the others.
    """

    entries: tuple[Entry, ...] = ()
    problems: Problems = field(factory=Problems)

    @classmethod
    def read(cls, path: str | os.PathLike[str]) -> "Ledger":
        """The ledger in a file; an empty one where there is no file. Never raises for its content."""
        found = table(_content(Path(path)))
        entries: list[Entry] = []
        problems: list[Problem] = []
        for row in found.rows:
            entry, wrong = _entry(row, found)
            entries += entry
            problems += wrong
        problems += [found.broken] if found.broken else []
        placed = (evolve(problem, file=os.fspath(path)) for problem in problems)
        return cls(entries=tuple(entries), problems=Problems(tuple(placed)))

    def of(self, plan: str) -> "Ledger":
        """What concerns one plan, by its id."""
        return evolve(self, entries=tuple(e for e in self.entries if e.plan == plan))

    def until(self, day: dt.date) -> "Ledger":
        """What had been received or decided by the end of a day."""
        return evolve(self, entries=tuple(e for e in self.entries if e.received_on <= day))

    def values(self) -> tuple[ReportedValue, ...]:
        """The values of the reports that count, in the order of the days on which they came."""
        found = (entry.reported for entry in self._counting if entry.kind is EntryKind.VALUE)
        return tuple(value for value in found if value)

    def answers(self) -> tuple[Entry, ...]:
        """Every figure and all that was done for tasks, as far as the reports count.

        In the order of the days on which they came, so that the last word of an agency stands last.
        """
        return self._counting

    def submissions(self) -> tuple[Submission, ...]:
        """Every report and every decision about one, in the order of their days."""
        return tuple(
            Submission(
                agency=entry.agency,
                period=entry.period,
                kind=SubmissionKind(entry.kind),
                received_on=entry.received_on,
            )
            for entry in self._by_day
            if entry.kind not in _ANSWERS
        )

    @cached_property
    def _by_day(self) -> list[Entry]:
        """Of one day, in the order of the ledger."""
        return sorted(self.entries, key=lambda entry: entry.received_on)

    @cached_property
    def _counting(self) -> tuple[Entry, ...]:
        """The answers in reports that were neither withdrawn, sent back nor replaced by a nil report.

        A correction of the same day takes the place of what it corrects; a later one stands beside it,
        for the evaluator tells them apart by their days.
        """
        standing: defaultdict[tuple[str, ...], dict[Entry, Entry]] = defaultdict(dict)
        for entry in self._by_day:
            answers = standing[entry.plan, entry.agency, entry.period]
            if entry.kind in _ENDING:
                answers.clear()
            elif entry.kind in _ANSWERS:
                question = _question(entry)
                answers.pop(question, None)
                answers[question] = entry
        found = [entry for answers in standing.values() for entry in answers.values()]
        return tuple(sorted(found, key=lambda entry: entry.received_on))


def _question(entry: Entry) -> Entry:
    """What an answer answers, on its day."""
    return Entry(
        kind=entry.kind,
        plan=entry.plan,
        agency=entry.agency,
        period=entry.period,
        received_on=entry.received_on,
        indicator=entry.indicator,
        part=entry.part,
        population=entry.population,
        area=entry.area,
        sex=entry.sex,
        task=entry.task,
    )


def append(path: str | os.PathLike[str], entries: Iterable[Entry], *, patience: float = PATIENCE) -> int:
    """Adds rows to a ledger and says how many were new; afterwards all of them are there or none.

    All rows of a form come in one call: those of a form that is there already add nothing. Nor does a
    row without a form that says once more what holds. Waits for ``patience`` seconds while somebody
    else is writing. Raises LedgerBusyError, InvalidLedgerError where nothing can be added to the file,
    and FileNotFoundError where there is no such folder.
    """
    # Whoever comes by a link means the file behind it, and so does the lock.
    target = Path(os.path.realpath(path))
    if not target.parent.is_dir():
        raise FileNotFoundError(2, "there is no such folder", str(target.parent))
    added = tuple(map(cells_of, entries))
    with locked(target, patience):
        content = _content(target)
        there = table(content)
        if there.broken:
            raise InvalidLedgerError(Problems((evolve(there.broken, file=os.fspath(path)),)))
        new = tuple(_new(added, there))
        if new:
            remove_left_behind(target)
            write_whole(target, extended(content, new))
            sync_folder(target.parent)
    return len(new)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


def _entry(row: Row, found: Table) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    if len(row.cells) != len(COLUMNS):
        count = {"found": len(row.cells), "expected": len(COLUMNS)}
        return (), (found.problem(faults.CELLS, row, **count),)
    entry = entry_of(row.cells)
    if isinstance(entry, Entry):
        return (entry,), ()
    return (), tuple(found.problem(fault.kind, row, fault.place, **fault.facts) for fault in entry)


_KIND, _FORM = COLUMNS.index("kind"), COLUMNS.index("form")
_WHOSE = tuple(map(COLUMNS.index, ("plan", "agency", "period")))


def _new(added: Iterable[Cells], there: Table) -> Iterator[Cells]:
    rows = [row.cells for row in there.rows if len(row.cells) == len(COLUMNS)]
    forms = {cells[_FORM] for cells in rows}
    holds = _Holding()
    for cells in rows:
        holds.note(cells)
    for cells in added:
        is_known_form = bool(cells[_FORM]) and cells[_FORM] in forms
        if not is_known_form and not holds.says(cells):
            holds.note(cells)
            yield cells


class _Holding:
    """What was said about each report since the last decision on it, that decision included.

    So somebody excused, withdrawn and excused again on one day is excused.
    """

    def __init__(self) -> None:
        self._rows: defaultdict[Cells, set[Cells]] = defaultdict(set)

    def note(self, cells: Cells) -> None:
        said = self._rows[_whose(cells)]
        if cells[_KIND] not in _ANSWERS and cells not in said:
            said.clear()
        said.add(cells)

    def says(self, cells: Cells) -> bool:
        return cells in self._rows[_whose(cells)]


def _whose(cells: Cells) -> Cells:
    return tuple(cells[place] for place in _WHOSE)
