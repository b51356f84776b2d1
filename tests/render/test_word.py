"""The Word file: the numbers of decree 30/2020/NĐ-CP, nothing lost, and no way out of the sandbox."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Length
from docx.text.paragraph import Paragraph

import gender_plan as gp
from gender_plan import render
from gender_plan.render import ConsolidatedReport, word_picture
from gender_plan.render.word_template import word_template

Maker = Callable[[str], ConsolidatedReport]
ODD = "=cmd|'x'!A1 & <b> </w:t> </script> {{ 7*7 }} {% raw %} {_{ }_} {# #} \x07\x00\u202e “”' "


@pytest.fixture(scope="module")
def document(report: ConsolidatedReport) -> Document:
    """The report, read back."""
    return docx.Document(io.BytesIO(render.word(report)))


def paragraphs(document: Document) -> Iterator[Paragraph]:
    """Every paragraph, those in tables too, in the order of the document."""
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from cell.paragraphs


def the(document: Document, words: str) -> Paragraph:
    """The one paragraph that begins so."""
    (found,) = (p for p in paragraphs(document) if p.text.startswith(words))
    return found


def millimetres(length: Length | None) -> float:
    """A length to a tenth; Word keeps it in twentieths of a point."""
    assert length is not None
    return round(float(length.mm), 1)


def look(paragraph: Paragraph) -> tuple[float | None, bool | None, bool | None]:
    """Size, bold and italic of its words."""
    (run, *_) = (run for run in paragraph.runs if run.text.strip())
    return (run.font.size.pt if run.font.size else None), run.bold, run.italic


def test_the_page_is_that_of_the_decree(document: Document) -> None:
    """A4; 20-25 mm above and below, 30-35 left, 15-20 right."""
    body, annex = document.sections
    for section in (body, annex):
        assert 20 <= millimetres(section.top_margin) <= 25
        assert 20 <= millimetres(section.bottom_margin) <= 25
        assert 30 <= millimetres(section.left_margin) <= 35
        assert 15 <= millimetres(section.right_margin) <= 20
    assert (millimetres(body.page_width), millimetres(body.page_height)) == (210, 297)
    assert (millimetres(annex.page_width), millimetres(annex.page_height)) == (297, 210)
    assert annex.orientation is WD_ORIENT.LANDSCAPE


def test_the_font_is_times_new_roman_everywhere(document: Document) -> None:
    """Of the style and of every run; the body in 13 or 14 points, in black."""
    style = document.styles["Normal"]
    fonts = style.element.rPr.find(qn("w:rFonts"))
    names = {fonts.get(qn(name)) for name in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs")}
    assert names == {"Times New Roman"}
    runs = [run for paragraph in paragraphs(document) for run in paragraph.runs]
    assert {run.font.name for run in runs} <= {"Times New Roman", None}
    assert not any(run.font.color and run.font.color.rgb for run in runs)
    assert look(the(document, "Sở Một tổng hợp"))[0] in {13, 14}


def test_pages_are_numbered_in_the_upper_margin_from_the_second_on(document: Document) -> None:
    """In the middle, size 13 or 14, upright; not on the first page."""
    section = document.sections[0]
    assert section.different_first_page_header_footer
    assert not section.first_page_header.paragraphs[0].runs
    (paragraph,) = section.header.paragraphs
    assert paragraph.alignment is WD_ALIGN_PARAGRAPH.CENTER
    assert "PAGE" in "".join(paragraph._p.itertext())
    assert {run.font.size.pt for run in paragraph.runs if run.font.size} <= {13, 14}
    assert not any(run.bold or run.italic for run in paragraph.runs)
    assert millimetres(section.header_distance) < millimetres(section.top_margin)


def test_the_heading_block_is_that_of_the_decree(document: Document) -> None:
    """The bodies left, name of the state and motto right, each in its size and type."""
    left, right = document.tables[0].rows[0].cells
    assert [p.text for p in left.paragraphs if p.text] == [
        "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN",
        "SỞ MỘT",
        "Số:       /BC-…",
    ]
    assert [p.text for p in right.paragraphs if p.text] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Nghệ An, ngày … tháng … năm …",
    ]
    for words, sizes, bold, italic in (
        ("ỦY BAN", {12, 13}, False, False),
        ("SỞ MỘT", {12, 13}, True, False),
        ("Số:", {13}, False, False),
        ("CỘNG HÒA", {12, 13}, True, False),
        ("Độc lập", {13, 14}, True, False),
        ("Nghệ An,", {13, 14}, False, True),
    ):
        size, is_bold, is_italic = look(the(document, words))
        assert size in sizes
        assert (bool(is_bold), bool(is_italic)) == (bold, italic)
        assert the(document, words).alignment is WD_ALIGN_PARAGRAPH.CENTER


@pytest.mark.parametrize("words", ["SỞ MỘT", "Độc lập", "Kết quả 6 tháng"])
def test_there_is_a_line_below(document: Document, words: str) -> None:
    """Below the issuing body, the motto and the title."""
    after = the(document, words)._p.getnext()
    border = after.find(".//" + qn("w:pBdr"))
    assert border is not None
    assert border.find(qn("w:top")).get(qn("w:val")) == "single"


def test_the_title_and_the_ending_are_those_of_the_decree(document: Document) -> None:
    """The kind in bold capitals, the mark after the last sentence, to whom it goes, who signs."""
    assert look(the(document, "BÁO CÁO")) == (14, True, False)
    assert look(the(document, "Kết quả 6 tháng")) == (14, True, False)
    assert the(document, "Trên đây là").text.endswith("./.")
    left, right = document.tables[2].rows[0].cells
    assert look(the(document, "Nơi nhận:")) == (12, True, True)
    assert [p.text for p in left.paragraphs] == ["Nơi nhận:", "- Bộ LĐTBXH;", "- Sở Một;", "- Lưu: VT."]
    assert look(the(document, "- Bộ LĐTBXH;"))[0] == 11
    assert look(right.paragraphs[0]) == (14, True, False)


def test_the_annex_is_a_table_of_its_own(document: Document, report: ConsolidatedReport) -> None:
    """Under its name, with heads that are repeated on every page and every cell as in the data."""
    table = document.tables[3]
    assert [cell.text for cell in table.rows[0].cells] == [c.title for c in report.annex.columns]
    rows = [[cell.text for cell in row.cells] for row in table.rows[1:]]
    assert rows == [[cell.text for cell in row] for row in report.annex.rows]
    assert table.rows[0]._tr.get_or_add_trPr().find(qn("w:tblHeader")) is not None
    assert the(document, "BẢNG CHỈ TIÊU VÀ KẾT QUẢ").alignment is WD_ALIGN_PARAGRAPH.CENTER
    assert the(document, "(Kèm theo Báo cáo số …/BC-…").text.endswith("của Sở Một)")


def test_nothing_of_the_template_is_left(document: Document) -> None:
    """No brace that somebody would have to fill in, and no empty line where a loop stood."""
    text = "\n".join(p.text for p in paragraphs(document))
    assert not re.search(r"\{[{%#]|[}%#]\}", text)
    assert "\n\n\n\n\n\n" not in text


def test_every_sentence_is_in_the_document(document: Document, report: ConsolidatedReport) -> None:
    """What the data say, the document says."""
    text = "\n".join(p.text for p in paragraphs(document))
    for block in report.blocks:
        for item in getattr(block, "items", ()):
            assert f"{item.label} {item.text}".strip() in text
        assert getattr(block, "text", "") in text


def test_odd_words_come_back_as_they_were(maker: Maker) -> None:
    """Ampersands, tags, braces of templates: they are words; only what acts is marked."""
    odd = maker(ODD)
    read = docx.Document(io.BytesIO(render.word(odd)))
    text = "\n".join(p.text for p in paragraphs(read))
    assert odd.closing in text
    for block in odd.blocks:
        for item in getattr(block, "items", ()):
            assert f"{item.label} {item.text}".strip() in text
    table = read.tables[3]
    assert [[c.text for c in row.cells] for row in table.rows[1:]] == [
        [cell.text for cell in row] for row in odd.annex.rows
    ]
    assert "49" not in text
    assert "\ufffd" in text
    assert read.core_properties.title == odd.head.title[:255]


def test_the_template_that_comes_along_is_the_one_that_is_made() -> None:
    """Whoever changes how it is made also makes it anew."""
    shipped = files("gender_plan.render").joinpath("templates/report.docx").read_bytes()
    made = word_template()
    with zipfile.ZipFile(io.BytesIO(shipped)) as one, zipfile.ZipFile(io.BytesIO(made)) as other:
        assert one.namelist() == other.namelist()
        for name in one.namelist():
            assert one.read(name) == other.read(name), name


def own_template(path: Path, *lines: str) -> Path:
    """A template of somebody's own."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))
    return path


