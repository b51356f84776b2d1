"""``report`` writes the consolidated report of a period in the form that was asked for."""

import datetime as dt
import io
from collections.abc import Callable
from contextlib import nullcontext
from decimal import Decimal
from pathlib import Path

import docx
import openpyxl  # type: ignore[import-untyped]
import pytest
from click.testing import Result

from gender_plan import charts
from gender_plan.cli import report as module
from gender_plan.cli import saving
from gender_plan.ledger import Entry, EntryKind, append, beside
from gender_plan.model import ValueState

Typed = Callable[..., Result]
DAY = "2021-12-05"
PERIOD = ("--period", "2021")


@pytest.fixture
def ledger(plan: Path) -> Path:
    """What came in for the small plan, in the ledger beside it."""

    def entry(kind: EntryKind, agency: str = "so-y-te", **more: object) -> Entry:
        return Entry(
            kind=kind,
            plan="tinh-mau",
            agency=agency,
            period="2021",
            received_on=dt.date(2021, 12, 2),
            form="x",
            **more,  # type: ignore[arg-type]  # the fields of an entry
        )

    path = beside(plan)
    append(
        path,
        [
            entry(EntryKind.REPORT),
            entry(EntryKind.VALUE, indicator="1.1", value=Decimal("43.5")),
            entry(EntryKind.TASK, task="II.1.đ", done="Đã mở 02 lớp"),
        ],
    )
    return path


def test_without_a_file_it_is_printed(typed: Typed, plan: Path, ledger: Path) -> None:
    """As Markdown, by the ledger beside the plan, with nothing on stderr."""
    result = typed("report", plan, *PERIOD, "--as-of", DAY)
    assert (result.exit_code, result.stderr) == (0, "")
    assert ledger.is_file()
    assert "# BÁO CÁO: Kết quả năm 2021 thực hiện Kế hoạch mẫu" in result.stdout
    assert "**Sở Y tế:** “Đã mở 02 lớp”" in result.stdout
    assert "| 1.1 | Lao động nữ có việc làm |" in result.stdout
    assert "43,5" in result.stdout
    assert "**Nộp trễ hạn (1):** Sở Y tế (2 ngày)." in result.stdout


