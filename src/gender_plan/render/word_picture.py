"""A picture in the Word document: as large as the page allows, and told in words too."""

import io
from typing import Any

from docx.image.image import Image
from docx.shared import Mm

_WIDEST, _HIGHEST = 160, 215
# The points of a picture on one millimetre; charts are drawn with two points for each pixel.
_POINTS = 2 * 96 / 25.4


class Picture:
    """What stands for a picture in a template: it can be placed, and nothing else.

    A template comes from outside, so that it must not get hold of the document behind the picture.
    """

    def __init__(self, document: Any, content: bytes, words: str) -> None:  # noqa: ANN401  docxtpl's
        self._document = document
        self._content = content
        self._words = words

    def __html__(self) -> str:
        """The picture as the XML of Word, between two runs of text."""
        part = self._document.current_rendering_part
        placed = part.new_pic_inline(io.BytesIO(self._content), Mm(_wide(self._content)))
        placed.docPr.set("descr", self._words)
        return f"</w:t></w:r><w:r><w:drawing>{placed.xml}</w:drawing></w:r><w:r><w:t>"


def _wide(content: bytes) -> float:
    """How many millimetres wide it is, so that it fits on the page in both directions."""
    image = Image.from_blob(content)
    return min(_WIDEST, image.px_width / _POINTS, _HIGHEST * image.px_width / image.px_height)