def test_a_template_of_ones_own(report: ConsolidatedReport, tmp_path: Path) -> None:
    """It names the same things and is filled with the same words."""
    template = own_template(
        tmp_path / "mau.docx",
        "{{ head.issuer }}",
        "{{ annex.records[0].value }}",
        "{{ tables.annex.short }}",
    )
    read = docx.Document(io.BytesIO(render.word(report, template)))
    assert [p.text for p in read.paragraphs] == ["SỞ MỘT", "35,5", "Phụ lục chỉ tiêu"]


def picture() -> bytes:
    """A PNG of four white points by two."""

    def part(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 4, 2, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\x00\xff\xff\xff\xff" * 2)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", rows) + part(b"IEND", b"")


def test_a_picture_stands_in_the_place_of_its_figure(maker: Maker) -> None:
    """Told in words too, above its caption; a figure without a picture leaves nothing behind."""
    odd = maker(ODD)
    drawn = next(figure for figure in odd.figures if figure.name == "goals")
    read = docx.Document(io.BytesIO(render.word(odd, pictures={"goals": picture(), "else": b""})))
    (shape,) = read.inline_shapes
    assert round(shape.width / shape.height, 3) == 2
    assert shape._inline.docPr.get("descr") == drawn.caption
    places = [bool(p._p.findall(f".//{qn('w:drawing')}")) for p in read.paragraphs]
    assert read.paragraphs[places.index(True) + 1].text == drawn.caption
    captions = {p.text for p in read.paragraphs} & {figure.caption for figure in odd.figures}
    assert captions == {drawn.caption}


