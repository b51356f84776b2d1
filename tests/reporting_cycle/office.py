"""The department that collects: the commands it types, and the forms that agencies fill in."""

import json
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from attrs import frozen
from click.testing import Result

openpyxl = import_module("openpyxl")

PERIOD = "2020-H1"
_HEADINGS = 4
_NUMBER, _DONE, _NIL = "Số", "Kết quả thực hiện", "có"

Answers = Mapping[str, Mapping[str, object]]


@frozen
class Office:
    """A folder with the plan and all that comes of it. ``typed`` types a command."""

    folder: Path
    typed: Callable[..., Result]

    @property
    def plan(self) -> Path:
        """The plan file."""
        return self.folder / "nghe_an_2020.yaml"

    @property
    def ledger(self) -> Path:
        """The ledger beside it."""
        return self.folder / "nghe_an_2020.so-lieu.csv"

    def form(self, agency: str) -> Path:
        """The empty form that an agency is sent."""
        return self.folder / "bieu" / f"{PERIOD}_{agency}.xlsx"

    def ask(self, code: int, *words: object) -> str:
        """What a command prints, which has to end with this exit code."""
        result = self.typed(*words)
        assert result.exit_code == code, result.output
        return result.stdout

    def data(self, code: int, *words: object) -> Any:  # noqa: ANN401  as JSON has it
        """The same as JSON."""
        return json.loads(self.ask(code, *words, "--format", "json"))

    def collect(self, code: int, day: str, *files: Path) -> Any:  # noqa: ANN401  as JSON has it
        """Collects what came on a day."""
        return self.data(code, "collect", *files, "--plan", self.plan, "--received", day)

    def record(self, agency: str, kind: str, day: str, note: str) -> str:
        """Records a decision."""
        of = ("--agency", agency, "--period", PERIOD, "--kind", kind)
        return self.ask(0, "record", self.plan, *of, "--on", day, "--note", note)

    def status(self, day: str, *more: str, code: int = 0) -> Any:  # noqa: ANN401  as JSON has it
        """Where the reports stand on a day."""
        return self.data(code, "status", self.plan, "--period", PERIOD, "--as-of", day, *more)


def fill(form: Path, into: Path, answers: Answers, done: str | None, *, nil: bool = False) -> Path:
    """Fills in a form as somebody at Excel does, by its headings, and saves it elsewhere.

    ``answers``: by the number of the indicator and the heading of the column. ``done``: for every task.
    """
    book = openpyxl.load_workbook(form)
    for sheet, row, heads in _rows(book, "Chỉ tiêu"):
        for heading, answer in answers.get(sheet.cell(row, heads[_NUMBER]).value, {}).items():
            sheet.cell(row, heads[heading]).value = answer
    for sheet, row, heads in _rows(book, "Nhiệm vụ"):
        sheet.cell(row, heads[_DONE]).value = done
    if nil:
        guide = book["Hướng dẫn"]
        asked = next(c for c in guide["B"] if "không có gì để báo cáo" in str(c.value))
        guide.cell(asked.row, asked.column + 1).value = _NIL
    into.mkdir(exist_ok=True)
    book.save(into / form.name)
    return into / form.name


def _rows(book: Any, name: str) -> Iterator[tuple[Any, int, dict[str, int]]]:  # noqa: ANN401  openpyxl
    """The rows that ask for something, with the places of the columns by their headings."""
    if name not in book.sheetnames:
        return
    sheet = book[name]
    heads = {cell.value: cell.column for cell in sheet[_HEADINGS] if cell.value}
    for row in range(_HEADINGS + 1, sheet.max_row + 1):
        if sheet.cell(row, 1).value:
            yield sheet, row, heads
