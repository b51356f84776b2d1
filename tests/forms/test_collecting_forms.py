"""Many forms into one ledger: nothing twice, nothing by halves, the later one counts."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

import gender_plan as gp
from forms.filling import RECEIVED, Sheet, sheet
from gender_plan.forms import Outcome, collect
from gender_plan.forms import collecting as module
from gender_plan.ledger import Entry, EntryKind, Ledger, append


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger that is not there yet."""
    return tmp_path / "so-lieu.csv"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the forms that came in lie."""
    made = tmp_path / "nhan"
    made.mkdir()
    return made


def test_a_round(folder: Path, ledger: Path, plan: gp.Plan) -> None:
    """What came in stands in the ledger, and running it again adds nothing."""
    one = sheet(folder, plan, "so-y-te", "a.xlsx")
    one.measure("1.1", value=40)
    one.task("II.1.e", done="xong")
    one.save()
    two = sheet(folder, plan, "ubnd-huyen-mot", "b.xlsx")
    two.nil("có")
    two.save()
    (folder / "c.xlsx").write_bytes(b"x")
    (folder / "~$a.xlsx").write_bytes(b"x")
    (folder / "ghi-chu.txt").write_bytes(b"x")
    seen: list[tuple[int, int, str]] = []
    found = collect(
        [folder], plan, ledger, RECEIVED, told=lambda n, of, path: seen.append((n, of, path.name))
    )
    assert {file.path.name: file.outcome for file in found.files} == {
        "a.xlsx": Outcome.TAKEN,
        "b.xlsx": Outcome.NIL,
        "c.xlsx": Outcome.REFUSED,
    }
    assert [step[:2] for step in seen] == [(1, 3), (2, 3), (3, 3)]
    assert found.has_errors
    read = Ledger.read(ledger)
    assert set(read.entries) == set(found.entries)
    assert len(read.entries) == 4
    again = collect([folder], plan, ledger, RECEIVED + dt.timedelta(days=1))
    assert not again.entries
    assert Ledger.read(ledger).entries == read.entries
    assert sorted(file.outcome for file in again.files) == ["known", "known", "refused"]


def test_a_copy_adds_nothing(folder: Path, ledger: Path, plan: gp.Plan) -> None:
    """The same form under two names is received once."""
    one = sheet(folder, plan, "so-y-te", "a.xlsx")
    one.measure("1.1", value=40)
    shutil.copy(one.save(), folder / "a (1).xlsx")
    found = collect([folder], plan, ledger, RECEIVED)
    assert sorted(file.outcome for file in found.files) == ["known", "taken"]
    assert len(Ledger.read(ledger).entries) == 2


def test_a_correction_is_a_new_row(folder: Path, ledger: Path, plan: gp.Plan) -> None:
    """Of two forms the one received later counts, and both stay in the ledger."""
    one = sheet(folder, plan)
    for value, day in ((40, RECEIVED), (45, RECEIVED + dt.timedelta(days=3))):
        one.measure("1.1", value=value)
        one.save()
        collect([folder], plan, ledger, day)
    known = Ledger.read(ledger)
    assert [entry.value for entry in known.entries if entry.kind == "value"] == [40, 45]
    evaluated = gp.ProgressEvaluator(plan).evaluate(known.values(), as_of=dt.date(2020, 12, 31))
    assert "45 %" in evaluated.indicator("1.1").because()


def test_two_forms_in_one_round(folder: Path, ledger: Path, plan: gp.Plan) -> None:
    """The one saved later is appended last, whatever the files are called, and it is told."""
    for name, value, saved in (("a.xlsx", 45, 2), ("b.xlsx", 40, 1)):
        one = sheet(folder, plan, name=name)
        one.measure("1.1", value=value)
        one.book.properties.modified = dt.datetime(2020, 6, saved)  # noqa: DTZ001
        _save_as_of(one, dt.datetime(2020, 6, saved))  # noqa: DTZ001
    found = collect([folder], plan, ledger, RECEIVED)
    assert [entry.value for entry in found.entries if entry.kind == "value"] == [40, 45]
    (problem,) = found.problems
    assert str(problem) == (
        f"{folder / 'a.xlsx'}: cảnh báo GP753: đã có biểu khác của cơ quan và kỳ này trong lần thu này: "
        f"{folder / 'b.xlsx'}; biểu ở đây được tính sau cùng"
    )
    assert not found.has_errors


def _save_as_of(one: Sheet, moment: dt.datetime) -> None:
    """Openpyxl writes the present moment; another one is put in its place."""
    import re  # noqa: PLC0415
    import zipfile  # noqa: PLC0415

    path = one.save()
    with zipfile.ZipFile(path) as old:
        parts = {part.filename: old.read(part) for part in old.infolist()}
    stamp = f">{moment.isoformat()}Z</dcterms:modified>".encode()
    core = re.sub(rb">[^<]*</dcterms:modified>", stamp, parts["docProps/core.xml"])
    with zipfile.ZipFile(path, "w") as new:
        for name, content in {**parts, "docProps/core.xml": core}.items():
            new.writestr(name, content)


def test_stopped_halfway(
    folder: Path, ledger: Path, plan: gp.Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is in the ledger then is whole, and the next run adds what is missing."""
    monkeypatch.setattr(module, "_BATCH", 2)
    for number in range(5):
        one = sheet(folder, plan, "so-y-te", f"{number}.xlsx")
        one.measure("1.1", value=40 + number)
        one.task("II.1.e", done="xong")
        one.save()

    def stop(done: int, _: int, __: Path) -> None:
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        collect([folder], plan, ledger, RECEIVED, told=stop)
    half = Ledger.read(ledger)
    assert not half.problems
    assert len(half.entries) == 6
    collect([folder], plan, ledger, RECEIVED)
    assert len(Ledger.read(ledger).entries) == 15


def test_a_form_that_was_sent_back_has_to_change(folder: Path, ledger: Path, plan: gp.Plan) -> None:
    """Sent again as it was, it is not taken, and that is told apart from a mere copy."""
    one = sheet(folder, plan, "so-y-te", "a.xlsx")
    one.measure("1.1", value=40)
    one.save()
    (report, *_) = collect([folder], plan, ledger, RECEIVED).entries
    back = Entry(
        kind=EntryKind.SENT_BACK,
        plan=report.plan,
        agency=report.agency,
        period=report.period,
        received_on=RECEIVED,
    )
    append(ledger, [back])
    (again,) = collect([folder], plan, ledger, RECEIVED).files
    assert again.outcome is Outcome.UNCHANGED
