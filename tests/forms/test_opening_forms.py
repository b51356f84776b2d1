"""A file that somebody sent is opened only where it is small, plain and a workbook."""

import io
import zipfile
from pathlib import Path

import pytest

import gender_plan as gp
from forms.filling import RECEIVED, Sheet
from gender_plan.forms import FormLimits, Forms, read_form

SHEET = "xl/worksheets/sheet2.xml"


def changed(opened: Sheet, name: str, change: tuple[bytes, bytes]) -> Path:
    """The file with something in one part replaced."""
    content = opened.path.read_bytes()
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.infolist():
            text = old.read(part)
            new.writestr(part.filename, text.replace(*change, 1) if part.filename == name else text)
    opened.path.write_bytes(made.getvalue())
    return opened.path


def told(path: Path, plan: gp.Plan, limits: FormLimits = FormLimits()) -> str:  # noqa: B008  frozen
    """The one thing that is told about a file from which nothing was taken."""
    read = read_form(path, Forms(plan), RECEIVED, limits=limits)
    assert not read.entries
    (problem,) = read.problems
    assert problem.message("en")
    return str(problem).replace(str(path), "so.xlsx")


def test_an_old_or_locked_workbook(tmp_path: Path, plan: gp.Plan) -> None:
    """Both begin like an old .xls; what to do is the same."""
    path = tmp_path / "so.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert told(path, plan) == (
        "so.xlsx: lỗi GP702: đây là tệp .xls cũ hoặc tệp đặt mật khẩu; hãy mở bằng Excel, bỏ mật "
        "khẩu, lưu lại dạng .xlsx"
    )


@pytest.mark.parametrize("content", [b"", b"so lieu", b"PK\x03\x04 broken", b"PK" + bytes(100)])
def test_no_workbook_at_all(tmp_path: Path, plan: gp.Plan, content: bytes) -> None:
    """Whatever the bytes are, it is told that they are no workbook."""
    path = tmp_path / "so.xlsx"
    path.write_bytes(content)
    assert told(path, plan).startswith(
        "so.xlsx: lỗi GP703: đây không phải tệp Excel .xlsx, hoặc tệp bị hỏng"
    )


def test_an_archive_of_something_else(tmp_path: Path, plan: gp.Plan) -> None:
    """A zip archive is not yet a workbook."""
    path = tmp_path / "so.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "x")
    assert "GP703" in told(path, plan)


def test_no_file(tmp_path: Path, plan: gp.Plan) -> None:
    """A folder or nothing is told like everywhere."""
    assert told(tmp_path / "so.xlsx", plan) == (
        "so.xlsx: lỗi GP002: không đọc được tệp: không có tệp này, hoặc không phải tệp thường"
    )
    assert "GP002" in told(tmp_path, plan)


def test_a_zip_bomb(tmp_path: Path, plan: gp.Plan) -> None:
    """What is packed too much is not unpacked, however small the file is."""
    path = tmp_path / "so.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", " ")
        archive.writestr(SHEET, b" " * 30_000_000)
    assert path.stat().st_size < 100_000
    assert told(path, plan) == (
        "so.xlsx: lỗi GP704: tệp nén quá nhiều dữ liệu (30000001 byte sau khi giải nén, giới hạn "
        "20971520) nên không được mở; hãy gửi lại đúng biểu đã phát"
    )
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(501):
            archive.writestr(f"{number}.xml", "")
    assert "501 phần, giới hạn 500" in told(path, plan)


def test_limits_can_be_set(opened: Sheet, plan: gp.Plan) -> None:
    """A caller may allow less."""
    assert "GP701" in told(opened.path, plan, FormLimits(size=100))
    assert "GP706" in told(opened.path, plan, FormLimits(rows=5))
    assert "GP706" in told(opened.path, plan, FormLimits(columns=5))


@pytest.mark.parametrize(
    "declared", [b"<!DOCTYPE x [<!ENTITY e 'x'>]>", b"<!doctype x SYSTEM 'file:///etc/passwd'>"]
)
def test_declarations(opened: Sheet, plan: gp.Plan, declared: bytes) -> None:
    """No entity is ever expanded or fetched: a part that declares any is not opened."""
    path = changed(opened, SHEET, (b"<worksheet", declared + b"<worksheet"))
    assert told(path, plan) == (
        f"so.xlsx: lỗi GP705: phần {SHEET} trong tệp có khai báo DOCTYPE hoặc ENTITY nên không được "
        "mở; hãy gửi lại đúng biểu đã phát"
    )


def test_declarations_in_utf_16(opened: Sheet, plan: gp.Plan) -> None:
    """Another encoding hides nothing."""
    text = "<?xml version='1.0' encoding='utf-16'?><!DOCTYPE x><worksheet/>".encode("utf-16")
    with zipfile.ZipFile(opened.path) as archive:
        whole = archive.read(SHEET)
    assert "GP705" in told(changed(opened, SHEET, (whole, text)), plan)


def test_a_huge_merged_block(opened: Sheet, plan: gp.Plan) -> None:
    """A block over the whole sheet would make a cell for each of its places."""
    path = changed(
        opened, SHEET, (b"<mergeCell ref=", b'<mergeCell ref="A20:XFD1048576"/><mergeCell ref=')
    )
    assert "GP706" in told(path, plan)


def test_a_cell_at_the_far_end(opened: Sheet, plan: gp.Plan) -> None:
    """One cell makes a sheet as large as there is."""
    opened.book["Chỉ tiêu"]["XFD1048576"] = 1
    assert "giới hạn 20000" in told(opened.save(), plan)


def test_an_encrypted_part(opened: Sheet, plan: gp.Plan) -> None:
    """A password on the archive itself is one too."""
    content = bytearray(opened.path.read_bytes())
    at = content.find(b"PK\x01\x02")
    content[at + 8] |= 1
    opened.path.write_bytes(content)
    assert "GP702" in told(opened.path, plan)


def test_a_broken_part(opened: Sheet, plan: gp.Plan) -> None:
    """Whatever openpyxl cannot read is told, and nothing is thrown."""
    for change in ((b"<sheetData>", b"<sheetData><row r='x'>"), (b"</worksheet>", b"")):
        assert "GP703" in told(changed(opened, SHEET, change), plan)
