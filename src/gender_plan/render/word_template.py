"""Makes the Word template that comes with the library, by appendix I of decree 30/2020/NĐ-CP.

``python -m gender_plan.render.word_template FILE.docx`` writes it anew; officials change the result in
Word and hand it over with ``--template``.
"""

import io
import sys
from pathlib import Path

from docx import Document
from docx.document import Document as Docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt

from gender_plan.render.word_pieces import (
    BODY,
    CENTRE,
    FONT,
    IN_TABLE,
    LEFT,
    TABLE_SIZE,
    caption,
    cell_line,
    centred,
    control,
    data_table,
    drop_first,
    heading,
    kept_whole,
    plain_table,
    rule,
    run,
    sentence,
)

_PAGE_NUMBER = 14
_A4 = (Mm(210), Mm(297))
_STANDINGS = (("STT", "number", 14), ("Cơ quan, đơn vị", "agency", 75), ("Tình trạng", "state", 36))
_DAYS = (("Ngày nhận", "received", 24), ("Số ngày trễ", "days_late", 16))
_ANNEX = (
    ("Số", "id", 12),
    ("Chỉ tiêu", "indicator", 48),
    ("Đơn vị tính", "unit", 17),
    ("Giá trị gốc", "baseline", 20),
    ("Mục tiêu", "target", 28),
    ("Kết quả trong kỳ", "value", 18),
    ("Tử số", "numerator", 15),
    ("Mẫu số", "denominator", 15),
    ("Nữ", "women", 13),
    ("Nam", "men", 13),
    ("Đánh giá", "state", 20),
    ("Cơ quan chủ trì", "lead", 33),
)


def word_template() -> bytes:
    """The template as a file."""
    document = Document()
    _styles(document)
    _page(document.sections[0], landscape=False)
    _numbered(document.sections[0])
    _heading_block(document)
    _title(document)
    _body(document)
    _ending(document)
    annex = document.add_section(WD_SECTION.NEW_PAGE)
    annex.different_first_page_header_footer = False
    _page(annex, landscape=True)
    _annex(document)
    document.core_properties.author = ""
    document.core_properties.title = ""
    document.core_properties.comments = ""
    document.core_properties.language = "vi-VN"
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _styles(document: Docx) -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(BODY)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for which in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(which), FONT)
    for attribute in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(attribute), None)
    # Also an empty cell has a size: that of the style of its paragraph.
    in_table = document.styles.add_style(IN_TABLE, WD_STYLE_TYPE.PARAGRAPH)
    in_table.base_style, in_table.font.size = normal, Pt(TABLE_SIZE)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    language.set(qn("w:eastAsia"), "vi-VN")
    normal.element.get_or_add_rPr().append(language)


def _page(section: Section, *, landscape: bool) -> None:
    short, long = _A4
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if landscape else (short, long)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance = section.footer_distance = Mm(10)


def _numbered(section: Section) -> None:
    """The number of the page in the middle of the upper margin, from the second page on."""
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = CENTRE
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        written = run(paragraph, "", _PAGE_NUMBER)
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        element.text = text
        written._r.append(element)  # noqa: SLF001  python-docx has no fields


def _heading_block(document: Docx) -> None:
    """Left the bodies and the number, right the name of the state, its motto, place and date."""
    left, right = plain_table(document, (74, 91)).rows[0].cells
    cell_line(left, "{%p if head.superior %}")
    cell_line(left, "{{ head.superior }}", 12)
    cell_line(left, "{%p endif %}")
    cell_line(left, "{{ head.issuer }}", 12, bold=True)
    rule(cell_line(left, "", 4), 20)
    cell_line(left, "{{ head.number }}", 13)
    cell_line(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold=True)
    cell_line(right, "Độc lập - Tự do - Hạnh phúc", 13, bold=True)
    rule(cell_line(right, "", 4), 17)
    cell_line(right, "{{ head.date }}", 13, italic=True)
    for cell in (left, right):
        drop_first(cell)


def _title(document: Docx) -> None:
    centred(document, "{{ head.kind }}", bold=True, before=18)
    centred(document, "{{ head.title }}", bold=True)
    rule(centred(document, "", size=4), 55)


def _body(document: Docx) -> None:
    control(document, "{%p for it in opening %}")
    control(document, "{%p if it.is_base %}")
    sentence(document, "{{ it.text }}", italic=True)
    control(document, "{%p else %}")
    sentence(document, "{{ it.text }}")
    control(document, "{%p endif %}")
    control(document, "{%p endfor %}")
    control(document, "{%p for section in sections %}")
    heading(document, "{{ section.title }}", 1)
    control(document, "{%p for it in section.blocks %}")
    control(document, "{%p if it.kind == 'paragraph' %}")
    sentence(document, "{{ it.text }}")
    control(document, "{%p elif it.kind == 'heading' and it.level == 2 %}")
    heading(document, "{{ it.text }}", 2)
    control(document, "{%p elif it.kind == 'heading' %}")
    heading(document, "{{ it.text }}", 3)
    control(document, "{%p elif it.kind == 'list' %}")
    control(document, "{%p for one in it.items %}")
    listed = sentence(document, "- ")
    run(listed, "{{ one.label }}{% if one.label %} {% endif %}", BODY, bold=True)
    run(listed, "{{ one.text }}", BODY)
    control(document, "{%p endfor %}")
    control(document, "{%p elif it.kind == 'figure' and it.name in pictures %}")
    centred(document, "{{ pictures[it.name] }}", before=6).paragraph_format.keep_with_next = True
    centred(document, "{{ it.caption }}", italic=True).paragraph_format.space_after = Pt(6)
    control(document, "{%p elif it.kind == 'table' and it.name == 'standings' %}")
    caption(document, "{{ it.caption }}")
    data_table(document, (*_STANDINGS, *_DAYS), "it.records")
    control(document, "{%p endif %}")
    control(document, "{%p endfor %}")
    control(document, "{%p endfor %}")
    sentence(document, "{{ closing }}").paragraph_format.keep_with_next = True


def _ending(document: Docx) -> None:
    """Left to whom it goes, right who signs."""
    table = plain_table(document, (85, 80))
    kept_whole(table)
    left, right = table.rows[0].cells
    cell_line(left, "Nơi nhận:", 12, bold=True, italic=True, alignment=LEFT)
    cell_line(left, "{%p for line in recipients %}")
    cell_line(left, "{{ line }}", 11, alignment=LEFT)
    cell_line(left, "{%p endfor %}")
    cell_line(right, "{{ signatory[0] }}", 14, bold=True)
    cell_line(right, "{{ signatory[1] }}", 14, italic=True)
    for _ in range(4):
        cell_line(right, "", 14)
    cell_line(right, "{{ signatory[2] }}", 14, bold=True)
    for cell in (left, right):
        drop_first(cell)


def _annex(document: Docx) -> None:
    centred(document, "Phụ lục", bold=True)
    centred(document, "{{ annex.caption|upper }}", bold=True)
    centred(document, "{{ attached }}", italic=True)
    centred(document, "", size=6)
    data_table(document, _ANNEX, "annex.records")


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(word_template())
