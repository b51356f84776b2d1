"""The report as Markdown: headings, lists and tables that read well as they are."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from gender_plan.render.content import (
    Block,
    ConsolidatedReport,
    Figure,
    Heading,
    Listing,
    Paragraph,
    Table,
)

# What begins emphasis, code, a link, a tag, an entity or a cell, wherever it stands.
_ANYWHERE = re.compile(r"([\\`*_\[\]<>|~]|&(?=#?\w+;))")
# What begins a heading, a quotation, a list or a rule where a line begins.
_AT_START = re.compile(r"^([#+=-])", re.MULTILINE)
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)", re.MULTILINE)
_INDENTED = re.compile(r"^[ \u00a0]+", re.MULTILINE)


def as_markdown(report: ConsolidatedReport) -> str:
    """The whole report, ending in one line break."""
    return "\n\n".join(_pieces(report)) + "\n"


def _pieces(report: ConsolidatedReport) -> Iterator[str]:
    head = report.head
    for line in (head.superior, head.issuer, head.number, head.date):
        if line:
            yield _said(line)
    yield f"# {_said(head.kind)}: {_said(head.title)}"
    yield from (_paragraph(paragraph) for paragraph in report.opening)
    for section in report.sections:
        yield f"## {_said(section.title)}"
        yield from filter(None, map(_block, section.blocks))
    yield _said(report.closing)
    yield "**Nơi nhận:**"
    yield "\n".join(f"- {_said(line.removeprefix('- '))}" for line in report.recipients)
    yield "\n\n".join(_said(line) for line in report.signatory)
    yield f"## Phụ lục: {_said(report.annex.caption)}"
    yield _said(report.attached)
    yield _rows(report.annex)


def _said(text: str, newline: str = "\\\n") -> str:
    """Words as words: nothing in them becomes a mark."""
    kept = _ANYWHERE.sub(r"\\\1", text)
    kept = _NUMBERED.sub(r"\1\\\2", _AT_START.sub(r"\\\1", _INDENTED.sub("", kept)))
    return newline.join(line.rstrip() for line in kept.split("\n") if line.strip())


def _block(block: Block) -> str:
    return _WRITERS[type(block)](block)


def _paragraph(block: Paragraph) -> str:
    return f"*{_said(block.text)}*" if block.is_base else _said(block.text)


def _heading(block: Heading) -> str:
    return f"{'#' * (block.level + 1)} {_said(block.text)}"


def _listing(block: Listing) -> str:
    return "\n".join(f"- {_item(item.label, item.text)}" for item in block.items)


def _item(label: str, text: str) -> str:
    words = _said(text, "\\\n  ")
    return f"**{_said(label, ' ')}** {words}" if label.strip() else words


def _table(block: Table) -> str:
    return f"**{_said(block.caption)}**\n\n{_rows(block)}"


def _rows(table: Table) -> str:
    titles = [_said(column.title) for column in table.columns]
    rules = ["---:" if column.is_figure else "---" for column in table.columns]
    cells = ([_said(cell.text, "<br>") for cell in row] for row in table.rows)
    return "\n".join(f"| {' | '.join(row)} |" for row in (titles, rules, *cells))


def _figure(block: Figure) -> str:
    """A drawing has no place in Markdown; its figures stand in the tables."""
    del block
    return ""


_WRITERS: Mapping[type, Callable[[Any], str]] = {
    Paragraph: _paragraph,
    Heading: _heading,
    Listing: _listing,
    Table: _table,
    Figure: _figure,
}
