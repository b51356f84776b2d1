"""How everything shows itself in a notebook: as HTML where that can be drawn, else as plain text.

In a running notebook ``import gender_plan`` is enough: a plan, an answer, problems and progress are
shown when a cell ends with them. ``show_in("en")`` changes the language. Without a notebook,
``to_html`` gives the same HTML for a page of one's own. Needs no extra.
"""

from typing import TYPE_CHECKING

from gender_plan.notebook.registering import LIMIT, show_in

if TYPE_CHECKING:
    from gender_plan.notebook.shown import Shown
    from gender_plan.text import Language

__all__ = ["LIMIT", "show", "show_in", "to_html", "to_text"]


def show(thing: object, language: "Language" = "vi", limit: int | None = LIMIT) -> "Shown":
    """Something that shows itself in any notebook; also of several things, such as what ``due`` gives.

    ``limit``: how many rows of a table at most; None for all. Raises TypeError for what is not ours.
    """
    # The questions and the reading of files are only loaded once something is shown.
    from gender_plan.notebook.shown import shown  # noqa: PLC0415

    return shown(thing, language, limit)


def to_html(thing: object, language: "Language" = "vi", limit: int | None = LIMIT) -> str:
    """Something as a piece of HTML: all text escaped, no script, nothing from elsewhere.

    ``limit``: how many rows of a table at most; None for all. Raises TypeError for what is not ours.
    """
    return show(thing, language, limit).html


def to_text(thing: object, language: "Language" = "vi", limit: int | None = LIMIT) -> str:
    """The same as plain text, with tables in columns. Raises TypeError for what is not ours."""
    return show(thing, language, limit).text
