"""Word files are read for their structure; what cannot be read is refused with what to do."""

import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

from drafting.ministry import saved as _bytes
from gender_plan.drafting import draft_of, read_source, source_in
from gender_plan.errors import GenderPlanError

TEXT = (Path(__file__).parent / "ke_hoach_mau.txt").read_text(encoding="utf-8")
_ABC = (
    "KÕ ho¹ch thùc hiÖn Ch­¬ng tr×nh b×nh ®¼ng giíi vµ ho¹t ®éng v× sù tiÕn bé phô n÷ n¨m 2009",
    "Kế hoạch thực hiện Chương trình bình đẳng giới và hoạt động vì sự tiến bộ phụ nữ năm 2009",
)


_VNI = (
    (
        "Keá hoaïch thöïc hieän bình ñaúng giôùi vaø hoaït ñoäng vì söï tieán boä phuï nöõ, "
        "UÛY BAN NHAÂN DAÂN TÆNH, chæ tieâu, Nghò quyeát, ñöôïc kyù"
    ),
    (
        "Kế hoạch thực hiện bình đẳng giới và hoạt động vì sự tiến bộ phụ nữ, "
        "ỦY BAN NHÂN DÂN TỈNH, chỉ tiêu, Nghị quyết, được ký"
    ),
)


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


@pytest.mark.parametrize(("old", "new", "encoding"), [(*_ABC, "TCVN3"), (*_VNI, "VNI")])
def test_old_letters_become_unicode(old: str, new: str, encoding: str) -> None:
    """TCVN3 and VNI are converted, as text or as the bytes of an old file, and it is said which."""
    for content in (old.encode(), old.encode("utf-16"), old.encode("latin-1")):
        converted = source_in(content, "a.txt")
        assert (converted.text, converted.converted) == (new, encoding)


def test_unicode_is_left_as_it_is() -> None:
    """In either of its encodings."""
    for content in (TEXT.encode(), TEXT.encode("utf-16")):
        assert (source_in(content, "a.txt").text, source_in(content, "a.txt").converted) == (TEXT, None)


def test_each_stretch_of_a_word_file_is_converted_by_its_font() -> None:
    """Capitals of an upper-case font are capitals; Unicode in an old font stays; fonts may mix."""
    document = Document()
    paragraph = document.add_paragraph()
    for font, words in (
        (".VnTimeH", "kÕ ho¹ch "),
        (".VnTime", "b×nh ®¼ng "),
        ("VNI-Times", "giôùi "),
        (".VnTime", "năm "),
        ("Times New Roman", "2010"),
    ):
        run = paragraph.add_run(words)
        run.font.name = font
    by_style = document.add_paragraph("phô n÷")
    document.styles["Normal"].font.name = ".VnTime"
    source = source_in(_bytes(document), "a.docx")
    assert by_style.text == "phô n÷"
    assert (source.text, source.converted) == ("KẾ HOẠCH bình đẳng giới năm 2010\nphụ nữ", "TCVN3/VNI")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ((_ABC[0] + _ABC[1]).encode(), "TCVN3 (ABC)"),
        ((_VNI[0] + _VNI[1]).encode(), "VNI Windows"),
        (b"%PDF-1.7 abc", "tệp PDF; hãy dùng tệp Word, hoặc chép chữ sang tệp .txt"),
        (b"\xd0\xcf\x11\xe0abc", "tệp Word kiểu cũ (.doc) hoặc có đặt mật khẩu; hãy mở bằng Word"),
        (b"{\\rtf1\\ansi", "tệp RTF; hãy mở bằng Word, chọn Lưu thành .docx"),
        (b"<!DOCTYPE html><html>", "trang web (HTML); hãy mở bằng Word"),
        (b"PK\x03\x04abc", "không mở được như một tệp Word"),
        (b"\xff\xfa\x00", "UTF-8"),
        ("Đã đổi sang mã khác".encode("cp1258", "replace"), "UTF-8"),
        (b" \n ", "không có chữ"),
    ],
)
def test_what_cannot_be_read_is_refused_in_both_languages(content: bytes, says: str) -> None:
    """With the way out; never a draft of noise."""
    with pytest.raises(GenderPlanError) as caught:
        source_in(content, "a")
    assert says in caught.value.message("vi")
    assert caught.value.message("en") != caught.value.message("vi")


