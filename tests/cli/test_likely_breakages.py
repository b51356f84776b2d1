"""The likeliest breakages of a file in an office: each told so that one knows what to type."""

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import frozen
from click.testing import Result

Typed = Callable[..., Result]

_FINE = (Path(__file__).parents[1] / "reading" / "cases" / "fine.yaml").read_text("utf-8")


@frozen
class _Row:
    """What stood there, what somebody made of it, where and what ``check`` says."""

    name: str
    right: str
    wrong: str
    place: str
    vi: str
    en: str
    is_certain: bool

    @property
    def content(self) -> str:
        """The file with this one thing wrong."""
        assert self.right in _FINE
        return _FINE.replace(self.right, self.wrong, 1)


_ROWS = (
    _Row(
        "a space of Word",
        "level: province",
        "level:\xa0province",
        "5:7 GP010",
        vi="khoảng trắng lạ U+00A0 NO-BREAK SPACE, thường do chép từ Word; hãy thay bằng dấu "
        "cách thường",
        en="odd space U+00A0 NO-BREAK SPACE, often pasted from Word; replace it by a normal space",
        is_certain=True,
    ),
    _Row(
        "a Tab before a line",
        "    title: Mục tiêu một",
        "\t\ttitle: Mục tiêu một",
        "10:1 GP012",
        vi="dùng phím Tab để thụt dòng; hãy thay bằng dấu cách",
        en="a Tab is used for indentation; use spaces",
        is_certain=True,
    ),
    _Row(
        "a dash of Word",
        '  - id: "1"',
        '  – id: "1"',
        "9:3 GP045",
        vi="dấu “–” không mở một mục của danh sách; hãy gõ dấu “-” của bàn phím và một dấu cách",
        en="“–” does not begin an item of a list; type the hyphen “-” of the keyboard and a space",
        is_certain=True,
    ),
    _Row(
        "no space after the dash",
        '  - id: "1"',
        '  -id: "1"',
        "9:3 GP042",
        vi="thiếu dấu cách sau dấu gạch đầu dòng; hãy viết “- ” rồi đến nội dung",
        en="there is no space after the dash; write “- ” and then the item",
        is_certain=True,
    ),
    _Row(
        "no space after the colon",
        "level: province",
        "level:province",
        "5:6 GP037",
        vi="thiếu dấu cách sau dấu hai chấm; hãy viết “khóa: giá trị”",
        en="there is no space after the colon; write “key: value”",
        is_certain=True,
    ),
    _Row(
        "a wide colon",
        "level: province",
        "level：province",
        "5:6 GP011",
        vi="dấu hai chấm toàn chiều rộng “：”; hãy gõ dấu “:” thường và một dấu cách",
        en="full-width colon “：”; type a normal “:” and a space",
        is_certain=True,
    ),
    _Row(
        "a decimal comma",
        "baseline: {value: 20}",
        "baseline: {value: '20,5'}",
        "16:27 GP107",
        vi="“20,5” không phải con số; số lẻ viết dấu chấm thập phân, không có đơn vị; hãy viết 20.5",
        en="“20,5” is not a figure; write decimals with a point and no unit; write 20.5",
        is_certain=True,
    ),
    _Row(
        "a decimal comma in brackets",
        "at_least: 35.5",
        "at_least: 35,5",
        "18:91 GP119",
        vi="dấu phẩy trong {…} hoặc […] tách số làm hai; số lẻ viết dấu chấm; hãy viết at_least: 35.5",
        en="a comma inside {…} or […] splits the figure in two; write decimals with a point; "
        "write at_least: 35.5",
        is_certain=True,
    ),
    _Row(
        "a day as offices write it",
        "due: 2020-11-30",
        "due: 30/11/2020",
        "31:65 GP108",
        vi="“30/11/2020” không phải ngày; viết năm-tháng-ngày như 2020-06-30; hãy viết 2020-11-30",
        en="“30/11/2020” is not a date; write year-month-day, such as 2020-06-30; write 2020-11-30",
        is_certain=True,
    ),
    _Row(
        "curly quotes around a number",
        'id: "1.1"',
        "id: “1.1”",
        "12:13 GP111",
        vi="““1.1”” không dùng làm mã được; viết số hiệu liền nhau, không dấu cách, dấu phẩy hay "
        "ngoặc, như 2.3; hãy viết 1.1",
        en="““1.1”” cannot be an id; write the number without spaces, commas or quotes, such as "
        "2.3; write 1.1",
        is_certain=True,
    ),
    _Row(
        "percent in words",
        "unit: {of: percent}",
        "unit: {of: phần trăm}",
        "14:20 GP123",
        vi="phần trăm chỉ có một cách viết, không phải “phần trăm”; hãy viết percent",
        en="percent is written in one way only, not “phần trăm”; write percent",
        is_certain=True,
    ),
    _Row(
        "no colon",
        "    title: Mục tiêu một",
        "    title Mục tiêu một",
        "10:5 GP013",
        vi="dòng thiếu dấu hai chấm; hãy viết “khóa: giá trị”",
        en="the line lacks a colon; write “key: value”",
        is_certain=False,
    ),
    _Row(
        "a line not in its column",
        "    title: Mục tiêu một",
        "   title: Mục tiêu một",
        "10:4 GP018",
        vi="thụt dòng không đều với các dòng cùng cấp; hãy để các dòng cùng cấp thẳng cột",
        en="the indentation differs from its neighbours; put lines of one level in one column",
        is_certain=False,
    ),
    _Row(
        "a colon in a text",
        "title: Mục tiêu một",
        "title: Mục tiêu: một",
        "10:20 GP034",
        vi='giá trị có dấu “: ” bên trong; hãy đặt cả giá trị trong ngoặc kép thẳng "…", không phải “…”',
        en='the value contains “: ”; put the whole value in quotes, straight "…", not curly “…”',
        is_certain=False,
    ),
    _Row(
        "a key twice",
        "level: province",
        "level: province\nlevel: province",
        "6:1 GP027",
        vi="khóa 'level' đã có ở dòng 5; hãy giữ một trong hai",
        en="the key 'level' already stands on line 5; keep one of the two",
        is_certain=False,
    ),
    _Row(
        "a key misspelt",
        "agencies:",
        "agences:",
        "19:1 GP101",
        vi="khóa lạ 'agences'; có phải 'agencies'?",
        en="unknown key 'agences'; did you mean 'agencies'?",
        is_certain=False,
    ),
    _Row(
        "the role in Vietnamese",
        "  - {agency: so-noi-vu, role: lead",
        "  - {agency: so-noi-vu, role: chủ trì",
        "23:31 GP110",
        vi="“chủ trì” không dùng được ở đây; chỉ nhận: lead, coordinate, carry_out, take_part; "
        "hãy viết lead",
        en="“chủ trì” is not used here; choose one of: lead, coordinate, carry_out, take_part; "
        "write lead",
        is_certain=False,
    ),
    _Row(
        "an agency misspelt",
        "agency: so-y-te",
        "agency: so-y-t",
        "24:13 GP201",
        vi="không có cơ quan nào mã 'so-y-t'; có phải 'so-y-te'?",
        en="no agency is called 'so-y-t'; did you mean 'so-y-te'?",
        is_certain=False,
    ),
    _Row(
        "one where a list belongs",
        'covers: {indicators: ["1.2"]}',
        'covers: {indicators: "1.2"}',
        "26:26 GP104",
        vi="phải là danh sách, kể cả khi chỉ có một mục: mỗi mục một dòng bắt đầu bằng “- ”, "
        "hoặc các mục trong ngoặc vuông",
        en="must be a list, also where there is only one item: one item a line beginning with “- "
        "”, or the items in square brackets",
        is_certain=False,
    ),
    _Row(
        "a comma in a name within braces",
        "name: Sở Y tế}",
        "name: Sở Y tế, Dân số}",
        "21:25 GP122",
        vi="dấu phẩy trong {…} tách giá trị làm nhiều mảnh; hãy đặt cả giá trị trong ngoặc kép; "
        'hãy viết name: "Sở Y tế, Dân số"',
        en="a comma inside {…} cuts the value in pieces; put the whole value in quotes; write "
        'name: "Sở Y tế, Dân số"',
        is_certain=True,
    ),
)
each_breakage = pytest.mark.parametrize("row", _ROWS, ids=lambda row: row.name)


@each_breakage
def test_check_says_what_to_type(typed: Typed, tmp_path: Path, row: _Row) -> None:
    """One error, at its place, in both languages; nothing else is said of it."""
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(row.content, "utf-8")
    at, code = row.place.split()
    for language, error, said in (("vi", "lỗi", row.vi), ("en", "error", row.en)):
        answer = typed("check", path, "--lang", language)
        told = [line for line in answer.stdout.splitlines() if line.startswith(f"{path}:")]
        assert told == [f"{path}:{at}: {error} {code}: {said}"]


@each_breakage
def test_fix_repairs_what_is_certain_and_no_more(typed: Typed, tmp_path: Path, row: _Row) -> None:
    """Afterwards the file is sound; or it is as it was, and what was left is told."""
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(row.content, "utf-8")
    answer = typed("fix", path, "--write")
    assert typed("check", path).exit_code == answer.exit_code == (0 if row.is_certain else 1)
    if not row.is_certain:
        assert path.read_text("utf-8") == row.content
        assert f"{path}:{row.place.split()[0]}: lỗi {row.place.split()[1]}" in answer.stderr
