"""In which language something is shown, and how much of it."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from attrs import frozen

from gender_plan.notebook.blocks import Block, Cell, Items, Page, Paragraph, Table
from gender_plan.notebook.shortening import more
from gender_plan.text import Language, Noun, Text, counted

_Thing = TypeVar("_Thing")
Words = str | Cell | Text | None
"""What a cell can be made of."""


@frozen(kw_only=True)
class Manner:
    """The language, and how many rows of a table at most; None for all of them.

    Raises ValueError for fewer than no rows, and for a language that nothing is said in.
    """

    language: Language
    limit: int | None

    def __attrs_post_init__(self) -> None:
        if self.language not in {"vi", "en"}:
            raise ValueError(f"language has to be 'vi' or 'en', not {self.language!r}")
        if self.limit is not None and self.limit < 0:
            raise ValueError(f"limit has to be None or a number from 0, not {self.limit}")

    def say(self, text: Text, *pieces: object) -> str:
        """A phrase with its gaps filled."""
        return text.said(self.language).format(*pieces) if pieces else text.said(self.language)

    def count(self, number: int, noun: Noun) -> str:
        """So many of something."""
        return counted(number, noun, self.language)

    def cell(self, words: Words) -> Cell:
        """Words as a cell; what has no English says that it is Vietnamese."""
        if isinstance(words, Cell):
            return words
        if not isinstance(words, Text):
            return Cell(words or "")
        other: Language | None = "vi" if self.language == "en" and not words.en else None
        return Cell(words.said(self.language), language=other)

    def first(self, things: Iterable[_Thing], noun: Noun) -> tuple[tuple[_Thing, ...], str]:
        """The things that are shown, and the words for the others."""
        every = tuple(things)
        shown = every if self.limit is None else every[: self.limit]
        return shown, more(len(every) - len(shown), noun, self.language)

    def table(
        self,
        caption: str,
        heads: Sequence[Text],
        things: Iterable[_Thing],
        row: Callable[[_Thing], Iterable[Words]],
        noun: Noun,
    ) -> Table:
        """A table with a row for each thing, as far as they are shown."""
        shown, rest = self.first(things, noun)
        return Table(
            caption=caption,
            heads=tuple(map(self.say, heads)),
            rows=tuple(tuple(map(self.cell, row(thing))) for thing in shown),
            more=rest,
        )

    def facts(self, caption: str, pairs: Iterable[tuple[Text | str, Words]]) -> Table:
        """What is known of one thing, by name; what is not known has no row."""
        named = ((self.cell(name), self.cell(words)) for name, words in pairs if words)
        return Table(caption=caption, rows=tuple(pair for pair in named if pair[1].text))

    def items(self, texts: Iterable[str], noun: Noun) -> Items:
        """Sentences one under the other, as far as they are shown."""
        return Items(*self.first(texts, noun))

    def page(self, title: Words, *blocks: Block | str | None) -> Page:
        """A page; a text is a paragraph of it, and what is not there is left out."""
        kept = (Paragraph(block) if isinstance(block, str) else block for block in blocks if block)
        return Page(title=self.cell(title), blocks=tuple(kept), language=self.language)
