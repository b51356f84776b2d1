"""A form as it is written: only text, protected, validated by Excel itself, the same bytes always."""

import zipfile
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import gender_plan as gp
from forms.filling import Sheet, openpyxl, sheet
from gender_plan.errors import UnknownIdError
from gender_plan.forms import Forms, workbook, write_forms
from gender_plan.forms.layout import FORM_VERSION, GUIDE, MEASURES, TASKS
from gender_plan.forms.sheets import Book
from gender_plan.forms.workbook import file_names

HOSTILE = (
    "=cmd|' /C calc'!A0",
    "</script><script>alert(1)</script>",
    "{{ 7 * 7 }} {% raw %}",
    "BĐG&VSTBPN <6 tháng> \"'",
    "@SUM(A1) +1 -1",
    "https://example.org/x",
    "_x0041_",
    "tên dài " * 63,
)


def test_every_report_has_its_file(tmp_path: Path, plan: gp.Plan) -> None:
    """One workbook for each report that is owed, under a name that every system takes."""
    written = write_forms(plan, "2020-H1", tmp_path / "forms")
    assert {agency: path.name for agency, path in written.items()} == {
        "so-y-te": "2020-H1_so-y-te.xlsx",
        "ubnd-huyen-mot": "2020-H1_ubnd-huyen-mot.xlsx",
    }
    assert sorted(p.name for p in (tmp_path / "forms").iterdir()) == sorted(
        path.name for path in written.values()
    )
    with pytest.raises(UnknownIdError, match="có phải 'so-y-te'"):
        write_forms(plan, "2020-H1", tmp_path, agencies=["so-y-tee"])


def test_names_are_ascii_and_never_collide(plan: gp.Plan) -> None:
    """Two agencies that differ in accents or letter case, or have endless ids, still have two files."""
    form = Forms(plan).of("2020-H1")["so-y-te"]
    ids = ("sở-y-tế", "SỞ-Y-TẾ", "a" * 300, "a" * 299 + "b", "../x", "con")
    named = file_names(evolve(form, identity=evolve(form.identity, agency=id_)) for id_ in ids)
    names = list(named.values())
    assert len({name.lower() for name in names}) == len(ids)
    assert all(name.isascii() and "/" not in name and len(name) < 130 for name in names)


def test_the_same_bytes_every_time(plan: gp.Plan) -> None:
    """Nothing in a form depends on when or where it is made."""
    form = Forms(plan).of("2020-H1")["so-y-te"]
    assert workbook(form) == workbook(form)


def test_a_form_knows_what_it_is(opened: Sheet) -> None:
    """Plan, fingerprint, period, agency and version stand in the properties of the document."""
    known = {prop.name: prop.value for prop in opened.book.custom_doc_props.props}
    assert known == {
        "Ke hoach": "tinh-mau",
        "Dau ke hoach": Forms(opened.plan).fingerprint,
        "Ky bao cao": "2020-H1",
        "Ma co quan": "so-y-te",
        "Phien ban bieu": FORM_VERSION,
    }
    assert opened.book.sheetnames == [GUIDE, MEASURES, TASKS, "Danh mục"]
    assert opened.book["Danh mục"].sheet_state == "veryHidden"


def test_only_answers_are_open(opened: Sheet) -> None:
    """Every sheet is protected without a password; the yellow cells are open and nothing else is."""
    for tab in opened.book.worksheets:
        assert tab.protection.sheet
        assert tab.protection.password is None
    open_cells = {
        (tab.title, tab.cell(4, cell.column).value)
        for tab in opened.book.worksheets[1:3]
        for row in tab.iter_rows()
        for cell in row
        if not cell.protection.locked
    }
    assert {title for name, title in open_cells if name == TASKS} == {"Kết quả thực hiện", "Ghi chú"}
    assert {title for name, title in open_cells if name == MEASURES} == {
        *("Giá trị", "Tử số", "Mẫu số", "Nữ", "Nam", "Tình trạng số liệu", "Nguồn số liệu", "Ghi chú")
    }
    assert opened.place(MEASURES, "1.2", "numerator").protection.locked
    assert not opened.place(MEASURES, "1.3", "numerator").protection.locked


def _rule(opened: Sheet, number: str, key: str) -> Any:  # noqa: ANN401
    cell = opened.place(MEASURES, number, key)
    rules = opened.book[MEASURES].data_validations.dataValidation
    return next(rule for rule in rules if cell.coordinate in rule.sqref)


def test_excel_itself_holds_answers_to_their_bounds(opened: Sheet) -> None:
    """Shares from 0 to 100, amounts from 0, denominators above 0; states from the list."""
    share, loan = _rule(opened, "1.1", "value"), _rule(opened, "1.2", "value")
    assert (share.type, share.formula1, share.formula2) == ("decimal", "0", "100")
    assert share.error == (
        "Tỷ lệ phải là số từ 0 đến 100 (gõ 35,5 cho 35,5%). Chưa có số liệu thì để trống."
    )
    assert (loan.operator, loan.formula1) == ("greaterThanOrEqual", "0")
    assert _rule(opened, "1.1", "denominator").operator == "greaterThan"
    assert _rule(opened, "1.1", "state").formula1 == "'Danh mục'!$D$1:$D$3"
    assert _rule(opened, "1.4", "value").formula1 == "'Danh mục'!$E$1:$E$2"
    assert opened.place(MEASURES, "1.1", "value").number_format == '0.0"%"'
    assert opened.place(MEASURES, "1.1", "note").number_format == "@"
    assert opened.place(MEASURES, "1.1", "note").quotePrefix