def _archive(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with ZipFile(packed, "w", compression=8) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ({"mimetype": b"application/vnd.oasis.opendocument.text"}, "OpenDocument (.odt)"),
        ({"word/document.xml": b"\0" * 201_000_000}, "quá lớn"),
    ],
)
def test_an_archive_that_is_no_word_file_is_refused(files: dict[str, bytes], says: str) -> None:
    """Another office's file, and one that would fill the machine, are told before they are opened."""
    with pytest.raises(GenderPlanError, match=r"OpenDocument|quá lớn") as caught:
        source_in(_archive(files), "a.docx")
    assert says in caught.value.message("vi")


def test_a_file_is_read_from_its_path(tmp_path: Path) -> None:
    """A byte-order mark is no letter."""
    file = tmp_path / "a.txt"
    file.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    assert read_source(file).text == TEXT


def test_a_table_that_says_nothing_is_one_clause_that_is_listed_as_unread() -> None:
    """An annex behind the recipients adds no recipient; its rows stand among what was not read."""
    document = Document()
    for line in TEXT.splitlines():
        document.add_paragraph(line)
    table = document.add_table(rows=2, cols=3)
    for row, words in zip(table.rows, (("TT", "Họ tên", "Lớp"), ("1", "Ví Dụ", "A|B")), strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    draft = draft_of(source_in(_bytes(document), "a.docx").text)
    assert draft.plan == draft_of(TEXT).plan
    assert [(each.id, each.text) for each in draft.unread] == [
        ("Bảng 1", "| TT | Họ tên | Lớp\n| 1 | Ví Dụ | A/B")
    ]


def test_boxes_notes_controls_and_changes_of_a_word_file() -> None:
    """Text boxes and inserted words are read, deleted ones are not; footnotes stand at the end."""
    document = Document()
    paragraph = document.add_paragraph("I. MỤC TIÊU")
    box = "<w:txbxContent><w:p><w:r><w:t>Chữ trong khung</w:t></w:r></w:p></w:txbxContent>"
    paragraph._p.append(
        parse_xml(
            f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
            "</mc:AlternateContent></w:r>"
        )
    )
    changed = document.add_paragraph("Đạt ")
    changed._p.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>60%</w:t></w:r></w:ins>"))
    changed._p.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>50%</w:delText></w:r></w:del>"))
    changed._p.addnext(
        parse_xml(
            f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>Trong điều khiển</w:t></w:r></w:p>"
            "</w:sdtContent></w:sdt>"
        )
    )
    notes = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        '<w:footnote w:id="1"><w:p><w:r><w:t>Theo báo cáo năm 2020.</w:t></w:r></w:p></w:footnote>'
        "</w:footnotes>"
    )
    part = Part(
        PackURI("/word/footnotes.xml"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
        notes.encode(),
        document.part.package,
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    assert source_in(_bytes(document), "a.docx").text.split("\n") == [
        "I. MỤC TIÊU",
        "Chữ trong khung",
        "Đạt 60%",
        "Trong điều khiển",
        "Chú thích:",
        "- Theo báo cáo năm 2020.",
    ]


def _listed(paragraph: Paragraph, list_: int, level: int) -> None:
    numbers = parse_xml(
        f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{list_}"/></w:numPr>'
    )
    paragraph._p.get_or_add_pPr().append(numbers)


def test_numbers_go_on_begin_anew_and_stand_in_words() -> None:
    """Lists of one shape count on, unless one says where it starts; «Mục tiêu 1:» may be a number."""
    document = Document()
    part = document.part.numbering_part.element
    level = (
        '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
    )
    shape = "".join(
        level.format(n, kind, text)
        for n, (kind, text) in enumerate(
            (("decimal", "Mục tiêu %1:"), ("lowerLetter", "%2)"), ("none", ""))
        )
    )
    part.insert(
        0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="88">{shape}</w:abstractNum>')
    )
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    for id_, override in ((91, ""), (92, ""), (93, start)):
        tied = f'<w:abstractNumId w:val="88"/>{override}'
        part.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{id_}">{tied}</w:num>'))
    for list_, depth, words in (
        (91, 0, "A"), (91, 1, "x"), (91, 1, "y"), (92, 0, "B"), (92, 1, "z"), (92, 2, "không"), (93, 0,
                                                                                                 "C"),
    ):  # fmt: skip
        _listed(document.add_paragraph(words), list_, depth)
    assert source_in(_bytes(document), "a.docx").text.split("\n") == [
        "Mục tiêu 1: A", "a) x", "b) y", "Mục tiêu 2: B", "a) z", "không", "Mục tiêu 1: C",
    ]  # fmt: skip


def test_headings_are_numbered_by_their_style() -> None:
    """The list ties its levels to styles, and a style may rest on another."""
    document = Document()
    part = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="{style}"/>'
        f'<w:lvlText w:val="%{n + 1}."/></w:lvl>'
        for n, (kind, style) in enumerate((("upperRoman", "Heading1"), ("decimal", "Heading2")))
    )
    part.insert(
        0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="66">{levels}</w:abstractNum>')
    )
    part.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="66"><w:abstractNumId w:val="66"/></w:num>'))
    for name in ("Heading 1", "Heading 2"):
        document.styles[name].element.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="66"/></w:numPr>')
        )
    for name, words in (
        ("Heading 1", "MỤC TIÊU"),
        ("Heading 2", "Chung"),
        ("Heading 2", "Cụ thể"),
        ("Heading 1", "X"),
    ):
        document.add_paragraph(words, style=name)
    assert source_in(_bytes(document), "a.docx").text.split("\n") == [
        "I. MỤC TIÊU",
        "1. Chung",
        "2. Cụ thể",
        "II. X",
    ]


