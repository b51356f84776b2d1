"""The report as people open it: Word by LibreOffice, the page in a browser, the workbook as a print."""

import re
import shutil
import struct
import subprocess
from pathlib import Path

import pytest

from gender_plan import render
from gender_plan.render import ConsolidatedReport

pytestmark = pytest.mark.slow

_OFFICE = shutil.which("soffice")
_BROWSER = shutil.which("chromium")
_READER = shutil.which("pdftotext")
_PAGES = shutil.which("pdfinfo")
_QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
office = pytest.mark.skipif(not (_OFFICE and _READER), reason="needs LibreOffice and poppler-utils")
browser = pytest.mark.skipif(not (_BROWSER and _READER), reason="needs Chromium and poppler-utils")


def _ran(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)  # noqa: S603
    return done.stdout


def _printed(path: Path) -> Path:
    """A document of an office as a PDF."""
    profile = (path.parent / "profile").as_uri()
    _ran(
        str(_OFFICE),
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(path.parent),
        str(path),
    )
    return path.with_suffix(".pdf")


def _pages(pdf: Path) -> list[str]:
    """The text of each page."""
    return _ran(str(_READER), "-layout", str(pdf), "-").split("\f")[:-1]


@office
def test_the_word_file_prints_as_the_decree_wants(report: ConsolidatedReport, tmp_path: Path) -> None:
    """A4, the first page without a number, the others with theirs; the annex across."""
    path = tmp_path / "a.docx"
    path.write_bytes(render.word(report))
    pdf = _printed(path)
    pages = _pages(pdf)
    first = pages[0].strip().splitlines()
    assert re.fullmatch(
        r"ỦY BAN NHÂN DÂN TỈNH NGHỆ AN\s+CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", first[0].strip()
    )
    assert [page.strip().splitlines()[0].strip() for page in pages[1:]] == [
        str(number) for number in range(2, len(pages) + 1)
    ]
    assert "BẢNG CHỈ TIÊU VÀ KẾT QUẢ" in pages[-1]
    sizes = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", _ran(str(_PAGES), "-l", "99", str(pdf)))
    assert [round(float(width)) for width, _ in sizes[:-1]] == [595] * (len(pages) - 1)
    assert round(float(sizes[-1][0])) == 842


@office
def test_the_workbook_prints_one_page_wide(report: ConsolidatedReport, tmp_path: Path) -> None:
    """Each table of this small report on one page, with all of its columns; then the sentences."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(render.workbook(report))
    pages = _pages(_printed(path))
    assert len(pages) in {3, 4}
    assert "Cơ quan chủ trì" in pages[0]
    assert "Số ngày trễ" in pages[1]
    assert "./." in pages[-1]


def _browse(tmp_path: Path, *more: str) -> None:
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    _ran(str(_BROWSER), *_QUIET, profile, *more, (tmp_path / "a.html").as_uri())


@browser
def test_the_page_opens_and_prints_without_a_network(report: ConsolidatedReport, tmp_path: Path) -> None:
    """A picture of it is not empty; on paper everything is there and the annex lies across."""
    (tmp_path / "a.html").write_text(render.html(report, {}), "utf-8")
    picture, paper = tmp_path / "a.png", tmp_path / "a.pdf"
    _browse(tmp_path, "--window-size=900,1200", f"--screenshot={picture}")
    width, height = struct.unpack(">II", picture.read_bytes()[16:24])
    assert (width, height) == (900, 1200)
    assert picture.stat().st_size > 30_000
    _browse(tmp_path, f"--print-to-pdf={paper}", "--no-pdf-header-footer")
    pages = _pages(paper)
    text = " ".join(" ".join(pages).split())
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text
    assert "Tình hình nộp báo cáo 6 tháng đầu năm 2020" in text
    assert "BẢNG CHỈ TIÊU VÀ KẾT QUẢ 6 THÁNG ĐẦU NĂM 2020" in pages[-1]
    sizes = re.findall(r"Page +\d+ size: +([\d.]+) x", _ran(str(_PAGES), "-l", "99", str(paper)))
    assert [round(float(width)) for width in sizes] == [595] * (len(pages) - 1) + [842]


@browser
def test_hostile_words_run_nothing_in_a_browser(tmp_path: Path, maker: object) -> None:
    """The title of the page would change, if a script or a handler ran."""
    attack = "</script><script>document.title='x'</script><img src=x onerror=\"document.title='x'\">"
    made = maker(attack)  # type: ignore[operator]  # makes a report
    (tmp_path / "a.html").write_text(render.html(made, {}), "utf-8")
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    dom = _ran(str(_BROWSER), *_QUIET, profile, "--dump-dom", (tmp_path / "a.html").as_uri())
    assert "<title>BÁO CÁO:" in dom
    assert "<img" not in dom
