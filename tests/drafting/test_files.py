"""Word files are read for their structure; what cannot be read is refused with what to do."""

import io
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from gender_plan.drafting import draft_of, read_source, source_in
from gender_plan.errors import GenderPlanError

TEXT = (Path(__file__).parent / "ke_hoach_mau.txt").read_text(encoding="utf-8")
_ABC = (
    "KÕ ho¹ch thùc hiÖn Ch­¬ng tr×nh b×nh ®¼ng giíi vµ ho¹t ®éng v× sù tiÕn bé phô n÷ n¨m 2009",
    "Kế hoạch thực hiện Chương trình bình đẳng giới và hoạt động vì sự tiến bộ phụ nữ năm 2009",
)


def _bytes(document: object) -> bytes:
    file = io.BytesIO()
    document.save(file)  # type: ignore[attr-defined]
    return file.getvalue()


def test_a_word_file_gives_the_same_draft_as_its_text() -> None:
    """Paragraph for paragraph, with the end in a table as Word templates have it."""
    document = Document()
    body, _, recipients = TEXT.partition("Nơi nhận:")
    for line in body.splitlines():
        document.add_paragraph(line)
    cell = document.add_table(rows=1, cols=2).rows[0].cells[0]
    for line in ("Nơi nhận:", *recipients.strip().splitlines()):
        cell.add_paragraph(line)
    source = source_in(_bytes(document), "a.docx")
    drafted, expected = draft_of(source.text).plan, draft_of(TEXT).plan
    assert drafted == expected


def test_numbers_and_dashes_that_word_makes_are_written_out() -> None:
    """Lists of the styles and of the paragraph itself; deeper numbers begin anew."""
    document = Document()
    document.add_paragraph("I. MỤC TIÊU")
    document.add_paragraph("Mục tiêu 1: Chính trị", style="List Number")
    document.add_paragraph("Chỉ tiêu 1: Đạt 60% vào năm 2025", style="List Bullet")
    document.add_paragraph("Mục tiêu 2: Kinh tế", style="List Number")
    lines = source_in(_bytes(document), "a.docx").text.split("\n")
    assert lines == [
        "I. MỤC TIÊU",
        "1. Mục tiêu 1: Chính trị",
        "- Chỉ tiêu 1: Đạt 60% vào năm 2025",
        "2. Mục tiêu 2: Kinh tế",
    ]
    plan = draft_of("\n".join(lines)).plan
    assert [(i.id, i.source) for _, i in plan.all_indicators] == [("1.1", ("I.1.1",))]


def test_a_list_that_is_no_list_is_left_alone() -> None:
    """A paragraph whose list does not exist has no mark."""
    document = Document()
    paragraph = document.add_paragraph("Kế hoạch")
    numbers = OxmlElement("w:numPr")
    list_ = OxmlElement("w:numId")
    list_.set(qn("w:val"), "9999")
    numbers.append(list_)
    paragraph._p.get_or_add_pPr().append(numbers)
    assert source_in(_bytes(document), "a.docx").text == "Kế hoạch"


def test_old_letters_become_unicode() -> None:
    """TCVN3 is converted and says so; Unicode is left as it is."""
    old, new = _ABC
    converted = source_in(old.encode(), "a.txt")
    assert (converted.text, converted.converted) == (new, True)
    assert source_in(TEXT.encode(), "a.txt").text == TEXT
    assert source_in(TEXT.encode("utf-16"), "a.txt").text == TEXT


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (
            (
                "Keá hoaïch thöïc hieän bình ñaúng giôùi vaø hoaït ñoäng vì söï tieán boä phuï nöõ " * 4
            ).encode(),
            "VNI",
        ),
        ((_ABC[0] + _ABC[1]).encode(), "TCVN3"),
        (b"%PDF-1.7 abc", "PDF"),
        (b"\xd0\xcf\x11\xe0abc", ".docx"),
        (b"PK\x03\x04abc", "Word"),
        (b"\xff\xfa\x00", "UTF-8"),
        (b" \n ", "không có chữ"),
    ],
)
def test_what_cannot_be_read_is_refused_in_both_languages(content: bytes, says: str) -> None:
    """With the way out; never a draft of noise."""
    with pytest.raises(GenderPlanError) as caught:
        source_in(content, "a")
    assert says in caught.value.message("vi")
    assert caught.value.message("en") != caught.value.message("vi")


def test_a_file_is_read_from_its_path(tmp_path: Path) -> None:
    """A byte-order mark is no letter."""
    file = tmp_path / "a.txt"
    file.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    assert read_source(file).text == TEXT


def test_a_table_of_data_is_one_clause_that_is_listed_as_unread() -> None:
    """An annex behind the recipients adds no recipient; its rows stand among what was not read."""
    document = Document()
    for line in TEXT.splitlines():
        document.add_paragraph(line)
    table = document.add_table(rows=2, cols=3)
    for row, words in zip(
        table.rows, (("TT", "Chỉ tiêu", "Đơn vị"), ("1", "Tỷ lệ nữ", "%")), strict=True
    ):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    draft = draft_of(source_in(_bytes(document), "a.docx").text)
    assert draft.plan == draft_of(TEXT).plan
    assert [(each.id, each.text) for each in draft.unread] == [
        ("Bảng 1", "| TT | Chỉ tiêu | Đơn vị\n| 1 | Tỷ lệ nữ | %")
    ]
