"""The ledger keeps what it was given, whatever that is, and says where something in it is wrong."""

import csv
import datetime as dt
import io
import os
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import gender_plan as gp
from gender_plan.ledger import COLUMNS, Entry, EntryKind, Ledger, append, beside

DAY = dt.date(2020, 6, 28)
HOSTILE = (
    '=cmd|" /C calc"!A0',
    "</script><b>&amp;",
    "{{ 7 * 7 }} {% raw %}",
    'một "hai", ba; bốn\tnăm',
    "dòng một\r\ndòng hai\rdòng ba\ndòng bốn",
    "\x00\x07\x1b[31m\x7f\u202e\ufeff\u2028",
    "  đầu và cuối  ",
    "Xã " * 500,
    "x" * 200_000,
    '"',
    ",",
)


def entry(kind: EntryKind = EntryKind.VALUE, **given_: Any) -> Entry:  # noqa: ANN401  any cell
    """A row about one report."""
    row = Entry(kind=kind, plan="nghe-an-2020", agency="so-noi-vu", period="2020-H1", received_on=DAY)
    return attrs.evolve(row, **given_)


def figures() -> st.SearchStrategy[Decimal]:
    """Any figure, of any length."""
    return st.decimals(allow_nan=False, allow_infinity=False, places=None).filter(
        lambda figure: abs(figure.adjusted()) < 40
    )


# A file name may be no text at all on some systems; such a one is kept by its codes, not as it is.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """Any row whatever."""
    optional = {
        name: draw(st.none() | TEXTS)
        for name in ("indicator", "part", "population", "area", "task", "done", "note", "source")
    }
    return entry(
        draw(st.sampled_from(EntryKind)),
        agency=draw(TEXTS),
        period=draw(TEXTS),
        received_on=draw(st.dates()),
        sex=draw(st.none() | st.sampled_from(gp.Sex)),
        state=draw(st.none() | st.sampled_from(gp.ValueState)),
        value=draw(st.none() | figures()),
        numerator=draw(st.none() | figures()),
        **optional,
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a ledger is to be; there is none yet."""
    return tmp_path / "kế hoạch.so-lieu.csv"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(rows=st.lists(entries(), unique=True, max_size=6))
def test_what_was_added_is_read_back_equal(path: Path, rows: list[Entry]) -> None:
    """Any rows come back as they were, in their order, and adding them once more changes nothing."""
    path.unlink(missing_ok=True)
    forms = [attrs.evolve(row, form=f"f{number}") for number, row in enumerate(rows)]
    assert append(path, forms) == len(forms)
    assert Ledger.read(path) == Ledger(entries=tuple(forms))
    before = path.read_bytes() if path.exists() else b""
    assert append(path, forms) == 0
    assert (path.read_bytes() if path.exists() else b"") == before


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_survives_unchanged(path: Path, text: str) -> None:
    """Formulas, markup, control characters, quotes and line ends are text like any other."""
    rows = (entry(EntryKind.TASK, task="II.1.a", done=text, note=text, file=text, agency=text),)
    append(path, rows)
    assert Ledger.read(path).entries == rows
    if len(text) < csv.field_size_limit():
        read = list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8"), newline="")))
        assert [row["done"] for row in read] == [text]


def test_the_file_is_a_plain_table(path: Path) -> None:
    """UTF-8, the columns in their documented order, CRLF, quotes only where they are needed."""
    append(path, [entry(indicator="1.2", value=Decimal("35.50"), note='nói "có"', form="f")])
    head, row, end = path.read_bytes().decode("utf-8").split("\r\n")
    assert head.split(",") == list(COLUMNS) == [field.name for field in attrs.fields(Entry)]
    assert row == (
        'value,nghe-an-2020,so-noi-vu,2020-H1,2020-06-28,1.2,,,,,35.50,,,,,,"nói ""có""",,,,f'
    )
    assert not end


def test_no_file_is_an_empty_ledger(path: Path) -> None:
    """Before anything has come in there is nothing, which is no fault; nor does asking make a file."""
    assert Ledger.read(path) == Ledger()
    assert append(path, []) == 0
    assert not path.exists()


def test_the_ledger_lies_beside_the_plan() -> None:
    """Whoever has the plan finds its ledger."""
    assert beside("tinh/nghe_an.2020.yaml") == Path("tinh/nghe_an.2020.so-lieu.csv")