def test_it_prints_on_a4(opened: Sheet) -> None:
    """As wide as one page, headings on every page, pages numbered."""
    for name in (MEASURES, TASKS):
        tab = opened.book[name]
        assert (tab.page_setup.paperSize, tab.page_setup.orientation) == (9, "landscape")
        assert tab.sheet_properties.pageSetUpPr.fitToPage
        assert (tab.page_setup.fitToWidth or 1, tab.page_setup.fitToHeight) == (1, 0)
        assert tab.print_title_rows == "$4:$4"
        assert "Trang" in tab.oddFooter.right.text
    assert opened.book[GUIDE].page_setup.paperSize == 9


def test_what_hangs_on_no_goal_stands_under_none(opened: Sheet) -> None:
    """The heading of a goal is over its own indicators only."""
    headings = [cell.value for cell in opened.book[MEASURES]["B"] if isinstance(cell.value, str)]
    assert headings[-8:] == [
        *("Mục tiêu 1: Việc làm", "1.1", "1.2", "1.3", "1.4"),
        *("Chỉ tiêu không thuộc mục tiêu nào", "3.a", "3.b"),
    ]


def test_what_was_known_before(plan: gp.Plan) -> None:
    """The last value stands beside the empty cell, of the own area, and none that is still to come."""
    values = (
        gp.ReportedValue(indicator="1.1", period="2018", value=41),
        gp.ReportedValue(indicator="1.1", period="2019", numerator=9, denominator=20),
        gp.ReportedValue(indicator="1.1", period="2025", value=99),
        gp.ReportedValue(indicator="1.1", period="2019", area="UBND huyện Một", value=38),
    )
    forms = Forms(plan, values).of("2020-H1")
    (district,) = forms["ubnd-huyen-mot"].measures
    assert forms["so-y-te"].measures[0].last == "45 %, 9/20 (năm 2019)"
    assert district.last == "38 % (năm 2019)"
    assert district.target == "ít nhất 50 % đến hết năm 2020"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(tmp_path: Path, plan: gp.Plan, text: str) -> None:
    """No formula, no link, nothing lost: what the plan says is what stands in the cell."""
    words = gp.Text(text)
    goals = (evolve(plan.goals[0], title=words), *plan.goals[1:])
    agencies = tuple(evolve(agency, name=words) for agency in plan.agencies)
    tasks = tuple(evolve(task, text=words) for task in plan.tasks)
    loose = tuple(evolve(indicator, text=words) for indicator in plan.indicators)
    odd = evolve(plan, title=words, goals=goals, agencies=agencies, tasks=tasks, indicators=loose)
    filled = sheet(tmp_path, odd)
    with zipfile.ZipFile(filled.path) as archive:
        content = b"".join(archive.read(name) for name in archive.namelist() if "worksheets" in name)
    assert b"<f>" not in content
    assert b"yperlink" not in content
    assert filled.book[GUIDE]["B2"].value == text
    assert filled.place(TASKS, "II.1.e", "words").value == text
    assert filled.place(TASKS, "II.1.e", "words").data_type == "s"
    filled.task("II.1.e", done="xong")
    read = filled.read()
    assert not read.problems
    assert read.entries[1].done == "xong"


def test_control_characters_are_shown(tmp_path: Path, plan: gp.Plan) -> None:
    """A plan made in Python may hold them; a workbook does not."""
    odd = evolve(plan, title=gp.Text("a\x00\x1b[31mb\ud800"))
    filled = sheet(tmp_path, odd)
    assert filled.book[GUIDE]["B2"].value == "a\ufffd\ufffd[31mb\ufffd"
    filled.task("II.1.e", done="xong")
    assert not filled.read().problems


def test_a_refusal_of_the_writer_is_an_error() -> None:
    """XlsxWriter says by a number only that it dropped something."""
    Book.checked(0)
    with pytest.raises(ValueError, match="code -2"):
        Book.checked(-2)


def test_the_form_of_every_agency_of_a_real_plan(tmp_path: Path) -> None:
    """Forty agencies and districts of Nghệ An owe a report; each form opens and has what it owes."""
    real = gp.load_plan(gp.bundled_plan("nghe_an_2020"))
    forms = Forms(real).of("2020-H1")
    written = write_forms(real, "2020-H1", tmp_path)
    assert set(written) == set(forms)
    for agency in ("so-noi-vu", "so-gddt", "ubnd-huyen-anh-son"):
        book = openpyxl.load_workbook(written[agency])
        ids = [cell.value for tab in book.worksheets[1:-1] for cell in tab["A"] if cell.value]
        owed = [row.id for row in forms[agency].measures] + [row.id for row in forms[agency].tasks]
        assert [id_ for id_ in ids if id_ != "Mã dòng"] == owed
