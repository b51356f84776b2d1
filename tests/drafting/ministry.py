"""A made-up ministry's plan as a Word file: a head in two columns, automatic numbers, an annex table."""

import io
from collections.abc import Sequence

from docx import Document
from docx.document import Document as Opened
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import Table
from docx.text.paragraph import Paragraph

# Composed of stock phrases; the ministry and its units do not exist.
_NUMBERS = (
    ("upperRoman", "%1."),
    ("decimal", "%2."),
    ("lowerLetter", "%3)"),
    ("bullet", "-"),
)
_BODY: tuple[tuple[int | None, str], ...] = (
    (None, "KẾ HOẠCH HÀNH ĐỘNG"),
    (None, "về bình đẳng giới của ngành Thủy văn giai đoạn 2021 - 2025"),
    (None, ("Căn cứ Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ ban hành Chiến lược quốc gia "
           "về bình đẳng giới giai đoạn 2021 - 2030, Bộ Thủy văn ban hành Kế hoạch như sau:")),
    (0, "MỤC TIÊU"),
    (None, "Các chỉ tiêu của ngành nêu tại Phụ lục kèm theo Kế hoạch này."),
    (0, "TỔ CHỨC THỰC HIỆN"),
    (1, "Vụ Tổ chức cán bộ"),
    (2,
     "Chủ trì, phối hợp với Vụ Pháp chế, Văn phòng Bộ và các đơn vị liên quan thực hiện Kế hoạch này."),
    (2, "Theo dõi, đôn đốc, tổng hợp tình hình thực hiện Kế hoạch."),
    (1, "Vụ Pháp chế: Phối hợp với Vụ Tổ chức cán bộ rà soát các văn bản."),
    (1, "Đề nghị Công đoàn Bộ: Tham gia giám sát việc thực hiện Kế hoạch này."),
    (1, ("Các đơn vị thuộc Bộ gửi báo cáo về Vụ Tổ chức cán bộ trước ngày 01/12 hằng năm để tổng hợp, "
        "báo cáo Bộ trưởng.")),
)  # fmt: skip
_TABLE: tuple[tuple[str, ...], ...] = (
    ("TT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện năm 2020", "Mục tiêu", "Mục tiêu", "Cơ quan chủ trì",
     "Cơ quan phối hợp", "Nguồn số liệu"),
    ("TT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện năm 2020", "2023", "2025", "Cơ quan chủ trì",
     "Cơ quan phối hợp", "Nguồn số liệu"),
    ("Mục tiêu 1: Trong lĩnh vực chính trị",) * 9,
    ("1", "Tỷ lệ đơn vị có lãnh đạo chủ chốt là nữ", "%", "41,5", "50", "≥ 60", "Vụ Tổ chức cán bộ",
     "Các đơn vị thuộc Bộ", "Báo cáo hằng năm"),
    ("2", "Tỷ lệ nữ trong quy hoạch", "%", "", "30 - 35", "Trên 40", "Vụ Tổ chức cán bộ",
     "Vụ Pháp chế\nVăn phòng Bộ", "Báo cáo hằng năm"),
    ("Mục tiêu 2: Trong lĩnh vực đào tạo",) * 9,
    ("1", "Số lượt người được tập huấn", "lượt người", "1.200", "1.500", "2.000", "Học viện Thủy văn",
     "", ""),
    ("2", "Giảm tỷ lệ nữ nghỉ việc", "%", "6,5", "theo tình hình", "< 5", "Chuyên viên phụ trách", "-",
     ""),
)  # fmt: skip


def ministry_file() -> bytes:
    """The file."""
    document = Document()
    _head(document)
    list_ = _list(document)
    for level, words in _BODY:
        paragraph = document.add_paragraph(words)
        if level is not None:
            number(paragraph, list_, level)
    foot = document.add_table(rows=1, cols=2).rows[0].cells
    _fill(
        foot[0].paragraphs[0],
        ("Nơi nhận:", "- Bộ trưởng (để b/c);", "- Các đơn vị thuộc Bộ;", "- Lưu: VT."),
    )
    _fill(foot[1].paragraphs[0], ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Trần Thị Ví Dụ"))
    document.add_paragraph("PHỤ LỤC")
    document.add_paragraph("CÁC CHỈ TIÊU CỦA NGÀNH")
    _annex(document)
    return saved(document)


def saved(document: Opened) -> bytes:
    """A document as the bytes of its file."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def number(paragraph: Paragraph, list_: str, level: int) -> None:
    """Makes a paragraph one of a list, as Word does: no number stands in its text."""
    properties = paragraph._p.get_or_add_pPr()
    properties.append(
        parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{list_}"/></w:numPr>'
        )
    )


def _head(document: Opened) -> None:
    cells = document.add_table(rows=2, cols=2).rows
    _fill(cells[0].cells[0].paragraphs[0], ("BỘ THỦY VĂN",))
    _fill(
        cells[0].cells[1].paragraphs[0],
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    )
    _fill(cells[1].cells[0].paragraphs[0], ("Số: 45/KH-BTV",))
    _fill(cells[1].cells[1].paragraphs[0], ("Hà Nội, ngày 20 tháng 4 năm 2021",))


def _fill(first: Paragraph, lines: Sequence[str]) -> None:
    first.add_run(lines[0])
    for line in lines[1:]:
        first.add_run().add_break()
        first.add_run(line)


def _list(document: Opened) -> str:
    """A list of several levels: I. 1. a) -."""
    part = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{shape}"/></w:lvl>'
        for n, (kind, shape) in enumerate(_NUMBERS)
    )
    shape = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{levels}</w:abstractNum>')
    part.insert(0, shape)
    list_ = OxmlElement("w:num")
    list_.set(qn("w:numId"), "77")
    tied = OxmlElement("w:abstractNumId")
    tied.set(qn("w:val"), "77")
    list_.append(tied)
    part.append(list_)
    return "77"


def _annex(document: Opened) -> None:
    """The table, with the merged cells that such a table has."""
    table = document.add_table(rows=len(_TABLE), cols=len(_TABLE[0]))
    for row, words in zip(table.rows, _TABLE, strict=True):
        for cell, said in zip(row.cells, words, strict=True):
            cell.text = said
    for place in (0, 1, 2, 3, 6, 7, 8):
        _merge(table, (0, place), (1, place))
    _merge(table, (0, 4), (0, 5))
    for row in (2, 5):
        _merge(table, (row, 0), (row, 8))


def _merge(table: Table, first: tuple[int, int], last: tuple[int, int]) -> None:
    start, end = table.cell(*first), table.cell(*last)
    words = start.text
    start.merge(end).text = words
