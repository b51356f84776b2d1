"""HTML that can only be made of elements and escaped text."""

import re
from html import escape

from attrs import frozen

# Control characters, those that turn the direction of a text, and those that no file can hold.
_ACTING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def inert(text: str) -> str:
    r"""The text with every character that acts on its surroundings put as «\ufffd».

    >>> inert("a\x1b[31mb\n")
    'a\ufffd[31mb\n'
    """
    return text if text.isascii() and text.isprintable() else _ACTING.sub("\ufffd", text)


@frozen
class Markup:
    """HTML in which everything that had to be escaped is; only ``element`` makes it."""

    html: str

    def __str__(self) -> str:
        return self.html


def element(name: str, *content: str | Markup, **attributes: str) -> Markup:
    """An element with its content; text is escaped, and so are the attributes.

    >>> print(element("td", "a < b", aria_label='"x"'))
    <td aria-label="&quot;x&quot;">a &lt; b</td>
    """
    said = "".join(f' {key.replace("_", "-")}="{_text(value)}"' for key, value in attributes.items())
    inside = "".join(piece.html if isinstance(piece, Markup) else _text(piece) for piece in content)
    return Markup(f"<{name}{said}>{inside}</{name}>")


def lines(text: str) -> tuple[str | Markup, ...]:
    """A text whose lines stand one under the other."""
    first, *others = text.split("\n")
    return (first, *(piece for line in others for piece in (_BREAK, line)))


_BREAK = Markup("<br/>")


def _text(text: str) -> str:
    return escape(inert(text), quote=True)
