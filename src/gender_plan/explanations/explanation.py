"""What an explanation of a problem code is."""

from collections.abc import Mapping

from attrs import frozen

from gender_plan.text import Text

Snippet = str | Text


@frozen
class Explanation:
    """Why a problem matters, and how it looks wrong and right.

    A snippet that is ``str`` is a piece of a file, to the letter; one that is ``Text`` says in words
    what no piece of text can show, such as a file that is no text at all.
    """

    why: Text
    wrong: Snippet
    right: Snippet


Explanations = Mapping[str, Explanation]


def because(vi: str, en: str, *, wrong: Snippet, right: Snippet) -> Explanation:
    """An explanation in few words."""
    return Explanation(Text(vi, en=en), wrong, right)
