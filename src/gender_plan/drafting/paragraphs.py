"""The lines of a text as its paragraphs: columns set apart, wrapped lines joined."""

import re
from collections.abc import Callable, Iterable, Iterator

from attrs import evolve, frozen

from gender_plan.drafting.phrases import COLUMN_STARTS
from gender_plan.drafting.wording import any_of
from gender_plan.text import composed

LINE_BREAK = " ¶ "
"""What stands between the lines of one cell."""
ROW = "| "
"""What a row of a table begins with."""
_LONGEST = 20_000  # characters of one paragraph that are looked at
_CELLS = 3  # in a line; fewer are columns of the head and the foot of a letter
_GAP = re.compile(rf"(?:\t+ *| {{3,}}| \| ?)(?={any_of(COLUMN_STARTS)}|\w[^\t,]{{1,40}}, ngày )")
_BARE_MARK = re.compile(
    r"(?:[IVX]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđA-EĐ])[.)/:]|[-–+*•]"
    r"|(?:Phần|PHẦN) (?:thứ |THỨ )?\w+[.:]?"
)
_PAGE = re.compile(r"[-–]? ?\d{1,3} ?[-–]?|(?:Trang|trang) \d{1,3}(?:/\d{1,3})?")
_ENDS = (".", ";", ":", "!", "?", "”", "/")


@frozen(kw_only=True)
class Paragraph:
    """One paragraph of the text, its blanks made single, with the number of its first line."""

    line: int
    text: str


def paragraphs_of(text: str, begins_anew: Callable[[str], bool]) -> Iterator[Paragraph]:
    """Every paragraph; ``begins_anew``: whether words begin with the mark of a clause."""
    waiting: Paragraph | None = None
    for paragraph in _lines(text):
        if waiting is None:
            waiting = paragraph
        elif _belongs(waiting.text, paragraph.text, begins_anew):
            waiting = evolve(waiting, text=f"{waiting.text} {paragraph.text}")
        else:
            yield waiting
            waiting = paragraph
    if waiting is not None:
        yield waiting


def _lines(text: str) -> Iterator[Paragraph]:
    """Every line; of two columns the left one first, down to the line that has only one."""
    lines = composed(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    right: list[Paragraph] = []
    for number, words in enumerate(lines, start=1):
        for piece in _pieces(words):
            first, *second = (Paragraph(line=number, text=_single(column)) for column in _columns(piece))
            if first.text and not second:
                yield from right
                right = []
            right += second
            if first.text and not _PAGE.fullmatch(first.text):
                yield first
    yield from right


def _pieces(words: str) -> Iterator[str]:
    """A line that is longer than a paragraph can be, in pieces that end between words."""
    while len(words) > _LONGEST:
        end = words.rfind(" ", 0, _LONGEST) + 1 or _LONGEST
        yield words[:end]
        words = words[end:]
    yield words


def _single(column: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in column).split())


def _columns(line: str) -> Iterable[str]:
    """A line of a table stays one; the two columns of a letter's head and foot are two lines."""
    if line.startswith(ROW):
        return (line.rstrip().removesuffix(" |"),)
    cells = [cell.strip() for cell in line.split("\t")]
    if sum(map(bool, cells)) >= _CELLS:
        return (ROW + " | ".join(cells),)
    return _GAP.split(line.rstrip().removesuffix("|"), maxsplit=1)


def _belongs(before: str, words: str, begins_anew: Callable[[str], bool]) -> bool:
    """Whether a line goes on with the paragraph before it, which was wrapped or is a mark alone."""
    if before.startswith(ROW) or words.startswith(ROW) or len(before) + len(words) > _LONGEST:
        return False
    if _BARE_MARK.fullmatch(before):
        return True
    is_open = not before.endswith(_ENDS) and not (before.isupper() and not words.isupper())
    starts = words[0].islower() or words[0].isdigit() or words[0] == "(" or before.endswith(",")
    starts = starts or before.startswith(("Căn cứ ", "Theo đề nghị "))
    return is_open and starts and not begins_anew(words) and not words.startswith("Căn cứ ")
