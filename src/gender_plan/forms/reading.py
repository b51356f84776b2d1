"""A form that came back: everything in it that can be understood, and a problem for everything else."""

import datetime as dt
import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import attrs
from attrs import evolve, frozen

from gender_plan.forms import faults
from gender_plan.forms.answers import Answer, Blank, measure_answer, row_name, task_answer
from gender_plan.forms.cells import choice_in
from gender_plan.forms.figures import short
from gender_plan.forms.form import Form, MeasureRow, TaskRow
from gender_plan.forms.grid import Grid, GridRow, by_id, cell_at, grid
from gender_plan.forms.identity import form_meant, identity_of
from gender_plan.forms.layout import (
    AGENCY,
    GUIDE,
    ID,
    MEASURE_COLUMNS,
    MEASURES,
    NIL,
    NUMBER,
    TASK_COLUMNS,
    TASKS,
    UNIT,
    WORDS,
    YES_NO,
    Column,
    Identity,
)
from gender_plan.forms.making import Forms
from gender_plan.forms.opening import DEFAULT_FORM_LIMITS, FormLimits, RefusedError, opened
from gender_plan.forms.shown import compared
from gender_plan.ledger import Entry, EntryKind
from gender_plan.problems import Problem, Severity
from gender_plan.text import Text, folded

_Row = TypeVar("_Row", MeasureRow, TaskRow)
_OWN = frozenset({"file", "cell", "form", "received_on"})
_AGENCY_NAME = Text("ô Cơ quan báo cáo", en="the cell with the agency")
_ALSO_YES_NO = {"x": True, "true": True, "false": False, "yes": True, "no": False}
_ANSWER, _GUIDE_WITHIN = 3, 200


@frozen(kw_only=True)
class ReadForm:
    """What one file gave. ``identity`` is None where it is no form of the plan; then nothing is taken.

    ``form`` is the fingerprint of what could be taken from it: the same for a copy of the file.
    """

    path: Path
    identity: Identity | None = None
    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def form(self) -> str | None:
        """The fingerprint of its content, as its entries carry it."""
        return self.entries[0].form if self.entries else None

    @property
    def is_nil(self) -> bool:
        """Whether it says that there is nothing to report."""
        return any(entry.kind is EntryKind.NIL for entry in self.entries)


def read_form(
    path: str | os.PathLike[str],
    forms: Forms,
    received_on: dt.date,
    *,
    limits: FormLimits = DEFAULT_FORM_LIMITS,
) -> ReadForm:
    """A filled form as entries for the ledger and problems at their cells; never raises for content.

    Raises MissingExtraError.
    """
    file = Path(path)
    try:
        book = opened(file, limits)
        identity = identity_of(book)
        form = form_meant(identity, forms)
        found = _Reader(book, form, identity, received_on, file.name).read(forms)
    except RefusedError as refused:
        return ReadForm(path=file, problems=(evolve(refused.problem, file=os.fspath(path)),))
    problems = tuple(evolve(problem, file=os.fspath(path)) for problem in found.problems)
    entries = tuple(_fingerprinted(found.entries))
    return ReadForm(path=file, identity=form.identity, entries=entries, problems=problems)


def _fingerprinted(entries: Sequence[Entry]) -> Iterator[Entry]:
    content = [attrs.asdict(entry, filter=lambda field, _: field.name not in _OWN) for entry in entries]
    text = json.dumps(content, default=str, sort_keys=True)
    digest = hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:32]
    return (evolve(entry, form=digest) for entry in entries)