@pytest.mark.parametrize("ending", ["md", "html", "docx", "xlsx"])
def test_the_ending_of_the_file_says_the_form(
    typed: Typed, plan: Path, ledger: Path, tmp_path: Path, ending: str
) -> None:
    """The file is named on stderr, and stdout stays empty."""
    assert ledger.is_file()
    out = tmp_path / f"bao-cao.{ending}"
    result = typed("report", plan, *PERIOD, "--as-of", DAY, "--out", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"đã ghi báo cáo vào {out}\n"
    content = out.read_bytes()
    read: dict[str, Callable[[], str]] = {
        "md": content.decode,
        "html": content.decode,
        "docx": lambda: "\n".join(p.text for p in docx.Document(io.BytesIO(content)).paragraphs),
        "xlsx": lambda: str(list(openpyxl.load_workbook(io.BytesIO(content))["Nội dung"].values)),
    }
    assert "I. KẾT QUẢ THỰC HIỆN" in read[ending]()
    assert "báo cáo theo quy định./." in read[ending]()


def test_a_page_has_its_charts(typed: Typed, plan: Path, ledger: Path, tmp_path: Path) -> None:
    """Of the goals, of who reported, and of each indicator that has something to draw."""
    assert ledger.is_file()
    out = tmp_path / "a.html"
    assert typed("report", plan, *PERIOD, "--as-of", DAY, "--out", out).exit_code == 0
    page = out.read_text("utf-8")
    assert page.count("<figure>") == page.count("<svg role=") == 3
    assert "số liệu qua các kỳ so với lộ trình và mục tiêu" in page


def test_a_word_file_has_the_same_charts(typed: Typed, plan: Path, ledger: Path, tmp_path: Path) -> None:
    """As pictures, each told in words."""
    assert ledger.is_file()
    out = tmp_path / "a.docx"
    assert typed("report", plan, *PERIOD, "--as-of", DAY, "--out", out).exit_code == 0
    shapes = docx.Document(str(out)).inline_shapes
    assert [shape._inline.docPr.get("descr") for shape in shapes] == [
        "Số chỉ tiêu của từng mục tiêu theo kết quả",
        "Chỉ tiêu 1.1: số liệu qua các kỳ so với lộ trình và mục tiêu",
        "Chấp hành chế độ báo cáo của từng cơ quan, đơn vị",
    ]


def test_what_is_being_drawn_is_told_in_the_language_of_the_answers(
    typed: Typed, plan: Path, ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The report itself stays in Vietnamese."""
    assert ledger.is_file()
    steps: list[str] = []

    class Told:
        def step(self, text: str) -> None:
            steps.append(text)

    monkeypatch.setattr(module, "working", lambda: nullcontext(Told()))
    words = ("report", plan, *PERIOD, "--as-of", DAY, "--force", "--out", tmp_path / "a.html")
    assert [typed(*words, "--lang", language).exit_code for language in ("vi", "en")] == [0, 0]
    assert steps[1::4] == ["vẽ biểu đồ 1/3", "drawing chart 1 of 3"]


@pytest.mark.parametrize("ending", ["html", "docx"])
def test_without_charts_a_report_is_written_all_the_same(
    typed: Typed, plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    """And it is said what to install."""
    monkeypatch.setattr(charts, "find_spec", lambda _: None)
    out = tmp_path / f"a.{ending}"
    result = typed("report", plan, *PERIOD, "--as-of", DAY, "--out", out)
    assert result.exit_code == 0
    assert 'pip install "gender-plan[charts]"' in result.stderr
    if ending == "html":
        assert "Bản này không kèm biểu đồ." in out.read_text("utf-8")
    else:
        assert not docx.Document(str(out)).inline_shapes


def test_agencies_that_report_another_figure_for_one_thing_are_named(
    typed: Typed, plan: Path, ledger: Path
) -> None:
    """Section III has both with their figures; to say the same, or nothing, contradicts nobody."""
    of = {"plan": "tinh-mau", "period": "2021", "received_on": dt.date(2021, 12, 3)}

    def say(agency: str, **answer: object) -> str:
        row = Entry(kind=EntryKind.VALUE, agency=agency, indicator="1.1", **of, **answer)  # type: ignore[arg-type]  # the fields of an entry
        append(ledger, [row])
        shown = typed("report", plan, *PERIOD, "--as-of", DAY).stdout
        return shown.partition("III. NỘI DUNG CÒN THIẾU, CHƯA RÕ")[2]

    assert "báo cáo khác nhau" not in say("so-noi-vu", value=Decimal("43.50"))
    assert "báo cáo khác nhau" not in say("so-noi-vu", state=ValueState.NOT_COLLECTED)
    assert "báo cáo khác nhau" not in say("so-noi-vu", numerator=Decimal(87), denominator=Decimal(200))
    assert "**Chỉ tiêu 1.1, các cơ quan báo cáo khác nhau:** Sở Y tế: 43,5; Sở Nội vụ: 12/200." in say(
        "so-noi-vu", numerator=Decimal(12), denominator=Decimal(200)
    )


def test_the_form_can_be_named(typed: Typed, plan: Path, tmp_path: Path) -> None:
    """Whatever the file is called."""
    out = tmp_path / "bao-cao"
    result = typed("report", plan, *PERIOD, "--as-of", DAY, "--out", out, "--format", "html")
    assert result.exit_code == 0
    assert out.read_text("utf-8").startswith("<!DOCTYPE html>")


def test_a_file_that_is_there_is_only_replaced_when_asked(
    typed: Typed, plan: Path, tmp_path: Path
) -> None:
    """Somebody may have corrected the report by hand."""
    out = tmp_path / "a.md"
    out.write_text("đã sửa tay", "utf-8")
    refused = typed("report", plan, *PERIOD, "--as-of", DAY, "--out", out)
    assert refused.exit_code == 2
    assert "--force" in refused.stderr
    assert out.read_text("utf-8") == "đã sửa tay"
    assert typed("report", plan, *PERIOD, "--as-of", DAY, "--out", out, "--force").exit_code == 0
    assert "BÁO CÁO" in out.read_text("utf-8")


def test_a_file_that_word_holds_is_told(
    typed: Typed, plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What to do about it, in one sentence; no traceback."""

    def held(*_: object) -> None:
        raise PermissionError(13, "held")

    monkeypatch.setattr(saving, "write_whole", held)
    result = typed("report", plan, *PERIOD, "--as-of", DAY, "--out", tmp_path / "a.docx")
    assert result.exit_code == 2
    assert "hãy đóng tệp trong Word/Excel rồi chạy lại" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--format", "docx"), "thêm --out báo-cáo.docx"),
        (("--out", "a.pdf"), "không rõ dạng báo cáo của “a.pdf”"),
        (("--out", "nowhere/a.md"), "không có thư mục “nowhere”; hãy tạo thư mục này trước"),
        (("--out", ".", "--format", "md"), "“.” là một thư mục; hãy nêu tên tệp để ghi"),
        (
            ("--template", "a.docx"),
            "--template chỉ dùng với dạng docx; hãy thêm --out báo-cáo.docx, hoặc bỏ --template",
        ),
        (
            ("--ledger", "nowhere.csv"),
            "không có sổ số liệu “nowhere.csv”; hãy sửa đường dẫn sau --ledger, hoặc lập sổ: ",
        ),
        (("--format", "pdf"), "không có “pdf”"),
    ],
)
def test_what_cannot_be_is_told_in_one_sentence(
    typed: Typed, plan: Path, more: tuple[str, ...], said: str
) -> None:
    """Before anything is evaluated."""
    result = typed("report", plan, *PERIOD, "--as-of", DAY, *more)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_the_period_has_to_be_one_of_the_plan(typed: Typed, plan: Path) -> None:
    """Without one nothing is asked; with another one the right one is suggested."""
    assert "thiếu tùy chọn --period" in typed("report", plan).stderr
    wrong = typed("report", plan, "--period", "2022", "--as-of", DAY)
    assert wrong.exit_code == 2
    assert "kế hoạch không có kỳ báo cáo '2022'; có phải '2021'?" in wrong.stderr