def test_a_tall_picture_fits_on_a_page(
    report: ConsolidatedReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It gets narrower, and keeps its shape."""
    monkeypatch.setattr(word_picture, "_HIGHEST", 0.25)
    read = docx.Document(io.BytesIO(render.word(report, pictures={"compliance": picture()})))
    (shape,) = read.inline_shapes
    assert (round(shape.width.mm, 2), round(shape.height.mm, 2)) == (0.5, 0.25)


@pytest.mark.parametrize("line", ["{{ pictures.goals._document }}", "{{ pictures.goals.__init__ }}"])
def test_a_template_gets_nothing_out_of_a_picture(
    report: ConsolidatedReport, tmp_path: Path, line: str
) -> None:
    """It can place it, and not reach the document behind it."""
    placing = own_template(tmp_path / "mau.docx", "{{ pictures['goals'] }}")
    made = render.word(report, placing, {"goals": picture()})
    assert len(docx.Document(io.BytesIO(made)).inline_shapes) == 1
    reaching = own_template(tmp_path / "ra-ngoai.docx", line)
    with pytest.raises(gp.GenderPlanError, match="từ chối"):
        render.word(report, reaching, {"goals": picture()})


@pytest.mark.parametrize(
    "line",
    [
        "{{ head.__class__.__mro__ }}",
        "{{ ''.__class__.__base__.__subclasses__() }}",
        "{{ head.title.__init__.__globals__ }}",
        "{{ sections.__class__.__bases__[0].__subclasses__() }}",
        "{{ self.__init__.__globals__ }}",
        "{{ lipsum.__globals__ }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    ],
)
def test_a_template_that_reaches_outside_is_refused(
    report: ConsolidatedReport, tmp_path: Path, line: str
) -> None:
    """In one sentence of either language that names the file."""
    template = own_template(tmp_path / "mau.docx", line)
    with pytest.raises(gp.GenderPlanError) as refused:
        render.word(report, template)
    for language in gp.text.LANGUAGES:
        said = refused.value.message(language)
        assert "mau.docx" in said
        assert "\n" not in said
    assert "từ chối" in refused.value.message("vi")


@pytest.mark.parametrize(
    "line",
    [
        "{{ head.title",
        "{% for x in y %}",
        "{{ 1/0 }}",
        "{{ nothing.there }}",
        "{{ misspelt }}",
        "{% for x in 5 %}{% endfor %}",
    ],
)
def test_a_template_with_a_fault_is_told(report: ConsolidatedReport, tmp_path: Path, line: str) -> None:
    """One sentence with what is wrong, never a traceback."""
    template = own_template(tmp_path / "mau.docx", line)
    with pytest.raises(gp.GenderPlanError, match=r"mau\.docx") as refused:
        render.word(report, template)
    assert "hãy sửa" in refused.value.message("vi")


def test_a_template_that_never_ends_is_refused(report: ConsolidatedReport, tmp_path: Path) -> None:
    """The sandbox counts."""
    template = own_template(tmp_path / "mau.docx", "{% for x in range(999999999) %}x{% endfor %}")
    with pytest.raises(gp.GenderPlanError):
        render.word(report, template)


def bomb() -> bytes:
    """A small file that unpacks to a large one."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("word/document.xml", b"x" * (30 * 1024**2))
    return made.getvalue()


def with_doctype() -> bytes:
    """A template whose XML defines an entity."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word_template())) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part = part.replace(b"<w:document", b'<!DOCTYPE x [<!ENTITY a "b">]><w:document', 1)
            new.writestr(name, part)
    return made.getvalue()


@pytest.mark.parametrize(
    "content", [b"", b"no file of Word", b"PK\x03\x04", bomb(), with_doctype()], ids=len
)
def test_what_is_no_word_file_is_refused(
    report: ConsolidatedReport, tmp_path: Path, content: bytes
) -> None:
    """In one sentence, before anything is unpacked."""
    path = tmp_path / "mau.docx"
    path.write_bytes(content)
    with pytest.raises(gp.GenderPlanError, match="không phải là tệp Word") as refused:
        render.word(report, path)
    assert "no Word file" in refused.value.message("en")


@pytest.mark.parametrize("name", ["nowhere.docx", ".", "a\0b.docx"])
def test_a_template_that_is_not_there_is_told(
    report: ConsolidatedReport, tmp_path: Path, name: str
) -> None:
    """With its name."""
    with pytest.raises(gp.GenderPlanError, match="không đọc được tệp mẫu"):
        render.word(report, tmp_path / name)
