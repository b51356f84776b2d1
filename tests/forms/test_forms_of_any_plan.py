"""Whatever a plan holds, its forms collect back to what was typed into them."""

import datetime as dt
import tempfile
from decimal import Decimal
from pathlib import Path

from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import gender_plan as gp
from forms.filling import Sheet, openpyxl
from gender_plan.forms import Forms, collect, workbook
from gender_plan.forms.form import Answering, MeasureRow
from gender_plan.forms.layout import DONE, NOTE, VALUE
from gender_plan.ledger import EntryKind, Ledger
from gender_plan.testing import plans
from gender_plan.testing.words import plain_words

_WHO = "so-moi-la"
RECEIVED = dt.date(2020, 6, 29)
PERIOD = gp.ReportPeriod(id="2020-H1", starts=dt.date(2020, 1, 1), ends=dt.date(2020, 6, 30))


def _owing_everything(plan: gp.Plan) -> gp.Plan:
    """The plan, in which one agency more has to report on all that there is."""
    covers = gp.Covers(
        indicators=tuple(dict.fromkeys(indicator.id for _, indicator in plan.all_indicators)),
        tasks=tuple(dict.fromkeys(task.id for task in plan.tasks)),
    )
    return evolve(
        plan,
        agencies=(*plan.agencies, gp.Agency(id=_WHO, name=gp.Text("Sở Mới & Lạ"))),
        assignments=(gp.Assignment(agency=_WHO, role=gp.Role.LEAD, covers=covers),),
        reporting=(gp.Reporting(reporters=(_WHO,), periods=(PERIOD,)),),
    )


def _answer(draw: st.DrawFn, row: MeasureRow) -> tuple[object, Decimal]:
    """Something that a person may type into a value cell, and what it means."""
    if row.answering is Answering.YES_NO:
        word = draw(st.sampled_from(("Có", "khong")))
        return word, Decimal(word == "Có")
    tenths = draw(st.integers(10, 1000))
    meant = Decimal(tenths) / 10
    as_text = f"{meant}".replace(".", ",")
    return draw(st.sampled_from((float(meant), as_text))), meant


@settings(max_examples=25)
@given(data=st.data(), plan=plans())
def test_what_was_typed_comes_back(data: st.DataObject, plan: gp.Plan) -> None:
    """Every measure with its own figure, every task with its own words, and no problem at all."""
    plan = _owing_everything(plan)
    form = Forms(plan).of(PERIOD.id)[_WHO]
    assume(form.measures or form.tasks)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "so.xlsx"
        path.write_bytes(workbook(form))
        sheet = Sheet(path, plan, form, openpyxl.load_workbook(path))
        typed: dict[tuple[str, str | None, str | None], Decimal] = {}
        for row in form.measures:
            value, meant = data.draw(st.composite(_answer)(row))
            sheet.of_row("Chỉ tiêu", row.id, VALUE).value = value
            typed[row.indicator, row.part, row.population] = meant
        done: dict[str, tuple[str, str]] = {}
        for task in form.tasks:
            done[task.task] = (data.draw(plain_words()), data.draw(plain_words()))
            sheet.of_row("Nhiệm vụ", task.id, DONE).value = done[task.task][0]
            sheet.of_row("Nhiệm vụ", task.id, NOTE).value = done[task.task][1]
        sheet.save()
        ledger = Path(folder) / "so-lieu.csv"
        found = collect([path], plan, ledger, RECEIVED)
        assert not [problem for problem in found.problems if problem.severity == "error"]
        entries = Ledger.read(ledger).entries
    values = [entry for entry in entries if entry.kind is EntryKind.VALUE]
    assert {(e.indicator, e.part, e.population): e.value for e in values} == typed
    tasks = [entry for entry in entries if entry.kind is EntryKind.TASK]
    assert {entry.task: (entry.done, entry.note) for entry in tasks} == done