class _Reader:
    """The sheets of one workbook, read as one form."""

    def __init__(
        self,
        book: Any,  # noqa: ANN401  openpyxl's
        form: Form,
        identity: Identity,
        received_on: dt.date,
        file: str,
    ) -> None:
        self._book = book
        self._form = form
        self._stated = identity
        own = form.identity
        self._blank: Blank = partial(
            Entry,
            plan=own.plan,
            agency=own.agency,
            period=own.period,
            received_on=received_on,
            file=file,
        )
        self._found = Answer()

    def read(self, forms: Forms) -> Answer:
        """Everything: the answers, and before them the row for the form itself."""
        found = self._found
        if self._stated.fingerprint != self._form.identity.fingerprint:
            found.problems.append(Problem(kind=faults.PLAN_CHANGED))
        nil = self._guide(forms)
        of_area = partial(self._blank, area=self._form.area)
        self._sheet(
            MEASURES, MEASURE_COLUMNS, self._form.measures, partial(measure_answer, blank=of_area)
        )
        self._sheet(TASKS, TASK_COLUMNS, self._form.tasks, partial(task_answer, blank=self._blank))
        self._head(is_nil=nil is not None and nil[0], place=nil[1] if nil else None)
        return found

    def _head(self, *, is_nil: bool, place: str | None) -> None:
        """The entry for the form as a whole, in front of those of its rows."""
        found = self._found
        if not found.is_empty:
            if is_nil:
                found.problems.append(Problem(kind=faults.NIL_AND_ANSWERS, cell=place))
            note = "\n".join(found.words) or None
            found.entries.insert(0, self._blank(kind=EntryKind.REPORT, note=note))
        elif is_nil and not any(p.cell and not p.cell.startswith(GUIDE) for p in found.problems):
            found.entries.append(self._blank(kind=EntryKind.NIL, cell=place))
        elif all(problem.severity is Severity.WARNING for problem in found.problems):
            found.problems.append(Problem(kind=faults.NOTHING_FILLED_IN))

    def _guide(self, forms: Forms) -> tuple[bool, str] | None:
        """Whether there is nothing to report, and where that stands; the agency is looked at too."""
        if GUIDE not in self._book.sheetnames:
            self._found.problems.append(Problem(kind=faults.NO_SHEET, facts={"sheet": GUIDE}))
            return None
        sheet, nil = self._book[GUIDE], None
        for row in range(1, min(sheet.max_row, _GUIDE_WITHIN) + 1):
            id_, cell = sheet.cell(row, 1).value, cell_at(sheet, row, _ANSWER)
            if id_ == AGENCY:
                self._check_agency(cell.value, cell.place, forms)
            elif id_ == NIL:
                chosen = self._found.read(cell, lambda c: choice_in(c, YES_NO, _ALSO_YES_NO))
                nil = (chosen, cell.place) if chosen is not None else None
        return nil

    def _check_agency(self, name: object, place: str, forms: Forms) -> None:
        if compared(name) == compared(self._form.agency):
            return
        others = {folded(form.agency) for form in forms.of(self._form.identity.period).values()}
        written = folded(str(name or ""))
        if written != folded(self._form.agency) and written in others:
            raise RefusedError(faults.TWO_IDENTITIES, one=self._form.agency, other=short(str(name)))
        facts = {"name": _AGENCY_NAME, "found": short(str(name or ""))}
        self._found.problems.append(Problem(kind=faults.TEXT_CHANGED, facts=facts, cell=place))

    def _sheet(
        self,
        name: str,
        columns: Sequence[Column],
        rows: Sequence[_Row],
        read: Callable[[_Row, GridRow], Answer],
    ) -> None:
        """The answers on one sheet, in the order of the form."""
        if not rows:
            return
        if name not in self._book.sheetnames:
            self._found.problems.append(Problem(kind=faults.NO_SHEET, facts={"sheet": name}))
            return
        there = grid(self._book[name], columns)
        answers = [column.key for column in columns if column.is_answer]
        self._found.problems += there.problems
        self._found.problems += _strays(there, {row.id for row in rows}, answers)
        if any(problem.kind is faults.NO_COLUMN for problem in there.problems) and not there.rows:
            return
        by_words = {_printed(row.number, row.words): row for row in rows}
        placed = by_id(there.rows)
        for row in rows:
            self._row(row, placed.get(row.id, ()), read, by_words)

    def _row(
        self,
        row: _Row,
        places: Sequence[GridRow],
        read: Callable[[_Row, GridRow], Answer],
        by_words: Mapping[str, _Row],
    ) -> None:
        """One row of the form, which may stand there not at all, once, or as a copy too."""
        found = self._found
        if not places:
            found.problems.append(Problem(kind=faults.MISSING_ROW, facts={"name": row_name(row)}))
        given = [(place, answer) for place in places if _says(answer := read(row, place))]
        given = [(place, self._checked(row, place, answer, by_words)) for place, answer in given]
        first = next(((place, answer) for place, answer in given if not answer.is_empty), None)
        for place, answer in given:
            if first and answer is not first[1] and _differ(answer, first[1]):
                facts = {"name": row_name(row), "other": first[0].cell(ID).place}
                kind = faults.REPEATED_ROW
                found.problems.append(Problem(kind=kind, facts=facts, cell=place.cell(ID).place))
                first = (first[0], Answer())
            found.problems += answer.problems
        if first:
            found.entries += first[1].entries
            found.words += first[1].words

    def _checked(
        self, row: _Row, place: GridRow, answer: Answer, by_words: Mapping[str, _Row]
    ) -> Answer:
        """The answer, unless the row is no longer about what it was about."""
        words, unit = place.cell(WORDS), place.cell(UNIT)
        found, name = compared(words.value), row_name(row)
        printed = _printed(place.cell(NUMBER).value, words.value)
        if printed != _printed(row.number, row.words):
            other = by_words.get(printed)
            if other:
                answer.complain(faults.ROW_SWAPPED, words, name=name, other=row_name(other))
                return Answer(problems=answer.problems)
            answer.complain(faults.TEXT_CHANGED, words, name=name, found=short(found))
        expected = _unit_of(row)
        if expected is not None and compared(unit.value) != compared(expected):
            facts = {"name": name, "found": compared(unit.value), "expected": expected}
            answer.complain(faults.UNIT_CHANGED, unit, **facts)
            return Answer(problems=answer.problems)
        return answer


def _unit_of(row: MeasureRow | TaskRow) -> str | None:
    return row.unit if isinstance(row, MeasureRow) else None


def _printed(number: object, words: object) -> str:
    return f"{compared(number)} {compared(words)}"


def _says(answer: Answer) -> bool:
    return bool(answer.problems) or not answer.is_empty


def _differ(one: Answer, other: Answer) -> bool:
    """Whether two copies of a row say two things; one that is empty says nothing."""
    if one.is_empty:
        return False
    said = [[evolve(entry, cell=None) for entry in answer.entries] for answer in (one, other)]
    return said[0] != said[1] or one.words != other.words


def _strays(there: Grid, known: set[str], answers: Sequence[str]) -> Iterator[Problem]:
    """Rows that were added, and rows of something else."""
    for row in there.strays:
        filled = next(row.cell(key) for key in answers if not row.cell(key).is_empty)
        yield Problem(kind=faults.ROW_WITHOUT_ID, cell=filled.place)
    for row in there.rows:
        if row.id not in known and any(not row.cell(key).is_empty for key in answers):
            yield Problem(kind=faults.UNKNOWN_ROW, facts={"id": short(row.id)}, cell=row.cell(ID).place)
