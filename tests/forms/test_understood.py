"""What people really do with a form is understood, as long as it changes no figure."""

from decimal import Decimal

import pytest

import gender_plan as gp
from forms.filling import COLUMNS, RECEIVED, Sheet, sheet, values_of
from gender_plan.forms.layout import MEASURES, TASKS
from gender_plan.ledger import EntryKind
from gender_plan.model import Sex, ValueState


@pytest.mark.parametrize(
    ("typed", "shown_as", "meant"),
    [
        (35.5, '0.0"%"', "35.5"),
        ("35,5", "@", "35.5"),
        ("35.5 %", "@", "35.5"),
        ("35,5%", "General", "35.5"),
        (" 35,50\u00a0% ", "General", "35.50"),
        (0.355, "0.0%", "35.5"),
        (0.355, "0.00 %;[Red]-0.00 %", "35.5"),
        (0.07, "0%", "7"),
        (35.499999999999996, "General", "35.5"),
        (40, "General", "40"),
        ("0,355", "@", "0.355"),
        (0, "General", "0"),
        ("100", "@", "100"),
    ],
)
def test_a_share_however_it_is_typed(opened: Sheet, typed: object, shown_as: str, meant: str) -> None:
    """The number format tells a hundredth from a percentage point; text is read as it is written."""
    opened.measure("1.1", value=typed)
    opened.place(MEASURES, "1.1", "value").number_format = shown_as
    read = opened.read()
    assert not [problem for problem in read.problems if problem.severity == "error"]
    assert values_of(read) == [("1.1", None, None, Decimal(meant), None, None)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (1234, "1234"),
        (1234.5, "1234.5"),
        ("1234", "1234"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1,2340", "1.2340"),
        (10**12, "1000000000000"),
    ],
)
def test_an_amount_however_it_is_typed(opened: Sheet, typed: object, meant: str) -> None:
    """Thousands may be set apart where that can be told from decimals."""
    opened.measure("1.2", value=typed)
    read = opened.read()
    assert not read.problems
    assert values_of(read) == [("1.2", None, None, Decimal(meant), None, None)]


def test_a_filled_form(opened: Sheet) -> None:
    """Every answer becomes one row with its cell, after one for the form itself."""
    opened.measure("1.1", numerator=12, denominator=40, state="so  BO", source="- Niên giám", note=2019)
    opened.measure("1.2", value=1000, women=600, men="400")
    opened.measure("1.3", state="Không thu thập")
    opened.measure("1.4", value="Có")
    opened.task("II.1.đ", done="- Đã mở 2 lớp\n- 60 người")
    opened.task("Bố trí kinh phí", done="120 triệu đồng")
    read = opened.read()
    assert not read.problems
    first, share, loans, women, men, nobody, project, course, money = read.entries
    assert (first.kind, first.file, first.received_on) == (EntryKind.REPORT, "so.xlsx", RECEIVED)
    assert (share.numerator, share.denominator) == (Decimal(12), Decimal(40))
    assert share.cell == "Chỉ tiêu!H6"
    assert (share.state, share.source, share.note) == (ValueState.PROVISIONAL, "- Niên giám", "2019")
    assert [(e.sex, e.value) for e in (loans, women, men)] == [
        (None, Decimal(1000)),
        (Sex.FEMALE, Decimal(600)),
        (Sex.MALE, Decimal(400)),
    ]
    assert (nobody.indicator, nobody.state, nobody.value) == ("1.3", ValueState.NOT_COLLECTED, None)
    assert (project.indicator, project.value) == ("1.4", Decimal(1))
    assert (course.task, course.done) == ("II.1.đ", "- Đã mở 2 lớp\n- 60 người")
    assert str(money.task).startswith("duty-")
    assert len({entry.form for entry in read.entries}) == 1


def test_the_result_of_a_goal_without_indicators(opened: Sheet) -> None:
    """Where the document does not list the indicators of a goal, its result is told in words."""
    (row,) = (row for row in opened.form.tasks if row.task == "goal-2")
    opened.task(row.words, done="khám cho 300 người")
    assert opened.read().entries[1].task == "goal-2"


def test_a_district_reports_for_its_own_area(opened: Sheet, plan: gp.Plan) -> None:
    """Its values carry its name as the area; those of a department are for the whole."""
    district = sheet(opened.path.parent, plan, "ubnd-huyen-mot", "huyen.xlsx")
    district.measure("1.1", value=40)
    opened.measure("1.1", value=50)
    assert [s.read().entries[1].area for s in (district, opened)] == ["UBND huyện Một", None]


def test_rows_that_were_moved_hidden_and_inserted(opened: Sheet) -> None:
    """A row is known by its id, wherever it stands, and so is a column by its heading."""
    opened.measure("1.1", value=40)
    opened.measure("3.b", value=70)
    before = values_of(opened.read())
    tab = opened.book[MEASURES]
    last = tab.max_row
    tab.move_range(f"A6:N{last}", rows=7)
    tab.row_dimensions[13].hidden = True
    tab.column_dimensions["G"].hidden = True
    tab.cell(6, 3).value = "ghi thêm ở dòng trống"
    assert values_of(opened.read()) == before
    opened.book[TASKS].insert_cols(3)
    tab.insert_cols(2)
    read = opened.read()
    assert values_of(read) == before
    assert not read.problems


def test_a_copied_row_with_the_same_answer(opened: Sheet) -> None:
    """The same said twice is said once."""
    opened.measure("1.1", value=40)
    tab = opened.book[MEASURES]
    tab.append([cell.value for cell in tab[6]])
    read = opened.read()
    assert not read.problems
    assert values_of(read) == [("1.1", None, None, Decimal(40), None, None)]


def test_a_value_may_be_rounded(opened: Sheet) -> None:
    """35,5 goes with 11 of 31, and 35 does too: rounded as far as it was written."""
    for value in (35.5, 35, "35,48", 35.484):
        opened.measure("1.1", value=value, numerator=11, denominator=31)
        assert not opened.read().problems


def test_a_copy_of_a_file_has_its_fingerprint(opened: Sheet) -> None:
    """Saved again or renamed, a form is the same; with another answer it is another one."""
    opened.measure("1.1", value=40)
    first = opened.read().form
    assert opened.read().form == first
    opened.measure("1.1", value="40 %")
    assert opened.read().form == first
    opened.measure("1.1", value=41)
    assert opened.read().form != first


def test_the_columns_of_the_tests_are_those_of_the_form(opened: Sheet) -> None:
    """What these tests type into is what the headings say."""
    for name, places in COLUMNS.items():
        tab = opened.book[name]
        assert next(tab.cell(4, place).value for place in places.values()) == "Mã dòng"
