"""The page: one file, offline, with headings and tables that a screen reader can follow."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from gender_plan import MissingExtraError, render
from gender_plan.render import ConsolidatedReport

Maker = Callable[[str], ConsolidatedReport]
ATTACK = "</script><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }}{% x %} & \" ' "
SVG = (
    '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">'
    '<path id="c0"/><g clip-path="url(#c0)"/></svg>'
)
VOID = frozenset({"meta", "img", "br", "link", "input"})


class Page(HTMLParser):
    """What a browser finds: tags with their attributes, texts, and what stands in what."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.by_tag: dict[str, list[str]] = {}
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins."""
        self.found.append((tag, dict(attrs)))
        if tag not in VOID and tag not in {"path", "g"}:
            self.open.append(tag)
            self.by_tag.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        """A tag ends: the one that was open."""
        if tag not in {"path", "g"}:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """A text, kept for every tag around it."""
        self.texts.append(data)
        for tag in set(self.open):
            self.by_tag[tag][-1] += data

    def tags(self, name: str) -> list[dict[str, str | None]]:
        """The attributes of every tag of that name."""
        return [attributes for tag, attributes in self.found if tag == name]


def test_the_page_stands_alone(report: ConsolidatedReport) -> None:
    """Nothing is fetched, nothing runs, and the page says that nothing may."""
    page = render.html(report, {})
    read = Page(page)
    names = {name for _, attributes in read.found for name in attributes}
    assert not {"src", "href", "srcset", "data", "action"} & names
    assert not any(name.startswith("on") for name in names)
    assert not read.tags("script")
    assert "default-src 'none'" in page
    assert "url(" not in page
    assert not read.open


def test_the_page_says_its_language_and_what_it_is(report: ConsolidatedReport) -> None:
    """Vietnamese, a title, one first heading, and no level skipped."""
    read = Page(render.html(report, {}))
    assert read.tags("html") == [{"lang": "vi"}]
    assert read.by_tag["title"] == ["BÁO CÁO: Kết quả 6 tháng đầu năm 2020 thực hiện Kế hoạch mẫu"]
    levels = [int(tag[1]) for tag, _ in read.found if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert read.tags("main")


def test_tables_name_their_rows_and_columns(report: ConsolidatedReport) -> None:
    """Each has a caption, each head its scope, each row what it is about."""
    read = Page(render.html(report, {}))
    assert len(read.tags("table")) == len(read.by_tag["caption"]) == 2
    scopes = [attributes.get("scope") for attributes in read.tags("th")]
    assert set(scopes) == {"col", "row"}
    assert scopes.count("col") == 17
    assert scopes.count("row") == sum(len(table.rows) for table in report.tables)


def test_every_sentence_is_on_the_page(report: ConsolidatedReport) -> None:
    """What the data say, the page says."""
    text = " ".join("".join(Page(render.html(report, {})).texts).split())
    for section in report.sections:
        assert section.title in text
        for block in section.blocks:
            for item in getattr(block, "items", ()):
                assert " ".join(f"{item.label} {item.text}".split()) in text
    assert report.closing in text
    assert all(line in text for line in report.recipients)


def test_hostile_words_are_words(maker: Maker) -> None:
    """They add no tag, run nothing, and are read back to the letter."""
    plain, hostile = Page(render.html(maker(""), {})), Page(render.html(maker(ATTACK), {}))
    assert [tag for tag, _ in hostile.found] == [tag for tag, _ in plain.found]
    words = " ".join("".join(hostile.texts).split())
    assert words.count(" ".join(ATTACK.split())) > 15
    assert "49" not in words


def test_drawings_stand_where_they_belong(report: ConsolidatedReport) -> None:
    """Each under its caption, with names that no other drawing has."""
    drawn = {"goals": SVG, "compliance": SVG, "indicator 1.1": SVG, "nowhere": SVG}
    page = render.html(report, drawn)
    read = Page(page)
    assert len(read.tags("figure")) == len(read.by_tag["figcaption"]) == 3
    ids = [attributes["id"] for attributes in read.tags("path")]
    assert len(set(ids)) == 3
    assert re.findall(r"url\(#(.*?)\)", page) == ids
    assert "<?xml" not in page
    assert "không kèm biểu đồ" not in page


def test_without_drawings_the_page_says_so(report: ConsolidatedReport) -> None:
    """Where the charts are not installed, nobody looks for them in vain."""
    assert "Bản này không kèm biểu đồ." in render.html(report)


def test_it_prints_on_a4(report: ConsolidatedReport) -> None:
    """The margins of the decree; the annex lies across."""
    page = render.html(report, {})
    assert "@page { size: A4; margin: 20mm 15mm 20mm 30mm;" in page
    assert "@page annex { size: A4 landscape;" in page


@pytest.mark.parametrize("name", ["html", "word", "workbook"])
def test_where_an_extra_is_missing_one_sentence_names_it(
    report: ConsolidatedReport, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """In both languages, with the command that installs it."""
    monkeypatch.setattr(render, "find_spec", lambda _: None)
    extra = {"workbook": "excel"}.get(name, name)
    with pytest.raises(MissingExtraError) as missing:
        getattr(render, name)(report)
    assert f'pip install "gender-plan[{extra}]"' in missing.value.message("vi")
    assert f'pip install "gender-plan[{extra}]"' in missing.value.message("en")
