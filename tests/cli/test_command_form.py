"""``form`` writes the forms of a period; ``collect`` reads them back into the ledger."""

import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import Result

from gender_plan.cli import counting as module
from gender_plan.cli.counting import counting

Typed = Callable[..., Result]

openpyxl = import_module("openpyxl")


@pytest.fixture
def forms(typed: Typed, plan: Path, tmp_path: Path) -> Path:
    """The folder with the forms of the sample plan."""
    out = tmp_path / "bieu"
    assert typed("form", plan, "--period", "2021", "--out", out).exit_code == 0
    return out


def fill(path: Path, column: str, answer: object) -> None:
    """Types an answer into the first row of the first table of a form."""
    book = openpyxl.load_workbook(path)
    tab = book["Chỉ tiêu"]
    row = next(r for r in range(5, tab.max_row + 1) if tab.cell(r, 1).value)
    tab[f"{column}{row}"] = answer
    book.save(path)


def test_forms_are_written(typed: Typed, plan: Path, tmp_path: Path) -> None:
    """A table of whose form is in which file, and the files."""
    result = typed("form", plan, "--period", "2021", "--out", tmp_path / "bieu")
    assert result.exit_code == 0
    assert "Sở Y tế" in result.stdout
    assert "2021_so-y-te.xlsx" in result.stdout
    names = sorted(path.name for path in (tmp_path / "bieu").iterdir())
    assert f"Đã ghi {len(names)} biểu kỳ 2021" in result.stdout
    assert "2021_so-y-te.xlsx" in names


def test_forms_of_one_agency_as_json(typed: Typed, plan: Path, tmp_path: Path) -> None:
    """An agency may be named by its name; the answer says which file is whose."""
    out = tmp_path / "bieu"
    result = typed(
        "form", plan, "--period", "2021", "--out", out, "--agency", "sở y tế", "--format", "json"
    )
    assert json.loads(result.stdout)["forms"] == [
        {"agency": "so-y-te", "file": str(out / "2021_so-y-te.xlsx")}
    ]
    assert len(list(out.iterdir())) == 1


def test_what_was_known_stands_on_the_form(
    typed: Typed, plan: Path, values: Path, tmp_path: Path
) -> None:
    """A table of values gives the last value."""
    out = tmp_path / "bieu"
    typed("form", plan, "--period", "2021", "--out", out, "--values", values, "--agency", "so-y-te")
    tab = openpyxl.load_workbook(out / "2021_so-y-te.xlsx")["Chỉ tiêu"]
    assert "81 % (năm 2021)" in [cell.value for cell in tab["F"]]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--period", "2031"), "lỗi: kế hoạch không có kỳ báo cáo '2031'"),
        (("--period", "2021", "--agency", "so-y"), "so-y"),
        ((), "lỗi: thiếu tùy chọn --period"),
    ],
)
def test_what_cannot_be_made(
    typed: Typed, plan: Path, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    """An unknown period or agency, or none: one sentence, and nothing is written."""
    result = typed("form", plan, *words, "--out", tmp_path / "bieu")
    assert result.exit_code == 2
    assert told in result.stderr
    assert not (tmp_path / "bieu").exists()


def test_forms_are_collected(typed: Typed, plan: Path, forms: Path, tmp_path: Path) -> None:
    """What came in as a table, and in the ledger beside the plan; again, it adds nothing."""
    filled = forms / "2021_so-y-te.xlsx"
    fill(filled, "G", "81,5 %")
    result = typed("collect", filled, "--plan", plan, "--received", "30/11/2021")
    assert result.exit_code == 0
    assert "Sở Y tế" in result.stdout
    assert "1 biểu đã nhận; thêm 2 dòng vào" in result.stdout
    assert "nhận ngày 30/11/2021; 0 lỗi, 0 cảnh báo" in result.stdout
    ledger = tmp_path / "mau.so-lieu.csv"
    assert "81.5" in ledger.read_text("utf-8")
    before = ledger.read_bytes()
    again = typed("collect", filled, "--plan", plan, "--received", "1/12/2021")
    assert "1 biểu đã có trong sổ; thêm 0 dòng" in again.stdout
    assert ledger.read_bytes() == before


def test_problems_stand_at_their_cell(typed: Typed, plan: Path, forms: Path, tmp_path: Path) -> None:
    """File, sheet and cell, in text and as JSON; the program leaves with 1."""
    filled = forms / "2021_so-y-te.xlsx"
    fill(filled, "G", "1.234")
    words = ("collect", filled, "--plan", plan, "--ledger", tmp_path / "so.csv")
    text = typed(*words)
    assert text.exit_code == 1
    assert f"{filled} Chỉ tiêu!G" in text.stdout
    assert "lỗi GP735: “1.234” có thể là 1234 hoặc số lẻ" in text.stdout
    answer = json.loads(typed(*words, "--format", "json", "--lang", "en").stdout)
    (file,) = answer["files"]
    assert (file["outcome"], answer["new_rows"]) == ("refused", 0)
    (problem,) = file["problems"]
    assert problem["cell"].startswith("Chỉ tiêu!G")
    assert problem["message"] == "“1.234” may be 1234 or a decimal; write 1234 or 1,2340"
    assert not (tmp_path / "so.csv").exists()


def test_strict_takes_warnings_for_errors(typed: Typed, plan: Path, forms: Path) -> None:
    """A figure that may be a fraction is taken and told."""
    filled = forms / "2021_so-y-te.xlsx"
    fill(filled, "G", 0.81)
    assert typed("collect", filled, "--plan", plan, "--strict").exit_code == 1
    assert typed("collect", filled, "--plan", plan).exit_code == 0


def test_nothing_to_collect(typed: Typed, plan: Path, tmp_path: Path) -> None:
    """An empty folder is told; a file that is not there is a problem of its own."""
    result = typed("collect", tmp_path, "--plan", plan)
    assert result.exit_code == 2
    assert "không có biểu nào để thu" in result.stderr
    gone = typed("collect", tmp_path / "x.xlsx", "--plan", plan)
    assert gone.exit_code == 1
    assert "lỗi GP002" in gone.stdout


def test_a_bar_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Many files are counted on a terminal; in a pipe nothing is said."""
    with counting("Đang đọc") as told:
        told(1, 100, Path("a"))
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(module, "FEW", 2)
    with counting("Đang đọc [bold]") as told:
        for done in range(1, 4):
            told(done, 3, Path("a"))
    shown = capsys.readouterr().err
    assert "Đang đọc [bold]" in shown
    assert "3/3" in shown