def test_the_rows_of_a_form_that_is_there_add_nothing(path: Path) -> None:
    """The same content counts once, under whatever file name and on whatever day it comes again."""
    form = [entry(EntryKind.REPORT, form="f1"), entry(indicator="1.2", value=Decimal(1), form="f1")]
    again = [attrs.evolve(row, received_on=dt.date(2020, 7, 9), file="khác.xlsx") for row in form]
    assert (append(path, form), append(path, again)) == (2, 0)
    append(path, [entry(EntryKind.SENT_BACK)])
    assert append(path, form) == 0
    assert Ledger.read(path).values() == ()


def test_a_decision_adds_nothing_while_it_holds(path: Path) -> None:
    """Saying the same again is nothing new, but it is after something else was decided."""
    excused, withdrawn = entry(EntryKind.EXCUSED), entry(EntryKind.WITHDRAWN)
    added = [append(path, [row]) for row in (excused, excused, withdrawn, withdrawn, excused)]
    assert added == [1, 0, 1, 0, 1]
    assert append(path, [attrs.evolve(excused, note="bão lụt")]) == 1


def test_only_reports_that_count_give_values(path: Path) -> None:
    """What was sent back or withdrawn gives none; what came afterwards does."""
    old, new = (
        entry(indicator="1.2", value=Decimal(n), form=f"f{n}", received_on=DAY.replace(day=n))
        for n in (1, 20)
    )
    back = entry(EntryKind.SENT_BACK, received_on=DAY.replace(day=10))
    append(path, [old])
    assert [value.value for value in Ledger.read(path).values()] == [1]
    append(path, [back])
    assert Ledger.read(path).values() == ()
    append(path, [new])
    assert [value.value for value in Ledger.read(path).values()] == [20]
    assert [value.value for value in Ledger.read(path).until(DAY.replace(day=5)).values()] == [1]


def test_a_correction_of_the_same_day_takes_the_place_of_what_it_corrects(path: Path) -> None:
    """Two figures of one agency for one day would be a contradiction; the later row holds."""
    first = entry(indicator="1.2", value=Decimal(30), form="f1")
    other = entry(indicator="1.3", value=Decimal(5), form="f1")
    later = attrs.evolve(first, value=Decimal(31), form="f2")
    next_day = attrs.evolve(first, value=Decimal(32), form="f3", received_on=dt.date(2020, 6, 29))
    append(path, [first, other])
    append(path, [later])
    append(path, [next_day])
    assert [value.value for value in Ledger.read(path).values()] == [5, 31, 32]


def test_the_last_word_about_a_task_stands_last(path: Path) -> None:
    """Answers come in the order of their days, whatever the order in the file."""
    done = entry(EntryKind.TASK, task="II.1.a", done="đã tổ chức 2 lớp", form="f1")
    again = attrs.evolve(done, done="đã tổ chức 3 lớp", form="f2", received_on=dt.date(2020, 7, 1))
    other = attrs.evolve(done, agency="so-y-te", form="f3")
    append(path, [again])
    append(path, [done])
    append(path, [other])
    said = [(row.agency, row.done) for row in Ledger.read(path).answers()]
    assert said == [
        ("so-noi-vu", "đã tổ chức 2 lớp"),
        ("so-y-te", "đã tổ chức 2 lớp"),
        ("so-noi-vu", "đã tổ chức 3 lớp"),
    ]


def test_each_plan_has_its_own(path: Path) -> None:
    """A ledger may hold several plans; one is asked for."""
    append(path, [entry(EntryKind.NIL), entry(EntryKind.NIL, plan="khac")])
    assert [row.plan for row in Ledger.read(path).of("khac").entries] == ["khac"]


ROW = "value,p,a,2020-H1,2020-06-28,1.2,,,,,35.5,,,,,,,,,,f"
WRONG = (
    (ROW.replace("value", "valeu"), "GP654", 2, 1),
    (ROW.replace("2020-06-28", "28/6/2020"), "GP655", 2, 19),
    (ROW.replace("2020-06-28", "2020-02-30"), "GP655", 2, 19),
    (ROW.replace("35.5", '"35,5"'), "GP656", 2, 38),
    (ROW.replace("35.5", "NaN"), "GP656", 2, 38),
    (ROW.replace(",a,", ",,"), "GP653", 2, 9),
    (ROW + ",", "GP652", 2, 1),
    ('value,p,"Sở\n""Nội vụ""",2020-H1,2020-6-28' + ROW[28:], "GP655", 3, 21),
)


