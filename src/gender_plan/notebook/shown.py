"""Something as it is shown: asked for once, then drawn as HTML or as text."""

from functools import cached_property

from attrs import frozen

from gender_plan.notebook.as_html import drawn
from gender_plan.notebook.as_text import printed
from gender_plan.notebook.blocks import Page
from gender_plan.notebook.manner import Manner
from gender_plan.notebook.pages import page_of
from gender_plan.text import Language


@frozen(repr=False)
class Shown:
    """What any notebook can show: it takes the HTML, a terminal the text."""

    page: Page

    @cached_property
    def html(self) -> str:
        """The page as HTML."""
        return drawn(self.page)

    @cached_property
    def text(self) -> str:
        """The page as plain text."""
        return printed(self.page)

    def _repr_html_(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return self.text


def shown(thing: object, language: Language, limit: int | None) -> Shown:
    """A thing, or several of a kind, as it is shown. Raises TypeError for what is not ours."""
    return Shown(page_of(thing, Manner(language=language, limit=limit)))