def test_a_plain_text_may_have_its_table_as_tabs() -> None:
    """As it comes when a table is copied from Word; the first column may be a mark alone."""
    draft = draft_of(
        "PHỤ LỤC 1\nTT\tChỉ tiêu\tĐVT\tThực hiện 2020\tNăm 2025\tCơ quan chủ trì\n"
        "1\tTỷ lệ nữ\t%\t20\t30\tSở Nội vụ\n"
    )
    (indicator,) = draft.plan.indicators
    assert [(str(t.figure), str(t.by)) for t in indicator.targets] == [("30", "2025-12-31")]
    assert indicator.baseline is not None
    assert str(indicator.baseline.value) == "20"
    assert [(a.agency, a.covers.indicators) for a in draft.plan.assignments] == [("so-noi-vu", ("1",))]


def test_a_table_of_tasks_becomes_tasks_with_who_leads_and_until_when() -> None:
    """The usual second annex: task, lead, companions, deadline."""
    plan = draft_of(
        "PHỤ LỤC 2\n| TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian\n"
        "| I | Truyền thông | | | \n"
        "| 1 | Tập huấn cán bộ | Sở Nội vụ | Sở Y tế | Quý IV/2024\n"
        "| 2 | In tài liệu | Sở Y tế | | Hằng năm\n"
    ).plan
    assert [(t.id, str(t.text), t.goal, str(t.by)) for t in plan.tasks] == [
        ("Phụ lục 2.Bảng 1.1", "Tập huấn cán bộ", "1", "2024-12-31"),
        ("Phụ lục 2.Bảng 1.2", "In tài liệu", "1", "None"),
    ]
    assert [(a.agency, a.alongside, a.covers.tasks) for a in plan.assignments] == [
        ("so-noi-vu", ("so-y-te",), ("Phụ lục 2.Bảng 1.1",)),
        ("so-y-te", (), ("Phụ lục 2.Bảng 1.2",)),
    ]


def test_an_annex_fills_in_what_the_text_only_names() -> None:
    """The same indicator is one; a figure unlike the text's is a doubt and changes nothing."""
    draft = draft_of(
        "II. CÁC MỤC TIÊU CỤ THỂ\n1. Mục tiêu 1: A\n"
        "- Chỉ tiêu 1: Tỷ lệ nữ lãnh đạo đạt 60% vào năm 2025\n"
        "III. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ: Chủ trì thực hiện chỉ tiêu 1, 2 thuộc mục tiêu 1.\n"
        "PHỤ LỤC 1\n| TT | Chỉ tiêu | ĐVT | 2023 | 2025\n| Mục tiêu 1: A | Mục tiêu 1: A | | | \n"
        "| 1 | Tỷ lệ nữ lãnh đạo | % | 50 | 65\n| 2 | Tỷ lệ khác | % | 10 | 20\n"
    )
    first, second = (indicator for _, indicator in draft.plan.all_indicators)
    assert [(str(t.figure), str(t.by)[:4]) for t in first.targets] == [("60", "2025"), ("50", "2023")]
    assert [(str(t.figure), str(t.by)[:4]) for t in second.targets] == [("10", "2023"), ("20", "2025")]
    assert [(each.item, each.line) for each in draft.doubts] == [("1.1", 9)]
    assert "khác với phần lời" in draft.doubts[0].reason.vi
