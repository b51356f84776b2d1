"""One answer cell: what stands in it, or why that cannot be taken."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import frozen

from gender_plan.forms import faults
from gender_plan.forms.figures import Misread, Read, from_number, from_words, short
from gender_plan.forms.form import Answering
from gender_plan.periods import day_said
from gender_plan.reading.characters import cleaned, named, refused_in
from gender_plan.text import Text, composed, folded

_Choice = TypeVar("_Choice")
_WHOLE = 100
_AMOUNT = Text("một số lượng", en="an amount")
_FORMULA, _ERROR, _DATE, _TRUTH = "f", "e", "d", "b"


@frozen(kw_only=True)
class Cell:
    """A cell as it was found: its value, how it is shown, and the merged block that it belongs to."""

    place: str
    value: Any = None
    kind: str = "n"
    number_format: str = "General"
    merged: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it, or only spaces."""
        return self.value is None or (isinstance(self.value, str) and not self.value.strip())

    def check(self) -> None:
        """Raises Misread where nobody can tell what is meant, whatever is asked for."""
        if self.merged:
            raise Misread(faults.MERGED, {"text": self.merged})
        if self.kind == _FORMULA:
            raise Misread(faults.FORMULA, {})
        if self.kind == _ERROR:
            raise Misread(faults.ERROR_CELL, {"text": str(self.value)})


def figure_in(cell: Cell, answering: Answering) -> Read | None:
    """The figure in a cell, within the bounds of what is asked for. Raises Misread."""
    if cell.is_empty:
        return None
    cell.check()
    read = _read(cell)
    if read.has_percent and answering is Answering.AMOUNT:
        raise Misread(faults.PERCENT_OF_WHAT, {"text": _as_typed(cell), "wanted": _AMOUNT})
    if answering is Answering.SHARE and not 0 <= read.value <= _WHOLE:
        raise Misread(faults.OUT_OF_RANGE, {"text": f"{read.value:f}".replace(".", ",")})
    if answering is not Answering.ANY and read.value < 0:
        raise Misread(faults.NEGATIVE, {"text": f"{read.value:f}".replace(".", ",")})
    return read


def _read(cell: Cell) -> Read:
    if cell.kind == _DATE or isinstance(cell.value, dt.date | dt.time | dt.timedelta):
        raise Misread(faults.DATE, {"text": _day_said(cell.value)})
    if cell.kind == _TRUTH or isinstance(cell.value, bool):
        raise Misread(faults.NOT_A_FIGURE, {"text": "TRUE" if cell.value else "FALSE"})
    if isinstance(cell.value, int | float):
        return from_number(cell.value, cell.number_format)
    return from_words(str(cell.value))


def _as_typed(cell: Cell) -> str:
    return (
        short(cell.value) if isinstance(cell.value, str) else f"{_read(cell).value:f}%".replace(".", ",")
    )


def _day_said(value: object) -> str:
    return day_said(value) if isinstance(value, dt.date) else f"{value}"


def words_in(cell: Cell) -> str | None:
    """The words in a cell, composed and without spaces around them; figures and days as they look."""
    if cell.is_empty:
        return None
    cell.check()
    value = cell.value
    if isinstance(value, dt.date | dt.time | dt.timedelta):
        return _day_said(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{_read(cell).value:f}".replace(".", ",")
    text = composed(str(value)).replace("\r\n", "\n").replace("_x000D_\n", "\n")
    return text.strip()


def odd_character(text: str) -> tuple[str, str] | None:
    """The text with its first odd character named and all of them replaced; None where there is none."""
    found = refused_in(text)
    return (named(found[1]), cleaned(text).strip()) if found else None


def choice_in(cell: Cell, words: Mapping[str, _Choice], also: Mapping[str, _Choice]) -> _Choice | None:
    """Which of a few words stands in a cell, with any tone marks, spaces and letters. Raises Misread.

    ``also``: other ways of writing them.
    """
    text = words_in(cell)
    if text is None:
        return None
    known = {folded(word): choice for word, choice in {**also, **words}.items()}
    if folded(text) in known:
        return known[folded(text)]
    raise Misread(faults.BAD_WORD, {"text": short(text), "words": ", ".join(words)})
