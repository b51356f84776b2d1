"""Forms as the tests use them: a small plan, its forms written, and answers typed into their cells."""

import datetime as dt
from importlib import import_module
from pathlib import Path
from typing import Any

from attrs import frozen

import gender_plan as gp
from gender_plan.forms import Form, Forms, ReadForm, read_form, workbook
from gender_plan.forms.layout import MEASURE_COLUMNS, MEASURES, TASK_COLUMNS, TASKS

openpyxl = import_module("openpyxl")

RECEIVED = dt.date(2020, 6, 29)
FILE = "so.xlsx"

PLAN = """\
format: gender-plan/1
id: tinh-mau
title: {vi: Kế hoạch bình đẳng giới tỉnh Mẫu năm 2020, en: Sample plan}
level: province
period: {starts: 2020-01-01, ends: 2020-12-31}
goals:
  - id: "1"
    title: Việc làm
    indicators:
      - id: "1.1"
        text: Tỷ lệ lao động nữ có việc làm
        unit: {of: percent}
        direction: increase
        targets: [{at_least: 50, by: 2020}]
      - id: "1.2"
        text: Số phụ nữ được vay vốn
        unit: {of: people}
        targets: [{at_least: 1000, by: 2020}]
      - id: "1.3"
        targets: [{not_stated: Phụ lục 1}]
      - id: "1.4"
        text: Đề án được phê duyệt
        targets: [{done: true, by: 2020}]
  - {id: "2", title: Y tế, not_listed: Phụ lục 1}
indicators:
  - id: "3"
    text: Khám sức khỏe
    unit: {of: percent}
    direction: increase
    parts:
      - {id: a, text: phụ nữ mang thai, targets: [{at_least: 80, by: 2020}]}
      - {id: b, text: trẻ em gái, targets: [{at_least: 70, by: 2020}]}
tasks:
  - {id: II.1.đ, text: Tập huấn cán bộ, by: 2020-06-30}
  - {id: II.1.e, text: Tuyên truyền}
agencies:
  - {id: so-ldtbxh, name: Sở Lao động - Thương binh & Xã hội, kind: department}
  - {id: so-y-te, name: Sở Y tế, kind: department}
  - {id: ubnd-huyen-mot, name: UBND huyện Một, kind: peoples-committee}
assignments:
  - {agency: so-y-te, role: lead, covers: {indicators: ["1.1", "1.2", "1.3", "1.4", "3"]}}
  - {agency: so-y-te, role: lead, covers: {goals: ["2"]}}
  - {agency: so-y-te, role: carry_out, covers: {tasks: [II.1.đ, II.1.e]}}
  - {agency: so-y-te, role: carry_out, covers: {duty: Bố trí kinh phí}}
  - {agency: ubnd-huyen-mot, role: carry_out, covers: {indicators: ["1.1"]}}
reporting:
  - collector: so-ldtbxh
    reporters: [so-y-te, ubnd-huyen-mot]
    periods:
      - {id: 2020-H1, starts: 2020-01-01, ends: 2020-06-30, due: 2020-06-30}
      - {id: "2020", starts: 2020-01-01, ends: 2020-12-31, due: 2020-11-30}
"""

COLUMNS = {
    MEASURES: {column.key: place for place, column in enumerate(MEASURE_COLUMNS, start=1)},
    TASKS: {column.key: place for place, column in enumerate(TASK_COLUMNS, start=1)},
}


@frozen
class Sheet:
    """A form that somebody has open."""

    path: Path
    plan: gp.Plan
    form: Form
    book: Any

    def place(self, sheet: str, number: str, key: str) -> Any:  # noqa: ANN401
        """The cell of a row, found by the id that stands in the first column."""
        rows = self.form.measures if sheet == MEASURES else self.form.tasks
        id_ = next(row.id for row in rows if number in {row.number, row.words})
        return self.of_row(sheet, id_, key)

    def of_row(self, sheet: str, id_: str, key: str) -> Any:  # noqa: ANN401
        """The cell of a row with this id."""
        tab = self.book[sheet]
        row = next(r for r in range(1, tab.max_row + 1) if tab.cell(r, 1).value == id_)
        return tab.cell(row, COLUMNS[sheet][key])

    def measure(self, number: str, **answers: object) -> None:
        """Types answers into the row of an indicator."""
        for key, answer in answers.items():
            self.place(MEASURES, number, key).value = answer

    def task(self, number: str, **answers: object) -> None:
        """Types answers into the row of a task."""
        for key, answer in answers.items():
            self.place(TASKS, number, key).value = answer

    def nil(self, answer: object) -> None:
        """Chooses whether there is nothing to report."""
        tab = self.book["Hướng dẫn"]
        row = next(r for r in range(1, tab.max_row + 1) if tab.cell(r, 1).value == "nil")
        tab.cell(row, 3).value = answer

    def save(self) -> Path:
        """Saves it where it was."""
        self.book.save(self.path)
        return self.path

    def read(self) -> ReadForm:
        """Saves it and reads it back."""
        return read_form(self.save(), Forms(self.plan), RECEIVED)

    def told(self) -> list[str]:
        """What is wrong with it, one sentence a problem, under the name of the file alone."""
        return [str(problem).replace(str(self.path), FILE) for problem in self.read().problems]


def small_plan() -> gp.Plan:
    """The plan of these tests."""
    return gp.load_plan(PLAN.encode())


def sheet(folder: Path, plan: gp.Plan, agency: str = "so-y-te", name: str = FILE) -> Sheet:
    """The form of an agency for the first half-year, written and opened."""
    form = Forms(plan).of("2020-H1")[agency]
    path = folder / name
    path.write_bytes(workbook(form))
    return Sheet(path, plan, form, openpyxl.load_workbook(path))


def values_of(read: ReadForm) -> list[tuple[object, ...]]:
    """The figures that were taken."""
    return [
        (e.indicator, e.part, e.sex and str(e.sex), e.value, e.numerator, e.denominator)
        for e in read.entries
        if e.kind == "value"
    ]