def test_without_a_ledger_nobody_has_reported(typed: Typed, plan: Path) -> None:
    """Which is said, for it may be a slip."""
    result = typed("report", plan, *PERIOD, "--as-of", DAY, "--lang", "en")
    assert result.exit_code == 0
    assert "as if nobody had reported" in result.stderr
    assert "đã nộp 0/3" in result.stdout


def test_what_came_later_is_not_seen(typed: Typed, plan: Path, ledger: Path) -> None:
    """The report is that of the day that was asked for."""
    assert ledger.is_file()
    result = typed("report", plan, *PERIOD, "--as-of", "2021-12-01")
    assert "43,5" not in result.stdout
    assert "Đã mở 02 lớp" not in result.stdout


def test_faults_in_the_ledger_are_told_and_the_rest_is_used(
    typed: Typed, plan: Path, ledger: Path
) -> None:
    """With exit code 1, for somebody has to look at it."""
    content = ledger.read_bytes()
    ledger.write_bytes(content + b"x,y\n")
    result = typed("report", plan, *PERIOD, "--as-of", DAY)
    assert result.exit_code == 1
    assert str(ledger.name) in result.stderr
    assert "43,5" in result.stdout


def test_a_template_of_ones_own_is_used(typed: Typed, plan: Path, tmp_path: Path) -> None:
    """And one that reaches outside is refused."""
    template, out = tmp_path / "mau.docx", tmp_path / "a.docx"
    for line, code in (("{{ head.period }}", 0), ("{{ head.__class__.__mro__ }}", 2)):
        document = docx.Document()
        document.add_paragraph(line)
        document.save(str(template))
        more = ("--template", template, "--out", out, "--force")
        result = typed("report", plan, *PERIOD, "--as-of", DAY, *more)
        assert result.exit_code == code
    assert "nên bị từ chối" in result.stderr
    assert [p.text for p in docx.Document(str(out)).paragraphs] == ["năm 2021"]


def test_help_speaks_both_languages(typed: Typed) -> None:
    """With the forms that there are."""
    assert "[md|docx|html|xlsx]" in typed("report", "--help").stdout
    english = " ".join(typed("report", "--help", "--lang", "en").stdout.split())
    assert "The report is always in Vietnamese." in english


def test_what_is_not_counted_is_told(typed: Typed, plan: Path, ledger: Path) -> None:
    """Rows with errors and rows of another plan, as ``status`` tells them."""
    with ledger.open("a", encoding="utf-8", newline="") as file:
        file.write(f"nil,khac,so-y-te,2021,2021-11-01{',' * 16}\r\nnil,tinh-mau\r\n")
    result = typed("report", plan, *PERIOD, "--as-of", DAY)
    assert result.exit_code == 1
    assert f"{ledger}:6:1: lỗi GP652" in result.stderr
    assert "các dòng có lỗi của sổ số liệu không được tính" in result.stderr
    assert "sổ số liệu có 1 dòng của kế hoạch khác, không được tính" in result.stderr


def test_a_late_nil_report_is_both(typed: Typed, plan: Path) -> None:
    """The table of who has reported says that it came late and that it has nothing."""
    what = ("--agency", "Sở Y tế", *PERIOD, "--kind", "nil", "--on", "2021-12-03")
    assert typed("record", plan, *what).exit_code == 0
    shown = typed("report", plan, *PERIOD, "--as-of", DAY).stdout
    assert "| Sở Y tế | nộp trễ hạn, không phát sinh | 03/12/2021 | 3 |" in shown