@pytest.mark.parametrize(("row", "code", "line", "column"), WRONG)
def test_a_broken_row_is_told_at_its_place(
    path: Path, row: str, code: str, line: int, column: int
) -> None:
    """The row is a problem at its file, line and column; the rows around it are read, and kept."""
    lines = (",".join(COLUMNS), row, ROW)
    path.write_text("\r\n".join(lines), "utf-8", newline="")
    read = Ledger.read(path)
    assert [(p.code, p.line, p.column) for p in read.problems] == [(code, line, column)]
    assert str(path) in str(read.problems[0])
    assert [each.indicator for each in read.entries] == ["1.2"]
    before = path.read_bytes()
    assert append(path, [entry(EntryKind.NIL)]) == 1
    assert path.read_bytes().startswith(before + b"\r\n")
    assert len(Ledger.read(path).entries) == 2


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"a,b,c\r\n1,2,3\r\n", "GP650", 1),
        (",".join(COLUMNS).replace(",", ";").encode(), "GP650", 1),
        ((",".join(COLUMNS) + f'\r\n{ROW}\r\nnil,"p').encode(), "GP651", 3),
        ((",".join(COLUMNS) + "\r\nS\xf4\r\n").encode("latin-1"), "GP005", 2),
    ],
    ids=["another table", "saved with semicolons", "an open quote", "another encoding"],
)
def test_nothing_is_added_to_what_cannot_be_read(
    path: Path, content: bytes, code: str, line: int
) -> None:
    """Where rows would be lost behind an open quote or in another table, nothing is touched."""
    path.write_bytes(content)
    (problem,) = Ledger.read(path).problems
    with pytest.raises(gp.InvalidLedgerError) as refused:
        append(path, [entry(EntryKind.NIL)])
    assert (problem.code, problem.line) == (code, line)
    assert tuple(refused.value.problems) == (problem,)
    assert path.read_bytes() == content


def test_a_mark_at_the_beginning_is_no_fault(path: Path) -> None:
    """Excel puts a byte order mark before UTF-8; the table is read all the same."""
    append(path, [entry(EntryKind.NIL)])
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert len(Ledger.read(path).entries) == 1
    assert append(path, [entry(EntryKind.NIL)]) == 0


def test_a_ledger_in_no_folder_is_refused(tmp_path: Path) -> None:
    """No folder is made up, and the error names the one that is missing."""
    with pytest.raises(FileNotFoundError) as refused:
        append(tmp_path / "nowhere" / "x.csv", [entry(EntryKind.NIL)])
    assert refused.value.filename == str(tmp_path / "nowhere")


@pytest.mark.skipif(os.name != "posix", reason="links need no rights on POSIX")
def test_a_link_means_the_file_behind_it(path: Path, tmp_path: Path) -> None:
    """Whoever adds by a link adds to the ledger itself, and the link stays one."""
    link = tmp_path / "link.csv"
    append(path, [entry(EntryKind.NIL)])
    link.symlink_to(path)
    assert append(link, [entry(EntryKind.WITHDRAWN)]) == 1
    assert link.is_symlink()
    assert len(Ledger.read(path).entries) == 2


def test_a_figure_has_to_be_one(path: Path) -> None:
    """What is no figure is refused before anything is written."""
    with pytest.raises(ValueError, match="finite"):
        append(path, [entry(value=Decimal("NaN"))])
    assert not path.exists()


HEADING = ",".join(COLUMNS)
CURES = (
    (
        "a,b,c",
        "hãy lấy lại bản sao trước đó, hoặc nêu đúng tệp sổ số liệu",
        "the file that is the ledger",
    ),
    (
        f'{HEADING}\nnil,"p',
        "hãy thêm dấu đóng ở cuối ô, ngoặc kép bên trong ô thì viết hai lần",
        "close it at the end of the cell, and write a quote inside the cell twice",
    ),
    (
        f"{HEADING}\nnil,p",
        "hãy sửa cho đủ: ô trống vẫn có dấu phẩy, ô có dấu phẩy bên trong thì đặt trong ngoặc kép",
        "mend it: an empty cell keeps its comma, and a cell that holds a comma stands in quotes",
    ),
    (
        f"{HEADING}\n{ROW.replace(',a,', ',,')}",
        "dòng này chưa có agency; hãy điền vào ô này",
        "this row has no agency; fill in this cell",
    ),
)


@pytest.mark.parametrize(("content", "vi", "en"), CURES)
def test_it_is_said_how_a_ledger_is_mended(path: Path, content: str, vi: str, en: str) -> None:
    """Every fault ends with what to do about it."""
    path.write_text(content, "utf-8")
    (problem,) = Ledger.read(path).problems
    assert problem.message("vi").endswith(vi)
    assert problem.message("en").endswith(en)
